"""Whole plain runs, from files and from a newsroom on loopback, looked at in the snapshot."""

import datetime as dt
import json
from pathlib import Path

import duckdb
import pytest

from flows import rounds, stations
from flows.options import IngestOptions, ReadOptions
from presswatch import warc
from presswatch.errors import BusyError, InputError
from storage.home import locked
from tests import looking
from tests.conftest import rss, settings_for

GOLDEN = Path(__file__).parents[1] / "golden"
SHARED = Path(__file__).parents[3] / "shared" / "data"
PROSE = (
    "The town council met on Monday and spoke about the bridge for two hours before it agreed on a date for the works."
)


def rows(home, sql):
    return looking.rows(home.snapshot, sql)


def read(home, configuration, *paths):
    with stations.open_run(home, configuration, "read") as run:
        return rounds.read(run, ReadOptions(paths=tuple(map(str, paths))))[0]


def ingest(home, configuration, *addresses, outlets=()):
    with stations.open_run(home, configuration, "ingest") as run:
        return rounds.ingest(run, IngestOptions(urls=addresses, outlets=outlets))


@pytest.mark.processes
def test_the_smallest_real_input(home, configured):
    read(home, configured("[understand]\nworkers = 1\n"), GOLDEN / "smallest.txt")
    ((published, precision, text),) = rows(
        home, "SELECT published_at::DATE::VARCHAR, published_precision, text FROM articles"
    )
    assert (published, precision) == ("2026-02-03", "day")
    assert "date 2026" not in text
    assert "Others are reading now" not in text
    assert "Also read" not in text
    source = (GOLDEN / "smallest.txt").read_text().splitlines()
    headings = [line for line in source if 0 < len(line) < 40 and not line.endswith((".", ":")) and "read" not in line]
    assert headings
    assert all(heading in text.split("\n") for heading in headings)
    citations = rows(
        home, "SELECT cited_outlet_id, cue, span_start, span_end, surface, sentence FROM citations ORDER BY span_start"
    )
    assert [(outlet, cue) for outlet, cue, *_ in citations] == [
        ("reuters", "According to"),
        ("reuters", "Sources:"),
        ("digi24", "Sources:"),
    ]
    for _, _, start, end, surface, sentence in citations:
        assert text[start:end] == surface
        assert surface in sentence


