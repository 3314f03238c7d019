"""The part of a merge that keeps the books: outlets, entries, fetches, feeds, failures, runs and batches.

Works on the temporary tables of `storage.staging` and on `verdicts`, which `storage.articles` leaves.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, Final

import duckdb
import pyarrow as pa

from presswatch.model import Outlet, short_id
from storage.staging import temporary

_ACCOUNT: Final = "fetch_id, url, n_entries = n_new + n_known + n_skipped + n_failed + n_waiting AND n_waiting >= 0"
"""Of a row of `fetches` that a statement leaves, whether it accounts for every entry: cheaper than to look for it."""
_FAILED: Final = {
    **dict.fromkeys(("failure_id", "stage", "url", "reason", "detail"), pa.string()),
    "retryable": pa.bool_(),
    **dict.fromkeys(("outlet_id", "feed_id"), pa.string()),
    "n": pa.int32(),
    **dict.fromkeys(("first_at", "last_at"), pa.timestamp("us")),
    "batch_id": pa.string(),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Account:
    """What became of the entries that a feed or file listed in one run; `detail` says for people why it failed."""

    outlet_id: str
    url: str
    outcome: str
    error_class: str | None
    n_entries: int
    n_new: int
    n_known: int
    n_skipped: int
    n_failed: int
    n_waiting: int
    detail: str | None


_OUTLETS: Final = pa.schema(
    [
        ("outlet_id", pa.string()),
        ("name", pa.string()),
        ("kind", pa.string()),
        ("country", pa.string()),
        ("languages", pa.list_(pa.string())),
        ("domains", pa.list_(pa.string())),
        ("aliases", pa.list_(pa.string())),
        ("owner_group", pa.string()),
        ("rights", pa.string()),
        ("enabled", pa.bool_()),
        ("cited_only", pa.bool_()),
        ("wikidata", pa.string()),
    ]
)


def save_unlisted(connection: duckdb.DuckDBPyConnection) -> None:
    """Add an outlet of kind ``unlisted`` for each domain of the batch that the catalogue lacks."""
    connection.execute(
        "INSERT INTO outlets BY NAME SELECT outlet_id, outlet_id AS name, 'unlisted' AS kind, "
        "[]::VARCHAR[] AS languages, CASE outlet_id WHEN 'unknown' THEN []::VARCHAR[] ELSE [outlet_id] END AS domains, "
        "[]::VARCHAR[] AS aliases, 'full_text' AS rights, false AS enabled, false AS cited_only FROM ("
        "  SELECT outlet_id FROM s_articles UNION SELECT outlet_id FROM s_fetches UNION SELECT outlet_id FROM s_feeds"
        ") WHERE outlet_id NOT IN (SELECT outlet_id FROM outlets) ORDER BY outlet_id"
    )


def save_catalogue(connection: duckdb.DuckDBPyConnection, outlets: Sequence[Outlet]) -> bool:
    """Bring the catalogue's outlets up to date, whatever else the table holds; whether any was another before."""
    table = pa.table({f.name: [getattr(outlet, f.name) for outlet in outlets] for f in _OUTLETS}, schema=_OUTLETS)
    connection.register("catalogue", table)
    connection.execute("CREATE OR REPLACE TEMP TABLE changed AS SELECT * FROM catalogue EXCEPT SELECT * FROM outlets")
    connection.unregister("catalogue")
    ((n_changed,),) = connection.execute("SELECT count(*) FROM changed").fetchall()
    if n_changed:
        connection.execute("DELETE FROM outlets WHERE outlet_id IN (SELECT outlet_id FROM changed)")
        connection.execute("INSERT INTO outlets SELECT * FROM changed ORDER BY outlet_id")
    return bool(n_changed)


