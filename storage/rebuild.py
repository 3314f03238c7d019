"""Finds groups and originals of stored articles anew, from their texts, batch by batch as they arrived.

The memory of the merge is made again in a file of its own.  The old one goes before the store changes and the new one
comes after: what a kill leaves between is a store without a memory, which costs no article and no row.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import duckdb
import pyarrow as pa

from presswatch.relate.groups import adopt
from storage import durable, neighbours, relations
from storage.home import Home, locked
from storage.migrations import migrate
from storage.staging import temporary
from storage.store import open_store

_AT: Final = "coalesce(x.published_at, x.first_seen_at)"
_DAY: Final = f"({_AT} AT TIME ZONE 'UTC' AT TIME ZONE $zone)::DATE"


@dataclass(frozen=True, slots=True)
class Days:
    """Articles published (or first seen) on these days; None: without a bound."""

    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was done: articles looked at, those in another group than before, rows of `copies` before and after."""

    n_articles: int
    n_moved: int
    n_copies_before: int
    n_copies: int


def rebuild(
    home: Home,
    days: Days,
    *,
    window: dt.timedelta,
    lock_wait_s: float,
    timezone: str,
    on_batch: Callable[[int, int], None] = lambda _done, _of: None,
) -> Rebuilt:
    """Find the groups and originals of the articles of these days anew; the snapshot is then due.

    Of the days before, as far as copies reach, groups stay and are joined.  Texts that are not kept whole are compared
    by their hash.  `on_batch` hears how many articles are done, of how many.  Raises BusyError when the store stays
    locked.
    """
    fresh = home.neighbours.with_name(home.neighbours.name + durable.PART)
    with locked(home, "merge", wait_s=lock_wait_s):
        durable.remove(fresh)
        with open_store(home.store, wait_s=lock_wait_s) as connection, neighbours.attached(connection, fresh):
            migrate(connection, timezone=timezone)
            _choose(connection, days, timezone)
            _adopt_before(connection, days, window=window)
            _place_all(connection, window=window, on_batch=on_batch)
            if days.last is not None:
                _adopt_last(connection, window=window)
            durable.remove(home.neighbours)
            rebuilt = _save(connection)
            connection.execute("DETACH near")
            durable.rename(fresh, home.neighbours)
        durable.write_file(home.unpublished, [])
    return rebuilt


def _choose(connection: duckdb.DuckDBPyConnection, days: Days, timezone: str) -> None:
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE chosen AS SELECT x.rowid AS n, x.article_id, x.batch_id FROM articles x "  # noqa: S608
        f"WHERE {_DAY} BETWEEN coalesce($first, DATE '0001-01-01') AND coalesce($last, DATE '9999-12-31')",
        {"first": days.first, "last": days.last, "zone": timezone},
    )
    connection.execute("CREATE OR REPLACE TEMP TABLE regrouped (article_id VARCHAR, dup_group_id VARCHAR)")
    connection.execute("CREATE OR REPLACE TEMP TABLE known_copies AS FROM copies LIMIT 0")
    connection.execute(
        "CREATE OR REPLACE TEMP VIEW known_articles AS SELECT x.rowid AS n, "
        "x.* REPLACE (g.dup_group_id AS dup_group_id) FROM articles x JOIN regrouped g USING (article_id)"
    )


def _adopt_before(connection: duckdb.DuckDBPyConnection, days: Days, *, window: dt.timedelta) -> None:
    """Remember the articles of the days before, with the groups that they have."""
    if days.first is None:
        return
    earliest = f"SELECT min({_AT}) FROM articles x SEMI JOIN chosen USING (article_id)"  # noqa: S608  (no value in it)
    ((start,),) = connection.execute(earliest).fetchall()
    if start is not None:
        _adopt(connection, start - window, start, window=window)
        connection.execute("INSERT INTO regrouped SELECT article_id, dup_group_id FROM near.texts")
        connection.execute("INSERT INTO known_copies FROM copies SEMI JOIN regrouped USING (article_id)")


def _adopt_last(connection: duckdb.DuckDBPyConnection, *, window: dt.timedelta) -> None:
    """Remember the newest articles, with the groups that they have now."""
    for table in ("texts", "shingles", "group_counts"):
        connection.execute(f"DELETE FROM near.{table}")  # noqa: S608
    newest = "SELECT max(least(coalesce(published_at, first_seen_at), first_seen_at)) FROM articles"
    ((end,),) = connection.execute(newest).fetchall()
    if end is not None:
        _adopt(connection, end - max(window, neighbours.KEPT), end + max(window, neighbours.KEPT), window=window)


def _adopt(
    connection: duckdb.DuckDBPyConnection, start: dt.datetime, end: dt.datetime, *, window: dt.timedelta
) -> None:
    known = "coalesce((SELECT g.dup_group_id FROM regrouped g WHERE g.article_id = x.article_id), x.dup_group_id)"
    texts = relations.stored(connection, f"{_AT} >= ? AND {_AT} < ?", [start, end], group=known)
    frequencies = neighbours.frequencies(connection)
    placed, group_counts = adopt(texts, frequencies)
    neighbours.remember(connection, "", placed, group_counts, frequencies, window=window)


def _place_all(
    connection: duckdb.DuckDBPyConnection, *, window: dt.timedelta, on_batch: Callable[[int, int], None]
) -> None:
    """Place the chosen articles, batch by batch: into `regrouped` and `known_copies`."""
    batches = connection.execute(
        "SELECT batch_id, min(n), max(n), count(*) FROM chosen GROUP BY batch_id ORDER BY min(n)"
    ).fetchall()
    done, of = 0, sum(n for *_, n in batches)
    for batch_id, first, last, n in batches:
        where = "x.rowid BETWEEN ? AND ? AND x.batch_id = ? AND x.article_id IN (SELECT article_id FROM chosen)"
        texts = relations.stored(connection, where, [first, last, batch_id], group="x.article_id")
        related = relations.relate(connection, texts, window=window)
        copies = related.groups.originals.copies()
        relations.save(connection, copies, "known_copies", at=max(text.member.first_seen_at for text in texts))
        columns = {"article_id": pa.string(), "dup_group_id": pa.string()}
        temporary(connection, "placed", columns, list(related.group_ids.items()))
        connection.execute("INSERT INTO regrouped FROM placed")
        groups = related.groups
        neighbours.remember(
            connection, batch_id, groups.placed, groups.group_counts, related.frequencies, window=window
        )
        done += n
        on_batch(done, of)


def _save(connection: duckdb.DuckDBPyConnection) -> Rebuilt:
    """Bring what was found into the store, in one transaction."""
    connection.begin()
    counts = connection.execute(
        "SELECT (SELECT count(*) FROM chosen), "
        "  (SELECT count(*) FROM articles JOIN regrouped g USING (article_id) "
        "   WHERE articles.dup_group_id <> g.dup_group_id), "
        "  (SELECT count(*) FROM copies SEMI JOIN chosen USING (article_id)), "
        "  (SELECT count(*) FROM known_copies SEMI JOIN chosen USING (article_id))"
    ).fetchall()
    connection.execute(
        "UPDATE articles SET dup_group_id = g.dup_group_id FROM regrouped g "
        "WHERE articles.article_id = g.article_id AND articles.dup_group_id <> g.dup_group_id"
    )
    connection.execute("DELETE FROM copies WHERE article_id IN (SELECT article_id FROM regrouped)")
    connection.execute("INSERT INTO copies FROM known_copies")
    durable.commit(connection)
    return Rebuilt(*counts[0])
