"""The gazetteer: where a text names outlets of the catalogue, whoever they are meant to be.

One Aho-Corasick automaton (Aho and Corasick 1975) holds every spelling of every name.  Matching is by letter case: an
outlet called Stern is not found in "stern measures".  What a spelling may vary in is written into the automaton, so
that the text itself is only changed character by character and offsets stay code points of the original.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ahocorasick_rs import AhoCorasick, MatchKind

from presswatch.cite.titles import NO_TITLES, TitlePart, TitleWords
from presswatch.model import Outlet

_ONE_TO_ONE = (
    ("\u00a0", " "),
    ("\u202f", " "),
    ("’", "'"),
    ("ʼ", "'"),
    ("ş", "ș"),
    ("ţ", "ț"),
    ("Ş", "Ș"),
    ("Ţ", "Ț"),
    ("‑", "-"),
    ("–", "-"),
)
_ARTICLES = ("The ", "Der ", "Die ", "Das ", "Le ", "La ", "Les ", "El ", "Il ")
_ACRONYM_LENGTH = 4
_LONGEST_ENDING = 8
_ENDING_MARKS = frozenset(":-'")
"""What papers put between a name and its ending: BBC:n, MTI-nek, Reuters'a.  The ending has it in front, too."""
_LONGEST_SPELLING = 40
UNSPACED_SCRIPTS = "\u2e80"
_SHORTEST_BEGINNING = 2
_INFLECTED_LENGTH = 3
"""Shorter names take no letters behind them: "APe" is no form of AP."""
_PREFIXED_LENGTH = 4
"""Nor do these take any in front of them: "לכאן" is "hither"."""
_LONGEST_PREFIX = 3
_HANGUL = ("가", "힣")
_OPENING_CREDITS = ("(", "/")
_SHORTEST_SMALL = 3
_HAMZA = str.maketrans("أإآ", "ااا")
"""Arabic papers leave it away as they like."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling in the automaton: whom it may mean.  No outlets: a stop phrase, which means none of them."""

    outlet_ids: tuple[str, ...]
    is_ambiguous: bool
    shorter: int | None
    """Index of the longest other spelling that this one begins with; tried when this one ends inside a word."""
    length: int
    is_domain: bool
    part: TitlePart | None = None
    """What of a title it may be that nobody has told us of."""
    kind: str = ""
    """That of the outlets, where they are of one."""
    begins_others: bool = False
    """It has several words, or a mark in front: where it is no name, one may begin inside it."""
    lead: int = 0
    """Length of what stands in front and is none of the name: "alla " of "alla Stampa"."""
    ending: int = 0
    """Length of the domain's ending, where one is known by it that nobody has told us of."""


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a text holds a spelling; half-open span of code points."""

    start: int
    end: int
    outlet_ids: tuple[str, ...]
    is_ambiguous: bool
    part: TitlePart | None = None
    domain: str = ""
    """Where a link leads that belongs to it, to the site of its outlet."""
    is_told: bool = False
    """Only that link tells whose it is."""
    is_beside: bool = False
    """And it stands elsewhere in the sentence: of this place alone it is certain whose it is."""
    kind: str = ""
    """That of its outlets, where they are of one."""

    def moved(self, by: int) -> Name:
        """The name in a text that begins so much later; made anew, for `replace` takes ten times as long."""
        return Name(
            self.start - by,
            self.end - by,
            self.outlet_ids,
            self.is_ambiguous,
            self.part,
            self.domain,
            self.is_told,
            self.is_beside,
            self.kind,
        )


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All spellings, compiled; and what tells the titles of others, so that a text is read once for both."""

    automaton: AhoCorasick
    spelling: Callable[[int], Spelling]
    """What each of the automaton's patterns may mean; worked out when a text first holds it, as few ever do."""
    prefixes: frozenset[str] = frozenset()
    """Words that are written together with a name behind them, in Hebrew and Arabic: "לרויטרס", "to Reuters"."""

    def names(self, text: str, endings: frozenset[str] = frozenset()) -> Iterator[Name]:
        """Yield the names in the text in order, longest first where they overlap; stop phrases yield nothing.

        Parts of titles that are no outlet's name have no `outlet_ids`: `presswatch.cite.unknown_names` reads on.
        `endings` are the inflections of the text's language ("ului", ":n"); one may stand behind a name and then
        belongs to its span.
        """
        level = leveled(text)
        read = 0
        for index, start, stop in self.automaton.find_matches_as_indexes(level):
            if start < read:
                continue
            spelling = self.spelling(index)
            found, name = self._read(level, start, spelling, endings)
            if not found and spelling.begins_others:  # "die Zeitung „" begins like "die Zeit"
                around = self.automaton.find_matches_as_indexes(level[start + 1 : stop + _LONGEST_SPELLING])
                for inner, offset, _ in around:
                    begin = start + 1 + offset
                    if begin >= stop or name is not None:
                        break
                    _, name = self._read(level, begin, self.spelling(inner), endings)
            if name is not None:
                read = name.end
                yield name

    def _read(self, level: str, start: int, spelling: Spelling, endings: frozenset[str]) -> tuple[bool, Name | None]:
        """Tell whether a spelling, or a shorter one, stands whole at a place, and the name that it is."""
        if start and self._is_inside(level, start, spelling):
            end = start + spelling.length
            if spelling.ending and _word_end(level, end, spelling, endings) == end:  # "ostzeit.de"
                return True, Name(end - spelling.ending, end, (), is_ambiguous=True, part="host")
            return False, None
        shorter: Spelling | None = spelling
        while shorter is not None:
            if (stop := _word_end(level, start + shorter.length, shorter, endings)) is not None:
                if not shorter.outlet_ids and not shorter.part:
                    return True, None
                ids, is_ambiguous = shorter.outlet_ids, shorter.is_ambiguous
                return True, Name(start + shorter.lead, stop, ids, is_ambiguous, shorter.part, kind=shorter.kind)
            shorter = None if shorter.shorter is None else self.spelling(shorter.shorter)
        return False, None

    def _is_inside(self, level: str, start: int, spelling: Spelling) -> bool:
        """Tell whether a spelling begins inside a longer word, or inside the name of another host.

        Korean has blanks between words, so what stands before a name without one is the beginning of a longer name.
        """
        before, first = level[start - 1], level[start]
        if in_one_word(before, first):
            return not self._is_prefixed(level, start, spelling)
        if first >= _HANGUL[0]:
            return _HANGUL[0] <= before <= _HANGUL[1] and first <= _HANGUL[1]
        return before in "_@" or (spelling.is_domain and before == "-")

    def _is_prefixed(self, level: str, start: int, spelling: Spelling) -> bool:
        """Tell whether nothing but a prefix stands before a name in its word; ambiguous names take none."""
        if level[start].isascii() or spelling.is_ambiguous or spelling.length < _PREFIXED_LENGTH:
            return False
        begin = start
        while begin and start - begin <= _LONGEST_PREFIX and level[begin - 1].isalnum():
            begin -= 1
        return level[begin:start] in self.prefixes


