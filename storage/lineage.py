"""The way one article came, every row between a feed and a citation; and how one feed stands, with its last polls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import duckdb

from presswatch import urls
from presswatch.model import short_id
from storage.home import Home
from storage.store import open_snapshot

Row = dict[str, Any]

_BY_ARTICLE: Final = {
    "article": "SELECT * EXCLUDE (text), length(text) AS text_length FROM articles WHERE article_id = $id",
    "outlet": "SELECT o.* FROM outlets o JOIN articles a USING (outlet_id) WHERE a.article_id = $id",
    "addresses": "SELECT url_key, via FROM article_urls WHERE article_id = $id ORDER BY rowid",
    "entries": "SELECT * FROM entries WHERE article_id = $id ORDER BY first_seen_at, entry_id",
    "feeds": (
        "SELECT DISTINCT f.feed_id, f.outlet_id, f.kind, f.url, f.status FROM feeds f JOIN entries e USING (feed_id) "
        "WHERE e.article_id = $id ORDER BY f.url"
    ),
    "listings": (
        "SELECT DISTINCT f.* FROM fetches f JOIN entries e USING (fetch_id) "
        "WHERE e.article_id = $id ORDER BY f.started_at"
    ),
    "fetches": (
        "SELECT f.* FROM fetches f WHERE f.n_entries = 0 AND f.url IN ("
        "  SELECT url FROM entries WHERE article_id = $id) ORDER BY f.started_at"
    ),
    "pages": (
        "SELECT p.*, r.rev_no FROM pages p JOIN revisions r USING (page_id) WHERE r.article_id = $id ORDER BY r.rev_no"
    ),
    "copies": (
        "SELECT c.*, a.outlet_id, a.url, a.title FROM copies c "
        "JOIN articles a ON a.article_id = CASE c.article_id WHEN $id THEN c.original_id ELSE c.article_id END "
        "WHERE $id IN (c.article_id, c.original_id) ORDER BY c.article_id"
    ),
    "revisions": "SELECT * EXCLUDE (text) FROM revisions WHERE article_id = $id ORDER BY rev_no",
    "checks": "SELECT * FROM article_checks WHERE article_id = $id",
    "citations": ("SELECT * FROM citations WHERE article_id = $id ORDER BY rev_no, field DESC, span_start, span_end"),
}


_BY_FEED: Final = {
    "feed": (
        "SELECT f.*, h.name, h.health AS health_now, h.since AS health_now_since, h.because AS health_now_because "
        "FROM feeds f JOIN v_feed_health h USING (feed_id) WHERE f.feed_id = $id"
    ),
    "entries": "SELECT state, rule, count(*) AS n FROM entries WHERE feed_id = $id GROUP BY ALL ORDER BY n DESC, 1, 2",
    "polls": (
        "SELECT p.* FROM fetches p JOIN feeds f USING (feed_id, url) WHERE feed_id = $id "
        "ORDER BY started_at DESC, fetch_id DESC LIMIT 10"
    ),
    "gaps": "SELECT * FROM gaps WHERE feed_id = $id ORDER BY detected_at DESC LIMIT 10",
    "failures": (
        "SELECT x.* FROM failures x JOIN feeds f USING (feed_id, url) WHERE feed_id = $id ORDER BY last_at DESC"
    ),
}


@dataclass(frozen=True, slots=True)
class Lineage:
    """Rows by the step they stand for, in the order of the way.

    Of an article, of a feed, or (both ids None) of an address that leads to neither.
    """

    asked: str
    article_id: str | None
    steps: dict[str, list[Row]]
    feed_id: str | None = None


def lineage(home: Home, asked: str, *, sha256: str | None = None) -> Lineage:
    """Find a feed by id or address, an article by id or any address that leads to it; else what is known of it.

    `sha256` (hex) is that of the page, where a file was asked for: another file with these very bytes may be its page.
    """
    with open_snapshot(home.snapshot) as connection:
        feed_id = _feed_id(connection, asked)
        if feed_id is not None:
            steps = {name: _rows(connection, sql, {"id": feed_id}) for name, sql in _BY_FEED.items()}
            return Lineage(asked, None, steps, feed_id)
        article_id = article_id_of(connection, asked, sha256)
        if article_id is not None:
            steps = {name: _rows(connection, sql, {"id": article_id}) for name, sql in _BY_ARTICLE.items()}
            return Lineage(asked, article_id, steps)
        keys = [asked, *_written_otherwise(connection, asked)]
        entries = (
            "SELECT * FROM entries WHERE entry_id = $1[1] OR list_contains($1, url) OR fetch_id IN ("
            "  SELECT fetch_id FROM fetches WHERE list_contains($1, url)) ORDER BY first_seen_at"
        )
        steps = {
            "entries": _rows(connection, entries, [keys]),
            "failures": _rows(
                connection, "SELECT * FROM failures WHERE list_contains($1, url) ORDER BY last_at", [keys]
            ),
            "fetches": _rows(
                connection, "SELECT * FROM fetches WHERE list_contains($1, url) ORDER BY started_at", [keys]
            ),
        }
        return Lineage(asked, None, {name: rows for name, rows in steps.items() if rows})


def _written_otherwise(connection: duckdb.DuckDBPyConnection, asked: str) -> list[str]:
    """The addresses of entries and requests that are the one asked for but for what makes no other page of it."""
    wanted = urls.canonical(asked)
    if wanted.endswith("/"):  # of a site's front page, or a folder's: all that is below begins so
        return [wanted]
    rows = connection.execute(
        "SELECT url FROM entries WHERE starts_with(url, $1) UNION SELECT url FROM fetches WHERE starts_with(url, $1) "
        "UNION SELECT url FROM failures WHERE starts_with(url, $1)",
        [wanted.partition("?")[0]],
    ).fetchall()
    return [wanted, *(url for (url,) in rows if urls.canonical(url) == wanted)]


def _feed_id(connection: duckdb.DuckDBPyConnection, asked: str) -> str | None:
    rows = connection.execute(
        "SELECT feed_id FROM feeds WHERE feed_id IN ($1, $2) OR url = $1 ORDER BY feed_id <> $1 LIMIT 1",
        [asked, short_id(urls.canonical(asked))],
    ).fetchall()
    return rows[0][0] if rows else None


def article_id_of(connection: duckdb.DuckDBPyConnection, asked: str, sha256: str | None = None) -> str | None:
    """Find the article that an id, or any address that leads to it, names; None when there is none.

    `sha256`: as of `lineage`.
    """
    rows = connection.execute(
        "SELECT article_id FROM articles WHERE article_id = $1 OR url = $1 UNION ALL "
        "SELECT article_id FROM article_urls WHERE url_key IN ($1, $2) UNION ALL "
        "SELECT article_id FROM entries WHERE url = $1 AND article_id IS NOT NULL UNION ALL "
        # a file that is one page
        "SELECT any_value(article_id) FROM entries JOIN fetches f USING (fetch_id) WHERE f.url = $1 "
        "HAVING count(DISTINCT article_id) = 1 LIMIT 1",
        [asked, urls.canonical(asked)],
    ).fetchall()
    return rows[0][0] if rows else _article_of_bytes(connection, sha256)


def _article_of_bytes(connection: duckdb.DuckDBPyConnection, sha256: str | None) -> str | None:
    """The only article with a page of these bytes; None where there is none, or several."""
    rows = connection.execute(
        "SELECT DISTINCT article_id FROM revisions JOIN pages USING (page_id) WHERE sha256 = ? LIMIT 2", [sha256]
    ).fetchall()
    return rows[0][0] if len(rows) == 1 else None


def _rows(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Any) -> list[Row]:  # noqa: ANN401
    result = connection.execute(sql, parameters)
    names = [column[0] for column in result.description or ()]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
