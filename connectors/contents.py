"""What files hold, piece by piece: a whole document, or the lines and records of a file that holds many.

    WholeFile           a page or a feed
    Opened              a file of many pieces begins; then, one by one, as they are asked for:
        Line            ... one line of a JSONL file
        Record          ... one record of an archive
        Broken          ... a piece that cannot be read
    Broken              a file that cannot be read
    Ignored             a file that is left out by a rule

One piece at a time is in memory, however large the file is.
"""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

from connectors.archives import Archived, read_archive
from connectors.file_bytes import Unreadable, head, lines, open_file, read_all, unreadable
from connectors.files import FileKind, Found, Ignored, kind_of
from connectors.sidecars import Sidecar
from presswatch import dates

STDIN: Final = Path("/dev/stdin")
_HEAD: Final = 1 << 14


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps in bytes: of a page or a line, of a feed, of a record with its page still packed."""

    page: int
    feed: int
    record: int


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file that is one page or one feed, and what lies beside a page."""

    path: Path
    kind: FileKind
    body: bytes
    sidecar: Sidecar | None = None


@dataclass(slots=True)
class Opened:
    """A file of lines or records; `size` in bytes as it lies on the disk, None where nobody knows it.

    Who has read enough of it sets `is_given_up`; then nothing more of it comes.
    """

    path: Path
    kind: FileKind
    size: int | None
    is_given_up: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line, counted from 1; one that is too long ends one byte behind the cap."""

    path: Path
    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """One record of an archive, and the clock of its file: a record that names no time is as old as that."""

    path: Path
    item: Archived
    file_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Broken:
    """A file, or the rest of one, that cannot be read; `reason` is one fixed word."""

    path: Path
    reason: str
    detail: str


Piece = WholeFile | Opened | Line | Record | Broken | Ignored


def contents(found: Iterable[Found | Ignored], limits: Limits, clock: Callable[[], dt.datetime]) -> Iterator[Piece]:
    """Yield what the files hold, in their order.  Raises nothing that a file could cause."""
    for one in found:
        if isinstance(one, Ignored):
            yield one
            continue
        try:
            with open_file(one.path) as file:
                about = os.fstat(file.fileno())
                yield from _pieces(one, file, limits, clock(), size=about.st_size, changed_s=about.st_mtime)
        except OSError as error:
            yield Broken(one.path, *_words(error))


def contents_of_stream(stream: BinaryIO, limits: Limits, clock: Callable[[], dt.datetime]) -> Iterator[Piece]:
    """Yield what comes over standard input; its kind is told by its first bytes."""
    try:
        start = stream.read(_HEAD)
        kind = kind_of(head(start))
        if kind in ("arc", "media_type"):
            yield Ignored(STDIN, kind)
            return
        whole = io.BufferedReader(_Rejoined(start, stream))
        yield from _pieces(Found(STDIN, cast("FileKind", kind)), whole, limits, clock())
    except OSError as error:
        yield Broken(STDIN, *_words(error))


def _pieces(
    found: Found,
    file: BinaryIO,
    limits: Limits,
    now: dt.datetime,
    *,
    size: int | None = None,
    changed_s: float | None = None,
) -> Iterator[Piece]:
    if found.kind == "jsonl":
        opened = Opened(found.path, found.kind, size)
        yield opened
        try:
            for number, line in enumerate(lines(file, cap=limits.page), 1):
                yield Line(found.path, number, line)
                if opened.is_given_up:
                    return
        except EOFError as error:
            yield Broken(found.path, *_words(error))
        except OverflowError as error:
            yield Broken(found.path, "too_big", str(error))
    elif found.kind == "warc":
        if size == 0:
            yield Ignored(found.path, "empty_file")
            return
        yield Opened(found.path, found.kind, size)
        file_at = now
        if changed_s is not None and dates.EARLIEST.timestamp() <= changed_s <= now.timestamp():
            file_at = dt.datetime.fromtimestamp(changed_s, dt.UTC)
        for item in read_archive(file, now=now, record_cap=limits.record, page_cap=limits.page):
            yield Record(found.path, item, file_at)
    else:
        body = read_all(file, cap=limits.feed if found.kind == "feed" else limits.page)
        if isinstance(body, Unreadable):
            yield Broken(found.path, body.reason, body.detail)
        else:
            yield WholeFile(found.path, found.kind, body, found.sidecar)


def _words(error: Exception) -> tuple[str, str]:
    words = unreadable(error)
    return words.reason, words.detail


class _Rejoined(io.RawIOBase):
    """A stream together with the bytes that were read from it already."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self._start, self._rest = start, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._start[: len(buffer)] or self._rest.read1(len(buffer))  # type: ignore[attr-defined]
        self._start = self._start[len(data) :]
        buffer[: len(data)] = data
        return len(data)
