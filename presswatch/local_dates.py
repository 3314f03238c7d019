"""Dates as pages of one language write them, in forms that `presswatch.dates` reads: other calendars, short years.

What they mean hangs on the language: 25.11.02 is November 2025 in Korean and 2002 in German, 1404
is a year in Persian alone.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from presswatch.datewords import WEEKDAYS, in_months_of, is_day_first, words_of
from presswatch.extract.times.date_labels import ends_in_label
from presswatch.languages import primary

_SHORT_YEAR: Final = re.compile(r"(?<![\d.])(\d{2})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?(?=\s+\d{1,2}:\d{2})")
"""Year, month, day and a time: without that it may be a number of anything."""
_SHORT_YEAR_LAST: Final = re.compile(
    r"(?<![\d./-])(?P<day>0?[1-9]|[12]\d|3[01])(?P<mark>[./])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<year>\d{2})(?![\d./-])"
)
_CLOCK_BEHIND: Final = re.compile(
    r"[\s,;|/()–—-]*(?:(?:[^\W\d_]{1,4}\.?\s+){0,2}\d{1,2}(?:[:hH]\d{2}(?!\d)|(?:\.\d{2})?\s?Uhr\b)"
    r"|(?:klo?|om|ore|alle|ob|à|as|às|o|u|v)\.?\s+\d{1,2}\.\d{2}(?![.\d]))"
)
"""A time behind a date; one with a dot needs a word that says so, or it is a number like the date."""
_CLOCK_BEFORE: Final = re.compile(r"\b\d{1,2}[:hH]\d{2}(?:\s?(?:Uhr|h))?[\s,;|/()–—-]+$")
_LONGEST_SHORT_DAY: Final = 3
"""Letters of a weekday that behind numbers may be any word: ``so``."""
_NOTHING: Final = re.compile(r"[\W_]*")
_PERSIAN_MONTHS: Final = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
_TURN: Final = 50
"""Years below which two digits are of this century, as in mail."""
_LONG_MONTHS: Final = 6
"""Months of 31 days, with which the year begins; the others have 30."""
_PERSIAN: Final = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_PERSIAN_MONTHS)})(?:\s+ماه)?،?\s+(?P<year>\d{{4}})(?!\d)"
    r"|(?<![\d/.-])(?P<of>\d{4})([/.-])(?P<number>\d{1,2})\5(?P<at>\d{1,2})(?![\d/.-])"
)
_PERSIAN_YEARS: Final = range(1369, 1500)
"""From 1990 on."""


def in_known_form(line: str, language: str | None) -> str:
    """A line of a page with its dates in a form that needs no language; `language` is a tag (``fa-IR``)."""
    if not any(map(str.isdigit, line)):
        return line
    name = primary(language)
    if name == "ko":
        return _SHORT_YEAR.sub(r"20\1.\2.\3", line)
    if name == "fa":
        return _PERSIAN.sub(_in_gregorian, line)
    if is_day_first(language):
        line = _SHORT_YEAR_LAST.sub(_with_whole_year, line)
    return in_months_of(line, language)


def _with_whole_year(found: re.Match[str]) -> str:
    if not _is_dated(found.string[: found.start()], found.string[found.end() :]):
        return found[0]
    year = int(found["year"])
    return f"{found['day']}.{found['month']}.{year + (2000 if year < _TURN else 1900)}"


def _is_dated(before: str, behind: str) -> bool:
    """Whether what stands around three short numbers says that they are a date: a time, a weekday, a label, nothing."""
    if _NOTHING.fullmatch(before) and _NOTHING.fullmatch(behind):
        return True
    if _CLOCK_BEHIND.match(behind) or _CLOCK_BEFORE.search(before) or ends_in_label(before):
        return True
    return any(word in WEEKDAYS for word in words_of(before)[-1:]) or any(
        word in WEEKDAYS and len(word) > _LONGEST_SHORT_DAY for word in words_of(behind)[:1]
    )


def _in_gregorian(found: re.Match[str]) -> str:
    year = int(found["year"] or found["of"])
    month = _PERSIAN_MONTHS.index(found["month"]) + 1 if found["month"] else int(found["number"])
    day = int(found["day"] or found["at"])
    if year not in _PERSIAN_YEARS or not (1 <= month <= len(_PERSIAN_MONTHS)) or not day:
        return found[0]
    following = gregorian(year + month // 12, month % 12 + 1, 1)
    at = gregorian(year, month, day)
    return at.isoformat() if at < following else found[0]


def gregorian(year: int, month: int, day: int) -> dt.date:
    """The day of the Persian calendar, by its cycle of 33 years, which is right from 1925 to 2088."""
    cycles = year + 1595
    of_years = 365 * cycles + cycles // 33 * 8 + (cycles % 33 + 3) // 4
    of_months = 31 * min(month - 1, _LONG_MONTHS) + 30 * max(0, month - 1 - _LONG_MONTHS)
    return dt.date.fromordinal(of_years + of_months + day - 356_033)
