"""Opening the store and the snapshot: the only place where a DuckDB connection is made."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

import duckdb

from presswatch.errors import BusyError, HomeError
from storage import migrations
from storage.home import Home

STORAGE_VERSION: Final = "v1.5.0"
"""A file that DuckDB 2.0 makes by default cannot be opened by 1.5; this one can, by both."""

LIMITS: Final[dict[str, str | int]] = {"memory_limit": "320MB", "threads": 2}
"""What DuckDB may take, so that a process stays below 600 MB with all else that it holds."""

_T = TypeVar("_T")
_LOCKED: Final = re.compile(r"lock is held in (?P<program>.*?) ?\(PID (?P<pid>\d+)", re.IGNORECASE)
_FULL: Final = {os.strerror(number): number for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)}


class DamagedError(HomeError):
    """A snapshot that DuckDB cannot read."""


class _HeldError(Exception):
    """Another process has opened the file to write (or, where we want to write, to read); says which."""


@contextlib.contextmanager
def open_store(
    path: Path, *, wait_s: float, limits: Mapping[str, str | int] = LIMITS
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the store to write, waiting up to `wait_s` seconds while another process holds it.

    Raises BusyError (names the process) when it stays locked, HomeError when it is no usable database, and OSError when
    the disk is full, also for what happens inside the block.
    """
    deadline = time.monotonic() + wait_s
    pause = 0.02
    config = {**limits, "storage_compatibility_version": STORAGE_VERSION}
    while True:
        try:
            connection = _connect(path, read_only=False, config=config)
            break
        except _HeldError as holder:
            if time.monotonic() >= deadline:
                raise BusyError(
                    f"the store {path} is held by {holder}. Nothing is lost: what was read waits and is merged by the "
                    "next run. Programs that look at the data should open presswatch.duckdb instead."
                ) from None
            time.sleep(pause)
            pause = min(2 * pause, 0.5)
        except duckdb.Error as error:
            raise disk_full(error, path) or _unusable(path, error) from None
    try:
        connection.execute("SET TimeZone = 'UTC'; SET preserve_insertion_order = true")
        yield connection
    except duckdb.Error as error:
        if (full := disk_full(error, path)) is not None:
            raise full from error
        raise
    finally:
        connection.close()


def disk_full(error: duckdb.Error, path: Path) -> OSError | None:
    """What DuckDB says of a full disk, as Python says it; None for any other error."""
    return next((OSError(number, text, str(path)) for text, number in _FULL.items() if text in str(error)), None)


def within_limits(work: Callable[[Mapping[str, str | int]], _T]) -> _T:
    """Do `work` with the limits, and where they do not suffice once more without: rather more memory than no result."""
    try:
        return work(LIMITS)
    except duckdb.OutOfMemoryException:
        return work({})


def look_into_store(path: Path) -> duckdb.DuckDBPyConnection | None:
    """Open the store to read for a moment; the caller closes it.  None while another process holds it.

    Raises HomeError when it is no usable database.
    """
    try:
        return _connect(path, read_only=True, config=LIMITS)
    except _HeldError:
        return None
    except duckdb.Error as error:
        raise _unusable(path, error) from None


def connect_snapshot(path: Path, *, config: Mapping[str, Any] = LIMITS) -> duckdb.DuckDBPyConnection:
    """Open a snapshot to read; the caller closes it.

    Raises HomeError when there is none yet, when it is damaged, or when a newer presswatch made it, and BusyError
    (names the process) when a client has opened it to write.
    """
    if not path.exists():
        raise HomeError(
            f"nothing is published yet: {path} does not exist. Run `presswatch ingest` or `presswatch read` first."
        )
    try:
        connection = _connect(path, read_only=True, config=config)
    except _HeldError as holder:
        raise BusyError(
            f"the snapshot {path} is held by {holder}, which opened it to write. Close it there, and open it "
            "read-only: then everybody can read at the same time."
        ) from None
    except duckdb.Error as error:
        raise damaged(path, error) from None
    try:
        migrations.check(connection, path)
    except duckdb.Error as error:
        connection.close()
        raise damaged(path, error) from None
    except HomeError:
        connection.close()
        raise
    return connection


def has_rows(path: Path, table: str) -> bool:
    """Whether a database holds rows in a table, as far as it can be read; call it while nobody writes there."""
    try:
        with contextlib.closing(_connect(path, read_only=True, config=LIMITS)) as connection:
            return bool(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall())  # noqa: S608  (our own name)
    except duckdb.Error:
        return False


@contextlib.contextmanager
def open_snapshot(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a snapshot to read.

    Raises what `connect_snapshot` raises, and for what happens inside the block HomeError when a part of the file
    cannot be read, or when it is of an older presswatch and lacks what is asked for.
    """
    with contextlib.closing(connect_snapshot(path)) as connection:
        try:
            yield connection
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            if (older := migrations.lag(connection)) is not None:
                raise HomeError(f"{path}: {older}") from error
            raise
        except duckdb.IOException as error:
            raise damaged(path, error) from None


def damaged(path: Path, error: duckdb.Error) -> DamagedError:
    """What to say of a snapshot that DuckDB cannot read."""
    home = Home(path.parent)
    if not os.access(path, os.R_OK):
        return DamagedError(f"{path} cannot be read ({_reason(error)}): allow it to be read, as `chmod u+r` does")
    if not home.store.exists():
        return DamagedError(
            f"{path} cannot be read ({_reason(error)}), and {home.store}, of which it is a copy, is gone. "
            f"{_read_again(home, path)}"
        )
    return DamagedError(
        f"{path} cannot be read ({_reason(error)}). It is only a copy of pipeline/store.duckdb: delete it, and "
        f"{path.name}.wal beside it if there is one; the next `presswatch ingest` or `presswatch read` makes it again."
    )


def _unusable(path: Path, error: duckdb.Error) -> HomeError:
    """What to say of a store that DuckDB cannot read."""
    home = Home(path.parent.parent)
    if home.snapshot.exists():
        remedy = (
            f"Move it away, and {path.name}.wal beside it if there is one: the next `presswatch ingest` or "
            f"`presswatch read` makes it again from {home.snapshot}, and nothing is lost."
        )
    else:
        remedy = _read_again(home, path)
    return HomeError(f"{path} cannot be read ({_reason(error)}). {remedy}")


def _read_again(home: Home, path: Path) -> str:
    return (
        f"Put back both from a backup, or move {path.name} away and have the kept pages read again: "
        f"presswatch read {home.pages}"
    )


def _reason(error: duckdb.Error) -> str:
    return str(error).partition("\n")[0]


def _connect(path: Path, *, read_only: bool, config: Mapping[str, Any]) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=dict(config))
    except duckdb.IOException as error:
        held = _LOCKED.search(str(error))
        if held is None and "set lock on file" not in str(error):
            raise
        raise _HeldError(f"{held['program']} (process {held['pid']})" if held else "another process") from None
