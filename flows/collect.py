"""The first station, online: a round polls feeds, fetches the pages of new entries, and records each step in a batch.

A round takes a bounded number of pages; what is left waits, in sight, and the next round of the run begins with it.
Nothing is decided here that `presswatch` decides: this asks, fetches and writes down.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from connectors.http import Fetcher
from flows.ledger import Ledger
from flows.pages import Pages
from flows.polls import Polls
from presswatch.catalogue import Catalogue
from presswatch.model import Feed
from presswatch.settings import Settings
from storage.batches import BatchWriter
from storage.known import Known


@dataclass(frozen=True, slots=True)
class Round:
    """What one round is to do.

    `feeds` are polled; `addresses` are feeds or pages that no catalogue knows; entries that wait are asked for again,
    of the feeds `waiting_of` only, or of all (None).
    """

    feeds: tuple[Feed, ...] = ()
    addresses: tuple[str, ...] = ()
    waiting_of: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Collected:
    """What a round did: feeds polled, those of them that could not be reached at all, pages, and the feeds met."""

    n_polls: int
    n_unreachable: int
    n_pages: int
    n_held_back: int
    feed_ids: frozenset[str]


async def collect_round(
    round_: Round,
    *,
    batch: BatchWriter,
    known: Known,
    settings: Settings,
    catalogue: Catalogue,
    user_agent: str,
    clock: Callable[[], dt.datetime],
    on_first_page: Callable[[], None],
) -> Collected:
    """Do one round; everything it learns goes into `batch`.  Raises only what nobody expects (a full disk, say)."""
    ledger = Ledger(batch, catalogue, clock)
    async with Fetcher(settings.fetch, user_agent) as fetcher, asyncio.TaskGroup() as tasks:
        pages = Pages(ledger, fetcher, tasks, known, settings.fetch, on_first_page=on_first_page)
        polls = Polls(ledger, fetcher, pages, known, settings)
        for feed in round_.feeds:
            tasks.create_task(polls.poll(feed))
        for address in round_.addresses:
            tasks.create_task(polls.visit(address))
        for entry in known.waiting(clock(), feed_ids=round_.waiting_of):
            polls.retry(entry)
    return Collected(
        n_polls=polls.n_polls,
        n_unreachable=polls.n_unreachable,
        n_pages=batch.n_pages,
        n_held_back=pages.n_held_back,
        feed_ids=frozenset(polls.feed_ids),
    )


def due_feeds(feeds_: Sequence[Feed], known: Known, now: dt.datetime, tick: dt.timedelta) -> list[Feed]:
    """The feeds whose next poll falls before the middle of this tick."""
    due = []
    for feed in feeds_:
        state = known.feed(feed.feed_id)
        if state is None or state.next_attempt_at is None or state.next_attempt_at <= now + tick / 2:
            due.append(feed)
    return due
