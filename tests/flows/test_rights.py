"""What an outlet does not allow to keep is nowhere in a home, by whatever way its pages came: whole runs on loopback."""

import datetime as dt
import gzip
import json
from uuid import uuid4

import duckdb
import pyarrow.parquet as pq
import pytest

from flows import rounds, stations
from flows.options import BackfillOptions, IngestOptions
from presswatch import warc
from presswatch.model import READY_TYPE, Claims, Entry, short_id
from storage.home import open_home
from tests.conftest import Newsroom, settings_for
from tests.flows.test_runs import PROSE, ingest, read, rows

AT = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
SECRET = "Nobody outside was meant to read the word heliotrope"
BODY = [*[f"Point {n}: {PROSE}" for n in range(4)], f"{SECRET}."]
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
SOURCE = '<source url="https://strict.example/rss">Strict Daily</source>'
pytestmark = pytest.mark.usefixtures("few_outlets")


@pytest.fixture
def strict():
    """The site of an outlet that does not allow to keep its texts."""
    with Newsroom() as room:
        for n in range(1, 6):
            room.publish(f"/{n}", f"Strict story {n}", *BODY)
        yield room


@pytest.fixture
def configuration(configured, newsroom, strict):
    """An aggregator on one host, the strict outlet on another: `configuration(rights)`."""

    def make(rights):
        tables = (
            f'[[outlet]]\nid = "all"\nname = "All News"\nkind = "aggregator"\ndomains = ["{newsroom.host}"]\n'
            f'enabled = true\nfeeds = [{{ url = "{newsroom.url("/feed.xml")}" }}, '
            f'{{ url = "{newsroom.url("/section")}", kind = "listing", links = "/l/" }}]\n'
            f'sitemaps = ["{newsroom.url("/past.xml")}"]\n'
            f'[[outlet]]\nid = "strict"\nname = "Strict Daily"\nkind = "newspaper"\nrights = "{rights}"\n'
            f'domains = ["{strict.host}", "strict.example"]\n'
        )
        settings = settings_for(newsroom).replace(f'["{newsroom.host}"]', f'["{newsroom.host}", "{strict.host}"]')
        return configured(settings, own=tables)

    return make


def feed(*items):
    """An RSS document of (address, what else stands in the item)."""
    listed = "".join(f"<item><title>T {url[-4:]}</title><link>{url}</link>{more}</item>" for url, more in items)
    return (200, "application/rss+xml", f'<rss version="2.0"><channel><title>All</title>{listed}</channel></rss>')


def urlset(*urls):
    body = "".join(f"<url><loc>{url}</loc><lastmod>{dt.datetime.now(dt.UTC):%Y-%m-%d}</lastmod></url>" for url in urls)
    return (200, "application/xml", f'<urlset xmlns="{SITEMAP}">{body}</urlset>')


def with_canonical(room, path, url):
    """Let a page say that another address is its own."""
    status, kind, body = room.pages[path]
    room.pages[path] = (status, kind, body.replace("</head>", f'<link rel="canonical" href="{url}"></head>'))


def everything(home):
    """All that a home holds, unpacked: {file: text}."""
    found = {}
    for path in filter(lambda path: path.is_file(), home.root.rglob("*")):
        data = path.read_bytes()
        if path.suffix == ".duckdb":
            with duckdb.connect(str(path), read_only=True) as connection:
                names = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
                data = repr([connection.execute(f'FROM "{name}"').fetchall() for name in names]).encode()
        elif path.suffix == ".parquet":
            data = repr(pq.read_table(path).to_pylist()).encode()
        elif path.suffix == ".gz":
            data = gzip.decompress(data)
        found[path.relative_to(home.root)] = data.decode("utf-8", "replace")
    return found


def leaks(home):
    return [str(path) for path, text in everything(home).items() if "heliotrope" in text]


def kept(home):
    """The pages that are held, as they read back from where their rows say they stand: {address: body}."""
    found = {}
    for url, file, offset, length in rows(home, "SELECT url, file, \"offset\", length FROM pages WHERE state = 'kept'"):
        members = (home.root / file).read_bytes()[offset : offset + length]
        page, _ = warc.read_page(members, decoded_cap=1 << 20)
        found[url] = page.body.decode()
    return found


