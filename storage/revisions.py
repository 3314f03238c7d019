"""The part of a merge that concerns later versions of articles: changes by the outlet, and pages that are away.

Works on the temporary tables of `storage.staging` and on `verdicts`; leaves three of its own: `revised` (page_no,
article_id, rev_no ...; changed articles only), `away` (article_id, rev_no ...; those whose page is there no more) and
`led` (article_id, checked_at ...; looks whose page turned out to be another one).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import pyarrow as pa

from presswatch.relate import edits, notes, revisions
from storage.staging import temporary

UnderstandAgain = Callable[[str, int, int], Mapping[str, Any] | None]
"""(WARC file, offset, length) -> the page's row of `articles` by the present rules; None when it is held no longer or
is no article to them"""

_REVISED: Final = {
    "page_no": pa.int32(),
    "article_id": pa.string(),
    "rev_no": pa.int32(),
    "change": pa.list_(pa.string()),
    "declared_by": pa.string(),
}
_AWAY: Final = {
    "article_id": pa.string(),
    "rev_no": pa.int32(),
    "seen_at": pa.timestamp("us"),
    "http_status": pa.int32(),
    "change": pa.list_(pa.string()),
    "moved_to": pa.string(),
}
_NEAR: Final = 20_000
"""Rows within which texts are read together."""
_LISTS: Final = ("front_page", "list_page")
"""Pages that a redirect leads to when the article is there no more."""


@dataclass(frozen=True, slots=True)
class _Current:
    """An article's present version: its number, that of the last one that could be read, and how it is away, if so."""

    rev_no: int
    read_no: int
    version: revisions.Version
    place: tuple[str, int, int] | None
    away: str | None
    seen_at: dt.datetime


@dataclass(frozen=True, slots=True)
class _Later:
    """A page of a known article beside its present version; `text` of the old one where the rules have changed."""

    page_no: int
    article_id: str
    old: revisions.Version
    new: revisions.Version
    read_no: int
    rev_no: int
    change: tuple[str, ...]
    old_text: str | None


def save_revisions(connection: duckdb.DuckDBPyConnection, understand_again: UnderstandAgain) -> int:
    """Compare the pages of known articles with what is stored; insert a revision for each change by the outlet."""
    fetched = connection.execute(
        "SELECT v.page_no, v.article_id, a.title, a.text_sha256, a.fetched_at, a.rules_version, a.modified_at "
        "FROM s_articles a JOIN verdicts v USING (page_no) WHERE NOT v.is_new AND v.is_comparable ORDER BY page_no"
    ).fetchall()
    current = _current_versions(connection) if fetched else {}
    later = []
    for page_no, article_id, *fields in fetched:
        found = _compared(page_no, article_id, current[article_id], revisions.Version(*fields), understand_again)
        if found is not None:
            later.append(found)
            current[article_id] = _Current(found.rev_no, -page_no, found.new, None, None, found.new.seen_at)
    said = _said(connection, later)
    rows = [(one.page_no, one.article_id, one.rev_no, *said[one.page_no]) for one in later]
    temporary(connection, "revised", _REVISED, rows)
    if not rows:
        return 0
    connection.execute(
        "INSERT INTO revisions BY NAME SELECT r.article_id, r.rev_no, p.page_id, a.fetched_at AS seen_at, a.title, "
        "a.text, a.text_sha256, p.http_status, r.change, a.modified_at, "
        "CASE WHEN r.change <> ['restored'] THEN r.declared_by IS NOT NULL END AS is_declared, r.declared_by, "
        "a.rules_version, a.hosts FROM revised r JOIN s_articles a USING (page_no) JOIN s_pages p USING (page_no) "
        "ORDER BY page_no"
    )
    return len(rows)


