"""How a home stands: what it holds, what waits, how its feeds are, what was missed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, TypeVar

import duckdb

from presswatch.errors import BusyError
from storage.batches import at_station
from storage.home import Home, is_demo, is_locked, locked
from storage.lines import READ_OVER
from storage.restore import fault
from storage.store import has_rows, open_snapshot

GAP_DAYS: Final = 7
_DAY: Final = dt.timedelta(days=1)
_STUCK_AFTER: Final = dt.timedelta(hours=1)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FeedLine:
    """How a feed is: a row of v_feed_health."""

    feed_id: str
    outlet_id: str
    url: str
    health: str
    since: dt.datetime | None
    because: str | None
    failures: int
    last_ok_at: dt.datetime | None
    next_attempt_at: dt.datetime | None
    next_because: str | None


@dataclass(frozen=True, slots=True)
class MovedFeed:
    """A feed whose server says that it has moved for good; nothing is changed until a person does."""

    feed_id: str
    outlet_id: str
    url: str
    moved_to: str


@dataclass(frozen=True, slots=True)
class RecentGap:
    """A feed that ran ahead of us between two polls, in the last days."""

    feed_id: str
    outlet_id: str
    url: str
    from_at: dt.datetime
    to_at: dt.datetime
    n_window: int
    detected_at: dt.datetime


@dataclass(frozen=True, slots=True)
class SilentOutlet:
    """A row of v_silent_outlets: an outlet that published far less than usual, or of which nobody knows."""

    outlet_id: str
    name: str
    day: dt.date
    verdict: str
    rule: str | None
    published: int
    expected: float | None
    since: dt.date | None
    because: str


@dataclass(frozen=True, slots=True)
class Health:
    """The state of one home.  Times are naive UTC.

    A feed that is polled no longer is in `unpolled_feeds` and never degrades a home.
    `stations` counts the batches at each, `n_stuck` those before the store that no run is about to bring there.
    `is_memory_lost`: there are articles, and nothing that new ones could be compared with; `relate --rebuild` mends it.
    `store_fault` says what is wrong with the store.  The outlets of a demo are invented, and so are their troubles.
    """

    home: str
    snapshot: str
    snapshot_age_s: float | None
    stations: dict[str, int]
    tables: dict[str, int]
    entries: dict[str, int]
    waiting: dict[str, int]
    feeds: dict[str, int]
    feed_troubles: tuple[FeedLine, ...]
    unpolled_feeds: tuple[FeedLine, ...]
    moved_feeds: tuple[MovedFeed, ...]
    gaps: tuple[RecentGap, ...]
    n_gaps_24h: int
    silent_outlets: tuple[SilentOutlet, ...]
    n_failures: int
    """Unresolved ones; what was read over in an article that was read all the same is none."""
    last_run: dict[str, Any] | None
    n_stuck: int
    is_memory_lost: bool = False
    store_fault: str | None = None
    is_demo: bool = False

    @property
    def is_degraded(self) -> bool:
        """True when something fails.

        A feed is not well or had a gap today, an outlet is silent, a batch is stuck or set aside, or the store is lost.
        """
        is_silent = any(outlet.verdict == "silent" for outlet in self.silent_outlets)
        is_outside = bool(self.feed_troubles) or self.n_gaps_24h > 0 or is_silent
        batches = self.n_stuck + self.stations["aside"]
        return (is_outside and not self.is_demo) or batches > 0 or bool(self.store_fault)


def health(home: Home, *, now: dt.datetime) -> Health:
    """Look at a home; before the first publish its tables are empty."""
    stations = {
        "collected": len(at_station(home.collected)),
        "understood": len(at_station(home.understood)),
        "merged": len(at_station(home.merged)),
        "aside": len(at_station(home.aside)),
    }
    n_stuck, store_fault = _stuck(home, now), fault(home)
    if not home.snapshot.exists():
        where = (str(home.root), str(home.snapshot), None)
        return Health(
            *where, stations, {}, {}, {}, {}, (), (), (), (), 0, (), 0, None, n_stuck,
            store_fault=store_fault, is_demo=is_demo(home),
        )  # fmt: skip
    age_s = now.timestamp() - home.snapshot.stat().st_mtime
    naive_now = now.astimezone(dt.UTC).replace(tzinfo=None)
    with open_snapshot(home.snapshot) as connection:

        def counts(sql: str) -> dict[str, int]:
            return dict(connection.execute(sql).fetchall())

        names = ("articles", "citations", "copies", "pages", "outlets")
        silent = _all(connection, SilentOutlet, "FROM v_silent_outlets ORDER BY verdict DESC, since, outlet_id")
        feeds = _feeds(connection, silent)
        gaps = _all(
            connection,
            RecentGap,
            "FROM gaps JOIN (SELECT feed_id, url FROM feeds) USING (feed_id) WHERE detected_at >= ? "
            "ORDER BY detected_at DESC, feed_id",
            naive_now - GAP_DAYS * _DAY,
        )
        return Health(
            home=str(home.root),
            snapshot=str(home.snapshot),
            snapshot_age_s=age_s,
            stations=stations,
            tables=counts(
                " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in names)  # noqa: S608
                + " UNION ALL SELECT 'edits', count(*) FROM revisions WHERE rev_no > 0"
            ),
            entries=counts("SELECT state, count(*) FROM entries GROUP BY state ORDER BY state"),
            waiting=counts(
                "SELECT coalesce(rule, 'new'), count(*) FROM entries WHERE state = 'waiting' "
                "GROUP BY 1 ORDER BY 2 DESC, 1"
            ),
            feeds=dict(Counter(feed.health for feed in feeds).most_common()),
            feed_troubles=tuple(feed for feed in feeds if feed.health not in ("ok", "new", "unpolled")),
            unpolled_feeds=tuple(feed for feed in feeds if feed.health == "unpolled"),
            moved_feeds=_all(
                connection, MovedFeed, "FROM feeds WHERE moved_to IS NOT NULL AND health <> 'unpolled' ORDER BY url"
            ),
            gaps=gaps,
            n_gaps_24h=sum(gap.detected_at >= naive_now - _DAY for gap in gaps),
            silent_outlets=silent,
            n_failures=counts(
                f"SELECT 'n', count(*) FROM failures WHERE resolved_at IS NULL AND reason <> '{READ_OVER}'"  # noqa: S608
            )["n"],
            last_run=_last_run(connection),
            n_stuck=n_stuck,
            is_memory_lost=counts("SELECT 'n', count(*) FROM articles WHERE word_count > 0")["n"] > 0
            and _is_memory_lost(home),
            store_fault=store_fault,
            is_demo=is_demo(home),
        )


def _stuck(home: Home, now: dt.datetime) -> int:
    """Batches on their way to the store: all of them while no run is under way, else those of more than an hour."""
    is_running = is_locked(home, "collect")  # looked at first: a run that ends meanwhile leaves nothing
    under_way = [*at_station(home.collected), *at_station(home.understood)]
    if is_running:
        since = f"{now - _STUCK_AFTER:%Y%m%dT%H%M%S}"
        return sum(batch.batch_id < since for batch in under_way)
    return len(under_way)


def _is_memory_lost(home: Home) -> bool:
    """Whether nothing is remembered; a merge or rebuild that is under way will see to that."""
    try:
        with locked(home, "merge"):
            return not has_rows(home.neighbours, "texts")
    except BusyError:
        return False
    except OSError:  # a home that we may only look at
        return not home.neighbours.exists()


def _feeds(connection: duckdb.DuckDBPyConnection, silent: Sequence[SilentOutlet]) -> list[FeedLine]:
    """The rows of v_feed_health, from what is known of silent outlets: that view would look at weeks once more."""
    is_silent = {outlet.outlet_id: outlet for outlet in silent if outlet.verdict == "silent"}
    source = (
        "FROM (SELECT *, health_since AS since, health_because AS because FROM feeds) "
        "ORDER BY failures DESC, health, since, url"
    )
    feeds = []
    for feed in _all(connection, FeedLine, source):
        outlet = is_silent.get(feed.outlet_id) if feed.health == "ok" else None
        if outlet is not None and outlet.since is not None:
            since = dt.datetime.combine(outlet.since, dt.time())
            feeds.append(replace(feed, health="silent", since=since, because=outlet.because))
        else:
            feeds.append(feed)
    return feeds


def _all(connection: duckdb.DuckDBPyConnection, kind: type[_T], source: str, *parameters: Any) -> tuple[_T, ...]:  # noqa: ANN401
    """The rows of a FROM clause that has all columns of `kind`, which is a dataclass."""
    names = ", ".join(field.name for field in fields(kind))  # type: ignore[arg-type]
    return tuple(kind(*row) for row in connection.execute(f"SELECT {names} {source}", list(parameters)).fetchall())


def _last_run(connection: duckdb.DuckDBPyConnection) -> dict[str, Any] | None:
    names = ("run_id", "command", "started_at", "pages", "articles", "revisions")
    row = connection.execute(
        "SELECT r.run_id, r.command, r.started_at, sum(b.n_pages)::INTEGER, sum(b.n_articles)::INTEGER, "
        "sum(b.n_revisions)::INTEGER FROM runs r JOIN batches b USING (run_id) GROUP BY ALL "
        "ORDER BY r.started_at DESC LIMIT 1"
    ).fetchone()
    return dict(zip(names, row, strict=True)) if row else None
