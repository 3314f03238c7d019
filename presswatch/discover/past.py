"""A listing beside the past: whether the page of an entry is asked for, is known, or waits.

One decision for all that list entries: polls, backfills and saved feeds.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Literal

from presswatch.discover.polling import LONGEST, is_due, next_edit_attempt
from presswatch.entry_json import entry_from_json
from presswatch.model import Entry, EntryState

Verdict = Literal["ask", "known", "wait"]


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """An entry as it stands.  Times are aware; `article_id` is None while its batch is under way.

    `claims` are there while its page is still to be asked for: the whole entry as JSON.  `asked_at` is when its page
    was last asked for, `n_unchanged` how often in a row that brought no change; `moved_at` and `n_moved` are
    the same for other addresses that its guid led to and that brought no other article.
    """

    entry_id: str
    url: str
    state: EntryState
    feed_id: str | None = None
    guid: str | None = None
    title: str | None = None
    published_raw: str | None = None
    rule: str | None = None
    article_id: str | None = None
    attempts: int = 0
    next_attempt_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None
    claims: str | None = None
    asked_at: dt.datetime | None = None
    n_unchanged: int = 0
    moved_at: dt.datetime | None = None
    n_moved: int = 0

    def as_listed(self) -> Entry:
        """The entry as its feed last listed it; of one that an older presswatch let wait, only what the table holds."""
        if self.claims is not None:
            return entry_from_json(json.loads(self.claims))
        return Entry(
            self.entry_id,
            self.feed_id,
            self.guid,
            self.url,
            title=self.title,
            published_raw=self.published_raw,
            updated_at=self.updated_at,
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """What is to be done about an entry: ``ask`` for its page, first or again; nothing, it is ``known``; or ``wait``.

    `next_attempt_at` of a known one: its page is asked for then, because of an edit.
    """

    verdict: Verdict
    next_attempt_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article that an address leads to; `article_id` is None while its page waits to be merged.

    `fetched_at` is our last look at it.
    """

    article_id: str | None
    fetched_at: dt.datetime


def judge(
    entry: Entry,
    before: KnownEntry | None,
    held: KnownArticle | None,
    now: dt.datetime,
    *,
    by_words: bool,
    former: KnownEntry | None = None,
) -> Judged:
    """Decide about one entry that is listed now.

    In: the entry; how it stands, if it was listed before; the article that its address leads to, if any; the clock;
    whether another title is the claim of an edit (on a front page it is not, and a saved feed may be the older one);
    the entry that had its guid first, if the guid leads to another address now.
    Out: ask where it is new, due, or claims an edit.  Where such claims brought no change so far, the page is asked for
    when `next_edit_attempt` says, within a day even if the entry is listed no more.
    """
    if before is None:
        if held is not None:
            is_later = entry.updated_at is not None and entry.updated_at > held.fetched_at
            return Judged("ask" if is_later else "known")
        due = next_edit_attempt(former.moved_at, former.n_moved) if former is not None else None
        return Judged("ask" if due is None or due <= now else "known")
    if before.state == "waiting" or before.next_attempt_at is not None:  # the latter: its edited page is to come
        if is_due(before.next_attempt_at, now):
            return Judged("ask")
        return Judged("wait" if before.state == "waiting" else "known", before.next_attempt_at)
    if not _is_edited(entry, before, held, by_words=by_words):
        return Judged("known")
    due = next_edit_attempt(before.asked_at, before.n_unchanged)
    if due is None or due <= now:
        return Judged("ask")
    return Judged("known", due if due - now <= LONGEST else None)  # later than that, the feed has to claim it again


def _is_edited(entry: Entry, before: KnownEntry, held: KnownArticle | None, *, by_words: bool) -> bool:
    """True when the feed claims a later change than we saw, or other words than before."""
    since = before.updated_at or (held.fetched_at if held else None)
    if entry.updated_at is not None and since is not None and entry.updated_at > since:
        return True
    return by_words and entry.title is not None and before.title is not None and entry.title != before.title
