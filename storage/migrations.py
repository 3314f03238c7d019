"""Brings a store to the present tables: numbered SQL files, each applied once, in a transaction of its own.

A checkpoint follows each: DuckDB before 2.0 could not replay a write-ahead file that holds changes of tables and data.
"""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files

import duckdb

from presswatch.errors import HomeError
from storage import durable


def migrate(connection: duckdb.DuckDBPyConnection, *, timezone: str) -> None:
    """Apply what is missing, then renew the views when they or the time zone changed.

    Raises HomeError when the store was made by a newer presswatch.
    """
    connection.execute(
        "CREATE TABLE IF NOT EXISTS schema_version "
        "(version INTEGER NOT NULL, applied_at TIMESTAMP NOT NULL, views_hash VARCHAR)"
    )
    ((present, views_hash),) = connection.execute(
        "SELECT coalesce(max(version), 0), arg_max(views_hash, version) FROM schema_version"
    ).fetchall()
    steps = _steps()
    if present > steps[-1][0]:
        raise HomeError(
            f"this store has tables of version {present}, this presswatch knows {steps[-1][0]}: "
            "install a newer presswatch."
        )
    for version, sql in steps:
        if version > present:
            connection.begin()
            connection.execute(sql)
            connection.execute("INSERT INTO schema_version VALUES (?, now()::TIMESTAMP, NULL)", [version])
            durable.commit(connection)
            durable.checkpoint(connection)
            views_hash = None
    views = views_sql(timezone)
    wanted = hashlib.sha256(views.encode()).hexdigest()
    if views_hash != wanted:
        connection.begin()
        connection.execute(views)
        connection.execute("UPDATE schema_version SET views_hash = ?", [wanted])
        durable.commit(connection)
        durable.checkpoint(connection)


def is_present(connection: duckdb.DuckDBPyConnection) -> bool:
    """True when a database has the present tables."""
    ((version,),) = connection.execute("SELECT max(version) FROM schema_version").fetchall()
    return bool(version == _steps()[-1][0])


def views_sql(timezone: str) -> str:
    """The statements that make all views; days are days of `timezone`."""
    folder = files("storage") / "views"
    texts = {item.name.removesuffix(".sql"): item.read_text(encoding="utf-8") for item in folder.iterdir()}
    return "\n".join(_ordered(texts)).replace("{timezone}", timezone.replace("'", "''"))


def _ordered(texts: dict[str, str]) -> list[str]:
    """The views by name, each behind those that it reads."""
    placed: list[str] = []
    left = sorted(texts)
    while left:
        name = next(n for n in left if not any(re.search(rf"\b{m}\b", texts[n]) for m in left if m != n))
        left.remove(name)
        placed.append(texts[name])
    return placed


def _steps() -> list[tuple[int, str]]:
    folder = files("storage") / "schema"
    steps = [
        (int(item.name[:4]), item.read_text(encoding="utf-8")) for item in folder.iterdir() if item.name[:4].isdigit()
    ]
    return sorted(steps)
