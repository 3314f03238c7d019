"""The tdmrep.json of hosts: asked once a day and host, and only of hosts whose pages are fetched."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Final

from connectors.hosts import Hosts
from connectors.http import Fetcher, Response
from presswatch import urls
from presswatch.discover.reservations import CAP, WELL_KNOWN, Rule, of_path, read_rules
from presswatch.model import Reservation

_KEPT: Final = dt.timedelta(hours=24)


class Reservations:
    """What the hosts of one run declare.  Comes after `Robots`, which makes the host known."""

    def __init__(self, fetcher: Fetcher, hosts: Hosts) -> None:
        self._fetcher, self._hosts = fetcher, hosts
        self._known: dict[str, asyncio.Task[tuple[Rule, ...]]] = {}

    async def of(self, url: str) -> Reservation | None:
        """What the host of a page declares of it; None when it declares nothing."""
        target = urls.target_of(url)
        if target is None:
            return None
        task = self._known.get(target.origin)
        if task is None:
            task = self._known[target.origin] = asyncio.create_task(self._ask(target.origin))
        return of_path(await asyncio.shield(task), target.path)

    async def _ask(self, origin: str) -> tuple[Rule, ...]:
        host = self._hosts.get(origin)
        if host is not None and self._hosts.is_recent(host.tdm_at, _KEPT):
            return read_rules(host.tdm_json or "")
        answer = await self._fetcher.fetch(origin + WELL_KNOWN, accept="application/json, */*;q=0.5")
        document = host.tdm_json if host is not None else None
        if isinstance(answer, Response):
            document = answer.body[:CAP].decode("utf-8-sig", "replace").replace("\0", "")
        elif answer.outcome in ("gone", "hard", "blocked", "redirect_loop"):
            document = None
        rules = read_rules(document or "")
        if host is not None:
            reserving = [rule for rule in rules if rule.is_reserved]
            self._hosts.learned(
                origin,
                tdm_reserved=bool(reserving),
                tdm_policy=next((rule.policy for rule in reserving if rule.policy), None),
                tdm_json=document if rules else None,
                tdm_at=self._hosts.clock(),
            )
        return rules
