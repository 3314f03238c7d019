"""Fetches the pages of entries: each address once, within rights, robots.txt and the round's budget, into a WARC file.

A site's reservation of text and data mining goes with the page's claims; whether it is obeyed is a setting.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal
from uuid import uuid4

from connectors.http import Fetcher, FetchError, Response
from connectors.reservations import Reservations
from connectors.robots import Robots
from flows.collecting.ledger import Ledger
from presswatch import warc
from presswatch.discover import polling, reservations
from presswatch.discover.past import KnownEntry
from presswatch.discover.revisits import Seen
from presswatch.discover.turns import in_turns
from presswatch.model import Claims, Entry, Feed, Reservation, Rights, UrlVia, short_id
from presswatch.rights import stricter
from storage.lines import BACKFILL, Sighting

PAGE_TYPES = "text/html, application/xhtml+xml, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class Fetched:
    """How asking for a page ended, for every entry that leads to it."""

    state: Literal["fetched", "waiting", "skipped", "failed"]
    page_no: int | None = None
    rule: str | None = None
    next_attempt_at: dt.datetime | None = None
    was_tried: bool = True
    has_moved: bool = False


LEFT_ALONE: Final = ("rights_denied", "robots")
"""Outcomes of a redirect that is not followed, and rules of the entry that it leaves without a page."""
_OBEYED: Final[dict[str, Rights]] = {"ignore": "full_text", "metadata_only": "metadata_only", "skip": "denied"}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An entry whose page is asked for, and on whose account."""

    feed: Feed | None
    entry: Entry
    sighting: Sighting
    outlet_id: str
    url_key: str
    former_url: str | None
    """Where the guid led before, if an article came of it."""


