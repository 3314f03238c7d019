"""Rounds of reading: what files hold is accounted for piece by piece, within bounds, and nothing is read twice."""

import datetime as dt
import gzip
import io
import json
import os
import subprocess
import sys
import zlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from connectors.contents import STDIN, Broken, Limits, contents
from connectors.files import Found
from flows import rounds, stations
from flows.cli import main
from flows.options import IngestOptions, ReadOptions
from flows.reading import FileCounts, incoming, read_round
from storage.batches import BatchWriter, at_station
from storage.home import open_home
from storage.known import Known
from tests import looking
from tests.conftest import settings_for
from tests.connectors.written import HTML, packed, record, response

SHARED = Path(__file__).parents[3] / "shared" / "data"
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
PROSE = "The town council met on Monday and spoke about the bridge for two hours before it agreed on a date."


@pytest.fixture
def collect(home, configured):
    """Read into batches without understanding them: a list of (fetches, sightings, pages, failures), one per round."""

    def run(*paths, stream=None, pages_per_round=1500, page_cap=8 << 20):
        configuration = configured(
            f"[fetch]\npages_per_round = {pages_per_round}\n[understand]\npage_cap = {page_cap}\n"
        )
        settings, counts = configuration.settings, FileCounts()
        pieces = incoming(
            tuple(map(str, paths)), stream, settings=settings, catalogue=configuration.catalogue, clock=lambda: NOW
        )
        before, more = len(at_station(home.collected)), True
        while more:
            with (
                Known(home) as known,
                BatchWriter(home, run_id="r", command="read", now=dt.datetime.now(dt.UTC)) as batch,
            ):
                more = read_round(
                    pieces, batch=batch, known=known, settings=settings, catalogue=configuration.catalogue,
                    clock=lambda: NOW, counts=counts,
                )  # fmt: skip
                batch.seal()
        names = ("fetches", "sightings", "pages", "failures")
        return [tuple(list(batch.lines(name)) for name in names) for batch in at_station(home.collected)[before:]]

    return run


def outcomes(rounds_):
    """[(state, rule)] of every sighting, in order."""
    return [(line["state"], line.get("rule")) for _, sightings, *_ in rounds_ for line in sightings]


def many(n):
    return packed(*(response(f"https://a.example/{i}", HTML + b"%d" % i) for i in range(n)))


def lines(n):
    return "".join(json.dumps({"url": f"https://b.example/{i}", "text": f"{i}"}) + "\n" for i in range(n)).encode()


@pytest.mark.parametrize(
    ("name", "write"), [("x.warc.gz", many), ("x.jsonl", lines), ("x.jsonl.gz", lambda n: gzip.compress(lines(n)))]
)
def test_a_round_ends_inside_a_file_and_the_next_goes_on(collect, tmp_path, name, write):
    (tmp_path / name).write_bytes(write(10))
    (tmp_path / "last.txt").write_text(PROSE)
    done = collect(tmp_path / name, tmp_path / "last.txt", pages_per_round=4)
    assert [len(pages) for *_, pages, _ in done] == [4, 4, 3]
    assert [len(sightings) for _, sightings, *_ in done] == [4, 4, 3]
    assert [[line["url"].rpartition("/")[2] for line in fetches] for fetches, *_ in done] == [
        [name],
        [name],
        [name, "last.txt"],
    ]
    assert len({line["page_id"] for *_, pages, _ in done for line in pages}) == 11
    again = collect(tmp_path / name, tmp_path / "last.txt", pages_per_round=4)
    assert [pages for *_, pages, _ in again] == [[]]
    assert outcomes(again) == [("known", None)] * 11


