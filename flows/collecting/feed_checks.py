"""Tries feeds out: asks each once, judges the answer, stores nothing.  Where a page came, its feeds are looked for."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from connectors.http import Fetcher, Response
from flows.collecting.parsing import Parsing
from flows.collecting.replies import FEED_TYPES, read_reply
from presswatch import outlet_toml, urls
from presswatch.catalogue import Catalogue
from presswatch.discover import feed_health
from presswatch.discover.feed_check import READABLE, FeedCheck, refused, verdict_on
from presswatch.discover.feed_document import Document, FeedDocument
from presswatch.discover.home_pages import Candidate, candidates
from presswatch.model import Feed, short_id
from presswatch.settings import Settings

_MOST_CANDIDATES: Final = 6
"""Addresses asked where a page came instead of a feed, beside the site's home page and robots.txt."""
_NO_SITE: Final = "http://relative.invalid/"


@dataclass(frozen=True, slots=True)
class Row:
    """One address and what came of it.  `toml` is what an outlet's table needs to have it, for what was found."""

    outlet_id: str
    check: FeedCheck
    url: str
    is_found: bool = False
    toml: str | None = None


class FeedChecks:
    """The checks of one command; asks politely, and through the same guard as every run."""

    def __init__(
        self, fetcher: Fetcher, catalogue: Catalogue, settings: Settings, clock: Callable[[], dt.datetime]
    ) -> None:
        self._fetcher, self._catalogue, self._settings, self._clock = fetcher, catalogue, settings, clock
        self._parsing = Parsing()

    async def check_all(self, feeds: Sequence[Feed]) -> list[Row]:
        """Check feeds, all at once as far as politeness allows; rows in their order, what was found behind each."""
        async with asyncio.TaskGroup() as tasks:
            under_way = [tasks.create_task(self._check(feed)) for feed in feeds]
        return [row for task in under_way for row in task.result()]

    async def _check(self, feed: Feed) -> list[Row]:
        reply = await self._fetcher.fetch(feed.url, accept=FEED_TYPES, may_list=True)
        if not isinstance(reply, Response):
            return [Row(feed.outlet_id, refused(reply.outcome, reply.detail, reply.blocker), feed.url)]
        check = await self._parsing.apart(self._judge, feed, reply)
        row = Row(feed.outlet_id, check, feed.url)
        if check.verdict != "not_a_feed" or check.kind != "html":
            return [row]
        return [row, *await self._look_around(feed, reply)]

    def _judge(self, feed: Feed, reply: Response) -> FeedCheck:
        document = self._read(feed, reply)
        check = verdict_on(document, now=self._clock())
        notes = list(check.notes)
        if isinstance(document, FeedDocument) and document.kind != "listing":
            elsewhere = self._read(feed, reply, _NO_SITE)
            of_nowhere = urls.host_of(_NO_SITE)
            if isinstance(elsewhere, FeedDocument):
                n = sum(urls.host_of(entry.url) == of_nowhere for entry in elsewhere.entries)
                notes += [f"{n} relative links"] if n else []
        moved_to = feed_health.moved_to(reply.redirects)
        if moved_to is not None:
            notes.insert(0, f"moved permanently to {moved_to}")
        elif reply.redirects:
            notes.insert(0, f"redirects to {reply.url}")
        return replace(check, notes=tuple(notes))

    def _read(self, feed: Feed, reply: Response, base: str | None = None) -> Document:
        return read_reply(
            reply,
            feed,
            at=self._clock(),
            timezone=self._catalogue.timezone_of(feed.outlet_id),
            entry_cap=self._settings.feeds.entry_cap,
            base=base,
        )

    async def _look_around(self, feed: Feed, page: Response) -> list[Row]:
        """Ask what the page, the home page and robots.txt name, then usual paths, until something is found."""
        origin = urls.join(page.url, "/") or page.url
        robots = await self._fetcher.fetch(urls.join(origin, "/robots.txt") or origin, accept="text/plain, */*;q=0.5")
        rules = robots.body.decode("utf-8-sig", "replace") if isinstance(robots, Response) else ""
        named = [*await self._candidates(page, rules)]
        if urls.canonical(origin) != urls.canonical(page.url):
            home = await self._fetcher.fetch(origin, accept="text/html, */*;q=0.5")
            if isinstance(home, Response):
                named += await self._candidates(home, rules)
        once = {urls.canonical(one.url): one for one in sorted(named, key=lambda one: one.found == "guess")}
        once.pop(urls.canonical(feed.url), None)
        rows = await self._ask(feed, list(once.values()))
        if not any(row.check.verdict in READABLE and _is_feed(row) for row in rows):
            listing = replace(feed, kind="listing", links=None)
            check = verdict_on(await self._parsing.apart(self._read, listing, page), now=self._clock())
            if check.verdict in READABLE:
                rows.append(_found(feed.outlet_id, check, page.url))
        return rows

    async def _candidates(self, page: Response, rules: str) -> tuple[Candidate, ...]:
        kind = page.header("content-type")
        return await self._parsing.apart(candidates, page.body, page.url, rules, content_type=kind)

    async def _ask(self, feed: Feed, named: Sequence[Candidate]) -> list[Row]:
        rows: list[Row] = []
        asked = 0
        for candidate in named:
            good = [row for row in rows if row.check.verdict in READABLE]
            is_there = any(_is_feed(row) == (candidate.kind == "feed") for row in good)
            if candidate.found == "guess" and is_there:
                continue
            if asked == _MOST_CANDIDATES:
                break
            asked += 1
            reply = await self._fetcher.fetch(candidate.url, accept=FEED_TYPES, may_list=True)
            if isinstance(reply, Response):
                asked_for = Feed(short_id(candidate.url), feed.outlet_id, candidate.url)
                check = await self._parsing.apart(self._judge, asked_for, reply)
            else:
                check = refused(reply.outcome, reply.detail, reply.blocker)
            if candidate.found != "guess" or check.verdict in READABLE:
                rows.append(_found(feed.outlet_id, check, candidate.url))
        return rows


def _is_feed(row: Row) -> bool:
    return row.check.kind not in ("sitemap", "sitemap_index")


def _found(outlet_id: str, check: FeedCheck, url: str) -> Row:
    toml = None
    if check.kind in ("sitemap", "sitemap_index"):
        toml = f"sitemaps = {outlet_toml.value([{'url': url}])}"
    elif check.verdict in READABLE:
        toml = f"feeds = {outlet_toml.value([{'url': url} | ({'kind': 'listing'} if check.kind == 'listing' else {})])}"
    return Row(outlet_id, check, url, is_found=True, toml=toml)
