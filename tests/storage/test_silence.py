"""Who has fallen silent, by hand-made histories on local days that end yesterday."""

import datetime as dt
from zoneinfo import ZoneInfo

import duckdb
import pytest

from storage.migrations import migrate
from storage.store import STORAGE_VERSION

WEEKS = 6


class History:
    """An empty store; `outlet` invents one outlet's days, the newest (yesterday) last."""

    def __init__(self, zone, connection):
        self.zone = ZoneInfo(zone)
        self.connection = connection
        self.today = dt.datetime.now(self.zone).date()

    def yesterday(self):
        return self.today - dt.timedelta(days=1)

    def outlet(self, name, published, *, not_polled=(), failed=()):
        self.connection.execute(
            "INSERT INTO outlets BY NAME SELECT ? AS outlet_id, ? AS name, 'newspaper' AS kind, []::VARCHAR[] AS languages, "
            "[]::VARCHAR[] AS domains, []::VARCHAR[] AS aliases, 'full_text' AS rights, true AS enabled, false AS cited_only",
            [name, name],
        )
        days = list(enumerate(reversed(published), 1))
        asked = [back for back, _ in days if back not in not_polled]
        # each day at noon, and at the midnight that ends it
        polls = [(self.at(b - late, 12 - 12 * late), b not in failed) for b in asked for late in (0, 1)]
        self.feed(name, name, polls)
        self.articles(name, [self.at(back, 23) for back, n in days for _ in range(n)])

    def feed(self, feed_id, outlet, polls, *, kind="rss", **more):
        """A feed of an outlet, polled as given by (time, whether it answered)."""
        self.connection.execute(
            "INSERT INTO feeds BY NAME SELECT $id AS feed_id, $outlet AS outlet_id, $id AS url, $kind AS kind, "
            "  'ok' AS status, $failures AS failures, true AS conditional_get, 'ok' AS health",
            {"id": feed_id, "outlet": outlet, "kind": kind, "failures": int(bool(polls) and not max(polls)[1])},
        )
        for column, value in more.items():
            self.connection.execute(f"UPDATE feeds SET {column} = ? WHERE feed_id = ?", [value, feed_id])
        self.connection.execute(
            "INSERT INTO fetches BY NAME SELECT '' AS fetch_id, $outlet AS outlet_id, $id AS feed_id, $id AS url, "
            "  unnest($at) AS started_at, unnest($outcome) AS outcome, 0 AS n_entries, 0 AS n_new, 0 AS n_known, "
            "  0 AS n_skipped, 0 AS n_failed, 0 AS n_waiting, 'b' AS batch_id",
            {
                "id": feed_id,
                "outlet": outlet,
                "at": [at for at, _ in polls],
                "outcome": ["not_modified" if answered else "timeout" for _, answered in polls],
            },
        )

    def brings(self, feed_id, n):
        """Say that the polls of a feed have brought n new articles in all."""
        self.connection.execute(
            "UPDATE fetches SET n_new = ? WHERE feed_id = ? AND started_at = "
            "(SELECT min(started_at) FROM fetches WHERE feed_id = ?)",
            [n, feed_id, feed_id],
        )

    def daily(self, first, last, hour=12):
        """Times of polls that are answered, one on each day from so many days back to so many."""
        return [(self.at(back, hour), True) for back in range(first, last - 1, -1)]

    def articles(self, name, published):
        self.connection.execute(
            "INSERT INTO articles BY NAME SELECT '' AS article_id, $name AS outlet_id, '' AS entry_id, '' AS page_id, "
            "  '' AS url, '' AS url_canonical, '' AS url_match_key, []::VARCHAR[] AS authors, []::VARCHAR[] AS keywords, "
            "  unnest($at::TIMESTAMP[]) AS published_at, 'minute' AS published_precision, published_at AS first_seen_at, "
            "  published_at AS fetched_at, 'ok' AS status, 'ready' AS method, 0 AS word_count, '' AS text_hash, "
            "  '' AS dup_group_id, '' AS story_id, '' AS rules_version, 'b' AS batch_id",
            {"name": name, "at": published},
        )

    def at(self, days_back, hour):
        """An hour of a local day, as naive UTC."""
        day = self.today - dt.timedelta(days=days_back)
        local = dt.datetime.combine(day, dt.time(hour), self.zone)
        return local.astimezone(dt.UTC).replace(tzinfo=None)

    def found(self):
        rows = self.connection.execute(
            "SELECT outlet_id, verdict, rule, published, day - since FROM v_silent_outlets"
        ).fetchall()
        return {name: rest for name, *rest in rows}


