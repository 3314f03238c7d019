"""Which articles share a text: each new one is placed in a group of duplicates, in the order of arrival.

A group is known by a few representatives, so that a chain of small edits does not grow into one group; pairs are
proposed by shingles that few groups have.  Frequencies count groups, not articles: forty copies of one text must not
make its own shingles common (recall 1.00 instead of .16).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from presswatch.relate.likeness import Verdict, WordFrequencies, has_other_lead, judge, likeness
from presswatch.relate.originals import CopiesOf, Match, OriginalOf, Originals, Text

MOST_GROUPS: Final = 12
"""Groups that have a shingle, for it to propose pairs."""
_FEWEST_SHARED: Final = 2
_MOST_COMPARED: Final = 20
"""Representatives that one article is compared with, those with the most shared shingles first."""
_FEWEST_SHINGLES: Final = 6
"""Shingles below which a text is a copy of anything or nothing."""
_REPRESENTATIVES: Final = 3
_ALIKE: Final = 0.98
"""Share from which one more representative would tell nothing new ..."""
_HALF: Final = 0.5
"""... and below which it would bring in what only it is like."""
_MOST: Final = 0.8
"""Part of a text that a longer one has at least, to go on with it."""
_PART: Final = 0.35
"""Part of a text that comes from an older one, below which it is a text of its own that quotes the older one whole."""
_PIECE: Final = 0.25
"""Part of an older text that a piece of it holds at least, to be of its group."""


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier batches left, as far as it concerns the texts that arrive now.

    `postings`: sampled shingle -> numbers of those `representatives` that have it; `group_counts`: shingle -> groups
    that had it; `equals`: text hash -> articles with this text, in the order of arrival; `copies_of` and `original_of`
    give their rows of `copies`; `next_number` is the first that no text has.
    """

    postings: Mapping[int, Sequence[int]]
    group_counts: Mapping[int, int]
    representatives: Mapping[int, Text]
    equals: Mapping[str, Sequence[Text]]
    copies_of: CopiesOf
    original_of: OriginalOf
    next_number: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """An article in its group, the number it is remembered by, and whether it stands for the group from now on."""

    text: Text
    number: int
    is_representative: bool


class Groups:
    """The groups of the articles of one batch, given in the order of arrival.

    Members come with their own id as group, or with the article whose text they are known to share, unseen.
    Read `placed`, `originals` and `group_counts` (shingle -> groups, where this batch changed them); `frequencies` are
    changed in place.
    """

    def __init__(
        self, arriving: Sequence[Text], past: Past, frequencies: WordFrequencies, *, window: dt.timedelta
    ) -> None:
        self.placed: list[Placed] = []
        self.group_counts: dict[int, int] = {}
        self.originals = Originals(past.copies_of, past.original_of, self._compare)
        self._past = past
        self._frequencies = frequencies
        self._window = window
        self._next = past.next_number
        self._group_of: dict[str, str] = {}
        self._texts = dict(past.representatives)
        self._postings = defaultdict(list, {shingle: list(numbers) for shingle, numbers in past.postings.items()})
        self._equals = defaultdict(list, {text_hash: list(texts) for text_hash, texts in past.equals.items()})
        self._of_group: dict[str, list[int]] = defaultdict(list)
        for number, text in past.representatives.items():
            self._of_group[text.member.dup_group_id].append(number)
        self._shared = _shared(arriving, past)
        for text in arriving:
            self._place(text)

    def _place(self, new: Text) -> None:
        telling = self._telling(new)
        matches = self.originals.plausible(self._matches(new, telling))
        joined = [match for match in _of(matches, "same") if _is_copy(match)]
        equal = self._equal(new)
        if equal is not None:
            group_id = equal.member.dup_group_id
        elif joined:
            group_id = max(joined, key=lambda match: match.of_this).text.member.dup_group_id
        else:
            group_id = self._group_of.get(new.member.dup_group_id, new.member.dup_group_id)
        self._group_of[new.member.article_id] = group_id
        text = dataclasses.replace(new, member=dataclasses.replace(new.member, dup_group_id=group_id))
        joined = [match for match in joined if match.text.member.dup_group_id == group_id]
        updates = _of(matches, "update")
        sources = [source for match in (*joined, *updates) if (source := self._source(match, text)) is not None]
        explaining = [*self._by_equal(equal, text), *joined] or _of(matches, "same")
        took_place = self.originals.link(text, [*explaining, *sources, *updates])
        is_representative = _says_enough(new)
        if is_representative and self._of_group[group_id]:
            is_representative = equal is None and (took_place or self._tells_more(group_id, joined))
        number, self._next = self._next, self._next + 1
        if is_representative:
            self._represent(text, number, telling)
        if text.text_hash:
            self._equals[text.text_hash].append(text)
        self.placed.append(Placed(text, number, is_representative))

    def _matches(self, new: Text, telling: Sequence[int]) -> list[Match]:
        """The representatives that a text is like, by its shingles that others have."""
        if not _says_enough(new):
            return []
        shared: Counter[int] = Counter()
        for shingle in telling:
            if self._n_groups(shingle) <= MOST_GROUPS:
                for number in self._postings.get(shingle, ()):
                    shared[number] += 1
        proposed = [number for number, n in shared.most_common() if n >= _FEWEST_SHARED]
        near = (text for number in proposed if self._is_near(text := self._texts[number], new))
        compared = [self._compare(new, text) for text, _ in zip(near, range(_MOST_COMPARED), strict=False)]
        return [match for match in compared if match is not None]

    def _compare(self, one: Text, other: Text) -> Match | None:
        if one.text_hash == other.text_hash:
            return Match(other, 1.0, 1.0)
        if one.fingerprint is None or other.fingerprint is None:
            return None
        like = likeness(one.fingerprint, other.fingerprint, self._frequencies)
        verdict = judge(like) if like else None
        if like is None or verdict is None:
            return None
        is_own = one.member.outlet_id == other.member.outlet_id
        if is_own and verdict == "same" and has_other_lead(one.fingerprint, other.fingerprint, self._frequencies):
            return None  # an outlet that repeats its own background copies nobody
        return Match(other, like.of_one, like.of_other, verdict)

    def _equal(self, new: Text) -> Text | None:
        """The earliest known of the articles with the same text in the window, else any of them."""
        return next((text for text in self._equals[new.text_hash] if self._is_near(text, new)), None)

    def _by_equal(self, equal: Text | None, new: Text) -> list[Match]:
        """An equal text, and what it has its text from: what holds of the one holds of the other."""
        if equal is None:
            return []
        source = self.originals.source(equal)
        return [Match(equal, 1.0, 1.0), *([source] if source and self._is_near(source.text, new) else [])]

    def _source(self, match: Match, new: Text) -> Match | None:
        """What a text that the new one is like has its own text from, if that is like the new one in the same way."""
        source = self.originals.source(match.text)
        found = self._compare(new, source.text) if source and self._is_near(source.text, new) else None
        return found if found is not None and found.verdict == match.verdict else None

    def _is_near(self, one: Text, other: Text) -> bool:
        return abs(one.member.at - other.member.at) <= self._window

    def _telling(self, text: Text) -> list[int]:
        """The sampled shingles of a text that others have."""
        return [one for one in text.fingerprint.sampled.tolist() if one in self._shared] if text.fingerprint else []

    def _n_groups(self, shingle: int) -> int:
        return self.group_counts.get(shingle) or self._past.group_counts.get(shingle, 1)

    def _tells_more(self, group_id: str, joined: Sequence[Match]) -> bool:
        return len(self._of_group[group_id]) < _REPRESENTATIVES and all(
            _is_half(match) or _is_longer(match) for match in joined
        )

    def _represent(self, text: Text, number: int, telling: Sequence[int]) -> None:
        """Let a text stand for its group, and count what the group has of shingles and words."""
        assert text.fingerprint is not None
        own = self._of_group[text.member.dup_group_id]
        if not own:
            self._frequencies.add(text.fingerprint.words)
        counted = {shingle for one in own for shingle in self._telling(self._texts[one])}
        for shingle in telling:
            if shingle not in counted:
                known = self.group_counts.get(shingle) or self._past.group_counts.get(shingle, 0)
                if known or self._postings[shingle]:
                    self.group_counts[shingle] = max(known, 1) + 1
            self._postings[shingle].append(number)
        own.append(number)
        self._texts[number] = text


