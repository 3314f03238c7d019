"""Content codings: unpack a body that came over the wire or out of an archive, within a bound.

Fetching and understanding both do it, and must come to the same bytes: ids and hashes of pages are of these.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from typing import Final, Literal

_GZIP_MAGIC: Final = b"\x1f\x8b\x08"
_GZIP: Final = 16 + zlib.MAX_WBITS
_PIECE: Final = 1 << 18
"""Bytes handed to zlib at once: it copies what it leaves over."""
_BEGINNING: Final = 1 << 14
_MOST_MEMBERS: Final = 4096
"""Members of one stream; block gzip makes one of every 64 kB, so this is many times the largest body."""
_KNOWN: Final = {"": "", "identity": "", "none": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


@dataclass(frozen=True, slots=True)
class Unpackable:
    """A body that cannot be unpacked, and why."""

    outcome: Literal["bad_encoding", "truncated", "too_big"]
    detail: str


def unpack(raw: bytes, coding: str, cap: int) -> bytes | Unpackable:
    """Undo the Content-Encoding of a body; never more than `cap` bytes come out.

    In: the bytes as transferred; the header's value (empty = none; several fields joined by commas).  Only gzip and
    deflate are understood; anything else is an error, except around no bytes at all.  The bytes have the last word:
    what is no gzip is taken as it is, and a gzip file inside (a sitemap.xml.gz, say) is unpacked too, once.
    """
    if not raw:
        return raw
    known = _KNOWN.get(coding.strip().lower())
    if known is None:
        return Unpackable("bad_encoding", f"Content-Encoding {coding.strip()[:60]!r}")
    body: bytes | Unpackable = raw
    if known == "deflate":
        body = _inflate(raw, _wbits_of_deflate(raw), cap)
    elif known == "gzip" and raw.startswith(_GZIP_MAGIC):
        body = _inflate(raw, _GZIP, cap)
    if isinstance(body, bytes) and body.startswith(_GZIP_MAGIC):
        body = _inflate(body, _GZIP, cap)
    if isinstance(body, bytes) and len(body) > cap:
        return Unpackable("too_big", f"more than {cap} bytes")
    return body


def beginning(raw: bytes, coding: str) -> bytes:
    """The first kilobytes of what `unpack` would give, as far as they can be had; `raw` may be the first bytes, too."""
    start = raw[:_BEGINNING]
    if _KNOWN.get(coding.strip().lower()) == "deflate":
        start = _first(start, _wbits_of_deflate(start)) if start else start
    for _ in range(2):
        if start.startswith(_GZIP_MAGIC):
            start = _first(start, _GZIP)
    return start


def _first(raw: bytes, wbits: int) -> bytes:
    try:
        return zlib.decompressobj(wbits).decompress(raw, _BEGINNING)
    except zlib.error:
        return b""


def _wbits_of_deflate(raw: bytes) -> int:
    """RFC 9110 says zlib; some servers send the bare stream."""
    wrapped = raw[0] & 0x0F == 8 and int.from_bytes(raw[:2]) % 31 == 0
    return zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS


def _inflate(raw: bytes, wbits: int, cap: int) -> bytes | Unpackable:
    """Decompress all members of a stream, with one bound over them."""
    body = io.BytesIO()  # hands out what it holds without a copy
    room = cap
    rest = memoryview(raw)
    for _ in range(_MOST_MEMBERS):
        stream = zlib.decompressobj(wbits)
        while not stream.eof:
            if not rest:
                return Unpackable("truncated", "the compressed body ends too early")
            piece = rest[:_PIECE]
            try:
                part = stream.decompress(piece, room + 1)
            except zlib.error as error:
                return Unpackable("bad_encoding", str(error))
            body.write(part)
            room -= len(part)
            if room < 0:
                return Unpackable("too_big", f"unpacks to more than {cap} bytes")
            rest = rest[len(piece) - len(stream.unused_data) :]
        if bytes(rest[: len(_GZIP_MAGIC)]) != _GZIP_MAGIC:  # padding after the last member is allowed
            return body.getvalue()
    return Unpackable("bad_encoding", f"more than {_MOST_MEMBERS} gzip members")
