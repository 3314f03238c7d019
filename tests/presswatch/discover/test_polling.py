"""When feeds and pages are asked again."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.polling import (
    Asked,
    Interval,
    NextBecause,
    Outcome,
    adapted,
    declared_holds,
    first_interval,
    interval_of_index,
    is_asked_with_index,
    is_due,
    next_page_attempt,
    next_poll,
    share_so_far,
    span,
    weight,
)

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
OUTCOMES = st.sampled_from(get_args(Outcome))
WAITS = st.none() | st.floats(-1e9, 1e300)


@pytest.mark.parametrize(
    ("outcome", "failures", "score"),
    [("ok", 1, 0), ("not_modified", 9, 0), ("same_hash", 1, 0), ("hard", 3, 3), ("protocol", 2, 2), ("refused", 1, 1),
     ("soft", 2, 1), ("gone", 8, 4), ("timeout", 1, 0.5), ("truncated", 1, 0.5), ("not_a_feed", 60, 30), ("connect", 8, 2)],
)  # fmt: skip
def test_weights_of_failures(outcome, failures, score):
    """What passes by itself counts half, what is the network's fault a quarter."""
    assert failures * weight(outcome) == score


@pytest.mark.parametrize(
    ("interval_h", "score", "asked", "wait_h", "because"),
    [
        (1, 0, Asked(), 1, "interval: every"),
        (1, 0, Asked(retry_after_s=3 * 3600), 3, "retry_after: the server asks to be left alone for 3 h"),
        (1, 0, Asked(declared_s=7200, fresh_s=3600), 2, "declared: the feed says that it changes every 2 h"),
        (2, 0, Asked(declared_s=3600), 2, "interval: every"),
        (1, 0, Asked(fresh_s=4 * 3600), 4, "fresh: the server tells caches that it stays fresh for 4 h"),
        (1, 0, Asked(fresh_s=365 * 86400), 6, "fresh: the server tells caches that it stays fresh for 365 d (cut to 6 h)"),
        (1, 0.25, Asked(), 1, "backoff: failures in a row weigh 0.25: 1 x every"),
        (1, 3, Asked(), 3, "backoff: failures in a row weigh 3: 3 x every"),
        (1, 4, Asked(retry_after_s=7200), 4, "backoff: failures in a row weigh 4: 4 x every"),
        (1, 0.5, Asked(retry_after_s=317_100), 24, "retry_after: the server asks to be left alone for 3.67 d (cut to 24 h)"),
        (1, 28, Asked(), 24, "backoff: failures in a row weigh 28: 28 x every"),
        (1 / 6, 30.5, Asked(), 24, "parked: failures in a row weigh 30.5: asked once a day"),
        (48, 9, Asked(), 48, "backoff: failures in a row weigh 9: 9 x every"),  # an interval longer than the cap stays
    ],
)  # fmt: skip
def test_next_poll(interval_h, score, asked, wait_h, because):
    """The longest wait decides, and says so with its numbers; it may come up to a tenth later, within the cap."""
    due = next_poll("feed", Interval(interval_h * 3600, "every"), score, asked, NOW)
    assert due.because == because
    later = due.at - NOW - wait_h * HOUR
    assert dt.timedelta(0) <= later <= (dt.timedelta(0) if wait_h >= 24 else wait_h * HOUR / 10)


def test_feeds_that_were_polled_together_are_not_due_together():
    """The delay is another one for every feed and every poll, and the same for the same."""
    interval = Interval(3600, "")
    polls = [(f"feed{n}", NOW + dt.timedelta(seconds=s)) for n in range(30) for s in range(2)]
    waits = [next_poll(feed, interval, 0, Asked(), at).at - at for feed, at in polls]
    assert waits == [next_poll(feed, interval, 0, Asked(), at).at - at for feed, at in polls]
    assert len(set(waits)) == len(waits)
    assert max(waits) - min(waits) > dt.timedelta(minutes=4)


