"""From one page to one article: the pure step that every path shares, however the page came."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from lxml.html import HtmlElement

from presswatch import urls
from presswatch.cite.citations import cite, fields_of
from presswatch.cite.corrections import corrected
from presswatch.extract.credited import choose_authors
from presswatch.extract.decode import charset_of, decode
from presswatch.extract.languages import detect
from presswatch.extract.metadata import Metadata, read_metadata
from presswatch.extract.near_heading import find_heading, lines_near_heading, visible_bylines, visible_dates
from presswatch.extract.page_types import front_page, not_an_article
from presswatch.extract.page_zone import zone_of
from presswatch.extract.published import UNDATED, Published, Zone, choose_published, read_date
from presswatch.extract.ready import NotReady, read_ready
from presswatch.extract.text import MOST_LINES, excess_of, extract_text, parse_page, published_day
from presswatch.extract.text_files import read_plain
from presswatch.extract.visible_authors import marked_author_lines
from presswatch.model import (
    READY_TYPE,
    Article,
    ArticleStatus,
    Claims,
    Extraction,
    Failure,
    Outlet,
    Page,
    Rights,
    Skipped,
    UrlVia,
)
from presswatch.publishers import outlet_id_of, publisher_of, rights_of
from presswatch.relate.fingerprint import text_hash, without_credits
from presswatch.rules import Rules

_HTML: Final = frozenset({"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"})
_STUB_WORDS: Final = 25
"""Words (or a tenth of the code points, for scripts without blanks) below which a text is a stub."""
_DAY: Final = dt.timedelta(days=1)


def understand(page: Page, claims: Claims, rules: Rules) -> Article | Skipped | Failure:
    """Read one page as an article.

    In: the page's bytes, what is known of it beside them, and the rules.  Its clock is `page.fetched_at`.
    Out: an Article with citations; Skipped with a rule for pages that are none (``front_page``, ``list_page``,
    ``media_type``, ``empty_file``, ``no_text`` ...); a Failure of stage ``understand`` with reason ``too_big``,
    ``too_many_elements``, ``too_many_lines``, ``binary`` or ``bad_article``.
    """
    if len(page.body) > rules.page_cap:
        return _failure(page, claims, "too_big", f"{len(page.body)} bytes, the cap is {rules.page_cap}")
    if page.media_type in _HTML:
        found = _from_html(page, claims, rules)
    elif page.media_type == "text/plain":
        found = _from_text(page, claims, rules)
    elif page.media_type == READY_TYPE and page.http_status is None:  # a server's word for its page is no extraction
        found = _from_ready(page, claims, rules)
    else:
        return Skipped("media_type", page.media_type)
    if not isinstance(found, Article):
        return found
    return Skipped("rights_denied", rights="denied") if found.rights == "denied" else _with_citations(found, rules)


def _from_html(page: Page, claims: Claims, rules: Rules) -> Article | Skipped | Failure:
    markup = decode(page.body, http_charset=charset_of(dict(page.headers).get("content-type")))
    if _is_binary(page.body, markup):
        return _failure(page, claims, "binary", "the page holds binary data, no markup")
    tree = parse_page(markup)
    if tree is None and (excess := excess_of(markup)):
        return _failure(page, claims, "too_many_elements", excess)
    if tree is None:
        return Skipped("no_text", "the page is empty")
    outlet = publisher_of(page.url, claims, rules.catalogue)
    names = (outlet.name, *outlet.aliases) if outlet else ()
    said = read_metadata(tree, outlet_names=names)
    canonical = _canonical_of(page.url, said)
    # wherever it stands: whoever says that a text is another outlet's is believed as far as that outlet forbids
    own = [url for claim in (said.canonical, said.og_url) if claim and (url := urls.join(page.url, claim))]
    rights = rights_of(page.url, claims, rules.catalogue, own=own)
    zone = zone_of(page.url, outlet.timezone if outlet else None, (*said.published, *said.modified))
    near = cache(lambda: lines_near_heading(tree, said.title))
    claimed = said.published or tuple((line, "page_text") for line in visible_dates(near()))
    modified = next((read for raw, origin in said.modified if (read := _stamp(raw, origin, page, zone)).at), UNDATED)
    published = _published(tree, claimed, page=page, claims=claims, zone=zone)
    credited = choose_authors(
        said.authors,
        lambda: _visible_authors(tree, said.title, near),
        site_names=said.site_names,
        own_names=names,
    )
    organisations = tuple(dict.fromkeys([*credited.organisations, *said.credits]))
    people = tuple(name for name in credited.authors if name not in organisations)
    if front := front_page(page.url):
        return dataclasses.replace(front, rights=rights)
    extracted = extract_text(
        tree,
        footers=rules.citations.footers,
        title=said.title,
        names=(*people, *organisations, *filter(None, [said.site_name])),
        article_body=said.article_body,
        standfirst=said.standfirst,
        extraction=outlet.extract if outlet else Extraction(),
    )
    skipped = not_an_article(page.url, said, extracted.text, has_date=bool(said.published))
    if skipped is not None:
        return dataclasses.replace(skipped, rights=rights)
    origins = dict(said.origins)
    authors = credited.authors or (() if organisations else claims.entry.authors)
    if not said.title and claims.entry.title:
        origins["title"] = "feed"
    if not said.standfirst and claims.entry.summary:
        origins["standfirst"] = "feed"
    if authors:
        origins["authors"] = credited.source or "feed"
    if modified.source:
        origins["modified"] = modified.source
    return _article(
        page,
        claims,
        outlet=outlet,
        rights=rights,
        canonical=canonical,
        title=said.title or claims.entry.title,
        text=extracted.text,
        method=extracted.method,
        published=published,
        claimed_language=said.language or claims.entry.language,
        is_free=said.is_free,
        standfirst=said.standfirst or claims.entry.summary,
        authors=authors,
        organisations=organisations,
        byline=", ".join([*people, *organisations]) or None,
        section=said.section,
        keywords=said.keywords,
        modified_at=modified.at,
        image=urls.join(page.url, said.image) if said.image else None,
        origins=tuple(sorted(origins.items())),
    )


def _from_text(page: Page, claims: Claims, rules: Rules) -> Article | Skipped | Failure:
    if not page.body.strip():
        return Skipped("empty_file")
    text = decode(page.body, http_charset=charset_of(dict(page.headers).get("content-type")))
    if _is_binary(page.body, text):
        return _failure(page, claims, "binary", "the file holds binary data, no text")
    if (lines := text.count("\n")) > MOST_LINES:
        return _failure(page, claims, "too_many_lines", f"{lines} lines, the cap is {MOST_LINES}")
    outlet = publisher_of(page.url, claims, rules.catalogue)
    read = read_plain(
        text,
        footers=rules.citations.footers,
        now=page.fetched_at,
        timezone=outlet.timezone if outlet else None,
    )
    if not read.text:
        return Skipped("no_text", "nothing but blanks and boilerplate")
    return _article(
        page,
        claims,
        outlet=outlet,
        rights=rights_of(page.url, claims, rules.catalogue),
        canonical=None,
        title=read.title or claims.entry.title,
        text=read.text,
        method="plain_text",
        published=read.published
        if read.published.at
        else choose_published((), claims.entry, now=page.fetched_at, zone=None),
        claimed_language=claims.entry.language,
        authors=read.authors or claims.entry.authors,
        byline=read.byline,
    )


def _from_ready(page: Page, claims: Claims, rules: Rules) -> Article | Skipped | Failure:
    read = read_ready(page.body, now=page.fetched_at)
    if isinstance(read, NotReady):
        return _failure(page, claims, "bad_article", read.problem)
    if not read.text:
        return Skipped("no_text", "the text of the article is empty")
    outlet = publisher_of(page.url, claims, rules.catalogue, named=read.outlet)
    zone = (outlet.timezone, "outlet_zone") if outlet and outlet.timezone else None
    published = _stamp(read.published, "ready", page, zone) if read.published else UNDATED
    return _article(
        page,
        claims,
        outlet=outlet,
        named=read.outlet,
        rights=rights_of(page.url, claims, rules.catalogue, named=read.outlet),
        canonical=None,
        title=read.title or claims.entry.title,
        text=read.text,
        method="ready",
        published=published if published.at else choose_published((), claims.entry, now=page.fetched_at, zone=None),
        claimed_language=read.language,
        authors=read.authors,
    )


def _article(
    page: Page,
    claims: Claims,
    *,
    outlet: Outlet | None,
    rights: Rights,
    canonical: str | None,
    title: str | None,
    text: str,
    method: str,
    published: Published,
    claimed_language: str | None,
    named: str | None = None,
    is_free: bool | None = None,
    standfirst: str | None = None,
    authors: tuple[str, ...] = (),
    byline: str | None = None,
    section: str | None = None,
    keywords: tuple[str, ...] = (),
    modified_at: dt.datetime | None = None,
    organisations: tuple[str, ...] = (),
    image: str | None = None,
    origins: tuple[tuple[str, str], ...] = (),
) -> Article:
    language = detect(title, text, claimed_language)
    words = len(text.split())
    addresses: tuple[tuple[str, UrlVia], ...] = claims.urls
    if canonical is not None and all(url != canonical for url, _ in addresses):
        addresses = (*addresses, (canonical, "canonical"))
    status: ArticleStatus = "paywalled" if is_free is False else "stub" if _is_stub(text, words) else "ok"
    identity = urls.canonical(canonical or page.url)
    return Article(
        url=page.url,
        url_canonical=identity,
        url_match_key=urls.match_key(identity),
        outlet_id=outlet_id_of(page.url, claims, outlet, named=named),
        title=title,
        text=text,
        language=language,
        published_at=published.at,
        published_precision=published.precision,
        published_source=published.source,
        status=status,
        method=method,
        text_hash="",  # once the credits are known
        fetched_at=page.fetched_at,
        rights=rights,
        standfirst=standfirst,
        authors=authors,
        byline=byline,
        section=section,
        keywords=keywords,
        modified_at=modified_at,
        is_free=is_free,
        word_count=words,
        urls=addresses,
        organisations=organisations,
        image=image,
        origins=origins,
    )


def _with_citations(article: Article, rules: Rules) -> Article:
    fields = fields_of(text=article.text, title=article.title, standfirst=article.standfirst, byline=article.byline)
    found = cite(fields, language=article.language, publisher_id=article.outlet_id, rules=rules.citations)
    bare = without_credits(article.text, found)  # a line stays what its layout makes it, whoever is meant by it
    final = corrected(
        found,
        fields,
        addresses=(article.url, article.url_canonical, *(url for url, _ in article.urls)),
        publisher_id=article.outlet_id,
        corrections=rules.citations.corrections,
    )
    return dataclasses.replace(article, citations=final, text_hash=text_hash(article.title, bare))


def _visible_authors(tree: HtmlElement, title: str | None, near: Callable[[], list[str]]) -> Iterator[str]:
    """Author lines that the page shows: those that are marked, and only where they do not do those near the heading."""
    yield from marked_author_lines(tree, find_heading(tree, title))
    yield from visible_bylines(near())


def _published(
    tree: HtmlElement,
    claimed: Sequence[tuple[str, str]],
    *,
    page: Page,
    claims: Claims,
    zone: Zone | None,
) -> Published:
    """The best of the claimed times (declared, or else visible) and the feed's; without any, htmldate's day."""
    published = choose_published(claimed, claims.entry, now=page.fetched_at, zone=zone, url=page.url)
    if published.at is None:
        latest = (page.fetched_at + _DAY).date().isoformat()
        day = published_day(tree, latest=latest, url=page.url)
        published = read_date(day, "htmldate", now=page.fetched_at, zone=None) if day else published
    return published


def _stamp(raw: str, origin: str, page: Page, zone: Zone | None) -> Published:
    return read_date(raw, origin, now=page.fetched_at, zone=zone)


def _canonical_of(url: str, said: Metadata) -> str | None:
    """The address that the page gives itself; None unless it stays on the site and names a page of its own."""
    for claim in (said.canonical, said.og_url):
        absolute = urls.join(url, claim) if claim else None
        if absolute and urls.same_site(url, absolute) and (_path(absolute) != "/" or _path(url) == "/"):
            return absolute
        if claim:
            return None
    return None


def _path(url: str) -> str:
    return "/" + urls.canonical(url).partition("://")[2].partition("/")[2].partition("?")[0]


def _is_stub(text: str, words: int) -> bool:
    return max(words, len(text) // 10) < _STUB_WORDS


def _is_binary(body: bytes, text: str) -> bool:
    """More zero bytes than carelessness and UTF-16 explain, or many letters that no charset explains."""
    odd = text.count("\ufffd")
    zeros = body.count(0)
    many = max(8, 0.001 * len(body)) < zeros < 0.4 * len(body)
    return odd > 0.1 * len(text) or (many and len(text) > 0.7 * (len(body) - zeros))


def _failure(page: Page, claims: Claims, reason: str, detail: str) -> Failure:
    return Failure(
        stage="understand",
        url=page.url,
        reason=reason,
        detail=detail,
        retryable=False,
        at=page.fetched_at,
        outlet_id=claims.outlet_id,
        feed_id=claims.entry.feed_id,
    )
