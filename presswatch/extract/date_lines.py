"""Lines of a text that are the date of its publication: alone, behind a label, behind a place, before the lead."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import MONTHS, OF_DATES, WEEKDAYS, ZONES, fold, words_of
from presswatch.extract.blocks import Block
from presswatch.extract.date_labels import labelled_dates
from presswatch.extract.decode import DENSE
from presswatch.extract.names import stands_elsewhere
from presswatch.extract.near_heading import holds_date
from presswatch.extract.prose import is_prose
from presswatch.extract.published import UNDATED, Published, Zone, read_date
from presswatch.extract.stamp_words import AGO, DATE_LABELS, PUBLISHING

_LONGEST: Final = 160
_MOST_WORDS: Final = 10
"""Words of a date with its time and the day of the week."""
_LONGEST_ALONE: Final = 60
"""Code points of a line that is a date and little else."""
_BRACKETED: Final = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*")
_ISO_DAY: Final = r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?"


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


_YEAR_FIRST: Final = re.compile(r"\d{4}\D{1,24}\d")
_LABEL: Final = rf"(?:(?:{_any(DATE_LABELS)})(?!\w)|(?:{_any(PUBLISHING)})[^\W\d_]*(?:\s+[^\W\d_]{{1,4}}){{0,2}}?)"
_MARKED: Final = re.compile(rf"{_LABEL}\s*[:：]?\s+({_ISO_DAY})(?=$|\s|[.,;])[ .,;]*", re.IGNORECASE)
_LABELLED: Final = re.compile(rf"{_LABEL}(?:\s*[:：]\s*|\s+(?=\d))(\S.{{4,60}})", re.IGNORECASE)
_BEHIND_LABEL: Final = re.compile(rf"{_LABEL}(?:\s*[:：]\s*|\s+)(?=\S)", re.IGNORECASE)
_ISO: Final = re.compile(_ISO_DAY)
_PLACE: Final = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[ '’-][^\W\d_]+){0,4},\s+")
"""Where a text was written, before its date: ``Hemmoor, 3 February 2026``."""
_OF_DATES: Final = MONTHS.keys() | WEEKDAYS | OF_DATES | set(map(fold, ZONES))
_DENSE: Final = re.compile(
    "[年月日時时点點分秒년월일시분초星期周曜月火水木金土一二三四五六午前後后上下오전후요화수목금토주น\\s()（）]+"
)


def read_date_line(line: str, *, now: dt.datetime, zone: Zone | None) -> tuple[Published, str] | None:
    """The date of publication that a line carries and what follows it on the line; None for a line without one.

    Only an ISO date behind a label may have something behind it; what is no date, or several, is none.
    """
    if found := _MARKED.match(line):
        read = read_date(found[1], "text_date_line", now=now, zone=zone)
        return (read, line[found.end() :].strip()) if read.at else None
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    words = _words_of_date(line)
    read = read_date(words, "text_date_line", now=now, zone=zone) if words else UNDATED
    return (read, "") if read.at else None


def _words_of_date(line: str) -> str | None:
    """The part of a line that says when it was published, where the line is nothing but a date."""
    if is_date(line):
        return line
    label = _BEHIND_LABEL.match(line) or _PLACE.match(line)
    rest = line[label.end() :] if label else line
    told = labelled_dates(rest)
    if told.published and all(map(is_date, told.published)) and all(map(_is_change, told.changed)):
        return told.published[0]
    found = _LABELLED.fullmatch(line)
    return found[1] if found else None


def _is_change(part: str) -> bool:
    return is_date(part) or holds_date(part) or any(map(fold(part).__contains__, map(fold, AGO)))


def is_date(line: str) -> bool:
    """Whether a line is a date, perhaps with its time and the day of the week, and nothing else."""
    if _ISO.fullmatch(line):
        return True
    if not (holds_date(line) or _YEAR_FIRST.search(line)):
        return False
    words = words_of(line)
    return len(words) <= _MOST_WORDS and all(word in _OF_DATES or _is_dense(word) for word in words)


def _is_dense(word: str) -> bool:
    return DENSE.match(word) is not None and _DENSE.fullmatch(word) is not None


def lone_date(blocks: Sequence[Block], title: str, *, now: dt.datetime, zone: Zone | None) -> Published:
    """The only date that stands in a line of its own below a text, perhaps in brackets: ``[Easter, 31 March 2002]``.

    `title`: the letters of the headline.
    """
    start = next((at for at, block in enumerate(blocks) if title and block.key == title), 0)
    begun = next((at for at in range(start, len(blocks)) if is_prose(blocks[at].text, blocks[at])), len(blocks))
    framed: dict[HtmlElement, bool] = {}
    found: dict[dt.date, Published] = {}
    for block in blocks[begun + 1 :]:
        line = block.text
        if len(line) > _LONGEST_ALONE or block.linked or not any(map(str.isdigit, line)):
            continue
        bare = inner[1] if (inner := _BRACKETED.fullmatch(line)) else line
        read = read_date_line(bare, now=now, zone=zone)
        if read is not None and read[0].at is not None and not stands_elsewhere(block.element, framed):
            found[read[0].at.date()] = read[0]
    return next(iter(found.values())) if len(found) == 1 else UNDATED


def may_head_a_part(line: str) -> bool:
    """Whether a line is a date without a label, as they stand above the days of a chronicle; ISO dates do not."""
    if _ISO.fullmatch(line):
        return False
    place = _PLACE.match(line)
    return is_date(line[place.end() :] if place else line)
