"""Lines of nothing but words in which pages speak of themselves: "Share this article", "Lyt til artiklen".

Their number grows with each act times each thing, so they are told by what they are made of and not by their wording.
A heading of the article mostly has a word of its own, or the act in its middle.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from presswatch.extract.lines.interface_words import CHANNELS, DENSE_WORDS, INTERFACE_WORDS, InterfaceWords
from presswatch.extract.markup.word_lists import QUOTES

_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST_WORDS: Final = 14
_STOPS: Final = (".", "。")


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


def _asking(words: InterfaceWords) -> re.Pattern[str]:
    """An act before a thing with nothing but particles between them, or behind one at the end of the line."""
    act, thing = _one_of(words.acts), _one_of(words.things | CHANNELS)
    beside = rf"(?:{_one_of(words.others)}|[\W\d_])*"
    return re.compile(rf"^{beside}(?:{act}).*(?:{thing})|(?:{thing}).*(?:{act}){beside}$")


_DENSE: Final = {code: _dense(words) for code, words in DENSE_WORDS.items()}
_ASKS: Final = {code: _asking(words) for code, words in DENSE_WORDS.items()}


def is_of_interface(plain: str) -> bool:
    """Whether a line, folded, has an act and a thing of a page, and all its words are words of pages.

    They must be so in one language, and the act the first or the last of them: "Een deel van de artikelen" shares
    nothing.  A line that begins with a quotation mark is what somebody says, one that ends with a full stop a sentence.
    """
    if plain.startswith(QUOTES) or plain.endswith(_STOPS):
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
    if codes is None or not 1 < len(found) <= _MOST_WORDS:
        return False
    return any(_asks(found, words) or _goes_on(found, words) for words in map(INTERFACE_WORDS.__getitem__, codes))


def _asks(found: list[str], words: InterfaceWords) -> bool:
    """Whether the words begin or end with an act, and one of the others is a thing."""
    things = words.things | CHANNELS
    return (found[0] in words.acts and not things.isdisjoint(found[1:])) or (
        found[-1] in words.acts and not things.isdisjoint(found[:-1])
    )


def _goes_on(found: list[str], words: InterfaceWords) -> bool:
    """Whether the words say that the article goes on behind what breaks it."""
    return not words.continues.isdisjoint(found) and not words.breaks.isdisjoint(found)


def _is_dense(plain: str) -> bool:
    return any(
        pattern.fullmatch(plain) is not None and _ASKS[code].search(plain) is not None
        for code, pattern in _DENSE.items()
    )
