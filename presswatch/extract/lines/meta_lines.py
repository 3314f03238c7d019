"""Lines that hold nothing but times of publication and change, counts and times of reading, however many of them.

"Publié le 26/11/2026 à 10h00, mis à jour le 27/11/2026 à 08h12 · Lecture 3 min · 141 réactions": it is about the page,
no text of the article, and another one at every visit.  Each part of it is one of these; a sentence has others.
"""

from __future__ import annotations

import re
from typing import Final

from presswatch.datewords import words_of
from presswatch.extract.lines.counters import OF_COUNTERS, is_counter
from presswatch.extract.markup.decode import DENSE
from presswatch.extract.times.stamps import OF_STAMPS, is_bare_stamp, is_bare_time

_LONGEST: Final = 250
_MOST: Final = 16
_TOGETHER: Final = 4
"""Code points and parts of a line; parts that may be one thing: a date has commas and dashes in it."""
_BETWEEN: Final = re.compile(r"\s*[|•·;]\s*|,\s+|\s+[–—/-]\s+")
_BEGINNING: Final = 40
"""Code points at the beginning, of which the last word may be cut."""
_DIGIT: Final = re.compile(r"\d")
_EDGES: Final = " .,()[]"
_GREAT: Final = re.compile(r"\D*\d(?:[.,'’ \u00a0\u202f]?\d){3,}\D*")
"""One number of four digits or more, and no other."""


def is_meta(line: str) -> bool:
    """Whether a line holds stamps, counts and times of reading, and nothing else; a date alone is none."""
    if len(line) > _LONGEST or line.endswith(("?", "!")):
        return False
    if is_counter(line):
        return True
    if _DIGIT.search(line) is None or not _may_begin(line):
        return False
    bounds = [0, *(edge for match in _BETWEEN.finditer(line) for edge in match.span()), len(line)]
    parts = list(zip(bounds[::2], bounds[1::2], strict=True))
    return len(parts) <= _MOST and _tells(line, parts)


def _may_begin(line: str) -> bool:
    """Whether the first words may stand in such a line; most lines are told by them, and taking one apart is dear."""
    *words, _ = words_of(line[:_BEGINNING]) or ("",)
    return all(word in OF_COUNTERS or word in OF_STAMPS for word in words) or DENSE.search(line) is not None


def without_meta(text: str) -> str:
    """A text without such lines, but for one great figure alone: "Shares: 1,200,000" may be what a notice says."""
    return "\n".join(line for line in text.split("\n") if not is_meta(line) or _GREAT.fullmatch(line))


def _tells(line: str, parts: list[tuple[int, int]]) -> bool:
    """Whether a line is made of such things, one of them a stamp or a count, each of them of parts in a row."""
    told: list[bool | None] = [False, *([None] * len(parts))]
    """Up to each part: whether a stamp or a count is among what stands before; None where something else is."""
    for first, (start, _) in enumerate(parts):
        before = told[first]
        if before is None:
            continue
        for last in range(first, min(first + _TOGETHER, len(parts))):
            part = line[start : parts[last][1]].strip(_EDGES)
            if is_counter(part) or is_bare_stamp(part):
                told[last + 1] = True
            elif not part or is_bare_time(part):
                told[last + 1] = told[last + 1] or before
    return bool(told[-1])
