"""The fast path for feeds that are as the standards want them: what feedparser would say, at a seventh of its cost.

It is used only where it is bound to agree with feedparser, field by field, and declines everything else: another
spelling of XML than the strict one, an element whose meaning depends on its neighbours, a namespace that is not known
here.  The XML parser is expat, because it is feedparser's: what one takes for well-formed, the other does.  Documents
come from `kind_of`, which leaves no document type in them, so no entity is ever declared.

The tables follow feedparser 6.0; a test compares both on real, written and generated feeds.
"""

from __future__ import annotations

import io
import re
from typing import Any, Final
from xml.etree import ElementTree as ET

from presswatch.discover.feed_elements import (
    ATOM,
    CONTAINERS,
    DECLINED,
    FAMILIES,
    HTML_TYPES,
    IGNORED,
    IGNORED_FAMILIES,
    IGNORED_TEXTS,
    INPUT,
    LANG,
    LINK_ATTRIBUTES,
    PERIOD,
    PUBLISHED,
    RDF,
    RSS_1,
    TAKEN,
    TYPES,
    UPDATED,
)

Item = dict[str, Any]

_DECLARATION: Final = re.compile(
    rb"""<\?xml version=["']1\.[01]["'](?: +encoding=["']([\w.:-]{1,40})["'])?(?: +standalone=["']\w+["'])? *\?>"""
)
_SLASHES: Final = re.compile(r"^([A-Za-z][A-Za-z0-9+-.]*://)/*")
_REFERENCE: Final = re.compile(r"&([A-Za-z0-9_]+);")
_ODD: Final = re.compile(r"[\x80-\x9f]")
_BASE: Final = re.compile(r"[\s:]base\s*=", re.IGNORECASE)


class _Unclear(Exception):  # noqa: N818  (no error: feedparser decides)
    pass


def parse(body: bytes, charset: str | None) -> tuple[Item, list[Item]] | None:
    """Read a feed whose meaning is plain; `body` comes from `kind_of`, `charset` counts where it names none itself.

    Out: feed and items with the keys and values that feedparser would give them, as far as `feeds` reads them; None
    for everything else.
    """
    declaration = _DECLARATION.match(body)
    if declaration is None and body.startswith(b"<?"):
        return None
    start = declaration.end() if declaration else 0
    declared = declaration[1].decode() if declaration and declaration[1] else charset or "utf-8"
    try:
        text = body[start:].decode("gb18030" if declared.lower() == "gb2312" else declared)
    except (UnicodeError, LookupError):
        return None
    if _BASE.search(text):
        return None  # it would change every address
    try:
        feed, items = _Reading(text).document()
    except (_Unclear, ET.ParseError):
        return None
    is_plain = items and all(item.get("title") and item.get("link") for item in items)
    return (feed, items) if is_plain else None