def leveled(text: str) -> str:
    """Return the text with look-alike characters made equal; same length, so offsets stay valid."""
    if text.isascii():
        return text
    for seen, meant in _ONE_TO_ONE:
        text = text.replace(seen, meant)
    return text


def lowered(text: str) -> str:
    """Return the text level and in lower case; same length, for "İ" alone would become two characters."""
    return leveled(text).replace("İ", "i").lower()


Fused = Mapping[str, Mapping[str, Sequence[str]]]
"""Per language and article: what it becomes together with a preposition, "la" → "alla", "dalla"."""


def compile_gazetteer(
    outlets: Iterable[Outlet],
    titles: TitleWords = NO_TITLES,
    fused: Fused = MappingProxyType({}),
    prefixes: frozenset[str] = frozenset(),
) -> Gazetteer:
    """Build the automaton from the outlets' names, domains and stop phrases, and the words of other titles.

    `fused` articles are looked for in names of outlets of their language, `prefixes` before any name.
    """
    outlets = tuple(outlets)
    owners: dict[str, dict[str, bool]] = {}
    """Per spelling: the outlets that it may mean, and whether it is ambiguous for them; none for a stop phrase."""
    stops: set[str] = set()
    kinds: dict[str, str] = {}
    for outlet in outlets:
        kinds[outlet.outlet_id] = outlet.kind
        for is_ambiguous, names in ((False, (*outlet.aliases, *outlet.domains)), (True, outlet.ambiguous_aliases)):
            for name in names:
                for spelling in _spellings(name):
                    owners.setdefault(spelling, {}).setdefault(outlet.outlet_id, is_ambiguous)
        stops.update(spelling for phrase in outlet.stop_phrases for spelling in _spellings(phrase))
    stops |= titles.stops
    leads = _fused_spellings(outlets, owners, fused)
    small = _small_spellings(outlets, owners)
    leads = {**leads, **dict.fromkeys(small, 1)}
    parts = {
        spelling: part
        for word, part in titles.parts().items()
        for spelling in ((word,) if part in ("host", "quote") else _spellings(word))
    }
    patterns = sorted(owners.keys() | stops | parts.keys())
    places = {pattern: place for place, pattern in enumerate(patterns)}
    endings = {part for part in parts if part.startswith(".")}

    @cache
    def spelling_at(place: int) -> Spelling:
        pattern = patterns[place]
        is_stop = pattern in stops
        return _spelling(
            pattern,
            {} if is_stop else owners.get(pattern, {}),
            _longest_beginning(pattern, places),
            kinds,
            None if is_stop else parts.get(pattern) or parts.get(pattern.rpartition(" ")[2]),
            leads.get(pattern, 0),
            endings,
            begins_others=" " in pattern or pattern in small,
        )

    return Gazetteer(AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest), spelling_at, prefixes)


