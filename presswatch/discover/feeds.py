"""Feeds: RSS, RDF and Atom bytes in, entries out.

    bytes -> bounded -> strict_feeds, else feedparser -> Entry, or a reason why not

feedparser reads nearly everything that calls itself a feed, malformed or mislabelled, but bounds nothing, keeps
control characters and cannot read local dates; these three are mended here.  Its sanitising and its resolving of
links inside HTML are off: nothing here is shown as HTML, and they double the cost.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from presswatch import dates, urls
from presswatch.discover import strict_feeds
from presswatch.discover.feed_bytes import bounded, without_impossible_letters
from presswatch.discover.feed_document import FeedDocument, NotAFeed
from presswatch.discover.listed import TEXT_CAP, Listed, entries_of
from presswatch.discover.plain_text import claimed_line, from_html
from presswatch.model import Entry, FeedKind

_XML_CHARSET: Final = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding", re.IGNORECASE)
_LONGEST_S: Final = 366 * 86_400.0
# "always" has been seen as well, and says nothing.
_PERIODS: Final = {
    "hourly": 3600.0,
    "daily": 86_400.0,
    "dayly": 86_400.0,
    "weekly": 7 * 86_400.0,
    "monthly": 30 * 86_400.0,
    "yearly": 365 * 86_400.0,
}
_Item = dict[str, Any]


def read(
    body: bytes,
    kind: FeedKind,
    *,
    url: str,
    feed_id: str,
    fetched_at: dt.datetime,
    content_type: str | None,
    timezone: str | None,
    entry_cap: int,
) -> FeedDocument | NotAFeed:
    """Read one RSS, RDF or Atom document, as `read_document` describes; `kind` and `body` come from `kind_of`."""
    cut = bounded(body, kind, entry_cap)
    if isinstance(cut, NotAFeed):
        return cut
    body, over_cap = cut
    # The charset of the header counts only where the document names none: servers send a default for everything.
    charset = None if _XML_CHARSET.match(body) else _charset(content_type)
    parsed = strict_feeds.parse(body, charset) or _by_feedparser(body, charset)
    if isinstance(parsed, NotAFeed):
        return parsed
    feed, items = parsed
    over_cap += max(len(items) - entry_cap, 0)
    language = claimed_line(feed.get("language"))
    reader = _Reader(kind, url, feed_id, fetched_at, timezone, language)
    entries, dropped = entries_of([reader.listed(item) for item in items[:entry_cap]], feed_id)
    return FeedDocument(
        kind=kind,
        title=from_html(feed.get("title"), TEXT_CAP),
        link=urls.join(url, feed.get("link") or ""),
        self_url=_self_url(feed, url),
        language=language,
        entries=entries,
        n_listed=len(entries) + len(dropped) + over_cap,
        dropped=dropped,
        behind=(("feed_cap", over_cap),) if over_cap else (),
        interval_s=_interval_s(feed),
    )


def _by_feedparser(body: bytes, charset: str | None) -> tuple[_Item, list[_Item]] | NotAFeed:
    import feedparser  # half as much again as all of presswatch.discover to load, and few feeds need it

    media_type = f"application/xml; charset={charset}" if charset else "application/xml"
    try:
        parsed = feedparser.parse(
            # never bytes or text: those may be opened as a file or an address
            io.BytesIO(without_impossible_letters(body)),
            response_headers={"content-type": media_type},  # no base: it would rewrite guids, too
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # noqa: BLE001  (whatever the parser trips over, the document is to blame)
        return NotAFeed("unreadable", f"{type(error).__name__}: {error}"[:300])
    if not parsed.entries and parsed.bozo and not from_html(parsed.feed.get("title"), TEXT_CAP):
        return NotAFeed("unreadable", f"{parsed.get('bozo_exception')}"[:300])
    return parsed.feed, parsed.entries


def _charset(content_type: str | None) -> str | None:
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", content_type or "", re.IGNORECASE)
    return found[1] if found else None


def _interval_s(feed: _Item) -> float | None:
    """Say how often a feed claims to change: the longer of its `ttl` and of what the syndication module says."""
    claims = []
    word = feed.get("sy_updateperiod")  # feedparser has a dict here, where the element has attributes
    period = _PERIODS.get(word.strip().lower()) if isinstance(word, str) else None
    if period is not None:
        times = _positive(feed.get("sy_updatefrequency")) or 1.0  # 0.1 a day has been seen: every ten days
        claims.append(period / times)
    if (minutes := _positive(feed.get("ttl"))) is not None:
        claims.append(60 * minutes)
    return min(max(claims), _LONGEST_S) if claims else None


def _positive(value: object) -> float | None:
    try:
        number = float(value) if isinstance(value, str) else 0.0
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None


def _self_url(feed: _Item, url: str) -> str | None:
    return next(
        (urls.join(url, link.get("href") or "") for link in feed.get("links", ()) if link.get("rel") == "self"), None
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the entries of one document share."""

    kind: FeedKind
    url: str
    feed_id: str
    fetched_at: dt.datetime
    timezone: str | None
    language: str | None

    def listed(self, item: _Item) -> Listed:
        link, guid, title = _link(item), claimed_line(item.get("id")), self._text(item, "title")
        absolute = urls.join(self.url, link)
        make = partial(self._entry, item, guid, absolute or "", title)
        return Listed(absolute, claimed_line(link), guid, title, make)

    def _entry(self, item: _Item, guid: str | None, link: str, title: str | None, entry_id: str) -> Entry:
        published = claimed_line(dict.get(item, "published"))
        updated = claimed_line(dict.get(item, "updated"))
        if published is None and self.kind != "atom":
            published = updated  # dc:date, which these formats have for the date of the item
        stamp = self._date(published)
        changed = self._date(updated)
        source = item.get("source")
        source = source if isinstance(source, dict) else {}
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
            source_name=from_html(source.get("title"), TEXT_CAP),
            source_url=urls.join(self.url, source.get("link" if self.kind == "atom" else "href") or ""),
        )

    def _date(self, raw: str | None) -> dates.Stamp | None:
        return dates.parse(raw, now=self.fetched_at, timezone=self.timezone) if raw else None

    def _text(self, item: _Item, name: str) -> str | None:
        """Give a text without markup; only Atom says whether there is any, RSS has it without saying so."""
        raw = item.get(name)
        if self.kind == "atom" and item.get(f"{name}_detail", {}).get("type") == "text/plain":
            return claimed_line(raw[:TEXT_CAP]) if raw else None
        return from_html(raw, TEXT_CAP)


def _link(item: _Item) -> str:
    """Give an item's link as written; a guid that stands in for it must be an address by itself."""
    link: str = item.get("link") or ""
    is_guid = item.get("guidislink") and link == item.get("id")
    return "" if is_guid and not link.strip().lower().startswith(("http:", "https:")) else link


def _authors(item: _Item) -> tuple[str, ...]:
    """List the names; a bare e-mail address, which RSS wants in this place, is none."""
    raw = [author.get("name") for author in item.get("authors", ())]
    names = [name for text in raw or [item.get("author")] if (name := from_html(text, TEXT_CAP))]
    return tuple(dict.fromkeys(name for name in names if "@" not in name or " " in name))