def test_a_folder_and_ready_articles_are_accounted_for_line_by_line(home, configured, tmp_path):
    configuration = configured("[understand]\nworkers = 1\n")
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / "note.txt").write_text(PROSE)
    (saved / "empty.txt").write_text("")
    (saved / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (saved / "feed.xml").write_text(
        rss("http://a.example/feed", [("http://a.example/1", "One"), ("http://a.example/2", "Two")])
    )
    (saved / "sitemap.xml").write_text(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://a.example/</loc></url></urlset>'
    )
    (saved / "index.xml").write_text(
        "<sitemapindex><sitemap><loc>http://a.example/1.xml</loc></sitemap></sitemapindex>"
    )
    (saved / "feed.json").write_text(
        '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "url": "http://a.example/3"}, {"id": 2}]}'
    )
    (saved / "readme.md").write_text("x")
    ready = tmp_path / "ready.jsonl"
    versions = [PROSE, PROSE, PROSE + " It starts in May."]
    lines = [
        json.dumps(
            {"url": "https://b.example/1", "title": "Bridge", "text": text, "fetched_at": f"2026-03-0{n}T10:00:00Z"}
        )
        for n, text in enumerate(versions, 1)
    ]
    ready.write_text("\n".join([*lines, "{broken", json.dumps({"url": "https://b.example/2"})]) + "\n")
    for again in (False, True):
        report = read(home, configuration, saved, ready)
        states = dict(rows(home, "SELECT coalesce(rule, state), count(*) FROM entries GROUP BY ALL"))
        assert states == {
            "article": 2, "empty_file": 1, "binary": 1, "page_not_fetched": 4, "not_a_feed": 1, "extension": 1,
            "bad_line": 1, "no_text": 1, "no_link": 1,
        }, again  # fmt: skip
        assert rows(
            home,
            "SELECT url, max(rev_no) FROM articles JOIN revisions USING (article_id) WHERE url LIKE 'https%' GROUP BY 1",
        ) == [("https://b.example/1", 1)]
        assert report.n_articles == (0 if again else 2)
    assert rows(home, "SELECT detail LIKE 'sitemap_index%' FROM failures WHERE reason = 'not_a_feed'") == [(True,)]
    assert rows(home, "FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting") == []


def test_lines_that_no_reader_could_have_meant_are_named(home, configured, tmp_path):
    """An address that is none, half a letter in one, a time that would be the last word on its article for ever."""
    ready = tmp_path / "ready.jsonl"
    wrong = [
        ({"url": "foo"}, "line 1: url: no http(s) address: 'foo'"),
        ({"url": "http://a.example/\ud800"}, "line 2: url: no http(s) address: "),
        ({"fetched_at": "2099-01-01T00:00:00Z"}, "line 3: fetched_at: no page is of that time: 2099-01-01"),
        ({"fetched_at": "9999-12-31T23:59:59Z"}, "line 4: fetched_at: no page is of that time: 9999-12-31"),
        ({"fetched_at": "0001-01-01T00:00:00Z"}, "line 5: fetched_at: no page is of that time: 0001-01-01"),
    ]
    lines = [json.dumps({"text": PROSE, **fields}) for fields, _ in wrong]
    ready.write_text("\n".join([*lines, json.dumps({"text": PROSE, "title": "One"})]))
    report = read(home, configured("[understand]\nworkers = 1\n"), ready)
    assert report.n_articles == 1
    found = rows(home, "SELECT reason, detail FROM failures ORDER BY url")
    assert [reason for reason, _ in found] == ["bad_line"] * 5
    for (_, detail), (_, said) in zip(found, wrong, strict=True):
        assert said in detail


def test_entries_end_as_article_known_waiting_skipped_or_failed(home, configured, newsroom):
    configuration = configured(settings_for(newsroom, pages_per_round=3))
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /private/\n")
    for name in ("1", "2", "3", "4", "private/5"):
        newsroom.publish(
            f"/{name}", f"Story {name}", PROSE, f"What was said about number {name} stays to be seen by all."
        )
    newsroom.pages["/busy"] = (503, "text/plain", "later")
    newsroom.pages["/wall"] = (403, "text/plain", "no")
    names = ["1", "2", "3", "4", "private/5", "busy", "wall", "gone"]
    newsroom.list("/feed.xml", *[(newsroom.url(f"/{name}"), f"Story {name}") for name in names])
    report = ingest(home, configuration, newsroom.url("/feed.xml"))
    assert report.totals() == {"n_entries": 8, "n_new": 4, "n_known": 0, "n_skipped": 1, "n_failed": 1, "n_waiting": 2}
    assert dict(rows(home, "SELECT rule, state FROM entries WHERE rule IS NOT NULL")) == {
        "robots": "skipped", "http_503": "waiting", "http_403": "waiting", "http_404": "failed",
    }  # fmt: skip
    asked = [path for path in newsroom.asked if path not in ("/robots.txt", "/.well-known/tdmrep.json")]
    assert len(asked) == len(set(asked)), "something was fetched twice"
    assert "/private/5" not in asked

    # the busy page answers later, though its feed lists nothing any more; an edit shows in the feed's title
    newsroom.publish("/busy", "Story busy", PROSE, "At last this page can be read by everybody who asks for it.")
    newsroom.publish("/1", "Story 1, edited", PROSE, "What was said about number 1 stays to be seen by all.")
    newsroom.list("/feed.xml", (newsroom.url("/1"), "Story 1, edited"))
    with duckdb.connect(str(home.store)) as connection:
        connection.execute("UPDATE entries SET next_attempt_at = TIMESTAMP '2026-01-01' WHERE rule = 'http_503'")
    home.snapshot.unlink()
    again = ingest(home, configuration, newsroom.url("/feed.xml"))
    assert (again.n_articles, again.n_revisions) == (1, 1)
    assert rows(home, "SELECT n_new, n_waiting FROM fetches WHERE n_entries = 8") == [(5, 1)]
    assert rows(home, "SELECT change FROM revisions WHERE rev_no = 1") == [(["headline"],)]

    # and then the feed is gone
    newsroom.pages["/feed.xml"] = (200, "text/html", "<html><title>New site</title><p>Feeds have moved.</p></html>")
    last = ingest(home, configuration, newsroom.url("/feed.xml"))
    assert not last.worked
    assert rows(home, "SELECT detail LIKE 'html%', retryable FROM failures WHERE reason = 'not_a_feed'") == [
        (True, True)
    ]


def test_links_through_a_redirect_and_pages_by_address(home, configured, newsroom):
    configuration = configured(settings_for(newsroom))
    newsroom.publish("/1", "Story 1", PROSE)
    ingest(home, configuration, newsroom.url("/1"))
    assert rows(home, "SELECT title FROM articles") == [("Story 1",)]
    newsroom.list("/feed.xml", (newsroom.url("/1") + "?utm_source=rss", "Story 1"))
    report = ingest(home, configuration, newsroom.url("/feed.xml"))
    assert report.totals()["n_known"] == 1
    assert newsroom.asked.count("/1") == 1


def test_an_edit_whose_page_cannot_be_had_is_asked_for_again(home, configured, newsroom):
    """Whether the page fails or the round has no room for it: the feed's document is not looked at a second time."""
    configuration = configured(settings_for(newsroom, pages_per_round=2))
    names = ("1", "2", "3", "4", "5")

    def show(word):
        for name in names:
            newsroom.publish(f"/{name}", f"Story {name}{word}", PROSE, f"This is story number {name} of the day.")
        newsroom.list("/feed.xml", *[(newsroom.url(f"/{name}"), f"Story {name}{word}") for name in names])

    show("")
    assert ingest(home, configuration, newsroom.url("/feed.xml")).n_articles == 5
    show(", edited")
    newsroom.pages["/3"] = (503, "text/plain", "later")
    assert ingest(home, configuration, newsroom.url("/feed.xml")).n_revisions == 4
    assert rows(home, "SELECT url LIKE '%/3' FROM entries WHERE next_attempt_at IS NOT NULL") == [(True,)]
    show(", edited")
    with duckdb.connect(str(home.store)) as connection:
        connection.execute(
            "UPDATE entries SET next_attempt_at = TIMESTAMP '2026-01-01' WHERE next_attempt_at > '2026-01-01'"
        )
    home.snapshot.unlink()
    again = ingest(home, configuration, newsroom.url("/feed.xml"))
    assert again.n_revisions == 1
    assert [account.outcome for account in again.accounts] == ["same_hash"]
    assert rows(home, "SELECT count(*) FROM entries WHERE next_attempt_at IS NOT NULL") == [(0,)]


def test_an_update_that_a_feed_claims_for_the_first_time_is_followed_once(home, configured, newsroom):
    configuration = configured(settings_for(newsroom))

    def show(updated, text):
        newsroom.publish("/1", "Story 1", PROSE, text)
        newsroom.pages["/feed.xml"] = (
            200,
            "application/atom+xml",
            f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><id>d</id><entry><id>1</id><title>Story 1'
            f'</title><link href="{newsroom.url("/1")}"/>{updated}</entry></feed>',
        )

    show("", "It will be closed in summer, said the mayor.")
    ingest(home, configuration, newsroom.url("/feed.xml"))
    soon = (dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)).isoformat()
    show(f"<updated>{soon}</updated>", "It will be closed in autumn, said the mayor.")
    assert ingest(home, configuration, newsroom.url("/feed.xml")).n_revisions == 1
    show(f"<updated>{soon}</updated> ", "It will be closed in winter, said the mayor.")
    asked = newsroom.asked.count("/1")
    ingest(home, configuration, newsroom.url("/feed.xml"))
    assert newsroom.asked.count("/1") == asked


