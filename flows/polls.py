"""Polls feeds: asks, reads what they list, and decides per entry whether its page is wanted."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from connectors.http import Fetcher, FetchError, Response
from flows.ledger import Ledger
from flows.pages import Pages, sighting_of
from presswatch import urls
from presswatch.discover import polling
from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import Document, FeedDocument, NotAFeed, SitemapIndex, left_out
from presswatch.model import Entry, Feed, short_id
from presswatch.settings import Settings
from storage.batches import FeedState, Sighting, SightingState
from storage.known import Known, KnownEntry

FEED_TYPES = "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, */*;q=0.5"


class Polls:
    """The polls of one round."""

    def __init__(self, ledger: Ledger, fetcher: Fetcher, pages: Pages, known: Known, settings: Settings) -> None:
        self.n_polls = self.n_unreachable = 0
        self.feed_ids: set[str] = set()
        self._ledger, self._fetcher, self._pages, self._known, self._settings = ledger, fetcher, pages, known, settings

    async def poll(self, feed: Feed) -> None:
        """Ask for a feed and follow its new entries."""
        self.feed_ids.add(feed.feed_id)
        state = self._known.feed(feed.feed_id) or FeedState(feed.feed_id, feed.outlet_id, feed.url)
        ask = state.conditional_get
        reply = await self._fetcher.fetch(
            feed.url,
            etag=state.etag if ask else None,
            last_modified=state.last_modified if ask else None,
            accept=FEED_TYPES,
        )
        self.n_polls += 1
        if isinstance(reply, FetchError):
            self.n_unreachable += reply.outcome == "connect"
            self._feed_failed(feed, state, reply)
        else:
            self._read_reply(feed, state, reply)

    def _read_reply(self, feed: Feed, state: FeedState, reply: Response) -> None:
        if reply.not_modified:
            self._feed_ok(state, reply, outcome="not_modified")
        elif hashlib.sha256(reply.body).hexdigest() == state.body_sha256:
            self._feed_ok(state, reply, outcome="same_hash")
        else:
            self._read_document(feed, state, reply, self._parse(feed, reply))

    def _parse(self, feed: Feed, reply: Response) -> Document:
        return read_document(
            reply.body,
            feed=feed,
            url=reply.url,
            fetched_at=self._ledger.clock(),
            content_type=reply.header("content-type"),
            timezone=self._ledger.timezone_of(feed.outlet_id),
            entry_cap=self._settings.feeds.entry_cap,
        )

    def _read_document(self, feed: Feed, state: FeedState, reply: Response, document: Document) -> None:
        if isinstance(document, SitemapIndex):
            document = NotAFeed("sitemap_index", "it lists sitemaps, not articles")
        if isinstance(document, NotAFeed):
            self._not_a_feed(feed, state, reply, document)
            return
        newest = max((e.published_at for e in document.entries if e.published_at), default=state.newest_entry_at)
        fetch_no = self._feed_ok(
            replace(
                state,
                kind=document.kind,
                newest_entry_at=newest,
                etag=reply.header("etag"),
                last_modified=reply.header("last-modified"),
                body_sha256=hashlib.sha256(reply.body).hexdigest(),
            ),
            reply,
            outcome="ok",
        )
        self._read_entries(feed, document, fetch_no, self._ledger.clock())

    def _read_entries(self, feed: Feed, document: FeedDocument, fetch_no: int, now: dt.datetime) -> None:
        seen_before = self._known.entries([entry.entry_id for entry in document.entries])
        keys = {entry.entry_id: urls.canonical(entry.url) for entry in document.entries}
        held = self._known.articles_at([key for entry_id, key in keys.items() if entry_id not in seen_before])
        for entry in document.entries:
            sighting = sighting_of(entry, fetch_no, now)
            before, article = seen_before.get(entry.entry_id), held.get(keys[entry.entry_id])
            if before is not None:
                self._meet_again(feed, entry, sighting, before)
            elif article is None:
                self._pages.follow(feed, entry, replace(sighting, attempts=1))
            elif entry.updated_at is not None and entry.updated_at > article.fetched_at and article.article_id:
                self._pages.follow(feed, entry, replace(sighting, attempts=1, article_id=article.article_id))
            else:
                self._ledger.batch.add_sighting(replace(sighting, state="known", article_id=article.article_id))
        for rule, entry in left_out(document, feed.feed_id, feed.url):
            self._ledger.batch.add_sighting(replace(sighting_of(entry, fetch_no, now), state="skipped", rule=rule))

    def _meet_again(self, feed: Feed, entry: Entry, sighting: Sighting, before: KnownEntry) -> None:
        """An entry that was listed before: follow it when it is due, or when the feed shows that it was edited."""
        was_edited = (
            entry.updated_at is not None and before.updated_at is not None and entry.updated_at > before.updated_at
        ) or (entry.title is not None and before.title is not None and entry.title != before.title)
        if before.state == "waiting":
            due = before.next_attempt_at is None or before.next_attempt_at <= sighting.seen_at
            if due:
                self._pages.follow(feed, entry, replace(sighting, attempts=before.attempts + 1))
            else:
                self._ledger.batch.add_sighting(
                    replace(
                        sighting,
                        rule=before.rule,
                        attempts=before.attempts,
                        next_attempt_at=before.next_attempt_at,
                    )
                )
        elif was_edited:
            self._pages.follow(
                feed, entry, replace(sighting, attempts=before.attempts + 1, article_id=before.article_id)
            )
        else:
            state: SightingState = "known" if before.state == "article" else before.state
            self._ledger.batch.add_sighting(
                replace(
                    sighting,
                    state=state,
                    rule=before.rule,
                    article_id=before.article_id,
                    attempts=before.attempts,
                )
            )

    def _feed_ok(self, state: FeedState, reply: Response, *, outcome: str) -> int:
        now = self._ledger.clock()
        interval_s = state.interval_s or self._settings.feeds.interval_min * 60
        self._ledger.batch.add_feed(
            replace(
                state,
                status="ok",
                failures=0,
                interval_s=interval_s,
                last_ok_at=now,
                next_attempt_at=polling.next_poll("ok", 0, interval_s, None, now),
            )
        )
        return self._ledger.fetched(reply, outcome=outcome, outlet_id=state.outlet_id, feed_id=state.feed_id)

    def _feed_failed(self, feed: Feed, state: FeedState, error: FetchError) -> None:
        self._feed_behind(feed, state, error.outcome, retry_after_s=error.retry_after_s)
        self._ledger.failed(error, outlet_id=feed.outlet_id, feed_id=feed.feed_id)
        self._ledger.failure(feed.url, error.outcome, error.detail, retryable=True, feed=feed)

    def _not_a_feed(self, feed: Feed, state: FeedState, reply: Response, found: NotAFeed) -> None:
        self._feed_behind(feed, state, "not_a_feed", retry_after_s=None)
        self._ledger.fetched(
            reply, outcome="not_a_feed", outlet_id=feed.outlet_id, feed_id=feed.feed_id, error_class=found.kind
        )
        self._ledger.failure(feed.url, "not_a_feed", f"{found.kind}: {found.detail}", retryable=True, feed=feed)

    def _feed_behind(
        self, feed: Feed, state: FeedState, outcome: polling.Outcome, *, retry_after_s: float | None
    ) -> None:
        now = self._ledger.clock()
        interval_s = state.interval_s or self._settings.feeds.interval_min * 60
        failures = state.failures + 1
        self._ledger.batch.add_feed(
            replace(
                state,
                url=feed.url,
                status=outcome,
                failures=failures,
                interval_s=interval_s,
                next_attempt_at=polling.next_poll(outcome, failures, interval_s, retry_after_s, now),
            )
        )

    async def visit(self, address: str) -> None:
        """Ask for an address that may be a feed or a page."""
        feed = Feed(short_id(urls.canonical(address)), self._ledger.outlet_id(address), address)
        state = self._known.feed(feed.feed_id)
        if state is not None:
            await self.poll(feed)
            return
        reply = await self._fetcher.fetch(address, accept=FEED_TYPES)
        self.n_polls += 1
        if isinstance(reply, Response):
            found = self._parse(feed, reply)
            if isinstance(found, NotAFeed) and found.kind == "html":
                await self._visit_page(feed, address, reply)
                return
            self.feed_ids.add(feed.feed_id)
            self._read_document(feed, FeedState(feed.feed_id, feed.outlet_id, feed.url), reply, found)
            return
        self.feed_ids.add(feed.feed_id)
        self.n_unreachable += reply.outcome == "connect"
        self._feed_failed(feed, FeedState(feed.feed_id, feed.outlet_id, feed.url), reply)

    async def _visit_page(self, feed: Feed, address: str, reply: Response) -> None:
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
        page_no = await self._pages.keep(Entry(entry_id, None, None, address), reply, outlet_id=None)
        if page_no is None:
            self._ledger.batch.add_sighting(replace(sighting, state="skipped", rule="tdm_reserved"))
            return
        self._ledger.batch.add_sighting(replace(sighting, page_no=page_no))

    def retry(self, waiting: KnownEntry) -> None:
        """Ask again for the page of an entry that waits, whether or not a feed still lists it."""
        entry = Entry(
            waiting.entry_id,
            waiting.feed_id,
            waiting.guid,
            waiting.url,
            title=waiting.title,
            published_raw=waiting.published_raw,
            updated_at=waiting.updated_at,
        )
        outlet_id = self._ledger.outlet_id(waiting.url)
        feed = Feed(waiting.feed_id, outlet_id, "") if waiting.feed_id else None
        sighting = sighting_of(entry, None, self._ledger.clock())
        self._pages.follow(feed, entry, replace(sighting, attempts=waiting.attempts + 1))
