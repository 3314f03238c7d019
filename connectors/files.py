"""Files on disk: which of them are pages, feeds or ready articles, and the bytes of those that are.

Every file below a named path comes out exactly once, as `Found` or as `Ignored` with the rule that left it out.
"""

from __future__ import annotations

import gzip
import json
import os
import stat
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from presswatch.errors import InputError

FileKind = Literal["html", "text", "feed", "jsonl"]

_KINDS: Final[dict[str, FileKind]] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".json": "feed",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_SNIFFED: Final = 2048
_SIDECAR_CAP: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read; `url` is what its sidecar says about where it came from."""

    path: Path
    kind: FileKind
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file that is not read, and the rule that says so."""

    path: Path
    rule: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file whose bytes could not be had."""

    reason: str
    detail: str


def find(paths: Iterable[Path]) -> Iterator[Found | Ignored]:
    """List the files that the paths name or hold, folders in the order of names.

    Raises InputError before anything is read when a path does not exist.
    """
    named = list(paths)
    for path in named:
        if not os.path.lexists(path):
            raise InputError(f"{path}: no such file or folder")
    for path in named:
        if path.is_dir():
            yield from _walk(path)
        else:
            yield _judge(path, named=True)


def read(path: Path, *, cap: int) -> bytes | Unreadable:
    """Read a file, unpacked when it is gzip, up to `cap` bytes."""
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
            file.seek(0)
            data = (gzip.GzipFile(fileobj=file) if packed else file).read(cap + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        return Unreadable("damaged_gzip", str(error))
    except OSError as error:
        return Unreadable("unreadable", error.strerror or str(error))
    if len(data) > cap:
        return Unreadable("too_big", f"more than {cap} bytes")
    return data


def lines(path: Path, *, cap: int) -> Iterator[bytes]:
    """Yield the lines of a JSONL file (gzip or plain), each cut at `cap` + 1 bytes.  Raises OSError, EOFError."""
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        source = gzip.GzipFile(fileobj=file) if packed else file
        try:
            while line := source.readline(cap + 1):
                yield line
                while len(line) > cap and not line.endswith(b"\n"):
                    line = source.readline(cap + 1)
        except zlib.error as error:
            raise gzip.BadGzipFile(str(error)) from None


def _walk(folder: Path) -> Iterator[Found | Ignored]:
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        for name in sorted(folders):
            if name.startswith("."):
                yield Ignored(Path(root, name), "hidden")
            elif Path(root, name).is_symlink():
                yield Ignored(Path(root, name), "linked_folder")
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (_judge(Path(root, name), named=False) for name in sorted(names))
    yield from (Ignored(Path(error.filename), "unreadable_folder") for error in closed)


def _judge(path: Path, *, named: bool) -> Found | Ignored:
    try:
        mode = path.stat().st_mode
    except OSError:
        return Ignored(path, "dangling_link")
    if not stat.S_ISREG(mode):
        return Ignored(path, "no_regular_file")
    stem, suffix = _split(path)
    rule = "warc" if suffix == ".warc" else None if named else _left_aside(path, stem, suffix)
    if rule is not None:
        return Ignored(path, rule)
    kind = _KINDS.get(suffix) or _sniff(path)
    return Found(path, kind, url=_sidecar_url(path, stem) if kind in ("html", "text") else None)


def _left_aside(path: Path, stem: str, suffix: str) -> str | None:
    """The rule that leaves out a file of a folder; a file that was named itself is read all the same."""
    if path.name.startswith("."):
        return "hidden"
    if suffix == ".json":
        return "sidecar" if _described(path, stem) else None if _is_json_feed(path) else "extension"
    kind = _KINDS.get(suffix)
    return "extension" if kind is None else "jsonl_not_named" if kind == "jsonl" else None


def _split(path: Path) -> tuple[str, str]:
    """("page", ".html") of page.html and of page.html.gz."""
    name = path.name.removesuffix(".gz")
    stem, dot, suffix = name.rpartition(".")
    return (stem, f".{suffix.lower()}") if dot and stem else (name, "")


def _described(path: Path, stem: str) -> bool:
    """True for the sidecar of a page that lies beside it."""
    return any(
        path.with_name(stem + suffix + packed).exists()
        for suffix in (".html", ".htm", ".xhtml", ".txt")
        for packed in ("", ".gz")
    )


def _sidecar_url(path: Path, stem: str) -> str | None:
    for name in (f"{path.name}.json", f"{stem}.json"):
        sidecar = path.with_name(name)
        data = read(sidecar, cap=_SIDECAR_CAP) if sidecar.is_file() else b""
        try:
            url = json.loads(data).get("url") if isinstance(data, bytes) else None
        except (ValueError, RecursionError, AttributeError):
            continue
        if isinstance(url, str) and url:
            return url
    return None


def _is_json_feed(path: Path) -> bool:
    data = read(path, cap=1 << 24)
    return isinstance(data, bytes) and b"jsonfeed.org" in data[:_SNIFFED]


def _sniff(path: Path) -> FileKind:
    """Guess from the first bytes what a named file without a telling name holds."""
    data = read(path, cap=1 << 26)
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower() if isinstance(data, bytes) else b""
    if start.startswith(b"{"):
        return "jsonl"
    if start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and b"<html" not in start:
        return "feed"
    return "html" if start.startswith(b"<") else "text"
