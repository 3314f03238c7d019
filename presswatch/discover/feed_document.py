"""What a document that lists things turns out to be: a feed, an index of sitemaps, or something else by its name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from presswatch.model import Entry, FeedKind, short_id

OtherKind = Literal["empty", "binary", "json", "opml", "html", "xml", "text", "unreadable"]
DropRule = Literal["no_link", "bad_link", "duplicate_in_document"]
BehindRule = Literal["feed_cap", "too_old", "too_new", "no_date", "damaged"]


@dataclass(frozen=True, slots=True)
class NotAFeed:
    """A document that lists nothing we can follow: what it is instead, and how that was seen."""

    kind: OtherKind
    detail: str

    @property
    def words(self) -> str:
        """Kind and detail, for people."""
        return f"{self.kind}: {self.detail}"


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """One document that lists entries.  Every listed item is accounted for: n_listed = entries + dropped + behind.

    `dropped` pairs a rule with the title or link of the item: ``no_link``, ``bad_link`` (no http(s) address) or
    ``duplicate_in_document``.  `behind` counts, by rule, the items that were not looked at: ``feed_cap`` (behind the
    cap), and for sitemaps ``too_old`` and ``no_date`` (outside the days that were asked for) and ``damaged`` (behind
    the place where the document stops being XML).
    `interval_s` is how often the feed says that it changes; None when it says nothing.
    """

    kind: FeedKind
    title: str | None
    link: str | None
    self_url: str | None
    language: str | None
    entries: tuple[Entry, ...]
    n_listed: int
    dropped: tuple[tuple[DropRule, str], ...] = ()
    behind: tuple[tuple[BehindRule, int], ...] = ()
    interval_s: float | None = None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One sitemap that an index lists; `modified_at` as the index claims it."""

    url: str
    modified_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class SitemapIndex:
    """A document that lists sitemaps, in its order; `n_listed` counts all, also those without a usable address."""

    sitemaps: tuple[Sitemap, ...]
    n_listed: int


Document = FeedDocument | SitemapIndex | NotAFeed


def left_out(document: FeedDocument, feed_id: str, feed_url: str) -> Iterator[tuple[str, Entry]]:
    """Yield (rule, entry) for what a document lists and nobody follows.

    What was not looked at makes one entry per rule, the same however much it is.
    """
    for rule, what in document.dropped:
        url = what if what.startswith(("http://", "https://")) else feed_url
        yield rule, Entry(short_id(feed_id, rule, what), feed_id, None, url, title=what)
    for behind, n in document.behind:
        yield behind, Entry(short_id(feed_id, behind), feed_id, None, feed_url, title=f"{n} more items")
