"""When an article was published: the most precise claim that does not contradict the first."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from presswatch import dates
from presswatch.model import Entry, Precision

_MIDNIGHT: Final = re.compile(r"\s*(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?\s*")
DECLARED: Final = frozenset({"json_ld", "og", "meta", "microdata", "time"})
"""Origins of what a page says to programs."""
_REFINING: Final = frozenset({"json_ld", "og", "meta", "microdata", "page_text"})
"""Origins that may add a time to a day; a `time` element often holds the time of the last change."""
GUESSED: Final = "page_text"
"""Origin of dates that a page shows without saying what they are; any time of the feed is better."""
_ONE_DAY: Final = dt.timedelta(hours=14)
"""What local midnight may be away from midnight UTC."""


_HOLDS_DAY: Final = re.compile(r"\d{4}|\d\D+\d\D+\d")
_SMALLEST_OFFSET: Final = dt.timedelta(minutes=30)
_WALL: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")
_URL_DAY: Final = re.compile(
    r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?![\d.])|[/_-]((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Published:
    """A time with its precision and where it came from (``json_ld``, ``feed``, ``htmldate`` ...).

    One that was to come when the page was got is none: its source ends in ``:to_come``.  A source that ends in
    ``:outlet_zone``, ``:country_zone``, ``:page_zone``, ``:language_zone`` or ``:utc_assumed`` named no zone itself.
    """

    at: dt.datetime | None = None
    precision: Precision = "unknown"
    source: str | None = None


UNDATED: Final = Published()
TO_COME: Final = "to_come"


@dataclass(frozen=True, slots=True)
class _Claim:
    stamp: dates.Stamp
    source: str
    wall: str | None
    """The local time as it is written, for the claims that name it in ISO 8601."""


Zone = tuple[str, str]
"""A zone for times that name none, and where it is from: see `zone.zone_of`."""


def read_date(raw: str, source: str, *, now: dt.datetime, zone: Zone | None, is_day_first: bool = False) -> Published:
    """Read one claimed time; without a zone it is `zone`'s, or UTC, and the source says so.

    `is_day_first`: the page is in a language that writes the day before the month; what is said to programs is not.

    Midnight to the second is what systems write that know only the day, so it becomes a day.
    """
    claim = _read(raw, source, now=now, zone=zone, is_day_first=is_day_first)
    return Published(claim.stamp.at, claim.stamp.precision, claim.source) if claim else UNDATED


def read_change(part: str, first: str, *, now: dt.datetime, zone: Zone | None, is_day_first: bool = False) -> Published:
    """Read the time of a change that a page shows; a time alone ("updated at 15:02") is of the day before it.

    `first` is the date of publication on the same line, or empty.
    """
    read = read_date(part, GUESSED, now=now, zone=zone, is_day_first=is_day_first)
    if read.at is not None or not first or _HOLDS_DAY.search(part):
        return read
    day = dates.parse(
        first, now=now, is_day_first=is_day_first
    )  # without a zone, so that the hands of the clock tell the day
    if day is None or (day.zone_known and day.precision != "day"):
        return UNDATED
    return read_date(f"{day.at.date().isoformat()} {part}", GUESSED, now=now, zone=zone)


def choose_published(
    claims: Iterable[tuple[str, str]],
    entry: Entry | None,
    *,
    now: dt.datetime,
    zone: Zone | None,
    url: str = "",
    is_day_first: bool = False,
) -> Published:
    """The time of publication among a page's claims (words, origin), best first, and its feed entry's.

    The first claim that is a date decides the day; where the page's address holds one, the first that agrees with it.
    A later claim of that day replaces it where it knows the time, or the zone, and the first does not; the feed's does
    so last.  Of what a page shows without saying what it is, none adds a time to another: it may be a reader's.
    """
    read = [
        claim for raw, source in claims if (claim := _read(raw, source, now=now, zone=zone, is_day_first=is_day_first))
    ]
    day = day_of(url)
    if day is not None and now.date() >= day:
        agreeing = [claim for claim in read if _is_on(claim.stamp, day)]
        if agreeing:
            read = agreeing + [claim for claim in read if claim not in agreeing]
        elif not read or read[0].source.startswith(GUESSED):
            read = [_Claim(dates.Stamp(_midnight(day), "day", zone_known=True), "url", None)]
    best: _Claim | None = None
    for claim in read:
        is_reader = best is not None and best.source.startswith(GUESSED) and claim.source.startswith(GUESSED)
        if best is None or (not is_reader and claim.source.partition(":")[0] in _REFINING and _knows_more(claim, best)):
            best = claim
    if entry is not None and entry.published_at is not None and entry.published_precision != "unknown":
        feed = _Claim(dates.Stamp(entry.published_at, entry.published_precision, zone_known=True), "feed", None)
        guessed = best is not None and best.source.startswith(GUESSED) and feed.stamp.precision != "day"
        if best is None or guessed or _knows_more(feed, best):
            best = feed
    return Published(best.stamp.at, best.stamp.precision, best.source) if best else UNDATED


def day_of(url: str) -> dt.date | None:
    """The day that the path of an address names (``/2026/02/03/``, ``/2026-02-03-``); None when there is none."""
    found = _URL_DAY.search(url.partition("?")[0])
    if found is None:
        return None
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[4], found[5], found[6])
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _read(raw: str, source: str, *, now: dt.datetime, zone: Zone | None, is_day_first: bool) -> _Claim | None:
    is_day_first = is_day_first and source == GUESSED
    wall = _WALL.match(raw)
    if midnight := _MIDNIGHT.fullmatch(raw):
        raw = midnight[1]
    stamp = dates.parse(raw, now=now, is_day_first=is_day_first)
    if stamp is not None and not stamp.zone_known and stamp.precision != "day":
        stamp = dates.parse(raw, now=now, timezone=zone[0], is_day_first=is_day_first) if zone else stamp
        source = f"{source}:{zone[1] if zone else 'utc_assumed'}"
        stamp = dataclasses.replace(stamp, zone_known=False) if stamp else None
    return _Claim(stamp, source, wall[0].replace(" ", "T") if wall else None) if stamp else None


def _knows_more(later: _Claim, first: _Claim) -> bool:
    """Whether a later claim adds a time to a day, or a zone to a time, without naming another day."""
    if later.stamp.precision == "day":
        return False
    if first.stamp.precision == "day":
        noon = first.stamp.at + dt.timedelta(hours=12)
        return abs(later.stamp.at - noon) <= dt.timedelta(hours=12) + _ONE_DAY
    if not first.stamp.zone_known:
        return later.stamp.zone_known and abs(later.stamp.at - first.stamp.at) <= _ONE_DAY
    # the same hands of the clock, once in a zone and once in UTC: a template that writes Z behind local time
    apart = abs(later.stamp.at - first.stamp.at)
    return _is_utc(first) and first.wall == later.wall and _SMALLEST_OFFSET <= apart <= _ONE_DAY


def _is_utc(claim: _Claim) -> bool:
    return claim.wall is not None and claim.stamp.at.isoformat()[: len(claim.wall)] == claim.wall


def _is_on(stamp: dates.Stamp, day: dt.date) -> bool:
    """Whether a time can be of a day, in whatever zone."""
    if stamp.precision == "day":
        return stamp.at.date() == day
    return -_ONE_DAY <= stamp.at - _midnight(day) <= dt.timedelta(days=1) + _ONE_DAY


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
