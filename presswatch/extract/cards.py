"""Cards: boxes of one make side by side, each with the headline of another page and perhaps a few words of it.

A short article has less text than the cards around it, and extraction takes what is most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Final

from lxml.html import HtmlElement

from presswatch import urls
from presswatch.extract.blocks import HALF_LINKED, LINKED, Block
from presswatch.extract.decode import length_of
from presswatch.extract.names import kind_of
from presswatch.extract.prose import prose_among

_HEADLINE: Final = 15
"""Length, in Latin letters, of the shortest headline."""
_FEW: Final = 3
"""Boxes of one make in one element from which they are cards."""
_LONGEST: Final = 400
"""Length of the words beside its headline that a card may have; posts and reviews have more."""
_MOST: Final = 1000
"""Headlines of a page that are looked at."""
_Make = tuple[HtmlElement | None, tuple[str, str]]


def cards_of(blocks: Sequence[Block], url: str) -> frozenset[HtmlElement]:
    """The cards of a page, whose lines are `blocks`, that have words beside their headlines.

    None are boxes beside running text in one element, which are a part of it; boxes whose headlines lead to another
    site, as in a press review, or to a part of the page at `url`, as the posts of a live blog do; and all, where no
    running text stands elsewhere: such a page is a list.
    """
    headlines = [b for b in blocks if b.linked >= HALF_LINKED and length_of(b.text) >= _HEADLINE][:_MOST]
    held: dict[HtmlElement, int] = defaultdict(int)
    for block in headlines:
        for element in (block.element, *block.element.iterancestors()):
            held[element] += 1
    groups: dict[_Make, dict[HtmlElement, Block]] = defaultdict(dict)
    for block in headlines:
        box = _box_of(block.element, held)
        groups[box.getparent(), kind_of(box)].setdefault(box, block)
    lines = _lines_in({box for group in groups.values() if len(group) >= _FEW for box in group}, blocks)
    beside = {block.element.getparent() for block in prose_among(blocks)}
    cards = frozenset(
        box
        for (holder, _), group in groups.items()
        if len(group) >= _FEW and holder not in beside
        if (worded := [box for box, headline in group.items() if lines[box] or headline.linked < LINKED])
        if _are_cards(group, lines, url)
        for box in worded
    )
    return cards if any(not is_within(block, cards) for block in prose_among(blocks)) else frozenset()


def is_within(block: Block, boxes: Collection[HtmlElement]) -> bool:
    """Whether a line stands in one of these elements."""
    return bool(boxes) and any(element in boxes for element in (block.element, *block.element.iterancestors()))


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
    return target == url or (own.count("/") > 2 and (found == own or found.startswith(f"{own}/")))


def _target_of(headline: Block, url: str) -> str | None:
    """Where a headline leads to, if that is a page."""
    element = headline.element
    anchor = next(element.iter("a"), None)
    anchor = next(element.iterancestors("a"), None) if anchor is None else anchor
    link = "" if anchor is None else anchor.get("href") or ""
    return urls.join(url, link.partition("#")[0]) if link.partition("#")[0] else None
