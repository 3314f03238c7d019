"""Feeds: RSS, RDF and Atom bytes in, entries out; anything else comes back with its name.

    bytes -> what is it?  -> bounded -> feedparser -> Entry, or a reason why not

feedparser reads nearly everything that calls itself a feed, malformed or mislabelled, but bounds nothing, keeps
control characters and cannot read local dates; these three are mended here.  Its sanitising and its resolving of
links inside HTML are off: nothing here is shown as HTML, and they double the cost.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

import feedparser

from presswatch import dates, urls
from presswatch.discover.feed_bytes import NotAFeed, OtherKind, bounded, feed_of, without_impossible_letters
from presswatch.discover.plain_text import claimed_line, from_html
from presswatch.model import Entry, FeedKind, short_id

__all__ = ["FeedDocument", "NotAFeed", "OtherKind", "parse"]

DropRule = Literal["no_link", "bad_link", "duplicate_in_document"]


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """One feed document.  Every listed item is accounted for: n_listed = entries + dropped + over_cap.

    `dropped` pairs a rule with the title or link of the item: ``no_link``, ``bad_link`` (no http(s) address) or
    ``duplicate_in_document``.  `over_cap` counts the items behind the cap; they were not looked at.
    """

    kind: FeedKind
    title: str | None
    link: str | None
    self_url: str | None
    language: str | None
    entries: tuple[Entry, ...]
    n_listed: int
    dropped: tuple[tuple[DropRule, str], ...] = ()
    over_cap: int = 0


_TEXT_CAP: Final = 20_000
"""Characters of a title or summary that are kept; feeds with full text put the article there."""
_XML_CHARSET: Final = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding", re.IGNORECASE)
_Item = dict[str, Any]


def parse(
    body: bytes,
    *,
    url: str,
    feed_id: str | None,
    fetched_at: dt.datetime,
    content_type: str | None = None,
    timezone: str | None = None,
    entry_cap: int = 2000,
) -> FeedDocument | NotAFeed:
    """Read one feed document.

    In: the decoded body; the address it came from (after redirects: links are resolved against it); the catalogue's
    id of the feed or None; the fetch time, by which dates are judged; the Content-Type header; the outlet's zone for
    dates without one; how many items are looked at.
    Out: a FeedDocument, or a NotAFeed that says what came instead.  Raises nothing that the bytes could cause.
    """
    found = feed_of(body)
    if isinstance(found, NotAFeed):
        return found
    kind, body = found
    cut = bounded(body, kind, entry_cap)
    if isinstance(cut, NotAFeed):
        return cut
    body, over_cap = cut
    # The charset of the header counts only where the document names none: servers send a default for everything.
    charset = "" if _XML_CHARSET.match(body) else _charset(content_type)
    try:
        parsed = feedparser.parse(
            io.BytesIO(
                without_impossible_letters(body)
            ),  # never bytes or text: those may be opened as a file or an address
            response_headers={"content-type": f"application/xml{charset}"},  # no base: it would rewrite guids, too
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # noqa: BLE001  (whatever the parser trips over, the document is to blame)
        return NotAFeed("unreadable", f"{type(error).__name__}: {error}"[:300])
    items = parsed.entries[:entry_cap]
    feed = parsed.feed
    if not items and parsed.bozo and not over_cap and not from_html(feed.get("title"), _TEXT_CAP):
        return NotAFeed("unreadable", f"{parsed.get('bozo_exception')}"[:300])
    language = claimed_line(feed.get("language"))
    reader = _Reader(kind, url, feed_id or url, feed_id, fetched_at, timezone, language)
    entries, dropped = reader.read(items)
    over_cap += len(parsed.entries) - len(items)
    return FeedDocument(
        kind=kind,
        title=from_html(feed.get("title"), _TEXT_CAP),
        link=urls.join(url, feed.get("link") or ""),
        self_url=_self_url(feed, url),
        language=language,
        entries=tuple(entries),
        n_listed=len(entries) + len(dropped) + over_cap,
        dropped=tuple(dropped),
        over_cap=over_cap,
    )


def _charset(content_type: str | None) -> str:
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", content_type or "", re.IGNORECASE)
    return f"; charset={found[1]}" if found else ""


def _self_url(feed: _Item, url: str) -> str | None:
    return next(
        (urls.join(url, link.get("href") or "") for link in feed.get("links", ()) if link.get("rel") == "self"), None
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the entries of one document share."""

    kind: FeedKind
    url: str
    namespace: str
    feed_id: str | None
    fetched_at: dt.datetime
    timezone: str | None
    language: str | None

    def read(self, items: list[_Item]) -> tuple[list[Entry], list[tuple[DropRule, str]]]:
        """Turn feedparser's items into entries, in their order, and say which were left out and why."""
        links = [urls.join(self.url, _link(item)) for item in items]
        guids = [claimed_line(item.get("id")) for item in items]
        # Some feeds give one guid to all their items; then it is no identity, and the link has to help.
        meant: dict[str, set[str]] = defaultdict(set)
        for guid, link in zip(guids, links, strict=True):
            if guid and link:
                meant[guid].add(link)
        entries: dict[str, Entry] = {}
        dropped: list[tuple[DropRule, str]] = []
        for item, link, guid in zip(items, links, guids, strict=True):
            title = self._text(item, "title")
            if link is None:
                written = claimed_line(_link(item))
                dropped.append(("bad_link" if written else "no_link", title or written or guid or ""))
                continue
            identity = (guid, link) if guid and len(meant[guid]) > 1 else (guid or link,)
            entry_id = short_id(self.namespace, *identity)
            if entry_id in entries:
                dropped.append(("duplicate_in_document", link))
                continue
            entries[entry_id] = self._entry(item, entry_id, guid, link, title)
        return list(entries.values()), dropped

    def _entry(self, item: _Item, entry_id: str, guid: str | None, link: str, title: str | None) -> Entry:
        published = claimed_line(dict.get(item, "published"))
        updated = claimed_line(dict.get(item, "updated"))
        if published is None and self.kind != "atom":
            published = updated  # dc:date, which these formats have for the date of the item
        stamp = self._date(published)
        changed = self._date(updated)
        return Entry(
            entry_id=entry_id,
            feed_id=self.feed_id,
            guid=guid,
            url=link,
            title=title,
            summary=self._text(item, "summary"),
            authors=_authors(item),
            language=claimed_line(item.get("language")) or self.language,
            published_raw=published,
            published_at=stamp.at if stamp else None,
            published_precision=stamp.precision if stamp else "unknown",
            updated_at=changed.at if changed else None,
        )

    def _date(self, raw: str | None) -> dates.Stamp | None:
        return dates.parse(raw, now=self.fetched_at, timezone=self.timezone) if raw else None

    def _text(self, item: _Item, name: str) -> str | None:
        """Give a text without markup; only Atom says whether there is any, RSS has it without saying so."""
        raw = item.get(name)
        if self.kind == "atom" and item.get(f"{name}_detail", {}).get("type") == "text/plain":
            return claimed_line(raw[:_TEXT_CAP]) if raw else None
        return from_html(raw, _TEXT_CAP)


