"""The one writer: brings understood batches into the store, in the order of arrival, one transaction each.

A batch that was merged before is recognised by its id, so a kill between commit and clean-up doubles nothing.
Relations need the past, therefore they are decided here: candidates by SQL, decisions by the pure functions of
`presswatch.relate`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import duckdb

from presswatch.model import Article, Outlet
from storage import accounts, articles, durable
from storage.accounts import Account
from storage.batches import Batch, advance, at_station
from storage.home import Home, locked
from storage.migrations import migrate
from storage.staging import stage
from storage.store import open_store

UnderstandAgain = Callable[[str, int, int], Article | None]
"""(WARC file, offset, length) -> the page extracted by the present rules; None when it is no longer held"""


@dataclass(frozen=True, slots=True)
class Merged:
    """What one batch brought into the store."""

    batch_id: str
    n_articles: int
    n_revisions: int
    n_copies: int
    left_out: tuple[tuple[str, str, int], ...]
    """(state, rule, entries) of those that became no article: skipped, failed or waiting"""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge brought: each batch, and the accounts of the run so far."""

    batches: tuple[Merged, ...] = ()
    accounts: tuple[Account, ...] = ()


def merge_waiting(
    home: Home,
    *,
    run_id: str,
    outlets: Sequence[Outlet],
    copy_window_h: float,
    lock_wait_s: float,
    timezone: str,
    understand_again: UnderstandAgain,
) -> MergeReport:
    """Merge every batch that waits at the second station.

    Out: what each brought, and the accounts of `run_id` up to now.
    Raises BusyError when the store stays locked: the batches then wait for the next call.
    """
    with locked(home, "merge", wait_s=lock_wait_s):
        waiting = at_station(home.understood)
        if not waiting and home.store.exists():
            return MergeReport()
        done = []
        with open_store(home.store, wait_s=lock_wait_s) as connection:
            migrate(connection, timezone=timezone)
            for batch in waiting:
                if not _is_merged(connection, batch):
                    done.append(
                        _merge_one(
                            connection,
                            batch,
                            outlets=outlets,
                            copy_window_h=copy_window_h,
                            understand_again=understand_again,
                        )
                    )
                advance(batch, home.merged)
            accounts_so_far = accounts.of_run(connection, run_id)
        return MergeReport(tuple(done), tuple(accounts_so_far))


def _is_merged(connection: duckdb.DuckDBPyConnection, batch: Batch) -> bool:
    return bool(connection.execute("SELECT 1 FROM batches WHERE batch_id = ?", [batch.batch_id]).fetchall())


def _merge_one(
    connection: duckdb.DuckDBPyConnection,
    batch: Batch,
    *,
    outlets: Sequence[Outlet],
    copy_window_h: float,
    understand_again: UnderstandAgain,
) -> Merged:
    about = batch.about()
    stage(connection, batch)
    connection.begin()  # what raises from here on is undone when the store is closed
    accounts.save_outlets(connection, outlets)
    articles.decide(connection)
    n_copies = articles.save_new(connection, batch.batch_id, copy_window_h=copy_window_h)
    n_revisions = articles.save_revisions(connection, understand_again)
    articles.save_pages(connection, about.get("warc"))
    accounts.save_entries(connection, batch.batch_id)
    accounts.save_fetches(connection, batch.batch_id)
    accounts.save_feeds(connection)
    accounts.save_hosts(connection)
    accounts.save_failures(connection, batch.batch_id)
    n_articles = articles.count_new(connection)
    accounts.save_batch(connection, about, n_articles=n_articles, n_revisions=n_revisions)
    durable.commit(connection)
    return Merged(batch.batch_id, n_articles, n_revisions, n_copies, accounts.left_out(connection))
