"""The one writer: brings understood batches into the store, in the order of arrival, one transaction each.

A batch that was merged before is recognised by its id, so a kill between commit and clean-up doubles nothing.
Relations need the past, therefore they are decided here: candidates by SQL, decisions by the pure functions of
`presswatch.relate`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import duckdb

from presswatch.model import Outlet
from presswatch.relate.meaning import Embed
from storage import accounts, articles, aside, checks, durable, neighbours, relations, revisions, stories
from storage.accounts import Account
from storage.aside import Step
from storage.batches import Batch, advance, at_station
from storage.home import Home, locked
from storage.migrations import migrate
from storage.neighbours import Windows
from storage.rebuild import remember_newest
from storage.restore import restore
from storage.revisions import UnderstandAgain
from storage.schedule import save_schedule
from storage.staging import stage
from storage.store import LIMITS, open_store

_ONLINE: Final = ("ingest", "backfill", "revisit")
_TIDIED: Final = 16
"""Batches after which DuckDB may join the small pieces that they left in the tables."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What one batch brought into the store."""

    batch_id: str
    n_articles: int
    n_revisions: int
    n_copies: int
    left_out: tuple[tuple[str, str, str], ...]
    """(entry_id, state, rule) of entries that became no article, and of those that a later batch asked for again"""


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
    scheduled: Collection[str],
    windows: Windows,
    embed: Embed | None,
    lock_wait_s: float,
    timezone: str,
    understand_again: UnderstandAgain,
) -> MergeReport:
    """Merge every batch that waits at the second station.

    In, among others: the catalogue's outlets; the ids of the feeds that are polled by schedule; a model of meaning, for
    stories across languages.
    Out: what each brought, and the accounts of `run_id` up to now.  One that fails for the second time is set aside.
    Raises BusyError when the store stays locked: the batches then wait for the next call; BatchError when a batch fails
    for the first time, also where only remembering it does: it and those behind it wait as well.
    """
    merge_one = partial(
        _merge_one,
        scheduled=scheduled,
        windows=windows,
        embed=embed,
        understand_again=understand_again,
    )
    with locked(home, "merge", wait_s=lock_wait_s):
        restore(home)
        if not at_station(home.understood) and home.store.exists():
            return MergeReport()
        done: list[Merged] = []
        limits: Mapping[str, str | int] = LIMITS
        while True:
            under_way: Batch | None = None
            step: Step = "merge"
            try:
                with (
                    open_store(home.store, wait_s=lock_wait_s, limits=limits) as connection,
                    neighbours.attached(connection, home.neighbours),
                ):
                    migrate(connection, timezone=timezone)
                    if neighbours.is_of_another_store(connection):
                        remember_newest(connection, windows, embed)
                    _save_catalogue(connection, outlets)
                    only_aside = aside.only_there(home)
                    waiting = at_station(home.understood)
                    _leave_pieces(connection, len(waiting))
                    for batch in waiting:
                        under_way, step = batch, "merge"
                        remember: Callable[[], None]
                        remember = partial(_remember_merged, connection, batch, windows=windows, embed=embed)
                        if not _is_merged(connection, batch):
                            merged, remember = merge_one(connection, batch, only_aside=only_aside)
                            done.append(merged)
                        batch.drop_withheld(home)
                        step = "remember"
                        if neighbours.remembered(connection) != batch.batch_id:
                            remember()
                        advance(batch, home.merged)
                        under_way = None
                    return MergeReport(tuple(done), tuple(accounts.of_run(connection, run_id)))
            except Exception as error:
                if isinstance(error, duckdb.OutOfMemoryException) and limits:
                    limits = {}  # more than some 100 MB of text: rather more memory for once than no merge
                elif under_way is None:
                    raise
                else:
                    aside.judge(home, under_way, step, error)


def _save_catalogue(connection: duckdb.DuckDBPyConnection, outlets: Sequence[Outlet]) -> None:
    """Once for all batches: to find that none of 2,000 outlets changed costs as much as ten small statements."""
    connection.begin()
    if accounts.save_catalogue(connection, outlets):
        durable.commit(connection)
    else:
        connection.rollback()


