"""A name alone where a text ends, in brackets or set at the right: who wrote it, as newspapers sign."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain, islice, takewhile
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.bylines.author_marks import marks_of
from presswatch.extract.bylines.bare_names import is_bare_name
from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, Block, stands_in

_LONGEST: Final = 60
_BRACKETED: Final = re.compile(r"\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*")
_RIGHT: Final = re.compile(r"(?i)text-align\s*:\s*(?:right|end)")
_SIGNATURES: Final = frozenset({"signature", "sign", "signed", "signatur", "signatura", "assinatura", "podpis"})
_AT_RIGHT: Final = frozenset({"right", "alignright", "textright"})
_SHORTEST: Final = 300
"""Code points of running text that stand before a signature."""


def closing_name(blocks: Sequence[Block], title: str, is_elsewhere: Callable[[HtmlElement], bool]) -> str | None:
    """The name right behind the last running text of the article's box; none that the text has as well.

    Where more of the text follows it is who said what stands above.  `title`: the letters of the headline;
    `is_elsewhere`: what is not the article's.
    """
    start = next((at for at, block in enumerate(blocks) if title and block.key == title), 0)
    prose = [block for block in blocks[start:] if block.is_prose]
    own = prose[0].element.getparent() if prose else None
    if own is None:
        return None
    inside = [block for block in blocks[start:] if stands_in(block.element, own)]
    texts = [at for at, block in enumerate(inside) if block.is_prose]
    if not texts or sum(len(inside[at].text) for at in texts) < _SHORTEST:
        return None
    block = next(islice(inside, texts[-1] + 1, None), None)
    name = _signature(block, own) if block is not None else None
    if block is None or name is None or is_elsewhere(block.element) or any(name in one.text for one in prose):
        return None
    return name


def _signature(block: Block, own: HtmlElement) -> str | None:
    if len(block.text) > _LONGEST or block.linked >= HALF_LINKED or block.element.tag in HEADINGS:
        return None
    bracketed = _BRACKETED.fullmatch(block.text)
    name = bracketed[1] if bracketed else block.text
    if not is_bare_name(name):
        return None
    around = list(takewhile(lambda outer: outer is not own, chain([block.element], block.element.iterancestors())))
    if any(marks_of(one) & _SIGNATURES for one in around):
        return name
    # brackets alone hold places and notes as well, and the right side dates
    signs = (bracketed is not None, any(map(_is_set_right, around)), _is_slanted(block.element))
    return name if sum(signs) > 1 else None


def _is_slanted(element: HtmlElement) -> bool:
    """Whether the whole of a line is in italics or bold."""
    inner = next(element.iterchildren("i", "em", "b", "strong"), None)
    is_bare = not (element.text or "").strip() and inner is not None and not (inner.tail or "").strip()
    return element.tag in ("i", "em", "b", "strong") or is_bare


def _is_set_right(element: HtmlElement) -> bool:
    return (
        (element.get("align") or "").lower() == "right"
        or _RIGHT.search(element.get("style") or "") is not None
        or bool(marks_of(element) & _AT_RIGHT)
    )
