"""When to ask again: pure decisions over what happened last.

The steps, bounds and weights are those of Media Cloud's poller, which has asked some 100,000 feeds for years.  The
back-off is linear: a feed that answers 404 today is often back tomorrow, so no feed is given up here, while a page that
stays away is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
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
    "rights_denied",  # the address, or where a redirect leads, is of an outlet that denies its pages: nothing is asked
    "robots",  # a page's redirect leads to where robots.txt asks not to go
    "robots_unreachable",  # robots.txt answered 5xx or not at all: nobody knows what is allowed
    "put_off",  # by us: the host asked to be left alone, and that time is not over
]
"""What became of one fetch, in one fixed word."""

NextBecause = Literal["interval", "declared", "fresh", "retry_after", "backoff", "parked"]
"""Why the next poll is when it is; the first word of `feeds.next_because`."""

LONGEST: Final = dt.timedelta(hours=24)
ROBOTS_WAIT: Final = dt.timedelta(hours=1)
PARKED_ABOVE: Final = 30.0
"""Weight of failures in a row above which a feed is only asked once a day."""
_PAGE_STEP: Final = dt.timedelta(minutes=30)
_BLOCKED_WAITS: Final = (dt.timedelta(hours=6), dt.timedelta(hours=24))
_MOST_ATTEMPTS: Final = 10
_EDIT_STEP: Final = dt.timedelta(hours=1)
_MOST_DOUBLINGS: Final = 10

_DAY_S: Final = LONGEST.total_seconds()
_SHORTEST_S: Final = 600.0
_STEP_S: Final = 3600.0
_ON_TIME_S: Final = 1200.0
_MOSTLY_KNOWN, _MOSTLY_NEW = 2 / 3, 1 / 3
_FRESH_CAP_S: Final = 6 * 3600.0
"""Caches are told a day and more by servers whose feeds change every hour."""
_JITTER: Final = 0.1

_SUCCESS: Final = frozenset({"ok", "not_modified", "same_hash"})
# How much one failure in a row counts; what is not listed counts 1.
_WEIGHTS: Final = {"soft": 0.5, "gone": 0.5, "timeout": 0.5, "truncated": 0.5, "not_a_feed": 0.5, "connect": 0.25}
_PASSING: Final = frozenset({"soft", "timeout", "connect", "protocol", "truncated", "robots_unreachable"})


@dataclass(frozen=True, slots=True)
class Interval:
    """Seconds between two polls of a feed, and in words how they came about."""

    seconds: float
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the other side asks for, in seconds; None where it says nothing.

    `declared_s` is how often the feed says that it changes, `fresh_s` how long caches may keep it (see `freshness`),
    `retry_after_s` the server's Retry-After.
    """

    declared_s: float | None = None
    fresh_s: float | None = None
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class NextPoll:
    """When a feed is due again.  `because` is a word of NextBecause, a colon, and the numbers behind it."""

    at: dt.datetime
    because: str


def weight(outcome: Outcome) -> float:
    """Say how much one failure counts: 1 for what stays, 0.5 for what passes, 0.25 for no connection; 0 = success."""
    return 0.0 if outcome in _SUCCESS else _WEIGHTS.get(outcome, 1.0)


def first_interval(start_s: float, declared_s: float | None) -> Interval:
    """Give the interval to begin with: the period that the feed declares, else the setting."""
    if declared_s is not None and declared_s > 0:
        seconds = min(max(declared_s, _SHORTEST_S), _DAY_S)
        return Interval(seconds, f"{span(seconds)} to begin with, as the feed declares")
    return Interval(start_s, f"{span(start_s)} to begin with")


