"""Lines near a heading that say when the article was published or changed: they are about the page, no text of it.

A house renews them at every save, so one that stayed in the text would pass for a change of it.
"""

from __future__ import annotations

import re
from typing import Final

from presswatch.datewords import MONTHS, OF_DATES, WEEKDAYS, ZONES, fold
from presswatch.extract.times.date_labels import holds_date
from presswatch.extract.times.stamp_words import AGO, STAMPED

_LONGEST: Final = 120
_MOST_OTHER: Final = 2
"""Different words beside those of stamps and dates: a day of the week, "Uhr", "godz."."""
_SHORT: Final = 2
"""Letters of words that are not counted: prepositions and articles, in most languages."""
_TIME: Final = re.compile(r"(?<!\d)\d{1,2}\s?[:.hH]\s?\d{2}(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PART: Final = re.compile(r"[|•·–—,;/(]|(?<=\d)\s")
_STARTS: Final = tuple(fold(words) for words in STAMPED)
_AGO: Final = tuple(map(fold, AGO))
_OF_LABELS: Final = (
    {word for words in (*_STARTS, *_AGO) for word in words.split()} | MONTHS.keys() | set(map(fold, ZONES))
)


_OF_TIMES: Final = MONTHS.keys() | WEEKDAYS | OF_DATES | set(map(fold, ZONES))
OF_STAMPS: Final = frozenset(_OF_LABELS | _OF_TIMES)
"""Folded words that stand in a stamp."""


def is_stamp(line: str) -> bool:
    """Whether a line near the heading is a time behind a word that says what of, and hardly anything else.

    True for "Updated 14:04", "Mis à jour le 9 novembre 2026 à 14h04", "Last updated 2 hours ago".
    """
    words = _words_of_stamp(line)
    if words is None:
        return False
    return len({word for word in words if len(word) > _SHORT and word not in _OF_LABELS}) <= _MOST_OTHER


def is_bare_stamp(line: str) -> bool:
    """Whether a line is such a stamp and holds no word that may not stand in one: so it is one anywhere in a text."""
    words = _words_of_stamp(line)
    return words is not None and OF_STAMPS.issuperset(words)


def is_bare_time(line: str) -> bool:
    """Whether a line is a date or a time of day, without a word for what of."""
    if len(line) > _LONGEST or not (holds_date(line) or _TIME.search(line)):
        return False
    return all(word in _OF_TIMES for word in _WORD.findall(fold(line)))


def _words_of_stamp(line: str) -> list[str] | None:
    """The words of a line that has a time behind a word that says what of, folded; None for every other line."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    folded = fold(line)
    if not any(part.strip(" :").startswith(_STARTS) for part in (folded, *_PART.split(folded))):
        return None
    words = _WORD.findall(folded)
    spaced = f" {' '.join(words)} "
    is_timed = holds_date(line) or _TIME.search(line) or any(f" {ago} " in spaced for ago in _AGO)
    return words if is_timed else None
