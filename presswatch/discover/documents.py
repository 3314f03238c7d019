"""The one door for every document that lists entries: looks at the bytes and lets the right reader read them.

RSS, RDF, Atom -> feeds        (feedparser)
a page for readers -> listings (lxml), for feeds that are declared to be one
"""

from __future__ import annotations

import datetime as dt

from presswatch.discover import feeds
from presswatch.discover.feed_bytes import kind_of
from presswatch.discover.feed_document import Document, NotAFeed
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
) -> Document:
    """Read one document that lists entries.

    In: the decoded body; the feed it was fetched for; the address it came from (after redirects: links are resolved
    against it); the fetch time, by which dates are judged; the Content-Type header; the outlet's zone for dates
    without one; how many items are looked at.
    Out: a FeedDocument, a SitemapIndex, or a NotAFeed that says what came instead.  Raises nothing that the bytes
    could cause.
    """
    kind, body, detail = kind_of(body)
    if kind in ("rss", "rdf", "atom"):
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
    if feed.kind == "listing" and kind in ("html", "xml", "text"):
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
    return NotAFeed(kind, detail)
