"""Running text among the lines of a page, and the element that holds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.blocks import HALF_LINKED, Block
from presswatch.extract.decode import DENSE

PROSE: Final = 100
_DENSE_PROSE: Final = 40
"""Code points from which a line is running text; the second in scripts that need fewer."""
_MAIN: Final = 0.85
"""Share of the prose that the main element holds."""


def is_prose(text: str, block: Block | None) -> bool:
    """Whether a line is running text."""
    return (
        len(text) >= _DENSE_PROSE
        and (block is None or block.linked < HALF_LINKED)
        and (len(text) >= PROSE or DENSE.search(text) is not None)
    )


def prose_among(blocks: Iterable[Block]) -> list[Block]:
    """The lines of a page that are running text."""
    return [block for block in blocks if is_prose(block.text, block)]


def main_among(held: Mapping[HtmlElement, int]) -> HtmlElement:
    """The smallest element that holds most of the prose; `held`: how much each element around it holds (`weights`)."""
    enough = _MAIN * max(held.values())
    around = (element for element, length in held.items() if length >= enough)  # each of them stands in the next larger
    return max(around, key=lambda element: sum(1 for _ in element.iterancestors()))
