"""Finds groups, originals and stories of stored articles anew, from their texts, batch by batch as they arrived.

The memory of the merge is made again in a file of its own.  The old one goes before the store changes and the new one
comes after: what a kill leaves between is a store without a memory, which costs no article and no row.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
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
from storage.settling import save, settle
from storage.staging import temporary
from storage.store import open_store, within_limits

ADOPTED_AT_ONCE: Final = 500
"""Articles whose texts are in memory at a time."""
_KEYS_AT_ONCE: Final = 20_000
_AT: Final = "coalesce(x.published_at, x.first_seen_at)"
_DAY: Final = f"({_AT} AT TIME ZONE 'UTC' AT TIME ZONE $zone)::DATE"
_REGROUPED: Final = (
    "CREATE OR REPLACE TEMP TABLE regrouped (article_id VARCHAR, dup_group_id VARCHAR, story_id VARCHAR)"
)

_KEPT_WITH: Final = """
    CREATE OR REPLACE TEMP TABLE kept_with AS
    WITH at_hand AS (SELECT article_id FROM chosen UNION ALL SELECT article_id FROM regrouped),
    kept AS (
        SELECT c.article_id, c.original_id FROM copies c SEMI JOIN at_hand USING (article_id)
        JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id
        WHERE c.original_id IN (SELECT article_id FROM at_hand) AND a.dup_group_id = o.dup_group_id
          AND (a.rights <> 'full_text' OR o.rights <> 'full_text')
    ),
    ends AS (SELECT original_id, article_id FROM kept UNION SELECT original_id, original_id FROM kept),
    firsts AS (
        SELECT e.original_id, arg_min(e.article_id, a.rowid) AS first_id, min(a.rowid) AS n
        FROM ends e JOIN articles a USING (article_id) GROUP BY e.original_id
    )
    SELECT article_id, arg_min(first_id, n) AS first_id FROM ends JOIN firsts USING (original_id) GROUP BY article_id
