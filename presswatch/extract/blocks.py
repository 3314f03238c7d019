"""The lines of a page as they stand in its tree: what is linked, and which elements hold a line.

Extraction gives lines without their places; a line is found again by its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.decode import clean_line, letters

_INLINE: Final = frozenset(
    {*("a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark")}
    | {*("q", "rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")}
)
_UNSEEN: Final = frozenset(
    {*("script", "style", "noscript", "template", "svg", "textarea", "select", "option", "iframe", "object", "video")}
)
_TEXTS: Final = etree.XPath("//body//text()[normalize-space() or contains(., '\n')]")
_LONGEST_LABEL: Final = 40
_REPEATED: Final = 3
_END_OF_SENTENCE: Final = re.compile(r"[.!?…。！？؟।:：;»”\"'’)\]]\s*$")
LONGEST_KEY: Final = 4000
"""Letters of a line that it is found by."""


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page.  `element` is the nearest element around it that is a paragraph, item or box of its own."""

    text: str
    element: HtmlElement
    linked: float
    """Share of its code points that stand in links."""


def blocks_of(tree: HtmlElement) -> list[Block]:
    """All lines of visible text of a parsed page, in document order; the tree is not changed."""
    found: list[Block] = []
    holders: dict[HtmlElement, tuple[HtmlElement, bool] | None] = {}
    parts: list[str] = []
    linked = 0
    current: HtmlElement | None = None

    def flush() -> None:
        nonlocal linked
        if current is not None and (text := clean_line("".join(parts))):
            found.append(Block(text, current, min(1.0, linked / len(text))))
        parts.clear()
        linked = 0

    for text in cast("list[Any]", _TEXTS(tree)):
        around = cast("HtmlElement", text.getparent())
        if text.is_tail:
            around = cast("HtmlElement", around.getparent())
        holder = holders[around] if around in holders else _holder(around, holders)
        if holder is None:
            continue
        block, in_link = holder
        if block is not current:
            flush()
            current = block
        first, *rest = text.split("\n")
        for number, line in enumerate((first, *rest)):
            if number:
                flush()
            parts.append(line)
            linked += len(line.strip()) if in_link else 0
    flush()
    return found


def _holder(
    element: HtmlElement, holders: dict[HtmlElement, tuple[HtmlElement, bool] | None]
) -> tuple[HtmlElement, bool] | None:
    """The block around an element and whether a link is between them; None where nobody sees the text."""
    path: list[HtmlElement] = []
    node: HtmlElement | None = element
    while node is not None and node not in holders and node.tag in _INLINE:
        path.append(node)
        node = node.getparent()
    if node is None:
        return None
    if node not in holders:
        holders[node] = None if node.tag in _UNSEEN else (node, _in_link(node))
    known = holders[node]
    for inner in reversed(path):
        known = None if known is None else (known[0], known[1] or inner.tag == "a")
        holders[inner] = known
    return known


def _in_link(block: HtmlElement) -> bool:
    """Whether a link is around a whole block (a teaser card)."""
    return next(block.iterancestors("a"), None) is not None


class Places:
    """Finds the blocks of lines; `among` are the blocks of the page."""

    def __init__(self, among: Iterable[Block]) -> None:
        self._by_letters: dict[str, list[Block]] = {}
        self._times: dict[str, int] = {}
        for block in among:
            if len(block.text) <= _LONGEST_LABEL:
                self._times[block.text] = self._times.get(block.text, 0) + 1
            self._by_letters.setdefault(letters(block.text)[:LONGEST_KEY], []).append(block)

    def of(self, line: str) -> list[Block]:
        """The blocks that hold the letters of a line and nothing else."""
        key = letters(line)[:LONGEST_KEY]
        return self._by_letters.get(key, []) if key else []

    def is_repeated(self, line: str) -> bool:
        """Whether a line is a label that the page repeats: an advertisement's, a button's."""
        return self._times.get(line, 0) >= _REPEATED and not ends_sentence(line)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do, or as what introduces them."""
    return _END_OF_SENTENCE.search(line) is not None


def weights(blocks: Iterable[Block]) -> Mapping[HtmlElement, int]:
    """How much text of the blocks each element around them holds, in code points."""
    held: dict[HtmlElement, int] = {}
    own: dict[HtmlElement, int] = {}
    for block in blocks:
        own[block.element] = own.get(block.element, 0) + len(block.text)
    for element, length in own.items():
        node: HtmlElement | None = element
        while node is not None:
            held[node] = held.get(node, 0) + length
            node = node.getparent()
    return held
