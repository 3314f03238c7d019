"""Links of an article to the sites of outlets: which words of its text they hold.

The text has lost them; they are found again by their words and those around them.
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from presswatch.catalogue import Catalogue
from presswatch.cite.links import Link
from presswatch.extract.blocks import INLINE, UNSEEN
from presswatch.extract.decode import clean_line

_OPEN: Final = "\ue001"
_SHUT: Final = "\ue002"
_AROUND: Final = 40
"""Code points before and behind a link that it is found by."""
_MOST: Final = 200
"""Links of a page that are looked for: an article cites a few, a page of links many."""
_LONGEST: Final = 20_000
"""Code points of a paragraph."""


def outlet_links(tree: HtmlElement, text: str, catalogue: Catalogue, *, publisher_id: str | None) -> tuple[Link, ...]:
    """The places of `text` that link to outlets of the catalogue other than the publisher, in order.

    A link whose words are not in the text is left out, so is one whose place is not certain.
    """
    outlets: dict[str, str | None] = {}
    found: dict[int, Link] = {}
    for anchor in tree.iter("a"):
        target = anchor.get("href")
        if not target or "//" not in target[:8]:  # a page has hundreds of links: cheap tests first
            continue
        host = target.split("/", 3)[2]
        if host not in outlets:
            outlets[host] = _outlet_id(host, catalogue)
        outlet_id = outlets[host]
        if outlet_id is None or outlet_id == publisher_id or len(found) >= _MOST:
            continue
        if (place := _place(anchor, text)) is not None:
            found.setdefault(place[0], Link(*place, outlet_id, host.lower().removeprefix("www.")))
    return tuple(found[start] for start in sorted(found))


def _outlet_id(host: str, catalogue: Catalogue) -> str | None:
    """The outlet of a host; a list of everybody's news is none that one credits."""
    outlet = catalogue.outlet_of(host)
    return outlet.outlet_id if outlet is not None and outlet.kind != "aggregator" else None


def _place(anchor: HtmlElement, text: str) -> tuple[int, int] | None:
    """The span of a link's words: where the words around it stand as well, or the only place where they stand."""
    line = _line_around(anchor)
    before, _, rest = line.partition(_OPEN)
    words, _, behind = rest.partition(_SHUT)
    before, behind = before[-_AROUND:], behind[:_AROUND]
    if not words:
        return None
    for left, right in ((before, behind), (before, ""), ("", behind)):
        if left or right:
            at = text.find(left + words + right)
            if at >= 0:
                return at + len(left), at + len(left) + len(words)
    at = text.find(words)
    return (at, at + len(words)) if at >= 0 and text.find(words, at + 1) < 0 else None


def _line_around(anchor: HtmlElement) -> str:
    """The line of the page that holds a link, its words between two marks."""
    holder = anchor.getparent()
    while holder is not None and holder.tag in INLINE:
        holder = holder.getparent()
    if holder is None:
        return ""
    parts: list[str] = []
    length = 0
    walk = etree.iterwalk(holder, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in UNSEEN:
            walk.skip_subtree()
            continue
        if element is anchor:
            parts.append(f"{_OPEN}{element.text or ''}" if event == "start" else f"{_SHUT}{element.tail or ''}")
        elif event == "start":
            parts.append(
                element.text or "" if element is holder or element.tag in INLINE else f"\n{element.text or ''}"
            )
        elif element is not holder:
            parts.append(element.tail or "" if element.tag in INLINE else f"\n{element.tail or ''}")
        length += len(parts[-1]) if parts else 0
        if length > _LONGEST:
            return ""
    before, _, rest = "".join(parts).partition(_OPEN)
    words, _, behind = rest.partition(_SHUT)
    marked = f"{before.rpartition(chr(10))[2]}{_OPEN}{words}{_SHUT}{behind.partition(chr(10))[0]}"
    return _tightened(clean_line(marked))


def _tightened(line: str) -> str:
    """A line in which blanks stand outside a link, not inside."""
    before, _, rest = line.partition(_OPEN)
    words, _, behind = rest.partition(_SHUT)
    if words[:1] == " " and before[-1:] not in ("", " "):
        before += " "
    if words[-1:] == " " and behind[:1] not in ("", " "):
        behind = f" {behind}"
    return f"{before.lstrip() if not before.strip() else before}{_OPEN}{words.strip()}{_SHUT}{behind}"
