"""Verdicts on feeds that were tried out."""

import datetime as dt

import pytest

from presswatch.discover.feed_check import judge, patience, refused
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
        (document(24 * 6, 24 * 6 + 1, 24 * 6 + 2), "ok", ()),
        (document(24 * 8, 24 * 8 + 1, 24 * 8 + 2), "stale", ()),
        (document(24 * 60, 24 * 74, 24 * 88), "ok", ()),
        (document(24 * 91, 24 * 190, 24 * 300), "stale", ()),
        (document(24 * 80), "ok", ()),
        (document(24 * 100), "stale", ()),
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
    check = judge(found, now=NOW)
    assert (check.verdict, check.notes) == (verdict, notes)


def test_counts_are_those_of_the_document():
    check = judge(document(1, 5, undated=1, dropped=[("no_link", "x")]), now=NOW)
    assert (check.kind, check.n_entries, check.n_dated, check.newest_at) == ("rss", 4, 2, NOW - dt.timedelta(hours=1))
    assert judge(NotAFeed("json", "x"), now=NOW).kind == "json"


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


def test_patience_is_a_week_at_least_and_a_quarter_at_most():
    def apart(hours):
        return [NOW + dt.timedelta(hours=hours * n) for n in range(10)]

    assert [patience(apart(hours)).days for hours in (0, 1, 24, 24 * 30)] == [7, 7, 10, 90]