"""
"""Of texts that are not kept whole no copy can be seen; who was of a group with one, and the first of those."""
_GROUP_BEFORE: Final = (
    "coalesce((SELECT coalesce(r.dup_group_id, k.first_id) FROM kept_with k "
    "LEFT JOIN regrouped r ON r.article_id = k.first_id WHERE k.article_id = x.article_id), x.article_id)"
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
    match_key: Callable[[str], str],
    on_batch: Callable[[int, int], None] = lambda _done, _of: None,
) -> Rebuilt:
    """Find groups, originals and stories of the articles of these days anew; the snapshot is then due.

    Of the days before, as far as copies and stories reach, groups and stories stay and are joined.  Texts that are not
    kept whole are compared by their hash.  `match_key` gives the key of a canonical address by the present rules;
    `on_batch` hears how many articles are done, of how many.
    Raises BusyError when the store stays locked.
    """
    fresh = home.neighbours.with_name(home.neighbours.name + durable.PART)

    def work(limits: Mapping[str, str | int]) -> Rebuilt:
        neighbours.forget(fresh)
        with (
            open_store(home.store, wait_s=lock_wait_s, limits=limits) as connection,
            neighbours.attached(connection, fresh),
        ):
            migrate(connection, timezone=timezone)
            _choose(connection, days, timezone)
            _find_keys(connection, match_key)
            _adopt_before(connection, days, windows, embed)
            _place_all(connection, windows, embed, on_batch=on_batch)
            with neighbours.remembering(connection, _last_batch(connection)):
                settle(connection)
            if days.last is not None:
                _adopt_last(connection, windows, embed)
            connection.execute("CHECKPOINT near")
            connection.execute("DETACH near")
            neighbours.forget(home.neighbours)
            durable.write_file(home.unpublished, [])
            rebuilt = Rebuilt(*save(connection))
            durable.rename(fresh, home.neighbours)
        return rebuilt

    with locked(home, "merge", wait_s=lock_wait_s):
        try:
            return within_limits(work)
        finally:
            neighbours.forget(fresh)  # what a rebuild leaves that did not come to its end, on a full disk perhaps


def remember_newest(connection: duckdb.DuckDBPyConnection, windows: Windows, embed: Embed | None) -> None:
    """Fill the memory anew with the newest articles of the store, in the groups and stories that they have."""
    connection.execute(_REGROUPED)
    connection.execute("CREATE OR REPLACE TEMP TABLE settled AS FROM regrouped")
    _adopt_last(connection, windows, embed)


def _choose(connection: duckdb.DuckDBPyConnection, days: Days, timezone: str) -> None:
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE chosen AS SELECT x.rowid AS n, x.article_id, x.batch_id FROM articles x "  # noqa: S608
        f"WHERE {_DAY} BETWEEN coalesce($first, DATE '0001-01-01') AND coalesce($last, DATE '9999-12-31')",
        {"first": days.first, "last": days.last, "zone": timezone},
    )
    connection.execute(_REGROUPED)
    connection.execute("CREATE OR REPLACE TEMP TABLE settled AS FROM regrouped")
    connection.execute("CREATE OR REPLACE TEMP TABLE known_copies AS FROM copies LIMIT 0")
    connection.execute("CREATE OR REPLACE TEMP TABLE known_links AS FROM story_links LIMIT 0")
    connection.execute(
        "CREATE OR REPLACE TEMP VIEW known_articles AS SELECT x.rowid AS n, "
        "x.* REPLACE (g.dup_group_id AS dup_group_id, g.story_id AS story_id) "
        "FROM articles x JOIN regrouped g USING (article_id)"
    )


def _find_keys(connection: duckdb.DuckDBPyConnection, match_key: Callable[[str], str]) -> None:
    """Make `rekeyed` (article_id, url_match_key): the chosen articles whose key is another by the present rules."""
    ((end,),) = connection.execute("SELECT coalesce(max(n) + 1, 0) FROM chosen").fetchall()
    rekeyed: list[tuple[str, str]] = []
    for start in range(0, end, _KEYS_AT_ONCE):
        rows = connection.execute(
            "SELECT article_id, url_match_key, url_canonical FROM articles x "
            "WHERE x.rowid >= ? AND x.rowid < ? AND article_id IN (SELECT article_id FROM chosen)",
            [start, start + _KEYS_AT_ONCE],
        ).fetchall()
        rekeyed += [(article_id, new) for article_id, old, url in rows if (new := match_key(url)) != old]
    temporary(connection, "rekeyed", {"article_id": pa.string(), "url_match_key": pa.string()}, rekeyed)


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
        connection.execute(  # who has its text from one that is placed anew is no copy until it turns out to be
            "INSERT INTO known_copies FROM copies SEMI JOIN regrouped USING (article_id) "
            "WHERE original_id NOT IN (SELECT article_id FROM chosen)"
        )
        connection.execute("INSERT INTO known_links FROM story_links SEMI JOIN regrouped USING (article_id)")


def _adopt_last(connection: duckdb.DuckDBPyConnection, windows: Windows, embed: Embed | None) -> None:
    """Remember the newest articles and nothing else, with the groups and stories that they have now."""
    neighbours.clear(connection)
    newest = "SELECT max(least(coalesce(published_at, first_seen_at), first_seen_at)) FROM articles"
    ((end,),) = connection.execute(newest).fetchall()
    if end is not None:
        kept = max(windows.longest, neighbours.KEPT)
        _adopt(connection, end - kept, end + kept, windows, embed)


def _adopt(
    connection: duckdb.DuckDBPyConnection, start: dt.datetime, end: dt.datetime, windows: Windows, embed: Embed | None
) -> None:
    batch_id = _last_batch(connection)
    standing: dict[str, list[str]] = {}
    story_of_group: dict[str, str] = {}
    parts = connection.execute(
        "SELECT min(n), max(n) FROM (SELECT x.rowid AS n, row_number() OVER (ORDER BY n) - 1 AS k "  # noqa: S608
        f"FROM articles x WHERE {_AT} >= ? AND {_AT} < ?) GROUP BY k // ? ORDER BY 1",
        [start, end, ADOPTED_AT_ONCE],
    ).fetchall()
    for first, last in parts:
        where, between = f"{_AT} >= ? AND {_AT} < ? AND x.rowid BETWEEN ? AND ?", [start, end, first, last]
        texts = relations.stored(connection, where, between, group=_now("dup_group_id"))
        frequencies = neighbours.frequencies(connection)
        placed = adopt(texts, standing, frequencies, number=neighbours.next_number(connection, "texts"))
        of_story = f"SELECT x.article_id, {_now('story_id')} FROM articles x WHERE {where}"  # noqa: S608
        story_ids = dict(connection.execute(of_story, between).fetchall())
        told = stories.stored(connection, where, between, group=_now("dup_group_id"))
        with neighbours.remembering(connection, batch_id):
            stories.adopt(connection, told, story_ids, story_of_group, window=windows.story, embed=embed)
            neighbours.remember(connection, placed, {}, frequencies, window=windows.longest)
    with neighbours.remembering(connection, batch_id):
        neighbours.count_groups(connection)


def _last_batch(connection: duckdb.DuckDBPyConnection) -> str | None:
    """The batch that was merged last: one that still waits at its station is known by it as remembered."""
    ((batch_id,),) = connection.execute("SELECT arg_max(batch_id, rowid) FROM articles").fetchall()
    return batch_id  # type: ignore[no-any-return]


def _now(column: str) -> str:
    """What a column of an article `x` is by now."""
    return f"coalesce((SELECT s.{column} FROM settled s WHERE s.article_id = x.article_id), x.{column})"  # noqa: S608


def _place_all(
    connection: duckdb.DuckDBPyConnection,
    windows: Windows,
    embed: Embed | None,
    *,
    on_batch: Callable[[int, int], None],
) -> None:
    """Place the chosen articles, batch by batch: into `regrouped`, `known_copies` and `known_links`."""
    connection.execute(_KEPT_WITH)
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
    texts = relations.stored(connection, where, between, group=_GROUP_BEFORE)
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
