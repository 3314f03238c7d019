"""How fast one host is asked: a pause between two request starts, few at once, and a limit over all hosts.

Counted per ``host:port``.  The pause runs from the moment a request's head was sent, so that a slow connection
setup does not eat it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Final

LONGEST_CRAWL_DELAY_S: Final = 30.0
"""Some robots.txt ask for hours; then nothing would ever be read."""

_JITTER_S: Final = 0.02
"""Added to every pause: requests travel at different speeds, and the host counts from when they arrive."""


@dataclass(slots=True)
class Pace:
    """How one host is asked: its own pause, and when the next request may start; `not_before` is the host's wish."""

    delay_s: float
    next_start: float = 0.0
    not_before: float = 0.0

    @property
    def left_s(self) -> float:
        """Seconds for which the host still wants to be left alone."""
        return max(0.0, self.not_before - time.monotonic()) if self.not_before else 0.0


Paces = dict[str, Pace]
"""The pace of each ``host:port``; numbers of the monotonic clock alone, so that they outlive an event loop."""


class PutOff(Exception):  # noqa: N818  (an answer, not a fault)
    """The host asked to be left alone, for `left_s` seconds from now."""

    def __init__(self, left_s: float) -> None:
        super().__init__(f"the host asked to be left alone for {left_s:.0f} s more")
        self.left_s = left_s


class _Host:
    __slots__ = ("pace", "slots", "starting")

    def __init__(self, pace: Pace, per_host: int) -> None:
        self.pace = pace
        self.slots = asyncio.Semaphore(per_host)
        self.starting = asyncio.Lock()


class Politeness:
    """Spacing and limits of one round; handed the `paces` of the round before, it goes on where that ended."""

    def __init__(self, *, min_delay_s: float, per_host: int, overall: int, paces: Paces | None = None) -> None:
        self._min_delay_s = min_delay_s
        self._per_host = per_host
        self._overall = asyncio.Semaphore(overall)
        self._paces: Paces = {} if paces is None else paces
        self._hosts: dict[str, _Host] = {}
        self._in_line: set[asyncio.Task[object] | None] = set()
        self.is_any_put_off = any(pace.left_s for pace in self._paces.values())
        self._is_over = False

    def stop(self) -> None:
        """Let nothing more be asked: whoever waits for a turn, or wants one from now on, is cancelled."""
        self._is_over = True
        for task in self._in_line:
            if task is not None:
                task.cancel()

    def slow_down(self, address: str, delay_s: float) -> None:
        """Honour a crawl delay for one ``host:port``; never below the configured pause, never above 30 s of its own."""
        pace = self._host(address).pace
        before_s, pace.delay_s = pace.delay_s, max(self._min_delay_s, min(delay_s, LONGEST_CRAWL_DELAY_S))
        if pace.next_start:  # the request that told of the delay counts, too
            pace.next_start += max(0.0, pace.delay_s - before_s)

    def put_off(self, address: str, seconds: float) -> None:
        """Ask one ``host:port`` for nothing more before the seconds are over; a longer wish of before stands."""
        pace = self._host(address).pace
        self.is_any_put_off = True
        pace.not_before = max(pace.not_before, time.monotonic() + seconds)

    def left_s(self, address: str) -> float:
        """Give the seconds for which ``host:port`` wants to be left alone; 0 when it may be asked."""
        pace = self._paces.get(address)
        return pace.left_s if pace is not None else 0.0

    @asynccontextmanager
    async def turn(self, address: str) -> AsyncIterator[Callable[[], None] | None]:
        """Wait until ``host:port`` may be asked; the block is the request.  Cancelled by `stop` before it begins.

        Yields a function to call once the request's head is out: the pause starts then, and the next request may line
        up.  Without the call both happen when the block ends.  Yields None when this host needs no pause.
        Raises PutOff instead when the host asked to be left alone, also while this one waited.
        """
        host = self._host(address)
        with self._queued() as begins:
            async with host.slots:
                if host.pace.delay_s <= 0:
                    async with self._overall:
                        _check(host.pace)
                        begins()
                        yield None
                    return
                await host.starting.acquire()
                try:
                    _check(host.pace)
                    await _sleep_until(host.pace.next_start)
                    await self._overall.acquire()
                except BaseException:
                    host.starting.release()
                    raise
                waiting = True

                def sent() -> None:
                    nonlocal waiting
                    if waiting:
                        waiting = False
                        host.pace.next_start = time.monotonic() + host.pace.delay_s + _JITTER_S
                        host.starting.release()

                try:
                    _check(host.pace)
                    begins()
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
            pace = self._paces.setdefault(address, Pace(self._min_delay_s))
            host = self._hosts[address] = _Host(pace, self._per_host)
        return host


def _check(pace: Pace) -> None:
    """Raise PutOff when the host wants to be left alone now."""
    if left_s := pace.left_s:
        raise PutOff(left_s)


async def _sleep_until(moment: float) -> None:
    """Sleep until a moment of the monotonic clock has passed; the loop may wake a little early, so look again."""
    while (wait := moment - time.monotonic()) > 0:  # noqa: ASYNC110  (it waits for the clock, not for an event)
        await asyncio.sleep(wait)
