"""Lines that only count (views, comments, shares, minutes to read) or tell an age: the page's, no text of the article.

Their figures are others at every visit, so one that stayed in the text would pass for a change of it.  Every word of
such a line is one of its kind, whatever the figures; a sentence has others.
"""

from __future__ import annotations

import re
from typing import Final

from presswatch.datewords import MONTHS, ZONES, fold, words_of
from presswatch.extract.lines import counter_words as words
from presswatch.extract.times.stamp_words import STAMPED

_LONGEST: Final = 100
_MOST: Final = 12
"""Code points and words of such a line."""
_SHORT: Final = 3
"""Letters of the prepositions and articles in what is said of a time: "mis à jour", "publié le"."""
_ICON: Final = re.compile("[👁💬🗨❤♥👍👎🔁📖👀⏱🕒]")
_DENSE: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_OF_STAMPS: Final = frozenset(word for phrase in STAMPED for word in words_of(phrase))
_STAMPS: Final = frozenset(word for word in _OF_STAMPS if len(word) > _SHORT)
_COUNTED: Final = words.COUNTED | words.DENSE_COUNTED
_READING: Final = words.READING | words.DENSE_READING
_UNITS: Final = words.UNITS | words.DENSE_UNITS
_AGO: Final = words.AGO_WORDS | words.DENSE_AGO
OF_COUNTERS: Final = frozenset().union(
    words.COUNTED, words.COUNTED_VERBS, words.TIMES, words.BESIDE, words.MULTIPLES, words.READING, words.OF_READING,
    words.UNITS, words.YEARS, words.AGO_WORDS, words.BESIDE_AGO, words.ONE, _OF_STAMPS, MONTHS, map(fold, ZONES),
)  # fmt: skip
"""Folded words of such lines."""
_PIECES: Final = sorted(
    words.DENSE_COUNTED | words.DENSE_BESIDE | words.DENSE_UNITS | words.DENSE_AGO | words.DENSE_READING,
    key=len,
    reverse=True,
)
_PIECE: Final = re.compile("|".join(_PIECES))


def is_counter(line: str) -> bool:
    """Whether a line only counts or tells an age: "Views: 120 · 3 comments", "5 min read", "vor 3 Stunden"."""
    if len(line) > _LONGEST or line.endswith(("?", "!")):
        return False
    has_digits = any(map(str.isdigit, line))
    found = words_of(line) if has_digits or " " in line else []
    if not found:
        return has_digits and _ICON.search(line) is not None
    if len(found) > _MOST:
        return False
    told = _taken_apart(found)
    return told is not None and _says(told, line, has_digits=has_digits)


def _taken_apart(found: list[str]) -> set[str] | None:
    """The words, those of scripts without blanks in pieces; None if one is of no such line."""
    told = set()
    for word in found:
        if word in OF_COUNTERS:
            told.add(word)
        elif _DENSE.match(word) and not _PIECE.sub("", word):
            told.update(_PIECE.findall(word))
        else:
            return None
    return told


def _says(told: set[str], line: str, *, has_digits: bool) -> bool:
    """Whether the words tell a count, the time of reading or an age, and not only stand beside such."""
    if not told & _UNITS:
        is_age = bool(told & words.YEARS and told & _STAMPS) and has_digits
    else:
        is_age = has_digits or bool(told & words.ONE)
    if is_age and (told & _AGO or _says_phrase(line)):
        return True
    if not has_digits:
        return False
    return (
        bool(told & _COUNTED)
        or bool(told & words.COUNTED_VERBS and (told & words.TIMES or ":" in line))
        or bool(told & _READING and told & _UNITS)
    )


def _says_phrase(line: str) -> bool:
    spaced = f" {' '.join(words_of(line))} "
    return any(f" {phrase} " in spaced for phrase in words.AGO_PHRASES)
