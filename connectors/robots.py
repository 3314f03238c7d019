"""robots.txt, as RFC 9309 wants it: asked once a day and host, obeyed for pages.

While a server gives no answer its rules of before hold; without any, nothing is allowed, and it is asked again after an
hour.  Feeds that a person configured are fetched regardless; that is the caller's decision, not this module's.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from protego import Protego

from connectors.hosts import Hosts
from connectors.http import Fetcher, Permission, Response
from connectors.identity import PRODUCT
from connectors.politeness import LONGEST_CRAWL_DELAY_S
from presswatch import urls
from presswatch.discover import polling
from presswatch.model import Host, RobotsStatus

_KEPT: Final = dt.timedelta(hours=24)
_READ: Final = 512_000
"""Bytes that are parsed; the RFC asks for at least 500 KiB."""


class Robots:
    """The rules of every host of one run; hands a host's crawl delay to the fetcher's politeness."""

    def __init__(self, fetcher: Fetcher, hosts: Hosts | None = None) -> None:
        self._fetcher = fetcher
        self._hosts = hosts or Hosts()
        self._known: dict[str, asyncio.Task[_Rules]] = {}

    async def allowed(self, url: str) -> Permission:
        """Say whether a page may be fetched.

        ``unreachable``: robots.txt answered 5xx or not at all, now and ever before, so the page has to wait.  An
        address that is no http(s) URL gets ``no``.
        """
        target = urls.target_of(url)
        if target is None:
            return "no"
        rules = await self._rules(target)
        if rules.parsed is None:
            return "unreachable"
        return "yes" if rules.parsed.can_fetch(target.path, PRODUCT) else "no"

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
            host = await self._ask(target.origin, host)
            rules = _parse(host.robots_txt)
            self._hosts.put(replace(host, crawl_delay_s=rules.crawl_delay_s))
        else:
            rules = _parse(host.robots_txt)
        if rules.crawl_delay_s:
            self._fetcher.politeness.slow_down(target.address, rules.crawl_delay_s)
        return rules

    async def _ask(self, origin: str, before: Host | None) -> Host:
        """Fetch robots.txt.  Out: the host as it is known now, its other fields as they were."""
        answer = await self._fetcher.fetch(f"{origin}/robots.txt", accept="text/plain, */*;q=0.5")
        status: RobotsStatus
        text: str | None
        if isinstance(answer, Response):
            status, text = "ok", answer.body[:_READ].decode("utf-8-sig", "replace").replace("\0", "")
        elif answer.outcome in ("blocked", "gone", "hard", "redirect_loop"):
            status, text = "none", ""  # "unavailable" in the RFC's words: there are no rules
        else:
            status, text = "unreachable", before.robots_txt if before is not None else None
        now = self._hosts.clock()
        if before is None:
            return Host(origin, status, now, text)
        return replace(before, robots_status=status, robots_txt=text, robots_at=now)


@dataclass(frozen=True, slots=True)
class _Rules:
    """Parsed rules; None while nobody knows them."""

    parsed: Protego | None
    crawl_delay_s: float | None


def _parse(text: str | None) -> _Rules:
    if text is None:
        return _Rules(None, None)
    parsed = Protego.parse(text)
    asked = parsed.crawl_delay(PRODUCT)
    return _Rules(parsed, None if asked is None or not asked >= 0 else min(float(asked), LONGEST_CRAWL_DELAY_S))
