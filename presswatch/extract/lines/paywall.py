"""Whether a page says in words that the rest of its text is for subscribers.

What a page declares is in its metadata.  Here counts only what stands at the end of a text that is not long, among
its boxes: invitations to subscribe stand below whole articles, too, and marks of subscribers' articles on teasers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.lines.house_lines import asks_for_subscription
from presswatch.extract.lines.paywall_words import ANOTHER_MATTER, READING_ON, SUBSCRIBING
from presswatch.extract.markup.blocks import LINKED, Block
from presswatch.extract.markup.decode import length_of, letters
from presswatch.extract.markup.names import is_hidden
from presswatch.extract.markup.word_lists import folded

_LONG: Final = 3000
"""Length in Latin letters from which a text is hardly the beginning of one."""
_NEAR: Final = 12
"""Lines behind the last of the text among which a wall begins; teasers may stand between."""
_LONGEST: Final = 300
_BEHIND: Final = 2
"""Lines of the text that may be the wall's own: what a subscription costs."""
_SURE: Final = 20
"""Letters of a line by which it is found again; shorter ones stand anywhere."""
_LEVELS: Final = 2
"""Levels around the last paragraph that hold the wall where no ``article`` does."""
_MOST: Final = 2
"""Times that a wall's line stands in a page, for narrow screens and wide ones; a mark of teasers does oftener."""
_BESIDE_TAGS: Final = frozenset({"aside", "nav", "footer", "header", "dialog"})
_BESIDE: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:sidebar|side-?bar|rail|newsletters?|comments?|teasers?|footer)(?:$|[\s_-])"
)
_END_OF_SENTENCE: Final = re.compile(r"(?<=[.!?。！？])\s*")


def wall_of(blocks: Sequence[Block], text: str) -> str | None:
    """The sentence behind the text that says that the rest is for subscribers; None where the page has none."""
    if sum(map(length_of, text.split("\n"))) >= _LONG:
        return None
    keys = {key for line in text.split("\n") if len(key := letters(line)) >= _SURE}
    taken = [number for number, block in enumerate(blocks) if block.key in keys]
    if not taken:
        return None
    around = _around(blocks[taken[0]].element)
    for block in blocks[taken[-1 - _BEHIND :][0] : taken[-1] + 1 + _NEAR]:
        wall = _wall_in(block, is_apart=block.element.getparent() is not blocks[taken[-1]].element.getparent())
        if wall and _is_within(block.element, around) and sum(other.key == block.key for other in blocks) <= _MOST:
            return wall
    return None


def _wall_in(block: Block, *, is_apart: bool) -> str | None:
    """The sentence of a line that is a wall; `is_apart`: it stands in another box than the text."""
    if len(block.text) > _LONGEST or block.linked >= LINKED:
        return None
    sentences = _END_OF_SENTENCE.split(block.text)
    return next((one for one in sentences if asks_for_subscription(one) or (is_apart and _speaks_of_both(one))), None)


def _speaks_of_both(sentence: str) -> bool:
    """Whether a sentence, and no label of a headline, speaks of reading on and of subscribing."""
    said = folded(sentence)
    if ":" in said or SUBSCRIBING.search(said) is None or ANOTHER_MATTER.search(said):
        return False
    return any(words in said for words in READING_ON)


def _around(paragraph: HtmlElement) -> HtmlElement:
    """The element that holds the article: an ``article``, else one a little larger than what holds the paragraph."""
    article = next(paragraph.iterancestors("article"), None)
    if article is not None:
        return article
    outer = [element for element in islice(paragraph.iterancestors(), _LEVELS) if element.tag not in {"body", "html"}]
    return outer[-1] if outer else paragraph


def _is_within(element: HtmlElement, around: HtmlElement) -> bool:
    """Whether an element stands among what holds the article, is shown, and is in no box beside the text."""
    while element is not None and element is not around:
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if element.tag in _BESIDE_TAGS or is_hidden(element) or _BESIDE.search(named):
            return False
        element = element.getparent()
    return element is not None
