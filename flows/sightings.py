"""Entries as one fetch or file showed them: the lines that say so, before and after they are compared with the past."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from presswatch.entry_json import entry_to_json
from presswatch.model import Entry
from storage.known import KnownEntry
from storage.lines import Sighting, SightingState


def sighting_of(
    entry: Entry, fetch_no: int | None, at: dt.datetime, state: SightingState = "waiting", *, rule: str | None = None
) -> Sighting:
    """One entry as one fetch saw it."""
    return Sighting(
        entry.entry_id,
        entry.url,
        at,
        state,
        fetch_no,
        feed_id=entry.feed_id,
        guid=entry.guid,
        title=entry.title,
        published_raw=entry.published_raw,
        updated_at=entry.updated_at,
        rule=rule,
        claims=json.dumps(entry_to_json(entry), ensure_ascii=False, separators=(",", ":")),
    )


def met_again(sighting: Sighting, before: KnownEntry) -> Sighting:
    """An entry that was seen before and about which nothing is to be done: it stays what it was."""
    return replace(
        sighting,
        state="known" if before.state == "article" else before.state,
        rule=before.rule,
        article_id=before.article_id,
        attempts=before.attempts,
        next_attempt_at=before.next_attempt_at,
    )
