"""From one page to one article: the pure step that every path shares, however the page came."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import partial
from typing import Final

from presswatch import urls
from presswatch.catalogue import Catalogue
from presswatch.cite.citations import cite_corrected, fields_of
from presswatch.cite.datelines import dateline_of
from presswatch.cite.hosts import hosts_in
from presswatch.cite.links import Link
from presswatch.extract.body.word_count import count_words
from presswatch.extract.credits.agency_lines import agencies_of
from presswatch.extract.html_page import read_html
from presswatch.extract.markup.decode import charset_of, decode, decode_markup, length_of
from presswatch.extract.markup.links import article_links
from presswatch.extract.markup.tree import MOST_LINES, excess_of, parse_page
from presswatch.extract.metadata.metadata import Metadata, read_metadata
from presswatch.extract.reading import Reading
from presswatch.extract.ready import NotReady, read_ready
from presswatch.extract.text_files import read_plain
from presswatch.extract.times.published import UNDATED, Published, choose_published, read_date
from presswatch.languages import detect, primary
from presswatch.model import (
    READY_TYPE,
    Article,
    ArticleStatus,
    Claims,
    Failure,
    Outlet,
    Page,
    Rights,
    Skipped,
    UrlVia,
)
from presswatch.publishers import outlet_id_of, publisher_of, rights_of
from presswatch.relate.fingerprint import text_hash, without_credits, without_lead
from presswatch.rules import Rules
from presswatch.url_forms import match_key, unwrapped

_HTML: Final = frozenset({"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"})
_STUB_WORDS: Final = 25
_STUB_LENGTH: Final = 250
"""Words and length, in Latin letters, below both of which a text is a stub: words of some languages are long."""


def understand(page: Page, claims: Claims, rules: Rules) -> Article | Skipped | Failure:
    """Read one page as an article.

    In: the page's bytes, what is known of it beside them, and the rules.  Its clock is `page.fetched_at`.
    Out: an Article with citations; Skipped with a rule for pages that are none (``front_page``, ``list_page``,
    ``login_page``, ``media_type``, ``no_text`` ...); a Failure of stage ``understand`` with reason ``too_big``,
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
    return Skipped("rights_denied", rights="denied") if found.rights == "denied" else found


def _from_html(page: Page, claims: Claims, rules: Rules) -> Article | Skipped | Failure:
    markup, as_utf8 = decode_markup(page.body, http_charset=charset_of(dict(page.headers).get("content-type")))
    if _is_binary(page.body, markup):
        return _failure(page, claims, "binary", "the page holds binary data, no markup")
    tree = parse_page(markup, as_utf8)
    if tree is None and (excess := excess_of(markup)):
        return _failure(page, claims, "too_many_elements", excess)
    if tree is None:
        return Skipped("no_text", "the page is empty")
    outlet = publisher_of(page.url, claims, rules.catalogue)
    names = (outlet.name, *outlet.aliases) if outlet else ()
    said = read_metadata(tree, url=page.url, outlet_names=names)
    # wherever it stands: whoever says that a text is another outlet's is believed as far as that outlet forbids
    own = [url for claim in (said.canonical, said.og_url) if claim and (url := urls.join(page.url, claim))]
    rights = rights_of(page.url, claims, rules.catalogue, own=own)
    known = rules.citations
    read = read_html(
        tree,
        said,
        page=page,
        entry=claims.entry,
        outlet=outlet,
        footers=known.footers,
        agencies=partial(
            agencies_of,
            gazetteer=known.gazetteer,
            rules=known.credit_lines,
            at_home=partial(_is_at_home, catalogue=rules.catalogue, language=said.language),
        ),
    )
    if isinstance(read, Skipped):
        return dataclasses.replace(read, rights=rights)
    canonical, elsewhere = _canonical_of(page.url, said)
    article = _article(
        page, claims, read, rules.catalogue, outlet=outlet, rights=rights, canonical=canonical, elsewhere=elsewhere
    )
    links, hosts = article_links(
        tree, article.text, rules.catalogue, url=article.url_canonical, publisher_id=article.outlet_id
    )
    return _with_citations(article, rules, links=links, hosts=hosts, has_lead=read.has_lead)


def _is_at_home(outlet_id: str, *, catalogue: Catalogue, language: str | None) -> bool:
    """Whether an outlet's language is the page's; English, which many write as well, only where it is its first."""
    own = [primary(one) for one in catalogue.by_id[outlet_id].languages]
    code = primary(language)
    return code in (own[:1] if code == "en" else own)


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
        names_outlet=lambda line: any(name.outlet_ids for name in rules.citations.gazetteer.names(line)),
    )
    if not read.text:
        return Skipped("no_text", "nothing but blanks and boilerplate")
    reading = Reading(
        text=read.text,
        method="plain_text",
        title=read.title or claims.entry.title,
        published=read.published if read.published.at else _by_feed(page, claims),
        language=claims.entry.language,
        authors=read.authors or claims.entry.authors,
        byline=read.byline,
    )
    rights = rights_of(page.url, claims, rules.catalogue)
    return _with_citations(_article(page, claims, reading, rules.catalogue, outlet=outlet, rights=rights), rules)


