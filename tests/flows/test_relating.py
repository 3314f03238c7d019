"""`presswatch relate`: copies and originals found anew, in a home that files were read into."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from flows import rounds, stations
from flows.configuration import load
from flows.options import ReadOptions
from storage.home import Home, locked, open_home
from tests.flows.here import HerePool
from tests.presswatch.relate.texts import story

LONG = story(1, 200)
PART = " ".join(LONG.split()[:150])


@pytest.fixture(autouse=True)
def empty_folder(monkeypatch, tmp_path):
    """Commands run in an empty folder, whose `data` is the home."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A home that three articles were read into: one, a copy of a part of it, and one that credits an agency."""
    folder = tmp_path_factory.mktemp("related")
    lines = [
        {"url": f"https://{name}.example/1", "title": "Boats", "text": text, "published_at": f"2026-02-03T1{n}:00:00Z"}
        for n, (name, text) in enumerate([("a", LONG), ("b", PART), ("c", f"{story(2, 200)}, Reuters reported.")])
    ]
    file = folder / "articles.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    home = open_home(folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stations, "Pool", HerePool)
        with stations.open_run(home, load(home.config, environment={}), "read") as run:
            assert rounds.read(run, ReadOptions(paths=(str(file),)))[0].n_articles == 3
    return home


@pytest.fixture
def home(prepared, tmp_path):
    return Path(shutil.copytree(prepared.root, tmp_path / "data"))


COPIES = "SELECT a.url, o.url AS original, relation, copied_share FROM copies c JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id"


def test_what_a_run_relates_is_found_again_and_published(call, home):
    expected = [
        {"url": "https://b.example/1", "original": "https://a.example/1", "relation": "syndicated", "copied_share": 1.0}
    ]
    assert [json.loads(line) for line in call("query", COPIES)[1].splitlines()] == expected
    (home / "pipeline/neighbours.duckdb").unlink()
    status, out, _ = call("relate", "--rebuild")
    said = json.loads(out)
    assert (status, said["n_articles"], said["n_moved"], said["n_copies_before"], said["n_copies"]) == (0, 3, 0, 1, 1)
    assert said["is_published"]
    assert (home / "pipeline/neighbours.duckdb").exists()
    assert [json.loads(line) for line in call("query", COPIES)[1].splitlines()] == expected


CITATIONS = "SELECT url, cited_outlet_id, cue, span_start FROM citations JOIN articles USING (article_id) ORDER BY ALL"


@pytest.mark.parametrize("limit", [8192, 300_000, 3_000_000])
@pytest.mark.parametrize("command", [("retag", "--all"), ("relate", "--rebuild")], ids=" ".join)
def test_a_full_disk_costs_no_row_and_the_same_command_does_it_again(call, home, command, limit):
    """It fills where the memory is made, where it is written to, and where what was found is brought into the store."""
    before = [call("query", sql)[1] for sql in (COPIES, CITATIONS)]
    assert all(before)
    presswatch = str(Path(sys.executable).parent / "presswatch")
    limited = f"import resource, os, sys; os.environ['PYTHONDONTWRITEBYTECODE'] = '1'; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); os.execv(sys.argv[1], sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", limited, presswatch, *command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "file-size limit" in done.stderr
    assert "make room, then run the same command again" in done.stderr
    assert "Traceback" not in done.stderr
    assert list((home / "pipeline").glob("*.part*")) == []
    assert [call("query", sql)[1] for sql in (COPIES, CITATIONS)] == before
    assert call(*command)[0] == 0
    assert [call("query", sql)[1] for sql in (COPIES, CITATIONS)] == before
    assert not json.loads(call("status")[1])["is_memory_lost"]


def test_status_says_that_nothing_is_remembered_and_what_helps(call, home):
    memory = home / "pipeline/neighbours.duckdb"
    assert (call("status")[0], json.loads(call("status")[1])["is_memory_lost"]) == (0, False)
    for lose in (memory.unlink, lambda: emptied(memory), lambda: memory.write_bytes(b"no database")):
        lose()
        status, out, _ = call("status", "--format", "table")
        assert (status, "presswatch relate --rebuild" in out) == (0, True)
        with locked(Home(home), "merge"):  # it is being made, perhaps
            assert not json.loads(call("status")[1])["is_memory_lost"]
        memory.unlink(missing_ok=True)
        assert json.loads(call("status")[1])["is_memory_lost"]
        assert call("relate", "--rebuild")[0] == 0
        assert not json.loads(call("status")[1])["is_memory_lost"]


def emptied(memory):
    with duckdb.connect(str(memory)) as connection:
        connection.execute("DELETE FROM texts")


def test_a_shorter_window_takes_effect_with_a_rebuild_of_the_days_that_are_named(call, home, monkeypatch):
    monkeypatch.setenv("PRESSWATCH_RELATE__COPY_WINDOW_H", "0.5")
    assert json.loads(call("relate", "--rebuild", "--from", "2026-02-04")[1])["n_articles"] == 0
    assert call("query", COPIES)[1]
    assert json.loads(call("relate", "--rebuild", "--to", "2026-02-03")[1])["n_copies"] == 0
    assert call("query", COPIES)[1] == ""


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ((), 2, "presswatch relate --rebuild"),
        (("--rebuild", "--from", "2026-02-04", "--to", "2026-02-03"), 2, "lies before the first"),
        (("--rebuild", "--home", "nowhere"), 2, "nowhere"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_remedy(call, home, arguments, status, words):
    ended, out, err = call("relate", *arguments)
    assert (ended, out) == (status, "")
    assert words in err


def test_of_texts_that_may_not_be_kept_nothing_is_remembered_but_their_hash(call, tmp_path):
    """A fingerprint would tell which words they have."""
    outlets = tmp_path / "data/config/outlets"
    assert call("init", "--home", tmp_path / "data", "--contact", "me@example.org")[0] == 0
    outlets.mkdir(parents=True, exist_ok=True)
    (outlets / "own.toml").write_text(
        '[[outlet]]\nid = "elm"\nname = "Elm"\nkind = "newspaper"\ncountry = "GB"\nlanguages = ["en"]\n'
        'domains = ["elm.example"]\nrights = "snippet"\n'
    )
    lines = [{"url": f"https://{host}.example/1", "title": "Boats", "text": LONG} for host in ("elm", "oak")]
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert call("read", file)[0] == 0
    with duckdb.connect(str(tmp_path / "data/pipeline/neighbours.duckdb"), read_only=True) as connection:
        found = connection.execute("SELECT outlet_id, fingerprint IS NULL FROM texts ORDER BY 1").fetchall()
    assert found == [("elm", True), ("oak.example", False)]