def save_entries(connection: duckdb.DuckDBPyConnection, batch_id: str) -> None:
    """Give every entry that the batch saw its state; leaves `seen`, one row per sighting, for `save_fetches`."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE seen AS SELECT s.* EXCLUDE (state, rule, article_id, next_attempt_at, url_key), "
        "coalesce(v.article_id, s.article_id, u.article_id) AS article_id, coalesce(o.reason, s.rule) AS rule, "
        "CASE WHEN s.state <> 'fetched' THEN "
        # its page waited to be merged, and turned out to be no article: then this entry asks for it itself
        "       CASE WHEN s.url_key IS NOT NULL AND u.article_id IS NULL THEN 'waiting' ELSE s.state END "
        "     WHEN v.is_new AND row_number() OVER (PARTITION BY s.page_no ORDER BY s.n) = 1 THEN 'article' "
        "     WHEN v.page_no IS NOT NULL THEN 'known' "
        "     ELSE coalesce(o.outcome, 'failed') END AS state, "
        "CASE WHEN s.url_key IS NOT NULL AND u.article_id IS NULL THEN s.seen_at ELSE s.next_attempt_at END "
        "  AS next_attempt_at, coalesce(v.is_new, false) OR page_no IN (SELECT page_no FROM revised) AS has_changed "
        "FROM (SELECT *, row_number() OVER () AS n FROM s_sightings) s "
        "LEFT JOIN verdicts v USING (page_no) LEFT JOIN s_outcomes o USING (page_no) "
        "LEFT JOIN (SELECT url_key, any_value(article_id) AS article_id FROM article_urls "
        "  WHERE url_key IN (SELECT url_key FROM s_sightings) GROUP BY url_key) u ON u.url_key = s.url_key"
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE latest AS SELECT * FROM seen QUALIFY row_number() OVER ("
        "  PARTITION BY entry_id ORDER BY (state = 'article') DESC, (page_no IS NOT NULL) DESC, n DESC) = 1"
    )
    ((is_waiting, has_moved),) = connection.execute(
        "SELECT coalesce(bool_or(state = 'waiting'), false), count(instead_of) > 0 FROM seen"
    ).fetchall()
    if is_waiting:
        connection.execute(  # what one step of the batch let wait, a later one may have got
            "UPDATE seen SET state = CASE l.state WHEN 'article' THEN 'known' ELSE l.state END "
            "FROM latest l WHERE seen.entry_id = l.entry_id AND seen.state = 'waiting' AND l.state <> 'waiting'"
        )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE listed AS "
        "SELECT entry_id, list(? || '/' || fetch_no) AS fetch_ids FROM seen "
        "WHERE state = 'waiting' AND fetch_no IS NOT NULL GROUP BY entry_id",
        [batch_id],
    )
    ((n_met,),) = connection.execute(  # the table is long, and a row that is met by number is cheap
        "CREATE OR REPLACE TEMP TABLE met AS SELECT entry_id, e.rowid AS number FROM entries e "
        "SEMI JOIN latest USING (entry_id)"
    ).fetchall()
    if n_met:
        _resolve_waiting(connection)
        _update_met(connection)
    if has_moved:
        _count_moves(connection)
    connection.execute(
        "INSERT INTO entries BY NAME SELECT entry_id, feed_id, ? || '/' || fetch_no AS fetch_id, guid, url, title, "
        "published_raw, updated_at, seen_at AS first_seen_at, seen_at AS last_seen_at, state, rule, article_id, "
        "attempts, next_attempt_at, coalesce(w.fetch_ids, []) AS waiting_in, "
        "CASE WHEN state = 'waiting' OR next_attempt_at IS NOT NULL THEN claims END AS claims, asked_at, "
        "0 AS n_unchanged, 0 AS n_moved "
        "FROM latest LEFT JOIN listed w USING (entry_id) "
        "WHERE entry_id NOT IN (SELECT entry_id FROM met) ORDER BY n",
        [batch_id],
    )


def _update_met(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the entries that were met before (`met`) up to date with `latest`."""
    connection.execute(
        "UPDATE entries e SET "
        "  last_seen_at = CASE WHEN l.fetch_no IS NULL THEN e.last_seen_at "
        "    ELSE greatest(e.last_seen_at, l.seen_at) END, "
        # "known" says only that it was met before: it takes back neither an article nor why there is none
        "  state = CASE WHEN e.state = 'article' OR l.state = 'known' AND e.state IN ('skipped', 'failed') "
        "    THEN e.state ELSE l.state END, "
        "  rule = CASE WHEN e.state = 'article' OR l.state = 'known' AND e.state IN ('skipped', 'failed') "
        "    THEN e.rule ELSE l.rule END, "
        "  article_id = coalesce(e.article_id, l.article_id), "
        "  attempts = greatest(e.attempts, l.attempts), next_attempt_at = l.next_attempt_at, "
        "  waiting_in = CASE WHEN l.state = 'waiting' THEN list_concat(e.waiting_in, coalesce(w.fetch_ids, [])) "
        "    ELSE [] END, "
        # the feed's claims stay as they were when the page was last asked for, or is sure to be asked for again: a
        # difference asks for the page
        "  title = CASE WHEN l.is_followed OR l.attempts > e.attempts OR l.state = 'skipped' "
        "    THEN coalesce(l.title, e.title) ELSE coalesce(e.title, l.title) END, "
        "  updated_at = CASE WHEN l.is_followed OR l.attempts > e.attempts THEN coalesce(l.updated_at, e.updated_at) "
        "    ELSE e.updated_at END, "
        "  asked_at = coalesce(l.asked_at, e.asked_at), "
        "  n_unchanged = CASE WHEN l.has_changed THEN 0 WHEN l.attempts > e.attempts AND e.state <> 'waiting' "
        "    AND l.next_attempt_at IS NULL THEN e.n_unchanged + 1 ELSE e.n_unchanged END, "
        "  claims = CASE WHEN l.state = 'waiting' OR l.next_attempt_at IS NOT NULL "
        "    THEN coalesce(l.claims, e.claims) END "
        "FROM (SELECT *, page_no IS NOT NULL OR next_attempt_at IS NOT NULL AS is_followed "
        "  FROM latest JOIN met USING (entry_id)) l LEFT JOIN listed w USING (entry_id) WHERE e.rowid = l.number"
    )


