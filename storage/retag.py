"""Finds the citations of stored texts anew, under the lock of the merge, a transaction for every few articles.

What a kill interrupts is done by the next call: each version of a text says by which rules its citations were found
(`revisions.citations_version`).  Its text and `rules_version` stay what they are: revisions are decided by those.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import pyarrow as pa

from presswatch.model import CITED_FIELDS, Outlet
from presswatch.review.changes import compare
from storage import accounts, durable
from storage.home import Home, locked
from storage.migrations import migrate
from storage.store import connect_snapshot, open_store
from storage.understood import CITATIONS

CHUNK: Final = 250
"""Articles of one transaction: their texts are in memory at a time."""
_KEPT_FIELDS: Final = ("text", "title")
"""Fields of later versions whose words are stored; credits in others stay as they were found when the page was read."""
_ROW: Final = pa.schema(
    [("article_id", pa.string()), ("rev_no", pa.int32()), *(f for f in CITATIONS if f.name != "page_no")]
)
_CHOOSE: Final = """
    CREATE OR REPLACE TEMP TABLE to_retag AS
    SELECT row_number() OVER (ORDER BY a.rowid) AS n, a.rowid AS place, a.article_id, r.rev_no,
           coalesce(a.rights, 'full_text') = 'full_text' AS is_whole
    FROM articles a JOIN (
        SELECT article_id, rev_no, coalesce(citations_version, rules_version) AS version FROM revisions
        WHERE text_sha256 IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY rev_no DESC) = 1) r USING (article_id)
    WHERE ($all OR r.version <> $version) AND (len($outlets) = 0 OR list_contains($outlets, a.outlet_id))
      AND (coalesce(a.published_at, a.first_seen_at) AT TIME ZONE 'UTC' AT TIME ZONE $zone)::DATE
          BETWEEN coalesce($first, DATE '0001-01-01') AND coalesce($last, DATE '9999-12-31')
"""
_READ: Final = """
    SELECT a.article_id, c.rev_no, a.outlet_id, a.language, coalesce(r.title, a.title), coalesce(r.text, a.text),
           a.standfirst, a.byline, a.url, a.url_canonical
    FROM articles a JOIN chunk c ON a.rowid = c.place
    LEFT JOIN (SELECT * FROM revisions SEMI JOIN chunk USING (article_id, rev_no)) r ON r.article_id = a.article_id
    WHERE a.rowid BETWEEN (SELECT min(place) FROM chunk) AND (SELECT max(place) FROM chunk) ORDER BY c.n
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """The present version of an article, as far as citations are found in it."""

    article_id: str
    outlet_id: str
    language: str | None
    fields: Mapping[str, str]
    addresses: Sequence[str]
    rows: Sequence[Mapping[str, Any]] = ()
    """The citations that were found before."""


@dataclass(frozen=True, slots=True)
class Retagged:
    """What was done: articles looked at, those with other rows now, what differs, and texts that are not kept whole."""

    n_articles: int = 0
    n_changed: int = 0
    added: int = 0
    removed: int = 0
    changed_role: int = 0
    changed_outlet: int = 0
    n_not_kept: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """Which articles: by day of publication (first sight where it is unknown), by outlet; or even the done ones."""

    first: dt.date | None = None
    last: dt.date | None = None
    outlets: tuple[str, ...] = ()
    all: bool = False


Cite = Callable[[Stored], Iterable[Mapping[str, Any]]]
"""The rows of `citations` for one article, but for its id, version and rules."""


def outlets_held(home: Home) -> frozenset[str]:
    """Ids of the outlets that the snapshot holds, unlisted hosts among them; none before anything is published."""
    if not home.snapshot.exists():
        return frozenset()
    with contextlib.closing(connect_snapshot(home.snapshot)) as connection:
        return frozenset(outlet_id for (outlet_id,) in connection.execute("SELECT outlet_id FROM outlets").fetchall())


