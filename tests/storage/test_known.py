"""What is known: the snapshot, and what is on its way there."""

import datetime as dt

from storage.known import Known
from storage.publish import publish
from tests.storage.rows import NOON, Seen, batch, merge

A, B, W = "http://a.example/1", "http://a.example/2", "http://a.example/w"


def test_nothing_is_known_of_a_new_home(home):
    with Known(home) as known:
        assert known.waiting(NOON) == []
        assert known.articles_at([A]) == {}
        assert known.feed("feed1") is None


def test_every_station_counts(home):
    entry = {}
    for step in ("understood", "merged", "published"):
        if step == "understood":
            batch(home, Seen(A), Seen(W, state="waiting", rule="http_503"))
        elif step == "merged":
            merge(home)
        else:
            publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
        with Known(home) as known:
            assert set(known.articles_at([A, B])) == {A}, step
            assert [e.url for e in known.waiting(NOON)] == [W], step
            assert known.waiting(NOON, feed_ids={"other"}) == [], step
            entry[step] = known.waiting(NOON)[0]
            found = known.entries([entry[step].entry_id, "unseen"])
            assert set(found) == {entry[step].entry_id}, step
    assert entry["published"] == entry["understood"]


def test_what_is_on_its_way_overrules_the_snapshot(home):
    batch(home, Seen(W, state="waiting", rule="http_503"))
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    batch(home, drained=[Seen(W)], at=NOON + dt.timedelta(hours=1))
    with Known(home) as known:
        assert known.waiting(NOON) == []
        assert W in known.articles_at([W])
