"""The records of a WARC file one by one, plain or gzip, whole or damaged; memory stays flat however large it is.

Parsed with fastwarc, which ends at the first damage.  A record that is cut short, a gzip member that does not unpack
and bytes that are no record make one `Damage`; reading goes on at the next gzip member (or line, in a plain file) that
begins a record.  Nothing comes twice: it goes on behind the beginning of the last record that came whole.
"""

from __future__ import annotations

import errno
import os
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, cast

from fastwarc.warc import ArchiveIterator, WarcRecord

from connectors.file_bytes import GZIP_MAGIC, head

HEAD: Final = 1 << 16
"""Bytes of a record by which it is decided whether the rest is wanted, and within which its own headers must end."""

_MOST_DAMAGES: Final = 1000
_MOST_CANDIDATES: Final = 10_000
_WINDOW: Final = 1 << 20
_LONGEST: Final = 1 << 36
"""Bytes of a record that is passed over by reading it; one that declares more is damage."""
_GZIP: Final = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_PLAIN: Final = re.compile(rb"(?<=\n)WARC/\d")
_EITHER: Final = re.compile(_GZIP.pattern + b"|" + _PLAIN.pattern)
_BLANK_LINE: Final = re.compile(rb"\r?\n\r?\n")
_RECORD: Final = re.compile(rb"WARC/\d[^\n]{0,20}\n(?:[^\n]*\n)*?WARC-Type:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: names of its headers in lower case, and of its block what was wanted.

    `length` is the whole block's; `offset` where the record (or the gzip member that ends before it) begins.
    """

    offset: int
    headers: dict[str, str]
    length: int
    block: bytes


@dataclass(frozen=True, slots=True)
class Damage:
    """A place that cannot be read: its first byte, what is wrong, and where reading goes on (None: not at all)."""

    offset: int
    detail: str
    resumed_at: int | None


Wanted = Callable[[dict[str, str], bytes, int], bool]
"""Headers, the first bytes of the block and its length -> whether all of the block is wanted."""


def records(file: BinaryIO, wanted: Wanted) -> Iterator[Record | Damage]:
    """Yield every record and every damage of an archive, in the order of the file.

    In: a stream at its beginning; one that cannot seek is read up to its first damage.  What `wanted` asks for is read
    into memory, so it should look at the length.  Raises OSError when the medium fails.
    """
    start, broken = 0, None
    # the lenient mode, which lines without carriage returns need, passes over damage in silence
    is_unix = b"WARC/" in (first := head(file.peek(HEAD))) and b"\r\n" not in first  # type: ignore[attr-defined]
    for _ in range(_MOST_DAMAGES):
        reading = _Reading(file, start, is_unix=is_unix)
        for record in reading.records(wanted):
            if broken is not None:
                yield Damage(*broken, resumed_at=start)
                broken = None
            yield record
        if reading.trouble is None:
            break
        broken = broken or (reading.reached, reading.trouble)
        following = _next_start(file, reading.reached) if file.seekable() else None
        if following is None:
            break
        start = following
        file.seek(start)
    if broken is not None:
        yield Damage(*broken, resumed_at=None)


class _Reading:
    """One pass of the parser, up to the end or to the first trouble; `reached` is where that is looked for."""

    def __init__(self, file: BinaryIO, start: int, *, is_unix: bool) -> None:
        self._file, self._is_unix = file, is_unix
        self.reached = start
        self.trouble: str | None = None

    def records(self, wanted: Wanted) -> Iterator[Record]:
        """Yield what comes whole."""
        length: int | None = None
        stream = cast("BinaryIO", _Stream(self._file, self.reached))
        try:
            for record in ArchiveIterator(stream, parse_http=False, quirks_mode=self._is_unix, max_header_len=HEAD):
                self.reached = max(self.reached, record.stream_pos)
                headers = {name.lower(): value for name, value in record.headers.items()}
                if record.content_length > _LONGEST:
                    self.trouble = f"the record declares {record.content_length} bytes"
                    return
                block, length = _block(record, headers, wanted)
                declared = headers.get("content-length", "no declared number of bytes").strip()
                if declared.lstrip("0") != str(length).lstrip("0"):
                    self.trouble = f"the record is cut short: {length} bytes of {declared}"
                    return
                yield Record(record.stream_pos, headers, length, block)
            behind = _behind(self._file, self.reached, length) if self._file.seekable() else None
            if behind is not None:
                self.reached, self.trouble = max(self.reached, behind - 1), "what follows the last record is none"
        except (OSError, ValueError, zlib.error) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            self.trouble = str(error)


class _Stream:
    """A stream as the parser needs it; one that also had `seek` it would seek in, possible or not."""

    def __init__(self, file: BinaryIO, position: int) -> None:
        self._file, self._position = file, position

    def read(self, most: int) -> bytes:
        data = self._file.read(most)
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position


def _block(record: WarcRecord, headers: dict[str, str], wanted: Wanted) -> tuple[bytes, int]:
    """What is wanted of a block, and how long it turned out to be."""
    block = _read(record, HEAD)
    if len(block) == HEAD and wanted(headers, block, record.content_length):
        block += _read(record, record.content_length - HEAD)
    return block, len(block) + record.reader.consume()


def _read(record: WarcRecord, most: int) -> bytes:
    parts: list[bytes] = []
    while most > 0 and (part := record.reader.read(most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _behind(file: BinaryIO, offset: int, length: int | None) -> int | None:
    """Where something is left behind the last record, which the parser passes over in silence; None when nothing is.

    In: where that record begins and the length of its block; without one, where reading began.
    """
    file.seek(offset)
    start = file.read(HEAD)
    end = offset
    if length is not None and start.startswith(GZIP_MAGIC):
        stream = zlib.decompressobj(31)
        while start and not stream.eof:
            stream.decompress(start, _WINDOW)
            start = stream.unconsumed_tail or file.read(HEAD)
        end = file.tell() - len(stream.unused_data)
    elif length is not None:
        blank = _BLANK_LINE.search(start)
        end += (blank.end() if blank else len(start)) + length
    file.seek(end)
    return end if file.read(64).strip(b"\r\n\0 ") else None


def _next_start(file: BinaryIO, after: int) -> int | None:
    """Where behind the byte `after` the next record begins; None when none does."""
    file.seek(0)
    pattern = {GZIP_MAGIC: _GZIP, b"WA": _PLAIN}.get(file.read(2), _EITHER)
    position, checked = after + 1, 0
    while (stored := _past_hole(file, position)) is not None:
        position = stored
        file.seek(position - 1)  # with the line's end before it
        window = file.read(_WINDOW)
        for found in pattern.finditer(window, 1):
            checked += 1
            if checked > _MOST_CANDIDATES:
                return None
            if _begins_record(file, position - 1 + found.start()):
                return position - 1 + found.start()
        if len(window) < _WINDOW:
            return None
        position += _WINDOW - 16  # what spans two windows is seen in the second
    return None


def _past_hole(file: BinaryIO, position: int) -> int | None:
    """Where bytes are stored, at a position or behind it: a hole reads as zeros, and may be a terabyte of them."""
    try:
        return file.seek(position, os.SEEK_DATA)
    except OSError as error:
        return None if error.errno == errno.ENXIO else position
    except ValueError:  # a stream in memory
        return position


def _begins_record(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    start = file.read(4096)
    if start.startswith(GZIP_MAGIC):
        try:
            start = zlib.decompressobj(31).decompress(start, 4096)
        except zlib.error:
            return False
    return _RECORD.match(start) is not None
