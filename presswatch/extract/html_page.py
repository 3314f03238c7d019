"""From the tree of a page to the fields of an article: metadata, times, authors, text, or the rule that it is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Final

from lxml.html import HtmlElement

from presswatch import urls
from presswatch.cite.footers import Footers
from presswatch.datewords import is_day_first
from presswatch.extract.agency_lines import Agencies, nothing
from presswatch.extract.authors import is_agency
from presswatch.extract.blocks import Block, blocks_of
from presswatch.extract.by_trafilatura import published_day
from presswatch.extract.byline_agencies import agencies_in_byline
from presswatch.extract.credited import Credited, choose_authors, people_among
from presswatch.extract.credits import is_credit_line
from presswatch.extract.date_lines import lone_date
from presswatch.extract.decode import letters
from presswatch.extract.metadata import Metadata
from presswatch.extract.near_heading import (
    find_heading,
    lines_near_heading,
    released_dates,
    visible_changes,
    visible_dates,
)
from presswatch.extract.page_make import measure
from presswatch.extract.page_seen import Seen
from presswatch.extract.page_types import not_an_article
from presswatch.extract.page_zone import zone_of
from presswatch.extract.paywall import wall_of
from presswatch.extract.published import (
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
from presswatch.extract.reading import Reading
from presswatch.extract.shown_headline import shown_headline
from presswatch.extract.site_names import host_names
from presswatch.extract.teasers import times_beside
from presswatch.extract.text import extract_text, headline_of
from presswatch.extract.visible_authors import author_lines
from presswatch.local_dates import in_known_form
from presswatch.model import Entry, Extraction, Outlet, Page, Skipped

_DAY: Final = dt.timedelta(days=1)
_FAR: Final = dt.timedelta(weeks=52 * 50)
_BEHIND: Final = dt.timedelta(hours=12)
_AHEAD: Final = dt.timedelta(hours=14)
"""What local clocks are behind UTC, and ahead of it."""
_BEFORE_FILE: Final = dt.timedelta(weeks=4)
"""By so much a text may have come out before its page was made."""


def read_html(
    tree: HtmlElement,
    said: Metadata,
    *,
    page: Page,
    entry: Entry,
    outlet: Outlet | None,
    footers: Footers,
    agencies: Agencies = nothing,
) -> Reading | Skipped:
    """Read the tree of a page; what its metadata lack, the feed's `entry` may give.

    In: the parsed page and what it says of itself; the page's address and clock; the outlet that published it, if the
    catalogue knows it; how lines begin that credit sources, and which hold nothing but an agency.  Out: the article's
    fields, or the rule by which the page is none.  The tree is not changed.
    """
    names = (outlet.name, *outlet.aliases) if outlet else ()
    blocks = blocks_of(tree)
    shown = shown_headline(
        said.title or "",
        origins=dict(said.origins),
        called=said.names,
        sites=said.site_names,
        blocks=blocks,
        url=page.url,
        footers=footers,
    )
    called = shown or said.title
    heading = cache(lambda: find_heading(tree, called))
    near = cache(
        lambda: [
            in_known_form(line, said.language)
            for line in lines_near_heading(
                tree, heading(), said.language, partial(_is_today, language=said.language, now=page.fetched_at)
            )
        ]
    )
    zone = zone_of(page.url, outlet.timezone if outlet else None, (*said.published, *said.modified))
    site_names = (*said.site_names, *host_names(page.url))
    credited = choose_authors(
        said.authors,
        lambda: author_lines(tree, blocks, heading(), near),
        site_names=site_names,
        own_names=names,
        is_news=said.is_news,
        language=said.language,
        names_agency=lambda name: is_agency(name) or bool(agencies(name)),
    )
    organisations = tuple(dict.fromkeys([*credited.organisations, *said.credits]))
    if not any(map(agencies, organisations)):
        organisations += agencies_in_byline(heading(), partial(_others, agencies, footers, outlet))
    people = tuple(name for name in credited.authors if name not in organisations)
    extracted = cache(
        lambda: extract_text(
            tree,
            url=page.url,
            blocks=blocks,
            footers=footers,
            title=called,
            names=(*people, *organisations, *filter(None, [said.site_name])),
            article_body=said.article_body,
            standfirst=said.standfirst,
            extraction=outlet.extract if outlet else Extraction(),
            agencies=agencies,
        )
    )
    sites = (*said.site_names, *names)
    made = cache(lambda: measure(tree, blocks, title=said.title, names=said.names, site_names=sites))
    is_listed = bool(entry.title or entry.published_raw)
    skipped = not_an_article(Seen(page.url, tree, blocks, said, lambda: extracted().text, made, is_listed))
    if skipped is not None:
        return skipped
    taken = extracted()
    title, text = called or entry.title, taken.text
    if not title and not taken.has_lead:
        title, text = headline_of(text)
    published = _published(tree, said, heading, near, blocks, title=called, page=page, entry=entry, zone=zone)
    modified = _modified(said, near, published, page=page, zone=zone)
    by_feed = (
        () if organisations else people_among(entry.authors, site_names=(*site_names, *names), language=said.language)
    )
    authors = credited.authors or by_feed
    return Reading(
        text=text,
        method=taken.method,
        title=title,
        published=published,
        language=said.language or entry.language,
        standfirst=said.standfirst or entry.summary,
        authors=authors,
        organisations=organisations,
        byline=", ".join([*people, *organisations]) or None,
        section=said.section,
        keywords=said.keywords,
        modified_at=modified.at,
        is_free=said.is_free,
        wall=wall_of(blocks, taken.text) if said.is_free is None else None,
        image=urls.join(page.url, said.image) if said.image else None,
        origins=_origins(said, credited, entry, shown=shown, title=title, authors=authors, modified=modified),
        has_lead=taken.has_lead,
    )


def _others(agencies: Agencies, footers: Footers, outlet: Outlet | None, line: str) -> frozenset[str]:
    """The agencies that a line names and nothing else, but for the outlet itself; a line of credits names none here."""
    if is_credit_line(line, footers) or footers.is_layout(line):
        return frozenset()
    return agencies(line) - {outlet.outlet_id if outlet else ""}


def _modified(
    said: Metadata, near: Callable[[], list[str]], published: Published, *, page: Page, zone: Zone | None
) -> Published:
    """The declared time of the last change; on a page that shows its date instead of declaring it, the shown one."""
    reads = (read_date(raw, origin, now=page.fetched_at, zone=zone) for raw, origin in said.modified)
    declared = next((read for read in reads if read.at), UNDATED)
    if declared.at is not None or (published.source or "").partition(":")[0] in DECLARED:
        return declared
    for part, first in visible_changes(near()):
        read = read_change(part, first, now=page.fetched_at, zone=zone, is_day_first=is_day_first(said.language))
        if read.at is not None and (published.at is None or read.at >= published.at):
            return read
    return UNDATED


def _is_today(line: str, *, language: str | None, now: dt.datetime) -> bool:
    """Whether a line is the date of the day, somewhere on Earth, on which the page was read."""
    read = read_date(line, GUESSED, now=now + _DAY, zone=None, is_day_first=is_day_first(language))
    return read.at is not None and (now - _BEHIND).date() <= read.at.date() <= (now + _AHEAD).date()


def _published(
    tree: HtmlElement,
    said: Metadata,
    heading: Callable[[], HtmlElement | None],
    near: Callable[[], list[str]],
    blocks: Sequence[Block],
    *,
    title: str | None,
    page: Page,
    entry: Entry,
    zone: Zone | None,
) -> Published:
    """The best of the claimed times (declared, or else visible) and the feed's; else one below the text, or htmldate's.

    What is declared and no date, or one to come, says nothing, nor does a time of a teaser where the page shows a date.
    """
    read = partial(read_date, now=page.fetched_at, zone=zone, is_day_first=is_day_first(said.language))
    said_so = [claim for claim in said.published if read(*claim).at]
    is_timed = bool(said_so) and all(origin == "time" for _, origin in said_so)
    beside = times_beside(tree, heading()) if is_timed else frozenset()
    own = [claim for claim in said_so if claim[0] not in beside]
    claimed = own or [(line, GUESSED) for line in visible_dates(near())]
    if said_so and all(raw in said.created for raw, _ in said_so):
        # when a text was begun is not when it came out, where the page shows that
        earliest = min(at for claim in said_so if (at := read(*claim).at)) - _BEFORE_FILE
        shown = [(line, GUESSED) for line in released_dates(near())]
        claimed = [claim for claim in shown if (at := read(*claim).at) and at >= earliest] or claimed
    choose = partial(
        choose_published,
        entry=entry,
        now=page.fetched_at,
        zone=zone,
        url=page.url,
        is_day_first=is_day_first(said.language),
    )
    published = choose(claimed)
    if published.at is None:
        published = lone_date(blocks, letters(title or ""), now=page.fetched_at, zone=zone)
    if published.at is None and not own:
        published = choose(said_so)  # what looks like a teaser may be the article's own line
    if published.at is None:
        latest = (page.fetched_at + _DAY).date().isoformat()
        day = published_day(tree, latest=latest, url=page.url)
        published = read_date(day, "htmldate", now=page.fetched_at, zone=None) if day else published
    if published.at is None and (origin := _declares_later(said, page.fetched_at)):
        return Published(source=f"{origin}:{TO_COME}")
    return published


def _declares_later(said: Metadata, now: dt.datetime) -> str | None:
    """The place that gives a time after the page was got: it was planned, or `fetched_at` beside a file is wrong."""
    return next(
        (origin for raw, origin in said.published if read_date(raw, origin, now=now + _FAR, zone=None).at), None
    )


def _origins(
    said: Metadata,
    credited: Credited,
    entry: Entry,
    *,
    shown: str | None,
    title: str | None,
    authors: Sequence[str],
    modified: Published,
) -> tuple[tuple[str, str], ...]:
    """Field and place of what was claimed; the feed's fill what the page leaves out."""
    origins = dict(said.origins)
    if not said.title and title:
        origins["title"] = "feed" if entry.title else "page_text"
    if shown:
        origins["title"] = "page_text"
    if not said.standfirst and entry.summary:
        origins["standfirst"] = "feed"
    if authors:
        origins["authors"] = credited.source or "feed"
    if modified.source:
        origins["modified"] = modified.source
    return tuple(sorted(origins.items()))