def adapted(
    interval_s: float, known_share: float, waited_s: float, *, start_s: float, usual_gap_s: float | None
) -> Interval:
    """Fit the interval to what a feed brings.

    In: the interval so far; which share of what it listed lately was known already; the seconds since the poll before,
    because an early poll proves nothing for a longer interval and a late one nothing for a shorter; the setting to
    start from; the usual gap between two of its entries.
    Out: an hour longer above 2/3 known, an hour shorter (or back to the start, if that is less) below 1/3, within 10
    minutes and 24 hours, and never longer than the start and the usual gap: who waits longer finds news late.
    """
    share = f"{known_share:.0%} of what it listed lately was known"
    if known_share > _MOSTLY_KNOWN and waited_s >= (1 - _JITTER) * interval_s:
        roof_s = max(interval_s, min(_DAY_S, max(start_s, _DAY_S if usual_gap_s is None else usual_gap_s)))
        seconds = min(interval_s + _STEP_S, roof_s)
        if seconds > interval_s:
            return Interval(seconds, f"{span(seconds)}, longer because {share}")
    elif known_share < _MOSTLY_NEW and waited_s <= interval_s * (1 + _JITTER) + _ON_TIME_S:
        seconds = max(min(interval_s - _STEP_S, start_s), min(_SHORTEST_S, start_s))
        if seconds < interval_s:
            return Interval(seconds, f"{span(seconds)}, shorter because only {share}")
    return Interval(interval_s, f"{span(interval_s)}; {share}")


def declared_holds(declared_s: float | None, known_share: float | None) -> float | None:
    """Give the period that a feed declares, unless most of what it lists each time is new: then it is not true."""
    return None if known_share is not None and known_share < _MOSTLY_NEW else declared_s


def share_so_far(before: float | None, now: float, waited_s: float, interval_s: float) -> float | None:
    """Bring the share of known entries up to date: the mean of this document's and what was so far.

    A poll that comes before half the interval is over says nothing; one that finds nothing it knows says all: entries
    may have been missed.
    """
    if now == 0:
        return now
    if waited_s < interval_s / 2:
        return before
    return now if before is None else (before + now) / 2


def next_poll(feed_id: str, interval: Interval, score: float, asked: Asked, now: dt.datetime) -> NextPoll:
    """Say when a feed is due again.

    In: the feed; its interval; the weights of its failures in a row, added up (0 after a success); what the other side
    asks for; the time of this poll.
    Out: the longest of interval x score (at least one interval; once a day above 30), declared period, freshness (up to
    6 hours) and Retry-After, at most 24 hours or one interval, if longer; and up to a tenth later, different from feed
    to feed and from poll to poll, so that the feeds of one host do not fall due at the same moment for ever.
    """
    reasons: list[tuple[float, NextBecause, str]] = [_own(interval, score)]
    for because, seconds, cap_s, words in (
        ("declared", asked.declared_s, _DAY_S, "the feed says that it changes every"),
        ("fresh", asked.fresh_s, _FRESH_CAP_S, "the server tells caches that it stays fresh for"),
        ("retry_after", asked.retry_after_s, _DAY_S, "the server asks to be left alone for"),
    ):
        if seconds is not None and seconds > 0:
            cut = f" (cut to {span(cap_s)})" if seconds > cap_s else ""
            reasons.append((min(seconds, cap_s), because, f"{words} {span(seconds)}{cut}"))  # type: ignore[arg-type]
    wait_s, because, words = max(reasons, key=lambda reason: reason[0])
    longest_s = max(_DAY_S, interval.seconds)
    wait_s = min(wait_s, longest_s)
    later_s = _fraction(feed_id, now) * min(_JITTER * wait_s, longest_s - wait_s)
    return NextPoll(now + dt.timedelta(seconds=wait_s + later_s), f"{because}: {words}")


def interval_of_index(
    interval_s: float | None, of_sitemaps: Sequence[float], waited_s: float, *, start_s: float
) -> Interval:
    """Fit the interval of an index to the sitemaps that it led to, which are asked only when it is read.

    In: its interval so far; those of its sitemaps; the seconds since the poll before; the setting to start from.
    Out: that of the liveliest sitemap; of an index that leads to none, an hour longer.
    """
    if of_sitemaps:
        return Interval(min(of_sitemaps), f"{span(min(of_sitemaps))}, as the liveliest of its sitemaps")
    if interval_s is None:
        return first_interval(start_s, None)
    found = adapted(interval_s, 1.0, waited_s, start_s=start_s, usual_gap_s=None)
    return Interval(found.seconds, f"{span(found.seconds)}; it leads to no sitemap of these days")


