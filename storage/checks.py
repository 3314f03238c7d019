"""The part of a merge that remembers when each article was last looked at, and what that found."""

from __future__ import annotations

import duckdb

from presswatch.discover.revisits import DOUBT, FOR_NOW


def note_gone(connection: duckdb.DuckDBPyConnection) -> bool:
    """Count it as a look that a page, which was asked for because its feed claims an edit, is gone.

    Only at the article's own address: that of a feed or a short link may end while the page is there.
    Out: whether any page was gone.
    """
    gone = connection.execute(
        "SELECT url, http_status FROM s_fetches "
        "WHERE outcome = 'gone' AND http_status IN (404, 410) OR http_status = 451"
    ).fetchall()
    if gone:
        connection.execute(
            "INSERT INTO s_checks BY NAME SELECT max(s.asked_at) AS checked_at, 'gone' AS outcome, a.article_id, "
            "  any_value(g.http_status) AS http_status FROM s_sightings s "
            "JOIN (SELECT unnest($urls) AS url, unnest($statuses) AS http_status) g USING (url) "
            "JOIN articles a ON a.article_id = s.article_id AND a.url = s.url "
            "WHERE s.page_no IS NULL AND s.asked_at IS NOT NULL "
            "  AND a.article_id NOT IN (SELECT article_id FROM s_checks WHERE article_id IS NOT NULL) "
            "GROUP BY a.article_id",
            {"urls": [url for url, _ in gone], "statuses": [status for _, status in gone]},
        )
    return bool(gone)


def save_looks(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring `article_checks` up to date with the looks of the batch; `revised`, `away` and `led` say what came of them.

    A page of a new article is its first look and counts as none of those that came later.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE looked AS SELECT article_id, count(*) FILTER (NOT is_first) AS n_looks, "
        "  max(checked_at) AS checked_at, arg_max(look, checked_at) AS look FROM ("
        "  SELECT coalesce(c.article_id, v.article_id) AS article_id, coalesce(v.is_new, false) AS is_first, "
        "    c.checked_at, {outcome: CASE WHEN l.may_pass THEN $for_now "
        "        WHEN l.article_id IS NOT NULL THEN 'redirected' "
        "        WHEN o.page_no IS NOT NULL THEN o.reason ELSE c.outcome END, "
        "      http_status: coalesce(l.http_status, c.http_status), "
        "      etag: CASE WHEN l.article_id IS NULL THEN c.etag END, "  # those are of the other page
        "      last_modified: CASE WHEN l.article_id IS NULL THEN c.last_modified END, "
        "      attempts: CASE WHEN l.may_pass THEN 1 ELSE coalesce(c.attempts, 0) END, "
        "      next_attempt_at: CASE WHEN l.may_pass THEN c.checked_at + $doubt ELSE c.next_attempt_at END} AS look "
        "  FROM s_checks c LEFT JOIN verdicts v USING (page_no) LEFT JOIN s_outcomes o USING (page_no) "
        "  LEFT JOIN led l ON l.article_id = c.article_id AND l.checked_at = c.checked_at) "
        "WHERE article_id IS NOT NULL GROUP BY article_id",
        {"for_now": FOR_NOW, "doubt": DOUBT},
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE checked AS SELECT l.article_id, l.checked_at, "
        "  coalesce(k.n_checks, 0) + l.n_looks AS n_checks, l.look.outcome AS outcome, "
        "  l.look.http_status AS http_status, l.look.etag AS etag, l.look.last_modified AS last_modified, "
        "  l.look.attempts AS attempts, l.look.next_attempt_at AS next_attempt_at, "
        "  CASE WHEN w.article_id IS NOT NULL THEN w.seen_at WHEN r.article_id IS NULL THEN k.away_since END "
        "  AS away_since FROM looked l "
        "LEFT JOIN (SELECT * FROM article_checks SEMI JOIN looked USING (article_id)) k USING (article_id) "
        "LEFT JOIN away w USING (article_id) "
        "LEFT JOIN (SELECT DISTINCT article_id FROM revised WHERE list_contains(change, 'restored')) r "
        "  USING (article_id)"
    )
    connection.execute("DELETE FROM article_checks WHERE article_id IN (SELECT article_id FROM checked)")
    connection.execute("INSERT INTO article_checks BY NAME SELECT * FROM checked ORDER BY checked_at, article_id")


def save_first_looks(connection: duckdb.DuckDBPyConnection) -> None:
    """Insert the fetch of each new article of a batch from online as a look, where the batch tells of none.

    One that an earlier version fetched tells of no looks at all.
    """
    connection.execute(
        "INSERT INTO article_checks BY NAME SELECT article_id, fetched_at AS checked_at, 0 AS n_checks, "
        "  'ok' AS outcome, 0 AS attempts FROM s_articles JOIN verdicts USING (page_no) "
        "WHERE is_new AND article_id NOT IN ("
        "  SELECT coalesce(c.article_id, v.article_id) FROM s_checks c LEFT JOIN verdicts v USING (page_no) "
        "  WHERE coalesce(c.article_id, v.article_id) IS NOT NULL) ORDER BY page_no"
    )
