"""Feeds: every listed item is an entry or has a reason; every other document has a name."""

import datetime as dt
import json
import time
import tracemalloc
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import FeedDocument, NotAFeed, left_out
from presswatch.model import Feed, short_id

FEEDS = Path(__file__).parents[4] / "shared/data/feeds"
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
URL = "https://herald.example/feeds/all.xml"
SY = (
    "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>{}</sy:updatePeriod>"
    "<sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>{}</sy:updateFrequency>"
)


def read(body, **changes):
    body = body if isinstance(body, bytes) else body.encode()
    feed = Feed(changes.pop("feed_id", "herald-all"), "herald", URL)
    return read_document(body, **{"feed": feed, "url": URL, "fetched_at": NOW, **changes})


def rss(*items, head="<title>Herald</title>"):
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{"".join(items)}</channel></rss>'


def item(link="https://herald.example/a", title="Bridge opens", more=""):
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def test_rss():
    """Every field of an entry, from an item that has them all."""
    body = rss(
        item(
            more="<guid isPermaLink='false'>n-17</guid><pubDate>Mon, 23 Nov 2026 08:15:00 +0200</pubDate>"
            "<description>&lt;p&gt;The &lt;b&gt;old&lt;/b&gt; bridge&lt;/p&gt;&lt;p&gt;is open.&lt;/p&gt;</description>"
            "<dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Ana Pop</dc:creator>"
        ),
        head="<title>Herald &amp;amp; Post</title><link>https://herald.example/</link><language>en-gb</language>"
        "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='/feeds/all.xml'/>",
    )
    document = read(body)
    assert (document.kind, document.title, document.link) == ("rss", "Herald & Post", "https://herald.example/")
    assert (document.self_url, document.language, document.n_listed) == (URL, "en-gb", 1)
    (entry,) = document.entries
    assert entry.entry_id == short_id("herald-all", "n-17")
    assert (entry.feed_id, entry.guid, entry.url) == ("herald-all", "n-17", "https://herald.example/a")
    assert (entry.title, entry.summary, entry.authors) == ("Bridge opens", "The old bridge is open.", ("Ana Pop",))
    assert (entry.published_raw, entry.published_precision) == ("Mon, 23 Nov 2026 08:15:00 +0200", "second")
    assert entry.published_at == dt.datetime(2026, 11, 23, 6, 15, tzinfo=dt.UTC)
    assert (entry.language, entry.updated_at) == ("en-gb", None)


