"""How a feed is: pure decisions over its last answer and its own past.

ok           it answers, and its newest entry is about as old as usual
stale        it answers, but its newest entry is far older than its usual gap
failing      its last poll brought no usable answer
blocked      it turns us away (401, 402, 403, 451, or a machine in front of it)
not_a_feed   it answers with something else, mostly an HTML page
parked       it has failed for so long that it is asked once a day only
new          it was not polled yet
unpolled     it is polled no longer: history, whatever it was (storage.schedule decides)
silent       it answers, but its outlet publishes far less than on other such days (v_silent_outlets decides)
"""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from presswatch.discover.feed_document import FeedDocument
from presswatch.discover.polling import PARKED_ABOVE, Outcome, span, weight

Health = Literal["new", "ok", "stale", "silent", "failing", "blocked", "not_a_feed", "parked", "unpolled"]

_STALE_GAPS: Final = 5
_STALE_AT_LEAST_S: Final = 3 * 86_400.0
"""Outlets rest at night and at weekends: from Friday evening to Monday morning is less than three days."""
_STALE_UNKNOWN_S: Final = 30 * 86_400.0
"""Of a feed that has not shown how often it changes."""
_FEWEST_TIMES: Final = 4
_NEW_SHARE: Final = 0.25
_PERMANENT: Final = frozenset({301, 308})
_SLIDING: Final = frozenset({"rss", "rdf", "atom", "json_feed"})
_OF_A_TIME: Final = _SLIDING | {"sitemap"}
"""Kinds of which some show what is not older than so many hours, as news sitemaps do."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The health of a feed, since when (of a stale one: the time of its newest entry), and why in words."""

    health: Health
    since: dt.datetime
    because: str


def judge(
    outcome: Outcome,
    *,
    failures: int,
    score: float,
    detail: str,
    newest_at: dt.datetime | None,
    usual_gap_s: float | None,
    before: tuple[str, dt.datetime | None],
    now: dt.datetime,
) -> Judged:
    """Say how a feed is after a poll.

    In: what became of the poll, with words for people; failures in a row, this one included, and their weights added
    up; when the newest entry was published (or first seen, where the feed names no times); the usual gap between two
    entries; the health before and since when.
    """
    if weight(outcome) == 0:
        if newest_at is not None and is_stale(newest_at, usual_gap_s, now):
            stale_s = stale_after_s(usual_gap_s)
            usual = f"usual gap {span(usual_gap_s)}" if usual_gap_s is not None else "no usual gap known"
            age = span((now - newest_at).total_seconds())
            return Judged("stale", newest_at, f"newest entry is {age} old, more than {span(stale_s)} ({usual})")
        return _since("ok", "answers", before, now)
    times = "once" if failures == 1 else f"{failures} times in a row"
    if score > PARKED_ABOVE:
        return _since("parked", f"{outcome} {times}: {detail}", before, now)
    health: Health = "failing"
    if outcome in ("blocked", "not_a_feed"):
        health = outcome
    return _since(health, f"{outcome} {times}: {detail}", before, now)


def _since(health: Health, because: str, before: tuple[str, dt.datetime | None], now: dt.datetime) -> Judged:
    return Judged(health, before[1] if before[0] == health and before[1] else now, because)


def newest_of(document: FeedDocument) -> dt.datetime | None:
    """Give the time of the newest entry of a document; a plain sitemap has no times but those of changes."""
    published = [entry.published_at for entry in document.entries if entry.published_at]
    changed = [entry.updated_at for entry in document.entries if entry.updated_at and document.kind == "sitemap"]
    return max((*published, *changed), default=None)


def is_stale(newest_at: dt.datetime | None, usual_gap_s: float | None, now: dt.datetime) -> bool:
    """Tell whether the newest entry is too old; the one rule for `status` and for `feeds check`."""
    return newest_at is not None and (now - newest_at).total_seconds() > stale_after_s(usual_gap_s)


def stale_after_s(usual_gap_s: float | None) -> float:
    """Give the age, in seconds, from which the newest entry of a feed makes it stale."""
    if usual_gap_s is None:
        return _STALE_UNKNOWN_S
    return max(_STALE_GAPS * usual_gap_s, _STALE_AT_LEAST_S)


def usual_gap(published: Iterable[dt.datetime], before_s: float | None) -> float | None:
    """Learn the usual gap between two entries of a feed, in seconds, from one more document.

    The median of the gaps between the different times that the document names, which neither a night nor a burst
    moves, for a quarter; what earlier documents showed for the rest.  Under four different times teach nothing.
    """
    times = sorted(set(published))
    if len(times) < _FEWEST_TIMES:
        return before_s
    now_s = statistics.median((later - earlier).total_seconds() for earlier, later in pairwise(times))
    return now_s if before_s is None else (1 - _NEW_SHARE) * before_s + _NEW_SHARE * now_s


def moved_to(redirects: Sequence[tuple[int, str]]) -> str | None:
    """Give the address to which a feed has moved for good: the last one that permanent redirects alone lead to.

    In: (status, address it points to) of each step.
    """
    target = None
    for status, address in redirects:
        if status not in _PERMANENT:
            break
        target = address
    return target


def has_slid_past(kind: str, n_before: int | None, n_now: int) -> bool:
    """Tell whether a document without one entry of the document before it means that entries were missed.

    A feed that shows its newest n entries has then been over-run.  One that shows more than last time had room for what
    it showed last time, and took it away for another reason; listings and sitemaps are no windows of so many entries.
    """
    return kind in _SLIDING and n_before is not None and 0 < n_now <= n_before


def begins_late(
    kind: str, published: Sequence[dt.datetime], polled_before: dt.datetime | None, usual_gap_s: float | None
) -> bool:
    """Tell whether a document without one entry of the document before it leaves a time that no document has shown.

    In: when all its entries were published (none where one does not say); the last poll that worked; the usual gap
    between two entries: a time no longer than that may well have been empty.
    Out: True when its oldest entry came after that poll, and later than usual, however many entries it lists.
    """
    if kind not in _OF_A_TIME or polled_before is None or not published:
        return False
    return (min(published) - polled_before).total_seconds() > (usual_gap_s or 0.0)


def missed_between(
    newest_before: dt.datetime | None,
    polled_before: dt.datetime | None,
    published_now: Sequence[dt.datetime],
    now: dt.datetime,
) -> tuple[dt.datetime, dt.datetime]:
    """Give the time in which missed entries were published: from the newest of the last document to the oldest of this.

    Where the feed names no such times, or none that fit, from the last poll to this one.
    """
    start, end = newest_before, min(published_now, default=None)
    if start is None or end is None or end <= start:
        start, end = polled_before or now, now
    return start, end
