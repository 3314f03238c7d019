"""Fetches the pages of entries: each address once, within robots.txt and the round's budget, into the WARC file.

A site's reservation of text and data mining goes with the page's claims; whether it is obeyed is a setting.
"""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal
from uuid import uuid4

from connectors.hosts import Hosts
from connectors.http import Fetcher, FetchError, Response
from connectors.reservations import Reservations
from connectors.robots import Robots
from flows.ledger import Ledger
from presswatch import urls, warc
from presswatch.discover import polling, reservations
from presswatch.model import Claims, Entry, Feed, Reservation, UrlVia, short_id
from presswatch.settings import Fetch as FetchSettings
from storage.batches import Sighting
from storage.known import Known

PAGE_TYPES = "text/html, application/xhtml+xml, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class _Fetched:
    """How asking for a page ended, for every entry that leads to it."""

    state: Literal["fetched", "waiting", "skipped", "failed"]
    page_no: int | None = None
    rule: str | None = None
    next_attempt_at: dt.datetime | None = None


_RESERVED: Final = _Fetched("skipped", rule="tdm_reserved")


class Pages:
    """The pages of one round.  `n_held_back` counts the entries that its budget left for the next."""

    def __init__(
        self,
        ledger: Ledger,
        fetcher: Fetcher,
        tasks: asyncio.TaskGroup,
        known: Known,
        settings: FetchSettings,
        *,
        on_first_page: Callable[[], None],
    ) -> None:
        self.n_held_back = 0
        self._ledger, self._fetcher, self._tasks = ledger, fetcher, tasks
        self._budget, self._on_first_page = settings.pages_per_round, on_first_page
        self._obeys_reservations = settings.tdm == "skip"
        hosts = Hosts(recall=known.host, keep=ledger.batch.add_host, clock=ledger.clock)
        self._robots = Robots(fetcher, hosts)
        self._reservations = Reservations(fetcher, hosts)
        self._under_way: dict[str, asyncio.Task[_Fetched]] = {}

    def follow(self, feed: Feed | None, entry: Entry, sighting: Sighting) -> None:
        """Fetch the page of an entry, once for all entries that lead to it, or let it wait for the next round."""
        key = urls.canonical(entry.url)
        if key not in self._under_way:
            if self._budget == 0:
                self.n_held_back += 1
                self._settle(
                    sighting, _Fetched("waiting", rule="next_round", next_attempt_at=self._ledger.clock()), tried=False
                )
                return
            self._budget -= 1
            self._under_way[key] = self._tasks.create_task(self._fetch_page(feed, entry, sighting.attempts))
        self._tasks.create_task(self._settle_later(sighting, self._under_way[key]))

    async def _settle_later(self, sighting: Sighting, fetching: asyncio.Task[_Fetched]) -> None:
        self._settle(sighting, await fetching, tried=True)

    def _settle(self, sighting: Sighting, result: _Fetched, *, tried: bool) -> None:
        if sighting.article_id is not None and result.state != "fetched":
            # a known article stays known when asking again fails; its claims stay as they were, so the next poll tries
            self._ledger.batch.add_sighting(replace(sighting, state="known"))
            return
        self._ledger.batch.add_sighting(
            replace(
                sighting,
                state=result.state,
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
        if self._is_left(await self._reservations.of(entry.url)):
            return _RESERVED
        reply = await self._fetcher.fetch(entry.url, accept=PAGE_TYPES)
        outlet_id = self._ledger.outlet_id(entry.url)
        feed_id = feed.feed_id if feed else None
        if isinstance(reply, FetchError):
            again = polling.next_page_attempt(
                reply.outcome, reply.status, attempts, reply.retry_after_s, self._ledger.clock()
            )
            self._ledger.failed(reply, outlet_id=outlet_id, feed_id=feed_id)
            self._ledger.failure(entry.url, reply.outcome, reply.detail, retryable=again is not None, feed=feed)
            rule = f"http_{reply.status}" if reply.status else reply.outcome
            return _Fetched("waiting" if again else "failed", rule=rule, next_attempt_at=again)
        self._ledger.fetched(reply, outcome="ok", outlet_id=outlet_id, feed_id=feed_id)
        if reply.redirects and await self.is_disallowed(reply.url):
            return _Fetched("skipped", rule="robots")
        page_no = await self.keep(entry, reply, outlet_id=feed.outlet_id if feed else None)
        return _RESERVED if page_no is None else _Fetched("fetched", page_no=page_no)

    async def keep(self, entry: Entry, reply: Response, *, outlet_id: str | None) -> int | None:
        """Put a page and its claims into the WARC file; None, and nothing kept, when a reservation is obeyed."""
        tdm = reservations.of_response(reply.headers, reply.body) or await self._reservations.of(reply.url)
        if self._is_left(tdm):
            return None
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
                claims=Claims(entry, outlet_id, tuple(led), tdm),
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

    def _is_left(self, tdm: Reservation | None) -> bool:
        return self._obeys_reservations and tdm is not None and tdm.is_reserved


def sighting_of(entry: Entry, fetch_no: int | None, now: dt.datetime) -> Sighting:
    """One entry as one fetch saw it, before anything is done about it."""
    shared = {f.name for f in dataclasses.fields(Sighting)} & set(Entry.__dataclass_fields__)
    fields = {name: getattr(entry, name) for name in shared}
    return Sighting(**fields, seen_at=now, state="waiting", fetch_no=fetch_no)