@pytest.mark.parametrize(
    ("interval_min", "share", "waited_min", "gap_min", "expected_min"),
    [
        (60, 0.5, 60, None, 60),
        (60, 0.67, 60, None, 120),
        (60, 1.0, 54, None, 120),
        (60, 1.0, 53, None, 60),  # too early to prove anything
        (60, 1.0, 5000, None, 120),
        (1400, 1.0, 1400, None, 1440),
        (1440, 1.0, 1440, None, 1440),
        (60, 1.0, 60, 20, 60),  # who waits longer than the usual gap finds news late
        (60, 1.0, 60, 100, 100),
        (10, 1.0, 10, 20, 60),
        (300, 1.0, 300, 100, 300),  # known shares make nothing shorter
        (60, 0.33, 60, None, 10),
        (60, 0.0, 86, None, 10),
        (60, 0.0, 87, None, 60),  # too late to prove anything
        (90, 0.2, 90, None, 30),
        (600, 0.2, 600, None, 60),  # back to the start
        (10, 0.0, 10, None, 10),
    ],
)
def test_the_interval_fits_what_a_feed_brings(interval_min, share, waited_min, gap_min, expected_min):
    """Longer while two thirds are known, shorter while less than one third is; within bounds, and only on proof."""
    gap_s = None if gap_min is None else gap_min * 60
    found = adapted(interval_min * 60, share, waited_min * 60, start_s=3600, usual_gap_s=gap_s)
    assert found.seconds == expected_min * 60
    assert ("longer" in found.why, "shorter" in found.why) == (expected_min > interval_min, expected_min < interval_min)


@pytest.mark.parametrize(
    ("declared_s", "seconds"), [(None, 3600), (7200, 7200), (1, 600), (0, 3600), (-5, 3600), (1e12, 86400)]
)
def test_the_first_interval_is_what_the_feed_declares(declared_s, seconds):
    """Within 10 minutes and a day; absurd periods and none give the setting."""
    assert first_interval(3600, declared_s).seconds == seconds


@pytest.mark.parametrize(
    ("before", "now", "waited_s", "share"),
    [(None, 0.4, 3600, 0.4), (0.8, 0.4, 3600, 0.6), (0.8, 1.0, 60, 0.8), (0.8, 0.0, 60, 0.0), (None, 1.0, 60, None)],
)
def test_shares_of_the_last_documents(before, now, waited_s, share):
    """Half this document, half those before; a poll right after the other says nothing, but for a window run past."""
    assert share_so_far(before, now, waited_s, 3600) == pytest.approx(share)


def test_a_period_that_is_not_true_is_not_believed():
    """A feed that lists mostly new entries each time changes more often than it declares."""
    assert declared_holds(7200, None) == declared_holds(7200, 0.5) == 7200
    assert declared_holds(7200, 0.2) is None


@pytest.mark.parametrize(
    ("ahead_h", "interval_h", "due"),
    [(None, 1, True), (-1, 1, True), (0, 1, True), (0.1, 1, False), (24, 1, False), (24.1, 1, True), (1e5, 1, True),
     (48, 48, False), (48.1, 48, True)],
)  # fmt: skip
def test_a_time_that_no_wait_explains_is_due(ahead_h, interval_h, due):
    """A clock that was years ahead when the time was stored must not silence a feed."""
    at = None if ahead_h is None else NOW + ahead_h * HOUR
    assert is_due(at, NOW, interval_s=interval_h * 3600) is due


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (59, "59 s"), (119, "119 s"), (600, "10 min"), (5400, "90 min"), (7200, "2 h"), (86400, "24 h"), (1e6, "11.6 d"), (1e300, "1e+06 d")],
)  # fmt: skip
def test_spans(seconds, words):
    """In the largest unit of which there are two."""
    assert span(seconds) == words


