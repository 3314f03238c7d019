"""`feeds check`, `import` and `export`, called as people and programs do."""

import csv
import io
import json
import tomllib

import pytest

from flows.cli import main
from presswatch.discover import opml
from tests.conftest import rss, settings_for
from tests.flows.collecting.test_listing_outlets import NAMES, OUTLET, section


@pytest.fixture
def call(capsys, monkeypatch, tmp_path):
    """Run a `feeds` command at a home that is not there; gives (status, stdout, stderr)."""
    monkeypatch.delenv("PRESSWATCH_CONFIG", raising=False)

    def run(*arguments, config=None):
        status = 0
        more = ["--config", str(config)] if config else []
        try:
            main(["feeds", *map(str, arguments), "--home", str(tmp_path / "home"), *more])
        except SystemExit as ended:
            status = ended.code or 0
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return status, captured.out, captured.err

    return run


@pytest.fixture
def config(tmp_path, newsroom):
    """A configuration under which only the newsroom may be asked; `config(name=toml)` writes outlets into it."""
    folder = tmp_path / "config"
    (folder / "outlets").mkdir(parents=True)
    (folder / "settings.toml").write_text(settings_for(newsroom))

    def write(**outlets):
        for name, text in outlets.items():
            (folder / "outlets" / f"{name}.toml").write_text(text)
        return folder

    return write


def checked(call, config, *what):
    status, out, _ = call("check", *what, "--format", "jsonl", config=config())
    return status, [json.loads(line) for line in out.splitlines()]


def test_a_feed_that_answers_is_ok_and_no_home_is_made(call, config, newsroom, tmp_path):
    newsroom.list("/feed.xml", (newsroom.url("/1"), "One"), (newsroom.url("/2"), "Two"))
    status, (row,) = checked(call, config, newsroom.url("/feed.xml"))
    assert row["verdict"] in ("ok", "stale")  # by the day on which this runs
    assert (row["kind"], row["entries"], row["dated"], row["newest"]) == ("rss", 2, 2, "2026-03-02T09:00:00+00:00")
    assert status in (0, 3)
    assert newsroom.asked == ["/feed.xml"]
    assert not (tmp_path / "home").exists()


def test_every_verdict_has_its_word_and_its_reason(call, config, newsroom):
    item = "<item><title>One</title><link>/one</link></item>"
    newsroom.pages |= {
        "/relative": (200, "application/rss+xml", f'<rss version="2.0"><channel><title>V</title>{item}{item}</channel></rss>'),
        "/empty": (200, "application/rss+xml", rss("x", [])),
        "/json": (200, "application/json", '{"a": 1}'),
        "/wall": (403, "text/plain", "no"),
        "/gone": (410, "text/plain", "no"),
        "/busy": (503, "text/plain", "no"),
    }  # fmt: skip
    status, rows = checked(
        call, config, *map(newsroom.url, ("/relative", "/empty", "/json", "/wall", "/gone", "/busy"))
    )
    assert status == 3
    assert [(row["verdict"], row["kind"]) for row in rows] == [
        ("ok", "rss"), ("empty", "rss"), ("not_a_feed", "json"), ("blocked", None), ("gone", None), ("failing", None),
    ]  # fmt: skip
    assert rows[0]["note"] == "no dates; 1 listed twice; 1 relative links"
    assert [row["note"] for row in rows[3:]] == ["HTTP 403", "HTTP 410", "soft: HTTP 503"]
    status, out, _ = call("check", newsroom.url("/json"), "--format", "table", config=config())
    assert status == 1
    assert "not a feed (json)" in out


