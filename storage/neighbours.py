"""What new articles are compared with, in a database beside the store that the snapshot does not hold.

A batch is first committed to the store and then remembered here; the id of the last one tells whether a kill came
between the two.  Whoever deletes the file loses no article, only copies of what came before: `presswatch relate
--rebuild` makes it again.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, Literal

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from presswatch.errors import HomeError
from presswatch.relate.groups import MOST_GROUPS, Past, Placed
from presswatch.relate.hashes import Hashes, is_in
from presswatch.relate.identity import Member
from presswatch.relate.likeness import WordFrequencies
from presswatch.relate.originals import Copy, Text
from presswatch.relate.postings import sharing_two
from presswatch.relate.shingles import Fingerprint
from storage import durable
from storage.store import STORAGE_VERSION, disk_full

KEPT: Final = dt.timedelta(days=7)
"""Texts are forgotten when they are so much older than what arrives; later copies are found if they are equal."""
_STALE: Final = 0.1
"""Share of texts that nothing will be compared with, from which they are removed: each removal costs a checkpoint."""
_SEEN: Final = "least(dated_at, first_seen_at)"  # a clock in the future must not make everything old
_DEPENDING: Final = {
    "shingles": "texts",
    "texts": "texts",
    "story_terms": "story_articles",
    "story_articles": "story_articles",
}
"""Table -> the one whose stale numbers go from it."""
Counted = Literal["words", "terms"]
_TEXT: Final = (
    "t.article_id, t.outlet_id, t.is_agency, t.dated_at, t.precision, t.is_zoned, t.first_seen_at, t.dup_group_id, "
    "t.text_hash, t.fingerprint"
)


@dataclass(frozen=True, slots=True)
class Windows:
    """How far apart in time a copy and its original, and two reports of one story, are at most."""

    copy: dt.timedelta
    story: dt.timedelta

    @property
    def longest(self) -> dt.timedelta:
        """The longer of the two."""
        return max(self.copy, self.story)


@contextmanager
def attached(connection: duckdb.DuckDBPyConnection, path: Path) -> Iterator[None]:
    """The database as `near` beside the open store; an empty one is made where there is none.

    Raises HomeError when the file is there and is none, OSError when the disk is full.
    """
    if not path.exists():
        forget(path)  # a write-ahead file that somebody left would be taken for the new one's
    quoted = str(path).replace("'", "''")
    try:
        connection.execute(f"ATTACH '{quoted}' AS near (STORAGE_VERSION '{STORAGE_VERSION}')")
        _make_tables(connection)
    except duckdb.Error as error:
        raise disk_full(error, path) or HomeError(
            f"cannot open {path}: {error}. It only helps to find copies of the last days: delete it; "
            "`presswatch relate --rebuild` finds again what it held."
        ) from None
    yield


def _make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of an empty database.  One of an older presswatch is emptied, and then is of another store."""
    try:
        connection.execute("SELECT 1 FROM near.counts LIMIT 0")
    except duckdb.CatalogException:
        tables = connection.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'near'").fetchall()
        connection.begin()
        for (table,) in tables:
            connection.execute(f"DROP TABLE near.{table}")
        connection.execute(files("storage").joinpath("neighbours.sql").read_text(encoding="utf-8"))
        if tables:
            connection.execute("UPDATE near.state SET batch_id = 'of an older presswatch'")
        durable.commit(connection)


def forget(path: Path) -> None:
    """Remove a database, with its write-ahead file if there is one."""
    for one in (path, path.with_name(path.name + ".wal")):
        durable.remove(one)


def remembered(connection: duckdb.DuckDBPyConnection) -> str | None:
    """The batch that was remembered last."""
    ((batch_id,),) = connection.execute("SELECT batch_id FROM near.state").fetchall()
    return batch_id  # type: ignore[no-any-return]


