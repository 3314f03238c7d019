"""How a home stands: what it holds, what waits, what fails."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from storage.batches import at_station
from storage.home import Home, is_locked
from storage.store import open_snapshot

_STUCK_AFTER: Final = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class FeedTrouble:
    """A feed whose last poll failed."""

    outlet_id: str
    url: str
    status: str
    failures: int
    last_ok_at: dt.datetime | None
    next_attempt_at: dt.datetime | None
    detail: str | None


@dataclass(frozen=True, slots=True)
class Health:
    """The state of one home.  Times are naive UTC.

    `stations` counts the batches at each, `n_stuck` those before the store that no run is about to bring there.
    """

    home: str
    snapshot: str
    snapshot_age_s: float | None
    stations: dict[str, int]
    tables: dict[str, int]
    entries: dict[str, int]
    waiting: dict[str, int]
    feeds: dict[str, int]
    feed_troubles: tuple[FeedTrouble, ...]
    n_failures: int
    last_run: dict[str, Any] | None
    n_stuck: int

    @property
    def is_degraded(self) -> bool:
        """True when a feed fails, or a batch is stuck before the store or was set aside."""
        return bool(self.feed_troubles) or self.n_stuck + self.stations["aside"] > 0


def health(home: Home, *, now: dt.datetime) -> Health:
    """Look at a home; before the first publish its tables are empty."""
    stations = {
        "collected": len(at_station(home.collected)),
        "understood": len(at_station(home.understood)),
        "merged": len(at_station(home.merged)),
        "aside": len(at_station(home.aside)),
    }
    n_stuck = _stuck(home, now)
    if not home.snapshot.exists():
        return Health(str(home.root), str(home.snapshot), None, stations, {}, {}, {}, {}, (), 0, None, n_stuck)
    age_s = now.timestamp() - home.snapshot.stat().st_mtime
    with open_snapshot(home.snapshot) as connection:

        def counts(sql: str) -> dict[str, int]:
            return dict(connection.execute(sql).fetchall())

        names = ("articles", "revisions", "citations", "copies", "pages", "outlets")
        tables = counts(" UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in names))  # noqa: S608
        entries = counts("SELECT state, count(*) FROM entries GROUP BY state ORDER BY state")
        waiting = counts(
            "SELECT coalesce(rule, 'new'), count(*) FROM entries WHERE state = 'waiting' GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        feeds = counts("SELECT status, count(*) FROM feeds GROUP BY status ORDER BY status")
        troubles = connection.execute(
            "SELECT f.outlet_id, f.url, f.status, f.failures, f.last_ok_at, f.next_attempt_at, ("
            "  SELECT arg_max(detail, last_at) FROM failures x WHERE x.feed_id = f.feed_id AND x.url = f.url) "
            "FROM feeds f WHERE f.failures > 0 ORDER BY f.failures DESC, f.url"
        ).fetchall()
        ((failures,),) = connection.execute("SELECT count(*) FROM failures WHERE resolved_at IS NULL").fetchall()
        last = connection.execute(
            "SELECT r.run_id, r.command, r.started_at, sum(b.n_pages)::INTEGER, sum(b.n_articles)::INTEGER, "
            "sum(b.n_revisions)::INTEGER FROM runs r JOIN batches b USING (run_id) GROUP BY ALL "
            "ORDER BY r.started_at DESC LIMIT 1"
        ).fetchall()
    return Health(
        str(home.root),
        str(home.snapshot),
        age_s,
        stations,
        tables,
        entries,
        waiting,
        feeds,
        tuple(FeedTrouble(*row) for row in troubles),
        int(failures),
        dict(zip(("run_id", "command", "started_at", "pages", "articles", "revisions"), last[0], strict=True))
        if last
        else None,
        n_stuck,
    )


def _stuck(home: Home, now: dt.datetime) -> int:
    """Batches on their way to the store: all of them while no run is under way, else those of more than an hour."""
    is_running = is_locked(home, "collect")  # looked at first: a run that ends meanwhile leaves nothing
    under_way = [*at_station(home.collected), *at_station(home.understood)]
    if is_running:
        since = f"{now - _STUCK_AFTER:%Y%m%dT%H%M%S}"
        return sum(batch.batch_id < since for batch in under_way)
    return len(under_way)
