"""OPML in, however carelessly it was written; OPML out, which reads back as it was."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch.discover import opml
from presswatch.discover.opml import NotOpml, Outline, Outlines

FEED = '<outline text="Valley" type="rss" xmlUrl="https://valley.example/rss" htmlUrl="https://valley.example/"/>'


def document(body, head=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}<opml version="2.0"><head/><body>{body}</body></opml>'


def read(text):
    return opml.read(text.encode() if isinstance(text, str) else text)


def urls_of(text):
    found = read(text)
    assert isinstance(found, Outlines), found
    return [feed.url for feed in found.feeds]


def test_what_an_outline_says_of_its_feed():
    nested = f'<outline text="News"><outline title="Region &amp; river">{FEED}</outline></outline><outline text="b" XMLURL="https://b.example/x"/>'
    first, second = read(document(nested)).feeds
    assert first == Outline(
        "https://valley.example/rss", "Valley", "https://valley.example/", groups=("News", "Region & river")
    )
    assert (second.url, second.groups) == ("https://b.example/x", ())


@pytest.mark.parametrize(
    "text",
    [
        document(FEED),
        FEED.join(["<opml><body>", "</body></opml>"]),
        "\ufeff" + document(FEED),
        "\n\n" + document(FEED),
        document(FEED.replace('text="Valley"', "")),
        document(FEED)[:-25],  # cut off
        document(FEED.replace("Valley", "A & B")),
        document(FEED.replace("Valley", "&nbsp;&hellip;")),
        document(FEED.replace('type="rss"', 'type="RSS" version="RSS2"')),
        document(FEED).replace("<opml", '<opml xmlns="http://opml.org/spec2"'),
        document(FEED, head='<!DOCTYPE opml [<!ENTITY x "y">]>'),
        document(FEED, head="<!-- made by hand -->"),
        document(FEED).encode("utf-16"),
        document(FEED.replace("Valley", "Tal\xe4")).encode("latin-1"),
        document(FEED.replace("Valley", "Vall\x00ey\x08")),
        document(FEED.replace("xmlUrl", "url")),
        document(
            FEED.replace(
                "Valley",
                "Valley&#xD800;&#xDFFF;&#0;&#xFFFE;&#00000000000000000000000000000000000000000000000000000000000000000000055296;&#x110000;&#99999999999;",
            )
        ),
        document("<:x/><a:b/>" + FEED.replace("xmlUrl", "opml:xmlUrl")),
    ],
)
def test_spellings_of_one_feed(text):
    assert urls_of(text) == ["https://valley.example/rss"]


def test_entities_expand_to_nothing():
    bomb = '<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    found = read(document('<outline text="&b;&f;" xmlUrl="https://valley.example/rss"/>', head=bomb))
    assert "aaaa" not in (found.feeds[0].title or "")
    assert "root" not in (found.feeds[0].title or "")


def test_what_names_no_feed_is_said():
    body = (
        '<outline text="a" xmlUrl="javascript:alert(1)"/><outline text="b" xmlUrl=""/><outline text="c" xmlUrl="feed.xml"/>'
        f'{FEED}{FEED.replace("https://valley", "HTTPS://VALLEY")}<outline type="include" url="https://x.example/more.opml"/>'
        '<outline text="a link" type="link" url="https://x.example/"/><outline/>'
    )
    found = read(document(body))
    assert [feed.url for feed in found.feeds] == ["https://valley.example/rss"]
    assert [rule for rule, _ in found.left_out] == ["bad_link", "bad_link", "bad_link", "twice_in_file", "include"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [(b"", "empty"), (b"<html></html>", "html"), (b"<rss version='2.0'/>", "rss"), (b"{}", "json"), (b"%PDF-1", "binary"), (b"\x00" * 40, "binary")],
)  # fmt: skip
def test_what_is_no_opml_says_so(body, kind):
    assert (read(body).kind if isinstance(read(body), NotOpml) else None) in (kind, "empty")


def test_large_and_deep_files_are_bounded():
    many = document("".join(f'<outline text="{n}" xmlUrl="https://a{n}.example/rss"/>' for n in range(20_001)))
    found = read(many)
    assert (len(found.feeds), found.left_out[-1][0]) == (20_000, "outline_cap")
    deep = read(document("<outline text='g'>" * 5000 + FEED))
    assert isinstance(deep, (Outlines, NotOpml))


def test_an_outline_of_many_attributes():
    """Each value costs a walk along all of them: 60,000 took 14 s.  The outlines behind it are read."""
    many = " ".join(f'a{n}="1"' for n in range(60_000))
    start = time.process_time()
    found = read(document(f'<outline {many} xmlUrl="https://x.example/rss"/>{FEED}'))
    assert time.process_time() - start < 3
    assert [feed.url for feed in found.feeds] == ["https://valley.example/rss"]
    assert [rule for rule, _ in found.left_out] == ["outline_cap"]


_words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=20).map(
    lambda text: unicodedata.normalize("NFC", " ".join(text.replace("\u200b", "").replace("\ufeff", "").split()))
).filter(bool)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 99), _words, st.lists(_words, max_size=3), st.booleans(), st.none() | _words),
        max_size=8,
        unique_by=lambda t: t[0],
    )
)
def test_what_is_written_reads_back(given_feeds):
    feeds = [
        Outline(f"https://a{n}.example/rss?a=1&b=2", title, f"https://a{n}.example/", is_listing, links if is_listing else None, tuple(groups))
        for n, title, groups, is_listing, links in given_feeds
    ]  # fmt: skip
    assert read(opml.write("All <of> them", feeds)).feeds == tuple(feeds)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise(noise):
    assert isinstance(read(b"<opml><body>" + noise + FEED.encode()), (Outlines, NotOpml))
