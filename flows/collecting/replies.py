"""Answers read as documents that list entries: how they are asked for, and what reading one needs to know."""

from __future__ import annotations

import datetime as dt
from typing import Final

from connectors.http import Response
from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import Document
from presswatch.model import Feed

FEED_TYPES: Final = (
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, "
    "*/*;q=0.5"
)
"""The Accept header for whatever may be a feed."""


def read_reply(
    reply: Response,
    feed: Feed,
    *,
    at: dt.datetime,
    timezone: str | None,
    entry_cap: int,
    since: dt.datetime | None = None,
    base: str | None = None,
) -> Document:
    """Read the answer of a feed's address, as `read_document` describes.

    `at` is the clock; links are resolved against `base`, without one against the address that answered.
    """
    return read_document(
        reply.body,
        feed=feed,
        url=base or reply.url,
        fetched_at=at,
        content_type=reply.header("content-type"),
        timezone=timezone,
        entry_cap=entry_cap,
        since=since,
    )
