"""The bytes of a feed before they are parsed: what they are, and how much of them is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, Literal

from presswatch.discover.feed_document import NotAFeed, OtherKind
from presswatch.model import FeedKind

SeenKind = Literal["rss", "rdf", "atom", "json_feed", "sitemap", "sitemap_index"]
"""What bytes can show themselves to be; a listing is one because its feed was declared to be."""

_MARKUP_CAP: Final = 200_000
"""Tags, attributes and entities that are parsed.  Full-text feeds have some 300 an item; nested, one costs 40 us, and
an attribute takes half a kilobyte while it is read.  A line's end costs 5 us."""
_ROOTS: Final[dict[str, SeenKind]] = {"rss": "rss", "rdf": "rdf", "feed": "atom"}
_OTHER_ROOTS: Final[dict[str, SeenKind | OtherKind]] = {
    "urlset": "sitemap",
    "sitemapindex": "sitemap_index",
    "opml": "opml",
    "html": "html",
}
_PROLOG: Final = re.compile(
    rb"\s+|<\?[^>]{0,4096}>|<!DOCTYPE(?P<type>[^\[>]{0,1024})(?:\[[^\]]{0,65536}\]\s{0,64})?>", re.IGNORECASE
)
_PROLOG_PARTS: Final = 1000
"""Comments, instructions and blanks before the root element that are passed over; real documents have up to ten."""
_WIDE_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]*>")
_DECLARATION: Final = re.compile(rb"<\?xml\s[^<>]*\?>")
_ROOT: Final = re.compile(rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})")
_FEED_ROOT: Final = re.compile(rb"<(?:rss|rdf:RDF|(?:\w{1,40}:)?feed)\s+(?:version|xmlns)")
_ITEM: Final = re.compile(rb"<(?:\w{1,40}:)?(?:item|entry)[\s>/]")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"{\x00", b"\x00{")
"""The beginning of UTF-16, with and without a byte order mark."""
_TAG: Final = re.compile(rb"""<[A-Za-z](?:[^<>"']++|"[^<"]*+"|'[^<']*+')*+""")
"""A tag up to its end; a value in quotes may hold ``>``."""
_ATTRIBUTES_CAP: Final = 1000
"""Attributes of one tag: the time for them grows with their square, 47 s for 50,000.  Real tags have up to twenty."""
_BETWEEN_ATTRIBUTES: Final = (b" ", b"\t", b"\n", b",", b"=", b"'")
_REFERENCE: Final = re.compile(rb"&#(?:[xX]0*([0-9a-fA-F]{1,64})|0*([0-9]{1,64}));?")
_MAGIC: Final = (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"\x1f\x8b", b"\xff\xd8")
_CLOSING: Final[dict[FeedKind, bytes]] = {"rss": b"</channel></rss>", "rdf": b"</rdf:RDF>", "atom": b"</feed>"}


def kind_of(body: bytes) -> tuple[SeenKind | OtherKind, bytes, str]:
    """Say what the bytes are: the kind, the bytes to be read, and how the kind was seen.

    The bytes of XML come back without NULs, and with nothing but the XML declaration before the root element: where no
    document type is declared, no entity can expand.
    """
    if body.startswith(_WIDE):
        text = body.decode("utf-16-be" if body[0] in (0, 0xFE) else "utf-16-le", "replace").removeprefix("\ufeff")
        declared = _WIDE_DECLARATION.match(text)
        if declared:
            text = text[declared.end() :]
        body = (b'<?xml version="1.0" encoding="utf-8"?>' if declared else b"") + text.encode("utf-8", "replace")
    body = body.removeprefix(b"\xef\xbb\xbf")
    head = body[:4096]
    if head.strip(b"\x00") and head.count(0) > 8:
        return "binary", body, "NUL bytes"
    if head.startswith(_MAGIC):
        return "binary", body, f"starts with {head[:8]!r}"
    body = body.replace(b"\x00", b"").lstrip()
    if not body:
        return "empty", body, "no content"
    if body[:1] in b"{[":
        is_feed = b"jsonfeed.org" in body and b"version" in body  # where in the document is the writer's choice
        return "json_feed" if is_feed else "json", body, f"starts with {body[:40]!r}"
    kind, start, detail = _root(body, 0)
    if kind in ("html", "xml", "text") and (found := _FEED_ROOT.search(body, 0, 65_536)):
        # A warning of the server's program stands before the feed, or an odd document type.
        kind, start, detail = _root(body, found.start())
    if kind in ("html", "text"):
        return kind, body, detail
    declaration = _DECLARATION.search(body, 0, start)
    if declaration and not (body[: declaration.start()] + body[declaration.end() : start]).strip():
        return kind, body, detail  # as it should be: a sitemap of 50 MB is not copied
    return kind, (declaration[0] if declaration else b"") + body[start:], detail


