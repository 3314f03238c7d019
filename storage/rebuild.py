"""Finds groups, originals and stories of stored articles anew, from their texts, batch by batch as they arrived.

The memory of the merge is made again in a file of its own.  The old one goes before the store changes and the new one
comes after: what a kill leaves between is a store without a memory, which costs no article and no row.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import pyarrow as pa

from presswatch.relate.groups import adopt
from presswatch.relate.meaning import Embed
from storage import durable, neighbours, relations, stories
from storage.home import Home, locked
from storage.migrations import migrate
from storage.neighbours import Windows
from storage.staging import temporary
from storage.store import open_store

_AT: Final = "coalesce(x.published_at, x.first_seen_at)"
_DAY: Final = f"({_AT} AT TIME ZONE 'UTC' AT TIME ZONE $zone)::DATE"
_REGROUPED: Final = (
    "CREATE OR REPLACE TEMP TABLE regrouped (article_id VARCHAR, dup_group_id VARCHAR, story_id VARCHAR)"
)


@dataclass(frozen=True, slots=True)
class Days:
    """Articles published (or first seen) on these days; None: without a bound."""

    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was done: articles looked at, those in another group and story than before, `copies` before and after."""

    n_articles: int
    n_moved: int
    n_told_otherwise: int
    n_copies_before: int
    n_copies: int


def rebuild(
    home: Home,
    days: Days,
    *,
    windows: Windows,
    embed: Embed | None,
    lock_wait_s: float,
    timezone: str,
    on_batch: Callable[[int, int], None] = lambda _done, _of: None,
) -> Rebuilt:
    """Find groups, originals and stories of the articles of these days anew; the snapshot is then due.

    Of the days before, as far as copies and stories reach, groups and stories stay and are joined.  Texts that are not
    kept whole are compared by their hash.  `on_batch` hears how many articles are done, of how many.
    Raises BusyError when the store stays locked.
    """
    fresh = home.neighbours.with_name(home.neighbours.name + durable.PART)
    with locked(home, "merge", wait_s=lock_wait_s):
        neighbours.forget(fresh)
        with open_store(home.store, wait_s=lock_wait_s) as connection, neighbours.attached(connection, fresh):
            migrate(connection, timezone=timezone)
            _choose(connection, days, timezone)
            _adopt_before(connection, days, windows, embed)
            _place_all(connection, windows, embed, on_batch=on_batch)
            if days.last is not None:
                _adopt_last(connection, windows, embed)
            connection.execute("CHECKPOINT near")
            connection.execute("DETACH near")
            neighbours.forget(home.neighbours)
            durable.write_file(home.unpublished, [])
            rebuilt = _save(connection)
            durable.rename(fresh, home.neighbours)
    return rebuilt


def remember_newest(connection: duckdb.DuckDBPyConnection, windows: Windows, embed: Embed | None) -> None:
    """Fill the memory anew with the newest articles of the store, in the groups and stories that they have."""
    connection.execute(_REGROUPED)
    connection.execute("DELETE FROM near.state")
    connection.execute("INSERT INTO near.state VALUES ('', 0, NULL, 0, NULL)")
    _adopt_last(connection, windows, embed)


def _choose(connection: duckdb.DuckDBPyConnection, days: Days, timezone: str) -> None:
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE chosen AS SELECT x.rowid AS n, x.article_id, x.batch_id FROM articles x "  # noqa: S608
        f"WHERE {_DAY} BETWEEN coalesce($first, DATE '0001-01-01') AND coalesce($last, DATE '9999-12-31')",
        {"first": days.first, "last": days.last, "zone": timezone},
    )
    connection.execute(_REGROUPED)
    connection.execute("CREATE OR REPLACE TEMP TABLE known_copies AS FROM copies LIMIT 0")
    connection.execute("CREATE OR REPLACE TEMP TABLE known_links AS FROM story_links LIMIT 0")
    connection.execute(
        "CREATE OR REPLACE TEMP VIEW known_articles AS SELECT x.rowid AS n, "
        "x.* REPLACE (g.dup_group_id AS dup_group_id, g.story_id AS story_id) "
        "FROM articles x JOIN regrouped g USING (article_id)"
    )


def _adopt_before(connection: duckdb.DuckDBPyConnection, days: Days, windows: Windows, embed: Embed | None) -> None:
    """Remember the articles of the days before, with the groups and stories that they have."""
    if days.first is None:
        return
    earliest = f"SELECT min({_AT}) FROM articles x SEMI JOIN chosen USING (article_id)"  # noqa: S608  (no value in it)
    ((start,),) = connection.execute(earliest).fetchall()
    if start is not None:
        connection.execute(
            f"INSERT INTO regrouped SELECT article_id, dup_group_id, story_id FROM articles x "  # noqa: S608
            f"WHERE {_AT} >= ? AND {_AT} < ?",
            [start - windows.longest, start],
        )
        _adopt(connection, start - windows.longest, start, windows, embed)
        connection.execute("INSERT INTO known_copies FROM copies SEMI JOIN regrouped USING (article_id)")
        connection.execute("INSERT INTO known_links FROM story_links SEMI JOIN regrouped USING (article_id)")


