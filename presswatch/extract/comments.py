"""What readers wrote below an article: sections of a page that are called comments, in some thirty languages.

Told by their names and taken out before anything is extracted: below a short post the comments are most of the prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.blocks import HALF_LINKED, Block, ends_sentence

_COMMENTS: Final = (
    r"comments|comment[-_]?list|cmts|disqus(?:[-_]thread)?|respond|trackbacks|pingbacks|discussion|kommentare|leserkommentare"
    r"|kommentarer|kommentarbereich|kommentarfelt|komentarze|komentare|komentari|komentarji|komentarai"
    r"|kommentaarid|commentaires|comentarios|comentarii|comentaris|commenti|reacties|yorumlar|diskuse|diskuze"
    r"|diskusia|diskusie|hozzaszolasok|kommentit|kommentar(?:er)?[-_]?liste"
)
_NAME: Final = re.compile(
    rf"(?:(?!(?:has|no|with|show|open|hide|view|count|num)[-_])[a-z\d]+[-_]){{0,3}}(?:{_COMMENTS})"
    r"(?:[-_]?(?:list|section|area|wrap(?:per)?|container|box|block|thread|holder|inner|main|content|module|template))?"
)
"""A whole class or id: ``comments``, ``post-comments``, ``commentsSection``, but not ``comments-open``."""
_SENTENCE: Final = 30
_ENOUGH: Final = 120
"""Code points of a sentence, and of those above a section of comments that are the article's: it is no part of it."""


def comments_of(blocks: Sequence[Block]) -> frozenset[HtmlElement]:
    """The elements that hold nothing but comments.  In: the lines of a page, in their order.

    Above such a section there is an article, and no headline of the first level in it.
    """
    found: set[HtmlElement] = set()
    known: dict[HtmlElement, HtmlElement | None] = {}
    above = 0
    for block in blocks:
        if block.linked >= HALF_LINKED or len(block.text) < _SENTENCE or not ends_sentence(block.text):
            continue
        box = _section_around(block.element, known)
        if box is None:
            above += len(block.text)
        elif above >= _ENOUGH and box not in found and next(box.iter("h1"), None) is None:
            found.add(box)
    return frozenset(found)


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
