"""When to ask again: pure decisions over what happened last.

The back-off is linear, as large feed collectors do it: a feed that answers 404 today is often back tomorrow, so no
feed is given up here, while a page that stays away is.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal

Outcome = Literal[
    "ok",
    "not_modified",  # 304
    "same_hash",  # 200 with the bytes of last time
    "not_a_feed",  # 200 with something else
    "blocked",  # 401, 402, 403, 451: a person decided, or a machine in front of the server
    "gone",  # 404, 410
    "soft",  # 408, 425, 429, 5xx: the server says that it will pass
    "hard",  # any other status that is no success
    "timeout",  # the deadline of the whole exchange
    "connect",  # no name, no route, no TLS
    "protocol",  # what came is no HTTP
    "truncated",  # the body ended before its end
    "too_big",  # more bytes than allowed, on the wire or unpacked
    "bad_encoding",  # a content coding that was not asked for, or broken
    "redirect_loop",  # more hops than allowed, or a hop to no address
    "refused",  # by us: no public address, no http(s) URL
    "robots",  # a page's redirect leads to where robots.txt asks not to go
    "robots_unreachable",  # robots.txt answered 5xx or not at all: nobody knows what is allowed
]
"""What became of one fetch, in one fixed word."""

LONGEST: Final = dt.timedelta(hours=24)
ROBOTS_WAIT: Final = dt.timedelta(hours=1)
_PAGE_STEP: Final = dt.timedelta(minutes=30)
_BLOCKED_WAITS: Final = (dt.timedelta(hours=6), dt.timedelta(hours=24))
_MOST_ATTEMPTS: Final = 10

_SUCCESS: Final = frozenset({"ok", "not_modified", "same_hash"})
# How much one failure in a row counts; what is not listed counts 1.
_WEIGHTS: Final = {"soft": 0.5, "gone": 0.5, "timeout": 0.5, "truncated": 0.5, "not_a_feed": 0.5, "connect": 0.25}
_PASSING: Final = frozenset({"soft", "timeout", "connect", "protocol", "truncated", "robots_unreachable"})


def next_poll(
    outcome: Outcome, failures: int, interval_s: float, retry_after_s: float | None, now: dt.datetime
) -> dt.datetime:
    """Say when a feed is due again.

    In: what became of this poll; failures in a row, this one included; the feed's interval; the server's Retry-After.
    Out: now + interval after a success, now + interval x weighted failures after a failure, at least one interval and
    at most 24 hours (or one interval, if longer).  A longer Retry-After is honoured up to the same cap.
    """
    interval = dt.timedelta(seconds=interval_s)
    wait = interval if outcome in _SUCCESS else interval * max(1.0, failures * _WEIGHTS.get(outcome, 1.0))
    return now + min(max(wait, _asked(retry_after_s)), max(LONGEST, interval))


def next_page_attempt(
    outcome: Outcome, status: int | None, attempts: int, retry_after_s: float | None, now: dt.datetime
) -> dt.datetime | None:
    """Say when a page that failed is tried again; None = never, the entry has failed.

    In: what became of this attempt and its HTTP status; attempts so far, this one included; the server's Retry-After.
    What passes by itself waits 30 minutes longer each time and is given up after 10 attempts (about a day); a blocked
    page waits 6 and then 24 hours; anything else is final at once.
    """
    if outcome == "blocked":
        return now + _BLOCKED_WAITS[attempts - 1] if attempts <= len(_BLOCKED_WAITS) else None
    if outcome not in _PASSING and status not in (408, 425, 429):
        return None
    if attempts >= _MOST_ATTEMPTS:
        return None
    wait = ROBOTS_WAIT if outcome == "robots_unreachable" else attempts * _PAGE_STEP
    return now + min(max(wait, _asked(retry_after_s)), LONGEST)


def _asked(retry_after_s: float | None) -> dt.timedelta:
    """Read a Retry-After; servers have asked for 88 hours and more, so it is cut before it can overflow."""
    return dt.timedelta(seconds=min(max(retry_after_s or 0.0, 0.0), LONGEST.total_seconds()))
