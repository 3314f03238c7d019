"""When feeds and pages are asked again."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.polling import Outcome, next_page_attempt, next_poll

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
OUTCOMES = st.sampled_from(get_args(Outcome))
WAITS = st.none() | st.floats(-1e9, 1e300)


@pytest.mark.parametrize(
    ("outcome", "failures", "interval_h", "retry_after_h", "wait_h"),
    [
        ("ok", 0, 1, None, 1),
        ("not_modified", 0, 6, None, 6),
        ("same_hash", 0, 1, None, 1),
        ("ok", 0, 1, 3, 3),  # a success may ask for patience, too
        ("hard", 1, 1, None, 1),
        ("hard", 3, 1, None, 3),
        ("hard", 100, 1, None, 24),
        ("soft", 2, 1, None, 1),
        ("soft", 8, 1, None, 4),
        ("gone", 8, 1, None, 4),
        ("connect", 8, 1, None, 2),
        ("soft", 1, 1, 5, 5),
        ("soft", 8, 1, 2, 4),
        ("soft", 1, 1, 88, 24),
        ("hard", 9, 48, None, 48),  # an interval longer than the cap stays
    ],
)
def test_next_poll(outcome, failures, interval_h, retry_after_h, wait_h):
    """Linear in weighted failures, at most a day; a longer Retry-After counts."""
    retry_after = None if retry_after_h is None else retry_after_h * 3600
    assert next_poll(outcome, failures, interval_h * 3600, retry_after, NOW) == NOW + wait_h * HOUR


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
    ],
)
def test_next_page_attempt(outcome, status, attempts, retry_after_h, wait_h):
    """What passes by itself is tried again, what was decided is not."""
    retry_after = None if retry_after_h is None else retry_after_h * 3600
    expected = None if wait_h is None else NOW + wait_h * HOUR
    assert next_page_attempt(outcome, status, attempts, retry_after, NOW) == expected


@given(OUTCOMES, st.integers(0, 10_000), st.floats(60, 1e6), WAITS)
def test_a_feed_is_never_given_up(outcome, failures, interval_s, retry_after_s):
    """Between one interval and the longer of a day and one interval, always."""
    due = next_poll(outcome, failures, interval_s, retry_after_s, NOW)
    interval = dt.timedelta(seconds=interval_s)
    assert NOW + interval <= due <= NOW + max(interval, 24 * HOUR)


@given(OUTCOMES, WAITS)
def test_a_page_that_stays_away_is_given_up(outcome, retry_after_s):
    """Every outcome ends within ten attempts, and no wait is longer than a day."""
    dues = [next_page_attempt(outcome, None, attempts, retry_after_s, NOW) for attempts in range(1, 11)]
    assert dues[-1] is None
    assert all(NOW < due <= NOW + 24 * HOUR for due in dues if due is not None)
