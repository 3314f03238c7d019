"""The first station, online: poll feeds, fetch the pages of new entries, and record every step in a batch.

One round takes a bounded number of pages; what is left waits, in sight, and the next round of the same run begins with
it.  Nothing is decided here that `presswatch` decides: this module asks, fetches and writes down.
"""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from connectors.http import Fetcher, FetchError, Response
from connectors.robots import Robots
from presswatch import feeds, polling, urls, warc
from presswatch.catalogue import Catalogue
from presswatch.feeds import FeedDocument, NotAFeed
from presswatch.model import UNKNOWN_OUTLET, Claims, Entry, Failure, Feed, UrlVia, short_id
from presswatch.settings import Settings
from storage.batches import BatchWriter, FeedState, Fetch, Sighting
from storage.known import Known, KnownEntry

FEED_TYPES = "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, */*;q=0.5"
PAGE_TYPES = "text/html, application/xhtml+xml, */*;q=0.5"


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


@dataclass(frozen=True, slots=True)
class _Fetched:
    """How asking for a page ended, for every entry that leads to it."""

    state: str
    page_no: int | None = None
    rule: str | None = None
    next_attempt_at: dt.datetime | None = None


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
    async with Fetcher(settings.fetch, user_agent) as fetcher, asyncio.TaskGroup() as tasks:
        collector = _Collector(batch, known, settings, catalogue, fetcher, clock, on_first_page, tasks)
        for feed in round_.feeds:
            tasks.create_task(collector.poll(feed))
        for address in round_.addresses:
            tasks.create_task(collector.visit(address))
        for entry in known.waiting(clock(), feed_ids=round_.waiting_of):
            collector.retry(entry)
    return Collected(
        n_polls=collector.n_polls,
        n_unreachable=collector.n_unreachable,
        n_pages=batch.n_pages,
        n_held_back=collector.n_held_back,
        feed_ids=frozenset(collector.feed_ids),
    )