def test_a_page_leads_to_the_feeds_of_its_site(call, config, newsroom):
    newsroom.pages |= {
        "/robots.txt": (200, "text/plain", f"User-agent: *\nSitemap: {newsroom.url('/map.xml')}\n"),
        "/": (200, "text/html", '<html><link rel="alternate" type="application/rss+xml" href="/all.rss"><p>Welcome.</p></html>'),
        "/story": (200, "text/html", '<html><a href="/old/rss">RSS</a><p>A story.</p></html>'),
        "/map.xml": (200, "application/xml", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'),
        "/all.rss": (200, "application/rss+xml", '<rss version="2.0"><channel><title>V</title><item><title>One</title><link>https://v.example/1</link></item></channel></rss>'),
    }  # fmt: skip
    status, rows = checked(call, config, newsroom.url("/story"))
    assert status == 3
    assert [(row["url"], row["verdict"], row["is_found"]) for row in rows if row["kind"] != "sitemap"] == [
        (newsroom.url("/story"), "not_a_feed", False),
        (newsroom.url("/old/rss"), "gone", True),
        (newsroom.url("/all.rss"), "ok", True),
    ]
    lines = {row["kind"]: row["toml"] for row in rows if row["toml"]}
    assert tomllib.loads(lines["rss"]) == {"feeds": [{"url": newsroom.url("/all.rss")}]}
    assert tomllib.loads(lines["sitemap"]) == {"sitemaps": [{"url": newsroom.url("/map.xml")}]}
    assert len(newsroom.asked) == len(set(newsroom.asked)) <= 9


def test_a_page_without_a_feed_is_proposed_as_a_listing_within_few_requests(call, config, newsroom):
    section(newsroom, NAMES)
    status, rows = checked(call, config, newsroom.url("/region/"))
    assert [(row["verdict"], row["kind"], row["entries"]) for row in rows] == [
        ("not_a_feed", "html", 0),
        ("ok", "listing", 4),
    ]
    assert tomllib.loads(rows[1]["toml"]) == {"feeds": [{"url": newsroom.url("/region/"), "kind": "listing"}]}
    assert status == 3
    assert len(newsroom.asked) == len(set(newsroom.asked)) <= 9
    status, out, _ = call("check", newsroom.url("/region/"), "--format", "table", config=config())
    assert 'kind = "listing"' in out.splitlines()[-1]


def test_an_outlet_is_checked_as_it_is_configured(call, config, newsroom):
    section(newsroom, NAMES)
    config(own=OUTLET.format(host=newsroom.host, links="").replace("enabled = true", "enabled = false"))
    for what in ("valley-post", newsroom.url("/region/")):
        status, (row,) = checked(call, config, what)
        assert (status, row["outlet"], row["verdict"], row["kind"], row["entries"]) == (
            0,
            "valley-post",
            "ok",
            "listing",
            4,
        )


def test_an_outlet_without_feeds_is_checked_and_exported_by_its_sitemaps(call, config, newsroom):
    """As `ingest` polls it; not by its home page."""
    newsroom.pages["/map.xml"] = (
        200, "application/xml", f'<urlset><url><loc>{newsroom.url("/1")}</loc><lastmod>2026-01-01</lastmod></url></urlset>',
    )  # fmt: skip
    outlet = OUTLET.format(host=newsroom.host, links="").partition("feeds =")[0]
    config(own=f'{outlet}sitemaps = [{{ url = "{newsroom.url("/map.xml")}", seen = 2026-01-02 }}]\n')
    _, (row,) = checked(call, config, "valley-post")
    assert (row["outlet"], row["kind"], row["url"]) == ("valley-post", "sitemap", newsroom.url("/map.xml"))
    assert "/" not in newsroom.asked
    exported = opml.read(call("export", config=config())[1].encode()).feeds
    assert newsroom.url("/map.xml") in {feed.url for feed in exported}


def test_what_cannot_be_checked_is_said(call, config, newsroom):
    assert "did you mean reuters" in call("check", "reutrs", config=config())[2]
    assert "no contact" in call("check", newsroom.url("/x"))[2]
    status, rows = checked(call, config, "http://127.0.0.1:9/feed", "http://169.254.169.254/latest")
    assert status == 1
    assert {row["verdict"] for row in rows} == {"failing"}
    assert all("refused" in row["note"] for row in rows)
    assert call("check", newsroom.url("/x"), "--format", "parquet", config=config())[0] == 2


def test_import_adds_once_and_export_gives_it_back(call, config, tmp_path):
    listed = tmp_path / "feeds.opml"
    listed.write_text(
        '<opml version="2.0"><body><outline text="Local"><outline text="Valley" xmlUrl="https://valley.example/rss"/>'
        '<outline text="A" xmlUrl="https://www.agerpres.ro/rss/sport"/><outline xmlUrl="https://www.digi24.ro/rss"/></outline>'
        '<outline text="x" xmlUrl="javascript:x"/></body></opml>'
    )
    status, out, _ = call("import", listed, "--format", "csv", config=config())
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert [(row["state"], row["outlet"]) for row in rows] == [
        ("added", "valley-example"), ("added", "agerpres"), ("there", "digi24"), ("refused", ""),
    ]  # fmt: skip
    target = config() / "outlets" / "imported.toml"
    first = target.read_text()
    assert [table["id"] for table in tomllib.loads(first)["outlet"]] == ["agerpres", "valley-example"]
    status, out, _ = call("import", listed, "--format", "table", config=config())
    assert "0 added, 0 switched on, 3 there already, 1 refused" in out
    assert target.read_text() == first
    assert sorted(path.name for path in target.parent.iterdir()) == ["imported.toml"]
    status, out, _ = call("export", config=config())
    exported = {feed.url: feed for feed in opml.read(out.encode()).feeds}
    assert {
        "https://valley.example/rss",
        "https://www.agerpres.ro/rss/sport",
        "https://www.digi24.ro/rss",
    } <= exported.keys()
    assert exported["https://www.digi24.ro/rss"].groups == ("RO", "Digi24")
    again = tmp_path / "again.opml"
    again.write_text(out)
    status, out, _ = call("import", again, "--format", "csv", config=config())
    assert {row["state"] for row in csv.DictReader(io.StringIO(out))} == {"there"}
    everything = call("export", "--all", config=config())[1]
    assert len(opml.read(everything.encode()).feeds) > len(exported)


def test_import_leaves_files_of_the_users_alone(call, config, tmp_path):
    listed = tmp_path / "feeds.opml"
    listed.write_text('<opml><body><outline xmlUrl="https://valley.example/rss"/></body></opml>')
    own = '# mine\n[[outlet]]\nid = "digi24"\nenabled = false\n'
    config(imported=own)
    status, _, err = call("import", listed, config=config())
    assert (status, (config() / "outlets/imported.toml").read_text()) == (2, own)
    assert "another name" in err
    (config() / "outlets/imported.toml").rename(config() / "outlets/zz.toml")
    listed.write_text('<opml><body><outline xmlUrl="https://www.digi24.ro/rss"/></body></opml>')
    status, out, _ = call("import", listed, "--format", "json", config=config())
    assert status == 1
    assert json.loads(out)[0]["why"] == "zz.toml switches this outlet off"
    assert not (config() / "outlets/imported.toml").exists()


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"\x00\x01\x02" * 99, b"{}"])
def test_what_is_no_opml_is_refused(call, config, tmp_path, content):
    (tmp_path / "x.opml").write_bytes(content)
    status, _, err = call("import", tmp_path / "x.opml", config=config())
    assert status == 2
    assert "no OPML" in err
    assert call("import", tmp_path / "none.opml", config=config())[0] == 2
    assert call("import", tmp_path, config=config())[0] == 2