@pytest.fixture(scope="module", params=["UTC", "Asia/Kathmandu", "America/St_Johns"])
def empty(request):
    with duckdb.connect(config={"storage_compatibility_version": STORAGE_VERSION}) as connection:
        migrate(connection, timezone=request.param)
        yield request.param, connection


@pytest.fixture
def history(empty):
    zone, connection = empty
    connection.begin()
    yield History(zone, connection)
    connection.rollback()


def weekdays_only(n, history):
    """N articles from Monday to Friday, none at weekends, until yesterday."""
    days = [history.today - dt.timedelta(days=back) for back in range(WEEKS * 7, 0, -1)]
    return [n if day.weekday() < 5 else 0 for day in days]


def test_who_is_silent_and_who_only_rests(history):
    busy, small, weekly = [40, 44, 38, 41, 39, 43, 42] * WEEKS, [1, 0, 2, 1, 0, 1, 0] * WEEKS, ([1] + [0] * 6) * WEEKS
    history.outlet("busy", busy)
    history.outlet("busy-then-nothing", [*busy[1:], 0])
    history.outlet("busy-then-little", [*busy[1:], 4])
    history.outlet("busy-then-less", [*busy[1:], 30])
    history.outlet("small", small)
    history.outlet("small-three-days-off", [*small[3:], 0, 0, 0])
    history.outlet("small-three-weeks-off", [*small[21:], *[0] * 21])
    history.outlet("weekly", weekly)
    history.outlet("office-hours", weekdays_only(12, history))
    history.outlet("two-days-old", [50, 0])
    assert history.found() == {
        "busy-then-nothing": ["silent", "poisson", 0, 0],
        "busy-then-little": ["silent", "median_mad", 4, 0],
        "small-three-weeks-off": ["silent", "poisson", 0, 21],
    }


def test_not_collected_is_not_silent(history):
    busy = [40, 44, 38, 41, 39, 43, 42] * WEEKS
    history.outlet("not-polled", [*busy[2:], 0, 0], not_polled=(1, 2))
    history.outlet("not-reached", [*busy[1:], 0], failed=(1,))
    history.outlet("not-polled-a-while-ago", [*busy[8:14], 0, 0, *busy[:-8]], not_polled=(35, 36))
    history.outlet("never-reached", [0, 0, 0], failed=(1, 2, 3))
    assert history.found() == {
        "not-polled": ["not_collected", None, 0, 1],
        "not-reached": ["not_collected", None, 0, 0],
        "never-reached": ["not_collected", None, 0, 2],
    }


def test_a_local_day_is_local_and_zero_is_a_row(history):
    history.outlet("night", [1, 0, 0])
    history.articles("night", [history.at(1, 0)])
    rows = history.connection.execute(
        "SELECT day, published, polls_ok FROM v_outlet_days WHERE day < ? ORDER BY day", [history.today]
    ).fetchall()
    assert [row[1:] for row in rows] == [(1, 1), (0, 2), (1, 2)]
    assert rows[-1][0] == history.yesterday()


def test_one_who_publishes_again_today_is_not_silent(history):
    history.outlet("back", [*[1] * 31, *[0] * 11])
    assert set(history.found()) == {"back"}
    if dt.datetime.now(history.zone).hour:  # an article of this day's first hour lies in the past
        history.articles("back", [history.at(0, 0)])
        assert history.found() == {}


def test_a_silent_outlet_makes_its_feed_silent(history):
    history.outlet("busy", [*[40] * 41, 0])
    ((health, since, because),) = history.connection.execute(
        "SELECT health, since, because FROM v_feed_health"
    ).fetchall()
    assert health == "silent"
    assert since.date() == history.yesterday()
    assert because == f"its outlet published 0 on {since.date()}, expected were 40.0 since {since.date()}"


