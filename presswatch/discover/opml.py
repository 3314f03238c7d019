"""OPML 2.0 (opml.org/spec2.opml): the lists of feeds that feed readers exchange.  Bytes in, feeds out, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from lxml import etree

from presswatch import urls
from presswatch.discover.feed_bytes import kind_of, without_impossible_letters
from presswatch.discover.feed_document import OtherKind
from presswatch.discover.plain_text import claimed_line
from presswatch.extract.markup.decode import decode
from presswatch.model import FeedKind

OutlineRule = Literal["bad_link", "include", "twice_in_file", "outline_cap"]

_OUTLINES: Final = 20_000
"""Outlines that are looked at; people have hundreds of feeds."""
_ATTRIBUTES: Final = 100
"""Attributes of one outline that are looked at: the time for their values grows with their square."""
_CHARACTERS: Final = 20_000_000
_NAME_CAP: Final = 200
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^<>]*\?>")
_OWN: Final = "urn:presswatch:opml"
"""Namespace of the one attribute that OPML has no word for: the expression that a listing's links match."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of an OPML file.  `groups` are the names of the outlines around it, the outermost first."""

    url: str
    title: str | None = None
    site: str | None = None
    is_listing: bool = False
    links: str | None = None
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlines:
    """What an OPML file lists: its feeds in order, and (rule, words) for each outline that names none to follow."""

    feeds: tuple[Outline, ...]
    left_out: tuple[tuple[OutlineRule, str], ...]


@dataclass(frozen=True, slots=True)
class NotOpml:
    """What a file is instead, and how that was seen."""

    kind: FeedKind | OtherKind
    detail: str


def read(body: bytes) -> Outlines | NotOpml:
    """Read an OPML file, however it is encoded and however carelessly written; a NotOpml says what it is instead.

    No entity of the document's own is expanded: what stands before the root element is not parsed.
    """
    kind, body, detail = kind_of(body)
    if kind != "opml":
        return NotOpml(kind, detail)
    markup = _DECLARATION.sub("", decode(body))[:_CHARACTERS]
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(without_impossible_letters(markup.encode("utf-8", "replace")), parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return NotOpml("unreadable", f"{type(error).__name__}: {error}"[:300])
    if root is None:
        return NotOpml("unreadable", "no outline can be read")
    return _outlines(root)


def _outlines(root: etree._Element) -> Outlines:
    feeds: dict[str, Outline] = {}
    left_out: list[tuple[OutlineRule, str]] = []
    groups: list[str | None] = []
    seen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str) or _local(element.tag) != "outline":
            continue
        if event == "end":
            groups.pop()
            continue
        seen += 1
        if seen > _OUTLINES:
            break
        names = list(element.attrib)
        if len(names) > _ATTRIBUTES:
            left_out.append(("outline_cap", f"what follows the attribute number {_ATTRIBUTES} of an outline"))
        given = {_local(name): element.get(name, "") for name in names[:_ATTRIBUTES]}
        name = (claimed_line(given.get("title")) or claimed_line(given.get("text")) or "")[:_NAME_CAP] or None
        written = _address(given)
        groups.append(None if written else name)
        if written is None:
            continue
        if given.get("type", "").lower() == "include":
            left_out.append(("include", written))
            continue
        url = urls.join(written, written)
        if url is None:
            left_out.append(("bad_link", claimed_line(written) or name or ""))
        elif urls.canonical(url) in feeds:
            left_out.append(("twice_in_file", url))
        else:
            feeds[urls.canonical(url)] = Outline(
                url,
                name,
                site=urls.join(url, given.get("htmlurl") or ""),
                is_listing=given.get("type", "").lower() == "listing",
                links=given.get("links"),
                groups=tuple(filter(None, groups)),
            )
    if seen > _OUTLINES:
        left_out.append(("outline_cap", f"what follows the outline number {_OUTLINES}"))
    return Outlines(tuple(feeds.values()), tuple(left_out))


def _local(name: str) -> str:
    """A name without its namespace, also one that is no proper name: careless files have such."""
    return name.rpartition("}")[2].rpartition(":")[2].lower()


def _address(given: dict[str, str]) -> str | None:
    """What an outline says of where its feed is; None for one that only groups others."""
    if "xmlurl" in given:
        return given["xmlurl"]
    kinds = ("rss", "atom", "feed", "include", "listing")
    return given.get("url") if given.get("type", "").lower() in kinds else None


def write(title: str, feeds: Iterable[Outline]) -> str:
    """Write an OPML 2.0 file; feeds that follow each other with the same groups share their outlines."""
    root = etree.Element("opml", version="2.0", nsmap={"presswatch": _OWN})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = claimed_line(title)
    body = etree.SubElement(root, "body")
    path: list[tuple[str, etree._Element]] = []
    for feed in feeds:
        wanted = [claimed_line(group) or "-" for group in feed.groups]
        shared = 0
        while shared < min(len(path), len(wanted)) and path[shared][0] == wanted[shared]:
            shared += 1
        del path[shared:]
        for group in wanted[shared:]:
            path.append((group, etree.SubElement(path[-1][1] if path else body, "outline", text=group)))
        element = etree.SubElement(path[-1][1] if path else body, "outline")
        name = claimed_line(feed.title) or feed.url
        attributes = {"text": name, "title": name, "type": "listing" if feed.is_listing else "rss", "xmlUrl": feed.url}
        attributes |= {"htmlUrl": feed.site} if feed.site else {}
        attributes |= {f"{{{_OWN}}}links": feed.links} if feed.links is not None else {}
        for key, value in attributes.items():
            element.set(key, value)
    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + str(etree.tostring(root, encoding="unicode")) + "\n"