class _Collector:
    """One round under way."""

    def __init__(
        self,
        batch: BatchWriter,
        known: Known,
        settings: Settings,
        catalogue: Catalogue,
        fetcher: Fetcher,
        clock: Callable[[], dt.datetime],
        on_first_page: Callable[[], None],
        tasks: asyncio.TaskGroup,
    ) -> None:
        self.batch, self.known, self.settings, self.catalogue = batch, known, settings, catalogue
        self.fetcher, self.clock, self.on_first_page, self.tasks = fetcher, clock, on_first_page, tasks
        self.robots = Robots(fetcher)
        self.budget = settings.fetch.pages_per_round
        self.under_way: dict[str, asyncio.Future[_Fetched]] = {}
        self.feed_ids: set[str] = set()
        self.n_polls = self.n_unreachable = self.n_held_back = 0

    # -- feeds

    async def poll(self, feed: Feed) -> None:
        """Ask for a feed and follow its new entries."""
        self.feed_ids.add(feed.feed_id)
        state = self.known.feed(feed.feed_id) or FeedState(feed.feed_id, feed.outlet_id, feed.url)
        ask = state.conditional_get
        reply = await self.fetcher.fetch(
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
            self._read_feed(feed, state, reply)

    def _read_feed(self, feed: Feed, state: FeedState, reply: Response) -> None:
        now = self.clock()
        digest = hashlib.sha256(reply.body).hexdigest()
        if reply.not_modified or digest == state.body_sha256:
            self._feed_ok(state, reply, outcome="not_modified" if reply.not_modified else "same_hash")
            return
        document = feeds.parse(
            reply.body,
            url=reply.url,
            feed_id=feed.feed_id,
            fetched_at=now,
            content_type=_header(reply, "content-type"),
            entry_cap=self.settings.feeds.entry_cap,
        )
        if isinstance(document, NotAFeed):
            self._not_a_feed(feed, state, reply, document)
            return
        newest = max((e.published_at for e in document.entries if e.published_at), default=state.newest_entry_at)
        fetch_no = self._feed_ok(
            replace(
                state,
                kind=document.kind,
                newest_entry_at=newest,
                etag=_header(reply, "etag"),
                last_modified=_header(reply, "last-modified"),
                body_sha256=digest,
            ),
            reply,
            outcome="ok",
        )
        self._read_entries(feed, document, fetch_no, now)

    def _read_entries(self, feed: Feed, document: FeedDocument, fetch_no: int, now: dt.datetime) -> None:
        seen_before = self.known.entries([entry.entry_id for entry in document.entries])
        keys = {entry.entry_id: urls.canonical(entry.url) for entry in document.entries}
        held = self.known.articles_at([key for entry_id, key in keys.items() if entry_id not in seen_before])
        for entry in document.entries:
            sighting = _sighting(entry, fetch_no, now)
            before, article = seen_before.get(entry.entry_id), held.get(keys[entry.entry_id])
            if before is not None:
                self._meet_again(feed, entry, sighting, before)
            elif article is None:
                self._follow(feed, entry, replace(sighting, attempts=1))
            elif entry.updated_at is not None and entry.updated_at > article.fetched_at and article.article_id:
                self._follow(feed, entry, replace(sighting, attempts=1, article_id=article.article_id))
            else:
                self.batch.add_sighting(replace(sighting, state="known", article_id=article.article_id))
        for rule, what in document.dropped:
            entry_id = short_id(feed.feed_id, rule, what)
            self.batch.add_sighting(
                Sighting(entry_id, what or feed.url, now, "skipped", fetch_no, feed_id=feed.feed_id, rule=rule)
            )

    def _meet_again(self, feed: Feed, entry: Entry, sighting: Sighting, before: KnownEntry) -> None:
        """An entry that was listed before: follow it when it is due, or when the feed says that it was updated."""
        was_updated = (
            entry.updated_at is not None and before.updated_at is not None and entry.updated_at > before.updated_at
        )
        if before.state == "waiting":
            due = before.next_attempt_at is None or before.next_attempt_at <= sighting.seen_at
            if due:
                self._follow(feed, entry, replace(sighting, attempts=before.attempts + 1))
            else:
                self.batch.add_sighting(
                    replace(
                        sighting,
                        rule=before.rule,
                        attempts=before.attempts,
                        next_attempt_at=before.next_attempt_at,
                    )
                )
        elif was_updated:
            self._follow(feed, entry, replace(sighting, attempts=before.attempts + 1, article_id=before.article_id))
        else:
            state = "known" if before.state == "article" else before.state
            self.batch.add_sighting(
                replace(
                    sighting,
                    state=state,
                    rule=before.rule,
                    article_id=before.article_id,
                    attempts=before.attempts,
                    updated_at=before.updated_at,
                )
            )

    def _feed_ok(self, state: FeedState, reply: Response, *, outcome: str) -> int:
        now = self.clock()
        interval_s = state.interval_s or self.settings.feeds.interval_min * 60
        self.batch.add_feed(
            replace(
                state,
                status="ok",
                failures=0,
                interval_s=interval_s,
                last_ok_at=now,
                next_attempt_at=polling.next_poll("ok", 0, interval_s, None, now),
            )
        )
        return self._fetch_line(reply, outcome=outcome, outlet_id=state.outlet_id, feed_id=state.feed_id)

    def _feed_failed(self, feed: Feed, state: FeedState, error: FetchError) -> None:
        self._feed_behind(feed, state, error.outcome, retry_after_s=error.retry_after_s)
        self._error_line(error, outlet_id=feed.outlet_id, feed_id=feed.feed_id)
        self._failure(feed.url, error.outcome, error.detail, retryable=True, feed=feed)

    def _not_a_feed(self, feed: Feed, state: FeedState, reply: Response, found: NotAFeed) -> None:
        self._feed_behind(feed, state, "not_a_feed", retry_after_s=None)
        self._fetch_line(
            reply, outcome="not_a_feed", outlet_id=feed.outlet_id, feed_id=feed.feed_id, error_class=found.kind
        )
        self._failure(feed.url, "not_a_feed", f"{found.kind}: {found.detail}", retryable=True, feed=feed)

    def _feed_behind(
        self, feed: Feed, state: FeedState, outcome: polling.Outcome, *, retry_after_s: float | None
    ) -> None:
        now = self.clock()
        interval_s = state.interval_s or self.settings.feeds.interval_min * 60
        failures = state.failures + 1
        self.batch.add_feed(
            replace(
                state,
                url=feed.url,
                status=outcome,
                failures=failures,
                interval_s=interval_s,
                next_attempt_at=polling.next_poll(outcome, failures, interval_s, retry_after_s, now),
            )
        )

    # -- pages

    async def visit(self, address: str) -> None:
        """Ask for an address that may be a feed or a page."""
        feed = Feed(short_id(urls.canonical(address)), self._outlet_id(address), address)
        state = self.known.feed(feed.feed_id)
        if state is not None:
            await self.poll(feed)
            return
        reply = await self.fetcher.fetch(address, accept=FEED_TYPES)
        self.n_polls += 1
        if isinstance(reply, Response):
            found = feeds.parse(reply.body, url=reply.url, feed_id=feed.feed_id, fetched_at=self.clock())
            if isinstance(found, NotAFeed) and found.kind == "html":
                await self._visit_page(feed, address, reply)
                return
            self.feed_ids.add(feed.feed_id)
            self._read_feed(feed, FeedState(feed.feed_id, feed.outlet_id, feed.url), reply)
            return
        self.feed_ids.add(feed.feed_id)
        self.n_unreachable += reply.outcome == "connect"
        self._feed_failed(feed, FeedState(feed.feed_id, feed.outlet_id, feed.url), reply)

    async def _visit_page(self, feed: Feed, address: str, reply: Response) -> None:
        """Keep a page that was named itself; robots.txt holds for it as for any page."""
        entry_id = short_id("", address)
        before = self.known.entries([entry_id]).get(entry_id)
        fetch_no = self._fetch_line(reply, outcome="ok", outlet_id=feed.outlet_id)
        sighting = Sighting(entry_id, address, self.clock(), "fetched", fetch_no, attempts=1)
        if before is not None:
            sighting = replace(sighting, attempts=before.attempts + 1, article_id=before.article_id)
        verdict = await self.robots.allowed(reply.url)
        if verdict == "no":
            self.batch.add_sighting(replace(sighting, state="skipped", rule="robots"))
            return
        page_no = self._keep(Entry(entry_id, None, None, address), reply, outlet_id=None)
        self.batch.add_sighting(replace(sighting, page_no=page_no))

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
        outlet_id = self._outlet_id(waiting.url)
        feed = Feed(waiting.feed_id, outlet_id, "") if waiting.feed_id else None
        sighting = _sighting(entry, None, self.clock())
        self._follow(feed, entry, replace(sighting, attempts=waiting.attempts + 1))

    def _follow(self, feed: Feed | None, entry: Entry, sighting: Sighting) -> None:
        """Fetch the page of an entry, once for all entries that lead to it, or let it wait for the next round."""
        key = urls.canonical(entry.url)
        if key not in self.under_way:
            if self.budget == 0:
                self.n_held_back += 1
                self._settle(
                    sighting, _Fetched("waiting", rule="next_round", next_attempt_at=self.clock()), tried=False
                )
                return
            self.budget -= 1
            self.under_way[key] = asyncio.get_running_loop().create_future()
            self.tasks.create_task(self._fetch_page(key, feed, entry, sighting.attempts))
        self.tasks.create_task(self._settle_later(sighting, self.under_way[key]))

    async def _settle_later(self, sighting: Sighting, future: asyncio.Future[_Fetched]) -> None:
        self._settle(sighting, await future, tried=True)

    def _settle(self, sighting: Sighting, result: _Fetched, *, tried: bool) -> None:
        if sighting.article_id is not None and result.state != "fetched":
            # a known article stays known when asking again fails; its old claim stays, so that the next poll asks again
            self.batch.add_sighting(replace(sighting, state="known", updated_at=None))
            return
        self.batch.add_sighting(
            replace(
                sighting,
                state=result.state,
                page_no=result.page_no,
                rule=result.rule,
                next_attempt_at=result.next_attempt_at,
                attempts=sighting.attempts if tried else sighting.attempts - 1,
            )
        )

    async def _fetch_page(self, key: str, feed: Feed | None, entry: Entry, attempts: int) -> None:
        future = self.under_way[key]
        try:
            future.set_result(await self._fetch_page_now(feed, entry, attempts))
        except BaseException as error:
            if not future.done():
                future.set_exception(error)
                future.exception()  # it is raised here; the entries that wait for it need not raise it again
            raise

    async def _fetch_page_now(self, feed: Feed | None, entry: Entry, attempts: int) -> _Fetched:
        verdict = await self.robots.allowed(entry.url)
        if verdict == "no":
            return _Fetched("skipped", rule="robots")
        if verdict == "unreachable":
            now = self.clock()
            again = polling.next_page_attempt("robots_unreachable", None, attempts, None, now)
            self._failure(entry.url, "robots_unreachable", "robots.txt gave no answer", retryable=True, feed=feed)
            return _Fetched("waiting" if again else "failed", rule="robots_unreachable", next_attempt_at=again)
        reply = await self.fetcher.fetch(entry.url, accept=PAGE_TYPES)
        outlet_id = self._outlet_id(entry.url)
        feed_id = feed.feed_id if feed else None
        if isinstance(reply, FetchError):
            again = polling.next_page_attempt(reply.outcome, reply.status, attempts, reply.retry_after_s, self.clock())
            self._error_line(reply, outlet_id=outlet_id, feed_id=feed_id)
            self._failure(entry.url, reply.outcome, reply.detail, retryable=again is not None, feed=feed)
            rule = f"http_{reply.status}" if reply.status else reply.outcome
            return _Fetched("waiting" if again else "failed", rule=rule, next_attempt_at=again)
        self._fetch_line(reply, outcome="ok", outlet_id=outlet_id, feed_id=feed_id)
        return _Fetched("fetched", page_no=self._keep(entry, reply, outlet_id=feed.outlet_id if feed else None))

    def _keep(self, entry: Entry, reply: Response, *, outlet_id: str | None) -> int:
        """Put a page and its claims into the WARC file."""
        if self.batch.n_pages == 0:
            self.on_first_page()
        at = self.clock()
        digest = hashlib.sha256(reply.body).hexdigest()
        led: list[tuple[str, UrlVia]] = [(entry.url, "entry")]
        led += [(url, "fetched") for _, url in reply.redirects[:-1]]
        led.append((reply.url, "final"))
        record_id = uuid4()
        records = (
            warc.response_record(
                url=reply.url, at=at, status=reply.status, headers=reply.headers, raw=reply.raw, record_id=record_id
            ),
            warc.claims_record(
                url=reply.url,
                at=at,
                claims=Claims(entry, outlet_id, tuple(led)),
                record_id=uuid4(),
                of=record_id,
            ),
        )
        return self.batch.add_page(
            records,
            page_id=short_id(reply.url, digest),
            entry_id=entry.entry_id,
            url=reply.url,
            fetched_at=at,
            http_status=reply.status,
            content_type=_header(reply, "content-type") or "",
            sha256=digest,
        )

    # -- lines

    def _fetch_line(
        self,
        reply: Response,
        *,
        outcome: str,
        outlet_id: str,
        feed_id: str | None = None,
        error_class: str | None = None,
    ) -> int:
        return self.batch.add_fetch(
            Fetch(
                reply.requested_url,
                outlet_id,
                reply.started_at,
                outcome,
                feed_id=feed_id,
                duration_ms=reply.duration_ms,
                http_status=reply.status,
                error_class=error_class,
                bytes=len(reply.raw),
            )
        )

    def _error_line(self, error: FetchError, *, outlet_id: str, feed_id: str | None) -> int:
        return self.batch.add_fetch(
            Fetch(
                error.url,
                outlet_id,
                error.started_at,
                error.outcome,
                feed_id=feed_id,
                duration_ms=error.duration_ms,
                http_status=error.status,
                error_class=error.detail.partition(":")[0],
                blocker=error.blocker,
                bytes=error.bytes,
            )
        )

    def _failure(self, url: str, reason: str, detail: str, *, retryable: bool, feed: Feed | None) -> None:
        self.batch.add_failure(
            Failure(
                "collect",
                url,
                reason,
                detail,
                retryable=retryable,
                at=self.clock(),
                outlet_id=feed.outlet_id if feed else self._outlet_id(url),
                feed_id=feed.feed_id if feed else None,
            )
        )

    def _outlet_id(self, url: str) -> str:
        host = urls.host_of(url)
        outlet = self.catalogue.outlet_of(host)
        return outlet.outlet_id if outlet else host or UNKNOWN_OUTLET


def due_feeds(feeds_: Sequence[Feed], known: Known, now: dt.datetime, tick: dt.timedelta) -> Collection[Feed]:
    """The feeds whose next poll falls before the middle of this tick."""
    due = []
    for feed in feeds_:
        state = known.feed(feed.feed_id)
        if state is None or state.next_attempt_at is None or state.next_attempt_at <= now + tick / 2:
            due.append(feed)
    return due


def _sighting(entry: Entry, fetch_no: int | None, now: dt.datetime) -> Sighting:
    shared = {f.name for f in dataclasses.fields(Sighting)} & set(Entry.__dataclass_fields__)
    fields = {name: getattr(entry, name) for name in shared}
    return Sighting(**fields, seen_at=now, state="waiting", fetch_no=fetch_no)


def _header(reply: Response, name: str) -> str | None:
    return next((value for key, value in reply.headers if key.lower() == name), None)
