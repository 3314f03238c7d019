"""What hosts let machines do, remembered: from earlier runs, and for the runs to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from presswatch.model import Host


class Hosts:
    """The memory of one run.

    In: how to look a host up among those of earlier runs, where to put what is learned, and the time (aware, UTC).
    """

    def __init__(
        self,
        *,
        recall: Callable[[str], Host | None] = lambda _: None,
        keep: Callable[[Host], None] = lambda _: None,
        clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self._recall, self._keep, self.clock = recall, keep, clock
        self._learned: dict[str, Host] = {}

    def get(self, address: str) -> Host | None:
        """What is known of ``scheme://host:port``; None when it was never asked."""
        return self._learned.get(address) or self._recall(address)

    def put(self, host: Host) -> None:
        """Learn the newest state of a host."""
        self._learned[host.address] = host
        self._keep(host)

    def learned(self, address: str, **facts: Any) -> Host:  # noqa: ANN401  (fields of Host)
        """Learn some facts of a host and leave its others as they are now; gives the host as it then is."""
        host = replace(self.get(address) or Host(address), **facts)
        self.put(host)
        return host

    def is_recent(self, at: dt.datetime | None, within: dt.timedelta) -> bool:
        """True when what was asked then need not be asked again; a time to come means that a clock was wrong."""
        return at is not None and dt.timedelta(0) <= self.clock() - at < within
