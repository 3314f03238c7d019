"""The first station, again: the pages of known articles, to see whether the outlet has changed them or taken them away.

Each look leaves a line of its fetch and one of what it found (`Check`); a page that may be another one goes into the
batch like that of an entry, with the claims that came with the one before.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from connectors.http import Fetcher, FetchError, Response
from flows.collecting.collect import Collected, Means
from flows.collecting.interrupts import ending_in_order
from flows.collecting.ledger import Ledger
from flows.collecting.pages import PAGE_TYPES, Fetched, Pages
from flows.collecting.sightings import met_again, sighting_of
from presswatch import warc
from presswatch.discover import revisits
from presswatch.discover.revisits import Seen
from presswatch.model import Claims, Entry
from storage.home import Home
from storage.known import Known, LastPage
from storage.lines import Check
from storage.pages import members_at


@dataclass(frozen=True, slots=True)
class RevisitRound:
    """What one round looks at, in this order, and the minutes after which it begins no further look."""

    home: Home
    articles: tuple[Seen, ...]
    minutes: float


async def revisit_round(round_: RevisitRound, means: Means) -> Collected:
    """Look at each article once; what no time was left for is counted and stays due."""
    ledger, fetch = means.ledger(), means.settings.fetch
    looking: list[asyncio.Task[None]] = []
    async with means.fetcher() as fetcher:
        tasks = asyncio.TaskGroup()
        budget = len(round_.articles)
        pages = Pages(
            ledger, fetcher, tasks, budget=budget, share=budget, tdm=fetch.tdm, on_first_page=means.on_first_page
        )
        looks = _Looks(ledger, fetcher, pages, means.known, round_, decoded_cap=fetch.decoded_cap)
        with ending_in_order(fetcher, pages, lambda: looking, means.interrupts, minutes=round_.minutes):
            async with tasks:
                looking += [tasks.create_task(looks.look(article)) for article in round_.articles]
    n_done = looks.found.total()
    return Collected(
        n_polls=n_done,
        n_unreachable=looks.found["connect"],
        n_pages=means.batch.n_pages,
        n_held_back=budget - n_done,
        feed_ids=frozenset(),
        n_done=n_done,
        found=tuple(looks.found.most_common()),
    )


class _Looks:
    """The looks of one round; `found` counts what they found, in the words of `article_checks.outcome`."""

    def __init__(
        self,
        ledger: Ledger,
        fetcher: Fetcher,
        pages: Pages,
        known: Known,
        round_: RevisitRound,
        *,
        decoded_cap: int,
    ) -> None:
        self.found: Counter[str] = Counter()
        self._ledger, self._fetcher, self._pages, self._home = ledger, fetcher, pages, round_.home
        self._cap = decoded_cap
        self._last: Mapping[str, LastPage] = known.last_pages([one.article_id for one in round_.articles])
        self._listed = known.entries([one.entry_id for one in round_.articles])

    async def look(self, article: Seen) -> None:
        """Ask for the page of an article, and write down what came of it."""
        entry = replace(self._entry(article), url=article.url)
        end = await self._pages.turned_away(entry, None, article.attempts + 1)
        if end is not None:
            self._ledger.left_alone(article.url, end.rule or end.state)
            self._found_nothing(article, end)
            return
        # of a page that was away every byte counts: that it is there again is news
        asks = article.away_since is None
        reply = await self._fetcher.fetch(
            article.url,
            etag=article.etag if asks else None,
            last_modified=article.last_modified if asks and not article.etag else None,
            accept=PAGE_TYPES,
            allowed=self._pages.allowed,
        )
        if isinstance(reply, FetchError):
            self._failed(article, reply)
        else:
            await self._answered(article, reply)

    async def _answered(self, article: Seen, reply: Response) -> None:
        outcome = self._outcome(article, reply)
        self._ledger.fetched(reply, outcome="ok" if outcome == "redirected" else outcome, outlet_id=article.outlet_id)
        if outcome == "redirected":
            self._led_away(article, reply)
            return
        if outcome != "ok":
            self._ledger.looked(reply, outcome, again=article)
            self.found[outcome] += 1
            return
        claims = await asyncio.to_thread(self._claims, article)
        kept = await self._pages.keep(claims.entry, reply, outlet_id=claims.outlet_id, again=article)
        if kept.page_no is None:
            self._found_nothing(article, kept)
            return
        self.found["ok"] += 1
        if (before := self._listed.get(article.entry_id)) is not None:
            sighting = met_again(sighting_of(before.as_listed(), None, self._ledger.clock()), before)
            self._ledger.batch.add_sighting(
                replace(
                    sighting,
                    state="fetched",
                    page_no=kept.page_no,
                    article_id=article.article_id,
                    next_attempt_at=None,
                )
            )

    def _outcome(self, article: Seen, reply: Response) -> str:
        if reply.redirects and revisits.leads_away(article.url, reply.url):
            return "redirected"
        if reply.not_modified:
            return "not_modified"
        last = self._last.get(article.article_id)
        is_same = last is not None and (last.url, last.sha256) == (reply.url, sha256(reply.body).hexdigest())
        return "same_hash" if is_same and article.away_since is None else "ok"

    def _led_away(self, article: Seen, reply: Response) -> None:
        """Where a redirect may pass by itself, the look counts as one that is to be repeated."""
        counts = revisits.is_lasting((status for status, _ in reply.redirects), article.outcome)
        now = self._ledger.clock()
        self._add(
            Check(
                now,
                "redirected" if counts else revisits.FOR_NOW,
                article_id=article.article_id,
                http_status=reply.redirects[0][0],
                moved_to=reply.url,
                attempts=0 if counts else 1,
                next_attempt_at=None if counts else revisits.look_in_doubt(now),
            )
        )

    def _failed(self, article: Seen, error: FetchError) -> None:
        self._ledger.failed(error, outlet_id=article.outlet_id, feed_id=None)
        if revisits.is_gone(error.outcome, error.status):
            gone = Check(self._ledger.clock(), "gone", article_id=article.article_id, http_status=error.status)
            self._add(gone)
            return
        self._found_nothing(article, self._pages.without_page(error, None, article.attempts + 1), error)

    def _found_nothing(self, article: Seen, end: Fetched, error: FetchError | None = None) -> None:
        """A look that brought neither a page nor the certainty that there is none: the article stays as it is."""
        is_tried_again = end.next_attempt_at is not None
        self._add(
            Check(
                self._ledger.clock(),
                error.outcome if error else end.rule or end.state,
                article_id=article.article_id,
                http_status=error.status if error else None,
                etag=article.etag,
                last_modified=article.last_modified,
                attempts=article.attempts + end.was_tried if is_tried_again else 0,
                next_attempt_at=end.next_attempt_at,
            )
        )

    def _add(self, check: Check) -> None:
        self.found[check.outcome] += 1
        self._ledger.batch.add_check(check)

    def _claims(self, article: Seen) -> Claims:
        """What came with the page before; of one that is not held, what its entry says."""
        last = self._last.get(article.article_id)
        held = members_at(self._home, *last.place) if last is not None and last.place else None
        with contextlib.suppress(ValueError):  # a damaged record
            if held is not None:
                return warc.read_page(held, decoded_cap=self._cap)[1]
        return Claims(self._entry(article), article.outlet_id)

    def _entry(self, article: Seen) -> Entry:
        before = self._listed.get(article.entry_id)
        return Entry(article.entry_id, None, None, article.url) if before is None else before.as_listed()