def _count_moves(connection: duckdb.DuckDBPyConnection) -> None:
    """A new address of a guid that leads to its old article is a look in vain, any other is not."""
    connection.execute(
        "UPDATE entries e SET moved_at = l.asked_at, "
        "  n_moved = CASE WHEN l.article_id = e.article_id THEN e.n_moved + 1 ELSE 0 END FROM ("
        "  SELECT instead_of, arg_max(article_id, n) AS article_id, max(asked_at) AS asked_at FROM latest "
        "  WHERE instead_of IS NOT NULL AND state IN ('article', 'known') GROUP BY instead_of) l "
        "WHERE e.entry_id = l.instead_of"
    )


def _resolve_waiting(connection: duckdb.DuckDBPyConnection) -> None:
    """An entry that no longer waits leaves n_waiting of every fetch that listed it, for the column of what it became.

    One fetch counts it as new: this batch's, if it listed the entry, else the first.
    Raises AssertionError when an account then does not add up.
    """
    ((n_resolved,),) = connection.execute(
        "CREATE OR REPLACE TEMP TABLE resolved AS SELECT unnest(e.waiting_in) AS fetch_id, CASE "
        "    WHEN l.state = 'article' AND (l.fetch_no IS NOT NULL OR generate_subscripts(e.waiting_in, 1) > 1) "
        "    THEN 'known' ELSE l.state END AS state "
        "FROM latest l JOIN met m USING (entry_id) JOIN entries e ON e.rowid = m.number WHERE l.state <> 'waiting'"
    ).fetchall()
    if n_resolved:
        changed = connection.execute(
            "UPDATE fetches f SET n_waiting = n_waiting - r.n, n_new = n_new + r.new, n_known = n_known + r.known, "  # noqa: S608
            "  n_skipped = n_skipped + r.skipped, n_failed = n_failed + r.failed FROM ("
            "  SELECT fetch_id, count(*) AS n, count(*) FILTER (state = 'article') AS new, "
            "    count(*) FILTER (state = 'known') AS known, count(*) FILTER (state = 'skipped') AS skipped, "
            "    count(*) FILTER (state = 'failed') AS failed FROM resolved GROUP BY fetch_id"
            f") r WHERE f.fetch_id = r.fetch_id RETURNING {_ACCOUNT}"
        ).fetchall()
        _assert_complete(changed)


def save_fetches(connection: duckdb.DuckDBPyConnection, batch_id: str) -> None:
    """Insert every attempt with the account of its entries.  Raises AssertionError when the account does not add up."""
    inserted = connection.execute(
        "INSERT INTO fetches BY NAME SELECT ? || '/' || fetch_no AS fetch_id, f.* EXCLUDE (fetch_no), "  # noqa: S608
        "  coalesce(n_entries, 0) AS n_entries, coalesce(n_new, 0) AS n_new, coalesce(n_known, 0) AS n_known, "
        "  coalesce(n_skipped, 0) AS n_skipped, coalesce(n_failed, 0) AS n_failed, "
        "  coalesce(n_waiting, 0) AS n_waiting, "
        "  ? AS batch_id FROM s_fetches f LEFT JOIN ("
        "  SELECT fetch_no, count(*) AS n_entries, count(*) FILTER (state = 'article') AS n_new, "
        "    count(*) FILTER (state = 'known') AS n_known, count(*) FILTER (state = 'skipped') AS n_skipped, "
        "    count(*) FILTER (state = 'failed') AS n_failed, count(*) FILTER (state = 'waiting') AS n_waiting "
        f"  FROM seen GROUP BY fetch_no) USING (fetch_no) ORDER BY fetch_no RETURNING {_ACCOUNT}",
        [batch_id, batch_id],
    ).fetchall()
    _assert_complete(inserted)


