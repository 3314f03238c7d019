"""Usual addresses of feeds and sitemaps are told from those of pages."""

import pytest

from presswatch.discover.feed_address import looks_like_a_feed


@pytest.mark.parametrize(
    ("path", "is_feed"),
    [
        *(
            (path, True)
            for path in ("/feed/", "/feed", "/news/RSS", "/atom", "/rss2/?lang=en", "/a/index.rdf", "/feeds")
        ),
        *(
            (path, True)
            for path in ("/feed.xml", "/news.rss", "/feed.json?n=9", "/sitemap.xml.gz", "/Sitemap-News.XML")
        ),
        *(
            (path, False)
            for path in ("/", "", "/p1", "/2026/03/02/story", "/feed/story-1", "/story.html", "/a?x=feed.xml")
        ),
        *((path, False) for path in ("/why-rss-lives", "/newsfeed", "/xml")),
    ],
)
def test_an_address_that_looks_like_a_feed(path, is_feed):
    assert looks_like_a_feed(f"https://a.example{path}") is is_feed


def test_what_is_no_address_is_no_feed():
    assert not looks_like_a_feed("urn:sha256:00/feed.xml")
