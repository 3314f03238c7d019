"""Ctrl-C and SIGTERM while pages are fetched: the first ends the round in order, a second one ends at once."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Final, Self

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


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
