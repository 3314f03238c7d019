"""The part of a merge that concerns articles: identity, copies, and what hangs on them (`revisions` has the rest).

Works on the temporary tables of `storage.staging`; leaves one of its own for the accounts: `verdicts` (page_no,
article_id, is_new).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any, Final

import duckdb
import pyarrow as pa

from presswatch.relate.identity import Arrival, Copy, Member, identify, place_among_equals

_ARTICLE: Final = """
    d.article_id, a.outlet_id, p.entry_id, p.page_id, a.url, a.url_canonical, a.url_match_key, a.title, a.standfirst,
    a.authors, a.byline, a.dateline, a.section, a.keywords, a.published_at, a.published_precision, a.published_source,
    a.modified_at, a.fetched_at AS first_seen_at, a.fetched_at, a.language, a.status, a.method, a.is_free, a.word_count,
    a.text, a.rights, a.text_hash, d.dup_group_id, d.dup_group_id AS story_id, a.rules_version,
    a.organisations, a.image, a.origins
"""


def decide(connection: duckdb.DuckDBPyConnection) -> None:
    """Decide for each page whether it is a new article or another fetch of a known one."""
    rows = connection.execute(
        "SELECT a.page_no, a.url_canonical, x.article_id, x.url, coalesce(s.by_guid, false), "
        "  coalesce(s.has_moved, false), "
        "  coalesce(a.word_count > 0 AND x.text_hash = a.text_hash AND x.title IS NOT DISTINCT FROM a.title, false) "
        "FROM s_articles a LEFT JOIN ("
        "  SELECT page_no, coalesce(t.article_id, e.article_id) AS asked_for, t.article_id IS NULL AS by_guid, "
        "    coalesce(has_moved, false) AS has_moved FROM s_sightings t LEFT JOIN (SELECT entry_id, article_id "
        "      FROM entries WHERE entry_id IN (SELECT instead_of FROM s_sightings)) e ON e.entry_id = t.instead_of "
        "  WHERE page_no IS NOT NULL AND asked_for IS NOT NULL "
        "  QUALIFY row_number() OVER (PARTITION BY page_no ORDER BY by_guid, has_moved DESC, asked_for) = 1"
        ") s USING (page_no) LEFT JOIN articles x ON x.article_id = s.asked_for ORDER BY a.page_no"
    ).fetchall()
    known = connection.execute(
        "SELECT url_key, article_id FROM article_urls WHERE url_key IN (SELECT url_canonical FROM s_articles)"
    ).fetchall()
    verdicts = identify((Arrival(*row) for row in rows), dict(known))
    temporary(
        connection,
        "verdicts",
        {"page_no": pa.int32(), "article_id": pa.string(), "is_new": pa.bool_()},
        [(v.page_no, v.article_id, v.is_new) for v in verdicts],
    )


def save_new(connection: duckdb.DuckDBPyConnection, batch_id: str, *, copy_window_h: float) -> int:
    """Insert the new articles with their copies, first revisions, citations and addresses; returns the copies."""
    decided, copies = _place(connection, dt.timedelta(hours=copy_window_h))
    temporary(
        connection,
        "decided",
        {"page_no": pa.int32(), "article_id": pa.string(), "dup_group_id": pa.string()},
        decided,
    )
    connection.execute(
        f"INSERT INTO articles BY NAME SELECT {_ARTICLE}, ? AS batch_id "  # noqa: S608  (our own columns)
        "FROM s_articles a JOIN decided d USING (page_no) JOIN s_pages p USING (page_no) ORDER BY page_no",
        [batch_id],
    )
    connection.execute(
        "INSERT INTO revisions BY NAME SELECT d.article_id, 0 AS rev_no, p.page_id, a.fetched_at AS seen_at, a.title, "
        "NULL AS text, a.text_sha256, p.http_status, []::VARCHAR[] AS change, a.modified_at, NULL AS is_declared, "
        "a.rules_version FROM s_articles a JOIN decided d USING (page_no) JOIN s_pages p USING (page_no) "
        "ORDER BY page_no"
    )
    save_citations(connection, "SELECT page_no, article_id, 0 AS rev_no FROM decided")
    connection.execute(
        "INSERT INTO article_urls BY NAME "
        "SELECT url_key, arg_min(article_id, n) AS article_id, arg_min(via, n) AS via FROM ("
        "  SELECT unnest(a.urls, recursive := true), v.article_id, row_number() OVER () AS n "
        "  FROM (SELECT * FROM s_articles ORDER BY page_no) a JOIN verdicts v USING (page_no)) k "
        "WHERE url_key NOT IN (SELECT url_key FROM article_urls SEMI JOIN "
        "  (SELECT unnest(urls, recursive := true) FROM s_articles) USING (url_key)) "
        "GROUP BY url_key ORDER BY min(n)"
    )
    if copies:
        ((now,),) = connection.execute("SELECT max(fetched_at) FROM s_articles").fetchall()
        temporary(
            connection,
            "new_copies",
            {n: pa.string() for n in ("article_id", "original_id", "relation", "direction_by")},
            [(c.article_id, c.original_id, c.relation, c.direction_by) for c in copies],
        )
        connection.execute("DELETE FROM copies WHERE article_id IN (SELECT article_id FROM new_copies)")
        connection.execute(
            "INSERT INTO copies BY NAME SELECT *, 1.0 AS copied_share, 1.0 AS original_share, ? AS decided_at "
            "FROM new_copies",
            [now],
        )
    return len(copies)


def save_pages(connection: duckdb.DuckDBPyConnection, warc: str | None) -> None:
    """Insert where the batch's pages stand; equal bytes of an address that are held already need no second row.

    A page stays unless it stood in no lasting file from the beginning, or turned out to be of a stricter outlet.
    """
    connection.execute(
        "INSERT INTO pages BY NAME SELECT page_id, url, fetched_at, http_status, content_type, "
        'CASE WHEN is_kept THEN ? END AS file, CASE WHEN is_kept THEN "offset" END AS "offset", '
        "CASE WHEN is_kept THEN length END AS length, sha256, "
        "CASE WHEN is_kept THEN 'kept' ELSE 'expired' END AS state, tdm_reserved, tdm_origin FROM ("
        "  SELECT * REPLACE (is_kept AND page_no NOT IN (SELECT page_no FROM s_withheld) AS is_kept) FROM s_pages) p "
        "WHERE page_id NOT IN (SELECT page_id FROM pages SEMI JOIN s_pages USING (page_id)) "
        "QUALIFY row_number() OVER (PARTITION BY page_id ORDER BY page_no) = 1 ORDER BY page_no",
        [warc],
    )


def count_new(connection: duckdb.DuckDBPyConnection) -> int:
    """New articles of the batch under way."""
    ((n,),) = connection.execute("SELECT count(*) FROM decided").fetchall()
    return int(n)


def _place(connection: duckdb.DuckDBPyConnection, window: dt.timedelta) -> tuple[list[tuple[Any, ...]], list[Copy]]:
    """Find the duplicate group of every new article: (page_no, article_id, dup_group_id) each, and the copies rows."""
    member = (
        "{id} AS article_id, x.outlet_id, coalesce(o.kind = 'agency', false), "
        "coalesce(x.published_at, {seen}), "
        "CASE WHEN x.published_at IS NULL THEN 'unknown' ELSE x.published_precision END, "
        "{seen}, {group}"
    )
    equals: dict[str, list[Member]] = defaultdict(list)
    held = member.format(id="x.article_id", seen="x.first_seen_at", group="x.dup_group_id")
    for text_hash, *fields in connection.execute(
        f"SELECT x.text_hash, {held} FROM articles x LEFT JOIN outlets o USING (outlet_id) "  # noqa: S608
        "WHERE x.text_hash IN (SELECT text_hash FROM s_articles WHERE word_count > 0) ORDER BY x.first_seen_at, x.rowid"
    ).fetchall():
        equals[text_hash].append(Member(*fields))
    decided, copies = [], {}
    arriving = member.format(id="v.article_id", seen="x.fetched_at", group="v.article_id")
    for page_no, text_hash, words, *fields in connection.execute(
        f"SELECT x.page_no, x.text_hash, x.word_count, {arriving} FROM s_articles x "  # noqa: S608
        "JOIN verdicts v USING (page_no) LEFT JOIN outlets o USING (outlet_id) WHERE v.is_new ORDER BY x.page_no"
    ).fetchall():
        new = Member(*fields)
        group = [one for one in equals[text_hash] if abs(one.at - new.at) <= window] if words else []
        group_id, rows = place_among_equals(new, group)
        copies.update({row.article_id: row for row in rows})
        decided.append((page_no, new.article_id, group_id))
        equals[text_hash].append(
            Member(new.article_id, new.outlet_id, new.is_agency, new.at, new.precision, new.first_seen_at, group_id)
        )
    return decided, list(copies.values())


def save_citations(connection: duckdb.DuckDBPyConnection, of: str) -> None:
    """Insert the citations of the pages that `of` selects: page_no, article_id, rev_no."""
    connection.execute(
        "INSERT INTO citations BY NAME SELECT t.article_id, t.rev_no, c.* EXCLUDE (page_no) "  # noqa: S608
        f"FROM s_citations c JOIN ({of}) t USING (page_no) "
        "ORDER BY c.page_no, c.field, c.span_start, c.span_end"
    )


def temporary(
    connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, pa.DataType], rows: list[tuple[Any, ...]]
) -> None:
    """Make a temporary table from rows, through Arrow: `executemany` costs 1 ms a row."""
    values: list[Any] = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]
    table = pa.table(dict(zip(columns, values, strict=True)), schema=pa.schema(list(columns.items())))
    connection.register("arriving", table)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM arriving")  # noqa: S608
    connection.unregister("arriving")
