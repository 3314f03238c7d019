"""The second station: what understanding made of a batch's pages, as Parquet beside the batch's JSONL."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from storage import durable
from storage.batches import Batch, advance
from storage.home import Home

_TIME: Final = pa.timestamp("us")
_TEXTS: Final = pa.list_(pa.string())

ARTICLES: Final = pa.schema(
    [
        ("page_no", pa.int32()),
        ("url", pa.string()),
        ("url_canonical", pa.string()),
        ("url_match_key", pa.string()),
        ("outlet_id", pa.string()),
        ("title", pa.string()),
        ("standfirst", pa.string()),
        ("authors", _TEXTS),
        ("byline", pa.string()),
        ("dateline", pa.string()),
        ("section", pa.string()),
        ("keywords", _TEXTS),
        ("published_at", _TIME),
        ("published_precision", pa.string()),
        ("published_source", pa.string()),
        ("modified_at", _TIME),
        ("fetched_at", _TIME),
        ("language", pa.string()),
        ("status", pa.string()),
        ("method", pa.string()),
        ("is_free", pa.bool_()),
        ("word_count", pa.int32()),
        ("text", pa.string()),
        ("rights", pa.string()),
        ("text_hash", pa.string()),
        ("text_sha256", pa.string()),
        ("urls", pa.list_(pa.struct([("url_key", pa.string()), ("via", pa.string())]))),
        ("rules_version", pa.string()),
        ("organisations", _TEXTS),
        ("image", pa.string()),
        ("origins", pa.map_(pa.string(), pa.string())),
        ("fingerprint", pa.binary()),
        ("story_terms", pa.binary()),
        ("canonical_hint", pa.string()),
        ("hosts", _TEXTS),
    ]
)

CITATIONS: Final = pa.schema(
    [
        ("page_no", pa.int32()),
        ("field", pa.string()),
        ("cited_outlet_id", pa.string()),
        ("surface", pa.string()),
        ("role", pa.string()),
        ("kind", pa.string()),
        ("cue", pa.string()),
        ("span_start", pa.int32()),
        ("span_end", pa.int32()),
        ("sentence", pa.string()),
        ("rule_id", pa.string()),
        ("via", pa.string()),
        ("is_self", pa.bool_()),
        ("rules_version", pa.string()),
    ]
)


def save(
    home: Home,
    batch: Batch,
    *,
    articles: Iterable[Mapping[str, Any]],
    citations: Iterable[Mapping[str, Any]],
    outcomes: Iterable[Mapping[str, Any]],
) -> Batch:
    """Put the results beside the batch and move it to the second station.

    In: rows named as the schemas above; `outcomes` are the pages that became no article:
    page_no, outcome (``skipped`` | ``failed``), reason, detail, retryable, and rights where the page was read.
    """
    articles, outcomes = list(articles), list(outcomes)
    _write_parquet(batch, "articles", ARTICLES, articles)
    _write_parquet(batch, "citations", CITATIONS, citations)
    lines = b"".join(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n" for line in outcomes)
    durable.write_file(batch.folder / "outcomes.jsonl", [lines])
    strict = {row["page_no"] for row in (*articles, *outcomes) if row.get("rights", "full_text") != "full_text"}
    batch.withhold(strict)
    return advance(batch, home.understood)


def _write_parquet(batch: Batch, name: str, schema: pa.Schema, rows: Iterable[Mapping[str, Any]]) -> None:
    columns: dict[str, list[Any]] = {field.name: [] for field in schema}
    for row in rows:
        for column, values in columns.items():
            value = row.get(column)
            values.append(_naive(value) if isinstance(value, dt.datetime) else value)
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns, schema=schema), buffer, compression="zstd")
    durable.write_file(batch.folder / f"{name}.parquet", [buffer.getvalue()])


def _naive(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC).replace(tzinfo=None)