class _Reading:
    """One document under way."""

    def __init__(self, text: str) -> None:
        self.namespaces: set[str] = set()
        self.items: list[Item] = []
        self.names: dict[str, str] = {}
        parsed = ET.iterparse(io.BytesIO(text.encode()), events=("start-ns",))  # noqa: S314  (as above)
        for _, (prefix, uri) in parsed:
            self._declare(prefix or "", uri.lower())
        self.root: ET.Element = parsed.root  # type: ignore[attr-defined]

    def _declare(self, prefix: str, uri: str) -> None:
        family = FAMILIES.get(uri)
        if family is None:
            if not prefix or prefix.lower() in TAKEN or "backend.userland.com/rss" in uri:
                raise _Unclear
        elif prefix and prefix != family and prefix.lower() in TAKEN:
            raise _Unclear
        self.namespaces.add(uri)

    def name(self, element: ET.Element) -> str:
        """The name by which feedparser knows an element; empty for one of a namespace that is not known."""
        tag = element.tag
        if tag not in self.names:
            uri, _, local = tag.removeprefix("{").rpartition("}")
            family = FAMILIES.get(uri.lower())
            local = local.lower()
            self.names[tag] = "" if family is None else f"{family}_{local}" if family else local
        return self.names[tag]

    def document(self) -> tuple[Item, list[Item]]:
        root, feed = self.root, Item()
        name = self.name(root)
        if any(key.rpartition("}")[2].lower() == "lang" and key not in (LANG, "lang") for key in root.attrib):
            raise _Unclear
        if root.get(LANG, root.get("lang")) and name != "rdf_rdf":
            feed["language"] = root.get(LANG, root.get("lang", "")).replace("_", "-")
        if name == "feed" and root.tag.lower() == f"{{{ATOM}}}feed" and not self.namespaces & set(RSS_1):
            self._feed(root, feed, item="entry")
        elif name == "rss" and [self.name(child) for child in root] == ["channel"]:
            self._feed(root[0], feed, item="item")
        elif name == "rdf_rdf":
            self._rdf(root, feed)
        else:
            raise _Unclear
        return feed, self.items

    def _rdf(self, root: ET.Element, feed: Item) -> None:
        for child in root:
            name = self.name(child)
            if name == "channel":
                self._feed(child, feed, item="")
            elif name == "item":
                self.items.append(self._item(child))
            elif name in ("image", "textinput"):
                self._leaves(child, CONTAINERS["image"] | INPUT)
            else:
                raise _Unclear

    def _feed(self, element: ET.Element, feed: Item, *, item: str) -> None:
        if element.attrib.keys() - {f"{{{RDF}}}about", LANG} and element is not self.root:
            raise _Unclear
        once: set[str] = set()
        for child in element:
            name = self.name(child)
            if name == item:
                self.items.append(self._item(child))
            elif name == "image":
                self._leaves(child, CONTAINERS["image"] | {"description"})
            elif name == "textinput":
                self._leaves(child, INPUT)
            elif name == "items":
                if any(not self.name(below).startswith("rdf_") for below in child.iter() if below is not child):
                    raise _Unclear
            elif name in PERIOD:
                if child.attrib:
                    raise _Unclear
                feed[name] = _settled(self._leaf(child))
            elif name in ("author", "managingeditor", "dc_creator"):
                self._leaves(child, frozenset({"name", "email", "uri"}))
            else:
                self._shared(child, name, feed, once, is_feed=True)

    def _item(self, element: ET.Element) -> Item:
        if element.attrib.keys() - {f"{{{RDF}}}about", LANG}:
            raise _Unclear
        item = Item()
        if about := element.get(f"{{{RDF}}}about"):
            item["id"] = about
        once: set[str] = set()
        for child in element:
            name = self.name(child)
            if name in ("description", "dc_description", "summary"):
                _only(once, "summary")
                item["summary"], kind = self._content(child, "text/plain" if name == "summary" else "text/html")
                item["summary_detail"] = {"type": kind}
            elif name in ("content", "content_encoded"):
                _only(once, "content")
                value, _ = self._content(child, "text/plain" if name == "content" else "text/html")
                item.setdefault("summary", value)
            elif name in ("author", "dc_creator"):
                once.add("author with parts" if len(child) else "author in words")
                item.setdefault("authors", []).append(self._author(child, name))
            elif name == "source":
                _only(once, "source")
                item["source"] = self._source(child)
            elif name in ("media_group", "media_content"):
                self._media(child, once)
            elif name == "image":
                once.add(name)
                self._leaves(child, CONTAINERS["image"])
            elif name == "media_title":
                once.add(name)
                self._content(child, "text/plain")
            else:
                self._shared(child, name, item, once, is_feed=False)
        if "media_title" in once and ("image" in once or "source" in once or ATOM in self.root.tag.lower()):
            raise _Unclear  # which of them is the title depends on their order
        if {"author with parts", "author in words"} <= once:
            raise _Unclear  # the one changes the other
        return item

    def _shared(self, element: ET.Element, name: str, into: Item, once: set[str], *, is_feed: bool) -> None:
        """What feeds, items and sources have in common."""
        if name in ("title", "dc_title"):
            _only(once, "title")
            into["title"], kind = self._content(element, "text/plain")
            into["title_detail"] = {"type": kind}
        elif name == "link":
            self._link(element, into, is_feed=is_feed)
        elif name in ("guid", "id"):
            self._identifier(element, into)
        elif name in PUBLISHED:
            into["published"] = _settled(self._leaf(element))
        elif name in UPDATED:
            into["updated"] = _settled(self._leaf(element))
        elif name in ("language", "dc_language"):
            into["language"] = _settled(self._leaf(element))
        elif name in CONTAINERS:
            self._leaves(element, CONTAINERS[name])
        elif name in ("media_title", "media_description") or name.startswith(DECLINED):
            raise _Unclear
        elif name == "contributor":
            self._leaves(element, frozenset({"name", "email", "uri"}))
        elif name in IGNORED_TEXTS:
            self._content(element, "text/plain")
        elif name == "" or name in IGNORED or name.startswith(IGNORED_FAMILIES):
            self._leaf(element)
        else:
            raise _Unclear

    def _content(self, element: ET.Element, default: str) -> tuple[str, str]:
        attributes = {key.lower(): value for key, value in element.attrib.items() if key != LANG}
        kind = TYPES.get(attributes.pop("type", default).lower())
        if attributes or kind is None:
            raise _Unclear
        return _settled(self._leaf(element)), kind

    def _link(self, element: ET.Element, into: Item, *, is_feed: bool) -> None:
        text = self._leaf(element)
        if element.attrib:
            if "href" not in element.attrib or element.attrib.keys() - LINK_ATTRIBUTES:
                raise _Unclear
            relation = element.get("rel", "alternate").lower()
            href = _SLASHES.sub(r"\1", element.attrib["href"])
            into.setdefault("links", []).append({"rel": relation, "href": href})
            if relation == "alternate" and element.get("type", "text/html").lower() in HTML_TYPES:
                into["link"] = href
            return
        link = _settled(_SLASHES.sub(r"\1", text))
        into["link"] = _REFERENCE.sub(r"&\1", link if is_feed else link.replace("&amp;", "&"))

    def _identifier(self, element: ET.Element, into: Item) -> None:
        attributes = {key.lower(): value for key, value in element.attrib.items()}
        if attributes.keys() - {"ispermalink"} or len(attributes) < len(element.attrib):
            raise _Unclear
        is_link = attributes.get("ispermalink", "true") == "true"
        text = self._leaf(element)
        value = into["id"] = _settled(_SLASHES.sub(r"\1", text) if is_link else text)
        into.setdefault("guidislink", is_link and "link" not in into)
        if is_link:
            into.setdefault("link", value)

    def _author(self, element: ET.Element, name: str) -> Item:
        if len(element) == 0:
            text = _settled(self._leaf(element))
            if "@" in text or element.attrib:
                raise _Unclear  # feedparser takes addresses out of names
            return {"name": text} if text else {}
        self._leaves(element, frozenset({"name", "email", "uri"}))
        names = [child for child in element if self.name(child) == "name"]
        if name != "author" or len(names) != 1 or not (text := self._leaf(names[0])):
            raise _Unclear
        return {"name": text}

    def _source(self, element: ET.Element) -> Item:
        """Read whom an item names as its publisher: RSS has an address and a name, Atom a whole head of a feed."""
        if element.attrib.keys() - {"url"}:
            raise _Unclear
        source: Item = {"href": element.attrib["url"]} if "url" in element.attrib else {}
        if len(element) == 0:
            if title := _settled(self._leaf(element)):
                source["title"] = title
            return source
        once: set[str] = set()
        for child in element:
            name = self.name(child)
            if name not in ("title", "link", "id", "updated", "rights", "subtitle", "logo", "icon", "category"):
                raise _Unclear
            self._shared(child, name, source, once, is_feed=True)
        return source

    def _media(self, element: ET.Element, once: set[str]) -> None:
        for below in element.iter():
            name = self.name(below)
            if below is element or name in ("media_group", "media_content"):
                continue
            if name in ("media_title", "media_description"):
                once.add(name)
                self._content(below, "text/plain")
            if (name == "media_description" and "summary" not in once) or not name.startswith("media_"):
                raise _Unclear  # it would be the summary
            self._leaf(below)

    def _leaves(self, element: ET.Element, allowed: frozenset[str]) -> None:
        for child in element:
            if self.name(child) not in allowed or child.attrib:
                raise _Unclear
            self._leaf(child)

    def _leaf(self, element: ET.Element) -> str:
        if len(element):
            raise _Unclear
        return (element.text or "").strip()


def _only(once: set[str], name: str) -> None:
    if name in once:
        raise _Unclear
    once.add(name)


def _settled(text: str) -> str:
    """Undo what feedparser undoes: UTF-8 that was taken for ISO 8859-1 and encoded once more."""
    if text.isascii():
        return text
    if _ODD.search(text):
        raise _Unclear  # control characters of another code page, which feedparser maps
    try:
        return text.encode("iso-8859-1").decode("utf-8")
    except UnicodeError:
        return text
