"""Where a site may keep its feeds: what is declared first, then what is linked, named, and usual."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch.discover.home_pages import candidates

HOME = "https://www.valley.example/"


def found(markup, robots="", url=HOME):
    named = candidates(markup.encode("utf-8", "replace"), url, robots)
    return [(one.kind, one.url) for one in named if one.found != "guess"]


def link(href, media_type="application/rss+xml", title="", rel="alternate"):
    return f'<link rel="{rel}" type="{media_type}" title="{title}" href="{href}">'


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (link("/rss"), ["https://www.valley.example/rss"]),
        (link("rss.xml", "application/atom+xml; charset=utf-8"), ["https://www.valley.example/rss.xml"]),
        (link("//feeds.valley.example/all", "application/feed+json"), ["https://feeds.valley.example/all"]),
        (link("/feed.json", "application/json"), ["https://www.valley.example/feed.json"]),
        (link("/wp-json/wp/v2/pages/2", "application/json"), []),
        (link("/oembed?url=x", "application/json+oembed"), []),
        (link("/de/", "text/html"), []),
        (link("/rss", rel="stylesheet"), []),
        (link("javascript:alert(1)"), []),
        (link("/rss") + '<base href="/news/">' + link("b"), ["https://www.valley.example/rss", "https://www.valley.example/news/b"]),
        (link("/comments/feed/", title="Comments") + link("/feed/"), ["https://www.valley.example/feed/", "https://www.valley.example/comments/feed/"]),
        (link("https://feeds.elsewhere.example/valley") + link("/feed/"), ["https://www.valley.example/feed/", "https://feeds.elsewhere.example/valley"]),
        (link("/feed/") + '<a href="/feed/#top">RSS</a>' + link("https://WWW.valley.example:443/feed/"), ["https://www.valley.example/feed/"]),
        ('<a href="/rss/politics">Politics</a><a href="/feedback">Write</a>' + link("/all.xml"), ["https://www.valley.example/all.xml", "https://www.valley.example/rss/politics"]),
        ('<a href="/rssi-explained">RSSI</a><a href="/story/atomic-power">A</a>', []),
        ('<a href="/story/1?utm_source=rss&amp;utm_medium=feed">A story</a>', []),
        ("", []),
    ],
)  # fmt: skip
def test_feeds_of_a_page_in_order_of_promise(markup, expected):
    assert found(markup) == [("feed", url) for url in expected]


def test_sitemaps_of_robots_those_of_news_first():
    robots = "User-agent: *\nDisallow: /x\nSitemap: https://www.valley.example/all.xml\n  SITEMAP :/news-map.xml # new\nSitemap: ftp://x/\nsitemap:\n"
    assert found(link("/rss"), robots) == [
        ("feed", "https://www.valley.example/rss"),
        ("sitemap", "https://www.valley.example/news-map.xml"),
        ("sitemap", "https://www.valley.example/all.xml"),
    ]


def test_usual_paths_come_last_and_once():
    named = candidates(link("/feed/").encode(), HOME, "Sitemap: /sitemap.xml")
    urls = [one.url for one in named]
    assert [one.found for one in named][:2] == ["link", "robots"]
    assert {one.found for one in named[2:]} == {"guess"}
    assert len(set(urls)) == len(urls)
    assert HOME not in urls


def test_a_page_full_of_feeds_is_bounded():
    assert (
        len(candidates("".join(link(f"/rss/{n}") for n in range(5000)).encode(), HOME, "Sitemap: /a\n" * 5000)) == 100
    )


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=100))
def test_no_bytes_raise(body, robots):
    assert all(one.url.startswith("http") for one in candidates(b"<html>" + body, HOME, "Sitemap:" + robots))