def test_an_address_that_fails_at_first_may_be_a_page_or_a_feed_later(home, configured, newsroom):
    configuration = configured(settings_for(newsroom))
    for path in ("/page", "/feed.xml"):
        newsroom.pages[path] = (503, "text/plain", "later")
        assert not ingest(home, configuration, newsroom.url(path)).worked
    assert rows(home, "SELECT state, rule FROM entries") == [("waiting", "http_503")] * 2
    assert rows(home, "FROM feeds") == []
    newsroom.publish("/page", "Story 1", PROSE)
    newsroom.list("/feed.xml", (newsroom.url("/page"), "Story 1"))
    for path in ("/page", "/feed.xml"):
        assert ingest(home, configuration, newsroom.url(path)).worked
    assert rows(home, "SELECT url LIKE '%feed.xml', state, rule FROM entries WHERE feed_id IS NULL ORDER BY url") == [
        (True, "skipped", "is_a_feed"),
        (False, "article", None),
    ]
    assert rows(home, "SELECT status FROM feeds") == [("ok",)]
    assert rows(home, "SELECT count(*) FROM failures WHERE resolved_at IS NULL") == [(0,)]


def test_robots_are_asked_for_where_a_redirect_leads(home, configured, newsroom):
    configuration = configured(settings_for(newsroom))
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /private\n")
    newsroom.publish("/private/1", "Story 1", PROSE)
    newsroom.pages["/go"] = (302, "text/plain", "", {"Location": "/private/1"})
    newsroom.list("/feed.xml", (newsroom.url("/go"), "Story 1"))
    ingest(home, configuration, newsroom.url("/feed.xml"))
    assert rows(home, "SELECT state, rule FROM entries") == [("skipped", "robots")]
    assert "/private/1" not in newsroom.asked


