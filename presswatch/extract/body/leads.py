"""What a text is about, between its headline and its first paragraph: declared, or called the lead by its box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from presswatch.extract.markup.blocks import HALF_LINKED, Block, Places, ends_sentence
from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.names import is_hidden, stands_in_lead

_SHORTEST: Final = 40
"""Code points of the shortest lead that is called so."""
_FEW: Final = 4
"""Lines above the text among which its lead stands, on a page without a headline."""
_FAR: Final = 6
"""Lines of a page between a title and a lead, this one counted."""
_SAME: Final = 40
"""Letters at the beginning of two texts that make them the same standfirst; what pages declare is often cut short."""


def is_lead(line: str, standfirst: str | None) -> bool:
    """Whether a line is the standfirst that the page declares, whole or cut short."""
    declared, shown = letters(standfirst or ""), letters(line)
    return len(declared) >= _SAME and len(shown) >= _SAME and declared[:_SAME] == shown[:_SAME]


def leads_above(above: Sequence[Block], title: str, standfirst: str | None, whole: str) -> list[Block]:
    """The leads among the lines above a text, of which `whole` are the letters: the declared `standfirst`, or another.

    `title` are the letters of the headline.
    """
    return [*_declared(above, standfirst, whole), *_named(above, title, whole)]


def leads_among(lines: Sequence[str], blocks: Sequence[Block], places: Places, title: str) -> frozenset[str]:
    """What is called the lead among lines of a text, near below the title, given as its letters: often no sentence."""
    named = {line: block for line in lines for block in places.of(line)[:1] if _is_named(block)}
    if not named:
        return frozenset()
    numbers = {id(block): number for number, block in enumerate(blocks)}
    above = {line: blocks[max(0, numbers[id(block)] - _FAR) : numbers[id(block)]] for line, block in named.items()}
    return frozenset(line for line, near in above.items() if title and any(block.key == title for block in near))


def _is_named(block: Block) -> bool:
    """Whether a line that is no link is called the lead, and long enough to be one."""
    return len(block.text) >= _SHORTEST and block.linked < HALF_LINKED and stands_in_lead(block.element)


def _declared(above: Sequence[Block], standfirst: str | None, whole: str) -> list[Block]:
    """The block right above the text that shows the standfirst, unless the text holds it."""
    shown = [block for block in above if is_lead(block.text, standfirst) and not _is_hidden(block)]
    return shown[-1:] if shown and shown[-1].key not in whole else []


def _named(above: Sequence[Block], title: str, whole: str) -> list[Block]:
    """What stands between the headline and the text and is called the lead.

    Where nothing above says that it is the headline, it is a sentence: what a site says of itself below its name is
    called so, too, and mostly has no full stop.
    """
    shown = [number for number, block in enumerate(above) if title and block.key == title]
    first = shown or [number for number, block in enumerate(above) if block.element.tag == "h1"]
    below = above[first[-1] + 1 :] if first else above[-_FEW:]
    found = [block for block in below if _is_named(block) and (shown or ends_sentence(block.text))]
    return [block for block in found[-1:] if block.key not in whole and not _is_hidden(block)]


def _is_hidden(block: Block) -> bool:
    return any(is_hidden(element) for element in (block.element, *block.element.iterancestors()))
