"""Which sitemaps of an index are read: the promising ones, and an account of the rest."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.feed_document import Sitemap, SitemapIndex
from presswatch.discover.sitemap_choice import choose

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
SINCE = NOW - dt.timedelta(days=3)
HOST = "https://2019-05.herald.example/"


def index(*names, n_more=0):
    """Names of sitemaps, or (name, days since it was modified)."""
    found = [
        Sitemap(HOST + name, NOW - dt.timedelta(days=age)) if age is not None else Sitemap(HOST + name)
        for name, age in (name if isinstance(name, tuple) else (name, None) for name in names)
    ]
    return SitemapIndex(tuple(found), len(found) + n_more)


def chosen(found, *, since=SINCE, cap=10):
    choice = choose(found, since=since, now=NOW, cap=cap)
    return [sitemap.url.removeprefix(HOST) for sitemap in choice.sitemaps], dict(choice.left)


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (["a.xml", "news-sitemap.xml"], ["news-sitemap.xml", "a.xml"]),
        (["a.xml", ("b.xml", 1), ("c.xml", 0)], ["c.xml", "b.xml", "a.xml"]),
        (["a.xml", "posts-2026-11.xml", ("b.xml", 2)], ["posts-2026-11.xml", "b.xml", "a.xml"]),
        ([("category-sitemap.xml", 0), ("post-sitemap.xml", 2)], ["post-sitemap.xml", "category-sitemap.xml"]),
        (["newsletter.xml", ("b.xml", 1)], ["b.xml", "newsletter.xml"]),
        ([("news.xml", 400)], ["news.xml"]),  # its index is out of date, it is not
        (["s.xml?yyyy=2026&mm=11&dd=23", "s.xml?yyyy=2026&mm=11&dd=02"], ["s.xml?yyyy=2026&mm=11&dd=23"]),
        (["2026/10.xml", "2026/11.xml", "2026/09.xml"], ["2026/11.xml"]),
        (["post-sitemap202611.xml", "post-sitemap201911.xml"], ["post-sitemap202611.xml"]),
        (["post-sitemap2019.xml"], ["post-sitemap2019.xml"]),  # a number
        ([("archive-2019-05.xml", 0)], ["archive-2019-05.xml"]),  # it says that it has changed
    ],
)
def test_order(names, order):
    """News first, then by date or by the month that the name tells; the host's digits are none."""
    assert chosen(index(*names)) == (order, {"too_old": len(names) - len(order)} if len(order) < len(names) else {})


def test_everything_is_accounted_for():
    """Twenty years of months, of which the cap lets one through."""
    months = [f"posts-{year}-{month:02}.xml" for year in range(2007, 2027) for month in range(1, 13)]
    names, left = chosen(index(*months, "a.xml", n_more=3), cap=1)
    assert names[0] == "posts-2026-11.xml"  # December, too, has not ended, but stands behind it
    assert sum(left.values()) + len(names) == len(months) + 1 + 3
    assert left["bad_link"] == 3
    assert len(chosen(index(*months), since=None, cap=1000)[0]) == len(months)


@given(
    st.lists(st.tuples(st.text("2019-/?news", max_size=12), st.none() | st.integers(-1, 9000)), max_size=20),
    st.integers(0, 5),
)
def test_nothing_is_lost(names, cap):
    """Chosen or counted."""
    names = index(*names)
    choice = choose(names, since=SINCE, now=NOW, cap=cap)
    assert len(choice.sitemaps) <= cap
    assert len(choice.sitemaps) + sum(n for _, n in choice.left) == names.n_listed
