"""Sitemaps: what is new is listed, what is old is counted, and damage ends nothing but itself."""

import datetime as dt
import gzip
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import FeedDocument, NotAFeed, Sitemap, SitemapIndex
from presswatch.model import Feed, short_id

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
SINCE = NOW - dt.timedelta(days=3)
URL = "https://herald.example/sitemap.xml"
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def read(body, **changes):
    body = body if isinstance(body, bytes) else body.encode()
    return read_document(body, **{"feed": Feed("f", "herald", URL), "url": URL, "fetched_at": NOW, **changes})


def urlset(*rows, root="urlset", attributes=f'xmlns="{SPACE}" xmlns:news="{NEWS}"'):
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {attributes}>{"".join(rows)}</{root}>'


def row(path, modified=None, more=""):
    lastmod = f"<lastmod>{modified}</lastmod>" if modified else ""
    return f"<url><loc>https://herald.example/{path}</loc>{lastmod}{more}</url>"


def news(title="Bridge opens", published="2026-11-01", language="en"):
    return (
        f"<news:news><news:publication><news:name>Herald</news:name><news:language>{language}</news:language>"
        f"</news:publication><news:publication_date>{published}</news:publication_date>"
        f"<news:title>{title}</news:title></news:news>"
    )


def paths(document):
    return [entry.url.removeprefix("https://herald.example/") for entry in document.entries]


def test_a_news_sitemap():
    """Every field; the name of the publication is no source."""
    document = read(urlset(row("a", "2026-11-23T10:00:00Z", news(published="2026-11-23T08:15+02:00"))))
    assert (document.kind, document.n_listed, document.dropped, document.behind) == ("sitemap", 1, (), ())
    (entry,) = document.entries
    assert (entry.entry_id, entry.feed_id, entry.guid) == (short_id("f", entry.url), "f", None)
    assert (entry.url, entry.title, entry.language) == ("https://herald.example/a", "Bridge opens", "en")
    assert (entry.published_raw, entry.published_precision) == ("2026-11-23T08:15+02:00", "minute")
    assert entry.published_at == dt.datetime(2026, 11, 23, 6, 15, tzinfo=dt.UTC)
    assert entry.updated_at == dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
    assert (entry.source_name, entry.source_url) == (None, None)


def test_a_modification_time_is_no_publication_time():
    """It says when the page changed last."""
    (entry,) = read(urlset(row("a", "2026-11-23"))).entries
    assert (entry.published_raw, entry.published_at, entry.published_precision) == (None, None, "unknown")
    assert entry.updated_at == dt.datetime(2026, 11, 23, tzinfo=dt.UTC)


def test_since():
    """Old and undated addresses are counted; a day counts to its end; what a news sitemap lists is always followed."""
    body = urlset(
        row("new", "2026-11-22T00:00:00Z"),
        row("old", "2026-11-21T11:59:59Z"),
        row("ancient", "2001-01-01"),
        row("day", "2026-11-21"),
        row("day-before", "2026-11-20"),
        row("zone", "2026-11-21T05:00:00-08:00"),
        row("undated"),
        row("nonsense", "yesterday"),
        row("news", None, news(published="2026-01-01")),
    )
    document = read(body, since=SINCE)
    assert paths(document) == ["new", "day", "zone", "news"]
    assert (document.n_listed, dict(document.behind)) == (9, {"too_old": 3, "no_date": 2})
    everything = read(body)
    assert (len(everything.entries), everything.behind) == (9, ())


@pytest.mark.parametrize(
    ("n", "modified", "kept"), [(19, "T10:00:00Z", 19), (20, "T10:00:00Z", 0), (20, "", 20), (1000, "", 0)]
)
def test_a_time_that_all_share_is_the_time_of_the_sitemap(n, modified, kept):
    """Else everything a site has would be asked for whenever it writes its sitemap."""
    document = read(urlset(*(row(f"{i}", f"2026-11-24{modified}") for i in range(n))), since=SINCE)
    assert len(document.entries) == kept
    assert dict(document.behind) == ({} if kept else {"no_date": n})
    assert all(entry.updated_at for entry in document.entries)