def is_asked_with_index(
    next_attempt_at: dt.datetime | None,
    interval_s: float | None,
    failures: int,
    now: dt.datetime,
    *,
    index_interval_s: float,
) -> bool:
    """Tell whether a sitemap is asked now that its index is read: when it is due, or will be before the next time.

    One that falls due within half the interval of the index is nearer to now than to its next reading; one that failed
    waits as long as it was told to.
    """
    early_s = 0.0 if failures else index_interval_s / 2
    return is_due(next_attempt_at, now + dt.timedelta(seconds=early_s), interval_s=interval_s)


def is_due(next_attempt_at: dt.datetime | None, now: dt.datetime, *, interval_s: float | None = None) -> bool:
    """Tell whether to ask now.  A time further ahead than any wait is due, too: the clock was wrong when it was set."""
    if next_attempt_at is None or next_attempt_at <= now:
        return True
    return next_attempt_at - now > max(LONGEST, dt.timedelta(seconds=interval_s or 0.0))


def span(seconds: float) -> str:
    """Say a time in words: ``90 min``, ``24 h``, ``12 d``."""
    for unit, size in (("d", _DAY_S), ("h", 3600.0), ("min", 60.0)):
        if seconds >= 2 * size:
            return f"{min(seconds / size, 1e6):.3g} {unit}"
    return f"{seconds:.3g} s"


def next_page_attempt(
    outcome: Outcome, status: int | None, attempts: int, retry_after_s: float | None, now: dt.datetime
) -> dt.datetime | None:
    """Say when a page that failed is tried again; None = never, the entry has failed.

    In: what became of this attempt and its HTTP status; attempts so far, this one included; the server's Retry-After.
    What passes by itself waits 30 minutes longer each time and is given up after 10 attempts (about a day); a blocked
    page waits 6 and then 24 hours; anything else is final at once.  Where the server wants more, up to 24 hours, it is
    given that.
    """
    if outcome == "blocked":
        if attempts > len(_BLOCKED_WAITS):
            return None
        return now + max(_BLOCKED_WAITS[attempts - 1], _wait(retry_after_s))
    if outcome not in _PASSING and status not in (408, 425, 429):
        return None
    if attempts >= _MOST_ATTEMPTS:
        return None
    wait = ROBOTS_WAIT if outcome == "robots_unreachable" else attempts * _PAGE_STEP
    return now + min(max(wait, _wait(retry_after_s)), LONGEST)


def next_edit_attempt(asked_at: dt.datetime | None, n_unchanged: int) -> dt.datetime | None:
    """Say from when on a claimed edit asks for a page again; None = at once.

    In: when the page was last asked for; how often in a row that brought no change.
    Out: an hour after the first time in vain, and twice as long after each further one, up to six weeks.  Some feeds
    claim at every poll that all was changed just now.
    """
    if asked_at is None or n_unchanged == 0:
        return None
    return asked_at + _EDIT_STEP * (1 << min(n_unchanged - 1, _MOST_DOUBLINGS))


def _own(interval: Interval, score: float) -> tuple[float, NextBecause, str]:
    """Give the wait that our own record of the feed speaks for."""
    if score > PARKED_ABOVE:
        return max(_DAY_S, interval.seconds), "parked", f"failures in a row weigh {score:g}: asked once a day"
    if score > 0:
        times = max(1.0, score)
        return times * interval.seconds, "backoff", f"failures in a row weigh {score:g}: {times:g} x {interval.why}"
    return interval.seconds, "interval", interval.why


def _fraction(feed_id: str, now: dt.datetime) -> float:
    """Give a number from 0 to 1 that only feed and time decide."""
    drawn = blake2b(f"{feed_id} {now.isoformat()}".encode(), digest_size=4).digest()
    return int.from_bytes(drawn) / 0xFFFFFFFF


def _wait(retry_after_s: float | None) -> dt.timedelta:
    """Read a Retry-After; servers have asked for 88 hours and more, so it is cut before it can overflow."""
    return dt.timedelta(seconds=min(max(retry_after_s or 0.0, 0.0), LONGEST.total_seconds()))
