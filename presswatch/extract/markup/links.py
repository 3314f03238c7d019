"""Links of an article to the sites of outlets: which words of its text they hold.

The text has lost them; they are found again by their words and those around them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from presswatch import urls
from presswatch.catalogue import Catalogue
from presswatch.cite.links import Link
from presswatch.extract.markup.blocks import INLINE, UNSEEN
from presswatch.extract.markup.decode import clean_line

_AROUND: Final = 40
"""Code points before and behind a link that it is found by."""
_MOST: Final = 200
"""Links of a page that are looked for: an article cites a few, a page of links many."""
_MOST_HOSTS: Final = 50
"""Links to hosts that are no outlet's that are looked for."""
_LONGEST: Final = 20_000
"""Code points of a paragraph that are read."""
_MOST_ELEMENTS: Final = 5000
"""Of a paragraph that are read."""
_RAW: Final = 1000
"""Code points on either side of a link that are cleaned: blanks of the markup are among them."""


def article_links(
    tree: HtmlElement, text: str, catalogue: Catalogue, *, url: str, publisher_id: str | None
) -> tuple[tuple[Link, ...], frozenset[str]]:
    """The links that stand in `text`: where they lead to outlets of the catalogue, and all their hosts.

    Out: the places that link to outlets other than the publisher, in order; the hosts of other sites than that of
    `url`, without ``www.``, outlets or not.  A link whose words are not in the text is left out, so is one whose place
    is not certain, and what is behind the first 200 links with words to outlets and 50 to others.
    """
    outlets: dict[str, str | None] = {}  # of the hosts that are not the article's own
    own: set[str] = set()
    found: dict[int, Link] = {}
    hosts: set[str] = set()
    lines: dict[HtmlElement, dict[HtmlElement, _Linked]] = {}
    n_tried = n_others = 0
    for anchor in tree.iter("a"):
        target = anchor.get("href")
        if not target or "//" not in target[:8]:  # a page has hundreds of links: cheap tests first
            continue
        host = target.split("/", 3)[2]
        if host in own:
            continue
        if host not in outlets:
            outlet_id = _outlet_id(host, catalogue)
            is_own = urls.same_site(url, f"http://{host}/") if outlet_id is None else outlet_id == publisher_id
            if is_own:
                own.add(host)
                continue
            outlets[host] = outlet_id
        outlet_id = outlets[host]
        if (outlet_id is None and n_others == _MOST_HOSTS) or not _has_words(anchor):
            continue
        if outlet_id is None:
            n_others += 1
        elif n_tried == _MOST:
            break
        else:
            n_tried += 1
        holder = _holder_of(anchor)
        if holder is None:
            continue
        if holder not in lines:
            lines[holder] = dict(_links_in(holder, text))
        if (linked := lines[holder].get(anchor)) is not None and (place := _place(linked, text)) is not None:
            hosts.add(urls.host_of(f"http://{host}/").removeprefix("www."))
            if outlet_id is not None:
                found.setdefault(place[0], Link(*place, outlet_id, host.lower().removeprefix("www.")))
    return tuple(found[start] for start in sorted(found)), frozenset(hosts - {""})


def _outlet_id(host: str, catalogue: Catalogue) -> str | None:
    """The outlet of a host; a list of everybody's news is none that one credits."""
    outlet = catalogue.outlet_of(host)
    return outlet.outlet_id if outlet is not None and outlet.kind != "aggregator" else None


def _has_words(anchor: HtmlElement) -> bool:
    return any(not part.isspace() for part in anchor.itertext())


def _holder_of(anchor: HtmlElement) -> HtmlElement | None:
    """The element around a link whose text is a paragraph."""
    holder = anchor.getparent()
    while holder is not None and holder.tag in INLINE:
        holder = holder.getparent()
    return holder


_Linked = tuple[str, str, str]
"""What stands before a link in its line, its words, what stands behind."""


def _place(linked: _Linked, text: str) -> tuple[int, int] | None:
    """The span of a link's words: where the words around it stand as well, or the only place where they stand."""
    before, words, behind = linked
    for left, right in ((before, behind), (before, ""), ("", behind)):
        if left or right:
            at = text.find(left + words + right)
            if at >= 0:
                return at + len(left), at + len(left) + len(words)
    at = text.find(words)
    return (at, at + len(words)) if at >= 0 and text.find(words, at + 1) < 0 else None


def _links_in(holder: HtmlElement, text: str) -> Iterator[tuple[HtmlElement, _Linked]]:
    """The links of one paragraph with words that `text` has, each in its line; the paragraph is read once."""
    parts: list[str] = []
    starts: dict[HtmlElement, int] = {}
    spans: dict[HtmlElement, tuple[int, int]] = {}
    length = n_elements = n_open = 0
    walk = etree.iterwalk(holder, events=("start", "end"))
    for event, element in walk:
        is_inline = element is holder or element.tag in INLINE
        if event == "start":
            n_elements += 1
            if element.tag in UNSEEN or not (is_inline or n_open):
                walk.skip_subtree()  # nothing to see, or a paragraph of its own
                part = "" if element.tag in UNSEEN else "\n"
            else:
                part = (element.text or "") if is_inline else f"\n{element.text or ''}"
            if element.tag == "a":
                starts[element] = length
                n_open += 1
        else:
            if element.tag == "a":
                n_open -= 1
                spans[element] = (starts[element], length)
            if element is holder:
                break
            part = (element.tail or "") if is_inline else f"\n{element.tail or ''}"
        parts.append(part)
        length += len(part)
        if length > _LONGEST or n_elements > _MOST_ELEMENTS:
            break
    line = "".join(parts)
    for anchor, (start, end) in spans.items():
        if (words := clean_line(line[start:end])) and words in text:
            before = line[max(0, start - _RAW) : start].rpartition("\n")[2]
            behind = line[end : end + _RAW].partition("\n")[0]
            yield anchor, (_before(before, line[start:end]), words, _behind(line[start:end], behind))


def _before(before: str, words: str) -> str:
    """The end of what stands before a link, with the blank between them if there is one."""
    clean = clean_line(before)
    blank = " " if clean and (before[-1:].isspace() or words[:1].isspace()) else ""
    return f"{clean}{blank}"[-_AROUND:]


def _behind(words: str, behind: str) -> str:
    clean = clean_line(behind)
    blank = " " if clean and (behind[:1].isspace() or words[-1:].isspace()) else ""
    return f"{blank}{clean}"[:_AROUND]
