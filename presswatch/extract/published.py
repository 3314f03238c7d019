"""When an article was published: the most precise claim that does not contradict the first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from presswatch import dates
from presswatch.model import Entry, Precision

_MIDNIGHT: Final = re.compile(r"\s*(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?\s*")
_REFINING: Final = frozenset({"json_ld", "og", "meta", "microdata", "page_text"})
"""Origins that may add a time to a day; a `time` element often holds the time of the last change."""
_GUESSED: Final = "page_text"
"""Origin of dates that a page shows without saying what they are; any time of the feed is better."""
_ONE_DAY: Final = dt.timedelta(hours=14)
"""What local midnight may be away from midnight UTC."""


@dataclass(frozen=True, slots=True)
class Published:
    """A time with its precision and where it came from (``json_ld``, ``feed``, ``htmldate`` ...).

    A source that ends in ``:outlet_zone`` or ``:utc_assumed`` was a time without a zone.
    """

    at: dt.datetime | None = None
    precision: Precision = "unknown"
    source: str | None = None


UNDATED: Final = Published()


@dataclass(frozen=True, slots=True)
class _Claim:
    stamp: dates.Stamp
    source: str


def read_date(raw: str, source: str, *, now: dt.datetime, timezone: str | None) -> Published:
    """Read one claimed time; without a zone it is the outlet's, or UTC, and `source` says so.

    Midnight to the second is what systems write that know only the day, so it becomes a day.
    """
    claim = _read(raw, source, now=now, timezone=timezone)
    return Published(claim.stamp.at, claim.stamp.precision, claim.source) if claim else UNDATED


def choose_published(
    claims: Iterable[tuple[str, str]], entry: Entry | None, *, now: dt.datetime, timezone: str | None
) -> Published:
    """The time of publication among a page's claims (words, origin), best first, and its feed entry's.

    The first claim that is a date decides the day.  A later claim of that day replaces it where it knows the time, or
    the zone, and the first does not; the feed's does so last.
    """
    best: _Claim | None = None
    for raw, source in claims:
        claim = _read(raw, source, now=now, timezone=timezone)
        if claim is None:
            continue
        if best is None or (source in _REFINING and _knows_more(claim.stamp, best.stamp)):
            best = claim
        if best.stamp.precision != "day" and best.stamp.zone_known:
            break
    if entry is not None and entry.published_at is not None and entry.published_precision != "unknown":
        feed = dates.Stamp(entry.published_at, entry.published_precision, zone_known=True)
        guessed = best is not None and best.source.startswith(_GUESSED) and feed.precision != "day"
        if best is None or guessed or _knows_more(feed, best.stamp):
            best = _Claim(feed, "feed")
    return Published(best.stamp.at, best.stamp.precision, best.source) if best else UNDATED


def _read(raw: str, source: str, *, now: dt.datetime, timezone: str | None) -> _Claim | None:
    if midnight := _MIDNIGHT.fullmatch(raw):
        raw = midnight[1]
    stamp = dates.parse(raw, now=now)
    if stamp is None or stamp.zone_known or stamp.precision == "day":
        return _Claim(stamp, source) if stamp else None
    if timezone is None:
        return _Claim(stamp, f"{source}:utc_assumed")
    local = dates.parse(raw, now=now, timezone=timezone)
    return _Claim(local, f"{source}:outlet_zone") if local else None


def _knows_more(later: dates.Stamp, first: dates.Stamp) -> bool:
    """Whether a later claim adds a time to a day, or a zone to a time, without naming another day."""
    if later.precision == "day":
        return False
    if first.precision == "day":
        noon = first.at + dt.timedelta(hours=12)
        return abs(later.at - noon) <= dt.timedelta(hours=12) + _ONE_DAY
    return not first.zone_known and later.zone_known and abs(later.at - first.at) <= _ONE_DAY
