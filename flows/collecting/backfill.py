"""The first station, backwards: what an outlet's sitemaps and archive pages list for some days of the past.

What the budget has no room for waits for the next `backfill`, and for nothing else; so the same command, given again,
goes on where it stopped.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from connectors.http import Fetcher, FetchError
from flows.collecting.collect import Collected, Means
from flows.collecting.entries import Entries
from flows.collecting.interrupts import ending_in_order
from flows.collecting.ledger import Ledger
from flows.collecting.pages import Pages
from flows.collecting.replies import FEED_TYPES, read_reply
from presswatch import urls
from presswatch.discover import home_pages
from presswatch.discover.feed_document import BehindRule, FeedDocument, NotAFeed, SitemapIndex
from presswatch.discover.sitemap_choice import choose
from presswatch.discover.spans import Span, verdict
from presswatch.model import Feed, Outlet, short_id
from storage.lines import BACKFILL

_EVERY: Final = 50_000
"""Entries of one document, and sitemaps of one index, that are looked at: by the protocol that is all."""
_DEEPEST: Final = 3


@dataclass(frozen=True, slots=True)
class BackfillRound:
    """What one round is to do: an outlet's sources in the order they are asked, the days, and how many pages."""

    outlet: Outlet
    sources: tuple[Feed, ...]
    span: Span
    budget: int


async def backfill_round(round_: BackfillRound, means: Means) -> Collected:
    """Fetch what waits from earlier rounds, then what the sources list, until the budget is spent."""
    ledger, known, fetch = means.ledger(), means.known, means.settings.fetch
    budget = min(round_.budget, fetch.pages_per_round)
    walking: list[asyncio.Task[None]] = []
    async with means.fetcher() as fetcher:
        tasks = asyncio.TaskGroup()
        pages = Pages(
            ledger,
            fetcher,
            tasks,
            budget=budget,
            share=budget,
            tdm=fetch.tdm,
            on_first_page=means.on_first_page,
            held_back=BACKFILL,
            put_off=BACKFILL,
        )
        entries = Entries(ledger, pages, known)
        walk = _Walk(round_.span, ledger, fetcher, pages, entries)
        with ending_in_order(fetcher, pages, lambda: walking, means.interrupts, minutes=fetch.round_minutes):
            async with tasks:
                for waiting in known.waiting_for_backfill():
                    if ledger.outlet_id(waiting.url) == round_.outlet.outlet_id:
                        entries.retry(waiting)
                walking.append(tasks.create_task(walk.of_outlet(round_.outlet, round_.sources)))
                await asyncio.wait(walking)
                pages.follow_rest()
    return Collected(
        n_polls=walk.n_asked,
        n_unreachable=walk.n_unreachable,
        n_pages=means.batch.n_pages,
        n_held_back=pages.n_held_back + walk.n_left,
        feed_ids=frozenset(),
        n_done=pages.n_done,
    )


class _Walk:
    """One way through an outlet's sources.  `n_left` counts those for which the budget left no room."""

    def __init__(self, span: Span, ledger: Ledger, fetcher: Fetcher, pages: Pages, entries: Entries) -> None:
        self.n_asked = self.n_unreachable = self.n_left = 0
        self._span, self._ledger, self._fetcher, self._pages, self._entries = span, ledger, fetcher, pages, entries
        self._met: set[str] = set()

    async def of_outlet(self, outlet: Outlet, sources: tuple[Feed, ...]) -> None:
        """Read an outlet's sources; where its table names none, the sitemaps that its robots.txt names."""
        await self.through(sources or await self._named_by_robots(outlet))

    async def through(self, sources: tuple[Feed, ...], *, depth: int = 0) -> None:
        """Read the sources one after the other, and the sitemaps that they lead to."""
        for source in sources:
            if self._pages.is_spent:
                self.n_left += 1
            elif source.feed_id not in self._met:
                self._met.add(source.feed_id)
                await self._read(source, depth)

    async def _named_by_robots(self, outlet: Outlet) -> tuple[Feed, ...]:
        found = []
        for domain in outlet.domains[:1]:
            scheme = "http" if ":" in domain else "https"
            url = f"{scheme}://{domain}/robots.txt"
            reply = await self._fetcher.fetch(url, accept="text/plain, */*;q=0.5")
            if isinstance(reply, FetchError):
                self._ledger.feed_failed(Feed(short_id(url), outlet.outlet_id, url), reply)
            else:
                text = reply.body.decode("utf-8", "replace")
                found = [one for one in home_pages.candidates(b"", reply.url, text) if one.found == "robots"]
        return tuple(Feed(short_id(urls.canonical(one.url)), outlet.outlet_id, one.url) for one in found)

    async def _read(self, source: Feed, depth: int) -> None:
        reply = await self._fetcher.fetch(source.url, accept=FEED_TYPES, may_list=True)
        if isinstance(reply, FetchError) and reply.outcome == "put_off":
            self._ledger.failed(reply, outlet_id=source.outlet_id, feed_id=source.feed_id)
            return
        self.n_asked += 1
        if isinstance(reply, FetchError):
            self.n_unreachable += reply.outcome == "connect"
            self._ledger.feed_failed(source, reply)
            return
        document = await asyncio.to_thread(
            read_reply,
            reply,
            source,
            at=self._ledger.clock(),
            timezone=self._ledger.timezone_of(source.outlet_id),
            entry_cap=_EVERY,
        )
        if isinstance(document, NotAFeed):
            self._ledger.not_a_feed(source, reply, document)
            return
        fetch_no = self._ledger.fetched(reply, outcome="ok", outlet_id=source.outlet_id, feed_id=source.feed_id)
        if isinstance(document, SitemapIndex):
            if depth < _DEEPEST:
                await self.through(self._sitemaps(source, document), depth=depth + 1)
        else:
            self._account(source, document, fetch_no)

    def _sitemaps(self, source: Feed, index: SitemapIndex) -> tuple[Feed, ...]:
        choice = choose(index, since=self._span.since, now=self._ledger.clock(), cap=_EVERY)
        return tuple(
            Feed(short_id(urls.canonical(sitemap.url)), source.outlet_id, sitemap.url)
            for sitemap in choice.sitemaps
            if urls.same_site(source.url, sitemap.url)
        )

    def _account(self, source: Feed, document: FeedDocument, fetch_no: int) -> None:
        outside: Counter[BehindRule] = Counter()
        inside = []
        for entry in document.entries:
            judged = "inside" if source.kind == "listing" else verdict(entry, self._span)
            if judged == "inside":
                inside.append(entry)
            else:
                outside[judged] += 1
        wanted = replace(document, entries=tuple(inside), behind=(*document.behind, *outside.items()))
        self._entries.account(source, wanted, self._entries.meet(source, wanted), fetch_no)
