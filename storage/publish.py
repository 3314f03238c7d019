"""Publishes the store: copies it to `presswatch.duckdb`, which anyone may open and leave open."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from typing import Final

from storage import durable
from storage.batches import at_station
from storage.home import Home, locked
from storage.migrations import is_present, migrate
from storage.restore import keep_articles, make_ready
from storage.store import connect_snapshot, open_store

_DAY_S: Final = 86_400
_EVERY_RUN_S: Final = 300.0
_MODE: Final = 0o444


@dataclass(frozen=True, slots=True)
class Published:
    """What a call of `publish` did: `done`, or the seconds until the next one is allowed."""

    done: bool
    wait_s: float = 0.0


def publish(home: Home, *, gb_per_day: float, lock_wait_s: float, timezone: str) -> Published:
    """Bring the snapshot up to the store when the store has changed, within the budget of bytes written.

    A copy of `size` bytes is due again after `size / budget` of a day, so that a large store is copied less often; one
    for which that is less than five minutes (at 30 GB a day: 100 MB) is copied after every run.
    Raises BusyError while another process holds the store, HomeError when it holds fewer articles than the snapshot.
    """
    with locked(home, "merge", wait_s=lock_wait_s):
        merged = at_station(home.merged)
        is_due = bool(merged) or home.unpublished.exists() or not home.snapshot.exists()
        if not home.store.exists() or not is_due:
            return Published(done=False)
        wait_s = _wait(home, gb_per_day)
        if wait_s > 0:
            return Published(done=False, wait_s=wait_s)
        _renew_snapshot(home, lock_wait_s=lock_wait_s, timezone=timezone)
        for batch in merged:
            durable.remove(batch.folder)
        durable.remove(home.unpublished)
        return Published(done=True)


def bring_up_to_date(home: Home, *, lock_wait_s: float, timezone: str) -> str | None:
    """Have a store that can be written to, and a snapshot, if there is one, with the present tables and views.

    Says so when the store was lost and had to be made again from the snapshot.  Raises BusyError while another process
    holds the store or has opened the snapshot to write, HomeError when the snapshot is damaged or of a newer
    presswatch, and when the store is damaged or holds less than the snapshot.
    """
    is_up_to_date = True
    if home.snapshot.exists():
        with contextlib.closing(connect_snapshot(home.snapshot)) as connection:
            is_up_to_date = is_present(connection, timezone=timezone)
    restored = make_ready(home, lock_wait_s=lock_wait_s)
    if not is_up_to_date:
        with locked(home, "merge", wait_s=lock_wait_s):
            _renew_snapshot(home, lock_wait_s=lock_wait_s, timezone=timezone)
    return restored


def _renew_snapshot(home: Home, *, lock_wait_s: float, timezone: str) -> None:
    with open_store(home.store, wait_s=lock_wait_s) as connection:
        migrate(connection, timezone=timezone)
        keep_articles(connection, home)
        durable.checkpoint(connection)
    # A write-ahead file that some client left beside the old snapshot would make every later open fail.
    durable.remove(home.snapshot.with_name(home.snapshot.name + ".wal"))
    durable.copy_file(home.store, home.snapshot, mode=_MODE)


def _wait(home: Home, gb_per_day: float) -> float:
    """Seconds until another copy is within the budget."""
    try:
        last = home.snapshot.stat().st_mtime
    except FileNotFoundError:
        return 0.0
    spacing_s = home.store.stat().st_size / (gb_per_day * 1e9) * _DAY_S
    return last + spacing_s - time.time() if spacing_s > _EVERY_RUN_S else 0.0
