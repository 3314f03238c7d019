"""Boxes in which a site asks for consent, whatever they are called: a sentence about it, and a button that accepts.

They lie over the page, before or behind all else, and hold more text than a short article.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.lines.consent_words import ACCEPTS, SPEAKS_OF_CONSENT, SPEAKS_OF_ITS_PURPOSES
from presswatch.extract.markup.blocks import HALF_LINKED, Block, add_with_outer, ends_sentence, stands_in

_LONGEST_BUTTON: Final = 40
_SHORTEST: Final = 60
"""Code points of a sentence that asks."""
_LEVELS: Final = 6
"""Levels from that sentence to the element that holds the button as well."""
_SEVERAL: Final = 3
"""Sentences outside of the boxes from which there is a page behind them; a wall has none."""
_ACCEPT_FIRST: Final = tuple(phrase for phrase in ACCEPTS if len(phrase) >= 5)
"""What such buttons begin with; shorter phrases begin other words, too."""
_OF_ARTICLES: Final = frozenset({"article", "main", "body"})


def accepts(block: Block) -> bool:
    """Whether a line is what such a button says; a button may say more: "Accept and read for nothing"."""
    if len(block.text) > _LONGEST_BUTTON:
        return False
    return block.key in ACCEPTS or (block.element.tag == "button" and block.key.startswith(_ACCEPT_FIRST))


def speaks_of_consent(line: str) -> bool:
    """Whether a line is about consent, or about what it is for."""
    return bool(SPEAKS_OF_CONSENT.search(line) or SPEAKS_OF_ITS_PURPOSES.search(line))


def consent_boxes(blocks: Sequence[Block]) -> frozenset[HtmlElement]:
    """The smallest elements that hold a sentence about consent and a button, and neither a heading nor the article.

    None of a page that has hardly a sentence beside them, which is a wall.
    """
    buttons = [block.element for block in blocks if accepts(block)]
    if not buttons:  # nearly all pages: those of the usual programs are taken out before
        return frozenset()
    around: set[HtmlElement] = set()
    for block in blocks:
        if block.element.tag == "h1":
            add_with_outer(block.element, around)
    holding: set[HtmlElement] = set()
    for button in buttons:
        add_with_outer(button, holding)
    boxes = {
        box
        for block in blocks
        if block.linked < HALF_LINKED and len(block.text) >= _SHORTEST and speaks_of_consent(block.text)
        if (box := _box_of(block.element, holding, around)) is not None
    }
    own = (block for block in blocks if block.linked < HALF_LINKED and ends_sentence(block.text))
    outside = (block for block in own if not any(stands_in(block.element, box) for box in boxes))
    return frozenset(boxes) if len(list(islice(outside, _SEVERAL))) == _SEVERAL else frozenset()


def _box_of(element: HtmlElement, holding: set[HtmlElement], around: set[HtmlElement]) -> HtmlElement | None:
    for outer in islice(element.iterancestors(), _LEVELS):
        if outer in around or outer.tag in _OF_ARTICLES:
            return None
        if outer in holding:
            return outer
    return None