def test_a_feed_that_the_catalogue_learns_of_gets_its_outlet(home, configured, newsroom):
    newsroom.list("/feed.xml")
    ingest(home, configured(settings_for(newsroom)), newsroom.url("/feed.xml"))
    outlet = (
        f'[[outlet]]\nid = "daily"\nname = "Daily"\nkind = "newspaper"\ndomains = ["{newsroom.host}"]\n'
        f'feeds = [{{ url = "{newsroom.url("/feed.xml")}" }}]\n'
    )
    ingest(home, configured(settings_for(newsroom), own=outlet), outlets=("daily",))
    assert rows(home, "SELECT outlet_id FROM feeds") == [("daily",)]


@pytest.mark.parametrize("rights", ["snippet", "metadata_only", "denied"])
def test_what_an_outlet_does_not_allow_to_keep_is_nowhere_in_the_home(home, configured, newsroom, rights):
    """Neither in tables nor in WARC files, whether it was fetched or read; a second poll asks for nothing."""
    own = (
        f'[[outlet]]\nid = "daily"\nname = "Daily"\nkind = "newspaper"\ndomains = ["{newsroom.host}"]\n'
        f'rights = "{rights}"\n'
    )
    other = (  # the only feed that is polled; the pages that wait are asked for in any round
        '[[outlet]]\nid = "other"\nname = "Other"\nkind = "newspaper"\ndomains = ["other.invalid"]\n'
        'enabled = true\nfeeds = [{ url = "http://other.invalid/feed.xml" }]\n'
    )
    polled = '[feeds]\noutlets = ["other"]\n'
    configuration = configured(settings_for(newsroom) + polled, daily=own, other=other)
    secret = "Nobody outside the room was meant to read the word heliotrope, according to Reuters."
    newsroom.publish("/1", "Story 1", *[f"Point {n}: {PROSE}" for n in range(4)], secret)
    newsroom.list("/feed.xml", (newsroom.url("/1"), "Story 1"))
    saved = home.root.parent / "saved.html"
    saved.write_text(
        newsroom.pages["/1"][2].replace("</head>", f'<link rel="canonical" href="{newsroom.url("/2")}"></head>')
    )
    (home.root.parent / "feed.xml").write_text(
        newsroom.pages["/feed.xml"][2].replace(newsroom.url("/feed.xml"), "http://x.example/")
    )
    read(home, configuration, saved, home.root.parent / "feed.xml")
    for _ in range(2):
        with stations.open_run(home, configuration, "ingest") as run:
            rounds.ingest(run, IngestOptions())
    if rights == "denied":
        assert rows(home, "SELECT DISTINCT state, rule FROM entries") == [("skipped", "rights_denied")]
        assert newsroom.asked == []
        ingest(home, configuration, newsroom.url("/1"))
        assert newsroom.asked == []
    else:
        texts = rows(home, "SELECT text, rights, word_count FROM articles ORDER BY url")
        assert [(len(text) > 0, kept, words > 100) for text, kept, words in texts] == [
            (rights == "snippet", rights, True)
        ] * 2
        assert rows(home, "SELECT state, file FROM pages") == [("expired", None)] * 2
        assert rows(home, "SELECT surface, span_start, sentence FROM citations") == [("Reuters", None, "")] * 2
        assert newsroom.asked.count("/1") == 1
    assert list(home.root.rglob("*.warc.gz")) == []
    assert not any(b"heliotrope" in path.read_bytes() for path in home.root.rglob("*") if path.is_file())


def test_what_cannot_be_asked_for_is_said(home, configured):
    configuration = configured('[fetch]\ncontact = "a@example.org"\n')
    with pytest.raises(InputError, match="did you mean reuters"):
        ingest(home, configuration, outlets=("reutrs",))
    with pytest.raises(InputError, match="neither feeds nor sitemaps"):
        ingest(home, configuration, outlets=("reuters",))
    with pytest.raises(InputError, match="no http"):
        ingest(home, configuration, "ftp://a.example/feed")


def test_one_run_at_a_time(home, configured):
    with locked(home, "collect"), pytest.raises(BusyError, match="one at a time"):
        read(home, configured(), GOLDEN / "smallest.txt")


