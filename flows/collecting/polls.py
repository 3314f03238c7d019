"""Polls feeds: asks, reads what they list, and writes down what each poll teaches about its feed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from connectors.http import Fetcher, FetchError, Response
from flows.collecting.entries import Entries
from flows.collecting.feed_states import Listed, after_answer, after_failure, after_index, after_put_off, gap_before
from flows.collecting.ledger import Ledger
from flows.collecting.parsing import Parsing
from flows.collecting.replies import FEED_TYPES, read_reply
from flows.collecting.sightings import Met
from flows.collecting.sitemaps import Sitemaps
from presswatch.discover import polling, validators
from presswatch.discover.feed_document import Document, FeedDocument, NotAFeed, SitemapIndex
from presswatch.model import Feed
from presswatch.settings import Settings
from storage.known import Known
from storage.lines import FeedState


class Polls:
    """The polls of one round."""

    def __init__(
        self,
        ledger: Ledger,
        fetcher: Fetcher,
        entries: Entries,
        known: Known,
        settings: Settings,
        *,
        asks_all: bool,
    ) -> None:
        self.n_polls = self.n_unreachable = 0
        self.feed_ids: set[str] = set()
        self._ledger, self._fetcher, self._entries, self._known = ledger, fetcher, entries, known
        self._sitemaps = Sitemaps(ledger, known, settings, asks_all=asks_all)
        self._start_s = settings.feeds.interval_min * 60
        self._entry_cap = settings.feeds.entry_cap
        self._parsing = Parsing()
        self._intervals: dict[str, float] = {}

    async def poll(self, feed: Feed) -> None:
        """Ask for a feed and follow its new entries."""
        self.feed_ids.add(feed.feed_id)
        state = self._known.feed(feed.feed_id) or FeedState(feed.feed_id, feed.outlet_id, feed.url)
        state = replace(state, outlet_id=feed.outlet_id, url=feed.url)  # as the catalogue has it today
        sent = self._validators(state)
        reply = await self._fetcher.fetch(
            feed.url, etag=sent[0], last_modified=sent[1], accept=FEED_TYPES, may_list=True
        )
        self.count(reply)
        if isinstance(reply, FetchError):
            if reply.outcome == "put_off":
                self._ledger.failed(reply, outlet_id=feed.outlet_id, feed_id=feed.feed_id)
                state = after_put_off(state, reply.retry_after_s or 0.0, self._ledger.clock())
                self._ledger.batch.add_feed(state)
            else:
                self._feed_failed(feed, state, reply)
            return
        if reply.not_modified:
            self._feed_ok(state, reply, outcome="not_modified")
            return
        digest = _sha256(reply)
        if digest == state.body_sha256:
            self._feed_ok(state, reply, outcome="same_hash")
        else:
            await self._read_document(feed, state, reply, digest, await self.parse(feed, reply), sent)

    async def adopt(self, feed: Feed, reply: Response, document: Document) -> None:
        """Take in the first document of a feed that was met under its address."""
        self.feed_ids.add(feed.feed_id)
        state = FeedState(feed.feed_id, feed.outlet_id, feed.url)
        await self._read_document(feed, state, reply, _sha256(reply), document)

    def count(self, reply: Response | FetchError) -> None:
        """Count an answer, and whether anybody was there; what was put off was not asked for."""
        error = reply.outcome if isinstance(reply, FetchError) else None
        self.n_polls += error != "put_off"
        self.n_unreachable += error == "connect"

    async def parse(self, feed: Feed, reply: Response) -> Document:
        """Read a document beside the event loop."""
        return await self._parsing.apart(
            read_reply,
            reply,
            feed,
            at=self._ledger.clock(),
            timezone=self._ledger.timezone_of(feed.outlet_id),
            entry_cap=self._entry_cap,
            since=self._sitemaps.since,
        )

    def _validators(self, state: FeedState) -> tuple[str | None, str | None]:
        """What to ask with: the validator of the last document, or nothing when a 304 would not be believed."""
        newest = state.newest_entry_at or state.last_new_at
        if not state.conditional_get or not validators.is_trusted(
            state.n_not_modified, newest, state.usual_gap_s, self._ledger.clock()
        ):
            return None, None
        return validators.to_send(state.etag, state.last_modified)

    async def _tried(
        self, state: FeedState, sent: tuple[str | None, str | None], reply: Response, listed: Listed
    ) -> FeedState:
        """Convict a server that calls a document with new entries unchanged; acquit one that does so no longer.

        Its validator stayed the same although there are new entries; or it answered 304 until it was asked without a
        condition, and does so again when it is asked once more with the validator of the old document.
        """
        held = validators.to_send(state.etag, state.last_modified)
        now = self._ledger.clock()
        is_new = listed.n_known < len(listed.document.entries)
        is_on_trial = state.conditional_get or validators.is_tried_again(state.conditional_at, now)
        if state.body_sha256 is None or not (any(held) and is_new and is_on_trial):
            return state
        lie = None
        if validators.is_same(held, reply.header("etag"), reply.header("last-modified")):
            lie = f"the document changed, its validator {held[0] or held[1]} did not"
        elif not any(sent) and (state.n_not_modified or not state.conditional_get):
            again = await self._fetcher.fetch(
                state.url, etag=held[0], last_modified=held[1], accept=FEED_TYPES, may_list=True
            )
            if isinstance(again, FetchError):
                self._ledger.failed(again, outlet_id=state.outlet_id, feed_id=None)
                return state
            outcome = "not_modified" if again.not_modified else "ok"
            self._ledger.fetched(again, outcome=outcome, outlet_id=state.outlet_id)
            if again.not_modified:
                lie = f"the document changed, and still 304 for {held[0] or held[1]}"
        if lie is not None:
            return replace(state, conditional_get=False, conditional_because=lie, conditional_at=now)
        return replace(state, conditional_get=True, conditional_because=None, conditional_at=None)

    async def _read_document(
        self,
        feed: Feed,
        state: FeedState,
        reply: Response,
        digest: str,
        document: Document,
        sent: tuple[str | None, str | None] = (None, None),
    ) -> None:
        if isinstance(document, NotAFeed):
            self._not_a_feed(feed, state, reply, document)
        elif isinstance(document, SitemapIndex):
            await self._read_index(feed, state, reply, document)
        else:
            met = self._entries.meet(feed, document)
            listed = self._listed(state, digest, document, met)
            state = await self._tried(state, sent, reply, listed)
            fetch_no = self._feed_ok(state, reply, outcome="ok", listed=listed)
            self._entries.account(feed, document, met, fetch_no)

    async def _read_index(self, feed: Feed, state: FeedState, reply: Response, index: SitemapIndex) -> None:
        # always read whole: its sitemaps change more often than it does
        state = replace(state, kind="sitemap_index", body_sha256=None)
        now = self._ledger.clock()
        # before its sitemaps: the round may end among them
        self._add(after_index(state, reply, [state.interval_s or self._start_s], start_s=self._start_s, now=now))
        self._ledger.fetched(reply, outcome="ok", outlet_id=state.outlet_id, feed_id=state.feed_id)
        led = self._sitemaps.chosen(feed, index)
        for sitemap in led.now:  # one after the other: they are all of one site
            if sitemap.feed_id not in self.feed_ids:
                await self.poll(sitemap)
        intervals = [self._intervals.get(one.feed_id) for one in led.now] + [one.interval_s for one in led.later]
        self._add(after_index(state, reply, [s for s in intervals if s], start_s=self._start_s, now=now))

    def _add(self, state: FeedState) -> None:
        if state.interval_s is not None:
            self._intervals[state.feed_id] = state.interval_s
        self._ledger.batch.add_feed(state)

    def _listed(self, state: FeedState, digest: str, document: FeedDocument, met: Sequence[Met]) -> Listed:
        """A document beside what the feed listed before; where it has given all its entries new guids, by address."""
        n_known = sum(one.before is not None for one in met)
        if not n_known and state.n_window:
            n_known = self._known.n_listed(state.feed_id, [entry.url for entry in document.entries])
        return Listed(digest, document, n_known)

    def _feed_ok(self, state: FeedState, reply: Response, *, outcome: str, listed: Listed | None = None) -> int:
        now = self._ledger.clock()
        self._add(after_answer(state, reply, listed, start_s=self._start_s, now=now))
        fetch_no = self._ledger.fetched(reply, outcome=outcome, outlet_id=state.outlet_id, feed_id=state.feed_id)
        gap = gap_before(state, listed, fetch_no, now) if listed is not None else None
        if gap is not None:
            self._ledger.batch.add_gap(gap)
        return fetch_no

    def _feed_failed(self, feed: Feed, state: FeedState, error: FetchError) -> None:
        self._feed_behind(state, error.outcome, error.detail, retry_after_s=error.retry_after_s)
        self._ledger.feed_failed(feed, error)

    def _not_a_feed(self, feed: Feed, state: FeedState, reply: Response, found: NotAFeed) -> None:
        self._feed_behind(state, "not_a_feed", found.words, retry_after_s=None)
        self._ledger.not_a_feed(feed, reply, found)

    def _feed_behind(
        self, state: FeedState, outcome: polling.Outcome, detail: str, *, retry_after_s: float | None
    ) -> None:
        state = after_failure(
            state,
            outcome,
            detail,
            retry_after_s=retry_after_s,
            start_s=self._start_s,
            now=self._ledger.clock(),
        )
        self._add(state)


def _sha256(reply: Response) -> str:
    return hashlib.sha256(reply.body).hexdigest()