def adopt(
    texts: Sequence[Text], standing: dict[str, list[str]], frequencies: WordFrequencies, *, number: int
) -> list[Placed]:
    """Articles whose groups are known already, as if they had been placed: what comes next is compared with them.

    In: texts with their groups, in the order of arrival, some after some; `standing`, group -> hashes of the texts that
    stand for it so far, and `frequencies`, both changed in place; the first number that no text has.
    Out: the same texts; the first ones of each group stand for it.
    """
    placed: list[Placed] = []
    for text in texts:
        own = standing.setdefault(text.member.dup_group_id, [])
        is_representative = False
        if text.fingerprint is not None and text.text_hash not in own and len(own) < _REPRESENTATIVES:
            is_representative = True
            if not own:
                frequencies.add(text.fingerprint.words)
            own.append(text.text_hash)
        placed.append(Placed(text, number + len(placed), is_representative))
    return placed


def _says_enough(text: Text) -> bool:
    """Whether a text has so many shingles, its title's counted in, that it can be told from others."""
    one = text.fingerprint
    if one is None:
        return False
    # as nearly all: then it takes no union of the two
    of_either = max(len(one.shingles), len(one.title_shingles))
    return of_either >= _FEWEST_SHINGLES or len(one.all_shingles) >= _FEWEST_SHINGLES


def _is_copy(match: Match) -> bool:
    """Whether a text is of the group of the one that it is like, and not one that quotes it or a scrap of it."""
    return match.of_this >= _PART and match.of_text >= _PIECE


def _is_half(match: Match) -> bool:
    """Whether a text and the one that it is like share the half of each, and not nearly all."""
    return min(match.of_this, match.of_text) >= _HALF and max(match.of_this, match.of_text) < _ALIKE


def _is_longer(match: Match) -> bool:
    """Whether a text goes on where the other ends, as reports on an event do: the next may take up what it adds."""
    return match.of_text >= _MOST and match.of_this < _HALF


def _of(matches: Sequence[Match], verdict: Verdict) -> list[Match]:
    return [match for match in matches if match.verdict == verdict]


def _shared(arriving: Sequence[Text], past: Past) -> set[int]:
    """The sampled shingles that another text has, too: few of all, and the others propose nothing."""
    sampled = [text.fingerprint.sampled for text in arriving if text.fingerprint]
    shingles, n_texts = np.unique(np.concatenate([np.empty(0, np.uint32), *sampled]), return_counts=True)
    return {*shingles[n_texts > 1].tolist(), *past.group_counts}
