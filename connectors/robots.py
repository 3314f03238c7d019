"""robots.txt, as RFC 9309 wants it: asked once per host and run, obeyed for pages.

Feeds that a person configured are fetched regardless; that is the caller's decision, not this module's.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

from protego import Protego

from connectors.http import Fetcher, Permission, Response
from connectors.identity import PRODUCT
from connectors.politeness import LONGEST_CRAWL_DELAY_S
from presswatch import urls

_READ: Final = 512_000
"""Bytes that are parsed; the RFC asks for at least 500 KiB."""


class Robots:
    """The rules of every host of one run; hands a host's crawl delay to the fetcher's politeness."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._known: dict[str, asyncio.Task[_Rules]] = {}

    async def allowed(self, url: str) -> Permission:
        """Say whether a page may be fetched.

        ``unreachable``: robots.txt answered 5xx or not at all, so the page has to wait.  An address that is no
        http(s) URL gets ``no``.
        """
        target = urls.target_of(url)
        if target is None:
            return "no"
        rules = await self._rules(target)
        if rules.parsed is None:
            return rules.otherwise
        return "yes" if rules.parsed.can_fetch(target.path, PRODUCT) else "no"

    async def crawl_delay(self, url: str) -> float | None:
        """Give the seconds that a host asks for between requests, at most 30; None when it asks for nothing."""
        target = urls.target_of(url)
        return _delay(await self._rules(target)) if target is not None else None

    async def _rules(self, target: urls.Target) -> _Rules:
        key = f"{target.scheme}://{target.address}"
        task = self._known.get(key)
        if task is None:
            task = self._known[key] = asyncio.create_task(self._ask(key, target.address))
        return await asyncio.shield(task)  # one caller that is cancelled must not take the others along

    async def _ask(self, origin: str, address: str) -> _Rules:
        answer = await self._fetcher.fetch(f"{origin}/robots.txt", accept="text/plain, */*;q=0.5")
        if isinstance(answer, Response):
            rules = _Rules(Protego.parse(answer.body[:_READ].decode("utf-8-sig", "replace")), "yes")
        elif answer.outcome in ("blocked", "gone", "hard", "redirect_loop"):
            rules = _Rules(None, "yes")  # "unavailable" in the RFC's words: there are no rules
        else:
            rules = _Rules(None, "unreachable")
        delay = _delay(rules)
        if delay:
            self._fetcher.politeness.slow_down(address, delay)
        return rules


@dataclass(frozen=True, slots=True)
class _Rules:
    parsed: Protego | None
    otherwise: Permission


def _delay(rules: _Rules) -> float | None:
    asked = rules.parsed.crawl_delay(PRODUCT) if rules.parsed is not None else None
    return None if asked is None or not asked >= 0 else min(float(asked), LONGEST_CRAWL_DELAY_S)
