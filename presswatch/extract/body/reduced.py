"""A page without what stands far from its running text, for extraction whose cost grows with the number of elements.

Menus, teasers and scripts are three quarters of a page's elements, and trafilatura takes none of them; it looks at
each of them with some thirty expressions before it finds out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import HALF_LINKED, Block, add_with_outer, stands_in, weights
from presswatch.extract.markup.names import stands_elsewhere
from presswatch.extract.markup.prose import main_among, prose_among

_TEXTLESS: Final = ("script", "style", "svg", "noscript", "aside", "footer")
"""What trafilatura takes nothing of, wherever it stands and whichever way it tries."""
_WHOLE: Final = ("article", "main")
_SMALL: Final = 20
"""Elements; a smaller box may be a heading or a short paragraph of the text, and costs little."""
_PLACEHOLDER: Final = "script"


@contextmanager
def reduced_to(tree: HtmlElement, prose: Sequence[Block], cards: Iterable[HtmlElement] = ()) -> Iterator[None]:
    """For a while, the page without what holds no text of its own: head, scripts, `cards`, boxes without running text.

    In: the page, and the lines of it that are running text, at least one.  What else stands in the element around most
    of the prose stays as it is, in the outermost ``article`` or ``main`` around that one if there is any.
    """
    with (
        without([*tree.iter("head"), *_boxes(tree, _main(prose), _around(prose)), *cards]),
        without(element for element in tree.iter(*_TEXTLESS) if element.text or len(element)),
    ):
        yield


@contextmanager
def without(elements: Iterable[HtmlElement]) -> Iterator[None]:
    """For a while, a page with empty scripts for these elements, which trafilatura leaves out, and texts behind them.

    It copies what it is given: to give it a copy as well takes longer than to put the elements back.
    """
    replaced = [(element, _instead_of(element)) for element in dict.fromkeys(elements)]  # a card may be a box as well
    try:
        yield
    finally:
        for element, placeholder in reversed(replaced):
            placeholder.getparent().replace(placeholder, element)


def _instead_of(element: HtmlElement) -> HtmlElement:
    """Put an empty script in the place of an element, before the text behind that."""
    placeholder = element.makeelement(_PLACEHOLDER)
    placeholder.tail = element.tail
    element.getparent().replace(element, placeholder)
    return placeholder


def text_of_main(blocks: Sequence[Block]) -> str:
    """The lines of the main element that are no links, for pages of which trafilatura takes nothing, or is not asked.

    What its boxes are called tells what there is not the article's: comments, forms, other articles.
    """
    prose = prose_among(blocks)
    if not prose:
        return ""
    main = _main(prose)
    elsewhere = dict.fromkeys([main, *main.iterancestors()], False)
    return "\n".join(
        block.text
        for block in blocks
        if block.linked < HALF_LINKED
        and stands_in(block.element, main)
        and not stands_elsewhere(block.element, elsewhere)
    )


def _main(prose: Sequence[Block]) -> HtmlElement:
    """The main element, or the outermost ``article`` or ``main`` around it: nothing is taken out of it."""
    main = main_among(weights(prose))
    return next(reversed(list(main.iterancestors(*_WHOLE))), main)


def _around(blocks: Iterable[Block]) -> set[HtmlElement]:
    """The elements that hold any of the blocks."""
    found: set[HtmlElement] = set()
    for block in blocks:
        add_with_outer(block.element, found)
    return found


def _boxes(tree: HtmlElement, main: HtmlElement, kept: set[HtmlElement]) -> Iterable[HtmlElement]:
    """The outermost large elements of the body that hold nothing that is kept, but for those in the main one."""
    around = {main, *main.iterancestors()}
    waiting = list(tree.iter("body"))
    while waiting:
        for element in waiting.pop():
            if element is main:
                continue
            if element in kept or element in around:
                waiting.append(element)
            elif next(islice(element.iter(), _SMALL - 1, None), None) is not None:
                yield element