def _longest_beginning(pattern: str, places: Mapping[str, int]) -> int | None:
    """The place of the longest other pattern, of two letters or more, that one begins with."""
    beginnings = (pattern[:length] for length in range(len(pattern) - 1, _SHORTEST_BEGINNING - 1, -1))
    return next((places[beginning] for beginning in beginnings if beginning in places), None)


def _spelling(
    pattern: str,
    owners: Mapping[str, bool],
    shorter: int | None,
    kinds: Mapping[str, str],
    part: TitlePart | None,
    lead: int,
    endings: Container[str],
    *,
    begins_others: bool,
) -> Spelling:
    # An exact name beats an ambiguous one of another outlet that only a variant made equal.
    certain = tuple(sorted(owner for owner, is_ambiguous in owners.items() if not is_ambiguous))
    outlet_ids = certain or tuple(sorted(owners))
    of_kinds = {kinds[outlet_id] for outlet_id in outlet_ids}
    is_domain = "." in pattern.strip(".") and " " not in pattern
    ending = f".{pattern.rpartition('.')[2]}"
    return Spelling(
        outlet_ids=outlet_ids,
        is_ambiguous=not certain or len(certain) > 1,
        shorter=shorter,
        length=len(pattern),
        is_domain=is_domain,
        part=None if len(certain) == 1 else part,
        kind=of_kinds.pop() if len(of_kinds) == 1 else "",
        begins_others=begins_others,
        lead=lead,
        ending=len(ending) if is_domain and ending in endings else 0,
    )


def _spellings(name: str) -> set[str]:
    """Return the ways in which papers write one name: capitals, no diacritics, a lower-case article."""
    name = leveled(name)
    titled = " ".join(word[0].upper() + word[1:] for word in name.split())
    found = {name, _plain_letters(name), name.translate(_HAMZA), titled}
    if "." in name.strip(".") and " " not in name and len(name) > _ACRONYM_LENGTH:
        stem, _, ending = name.lower().rpartition(".")
        found |= {name.lower(), name.lower().capitalize(), name.upper(), f"{stem.upper()}.{ending}"}
    elif len(name) > _ACRONYM_LENGTH and not name.isupper():
        found |= {form.upper() for form in tuple(found) if len(form.upper()) == len(form)}
    found |= {form[0].lower() + form[1:] for form in tuple(found) if form.startswith(_ARTICLES)}
    return {form for form in found if len(form) > 1 or not form.isascii()}


