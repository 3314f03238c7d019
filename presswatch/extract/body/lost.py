"""Lines that extraction left out although they are the article's.

Trafilatura takes the first element that looks like an article's body; some pages have several of them, a part of the
article in each, with a paywall or a box between.  The standfirst often stands in a box of its own above it.  And among
the paragraphs it leaves out those that are mostly links: a list of places, a row of names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, islice, pairwise, takewhile
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.body.article_body import declared_prose
from presswatch.extract.body.leads import leads_above
from presswatch.extract.body.lost_parts import LONGEST, headings_of_posts, lost_parts
from presswatch.extract.markup.blocks import HALF_LINKED, INLINE, LINKED, LOWER_HEADINGS, Block, Places, ends_sentence
from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.names import kind_of, names_furniture, names_paragraph
from presswatch.extract.markup.prose import is_prose

_MOST_BLOCKS: Final = 5_000
"""Lines of a page that lost ones are looked for among; the real pages at hand have up to 1,500."""
_NEAR: Final = 25
"""Lines of the page above the text among which its standfirst is looked for."""
_BARE: Final = 40
"""Code points of the shortest line between breaks that is text."""
_ITEM: Final = 25
"""Code points of an item that tells something, and its list with it."""


def with_lost(
    lines: Sequence[str],
    blocks: Sequence[Block],
    places: Places,
    *,
    title: str = "",
    standfirst: str | None,
    declared: str,
) -> list[str]:
    """The lines with those that were lost, each behind what stands before it in the page.

    `title` are the letters of the headline.
    Lost are: the declared `standfirst` where it is shown above the text, or what is called so below the headline; what
    stands among the paragraphs, made as they are, and is no link as a whole; headings above paragraphs; whole parts of
    the article, where they are much; headings of posts.  What comes back shows where else the article stands, so it is
    looked for twice.
    """
    found = _once(lines, blocks, places, title=title, standfirst=standfirst, declared=declared)
    if len(found) == len(lines):
        return found
    return _once(found, blocks, places, title=title, standfirst=standfirst, declared=declared)


def _once(
    lines: Sequence[str], blocks: Sequence[Block], places: Places, *, title: str, standfirst: str | None, declared: str
) -> list[str]:
    taken = [block for line in lines for block in places.of(line)[:1] if is_prose(line, block)]
    if not taken or sum(map(len, lines)) > LONGEST or len(blocks) > _MOST_BLOCKS:
        return list(lines)
    whole = letters("\n".join(lines))
    numbers = {id(block): number for number, block in enumerate(blocks)}
    beside = Counter(block.element.getparent() for block in taken)
    first, last = (choose(numbers[id(block)] for block in taken) for choose in (min, max))
    above = blocks[max(0, first - _NEAR) : first]
    below = list(_right_below(blocks[last], blocks[last + 1 :]))
    lost = [
        *leads_above(above, title, standfirst, whole),
        *_plain_paragraphs([*above, *blocks[first:last], *below], taken, beside, whole),
        *_gaps([*_right_above(blocks[:first], blocks[first]), *blocks[first:last]], taken, whole),
        *_subheadings(blocks[first : last + 1], taken, beside, whole),
        *_above_sentences(lines, blocks[first:], places, beside, whole),
        *_lists([*blocks[first : last + 1], *below], beside, whole),
        *lost_parts(blocks, taken, whole),
        *headings_of_posts(blocks, {letters(line) for line in lines}),
        *declared_prose(blocks, declared, whole),
    ]
    return _merged(lines, blocks, {id(block) for block in lost}) if lost else list(lines)


def stands_apart(line: str, follower: str, places: Places) -> bool:
    """Whether a line is made in another way than the one behind it: a standfirst, and not the first paragraph."""
    one, other = (next(iter(places.of(text)), None) for text in (line, follower))
    return one is not None and other is not None and _make(one) != _make(other)


def _make(block: Block) -> tuple[HtmlElement | None, tuple[str, str]]:
    return block.element.getparent(), kind_of(block.element)


def _plain_paragraphs(
    between: Sequence[Block], taken: Sequence[Block], beside: Counter[HtmlElement | None], whole: str
) -> list[Block]:
    """Running text beside paragraphs that is no ``<p>``: bare in their box, called a paragraph, or not called anything.

    Bare are lines between breaks, of which extraction may take some; of one box they are one text.
    """
    bare = Counter(block.element for block in between if block.is_prose)
    boxes = {block.element for block in taken}

    def is_of_text(block: Block) -> bool:
        box = block.element
        if box in boxes or _holds_several(block, beside) or (bare[box] > 1 and beside[box] > 0):
            return len(block.text) >= _BARE and block.linked < HALF_LINKED
        is_among = beside[box.getparent()] > 1 and (names_paragraph(box) or _is_nameless(box))
        return is_among and block.is_prose

    return [block for block in between if is_of_text(block) and _is_missing(block, whole)]


def _is_nameless(element: HtmlElement) -> bool:
    """Whether nothing says what an element is; what is put between paragraphs has a name, as a rule."""
    return element.tag == "div" and not element.get("class") and not element.get("id")


def _holds_several(block: Block, beside: Counter[HtmlElement | None]) -> bool:
    """Whether a line stands bare in the box of several paragraphs, or in what that has inside: ``<font>``."""
    if beside[block.element] > 1:
        return True
    return any(beside[inner] > 1 for inner in block.element if inner.tag in INLINE)


def _right_above(above: Sequence[Block], first: Block) -> list[Block]:
    """The paragraphs right above the first one that was taken, made like it in the same element."""
    found = takewhile(lambda block: _make(block) == _make(first) and block.is_prose, reversed(above))
    return list(found)[::-1]


def _gaps(between: Sequence[Block], taken: Sequence[Block], whole: str) -> list[Block]:
    """Blocks between the paragraphs that are made like those beside them."""
    kinds = {_make(block) for block in taken}
    return [block for block in between if _make(block) in kinds and _is_missing(block, whole)]


def _subheadings(
    between: Sequence[Block], taken: Sequence[Block], beside: Counter[HtmlElement | None], whole: str
) -> list[Block]:
    """Headings right above a paragraph that was taken, in a box of several: below links trafilatura loses them.

    And what a list of questions and answers asks above an answer that was taken.
    """
    paragraphs = {id(block) for block in taken}
    return [
        block
        for block, below in pairwise(between)
        if id(below) in paragraphs
        and (_heads_beside(block, below, beside) or _is_asked(block, below))
        and _is_left_out(block, whole)  # paragraphs on both sides say more than what it is called
    ]


def _above_sentences(
    lines: Sequence[str], blocks: Sequence[Block], places: Places, beside: Counter[HtmlElement | None], whole: str
) -> list[Block]:
    """Headings right above a sentence that was taken, too short for running text, where others stand beside it.

    Their box is one of those of the paragraphs, or stands beside one and is made like it.
    """
    short = [block for line in lines if _is_short_sentence(line) for block in places.of(line)[:1]]
    around = Counter(block.element.getparent() for block in short) + beside
    boxes = {(box.getparent(), box.get("id"), kind_of(box)) for box in beside if box is not None}
    heads = {id(block) for block in short}
    return [
        block
        for block, below in pairwise(blocks if short else ())
        if id(below) in heads
        and _heads_beside(block, below, around)
        and (box := below.element.getparent()) is not None
        and (box.getparent(), box.get("id"), kind_of(box)) in boxes
        and _is_missing(block, whole)
    ]


def _is_short_sentence(line: str) -> bool:
    return len(line) >= _BARE and ends_sentence(line) and not is_prose(line, None)


def _heads_beside(block: Block, below: Block, beside: Counter[HtmlElement | None]) -> bool:
    box = below.element.getparent()
    return block.element.tag in LOWER_HEADINGS and block.element.getparent() is box and beside[box] > 1


def _is_asked(block: Block, below: Block) -> bool:
    """Whether a line is the term, or the question, of a list whose definition, or answer, is the paragraph below."""
    return block.element.tag == "dt" and next(below.element.iterancestors("dl"), None) is block.element.getparent()


def _right_below(last: Block, below: Sequence[Block]) -> Iterable[Block]:
    """What goes on in the box of the last paragraph that was taken, up to a link or another box."""
    return takewhile(lambda block: _box_of(block) is _box_of(last) and block.linked < HALF_LINKED, below)


def _box_of(block: Block) -> HtmlElement | None:
    """The element that a paragraph, or the list of an item, stands in."""
    holder: HtmlElement | None = block.element.getparent()
    return holder.getparent() if block.element.tag == "li" and holder is not None else holder


def _lists(between: Sequence[Block], beside: Counter[HtmlElement | None], whole: str) -> list[Block]:
    """Items of lists that stand beside several paragraphs that were taken, and the headings right above them.

    In a box whose name tells it nothing trafilatura takes the paragraphs and nothing else.
    """
    telling = {block.element.getparent() for block in between if len(block.text) >= _ITEM}
    found: list[Block] = []
    below: Block | None = None
    for block in reversed(between):
        is_beside = beside[_box_of(block)] > 1 and block.linked < HALF_LINKED and _is_missing(block, whole)
        is_item = block.element.tag == "li" and block.element.getparent() in telling
        heads_list = block.element.tag in LOWER_HEADINGS and bool(found) and found[-1] is below
        if is_beside and (is_item or heads_list):
            found.append(block)
        below = block
    return found


def _is_missing(block: Block, whole: str) -> bool:
    """Whether the text, of which `whole` are the letters, lacks a block that is no link and is not called furniture.

    Nor is the list of an item, or the box that it stands in.
    """
    around = islice(chain([block.element], block.element.iterancestors()), 3 if block.element.tag == "li" else 1)
    return _is_left_out(block, whole) and not any(map(names_furniture, around))


def _is_left_out(block: Block, whole: str) -> bool:
    return block.linked < LINKED and bool(block.key) and block.key not in whole


def _merged(lines: Sequence[str], blocks: Sequence[Block], wanted: set[int]) -> list[str]:
    """Lines and wanted blocks in the order of the page."""
    numbers: dict[str, int] = {}
    for number, block in enumerate(blocks):
        numbers.setdefault(block.key, number)
    out: list[str] = []
    done = 0
    for line in lines:
        number = numbers.get(letters(line), -1)
        if number >= done:
            out += [_line_of(block) for block in blocks[done:number] if id(block) in wanted]
            done = number + 1
        out.append(line)
    return [*out, *(_line_of(block) for block in blocks[done:] if id(block) in wanted)]


def _line_of(block: Block) -> str:
    """The line of a block as extraction writes it, where an item of a list has a mark."""
    return f"- {block.text}" if block.element.tag == "li" else block.text
