"""The lines of a page as they stand in its tree: what is linked, and which elements hold a line.

Extraction gives lines without their places; a line is found again by its letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from presswatch.extract.markup.decode import DENSE, clean_line, letters

INLINE: Final = frozenset(
    {*("a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark")}
    | {*("q", "rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")}
)
UNSEEN: Final = frozenset(
    {*("script", "style", "noscript", "template", "svg", "textarea", "select", "option", "iframe", "object", "video")}
)
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LOWER_HEADINGS: Final = HEADINGS - {"h1"}
LINKED: Final = 0.9
"""Share of a line in links from which it is one link."""
HALF_LINKED: Final = 0.5
"""Share of a line in links from which it is no running text."""
PROSE: Final = 100
_DENSE_PROSE: Final = 40
"""Code points from which a line is running text; the second in scripts that need fewer."""
_LONGEST_LABEL: Final = 40
_REPEATED: Final = 3
_ENDS: Final = tuple(".!?…。！？؟।:：;»”\"'’)]")
"""What sentences end with, or what introduces them."""
_START: Final = 16
"""Letters by which the places are found where a line may begin that runs blocks together ..."""
_MOST_STARTS: Final = 20
"""... places that are tried for one line ..."""
_MOST_PARTED: Final = 200
"""... and lines that are looked at."""
LONGEST_KEY: Final = 4000
"""Letters of a line that it is found by."""


class Block(NamedTuple):
    """One line of a page.  `element` is the nearest element around it that is a paragraph, item or box of its own."""

    text: str
    key: str
    """Its letters, which it is found by and compared by."""
    element: HtmlElement
    linked: float
    """Share of its code points that stand in links."""
    is_prose: bool
    """Whether it is running text."""


def blocks_of(tree: HtmlElement) -> list[Block]:
    """All lines of visible text of a parsed page, in document order; the tree is not changed."""
    body = tree.find(".//body")
    if body is None:
        return []
    reader = _Reader(body)
    reader.add(body.text or "")
    reader.read(body)
    reader.flush()
    return reader.found


class _Reader:
    """Puts the lines of a page together, element by element."""

    __slots__ = ("_holder", "_linked", "_links", "_parts", "found")

    def __init__(self, holder: HtmlElement) -> None:
        self.found: list[Block] = []
        self._holder = holder
        self._parts: list[str] = []
        self._links = 0
        """Links around the place that is read."""
        self._linked = 0

    def read(self, element: HtmlElement) -> None:
        """Read what stands in an element; not deeper than trees are."""
        parts = self._parts  # most elements have no text and end no line: no calls for these
        for child in element:
            tag = child.tag
            if tag in INLINE:
                self._links += tag == "a"
                if tag == "time" and parts:  # set apart by its looks: "Source: Reuters<time>2 Feb"
                    self._append(" ")
                if (text := child.text) and (parts or not text.isspace()):
                    self.add(text)
                if len(child):
                    self.read(child)
                self._links -= tag == "a"
            elif tag not in UNSEEN:
                if parts:
                    self.flush()
                outer, self._holder = self._holder, child
                if (text := child.text) and not text.isspace():
                    self.add(text)
                if len(child):
                    self.read(child)
                if parts:
                    self.flush()
                self._holder = outer
            if (text := child.tail) and (parts or not text.isspace()):
                self.add(text)

    def add(self, text: str) -> None:
        """Read a text that stands between two tags; blanks mean something within a line only."""
        if not self._parts and text.isspace():
            return
        if "\n" in text:
            *ended, text = text.split("\n")
            for line in ended:
                self._append(line)
                self.flush()
            if text.isspace():
                return
        self._append(text)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        if self._links:
            self._linked += len(text.strip())

    def flush(self) -> None:
        """Make a block of the line that ends here, if there is anything in it."""
        if text := clean_line("".join(self._parts)):
            linked = min(1.0, self._linked / len(text))
            is_prose = linked < HALF_LINKED and has_length_of_prose(text)
            self.found.append(Block(text, letters(text), self._holder, linked, is_prose))
        self._parts.clear()
        self._linked = 0


def has_length_of_prose(text: str) -> bool:
    """Whether a line is as long as running text."""
    return len(text) >= _DENSE_PROSE and (len(text) >= PROSE or DENSE.search(text) is not None)


class Places:
    """Finds the blocks of lines; `among` are the blocks of the page."""

    def __init__(self, among: Iterable[Block]) -> None:
        self._by_letters: dict[str, list[Block]] = {}
        self._times: dict[str, int] = {}
        for block in among:
            if len(block.text) <= _LONGEST_LABEL:
                self._times[block.text] = self._times.get(block.text, 0) + 1
            self._by_letters.setdefault(block.key[:LONGEST_KEY], []).append(block)

    def of(self, line: str) -> list[Block]:
        """The blocks that hold the letters of a line and nothing else."""
        key = letters(line)[:LONGEST_KEY]
        return self._by_letters.get(key, []) if key else []

    def is_repeated(self, line: str) -> bool:
        """Whether a line is a label that the page repeats: an advertisement's, a button's."""
        return self._times.get(line, 0) >= _REPEATED and not ends_sentence(line)


def parted(lines: Sequence[str], blocks: Sequence[Block], places: Places) -> list[str]:
    """The lines, those that run blocks of the page together as these blocks.

    Where trafilatura finds next to nothing it takes an element as a whole, headline, times and paragraphs in one line;
    of a list whose items are boxes it makes a line of each, and so of a row with one cell.
    """
    may_be = (line for line in lines if len(lines) == 1 or line.startswith("- ") or _is_only_cell(line))
    whole = [line for line in may_be if not places.of(line)][:_MOST_PARTED]
    if not whole:
        return list(lines)
    starts: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.key:
            starts.setdefault(block.key[:_START], []).append(number)
    parts = {line: _run_together(letters(line), blocks, starts) for line in whole}
    return [part for line in lines for part in (parts.get(line) or [line])]


def _is_only_cell(line: str) -> bool:
    """Whether a line is a row of a table with one cell: of a box that was laid out by a table."""
    return line.startswith("| ") and line.endswith(" |") and "|" not in line[1:-1]


def _run_together(key: str, blocks: Sequence[Block], starts: Mapping[str, Sequence[int]]) -> list[str]:
    """The blocks one behind the other whose letters are those of a line; none where there are no such."""
    firsts = sorted(number for end in range(1, _START + 1) for number in starts.get(key[:end], ()))
    for first in firsts[:_MOST_STARTS]:
        length, last = 0, first
        while last < len(blocks) and length < len(key) and key.startswith(blocks[last].key, length):
            length += len(blocks[last].key)
            last += 1
        if length == len(key):
            return [block.text for block in blocks[first:last] if block.key]
    return []


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do, or as what introduces them."""
    return line.rstrip().endswith(_ENDS)


