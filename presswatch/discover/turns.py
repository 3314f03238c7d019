"""Fair order: many queues drain side by side, so that a long one does not keep the others waiting."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")


def in_turns(items: Iterable[_T], whose: Callable[[_T], str]) -> Iterator[_T]:
    """Yield the first item of everybody, then the second of everybody who has one, and so on.

    In: items in the order in which each owner's are to come; whose an item is.
    """
    queues: dict[str, deque[_T]] = {}
    for item in items:
        queues.setdefault(whose(item), deque()).append(item)
    while queues:
        for owner in list(queues):
            yield queues[owner].popleft()
            if not queues[owner]:
                del queues[owner]
