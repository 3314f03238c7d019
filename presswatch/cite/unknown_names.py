"""Names of outlets that nobody has told us of, around the parts of titles that the gazetteer finds in a text.

Capitals around a word of many titles ("the Valley Gazette", "Gazeta de Sud"), what a noun for outlets has behind it in
quotation marks (газета «Вісник»), the name of a host.  None of them alone is an outlet ("Times Square"): such a name
counts only where a cue credits it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from presswatch.cite.gazetteer import Name
from presswatch.cite.titles import TitleWords

_ARTICLES: Final = frozenset({"the", "le", "la", "el", "il", "o"})
_JOINTS: Final = frozenset({"de", "da", "do", "din", "of", "del", "della", "di", "du", "des", "la", "d'"})
_AND: Final = re.compile(r" (?:and|&) (\w+)")
_HOST: Final = re.compile(r"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,40}\.){0,3}[a-z0-9][a-z0-9-]{1,40}$", re.IGNORECASE)
_QUOTED: Final = re.compile(r"([^„“”«»\"\n\ufffd]{2,40}?)[\s\u00a0\u202f]?[“”«»\"]")
_SINGLE_QUOTED: Final = re.compile(r"([^‘’\n\ufffd]{2,40})’(?!\w)")
_WORD_AFTER: Final = re.compile(r" (\w[\w'’-]*)")
_OF_AN_OUTLET: Final = re.compile(
    r"[”“»\"’]?,? (?:de|d['’]|da|do|del|della|di|du|din|of|sur|su)(?: ?(?:la|el|l['’]))? ?"
)
"""Between a programme and whose it is: la trasmissione «Report» di Rai 3."""
_REACH: Final = 60
_MOST_WORDS: Final = 4
_ABBREVIATION: Final = 3
"""Characters of "St." at most; a longer word with a point ends a sentence."""


def with_unknown(text: str, names: Iterable[Name], titles: TitleWords) -> list[Name]:
    """Return the names of outlets with those of nobody, in order; these are ambiguous and without `outlet_ids`.

    In: what the gazetteer finds, in order.  An ambiguous name ("Times") inside a longer unknown one ("The Harbour
    Times") is none; a certain one leaves no room for an unknown one.  What is said to be an outlet's is a programme.
    """
    kept: list[Name] = []
    for name in names:
        last = kept[-1] if kept else None
        wider = _wider(text, name, titles) if name.part else None
        if last is not None and not last.outlet_ids and name.start < last.end:
            if name.outlet_ids and (not name.is_ambiguous or (name.start, name.end) == (last.start, last.end)):
                kept[-1] = name
            continue
        if wider is not None and (last is None or last.end <= wider.start):
            kept.append(wider)
        elif wider is not None and (inside := _inside(wider, kept)):
            kept[-inside:] = [wider]
        elif name.outlet_ids:
            if last is not None and not last.outlet_ids and _OF_AN_OUTLET.fullmatch(text, last.end, name.start):
                kept.pop()
            kept.append(name)
    return kept


def _inside(wider: Name, kept: Sequence[Name]) -> int:
    """How many of the last names a title holds; none where it cuts one in two, or one is certain."""
    held = list(takewhile(lambda name: name.end > wider.start, reversed(kept)))
    return len(held) if all(name.is_ambiguous and wider.start <= name.start for name in held) else 0


def _wider(text: str, name: Name, titles: TitleWords) -> Name | None:
    """The title that a part of one stands in."""
    if name.part == "host":
        host = _HOST.search(text, max(0, name.start - _REACH), name.start)
        return _unknown(host.start(), name.end) if host else None
    if name.part == "quote":
        quoted = (_SINGLE_QUOTED if text[name.end - 1] == "‘" else _QUOTED).match(text, name.end)
        if quoted is None or not quoted[1][0].isupper() or quoted[1].count(" ") >= _MOST_WORDS:
            return None
        return _unknown(name.end, quoted.end(1))
    first, words = _before(text, name.start, titles)
    if (joined := _AND.match(text, name.end)) and joined[1] in titles.ends:  # "The Post and Courier"
        return _unknown(first, joined.end())
    end = _after(text, name.end, needs_joint=name.part == "end")
    if end is None:
        return None  # "the Post Office", "Times Square"
    if name.part == "head":
        return _unknown(name.start if words else first, end) if end > name.end else None
    return _unknown(first, end) if words or end > name.end else None


def _unknown(start: int, end: int) -> Name:
    return Name(start, end, (), is_ambiguous=True)


def _before(text: str, start: int, titles: TitleWords) -> tuple[int, int]:
    """Where the capitalised words begin that lead to a place, an article among them, and how many others there are."""
    first, count = _word_start(text, start), 0
    count += first < start  # "Star-" of "Star-Tribune"
    while count < _MOST_WORDS and text[first - 1 : first] == " ":
        begin = _word_start(text, first - 1)
        word = text[begin : first - 1]
        if not word[:1].isupper() or (word[-1] == "." and len(word) > _ABBREVIATION):
            break
        if word.lower() in _ARTICLES:
            return begin, count
        if word.lower() in titles.no_names:
            break
        first, count = begin, count + 1
    return first, count


def _word_start(text: str, end: int) -> int:
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] in "-'’."):
        start -= 1
    while start < end and text[start] == "-":  # "«Bild»-Zeitung" is what stands in the marks
        start += 1
    return start


def _after(text: str, end: int, *, needs_joint: bool) -> int | None:
    """Where the capitalised words end that follow a place; None where some follow that must not."""
    count = 0
    while count < _MOST_WORDS - 1 and (word := _WORD_AFTER.match(text, end)):
        stop = word.end()
        if word[1] in _JOINTS and (following := _WORD_AFTER.match(text, stop)) and following[1][0].isupper():
            stop = following.end()
        elif not word[1][0].isupper():
            break
        elif needs_joint and not count:
            return None
        end, count = stop, count + 1
    return end