def test_every_record_is_accounted_for(collect, tmp_path):
    (tmp_path / "crawl.warc.gz").write_bytes(
        packed(
            record("warcinfo", "", b"software: x", warc_target_uri=None, content_type="application/warc-fields"),
            record("request", "https://a.example/1", b"GET / HTTP/1.1\r\n\r\n", content_type="application/http"),
            response("https://a.example/1", warc_date="2019-05-06T07:08:09Z"),
            response("https://a.example/2", status="404 Not Found"),
            response("https://a.example/3.png", media_type="image/png"),
            record("revisit", "https://a.example/1", b""),
            response("https://a.example/4", b"\x1f\x8b\x08 no gzip", "Content-Encoding: gzip"),
            response("https://a.example/1", warc_date="2019-05-07T07:08:09Z"),
            response("https://a.example/5", warc_date="2999-01-01T00:00:00Z"),
        )
        + packed(response("https://a.example/6"))[:-90]
    )
    os.utime(tmp_path / "crawl.warc.gz", (1_600_000_000, 1_600_000_000))
    ((fetches, sightings, pages, failures),) = collect(tmp_path / "crawl.warc.gz")
    assert [(line["state"], line.get("rule"), line["url"].rpartition("/")[2]) for line in sightings[:-1]] == [
        ("fetched", None, "1"), ("skipped", "http_404", "2"), ("skipped", "media_type", "3.png"), ("skipped", "revisit", "1"),
        ("failed", "bad_encoding", "4"), ("fetched", None, "1"), ("fetched", None, "5"),
    ]  # fmt: skip
    assert (sightings[-1]["state"], sightings[-1]["rule"]) == ("failed", "damaged_archive")
    assert {line["fetch_no"] for line in sightings} == {line["fetch_no"] for line in fetches}
    assert [line["reason"] for line in failures] == ["bad_encoding", "damaged_archive"]
    assert "crawl.warc.gz#offset=" in failures[1]["url"]
    assert [line["fetched_at"][:10] for line in pages] == ["2019-05-06", "2020-09-13"], "the same bytes are kept once"
    assert len({line["entry_id"] for line in sightings}) == 7, "a refusal is no news of the page it refuses"


def test_what_is_too_large_costs_no_memory_and_no_neighbour(collect, tmp_path):
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / "a.html").write_bytes(b"<html>" + bytes(3000))
    (saved / "b.html.gz").write_bytes(gzip.compress(bytes(20 << 20)))
    (saved / "c.warc.gz").write_bytes(
        packed(response("https://a.example/1", bytes(5000)), response("https://a.example/2"))
    )
    (saved / "d.jsonl").write_bytes(b'{"text": "' + b"x" * 3000 + b'"}\n{"text": "y"}\n')
    done = collect(saved, saved / "d.jsonl", page_cap=1000)
    assert outcomes(done) == [
        ("failed", "too_big"), ("failed", "too_big"), ("skipped", "too_big"), ("fetched", None),
        ("skipped", "jsonl_not_named"), ("failed", "bad_line"), ("fetched", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b'{"url": "https://b.example/\\ud800", "text": "x"}', ("failed", "bad_line")),
        (b'{"url": "javascript:alert(1)", "text": "x"}', ("failed", "bad_line")),
        (b'{"url": 5, "fetched_at": "9999-12-31T23:59:59-23:00"}', ("failed", "bad_line")),
        (b'{"url": ["x"], "fetched_at": "0001-01-01T00:00:00+23:00"}', ("failed", "bad_line")),
        (b'{"url": "https://b.example/1", "fetched_at": "2999-01-01T00:00:00Z"}', ("failed", "bad_line")),
        (b"[1]", ("failed", "bad_line")),
        (b"null", ("failed", "bad_line")),
        (b"[" * 100_000, ("failed", "bad_line")),
        (b'{"n": ' + b"9" * 10_000 + b"}", ("failed", "bad_line")),
        (b"\xff\xfe\x00", ("failed", "bad_line")),
    ],
)
def test_odd_lines_are_accounted_for_and_claim_no_odd_time_or_address(collect, tmp_path, line, expected):
    (tmp_path / "x.jsonl").write_bytes(line + b"\n\n   \n")
    done = collect(tmp_path / "x.jsonl")
    assert outcomes(done) == [expected]
    for page in done[0][2]:
        assert page["fetched_at"].startswith("2026-03-01")
        assert page["url"].startswith(("urn:sha256:", "https://b.example/1"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"text": 5}', "text: must be text or null, not 5"),
        ('{"title": "x"}', "url, text: one of the two must be given"),
        ('{"text": "x", "authors": {"name": "Ada Birch"}}', "authors: must be a list of names"),
        ('{"text": "x", "published_at": "2026-02-31T25:00:00Z"}', "published_at: no date"),
    ],
)
def test_a_field_that_cannot_be_read_is_named_with_its_line(collect, tmp_path, line, words):
    (tmp_path / "x.jsonl").write_text(f'{{"text": "a"}}\n{line}\n')
    ((_, _, pages, failures),) = collect(tmp_path / "x.jsonl")
    assert len(pages) == 1
    assert [(one["reason"], one["detail"].startswith(f"x.jsonl: line 2: {words}")) for one in failures] == [
        ("bad_line", True)
    ]