def weights(blocks: Iterable[Block]) -> Mapping[HtmlElement, int]:
    """How much text of the blocks each element around them holds, in code points."""
    own: dict[HtmlElement, int] = {}
    for block in blocks:
        own[block.element] = own.get(block.element, 0) + len(block.text)
    return summed(own)


def summed(own: Mapping[HtmlElement, int]) -> dict[HtmlElement, int]:
    """What elements and those around them hold, given what stands in the elements themselves.

    Each element is passed once, however many stand in it.
    """
    held: dict[HtmlElement, int] = {}
    ways: list[list[HtmlElement]] = []
    for element in own:
        way: list[HtmlElement] = []
        node: HtmlElement | None = element
        while node is not None and node not in held:
            held[node] = own.get(node, 0)
            way.append(node)
            node = node.getparent()
        ways.append(way)
    for way in reversed(ways):  # what stands in an element is on its own way, or on a later one
        for node in way:
            if (outer := node.getparent()) is not None:
                held[outer] += held[node]
    return held


def stands_in(element: HtmlElement, outer: HtmlElement) -> bool:
    """Whether an element is another one, or stands in it."""
    return element is outer or outer in element.iterancestors()


def add_with_outer(element: HtmlElement, elements: set[HtmlElement]) -> None:
    """Add an element and those around it, up to the first that is there with those around it."""
    node: HtmlElement | None = element
    while node is not None and node not in elements:
        elements.add(node)
        node = node.getparent()
