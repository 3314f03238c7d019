"""Running text among the lines of a page, and the element that holds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import HALF_LINKED, Block, has_length_of_prose

_MAIN: Final = 0.85
"""Share of the prose that the main element holds."""


def is_prose(text: str, block: Block | None) -> bool:
    """Whether a line of a text is running text, given its block, whose text may be another: ``- An item``."""
    return (block is None or block.linked < HALF_LINKED) and has_length_of_prose(text)


def prose_among(blocks: Iterable[Block]) -> list[Block]:
    """The lines of a page that are running text."""
    return [block for block in blocks if block.is_prose]


def main_among(held: Mapping[HtmlElement, int]) -> HtmlElement:
    """The smallest element that holds most of the prose; `held`: how much each element around it holds (`weights`)."""
    enough = _MAIN * max(held.values())
    around = (element for element, length in held.items() if length >= enough)  # each of them stands in the next larger
    return max(around, key=lambda element: sum(1 for _ in element.iterancestors()))
