"""What a feed claims of an entry, as JSON: beside its page in a WARC file, and while it waits for that page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, cast

from presswatch.model import Entry, Precision


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """Give the claims as values that JSON has; what the feed does not say is left out."""
    fields: dict[str, Any] = {
        "entry_id": entry.entry_id,
        "feed_id": entry.feed_id,
        "guid": entry.guid,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "authors": entry.authors,
        "language": entry.language,
        "published_raw": entry.published_raw,
        "published_at": entry.published_at and entry.published_at.isoformat(),
        "published_precision": entry.published_precision,
        "updated_at": entry.updated_at and entry.updated_at.isoformat(),
        "source_name": entry.source_name,
        "source_url": entry.source_url,
    }
    return {name: value for name, value in fields.items() if value not in (None, ())}


def entry_from_json(fields: Mapping[str, Any]) -> Entry:
    """Read them back.  Raises KeyError, ValueError or TypeError when they are not of this form."""
    return Entry(
        entry_id=fields["entry_id"],
        feed_id=fields.get("feed_id"),
        guid=fields.get("guid"),
        url=fields["url"],
        title=fields.get("title"),
        summary=fields.get("summary"),
        authors=tuple(fields.get("authors", ())),
        language=fields.get("language"),
        published_raw=fields.get("published_raw"),
        published_at=_time(fields.get("published_at")),
        published_precision=cast("Precision", fields.get("published_precision", "unknown")),
        updated_at=_time(fields.get("updated_at")),
        source_name=fields.get("source_name"),
        source_url=fields.get("source_url"),
    )


def _time(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