def _assert_complete(accounts: Sequence[tuple[str, str, bool]]) -> None:
    """Raise AssertionError when an entry of one of the fetches is not accounted for."""
    wrong = [(fetch_id, url) for fetch_id, url, is_complete in accounts if not is_complete]
    if wrong:
        raise AssertionError(f"entries of these fetches are not all accounted for: {wrong}")


def save_feeds(connection: duckdb.DuckDBPyConnection) -> None:
    """Replace the state of every feed that the batch polled; only now do its validators count."""
    connection.execute("DELETE FROM feeds WHERE feed_id IN (SELECT feed_id FROM s_feeds)")
    connection.execute(
        # a batch that an older presswatch collected knows nothing of these
        "INSERT INTO feeds BY NAME SELECT * REPLACE (coalesce(health, 'new') AS health, "
        "  coalesce(failure_score, failures) AS failure_score, coalesce(n_not_modified, 0) AS n_not_modified) "
        "FROM s_feeds "
        "QUALIFY row_number() OVER (PARTITION BY feed_id ORDER BY rowid DESC) = 1 ORDER BY feed_id"
    )


def save_gaps(connection: duckdb.DuckDBPyConnection, batch_id: str) -> None:
    """Insert where feeds ran ahead of us."""
    connection.execute(
        "INSERT INTO gaps BY NAME SELECT * EXCLUDE (fetch_no), ? || '/' || fetch_no AS fetch_id FROM s_gaps "
        "ORDER BY detected_at, feed_id",
        [batch_id],
    )


def save_hosts(connection: duckdb.DuckDBPyConnection) -> None:
    """Replace what is known of every host that the batch asked."""
    connection.execute("DELETE FROM hosts WHERE address IN (SELECT address FROM s_hosts)")
    connection.execute(
        "INSERT INTO hosts BY NAME SELECT * FROM s_hosts "
        "QUALIFY row_number() OVER (PARTITION BY address ORDER BY rowid DESC) = 1 ORDER BY address"
    )


def resolve_failures(connection: duckdb.DuckDBPyConnection) -> None:
    """Resolve the failures of what the batch could get; the entry of a file or line that could not be read follows."""
    ((n_got,),) = connection.execute(
        "UPDATE failures SET resolved_at = k.got_at FROM ("
        "  SELECT url, max(got_at) AS got_at FROM (SELECT url, fetched_at AS got_at FROM s_pages UNION ALL "
        "    SELECT s.url, p.fetched_at FROM s_sightings s JOIN s_pages p USING (page_no) UNION ALL "
        "    SELECT url, started_at FROM s_fetches WHERE outcome IN ('ok', 'not_modified', 'same_hash')) GROUP BY url"
        # a line of a file that was read again is mended, unless it fails again
        ") k WHERE split_part(failures.url, '#line=', 1) = k.url AND resolved_at IS NULL AND stage <> 'understand'"
    ).fetchall()
    connection.execute(
        "UPDATE failures SET resolved_at = k.got_at FROM ("
        "  SELECT p.url, max(p.fetched_at) AS got_at FROM s_articles JOIN s_pages p USING (page_no) GROUP BY p.url"
        ") k WHERE failures.url = k.url AND resolved_at IS NULL AND stage = 'understand'"
    )
    if n_got:
        # a page has the entry of its own address, so that no sighting of this batch is of the entry of its file
        connection.execute(
            "UPDATE entries SET state = 'known', rule = NULL WHERE state = 'failed' AND url IN ("
            "  SELECT url FROM failures WHERE stage = 'read' AND url LIKE 'file:%' AND resolved_at IS NOT NULL"
            ") AND entry_id NOT IN (SELECT entry_id FROM s_sightings)"
        )


