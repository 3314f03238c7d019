"""Whole parts of an article that extraction left out, and headings of posts: what several boxes hold of one text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import LINKED, LOWER_HEADINGS, Block, add_with_outer
from presswatch.extract.markup.names import kind_of, names_furniture, said_around

_MUCH: Final = 0.2
"""Lost text, by what was taken, from which it is put back; less is left out for some reason."""
_MAIN_KIND: Final = 0.3
"""Share of the taken text that a kind of paragraphs holds, for lost ones to be known by it."""
_SEVERAL: Final = 3
"""Boxes with a heading and a text each from which they are the posts of the article."""
LONGEST: Final = 200_000
"""Code points of a text that is put together again."""
_Kinds = tuple[tuple[str, str], tuple[str, str]]
"""Tag and class of a paragraph, and of what holds it."""


def lost_parts(blocks: Sequence[Block], taken: Sequence[Block], whole: str) -> list[Block]:
    """Paragraphs and their headings, where a fifth of the text was lost.

    A paragraph is lost if element and parent have the same tags and classes as those of taken paragraphs, within the
    same ``<article>``, and no element around it is called furniture.
    """
    enough = _MUCH * _length(taken)
    lost = [block for block in blocks if block.is_prose and block.key not in whole]
    if _length(lost) < enough:  # as of most pages: no need to ask where it stands
        return []
    kinds = _main_kinds(taken)
    articles = {_article(block.element) for block in taken}
    around_taken: set[HtmlElement] = set()
    for block in taken:
        add_with_outer(block.element, around_taken)
    furniture = dict.fromkeys(around_taken, False)
    lost = [
        block
        for block in lost
        if _kinds(block) in kinds
        and _article(block.element) in articles
        and not said_around(block.element, lambda element: names_furniture(element) or None, furniture)
    ]
    if not enough <= _length(lost) <= LONGEST:
        return []
    parents = {block.element.getparent() for block in lost}
    return lost + [
        block
        for block in blocks
        if block.element.getparent() in parents and block.element.tag in LOWER_HEADINGS and block.key not in whole
    ]


def headings_of_posts(blocks: Sequence[Block], taken: Collection[str]) -> list[Block]:
    """Headings that stand in one box with the taken line behind them, or its time, where several boxes are made so."""
    posts: dict[tuple[str, tuple[str, str]], list[Block]] = {}
    for number, block in enumerate(blocks):
        if block.element.tag not in LOWER_HEADINGS or block.linked >= LINKED or not block.key:
            continue
        box = block.element.getparent()
        if box is None:
            continue
        behind = blocks[number + 1 : number + 3]
        if any(follower.key in taken and follower.element.getparent() is box for follower in behind):
            posts.setdefault((block.element.tag, kind_of(box)), []).append(block)
    return [
        block
        for made_alike in posts.values()
        if len({block.element.getparent() for block in made_alike}) >= _SEVERAL
        for block in made_alike
        if block.key not in taken
    ]


def _length(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _main_kinds(taken: Sequence[Block]) -> set[_Kinds]:
    """The kinds that hold much of the text that was taken."""
    held: dict[_Kinds, int] = {}
    for block in taken:
        if (kind := _kinds(block)) is not None:
            held[kind] = held.get(kind, 0) + len(block.text)
    return {kind for kind, length in held.items() if length >= _MAIN_KIND * _length(taken)}


def _kinds(block: Block) -> _Kinds | None:
    """Tag and first class of a block and its parent; None where no class tells them from others."""
    parent = block.element.getparent()
    if parent is None or not (parent.get("class") or block.element.get("class")):
        return None
    return _first_class(block.element), _first_class(parent)


def _first_class(element: HtmlElement) -> tuple[str, str]:
    tag, classes = kind_of(element)
    return tag, classes.split(" ", 1)[0]


def _article(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("article"), None)