@pytest.mark.parametrize(
    "body",
    [
        urlset(row("a"), attributes=""),
        urlset(row("a"), attributes='xmlns="http://www.google.com/schemas/sitemap/0.84"'),
        urlset(row("a"), attributes='xmlns="urn:of:nobody"'),
        urlset("<s:url><s:loc> https://herald.example/a\n</s:loc></s:url>", root="s:urlset", attributes=f'xmlns:s="{SPACE}"'),
        urlset("<url><loc><![CDATA[https://herald.example/a]]></loc></url>"),
        urlset("<url><loc>/a</loc><image:image xmlns:image='i'><image:loc>/b</image:loc></image:image></url>"),
        urlset("<url><!-- old --><loc>/a<!-- b --></loc><?x y?></url>"),
        urlset(row("a")).replace("<urlset", "<!DOCTYPE urlset [<!ENTITY x 'y'>]><urlset"),
        "\n\n" + urlset(row("a")),
        urlset(row("a")).encode("utf-16"),
        urlset(row("a")).encode("utf-16-le"),
        urlset(row("a")).replace("UTF-8", "utf-16"),
        urlset(row("a")).replace("UTF-8", "no-such-code"),
        urlset(row("a\x00")).encode(),
        urlset("<url><loc>/a</loc><image:loc>/b</image:loc></url>"),
        urlset("<url><loc>/a</loc><x>\x0b</x></url>"),
        urlset("<url><loc>/a</loc><x>fish & chips &nbsp; &copy=1</x></url>"),
    ],
)  # fmt: skip
def test_spellings(body):
    """Namespaces, prefixes, comments, encodings and mistakes that real sites make."""
    document = read(body)
    assert paths(document) == ["a"], document


def test_mistakes_do_not_change_what_is_read():
    """A bare ampersand is one, in CDATA it is none; letters of an old code page are read; undeclared news is news."""
    body = urlset(
        "<url><loc>https://herald.example/?a=1&b=2&amp;c=3</loc></url>",
        "<url><loc><![CDATA[https://herald.example/?d=1&amp=2]]></loc></url>",
        row("c", None, news(title="Şedinţă & caf\u00e9")),
        attributes="",
    )
    document = read(body)
    assert paths(document) == ["?a=1&b=2&c=3", "?d=1&amp=2", "c"]
    assert document.entries[2].title == "Şedinţă & café"
    (entry,) = read(urlset(row("c", None, news(title="Caf\u00e9"))).encode("windows-1252")).entries
    assert entry.title == "Café"


@pytest.mark.parametrize(
    ("damage", "kept"),
    [
        ("<url><loc>https://herald.example/c</b></url>" + row("d"), ["a", "b"]),
        ("<url><loc>https://herald.example/c", ["a", "b"]),
        ("<<<" + row("c") + row("d"), ["a", "b"]),
        ("</urlset>" + row("c"), ["a", "b"]),
        ("<url>" + "<x>" * 300 + row("c"), ["a", "b"]),
    ],
)
def test_a_damaged_sitemap_is_read_up_to_the_damage(damage, kept):
    """What lies behind is counted."""
    body = f'<urlset xmlns="{SPACE}">' + row("a") + row("b") + damage
    document = read(body)
    assert paths(document) == kept
    assert dict(document.behind)["damaged"] == document.n_listed - len(kept) == body.count("<url>") - len(kept)


def test_a_sitemap_that_ends_too_early():
    """The end of the root element may be missing without anything being lost."""
    document = read(urlset(row("a"), row("b")).removesuffix("</urlset>"))
    assert (paths(document), document.n_listed, document.behind) == (["a", "b"], 2, ())