@pytest.mark.parametrize("folder", ["feeds", "pages"])
def test_real_material_is_accounted_for_file_by_file(home, configured, folder):
    if not (SHARED / folder).is_dir():
        pytest.skip(f"needs ../shared/data/{folder}")
    read(home, configured(), SHARED / folder)
    listed = {Path(url.removeprefix("file://")).name for (url,) in rows(home, "SELECT url FROM fetches")}
    assert listed == {path.name for path in (SHARED / folder).rglob("*") if path.is_file()}
    if folder == "feeds":
        expected = {e["file"]: e for e in json.loads((SHARED / folder / "expected.json").read_text())}
        counts = dict(rows(home, "SELECT parse_filename(url), n_entries FROM fetches WHERE outcome = 'ok'"))
        assert counts == {name: expected[name]["entries"] for name in counts}
        assert len(counts) == 16
        kinds = dict(rows(home, "SELECT parse_filename(url), split_part(detail, ':', 1) FROM failures"))
        assert list(kinds.values()) == ["sitemap_index"]
    else:
        assert rows(home, "SELECT count(*) FROM articles") == [(42,)]
        assert rows(home, "SELECT count(*) FROM entries WHERE state = 'failed'") == [(0,)]


def test_an_old_page_is_extracted_again_by_the_runs_own_processes(home, configured, tmp_path):
    """As what it is by the present rules; nothing where it is damaged, gone, or no article any more."""
    configuration = configured("[understand]\nworkers = 1\n")
    tag = tmp_path / "tag.html"
    tag.write_text("<html><body><a href='/'>Home</a></body></html>")
    read(home, configuration, GOLDEN / "smallest.txt", tag)
    pages = dict(rows(home, 'SELECT content_type, (file, "offset", length) FROM pages'))
    ((title, sha, version),) = rows(home, "SELECT title, text_sha256, rules_version FROM revisions")
    damaged = home.root / "damaged.warc.gz"
    damaged.write_bytes(b"\x1f\x8b" + b"garbage" * 40)
    with stations.open_run(home, configuration, "read") as run:
        again = stations.understand_again(run, *pages["text/plain"])
        assert (again["title"], again["text_sha256"], again["rules_version"]) == (title, sha, version)
        assert stations.understand_again(run, *pages["text/html"]) is None
        assert stations.understand_again(run, damaged.name, 0, 280) is None
        assert stations.understand_again(run, damaged.name, 10_000, 280) is None
        assert stations.understand_again(run, "pages/none.warc.gz", 0, 9) is None


def test_a_host_whose_pages_take_too_long_is_given_up_for_this_batch(home, configured, tmp_path, monkeypatch):
    """Ten and more than came through; other hosts, and files that name none, are tried to the last."""
    urls = {"slow": 30, "mixed": 30, "fine": 5}
    (tmp_path / "a.jsonl").write_text(
        "".join(
            json.dumps({"url": f"https://{host}.example/{n}", "text": f"Number {n} of {host}."}) + "\n"
            for host, many in urls.items()
            for n in range(many)
        )
        + "".join(json.dumps({"text": f"slow {n}"}) + "\n" for n in range(15))
    )
    understand, tried = stations.Pool.understand, []

    def patient(self, jobs, *, expected):
        """Every page of the slow host takes too long, and every third of the mixed one."""
        for page_no, members in jobs:
            page, _ = warc.read_page(members, decoded_cap=1 << 20)
            tried.append(page.url)
            is_slow = "slow" in page.body.decode() or ("mixed" in page.url and page_no % 3 == 0)
            late = {"outcome": "failed", "reason": "deadline", "detail": "took longer", "retryable": False}
            yield (page_no, late) if is_slow else next(iter(understand(self, [(page_no, members)], expected=1)))

    monkeypatch.setattr(stations.Pool, "understand", patient)
    read(home, configured("[understand]\nworkers = 1\n"), tmp_path / "a.jsonl")
    assert sum("slow.example" in url for url in tried) == 10
    assert sum("mixed.example" in url for url in tried) == 30
    assert sum(url.startswith("urn:") for url in tried) == 15
    assert rows(home, "SELECT state, rule, count(*) FROM entries GROUP BY ALL ORDER BY ALL") == [
        ("article", None, 25),
        ("failed", "deadline", 55),
    ]
    assert rows(
        home, "SELECT count(*) FROM failures WHERE detail LIKE 'not tried: 10 other pages of slow.example%'"
    ) == [(20,)]
