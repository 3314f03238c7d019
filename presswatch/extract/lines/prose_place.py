"""Where the prose of a page stands, and what stands in, above, below and beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.lines.boilerplate import offers_media
from presswatch.extract.lines.boxes import (
    element_before,
    first_text,
    has_lost_paragraphs,
    holds_captions,
    is_card,
    is_lively,
    label_of,
)
from presswatch.extract.markup.blocks import (
    HALF_LINKED,
    HEADINGS,
    LINKED,
    PROSE,
    Block,
    Places,
    ends_sentence,
    stands_in,
    weights,
)
from presswatch.extract.markup.decode import DENSE, letters
from presswatch.extract.markup.names import is_hidden, kind_of, names_furniture, names_notes
from presswatch.extract.markup.prose import is_prose, main_among

_SHORT: Final = 200
_DENSE_SHORT: Final = 80
_LABEL: Final = 60
_CARD: Final = 0.2
"""Share of the prose that a teaser holds at most."""
_BOX: Final = 0.15
"""Share of the prose that a box of furniture can hold at most."""
_TEXT_TAGS: Final = frozenset(
    {*("p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "center", "details"), *HEADINGS}
)
_CELL_ENDS: Final = " |"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text and the block of the page that it came from, where one was found."""

    text: str
    block: Block | None


def placed(lines: Sequence[str], places: Places) -> list[Line]:
    """The lines with the first block of the page that holds the letters of each.

    What a table of contents links to is not that link: where the page has a line more often than the text, what is no
    link comes first.
    """
    times = Counter(lines)
    return [Line(line, _block_of(places.of(line), times[line])) for line in lines]


def _block_of(blocks: Sequence[Block], n_lines: int) -> Block | None:
    if n_lines < len(blocks):
        return min(blocks, key=lambda block: block.linked >= LINKED)  # of equals the first
    return blocks[0] if blocks else None


