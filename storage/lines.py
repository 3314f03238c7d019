"""The lines of a batch's files: what was asked, seen, kept and learned, each as a frozen type."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from presswatch.model import Entry, EntryState

SightingState = EntryState | Literal["fetched"]

BACKFILL: Final = "backfill"
"""Rule of an entry that waits for `backfill` alone: a run that polls leaves it."""
READ_OVER: Final = "ignored_field"
"""Reason of a failure that costs nothing: what was read over in an article that was read all the same."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """One attempt to get a feed, a page or a file: `outcome` is ``ok`` or a fixed word, `error_class` more exact."""

    url: str
    outlet_id: str
    started_at: dt.datetime
    outcome: str
    feed_id: str | None = None
    duration_ms: float | None = None
    http_status: int | None = None
    error_class: str | None = None
    blocker: str | None = None
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """One entry as one fetch saw it.

    `state` is ``fetched`` while the page has yet to be understood (`page_no` names it); the merge turns it into an
    EntryState.  `fetch_no` is None for a waiting entry that no feed listed this time.  `next_attempt_at` of an entry
    whose article is held says when its page, which was edited, is asked for again.  `url_key` is given where the entry
    is known through a page that waits to be merged: the merge looks up what became of it.
    `claims` is the whole entry; it is written down, as JSON, for as long as its page may still be asked for.
    `asked_at` and `n_unchanged` are those of its row, the first brought up to date where the page was asked for.
    `instead_of` is the entry that had the guid first, where that led to another address; `has_moved` is true where that
    address leads here now.
    """

    entry_id: str
    url: str
    seen_at: dt.datetime
    state: SightingState
    fetch_no: int | None = None
    feed_id: str | None = None
    guid: str | None = None
    title: str | None = None
    published_raw: str | None = None
    updated_at: dt.datetime | None = None
    rule: str | None = None
    page_no: int | None = None
    article_id: str | None = None
    attempts: int = 0
    next_attempt_at: dt.datetime | None = None
    url_key: str | None = None
    claims: Entry | None = None
    asked_at: dt.datetime | None = None
    n_unchanged: int = 0
    instead_of: str | None = None
    has_moved: bool | None = None

    @property
    def may_wait(self) -> bool:
        """True when its page may be asked for later, be it that the one it was taken for turns out to be no article."""
        is_pending = self.state == "known" and self.article_id is None
        return self.state == "waiting" or self.next_attempt_at is not None or is_pending


@dataclass(frozen=True, slots=True)
class PageLine:
    """Where a page stands: `length` bytes at `offset` of the WARC file are its record and, behind it, its claims."""

    page_no: int
    page_id: str
    entry_id: str
    url: str
    fetched_at: dt.datetime
    http_status: int | None
    content_type: str
    offset: int
    length: int
    sha256: str
    is_kept: bool = True
    """False: it stands in the batch's own `passing.warc.gz`."""
    tdm_reserved: bool | None = None
    tdm_origin: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One look at an article's address: the first one, or a later one, which names the article.

    `page_no` is the page that it brought, if any; `moved_to` is where the address leads now; `etag` and `last_modified`
    are sent the next time; `redirect_status` is the first one of the way, `may_pass`: it may lead elsewhere for the
    moment only.  `attempts` counts the looks in a row that brought nothing; then `next_attempt_at` says when
    it is asked again.
    """

    checked_at: dt.datetime
    outcome: str
    page_no: int | None = None
    article_id: str | None = None
    http_status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    attempts: int = 0
    next_attempt_at: dt.datetime | None = None
    redirect_status: int | None = None
    may_pass: bool | None = None


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed after a poll; becomes its row of `feeds`, where each field is described."""

    feed_id: str
    outlet_id: str
    url: str
    kind: str | None = None
    status: str = "new"
    last_ok_at: dt.datetime | None = None
    newest_entry_at: dt.datetime | None = None
    next_attempt_at: dt.datetime | None = None
    interval_s: float | None = None
    failures: int = 0
    etag: str | None = None
    last_modified: str | None = None
    conditional_get: bool = True
    body_sha256: str | None = None
    health: str = "new"
    health_since: dt.datetime | None = None
    health_because: str | None = None
    next_because: str | None = None
    moved_to: str | None = None
    conditional_because: str | None = None
    failure_score: float = 0.0
    n_not_modified: int = 0
    n_window: int | None = None
    known_share: float | None = None
    last_new_at: dt.datetime | None = None
    usual_gap_s: float | None = None
    declared_s: float | None = None
    is_scheduled: bool | None = None
    conditional_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A feed whose document shows nothing of the one before: entries of the time in between were probably missed."""

    feed_id: str
    outlet_id: str
    fetch_no: int
    from_at: dt.datetime
    to_at: dt.datetime
    n_window: int
    detected_at: dt.datetime