def save_failures(connection: duckdb.DuckDBPyConnection, batch_id: str) -> None:
    """One row per (stage, url, reason): what failed again counts again, and is open again if it was resolved."""
    rows = connection.execute(
        'SELECT stage, url, reason, arg_max(detail, "at"), arg_max(retryable, "at"), any_value(outlet_id), '
        'any_value(feed_id), count(*), min("at"), max("at") FROM ('
        "  SELECT * FROM s_failures UNION ALL BY NAME "
        "  SELECT 'understand' AS stage, p.url, o.reason, "
        # a page without an address of its own is found by its file
        "    CASE WHEN p.url LIKE 'urn:%' THEN coalesce(g.url || ': ', '') ELSE '' END || coalesce(o.detail, '') "
        "    AS detail, o.retryable, "
        '    p.fetched_at AS "at", coalesce(f.outlet_id, g.outlet_id) AS outlet_id, s.feed_id '
        "  FROM s_outcomes o JOIN s_pages p USING (page_no) "
        "  LEFT JOIN (SELECT page_no, any_value(url) AS url, any_value(feed_id) AS feed_id, "
        "    any_value(fetch_no) AS fetch_no FROM s_sightings GROUP BY page_no) s USING (page_no) "
        "  LEFT JOIN (SELECT url, any_value(outlet_id) AS outlet_id FROM s_fetches GROUP BY url) f ON f.url = s.url "
        "  LEFT JOIN s_fetches g ON g.fetch_no = s.fetch_no WHERE o.outcome = 'failed'"
        ') GROUP BY stage, url, reason ORDER BY min("at"), stage, url, reason'
    ).fetchall()
    if not rows:
        return
    temporary(connection, "failed", _FAILED, [(short_id(*row[:3]), *row, batch_id) for row in rows])
    connection.execute(
        "UPDATE failures SET attempts = attempts + n, last_at = failed.last_at, detail = failed.detail, "
        "retryable = failed.retryable, resolved_at = NULL, batch_id = failed.batch_id "
        "FROM failed WHERE failures.failure_id = failed.failure_id"
    )
    connection.execute(
        "INSERT INTO failures BY NAME SELECT * RENAME (n AS attempts) FROM failed "
        "WHERE failure_id NOT IN (SELECT failure_id FROM failures)"
    )


def save_batch(
    connection: duckdb.DuckDBPyConnection, about: Mapping[str, Any], *, n_articles: int, n_revisions: int
) -> None:
    """Record the batch, which makes merging it again a matter of nothing, and the run it belongs to."""
    started = about["started_at"]
    connection.execute(
        "INSERT INTO runs SELECT ?, ?, (?::TIMESTAMPTZ)::TIMESTAMP "
        "WHERE NOT EXISTS (SELECT 1 FROM runs WHERE run_id = ?)",
        [about["run_id"], about["command"], started, about["run_id"]],
    )
    connection.execute(
        "INSERT INTO batches VALUES (?, ?, ?, (?::TIMESTAMPTZ)::TIMESTAMP, now()::TIMESTAMP, ?, ?, ?)",
        [
            about["batch_id"],
            about["run_id"],
            about.get("warc"),
            started,
            int(about["n_pages"]),
            n_articles,
            n_revisions,
        ],
    )


def left_out(connection: duckdb.DuckDBPyConnection) -> tuple[tuple[str, str, str], ...]:
    """(entry_id, state, rule) of the entries that the batch under way left without an article, or asked for again."""
    rows = connection.execute(
        "SELECT entry_id, state, coalesce(rule, '') FROM latest "
        "WHERE state IN ('skipped', 'failed', 'waiting') OR fetch_no IS NULL ORDER BY n"
    ).fetchall()
    return tuple(rows)


def of_run(connection: duckdb.DuckDBPyConnection, run_id: str) -> list[Account]:
    """The accounts of a run: of every feed it polled and every file or page it was given, in that order.

    What was asked several times, or read in several rounds, has one line, with its last outcome.  What a backfill reads
    is no feed of ours: there it is what no entry is.
    """
    rows = connection.execute(
        "SELECT arg_max(f.outlet_id, f.started_at), f.url, arg_max(f.outcome, f.started_at), "
        "  arg_max(f.error_class, f.started_at), sum(n_entries)::INTEGER, sum(n_new)::INTEGER, sum(n_known)::INTEGER, "
        "  sum(n_skipped)::INTEGER, sum(n_failed)::INTEGER, sum(n_waiting)::INTEGER, any_value(x.detail) "
        "FROM fetches f JOIN batches b USING (batch_id) JOIN runs r USING (run_id) LEFT JOIN ("
        "  SELECT url, arg_max(detail, last_at) AS detail FROM failures WHERE resolved_at IS NULL "
        "  AND batch_id IN (SELECT batch_id FROM batches WHERE run_id = $1) GROUP BY url) x "
        "  ON x.url = f.url AND f.outcome NOT IN ('ok', 'not_modified', 'same_hash', 'ignored') "
        "WHERE b.run_id = $1 AND (f.n_entries > 0 OR f.feed_id IN (SELECT feed_id FROM feeds WHERE url = f.url) "
        "  OR (r.command = 'backfill' AND f.url NOT IN (SELECT url FROM entries WHERE url IS NOT NULL))) "
        "GROUP BY f.url ORDER BY min(f.started_at), min(f.fetch_id)",
        [run_id],
    ).fetchall()
    return [Account(*row) for row in rows]
