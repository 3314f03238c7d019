"""The commands as people and programs meet them: results on stdout, words on stderr, a status that means something."""

import csv
import datetime as dt
import io
import json
import os
import random
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from storage import queries
from storage.batches import BatchWriter
from storage.home import Home, locked, make_home, open_home
from storage.publish import publish
from tests.presswatch.extract.layouts import paragraphs
from tests.storage.rows import Seen, batch, merge

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A home that holds the smallest article."""
    home = tmp_path_factory.mktemp("cli") / "home"
    command = [Path(sys.executable).parent / "presswatch", "read", GOLDEN / "smallest.txt", "--home", home]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["n_new"] == 1  # no terminal: one JSON line per account, and nothing else
    return home


def test_query_speaks_every_format(call, filled):
    sql = "SELECT url, published_at, authors FROM articles"
    for style in ("json", "jsonl"):
        status, out, err = call("query", sql, "--home", filled, "--format", style)
        row = json.loads(out)[0] if style == "json" else json.loads(out)
        assert (status, err) == (0, "")
        assert row["published_at"] == "2026-02-03T00:00:00Z"
        assert row["authors"] == []
    status, out, _ = call("query", sql, "--home", filled, "--format", "csv")
    assert next(csv.DictReader(io.StringIO(out)))["url"].startswith("urn:sha256:")
    status, out, _ = call("query", sql, "--home", filled, "--format", "table")
    assert "published_at" in out
    assert status == 0


def test_columns_of_one_name_are_told_apart(call, filled, tmp_path):
    """An object of JSON holds each name once, and a file of Parquet cannot be read with two of them."""
    sql = "SELECT a.status, b.status, 1 AS status_1 FROM articles a, articles b"
    _, out, _ = call("query", sql, "--home", filled, "--format", "jsonl")
    assert json.loads(out) == {"status": "ok", "status_1": "ok", "status_1_1": 1}
    _, out, _ = call("query", sql, "--home", filled, "--format", "csv")
    assert out.splitlines()[0] == "status,status_1,status_1_1"
    with queries.locked_down(Home(filled), time_limit_s=30) as connection:
        (tmp_path / "x.parquet").write_bytes(queries.parquet(connection, sql))
    assert duckdb.read_parquet(str(tmp_path / "x.parquet")).columns == ["status", "status_1", "status_1_1"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("query", "SELEC"), 1, "syntax error"),
        (("explain", ""), 2, "explain needs an id or an address"),
        (("explain", "http://nowhere.example/"), 1, "nothing is known of http://nowhere.example/"),
        (("explain", "http://nowhere.example/", "--format", "table"), 1, "nothing is known of"),
        (("read", "/no/such/file"), 2, "no such file"),
        (("ingest", "--plain", "--outlet", "reutrs"), 2, "no contact"),
        (("read",), 2, "at least one"),
        (("read", "/no/such/file", "--format", "parquet"), 2, "Choose from"),
        (("ingest", "--plain", "--format", "parquet"), 2, "Choose from"),
        (("status", "--format", "csv"), 2, "Choose from"),
        (("query", ""), 1, "no statement"),
        (("query", "--fromat"), 2, "no option --fromat"),
        (("query", "SELECT 1", "--time-limit", "0"), 2, "Must be > 0"),
        (("serve", "--every", "0"), 2, "Must be >= 1"),
        (("serve", "--port", "99999"), 2, "Must be <= 65535"),
        (("backfill", "agerpres", "--from", "2026-01-01", "--to", "2026-01-02", "--pages", "0"), 2, "Must be >= 1"),
        (("init", "--contact", "nobody"), 2, "e-mail or web address"),
    ],
)
def test_what_goes_wrong_is_said_in_one_place(call, filled, arguments, status, words):
    code, _, err = call(*arguments, "--home", filled)
    assert code == status
    assert words in err
    assert "Traceback" not in err


def test_sql_may_begin_with_a_comment_or_come_from_standard_input(call, filled, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("-- what is held\nSELECT 7 AS n"))
    for sql in ("-- what is held\nSELECT 7 AS n", "-"):
        assert call("query", sql, "--home", filled)[:2] == (0, '{"n": 7}\n')


def test_looking_at_no_home_names_the_remedy(call, tmp_path):
    code, out, err = call("status", "--home", tmp_path / "none")
    assert (code, out) == (2, "")
    assert "presswatch init" in err


def test_status_and_explain_tell_the_way(call, filled):
    code, out, _ = call("status", "--home", filled, "--format", "json")
    assert code == 0
    assert json.loads(out)["tables"]["articles"] == 1
    _, out, _ = call("query", "SELECT article_id, url FROM articles", "--home", filled, "--format", "json")
    (article,) = json.loads(out)
    for asked in article.values():
        code, out, _ = call("explain", asked, "--home", filled, "--format", "table")
        assert code == 0
        for word in ("According to", "en.footer.source", "pages/", "plain_text", "2026-02-03 (day)", "smallest.txt"):
            assert word in out, word


def test_init_once_twice_and_with_another_contact(call, tmp_path):
    home = tmp_path / "home"
    assert call("init", "--home", home)[0] == 2
    code, out, _ = call("init", "--home", home, "--contact", 'a"b@example.org')
    assert f"next: presswatch ingest --home {shlex.quote(str(home))}" in out
    assert code == 0
    assert "presswatch ingest" in out
    assert call("init", "--home", home)[0] == 0
    code, _, err = call("init", "--home", home, "--contact", "c@example.org")
    assert code == 2
    assert "settings.toml" in err


def test_the_demos_home_and_foreign_folders_are_left_alone(call, tmp_path):
    make_home(Home(tmp_path / "demo"), kind="demo")
    for command in (("init", "--contact", "a@b.c"), ("ingest", "--plain"), ("read", GOLDEN / "smallest.txt")):
        code, _, err = call(*command, "--home", tmp_path / "demo")
        assert code == 2
        assert "belongs to the demo" in err
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x")
    code, _, err = call("init", "--contact", "a@b.c", "--home", tmp_path / "mine")
    assert code == 2
    assert "holds other files" in err
    make_home(Home(tmp_path / "real"), kind="monitor")
    code, _, err = call("demo", "--home", tmp_path / "real")
    assert code == 2
    assert "real home" in err


def test_a_full_disk_is_said_and_the_next_run_completes(tmp_path):
    presswatch = str(Path(sys.executable).parent / "presswatch")
    command = [presswatch, "read", str(GOLDEN / "smallest.txt"), "--home", str(tmp_path / "home"), "--format", "json"]
    limited = "import resource, os, sys; os.environ['PYTHONDONTWRITEBYTECODE'] = '1'; resource.setrlimit(resource.RLIMIT_FSIZE, (40000, 40000)); os.execv(sys.argv[1], sys.argv[1:])"
    done = subprocess.run([sys.executable, "-c", limited, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "file-size limit" in done.stderr
    assert "Traceback" not in done.stderr
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    with_article = [
        presswatch,
        "query",
        "SELECT count(*) AS n FROM articles",
        "--home",
        str(tmp_path / "home"),
        "--format",
        "csv",
    ]
    assert subprocess.run(with_article, capture_output=True, text=True, check=True).stdout.split() == ["n", "1"]


def test_a_reader_that_has_gone_ends_the_command_quietly(filled):
    presswatch = Path(sys.executable).parent / "presswatch"
    for sql, style in (("FROM range(200000)", "jsonl"), ("FROM range(3)", "csv"), ("FROM range(3)", "table")):
        reading, writing = os.pipe()
        os.close(reading)
        command = [presswatch, "query", sql, "--home", filled, "--format", style]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
        os.close(writing)
        assert (done.returncode, done.stderr) == (141, ""), style


def test_status_names_mistakes_of_the_configuration_and_shows_the_rest(call, filled, monkeypatch, tmp_path):
    """What would stop the next run is known before; what is held can be seen all the same."""
    monkeypatch.setenv("PRESSWATCH_FETCH__MIN_DELY_S", "1")
    code, out, err = call("status", "--home", filled, "--format", "json")
    assert (code, json.loads(out)["is_degraded"]) == (2, False)
    assert "variable PRESSWATCH_FETCH__MIN_DELY_S: [fetch] min_dely_s: no such setting; known are: contact" in err
    monkeypatch.delenv("PRESSWATCH_FETCH__MIN_DELY_S")
    (tmp_path / "settings.toml").write_text("[fetch]\nmin_delay_s = -1\n")
    code, out, err = call("status", "--home", filled, "--config", tmp_path, "--format", "table")
    assert (code, "holds      1 articles" in out) == (2, True)
    assert f"{tmp_path / 'settings.toml'}: [fetch] min_delay_s: " in err


def test_status_tells_a_batch_on_its_way_from_one_that_is_stuck(call, tmp_path):
    home = open_home(tmp_path / "home")
    now = dt.datetime.now(dt.UTC)

    def looked():
        code, out, _ = call("status", "--home", home.root, "--format", "json")
        found = json.loads(out)
        assert found["is_degraded"] == (code == 3)
        return code, found["n_stuck"], found["stations"]

    batch(home, Seen("http://a.example/1"), at=now)
    assert looked()[:2] == (3, 1)  # no run is under way that would bring it to the store
    with locked(home, "collect"):
        assert looked()[:2] == (0, 0)
        batch(home, Seen("http://a.example/2"), at=now - dt.timedelta(hours=2))
        assert looked()[:2] == (3, 1)
    shutil.rmtree(home.understood)
    home.aside.mkdir()
    (home.aside / "20260302T120000000000-0000").mkdir()
    assert looked() == (3, 0, {"collected": 0, "understood": 0, "merged": 0, "aside": 1})
    home.understood.mkdir()
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    _, out, _ = call("status", "--home", home.root, "--format", "table")
    assert "set aside  1 batch" in out
    assert "set_aside" in out


def test_a_batch_that_cannot_be_understood_is_told_and_then_set_aside(call, tmp_path):
    """Two rounds of reading: the pages of the first cannot be found when the run comes to understand them."""
    home = open_home(tmp_path / "home")
    with BatchWriter(home, run_id="run1", command="read", now=dt.datetime.now(dt.UTC)) as writer:
        at = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
        names = {"page_id": "p", "entry_id": "e", "url": "http://a.example/1", "content_type": "text/html"}
        writer.add_page((b"page", b"claims"), **names, fetched_at=at, http_status=200, sha256="00")
        batch_id = writer.seal().batch_id
    shutil.rmtree(home.pages)
    code, out, err = call("read", GOLDEN / "smallest.txt", "--home", home.root)
    assert (code, out) == (1, "")
    assert batch_id in err
    assert "tries it once more" in err
    assert err.count("\n") == 1
    code, _, err = call("read", GOLDEN / "smallest.txt", "--home", home.root)
    assert (code, err) == (0, "")
    assert [path.name for path in home.aside.iterdir()] == [batch_id]
    _, out, _ = call("query", "SELECT stage, reason, url FROM failures", "--home", home.root, "--format", "json")
    assert json.loads(out) == [{"stage": "understand", "reason": "set_aside", "url": f"pipeline/aside/{batch_id}"}]


@pytest.mark.parametrize(
    "command",
    [
        ("ingest", "--plain"),
        ("ingest",),
        ("serve",),
        ("backfill", "hotnews", "--from", "2026-01-01", "--to", "2026-01-02"),
    ],
)
def test_without_a_contact_nothing_is_asked_and_no_folder_made(call, tmp_path, command):
    code, _, err = call(*command, "--home", tmp_path / "typo")
    assert code == 2
    assert "no contact is set" in err
    assert not (tmp_path / "typo").exists()


def test_a_file_that_was_read_is_explained_by_its_path(call, tmp_path):
    """However the path is written; what failed in it is named by it, too."""
    (tmp_path / "noise.html").write_bytes(random.Random(7).randbytes(5000))
    call("read", GOLDEN / "smallest.txt", tmp_path / "noise.html", "--home", tmp_path / "home")
    code, out, _ = call(
        "explain", GOLDEN / ".." / "golden" / "smallest.txt", "--home", tmp_path / "home", "--format", "json"
    )
    assert code == 0
    assert len(json.loads(out)["citations"]) == 3
    _, out, _ = call("query", "SELECT detail FROM failures", "--home", tmp_path / "home", "--format", "csv")
    assert (tmp_path / "noise.html").as_uri() in out


def test_status_says_how_to_see_what_failed_and_counts_nothing_that_was_read(call, tmp_path):
    place = ("--home", tmp_path / "home")
    (tmp_path / "x.jsonl").write_text('{"text": "It rained in the west.", "mood": 1}\n[1]\n')
    call("read", tmp_path / "x.jsonl", *place)
    _, out, _ = call("status", *place, "--format", "table")
    (line,) = (line for line in out.split("\n") if line.startswith("failures"))
    assert "1 unresolved; why: presswatch query" in line
    sql = line.split('"')[1]
    assert [json.loads(row)["reason"] for row in call("query", sql, *place)[1].splitlines()] == ["bad_line"]
    assert line.endswith(f"--home {tmp_path / 'home'}")


def test_programs_hear_on_stderr_what_failed_and_where_it_is_told(call, tmp_path):
    """Part of a file may fail, which is no failure of the command; the lines on stdout only count it."""
    (tmp_path / "some.jsonl").write_text('{"url": "https://a.example/1", "text": "It rained in the west."}\n[1]\n2\n')
    (tmp_path / "packed.html").write_bytes(b"\x1f\x8b broken")
    where = ("--home", tmp_path / "a home")
    status, _, err = call("read", tmp_path / "some.jsonl", tmp_path / "packed.html", *where)
    err = err.partition("\n")[2]  # behind the line that tells of the new home
    assert (status, err.count("\n")) == (0, 1)
    assert err.startswith("presswatch: failed: 2 bad_line, 1 damaged_gzip; why: presswatch query ")
    command = shlex.split(err.partition("why: presswatch ")[2])
    rows = [json.loads(line) for line in call(*command)[1].splitlines()]
    assert sorted(row["reason"] for row in rows) == ["bad_line", "bad_line", "damaged_gzip"]
    assert call("read", GOLDEN / "smallest.txt", *where)[2] == ""


def test_read_says_what_of_a_line_it_reads_over(call, tmp_path):
    line = {"url": "https://a.example/1", "text": "It rained in the west.", "language": "klingon", "colour": 1}
    (tmp_path / "some.jsonl").write_text(json.dumps(line))
    status, _, err = call("read", tmp_path / "some.jsonl", "--home", tmp_path / "a home")
    err = err.partition("\n")[2]  # behind the line that tells of the new home
    assert (status, err.count("\n")) == (0, 1)
    assert err.startswith("presswatch: some.jsonl: line 1: language: 'klingon' is no code")
    assert "'colour' is no field" in err


def test_read_names_the_rule_of_what_it_skips(call, tmp_path):
    """The lines on stdout only count; a sidecar beside its page is nothing that is lost."""
    page = tmp_path / "pages" / "sign-in.html"
    page.parent.mkdir()
    page.write_text("<html><title>Log in</title></html>")
    page.with_suffix(".json").write_text('{"url": "https://a.example/x1"}')
    where = ("--home", tmp_path / "a home")
    _, _, err = call("read", page.parent, *where)
    err = err.partition("\n")[2]  # behind the line that tells of the new home
    assert err.count("\n") == 1
    assert err.startswith("presswatch: skipped: ")
    assert all(rule in err for rule in ("1 no_text", "1 sidecar (read with its page)", "; which: presswatch query "))
    command = shlex.split(err.partition("which: presswatch ")[2])
    rows = [json.loads(line) for line in call(*command)[1].splitlines()]
    assert {"file": page.as_uri(), "url": "https://a.example/x1", "rule": "no_text"} in rows
    _, out, _ = call("read", page, *where, "--format", "table")
    assert "which: presswatch query" in out
    page.write_text((GOLDEN / "smallest.txt").read_text())
    page.with_suffix(".txt").write_text((GOLDEN / "smallest.txt").read_text())
    page.unlink()
    assert call("read", page.parent, *where)[2] == ""


def test_what_lies_beside_a_page_says_when_it_was_got_and_what_is_wrong_with_it_is_said(call, tmp_path):
    """The older page, read later, is no edit: the time beside it says so."""
    pages, where = tmp_path / "pages", ("--home", tmp_path / "home")
    pages.mkdir()
    for name, verb, fetched_at in (
        ("new", "stays", "2026-02-05T08:00:00Z"),
        ("old", "is", "2026-02-03T08:00:00+01:00"),
    ):
        page = (
            f"<html><title>Ferry</title><article><h1>Ferry {verb} in harbour</h1>{''.join(paragraphs('en'))}</article>"
        )
        (pages / f"{name}.html").write_text(page)
        (pages / f"{name}.json").write_text(json.dumps({"url": "https://a.example/ferry-1", "fetched_at": fetched_at}))
        call("read", pages / f"{name}.html", *where)
    sql = "SELECT a.title, hour(p.fetched_at) AS h FROM articles a, pages p WHERE NOT EXISTS (FROM v_edits) ORDER BY h"
    rows = [json.loads(line) for line in call("query", sql, *where)[1].splitlines()]
    assert rows == [{"title": "Ferry stays in harbour", "h": 7}, {"title": "Ferry stays in harbour", "h": 8}]
    # a page beside which something wrong is said is not read until that is mended; nothing is left of the mistake then
    mistakes = {
        '{"uri": "https://a.example/ferry-2"}': "new.json: url: missing; it is to be an object with url",
        '{"url": "https://a.example/ferry-2", "fetched_at": "soon"}': "new.json: fetched_at: no time from 1990 to a day",
        '{"url": "https://a.example/ferry-2", "fetched": "2026-02-05T08:00:00Z"}': "new.json: fetched: no field; is fetched_at",
    }
    sql = "SELECT detail FROM failures WHERE resolved_at IS NULL"
    for written, told in mistakes.items():
        (pages / "new.json").write_text(written)
        _, _, err = call("read", pages, *where)
        assert "1 bad_sidecar; why: presswatch query" in err
        assert told in call("query", sql, *where)[1]
    (pages / "new.json").write_text('{"url": "https://a.example/ferry-2", "fetched_at": "2026-02-05T08:00:00Z"}')
    call("read", pages, *where)
    assert call("query", sql, *where)[1] == ""
    found = call("query", "SELECT url, hour(fetched_at) AS h FROM articles ORDER BY url", *where)[1].splitlines()
    assert [json.loads(row)["h"] for row in found] == [8, 8]
    assert call("query", "SELECT url FROM entries WHERE state = 'failed'", *where)[1] == ""


def test_other_fields_beside_pages_are_told_once(call, tmp_path):
    pages, where = tmp_path / "pages", ("--home", tmp_path / "home")
    pages.mkdir()
    for name, more in (("a", {"title": "x"}), ("b", {"title": "x", "published_at": "2026-02-05"}), ("c", {})):
        (pages / f"{name}.txt").write_text(f"{name} {(GOLDEN / 'smallest.txt').read_text()}")
        (pages / f"{name}.json").write_text(json.dumps({"url": f"https://a.example/{name}", **more}))
    status, out, err = call("read", pages, *where)
    told = [line for line in err.splitlines() if "not read" in line]
    assert [line.partition(": not read")[0] for line in told] == [
        "presswatch: a.json: title",
        "presswatch: b.json: published_at",
    ]
    assert (status, sum(json.loads(row)["n_new"] for row in out.splitlines())) == (0, 3)


def test_a_home_that_is_a_file_is_said_to_be_one(call, tmp_path):
    (tmp_path / "home").write_text("x")
    status, _, err = call("read", GOLDEN / "smallest.txt", "--home", tmp_path / "home")
    assert status != 0
    assert "is a file; a home is a folder" in err


def test_a_line_that_was_mended_is_no_failure_any_more(call, tmp_path):
    lines, where = tmp_path / "x.jsonl", ("--home", tmp_path / "home")
    sql = "SELECT url FROM failures WHERE resolved_at IS NULL"
    good = '{"url": "https://a.example/1", "text": "The ferry stays."}\n'
    lines.write_text(
        good + '{"url": "a", "text": "The bridge."}\n{"url": "https://a.example/3", "published_at": "soon"}'
    )
    call("read", lines, *where)
    assert len(call("query", sql, *where)[1].splitlines()) == 2
    lines.write_text(
        good + '{"url": "https://a.example/2", "text": "It."}\n{"url": "https://a.example/3", "published_at": "x"}'
    )
    call("read", lines, *where)
    (left,) = call("query", sql, *where)[1].splitlines()
    assert json.loads(left)["url"].endswith("x.jsonl#line=3")
    entries = "SELECT state, count(*) AS n FROM entries GROUP BY state ORDER BY state"
    states = [json.loads(row) for row in call("query", entries, *where)[1].splitlines()]
    assert states == [{"state": "article", "n": 2}, {"state": "failed", "n": 1}, {"state": "known", "n": 1}]


def test_versions_in_one_folder_are_read_in_the_order_of_their_times(call, tmp_path):
    pages, where = tmp_path / "pages", ("--home", tmp_path / "home")
    pages.mkdir()
    for name, verb, day in (("a", "left", 6), ("b", "stays in", 5)):
        page = f"<html><title>Ferry</title><article><h1>Ferry {verb} harbour</h1>{''.join(paragraphs('en'))}</article>"
        (pages / f"{name}.html").write_text(page)
        beside = {"url": "https://a.example/ferry-1", "fetched_at": f"2026-02-0{day}T08:00:00Z"}
        (pages / f"{name}.json").write_text(json.dumps(beside))
    call("read", pages, *where)
    (row,) = call("query", "SELECT old_title, new_title FROM v_edits", *where)[1].splitlines()
    assert json.loads(row) == {"old_title": "Ferry stays in harbour", "new_title": "Ferry left harbour"}


def test_another_file_with_the_same_bytes_is_explained_as_well(call, tmp_path):
    where = ("--home", tmp_path / "home")
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text((GOLDEN / "smallest.txt").read_text())
    call("read", tmp_path / "one.txt", tmp_path / "two.txt", *where)
    first, second = (json.loads(call("explain", tmp_path / name, *where)[1]) for name in ("one.txt", "two.txt"))
    assert first["article_id"] == second["article_id"] is not None


def test_a_home_that_is_made_is_named(call, tmp_path):
    (tmp_path / "one.txt").write_text((GOLDEN / "smallest.txt").read_text())
    for is_said in (True, False):
        _, _, err = call("read", tmp_path / "one.txt", "--home", tmp_path / "hoome")
        assert (f"a new home is made: {tmp_path / 'hoome'}" in err) is is_said


def test_what_changed_is_shown_of_a_file_that_was_read(call, tmp_path):
    page = (
        "Sources: Reuters.\nThe new crane of the harbour lifts {} tons, says its owner, and was paid for by the town.\n"
    )
    for day, tons in ((1, 40), (2, 45)):
        for name in (f"{day}.txt", f"{day}.json"):
            side = {"url": "https://site.example/crane", "fetched_at": f"2026-02-0{day}T10:00:00Z"}
            (tmp_path / name).write_text(page.format(tons) if name.endswith("txt") else json.dumps(side))
    where = ("--home", tmp_path / "home")
    assert call("read", tmp_path / "1.txt", tmp_path / "2.txt", *where)[0] == 0
    for name in ("1.txt", "2.txt"):
        code, out, _ = call("diff", tmp_path / name, *where, "--format", "table")
        assert (code, "[-40-]{+45+}" in out) == (0, True), out


def test_an_entry_without_an_article_is_explained_by_its_address_however_it_is_written(call, tmp_path):
    (tmp_path / "x.jsonl").write_text('{"url": "https://a.example/boom?utm_source=rss", "title": "Boom", "text": ""}')
    home = tmp_path / "home"
    call("read", tmp_path / "x.jsonl", "--home", home)
    for address in ("https://a.example/boom", "https://a.example/boom?utm_source=rss"):
        status, out, _ = call("explain", address, "--home", home)
        assert status == 0
        assert json.loads(out)["entries"][0]["rule"] == "no_text"
    assert call("explain", "https://a.example/bo", "--home", home)[0] == 1


@pytest.fixture
def as_anybody():
    """The beginning of a command that runs it without root's right to read and write everything."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everything, and there is no setpriv to give that up")
    given_up = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={given_up}", f"--inh-caps={given_up}"]


def test_a_snapshot_that_may_not_be_read_is_not_to_be_deleted(filled, tmp_path, as_anybody):
    home = tmp_path / "home"
    shutil.copytree(filled, home)
    (home / "presswatch.duckdb").chmod(0)
    command = [*as_anybody, Path(sys.executable).parent / "presswatch", "query", "SELECT 1", "--home", home]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "chmod u+r" in done.stderr
    assert "delete it" not in done.stderr


def test_a_home_that_may_not_be_written_is_named_with_what_helps(filled, tmp_path, as_anybody):
    home = tmp_path / "home"
    shutil.copytree(filled, home)
    for folder in (home, *(path for path in home.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    for path in home.rglob("*.lock"):
        path.chmod(0o444)
    command = [*as_anybody, Path(sys.executable).parent / "presswatch", "relate", "--rebuild", "--home", home]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    for folder in (home, *(path for path in home.rglob("*") if path.is_dir())):
        folder.chmod(0o755)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "not allowed to read or write" in done.stderr