def save_absences(connection: duckdb.DuckDBPyConnection) -> int:
    """Insert a revision without a text for each article whose page is there no more; not twice for one absence.

    Where a redirect that may pass leads to another page, the look is one that is to be repeated.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE led AS SELECT c.article_id, c.checked_at, "
        "  coalesce(c.redirect_status, c.http_status) AS http_status, coalesce(c.moved_to, x.url) AS moved_to, "
        "  coalesce(c.may_pass, false) AS may_pass FROM s_checks c "
        "LEFT JOIN verdicts v USING (page_no) LEFT JOIN articles x ON x.article_id = v.article_id "
        "LEFT JOIN s_outcomes o USING (page_no) "
        "WHERE c.article_id IS NOT NULL AND c.outcome NOT IN ('gone', 'redirected') "
        "  AND (v.article_id <> c.article_id OR c.moved_to IS NOT NULL AND list_contains($lists, o.reason))",
        {"lists": list(_LISTS)},
    )
    looks = connection.execute(
        "SELECT c.article_id, c.checked_at, c.http_status, c.kind, c.moved_to, l.rev_no, l.change, l.rules_version "
        "FROM (SELECT article_id, checked_at, http_status, outcome AS kind, moved_to FROM s_checks "
        "    WHERE outcome IN ('gone', 'redirected') "
        "  UNION ALL BY NAME SELECT * EXCLUDE (may_pass), 'redirected' AS kind FROM led WHERE NOT may_pass) c "
        "JOIN (SELECT article_id, rev_no, change, seen_at, rules_version FROM revisions "
        "  WHERE article_id IN (SELECT article_id FROM s_checks) "
        "  QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY rev_no DESC) = 1) l "
        "  ON l.article_id = c.article_id AND l.seen_at <= c.checked_at "
        "QUALIFY row_number() OVER (PARTITION BY c.article_id ORDER BY c.checked_at DESC) = 1 ORDER BY c.article_id"
    ).fetchall()
    rows = [
        (article_id, rev_no + 1, at, status, [kind], moved_to if kind == "redirected" else None, rules)
        for article_id, at, status, kind, moved_to, rev_no, change, rules in looks
        if kind not in change
    ]
    temporary(connection, "away", {**_AWAY, "rules_version": pa.string()}, rows)
    connection.execute("INSERT INTO revisions BY NAME SELECT * FROM away ORDER BY article_id")
    return len(rows)


def _compared(
    page_no: int, article_id: str, known: _Current, new: revisions.Version, understand_again: UnderstandAgain
) -> _Later | None:
    """What a page changes; None when it changes nothing, or when there is nothing to compare it with."""
    if new.seen_at < known.seen_at:
        return None  # an older page that was read late tells nothing about what came after it
    old, old_text = known.version, None
    change: tuple[str, ...] = ()
    if old.rules_version != new.rules_version:
        again = understand_again(*known.place) if known.place else None
        if again is not None and again["rules_version"] == new.rules_version:
            old, old_text = _understood(again, old.seen_at), again["text"]
    if old.rules_version == new.rules_version:  # else by these rules the next fetch of the page will be comparable
        change = revisions.change(old, new)
    if known.away is not None:
        change = ("restored", *change)
    if not change:
        return None
    return _Later(page_no, article_id, old, new, known.read_no, known.rev_no + 1, change, old_text)


def _understood(row: Mapping[str, Any], seen_at: dt.datetime) -> revisions.Version:
    modified_at = row["modified_at"]
    return revisions.Version(
        row["title"],
        row["text_sha256"],
        seen_at,
        row["rules_version"],
        modified_at.astimezone(dt.UTC).replace(tzinfo=None) if modified_at else None,
    )


def _said(
    connection: duckdb.DuckDBPyConnection, later: list[_Later]
) -> dict[int, tuple[list[str], edits.DeclaredBy | None]]:
    """page_no -> (what was changed, in words; how the outlet said so, if it did)."""
    if not later:
        return {}
    texts = _texts(connection, later)
    said: dict[int, tuple[list[str], edits.DeclaredBy | None]] = {}
    for one in later:
        new_text, language, may_compare = texts[-one.page_no, one.article_id]
        old_text = one.old_text if one.old_text is not None else texts.get((one.read_no, one.article_id), ("",))[0]
        change = list(one.change)
        is_said = False
        if may_compare and set(change) & {"headline", "text"}:
            change += edits.edit_words(one.old.title, old_text, one.new.title, new_text, language=language)
            is_said = notes.says_changed(old_text, new_text)
        by_time = revisions.names_later_time(one.old, one.new)
        said[one.page_no] = change, "note" if is_said else "time" if by_time else None
    return said


def _texts(connection: duckdb.DuckDBPyConnection, later: list[_Later]) -> dict[tuple[int, str], tuple[Any, ...]]:
    """(version, article_id) -> (text, language, whether it is kept whole).

    A version that came with this batch has the number of its page, below zero.  Only texts that are asked for are read.
    """
    ids = [one.article_id for one in later]
    first = [one.article_id for one in later if one.read_no == 0 and one.old_text is None]
    rows = connection.execute(
        "SELECT -page_no, v.article_id, a.text, coalesce(a.language, x.language), "
        "  coalesce(a.rights, 'full_text') = 'full_text' AND coalesce(x.rights, 'full_text') = 'full_text' "
        "FROM s_articles a JOIN verdicts v USING (page_no) JOIN (SELECT article_id, language, rights FROM articles "
        "  WHERE article_id IN (SELECT unnest($ids))) x ON x.article_id = v.article_id",
        {"ids": ids},
    ).fetchall()
    rows += connection.execute(
        "SELECT rev_no, article_id, text FROM revisions WHERE article_id IN (SELECT unnest($ids)) AND rev_no > 0",
        {"ids": ids},
    ).fetchall()
    rows += _first_texts(connection, first)
    return {(number, article_id): (text or "", *rest) for number, article_id, text, *rest in rows}


def _first_texts(connection: duckdb.DuckDBPyConnection, article_ids: list[str]) -> list[tuple[Any, ...]]:
    """(0, article_id, text) of articles as first stored, read from the places where they stand and no others.

    Without the bounds DuckDB unpacks texts all over the table: 126 ms instead of 17 for 20 of 100,000.
    """
    places = [
        place
        for (place,) in connection.execute(
            "SELECT rowid FROM articles WHERE article_id IN (SELECT unnest($ids)) ORDER BY rowid", {"ids": article_ids}
        ).fetchall()
    ]
    rows: list[tuple[Any, ...]] = []
    while places:
        near = [place for place in places if place - places[0] <= _NEAR]
        places = places[len(near) :]
        rows += connection.execute(
            "SELECT 0, article_id, text FROM articles "
            "WHERE article_id IN (SELECT unnest($ids)) AND rowid BETWEEN $first AND $last",
            {"ids": article_ids, "first": near[0], "last": near[-1]},
        ).fetchall()
    return rows


def _current_versions(connection: duckdb.DuckDBPyConnection) -> dict[str, _Current]:
    """article_id -> its present version, for the known articles that this batch fetched again."""
    rows = connection.execute(
        "SELECT article_id, last_no, rev_no, away, last_seen_at, title, text_sha256, seen_at, rules_version, "
        'modified_at, p.file, p."offset", p.length FROM ('
        "  SELECT *, max(rev_no) OVER one AS last_no, max(seen_at) OVER one AS last_seen_at, "
        "    CASE WHEN arg_max(text_sha256 IS NULL, rev_no) OVER one THEN arg_max(change, rev_no) OVER one END[1] "
        "      AS away FROM revisions WHERE rowid IN (SELECT rowid FROM revisions "
        "    WHERE article_id IN (SELECT article_id FROM verdicts WHERE NOT is_new)) "
        "  WINDOW one AS (PARTITION BY article_id)) r "
        "LEFT JOIN pages p ON p.page_id = r.page_id AND p.state = 'kept' WHERE text_sha256 IS NOT NULL "
        "QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY rev_no DESC) = 1"
    ).fetchall()
    return {
        article_id: _Current(
            last_no,
            read_no,
            revisions.Version(*fields[:5]),
            (fields[5], fields[6], fields[7]) if fields[5] else None,
            away,
            last_seen_at,
        )
        for article_id, last_no, read_no, away, last_seen_at, *fields in rows
    }
