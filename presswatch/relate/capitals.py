"""Which words of a text are names, as far as capitals tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_CAPITALS: Final = "".join(filter(str.isupper, map(chr, range(0x590))))
"""Of Latin, Greek, Cyrillic and Armenian; the other scripts at hand have none."""
# A capital inside a sentence.
_NAME: Final = re.compile(rf"[{_CAPITALS}](?<=[\w,;:)’'”“»–-] .)[\w’'-]+")
_MARKS: Final = ",;:.!?()[]'\"’‘”“„«»–—-…"
_ENDS: Final = frozenset(("", *".!?…:•|"))
"""What ends a sentence, behind which a capital tells nothing."""


def names(text: str) -> list[str]:
    """The words with a capital that stand inside a sentence, in their order; in German these are all nouns, too."""
    return _NAME.findall(text)


def placed_names(text: str) -> Iterator[tuple[str, str]]:
    """Each name, of several words where they follow each other, with its place: the small words before and behind it.

    Words with a capital are passed over for that: they may be what a form fills in.
    """
    waiting: list[tuple[str, str]] = []
    before = last = ""
    is_open = False
    for token in text.split():
        first = token[0]
        if first.islower():  # most are: no more for them than has to be
            if waiting:
                behind = token.rstrip(_MARKS)
                yield from ((name, f"{small} {behind}") for name, small in waiting)
                waiting = []
            before = last = token
            continue
        word = token if first.isalpha() else token.strip(_MARKS)
        if word[:1].isupper() and last[-1:] not in _ENDS:
            name = word.rstrip(_MARKS).casefold()
            if waiting and is_open and last[-1:].isalnum():
                name, small = f"{waiting[-1][0]} {name}", waiting.pop()[1]
            else:
                small = before.rstrip(_MARKS)
            waiting.append((name, small))
            is_open = True
        else:
            is_open = False
        last = token
    yield from ((name, f"{small} ") for name, small in waiting)
