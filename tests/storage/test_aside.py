"""A batch that cannot be merged is tried twice, then set aside; the others go on, and what it held is had again."""

import datetime as dt
import errno
import json

import pytest

from presswatch.errors import BatchError, BusyError, ConfigError
from presswatch.model import article_id_of
from presswatch.url_forms import match_key
from storage import aside, neighbours
from storage.batches import Batch, at_station
from storage.known import Known
from storage.neighbours import Windows
from storage.publish import publish
from storage.rebuild import Days, rebuild
from tests import looking
from tests.storage.rows import NOON, Seen, batch, merge

A, B = "http://a.example/1", "http://a.example/2"
HOUR = dt.timedelta(hours=1)
FEED = {
    "feed_id": "feed1",
    "outlet_id": "a.example",
    "url": "http://a.example/feed",
    "status": "ok",
    "failures": 0,
    "conditional_get": True,
    "next_attempt_at": "2026-03-02 13:00:00.000000",
    "etag": '"1"',
    "last_modified": "Mon, 02 Mar 2026 12:00:00 GMT",
    "body_sha256": "00",
}


def rows(home, sql):
    return looking.rows(home.store, sql)


def broken(home, *seen, at=NOON):
    """An understood batch whose articles nobody can read; returns it and what its file held."""
    batch(home, *seen, at=at)
    folder = at_station(home.understood)[-1].folder
    (folder / "feeds.jsonl").write_text(json.dumps(FEED) + "\n")
    articles = folder / "articles.parquet"
    held = articles.read_bytes()
    articles.write_bytes(b"garbage" * 100)
    return Batch(folder), held


def test_the_first_time_is_said_and_the_second_time_the_queue_goes_on(home):
    poison, _ = broken(home, Seen(A))
    batch(home, Seen(B, text="Other words."), at=NOON + HOUR)
    with pytest.raises(BatchError, match="the next run tries it once more") as said:
        merge(home)
    assert poison.batch_id in str(said.value)
    assert "\n" not in str(said.value)
    assert "Traceback" in (poison.folder / "failed.json").read_text()
    assert len(at_station(home.understood)) == 2

    report = merge(home)
    assert at_station(home.understood) == []
    assert [one.batch_id for one in at_station(home.aside)] == [poison.batch_id]
    assert [one.n_articles for one in report.batches] == [1, 0]
    ((stage, reason, url, detail, resolved),) = rows(
        home, "SELECT stage, reason, url, detail, resolved_at FROM failures"
    )
    assert (stage, reason, url, resolved) == ("merge", "set_aside", f"pipeline/aside/{poison.batch_id}", None)
    assert "garbage" in detail or "Parquet" in detail or "magic" in detail
    assert "pipeline/understood" in detail
    # nothing tells the feed's server what we had of it
    assert rows(home, "SELECT status, etag, last_modified, body_sha256 FROM feeds") == [("ok", None, None, None)]
    with Known(home) as known:
        assert known.feed("feed1").etag is None
        assert known.articles_at([A]) == {}


def test_moved_back_it_is_merged_and_the_failure_is_resolved(home):
    poison, held = broken(home, Seen(A))
    for _ in range(2):
        try:
            merge(home)
        except BatchError:
            continue
    batch(home, Seen(A), at=NOON + HOUR)  # its page was had again meanwhile
    merge(home)
    back = home.understood / poison.batch_id
    (home.aside / poison.batch_id).rename(back)
    (back / "articles.parquet").write_bytes(held)
    merge(home)
    assert at_station(home.aside) == []
    assert rows(home, "SELECT url FROM articles") == [(A,)]
    assert rows(home, "SELECT count(*), count(DISTINCT page_id) FROM pages") == [(1, 1)]
    assert rows(home, "SELECT count(*) FROM failures WHERE resolved_at IS NULL") == [(0,)]


def test_what_later_batches_took_for_known_is_asked_for_after_all(home):
    broken(home, Seen(A))
    with Known(home) as known:  # as long as the store is held, batches pile up, each knowing those before it
        assert A in known.articles_at([A])
    batch(home, Seen(A, state="known"), at=NOON + HOUR)
    with pytest.raises(BatchError):
        merge(home)
    merge(home)
    assert rows(home, "SELECT url, state, rule FROM entries") == [(A, "waiting", "set_aside")]
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    with Known(home) as known:
        assert [entry.url for entry in known.waiting(NOON + 2 * HOUR)] == [A]


