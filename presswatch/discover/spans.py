"""A span of days that is collected afterwards: what an entry, an address or an archive's page has to do with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal
from zoneinfo import ZoneInfo

from presswatch.dates import EARLIEST
from presswatch.model import Entry, Feed, short_id
from presswatch.urls import canonical

Verdict = Literal["inside", "too_old", "too_new", "no_date"]

_DAY: Final = dt.timedelta(days=1)
# Addresses of articles that name their day: /2026/02/03/, /2026-02-03-, /20260203/ ...
_IN_ADDRESS: Final = re.compile(
    r"(?<=[/\-_.])(?P<year>(?:19|20)\d\d)(?P<mark>[/\-_.]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?![\d])"
)


@dataclass(frozen=True, slots=True)
class Span:
    """From the beginning of one day to the end of another, by the clocks of `timezone` (an IANA name; None: UTC)."""

    first: dt.date
    last: dt.date
    timezone: str | None = None

    @property
    def since(self) -> dt.datetime:
        """The first moment that is wanted."""
        return dt.datetime.combine(self.first, dt.time(), self._zone)

    def place(self, day: dt.date) -> Verdict:
        """Say where a day lies."""
        return "too_old" if day < self.first else "too_new" if day > self.last else "inside"

    def day_of(self, at: dt.datetime) -> dt.date:
        """The day of an aware time."""
        return at.astimezone(self._zone).date()

    @property
    def _zone(self) -> dt.tzinfo:
        return ZoneInfo(self.timezone) if self.timezone else dt.UTC


def verdict(entry: Entry, span: Span) -> Verdict:
    """Say whether an entry may belong to a span.

    Its publication time decides, or the day in its address.  A time of change only says that it is not younger:
    an article of the span may have been touched yesterday.
    """
    if entry.published_at is not None:
        is_day = entry.published_precision == "day"  # written as its midnight in UTC, whatever the zone
        return span.place(entry.published_at.date() if is_day else span.day_of(entry.published_at))
    if (day := day_in(entry.url)) is not None:
        return span.place(day)
    if entry.updated_at is None:
        return "no_date"
    return "too_old" if entry.updated_at < span.since else "inside"


def day_in(url: str) -> dt.date | None:
    """Give the day that an address names in its path; None when it names none or no real one."""
    found = _IN_ADDRESS.search(url.partition("://")[2].partition("?")[0])
    if found is None:
        return None
    try:
        day = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return day if day >= EARLIEST.date() else None


def archive_pages(archive: Feed, span: Span) -> Iterator[tuple[dt.date, Feed]]:
    """Yield the pages of an archive that hold the days of a span, the first day of each with it.

    In: a listing whose address has strftime's codes (``https://herald.example/archive/%Y/%m/%d``); an archive by
    months has one page for all days of a month.
    """
    seen: set[str] = set()
    for number in range((span.last - span.first).days + 1):
        day = span.first + number * _DAY
        url = day.strftime(archive.url)
        if url not in seen:
            seen.add(url)
            yield day, Feed(short_id(canonical(url)), archive.outlet_id, url, "listing", archive.links)
