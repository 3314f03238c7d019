"""Lines near a heading that say when the article was published or changed: they are about the page, no text of it.

A house renews them at every save, so one that stayed in the text would pass for a change of it.
"""

from __future__ import annotations

import re
from typing import Final

from presswatch.datewords import MONTHS, ZONES, fold
from presswatch.extract.near_heading import holds_date
from presswatch.extract.stamp_words import AGO, STAMPED

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
_OF_STAMPS: Final = (
    {word for words in (*_STARTS, *_AGO) for word in words.split()} | MONTHS.keys() | set(map(fold, ZONES))
)


def is_stamp(line: str) -> bool:
    """Whether a line near the heading is a time behind a word that says what of, and hardly anything else.

    True for "Updated 14:04", "Mis à jour le 9 novembre 2026 à 14h04", "Last updated 2 hours ago".
    """
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return False
    folded = fold(line)
    if not any(part.strip(" :").startswith(_STARTS) for part in (folded, *_PART.split(folded))):
        return False
    words = _WORD.findall(folded)
    spaced = f" {' '.join(words)} "
    if not (holds_date(line) or _TIME.search(line) or any(f" {ago} " in spaced for ago in _AGO)):
        return False
    other = {word for word in words if len(word) > _SHORT and word not in _OF_STAMPS}
    return len(other) <= _MOST_OTHER
