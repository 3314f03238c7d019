"""How a feed is judged, what its usual gap is, and when its window was over-run."""

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.feed_health import (
    Health,
    begins_late,
    has_slid_past,
    judge,
    missed_between,
    moved_to,
    stale_after_s,
    usual_gap,
)
from presswatch.discover.polling import Outcome

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def judged(outcome="ok", *, failures=0, score=0.0, age=HOUR, gap_h=1.0, before=("new", None)):
    return judge(
        outcome,
        failures=failures,
        score=score,
        detail="words",
        newest_at=None if age is None else NOW - age,
        usual_gap_s=None if gap_h is None else gap_h * 3600,
        before=before,
        now=NOW,
    )


@pytest.mark.parametrize(
    ("outcome", "failures", "score", "health", "because"),
    [
        ("ok", 0, 0, "ok", "answers"),
        ("not_modified", 0, 0, "ok", "answers"),
        ("same_hash", 0, 0, "ok", "answers"),
        ("soft", 1, 0.5, "failing", "soft once: words"),
        ("connect", 3, 0.75, "failing", "connect 3 times in a row: words"),
        ("gone", 60, 30, "failing", "gone 60 times in a row: words"),
        ("gone", 61, 30.5, "parked", "gone 61 times in a row: words"),
        ("blocked", 1, 1, "blocked", "blocked once: words"),
        ("blocked", 31, 31, "parked", "blocked 31 times in a row: words"),
        ("not_a_feed", 2, 1, "not_a_feed", "not_a_feed 2 times in a row: words"),
    ],
)
def test_health_by_the_last_poll(outcome, failures, score, health, because):
    """The last poll decides; after a weight of 30 the feed is parked."""
    found = judged(outcome, failures=failures, score=score)
    assert (found.health, found.because, found.since) == (health, because, NOW)


@pytest.mark.parametrize(
    ("age", "gap_h", "health"),
    [
        (71 * HOUR, 0.1, "ok"),  # a weekend
        (73 * HOUR, 0.1, "stale"),
        (4 * DAY, 24, "ok"),
        (6 * DAY, 24, "stale"),
        (30 * DAY, 24 * 7, "ok"),
        (36 * DAY, 24 * 7, "stale"),
        (29 * DAY, None, "ok"),
        (31 * DAY, None, "stale"),
        (-DAY, 1, "ok"),
        (None, None, "ok"),
        (None, 1, "ok"),
    ],
)
def test_a_feed_that_answers_may_be_stale(age, gap_h, health):
    """Five usual gaps without a new entry, but never under three days."""
    found = judged(age=age, gap_h=gap_h)
    assert found.health == health
    if health == "stale":
        assert found.since == NOW - age
        assert "newest entry" in found.because


def test_since_when():
    """The first poll that found it so; another health begins anew."""
    before = NOW - DAY
    assert judged("soft", failures=2, score=1, before=("failing", before)).since == before
    assert judged("soft", failures=2, score=1, before=("blocked", before)).since == NOW
    assert judged(before=("ok", before)).since == before
    assert judged(before=("ok", None)).since == NOW


@given(st.sampled_from(get_args(Outcome)), st.integers(1, 1000), st.floats(0.25, 1000), st.none() | st.floats(0, 1e9))
def test_every_outcome_is_one_of_the_words(outcome, failures, score, gap_h):
    """And always says why."""
    found = judged(outcome, failures=failures, score=score, gap_h=gap_h)
    assert found.health in set(get_args(Health)) - {"new", "silent"}
    assert found.because


def times(*hours):
    return [NOW + hour * HOUR for hour in hours]


@pytest.mark.parametrize(
    ("hours", "before_h", "gap_h"),
    [
        ((), None, None),
        ((0, 1, 2), None, None),  # too few to tell
        ((0, 1, 2), 5, 5),
        ((0, 1, 2, 3), None, 1),
        ((3, 0, 2, 1), None, 1),
        ((0, 0, 0, 0, 0), None, None),  # all of one day: no gap between different times
        ((0, 0, 24, 24, 48, 72), None, 24),
        ((0, 1, 2, 3, 11, 12, 13, 14), None, 1),  # a night does not count
        ((0, 1, 2, 3), 5, 4),  # what was learned before weighs three quarters
    ],
)
def test_the_usual_gap(hours, before_h, gap_h):
    """The median between different publication times."""
    found = usual_gap(times(*hours), None if before_h is None else before_h * 3600)
    assert found == (None if gap_h is None else gap_h * 3600)
    assert stale_after_s(found) >= 3 * 86400


@pytest.mark.parametrize(
    ("redirects", "target"),
    [
        ([], None),
        ([(302, "b")], None),
        ([(301, "b")], "b"),
        ([(308, "b"), (301, "c")], "c"),
        ([(301, "b"), (302, "c")], "b"),
        ([(302, "b"), (301, "c")], None),
        ([(307, "b")], None),
        ([(303, "b")], None),
    ],
)
def test_moved_for_good(redirects, target):
    """As far as permanent redirects alone lead."""
    assert moved_to(redirects) == target


@pytest.mark.parametrize(
    ("kind", "before", "now", "slid"),
    [
        ("rss", 20, 20, True),
        ("atom", 20, 19, True),
        ("json_feed", 20, 20, True),
        ("rdf", 15, 15, True),
        ("rss", 3, 20, False),  # there was room for what is gone
        ("rss", None, 20, False),  # the first poll
        ("rss", 20, 0, False),  # emptied
        ("rss", 0, 20, False),
        ("sitemap", 20, 20, False),
        ("listing", 20, 20, False),
    ],
)
def test_a_window_that_slid_past(kind, before, now, slid):
    """Only of a feed that was full when it was seen last."""
    assert has_slid_past(kind, before, now) is slid


@pytest.mark.parametrize(
    ("kind", "published_h", "polled_h", "gap_h", "late"),
    [
        ("rss", (-20, -5, -1), -72, 1, True),  # the last 24 hours, after three days off
        ("sitemap", (-47, -1), -72, 1, True),  # the last 48
        ("rss", (-20, -5, -1), -21, 2, False),  # an hour without an entry is nothing unusual
        ("rss", (-20, -5, -1), -21, None, True),
        ("rss", (-80, -1), -72, 1, False),  # reaches back behind the last poll
        ("rss", (), -72, 1, False),
        ("rss", (-20, -1), None, 1, False),  # the first poll
        ("listing", (-20, -1), -72, 1, False),
    ],
)
def test_a_document_that_begins_after_the_last_poll(kind, published_h, polled_h, gap_h, late):
    polled = None if polled_h is None else NOW + polled_h * HOUR
    assert begins_late(kind, times(*published_h), polled, gap_h and gap_h * 3600) is late


def test_when_the_missed_entries_were_published():
    """From the newest that was seen to the oldest that is; else from poll to poll."""
    newest, polled = NOW - 9 * HOUR, NOW - 8 * HOUR
    assert missed_between(newest, polled, times(-2, -3, -1), NOW) == (newest, NOW - 3 * HOUR)
    assert missed_between(newest, polled, [], NOW) == (polled, NOW)
    assert missed_between(None, polled, times(-2), NOW) == (polled, NOW)
    assert missed_between(NOW, polled, times(-2), NOW) == (polled, NOW)
