"""A name alone where a text ends, in brackets or set at the right: who wrote it, as newspapers sign."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
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


def closing_names(blocks: Sequence[Block], title: str, is_elsewhere: Callable[[HtmlElement], bool]) -> Iterator[str]:
    """The name right behind the last running text of the article's box; none that the text has as well.

    Where more of the text follows it is who said what stands above.  `title`: the letters of the headline;
    `is_elsewhere`: what is not the article's.
    """
    start = next((at for at, block in enumerate(blocks) if title and block.key == title), 0)
    prose = [block for block in blocks[start:] if block.is_prose]
    own = prose[0].element.getparent() if prose else None
    if own is None:
        return
    inside = [block for block in blocks[start:] if stands_in(block.element, own)]
    texts = [at for at, block in enumerate(inside) if block.is_prose]
    if not texts or sum(len(inside[at].text) for at in texts) < _SHORTEST:
        return
    for block in islice(inside, texts[-1] + 1, texts[-1] + 2):
        name = _signature(block, own)
        if name and not is_elsewhere(block.element) and not any(name in one.text for one in prose):
            yield name


def _signature(block: Block, own: HtmlElement) -> str | None:
    if len(block.text) > _LONGEST or block.linked >= HALF_LINKED or block.element.tag in HEADINGS:
        return None
    bracketed = _BRACKETED.fullmatch(block.text)
    name = bracketed[1] if bracketed else block.text
    if not is_bare_name(name):
        return None
    # brackets alone hold places and notes as well, and the right side dates
    signs = (bracketed is not None, _is_set_right(block.element, own), _is_slanted(block.element))
    return name if sum(signs) > 1 or _is_called_signature(block.element, own) else None


def _is_slanted(element: HtmlElement) -> bool:
    """Whether the whole of a line is in italics or bold."""
    inner = next(element.iterchildren("i", "em", "b", "strong"), None)
    is_bare = not (element.text or "").strip() and inner is not None and not (inner.tail or "").strip()
    return element.tag in ("i", "em", "b", "strong") or is_bare


def _is_called_signature(element: HtmlElement, own: HtmlElement) -> bool:
    around = takewhile(lambda outer: outer is not own, chain([element], element.iterancestors()))
    return any(marks_of(one) & _SIGNATURES for one in around)


def _is_set_right(element: HtmlElement, own: HtmlElement) -> bool:
    """Whether an element, or one around it in the box of the text, is set at the right."""
    return any(
        (one.get("align") or "").lower() == "right"
        or _RIGHT.search(one.get("style") or "") is not None
        or bool(marks_of(one) & _AT_RIGHT)
        for one in takewhile(lambda outer: outer is not own, chain([element], element.iterancestors()))
    )
