"""Feeds that are polled no longer are history: in sight, since when and why, and no trouble of today."""

import datetime as dt
from dataclasses import replace

import pytest

from storage.health import health
from storage.lines import FeedState, Fetch
from storage.publish import publish
from tests.storage.rows import NOON, batch, merge

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


def state(feed_id, *, at=NOON, failing=False):
    return FeedState(
        feed_id, "a.example", f"http://a.example/{feed_id}", status="soft" if failing else "ok", last_ok_at=at,
        next_attempt_at=at + HOUR, failures=int(failing), health="failing" if failing else "ok", health_since=at,
        health_because="soft once: HTTP 503" if failing else "answers",
    )  # fmt: skip


@pytest.fixture
def polled(home):
    """Merge a batch of polls under a schedule; gives the home's health afterwards."""

    def polled(*states, at, scheduled, command="ingest"):
        asked = Fetch("http://a.example/1", "a.example", at, "ok")  # a batch without a line is none
        batch(home, feeds=states, fetches=[asked], at=at, command=command)
        merge(home, scheduled=scheduled)
        publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
        return health(home, now=at)

    return polled


def told(found):
    return {feed.feed_id: (feed.health, feed.since) for feed in found.feed_troubles + found.unpolled_feeds}


def test_a_feed_that_left_the_catalogue_degrades_nothing(polled):
    found = polled(state("good"), state("bad", failing=True), at=NOON, scheduled={"good", "bad"})
    assert found.is_degraded
    later = NOON + HOUR
    found = polled(state("good", at=later), at=later, scheduled={"good"})
    assert told(found) == {"bad": ("unpolled", later.replace(tzinfo=None))}
    assert not found.is_degraded
    assert found.unpolled_feeds[0].because == "the catalogue has it polled no longer; was failing (soft once: HTTP 503)"


def test_a_batch_that_is_merged_under_a_newer_catalogue_is_found_out_by_the_next(polled):
    polled(state("bad", failing=True), at=NOON, scheduled={"bad"})
    under_the_older = replace(state("bad", at=NOON + HOUR, failing=True), is_scheduled=True)
    polled(under_the_older, at=NOON + HOUR, scheduled=set())
    found = polled(at=NOON + 2 * HOUR, scheduled=set())
    assert not found.is_degraded


def test_a_sitemap_that_its_index_led_to_is_history_two_days_after_it_was_due(polled):
    polled(state("index"), state("child", failing=True), at=NOON, scheduled={"index"})
    for later, degraded in ((NOON + 2 * DAY, True), (NOON + 2 * DAY + 2 * HOUR, False)):
        found = polled(state("index", at=later), at=later, scheduled={"index"})
        assert found.is_degraded is degraded
    assert found.unpolled_feeds[0].because.startswith(
        "not asked any more, though due since 2026-03-02 13:00; was failing"
    )


def test_what_the_schedule_asks_for_is_never_history_however_late_it_is(polled):
    polled(state("bad", failing=True), at=NOON, scheduled={"bad"})
    assert polled(state("good"), at=NOON + 9 * DAY, scheduled={"good", "bad"}).is_degraded


def test_a_command_that_polls_nothing_makes_nothing_history(polled):
    polled(state("bad", failing=True), at=NOON, scheduled={"bad"})
    assert polled(at=NOON + 9 * DAY, scheduled=set(), command="read").is_degraded


def test_what_is_asked_again_is_polled_again(polled):
    polled(state("bad", failing=True), at=NOON, scheduled={"bad"})
    polled(at=NOON + HOUR, scheduled=set())
    found = polled(state("bad", at=NOON + 2 * HOUR, failing=True), at=NOON + 2 * HOUR, scheduled=set())
    assert told(found)["bad"][0] == "failing"
