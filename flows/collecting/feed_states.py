"""What a poll teaches about a feed: the state before and the answer in, the state after out.

Puts the answer's parts before the pure decisions of `presswatch.discover` and decides nothing itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from connectors.http import Response
from presswatch.discover import feed_health, polling
from presswatch.discover.feed_document import FeedDocument
from presswatch.discover.freshness import fresh_s
from presswatch.discover.polling import Asked, Interval, NextBecause, Outcome
from storage.lines import FeedState, Gap


@dataclass(frozen=True, slots=True)
class Listed:
    """A new document of a feed: its SHA-256, what it lists, and how many of its entries the feed listed before."""

    sha256: str
    document: FeedDocument
    n_known: int


def after_answer(
    state: FeedState, reply: Response, listed: Listed | None, *, start_s: float, now: dt.datetime
) -> FeedState:
    """The state after a poll that worked; `listed` is None when nothing has changed.  `start_s` is the setting."""
    waited_s = (now - state.last_ok_at).total_seconds() if state.last_ok_at else 0.0
    if listed is not None:
        state = _with_document(state, listed, now)
    if not reply.not_modified:
        state = replace(state, etag=reply.header("etag"), last_modified=reply.header("last-modified"))
    interval_s = state.interval_s
    if state.last_ok_at is None or interval_s is None:
        interval = polling.first_interval(start_s, state.declared_s)
    else:
        known_share = _known_share(listed)
        share = polling.share_so_far(state.known_share, known_share, waited_s, interval_s)
        state = replace(state, known_share=share)
        interval = polling.adapted(
            interval_s,
            known_share if share is None else share,
            waited_s,
            start_s=start_s,
            usual_gap_s=state.usual_gap_s,
        )
    return _after_success(state, reply, interval, now)


def after_index(
    state: FeedState, reply: Response, of_sitemaps: Sequence[float], *, start_s: float, now: dt.datetime
) -> FeedState:
    """The state of an index after it was read; `of_sitemaps` are the intervals of the sitemaps that it leads to."""
    waited_s = (now - state.last_ok_at).total_seconds() if state.last_ok_at else 0.0
    interval = polling.interval_of_index(state.interval_s, of_sitemaps, waited_s, start_s=start_s)
    return _after_success(replace(state, etag=None, last_modified=None), reply, interval, now)


def _after_success(state: FeedState, reply: Response, interval: Interval, now: dt.datetime) -> FeedState:
    asked = Asked(
        declared_s=polling.declared_holds(state.declared_s, state.known_share),
        fresh_s=fresh_s(*map(reply.header, ("cache-control", "expires", "date", "age"))),
    )
    state = replace(
        state,
        status="ok",
        failures=0,
        failure_score=0.0,
        last_ok_at=now,
        n_not_modified=state.n_not_modified + 1 if reply.not_modified else 0,
        moved_to=feed_health.moved_to(reply.redirects),
    )
    return _decided(state, "ok", "", interval, asked, now)


def after_failure(
    state: FeedState,
    outcome: Outcome,
    detail: str,
    *,
    retry_after_s: float | None,
    start_s: float,
    now: dt.datetime,
) -> FeedState:
    """The state after a poll that brought nothing usable; `detail` is for people."""
    seconds = state.interval_s or start_s
    state = replace(
        state,
        status=outcome,
        failures=state.failures + 1,
        failure_score=state.failure_score + polling.weight(outcome),
    )
    asked = Asked(retry_after_s=retry_after_s)
    return _decided(state, outcome, detail, Interval(seconds, polling.span(seconds)), asked, now)


def after_put_off(state: FeedState, left_s: float, now: dt.datetime) -> FeedState:
    """The state of a feed that was not asked, because its host wants to be left alone for so many seconds."""
    wish: NextBecause = "retry_after"
    because = f"{wish}: the server asked for {polling.span(left_s)} more without any request to it"
    return replace(state, next_attempt_at=now + dt.timedelta(seconds=left_s), next_because=because)


def gap_before(state: FeedState, listed: Listed, fetch_no: int, now: dt.datetime) -> Gap | None:
    """The gap between the last document of a feed (its state before) and this one; None when they overlap."""
    document = listed.document
    published = [entry.published_at for entry in document.entries if entry.published_at]
    of_all = published if len(published) == len(document.entries) else []
    is_gap = feed_health.has_slid_past(document.kind, state.n_window, document.n_listed) or feed_health.begins_late(
        document.kind, of_all, state.last_ok_at, state.usual_gap_s
    )
    if listed.n_known or not is_gap or not state.n_window:
        return None
    start, end = feed_health.missed_between(state.newest_entry_at, state.last_ok_at, published, now)
    return Gap(state.feed_id, state.outlet_id, fetch_no, start, end, document.n_listed, now)


def _with_document(state: FeedState, listed: Listed, now: dt.datetime) -> FeedState:
    document = listed.document
    published = [entry.published_at for entry in document.entries if entry.published_at]
    return replace(
        state,
        kind=document.kind,
        newest_entry_at=feed_health.newest_of(document) or state.newest_entry_at,
        usual_gap_s=feed_health.usual_gap(published, state.usual_gap_s),
        body_sha256=listed.sha256,
        declared_s=document.interval_s,
        n_window=document.n_listed,
        last_new_at=now if listed.n_known < len(document.entries) else state.last_new_at,
    )


def _known_share(listed: Listed | None) -> float:
    if listed is None or not listed.document.entries:
        return 1.0
    return listed.n_known / len(listed.document.entries)


def _decided(
    state: FeedState, outcome: Outcome, detail: str, interval: Interval, asked: Asked, now: dt.datetime
) -> FeedState:
    """Fill in what follows from all the rest: how the feed is, and when it is asked again."""
    due = polling.next_poll(state.feed_id, interval, state.failure_score, asked, now)
    judged = feed_health.judge(
        outcome,
        failures=state.failures,
        score=state.failure_score,
        detail=detail,
        newest_at=state.newest_entry_at or state.last_new_at,
        usual_gap_s=state.usual_gap_s,
        before=(state.health, state.health_since),
        now=now,
    )
    return replace(
        state,
        interval_s=interval.seconds,
        next_attempt_at=due.at,
        next_because=due.because,
        health=judged.health,
        health_since=judged.since,
        health_because=judged.because,
    )