def test_a_day_on_which_the_main_feed_failed_is_not_silent_because_another_answered(history):
    history.outlet("two", [*[40] * 41, 2], failed=(1,))
    history.feed("two-b", "two", history.daily(42, 0, hour=0))
    assert history.found() == {"two": ["not_collected", None, 2, 0]}


@pytest.mark.parametrize(("main", "idle", "found"), [
    (5, 0, {"two": ["silent", "poisson", 0, 0]}), (5, 1, {"two": ["not_collected", None, 0, 1]})
])  # fmt: skip
def test_a_feed_that_brings_nothing_is_not_waited_for(history, main, idle, found):
    history.outlet("two", [*[40] * 41, 0])
    history.feed("idle", "two", [*history.daily(42, 2), (history.at(0, 0), False)])
    history.brings("two", main)
    history.brings("idle", idle)
    assert history.found() == found


def test_a_day_counts_when_it_was_read_to_its_end(history):
    """Asked at half past midnight yesterday and not since: what was published later that day nobody can know yet."""
    for name, hours in (("early", (1,)), ("late", (1, 23)), ("after", (1, 24))):
        history.outlet(name, [*[20] * 41, 0], not_polled=(1,))
        history.feed(f"{name}-b", name, [(history.at(1, 0) + dt.timedelta(hours=h), True) for h in hours])
        history.connection.execute("UPDATE fetches SET feed_id = $1, url = $1 WHERE outlet_id = $1", [name])
        history.connection.execute("DELETE FROM feeds WHERE feed_id = $1", [f"{name}-b"])
    assert history.found() == {"after": ["silent", "poisson", 0, 0]}


def test_days_off_count_once_the_feeds_have_been_read_again(history):
    history.outlet("off", [*[20] * 36, *[0] * 6], not_polled=range(2, 7))
    assert history.found() == {"off": ["silent", "poisson", 0, 5]}


def test_a_day_of_which_entries_were_missed_is_not_silent(history):
    history.outlet("gap", [*[40] * 41, 2])
    assert history.found() == {"gap": ["silent", "median_mad", 2, 0]}
    history.connection.execute(
        "INSERT INTO gaps BY NAME SELECT 'gap' AS feed_id, 'gap' AS outlet_id, 'f' AS fetch_id, ? AS from_at, ? AS to_at, "
        "40 AS n_window, ? AS detected_at",
        [history.at(1, 2), history.at(1, 20), history.at(0, 0)],
    )
    assert history.found() == {}
    history.connection.execute("UPDATE gaps SET from_at = ?", [history.at(2, 2)])
    assert history.found() == {"gap": ["not_collected", None, 2, 1]}


def test_an_outlet_without_one_of_its_feeds_is_another_one(history):
    history.outlet("two", [*[40] * 41, 2])
    history.feed("two-b", "two", history.daily(42, 0, hour=0))
    assert set(history.found()) == {"two"}
    left = history.at(1, 12)
    history.connection.execute(
        "UPDATE feeds SET health = 'unpolled', health_since = $1, last_new_at = $1 WHERE feed_id = 'two'", [left]
    )
    assert history.found() == {}


def test_an_outlet_of_which_nothing_is_polled_any_more_is_no_news(history):
    history.outlet("gone", [40] * 20 + [0] * 20, not_polled=range(1, 21))
    assert set(history.found()) == {"gone"}
    history.connection.execute("UPDATE feeds SET health = 'unpolled', health_since = ?", [history.at(10, 0)])
    assert history.found() == {}


def test_a_sitemap_that_left_its_index_is_read_with_it(history):
    """A sitemap of last month is asked no longer; one that is not due yet, or that failed, was not read."""
    history.outlet("index", [*[40] * 41, 0])
    history.connection.execute("UPDATE feeds SET kind = 'sitemap_index'")
    history.feed("month", "index", history.daily(42, 3), kind="sitemap", next_attempt_at=history.at(2, 12))
    history.brings("month", 400)
    assert history.found() == {"index": ["silent", "poisson", 0, 0]}
    for change in (f"next_attempt_at = TIMESTAMP '{history.at(0, 23)}'", "failures = 1"):
        history.connection.execute(f"UPDATE feeds SET {change} WHERE feed_id = 'month'")
        assert history.found()["index"][0] == "not_collected"
