"""Verdicts on feeds that were tried out."""

import datetime as dt

import pytest

from presswatch.discover import feed_health
from presswatch.discover.feed_check import refused, verdict_on
from presswatch.discover.feed_document import FeedDocument, NotAFeed, Sitemap, SitemapIndex
from presswatch.model import Entry

NOW = dt.datetime(2026, 3, 20, tzinfo=dt.UTC)


def document(*ages_h, dropped=(), behind=(), undated=0):
    times = [*(NOW - dt.timedelta(hours=age) for age in ages_h), *([None] * undated)]
    entries = tuple(Entry(str(n), "f", None, f"https://a.example/{n}", published_at=at) for n, at in enumerate(times))
    listed = len(entries) + len(dropped) + sum(n for _, n in behind)
    return FeedDocument("rss", None, None, None, None, entries, listed, tuple(dropped), tuple(behind))


@pytest.mark.parametrize(
    ("found", "verdict", "notes"),
    [
        (document(1, 2, 3), "ok", ()),
        (document(), "empty", ()),
        (document(24 * 2, 24 * 2 + 1, 24 * 2 + 2, 24 * 2 + 3), "ok", ()),
        (document(24 * 4, 24 * 4 + 1, 24 * 4 + 2, 24 * 4 + 3), "stale", ()),
        (document(24 * 60, 24 * 74, 24 * 88, 24 * 102), "ok", ()),
        (document(24 * 29), "ok", ()),
        (document(24 * 31), "stale", ()),
        (document(undated=3), "ok", ("no dates",)),
        (document(1, undated=2), "ok", ("2 without a date",)),
        (document(1, dropped=[("duplicate_in_document", "x"), ("bad_link", "y")]), "ok", ("1 listed twice", "1 with a link that is no http(s) address")),
        (document(1, behind=[("feed_cap", 7)]), "ok", ("7 more not read (feed_cap)",)),
        (SitemapIndex((Sitemap("https://a.example/1", NOW),), 1), "ok", ()),
        (SitemapIndex((), 0), "empty", ()),
        (NotAFeed("html", "<!DOCTYPE html>"), "not_a_feed", ("<!DOCTYPE html>",)),
    ],
)  # fmt: skip
def test_verdicts(found, verdict, notes):
    check = verdict_on(found, now=NOW)
    assert (check.verdict, check.notes) == (verdict, notes)


def test_counts_are_those_of_the_document():
    check = verdict_on(document(1, 5, undated=1, dropped=[("no_link", "x")]), now=NOW)
    assert (check.kind, check.n_entries, check.n_dated, check.newest_at) == ("rss", 4, 2, NOW - dt.timedelta(hours=1))
    assert verdict_on(NotAFeed("json", "x"), now=NOW).kind == "json"


@pytest.mark.parametrize(
    ("outcome", "blocker", "verdict", "notes"),
    [
        ("blocked", "cloudflare", "blocked", ("HTTP 403", "by cloudflare")),
        ("blocked", "unknown", "blocked", ("HTTP 403",)),
        ("gone", None, "gone", ("HTTP 403",)),
        ("timeout", None, "failing", ("timeout: HTTP 403",)),
    ],
)
def test_answers_that_cannot_be_used(outcome, blocker, verdict, notes):
    assert (refused(outcome, "HTTP 403", blocker).verdict, refused(outcome, "HTTP 403", blocker).notes) == (
        verdict,
        notes,
    )


@pytest.mark.parametrize("ages_h", [(24 * 4, *range(24 * 4 + 12, 24 * 9, 12)), (1, 2, 3, 4), (24 * 20,), (24 * 31,)])
def test_a_feed_is_stale_here_when_status_calls_it_so(ages_h):
    found = document(*ages_h)
    times = [entry.published_at for entry in found.entries]
    told = feed_health.judge("ok", failures=0, score=0, detail="", newest_at=max(times), usual_gap_s=feed_health.usual_gap(times, None),
                             before=("new", None), now=NOW)  # fmt: skip
    assert verdict_on(found, now=NOW).verdict == told.health
