"""JSON Feed: every field, every wrong type, every item accounted for."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import FeedDocument, NotAFeed
from presswatch.model import Feed, short_id

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
URL = "https://herald.example/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def read(feed, **changes):
    body = feed if isinstance(feed, bytes) else json.dumps(feed).encode()
    return read_document(body, **{"feed": Feed("f", "herald", URL), "url": URL, "fetched_at": NOW, **changes})


def items(*listed, **head):
    return read({"version": VERSION, "items": list(listed), **head})


def test_every_field():
    """Of the feed and of an item that has them all."""
    document = items(
        {
            "id": "n-17",
            "url": "/a",
            "external_url": "https://elsewhere.example/x",
            "title": "Bridge &amp; river",
            "summary": "It is\nopen.",
            "content_html": "<p>Long</p>",
            "authors": [{"name": "Ana Pop"}, {"url": "x"}, {"name": "Ana Pop"}, {"name": "Jo Roth"}],
            "date_published": "2026-11-23T08:15:00+02:00",
            "date_modified": "2026-11-23T09:00:00Z",
            "language": "ro",
        },
        title="Herald",
        home_page_url="https://herald.example/",
        feed_url="/feed.json",
        language="en",
    )
    assert (document.kind, document.title, document.link) == ("json_feed", "Herald", "https://herald.example/")
    assert (document.self_url, document.language, document.n_listed) == (URL, "en", 1)
    (entry,) = document.entries
    assert (entry.entry_id, entry.feed_id) == (short_id("f", "n-17"), "f")
    assert (entry.guid, entry.url, entry.title) == ("n-17", "https://herald.example/a", "Bridge &amp; river")
    assert (entry.summary, entry.authors, entry.language) == ("It is open.", ("Ana Pop", "Jo Roth"), "ro")
    assert (entry.published_raw, entry.published_precision) == ("2026-11-23T08:15:00+02:00", "second")
    assert entry.published_at == dt.datetime(2026, 11, 23, 6, 15, tzinfo=dt.UTC)
    assert entry.updated_at == dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)


def test_what_an_item_leaves_out():
    """Author and language are the feed's; a text in HTML becomes the summary; version 1.0 has one author."""
    document = items({"id": 3, "url": "/a", "content_html": "<p>One</p><p>two"}, author={"name": "Desk"}, language="de")
    (entry,) = document.entries
    assert (entry.guid, entry.summary, entry.authors, entry.language) == ("3", "One two", ("Desk",), "de")
    assert (entry.published_at, entry.published_precision, entry.title) == (None, "unknown", None)


@pytest.mark.parametrize(
    ("item", "url", "dropped"),
    [
        ({"url": "https://herald.example/a"}, "a", None),
        ({"external_url": "https://herald.example/a"}, "a", None),
        ({"id": "https://herald.example/a"}, "a", None),
        ({"id": "https://herald.example/a", "url": "javascript:alert(1)"}, "a", None),
        ({"id": "7", "title": "T"}, None, ("no_link", "T")),
        ({"url": "javascript:alert(1)"}, None, ("bad_link", "javascript:alert(1)")),
        ({"url": "https://herald.example/" + "a" * 2048, "title": "Long"}, None, ("bad_link", "Long")),
        ({"url": ["https://herald.example/a"]}, None, ("no_link", "")),
        ({"id": True}, None, ("no_link", "")),
        ({}, None, ("no_link", "")),
        ("https://herald.example/a", None, ("no_link", "")),
        (None, None, ("no_link", "")),
        ([[]], None, ("no_link", "")),
    ],
)
def test_every_item_is_accounted_for(item, url, dropped):
    """Whatever stands in the list."""
    document = items(item)
    assert [entry.url for entry in document.entries] == ([f"https://herald.example/{url}"] if url else [])
    assert document.dropped == ((dropped,) if dropped else ())
    assert document.n_listed == 1


def test_duplicates():
    """The same id twice is one entry, unless it is everybody's."""
    same = items({"id": 1, "url": "/a"}, {"id": 1, "url": "/a"})
    assert same.dropped == (("duplicate_in_document", "https://herald.example/a"),)
    shared = items({"id": 1, "url": "/a"}, {"id": 1, "url": "/b"})
    assert [entry.url[-1] for entry in shared.entries] == ["a", "b"]


def test_large_feeds_are_bounded():
    """A hundred thousand items, and more values than are parsed."""
    document = items(*({"id": n, "url": f"/{n}"} for n in range(100_000)))
    assert (len(document.entries), document.n_listed, document.behind) == (2000, 100_000, (("feed_cap", 98_000),))
    flood = b'{"version": "https://jsonfeed.org/version/1", "items": [' + b"{}," * 1_500_000 + b"{}]}"
    assert read(flood).kind == "unreadable"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"version": "https://jsonfeed.org/version/1", "items": {}}', "json"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "json"),
        (b'{"version": ["https://jsonfeed.org/version/1"], "items": []}', "json"),
        (b'{"about": "jsonfeed.org/version", "items": []}', "json"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": [', "unreadable"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000, "unreadable"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": [], "x": ' + b"9" * 10_000 + b"}", "unreadable"),
    ],
)
def test_other_json(body, kind):
    """It is named, not raised."""
    document = read(body)
    assert isinstance(document, NotAFeed)
    assert document.kind == kind


@pytest.mark.parametrize(
    "body",
    [
        b'{"items": [{"url": "/a", "title": "Br\xc3\xbccke"}], "version": "https:\\/\\/jsonfeed.org\\/version\\/1"}',
        b'\xef\xbb\xbf {"version": "https://jsonfeed.org/version/1", "items": [{"url": "/a", "title": "Br\xc3\xbccke"}]}',
        '{"version": "https://jsonfeed.org/version/1", "items": [{"url": "/a", "title": "Brücke"}]}'.encode("utf-16"),
        '{"version": "https://jsonfeed.org/version/1", "items": [{"url": "/a", "title": "Brücke"}]}'.encode(
            "utf-16-le"
        ),
        b'{"version": "https://jsonfeed.org/version/1", "items": [{"url": "/a\\u0000", "title": "Br\\u00fccke\\ud800\\u0007"}]}',
        b'{"version": "https://jsonfeed.org/version/1", "items": [{"url": "/a", "title": "Br\xc3\xbccke\n"}]}',
    ],
)
def test_spellings(body):
    """Keys in any order, escaped slashes, byte order marks, wide letters, lone surrogates, raw line breaks."""
    (entry,) = read(body).entries
    assert (entry.title, entry.url) == ("Brücke", "https://herald.example/a")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("https://h.example/a"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["id", "url", "title", "authors", "author", "name", "date_published", "items", "language"]), inner, max_size=5
    ),
    max_leaves=12,
)  # fmt: skip


@given(JSON, st.dictionaries(st.sampled_from(["title", "language", "authors", "feed_url"]), JSON))
def test_any_value_is_a_feed_or_has_a_name(value, head):
    """Nothing raises, and the sum holds."""
    document = read({**head, "version": VERSION, "items": value})
    if isinstance(document, FeedDocument):
        assert document.n_listed == len(value) == len(document.entries) + len(document.dropped)
    else:
        assert not isinstance(value, list)
