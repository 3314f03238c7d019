"""The part of a merge that concerns articles: identity, and what hangs on them (`revisions` has the rest).

Works on the temporary tables of `storage.staging`; leaves one of its own for the accounts: `verdicts` (page_no,
article_id, is_new ...).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import duckdb
import pyarrow as pa

from presswatch.relate.forms import Shown
from presswatch.relate.identity import Arrival, Held, identify
from storage.staging import temporary

_ARTICLE: Final = """
    d.article_id, a.outlet_id, p.entry_id, p.page_id, a.url, a.url_canonical, a.url_match_key, a.title, a.standfirst,
    a.authors, a.byline, a.dateline, a.section, a.keywords, a.published_at, a.published_precision, a.published_source,
    a.modified_at, a.fetched_at AS first_seen_at, a.fetched_at, a.language, a.status, a.method, a.is_free, a.word_count,
    a.text, a.rights, a.text_hash, d.dup_group_id, t.story_id, a.rules_version,
    a.organisations, a.image, a.origins, a.canonical_hint
"""

_VERDICTS: Final = {
    "page_no": pa.int32(),
    "article_id": pa.string(),
    "is_new": pa.bool_(),
    "is_other_form": pa.bool_(),
    "is_comparable": pa.bool_(),
}


def decide(connection: duckdb.DuckDBPyConnection) -> None:
    """Decide for each page whether it is a new article or another fetch of a known one."""
    rows = connection.execute(  # of long tables only the ids are read, and the other columns of the rows that are found
        "WITH s AS MATERIALIZED ("
        "  SELECT page_no, coalesce(t.article_id, e.article_id) AS asked_for, t.article_id IS NULL AS by_guid, "
        "    coalesce(has_moved, false) AS has_moved FROM s_sightings t LEFT JOIN (SELECT entry_id, article_id "
        "      FROM entries WHERE entry_id IN (SELECT instead_of FROM s_sightings)) e ON e.entry_id = t.instead_of "
        "  WHERE page_no IS NOT NULL AND asked_for IS NOT NULL "
        "  QUALIFY row_number() OVER (PARTITION BY page_no ORDER BY by_guid, has_moved DESC, asked_for) = 1"
        "), x AS (SELECT article_id, url, title, text_hash FROM articles WHERE rowid IN ("
        "  SELECT rowid FROM articles WHERE article_id IN (SELECT asked_for FROM s))) "
        "SELECT a.page_no, a.url_canonical, x.article_id, x.url, coalesce(s.by_guid, false), "
        "  coalesce(s.has_moved, false), "
        "  coalesce(a.word_count > 0 AND x.text_hash = a.text_hash AND x.title IS NOT DISTINCT FROM a.title, false), "
        "  a.url_match_key, a.url, a.url_canonical, a.title, a.text_hash, a.word_count, a.published_at, "
        "  a.published_precision FROM s_articles a LEFT JOIN s USING (page_no) "
        "LEFT JOIN x ON x.article_id = s.asked_for ORDER BY a.page_no"
    ).fetchall()
    connection.execute(  # once for all that asks for them: the table is long
        "CREATE OR REPLACE TEMP TABLE known_urls AS SELECT url_key, article_id FROM article_urls WHERE url_key IN ("
        "  SELECT url_canonical FROM s_articles UNION ALL SELECT unnest(urls).url_key FROM s_articles)"
    )
    known = connection.execute("SELECT url_key, article_id FROM known_urls").fetchall()
    held = connection.execute(
        "SELECT article_id, url_match_key, url, url_canonical, title, text_hash, word_count, published_at, "
        "published_precision FROM articles WHERE rowid IN ("
        "  SELECT rowid FROM articles WHERE url_match_key IN (SELECT url_match_key FROM s_articles)) ORDER BY rowid"
    ).fetchall()
    verdicts = identify(
        (_arrival(*row) for row in rows),
        dict(known),
        (Held(article_id, match_key, Shown(*fields)) for article_id, match_key, *fields in held),
    )
    temporary(
        connection,
        "verdicts",
        _VERDICTS,
        [tuple(getattr(verdict, name) for name in _VERDICTS) for verdict in verdicts],
    )


def place(connection: duckdb.DuckDBPyConnection, groups: Mapping[str, str]) -> None:
    """Make `decided` (page_no, article_id, dup_group_id) of the new articles; `groups`: article -> its group."""
    shape = {"article_id": pa.string(), "dup_group_id": pa.string()}
    temporary(connection, "placed", shape, list(groups.items()))
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE decided AS SELECT v.page_no, v.article_id, p.dup_group_id "
        "FROM verdicts v JOIN placed p USING (article_id) WHERE v.is_new"
    )


def save_new(connection: duckdb.DuckDBPyConnection, batch_id: str, stories: Mapping[str, str]) -> None:
    """Insert the new articles with their first revisions and addresses; `stories`: article -> its story."""
    shape = {"article_id": pa.string(), "story_id": pa.string()}
    temporary(connection, "told", shape, list(stories.items()))
    connection.execute(
        f"INSERT INTO articles BY NAME SELECT {_ARTICLE}, ? AS batch_id "  # noqa: S608  (our own columns)
        "FROM s_articles a JOIN decided d USING (page_no) JOIN told t ON t.article_id = d.article_id "
        "JOIN s_pages p USING (page_no) ORDER BY page_no",
        [batch_id],
    )
    connection.execute(
        "INSERT INTO revisions BY NAME SELECT d.article_id, 0 AS rev_no, p.page_id, a.fetched_at AS seen_at, a.title, "
        "NULL AS text, a.text_sha256, p.http_status, []::VARCHAR[] AS change, a.modified_at, NULL AS is_declared, "
        "a.rules_version, a.hosts FROM s_articles a JOIN decided d USING (page_no) JOIN s_pages p USING (page_no) "
        "ORDER BY page_no"
    )
    connection.execute(
        "INSERT INTO article_urls BY NAME "
        "SELECT url_key, arg_min(article_id, n) AS article_id, "
        "  arg_min(CASE WHEN is_other_form AND url_key = url_canonical THEN 'form' ELSE via END, n) AS via FROM ("
        "  SELECT unnest(a.urls, recursive := true), v.article_id, v.is_other_form, a.url_canonical, "
        "    row_number() OVER () AS n "
        "  FROM (SELECT * FROM s_articles ORDER BY page_no) a JOIN verdicts v USING (page_no)) k "
        "WHERE url_key NOT IN (SELECT url_key FROM known_urls) GROUP BY url_key ORDER BY min(n)"
    )


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


def save_citations(connection: duckdb.DuckDBPyConnection) -> None:
    """Insert the citations of the new articles and of the later versions (`decided`, `revised`)."""
    connection.execute(
        "INSERT INTO citations BY NAME SELECT t.article_id, t.rev_no, c.* EXCLUDE (page_no) FROM s_citations c JOIN ("
        "  SELECT page_no, article_id, 0 AS rev_no FROM decided UNION ALL "
        "  SELECT page_no, article_id, rev_no FROM revised) t USING (page_no) "
        "ORDER BY t.rev_no > 0, c.page_no, c.field, c.span_start, c.span_end"
    )


def _arrival(page_no: int, *fields: Any) -> Arrival:  # noqa: ANN401  (columns)
    url_canonical, asked_for, asked_for_url, by_guid, has_moved, is_repeated, match_key, *shown = fields
    return Arrival(
        page_no, url_canonical, asked_for, asked_for_url, by_guid, has_moved, is_repeated, match_key, Shown(*shown)
    )