def test_what_is_read_over_is_told_once_a_file_and_costs_no_article(collect, tmp_path):
    lines = ['{"text": "a"}', '{"text": "b", "language": "klingon", "colour": 1}', '{"text": "c", "colour": 2}']
    (tmp_path / "x.jsonl").write_text("\n".join([*lines, '{"text": "d", "mood": 1}']))
    ((_, sightings, pages, failures),) = collect(tmp_path / "x.jsonl")
    assert (len(pages), {one["state"] for one in sightings}) == (4, {"fetched"})
    told = [(one["reason"], one["detail"][:16], one["url"][-7:]) for one in failures]
    assert told == [
        ("ignored_field", "x.jsonl: line 2:", "#line=2"),
        ("ignored_field", "x.jsonl: line 4:", "#line=4"),
    ]
    assert all(words in failures[0]["detail"] for words in ("'klingon'", "'colour' is no field"))


def test_an_outlet_that_nobody_knows_is_told_once_a_file(collect, tmp_path):
    lines = [
        '{"text": "a", "url": "https://b.example/1", "outlet": "No Such Outlet"}',
        '{"text": "b", "url": "https://b.example/2", "outlet": "No Such Outlet"}',
        '{"text": "c", "outlet": "Nobody\'s"}',
        '{"text": "d", "outlet": "valley.example"}',
        '{"text": "e", "url": "https://www.b.example/3", "outlet": "b.example"}',
        '{"text": "f", "outlet": ""}',
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(lines))
    ((_, _, pages, failures),) = collect(tmp_path / "x.jsonl")
    assert len(pages) == 6
    assert [(one["reason"], one["detail"]) for one in failures] == [
        (
            "ignored_field",
            "x.jsonl: line 1: outlet: 'No Such Outlet' is no id, host or name of the catalogue; "
            "that of the address counts, b.example",
        ),
        (
            "ignored_field",
            "x.jsonl: line 3: outlet: \"Nobody's\" is no id, host or name of the catalogue; the outlet is 'nobody-s'",
        ),
    ]


