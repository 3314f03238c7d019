"""Lines of a text that belong to the page and not to the article, told by where they stand in its tree.

This works in every language: a teaser is a link, a caption stands beside its picture, and what comes behind the last
paragraph in another box than the paragraphs is not the article's.  `boilerplate` tells by words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.blocks import Block, Places, ends_sentence, weights
from presswatch.extract.decode import DENSE, clean_line
from presswatch.extract.names import is_hidden, kind_of, names_furniture

_PROSE: Final = 100
_DENSE_PROSE: Final = 40
"""Code points from which a line is running text; the second in scripts that need fewer."""
_SHORT: Final = 200
_DENSE_SHORT: Final = 80
_LABEL: Final = 60
_HEADLINE: Final = 20
_LONGEST_CARD: Final = 1000
_CARD: Final = 0.2
"""Code points of a headline and a teaser with its box, and the share of links in it."""
LINKED: Final = 0.9
"""Share of a line in links from which it is one link."""
_MUCH_LINKED: Final = 0.5
_MAIN: Final = 0.85
"""Share of the prose that the main element holds."""
_TOO_FEW: Final = 2
"""Prose lines below which a text says nothing about its place."""
_FEW: Final = 3
"""Headings of one level that are links with a text of their own, from which they are the article's."""
_MOST: Final = 0.3
"""Share of the text that may go because of its place; where more would, the page is made in another way."""
_BOX: Final = 0.15
"""Share of the prose that a box of furniture can hold at most."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TEXT_TAGS: Final = frozenset(
    {*("p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "center", "details"), *_HEADINGS}
)
_LIVELY: Final = ("a", "img", "picture", "figure", "button", "form", "input", "svg")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text and the block of the page that it came from, where one was found."""

    text: str
    block: Block | None


def placed(lines: Sequence[str], places: Places) -> list[Line]:
    """The lines with the first block of the page that holds the letters of each."""
    return [Line(line, next(iter(places.of(line)), None)) for line in lines]


def without_furniture(lines: Sequence[str], places: Places, *, is_kept: Callable[[str], bool]) -> list[str]:
    """The lines of the article; those that stand where furniture stands are left out.

    `places`: where the lines of the page stand.  `is_kept` names lines that stay wherever they stand, the credits.
    """
    found = placed(lines, places)
    prose = [line.block for line in found if line.block is not None and is_prose(line.text, line.block)]
    if len(prose) < _TOO_FEW:
        return list(lines)
    page = _Page(prose)
    found = [page.nearest(line, places) for line in found]
    inside = [
        number for number, line in enumerate(found) if is_prose(line.text, line.block) and page.is_inside(line.block)
    ]
    first, last = inside[0], inside[-1]
    listed = _linked_headings(found)
    marked: set[int] = set()  # links, labels, boxes with a name
    aside: set[int] = set()  # what only its place tells
    for number, line in enumerate(found):
        if line.block is None or is_kept(line.text):
            continue
        following = found[number + 1 : number + 2]
        if _is_linked(line, following, listed) or page.is_label(line, places) or page.is_furniture(line):
            marked.add(number)
        elif (
            (number < first and page.is_above(line))
            or (number > last and (page.is_below(line) or _leads_away(line)))
            or (page.is_box(line) and not (line.block.linked < LINKED and _heads(line, following)))
        ):
            aside.add(number)

    def is_much(numbers: set[int]) -> bool:
        unlinked = (len(found[n].text) for n in numbers if (b := found[n].block) and b.linked < _MUCH_LINKED)
        return sum(unlinked) > _MOST * sum(map(len, lines))

    out = next((some for some in (marked | aside, marked) if not is_much(some)), set[int]())
    out |= _orphans(found, out, is_kept)
    return [line for number, line in enumerate(lines) if number not in out]


def is_prose(text: str, block: Block | None) -> bool:
    """Whether a line is running text."""
    return (
        len(text) >= _DENSE_PROSE
        and (block is None or block.linked < _MUCH_LINKED)
        and (len(text) >= _PROSE or DENSE.search(text) is not None)
    )


def prose_among(blocks: Iterable[Block]) -> list[Block]:
    """The lines of a page that are running text."""
    return [block for block in blocks if is_prose(block.text, block)]


def _is_linked(line: Line, following: Sequence[Line], listed: frozenset[str]) -> bool:
    """Whether a line is one link: a teaser or an invitation to read on; no heading of the `listed` levels."""
    block = line.block
    if block is None or block.linked < LINKED or len(line.text) > _SHORT:
        return False
    return not (block.element.tag in listed and _heads(line, following))


def _leads_away(line: Line) -> bool:
    """Whether a line behind the last paragraph is hardly more than its link: a note, a way to other pages."""
    return line.block is not None and line.block.linked >= _MUCH_LINKED and len(line.text) <= _SHORT


def _linked_headings(found: Sequence[Line]) -> frozenset[str]:
    """The levels of heading of which several are links with a text of their own: products, places, people."""
    tags = Counter(
        line.block.element.tag
        for number, line in enumerate(found)
        if line.block is not None and line.block.linked >= LINKED and _heads(line, found[number + 1 : number + 2])
    )
    return frozenset(tag for tag, times in tags.items() if times >= _FEW)


