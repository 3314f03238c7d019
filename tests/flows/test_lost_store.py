"""What a person meets whose store was lost or damaged: nothing of what the snapshot holds is lost, and it is said."""

import json

import pytest


@pytest.fixture
def home(call, tmp_path, monkeypatch):
    """A home of one article; `data` of the folder in which the commands run."""
    monkeypatch.chdir(tmp_path)
    assert read(call, tmp_path, 1)[0] == 0
    return tmp_path / "data"


def read(call, folder, n):
    line = {"url": f"https://a.example/{n}", "title": "Boats", "text": f"Reuters reported that {n} boats came in."}
    (folder / f"{n}.jsonl").write_text(json.dumps(line) + "\n")
    return call("read", folder / f"{n}.jsonl")


def lose(home):
    for path in home.glob("pipeline/store.duckdb*"):
        path.unlink()


def held(call):
    return [json.loads(line)["url"] for line in call("query", "SELECT url FROM articles ORDER BY url")[1].splitlines()]


def test_reading_goes_on_with_all_that_was_there(call, home, tmp_path):
    lose(home)
    assert held(call) == ["https://a.example/1"]
    status, out, _ = call("status")
    assert (status, "nothing is lost" in json.loads(out)["store_fault"]) == (3, True)
    ended, _, said = read(call, tmp_path, 2)
    assert ended == 0
    assert "store.duckdb was gone; it was made again" in said
    assert held(call) == ["https://a.example/1", "https://a.example/2"]
    assert call("status")[0] == 0
    assert "was gone" not in read(call, tmp_path, 2)[2]


@pytest.mark.parametrize("command", [("retag",), ("relate", "--rebuild")])
def test_what_changes_stored_rows_makes_it_again_too(call, home, command):
    lose(home)
    ended, _, said = call(*command)
    assert ended == 0
    assert "was gone; it was made again" in said
    assert held(call) == ["https://a.example/1"]


@pytest.mark.parametrize("command", ["read", "retag"])
def test_a_damaged_store_stops_what_writes_before_it_begins(call, home, tmp_path, command):
    (home / "pipeline/store.duckdb").write_bytes(b"no database" * 999)
    n_pages = len(list(home.glob("pages/**/*.gz")))
    ended, _, said = read(call, tmp_path, 2) if command == "read" else call(command)
    assert ended == 2
    assert "store.duckdb cannot be read" in said
    assert "Move it away" in said
    assert len(list(home.glob("pages/**/*.gz"))) == n_pages
    assert held(call) == ["https://a.example/1"]
    assert call("status")[0] == 3
    lose(home)
    assert read(call, tmp_path, 2)[0] == 0
    assert len(held(call)) == 2


def test_when_both_are_lost_the_kept_pages_are_read_again(call, home, tmp_path):
    (home / "pipeline/store.duckdb").write_bytes(b"no database" * 999)
    (home / "presswatch.duckdb").unlink()
    _, out, _ = call("status", "--format", "table")
    assert "cannot be read" in out
    assert f"presswatch read {home / 'pages'}" in read(call, tmp_path, 2)[2]
    lose(home)
    assert call("read", home / "pages")[0] == 0
    assert held(call) == ["https://a.example/1"]
