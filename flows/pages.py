"""Fetches the pages of entries: each address once, within robots.txt and the round's budget, into the WARC file."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal
from uuid import uuid4

from connectors.http import Fetcher, FetchError, Response
from connectors.robots import Robots
from flows.ledger import Ledger
from presswatch import urls, warc
from presswatch.discover import polling
from presswatch.model import Claims, Entry, Feed, UrlVia, short_id
from storage.batches import Sighting

PAGE_TYPES = "text/html, application/xhtml+xml, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class _Fetched:
    """How asking for a page ended, for every entry that leads to it."""

    state: Literal["fetched", "waiting", "skipped", "failed"]
    page_no: int | None = None
    rule: str | None = None
    next_attempt_at: dt.datetime | None = None


class Pages:
    """The pages of one round.  `n_held_back` counts the entries that it left for the next, `n_done` the others."""

    def __init__(
        self,
        ledger: Ledger,
        fetcher: Fetcher,
        tasks: asyncio.TaskGroup,
        *,
        budget: int,
        on_first_page: Callable[[], None],
    ) -> None:
        self.n_held_back = self.n_done = 0
        self._ledger, self._fetcher, self._tasks = ledger, fetcher, tasks
        self._budget, self._on_first_page = budget, on_first_page
        self._robots = Robots(fetcher)
        self._under_way: dict[str, asyncio.Task[_Fetched]] = {}

    def stop(self) -> None:
        """Let nothing more be followed."""
        self._budget = 0

    def give_up(self) -> None:
        """End what is under way, too."""
        for fetching in self._under_way.values():
            fetching.cancel()

    def follow(self, feed: Feed | None, entry: Entry, sighting: Sighting) -> None:
        """Fetch the page of an entry, once for all entries that lead to it, or let it wait for the next round."""
        key = urls.canonical(entry.url)
        if key not in self._under_way:
            if self._budget == 0:
                self._hold_back(sighting)
                return
            self._budget -= 1
            self._under_way[key] = self._tasks.create_task(self._fetch_page(feed, entry, sighting.attempts))
        self._tasks.create_task(self._settle_later(sighting, self._under_way[key]))

    async def _settle_later(self, sighting: Sighting, fetching: asyncio.Task[_Fetched]) -> None:
        await asyncio.wait([fetching])
        if fetching.cancelled():  # the round was over before its turn came
            self._hold_back(sighting)
        else:
            self.n_done += 1
            self._settle(sighting, fetching.result(), tried=True)

    def _hold_back(self, sighting: Sighting) -> None:
        self.n_held_back += 1
        self._settle(
            sighting, _Fetched("waiting", rule="next_round", next_attempt_at=self._ledger.clock()), tried=False
        )

    def _settle(self, sighting: Sighting, result: _Fetched, *, tried: bool) -> None:
        # a known article stays known when asking for its edited page fails; the page is asked for again
        is_known = sighting.article_id is not None and result.state != "fetched"
        self._ledger.batch.add_sighting(
            replace(
                sighting,
                state="known" if is_known else result.state,
                page_no=result.page_no,
                rule=result.rule,
                next_attempt_at=result.next_attempt_at,
                attempts=sighting.attempts if tried else sighting.attempts - 1,
            )
        )

    async def _fetch_page(self, feed: Feed | None, entry: Entry, attempts: int) -> _Fetched:
        verdict = await self._robots.allowed(entry.url)
        if verdict == "no":
            return _Fetched("skipped", rule="robots")
        if verdict == "unreachable":
            now = self._ledger.clock()
            again = polling.next_page_attempt("robots_unreachable", None, attempts, None, now)
            self._ledger.failure(
                entry.url, "robots_unreachable", "robots.txt gave no answer", retryable=True, feed=feed
            )
            return _Fetched("waiting" if again else "failed", rule="robots_unreachable", next_attempt_at=again)
        reply = await self._fetcher.fetch(entry.url, accept=PAGE_TYPES, allowed=self._robots.allowed)
        outlet_id = self._ledger.outlet_id(entry.url)
        feed_id = feed.feed_id if feed else None
        if isinstance(reply, FetchError):
            again = polling.next_page_attempt(
                reply.outcome, reply.status, attempts, reply.retry_after_s, self._ledger.clock()
            )
            self._ledger.failed(reply, outlet_id=outlet_id, feed_id=feed_id)
            if reply.outcome == "robots":
                return _Fetched("skipped", rule="robots")
            self._ledger.failure(entry.url, reply.outcome, reply.detail, retryable=again is not None, feed=feed)
            return _Fetched("waiting" if again else "failed", rule=reason_of(reply), next_attempt_at=again)
        self._ledger.fetched(reply, outcome="ok", outlet_id=outlet_id, feed_id=feed_id)
        return _Fetched("fetched", page_no=self.keep(entry, reply, outlet_id=feed.outlet_id if feed else None))

    def keep(self, entry: Entry, reply: Response, *, outlet_id: str | None) -> int:
        """Put a page and its claims into the WARC file."""
        if self._ledger.batch.n_pages == 0:
            self._on_first_page()
        at = self._ledger.clock()
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
        return self._ledger.batch.add_page(
            records,
            page_id=short_id(reply.url, digest),
            entry_id=entry.entry_id,
            url=reply.url,
            fetched_at=at,
            http_status=reply.status,
            content_type=reply.header("content-type") or "",
            sha256=digest,
        )

    async def is_disallowed(self, url: str) -> bool:
        """True when robots.txt asks not to fetch this address."""
        return await self._robots.allowed(url) == "no"


def reason_of(error: FetchError) -> str:
    """Why an entry has no page, in one word: ``http_<status>``, else the outcome."""
    is_answer = error.status is not None and error.outcome not in ("robots", "robots_unreachable")
    return f"http_{error.status}" if is_answer else error.outcome


def sighting_of(entry: Entry, fetch_no: int | None, now: dt.datetime) -> Sighting:
    """One entry as one fetch saw it, before anything is done about it."""
    shared = {f.name for f in dataclasses.fields(Sighting)} & set(Entry.__dataclass_fields__)
    fields = {name: getattr(entry, name) for name in shared}
    return Sighting(**fields, seen_at=now, state="waiting", fetch_no=fetch_no)
