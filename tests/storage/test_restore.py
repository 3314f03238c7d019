"""A store that was lost costs nothing while there is a snapshot, and never is the snapshot replaced by less."""

import shutil

import duckdb
import pytest

from presswatch.errors import HomeError
from storage import health
from storage.publish import bring_up_to_date, publish
from storage.restore import fault, make_ready
from storage.store import open_store
from tests import looking
from tests.storage.rows import NOON, Seen, batch, merge


def published(home, *, gb_per_day=30.0):
    return publish(home, gb_per_day=gb_per_day, lock_wait_s=2, timezone="UTC")


def rows(home, sql):
    return looking.rows(home.snapshot, sql)


def arrive(home, *urls, hour=12):
    batch(home, *(Seen(url) for url in urls), at=NOON.replace(hour=hour))
    return merge(home)


def lose(home):
    for path in home.pipeline.glob("store.duckdb*"):
        path.unlink()


COPIES = "SELECT a.url, o.url FROM copies c JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id ORDER BY ALL"
ARTICLES = "SELECT url, batch_id FROM articles ORDER BY ALL"


@pytest.fixture
def filled(home):
    arrive(home, "http://a.example/1")
    arrive(home, "http://b.example/1", hour=13)
    published(home)
    return home


def test_a_store_that_was_lost_is_made_again_from_the_snapshot(filled):
    before = rows(filled, ARTICLES)
    lose(filled)
    words = bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
    assert str(filled.store) in words
    assert "nothing is lost" in words
    assert bring_up_to_date(filled, lock_wait_s=0, timezone="UTC") is None
    assert not published(filled).done
    arrive(filled, "http://c.example/1", hour=14)
    assert published(filled).done
    assert rows(filled, ARTICLES)[:2] == before
    assert rows(filled, COPIES) == [
        ("http://b.example/1", "http://a.example/1"), ("http://c.example/1", "http://a.example/1"),
    ]  # fmt: skip


def test_a_merge_makes_it_again_too(filled):
    lose(filled)
    arrive(filled, "http://c.example/1", hour=14)
    published(filled)
    assert len(rows(filled, ARTICLES)) == 3


def test_what_the_snapshot_did_not_hold_yet_is_merged_again(filled):
    arrive(filled, "http://c.example/1", hour=14)
    with open_store(filled.store, wait_s=0) as connection:
        as_lost = connection.execute(ARTICLES).fetchall(), connection.execute(COPIES).fetchall()
    assert len(as_lost[0]) == 3
    lose(filled)
    make_ready(filled, lock_wait_s=0)
    merge(filled)
    published(filled)
    assert (rows(filled, ARTICLES), rows(filled, COPIES)) == as_lost


def test_of_a_home_without_a_snapshot_the_merged_batches_are_merged_again(home):
    arrive(home, "http://a.example/1")
    lose(home)
    assert make_ready(home, lock_wait_s=0) is None
    merge(home)
    published(home)
    assert len(rows(home, ARTICLES)) == 1


def test_a_write_ahead_file_of_the_lost_store_is_not_taken_for_the_new_ones(filled):
    lose(filled)
    filled.store.with_name("store.duckdb.wal").write_bytes(b"left behind")
    make_ready(filled, lock_wait_s=0)
    assert fault(filled) is None


def test_a_store_with_less_than_the_snapshot_is_refused_and_never_published(filled):
    whole = filled.store.read_bytes()
    lose(filled)
    aside = filled.root / "aside.duckdb"
    filled.snapshot.rename(aside)
    arrive(filled, "http://c.example/1", hour=14)
    aside.rename(filled.snapshot)
    for act in (
        lambda: bring_up_to_date(filled, lock_wait_s=0, timezone="UTC"),
        lambda: make_ready(filled, lock_wait_s=0),
        lambda: published(filled),
    ):
        with pytest.raises(HomeError, match=r"store\.duckdb holds 1 articles.*presswatch\.duckdb.* 2: .*move"):
            act()
    assert len(rows(filled, ARTICLES)) == 2
    assert "holds 1 articles" in health.health(filled, now=NOON).store_fault
    filled.store.write_bytes(whole)
    assert health.health(filled, now=NOON).store_fault is None


def test_a_store_that_is_damaged_is_refused_with_the_way_on(filled):
    filled.store.write_bytes(b"no database" * 2000)
    with pytest.raises(HomeError, match=r"(?s)store\.duckdb cannot be read.*Move it away.*presswatch\.duckdb"):
        bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
    batch(filled, Seen("http://c.example/1"), at=NOON.replace(hour=14))
    with pytest.raises(HomeError, match="Move it away"):
        merge(filled)
    found = health.health(filled, now=NOON)
    assert "cannot be read" in found.store_fault
    assert found.is_degraded
    lose(filled)
    assert "nothing is lost" in health.health(filled, now=NOON).store_fault
    merge(filled)
    published(filled)
    assert len(rows(filled, ARTICLES)) == 3


def test_a_damaged_store_without_a_snapshot_is_told_with_the_pages(filled):
    filled.snapshot.unlink()
    filled.store.write_bytes(b"no database" * 2000)
    with pytest.raises(HomeError, match=f"presswatch read {filled.pages}"):
        bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
    assert health.health(filled, now=NOON).is_degraded


def test_a_snapshot_that_is_all_there_is_and_damaged_is_not_told_to_be_deleted(filled):
    lose(filled)
    filled.snapshot.chmod(0o644)
    filled.snapshot.write_bytes(b"no database" * 2000)
    with pytest.raises(HomeError, match=r"store\.duckdb, of which it is a copy, is gone\..*presswatch read") as refused:
        bring_up_to_date(filled, lock_wait_s=0, timezone="UTC")
    assert "delete it" not in str(refused.value)


def test_a_memory_of_another_store_makes_no_article_a_copy_of_itself(filled, tmp_path):
    lose(filled)
    filled.snapshot.rename(tmp_path / "away.duckdb")
    arrive(filled, "http://a.example/1", hour=15)
    arrive(filled, "http://b.example/1", hour=16)
    published(filled)
    assert rows(filled, COPIES) == [("http://b.example/1", "http://a.example/1")]


def test_an_older_store_that_was_put_back_has_a_memory_of_its_own(home, tmp_path):
    arrive(home, "http://a.example/1")
    shutil.copy(home.store, tmp_path / "backup.duckdb")
    arrive(home, "http://b.example/1", hour=13)
    shutil.copy(tmp_path / "backup.duckdb", home.store)
    for left in home.merged.iterdir():
        shutil.rmtree(left)
    arrive(home, "http://b.example/1", hour=14)
    published(home)
    assert rows(home, COPIES) == [("http://b.example/1", "http://a.example/1")]
    with duckdb.connect(str(home.neighbours), read_only=True) as near:
        assert near.execute("SELECT count(*), count(DISTINCT article_id) FROM texts").fetchall() == [(2, 2)]
