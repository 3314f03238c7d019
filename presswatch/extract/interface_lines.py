"""Lines of nothing but words in which pages speak of themselves: "Share this article", "Lyt til artiklen".

Their number grows with each act times each thing, so they are told by what they are made of and not by their wording.
A sentence of the article nearly always has a word of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from presswatch.extract.interface_words import CHANNELS, DENSE_WORDS, INTERFACE_WORDS, InterfaceWords
from presswatch.extract.word_lists import QUOTES

_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST_WORDS: Final = 14


def _by_word() -> dict[str, frozenset[str]]:
    languages: defaultdict[str, set[str]] = defaultdict(set)
    for code, words in INTERFACE_WORDS.items():
        for word in _all(words):
            languages[word].add(code)
    return {word: frozenset(codes) for word, codes in languages.items()}


def _all(words: InterfaceWords) -> frozenset[str]:
    return words.acts.union(words.things, words.others, words.continues, words.breaks, CHANNELS)


_LANGUAGES: Final = _by_word()


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _dense(words: InterfaceWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{_one_of(_all(words))}|[\W\d_])+")


_DENSE: Final = {code: _dense(words) for code, words in DENSE_WORDS.items()}


def is_of_interface(plain: str) -> bool:
    """Whether a line, casefolded, has an act and a thing of a page, and all its words are words of pages.

    They must be so in one language.  A line that begins with a quotation mark is what somebody says.
    """
    if plain.startswith(QUOTES):
        return False
    return _is_in_words(plain) or (not plain.isascii() and _is_dense(plain))


def _is_in_words(plain: str) -> bool:
    found: list[str] = []
    codes: frozenset[str] | None = None
    for match in _WORD.finditer(plain):  # most lines end at their first words
        word = match[0]
        known = _LANGUAGES.get(word)
        if known is None:
            return False
        codes = known if codes is None else codes & known
        if not codes:
            return False
        found.append(word)
    if codes is None or len(found) > _MOST_WORDS:
        return False
    return any(
        _hold(found, words.acts, words.things | CHANNELS) or _hold(found, words.continues, words.breaks)
        for words in map(INTERFACE_WORDS.__getitem__, codes)
    )


def _hold(found: list[str], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether among the words is one of the first, and another one that is of the second."""
    return any(
        one in first and any(other in second for place, other in enumerate(found) if place != number)
        for number, one in enumerate(found)
    )


def _is_dense(plain: str) -> bool:
    return any(
        pattern.fullmatch(plain) is not None and _holds_both(plain, DENSE_WORDS[code])
        for code, pattern in _DENSE.items()
    )


def _holds_both(plain: str, words: InterfaceWords) -> bool:
    things = words.things | CHANNELS
    return any(act in plain and any(thing in plain.replace(act, " ", 1) for thing in things) for act in words.acts)
