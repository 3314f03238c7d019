"""From the tree of a page to the fields of an article: metadata, times, authors, text, or the rule that it is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from lxml.html import HtmlElement

from presswatch import urls
from presswatch.cite.footers import Footers
from presswatch.extract.body.text import extract_text, headline_of
from presswatch.extract.bylines.credited import Credited, choose_authors, people_among
from presswatch.extract.bylines.joint_lines import as_shown
from presswatch.extract.bylines.name_kinds import is_agency
from presswatch.extract.bylines.near_heading import find_heading, lines_near_heading
from presswatch.extract.bylines.visible_authors import author_lines, shown_names
from presswatch.extract.credits.agency_lines import Agencies, nothing
from presswatch.extract.credits.byline_agencies import agencies_in_byline
from presswatch.extract.credits.page_credits import is_credit_line
from presswatch.extract.lines.paywall import wall_of
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.metadata.metadata import Metadata
from presswatch.extract.metadata.shown_headline import shown_headline
from presswatch.extract.metadata.site_names import host_names
from presswatch.extract.page_times import Timed, is_today, modified_of, published_of
from presswatch.extract.page_types.make import measure
from presswatch.extract.page_types.not_an_article import not_an_article
from presswatch.extract.page_types.seen import Seen
from presswatch.extract.reading import Reading
from presswatch.extract.times.published import Published
from presswatch.extract.times.zone import zone_of
from presswatch.local_dates import in_known_form
from presswatch.model import Entry, Extraction, Outlet, Page, Skipped


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
                tree, heading(), said.language, partial(is_today, language=said.language, now=page.fetched_at)
            )
        ]
    )
    zone = zone_of(page.url, outlet.timezone if outlet else None, (*said.published, *said.modified), said.language)
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
    credited = as_shown(credited, blocks, said.language, heading, lambda: shown_names(tree, heading(), near))
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
    timed = Timed(page.url, tree, said, blocks, called, heading, near, page.fetched_at, zone)
    published = published_of(timed, entry)
    modified = modified_of(timed, published)
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
