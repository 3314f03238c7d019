"""The first station, online: a round polls feeds, fetches the pages of new entries, and records each step in a batch.

A round takes a bounded number of pages and minutes; what is left waits, in sight, and the next round of the run begins
with it.
Nothing is decided here that `presswatch` decides: this asks, fetches and writes down.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

from connectors.hosts import Hosts
from connectors.http import Fetcher
from connectors.politeness import Paces
from flows.collecting.entries import Entries
from flows.collecting.interrupts import Interrupts, ending_in_order
from flows.collecting.ledger import Ledger
from flows.collecting.pages import Pages
from flows.collecting.polls import Polls
from flows.collecting.visits import Visits
from presswatch import urls
from presswatch.catalogue import Catalogue
from presswatch.discover import polling
from presswatch.discover.past import KnownEntry
from presswatch.model import Feed, short_id
from presswatch.settings import Settings
from storage.batches import BatchWriter
from storage.known import Known

_T = TypeVar("_T", Feed, str)


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
    """What a round did: feeds polled, those of them that could not be reached at all, pages, and the feeds met.

    `found` counts what looks at known articles found, by `article_checks.outcome`.
    `n_held_back` entries, `unpolled` feeds and `unvisited` addresses are left for the next round, `n_done` entries are
    not: they have a page or an answer.
    """

    n_polls: int
    n_unreachable: int
    n_pages: int
    n_held_back: int
    feed_ids: frozenset[str]
    unpolled: tuple[Feed, ...] = ()
    unvisited: tuple[str, ...] = ()
    n_done: int = 0
    found: tuple[tuple[str, int], ...] = ()

    @property
    def goes_on(self) -> bool:
        """True when there is something left for another round, and this one got anywhere."""
        is_left = self.n_held_back > 0 or bool(self.unpolled or self.unvisited)
        return is_left and self.n_polls + self.n_done > 0


@dataclass(frozen=True, slots=True)
class Means:
    """What a round works with, whichever kind it is.

    Everything it learns goes into `batch`; `clock` is aware and UTC; `on_first_page` is called before the first page
    is kept, so that the processes that understand it can start meanwhile; `paces` go from round to round.
    """

    batch: BatchWriter
    known: Known
    settings: Settings
    catalogue: Catalogue
    user_agent: str
    clock: Callable[[], dt.datetime]
    on_first_page: Callable[[], None]
    interrupts: Interrupts
    paces: Paces = field(default_factory=dict)

    def fetcher(self) -> Fetcher:
        """A fetcher that knows how slowly each host wishes to be asked, from earlier rounds and runs."""
        hosts = Hosts(recall=self.known.host, keep=self.batch.add_host, clock=self.clock)
        fetcher = Fetcher(
            self.settings.fetch,
            self.user_agent,
            is_denied=self.catalogue.is_denied,
            hosts=hosts,
            paces=self.paces,
        )
        for wish in self.known.paces():
            fetcher.heed(*wish)
        return fetcher

    def ledger(self) -> Ledger:
        """A ledger over the batch."""
        return Ledger(self.batch, self.catalogue, self.clock)


async def collect_round(round_: Round, means: Means) -> Collected:
    """Do one round.  Raises only what nobody expects (a full disk, say)."""
    ledger, known, settings = means.ledger(), means.known, means.settings
    asked: dict[asyncio.Task[None], Feed] = {}
    visiting: dict[asyncio.Task[None], str] = {}
    again: list[asyncio.Task[None]] = []
    waiting = known.waiting(means.clock(), feed_ids=round_.waiting_of)
    waiting_of: dict[str | None, list[KnownEntry]] = defaultdict(list)
    for entry in waiting:
        waiting_of[entry.feed_id].append(entry)
    outlets = {feed.outlet_id for feed in round_.feeds}
    outlets.update(map(ledger.outlet_id, (*round_.addresses, *(entry.url for entry in waiting))))
    budget = settings.fetch.pages_per_round
    share = max(1, budget // max(1, len(outlets)))
    async with means.fetcher() as fetcher:
        tasks = asyncio.TaskGroup()
        pages = Pages(
            ledger,
            fetcher,
            tasks,
            budget=budget,
            share=share,
            tdm=settings.fetch.tdm,
            on_first_page=means.on_first_page,
        )
        entries = Entries(ledger, pages, known)
        polls = Polls(ledger, fetcher, entries, known, settings, asks_all=round_.waiting_of is not None)
        visits = Visits(ledger, fetcher, pages, known, polls)

        with ending_in_order(
            fetcher,
            pages,
            lambda: (*asked, *visiting, *again),
            means.interrupts,
            minutes=settings.fetch.round_minutes,
        ):
            async with tasks:
                for feed in round_.feeds:
                    of_feed = waiting_of.pop(feed.feed_id, ())
                    asked[tasks.create_task(_first(polls.poll, feed, entries, of_feed))] = feed
                for address in round_.addresses:
                    of_feed = waiting_of.pop(short_id(urls.canonical(address)), ())
                    visiting[tasks.create_task(_first(visits.visit, address, entries, of_feed))] = address
                for entry in chain.from_iterable(waiting_of.values()):
                    if entry.feed_id is None:
                        again.append(tasks.create_task(visits.visit(entry.url)))
                    else:
                        entries.retry(entry)
                if asking := (*asked, *visiting, *again):
                    await asyncio.wait(asking)
                pages.follow_rest()
    return Collected(
        n_polls=polls.n_polls,
        n_unreachable=polls.n_unreachable,
        n_pages=means.batch.n_pages,
        n_held_back=pages.n_held_back,
        feed_ids=frozenset(polls.feed_ids),
        unpolled=tuple(feed for task, feed in asked.items() if task.cancelled()),
        unvisited=tuple(address for task, address in visiting.items() if task.cancelled()),
        n_done=pages.n_done,
    )


async def _first(
    ask: Callable[[_T], Awaitable[None]], what: _T, entries: Entries, waiting: Sequence[KnownEntry]
) -> None:
    """Ask a feed before what waits of it: of an entry that it lists once more, the claims of today count."""
    await ask(what)
    for entry in waiting:
        entries.retry(entry)


def due_feeds(
    feeds_: Sequence[Feed], known: Known, now: dt.datetime, tick: dt.timedelta
) -> tuple[list[Feed], dt.datetime | None]:
    """The feeds whose next poll falls before the middle of this tick, and when the first of the others is due."""
    due, later = [], []
    for feed in feeds_:
        state = known.feed(feed.feed_id)
        if state is None or polling.is_due(state.next_attempt_at, now + tick / 2, interval_s=state.interval_s):
            due.append(feed)
        elif state.next_attempt_at is not None:
            later.append(state.next_attempt_at)
    return due, min(later, default=None)
