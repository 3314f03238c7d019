"""Brings a store to the present tables: numbered SQL files, each applied once, in a transaction of its own.

A checkpoint follows each: DuckDB before 2.0 could not replay a write-ahead file that holds changes of tables and data.
"""

from __future__ import annotations

import functools
import hashlib
import re
from importlib.resources import files
from pathlib import Path

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
        raise _newer("this store", present)
    for version, sql in steps:
        if version > present:
            connection.begin()
            connection.execute(sql)
            connection.execute("INSERT INTO schema_version VALUES (?, now()::TIMESTAMP, NULL)", [version])
            durable.commit(connection)
            durable.checkpoint(connection)
            views_hash = None
    wanted = _views_hash(timezone)
    if views_hash != wanted:
        connection.begin()
        connection.execute(views_sql(timezone))
        connection.execute("UPDATE schema_version SET views_hash = ?", [wanted])
        durable.commit(connection)
        durable.checkpoint(connection)


def is_present(connection: duckdb.DuckDBPyConnection, *, timezone: str) -> bool:
    """True when a snapshot has the present tables and views."""
    found = connection.execute("SELECT max(version), arg_max(views_hash, version) FROM schema_version").fetchall()
    return found == [(_steps()[-1][0], _views_hash(timezone))]


def check(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raise HomeError when a snapshot was made by a newer presswatch."""
    present = _present(connection)
    if present > _steps()[-1][0]:
        raise _newer(str(path), present)


def lag(connection: duckdb.DuckDBPyConnection) -> str | None:
    """Say that a snapshot is of an older presswatch and what brings it up to date; None when its tables are present."""
    present, wanted = _present(connection), _steps()[-1][0]
    if present == wanted:
        return None
    return (
        f"the tables are of version {present}, this presswatch knows {wanted}: "
        "the next `presswatch ingest` or `presswatch read` brings them up to date"
    )


def views_sql(timezone: str) -> str:
    """The statements that make all views; days are days of `timezone`."""
    folder = files("storage") / "views"
    texts = {item.name.removesuffix(".sql"): item.read_text(encoding="utf-8") for item in folder.iterdir()}
    return "\n".join(_ordered(texts)).replace("{timezone}", timezone.replace("'", "''"))


def _ordered(texts: dict[str, str]) -> list[str]:
    """The views by name, each behind those that it reads."""
    placed: list[str] = []
    left = sorted(texts)
    words = {name: set(re.findall(r"\w+", text)) for name, text in texts.items()}
    while left:
        name = next(n for n in left if words[n].isdisjoint(m for m in left if m != n))
        left.remove(name)
        placed.append(texts[name])
    return placed


def _present(connection: duckdb.DuckDBPyConnection) -> int:
    ((version,),) = connection.execute("SELECT coalesce(max(version), 0) FROM schema_version").fetchall()
    return int(version)


@functools.cache  # a run asks at each merge and each publishing
def _views_hash(timezone: str) -> str:
    return hashlib.sha256(views_sql(timezone).encode()).hexdigest()


def _newer(what: str, present: int) -> HomeError:
    return HomeError(
        f"{what} has tables of version {present}, this presswatch knows {_steps()[-1][0]}: install a newer presswatch."
    )


@functools.cache
def _steps() -> tuple[tuple[int, str], ...]:
    folder = files("storage") / "schema"
    steps = (
        (int(item.name[:4]), item.read_text(encoding="utf-8")) for item in folder.iterdir() if item.name[:4].isdigit()
    )
    return tuple(sorted(steps))
