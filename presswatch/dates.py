"""Dates as outlets write them: RFC 822, ISO 8601, local text.  Feeds and pages share this step.

Nothing is guessed: a day stays a day, 03/04/2026 is no date where nobody says that the day comes first, and what lies
before 1990 or more than 48 hours ahead of the clock that was handed in is none either.  Bare numbers (Unix time) are
refused: article ids look the same.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from presswatch.datewords import MONTHS, OWN_NAMES, ZONES, fold
from presswatch.model import Precision

EARLIEST: Final = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
"""Before the web; what claims to be older is a placeholder."""
AHEAD: Final = dt.timedelta(hours=48)
"""Embargoes and wrong zones reach this far into the future."""
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment as it was claimed.  `at` is aware and UTC; a day alone stands at 00:00 UTC with precision ``day``.

    `zone_known` is False when neither the text nor the caller named a zone and UTC was assumed.
    """

    at: dt.datetime
    precision: Precision
    zone_known: bool


_OFFSET: Final = r"(?:[+\-\u2212]\d{1,2}(?::?\d{2})?)"
_ISO: Final = re.compile(
    r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2})|-(\d{3})|-?W(\d{2})-?(\d))"
    rf"(?:[T\s_,]*(?:(\d{{1,2}})(?::?(\d{{2}})(?::?(\d{{2}})(?:[.,]\d+)?)?)?)?\s*((?:Z|UTC|GMT)?{_OFFSET}?)(?:\s*\[[\w/+\-]+\])?)?",
    re.IGNORECASE | re.ASCII,
)
# The form of nearly every feed, so that it need not pass the search below.
_RFC_822: Final = re.compile(
    r"(?:[A-Za-z]{3},\s?)?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([A-Z]{1,5}|[+-]\d{4})", re.ASCII
)
_TIME: Final = re.compile(
    r"(?P<before>上午|下午|午前|午後|오전|오후)?(?P<clock>\bklo?\.?)?\s*(?<![\d:.,/\-])(?P<hour>\d{1,2})"
    r"(?:(?:\s?[:h時时点點시]\s?|\s+:\s+)(?P<minute>\d{2})(?!\d)(?:(?:[:分분]\s?)(?P<second>\d{2})(?!\d)(?:[.,]\d+)?|[分분])?"
    r"|\.(?P<dotted>\d{2})(?(clock)|(?=\s?(?:uhr|[ap]\.?m\b|h\b))))"
    r"(?!\d)\s?(?P<after>[ap]\.?\s?m\b\.?)?(?:\s?uhr\b|\s?hrs?\b|\s?h\b)?"
    rf"[\s,]*(?P<zone>\(?(?:[A-Za-z]{{1,5}}(?![A-Za-z])|МСК)?\s?{_OFFSET}?(?![\d:]))?",
    re.IGNORECASE,
)
_ZONE: Final = re.compile(rf"\(?([A-Za-z]{{1,5}}|МСК)?\s?({_OFFSET})?")
_WORDS: Final = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_ALONE: Final = r"(?<!\d)(?<!\d[.,:/\-])"
_DAY: Final = rf"{_ALONE}(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|re|a|º|°|ª)?"
_MONTH: Final = rf"(?<![^\W\d_])(?P<month>{_WORDS})(?![^\W\d_])"
_YEAR: Final = r"(?P<year>\d{4})(?![\d.:/\-]*\d)"
_LINK: Final = r"[\s.,\-/]*(?:(?:de|of|del|d|den)\s+)?"
_TEXTUAL: Final = (
    re.compile(rf"{_DAY}{_LINK}{_MONTH}{_LINK}{_YEAR}"),
    # Two digits are a year only where RFC 822 has one: at the end, once the time is cut out.
    re.compile(rf"{_DAY}[ \-]{_MONTH}[ \-](?P<year>\d{{2}})$"),
    re.compile(rf"{_MONTH}[\s.,\-/]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)[\s.,\-/]*{_YEAR}"),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}})\. gada (?P<day>\d{{1,2}})\. {_MONTH}"),
    re.compile(
        rf"(?<!\d)(?P<year>\d{{4}})[\s.,\-/]*(?:m\.\s*)?{_MONTH}(?:\s*men\.)?[\s.,\-/]*(?P<day>\d{{1,2}})(?!\d)"
    ),
)
_NUMERIC: Final = (
    re.compile(_ALONE + r"(?P<year>\d{4})\s?([./\-])\s?(?P<month>\d{1,2})\s?\2\s?(?P<day>\d{1,2})(?![\d/\-])"),
    re.compile(_ALONE + r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?![\d/\-])"),
    re.compile(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"),
)
_SLASHED: Final = re.compile(_ALONE + r"(?P<a>\d{1,2})([/\-])(?P<b>\d{1,2})\2(?P<year>\d{4})(?![\d/\-])")


def parse(raw: str, *, now: dt.datetime, timezone: str | None = None, is_day_first: bool = False) -> Stamp | None:
    """Read one claimed date.

    In: the text as the outlet wrote it; the clock to judge by (aware); the outlet's zone for times without one
    (an IANA name such as ``Europe/Berlin``, or an offset such as ``+02:00``); whether the text is known to write the
    day before the month, as `datewords.is_day_first` tells of its language.
    Out: a `Stamp`, or None for what is no date, is ambiguous, names several dates or lies outside 1990 ... now + 48 h.
    Raises ValueError when `timezone` is unknown.
    """
    text = unicodedata.normalize("NFKC", raw[:400])
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return None
    try:
        stamp = _rfc_822(text, timezone) or _iso(text, timezone) or _local(text, timezone, is_day_first=is_day_first)
    except (ValueError, OverflowError) as error:
        if isinstance(error, _UnknownZoneError):
            raise
        return None  # a 31st of February, an hour 27
    return stamp if stamp is not None and EARLIEST <= stamp.at <= now + AHEAD else None


def in_utc(at: dt.datetime) -> dt.datetime:
    """Give a moment as aware and UTC; one without a zone is meant to be.  Raises OverflowError at the ends of time."""
    return at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at.astimezone(dt.UTC)


class _UnknownZoneError(ValueError):
    pass


def _rfc_822(text: str, timezone: str | None) -> Stamp | None:
    found = _RFC_822.fullmatch(text)
    if found is None or (month := MONTHS.get(found[2].lower())) is None:
        return None
    return _stamp(dt.date(int(found[3]), month, int(found[1])), (found[4], found[5], found[6]), found[7], timezone)


def _iso(text: str, timezone: str | None) -> Stamp | None:
    found = _ISO.fullmatch(text)
    if found is None or (text.isdigit() and len(text) not in (8, 12, 14)):
        return None
    year, month, day, month2, day2, ordinal, week, weekday, hour, minute, second, zone = found.groups()
    if ordinal:
        date = dt.date(int(year), 1, 1) + dt.timedelta(days=int(ordinal) - 1)
        if date.year != int(year):
            return None
    elif week:
        date = dt.date.fromisocalendar(int(year), int(week), int(weekday))
    else:
        date = dt.date(int(year), int(month or month2), int(day or day2))
    return _stamp(date, (hour, minute, second), zone or "", timezone)


def _local(text: str, timezone: str | None, *, is_day_first: bool) -> Stamp | None:
    times = {found[0]: found for found in _TIME.finditer(text)}
    time = next(iter(times.values())) if len(times) == 1 else None
    if times:
        # The time is cut out, so that its digits are no day and a year behind it still follows its month.
        text = _TIME.sub(_keep_words, text)
    date = _date(fold(text).strip(), is_day_first=is_day_first)
    if date is None:
        return None
    if time is None:
        return _stamp(date, (None, None, None), "", timezone)
    hour = _hour(int(time["hour"]), (time["before"] or time["after"] or "").lower())
    clock = (str(hour), time["minute"] or time["dotted"], time["second"])
    return _stamp(date, clock, time["zone"] or "", timezone)


def _keep_words(time: re.Match[str]) -> str:
    """Cut a time out of a text, but not the word behind it that is no zone: it may be a month."""
    zone = time["zone"] or ""
    word = _ZONE.match(zone)
    return " " if not zone or (word and (word[1] or "").upper() in ZONES) else f" {re.sub(_OFFSET, ' ', zone)} "


def _hour(hour: int, marker: str) -> int:
    if hour > 12 or not marker:
        return hour
    if marker[0] in "p下" or marker in ("午後", "오후"):
        return hour % 12 + 12
    return hour % 12


def _date(text: str, *, is_day_first: bool) -> dt.date | None:
    """Find the one date in a folded text; None when there is none, or more than one, or the order is open."""
    dates = set()
    for pattern in _TEXTUAL:
        for found in pattern.finditer(text):
            dates.add(dt.date(_year(found["year"]), MONTHS[found["month"]], int(found["day"])))
    for pattern in _NUMERIC:
        for found in pattern.finditer(text):
            dates.add(dt.date(int(found["year"]), int(found["month"]), int(found["day"])))
    for found in _SLASHED.finditer(text):
        a, b = int(found["a"]), int(found["b"])
        if a <= 12 and b <= 12 and a != b:
            if not is_day_first:
                return None
            a, b = b, a
        else:
            a, b = min(a, b), max(a, b)
        dates.add(dt.date(int(found["year"]), a, b))
    return dates.pop() if len(dates) == 1 else None


def _year(digits: str) -> int:
    """Complete a year of two digits as RFC 2822 section 4.3 says."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def _stamp(date: dt.date, clock: tuple[str | None, str | None, str | None], zone: str, timezone: str | None) -> Stamp:
    hour, minute, second = clock
    if hour is None or minute is None:  # an hour alone names no minute either
        return Stamp(dt.datetime.combine(date, dt.time(), dt.UTC), "day", bool(zone or timezone))
    midnight_after = int(hour) == 24 and int(minute) == 0
    time = dt.time(0 if midnight_after else int(hour), int(minute), min(int(second or 0), 59))
    local = dt.datetime.combine(date + dt.timedelta(days=int(midnight_after)), time)
    tz = _zone(zone, local, timezone)
    at = local.replace(tzinfo=tz or dt.UTC).astimezone(dt.UTC)
    return Stamp(at, "second" if second else "minute", tz is not None)


def _zone(words: str, local: dt.datetime, timezone: str | None) -> dt.tzinfo | None:
    """Decide the zone of a local time: its own offset, its own name, then the outlet's zone."""
    found = _ZONE.match(words.strip())
    name, offset = ((found[1] or "").upper(), found[2]) if found else ("", None)
    if offset and name in ("", "Z", "UTC", "GMT", "UT"):
        return _offset(offset)
    own = _named(timezone) if timezone else None
    if name and own is not None and (own.tzname(local) == name or name in OWN_NAMES.get(timezone or "", ())):
        return own  # CST is China's for an outlet in China, IST is India's for one in India
    meaning = ZONES.get(name)
    return _named(meaning) if meaning else own


def _named(name: str) -> dt.tzinfo:
    if re.fullmatch(_OFFSET, name):
        return _offset(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _UnknownZoneError(f"{name!r} is no time zone") from None


def _offset(text: str) -> dt.tzinfo:
    sign = 1 if text[0] == "+" else -1
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        raise ValueError(text)
    return dt.timezone(sign * dt.timedelta(hours=hours, minutes=minutes))