def _fused_spellings(outlets: Iterable[Outlet], owners: dict[str, dict[str, bool]], fused: Fused) -> Mapping[str, int]:
    """Add what prepositions make of names that begin with an article ("alla Stampa"); return the length of their lead.

    They are ambiguous: the rest alone is a word ("Stampa").  Where it is a name, it is found anyway.
    """
    leads: dict[str, int] = {}
    for outlet in outlets:
        for name in map(leveled, (outlet.name, *outlet.aliases, *outlet.ambiguous_aliases)):
            for language in outlet.languages:
                for article, forms in fused.get(language, {}).items():
                    rest = name[len(article) :].lstrip()
                    if not name.lower().startswith(article) or not rest[:1].isupper() or rest in owners:
                        continue
                    if article[-1].isalpha() and name[len(article)].isalpha():  # "Lavoro" begins with no article
                        continue
                    for form in forms:
                        lead = form if form.endswith("'") else f"{form} "
                        for written in (lead, lead[0].upper() + lead[1:]):
                            owners.setdefault(written + rest, {}).setdefault(outlet.outlet_id, True)
                            leads[written + rest] = len(lead)
    return leads


def _small_spellings(outlets: Iterable[Outlet], owners: dict[str, dict[str, bool]]) -> frozenset[str]:
    """Add the acronyms of agencies in small letters, as signs at the end have them: "(sita, ko)", "/ntb/".

    Only behind the mark that opens such a sign, and ambiguous: elsewhere they are words.
    """
    small: set[str] = set()
    for outlet in outlets:
        for name in (*outlet.aliases, *outlet.ambiguous_aliases) if outlet.kind == "agency" else ():
            word = name.lower()
            if name.isupper() and name.isalpha() and len(name) >= _SHORTEST_SMALL and word not in owners:
                for mark in _OPENING_CREDITS:
                    owners.setdefault(mark + word, {}).setdefault(outlet.outlet_id, True)
                    small.add(mark + word)
    return frozenset(small)


def _plain_letters(name: str) -> str:
    """Strip the diacritics of Latin letters."""
    if name.isascii():
        return name
    return "".join(
        base[0] if (base := unicodedata.normalize("NFD", letter))[0].isascii() else letter for letter in name
    )


def _word_end(level: str, end: int, spelling: Spelling, endings: frozenset[str]) -> int | None:
    """Return where the word ends that the spelling ends in, or None when that is another word or a host's name."""
    if level[end : end + 1] == "." and level[end + 1 : end + 2].islower() and not spelling.is_domain:
        return None
    if level[end : end + 1] in _ENDING_MARKS and not spelling.is_domain:
        stop = _letters_end(level, end + 1)
        return stop if level[end:stop] in endings else end
    if end >= len(level) or not (level[end] == "_" or in_one_word(level[end - 1], level[end])):
        return end
    if spelling.is_domain or spelling.length < _INFLECTED_LENGTH:
        return None
    stop = _letters_end(level, end)
    is_word_end = stop >= len(level) or not level[stop].isalnum()
    return stop if is_word_end and level[end:stop] in endings else None


def _letters_end(level: str, start: int) -> int:
    """Return where the letters end that begin at `start`; an ending is not longer than what is looked at."""
    stop = start
    while stop < min(len(level), start + _LONGEST_ENDING) and level[stop].isalpha():
        stop += 1
    return stop


def in_one_word(left: str, right: str) -> bool:
    """Tell whether two characters stand in one word; scripts written without spaces have no such words."""
    return left.isalnum() and right.isalnum() and left < UNSPACED_SCRIPTS and right < UNSPACED_SCRIPTS