@pytest.mark.parametrize(
    ("loc", "dropped"),
    [
        ("<loc>javascript:alert(1)</loc>", ("bad_link", "javascript:alert(1)")),
        ("<loc>https://herald.example/" + "a" * 2048 + "</loc>" + news(), ("bad_link", "Bridge opens")),
        ("<loc></loc>", ("no_link", "")),
        ("", ("no_link", "")),
    ],
)
def test_what_names_no_address_is_said(loc, dropped):
    """By its title or its words."""
    document = read(urlset(f"<url>{loc}</url>", row("a"), row("a")))
    assert (paths(document), document.n_listed) == (["a"], 3)
    assert document.dropped == (dropped, ("duplicate_in_document", "https://herald.example/a"))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("?a=1&b=2", "?a=1&b=2"),
        ("?a=1&amp;b=2", "?a=1&b=2"),
        ("?a&#x10FFFD;b", "?a\U0010fffdb"),
        ("<![CDATA[?a=1&b=2&amp;c]]>", "?a=1&b=2&amp;c"),
        ("?a<![CDATA[]&]]]>&b", "?a]&]&b"),
        ("?ș=1&b", "?ș=1&b"),
        ("?a\x08&\x00b", "?a&b"),
    ],
)
def test_what_is_mended_is_the_same_wherever_pieces_end(written, read_as):
    """A large document is mended piece by piece; nothing is cut through where one ends."""
    for before in range((1 << 16) - 100, (1 << 16) + 2):
        start = "<urlset><!--&-->"
        rows = f"<url><loc>https://herald.example/&</loc></url><url><loc>https://herald.example/{written}</loc></url>"
        ahead = before - len(start) - rows.index(written) - 11
        document = read(start + f"<!--{'x' * ahead}-->" + rows + "</urlset>")
        assert [entry.url for entry in document.entries][1] == "https://herald.example/" + read_as


@pytest.mark.parametrize(
    ("body", "most"),
    [
        (b"<urlset>&" + b"<url><loc>https://herald.example/1</loc><lastmod>2020-01-01</lastmod></url>" * 75_000, 18),
        (b"<urlset>" + b"<url><loc>https://herald.example/&</loc></url>" * 112_000, 12),
        (b"<urlset>" + b"&" * 5_000_000, 4),
        (b"<urlset>&" + b"<ab:c" * 1_000_000, 4),
        (b"<urlset>&" + b"<![CDATA[]]>" * 400_000, 4),
        (b"<urlset><url/>&<" + b"<url " * 1_000_000, 4),
        (b"<urlset>&" + b"]" * 5_000_000, 4),
        (b"https://herald.example/1\n" * 200_000, 12),
        (b"https://herald.example/1\n" + b"\n" * 5_000_000, 4),
        (b"https://herald.example/1\n" + b" " * 5_000_000, 4),
    ],
    ids=lambda value: value[:30].decode() if isinstance(value, bytes) else "",
)
def test_a_large_one_takes_little_memory(body, most):
    """Five megabytes, mended or not: next to the document only what was read of it, in which it has no room again."""
    tracemalloc.start()
    try:
        read(body, since=SINCE, url=URL.replace("xml", "txt"), content_type="text/plain")
        assert tracemalloc.get_traced_memory()[1] < most * 1_000_000
    finally:
        tracemalloc.stop()


def test_caps():
    """Fifty thousand addresses are looked at; the newest of them become entries, in their order."""
    rows = [row(f"{n}", f"2026-11-{1 + n % 20:02}T00:00:{n % 60:02}Z") for n in range(50_010)]
    document = read(urlset(*rows), entry_cap=5)
    assert (document.n_listed, dict(document.behind)) == (50_010, {"feed_cap": 50_005})
    newest = sorted(range(50_000), key=lambda n: (n % 20, n % 60, -n))[-5:]
    assert paths(document) == [f"{n}" for n in sorted(newest)]


@pytest.mark.parametrize(
    "body",
    [
        urlset("<url>" + "<x/>" * 1_000_000 + "</url>"),
        urlset("<x/>" * 1_000_000),
        urlset("<url><loc>" + "a" * 12_000_000 + "</loc></url>"),
        urlset("<url>" + "<x>" * 500_000),
        urlset("<url><x>" + "<![CDATA[" * 300_000),
        urlset("<url><x>" + "&" * 1_000_000),
        urlset("<url " + "a='b' " * 300_000 + "/>"),
        urlset(*(f"<p{n}:url/>" for n in range(30_000))),
    ],
    ids=["children", "strangers", "a long text", "depth", "sections", "ampersands", "attributes", "prefixes"],
)
def test_floods_are_bounded(body):
    """None ends in an error, none lists anything."""
    document = read(body)
    if isinstance(document, FeedDocument):
        assert document.entries == ()
        assert document.n_listed == len(document.dropped) + sum(n for _, n in document.behind)
    else:
        assert document.kind == "unreadable"


