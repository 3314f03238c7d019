"""Asks for addresses that a person named, or that stand for themselves: each may be a feed or a page.

Until its answer says what it is, it counts as a page, and robots.txt is asked first.  A feed is polled whatever
robots.txt says: one that the catalogue lists or that was met before, and an address that looks like one.  Where a page
comes from there after all, robots.txt decides whether it is kept.
"""

from __future__ import annotations

from dataclasses import replace

from connectors.http import Fetcher, FetchError
from flows.collecting.ledger import Ledger
from flows.collecting.pages import Fetched, Pages
from flows.collecting.polls import Polls
from flows.collecting.replies import FEED_TYPES
from presswatch import urls
from presswatch.discover.feed_address import looks_like_a_feed
from presswatch.discover.feed_document import NotAFeed
from presswatch.discover.past import KnownEntry
from presswatch.model import Entry, Feed, short_id
from storage.known import Known
from storage.lines import Sighting


class Visits:
    """The visits of one round."""

    def __init__(self, ledger: Ledger, fetcher: Fetcher, pages: Pages, known: Known, polls: Polls) -> None:
        self._ledger, self._fetcher, self._pages, self._known, self._polls = ledger, fetcher, pages, known, polls

    async def visit(self, address: str) -> None:
        """Ask for an address; what it is, its answer says."""
        feed = Feed(short_id(urls.canonical(address)), self._ledger.outlet_id(address), address)
        state = self._known.feed(feed.feed_id)
        if state is not None and state.kind is not None and not self._ledger.is_denied(address):
            await self._polls.poll(feed)
            return
        entry = Entry(short_id("", address), None, None, address)
        before = self._known.entries([entry.entry_id]).get(entry.entry_id)
        attempts = before.attempts + 1 if before else 1
        is_likely_feed = looks_like_a_feed(address)
        end = None if is_likely_feed else await self._pages.turned_away(entry, None, attempts)
        if end is not None:
            fetch_no = self._ledger.left_alone(address, end.rule or end.state)
            self._settle(entry, before, fetch_no, end)
            return
        allowed = None if is_likely_feed else self._pages.allowed
        reply = await self._fetcher.fetch(address, accept=FEED_TYPES, allowed=allowed, may_list=True)
        self._polls.count(reply)
        if isinstance(reply, FetchError):
            fetch_no = self._ledger.failed(reply, outlet_id=feed.outlet_id, feed_id=None)
            self._settle(entry, before, fetch_no, self._pages.without_page(reply, None, attempts))
            return
        found = await self._polls.parse(feed, reply)
        if isinstance(found, NotAFeed) and found.kind == "html":
            fetch_no = self._ledger.fetched(reply, outcome="ok", outlet_id=feed.outlet_id)
            if is_likely_feed:
                end = await self._pages.turned_away(replace(entry, url=reply.url), None, attempts)
            self._settle(entry, before, fetch_no, end or await self._pages.keep(entry, reply, outlet_id=None))
            return
        await self._polls.adopt(feed, reply, found)
        # it was asked for before, when nobody knew what it is
        if before is not None and before.state in ("waiting", "failed"):
            self._ledger.batch.add_sighting(
                Sighting(
                    entry.entry_id,
                    address,
                    self._ledger.clock(),
                    "skipped",
                    rule="is_a_feed",
                    attempts=before.attempts,
                )
            )

    def _settle(self, entry: Entry, before: KnownEntry | None, fetch_no: int, end: Fetched) -> None:
        sighting = Sighting(
            entry.entry_id,
            entry.url,
            self._ledger.clock(),
            end.state,
            fetch_no,
            rule=end.rule,
            page_no=end.page_no,
            attempts=(before.attempts if before else 0) + end.was_tried,
            next_attempt_at=end.next_attempt_at,
        )
        if before is not None and before.article_id is not None:
            # a known article stays known when asking for its page again brings nothing
            is_fetched = end.state == "fetched"
            sighting = replace(sighting, state="fetched" if is_fetched else "known", article_id=before.article_id)
        self._ledger.batch.add_sighting(sighting)
