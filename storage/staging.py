"""Brings one understood batch before the database: each of its files as a temporary table `s_<name>`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa

from storage.batches import Batch
from storage.understood import ARTICLES, CITATIONS

_COLUMNS: Final = {
    "fetches": {
        "fetch_no": "INTEGER",
        "url": "VARCHAR",
        "outlet_id": "VARCHAR",
        "feed_id": "VARCHAR",
        "started_at": "TIMESTAMP",
        "duration_ms": "DOUBLE",
        "outcome": "VARCHAR",
        "http_status": "INTEGER",
        "error_class": "VARCHAR",
        "blocker": "VARCHAR",
        "bytes": "BIGINT",
    },
    "sightings": {
        "entry_id": "VARCHAR",
        "fetch_no": "INTEGER",
        "feed_id": "VARCHAR",
        "guid": "VARCHAR",
        "url": "VARCHAR",
        "title": "VARCHAR",
        "published_raw": "VARCHAR",
        "updated_at": "TIMESTAMP",
        "seen_at": "TIMESTAMP",
        "state": "VARCHAR",
        "rule": "VARCHAR",
        "page_no": "INTEGER",
        "article_id": "VARCHAR",
        "attempts": "INTEGER",
        "next_attempt_at": "TIMESTAMP",
        "url_key": "VARCHAR",
        "claims": "VARCHAR",
        "asked_at": "TIMESTAMP",
        "n_unchanged": "INTEGER",
        "instead_of": "VARCHAR",
        "has_moved": "BOOLEAN",
    },
    "pages": {
        "page_no": "INTEGER",
        "page_id": "VARCHAR",
        "entry_id": "VARCHAR",
        "url": "VARCHAR",
        "fetched_at": "TIMESTAMP",
        "http_status": "INTEGER",
        "content_type": "VARCHAR",
        "offset": "BIGINT",
        "length": "BIGINT",
        "sha256": "VARCHAR",
        "is_kept": "BOOLEAN",
        "tdm_reserved": "BOOLEAN",
        "tdm_origin": "VARCHAR",
    },
    "feeds": {
        "feed_id": "VARCHAR",
        "outlet_id": "VARCHAR",
        "url": "VARCHAR",
        "kind": "VARCHAR",
        "status": "VARCHAR",
        "last_ok_at": "TIMESTAMP",
        "newest_entry_at": "TIMESTAMP",
        "next_attempt_at": "TIMESTAMP",
        "interval_s": "DOUBLE",
        "failures": "INTEGER",
        "etag": "VARCHAR",
        "last_modified": "VARCHAR",
        "conditional_get": "BOOLEAN",
        "body_sha256": "VARCHAR",
        "health": "VARCHAR",
        "health_since": "TIMESTAMP",
        "health_because": "VARCHAR",
        "next_because": "VARCHAR",
        "moved_to": "VARCHAR",
        "conditional_because": "VARCHAR",
        "failure_score": "DOUBLE",
        "n_not_modified": "INTEGER",
        "n_window": "INTEGER",
        "known_share": "DOUBLE",
        "last_new_at": "TIMESTAMP",
        "usual_gap_s": "DOUBLE",
        "declared_s": "DOUBLE",
        "is_scheduled": "BOOLEAN",
        "conditional_at": "TIMESTAMP",
    },
    "gaps": {
        "feed_id": "VARCHAR",
        "outlet_id": "VARCHAR",
        "fetch_no": "INTEGER",
        "from_at": "TIMESTAMP",
        "to_at": "TIMESTAMP",
        "n_window": "INTEGER",
        "detected_at": "TIMESTAMP",
    },
    "hosts": {
        "address": "VARCHAR",
        "robots_status": "VARCHAR",
        "robots_txt": "VARCHAR",
        "robots_at": "TIMESTAMP",
        "crawl_delay_s": "DOUBLE",
        "tdm_reserved": "BOOLEAN",
        "tdm_policy": "VARCHAR",
        "tdm_json": "VARCHAR",
        "tdm_at": "TIMESTAMP",
        "not_before": "TIMESTAMP",
    },
    "checks": {
        "checked_at": "TIMESTAMP",
        "outcome": "VARCHAR",
        "page_no": "INTEGER",
        "article_id": "VARCHAR",
        "http_status": "INTEGER",
        "etag": "VARCHAR",
        "last_modified": "VARCHAR",
        "moved_to": "VARCHAR",
        "attempts": "INTEGER",
        "next_attempt_at": "TIMESTAMP",
        "redirect_status": "INTEGER",
        "may_pass": "BOOLEAN",
    },
    "failures": {
        "stage": "VARCHAR",
        "url": "VARCHAR",
        "reason": "VARCHAR",
        "detail": "VARCHAR",
        "retryable": "BOOLEAN",
        "at": "TIMESTAMP",
        "outlet_id": "VARCHAR",
        "feed_id": "VARCHAR",
    },
    "withheld": {
        "page_no": "INTEGER",
        "offset": "BIGINT",
        "length": "BIGINT",
    },
    "outcomes": {
        "page_no": "INTEGER",
        "outcome": "VARCHAR",
        "reason": "VARCHAR",
        "detail": "VARCHAR",
        "retryable": "BOOLEAN",
    },
}


def stage(connection: duckdb.DuckDBPyConnection, batch: Batch) -> frozenset[str]:
    """Make the temporary tables of a batch; those of the batch before are replaced.

    Out: the names of the files of lines that hold any.  Each statement costs its planning also where nothing is to do.
    """
    filled = set()
    for name, columns in _COLUMNS.items():
        path = batch.folder / f"{name}.jsonl"
        if path.exists() and path.stat().st_size:
            filled.add(name)
            shape = ", ".join(f"'{column}': '{kind}'" for column, kind in columns.items())
            table = (
                f"AS SELECT * FROM read_json({_quoted(path)}, format = 'newline_delimited', "  # noqa: S608  (our own names)
                f"maximum_object_size = 33554432, columns = {{{shape}}})"
            )
        else:
            table = "(" + ", ".join(f'"{column}" {kind}' for column, kind in columns.items()) + ")"
        connection.execute(f"CREATE OR REPLACE TEMP TABLE s_{name} {table}")
    for name, schema in (("articles", ARTICLES), ("citations", CITATIONS)):
        path = batch.folder / f"{name}.parquet"
        connection.register("shape", schema.empty_table())
        # by name: a batch that an earlier version understood lacks later columns
        source = f"SELECT * FROM shape UNION ALL BY NAME SELECT * FROM read_parquet({_quoted(path)})"  # noqa: S608
        connection.execute(f"CREATE OR REPLACE TEMP TABLE s_{name} AS {source}")
        connection.unregister("shape")
    return frozenset(filled)


def temporary(
    connection: duckdb.DuckDBPyConnection, name: str, columns: dict[str, pa.DataType], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Let rows be read as a table until the next of its name.  Through Arrow: `executemany` costs 1 ms a row."""
    values: list[Any] = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]
    table = pa.table(dict(zip(columns, values, strict=True)), schema=pa.schema(list(columns.items())))
    connection.register(name, table)


def _quoted(path: Path) -> str:
    # read_json and read_parquet take glob patterns: a home called "a[b]" must not become one
    plain = str(path)
    for special in "[*?":
        plain = plain.replace(special, f"[{special}]")
    return "'" + plain.replace("'", "''") + "'"
