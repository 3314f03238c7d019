"""HTTP responses as archives hold them: taken apart, and their chunks joined.

Archives keep what came over the wire (RFC 9112), but many a crawler joined the chunks or unpacked the body and left
the headers as they were: the bytes have the last word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

HEAD_CAP: Final = 1 << 16
"""Bytes within which the headers of a response must end."""

_END: Final = re.compile(rb"\r?\n\r?\n")
_STATUS: Final = re.compile(r"(?:HTTP/\d(?:\.\d)?|ICY)\s+(\d{3})(?:\s|$)", re.IGNORECASE)
_FOLD: Final = re.compile(r"\r?\n[ \t]+")
_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of a response, names as written; its body starts at byte `length`."""

    status: int
    headers: tuple[tuple[str, str], ...]
    length: int

    def value(self, name: str) -> str:
        """The first header of this name (lower case); empty without one."""
        return next((value for one, value in self.headers if one.lower() == name), "")


def read_head(block: bytes) -> Head | None:
    """Read the head of a response from its first bytes; None when they are no HTTP response."""
    end = _END.search(block, 0, HEAD_CAP)
    head = block[: end.start()] if end else block if len(block) < HEAD_CAP else b""
    first, *rest = _FOLD.sub(" ", head.decode("latin-1")).replace("\r\n", "\n").split("\n")
    status = _STATUS.match(first)
    if status is None:
        return None
    pairs = (line.partition(":") for line in rest)
    headers = tuple((name.strip(), value.strip()) for name, colon, value in pairs if colon and name.strip())
    return Head(int(status[1]), headers, end.end() if end else len(block))


def joined(body: bytes) -> bytes:
    """Join the chunks of a chunked body; one that holds no chunks is given back as it is.

    What was cut off in the middle of a chunk gives what came until then.
    """
    parts: list[bytes] = []
    position = 0
    while chunk := _CHUNK.match(body, position):
        size = int(chunk[1], 16)
        part = body[chunk.end() : chunk.end() + size]
        parts.append(part)
        position = chunk.end() + size
        if size == 0 or len(part) < size:
            return b"".join(parts)
        if body[position : position + 2] == b"\r\n":
            position += 2
        elif body[position : position + 1] == b"\n":
            position += 1
        else:
            break
    return b"".join(parts) if len(parts) > 1 or (parts and position >= len(body)) else body
