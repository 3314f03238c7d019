"""The few operations through which storage changes the disk, so that a crash leaves each absent or complete.

Every station writes under a temporary name (`.part`), syncs, renames, and syncs the folder.  All that storage writes
goes through this module (`commit` and `checkpoint` for the database): a test kills the process after each of its steps.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final, Protocol

PART = ".part"
_CHUNK: Final = 1 << 24


class Database(Protocol):
    """A database connection."""

    def commit(self) -> object:
        """Make the open transaction last."""

    def execute(self, query: str) -> object:
        """Run one statement."""


def write(file: BinaryIO, data: bytes) -> None:
    """Write all of `data`."""
    file.write(data)


def sync(file: BinaryIO) -> None:
    """Return when what was written is on the disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Return when the names in `folder` are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def rename(source: Path, target: Path) -> None:
    """Give a complete file or folder its name; the name is on the disk when this returns."""
    source.rename(target)
    sync_folder(target.parent)
    if source.parent != target.parent:
        sync_folder(source.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless they are there; their names are on the disk when this returns."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def remove(path: Path) -> None:
    """Remove a file or a folder with all in it; nothing happens when it is not there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def write_file(path: Path, chunks: Iterable[bytes], *, mode: int = 0o644) -> None:
    """Write a file so that it is absent or complete, whatever happens."""
    part = path.with_name(path.name + PART)
    with part.open("wb") as file:
        for chunk in chunks:
            write(file, chunk)
        sync(file)
    part.chmod(mode)
    rename(part, path)


def copy_file(source: Path, target: Path, *, mode: int) -> None:
    """Copy a file so that the copy is absent or complete; where the file system can share blocks, it does."""
    part = target.with_name(target.name + PART)
    remove(part)
    with source.open("rb") as reader, part.open("wb") as writer:
        try:
            while os.copy_file_range(reader.fileno(), writer.fileno(), 1 << 30):
                pass
        except (AttributeError, OSError):  # macOS has no such call; some file systems refuse it
            reader.seek(0)
            writer.seek(0)
            writer.truncate()
            shutil.copyfileobj(reader, writer, _CHUNK)
        sync(writer)
    part.chmod(mode)
    rename(part, target)


def commit(database: Database) -> None:
    """Commit a database transaction."""
    database.commit()


def checkpoint(database: Database) -> None:
    """Bring what was committed from the write-ahead file into the database file."""
    database.execute("CHECKPOINT")