def retag(
    home: Home,
    choice: Choice,
    cite: Cite,
    *,
    version: str,
    outlets: Sequence[Outlet],
    lock_wait_s: float,
    timezone: str,
    on_chunk: Callable[[int, int], None] = lambda _done, _of: None,
) -> Retagged:
    """Replace the citations of the present versions that other rules than `version` made; the snapshot is then due.

    `on_chunk` hears how many articles are done, of how many.  Raises BusyError when the store stays locked.
    """
    counts: Counter[str] = Counter()
    with locked(home, "merge", wait_s=lock_wait_s), open_store(home.store, wait_s=lock_wait_s) as connection:
        migrate(connection, timezone=timezone)
        connection.execute(
            _CHOOSE,
            {
                "all": choice.all,
                "version": version,
                "outlets": list(choice.outlets),
                "zone": timezone,
                "first": choice.first,
                "last": choice.last,
            },
        )
        ((total, n_not_kept),) = connection.execute(
            "SELECT count(*), count(*) FILTER (NOT is_whole) FROM to_retag"
        ).fetchall()
        if total > n_not_kept:
            durable.write_file(home.unpublished, [])
            connection.begin()
            accounts.save_catalogue(connection, outlets)
            durable.commit(connection)
        for start in range(0, total, CHUNK):
            counts += _retag_chunk(connection, start, cite, version)
            on_chunk(min(start + CHUNK, total), total)
    return Retagged(**counts, n_not_kept=n_not_kept)


def _retag_chunk(connection: duckdb.DuckDBPyConnection, start: int, cite: Cite, version: str) -> Counter[str]:
    """Replace the rows of the articles after `start`, in one transaction."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE chunk AS SELECT * FROM to_retag WHERE is_whole AND n > $1 AND n <= $2",
        [start, start + CHUNK],
    )
    addresses = defaultdict(list)
    for article_id, url_key in connection.execute(
        "SELECT article_id, url_key FROM article_urls SEMI JOIN chunk USING (article_id)"
    ).fetchall():
        addresses[article_id].append(url_key)
    old = _present_rows(connection)
    counts: Counter[str] = Counter()
    new: list[Mapping[str, Any]] = []
    for article_id, rev_no, outlet_id, language, title, text, standfirst, byline, *urls in connection.execute(
        _READ
    ).fetchall():
        names = CITED_FIELDS if rev_no == 0 else _KEPT_FIELDS
        words = {"text": text, "title": title, "standfirst": standfirst, "byline": byline}
        fields: dict[str, str] = {name: words[name] for name in names if words[name]}
        stored = Stored(
            article_id, outlet_id, language, fields, (article_id, *urls, *addresses[article_id]), old[article_id]
        )
        rows = [{"article_id": article_id, "rev_no": rev_no, "rules_version": version, **row} for row in cite(stored)]
        changes = compare((row for row in old[article_id] if row["field"] in names), rows)
        counts += changes + Counter(n_articles=1, n_changed=int(changes.total() > 0))
        new += rows
    connection.begin()
    connection.execute(
        "DELETE FROM citations WHERE (article_id, rev_no) IN (SELECT (article_id, rev_no) FROM chunk) "
        "AND (rev_no = 0 OR list_contains($1, field))",
        [list(_KEPT_FIELDS)],
    )
    arriving = pa.table({f.name: [row[f.name] for row in new] for f in _ROW}, schema=_ROW)
    connection.register("arriving", arriving)
    connection.execute("INSERT INTO citations BY NAME FROM arriving")
    connection.unregister("arriving")
    connection.execute(
        "UPDATE revisions SET citations_version = $1 FROM chunk c "
        "WHERE revisions.article_id = c.article_id AND revisions.rev_no = c.rev_no",
        [version],
    )
    durable.commit(connection)
    return counts


def _present_rows(connection: duckdb.DuckDBPyConnection) -> defaultdict[str, list[dict[str, Any]]]:
    rows = defaultdict(list)
    names = ("field", "span_start", "span_end", "role", "cited_outlet_id", "rule_id", "cue")
    for article_id, *values in connection.execute(
        f"SELECT article_id, {', '.join(names)} FROM citations SEMI JOIN chunk USING (article_id, rev_no)"  # noqa: S608
    ).fetchall():
        rows[article_id].append(dict(zip(names, values, strict=True)))
    return rows
