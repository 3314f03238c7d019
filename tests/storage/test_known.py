"""What is known: the snapshot, and what is on its way there."""

import dataclasses
import datetime as dt

import duckdb

from presswatch.model import Entry, Host
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


def test_what_a_feed_claimed_is_known_while_the_page_is_to_come(home):
    """From a batch under way, from the store, from the snapshot; gone when the page is had, or was had before."""
    entry = Entry("e", "f", "g", W, authors=("Ana",), published_at=NOON, source_url="https://b.example/")
    batch(home, Seen(A, claims=entry), Seen(W, state="waiting", rule="http_503", claims=entry))
    for step in ("understood", "merged", "published"):
        if step == "merged":
            merge(home)
        elif step == "published":
            publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
        with Known(home) as known:
            assert [e.as_listed() for e in known.waiting(NOON)] == [entry], step
    batch(home, drained=[Seen(W, claims=entry)], at=NOON + dt.timedelta(hours=1))
    merge(home)
    with duckdb.connect(str(home.store), read_only=True) as connection:
        assert connection.execute("SELECT DISTINCT claims FROM entries").fetchall() == [(None,)]


def test_what_an_older_presswatch_let_wait_has_what_the_table_holds(home):
    """Its claims were never written down."""
    batch(home, Seen(W, state="waiting", rule="http_503"))
    with Known(home) as known:
        assert [(e.as_listed().url, e.as_listed().feed_id) for e in known.waiting(NOON)] == [(W, "feed1")]


def test_what_is_on_its_way_overrules_the_snapshot(home):
    batch(home, Seen(W, state="waiting", rule="http_503"))
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    batch(home, drained=[Seen(W)], at=NOON + dt.timedelta(hours=1))
    with Known(home) as known:
        assert known.waiting(NOON) == []
        assert W in known.articles_at([W])


def test_a_host_is_known_from_the_moment_it_was_asked(home):
    """In a batch under way, in the store, in the snapshot: the same values, the latest of several."""
    asked = Host("http://a.example:80", "ok", NOON, "User-agent: *\nDisallow: /x \u2028\n", crawl_delay_s=2.5)
    last = dataclasses.replace(asked, tdm_reserved=True, tdm_policy="https://a.example/p", tdm_json="[]", tdm_at=NOON)
    other = Host("https://b.example:443", "unreachable", NOON)
    batch(home, Seen(A), hosts=(asked, other, last))
    for step in ("understood", "merged", "published"):
        if step == "merged":
            merge(home)
        elif step == "published":
            publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
        with Known(home) as known:
            assert [known.host(host.address) for host in (last, other)] == [last, other], step
            assert known.host("http://c.example:80") is None, step


def test_how_slowly_hosts_wish_to_be_asked(home):
    """Of those that have such a wish, from a batch under way, the store and the snapshot, the latest."""
    slow = Host("http://a.example:80", "ok", NOON, "", crawl_delay_s=2.5)
    put_off = Host("http://b.example:80", not_before=NOON + dt.timedelta(hours=2))
    batch(home, Seen(A), hosts=(slow, put_off))
    expected = {(slow.address, 2.5, None), (put_off.address, None, put_off.not_before)}
    with Known(home) as known:
        assert set(known.paces()) == expected
    batch(home, hosts=(Host("http://c.example:80", "ok", NOON, ""),))
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    with Known(home) as known:
        assert set(known.paces()) == expected
        assert known.host(put_off.address) == put_off
    batch(home, hosts=(dataclasses.replace(slow, crawl_delay_s=None),))
    with Known(home) as known:
        assert (slow.address, None, None) in known.paces()


def test_a_later_answer_of_a_host_replaces_the_one_before(home):
    """As a row of the table, too."""
    first = Host("http://a.example:80", "ok", NOON, "")
    later = dataclasses.replace(first, robots_status="unreachable", robots_at=NOON + dt.timedelta(days=1))
    for hosts in ((first,), (later,)):
        batch(home, Seen(A), hosts=hosts, at=hosts[0].robots_at)
        merge(home)
        publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    with Known(home) as known:
        assert known.host(first.address) == later
    with duckdb.connect(str(home.store), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM hosts").fetchall() == [(1,)]


def test_a_snapshot_of_an_older_presswatch_knows_no_hosts(home):
    batch(home, Seen(A))
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    home.snapshot.chmod(0o644)
    with duckdb.connect(str(home.snapshot)) as connection:
        connection.execute("DROP TABLE hosts")
    with Known(home) as known:
        assert known.host("http://a.example:80") is None