def _heads(line: Line, following: Sequence[Line]) -> bool:
    """Whether a line is the heading of a text that follows: running text, or unlinked lines beside it."""
    if line.block is None or line.block.element.tag not in _HEADINGS:
        return False
    return any(
        is_prose(follower.text, follower.block)
        or (
            follower.block is not None
            and follower.block.linked < _MUCH_LINKED
            and follower.block.element.getparent() is line.block.element.getparent()
        )
        for follower in following
    )


def headings_of_prose(lines: Sequence[str], places: Places) -> frozenset[str]:
    """Headings that running text follows."""
    found = placed(lines, places)
    return frozenset(
        line.text
        for line, follower in pairwise(found)
        if line.block is not None
        and line.block.linked < LINKED
        and line.block.element.tag in _HEADINGS
        and is_prose(follower.text, follower.block)
    )


def _orphans(found: Sequence[Line], out: set[int], is_kept: Callable[[str], bool]) -> set[int]:
    """Headings and labels of which nothing is left: of lists of links, or at the end of the text."""
    more: set[int] = set()
    follower: int | None = None  # the nearest line below that stays
    for number in range(len(found) - 1, -1, -1):
        line = found[number]
        if number in out:
            continue
        block = line.block
        at_end = follower is None
        is_heading = block is not None and block.element.tag in _HEADINGS
        below = found[number + 1].block if number + 1 in out else None
        next_gone = number + 1 in more or (below is not None and (at_end or below.linked >= LINKED))
        if (
            block is not None
            and not is_kept(line.text)
            and len(line.text) <= _LABEL
            and (
                (is_heading and at_end) or (next_gone and (line.text.endswith((":", "：")) or (at_end and is_heading)))
            )
        ):
            more.add(number)
        else:
            follower = number
    return more


class _Page:
    """Where the prose of a page stands."""

    def __init__(self, prose: Sequence[Block]) -> None:
        self._held: Mapping[HtmlElement, int] = weights(prose)
        self._total = max(self._held.values())
        self.main = self._main()
        self._around = {self.main, *self.main.iterancestors()}
        makes = Counter((block.element.getparent(), block.element.tag) for block in prose)
        self._beside = {make for make, times in makes.items() if times > 1}
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

    def _main(self) -> HtmlElement:
        """The smallest element that holds most of the prose."""
        best = max(
            (e for e in self._held if self._held[e] >= _MAIN * self._total),
            key=lambda e: sum(1 for _ in e.iterancestors()),
        )
        return best.getparent() if best.tag in _TEXT_TAGS and best.getparent() is not None else best

    def is_inside(self, block: Block | None) -> bool:
        """Whether a block stands in the main element."""
        return block is not None and (block.element is self.main or self.main in block.element.iterancestors())

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
            and (len(line.text) <= _PROSE and not ends_sentence(line.text))
        )

    def is_below(self, line: Line) -> bool:
        """Whether a line behind the last paragraph stands in another box."""
        block = line.block
        if block is None or self.is_inside(block):
            return False
        if block.element.tag in _TEXT_TAGS and len(line.text) > _LABEL and self._goes_on(line, block):
            return False
        longest = _DENSE_SHORT if DENSE.search(line.text) else _SHORT
        return len(line.text) <= longest or block.linked >= _MUCH_LINKED or self._is_foreign(block)

    def is_box(self, line: Line) -> bool:
        """Whether a line stands in a box between the paragraphs that holds links or a picture, but no prose."""
        block = line.block
        box = self._box_of(block) if block is not None else None
        if box is None or box.tag in _TEXT_TAGS or kind_of(box) in self._boxes:
            return False
        if not self._held.get(box, 0):
            return box.tag in {"figure", "aside"} or self._is_lively(box)
        if box not in self._cards:
            self._cards[box] = self._held[box] <= _CARD * self._total and _is_card(box)
        return self._cards[box]

    def _goes_on(self, line: Line, block: Block) -> bool:
        """Whether a line below may be the article's: its parent is made like those of the prose, or plain."""
        parent = block.element.getparent()
        if parent is None:
            return False
        if parent.get("class") and kind_of(parent) in self._parents:
            return True
        return ends_sentence(line.text) and not self._is_lively(self._outer(block))

    def _is_lively(self, box: HtmlElement) -> bool:
        """Whether a box holds links, pictures or buttons; looked up once, for a box may have thousands of lines."""
        if box not in self._lively:
            self._lively[box] = next(box.iter(*_LIVELY), None) is not None
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


def _is_card(box: HtmlElement) -> bool:
    """Whether a box is a teaser: a headline that is a link, and a few words on it."""
    length = sum(map(len, box.itertext()))
    linked = [text for link in box.iter("a") if len(text := clean_line("".join(link.itertext()))) > _HEADLINE]
    return bool(linked) and length < _LONGEST_CARD and sum(map(len, linked)) >= _CARD * length