def waits_are_over(home):
    """Let every entry that waits be due."""
    with duckdb.connect(str(home.store)) as connection:
        connection.execute("UPDATE entries SET next_attempt_at = TIMESTAMP '2026-01-01' WHERE state = 'waiting'")
    home.snapshot.unlink()  # the next run publishes it anew


@pytest.mark.parametrize("rights", ["snippet", "metadata_only", "denied"])
def test_no_way_to_ask_for_a_page_leaves_its_text(home, configuration, newsroom, strict, rights):
    """Feed, aggregator, redirect, waiting entry, listing, sitemap, backfill, named page, canonical address."""
    for path in ("/open", "/a/1", "/a/2", "/c/1", "/c/2", "/b/1"):
        newsroom.publish(path, f"Story {path}", *(BODY if path != "/open" else BODY[:-1]))
    newsroom.pages["/section"] = (
        200,
        "text/html",
        '<html><body><a href="/l/1">What they found there</a></body></html>',
    )
    for path, target in (("/go/1", "/1"), ("/l/1", "/2"), ("/s/1", "/3"), ("/named", "/4")):
        newsroom.pages[path] = (302, "text/plain", strict.url(target))
    with_canonical(newsroom, "/c/1", strict.url("/c/1"))
    with_canonical(newsroom, "/c/2", "https://strict.example/c/2")
    # a page that is no article, and says that it is the strict outlet's
    newsroom.pages["/c/2"] = (
        200,
        "text/html",
        newsroom.pages["/c/2"][2].replace('content="article"', 'content="website"'),
    )
    with_canonical(newsroom, "/b/1", strict.url("/b/1"))
    later, newsroom.pages["/a/2"] = newsroom.pages["/a/2"], (503, "text/plain", "later")
    listed = [(newsroom.url(path), "") for path in ("/open", "/go/1", "/c/1", "/c/2")]
    listed += [(newsroom.url(path), SOURCE) for path in ("/a/1", "/a/2")]
    newsroom.pages["/feed.xml"] = feed(*listed)
    newsroom.pages["/sitemap.xml"] = urlset(newsroom.url("/s/1"))
    newsroom.pages["/past.xml"] = urlset(newsroom.url("/b/1"))
    ready = configuration(rights)
    with stations.open_run(home, ready, "ingest") as run:
        named = (newsroom.url("/sitemap.xml"), newsroom.url("/named"), strict.url("/5"))
        rounds.ingest(run, IngestOptions(urls=named, outlets=("all",)))
    assert leaks(home) == []
    assert list(kept(home)) == [newsroom.url("/open")]

    newsroom.pages["/a/2"] = later
    newsroom.pages["/feed.xml"] = feed((newsroom.url("/open"), ""))  # nobody but the entry remembers the source
    waits_are_over(home)
    ingest(home, ready, outlets=("all",))
    with stations.open_run(home, ready, "backfill") as run:
        today = dt.datetime.now(dt.UTC).date()
        rounds.backfill(run, BackfillOptions(outlet="all", first=today, last=today))
    assert leaks(home) == []
    assert list(kept(home)) == [newsroom.url("/open")]
    ends = dict.fromkeys(
        ("/a/1", "/a/2", "/b/1", "/c/1", "/s/1", "/l/1"), "skipped" if rights == "denied" else "article"
    )
    found = {url.partition(newsroom.host)[2]: state for url, state in rows(home, "SELECT url, state FROM entries")}
    assert {path: found[path] for path in ends} == ends
    if rights == "denied":
        assert strict.asked == []
        assert {"/a/1", "/a/2"}.isdisjoint(newsroom.asked), "their source denies them"
    else:
        assert rows(home, "SELECT DISTINCT rights FROM articles WHERE url NOT LIKE '%/open'") == [(rights,)]