def _link(item: _Item) -> str:
    """Give an item's link as written; a guid that stands in for it must be an address by itself."""
    link: str = item.get("link") or ""
    is_guid = item.get("guidislink") and link == item.get("id")
    return "" if is_guid and not link.strip().lower().startswith(("http:", "https:")) else link


def _authors(item: _Item) -> tuple[str, ...]:
    """List the names; a bare e-mail address, which RSS wants in this place, is none."""
    raw = [author.get("name") for author in item.get("authors", ())]
    names = [name for text in raw or [item.get("author")] if (name := from_html(text, _TEXT_CAP))]
    return tuple(dict.fromkeys(name for name in names if "@" not in name or " " in name))


def left_out(document: FeedDocument, feed_id: str, feed_url: str) -> Iterator[tuple[str, Entry]]:
    """Yield (rule, entry) for what a document lists and nobody can follow.

    All that is behind the cap makes one entry, the same however much it is.
    """
    for rule, what in document.dropped:
        url = what if what.startswith(("http://", "https://")) else feed_url
        yield rule, Entry(short_id(feed_id, rule, what), feed_id, None, url, title=what)
    if document.over_cap:
        what = f"all items behind the first {document.n_listed - document.over_cap}"
        yield "feed_cap", Entry(short_id(feed_id, "feed_cap"), feed_id, None, feed_url, title=what)
