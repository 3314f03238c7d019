"""The part of a merge that concerns relations: which articles share a text, and who has it from whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import pyarrow as pa

from presswatch.relate.groups import Groups
from presswatch.relate.identity import Member
from presswatch.relate.likeness import WordFrequencies
from presswatch.relate.originals import Copy, Text
from presswatch.relate.shingles import Fingerprint, fingerprint
from storage import neighbours
from storage.staging import temporary

_MEMBER: Final = (
    "{id} AS article_id, x.outlet_id, coalesce(o.kind = 'agency', false), coalesce(x.published_at, {seen}), "
    "CASE WHEN x.published_at IS NULL THEN 'unknown' ELSE x.published_precision END, "
    # a day is one of the outlet's calendar, and of a time without a zone nobody knows whose it is, or only by language
    "x.published_at IS NULL OR x.published_precision <> 'day' AND split_part(coalesce(x.published_source, ''), ':', 2) "
    "  NOT IN ('utc_assumed', 'language_zone'), {seen}, {group}"
)


@dataclass(frozen=True, slots=True)
class Related:
    """What relating a batch found; `neighbours.remember` keeps it once the batch is in the store."""

    groups: Groups
    frequencies: WordFrequencies

    @property
    def group_ids(self) -> dict[str, str]:
        """Each new article with its group."""
        members = (placed.text.member for placed in self.groups.placed)
        return {member.article_id: member.dup_group_id for member in members}


def relate(connection: duckdb.DuckDBPyConnection, arriving: list[Text], *, window: dt.timedelta) -> Related:
    """Find the group and the original of every article that arrives, in the order of arrival.

    `known_articles` and `known_copies` (temporary, as `articles` and `copies`) say what was there before; `n` counts.
    """
    past = neighbours.recall(connection, arriving, _equals(connection, arriving, window))
    counts = neighbours.frequencies(connection)
    return Related(Groups(arriving, past, counts, window=window), counts)


def know(connection: duckdb.DuckDBPyConnection, batch_id: str) -> None:
    """Make `known_articles` and `known_copies`: the store without what it holds of the batch before the database.

    So a batch that is in the store already can be remembered after all.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP VIEW known_articles AS SELECT rowid AS n, * FROM articles "  # noqa: S608  (our own id)
        f"WHERE batch_id <> '{batch_id}'"
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE new_ids AS SELECT article_id FROM verdicts WHERE is_new; "
        "CREATE OR REPLACE TEMP VIEW known_copies AS FROM copies "
        "WHERE article_id NOT IN (FROM new_ids) AND original_id NOT IN (FROM new_ids)"
    )


def stage_merged(connection: duckdb.DuckDBPyConnection, batch_id: str) -> None:
    """Make `verdicts` of a batch that is in the store already, as it was when it was merged."""
    rows = connection.execute(
        "SELECT a.page_no, x.article_id, true FROM s_articles a "
        "JOIN (SELECT article_id, url_canonical FROM articles WHERE batch_id = ?) x USING (url_canonical) "
        "QUALIFY row_number() OVER (PARTITION BY x.article_id ORDER BY a.page_no) = 1",
        [batch_id],
    ).fetchall()
    temporary(connection, "verdicts", {"page_no": pa.int32(), "article_id": pa.string(), "is_new": pa.bool_()}, rows)


def save(connection: duckdb.DuckDBPyConnection, copies: list[Copy], table: str, *, at: dt.datetime) -> None:
    """Put rows into `copies`, or into a table like it, in the place of those of the same articles."""
    if copies:
        names = ("article_id", "original_id", "relation", "direction_by")
        shares = ("copied_share", "original_share")
        temporary(
            connection,
            "new_copies",
            {name: pa.string() for name in names} | {name: pa.float64() for name in shares},
            [tuple(getattr(copy, name) for name in (*names, *shares)) for copy in copies],
        )
        connection.execute(f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM new_copies)")  # noqa: S608
        connection.execute(f"INSERT INTO {table} BY NAME SELECT *, ? AS decided_at FROM new_copies", [at])  # noqa: S608


def arriving(connection: duckdb.DuckDBPyConnection) -> list[Text]:
    """The new articles of the batch before the database (`s_articles`, `verdicts`), in the order of arrival."""
    member = _MEMBER.format(id="v.article_id", seen="x.fetched_at", group="v.article_id")
    rows = connection.execute(
        f"SELECT {member}, x.word_count, x.text_hash, x.title, "  # noqa: S608
        "CASE WHEN x.fingerprint IS NULL THEN x.text END, x.rights, x.fingerprint "
        "FROM s_articles x JOIN verdicts v USING (page_no) LEFT JOIN outlets o USING (outlet_id) "
        "WHERE v.is_new ORDER BY x.page_no"
    ).fetchall()
    return [_text(row) for row in rows]


def stored(connection: duckdb.DuckDBPyConnection, where: str, values: Sequence[Any], *, group: str) -> list[Text]:
    """Articles of the store, in the order of arrival; `group` is the expression for the group of `x`, an article."""
    member = _MEMBER.format(id="x.article_id", seen="x.first_seen_at", group=group)
    rows = connection.execute(
        f"SELECT {member}, x.word_count, x.text_hash, x.title, x.text, coalesce(x.rights, 'full_text'), NULL "  # noqa: S608
        f"FROM articles x LEFT JOIN outlets o USING (outlet_id) WHERE {where} ORDER BY x.rowid",
        values,
    ).fetchall()
    return [_text(row) for row in rows]


def _text(row: Sequence[Any]) -> Text:
    """The fingerprint is the stored one; for want of one that of the text, if it was kept whole."""
    *fields, n_words, text_hash, title, text, rights, blob = row
    if not n_words:
        return Text(Member(*fields), "")
    if blob is not None:
        return Text(Member(*fields), text_hash, Fingerprint.from_bytes(blob))
    return Text(Member(*fields), text_hash, fingerprint(title, text) if text and rights == "full_text" else None)


def _equals(connection: duckdb.DuckDBPyConnection, arriving: list[Text], window: dt.timedelta) -> dict[str, list[Text]]:
    """The known articles with the text of one that arrives, as near in time as it may be, by text hash.

    In the order of arrival.  A text that is printed every day of a year is not read as often as it was printed.
    """
    times: dict[str, list[dt.datetime]] = defaultdict(list)
    for text in arriving:
        if text.text_hash:
            times[text.text_hash].append(text.member.at)
    temporary(
        connection,
        "arriving_hashes",
        {"text_hash": pa.string(), "since": pa.timestamp("us"), "until": pa.timestamp("us")},
        [(text_hash, min(at) - window, max(at) + window) for text_hash, at in sorted(times.items())],
    )
    member = _MEMBER.format(id="x.article_id", seen="x.first_seen_at", group="x.dup_group_id")
    equals: dict[str, list[Text]] = defaultdict(list)
    for *fields, text_hash, is_copy in connection.execute(
        f"SELECT {member}, x.text_hash, c.article_id IS NOT NULL FROM known_articles x "  # noqa: S608
        "JOIN arriving_hashes h USING (text_hash) "
        "LEFT JOIN outlets o USING (outlet_id) LEFT JOIN known_copies c ON c.article_id = x.article_id "
        "WHERE coalesce(x.published_at, x.first_seen_at) BETWEEN h.since AND h.until ORDER BY x.n"
    ).fetchall():
        equals[text_hash].append(Text(Member(*fields), text_hash, is_copy=is_copy))
    return equals