def test_atom():
    """Updated is no publication date; the alternate link counts; text titles are taken literally."""
    document = read(
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Bote</title><id>x</id>
        <entry><id>tag:bote,1</id><title type="text">1 &lt;b&gt; 2 &amp;amp; 3</title><updated>2026-11-23T10:00:00Z</updated>
        <link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="/a"/><author><name>Jo Roth</name></author></entry>
        <entry><id>tag:bote,2</id><title type="html">&lt;i&gt;Zwei&lt;/i&gt;</title><published>2026-11-22</published>
        <link href="b"/></entry></feed>"""
    )
    first, second = document.entries
    assert (document.kind, first.url, second.url) == (
        "atom",
        "https://herald.example/a",
        "https://herald.example/feeds/b",
    )
    assert (first.title, second.title) == ("1 <b> 2 &amp; 3", "Zwei")
    assert (first.published_raw, first.published_at, first.published_precision) == (None, None, "unknown")
    assert first.updated_at == dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
    assert (second.published_at, second.published_precision) == (dt.datetime(2026, 11, 22, tzinfo=dt.UTC), "day")
    assert (first.authors, second.authors) == (("Jo Roth",), ())


def test_rdf():
    """RSS 1.0 keeps its items outside the channel and dates them with dc:date."""
    document = read(
        """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x">
        <title>Gazeta</title><items><rdf:Seq><rdf:li resource="https://g.example/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://g.example/1"><title>Unu</title><link>https://g.example/1</link>
        <dc:date>2026-11-23T10:00+02:00</dc:date></item></rdf:RDF>"""
    )
    assert (document.kind, document.n_listed) == ("rdf", 1)
    assert document.entries[0].published_raw == "2026-11-23T10:00+02:00"
    assert document.entries[0].published_at == dt.datetime(2026, 11, 23, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("items", "urls", "dropped"),
    [
        ([item(), item()], ["a"], [("duplicate_in_document", "https://herald.example/a")]),
        ([item("", "Nameless")], [], [("no_link", "Nameless")]),
        ([item("javascript:alert(1)", "Script")], [], [("bad_link", "Script")]),
        ([item("https://herald.example/" + "a" * 2048, "Long")], [], [("bad_link", "Long")]),
        (["<item></item>"], [], [("no_link", "")]),
        (["<item><guid>https://herald.example/a</guid></item>"], ["a"], []),
        (["<item><title>T</title><guid>4711</guid></item>"], [], [("no_link", "T")]),
        (["<item><title>T</title><guid isPermaLink='false'>https://herald.example/a</guid></item>"], [], [("no_link", "T")]),
        # one guid for all: the link tells them apart
        ([item("/a", more="<guid>g</guid>"), item("/b", more="<guid>g</guid>")], ["a", "b"], []),
        ([item("/a", more="<guid>g</guid>"), item("/a", more="<guid>g</guid>")], ["a"], [("duplicate_in_document", "https://herald.example/a")]),
        # two guids for one link: two entries, the address makes them one article later
        ([item("/a", more="<guid>1</guid>"), item("/a", more="<guid>2</guid>")], ["a", "a"], []),
    ],
)  # fmt: skip
def test_every_item_is_accounted_for(items, urls, dropped):
    """Kept or dropped with a rule and something to recognise it by."""
    document = read(rss(*items))
    assert [entry.url for entry in document.entries] == [f"https://herald.example/{path}" for path in urls]
    assert list(document.dropped) == dropped
    assert document.n_listed == len(items) == len(urls) + len(dropped)


def test_ids_do_not_depend_on_the_address_of_a_known_feed():
    """A feed that moves keeps its entries."""
    body = rss(item("https://herald.example/x", more="<guid isPermaLink='false'>n-17</guid>"))
    ids = {read(body, url=url).entries[0].entry_id for url in (URL, "https://moved.example/f")}
    assert len(ids) == 1


def test_the_cap_counts_what_it_leaves_out():
    """The first items are read, the rest is a number; the document is closed before it is parsed."""
    for body in (
        rss(*(item(f"/{n}") for n in range(12))),
        rss(*(item(f"/{n}") for n in range(12))).replace("</rss>", ""),
    ):
        document = read(body, entry_cap=5)
        assert [entry.url[-2:] for entry in document.entries] == ["/0", "/1", "/2", "/3", "/4"]
        assert (document.n_listed, document.behind) == (12, (("feed_cap", 7),))


OTHERS = [
    (b"", "empty"),
    (b" \n\x00\xef\xbb\xbf"[:2], "empty"),
    (b'{"error": 1}', "json"),
    (b'["jsonfeed.org/version"]', "json"),
    (b"<?xml version='1.0'?><opml version='2.0'/>", "opml"),
    (b"<!DOCTYPE html><html><head></head></html>", "html"),
    (b"<html lang='en'><body>Not found</body></html>", "html"),
    (b"<div>maintenance</div>", "html"),
    (b"<?xml version='1.0'?><error/>", "xml"),
    (b"Service unavailable", "text"),
    (b"%PDF-1.7 ...", "binary"),
    (b"\x1f\x8b\x08\x00", "binary"),
    (b"\x89PNG\r\n\x1a\n", "binary"),
    (b"a\x00b\x00" * 20, "binary"),
    (b"<rss version='2.0'><channel><ti", "unreadable"),
]


@pytest.mark.parametrize(("body", "kind"), OTHERS)
def test_what_is_no_feed_is_named(body, kind):
    """So that a person can see what the address serves instead."""
    document = read(body)
    assert isinstance(document, NotAFeed)
    assert document.kind == kind
    assert document.detail


@pytest.mark.parametrize(
    "body",
    [
        "\n\n" + rss(item()),
        "\ufeff" + rss(item()),
        "<br />\n<b>Warning</b>: x in <b>/a.php</b><br />\n" + rss(item()),
        "Notice: x\n" + rss(item()),
        rss(item()).replace("<rss", "<!DOCTYPE rss SYSTEM 'http://x.example/rss.dtd'><!-- hello --><rss"),
        rss(item()).replace("</channel></rss>", ""),
        rss(item(more="<x a='b & c'>&nbsp;</x>")),
        rss(item(title="Bridge\x00 \x07opens")),
        rss(item(title="<![CDATA[<b>Bridge</b> opens]]>")),
        rss(item(title="Bridge<script>alert(1)</script> opens".replace("<", "&lt;"))),
        rss(item(title="&lt;p&gt;Bridge&lt;/p&gt;&lt;p&gt;opens")),
        rss(item()).encode("utf-16"),
        rss(item()).replace("?>", " encoding='utf-16'?>").encode("utf-16"),
    ],
)
def test_damaged_and_odd_feeds_are_read(body):
    """What real servers send: blanks, warnings, cut ends, markup and control characters in titles, wide encodings."""
    document = read(body)
    assert isinstance(document, FeedDocument)
    assert [entry.title for entry in document.entries] == ["Bridge opens"]


@pytest.mark.parametrize(
    ("encoding", "declared", "header"),
    [
        ("utf-8", "", None),
        ("utf-8", "utf-8", "text/xml; charset=iso-8859-1"),  # the document knows better
        ("iso-8859-2", "iso-8859-2", None),
        ("iso-8859-2", "", "application/rss+xml; charset=ISO-8859-2"),
        ("windows-1250", "windows-1250", "text/html"),
        ("utf-8", "utf-8", "nonsense; charset=no-such-thing"),
    ],
)
def test_encodings(encoding, declared, header):
    """The document's own word first, then the header's."""
    declaration = f" encoding='{declared}'" if declared else ""
    body = rss(item(title="Şedinţă în oraş")).replace("?>", declaration + "?>").encode(encoding)
    assert read(body, content_type=header).entries[0].title == "Şedinţă în oraş"


def test_the_outlets_zone_is_used_for_dates_without_one():
    """Forum software writes local times."""
    body = rss(item(more="<pubDate>2026/11/20 14:33:00</pubDate>"))
    assert read(body, timezone="Asia/Shanghai").entries[0].published_at == dt.datetime(
        2026, 11, 20, 6, 33, tzinfo=dt.UTC
    )


def test_an_implausible_date_stays_as_words():
    """The raw text is kept, the moment is unknown."""
    entry = read(rss(item(more="<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"))).entries[0]
    assert (entry.published_raw, entry.published_at) == ("Thu, 01 Jan 1970 00:00:00 GMT", None)
    assert entry.published_precision == "unknown"


def test_entities_are_never_expanded(tmp_path):
    """Neither a bomb nor a file: a document type is cut off before anything is parsed."""
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9}">' for n in range(1, 8))
    for doctype, name in [
        (f'<!ENTITY e0 "boom">{bomb}', "e7"),
        ('<!ENTITY e "]"><!ENTITY f "boom">', "f"),
        (f'<!ENTITY f SYSTEM "file://{secret}">', "f"),
    ]:
        document = read(rss(item(title=f"&{name};")).replace("<rss", f"<!DOCTYPE rss [{doctype}]><rss"))
        assert "boom" not in str(document)
        assert "hidden" not in str(document)


@pytest.mark.parametrize("flood", ["<a>", "<a ", "<", "&a", '<a b="', "<![CDATA[", "<!--", "<category>x</category>"])
def test_floods_of_markup_are_not_parsed(flood):
    """Two million marks cost a minute and a gigabyte in the parser; the count comes first."""
    document = read(rss(item(), "<item>" + flood * 250_000 + "</item>"))
    if isinstance(document, FeedDocument):  # the sound item in front is kept
        assert (len(document.entries), document.behind) == (1, (("feed_cap", 1),))
    else:
        assert document.kind == "unreadable"


@pytest.mark.parametrize(
    "body",
    [
        rss(*(item(f"/{n}", more=f"<guid>{n}</guid>") for n in range(100_000))),
        rss(item(more="<description>" + "word " * 600_000 + "</description>")),
        rss(item(more="<x>" * 100_000 + "</x>" * 100_000)),
        rss(item(title="a" * 3_000_000)),
        rss(*["<item><guid>same</guid></item>"] * 20_000),
    ],
    ids=["100,000 items", "an item of 3 MB", "depth", "a title of 3 MB", "one guid for all"],
)
def test_large_documents_are_bounded(body):
    """Each item is an entry, or counted; no text is longer than its cap."""
    document = read(body)
    if isinstance(document, NotAFeed):
        assert document.kind == "unreadable"
        return
    assert len(document.entries) <= 2000
    assert document.n_listed == len(document.entries) + len(document.dropped) + sum(n for _, n in document.behind)
    assert all(len(words or "") <= 20_000 for e in document.entries for words in (e.title, e.summary))


@pytest.mark.parametrize("year", ["0001", "1970", "2103", "9999"])
def test_dates_of_all_ages(year):
    """What cannot be a time of publication stays as words."""
    entry = read(rss(item(more=f"<pubDate>Thu, 01 Jan {year} 00:00:00 GMT</pubDate>"))).entries[0]
    assert (entry.published_raw, entry.published_at) == (f"Thu, 01 Jan {year} 00:00:00 GMT", None)


def test_long_texts_are_cut():
    """A summary is a snippet; the article is fetched."""
    entry = read(rss(item(more=f"<description>{'word ' * 50_000}</description>"))).entries[0]
    assert len(entry.summary) <= 20_000


MARKUP = st.sampled_from(
    ["<rss version='2.0'>", "<channel>", "<item>", "</item>", "<link>", "</link>", "<title>", "]]>", "<![CDATA[", "&amp;", "&#0;",
     "&#xD800;", "&bogus;", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "<link href='/a'/>", "<pubDate>", "<dc:date>",
     "<guid>", "http://[", "<!DOCTYPE rss [", "]>", "<?xml version='1.0' encoding='utf-7'?>", "\x00", "\ufeff", "<author>", "a@b.c (x)"]
)  # fmt: skip


@given(st.lists(MARKUP | st.text(max_size=4), max_size=25).map("".join))
def test_any_document_is_a_feed_or_has_a_name(text):
    """Nothing raises, and the sum holds."""
    for body in (text.encode("utf-8", "surrogatepass"), f"<rss version='2.0'>{text}".encode("utf-8", "surrogatepass")):
        document = read(body)
        if isinstance(document, FeedDocument):
            assert document.n_listed == len(document.entries) + len(document.dropped) + sum(
                n for _, n in document.behind
            )


def real_feeds():
    if not FEEDS.exists():
        return []
    return [pytest.param(case, id=case["file"]) for case in json.loads((FEEDS / "expected.json").read_text())]


@pytest.mark.skipif(not FEEDS.exists(), reason="needs ../shared/data/feeds")
@pytest.mark.parametrize("case", real_feeds())
def test_real_feeds(case):
    """Seventeen documents of real servers: all their items, all their dates, as other readers of dates have them."""
    document = read((FEEDS / case["file"]).read_bytes())
    if case["format"] == "sitemap index":
        assert (document.n_listed, len(document.sitemaps)) == (case["entries"], case["entries"])
        return
    assert document.n_listed == case["entries"] == len(document.entries) + len(document.dropped)
    assert {rule for rule, _ in document.dropped} <= {"duplicate_in_document"}  # two of them list an address twice
    assert all(entry.published_at or entry.updated_at for entry in document.entries)
    assert all(entry.title for entry in document.entries) or document.kind == "sitemap"
    for entry in document.entries:
        if entry.published_raw and (expected := other_reading(entry.published_raw)):
            assert entry.published_at == expected, entry.published_raw


def other_reading(raw):
    """The moment by the standard library, where it can read it and a zone is named."""
    for parse in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(raw)
        except ValueError:
            continue
        return moment.astimezone(dt.UTC).replace(microsecond=0) if moment.tzinfo else None
    return None


@pytest.mark.parametrize(
    ("head", "seconds"),
    [
        ("<ttl>60</ttl>", 3600),
        ("<ttl>0</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<ttl>nan</ttl>", None),
        ("<ttl>1e308</ttl>", 366 * 86_400),
        (SY.format("hourly", "1"), 3600),
        (SY.format("hourly", "2"), 1800),
        (SY.format(" Daily ", "0.1"), 864_000),
        (SY.format("dayly", "1"), 86_400),
        (SY.format("always", "1"), None),
        (SY.format("weekly", "-3"), 7 * 86_400),
        (SY.format("hourly", "1") + "<ttl>120</ttl>", 7200),
        ("", None),
    ],
)
def test_how_often_a_feed_says_it_changes(head, seconds):
    """The longer of its two claims; what makes no sense is no claim."""
    assert read(rss(item(), head="<title>Herald</title>" + head)).interval_s == seconds


def test_an_aggregator_names_its_sources():
    """RSS with an attribute, Atom with a head of a feed; whom a feed is of is another matter."""
    first = read(rss(item(more="<source url='https://post.example/rss'>Valley Post</source>"))).entries[0]
    assert (first.source_name, first.source_url) == ("Valley Post", "https://post.example/rss")
    second = read(
        """<feed xmlns="http://www.w3.org/2005/Atom"><title>All</title><entry><title>A</title><id>1</id><link href="/a"/>
        <source><title>Valley Post</title><id>https://post.example/id</id><link href="https://post.example/"/></source>
        </entry></feed>"""
    ).entries[0]
    assert (second.source_name, second.source_url) == ("Valley Post", "https://post.example/")
    assert (read(rss(item())).entries[0].source_name, read(rss(item())).entries[0].source_url) == (None, None)


@pytest.mark.parametrize(
    ("start", "filling"),
    [
        (b"<!--", b"a"),
        (b"<!DOCTYPE rss [", b"a"),
        (b"<!DOCTYPE rss ", b"<!ENTITY "),
        (b"<?xml ", b"?"),
        (b"", b"<!---->"),
        (b"", b"<?a?>"),
    ],
)
def test_a_prolog_without_end_takes_no_memory(start, filling):
    """Nothing of what stands before the root element is remembered."""
    body = start + filling * (2_000_000 // len(filling))
    tracemalloc.start()
    try:
        assert isinstance(read(body), NotAFeed)
        assert tracemalloc.get_traced_memory()[1] < 3 * len(body)
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("part", [b" a", b",a", b" a='b'", b"='b'c"], ids=bytes.decode)
def test_attributes_count_however_they_are_written(part):
    """Without values, without blanks, in single quotes: each takes half a kilobyte in the parser."""
    body = b"<rss version='2.0'><channel><title>x</title><item a" + part * 450_000 + b"></item></channel></rss>"
    assert read(body).kind == "unreadable"


@pytest.mark.parametrize("value", ['"u"', "'u'", '">"', "'>'"])
def test_one_tag_of_many_attributes_is_not_parsed(value):
    """The time for them grows with their square: 50,000 took 47 s, also where ``>`` stands in their values."""
    attributes = " ".join(f"a{n}={value}" for n in range(50_000))
    start = time.process_time()
    document = read(rss(f"<item {attributes}><title>T</title><link>/a</link></item>"))
    assert (document.kind, "attributes in one tag" in document.detail) == ("unreadable", True)
    assert time.process_time() - start < 5
    assert read(rss(item("/a"), f"<item {' '.join(attributes.split()[:900])}/>")).entries


@pytest.mark.parametrize(
    "text", [b"a\n" * 1_700_000, b"<![CDATA[" + b"] " * 1_700_000 + b"]]>"], ids=["lines", "brackets"]
)
def test_what_ends_a_run_of_text_counts(text):
    """A call of the parser's for each."""
    body = b"<rss version='2.0'><channel><item><description>" + text + b"</description></item></channel></rss>"
    assert read(body).kind == "unreadable"


def test_ordinary_prologs():
    """Comments, style sheets and document types with a subset before the root element."""
    prolog = "<!-- a --><!----><?xml-stylesheet href='a'?>\n<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]><!-- <html> --> "
    document = read('<?xml version="1.0"?>' + prolog + rss(item("/a")).removeprefix('<?xml version="1.0"?>'))
    assert [entry.url for entry in document.entries] == ["https://herald.example/a"]


@pytest.mark.parametrize("reference", ["&#xD800;", "&#57343;", "&#x110000;", "&#99999999999;", "&#xdfff"])
@pytest.mark.parametrize("ending", ["", "<b>"], ids=["well-formed", "malformed"])
def test_a_reference_to_no_character_harms_no_other_item(reference, ending):
    """Half a surrogate pair, or a number beyond all alphabets, in a title or a link."""
    document = read(rss(item("/a", title=f"One{reference}{ending}"), item(f"/b{reference}"), item("/c")))
    assert [entry.url.rpartition("/")[2] for entry in document.entries] == ["a", "b", "c"]
    assert document.entries[0].title == "One"


def test_what_is_behind_the_cap_is_one_entry_however_much_it_is():
    found = {}
    for n in (6, 9):
        document = read(rss(*(item(f"/{k}") for k in range(n))), entry_cap=5)
        ((rule, entry),) = left_out(document, "f", URL)
        assert rule == "feed_cap"
        found[entry.entry_id] = entry.title
    assert list(found.values()) == ["4 more items"]
