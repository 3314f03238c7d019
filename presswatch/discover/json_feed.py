"""JSON Feed 1.0 and 1.1 (jsonfeed.org): bytes in, entries out.

Nothing of the document is taken for granted: any value may have any type, and what has the wrong one counts as absent.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from presswatch import dates, urls
from presswatch.discover.feed_document import FeedDocument, NotAFeed
from presswatch.discover.listed import TEXT_CAP, Listed, entries_of
from presswatch.discover.plain_text import claimed_line, from_html
from presswatch.model import Entry

_VERSION: Final = "jsonfeed.org/version"
_VALUES_CAP: Final = 2_000_000
"""Values that are parsed: each costs some 100 bytes, however short it is written."""


def read(
    body: bytes, *, url: str, feed_id: str, fetched_at: dt.datetime, timezone: str | None, entry_cap: int
) -> FeedDocument | NotAFeed:
    """Read one JSON document, as `read_document` describes; a NotAFeed for JSON that is no feed."""
    if body.count(b",") + body.count(b"[") + body.count(b"{") > _VALUES_CAP:
        return NotAFeed("unreadable", f"more than {_VALUES_CAP} values")
    try:
        feed = json.loads(body.decode("utf-8", "replace"), strict=False)  # many writers leave line breaks in strings
    except (ValueError, RecursionError) as error:
        return NotAFeed("unreadable", f"no JSON: {error}"[:300])
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or _VERSION not in (_words(feed.get("version")) or ""):
        return NotAFeed("json", f"starts with {body[:40]!r}")
    reader = _Reader(url, feed_id, fetched_at, timezone, _words(feed.get("language")), tuple(_names(feed)))
    entries, dropped = entries_of([reader.listed(item) for item in items[:entry_cap]], feed_id)
    over_cap = max(len(items) - entry_cap, 0)
    return FeedDocument(
        kind="json_feed",
        title=_words(feed.get("title")),
        link=urls.join(url, _words(feed.get("home_page_url")) or ""),
        self_url=urls.join(url, _words(feed.get("feed_url")) or ""),
        language=reader.language,
        entries=entries,
        n_listed=len(items),
        dropped=dropped,
        behind=(("feed_cap", over_cap),) if over_cap else (),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the items of one document share; `authors` are the feed's, whose items need not repeat them."""

    url: str
    feed_id: str
    fetched_at: dt.datetime
    timezone: str | None
    language: str | None
    authors: tuple[str, ...]

    def listed(self, item: object) -> Listed:
        fields = item if isinstance(item, dict) else {}
        guid = _identifier(fields.get("id"))
        # external_url is what a link blog writes about: of use only where the item has no address of its own
        named = [link for name in ("url", "external_url") if (link := _words(fields.get(name)))]
        if guid and guid.startswith(("http:", "https:")):
            named.append(guid)
        link = next((found for name in named if (found := urls.join(self.url, name))), None)
        title = _words(fields.get("title"))
        make = partial(self._entry, fields, guid, link or "", title)
        return Listed(link, named[0] if named else None, guid, title, make)

    def _entry(self, fields: dict[str, Any], guid: str | None, link: str, title: str | None, entry_id: str) -> Entry:
        published = _words(fields.get("date_published"))
        stamp, changed = self._date(published), self._date(_words(fields.get("date_modified")))
        html = fields.get("content_html")
        return Entry(
            entry_id=entry_id,
            feed_id=self.feed_id,
            guid=guid,
            url=link,
            title=title,
            summary=_words(fields.get("summary"))
            or _words(fields.get("content_text"))
            or from_html(html if isinstance(html, str) else None, TEXT_CAP),
            authors=tuple(dict.fromkeys(_names(fields))) or self.authors,
            language=_words(fields.get("language")) or self.language,
            published_raw=published,
            published_at=stamp.at if stamp else None,
            published_precision=stamp.precision if stamp else "unknown",
            updated_at=changed.at if changed else None,
        )

    def _date(self, raw: str | None) -> dates.Stamp | None:
        return dates.parse(raw, now=self.fetched_at, timezone=self.timezone) if raw else None


def _words(value: object) -> str | None:
    return claimed_line(value[:TEXT_CAP]) if isinstance(value, str) else None


def _identifier(value: object) -> str | None:
    """Give an id as text; the standard wants text and takes numbers."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else _words(value)


def _names(fields: dict[str, Any]) -> Iterator[str]:
    """Yield the authors' names: a list since version 1.1, before that a single one."""
    authors = fields.get("authors")
    for author in authors if isinstance(authors, list) else [fields.get("author")]:
        name = _words(author.get("name")) if isinstance(author, dict) else None
        if name:
            yield name
