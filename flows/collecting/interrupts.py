"""Ctrl-C and SIGTERM while pages are fetched: the first ends the round in order, a second one ends at once."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from types import FrameType
from typing import Any, Final, Self

from connectors.http import Fetcher
from flows.collecting.pages import Pages

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_GRACE_S: Final = 5.0
"""Seconds that a request under way gets after Ctrl-C or SIGTERM."""


class Interrupted(KeyboardInterrupt):
    """A run that was asked to end and did so in order; says what became of its work."""


class Interrupts:
    """Holds the signals of one round.  A context manager, which catches them where this is the main thread.

    A signal that the process ignores stays ignored.  After the first one everything is as it was before, so that the
    second has its usual effect.
    """

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}
        self._first: int | None = None
        self._end: Callable[[], object] | None = None

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                if signal.getsignal(number) not in (signal.SIG_IGN, None):
                    self._before[number] = signal.signal(number, self._caught)
        return self

    def __exit__(self, *_: object) -> None:
        self._restore()

    @contextlib.contextmanager
    def ending(self, end: Callable[[], object]) -> Iterator[None]:
        """While the block runs, the first signal calls `end`, between any two steps of the main thread."""
        self._end = end
        try:
            if self._first is not None:
                end()
            yield
        finally:
            self._end = None

    def pass_on(self, told: str) -> None:
        """Let a signal that was held have its effect: its former handler, else Interrupted with what is `told`."""
        if self._first is not None:
            former = self._before[self._first]
            if callable(former) and former is not signal.default_int_handler:
                former(self._first, None)
            raise Interrupted(told)

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        self._first = number
        self._restore()
        if self._end is not None:
            self._end()

    def _restore(self) -> None:
        for number, former in self._before.items():
            if signal.getsignal(number) == self._caught:
                signal.signal(number, former)


@contextlib.contextmanager
def ending_in_order(
    fetcher: Fetcher,
    pages: Pages,
    running: Callable[[], Iterable[asyncio.Task[None]]],
    interrupts: Interrupts,
    *,
    minutes: float,
) -> Iterator[None]:
    """Within the block a round asks for nothing more after `minutes`, or after the first signal.

    What is under way goes on; after a signal for a few seconds, then the tasks that are `running` are cancelled.
    """
    loop = asyncio.get_running_loop()

    def end() -> None:
        pages.stop()
        fetcher.politeness.stop()

    def give_up() -> None:
        pages.give_up()
        for task in running():
            task.cancel()

    def end_soon() -> None:
        end()
        loop.call_later(_GRACE_S, give_up)

    over = loop.call_later(minutes * 60, end)
    try:
        with interrupts.ending(lambda: loop.call_soon_threadsafe(end_soon)):
            yield
    finally:
        over.cancel()
