"""Files on disk: which of them are pages, feeds, archives or ready articles.

Every file below a named path comes out exactly once, as `Found` or as `Ignored` with the rule that left it out.
"""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, cast

from connectors.file_bytes import head_of
from connectors.sidecars import Sidecar, is_feed, read_sidecar, sidecar_beside, written_time
from presswatch import dates
from presswatch.errors import InputError

FileKind = Literal["html", "text", "feed", "jsonl", "warc"]

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
    ".warc": "warc",
}
_PAGES: Final = (".html", ".htm", ".xhtml", ".txt")
_NOT_READ: Final = {".arc": "arc", ".wacz": "wacz"}
_BINARY: Final = (
    *(b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x7fELF", b"SQLite format"),
    *(b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"\xd0\xcf\x11\xe0"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read, and what lies beside it and says where it came from."""

    path: Path
    kind: FileKind
    sidecar: Sidecar | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file that is not read, and the rule that says so."""

    path: Path
    rule: str


def find(paths: Iterable[Path]) -> Iterator[Found | Ignored]:
    """List the files that the paths name or hold, folders in the order of names.

    Raises InputError at once when a path does not exist.
    """
    named = list(paths)
    for path in named:
        if not _exists(path):
            raise InputError(f"{path}: no such file or folder")
    return _below(named)


def kind_of(start: bytes) -> FileKind | Literal["arc", "media_type"]:
    """Guess from the first bytes what has no telling name: a kind, or the rule that leaves it out."""
    if start.startswith(_BINARY):
        return "media_type"
    start = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"warc/"):
        return "warc"
    if start.startswith(b"filedesc://"):
        return "arc"
    if start.startswith(b"{"):
        return "feed" if b"jsonfeed.org/version" in start.replace(b"\\/", b"/") else "jsonl"
    if start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and b"<html" not in start:
        return "feed"
    return "html" if start.startswith(b"<") else "text"


def _below(named: list[Path]) -> Iterator[Found | Ignored]:
    for path in named:
        if path.is_dir():
            yield from _walk(path)
        else:
            yield _judge(path)


def _exists(path: Path) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:  # a NUL in the name
        return False


def _walk(top: Path) -> Iterator[Found | Ignored]:
    """The files below a folder: those it holds itself first, then folder by folder; no link is followed out of it."""
    folders = [top]
    real_top = Path(os.path.realpath(top))
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as listing:
                items = sorted(listing, key=lambda item: item.name)
        except OSError:
            yield Ignored(folder, "unreadable_folder")
            continue
        below = []
        judged = []
        for item in items:
            path = Path(item.path)
            if not _is_folder(item):
                judged.append(_judge_in_folder(path, real_top if item.is_symlink() else None))
            elif item.name.startswith(".") or item.is_symlink():
                yield Ignored(path, "hidden" if item.name.startswith(".") else "linked_folder")
            else:
                below.append(path)
        # of one article in several versions the older one comes first
        yield from sorted(judged, key=_got_at)
        folders += reversed(below)


def _got_at(item: Found | Ignored) -> dt.datetime:
    """When a file was got, as its sidecar says; what has no time comes first."""
    written = item.sidecar.fetched_at if isinstance(item, Found) and item.sidecar else None
    return written_time(written) or dates.EARLIEST


def _is_folder(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:  # a link to itself
        return False


def _judge(path: Path) -> Found | Ignored:
    """Decide on a file that was named: it is read whatever its name, if its bytes say what it is."""
    rule = _irregular(path)
    if rule is not None:
        return Ignored(path, rule)
    stem, suffix = _split(path)
    kind = _NOT_READ.get(suffix) or _KINDS.get(suffix) or kind_of(head_of(path))
    if kind in ("arc", "wacz", "media_type"):
        return Ignored(path, kind)
    return _found(path, stem, cast("FileKind", kind))


def _judge_in_folder(path: Path, within: Path | None) -> Found | Ignored:
    """Decide on a file of a folder by its name; of a link, whether it leads to a file `within` the folder."""
    rule = _irregular(path)
    if rule is None and within is not None and not Path(os.path.realpath(path)).is_relative_to(within):
        rule = "link_out_of_folder"
    stem, suffix = _split(path)
    rule = rule or _left_aside(path, stem, suffix)
    return Ignored(path, rule) if rule else _found(path, stem, _KINDS[suffix])


def _found(path: Path, stem: str, kind: FileKind) -> Found:
    return Found(path, kind, sidecar=sidecar_beside(path, stem) if kind in ("html", "text") else None)


def _irregular(path: Path) -> str | None:
    """The rule that leaves out what is no regular file."""
    try:
        mode = path.stat().st_mode
    except PermissionError:
        return "unreadable"
    except OSError:
        return "dangling_link"
    return None if stat.S_ISREG(mode) else "no_regular_file"


def _left_aside(path: Path, stem: str, suffix: str) -> str | None:
    """The rule that leaves out a file of a folder; a file that was named itself is read all the same."""
    if path.name.startswith("."):
        return "hidden"
    if suffix in _NOT_READ:
        return _NOT_READ[suffix]
    if suffix == ".json":
        if is_feed(path):
            return None
        if _described(path, stem):
            return "bad_sidecar" if read_sidecar(path).problem else "sidecar"
        return "extension"
    kind = _KINDS.get(suffix)
    return "extension" if kind is None else "jsonl_not_named" if kind == "jsonl" else None


def _split(path: Path) -> tuple[str, str]:
    """("page", ".html") of page.html and of page.html.gz."""
    name = path.name.removesuffix(".gz")
    stem, dot, suffix = name.rpartition(".")
    return (stem, f".{suffix.lower()}") if dot and stem else (name, "")


def _described(path: Path, stem: str) -> bool:
    """True for the sidecar of a page that lies beside it."""
    bare = stem.removesuffix(".gz")
    names = [stem + suffix for suffix in _PAGES] + [bare] * bare.endswith(_PAGES)
    return any(os.path.exists(path.with_name(name + packed)) for name in names for packed in ("", ".gz"))  # noqa: PTH110
