"""The part of a merge that concerns relations: which articles share a text, and who has it from whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import duckdb
import pyarrow as pa

from presswatch.relate.groups import Groups
from presswatch.relate.identity import Member
from presswatch.relate.likeness import WordFrequencies
from presswatch.relate.originals import Text
from presswatch.relate.shingles import Fingerprint, fingerprint
from storage import neighbours
from storage.staging import temporary

_MEMBER: Final = (
    "{id} AS article_id, x.outlet_id, coalesce(o.kind = 'agency', false), coalesce(x.published_at, {seen}), "
    "CASE WHEN x.published_at IS NULL THEN 'unknown' ELSE x.published_precision END, {seen}, {group}"
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


def relate(connection: duckdb.DuckDBPyConnection, batch_id: str, *, window: dt.timedelta) -> Related:
    """Find the group and the original of every new article of the batch before the database.

    Reads `s_articles` and `verdicts`; what the store holds of the batch itself does not count, so that a batch which
    is in the store already can be remembered after all.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE known_copies AS SELECT * FROM copies WHERE NOT EXISTS "
        "(FROM verdicts v WHERE v.is_new AND v.article_id IN (copies.article_id, copies.original_id))"
    )
    arriving = _arriving(connection)
    past = neighbours.recall(connection, arriving, _equals(connection, batch_id))
    counts = neighbours.frequencies(connection)
    return Related(Groups(arriving, past, counts, window=window), counts)


def stage_merged(connection: duckdb.DuckDBPyConnection, batch_id: str) -> None:
    """Make `verdicts` of a batch that is in the store already, as it was when it was merged."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE verdicts AS SELECT a.page_no, x.article_id, true AS is_new FROM s_articles a "
        "JOIN (SELECT article_id, url_canonical FROM articles WHERE batch_id = ?) x USING (url_canonical) "
        "QUALIFY row_number() OVER (PARTITION BY x.article_id ORDER BY a.page_no) = 1",
        [batch_id],
    )


def save(connection: duckdb.DuckDBPyConnection, related: Related) -> int:
    """Put the rows of `copies` into the store; returns how many are new or changed."""
    copies = related.groups.originals.copies()
    if copies:
        ((now,),) = connection.execute("SELECT max(fetched_at) FROM s_articles").fetchall()
        names = ("article_id", "original_id", "relation", "direction_by")
        shares = ("copied_share", "original_share")
        temporary(
            connection,
            "new_copies",
            {name: pa.string() for name in names} | {name: pa.float64() for name in shares},
            [tuple(getattr(copy, name) for name in (*names, *shares)) for copy in copies],
        )
        connection.execute("DELETE FROM copies WHERE article_id IN (SELECT article_id FROM new_copies)")
        connection.execute("INSERT INTO copies BY NAME SELECT *, ? AS decided_at FROM new_copies", [now])
    return len(copies)


def _arriving(connection: duckdb.DuckDBPyConnection) -> list[Text]:
    """The new articles of the batch, in the order of arrival."""
    member = _MEMBER.format(id="v.article_id", seen="x.fetched_at", group="v.article_id")
    rows = connection.execute(
        f"SELECT {member}, x.word_count, x.text_hash, x.title, x.text, x.rights, x.fingerprint "  # noqa: S608
        "FROM s_articles x JOIN verdicts v USING (page_no) LEFT JOIN outlets o USING (outlet_id) "
        "WHERE v.is_new ORDER BY x.page_no"
    ).fetchall()
    return [
        Text(Member(*fields), text_hash, _fingerprint(stored, title, text, rights))
        if words
        else Text(Member(*fields), "")
        for *fields, words, text_hash, title, text, rights, stored in rows
    ]


def _fingerprint(stored: bytes | None, title: str | None, text: str | None, rights: str) -> Fingerprint | None:
    """The stored fingerprint; one of the text for a batch that an earlier version understood, if it kept the text."""
    if stored is not None:
        return Fingerprint.from_bytes(stored)
    return fingerprint(title, text) if text and rights == "full_text" else None


def _equals(connection: duckdb.DuckDBPyConnection, batch_id: str) -> dict[str, list[Text]]:
    """The articles of the store with the text of a new one, by text hash, in the order of arrival."""
    member = _MEMBER.format(id="x.article_id", seen="x.first_seen_at", group="x.dup_group_id")
    equals: dict[str, list[Text]] = defaultdict(list)
    for *fields, text_hash, is_copy in connection.execute(
        f"SELECT {member}, x.text_hash, c.article_id IS NOT NULL FROM articles x "  # noqa: S608
        "LEFT JOIN outlets o USING (outlet_id) LEFT JOIN known_copies c ON c.article_id = x.article_id "
        "WHERE x.text_hash IN (SELECT text_hash FROM s_articles WHERE word_count > 0) AND x.batch_id <> ? "
        "ORDER BY x.first_seen_at, x.rowid",
        [batch_id],
    ).fetchall():
        equals[text_hash].append(Text(Member(*fields), text_hash, is_copy=is_copy))
    return equals
