"""When a page was published and changed, by all places that say so: each is asked where those before it are silent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import is_day_first
from presswatch.extract.body.by_trafilatura import published_day
from presswatch.extract.bylines.near_heading import released_dates, visible_changes, visible_dates
from presswatch.extract.bylines.teasers import times_beside
from presswatch.extract.markup.blocks import Block
from presswatch.extract.markup.decode import letters
from presswatch.extract.metadata.metadata import Metadata
from presswatch.extract.times.date_lines import lone_date
from presswatch.extract.times.published import (
    DECLARED,
    GUESSED,
    TO_COME,
    UNDATED,
    Published,
    Zone,
    choose_published,
    read_change,
    read_date,
)
from presswatch.model import Entry

_DAY: Final = dt.timedelta(days=1)
_FAR: Final = dt.timedelta(weeks=52 * 50)
_BEHIND: Final = dt.timedelta(hours=12)
_AHEAD: Final = dt.timedelta(hours=14)
"""What local clocks are behind UTC, and ahead of it."""
_BEFORE_FILE: Final = dt.timedelta(weeks=4)
"""By so much a text may have come out before its page was made."""

Claim = tuple[str, str]
"""A time in the page's words, and where it stands (``json_ld``, ``page_text`` ...)."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A page as far as its times go: what it declares and shows, and by which clock that is read.

    `heading` and `near` find the headline and the lines beside it, `title` is its words; `now` is when the page was
    got, and `zone` that of times that name none.
    """

    url: str
    tree: HtmlElement
    said: Metadata
    blocks: Sequence[Block]
    title: str | None
    heading: Callable[[], HtmlElement | None]
    near: Callable[[], Sequence[str]]
    now: dt.datetime
    zone: Zone | None


def published_of(page: Timed, entry: Entry) -> Published:
    """The best of the claimed times and the feed's; else a day below the text, a teaser's time, htmldate's day.

    What is declared and no date says nothing; a time to come is told where there is no other.
    """
    declared = [claim for claim in page.said.published if _read(page, claim).at]
    own = _without_teasers(page, declared)
    by_page = _claimed(page, declared, own)
    steps: tuple[Callable[[], Published], ...] = (
        lambda: _chosen(page, by_page, entry),
        lambda: lone_date(page.blocks, letters(page.title or ""), now=page.now, zone=page.zone),
        # what looks like a teaser may be the article's own line
        lambda: UNDATED if own else _chosen(page, declared, entry),
        # a day that is guessed beside a declared one to come is another's, or its month's first
        lambda: UNDATED if _to_come(page).source else _by_htmldate(page),
    )
    return next((found for step in steps if (found := step()).at is not None), _to_come(page))


def modified_of(page: Timed, published: Published) -> Published:
    """The declared time of the last change; on a page that shows its date instead of declaring it, the shown one."""
    declared = next((read for claim in page.said.modified if (read := _read(page, claim)).at), UNDATED)
    if declared.at is not None or (published.source or "").partition(":")[0] in DECLARED:
        return declared
    for part, first in visible_changes(page.near()):
        read = read_change(part, first, now=page.now, zone=page.zone, is_day_first=is_day_first(page.said.language))
        if read.at is not None and (published.at is None or read.at >= published.at):
            return read
    return UNDATED


def is_today(line: str, *, language: str | None, now: dt.datetime) -> bool:
    """Whether a line is the date of the day, somewhere on Earth, on which the page was read."""
    read = read_date(line, GUESSED, now=now + _DAY, zone=None, is_day_first=is_day_first(language))
    return read.at is not None and (now - _BEHIND).date() <= read.at.date() <= (now + _AHEAD).date()


def _claimed(page: Timed, declared: Sequence[Claim], own: Sequence[Claim]) -> Sequence[Claim]:
    """What a page declares of itself or else shows; where that is only when it was begun, what it shows comes first."""
    claimed = own or [(line, GUESSED) for line in visible_dates(page.near())]
    if not declared or any(raw not in page.said.created for raw, _ in declared):
        return claimed
    earliest = min(at for claim in declared if (at := _read(page, claim).at)) - _BEFORE_FILE
    shown = [(line, GUESSED) for line in released_dates(page.near())]
    return [claim for claim in shown if (at := _read(page, claim).at) and at >= earliest] or claimed


def _without_teasers(page: Timed, declared: Sequence[Claim]) -> Sequence[Claim]:
    """The declared times but for those of teasers, where nothing but `time` elements declares any."""
    if not declared or any(origin != "time" for _, origin in declared):
        return declared
    beside = times_beside(page.tree, page.heading())
    return [claim for claim in declared if claim[0] not in beside]


def _chosen(page: Timed, claims: Sequence[Claim], entry: Entry) -> Published:
    return choose_published(
        claims,
        entry,
        now=page.now,
        zone=page.zone,
        url=page.url,
        is_day_first=is_day_first(page.said.language),
    )


def _by_htmldate(page: Timed) -> Published:
    day = published_day(page.tree, latest=(page.now + _DAY).date().isoformat(), url=page.url)
    return read_date(day, "htmldate", now=page.now, zone=None) if day else UNDATED


def _to_come(page: Timed) -> Published:
    """Undated, with the place that gives a time after the page was got: planned, or `fetched_at` of a file is wrong."""
    later = page.now + _FAR
    declares = (origin for raw, origin in page.said.published if read_date(raw, origin, now=later, zone=None).at)
    origin = next(declares, None)
    return Published(source=f"{origin}:{TO_COME}") if origin else UNDATED


def _read(page: Timed, claim: Claim) -> Published:
    return read_date(*claim, now=page.now, zone=page.zone, is_day_first=is_day_first(page.said.language))
