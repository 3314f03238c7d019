"""Opening the store and the snapshot: the only place where a DuckDB connection is made."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import duckdb

from presswatch.errors import BusyError, HomeError
from storage.migrations import is_present

STORAGE_VERSION: Final = "v1.5.0"
"""A file that DuckDB 2.0 makes by default cannot be opened by 1.5; this one can, by both."""

_LOCKED: Final = re.compile(r"lock is held in (?P<program>.*?) ?\(PID (?P<pid>\d+)", re.IGNORECASE)
_FULL: Final = {os.strerror(number): number for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)}


@contextlib.contextmanager
def open_store(path: Path, *, wait_s: float) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the store to write, waiting up to `wait_s` seconds while another process holds it.

    Raises BusyError (names the process) when it stays locked, HomeError when it is no usable database, and for what
    happens inside the block OSError when the disk is full.
    """
    deadline = time.monotonic() + wait_s
    pause = 0.02
    while True:
        try:
            connection = duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
            break
        except duckdb.IOException as error:
            held = _LOCKED.search(str(error))
            if held is None and "set lock on file" not in str(error):
                raise HomeError(f"cannot open {path}: {error}") from None
            if time.monotonic() >= deadline:
                holder = f"{held['program']} (process {held['pid']})" if held else "another process"
                raise BusyError(
                    f"the store {path} is held by {holder}. Nothing is lost: what was read waits and is merged by the "
                    "next run. Programs that look at the data should open presswatch.duckdb instead."
                ) from None
            time.sleep(pause)
            pause = min(2 * pause, 0.5)
    try:
        connection.execute("SET TimeZone = 'UTC'; SET preserve_insertion_order = true; SET threads = 2")
        yield connection
    except duckdb.Error as error:
        for text, number in _FULL.items():
            if text in str(error):
                raise OSError(number, text, str(path)) from error
        raise
    finally:
        connection.close()


@contextlib.contextmanager
def open_snapshot(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a snapshot to read.  Raises HomeError when there is none yet, or when it lacks a table or column."""
    connection = duckdb.connect(str(needs_snapshot(path)), read_only=True)
    try:
        yield connection
    except (duckdb.CatalogException, duckdb.BinderException):
        if is_present(connection):
            raise
        raise HomeError(
            f"{path} was made by an older presswatch; the next `presswatch ingest` or `read` renews it"
        ) from None
    finally:
        connection.close()


def needs_snapshot(path: Path) -> Path:
    """The snapshot's path.  Raises HomeError when nothing was published yet."""
    if not path.exists():
        raise HomeError(
            f"nothing is published yet: {path} does not exist. Run `presswatch ingest` or `presswatch read` first."
        )
    return path
