"""The versions of one article, as they are stored: what `presswatch diff` compares."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from storage.home import Home
from storage.lineage import article_id_of
from storage.store import open_snapshot


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """One version; `text` is None where it may not be kept, and where the page was away (then `is_away`).

    Times are naive UTC; the other fields are those of `revisions`.
    """

    rev_no: int
    seen_at: dt.datetime
    title: str | None
    text: str | None
    is_away: bool
    change: list[str]
    is_declared: bool | None
    declared_by: str | None
    http_status: int | None
    moved_to: str | None


@dataclass(frozen=True, slots=True)
class Versions:
    """An article with its versions, the first one first; `rights` say whether their texts are kept."""

    article_id: str
    outlet_id: str
    url: str
    rights: str
    versions: tuple[StoredVersion, ...]


def versions_of(home: Home, asked: str, *, sha256: str | None = None) -> Versions | None:
    """Find an article by id or by any address that leads to it; None when nothing leads to one.

    `sha256` (hex) is that of the page, where a file was asked for.  Raises what `open_snapshot` raises.
    """
    with open_snapshot(home.snapshot) as connection:
        article_id = article_id_of(connection, asked, sha256)
        if article_id is None:
            return None
        ((found_id, outlet_id, url, rights, text),) = connection.execute(
            "SELECT article_id, outlet_id, url, coalesce(rights, 'full_text'), text FROM articles WHERE article_id = ?",
            [article_id],
        ).fetchall()
        rows = connection.execute(
            "SELECT rev_no, seen_at, title, CASE rev_no WHEN 0 THEN ? ELSE text END, text_sha256 IS NULL, change, "
            "is_declared, declared_by, http_status, moved_to FROM revisions WHERE article_id = ? ORDER BY rev_no",
            [text, article_id],
        ).fetchall()
    found = [StoredVersion(*row) for row in rows]
    if rights != "full_text":
        found = [replace(version, text=None) for version in found]
    return Versions(found_id, outlet_id, url, rights, tuple(found))
