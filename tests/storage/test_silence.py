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

    def __init__(self, zone):
        self.zone = ZoneInfo(zone)
        self.connection = duckdb.connect(config={"storage_compatibility_version": STORAGE_VERSION})
        migrate(self.connection, timezone=zone)
        self.today = dt.datetime.now(self.zone).date()

    def yesterday(self):
        return self.today - dt.timedelta(days=1)

    def outlet(self, name, published, *, not_polled=(), failed=()):
        self.connection.execute(
            "INSERT INTO outlets BY NAME SELECT ? AS outlet_id, ? AS name, 'newspaper' AS kind, []::VARCHAR[] AS languages, "
            "[]::VARCHAR[] AS domains, []::VARCHAR[] AS aliases, 'full_text' AS rights, true AS enabled, false AS cited_only",
            [name, name],
        )
        self.connection.execute(
            "INSERT INTO feeds BY NAME SELECT ? AS feed_id, ? AS outlet_id, 'u' AS url, 'ok' AS status, 0 AS failures, "
            "true AS conditional_get, 'ok' AS health",
            [name, name],
        )
        days = list(enumerate(reversed(published), 1))
        polls = [back for back, _ in days if back not in not_polled]
        self.connection.execute(
            "INSERT INTO fetches BY NAME SELECT '' AS fetch_id, $name AS outlet_id, $name AS feed_id, 'u' AS url, "
            "  unnest($at) AS started_at, unnest($outcome) AS outcome, 0 AS n_entries, 0 AS n_new, 0 AS n_known, "
            "  0 AS n_skipped, 0 AS n_failed, 0 AS n_waiting, 'b' AS batch_id",
            {
                "name": name,
                "at": [self.at(back, 12) for back in polls],
                "outcome": ["timeout" if back in failed else "not_modified" for back in polls],
            },
        )
        self.articles(name, [self.at(back, 23) for back, n in days for _ in range(n)])

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


@pytest.fixture(params=["UTC", "Asia/Kathmandu", "America/St_Johns"])
def history(request):
    made = History(request.param)
    yield made
    made.connection.close()


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
    assert [row[1:] for row in rows] == [(1, 1), (0, 1), (1, 1)]
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