@pytest.mark.parametrize(
    ("outcome", "status", "attempts", "retry_after_h", "wait_h"),
    [
        ("soft", 503, 1, None, 0.5),
        ("soft", 429, 1, 2, 2),
        ("soft", 429, 1, 88, 24),
        ("timeout", None, 4, None, 2),
        ("connect", None, 9, None, 4.5),
        ("connect", None, 10, None, None),
        ("protocol", None, 1, None, 0.5),
        ("truncated", 200, 1, None, 0.5),
        ("hard", 425, 1, None, 0.5),
        ("robots_unreachable", None, 1, None, 1),
        ("robots_unreachable", None, 9, None, 1),
        ("robots_unreachable", None, 10, None, None),
        ("blocked", 403, 1, None, 6),
        ("blocked", 403, 2, None, 24),
        ("blocked", 403, 3, None, None),
        ("gone", 404, 1, None, None),
        ("gone", 410, 1, 1, None),
        ("hard", 400, 1, None, None),
        ("too_big", 200, 1, None, None),
        ("bad_encoding", 200, 1, None, None),
        ("redirect_loop", 302, 1, None, None),
        ("refused", None, 1, None, None),
        ("blocked", 403, 1, 24, 24),
        ("blocked", 403, 2, 88, 24),
        ("blocked", 403, 1, 1, 6),
        ("blocked", 403, 3, 24, None),
    ],
)
def test_next_page_attempt(outcome, status, attempts, retry_after_h, wait_h):
    """What passes by itself is tried again, what was decided is not."""
    retry_after = None if retry_after_h is None else retry_after_h * 3600
    expected = None if wait_h is None else NOW + wait_h * HOUR
    assert next_page_attempt(outcome, status, attempts, retry_after, NOW) == expected


@given(st.floats(0, 1e6), st.floats(600, 86400), WAITS | st.just(float("nan")), WAITS, WAITS)
def test_a_feed_is_never_given_up(score, interval_s, declared_s, fresh_s, retry_after_s):
    """Between one interval and a day, always, and then it is due."""
    due = next_poll("feed", Interval(interval_s, ""), score, Asked(declared_s, fresh_s, retry_after_s), NOW)
    assert NOW + dt.timedelta(seconds=interval_s) <= due.at <= NOW + 24 * HOUR
    assert not is_due(due.at, NOW)
    assert is_due(due.at, due.at)
    assert due.because.partition(":")[0] in get_args(NextBecause)


@given(OUTCOMES, WAITS)
def test_a_page_that_stays_away_is_given_up(outcome, retry_after_s):
    """Every outcome ends within ten attempts, and no wait is longer than a day."""
    dues = [next_page_attempt(outcome, None, attempts, retry_after_s, NOW) for attempts in range(1, 11)]
    assert dues[-1] is None
    assert all(NOW < due <= NOW + 24 * HOUR for due in dues if due is not None)


@pytest.mark.parametrize(
    ("interval_min", "of_sitemaps_min", "waited_min", "expected_min"),
    [
        (None, (), 0, 60),
        (60, (), 60, 120),
        (60, (), 10, 60),  # an early poll proves nothing
        (60, (600, 20), 60, 20),
        (20, (600, 720), 20, 600),
    ],
)
def test_an_index_is_asked_as_its_liveliest_sitemap(interval_min, of_sitemaps_min, waited_min, expected_min):
    before = None if interval_min is None else interval_min * 60
    found = interval_of_index(before, [60 * s for s in of_sitemaps_min], waited_min * 60, start_s=3600)
    assert found.seconds == expected_min * 60


@pytest.mark.parametrize(
    ("ahead_min", "failures", "asked"),
    [
        (None, 0, True),
        (-1, 0, True),
        (20, 0, True),
        (40, 0, False),
        (20, 1, False),
        (20 * 60, 0, False),
        (10**6, 1, True),
    ],
)
def test_a_sitemap_is_asked_when_its_next_turn_would_be_too_late(ahead_min, failures, asked):
    at = None if ahead_min is None else NOW + dt.timedelta(minutes=ahead_min)
    assert is_asked_with_index(at, 3600.0, failures, NOW, index_interval_s=3600.0) is asked