def _leave_pieces(connection: duckdb.DuckDBPyConnection, n_batches: int) -> None:
    """Keep DuckDB from joining row groups, unless so many batches were merged that it is worth it.

    Left alone it joins the newest ones at every checkpoint, texts and all, and so writes each text some eight times:
    a batch of 500 texts cost 0.29 CPU-s on the mean of 192, with this 0.17.  Replaced rows stay until then, too.
    """
    ((n_before,),) = connection.execute("SELECT count(*) FROM batches").fetchall()
    if n_before // _TIDIED == (n_before + n_batches) // _TIDIED:
        connection.execute("SET max_vacuum_tasks = 0")


def _is_merged(connection: duckdb.DuckDBPyConnection, batch: Batch) -> bool:
    return bool(connection.execute("SELECT 1 FROM batches WHERE batch_id = ?", [batch.batch_id]).fetchall())


def _merge_one(
    connection: duckdb.DuckDBPyConnection,
    batch: Batch,
    *,
    scheduled: Collection[str],
    windows: Windows,
    embed: Embed | None,
    understand_again: UnderstandAgain,
    only_aside: Collection[str],
) -> tuple[Merged, Callable[[], None]]:
    """Bring a batch into the store; also returns what remembers it."""
    about = batch.about()
    filled = stage(connection, batch)
    aside.ask_again(connection, only_aside)
    connection.begin()  # what raises from here on is undone when the store is closed
    accounts.save_unlisted(connection)
    articles.decide(connection)
    related, told = _found(connection, batch, windows, embed)
    articles.save_new(connection, batch.batch_id, told.story_ids)
    stories.save(connection, told.links, "story_links")
    copies = related.groups.originals.copies()
    if copies:
        ((at,),) = connection.execute("SELECT max(fetched_at) FROM s_articles").fetchall()
        relations.save(connection, copies, "copies", at=at)
    has_looks = checks.note_gone(connection) or "checks" in filled
    n_revisions = revisions.save_revisions(connection, understand_again)
    if has_looks:
        n_revisions += revisions.save_absences(connection)
        checks.save_looks(connection)
    if about["command"] in _ONLINE:
        checks.save_first_looks(connection)
    articles.save_citations(connection)
    articles.save_pages(connection, about.get("warc"))
    accounts.save_entries(connection, batch.batch_id)
    accounts.save_fetches(connection, batch.batch_id)
    if "feeds" in filled:
        accounts.save_feeds(connection)
    if about["command"] == "ingest":  # another command polls nothing of the schedule, or nothing at all
        save_schedule(connection, scheduled, _naive(about["started_at"]))
    if "gaps" in filled:
        accounts.save_gaps(connection, batch.batch_id)
    if "hosts" in filled:
        accounts.save_hosts(connection)
    accounts.resolve_failures(connection)
    if filled & {"failures", "outcomes"}:
        accounts.save_failures(connection, batch.batch_id)
    n_articles = len(related.group_ids)
    accounts.save_batch(connection, about, n_articles=n_articles, n_revisions=n_revisions)
    aside.settle(connection, batch)
    durable.commit(connection)
    merged = Merged(batch.batch_id, n_articles, n_revisions, len(copies), accounts.left_out(connection))
    return merged, partial(_remember, connection, batch, related, told, windows)


def _remember_merged(
    connection: duckdb.DuckDBPyConnection, batch: Batch, *, windows: Windows, embed: Embed | None
) -> None:
    """Remember a batch that a kill left in the store only."""
    stage(connection, batch)
    relations.stage_merged(connection, batch.batch_id)
    related, told = _found(connection, batch, windows, embed)
    _remember(connection, batch, related, told, windows)


def _found(
    connection: duckdb.DuckDBPyConnection, batch: Batch, windows: Windows, embed: Embed | None
) -> tuple[relations.Related, stories.Told]:
    """The groups and stories of the new articles of a staged batch, beside what was there before it."""
    relations.know(connection, batch.batch_id)
    related = relations.relate(connection, relations.arriving(connection), window=windows.copy)
    articles.place(connection, related.group_ids)
    return related, stories.tell(connection, stories.arriving(connection), window=windows.story, embed=embed)


def _remember(
    connection: duckdb.DuckDBPyConnection,
    batch: Batch,
    related: relations.Related,
    told: stories.Told,
    windows: Windows,
) -> None:
    groups = related.groups
    with neighbours.remembering(connection, batch.batch_id):
        stories.remember(connection, told)
        neighbours.remember(connection, groups.placed, groups.group_counts, related.frequencies, window=windows.longest)


def _naive(written: str) -> dt.datetime:
    return dt.datetime.fromisoformat(written).astimezone(dt.UTC).replace(tzinfo=None)
