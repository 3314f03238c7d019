"""One home: the folder that holds everything a monitor has collected.

presswatch.duckdb        the snapshot: open it with any DuckDB client, leave it open
pages/YYYY/MM/DD/        WARC files, one per batch, written once
pipeline/collected/      batches that wait to be understood
pipeline/understood/     batches that wait to be merged
pipeline/merged/         batches in the store that the snapshot does not hold yet
pipeline/aside/          batches that failed twice, out of everybody's way
pipeline/store.duckdb    the store; only the merge and retag open it, one at a time; made again from the snapshot
pipeline/neighbours.duckdb  what new articles are compared with; derived from the store, and may be deleted
pipeline/unpublished     is there while the store holds what retag changed and the snapshot does not
config/                  the user's settings, outlets and citation rules, over the defaults
prefect/                 Prefect's own database
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from presswatch.errors import BusyError, HomeError
from storage import durable

_MARK: Final = "presswatch-home.json"
_GLANCE_S: Final = 0.1
"""Longer than `is_locked` holds a lock to find out."""


@dataclass(frozen=True, slots=True)
class Home:
    """The paths of one home."""

    root: Path

    @property
    def pages(self) -> Path:
        """Folder of the WARC files."""
        return self.root / "pages"

    @property
    def pipeline(self) -> Path:
        """Folder of the three stations."""
        return self.root / "pipeline"

    @property
    def collected(self) -> Path:
        """Station 1."""
        return self.pipeline / "collected"

    @property
    def understood(self) -> Path:
        """Station 2."""
        return self.pipeline / "understood"

    @property
    def merged(self) -> Path:
        """Batches that are in the store and not yet in the snapshot."""
        return self.pipeline / "merged"

    @property
    def aside(self) -> Path:
        """Batches that could not be understood or merged."""
        return self.pipeline / "aside"

    @property
    def store(self) -> Path:
        """Station 3; only the merge opens it."""
        return self.pipeline / "store.duckdb"

    @property
    def neighbours(self) -> Path:
        """Fingerprints of the last days' articles; only the merge opens it."""
        return self.pipeline / "neighbours.duckdb"

    @property
    def unpublished(self) -> Path:
        """A mark: the store holds changes that came with no batch, and the snapshot does not."""
        return self.pipeline / "unpublished"

    @property
    def snapshot(self) -> Path:
        """What everyone else reads."""
        return self.root / "presswatch.duckdb"

    @property
    def config(self) -> Path:
        """The user's configuration."""
        return self.root / "config"

    @property
    def prefect(self) -> Path:
        """PREFECT_HOME."""
        return self.root / "prefect"

    @property
    def mark(self) -> Path:
        """The file that says that this folder is a home, and of which kind."""
        return self.root / _MARK


def open_home(root: Path) -> Home:
    """Make the folders of a home unless they are there.

    Raises HomeError when the folder belongs to the demo, holds something else, or cannot be written.
    """
    home = Home(root.absolute())
    if is_demo(home):
        raise HomeError(
            f"{home.root} belongs to the demo, whose articles are invented. "
            "Use another folder (--home DIR or PRESSWATCH_HOME), or delete this one."
        )
    return make_home(home, kind="monitor")


def make_home(home: Home, *, kind: str) -> Home:
    """Make the folders of a home of this kind (``monitor`` or ``demo``)."""
    try:
        if home.root.is_file():
            raise HomeError(f"{home.root} is a file; a home is a folder. Name an empty or a new one (--home DIR).")
        if home.root.is_dir() and not home.mark.exists() and _foreign(home.root):
            raise HomeError(
                f"{home.root} holds other files and is no presswatch home. Name an empty or a new folder (--home DIR)."
            )
        for folder in (home.pages, home.collected, home.understood, home.merged, home.config):
            durable.make_folder(folder)
        if not home.mark.exists():
            durable.write_file(home.mark, [json.dumps({"kind": kind, "layout": 1}).encode() + b"\n"])
    except OSError as error:
        raise HomeError(f"cannot write to {home.root}: {error.strerror or error}. Check the folder's rights.") from None
    return home


def is_demo(home: Home) -> bool:
    """True for the demo's own home."""
    try:
        kind = json.loads(home.mark.read_text()).get("kind")
    except (OSError, ValueError, AttributeError):
        return False
    return bool(kind == "demo")


def existing_home(root: Path) -> Home:
    """The home at `root`.  Raises HomeError when there is none yet."""
    home = Home(root.absolute())
    if not home.mark.exists():
        raise HomeError(
            f"no presswatch home at {home.root}. Make one with `presswatch init`, "
            "or name another with --home DIR or PRESSWATCH_HOME."
        )
    return home


@contextlib.contextmanager
def locked(home: Home, what: str, *, wait_s: float = 0.0) -> Iterator[None]:
    """Hold the lock `what` (``collect``, ``merge``) of a home; the kernel frees it when the process ends.

    Raises BusyError, which names the holder, when it is not free within `wait_s` seconds.
    """
    path = home.pipeline / f"{what}.lock"
    deadline = time.monotonic() + max(wait_s, _GLANCE_S)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError as error:
                if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
                    raise
                if time.monotonic() >= deadline:
                    holder = os.pread(handle, 100, 0).decode("ascii", "replace").strip() or "unknown"
                    raise BusyError(
                        f"another {what} is running on {home.root} (process {holder}); one at a time. Try again later."
                    ) from None
                time.sleep(0.05)
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


def is_locked(home: Home, what: str) -> bool:
    """True while somebody holds the lock `what` of a home."""
    try:
        handle = os.open(home.pipeline / f"{what}.lock", os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
            raise
        return True
    else:
        return False
    finally:
        os.close(handle)


def _foreign(root: Path) -> bool:
    """True when it holds anything but a configuration that was put there beforehand, or a home half made."""
    ours = ("config", "pipeline", "pages", "prefect", _MARK + durable.PART)
    return any(item.name not in ours for item in root.iterdir())