def begins_sitemap(start: bytes) -> bool:
    """Tell by its first kilobytes whether a document is a sitemap, an index of them or a list of addresses."""
    kind, start, _ = kind_of(start)
    return kind in ("sitemap", "sitemap_index") or (
        kind == "text" and start[:8].lower().startswith((b"http://", b"https://"))
    )


def _root(body: bytes, position: int) -> tuple[SeenKind | OtherKind, int, str]:
    """Name the root element that follows, and where it starts."""
    for found_type, end in islice(_prolog(body, position), _PROLOG_PARTS):
        position = end
        if found_type.strip()[:4].lower() == b"html":
            return "html", position, "<!DOCTYPE html>"
    root = _ROOT.match(body, position)
    if root is None:
        return "text", position, f"starts with {body[position : position + 40]!r}"
    name = root[1].decode().lower()
    detail = f"root element <{name}>"
    if name in _ROOTS:
        return _ROOTS[name], position, detail
    known_html = name in ("head", "body", "br", "b", "p", "div", "script", "title", "meta", "center")
    return _OTHER_ROOTS.get(name, "html" if known_html else "xml"), position, detail


def _prolog(body: bytes, position: int) -> Iterator[tuple[bytes, int]]:
    """Yield where each part that stands before the root element ends, with the name in a document type."""
    while True:
        if body.startswith(b"<!--", position):  # a pattern would remember every byte of it
            if (end := body.find(b"-->", position + 4)) < 0:
                return
            position = end + 3
            yield b"", position
        elif found := _PROLOG.match(body, position):
            position = found.end()
            yield found["type"] or b"", position
        else:
            return


def bounded(body: bytes, kind: FeedKind, cap: int) -> tuple[bytes, int] | NotAFeed:
    """Cut the document behind its first `cap` items and close it; give the number of items that were cut off.

    Cut earlier where the markup is spent, by which the parser's cost goes; a NotAFeed when not even one item ends, or
    when one tag has more attributes than any parser likes.
    """
    found = _ITEM.finditer(body)
    starts = [one.start() for one in islice(found, cap + 1)]
    n_items = len(starts) + sum(1 for _ in found)
    cut = min(cap, len(starts))
    if _marks(body) > _MARKUP_CAP:
        edges = [*starts, len(body)]
        spent = _marks(body[: edges[0]])
        cut = 0
        while cut < min(cap, len(starts)) and spent <= _MARKUP_CAP:
            spent += _marks(body[edges[cut] : edges[cut + 1]])
            cut += spent <= _MARKUP_CAP
        if cut == 0:
            return NotAFeed("unreadable", f"more than {_MARKUP_CAP} tags, attributes and entities around one item")
    if cut < n_items:
        body = body[: starts[cut]] + _CLOSING[kind]
    if any(tag[0].count(b"=") > _ATTRIBUTES_CAP for tag in _TAG.finditer(body)):
        return NotAFeed("unreadable", f"more than {_ATTRIBUTES_CAP} attributes in one tag")
    return body, n_items - cut


def without_impossible_letters(body: bytes) -> bytes:
    """Leave out references to characters that do not exist (``&#xD800;``): one of them ends the parser."""
    return _REFERENCE.sub(lambda found: found[0] if _exists(found[1], found[2]) else b"", body)


def _exists(in_hex: bytes | None, in_digits: bytes) -> bool:
    number = int(in_hex, 16) if in_hex else int(in_digits)
    return 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF


def _marks(body: bytes) -> int:
    """Weigh the markup: one for each tag, entity and attribute, an eighth for what only ends a run of text."""
    tags = b"".join(_TAG.findall(body))
    attributes = max(tags.count(b'="'), sum(tags.count(mark) for mark in _BETWEEN_ATTRIBUTES) // 2)
    ends = sum(body.count(mark) for mark in (b"\n", b"\r", b"]"))
    return body.count(b"<") + body.count(b"&") + attributes + ends // 8
