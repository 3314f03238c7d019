"""Sentences: where the one around a place begins and ends.

Rules, not a model: what is needed is the sentence around a name, in any of twenty languages, in microseconds.  So only
the neighbourhood of the place is read, not the whole text.
"""

from __future__ import annotations

import re

_MARKS = ".!?…。！？"
_END = re.compile(r"[.!?…]{1,8}[\"'”“»’)\]]{0,4}\s+|[。！？]{1,8}\s*")
_REACH = 1000
"""Characters on either side that are looked at: longer sentences are cut, so that any text takes bounded time."""
_ORDINAL_DIGITS = 2
_OPENING = "\"'“„«»‘([¿¡–—- "
_ABBREVIATIONS = frozenset({  # those that capitals follow, in several languages
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Rev", "Jr", "Sr", "No",
    "vs", "Inc", "Ltd", "Co", "bzw", "ca", "Nr", "Abs", "Art", "str", "nr", "dl", "dna", "art", "im", "ul", "tzn", "np",
    "prof", "red", "gen", "płk", "им", "ул", "Sra", "Sres", "Mme", "Mlle", "m.in", "mj", "např", "napr", "npr", "mm",
    "t.ex", "f.eks", "pvz", "напр",
})  # fmt: skip


def sentence_around(line: str, start: int, end: int) -> tuple[int, int]:
    """Return the half-open span of the sentence of the line that holds [start, end), without white space at its ends.

    A line break always ends a sentence, so the caller cuts the text into lines.  At most 1,000 characters on either
    side are read; a longer sentence is cut there.
    """
    first, last = _begin(line, start), sentence_end(line, end)
    last = first + len(line[first:last].rstrip())
    return last - len(line[first:last].lstrip()), last


def _begin(line: str, start: int) -> int:
    """Return where the sentence begins: behind the last sentence end before `start`."""
    position, floor = start, max(0, start - _REACH)
    while (position := max(line.rfind(mark, floor, position) for mark in _MARKS)) >= 0:
        match = _END.match(line, position)
        if match is not None and match.end() <= start and _ends_sentence(line, position, match.end()):
            return match.end()
    return floor


def sentence_end(line: str, end: int) -> int:
    """Return where the sentence around `end` stops: behind the next mark that ends one and what closes with it."""
    for match in _END.finditer(line, end, end + _REACH):
        if _ends_sentence(line, match.start(), match.end()):
            return match.start() + len(match.group().rstrip())
    return min(len(line), end + _REACH)


def _ends_sentence(line: str, mark: int, following: int) -> bool:
    """Tell whether the mark ends a sentence: no abbreviation, and something that is no small letter comes next."""
    position = following
    while position < len(line) and line[position] in _OPENING:
        position += 1
    if position == len(line) or line[position].islower() or line[position].isdigit():
        return position == len(line)
    if line[mark] != ".":
        return True
    whole = line[line.rfind(" ", max(0, mark - _REACH), mark) + 1 : mark].lstrip(_OPENING)
    word = whole.rpartition(".")[2]
    if word.isdigit():
        return len(word) > _ORDINAL_DIGITS  # "3. März"
    return _ABBREVIATIONS.isdisjoint((whole, word)) and not (len(word) == 1 and word.isalpha())