def is_of_another_store(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the batch that was remembered last is none of the store: it was lost, or an older one was put back."""
    batch_id = remembered(connection)
    return bool(batch_id) and not connection.execute("SELECT 1 FROM batches WHERE batch_id = ?", [batch_id]).fetchall()


def recall(connection: duckdb.DuckDBPyConnection, arriving: list[Text], equals: dict[str, list[Text]]) -> Past:
    """What of the past concerns the texts that arrive; `equals` are those of the store with the same text."""
    sampled = list({text.text_hash: text.fingerprint.sampled for text in arriving if text.fingerprint}.values())
    connection.register("wanted", numbered("n", range(len(sampled)), sampled))
    shingles, numbers = _wanted(connection, "shingles", "number")
    counted, n_groups = _wanted(connection, "group_counts", "n_groups")
    connection.unregister("wanted")
    group_counts = dict.fromkeys(shingles.tolist(), 1)
    for shingle, n in zip(counted.tolist(), n_groups.tolist(), strict=True):
        group_counts[shingle] = max(n, group_counts.get(shingle, 1))
    is_rare = np.fromiter((group_counts[one] <= MOST_GROUPS for one in shingles.tolist()), np.bool_, len(shingles))
    proposed = sharing_two(shingles[is_rare], numbers[is_rare], sampled)
    connection.register("proposed", pa.table({"number": proposed}))
    representatives = {
        number: _text(row)
        for number, *row in connection.execute(
            f"SELECT t.number, {_TEXT}, c.article_id IS NOT NULL FROM near.texts t "  # noqa: S608
            "LEFT JOIN known_copies c USING (article_id) WHERE t.is_representative AND t.dup_group_id IN "
            "  (SELECT dup_group_id FROM near.texts SEMI JOIN proposed USING (number)) ORDER BY t.number"
        ).fetchall()
    }
    connection.unregister("proposed")
    postings: dict[int, list[int]] = defaultdict(list)
    is_proposed = is_in(numbers, proposed)
    for number, shingle in sorted(zip(numbers[is_proposed].tolist(), shingles[is_proposed].tolist(), strict=True)):
        postings[shingle].append(number)
    return Past(
        postings=postings,
        group_counts=group_counts,
        representatives=representatives,
        equals=equals,
        copies_of=lambda article_id: _linked(connection, "original_id", article_id),
        original_of=lambda article_id: next(iter(_linked(connection, "article_id", article_id)), None),
        next_number=next_number(connection, "texts"),
    )


def frequencies(connection: duckdb.DuckDBPyConnection) -> WordFrequencies:
    """How common words were up to now."""
    n_texts, counts = kept_counts(connection, "words")
    return WordFrequencies(n_texts, np.frombuffer(counts, dtype="<u4").astype(np.uint32) if counts else None)


@contextmanager
def remembering(connection: duckdb.DuckDBPyConnection, batch_id: str | None) -> Iterator[None]:
    """One transaction: what is put down within is there as a whole, with the batch's id, or not at all."""
    connection.begin()
    yield
    connection.execute("UPDATE near.state SET batch_id = ?", [batch_id])
    durable.commit(connection)


def remember(
    connection: duckdb.DuckDBPyConnection,
    placed: Sequence[Placed],
    group_counts: Mapping[int, int],
    frequencies: WordFrequencies,
    *,
    window: dt.timedelta,
) -> None:
    """Keep what the next batches need of these texts, and forget what is of no use to them."""
    if not placed:
        return
    insert(connection, "texts", columns([_row(one) for one in placed if one.text.text_hash]))
    standing = [one for one in placed if one.is_representative]
    sampled = [one.text.fingerprint.sampled for one in standing if one.text.fingerprint]
    insert(connection, "shingles", numbered("number", [one.number for one in standing], sampled))
    insert(connection, "group_counts", columns(list(group_counts.items())))
    keep_counts(connection, "words", frequencies.n_texts, frequencies.counts.astype("<u4", copy=False).tobytes())
    _prune(connection, [one.text.member for one in placed], max(window, KEPT))


def count_groups(connection: duckdb.DuckDBPyConnection) -> None:
    """Count how many of the remembered groups have each shingle, where there are several."""
    connection.execute(
        "INSERT INTO near.group_counts SELECT shingle, count(DISTINCT dup_group_id) AS n FROM near.shingles "
        "JOIN near.texts USING (number) GROUP BY shingle HAVING n > 1 ORDER BY shingle"
    )


def clear(connection: duckdb.DuckDBPyConnection) -> None:
    """Forget all texts, and how common words and terms are."""
    for table in (*_DEPENDING, "group_counts", "counts"):
        connection.execute(f"DELETE FROM near.{table}")  # noqa: S608


def next_number(connection: duckdb.DuckDBPyConnection, table: Literal["texts", "story_articles"]) -> int:
    """The first number that no row of a table has."""
    ((number,),) = connection.execute(f"SELECT coalesce(max(number) + 1, 0) FROM near.{table}").fetchall()  # noqa: S608
    return int(number)


def kept_counts(connection: duckdb.DuckDBPyConnection, counted: Counted) -> tuple[int, bytes | None]:
    """What `keep_counts` kept, of no text at first."""
    rows = connection.execute("SELECT n_texts, counts FROM near.counts WHERE counted = ?", [counted]).fetchall()
    return rows[0] if rows else (0, None)


def keep_counts(connection: duckdb.DuckDBPyConnection, counted: Counted, n_texts: int, counts: bytes) -> None:
    """Keep how common words or terms are, and in how many texts they were counted.

    As a row of Arrow megabytes cost a fraction of what they cost as a parameter, and a new row half of an update.
    """
    connection.execute("DELETE FROM near.counts WHERE counted = ?", [counted])
    insert(connection, "counts", columns([(counted, n_texts, counts)]))


def _row(placed: Placed) -> tuple[Any, ...]:
    text, member = placed.text, placed.text.member
    blob = text.fingerprint.to_bytes() if text.fingerprint else None
    times = (member.at, member.precision, member.is_zoned, member.first_seen_at)
    about = (member.article_id, member.outlet_id, member.is_agency, *times, member.dup_group_id)
    return (placed.number, *about, text.text_hash, placed.is_representative, blob)


def _prune(connection: duckdb.DuckDBPyConnection, members: list[Member], kept: dt.timedelta) -> None:
    """Forget texts that are far from every text of the batch and far behind the newest text.

    Both, so that an archive that is read from its end, or beside the news of today, leaves no heap behind; nor does one
    old article in every batch.
    """
    days = {min(member.at, member.first_seen_at).date() for member in members}
    reach = range(-kept.days, kept.days + 1)
    near = sorted({day + n * dt.timedelta(days=1) for day in days for n in reach})
    is_stale = f"{_SEEN}::DATE NOT IN (SELECT unnest($near)) AND {_SEEN} < $newest::TIMESTAMP - $kept"
    ((newest, n),) = connection.execute(f"SELECT max({_SEEN}), count(*) FROM near.texts").fetchall()  # noqa: S608
    values = {"near": near, "newest": newest, "kept": kept}
    ((n_stale,),) = connection.execute(f"SELECT count(*) FROM near.texts WHERE {is_stale}", values).fetchall()  # noqa: S608
    if n_stale > _STALE * n:
        for table in ("texts", "story_articles"):
            connection.execute(
                f"CREATE OR REPLACE TEMP TABLE stale_{table} AS SELECT number FROM near.{table} WHERE {is_stale}",  # noqa: S608
                values,
            )
        for table, of in _DEPENDING.items():
            connection.execute(f"DELETE FROM near.{table} WHERE number IN (SELECT number FROM stale_{of})")  # noqa: S608
        connection.execute(
            "CREATE OR REPLACE TEMP TABLE counted AS SELECT shingle, max(n_groups) AS n_groups FROM near.group_counts "
            "SEMI JOIN near.shingles USING (shingle) GROUP BY shingle"
        )
        connection.execute("DELETE FROM near.group_counts")
        connection.execute("INSERT INTO near.group_counts FROM counted ORDER BY shingle")


def _wanted(connection: duckdb.DuckDBPyConnection, table: str, column: str) -> tuple[Hashes, NDArray[np.int64]]:
    """The rows of a table with any of the shingles in `wanted`, and a column beside each."""
    sql = f"SELECT shingle, {column}::BIGINT AS n FROM near.{table} SEMI JOIN wanted USING (shingle)"  # noqa: S608
    found: dict[str, Any] = connection.execute(sql).fetchnumpy()
    return found["shingle"], found["n"]


def _linked(connection: duckdb.DuckDBPyConnection, end: str, article_id: str) -> list[tuple[Text, Copy]]:
    """The rows of `copies` with an article at one `end`, and what is remembered of the other."""
    other = "article_id" if end == "original_id" else "original_id"
    rows = connection.execute(
        "SELECT c.article_id, c.original_id, c.relation, c.copied_share, c.original_share, c.direction_by, "  # noqa: S608
        f"{_TEXT}, c.{other} = c.article_id FROM known_copies c JOIN near.texts t ON t.article_id = c.{other} "
        f"WHERE c.{end} = ? ORDER BY t.number",
        [article_id],
    ).fetchall()
    return [(_text(row[6:]), Copy(*row[:6])) for row in rows]


def _text(row: Sequence[Any]) -> Text:
    *member, text_hash, fingerprint, is_copy = row
    return Text(Member(*member), text_hash, Fingerprint.from_bytes(fingerprint) if fingerprint else None, is_copy)


def numbered(name: str, numbers: Sequence[int], hashes: Sequence[Hashes]) -> pa.Table:
    """A row for each hash of each list, and as `name` the list's number."""
    one_by_one = np.concatenate([np.empty(0, np.uint32), *hashes])
    return pa.table({"shingle": one_by_one, name: np.repeat(np.array(numbers, np.int64), [len(one) for one in hashes])})


def columns(rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Rows as columns without names."""
    columns = [pa.array(column) for column in zip(*rows, strict=True)]
    return pa.table(columns, names=[f"c{n}" for n in range(len(columns))])


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    """Put rows into a table, by the order of their columns."""
    if rows.num_rows:
        connection.register("arriving", rows)
        connection.execute(f"INSERT INTO near.{table} SELECT * FROM arriving")  # noqa: S608
        connection.unregister("arriving")
