"""Asks for addresses that a person named, or that stand for themselves: each may be a feed or a page."""

from __future__ import annotations

from dataclasses import replace

from connectors.http import Fetcher, FetchError, Response
from flows.ledger import Ledger
from flows.pages import Pages
from flows.polls import Polls
from flows.replies import FEED_TYPES
from presswatch import urls
from presswatch.discover import polling
from presswatch.discover.feed_document import NotAFeed
from presswatch.model import Entry, Feed, Skipped, short_id
from storage.known import Known
from storage.lines import Sighting


class Visits:
    """The visits of one round."""

    def __init__(self, ledger: Ledger, fetcher: Fetcher, pages: Pages, known: Known, polls: Polls) -> None:
        self._ledger, self._fetcher, self._pages, self._known, self._polls = ledger, fetcher, pages, known, polls

    async def visit(self, address: str) -> None:
        """Ask for an address; what it is, its answer says."""
        if self._ledger.rights_at(address) == "denied":
            fetch_no = self._ledger.left_alone(address)
            self._ledger.batch.add_sighting(
                Sighting(
                    short_id("", address), address, self._ledger.clock(), "skipped", fetch_no, rule="rights_denied"
                )
            )
            return
        feed = Feed(short_id(urls.canonical(address)), self._ledger.outlet_id(address), address)
        state = self._known.feed(feed.feed_id)
        if state is not None and state.kind is not None:
            await self._polls.poll(feed)
            return
        reply = await self._fetcher.fetch(address, accept=FEED_TYPES, may_list=True)
        self._polls.count(reply)
        if isinstance(reply, FetchError):
            self._failed(address, reply)
            return
        found = await self._polls.parse(feed, reply)
        if isinstance(found, NotAFeed) and found.kind == "html":
            await self._keep_page(feed, address, reply)
            return
        await self._polls.adopt(feed, reply, found)
        before = self._known.entries([entry_id := short_id("", address)]).get(entry_id)
        if before is not None and before.state == "waiting":  # it was asked for before, when nobody knew what it is
            self._ledger.batch.add_sighting(
                Sighting(entry_id, address, self._ledger.clock(), "skipped", rule="is_a_feed", attempts=before.attempts)
            )

    def _failed(self, address: str, error: FetchError) -> None:
        """Nobody knows yet whether it is a feed or a page; it waits, if its failure is one that passes."""
        now = self._ledger.clock()
        entry_id = short_id("", address)
        before = self._known.entries([entry_id]).get(entry_id)
        attempts = before.attempts + 1 if before else 1
        again = polling.next_page_attempt(error.outcome, error.status, attempts, error.retry_after_s, now)
        fetch_no = self._ledger.failed(error, outlet_id=self._ledger.outlet_id(address), feed_id=None)
        self._ledger.failure(address, error.outcome, error.detail, retryable=again is not None, feed=None)
        sighting = Sighting(entry_id, address, now, "waiting" if again else "failed", fetch_no, attempts=attempts)
        if before is not None and before.article_id is not None:
            sighting = replace(sighting, state="known", article_id=before.article_id)
        self._ledger.batch.add_sighting(replace(sighting, rule=error.reason, next_attempt_at=again))

    async def _keep_page(self, feed: Feed, address: str, reply: Response) -> None:
        """Keep a page that was named itself; robots.txt holds for it as for any page."""
        entry_id = short_id("", address)
        before = self._known.entries([entry_id]).get(entry_id)
        fetch_no = self._ledger.fetched(reply, outcome="ok", outlet_id=feed.outlet_id)
        sighting = Sighting(entry_id, address, self._ledger.clock(), "fetched", fetch_no, attempts=1)
        if before is not None:
            sighting = replace(sighting, attempts=before.attempts + 1, article_id=before.article_id)
        if await self._pages.is_disallowed(reply.url):
            self._ledger.batch.add_sighting(replace(sighting, state="skipped", rule="robots"))
            return
        kept = await self._pages.keep(Entry(entry_id, None, None, address), reply, outlet_id=None)
        if isinstance(kept, Skipped):
            self._ledger.batch.add_sighting(replace(sighting, state="skipped", rule=kept.rule))
        else:
            self._ledger.batch.add_sighting(replace(sighting, page_no=kept))