@pytest.mark.parametrize("rights", ["snippet", "metadata_only", "denied"])
def test_no_file_leaves_a_text(home, configuration, newsroom, strict, rights, tmp_path):
    """HTML and text files, lines, archives, and what a feed file lists."""
    folder = tmp_path / "saved"
    folder.mkdir()
    strict_page = strict.pages["/1"][2]
    (folder / "a.html").write_text(
        strict_page.replace("</head>", '<link rel="canonical" href="https://strict.example/a"></head>')
    )
    # its address is given elsewhere; whose text it is, only the page says
    (folder / "b.html").write_text(
        strict_page.replace("</head>", '<link rel="canonical" href="https://strict.example/b"></head>')
    )
    (folder / "b.html.json").write_text('{"url": "https://mirror.example/b"}')
    text = "\n\n".join(BODY)
    (folder / "c.txt").write_text(f"A note\n\n{text}")
    (folder / "c.txt.json").write_text('{"url": "https://strict.example/c"}')
    (folder / "d.txt").write_text(f"Another note\n\n{text.replace(SECRET, 'Nothing else')}")
    newsroom.publish("/a/1", "Story", *BODY)
    (folder / "feed.xml").write_text(feed((newsroom.url("/a/1"), SOURCE))[2])
    lines = [
        {"outlet": "strict"},
        {"outlet": "Strict"},
        {"outlet": "Strict Daily"},
        {"outlet": "https://www.strict.example/"},
        {"outlet": "strict", "url": "https://mirror.example/1"},
        {"url": "https://strict.example/2"},
        {"url": "https://strict.example/3", "outlet": "all"},
    ]
    written = [json.dumps({"title": f"Line {n}", "text": text, **line}) for n, line in enumerate(lines)]
    (folder / "lines.jsonl").write_text("\n".join(written))

    def record(url, body=strict_page, said=None, kind=None):
        what = {"url": url, "at": AT, "raw": body.encode(), "record_id": uuid4()}
        if kind is None:
            page = warc.response_record(status=200, headers=[("Content-Type", "text/html")], **what)
        else:
            page = warc.resource_record(media_type=kind, **what)
        return page + (
            warc.claims_record(url=url, at=AT, claims=said, record_id=uuid4(), of=what["record_id"]) if said else b""
        )

    def claims(url, **entry):
        return Claims(Entry(short_id("", url), None, None, url, **entry), None, ((url, "final"),))

    shown = newsroom.url("/x")
    led = "https://elsewhere.example/4"
    (folder / "foreign.warc.gz").write_bytes(
        record("https://strict.example/1")
        + record(shown, said=claims(shown, source_url="https://strict.example/rss"))
        + record(
            led, said=Claims(Entry(short_id("", led), None, None, "https://strict.example/4"), None, ((led, "final"),))
        )
        + record("urn:sha256:" + "0" * 64, written[0], claims("urn:sha256:" + "0" * 64), kind=READY_TYPE)
        + record("https://open.example/1", strict_page.replace(SECRET, "Nothing else"))
    )
    ready = configuration(rights)
    read(home, ready, folder, folder / "lines.jsonl")
    with stations.open_run(home, ready, "ingest") as run:
        rounds.ingest(run, IngestOptions())  # what the feed file listed
    assert leaks(home) == []
    assert [url for url in kept(home) if not url.startswith("urn:")] == ["https://open.example/1"]
    assert rows(home, "SELECT count(*) FROM articles WHERE rights = 'full_text'") == [(2,)]
    if rights == "denied":  # what is known to be denied is kept nowhere for a moment; this one only its page knew
        assert rows(home, "SELECT url FROM pages WHERE state = 'expired'") == [("https://mirror.example/b",)]


def test_an_archive_from_which_pages_were_taken_still_reads(home, configuration, newsroom, strict, tmp_path):
    """What stands before and behind a page that was blanked is found again by others."""
    names, strict_ones = [f"/{n}" for n in range(5)], ("/0", "/2", "/4")
    for path in names:
        words = BODY if path in strict_ones else BODY[:-1]
        newsroom.publish(path, f"Story {path}", PROSE, f"What was said about {path}.", *words)
    for path in strict_ones:
        with_canonical(newsroom, path, strict.url(path))
    newsroom.pages["/feed.xml"] = feed(*[(newsroom.url(path), "") for path in names])
    ready = configuration("snippet")
    ingest(home, ready, newsroom.url("/feed.xml"))
    assert sorted(kept(home)) == [newsroom.url("/1"), newsroom.url("/3")]
    assert leaks(home) == []
    (archive,) = home.pages.rglob("*.warc.gz")
    (tmp_path / "copy.warc.gz").write_bytes(archive.read_bytes())
    other = open_home(tmp_path / "other")
    read(other, ready, tmp_path / "copy.warc.gz")
    assert sorted(kept(other)) == [newsroom.url("/1"), newsroom.url("/3")]
    assert rows(other, "SELECT reason FROM failures") == []