def _from_ready(page: Page, claims: Claims, rules: Rules) -> Article | Skipped | Failure:
    read = read_ready(page.body, now=page.fetched_at)
    if isinstance(read, NotReady):
        return _failure(page, claims, "bad_article", read.problem)
    if not read.text:
        return Skipped("no_text", "the text of the article is empty")
    outlet = publisher_of(page.url, claims, rules.catalogue, named=read.outlet)
    zone = (outlet.timezone, "outlet_zone") if outlet and outlet.timezone else None
    published = read_date(read.published, "ready", now=page.fetched_at, zone=zone) if read.published else UNDATED
    reading = Reading(
        text=read.text,
        method="ready",
        title=read.title or claims.entry.title,
        published=published if published.at else _by_feed(page, claims),
        language=read.language,
        authors=read.authors,
    )
    rights = rights_of(page.url, claims, rules.catalogue, named=read.outlet)
    article = _article(page, claims, reading, rules.catalogue, outlet=outlet, rights=rights, named=read.outlet)
    return _with_citations(article, rules)


def _article(
    page: Page,
    claims: Claims,
    read: Reading,
    catalogue: Catalogue,
    *,
    outlet: Outlet | None,
    rights: Rights,
    canonical: str | None = None,
    elsewhere: str | None = None,
    named: str | None = None,
) -> Article:
    """The article of what was read: its identity, its language, its status; citations and the hash come after."""
    words = count_words(read.text)
    addresses: tuple[tuple[str, UrlVia], ...] = claims.urls
    if canonical is not None and all(url != canonical for url, _ in addresses):
        addresses = (*addresses, (canonical, "canonical"))
    status, because = _status(read, words)
    identity = catalogue.url_key(canonical or page.url)
    keep, drop = catalogue.query_lists(identity)
    return Article(
        url=page.url,
        url_canonical=identity,
        url_match_key=match_key(identity, keep=keep, drop=drop),
        outlet_id=outlet_id_of(page.url, claims, outlet, named=named),
        title=read.title,
        text=read.text,
        language=detect(read.title, read.text, read.language),
        published_at=read.published.at,
        published_precision=read.published.precision,
        published_source=read.published.source,
        status=status,
        method=read.method,
        text_hash="",  # once the credits are known
        fetched_at=page.fetched_at,
        rights=rights,
        standfirst=read.standfirst,
        authors=read.authors,
        byline=read.byline,
        section=read.section,
        keywords=read.keywords,
        modified_at=read.modified_at,
        is_free=read.is_free,
        word_count=words,
        urls=addresses,
        organisations=read.organisations,
        image=read.image,
        origins=(*read.origins, *because),
        canonical_hint=catalogue.url_key(elsewhere) if elsewhere else None,
    )


def _status(read: Reading, words: int) -> tuple[ArticleStatus, tuple[tuple[str, str], ...]]:
    """What kind of article it is and, as an origin, the column, or the page's words, that say so of one not ``ok``."""
    if read.is_free is False:
        return "paywalled", (("status", "is_free"),)
    if read.wall is not None:
        return "paywalled", (("status", "page_text"),)
    is_stub = words < _STUB_WORDS and length_of(read.text) < _STUB_LENGTH
    return ("stub", (("status", "word_count"),)) if is_stub else ("ok", ())


def _with_citations(
    article: Article,
    rules: Rules,
    *,
    links: Sequence[Link] = (),
    hosts: frozenset[str] = frozenset(),
    has_lead: bool = False,
) -> Article:
    """The article with its citations, and the hash of what its copies share: no credits, no standfirst."""
    fields = fields_of(text=article.text, title=article.title, standfirst=article.standfirst, byline=article.byline)
    found, final = cite_corrected(
        fields,
        language=article.language,
        publisher_id=article.outlet_id,
        rules=rules.citations,
        links=links,
        addresses=(article.url, article.url_canonical, *(url for url, _ in article.urls)),
    )
    bare = without_credits(article.text, found)  # a line stays what its layout makes it, whoever is meant by it
    bare = without_lead(bare) if has_lead else bare
    return dataclasses.replace(
        article,
        citations=final,
        hosts=tuple(sorted(hosts | hosts_in((*fields.values(), *article.authors), url=article.url_canonical))),
        dateline=dateline_of(article.text, found),
        text_hash=text_hash(article.title, bare),
    )


def _by_feed(page: Page, claims: Claims) -> Published:
    return choose_published((), claims.entry, now=page.fetched_at, zone=None)


def _canonical_of(url: str, said: Metadata) -> tuple[str | None, str | None]:
    """The address that the page gives itself, where that stays on its site, else the one on another site.

    One that names no page of its own but the site is none.  A page in an AMP cache is of the site that it came from.
    """
    claim = said.canonical or said.og_url
    absolute = urls.join(url, claim) if claim else None
    if absolute is None or (_path(absolute) == "/" and _path(url) != "/"):
        return None, None
    return (absolute, None) if urls.same_site(unwrapped(url), absolute) else (None, absolute)


def _path(url: str) -> str:
    return "/" + urls.canonical(url).partition("://")[2].partition("/")[2].partition("?")[0]


def _is_binary(body: bytes, text: str) -> bool:
    """More zero bytes than carelessness and UTF-16 explain, or many letters that no charset explains."""
    odd = text.count("\ufffd") if "\ufffd" in text else 0  # to find none is quicker than to count none
    zeros = body.count(0) if b"\0" in body else 0
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
