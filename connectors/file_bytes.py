"""The bytes of files: opened without waiting for anybody, unpacked within a bound, line by line where they are many.

Whatever a name leads to by now, a pipe nobody writes to or a device without an end, only a regular file is read.
"""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from presswatch.codings import Unpackable, unpack

GZIP_MAGIC: Final = b"\x1f\x8b"
_SNIFFED: Final = 2048
_LONGEST_LINE: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file whose bytes could not be had."""

    reason: str
    detail: str


def open_file(path: Path) -> BinaryIO:
    """Open a regular file.  Raises OSError, also for what is none."""
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise OSError(f"{path.name!r} is no regular file")
    return os.fdopen(number, "rb")


def read(path: Path, *, cap: int) -> bytes | Unreadable:
    """Read a file, unpacked when it is gzip, up to `cap` bytes."""
    try:
        with open_file(path) as file:
            return read_all(file, cap=cap)
    except OSError as error:
        return unreadable(error)


def read_all(file: BinaryIO, *, cap: int) -> bytes | Unreadable:
    """Read a stream to its end, unpacked when it is gzip, up to `cap` bytes.  Raises OSError."""
    data = file.read(cap + 1)
    if len(data) > cap:
        return Unreadable("too_big", f"more than {cap} bytes")
    if not data.startswith(GZIP_MAGIC):
        return data
    body = unpack(data, "gzip", cap)
    if isinstance(body, Unpackable):
        return Unreadable("too_big" if body.outcome == "too_big" else "damaged_gzip", body.detail)
    if body.startswith(GZIP_MAGIC):
        return Unreadable("damaged_gzip", "packed more than twice")
    return body


def lines(file: BinaryIO, *, cap: int) -> Iterator[bytes]:
    """Yield the lines of a stream (gzip or plain), each cut at `cap` + 1 bytes.

    Raises OSError or EOFError when it is damaged, and OverflowError for a line that does not end within 1 GiB.
    """
    source = gzip.GzipFile(fileobj=file) if file.peek(2).startswith(GZIP_MAGIC) else file  # type: ignore[attr-defined]
    try:
        while line := source.readline(cap + 1):
            yield line
            length = len(line)
            while length > cap and not line.endswith(b"\n") and (line := source.readline(1 << 20)):
                length += len(line)
                if length > _LONGEST_LINE:
                    raise OverflowError(f"a line is longer than {_LONGEST_LINE} bytes")
    except zlib.error as error:
        raise gzip.BadGzipFile(str(error)) from None


def head(data: bytes) -> bytes:
    """The first bytes of what a file holds, given its own first bytes: unpacked as far as they go."""
    if data.startswith(GZIP_MAGIC):
        try:
            data = zlib.decompressobj(31).decompress(data, _SNIFFED)
        except zlib.error:
            return b""
    return data[:_SNIFFED]


def head_of(path: Path) -> bytes:
    """The first bytes of what a file holds; none when it cannot be read."""
    try:
        with open_file(path) as file:
            return head(file.read(1 << 14))
    except OSError:
        return b""


def unreadable(error: Exception) -> Unreadable:
    """Word an error of the file system or of gzip."""
    damaged = isinstance(error, EOFError | gzip.BadGzipFile)
    return Unreadable("damaged_gzip" if damaged else "unreadable", getattr(error, "strerror", None) or str(error))
