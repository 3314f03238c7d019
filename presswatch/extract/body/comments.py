"""What readers wrote below an article: sections of a page that are called comments, in some twenty languages.

Taken out before anything is extracted: below a short post the comments are most of the prose.  A name alone tells
nothing, for opinions of the house are called so, too: readers sign with dates, and there is a form to write in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.lines.meta_lines import is_meta
from presswatch.extract.markup.blocks import HALF_LINKED, LOWER_HEADINGS, Block, ends_sentence
from presswatch.extract.markup.comment_words import HEADING, SECTIONS
from presswatch.extract.times.date_labels import holds_date

_NAME: Final = re.compile(
    rf"(?:(?!(?:has|no|with|show|open|hide|view|count|num)[-_])[a-z\d]+[-_]){{0,3}}(?:{SECTIONS})"
    r"(?:[-_]?(?:list|section|area|wrap(?:per)?|container|box|block|thread|holder|inner|main|content|module|template))?"
)
"""A whole class or id: ``comments``, ``post-comments``, ``commentsSection``, but not ``comments-open``."""
_MOST_BEHIND: Final = 200
"""Elements behind such a heading that are looked at."""
_SENTENCE: Final = 30
_ENOUGH: Final = 120
"""Code points of a sentence, and of those above a section of comments that are the article's: it is no part of it."""
_SIGNATURE: Final = 100
"""Code points of the longest line that a reader signs with."""
_SEVERAL: Final = 2
_MOST: Final = 20
"""Sections, and headings, that are looked at, each with all lines of the page."""


def comments_of(blocks: Sequence[Block], title: str = "") -> frozenset[HtmlElement]:
    """The elements that hold nothing but comments.  In: the lines of a page, in their order; the letters of its title.

    Above such a section there is an article, in it no headline of the first level and none that is the title, and it
    holds several dates or a form.
    """
    found: dict[HtmlElement, bool] = {}
    known: dict[HtmlElement, HtmlElement | None] = {}
    above = n_headings = 0
    for block in blocks:
        if above >= _ENOUGH and n_headings < _MOST and _heads_comments(block):
            n_headings += 1
            behind = list(islice(block.element.itersiblings(), _MOST_BEHIND))
            if _is_of_readers(_lines_in(behind, blocks), behind, title):
                found |= dict.fromkeys([block.element, *behind], True)
        if block.linked >= HALF_LINKED or len(block.text) < _SENTENCE or not ends_sentence(block.text):
            continue
        box = _section_around(block.element, known)
        if box is None:
            above += len(block.text)
        elif above >= _ENOUGH and box not in found and len(found) < _MOST:
            found[box] = _is_of_readers(_lines_in([box], blocks), [box], title)
    return frozenset(box for box, is_of_readers in found.items() if is_of_readers)


def _lines_in(boxes: Sequence[HtmlElement], blocks: Sequence[Block]) -> list[Block]:
    inside = set(boxes)
    return [one for one in blocks if not inside.isdisjoint([one.element, *one.element.iterancestors()])]


def _heads_comments(block: Block) -> bool:
    """Whether a heading says that comments follow, and perhaps how many."""
    return block.element.tag in LOWER_HEADINGS and HEADING.fullmatch(block.text) is not None


def _is_of_readers(blocks: Sequence[Block], boxes: Sequence[HtmlElement], title: str) -> bool:
    """Whether boxes, whose lines are `blocks`, hold what readers leave, and not the article."""
    if any(block.element.tag == "h1" or (title and block.key == title) for block in blocks):
        return False
    signed = sum(1 for block in blocks if len(block.text) <= _SIGNATURE and _is_signed(block.text))
    return signed >= _SEVERAL or any(next(box.iter("textarea", "form"), None) is not None for box in boxes)


def _is_signed(line: str) -> bool:
    return holds_date(line) or is_meta(line)


def _section_around(element: HtmlElement, known: dict[HtmlElement, HtmlElement | None]) -> HtmlElement | None:
    """The nearest element, from this one on, that is called comments; `known` is written into."""
    passed: list[HtmlElement] = []
    node: HtmlElement | None = element
    found: HtmlElement | None = None
    while node is not None:
        if node in known:
            found = known[node]
            break
        passed.append(node)
        if _names_comments(node.get("class") or "", node.get("id") or ""):
            found = node
            break
        node = node.getparent()
    known.update(dict.fromkeys(passed, found))
    return found


@lru_cache(2048)
def _names_comments(classes: str, own_id: str) -> bool:
    return any(_NAME.fullmatch(name.lower()) for name in (*classes.split(), own_id) if name)