class ProsePlace:
    """Where the prose of a page stands."""

    def __init__(self, prose: Sequence[Block]) -> None:
        self._held: Mapping[HtmlElement, int] = weights(prose)
        self._total = max(self._held.values())
        main = main_among(self._held)
        outer = main.getparent() if main.tag in _TEXT_TAGS else None
        self.main: HtmlElement = main if outer is None else outer
        self._around = {self.main, *self.main.iterancestors()}
        makes = Counter((block.element.getparent(), block.element.tag) for block in prose)
        self._beside = {make for make, times in makes.items() if times > 1}
        kinds = Counter((block.element.getparent(), kind_of(block.element)) for block in prose)
        self._paragraphs = {kind for kind, times in kinds.items() if times > 1}
        parents: Counter[tuple[str, str]] = Counter()
        boxes: Counter[tuple[str, str]] = Counter()
        for block in filter(self.is_inside, prose):
            if (parent := block.element.getparent()) is not None:
                parents[kind_of(parent)] += len(block.text)
            if (box := self._box_of(block)) is not None:
                boxes[kind_of(box)] += len(block.text)
        # what the boxes of the article are like; one quotation in a box of its own says nothing
        self._parents = {kind for kind, length in parents.items() if length > _BOX * self._total}
        self._boxes = {kind for kind, length in boxes.items() if length > _BOX * self._total}
        self._cards: dict[HtmlElement, bool] = {}
        self._lively: dict[HtmlElement, bool] = {}
        self._names: dict[HtmlElement, bool] = {}
        self._labels: dict[str, bool] = {}

    def is_inside(self, block: Block | None) -> bool:
        """Whether a block stands in the main element."""
        return block is not None and stands_in(block.element, self.main)

    def is_label(self, line: Line, places: Places) -> bool:
        """Whether a line is a label that the page repeats, and not only the text: speakers, prices."""
        if line.text not in self._labels:
            repeated = places.is_repeated(line.text)
            self._labels[line.text] = repeated and not all(map(self.is_inside, places.of(line.text)))
        return self._labels[line.text]

    def is_furniture(self, line: Line) -> bool:
        """Whether an element around a line is called furniture, and holds hardly any prose.

        What a paragraph beside others is called itself says nothing: `legal`, `offer`, `bio`.
        """
        block = line.block
        if block is not None and holds_captions(block.element):
            return True
        node: HtmlElement | None = block.element if block else None
        if node is not None and is_prose(line.text, block) and (node.getparent(), node.tag) in self._beside:
            node = node.getparent()
        while node is not None and self._held.get(node, 0) <= _BOX * self._total:
            if node not in self._names:
                self._names[node] = names_furniture(node)
            if self._names[node] and not (is_hidden(node) and is_prose(line.text, line.block)):  # behind a paywall
                return True
            node = node.getparent()
        return False

    def is_above(self, line: Line) -> bool:
        """Whether a line before the text is none of its sentences: kicker, date, byline, buttons."""
        return (
            line.block is not None
            and not self.is_inside(line.block)
            and (len(line.text) <= PROSE and not ends_sentence(line.text))
        )

    def is_below(self, line: Line) -> bool:
        """Whether a line behind the last paragraph stands in another box."""
        block = line.block
        if block is None or self.is_inside(block):
            return False
        is_right_below = block.element.tag in _TEXT_TAGS or self._follows(self._outer(block))
        if is_right_below and len(line.text) > _LABEL and self._goes_on(line, block):
            return False
        longest = _DENSE_SHORT if DENSE.search(line.text) else _SHORT
        return len(line.text) <= longest or block.linked >= HALF_LINKED or self._is_foreign(block)

    def is_box(self, line: Line) -> bool:
        """Whether a line stands in a box between the paragraphs that holds links or a picture, but no prose."""
        block = line.block
        box = self._box_of(block) if block is not None else None
        if block is None or box is None or box.tag in _TEXT_TAGS or kind_of(box) in self._boxes:
            return False
        if self._is_paragraph(line, block):
            return False
        if block.element.tag == "pre" or names_notes(box):  # beside code stands a button, in a note the way back
            return False
        if not self._held.get(box, 0):
            is_other = self._is_lively(box) or self._is_offered(box, line)
            return box.tag in {"figure", "aside"} or is_other
        if box not in self._cards:
            self._cards[box] = self._held[box] <= _CARD * self._total and is_card(box)
        return self._cards[box]

    def is_labelled(self, line: Line) -> bool:
        """Whether a line stands in a box with a label above it that leads elsewhere: "Podcast"."""
        box = self._box_of(line.block) if line.block is not None else None
        return box is not None and label_of(box, line.text) is not None

    def is_left(self, line: Line, keys: Collection[str]) -> bool:
        """Whether a line is the heading of a box whose paragraphs are gone; `keys`: the letters of the lines."""
        block = line.block
        if block is None or block.element.tag not in HEADINGS or (box := self._box_of(block)) is None:
            return False
        return not self._held.get(box, 0) and has_lost_paragraphs(box, keys)

    def _is_offered(self, box: HtmlElement, line: Line) -> bool:
        """Whether a box without links offers what is no text: by its label, or by what its line asks for."""
        return label_of(box, line.text) is not None or offers_media(line.text)

    def is_of_author(self, line: Line, names: Collection[str]) -> bool:
        """Whether a line tells of who wrote, in a box of its own: it begins with the name, or the box does."""
        block = line.block
        if block is None or not names:
            return False
        box = self._box_of(block) if self.is_inside(block) else self._outer(block)
        if box is None or box is block.element or box.tag in _TEXT_TAGS or kind_of(box) in self._boxes:
            return False
        begins = (block.key, letters(first_text(box)[:_SHORT]))
        return any(text.startswith(name) for text in begins for name in names)

    def _is_paragraph(self, line: Line, block: Block) -> bool:
        """Whether a line is a sentence in an element made like several paragraphs beside it, whatever its tag.

        A short one is no prose by its length, and a link in it would make a box of it.
        """
        make = (block.element.getparent(), kind_of(block.element))
        return make in self._paragraphs and block.linked < HALF_LINKED and ends_sentence(line.text)

    def _goes_on(self, line: Line, block: Block) -> bool:
        """Whether a line below may be the article's: its parent is made like those of the prose, or plain."""
        parent = block.element.getparent()
        if parent is None:
            return False
        if parent.get("class") and kind_of(parent) in self._parents:
            return True
        return ends_sentence(line.text.rstrip(_CELL_ENDS)) and not self._is_lively(self._outer(block))

    def _follows(self, box: HtmlElement) -> bool:
        """Whether a box stands right behind the main element or one around it, with nothing between."""
        return element_before(box) in self._around

    def _is_lively(self, box: HtmlElement) -> bool:
        """Whether a box holds links, pictures or buttons; looked up once, for a box may have thousands of lines."""
        if box not in self._lively:
            self._lively[box] = is_lively(box)
        return self._lively[box]

    def _outer(self, block: Block) -> HtmlElement:
        """The largest element around a block that does not hold the main one."""
        box = block.element
        while (parent := box.getparent()) is not None and parent not in self._around:
            box = parent
        return box

    def _is_foreign(self, block: Block) -> bool:
        """Whether a long line below stands in a small box of the page, with buttons, forms or links."""
        box = self._outer(block)
        small = self._held.get(box, 0) <= _BOX * self._total
        return small and kind_of(box) not in self._boxes and self._is_lively(box)

    def _box_of(self, block: Block) -> HtmlElement | None:
        """The largest element around a block in the main one that holds little of the prose."""
        if not self.is_inside(block):
            return None
        box: HtmlElement | None = None
        node: HtmlElement | None = block.element
        while node is not None and node is not self.main and self._held.get(node, 0) <= _BOX * self._total:
            box, node = node, node.getparent()
        return box

    def nearest(self, line: Line, places: Places) -> Line:
        """The line with its block in the main element, if it has one there."""
        if line.block is None or self.is_inside(line.block):
            return line
        return Line(line.text, next(filter(self.is_inside, places.of(line.text)), line.block))