def test_entities_are_never_expanded(tmp_path):
    """A document type is cut off before anything is parsed."""
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    doctype = f'<!DOCTYPE urlset [<!ENTITY f SYSTEM "file://{secret}"><!ENTITY a "boom"><!ENTITY b "&a;&a;">]>'
    body = urlset("<url><loc>https://herald.example/&f;&b;</loc></url>").replace("<urlset", doctype + "<urlset")
    assert not any(word in str(read(body)) for word in ("hidden", "boom"))


def test_an_index():
    """Its sitemaps in their order, each once; all that it lists is counted."""
    body = urlset(
        "<sitemap><loc>https://herald.example/1.xml.gz</loc><lastmod>2026-11-23</lastmod></sitemap>",
        "<sitemap><loc><![CDATA[/2.xml]]></loc></sitemap>",
        "<sitemap><loc>/2.xml</loc></sitemap><sitemap><loc>ftp://x/</loc></sitemap><sitemap/>",
        root="sitemapindex",
    )
    assert read(body) == SitemapIndex(
        (
            Sitemap("https://herald.example/1.xml.gz", dt.datetime(2026, 11, 23, tzinfo=dt.UTC)),
            Sitemap("https://herald.example/2.xml"),
        ),
        5,
    )
    assert read("<sitemapindex/>") == FeedDocument("sitemap", None, None, None, None, (), 0)
    mislabelled = read(body.replace("sitemapindex", "urlset"))
    assert isinstance(mislabelled, SitemapIndex)


@pytest.mark.parametrize(
    ("url", "content_type", "is_read"),
    [
        ("https://herald.example/sitemap.txt", None, True),
        ("https://herald.example/sitemap.txt.gz?x=1", "application/gzip", True),
        ("https://herald.example/sitemap", "text/plain; charset=utf-8", True),
        ("https://herald.example/sitemap", "text/html", False),
    ],
)
def test_a_list_of_addresses(url, content_type, is_read):
    """Where the name or the media type says plain text."""
    document = read(
        "\ufeffhttps://herald.example/a\r\n\r\nhttps://herald.example/b\n", url=url, content_type=content_type
    )
    assert isinstance(document, FeedDocument) is is_read
    assert not is_read or (document.kind, paths(document)) == ("sitemap", ["a", "b"])


@pytest.mark.parametrize("body", [b"User-agent: *\nDisallow:\n", b"Not found", gzip.compress(b"<urlset/>")])
def test_other_texts_are_no_sitemaps(body):
    """Nor is what nobody unpacked."""
    assert isinstance(read(body, url="https://herald.example/sitemap.txt"), NotAFeed)


MARKUP = st.sampled_from(
    ["<urlset>", "</urlset>", "<url>", "</url>", "<loc>", "</loc>", "/a", "<lastmod>", "</lastmod>", "2026-11-24", "&", "<![CDATA[",
     "]]>", "<sitemap>", "</sitemap>", "<news:news>", "</news:news>", "\x00", "\ud800", "<?xml version='1.0' encoding='utf-7'?>", "<!--"]
)  # fmt: skip


@given(st.lists(MARKUP | st.text(max_size=3), max_size=20).map("".join), st.sampled_from([None, SINCE]))
def test_any_document_is_accounted_for(text, since):
    """Nothing raises, and the sum holds."""
    for start in ("<urlset>", "<urlset><url><loc>/a</loc></url>", "<sitemapindex>"):
        document = read((start + text).encode("utf-8", "surrogatepass"), since=since)
        if isinstance(document, FeedDocument):
            listed = len(document.entries) + len(document.dropped) + sum(n for _, n in document.behind)
            assert document.n_listed == listed
        elif isinstance(document, SitemapIndex):
            assert document.n_listed >= len(document.sitemaps)
