"""How fast one host is asked: a pause between two request starts, few at once, and a limit over all hosts.

Counted per ``host:port``.  The pause runs from the moment a request's head was sent, so that a slow connection
setup does not eat it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Final

LONGEST_CRAWL_DELAY_S: Final = 30.0
"""Some robots.txt ask for hours; then nothing would ever be read."""

_JITTER_S: Final = 0.02
"""Added to every pause: requests travel at different speeds, and the host counts from when they arrive."""


class _Host:
    __slots__ = ("delay_s", "next_start", "slots", "starting")

    def __init__(self, delay_s: float, per_host: int) -> None:
        self.delay_s = delay_s
        self.next_start = 0.0
        self.slots = asyncio.Semaphore(per_host)
        self.starting = asyncio.Lock()


class Politeness:
    """Spacing and limits of one run.  All times in seconds of the event loop's clock."""

    def __init__(self, *, min_delay_s: float, per_host: int, overall: int) -> None:
        self._min_delay_s = min_delay_s
        self._per_host = per_host
        self._overall = asyncio.Semaphore(overall)
        self._hosts: dict[str, _Host] = {}
        self._in_line: set[asyncio.Task[object] | None] = set()
        self._is_over = False

    def stop(self) -> None:
        """Let nothing more be asked: whoever waits for a turn, or wants one from now on, is cancelled."""
        self._is_over = True
        for task in self._in_line:
            if task is not None:
                task.cancel()

    def slow_down(self, address: str, delay_s: float) -> None:
        """Honour a crawl delay for one ``host:port``; never below the configured pause, never above 30 s of its own."""
        self._host(address).delay_s = max(self._min_delay_s, min(delay_s, LONGEST_CRAWL_DELAY_S))

    @asynccontextmanager
    async def turn(self, address: str) -> AsyncIterator[Callable[[], None] | None]:
        """Wait until ``host:port`` may be asked; the block is the request.  Cancelled by `stop` before it begins.

        Yields a function to call once the request's head is out: the pause starts then, and the next request may line
        up.  Without the call both happen when the block ends.  Yields None when this host needs no pause.
        """
        host = self._host(address)
        with self._queued() as begins:
            async with host.slots:
                if host.delay_s <= 0:
                    async with self._overall:
                        begins()
                        yield None
                    return
                await host.starting.acquire()
                try:
                    await _sleep_until(host.next_start)
                    await self._overall.acquire()
                except BaseException:
                    host.starting.release()
                    raise
                waiting = True

                def sent() -> None:
                    nonlocal waiting
                    if waiting:
                        waiting = False
                        host.next_start = asyncio.get_running_loop().time() + host.delay_s + _JITTER_S
                        host.starting.release()

                begins()
                try:
                    yield sent
                finally:
                    sent()
                    self._overall.release()

    @contextmanager
    def _queued(self) -> Iterator[Callable[[], None]]:
        """The present task is in line until it calls what is yielded."""
        if self._is_over:
            raise asyncio.CancelledError
        task = asyncio.current_task()
        self._in_line.add(task)
        try:
            yield lambda: self._in_line.discard(task)
        finally:
            self._in_line.discard(task)

    def _host(self, address: str) -> _Host:
        host = self._hosts.get(address)
        if host is None:
            host = self._hosts[address] = _Host(self._min_delay_s, self._per_host)
        return host


async def _sleep_until(moment: float) -> None:
    """Sleep until a moment of the loop's clock has passed; the loop may wake a little early, so look again."""
    loop = asyncio.get_running_loop()
    while (wait := moment - loop.time()) > 0:  # noqa: ASYNC110  (it waits for the clock, not for an event)
        await asyncio.sleep(wait)
