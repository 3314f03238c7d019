"""Who has a text from whom: every copy points to the earliest text that explains it, also where that arrives late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from presswatch.relate.identity import DirectionBy, Member, earlier
from presswatch.relate.likeness import Verdict
from presswatch.relate.shingles import Fingerprint

Relation = Literal["exact", "near", "excerpt", "update", "syndicated"]

_EXCERPT: Final = 0.5
"""Share of one text in the other below which the two are part and whole ..."""
_WHOLE: Final = 0.6
"""... if the reverse share is at least this."""
_NEARLY: Final = 0.1
"""An earlier text that explains so much less of a copy is preferred as its original all the same."""
_MOST_MOVED: Final = 100
"""Copies that are compared with an original that arrives late; those beyond go on pointing to the one before it."""


@dataclass(frozen=True, slots=True)
class Text:
    """An article with what it is compared by.

    `text_hash` is empty where there is no text, `fingerprint` None where only equal texts are compared; `is_copy`: it
    pointed to an original when the batch began.
    """

    member: Member
    text_hash: str
    fingerprint: Fingerprint | None = None
    is_copy: bool = False

    @property
    def is_correction(self) -> bool:
        """Whether its headline says that the outlet had the text before."""
        return self.fingerprint is not None and self.fingerprint.is_correction


@dataclass(frozen=True, slots=True)
class Copy:
    """`article_id` repeats `original_id`: a row of `copies`, from the later to the earlier.

    `copied_share` is the part of the copy that the original holds, `original_share` the part of the original that the
    copy holds, both by shingles.
    """

    article_id: str
    original_id: str
    relation: Relation
    copied_share: float
    original_share: float
    direction_by: DirectionBy


@dataclass(frozen=True, slots=True)
class Match:
    """A text that another one is like: the parts of this one and of `text` that the two share."""

    text: Text
    of_this: float
    of_text: float
    verdict: Verdict = "same"


@dataclass(frozen=True, slots=True)
class _Link:
    copy: Text
    original: Text
    of_copy: float
    of_original: float
    verdict: Verdict


@dataclass(slots=True)
class _Followers:
    """The links to one original.  `since`: no copy among them is of an earlier time; `is_changed`: all of them are."""

    links: dict[str, _Link]
    since: dt.datetime = dt.datetime.max  # noqa: DTZ901  (naive UTC, as all times of members)
    is_changed: bool = False

    def add(self, link: _Link) -> None:
        member = link.copy.member
        self.links[member.article_id] = link
        at = dt.datetime.min if member.precision == "unknown" else member.at  # noqa: DTZ901
        self.since = min(self.since, at)


CopiesOf = Callable[[str], Sequence[tuple[Text, Copy]]]
"""article_id -> the articles that point to it so far, with their rows."""
OriginalOf = Callable[[str], tuple[Text, Copy] | None]
"""article_id -> the article that it points to so far, with the row."""
Compare = Callable[[Text, Text], Match | None]
"""Two texts -> what the second is to the first; None if nothing."""


@dataclass(slots=True)
class Originals:
    """The links of one batch under way, and those of the past that it changes."""

    copies_of: CopiesOf
    original_of: OriginalOf
    compare: Compare
    _links: dict[str, _Link] = field(default_factory=dict)
    _pointing: dict[str, _Followers] = field(default_factory=dict)
    _replaced: dict[str, Text] = field(default_factory=dict)
    """Originals whose place an equal text took that is earlier: their copies follow without a look at each."""

    def link(self, new: Text, matches: Sequence[Match]) -> bool:
        """Point a new text to its original, or what it precedes to it; True if it took the place of an original.

        Never to itself: a memory that knows the new article already may propose it.
        """
        matches = [match for match in matches if match.text.member.article_id != new.member.article_id]
        before = [match for match in matches if self._is_before(match.text, new)]
        # what has the same figures explains a text, however early another report with others was
        before = [match for match in before if match.verdict == "same"] or before
        if before:
            best = max(match.of_this for match in before)
            first, *others = (match for match in before if match.of_this >= best - _NEARLY)
            for other in others:
                first = other if self._is_before(other.text, first.text) else first
            self._point(_Link(new, first.text, first.of_this, first.of_text, first.verdict))
            return False
        is_original = False
        for match in matches:
            if not self.is_copy(match.text):
                self._precede(new, match)
                is_original = is_original or match.verdict == "same"
            elif match.verdict == "same":
                self._explain(new, match)
        return is_original

    def plausible(self, matches: Sequence[Match]) -> list[Match]:
        """The matches but those with copies of a text of which the new one is an update.

        A copy that leaves out figures agrees with the report and with its update; the report tells more.
        """
        updated = {match.text.member.article_id for match in matches if match.verdict == "update"}

        def is_misleading(match: Match) -> bool:
            source = self.source(match.text) if updated and match.verdict == "same" else None
            return source is not None and source.verdict == "same" and source.text.member.article_id in updated

        return [match for match in matches if not is_misleading(match)]

    def is_copy(self, text: Text) -> bool:
        """Whether a text points to an original."""
        return text.is_copy or text.member.article_id in self._links

    def source(self, text: Text) -> Match | None:
        """What a text points to, as a match of that text; None for an original."""
        link = self._links.get(text.member.article_id)
        if link is not None:
            return Match(self._present(link.original), link.of_copy, link.of_original, link.verdict)
        stored = self.original_of(text.member.article_id) if text.is_copy else None
        if stored is None:
            return None
        original, row = stored
        return Match(original, row.copied_share, row.original_share, _verdict(row))

    def copies(self) -> list[Copy]:
        """The rows that hold from now on, new and changed ones."""
        return [_row(replace(link, original=self._present(link.original))) for link in self._links.values()]

    def _precede(self, new: Text, match: Match) -> None:
        late = match.text
        pointing = self._pointing_to(late)
        if late.text_hash == new.text_hash and self._is_before_all(new, pointing):
            self._replaced[late.member.article_id] = new
            self._pointing[new.member.article_id] = pointing
            if not pointing.is_changed:
                self._links.update(pointing.links)
                pointing.is_changed = True
        else:
            self._move_all(pointing, new, by=match)
        self._point(_Link(late, new, match.of_text, match.of_this, match.verdict))

    def _explain(self, new: Text, match: Match) -> None:
        """Let a late text that precedes a copy, and is like it, be its original if it explains as much of it."""
        source = self.source(match.text)
        if source is None or match.of_text < source.of_this - _NEARLY:
            return
        if source.verdict == "update" or self._is_earlier(new, source.text):
            old = _Link(match.text, source.text, source.of_this, source.of_text, source.verdict)
            self._replace(old, _Link(match.text, new, match.of_text, match.of_this, match.verdict))
            self._move_all(self._pointing_to(match.text), new, by=match)

    def _move_all(self, pointing: _Followers, new: Text, *, by: Match) -> None:
        for link in list(pointing.links.values())[:_MOST_MOVED]:
            self._move(link, new, by=by)

    def _move(self, link: _Link, new: Text, *, by: Match) -> None:
        if not self._is_earlier(new, link.copy):
            return
        is_equal = link.copy.text_hash == by.text.text_hash
        found = Match(new, by.of_text, by.of_this, by.verdict) if is_equal else self.compare(link.copy, new)
        if found is None or found.of_this < link.of_copy - _NEARLY:
            return
        # what is of an update stays with it, unless the report explains it with its own figures
        if found.verdict == "same" or by.verdict == "same":
            self._replace(link, _Link(link.copy, new, found.of_this, found.of_text, found.verdict))

    def _replace(self, old: _Link, link: _Link) -> None:
        self._pointing_to(old.original).links.pop(old.copy.member.article_id, None)
        self._point(link)

    def _point(self, link: _Link) -> None:
        self._links[link.copy.member.article_id] = link
        self._pointing_to(link.original).add(link)

    def _pointing_to(self, original: Text) -> _Followers:
        article_id = self._present(original).member.article_id
        if article_id not in self._pointing:
            followers = self._pointing[article_id] = _Followers({})
            for copy, row in self.copies_of(article_id):
                followers.add(_Link(copy, original, row.copied_share, row.original_share, _verdict(row)))
        return self._pointing[article_id]

    def _present(self, original: Text) -> Text:
        passed = []
        while (other := self._replaced.get(original.member.article_id)) is not None:
            passed.append(original.member.article_id)
            original = other
        for article_id in passed[:-1]:  # the next look takes one step
            self._replaced[article_id] = original
        return original

    def _is_before(self, known: Text, new: Text) -> bool:
        """Whether a text that was there already counts as the earlier; it does where nothing tells."""
        return earlier(known.member, new.member)[0] is known.member

    def _is_before_all(self, new: Text, followers: _Followers) -> bool:
        """Whether a text is earlier than all copies; a look at each only where their times overlap with its own."""
        member = new.member
        if member.precision != "unknown" and member.until <= followers.since:
            return True
        return all(self._is_earlier(new, link.copy) for link in followers.links.values())

    def _is_earlier(self, new: Text, known: Text) -> bool:
        return not self._is_before(known, new)


def _verdict(row: Copy) -> Verdict:
    return "update" if row.relation == "update" else "same"


def _row(link: _Link) -> Copy:
    copy, original = link.copy, link.original
    first, by = earlier(original.member, copy.member)
    return Copy(
        copy.member.article_id,
        original.member.article_id,
        _relation(link),
        round(link.of_copy, 3),
        round(link.of_original, 3),
        by if first is original.member else "undecidable",
    )


def _relation(link: _Link) -> Relation:
    is_elsewhere = link.copy.member.outlet_id != link.original.member.outlet_id
    if link.verdict == "update" or (not is_elsewhere and link.copy.is_correction):
        return "update"
    if link.copy.text_hash == link.original.text_hash:
        return "syndicated" if is_elsewhere else "exact"
    shares = (link.of_copy, link.of_original)
    if min(shares) < _EXCERPT and max(shares) >= _WHOLE:
        return "excerpt"
    return "syndicated" if is_elsewhere else "near"
