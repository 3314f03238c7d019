"""The snapshot: complete, read-only, renewed only when something changed, and never in a reader's way."""

import os
import stat
import time

import duckdb

from storage.home import open_home
from storage.publish import publish
from tests.storage.rows import NOON, Seen, batch, merge


def published(home, *, gb_per_day=30.0):
    return publish(home, gb_per_day=gb_per_day, lock_wait_s=2, timezone="UTC")


def count(home):
    with duckdb.connect(str(home.snapshot), read_only=True) as connection:
        return connection.execute("SELECT count(*) FROM articles").fetchall()[0][0]


def test_a_snapshot_is_read_only_and_holds_what_was_merged(home):
    batch(home, Seen("http://a.example/1"))
    merge(home)
    assert list(home.merged.iterdir())
    assert published(home).done
    assert stat.S_IMODE(home.snapshot.stat().st_mode) == 0o444
    assert count(home) == 1
    assert not list(home.merged.iterdir())
    assert not list(home.root.glob("*.part"))


def test_it_is_written_only_when_something_changed(home, tmp_path):
    assert not published(open_home(tmp_path / "new")).done
    batch(home, Seen("http://a.example/1"))
    merge(home)
    published(home)
    before = home.snapshot.stat().st_ino
    assert not published(home).done
    assert home.snapshot.stat().st_ino == before
    home.snapshot.unlink()
    assert published(home).done


def test_a_write_ahead_file_that_a_client_left_is_taken_away(home):
    batch(home, Seen("http://a.example/1"))
    merge(home)
    stale = home.snapshot.with_name(home.snapshot.name + ".wal")
    stale.write_bytes(b"left behind")
    published(home)
    assert not stale.exists()
    assert count(home) == 1


def test_a_reader_keeps_what_it_opened(home):
    batch(home, Seen("http://a.example/1"))
    merge(home)
    published(home)
    reader = os.open(home.snapshot, os.O_RDONLY)
    old = os.fstat(reader).st_ino
    batch(home, Seen("http://a.example/2", text="Other words."), at=NOON.replace(hour=13))
    merge(home)
    published(home)
    assert os.fstat(reader).st_ino == old != home.snapshot.stat().st_ino
    os.close(reader)
    assert count(home) == 2


def test_a_large_store_is_published_within_the_days_budget(home):
    batch(home, Seen("http://a.example/1"))
    merge(home)
    published(home)
    batch(home, Seen("http://a.example/2", text="Other words."), at=NOON.replace(hour=13))
    merge(home)
    size = home.store.stat().st_size
    day = 86_400
    per_hour = size * 24 / 1e9
    outcome = published(home, gb_per_day=per_hour)
    assert not outcome.done
    assert day / 24 - 60 < outcome.wait_s <= day / 24
    assert count(home) == 1
    os.utime(home.snapshot, (time.time() - 3700,) * 2)
    assert published(home, gb_per_day=per_hour).done
    assert count(home) == 2
