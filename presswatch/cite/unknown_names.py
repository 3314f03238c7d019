"""Names of outlets that nobody has told us of: "the Valley Gazette", "Monitorul de Cluj".

Found by a word that stands in many outlets' names, with the capitalised words around it.  That alone is no outlet ("the
Washington Post Office"): such a name counts only where a cue credits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from presswatch.cite.gazetteer import Name, in_one_word

_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ](?:[\w'’.-]*\w)?"
_BEFORE: Final = re.compile(rf"(?:{_CAPITAL} ){{1,4}}$")
_AFTER: Final = re.compile(rf" (?P<joint>(?:de|da|do|din|of|del|della|di|du|des|la|and|&) )?{_CAPITAL}")
_ARTICLES: Final = frozenset({"The", "Le", "La", "El", "Il"})
_REACH: Final = 60


@dataclass(frozen=True, slots=True)
class PressWords:
    """The words, compiled."""

    automaton: AhoCorasick
    no_names: frozenset[str]
    """Small words of cues and determiners: with a capital they begin a sentence, no name."""

    def names(self, text: str, known: Sequence[Name]) -> list[Name]:
        """Return the names around such words that no known name touches; in order, all ambiguous and of nobody."""
        found: list[Name] = []
        for _, start, end in self.automaton.find_matches_as_indexes(text):
            if (start and in_one_word(text[start - 1], text[start])) or text[end : end + 1].isalnum():
                continue
            for first, last in self._around(text, start, end):
                name = Name(first, last, (), is_ambiguous=True)
                if (not found or found[-1].end <= first) and not any(_stands_for(one, name) for one in known):
                    found.append(name)
                    break
        return found

    def _around(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The names that may hold the word, the longer first: capitals in front of it, a joint and one behind it."""
        before = _BEFORE.search(text[max(0, start - _REACH) : start])
        words = before[0].split(" ")[:-1] if before else []
        while words and words[0] not in _ARTICLES and words[0].lower() in self.no_names:
            words.pop(0)
        first = start - len(" ".join((*words, "")))
        after = _AFTER.match(text, end)
        if after is not None and not after["joint"]:
            return  # "the Post Office", "Times Square"
        if after is not None and after["joint"] in ("and ", "& "):  # "The Post and Courier"
            yield first, after.end()
        elif after is not None:  # "Gazeta de Sud"
            yield first if words and words[-1] in _ARTICLES and len(words) == 1 else start, after.end()
            return
        if words and words != ["The"]:
            yield first, end


def compile_press_words(words: Iterable[str], no_names: frozenset[str]) -> PressWords:
    """Build the automaton."""
    return PressWords(AhoCorasick(sorted(set(words)), matchkind=MatchKind.LeftmostLongest), no_names)


def with_unknown(names: Sequence[Name], unknown: Sequence[Name]) -> list[Name]:
    """Join both in order; an ambiguous name ("Times") inside a longer unknown one ("The Harbour Times") is no name."""
    kept = [one for one in names if not any(one.start < other.end and other.start < one.end for other in unknown)]
    return sorted((*kept, *unknown), key=lambda name: name.start)


def _stands_for(known: Name, name: Name) -> bool:
    """Tell whether a known name leaves no room for an unknown one: it is certain, as long, or not wholly inside."""
    if known.end <= name.start or name.end <= known.start:
        return False
    is_inside = name.start <= known.start and known.end <= name.end
    return not (known.is_ambiguous and is_inside and known.end - known.start < name.end - name.start)
