"""Whatever stands in the way of opening the snapshot or the store is said in words that name the remedy."""

import os
import shutil
import subprocess
import sys

import duckdb
import pytest

from presswatch.errors import BusyError, HomeError, QueryError
from storage import health, lineage, migrations
from storage.home import open_home
from storage.known import Known
from storage.publish import bring_up_to_date, publish
from storage.queries import locked_down, rows
from storage.store import connect_snapshot, open_snapshot, open_store
from tests.storage.rows import NOON, Seen, batch, merge

HOLD = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    home = open_home(tmp_path_factory.mktemp("filled") / "home")
    batch(home, Seen("http://a.example/1"))
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    return home


@pytest.fixture
def filled(prepared, tmp_path):
    shutil.copytree(prepared.root, tmp_path / "home")
    return open_home(tmp_path / "home")


@pytest.fixture
def a_step_more(monkeypatch):
    """A presswatch that knows one step more than the one that made the home."""
    steps = migrations._steps()
    last = steps[-1][0]
    one_more = (last + 1, "ALTER TABLE feeds ADD COLUMN mood VARCHAR DEFAULT 'calm'; ALTER TABLE entries ADD mark INT;")
    monkeypatch.setattr(migrations, "_steps", lambda: [*steps, one_more])
    return last + 1


def ways(home):
    """Everything that reads the snapshot."""

    def query():
        with locked_down(home, time_limit_s=5) as connection:
            return list(rows(connection, "FROM feeds")[1])

    def known():
        with Known(home) as found:
            return found.waiting(NOON)

    return {
        "query": query,
        "status": lambda: health.health(home, now=NOON),
        "explain": lambda: lineage.lineage(home, "http://a.example/1"),
        "run": known,
        "start": lambda: bring_up_to_date(home, lock_wait_s=0, timezone="UTC"),
    }


@pytest.mark.parametrize("way", ["query", "status", "explain", "run", "start"])
def test_a_client_that_opened_the_snapshot_to_write_is_named(filled, way):
    filled.snapshot.chmod(0o644)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, filled.snapshot], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        holder.stdout.readline()
        with pytest.raises(BusyError, match=rf"process {holder.pid}\).*read-only"):
            ways(filled)[way]()
        holder.stdin.close()
    ways(filled)[way]()


@pytest.mark.parametrize("content", ["nothing", "words", "head", "another database"])
def test_a_damaged_snapshot_is_made_again(filled, content):
    whole = filled.snapshot.read_bytes()
    filled.snapshot.unlink()
    if content == "another database":
        duckdb.connect(str(filled.snapshot)).close()
    else:
        damaged = {
            "nothing": b"",
            "words": b"no database" * 999,
            "half": whole[: len(whole) // 2],
            "head": whole[:5000],
        }
        filled.snapshot.write_bytes(damaged[content])
    for look in ways(filled).values():
        with pytest.raises(HomeError, match=r"delete it.*makes it again"):
            look()
    filled.snapshot.unlink()
    publish(filled, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    assert ways(filled)["query"]() is not None


def _look_after_a_cut(connection, path):
    os.truncate(path, 20_000)
    connection.execute("SELECT max(w) FROM wide").fetchall()


def test_what_a_snapshot_lacks_on_the_disk_is_said_when_it_is_met(filled):
    with open_store(filled.store, wait_s=1) as connection:
        connection.execute("CREATE TABLE wide AS SELECT repeat(hash(range)::VARCHAR, 99) AS w FROM range(20000)")
    filled.snapshot.unlink()
    publish(filled, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    with pytest.raises(HomeError, match="delete it"), open_snapshot(filled.snapshot) as connection:
        _look_after_a_cut(connection, filled.snapshot)


def test_an_older_snapshot_is_renewed_before_anything_reads_it(filled, a_step_more):
    with locked_down(filled, time_limit_s=5) as connection:  # what is there can be asked for
        assert list(rows(connection, "SELECT count(*) FROM feeds")[1]) == [(0,)]
    older = rf"(?s)mood.*knows {a_step_more}.*brings them up to date"
    with pytest.raises(QueryError, match=older), locked_down(filled, time_limit_s=5) as connection:
        rows(connection, "SELECT mood FROM feeds")
    with pytest.raises(HomeError, match="brings them up to date"), open_snapshot(filled.snapshot) as connection:
        connection.execute("SELECT mark FROM entries")
    bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
    with open_snapshot(filled.snapshot) as connection:
        assert connection.execute("SELECT max(version) FROM schema_version").fetchall() == [(a_step_more,)]
        assert connection.execute("SELECT mark FROM entries").fetchall() == [(None,)]
    before = filled.snapshot.stat().st_ino
    bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
    assert filled.snapshot.stat().st_ino == before
    bring_up_to_date(filled, lock_wait_s=0, timezone="Europe/Bucharest")  # the views' days
    assert filled.snapshot.stat().st_ino != before


def test_an_older_snapshot_waits_for_whoever_holds_the_store(filled, a_step_more):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, filled.store], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        holder.stdout.readline()
        with pytest.raises(BusyError, match=f"process {holder.pid}"):
            bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
        holder.stdin.close()
    filled.store.unlink()
    assert "was gone" in bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
    with open_snapshot(filled.snapshot) as connection:
        assert connection.execute("SELECT max(version) FROM schema_version").fetchall() == [(a_step_more,)]


def test_a_snapshot_of_a_newer_presswatch_is_refused(filled):
    filled.snapshot.chmod(0o644)
    with duckdb.connect(str(filled.snapshot)) as connection:
        connection.execute("UPDATE schema_version SET version = 99")
    for look in ways(filled).values():
        with pytest.raises(HomeError, match="install a newer presswatch"):
            look()


def test_no_file_is_left_open_by_a_refusal(filled):
    filled.snapshot.chmod(0o644)
    with duckdb.connect(str(filled.snapshot)) as connection:
        connection.execute("UPDATE schema_version SET version = 99")
    with pytest.raises(HomeError):
        connect_snapshot(filled.snapshot)
    with duckdb.connect(str(filled.snapshot)) as connection:  # to write: nobody reads it any more
        connection.execute("UPDATE schema_version SET version = 1")


def test_a_batch_that_needs_more_memory_than_a_run_should_take_is_merged_all_the_same(home, monkeypatch):
    monkeypatch.setattr("storage.merge.LIMITS", {"memory_limit": "8MB", "threads": 1})
    text = " ".join(f"word{n}" for n in range(20_000))
    batch(home, *(Seen(f"http://a.example/{n}", text=f"{n} {text}") for n in range(20)))
    assert [one.n_articles for one in merge(home).batches] == [20]