@pytest.mark.parametrize(
    "damage",
    [
        {"batch.json": b"{"},
        {"batch.json": None},
        {"sightings.jsonl": b'{"entry_id": 1\n\xff\n[]\n{}\n', "feeds.jsonl": b'{"feed_id": "x"}\nnull\n'},
        {"fetches.jsonl": b"[" * 100_000},
        {"pages.jsonl": b'{"page_no": "one"}\n'},
    ],
    ids="+".join,
)
def test_whatever_is_damaged_it_leaves_the_queue(home, damage):
    batch(home, Seen(A))
    folder = at_station(home.understood)[0].folder
    for name, data in damage.items():
        (folder / name).unlink(missing_ok=True)
        if data is not None:
            (folder / name).write_bytes(data)
    batch(home, Seen(B, text="Other words."), at=NOON + HOUR)
    with pytest.raises(BatchError):
        merge(home)
    merge(home)
    assert rows(home, "SELECT url FROM articles") == [(B,)]
    assert rows(home, "SELECT count(*) FROM failures WHERE reason = 'set_aside'") == [(1,)]


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EDQUOT, "Disk quota exceeded"),
        BusyError("held"),
        ConfigError("a rule"),
    ],
    ids=repr,
)
def test_what_is_not_its_fault_is_never_counted(home, error):
    batch(home, Seen(A))
    (innocent,) = at_station(home.understood)
    for _ in range(3):
        with pytest.raises(type(error)) as raised:
            aside.judge(home, innocent, "merge", error)
        assert raised.value is error
    merge(home)
    assert rows(home, "SELECT url FROM articles") == [(A,)]


def test_what_stands_in_for_a_batch_carries_nothing_that_could_break_again(home):
    poison, _ = broken(home, Seen(A))
    for what in ("first", "second"):
        try:
            aside.judge(home, poison, "merge", ValueError(f"{what}\x00\n\ud800 time"))
        except BatchError:
            continue
    (stand_in,) = at_station(home.understood)
    for _ in range(2):
        try:
            aside.judge(home, stand_in, "merge", ValueError("it, too"))
        except BatchError:
            continue
    (last,) = at_station(home.understood)
    assert list(last.lines("feeds")) == []
    merge(home)
    assert rows(home, "SELECT count(*) FROM failures") == [(2,)]


def test_what_is_in_the_store_and_cannot_be_remembered_goes_on_and_is_told(home, monkeypatch):
    """It is neither merged nor fetched a second time; a rebuild remembers it."""
    folder = batch(home, Seen(A)).folder
    remember = neighbours.remember

    def fails(connection, placed, *given, **named):
        if any(one.text.member.article_id == article_id_of(A) for one in placed):
            raise ValueError("a bug")
        remember(connection, placed, *given, **named)

    with monkeypatch.context() as patch:
        patch.setattr(neighbours, "remember", fails)
        with pytest.raises(BatchError, match=r"is in the store, but could not be remembered .*ValueError: a bug"):
            merge(home)
        batch(home, Seen(B, text="Other words."), at=NOON + HOUR)
        report = merge(home)
    assert sum(one.n_articles for one in report.batches) == 1
    assert (at_station(home.understood), at_station(home.aside), folder.exists()) == ([], [], False)
    assert rows(home, "SELECT count(*), count(DISTINCT url) FROM articles") == [(2, 2)]
    assert rows(home, "SELECT state FROM entries WHERE state <> 'article'") == []
    unresolved = "SELECT reason, detail LIKE '%presswatch relate --rebuild' FROM failures WHERE resolved_at IS NULL"
    assert rows(home, unresolved) == [("not_remembered", True)]
    windows = Windows(72 * HOUR, 72 * HOUR)
    rebuild(home, Days(), windows=windows, embed=None, lock_wait_s=0, timezone="UTC", match_key=match_key)
    assert rows(home, unresolved) == []
