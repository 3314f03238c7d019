"""The elements of a page that carry metadata, gathered in one pass: metas, scripts, properties, times, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.markup.decode import one_line
from presswatch.extract.markup.names import names_comments, said_around
from presswatch.extract.times.date_labels import says_updated

_MOST_VALUES: Final = 100
"""Elements of one name that are looked at: metas, properties, headings."""
_LONGEST_VALUE: Final = 10_000
"""Code points of an element's text that are looked at: elements inside each other would each bring the whole page's."""
_PROPERTIES: Final = {
    "datepublished": "datepublished",
    "datemodified": "datemodified",
    "author": "author",
    "creator": "author",
    "headline": "headline",
    "description": "description",
}
_MICRODATA: Final = etree.XPath("descendant::*/@itemprop")
_RDFA: Final = etree.XPath("descendant::*/@property")
_NOT_SHOWN: Final = frozenset({"meta", "link"})
"""Metas are looked at in any case."""
_FOREIGN: Final = re.compile(r"comment|review|rating|(?:image|video|audio|media)object|organization", re.IGNORECASE)
"""Items on an article's page whose author and date are not the article's."""
_UPDATED: Final = re.compile(r"(?i)updat|modif|aktualis|actualiz")
_ENTRY: Final = re.compile(r"(?i)(?:entry|post)-date|published")
_RELEASED: Final = re.compile(r"(?i)publi|posted|entry-date|pubdate|release")


@dataclass(slots=True)
class Elements:
    """What one page holds, in document order; names in lower case.  `times` come with the most telling first."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    items: dict[str, list[str]] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    headings: list[Any] = field(default_factory=list)
    canonical: str | None = None
    title: str | None = None
    foreign: dict[HtmlElement, bool] = field(default_factory=dict)
    """Of the elements around those that were asked for: whether what they hold describes something else."""


def collect(tree: HtmlElement) -> Elements:
    """Gather the elements of a parsed page; the tree is not changed."""
    found = Elements()
    times: list[tuple[int, str]] = []
    for element in tree.iter("meta", "link", "script", "title", "time", "abbr", "h1"):
        tag = element.tag
        if tag == "meta":
            _add_meta(found, element)
        elif tag == "script":
            if "ld+json" in (element.get("type") or "") and element.text:
                found.scripts.append(element.text)
        elif tag == "link":
            if (element.get("rel") or "").strip().lower() == "canonical" and element.get("href"):
                found.canonical = found.canonical or element.get("href").strip()
        elif tag == "title":
            found.title = found.title or one_line(text_of(element))
        elif tag in ("time", "abbr"):
            rank = _rank(element, found) if len(times) < _MOST_VALUES else None
            if rank is not None:
                times.append((rank, _stamp(element) or ""))
        elif len(found.headings) < _MOST_VALUES:
            found.headings.append(element)
    found.times = [stamp for _, stamp in sorted(times, key=lambda time: time[0])]
    body = tree.find(".//body")
    for element, marked in () if body is None else _marked(body):
        if (
            (known := _PROPERTIES.get(marked.rpartition(":")[2].strip().lower()))
            and element.tag not in _NOT_SHOWN
            and len(found.items.get(known, ())) < _MOST_VALUES
            and not _is_foreign(element, found.foreign)
        ):
            value = element.get("content") or element.get("datetime") or _named(element, known)
            _add(found.items, known, value)
    return found


def _marked(body: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The elements in a body that are marked as microdata or as RDFa, and as what; few pages have both.

    One expression for both would take the square of their number.
    """
    as_microdata, as_rdfa = (cast("list[Any]", find(body)) for find in (_MICRODATA, _RDFA))
    if as_microdata and as_rdfa:
        named = ((one, one.get("itemprop") or one.get("property")) for one in body.iterdescendants())
    else:
        named = ((name.getparent(), str(name)) for name in as_microdata or as_rdfa)
    return ((element, name) for element, name in named if name)


def text_of(element: HtmlElement) -> str:
    """The first part of an element's text, as far as it can be a value."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > _LONGEST_VALUE:
            break
    return "".join(parts)[:_LONGEST_VALUE]


def _add_meta(found: Elements, element: HtmlElement) -> None:
    content = element.get("content")
    item = element.get("itemprop")
    name = element.get("property") or element.get("name") or item or element.get("http-equiv")
    if content and name and not (item and _is_foreign(element, found.foreign)):
        _add(found.metas, name.strip().lower(), content)


def _add(values: dict[str, list[str]], name: str, value: str) -> None:
    named = values.setdefault(name, [])
    if len(named) < _MOST_VALUES:
        named.append(value)


def _named(element: HtmlElement, name: str) -> str:
    """An author's name where it is marked inside what is marked as the author, else the element's text."""
    inner = next((e for e in element.iter() if e.get("itemprop") == "name"), element) if name == "author" else element
    return inner.get("content") or text_of(inner)


def _is_foreign(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether an element describes a comment, a picture or a publisher, not the article; `known` is written into."""

    def says(outer: HtmlElement) -> bool | None:
        if outer.tag == "body":
            return False
        if outer.tag in ("figure", "figcaption"):
            return True
        if kind := outer.get("itemtype"):  # what holds the heading is the article, and may be a review
            return _FOREIGN.search(kind) is not None and next(outer.iter("h1"), None) is None
        return names_comments(outer) or None

    return said_around(element.getparent(), says, known)


def _stamp(element: HtmlElement) -> str | None:
    """The time of a ``time``, or of an ``abbr`` as in hAtom: ``<abbr class="published" title="2026-02-03T10:00Z">``."""
    name = "datetime" if element.tag == "time" else "title"
    if name == "title" and "published" not in (element.get("class") or "").split():
        return None
    stamp: str | None = element.get(name)
    return stamp


def _rank(element: HtmlElement, found: Elements) -> int | None:
    """How far a time element may be trusted, 0 best; None for times of changes and of comments."""
    if not _stamp(element) or _is_foreign(element, found.foreign):
        return None
    parent = element.getparent()
    marks = " ".join(filter(None, (element.get("class"), element.get("itemprop"), parent.get("class"))))
    before = element.getprevious()
    lead = (before.tail or before.text if before is not None else parent.text) or ""
    own = element.get("class") or ""
    is_both = _UPDATED.search(own) and _ENTRY.search(own)  # themes that show one time call it so
    if (
        (_UPDATED.search(marks) and not (is_both and found.headings))
        or says_updated(lead[-40:])
        or says_updated((element.text or "")[:40])
    ):
        return None
    if is_both:
        return 1
    if element.tag == "abbr" or element.get("pubdate") is not None or _RELEASED.search(marks):
        return 0
    return 1 if found.headings else 2
