"""Listings: a page for readers in, entries out, for outlets that have no feed.

    bytes -> tree -> links -> those that match `Feed.links`, or that the page repeats like headlines -> Entry

What a page says of an article is little: its headline, and sometimes a time beside it.  Both are claims of the page's
maker about the page, not of the article about itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree, html
from lxml.html import HtmlElement

from presswatch import dates
from presswatch.discover.feed_document import FeedDocument, NotAFeed
from presswatch.discover.link_blocks import article_links, blocks_of, is_like_an_article, links_of, titles_of
from presswatch.discover.link_patterns import matcher
from presswatch.discover.plain_text import claimed_line, from_html
from presswatch.extract.markup.decode import charset_of, decode
from presswatch.model import Entry, Feed, short_id

_CHARACTERS: Final = 4_000_000
_TAGS: Final = 150_000
"""Of a page that are looked at; front pages have up to 1,000,000 and 15,000.  What stands behind them is not read."""
_PIECE: Final = 10_000
"""Characters from one tag to the next: the parser's time grows with the square of a tag's attributes."""
_PARSER: Final = html.HTMLParser(
    encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True, huge_tree=True
)
_UNSEEN: Final = ("script", "style", "noscript", "template", "svg", "iframe", "select")
_TITLE_CAP: Final = 300
_RUNNING_TEXT: Final = 80
"""Characters from which a paragraph is running text, not a label."""
_ARTICLE_TEXT: Final = 600
_SHORT_ARTICLE_TEXT: Final = 250
"""Characters of running text without a link of the list between, from which a page is an article itself; the shorter
where its own address is like an article's."""


def read(
    body: bytes,
    *,
    feed: Feed,
    url: str,
    fetched_at: dt.datetime,
    content_type: str | None,
    timezone: str | None,
    entry_cap: int,
) -> FeedDocument | NotAFeed:
    """Read one page for readers as a list of articles, as `read_document` describes.

    The links are those whose absolute address the expression `feed.links` is found in; without one, those of the
    page's repeated blocks that read like headlines.  Several links to one address are one entry; its id comes from
    the address.
    """
    tree = parse(body, content_type)
    if tree is None:
        return NotAFeed("html", "the page is empty")
    links = links_of(tree, url)
    if feed.links is not None:
        is_found = matcher(feed.links)
        chosen = [link for link in links if is_found(link.url)]
        if not chosen:
            return NotAFeed("html", f"none of its {len(links)} links matches {feed.links!r}")
    else:
        chosen = article_links(links, url)
        if not chosen:
            return NotAFeed("html", f"none of its {len(links)} links is repeated like those of a list of articles")
    blocks, titles = blocks_of(chosen), titles_of(chosen)
    if feed.links is None and _is_an_article(tree, url, blocks, titles):
        return NotAFeed("html", "the page is an article itself; a list needs links = a regular expression")
    addresses = {link.key: link.url for link in reversed(chosen)}
    in_order = list(dict.fromkeys(link.key for link in chosen))
    language = claimed_line(tree.get("lang"))
    entries = [
        _entry(
            feed.feed_id,
            key,
            addresses[key],
            title=titles[key],
            published=_published(blocks.get(key, ())),
            language=language,
            fetched_at=fetched_at,
            timezone=timezone,
        )
        for key in in_order[:entry_cap]
    ]
    over_cap = len(in_order) - len(entries)
    title = next(tree.iter("title"), None)
    return FeedDocument(
        kind="listing",
        title=from_html(title.text, _TITLE_CAP) if title is not None else None,
        link=url,
        self_url=None,
        language=language,
        entries=tuple(entries),
        n_listed=len(in_order),
        behind=(("feed_cap", over_cap),) if over_cap else (),
    )


def parse(body: bytes, content_type: str | None) -> HtmlElement | None:
    """One tree of the page as far as it is looked at, without what no reader sees; None when there is nothing."""
    markup = decode(body, http_charset=charset_of(content_type))
    markup = "<".join(_shortened(piece) for piece in markup.split("<", _TAGS)[:_TAGS])[:_CHARACTERS]
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=_PARSER)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    return tree


def _shortened(piece: str) -> str:
    """A tag and the text behind it; without the rest of a long text, and nothing of a tag that does not end."""
    if len(piece) <= _PIECE:
        return piece
    return piece[:_PIECE] if ">" in piece[:_PIECE] else ""


def _entry(
    feed_id: str,
    key: str,
    url: str,
    *,
    title: str | None,
    published: str | None,
    language: str | None,
    fetched_at: dt.datetime,
    timezone: str | None,
) -> Entry:
    stamp = dates.parse(published, now=fetched_at, timezone=timezone) if published else None
    return Entry(
        entry_id=short_id(feed_id, key),
        feed_id=feed_id,
        guid=None,
        url=url,
        title=title,
        language=language,
        published_raw=published,
        published_at=stamp.at if stamp else None,
        published_precision=stamp.precision if stamp else "unknown",
    )


def _published(blocks: Sequence[HtmlElement]) -> str | None:
    """The time that stands in an entry's own block, as the page writes it."""
    times = (claimed_line(time.get("datetime")) for block in blocks for time in block.iter("time"))
    return next(filter(None, times), None)


def _is_an_article(
    tree: HtmlElement, url: str, blocks: Mapping[str, Sequence[HtmlElement]], titles: Mapping[str, str | None]
) -> bool:
    """Tell whether the page holds more running text in one go than its list holds headlines."""
    own = {block for several in blocks.values() for block in several}
    longest = run = inside = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            inside -= bool(inside)
        elif inside or element in own or element.tag in ("footer", "nav"):
            inside += 1
            run = 0 if element in own else run
        elif element.tag == "p":
            length = len(from_html(etree.tostring(element, encoding="unicode", with_tail=False), 5000) or "")
            run += length if length >= _RUNNING_TEXT else 0
            longest = max(longest, run)
    if is_like_an_article(url):
        return longest > _SHORT_ARTICLE_TEXT
    return longest > max(_ARTICLE_TEXT, sum(len(title or "") for title in titles.values()))
