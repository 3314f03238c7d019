"""Cards: boxes of one make side by side, each with the headline of another page and perhaps a few words of it.

A short article has less text than the cards around it, and extraction takes what is most.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from lxml.html import HtmlElement

from presswatch import urls
from presswatch.extract.lines.boilerplate import invites_to_read
from presswatch.extract.markup.blocks import HALF_LINKED, LINKED, Block, add_with_outer, stands_in, summed
from presswatch.extract.markup.decode import length_of
from presswatch.extract.markup.names import kind_of, names_elsewhere, said_around
from presswatch.extract.markup.prose import prose_among

_HEADLINE: Final = 12
"""Length, in Latin letters, of the shortest headline."""
_FEW: Final = 3
"""Boxes of one make in one element from which they are cards."""
_LONGEST: Final = 400
"""Length of the words beside its headline that a card may have; posts and reviews have more."""
_MOST: Final = 5000
"""Headlines of a page from which nothing is told; the real pages at hand have some hundred."""
_ASIDE: Final = frozenset({"aside", "nav", "footer"})
_FILE_ENDING: Final = re.compile(r"\.\w{2,5}$")
_Make = tuple[HtmlElement | None, tuple[str, str]]


def cards_of(blocks: Sequence[Block], url: str) -> frozenset[HtmlElement]:
    """The cards of a page, whose lines are `blocks`, that have words beside their headlines.

    They stand apart from the article: outside of what holds its heading and text, each an ``article`` of its own, in
    what is called as other articles are, or below an invitation to read on.  None are boxes whose headlines lead to
    another site, as in a press review, or to a part of the page at `url`, as the posts of a live blog do; and none
    where no running text stands elsewhere: such a page is a list.
    """
    headlines = [b for b in blocks if b.linked >= HALF_LINKED and length_of(b.text) >= _HEADLINE]
    if len(headlines) > _MOST:
        return frozenset()
    held = summed(Counter(block.element for block in headlines))
    groups: dict[_Make, dict[HtmlElement, Block]] = defaultdict(dict)
    for block in headlines:
        box = _box_of(block.element, held)
        groups[box.getparent(), kind_of(box)].setdefault(box, block)
    groups = {make: group for make, group in groups.items() if len(group) >= _FEW}
    boxes = {box for group in groups.values() for box in group}
    lines = _lines_in(boxes, blocks)
    known: dict[HtmlElement, bool] = {}
    prose = [block for block in prose_among(blocks) if not is_within(block, boxes, known)]
    own = _holder_of(prose, blocks)
    around: set[HtmlElement] = set()
    for block in (*prose, *(block for block in blocks if block.element.tag == "h1")):
        add_with_outer(block.element, around)
    beside = {block.element.getparent() for block in prose}
    cards = frozenset(
        box
        for (holder, make), group in groups.items()
        if holder not in beside
        if (worded := [box for box, headline in group.items() if lines[box] or headline.linked < LINKED])
        if _are_cards(group, lines, url)
        if _stand_apart(worded[0], own) or _are_announced(next(iter(group)), next(iter(group.values())), blocks)
        for box in _of_one_make(holder, make)
        if box not in around
    )
    return cards if prose else frozenset()


def _of_one_make(holder: HtmlElement | None, make: tuple[str, str]) -> Iterator[HtmlElement]:
    """All boxes of a make in an element: one may have a headline too short to be told."""
    return (box for box in (holder if holder is not None else ()) if kind_of(box) == make)


def is_within(block: Block, boxes: Collection[HtmlElement], known: dict[HtmlElement, bool]) -> bool:
    """Whether a line stands in one of these elements; `known` is written into."""
    return bool(boxes) and said_around(block.element, lambda element: element in boxes or None, known)


def _stand_apart(box: HtmlElement, own: HtmlElement | None) -> bool:
    """Whether a box stands outside of what holds the article, `own`, or is called as other articles are.

    Where nobody knows what holds it, and in a ``main`` beside it, a box is the article's.
    """
    if box.tag == "article":
        return True
    around = set() if own is None else set(own.iterancestors())
    for element in (box, *box.iterancestors()):
        if element in around:
            return True
        if element is own or element.tag == "main":
            return False
        if element.tag in _ASIDE or names_elsewhere(element):
            return True
    return False


def _are_announced(box: HtmlElement, headline: Block, blocks: Sequence[Block]) -> bool:
    """Whether the line above a box invites to read on: “Also read”, “Most read”."""
    number = next(number for number, block in enumerate(blocks) if block is headline)
    while number > 0 and stands_in(blocks[number].element, box):
        number -= 1
    return invites_to_read(blocks[number].text)


def _holder_of(prose: Sequence[Block], blocks: Sequence[Block]) -> HtmlElement | None:
    """The element around the heading of the first level and the first running text behind it; None for the whole page.

    Without such a heading, the ``article`` or ``main`` around the first running text.
    """
    if not prose:
        return None
    heading = next((n for n, b in enumerate(blocks) if b.element.tag == "h1" and b.linked < HALF_LINKED), None)
    if heading is None:
        return next(prose[0].element.iterancestors("article", "main"), None)
    order = {id(block): number for number, block in enumerate(blocks)}
    first = next((block for block in prose if order[id(block)] > heading), prose[0])
    around = {first.element, *first.element.iterancestors()}
    holder = next((one for one in blocks[heading].element.iterancestors() if one in around), None)
    return None if holder is None or holder.tag in ("body", "html") else holder


def _box_of(element: HtmlElement, held: dict[HtmlElement, int]) -> HtmlElement:
    """The largest element around a headline that holds no other one."""
    while (outer := element.getparent()) is not None and held[outer] == held[element] and outer.tag != "body":
        element = outer
    return element


def _lines_in(boxes: Collection[HtmlElement], blocks: Sequence[Block]) -> dict[HtmlElement, list[Block]]:
    """The lines of each of these elements that are no links."""
    found: dict[HtmlElement, list[Block]] = {box: [] for box in boxes}
    for block in blocks if boxes else ():
        if block.linked < HALF_LINKED:
            for element in (block.element, *block.element.iterancestors()):
                if element in found:
                    found[element].append(block)
                    break
    return found


def _are_cards(group: dict[HtmlElement, Block], lines: dict[HtmlElement, list[Block]], url: str) -> bool:
    """Whether boxes of one make hold little beside their headlines, and lead to other pages of the site."""
    if any(sum(length_of(line.text) for line in lines[box]) > _LONGEST for box in group):
        return False
    targets = {target for headline in group.values() if (target := _target_of(headline, url))}
    hosts = {target.split("/", 3)[2] for target in targets}  # of one or two, as a rule
    return (
        len(targets) >= _FEW
        and all(urls.same_site(url, f"http://{host}/") for host in hosts)
        and not any(_is_part(target, url) for target in targets)
    )


def _is_part(target: str, url: str) -> bool:
    """Whether an address is that of the page, or below it; below a site's own address stand all its pages."""
    own, found = (one.partition("#")[0].partition("?")[0].rstrip("/") for one in (url, target))
    below = f"{_FILE_ENDING.sub('', own)}/"
    return target == url or (own.count("/") > 2 and (found == own or found.startswith(below)))


def _target_of(headline: Block, url: str) -> str | None:
    """Where a headline leads to, if that is a page."""
    element = headline.element
    anchor = next(element.iter("a"), None)
    anchor = next(element.iterancestors("a"), None) if anchor is None else anchor
    link = "" if anchor is None else anchor.get("href") or ""
    return urls.join(url, link.partition("#")[0]) if link.partition("#")[0] else None
