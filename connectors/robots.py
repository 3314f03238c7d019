"""robots.txt, as RFC 9309 wants it: asked once a day and host, obeyed for pages.

While a server gives no answer its rules of before hold; without any, nothing is allowed, and it is asked again after an
hour.  Feeds that a person configured are fetched regardless; that is the caller's decision, not this module's.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass
from typing import Final

from protego import Protego

from connectors.hosts import Hosts
from connectors.http import Fetcher, FetchError, Permission, Response
from connectors.identity import PRODUCT
from connectors.politeness import LONGEST_CRAWL_DELAY_S
from presswatch import urls
from presswatch.discover import polling
from presswatch.model import Host, RobotsStatus

_KEPT: Final = dt.timedelta(hours=24)
_READ: Final = 512_000
"""Bytes that are parsed; the RFC asks for at least 500 KiB."""
_AT_ONCE: Final = 1_000_000
"""Characters of the rules times those of a path that are matched in between, in less than a millisecond.  A hostile
file takes 0.2 s a path, and a feed may list 2,000 of its pages: connections of others would break meanwhile."""


class Robots:
    """The rules of every host of one run; hands a host's crawl delay to the fetcher's politeness."""

    def __init__(self, fetcher: Fetcher, hosts: Hosts | None = None) -> None:
        self._fetcher = fetcher
        self._hosts = hosts or fetcher.hosts
        self._known: dict[str, asyncio.Task[_Rules]] = {}
        self._matching = asyncio.Lock()

    async def allowed(self, url: str) -> Permission:
        """Say whether a page may be fetched.

        ``unreachable``: robots.txt answered 5xx or not at all, now and ever before, so the page has to wait.
        ``refused``: its host is one that we do not connect to (`refusal` says why).  An address that is no http(s) URL
        gets ``no``.
        """
        target = urls.target_of(url)
        if target is None:
            return "no"
        rules = await self._rules(target)
        if rules.parsed is None:
            return "unreachable" if rules.refusal is None else "refused"
        if rules.size * len(target.path) < _AT_ONCE:
            return "yes" if rules.parsed.can_fetch(target.path, PRODUCT) else "no"
        async with self._matching:  # beside the loop: all pages of the host may ask at the same moment
            can_fetch = await asyncio.to_thread(rules.parsed.can_fetch, target.path, PRODUCT)
        return "yes" if can_fetch else "no"

    async def refusal(self, url: str) -> str:
        """Say in words why the host of an address is not connected to; empty when nothing is known against it."""
        target = urls.target_of(url)
        return ((await self._rules(target)).refusal if target is not None else None) or ""

    async def crawl_delay(self, url: str) -> float | None:
        """Give the seconds that a host asks for between requests, at most 30; None when it asks for nothing."""
        target = urls.target_of(url)
        return (await self._rules(target)).crawl_delay_s if target is not None else None

    async def _rules(self, target: urls.Target) -> _Rules:
        task = self._known.get(target.origin)
        if task is None:
            task = self._known[target.origin] = asyncio.create_task(self._learn(target))
        return await asyncio.shield(task)  # one caller that is cancelled must not take the others along

    async def _learn(self, target: urls.Target) -> _Rules:
        host = self._hosts.get(target.origin)
        kept = polling.ROBOTS_WAIT if host is not None and host.robots_status == "unreachable" else _KEPT
        if host is None or not self._hosts.is_recent(host.robots_at, kept):
            rules = await self._ask(target.origin, host)
        else:
            rules = await asyncio.to_thread(_parse, host.robots_txt)
        self._fetcher.politeness.slow_down(target.address, rules.crawl_delay_s or 0.0)  # perhaps no longer, too
        return rules

    async def _ask(self, origin: str, before: Host | None) -> _Rules:
        """Fetch robots.txt and remember what it says."""
        answer = await self._fetcher.fetch(f"{origin}/robots.txt", accept="text/plain, */*;q=0.5")
        if isinstance(answer, FetchError) and answer.outcome == "refused" and not answer.redirects:
            return _Rules(None, None, refusal=answer.detail)  # by us, and not for long: settings change
        status: RobotsStatus
        text: str | None
        if isinstance(answer, Response):
            status, text = "ok", answer.body[:_READ].decode("utf-8-sig", "replace").replace("\0", "")
        elif answer.outcome in ("blocked", "gone", "hard", "redirect_loop"):
            status, text = "none", ""  # "unavailable" in the RFC's words: there are no rules
        else:
            status, text = "unreachable", before.robots_txt if before is not None else None
        rules = await asyncio.to_thread(_parse, text)
        self._hosts.learned(
            origin,
            robots_status=status,
            robots_txt=text,
            robots_at=self._hosts.clock(),
            crawl_delay_s=rules.crawl_delay_s,
        )
        return rules


@dataclass(frozen=True, slots=True)
class _Rules:
    """Parsed rules, None while nobody knows them; and the characters that they have."""

    parsed: Protego | None
    crawl_delay_s: float | None
    size: int = 0
    refusal: str | None = None


def _parse(text: str | None) -> _Rules:
    if text is None:
        return _Rules(None, None)
    parsed = Protego.parse(text)
    asked = parsed.crawl_delay(PRODUCT)
    return _Rules(
        parsed, None if asked is None or not asked >= 0 else min(float(asked), LONGEST_CRAWL_DELAY_S), len(text)
    )