def _adopt_last(connection: duckdb.DuckDBPyConnection, windows: Windows, embed: Embed | None) -> None:
    """Remember the newest articles, with the groups and stories that they have now."""
    for table in ("texts", "shingles", "group_counts", "story_articles", "story_terms"):
        connection.execute(f"DELETE FROM near.{table}")  # noqa: S608
    newest = "SELECT max(least(coalesce(published_at, first_seen_at), first_seen_at)) FROM articles"
    ((end,),) = connection.execute(newest).fetchall()
    if end is not None:
        kept = max(windows.longest, neighbours.KEPT)
        _adopt(connection, end - kept, end + kept, windows, embed)


def _adopt(
    connection: duckdb.DuckDBPyConnection, start: dt.datetime, end: dt.datetime, windows: Windows, embed: Embed | None
) -> None:
    where, between = f"{_AT} >= ? AND {_AT} < ?", [start, end]
    texts = relations.stored(connection, where, between, group=_now("dup_group_id"))
    frequencies = neighbours.frequencies(connection)
    placed, group_counts = adopt(texts, frequencies)
    of_story = f"SELECT x.article_id, {_now('story_id')} FROM articles x WHERE {where}"  # noqa: S608
    story_ids = dict(connection.execute(of_story, between).fetchall())
    told = stories.stored(connection, where, between, group=_now("dup_group_id"))
    with neighbours.remembering(connection, ""):
        stories.adopt(connection, told, story_ids, window=windows.story, embed=embed)
        neighbours.remember(connection, placed, group_counts, frequencies, window=windows.longest)


def _now(column: str) -> str:
    """What a column of an article `x` is by now."""
    return f"coalesce((SELECT g.{column} FROM regrouped g WHERE g.article_id = x.article_id), x.{column})"  # noqa: S608


def _place_all(
    connection: duckdb.DuckDBPyConnection,
    windows: Windows,
    embed: Embed | None,
    *,
    on_batch: Callable[[int, int], None],
) -> None:
    """Place the chosen articles, batch by batch: into `regrouped`, `known_copies` and `known_links`."""
    batches = connection.execute(
        "SELECT batch_id, min(n), max(n), count(*) FROM chosen GROUP BY batch_id ORDER BY min(n)"
    ).fetchall()
    done, of = 0, sum(n for *_, n in batches)
    for batch_id, first, last, n in batches:
        _place(connection, batch_id, [first, last, batch_id], windows, embed)
        done += n
        on_batch(done, of)


def _place(
    connection: duckdb.DuckDBPyConnection,
    batch_id: str,
    between: Sequence[Any],
    windows: Windows,
    embed: Embed | None,
) -> None:
    where = "x.rowid BETWEEN ? AND ? AND x.batch_id = ? AND x.article_id IN (SELECT article_id FROM chosen)"
    texts = relations.stored(connection, where, between, group="x.article_id")
    related = relations.relate(connection, texts, window=windows.copy)
    copies, groups = related.groups.originals.copies(), related.groups
    relations.save(connection, copies, "known_copies", at=max(text.member.first_seen_at for text in texts))
    shape = {"article_id": pa.string(), "dup_group_id": pa.string()}
    temporary(connection, "placed", shape, list(related.group_ids.items()))
    group = "(SELECT p.dup_group_id FROM placed p WHERE p.article_id = x.article_id)"
    arrivals = stories.stored(connection, where, between, group=group)
    told = stories.tell(connection, arrivals, window=windows.story, embed=embed)
    stories.save(connection, told.links, "known_links")
    temporary(connection, "told", {"article_id": pa.string(), "story_id": pa.string()}, list(told.story_ids.items()))
    connection.execute(
        "INSERT INTO regrouped SELECT article_id, dup_group_id, story_id FROM placed JOIN told USING (article_id)"
    )
    with neighbours.remembering(connection, batch_id):
        stories.remember(connection, told)
        neighbours.remember(connection, groups.placed, groups.group_counts, related.frequencies, window=windows.longest)


def _save(connection: duckdb.DuckDBPyConnection) -> Rebuilt:
    """Bring what was found into the store, in one transaction."""
    connection.begin()
    counts = connection.execute(
        "SELECT (SELECT count(*) FROM chosen), "
        "  (SELECT count(*) FROM articles JOIN regrouped g USING (article_id) "
        "   WHERE articles.dup_group_id <> g.dup_group_id), "
        "  (SELECT count(*) FROM articles JOIN regrouped g USING (article_id) WHERE articles.story_id <> g.story_id), "
        "  (SELECT count(*) FROM copies SEMI JOIN chosen USING (article_id)), "
        "  (SELECT count(*) FROM known_copies SEMI JOIN chosen USING (article_id))"
    ).fetchall()
    connection.execute(
        "UPDATE articles SET dup_group_id = g.dup_group_id, story_id = g.story_id FROM regrouped g "
        "WHERE articles.article_id = g.article_id "
        "  AND (articles.dup_group_id <> g.dup_group_id OR articles.story_id <> g.story_id)"
    )
    connection.execute(  # of texts that are not kept whole only equal ones can be found anew: what was known stays
        "INSERT INTO known_copies SELECT c.* FROM copies c JOIN articles a USING (article_id) "
        "JOIN articles o ON o.article_id = c.original_id WHERE (a.rights <> 'full_text' OR o.rights <> 'full_text') "
        "AND c.article_id IN (SELECT article_id FROM regrouped) "
        "AND c.article_id NOT IN (SELECT article_id FROM known_copies)"
    )
    for table, known in (("copies", "known_copies"), ("story_links", "known_links")):
        connection.execute(f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM regrouped)")  # noqa: S608
        connection.execute(f"INSERT INTO {table} FROM {known}")
    durable.commit(connection)
    return Rebuilt(*counts[0])
