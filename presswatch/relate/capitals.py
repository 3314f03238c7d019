"""Which words of a text are names, as far as capitals tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_CAPITALS: Final = "".join(filter(str.isupper, map(chr, range(0x590))))
"""Of Latin, Greek, Cyrillic and Armenian; the other scripts at hand have none."""
_MARKS: Final = ",;:.!?()'\"’”“»–-"
_WORD: Final = rf"[{_CAPITALS}](?<=[\w,;:)’'”“»–-] .)[\w’'-]+"
_NAME: Final = re.compile(_WORD)
_RUN: Final = re.compile(rf"{_WORD}(?: [{_CAPITALS}][\w’'-]*)*")
_NEAR: Final = 48
"""Code points around a name in which the words beside it are looked for."""


def names(text: str) -> list[str]:
    """The words with a capital that stand inside a sentence, in their order; in German these are all nouns, too."""
    return _NAME.findall(text)


def placed_names(text: str) -> Iterator[tuple[str, str]]:
    """Each name, of several words where they follow each other, with its place: the nearest small words around it."""
    for found in _RUN.finditer(text):
        start, end = found.span()
        before = _small(reversed(text[max(0, start - _NEAR) : start].split()))
        yield found[0].casefold(), f"{before} {_small(text[end : end + _NEAR].split())}"


def _small(words: Iterable[str]) -> str:
    """The first word without a capital, bare of marks; those with one may be what a form fills in."""
    return next((word.strip(_MARKS) for word in words if word[0].islower()), "")
