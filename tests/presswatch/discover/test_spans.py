"""Days of the past: which entries, addresses and archive pages belong to them."""

import datetime as dt

import pytest

from presswatch.discover.spans import Span, archive_pages, day_in, verdict
from presswatch.model import Entry, Feed

SPAN = Span(dt.date(2026, 1, 30), dt.date(2026, 2, 2))


def at(day, hour=12):
    return dt.datetime(2026, *day, hour, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2026/02/03/bridge", (2026, 2, 3)),
        ("https://a.example/news/2026-02-03-bridge", (2026, 2, 3)),
        ("https://a.example/20260203/bridge.html", (2026, 2, 3)),
        ("https://a.example/bridge_2026.02.03.html", (2026, 2, 3)),
        ("https://a.example/1999/12/31/x", (1999, 12, 31)),
        ("https://a.example/2026/13/03/x", None),
        ("https://a.example/2026/02/30/x", None),
        ("https://a.example/article-12026020399", None),
        ("https://a.example/2026/02/x", None),
        ("https://2026-02-03.example/x", None),
        ("https://a.example/x?on=2026-02-03", None),
        ("https://a.example/1950/01/01/x", None),
    ],
)
def test_the_day_in_an_address(url, day):
    assert day_in(url) == (dt.date(*day) if day else None)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({"published_at": at((1, 30))}, "inside"),
        ({"published_at": at((1, 29), 23)}, "too_old"),
        ({"published_at": at((2, 2), 23)}, "inside"),
        ({"published_at": at((2, 3), 0)}, "too_new"),
        ({"published_at": at((1, 28)), "updated_at": at((2, 1))}, "too_old"),
        ({"updated_at": at((1, 20))}, "too_old"),
        ({"updated_at": at((6, 20))}, "inside"),  # changed later, and perhaps published then
        ({"url": "https://a.example/2026/02/01/x", "updated_at": at((6, 20))}, "inside"),
        ({"url": "https://a.example/2026/05/01/x", "updated_at": at((6, 20))}, "too_new"),
        ({"url": "https://a.example/2026-01-29-x", "updated_at": at((6, 20))}, "too_old"),
        ({"url": "https://a.example/2026-02-02-x"}, "inside"),
        ({}, "no_date"),
    ],
)
def test_an_entry_belongs_to_a_span_by_its_own_claims(claims, expected):
    assert verdict(Entry("e", "f", None, **{"url": "https://a.example/x", **claims}), SPAN) == expected


@pytest.mark.parametrize(
    ("published_at", "precision", "expected"),
    [
        (at((1, 29), 22), "second", "inside"),  # past midnight in Bucharest
        (at((1, 29), 21), "second", "too_old"),
        (at((2, 2), 22), "minute", "too_new"),
        (at((1, 29), 0), "day", "too_old"),
        (at((1, 30), 0), "day", "inside"),
        (at((2, 2), 0), "day", "inside"),
    ],
)
def test_days_are_those_of_the_outlets_clocks(published_at, precision, expected):
    span = Span(SPAN.first, SPAN.last, "Europe/Bucharest")
    entry = Entry("e", "f", None, "https://a.example/x", published_at=published_at, published_precision=precision)
    assert verdict(entry, span) == expected
    assert span.since == at((1, 29), 22)


def test_archive_pages_cover_every_day_once():
    daily = Feed("f", "a", "https://a.example/archive/%Y/%m/%d", "listing", "/news/")
    pages = [feed for _, feed in archive_pages(daily, SPAN)]
    assert [feed.url.rpartition("archive/")[2] for feed in pages] == [
        "2026/01/30",
        "2026/01/31",
        "2026/02/01",
        "2026/02/02",
    ]
    assert {(feed.outlet_id, feed.kind, feed.links) for feed in pages} == {("a", "listing", "/news/")}
    assert len({feed.feed_id for feed in pages}) == 4
    monthly = Feed("f", "a", "https://a.example/archive?m=%Y-%m", "listing")
    assert [feed.url[-7:] for _, feed in archive_pages(monthly, SPAN)] == ["2026-01", "2026-02"]
