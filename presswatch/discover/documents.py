"""The one door for every document that lists entries: looks at the bytes and lets the right reader read them.

RSS, RDF, Atom         -> feeds
JSON Feed              -> json_feed
sitemaps, their indexes, lists of addresses -> sitemaps
a page for readers     -> listings, for feeds that are declared to be one
"""

from __future__ import annotations

import datetime as dt

from presswatch.discover import feeds, json_feed
from presswatch.discover.feed_bytes import kind_of
from presswatch.discover.feed_document import Document, NotAFeed
from presswatch.discover.sitemaps import SitemapReader
from presswatch.model import Feed


def read_document(
    body: bytes,
    *,
    feed: Feed,
    url: str,
    fetched_at: dt.datetime,
    content_type: str | None = None,
    timezone: str | None = None,
    entry_cap: int = 2000,
    since: dt.datetime | None = None,
) -> Document:
    """Read one document that lists entries.

    In: the decoded body; the feed it was fetched for; the address it came from (after redirects: links are resolved
    against it); the fetch time, by which dates are judged; the Content-Type header; the outlet's zone for dates
    without one; how many items become entries; the time before which the entries of sitemaps are only counted (None:
    all become entries).
    Out: a FeedDocument, a SitemapIndex, or a NotAFeed that says what came instead.  Raises nothing that the bytes
    could cause.
    """
    kind, body, detail = kind_of(body)
    sitemaps = SitemapReader(url, feed.feed_id, fetched_at, timezone, entry_cap, since)
    match kind:
        case "rss" | "rdf" | "atom":
            return feeds.read(
                body,
                kind,
                url=url,
                feed_id=feed.feed_id,
                fetched_at=fetched_at,
                content_type=content_type,
                timezone=timezone,
                entry_cap=entry_cap,
            )
        case "json_feed":
            return json_feed.read(
                body, url=url, feed_id=feed.feed_id, fetched_at=fetched_at, timezone=timezone, entry_cap=entry_cap
            )
        case "sitemap" | "sitemap_index":
            return sitemaps.read(body)
        case "html" | "xml" | "text" if feed.kind == "listing":
            from presswatch.discover import listings  # lxml is loaded for those who need it

            return listings.read(
                body,
                feed=feed,
                url=url,
                fetched_at=fetched_at,
                content_type=content_type,
                timezone=timezone,
                entry_cap=entry_cap,
            )
        case "text" if _is_plain_text(url, content_type):
            return sitemaps.read_lines(body)
        case _:
            return NotAFeed(kind, detail)


def _is_plain_text(url: str, content_type: str | None) -> bool:
    path = url.partition("?")[0].lower().removesuffix(".gz")
    return path.endswith(".txt") or (content_type or "").lower().startswith("text/plain")