@pytest.mark.parametrize("line", [b"\n", b"0\n", b"[]\n", b'{"url": 5, "text": []\n', b" \r\n"])
def test_a_file_without_articles_is_left_behind_ten_thousand_lines(collect, tmp_path, line):
    """A hundred kilobytes of gzip hold millions of them; what stands before, and other files, are read."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(b'{"text": "a"}\n'), *(packer.compress(line * (1 << 16)) for _ in range(60))]
    (tmp_path / "x.jsonl.gz").write_bytes(b"".join([*parts, packer.flush()]))
    (tmp_path / "y.jsonl").write_bytes(line * 9_000 + b'{"text": "b"}\n' + line * 9_000)
    done = collect(tmp_path / "x.jsonl.gz", tmp_path / "y.jsonl")
    found = Counter(outcomes(done))
    assert (found["fetched", None], found["failed", "unreadable"]) == (2, 1)
    assert found["failed", "bad_line"] == (0 if not line.strip() else 28_000)
    assert found.total() == 3 + found["failed", "bad_line"]


def test_the_same_line_again_is_another_look_only_in_sight_of_the_first(collect, tmp_path, monkeypatch):
    (tmp_path / "x.jsonl").write_bytes(b'{"text": "a"}\n{"text": "b"}\n{"text": "a"}\n')
    assert len({page["page_id"] for *_, pages, _ in collect(tmp_path / "x.jsonl") for page in pages}) == 3
    monkeypatch.setattr("flows.arrivals._REMEMBERED", 1)
    again = collect(tmp_path / "x.jsonl")
    assert outcomes(again) == [("known", None)] * 3


def test_a_file_that_became_a_pipe_since_it_was_listed_is_not_waited_for(home, configured, tmp_path):
    (tmp_path / "a.txt").write_text(PROSE)
    found = [Found(tmp_path / "a.txt", "text")]
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    (broken,) = contents(found, Limits(page=10, feed=10, record=10), lambda: NOW)
    assert isinstance(broken, Broken)
    assert broken.reason == "unreadable"


def test_a_file_that_goes_between_listing_and_reading(home, configured, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PROSE + name)
    paths = (str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    configuration = configured()
    pieces = incoming(
        paths, None, settings=configuration.settings, catalogue=configuration.catalogue, clock=lambda: NOW
    )
    next(pieces)
    (tmp_path / "b.txt").unlink()
    (broken,) = pieces
    assert broken.path.name == "b.txt"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PROSE.encode(), [("fetched", None)]),
        (b"", [("fetched", None)]),
        (gzip.compress(HTML), [("fetched", None)]),
        (lines(3), [("fetched", None)] * 3),
        (gzip.compress(lines(3)), [("fetched", None)] * 3),
        (many(3), [("fetched", None)] * 3),
        (many(3)[:-100], [("fetched", None)] * 2 + [("failed", "damaged_archive")]),
        (b"%PDF-1.7 ...", [("skipped", "media_type")]),
        (b"\x1f\x8b broken", [("failed", "damaged_gzip")]),
        (bytes(9 << 20), [("failed", "too_big")]),
        (b'{"text": "' + b"x" * (9 << 20), [("failed", "bad_line")]),
    ],
    ids=["text", "nothing", "packed page", "lines", "packed lines", "archive", "cut archive", "pdf", "no gzip", "zeros", "one long line"],
)  # fmt: skip
def test_standard_input_is_told_by_its_bytes(collect, data, expected):
    done = collect(stream=io.BytesIO(data))
    assert outcomes(done) == expected
    assert {line["url"] for fetches, *_ in done for line in fetches} == {STDIN.as_uri()}


def test_a_page_on_standard_input_has_its_own_address(collect):
    canonical = HTML.replace(b"<html>", b'<html><link rel="canonical" href="https://c.example/1">')
    ((_, _, (page,), _),) = collect(stream=io.BytesIO(canonical))
    assert page["url"] == "https://c.example/1"


def test_a_page_in_utf_16_has_its_own_address(collect, tmp_path):
    canonical = HTML.replace(b"<html>", b'<html><link rel="canonical" href="https://c.example/1">')
    (tmp_path / "a.html").write_bytes(canonical.decode().encode("utf-16"))
    ((_, _, (page,), _),) = collect(tmp_path / "a.html")
    assert page["url"] == "https://c.example/1"


def test_standard_input_as_a_command(home):
    command = [Path(sys.executable).with_name("presswatch"), "read", "-", "--home", home.root, "--format", "json"]
    done = subprocess.run(command, input=lines(1), capture_output=True, check=False)
    assert (done.returncode, json.loads(done.stdout)["n_entries"]) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        (["-", "x"], io.TextIOWrapper(io.BytesIO()), "nothing else"),
        (["-", "--flow"], io.TextIOWrapper(io.BytesIO()), "nothing else"),
        (["-", "--nonsense"], io.TextIOWrapper(io.BytesIO()), "no option --nonsense"),
        (["-"], None, "nothing is piped"),
        ([], None, "at least one"),
    ],
)
def test_what_cannot_be_read_is_said_at_once(home, capsys, monkeypatch, arguments, stdin, message):
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(SystemExit) as ended:
        main(["read", *arguments, "--home", str(home.root)])
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def rows(home, sql):
    return looking.rows(home.snapshot, sql)


ARTICLES = "SELECT url, title, text, published_at, language, outlet_id, status, fetched_at FROM articles ORDER BY url"


def test_what_presswatch_collected_reads_back_in_another_home(home, configured, newsroom, tmp_path):
    configuration = configured(settings_for(newsroom))
    newsroom.publish("/1", "Story 1", PROSE, "What was said stays to be seen by all who read it.")
    newsroom.pages["/2"] = (
        200,
        "text/html",
        f"<html><title>What nobody in the whole town has dated yet</title><article><h1>What nobody in the whole town has dated yet</h1><p>{PROSE} {PROSE} {PROSE}</p></article>",
    )
    newsroom.list("/feed.xml", (newsroom.url("/1"), "Story 1"), (newsroom.url("/2"), "Undated"))
    with stations.open_run(home, configuration, "ingest") as run:
        rounds.ingest(run, IngestOptions(urls=(newsroom.url("/feed.xml"),)))
    other = open_home(tmp_path / "other")
    for again in (False, True):
        with stations.open_run(other, configuration, "read") as run:
            report, counts = rounds.read(run, ReadOptions(paths=(str(home.pages),)))
        assert (report.n_articles, counts.failed) == (0 if again else 2, [])
    assert rows(other, ARTICLES) == rows(home, ARTICLES)
    assert rows(other, "SELECT entry_id, guid FROM entries ORDER BY 1") == rows(
        home, "SELECT entry_id, guid FROM entries WHERE article_id IS NOT NULL ORDER BY 1"
    )
    assert rows(other, "FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting") == []


def test_an_archive_holds_the_pages_of_the_folder_it_was_made_from(collect):
    if not (SHARED / "pages").is_dir():
        pytest.skip("needs ../shared/data/pages")
    files = sorted(SHARED.joinpath("pages").rglob("*.html.gz"))
    ((_, _, from_folder, _),) = collect(*files)
    ((_, _, from_archive, _),) = collect(SHARED / "pages" / "dev-pages.warc.gz")
    assert len(from_folder) == 48
    assert from_archive == []  # each of its pages is held: the same address, the same bytes


def test_an_interrupted_reading_says_how_to_go_on_and_does(home, configured, tmp_path):
    """No other command knows that a file was not read to its end: the next run of this one reads the rest."""
    lines = [
        json.dumps({"url": f"https://a.example/{n}", "title": f"Story {n}", "text": f"{PROSE} {n}"}) for n in range(5)
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    configuration = configured("[fetch]\npages_per_round = 2\n")
    rounds_read = iter((True, False))

    def interrupted(run, pieces, counts):
        if not next(rounds_read):
            raise KeyboardInterrupt
        return stations.read(run, pieces, counts)

    options = ReadOptions(paths=(str(tmp_path / "many.jsonl"),))
    with (
        stations.open_run(home, configuration, "read") as run,
        pytest.raises(KeyboardInterrupt, match="Run the same command again"),
    ):
        rounds.read(run, options, replace(rounds.PLAIN, read=interrupted))
    with stations.open_run(home, configuration, "read") as run:
        report, _ = rounds.read(run, options)
    assert report.totals()["n_new"] == 3
    with duckdb.connect(str(home.snapshot), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (5,)
