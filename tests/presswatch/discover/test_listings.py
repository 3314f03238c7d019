"""Pages for readers: whichever way they are built, the articles come out and nothing else; or a reason why not."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import FeedDocument, NotAFeed
from presswatch.model import Feed
from tests.presswatch.discover.layouts import LAYOUTS, NAMES, NO_LISTINGS, SECTION, SITE, page, slug

NOW = dt.datetime(2026, 3, 20, 12, tzinfo=dt.UTC)


def read(markup, *, links=None, url=SECTION, kind="listing", cap=2000, content_type="text/html; charset=utf-8"):
    body = markup.encode() if isinstance(markup, str) else markup
    feed = Feed("feed", "valley", url, kind, links)
    return read_document(
        body, feed=feed, url=url, fetched_at=NOW, content_type=content_type, timezone="Europe/London", entry_cap=cap
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_layout_gives_its_articles_and_nothing_else(name):
    markup, form = LAYOUTS[name]()
    found = read(markup)
    assert isinstance(found, FeedDocument), found
    assert found.kind == "listing"
    titles = [entry.title for entry in found.entries]
    if name != "without_blanks":
        assert titles == list(NAMES)
    else:
        assert len(titles) == 4
        assert titles[0].startswith("港口")
    if form:
        assert [entry.url for entry in found.entries] == [form.format(slug(title)) for title in NAMES]
    assert found.n_listed == len(found.entries)
    assert len({entry.entry_id for entry in found.entries}) == len(found.entries)
    assert all(entry.feed_id == "feed" and entry.guid is None for entry in found.entries)


@pytest.mark.parametrize("name", NO_LISTINGS)
def test_a_page_that_lists_no_articles_yields_none(name):
    own_address = f"{SITE}/region/{slug(NAMES[0])}" if name.startswith("a short article") else SECTION
    found = read(NO_LISTINGS[name], url=own_address)
    assert isinstance(found, NotAFeed), [entry.url for entry in found.entries]
    assert found.kind == "html"
    assert found.detail


def test_a_time_in_the_entrys_own_block_is_its_claim():
    entries = read(LAYOUTS["cards"]()[0]).entries
    assert [entry.published_raw for entry in entries][:2] == ["2026-03-01T08:00:00+02:00", "2026-03-02T08:00:00+02:00"]
    assert entries[0].published_at == dt.datetime(2026, 3, 1, 6, tzinfo=dt.UTC)
    assert entries[0].published_precision in ("second", "minute")
    clock = '<div><time datetime="2026-03-20">Today</time></div>'
    undated = read(
        page("<ul>" + "".join(f'<li><a href="/region/{slug(n)}">{n}</a></li>' for n in NAMES) + "</ul>", before=clock)
    )
    assert {entry.published_raw for entry in undated.entries} == {None}


def test_an_expression_chooses_whatever_the_layout():
    markup = page(
        f'<nav><a href="/region/{slug(NAMES[0])}-77">{NAMES[0]}</a></nav><a href="/x-77">Short</a>'
        f'<a href="https://live.other.example/ticker-77">On another site</a><a href="/region/{slug(NAMES[1])}">{NAMES[1]}</a>'
    )
    found = read(markup, links=r"-\d+$")
    assert [entry.url for entry in found.entries] == [
        f"{SITE}/region/{slug(NAMES[0])}-77", f"{SITE}/x-77", "https://live.other.example/ticker-77",
    ]  # fmt: skip
    assert [entry.title for entry in found.entries] == [NAMES[0], "Short", "On another site"]
    nothing = read(markup, links=r"/nowhere/")
    assert isinstance(nothing, NotAFeed)
    assert "'/nowhere/'" in nothing.detail


def test_several_links_to_one_address_are_one_entry_under_its_longest_headline():
    links = "".join(
        f'<div><a href="/region/{slug(n)}#comments">12 comments</a><a href="/region/{slug(n)}?utm_medium=x"><img alt="{n}, pictured"></a>'
        f'<a href="{SITE}/region/{slug(n)}">{n}</a></div>'
        for n in NAMES
    )
    found = read(page(links))
    assert len(found.entries) == found.n_listed == len(NAMES)
    assert {entry.title.removesuffix(", pictured") for entry in found.entries} == set(NAMES)
    assert read(page(links)).entries == found.entries


def test_ids_come_from_the_address_whatever_the_words():
    plain = read(page("".join(f'<p><a href="/region/{slug(n)}">{n}</a></p>' for n in NAMES)))
    other = read(page("".join(f'<p><a href="/region/{slug(n)}?utm_source=a">{n}, now longer</a></p>' for n in NAMES)))
    assert [entry.entry_id for entry in plain.entries] == [entry.entry_id for entry in other.entries]
    assert plain.entries[0].title != other.entries[0].title


def test_what_is_behind_the_cap_is_counted():
    found = read(LAYOUTS["flat"]()[0], cap=3)
    assert (len(found.entries), found.n_listed, found.behind) == (3, 8, (("feed_cap", 5),))


def test_a_page_that_is_not_declared_a_listing_is_none():
    assert isinstance(read(LAYOUTS["cards"]()[0], kind=None), NotAFeed)


def test_a_feed_behind_a_listings_address_is_read_as_one():
    rss = f'<rss version="2.0"><channel><title>V</title><item><title>{NAMES[0]}</title><link>{SITE}/1</link></item></channel></rss>'
    assert read(rss).kind == "rss"


@pytest.mark.parametrize(
    ("body", "kind"),
    [(b"", "empty"), (b"%PDF-1.7 ...", "binary"), (b"\x00\x01" * 100, "binary"), (b'{"a": 1}', "json"), (b"just words", "html")],
)  # fmt: skip
def test_what_is_no_page_says_so(body, kind):
    assert read(body).kind == kind


@pytest.mark.parametrize("codec", ["windows-1251", "iso-8859-2", "utf-16"])
def test_a_page_in_another_charset(codec):
    words = {
        "windows-1251": "Совет отложил работы в порту до весны",
        "iso-8859-2": "Rada odročila práce v přístavu na jaro",
        "utf-16": NAMES[0],
    }[codec]
    markup = f'<html><head><meta charset="{codec}"></head><ul>' + "".join(f'<li><a href="/region/{1000 + n}.html">{words} {n}</a></li>' for n in range(5))  # fmt: skip
    found = read(markup.encode(codec), content_type=f"text/html; charset={codec}")
    assert [entry.title for entry in found.entries] == [f"{words} {n}" for n in range(5)]


def _story(n):
    return f'<li><a href="/region/story-number-{n}-of-all">The story of the number {n} today</a></li>'


ADVERSE = {
    "50,000 links": "<ul>" + "".join(map(_story, range(50_000))),
    "deep blocks": "<div>" * 200_000 + "".join(map(_story, range(5))),
    "each link one block deeper": "".join("<div>" + _story(n) for n in range(2000)),
    "links that never close": "".join(f'<a href="/region/a-b-c-{n}">words and more words ' for n in range(2000)),
    "one address over and over": "<ul>" + _story(1) * 2000,
    "10 MB of text": "<p>" + "x " * 5_000_000 + "<ul>" + "".join(map(_story, range(5))),
    "10 MB in one attribute": f'<a href="/{"a" * 10_000_000}">x</a>' + "".join(map(_story, range(5))),
    "a tag with 100,000 attributes": "<a " + " ".join(f"x{n}=y" for n in range(100_000)) + "><ul>",
    "many tags with many attributes": ("<a " + " ".join(f"x{n}=y" for n in range(900)) + ">") * 30,
    "only brackets": "<" * 500_000,
    "class names like menus": "".join(f'<a class="{"a-" * 100}z" href="/region/a-b-c-{n}">x</a>' for n in range(1000)),
    "addresses that are none": "".join(f'<a href="http://[{n}/a-b-c-{n}">four words are here</a>' for n in range(500)),
    "a base that is none": '<base href="javascript:1">' + "".join(map(_story, range(5))),
}


@pytest.mark.parametrize(
    ("name", "links"), [("50,000 links", "story"), *((name, None) for name in ADVERSE if name != "50,000 links")]
)
def test_adverse_pages_end_with_a_value(name, links):
    """The first 5,000 links at most are looked at, whatever the page."""
    found = read(ADVERSE[name], links=links)
    assert isinstance(found, (FeedDocument, NotAFeed))
    assert isinstance(found, NotAFeed) or found.n_listed <= 5000


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["<a href='", "'>", "</a>", "<li>", "<time datetime='", "<h2>", "<table>", "</ul>", "&#0;", "<!--", "]]>"]),
            st.text(max_size=12),
            st.builds("<a href='{}'>{}</a>".format, st.text(max_size=20), st.text(max_size=30)),
            st.builds("<a href='http://{}/a-b-c'>{}</a>".format, st.text(max_size=20), st.text(max_size=30)),
        ),
        max_size=40,
    ),
    st.sampled_from([None, "a", "$"]),
)  # fmt: skip
def test_no_page_raises(parts, links):
    found = read("<html>" + "".join(parts).encode("utf-8", "replace").decode(), links=links)
    assert isinstance(found, (FeedDocument, NotAFeed))