class Pages:
    """The pages of one round.  `n_held_back` counts the entries that it left over, whose rule is then `held_back`.

    Of the budget each outlet has a `share` from the start; who wants more waits until all have asked, and what is left
    is then given out in turns.  `n_done` counts the entries that have a page or an answer.  Entries of a host that
    wants to be left alone wait until then, by the rule `put_off`.
    """

    def __init__(
        self,
        ledger: Ledger,
        fetcher: Fetcher,
        tasks: asyncio.TaskGroup,
        *,
        budget: int,
        share: int,
        tdm: Literal["ignore", "metadata_only", "skip"],
        on_first_page: Callable[[], None],
        held_back: str = "next_round",
        put_off: str = "put_off",
    ) -> None:
        self.n_held_back = self.n_done = 0
        self._ledger, self._fetcher, self._tasks = ledger, fetcher, tasks
        self._budget, self._share, self._on_first_page = budget, share, on_first_page
        self._held_back, self._put_off, self._tdm = held_back, put_off, tdm
        self._taken: Counter[str] = Counter()
        self._beyond: list[_Wanted] = []
        self._robots = Robots(fetcher)
        self.allowed = self._robots.allowed
        self._reservations = Reservations(fetcher, fetcher.hosts)
        self._under_way: dict[str, asyncio.Task[Fetched]] = {}

    def stop(self) -> None:
        """Let nothing more be followed."""
        self._budget = 0

    def give_up(self) -> None:
        """End what is under way, too."""
        for fetching in self._under_way.values():
            fetching.cancel()

    def follow(self, feed: Feed | None, entry: Entry, sighting: Sighting, former: KnownEntry | None = None) -> None:
        """Fetch the page of an entry, once for all entries that lead to it, or let it wait for `follow_rest`.

        The address of `former`, which had the guid first, is asked before: it may say that its article has moved.
        """
        if left_s := self._fetcher.put_off_s(entry.url):
            self._settle(sighting, self._later(left_s))
            return
        outlet_id = feed.outlet_id if feed else self._ledger.outlet_id(entry.url)
        key_of = self._ledger.url_key
        key = key_of(entry.url)
        has_article = former is not None and former.state in ("article", "known") and key_of(former.url) != key
        wanted = _Wanted(feed, entry, sighting, outlet_id, key, former.url if former and has_article else None)
        if wanted.url_key not in self._under_way and (
            self._budget == 0 or self._taken[wanted.outlet_id] >= self._share
        ):
            self._beyond.append(wanted)
        else:
            self._start(wanted)

    @property
    def is_spent(self) -> bool:
        """True when no further page fits into the budget."""
        return self._budget == 0

    def follow_rest(self) -> None:
        """Give out what is left of the budget, now that all have asked; the rest waits in sight for the next round."""
        for wanted in in_turns(self._beyond, lambda wanted: wanted.outlet_id):
            if self._budget or wanted.url_key in self._under_way:
                self._start(wanted)
                continue
            self._hold_back(wanted.sighting)
        self._beyond.clear()

    def _start(self, wanted: _Wanted) -> None:
        key = wanted.url_key
        if key not in self._under_way:
            self._budget -= 1
            self._taken[wanted.outlet_id] += 1
            fetching = self._fetch_page(wanted.feed, wanted.entry, wanted.sighting.attempts, wanted.former_url)
            self._under_way[key] = self._tasks.create_task(fetching)
        self._tasks.create_task(self._settle_later(wanted.sighting, self._under_way[key]))

    async def _settle_later(self, sighting: Sighting, fetching: asyncio.Task[Fetched]) -> None:
        await asyncio.wait([fetching])
        if fetching.cancelled():  # the round was over before its turn came
            self._hold_back(sighting)
        else:
            result = fetching.result()
            self.n_done += result.was_tried
            self._settle(sighting, result)

    def _hold_back(self, sighting: Sighting) -> None:
        self.n_held_back += 1
        if sighting.fetch_no is not None:  # one that waited before goes on waiting: no news
            # a backfill does not take over what a run that polls would ask for
            waits_already = self._held_back == BACKFILL and sighting.rule is not None
            rule = sighting.rule if waits_already else self._held_back
            held = Fetched("waiting", None, rule, self._ledger.clock(), was_tried=False)
            self._settle(sighting, held)

    def _later(self, left_s: float) -> Fetched:
        """A page whose host wants to be left alone for so many seconds."""
        again = self._ledger.clock() + dt.timedelta(seconds=left_s)
        return Fetched("waiting", None, self._put_off, again, was_tried=False)

    def _settle(self, sighting: Sighting, result: Fetched) -> None:
        # a known article stays known when asking for its edited page fails; the page is asked for again
        is_known = sighting.article_id is not None and result.state != "fetched"
        self._ledger.batch.add_sighting(
            replace(
                sighting,
                state="known" if is_known else result.state,
                page_no=result.page_no,
                rule=result.rule,
                next_attempt_at=result.next_attempt_at,
                attempts=sighting.attempts if result.was_tried else sighting.attempts - 1,
                asked_at=self._ledger.clock() if result.was_tried else sighting.asked_at,
                has_moved=True if result.has_moved and sighting.instead_of else None,
            )
        )

    async def _fetch_page(self, feed: Feed | None, entry: Entry, attempts: int, former_url: str | None) -> Fetched:
        if (left_alone := await self.turned_away(entry, feed, attempts)) is not None:
            return left_alone
        await self._reservations.of(entry.url)  # now, and not while the page waits to be kept for its host's next turn
        moved = await self._moved(former_url, entry.url, feed) if former_url else None
        reply = moved or await self._fetcher.fetch(entry.url, accept=PAGE_TYPES, allowed=self.allowed)
        outlet_id = self._ledger.outlet_id(entry.url)
        feed_id = feed.feed_id if feed else None
        if isinstance(reply, FetchError):
            if reply.outcome != "put_off":
                self._ledger.failed(reply, outlet_id=outlet_id, feed_id=feed_id)
            return self.without_page(reply, feed, attempts)
        self._ledger.fetched(reply, outcome="ok", outlet_id=outlet_id, feed_id=feed_id)
        kept = await self.keep(entry, reply, outlet_id=feed.outlet_id if feed else None)
        return replace(kept, has_moved=moved is not None and kept.state == "fetched")

    def without_page(self, error: FetchError, feed: Feed | None, attempts: int) -> Fetched:
        """How an entry ends whose page was asked for and did not come; it waits if that is one that passes."""
        if error.outcome == "put_off":
            return self._later(error.retry_after_s or 0.0)
        if error.outcome in LEFT_ALONE:
            return Fetched("skipped", rule=error.outcome)
        again = polling.next_page_attempt(
            error.outcome, error.status, attempts, error.retry_after_s, self._ledger.clock()
        )
        self._ledger.failure(error.requested_url, error.outcome, error.detail, retryable=again is not None, feed=feed)
        return Fetched("waiting" if again else "failed", rule=error.reason, next_attempt_at=again)

    async def _moved(self, former_url: str, url: str, feed: Feed | None) -> Response | None:
        """The page, if the address that its guid had before leads to the present one; what else is there is left."""
        if self._ledger.is_denied(former_url) or await self.allowed(former_url) != "yes":
            return None
        reply = await self._fetcher.fetch(former_url, accept=PAGE_TYPES, allowed=self.allowed)
        outlet_id, feed_id = self._ledger.outlet_id(former_url), feed.feed_id if feed else None
        if isinstance(reply, FetchError):
            self._ledger.failed(reply, outlet_id=outlet_id, feed_id=feed_id)
            return None
        if self._ledger.url_key(url) in {self._ledger.url_key(led) for _, led in reply.redirects}:
            return reply
        self._ledger.fetched(reply, outcome="ok", outlet_id=outlet_id, feed_id=feed_id)
        return None

    async def turned_away(self, entry: Entry, feed: Feed | None, attempts: int) -> Fetched | None:
        """How an entry ends whose page is not asked for; None when it may be.

        Rights, then robots.txt, then what the setting makes of a reservation.  In this order, because where rights deny
        it nothing is asked for, not even robots.txt.
        """
        if self._ledger.rights_of(entry.url, Claims(entry)) == "denied":
            return Fetched("skipped", rule="rights_denied")
        verdict = await self.allowed(entry.url)
        if verdict == "no":
            return Fetched("skipped", rule="robots")
        if verdict == "refused":
            self._ledger.failure(
                entry.url, "refused", await self._robots.refusal(entry.url), retryable=False, feed=feed
            )
            return Fetched("failed", rule="refused")
        if verdict == "unreachable":
            now = self._ledger.clock()
            again = polling.next_page_attempt(
                "robots_unreachable", None, attempts, self._fetcher.put_off_s(entry.url), now
            )
            self._ledger.failure(
                entry.url, "robots_unreachable", "robots.txt gave no answer", retryable=True, feed=feed
            )
            return Fetched("waiting" if again else "failed", rule="robots_unreachable", next_attempt_at=again)
        # asked beforehand only where it forbids asking; a page that is kept has its host's declaration with it anyway
        if self._tdm == "skip" and self._rights(await self._reservations.of(entry.url)) == "denied":
            return Fetched("skipped", rule="tdm_reserved")
        return None

    async def keep(self, entry: Entry, reply: Response, *, outlet_id: str | None, again: Seen | None = None) -> Fetched:
        """Put a page and its claims into a WARC file; skipped, and nothing kept, when its site denies that.

        `again` is the article whose page was asked for again: never more is kept of it than was allowed before.
        """
        body = reply.body  # a large one is unpacked each time it is asked for
        tdm = reservations.of_response(reply.headers, body) or await self._reservations.of(reply.url)
        led: list[tuple[str, UrlVia]] = [(entry.url, "entry")]
        led += [(url, "fetched") for _, url in reply.redirects[:-1]]
        led.append((reply.url, "final"))
        claims = Claims(entry, outlet_id, tuple(led), rights=again.rights if again else "full_text", tdm=tdm)
        rights = self._ledger.rights_of(reply.url, claims)
        if rights == "denied":
            return Fetched("skipped", rule="rights_denied")
        rights = stricter(rights, self._rights(tdm))
        if rights == "denied":
            return Fetched("skipped", rule="tdm_reserved")
        if self._ledger.batch.n_pages == 0:
            self._on_first_page()
        at = self._ledger.clock()
        digest = hashlib.sha256(body).hexdigest()
        record_id = uuid4()
        records = (
            warc.response_record(
                url=reply.url, at=at, status=reply.status, headers=reply.headers, raw=reply.raw, record_id=record_id
            ),
            warc.claims_record(
                url=reply.url,
                at=at,
                claims=replace(claims, rights=rights),
                record_id=uuid4(),
                of=record_id,
            ),
        )
        page_no = self._ledger.batch.add_page(
            records,
            page_id=short_id(reply.url, digest),
            entry_id=entry.entry_id,
            url=reply.url,
            fetched_at=at,
            http_status=reply.status,
            content_type=reply.header("content-type") or "",
            sha256=digest,
            is_kept=rights == "full_text",
            tdm=tdm,
        )
        self._ledger.looked(reply, "ok", again=again, page_no=page_no)
        return Fetched("fetched", page_no=page_no)

    def _rights(self, tdm: Reservation | None) -> Rights:
        """What the setting makes of a site's reservation of text and data mining."""
        return _OBEYED[self._tdm] if tdm is not None and tdm.is_reserved else "full_text"
