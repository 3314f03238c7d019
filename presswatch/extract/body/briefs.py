"""The lines of a brief: where a page has hardly any text, extraction takes its frame along, or all as one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import LINKED, Block, Places
from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.names import said_around

LONGEST: Final = 600
"""Code points of a text that may be a brief."""
_FRAME: Final = frozenset({"nav", "button", "form", "dialog", "aside", "figcaption"})


def lines_of_brief(
    lines: Sequence[str], blocks: Sequence[Block], places: Places, *, title: str | None = None
) -> list[str]:
    """The lines of a short text without the page's frame; those of a longer one as they are.

    One line that is several of the page becomes these again.  What stands above the line that shows the title is none
    of the text, nor is a time, a link above it, or what stands in navigation, unless nothing else is there.
    """
    if sum(map(len, lines)) > LONGEST:
        return list(lines)
    lines = [part for line in lines for part in (_apart(line, blocks) if not places.of(line) else [line])]
    key = letters(title or "")
    shown = next((number for number, line in enumerate(lines) if key and letters(line) == key), -1)
    if shown >= 0:  # trafilatura may have put together what it found in another order than the page's
        order = {id(block): number for number, block in enumerate(blocks)}
        top = min((order[id(block)] for block in places.of(lines[shown])), default=len(blocks))
        below = [line for line in lines[:shown] if any(order[id(block)] > top for block in places.of(line))]
        lines = [*lines[shown + 1 :], *below] or lines
    known: dict[HtmlElement, bool] = {}
    found = [(line, places.of(line)) for line in lines]
    own = [(line, at) for line, at in found if not (_is_time(at) or _is_frame(at, known))]
    # links above the text lead elsewhere; below it, they may be its sources
    begins = next((number for number, (_, at) in enumerate(own) if not _is_link(at)), 0)
    return [line for line, _ in own[begins:]] or lines


def _apart(line: str, blocks: Sequence[Block]) -> list[str]:
    """The lines of the page that follow each other in one of the text; the line where it is made in another way."""
    key = letters(line)
    for first, block in enumerate(blocks):
        if not (block.key and key.startswith(block.key)):
            continue
        rest, parts = key, list[Block]()
        for following in blocks[first:]:  # what stands in boxes between them may be left out
            if not rest:
                break
            if following.key and rest.startswith(following.key):
                rest = rest[len(following.key) :]
                parts.append(following)
        if not rest and all(part.element.tag not in {"td", "th"} for part in parts):
            return [part.text for part in parts]
    return [line]


def _is_time(found: Sequence[Block]) -> bool:
    """Whether a line is what a `time` element shows."""
    return any(block.key == letters("".join(time.itertext())) for block in found for time in block.element.iter("time"))


def _is_frame(found: Sequence[Block], known: dict[HtmlElement, bool]) -> bool:
    """Whether a line stands nowhere in the page but in its frame."""

    def says(element: HtmlElement) -> bool | None:
        if element.tag == "footer":
            return next(element.iterancestors("article"), None) is None
        return element.tag in _FRAME or None

    return bool(found) and all(said_around(block.element, says, known) for block in found)


def _is_link(found: Sequence[Block]) -> bool:
    return bool(found) and all(block.linked >= LINKED for block in found)
