"""The last part of a rebuild: what was found of some articles, brought together with what is known of all others.

A group or story is named after an article of it.  Where that article went elsewhere, who was not looked at follows it;
those that stay behind are named after the first of them.
"""

from __future__ import annotations

from typing import Final

import duckdb

from storage import durable
from storage.aside import NOT_REMEMBERED

_REMEMBERED: Final = {"dup_group_id": "texts", "story_id": "story_articles"}
"""Column -> the table of the memory that has it, too."""


def settle(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `settled` (article_id, dup_group_id, story_id) of all articles whose group or story is another than before.

    In: `chosen`, the articles that were placed anew; `regrouped`, what these are of now, and the articles of the days
    before, with which they were compared.  The memory gets the names that hold from now on.
    """
    connection.execute("CREATE OR REPLACE TEMP TABLE placed_anew AS FROM regrouped SEMI JOIN chosen USING (article_id)")
    connection.execute("CREATE OR REPLACE TEMP TABLE compared AS FROM regrouped ANTI JOIN chosen USING (article_id)")
    connection.execute(  # a name that the days before still have stays where they are
        "CREATE OR REPLACE TEMP TABLE present AS SELECT a.rowid AS n, a.article_id, "
        "  coalesce(r.dup_group_id, g.dup_group_id, a.dup_group_id) AS dup_group_id, "
        "  coalesce(r.story_id, g.story_id, s.story_id, a.story_id) AS story_id "
        "FROM articles a LEFT JOIN regrouped r USING (article_id) "
        "LEFT JOIN placed_anew g ON g.article_id = a.dup_group_id "
        "  AND g.article_id NOT IN (SELECT dup_group_id FROM compared) "
        "LEFT JOIN placed_anew s ON s.article_id = a.story_id AND s.article_id NOT IN (SELECT story_id FROM compared)"
    )
    for column, remembered in _REMEMBERED.items():
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE new_{column} AS SELECT {column} AS old, arg_min(article_id, n) AS new "  # noqa: S608
            f"FROM present GROUP BY {column} HAVING NOT bool_or(article_id = {column})"
        )
        connection.execute(f"UPDATE near.{remembered} SET {column} = new FROM new_{column} WHERE {column} = old")  # noqa: S608
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE settled AS SELECT p.* FROM ("
        "  SELECT article_id, coalesce(g.new, dup_group_id) AS dup_group_id, coalesce(s.new, story_id) AS story_id "
        "  FROM present LEFT JOIN new_dup_group_id g ON g.old = dup_group_id "
        "  LEFT JOIN new_story_id s ON s.old = story_id) p JOIN articles a USING (article_id) "
        "WHERE p.dup_group_id <> a.dup_group_id OR p.story_id <> a.story_id"
    )


def save(connection: duckdb.DuckDBPyConnection) -> tuple[int, int, int, int, int]:
    """Bring `settled`, `known_copies`, `known_links` and `rekeyed` into the store, in one transaction.

    Out: articles placed anew; articles in another group and in another story than before; `copies` of the articles that
    were placed, before and after.
    """
    connection.begin()
    ((n_placed, n_moved, n_told_otherwise),) = connection.execute(
        "SELECT (SELECT count(*) FROM chosen), count(*) FILTER (a.dup_group_id <> s.dup_group_id), "
        "count(*) FILTER (a.story_id <> s.story_id) FROM settled s JOIN articles a USING (article_id)"
    ).fetchall()
    n_before = _count_copies(connection)
    _keep_copies(connection)
    connection.execute(
        "UPDATE articles SET dup_group_id = s.dup_group_id, story_id = s.story_id FROM settled s "
        "WHERE articles.article_id = s.article_id"
    )
    connection.execute(
        "UPDATE articles SET url_match_key = r.url_match_key FROM rekeyed r WHERE articles.article_id = r.article_id"
    )
    for table, known in (("copies", "known_copies"), ("story_links", "known_links")):
        connection.execute(f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM regrouped)")  # noqa: S608
        connection.execute(f"INSERT INTO {table} FROM {known}")
    _open_circles(connection)
    _name_links(connection)
    connection.execute(
        "UPDATE failures SET resolved_at = now()::TIMESTAMP WHERE reason = ? AND resolved_at IS NULL", [NOT_REMEMBERED]
    )
    n_after = _count_copies(connection)
    durable.commit(connection)
    return n_placed, n_moved, n_told_otherwise, n_before, n_after


def _count_copies(connection: duckdb.DuckDBPyConnection) -> int:
    ((n,),) = connection.execute("SELECT count(*) FROM copies SEMI JOIN chosen USING (article_id)").fetchall()
    return int(n)


def _keep_copies(connection: duckdb.DuckDBPyConnection) -> None:
    """Add what could not be found anew to `known_copies`: rows of texts not kept whole, and of the days before.

    Not those of two that are of one group no longer.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE kept_copies AS SELECT c.* FROM copies c "
        "JOIN articles a USING (article_id) JOIN articles o ON o.article_id = c.original_id "
        "LEFT JOIN settled s ON s.article_id = a.article_id LEFT JOIN settled t ON t.article_id = o.article_id "
        "WHERE c.article_id IN (SELECT article_id FROM regrouped) "
        "AND c.article_id NOT IN (SELECT article_id FROM known_copies) "
        "AND (c.article_id NOT IN (SELECT article_id FROM chosen) "
        "     OR a.rights <> 'full_text' OR o.rights <> 'full_text') "
        "AND (a.dup_group_id <> o.dup_group_id "
        "     OR coalesce(s.dup_group_id, a.dup_group_id) = coalesce(t.dup_group_id, o.dup_group_id))"
    )
    connection.execute("INSERT INTO known_copies FROM kept_copies")


def _open_circles(connection: duckdb.DuckDBPyConnection) -> None:
    """Remove the rows by which an article would reach itself: none of what was found, some of what was known before."""
    connection.execute(
        "DELETE FROM copies WHERE article_id IN ("
        "  WITH RECURSIVE path AS ("
        "    SELECT original_id AS start, original_id AS article_id FROM known_copies "
        "    WHERE original_id NOT IN (SELECT article_id FROM regrouped) "
        "    UNION SELECT article_id, article_id FROM kept_copies "
        "    UNION SELECT p.start, c.original_id FROM path p JOIN copies c USING (article_id)"
        "  ) SELECT start FROM path JOIN copies c USING (article_id) WHERE c.original_id = start)"
    )


def _name_links(connection: duckdb.DuckDBPyConnection) -> None:
    """Let links tell the stories that there are now; two that became one need none."""
    connection.execute(
        "UPDATE story_links SET story_id = a.story_id FROM articles a "
        "WHERE a.article_id = story_links.article_id AND a.story_id <> story_links.story_id"
    )
    connection.execute(
        "UPDATE story_links SET other_story_id = coalesce(n.new, a.story_id) "
        "FROM articles a LEFT JOIN new_story_id n ON n.old = a.article_id WHERE a.article_id = other_story_id"
    )
    connection.execute("DELETE FROM story_links WHERE story_id = other_story_id")
