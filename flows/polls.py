"""Polls feeds: asks, reads what they list, and decides per entry whether its page is wanted."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from connectors.http import Fetcher, FetchError, Response
from flows.feed_states import Listed, after_answer, after_failure, gap_before
from flows.ledger import Ledger
from flows.pages import Pages, sighting_of
from presswatch import urls
from presswatch.discover import polling, validators
from presswatch.discover.documents import read_document
from presswatch.discover.feed_bytes import kind_of
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
        self._start_s = settings.feeds.interval_min * 60

    async def poll(self, feed: Feed) -> None:
        """Ask for a feed and follow its new entries."""
        self.feed_ids.add(feed.feed_id)
        state = self._known.feed(feed.feed_id) or FeedState(feed.feed_id, feed.outlet_id, feed.url)
        state = replace(state, outlet_id=feed.outlet_id, url=feed.url)  # as the catalogue has it today
        sent = self._validators(state)
        reply = await self._fetcher.fetch(feed.url, etag=sent[0], last_modified=sent[1], accept=FEED_TYPES)
        self.n_polls += 1
        if isinstance(reply, FetchError):
            self.n_unreachable += reply.outcome == "connect"
            self._feed_failed(feed, state, reply)
            return
        lie = None if reply.not_modified else await self._lie(state, sent, reply)
        if lie is not None:
            state = replace(state, conditional_get=False, conditional_because=lie)
        self._read_reply(feed, state, reply)

    def _validators(self, state: FeedState) -> tuple[str | None, str | None]:
        """What to ask with: the validator of the last document, or nothing when a 304 would not be believed."""
        newest = state.newest_entry_at or state.last_new_at
        if not state.conditional_get or not validators.is_trusted(
            state.n_not_modified, newest, state.usual_gap_s, self._ledger.clock()
        ):
            return None, None
        return validators.to_send(state.etag, state.last_modified)

    async def _lie(self, state: FeedState, sent: tuple[str | None, str | None], reply: Response) -> str | None:
        """Say how a server was caught calling a changed document unchanged; None when it was not.

        Its validator stayed the same although the bytes did not; or it answered 304 until it was asked without a
        condition, and does so again when it is asked once more with the validator of the old document.
        """
        held = validators.to_send(state.etag, state.last_modified)
        has_changed = state.body_sha256 is not None and hashlib.sha256(reply.body).hexdigest() != state.body_sha256
        if not has_changed or not state.conditional_get or not any(held):
            return None
        if kind_of(reply.body)[0] == "html" and state.kind != "listing":
            return None  # a page that is in the way for now says nothing about the feed behind it
        if validators.is_same(held, reply.header("etag"), reply.header("last-modified")):
            return f"the document changed, its validator {held[0] or held[1]} did not"
        if any(sent) or state.n_not_modified == 0:
            return None
        again = await self._fetcher.fetch(state.url, etag=held[0], last_modified=held[1], accept=FEED_TYPES)
        if isinstance(again, FetchError):
            self._ledger.failed(again, outlet_id=state.outlet_id, feed_id=None)
            return None
        outcome = "not_modified" if again.not_modified else "ok"
        self._ledger.fetched(again, outcome=outcome, outlet_id=state.outlet_id)
        return f"the document changed, and still 304 for {held[0] or held[1]}" if again.not_modified else None

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
        seen_before = self._known.entries([entry.entry_id for entry in document.entries])
        fetch_no = self._feed_ok(state, reply, outcome="ok", listed=self._listed(state, reply, document, seen_before))
        self._read_entries(feed, document, seen_before, fetch_no, self._ledger.clock())

    def _read_entries(
        self, feed: Feed, document: FeedDocument, seen_before: dict[str, KnownEntry], fetch_no: int, now: dt.datetime
    ) -> None:
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
            if polling.is_due(before.next_attempt_at, sighting.seen_at):
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

    def _listed(
        self, state: FeedState, reply: Response, document: FeedDocument, seen_before: dict[str, KnownEntry]
    ) -> Listed:
        """A document beside what the feed listed before; where it has given all its entries new guids, by address."""
        n_known = len(seen_before)
        if not n_known and state.n_window:
            n_known = self._known.n_listed(state.feed_id, [entry.url for entry in document.entries])
        return Listed(hashlib.sha256(reply.body).hexdigest(), document, n_known)

    def _feed_ok(self, state: FeedState, reply: Response, *, outcome: str, listed: Listed | None = None) -> int:
        now = self._ledger.clock()
        self._ledger.batch.add_feed(after_answer(state, reply, listed, start_s=self._start_s, now=now))
        fetch_no = self._ledger.fetched(reply, outcome=outcome, outlet_id=state.outlet_id, feed_id=state.feed_id)
        gap = gap_before(state, listed, fetch_no, now) if listed is not None else None
        if gap is not None:
            self._ledger.batch.add_gap(gap)
        return fetch_no

    def _feed_failed(self, feed: Feed, state: FeedState, error: FetchError) -> None:
        self._feed_behind(state, error.outcome, error.detail, retry_after_s=error.retry_after_s)
        self._ledger.failed(error, outlet_id=feed.outlet_id, feed_id=feed.feed_id)
        self._ledger.failure(feed.url, error.outcome, error.detail, retryable=True, feed=feed)

    def _not_a_feed(self, feed: Feed, state: FeedState, reply: Response, found: NotAFeed) -> None:
        self._feed_behind(state, "not_a_feed", f"{found.kind}: {found.detail}", retry_after_s=None)
        self._ledger.fetched(
            reply, outcome="not_a_feed", outlet_id=feed.outlet_id, feed_id=feed.feed_id, error_class=found.kind
        )
        self._ledger.failure(feed.url, "not_a_feed", f"{found.kind}: {found.detail}", retryable=True, feed=feed)

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
        self._ledger.batch.add_feed(state)

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
        page_no = self._pages.keep(Entry(entry_id, None, None, address), reply, outlet_id=None)
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
