"""Documents are read beside the event loop: a slow one must not eat the deadlines of the requests under way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Parsing:
    """One document is read at a time; what waits is still packed when it is large (`connectors.answers`)."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()

    async def apart(self, read: Callable[_P, _T], *given: _P.args, **named: _P.kwargs) -> _T:
        """Call a function that reads a document, in a thread, when its turn has come."""
        async with self._turn:
            return await asyncio.to_thread(read, *given, **named)
