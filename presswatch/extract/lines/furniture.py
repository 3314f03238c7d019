"""Lines of a text that belong to the page and not to the article, told by where they stand in its tree.

This works in every language: a teaser is a link, a caption stands beside its picture, and what comes behind the last
paragraph in another box than the paragraphs is not the article's.  `boilerplate` tells by words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice, pairwise
from typing import Final, Literal

from lxml.html import HtmlElement

from presswatch.extract.lines.boilerplate import invites_to_read
from presswatch.extract.lines.boxes import is_centred_caption
from presswatch.extract.lines.prose_place import Line, ProsePlace, placed
from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, LINKED, Block, Places, ends_sentence, stands_in
from presswatch.extract.markup.decode import DENSE, letters
from presswatch.extract.markup.names import kind_of, names_pulled
from presswatch.extract.markup.prose import is_prose

_SHORT: Final = 200
_LABEL: Final = 60
_LABEL_OF_LINK: Final = re.compile(r"[^:：|]{2,25}[:：|]\s*")
_BRACKETS: Final = 2
"""Code points around label and link."""
_HEADLINE: Final = 20
"""Code points of the shortest headline."""
_SET_OFF: Final = frozenset({"blockquote", "aside", "q"})
_LEVELS: Final = 2
_LONGEST_PULLED: Final = 1000
_MOST_SET_OFF: Final = 200
"""Letters of a line that is looked for in all others, and lines that are: each run of half of its letters is."""
_SAME: Final = 20
_SAME_DENSE: Final = 10
"""An element and the one around it, one of which sets a line off; letters in a row that repeat a line of the text."""
_SENTENCE: Final = 40
"""Code points of a sentence that is a paragraph beside the only longer one."""
_LAST: Final = 4
_NAME: Final = 5
"""Lines at the end of a text among which it is told who wrote it; code points of a name."""
_TOO_FEW: Final = 2
"""Prose lines below which a text says nothing about its place."""
_FEW: Final = 3
"""Headings of one level that are links with a text of their own, from which they are the article's."""
_MOST: Final = 0.3
"""Share of the text that may go because of its place; where more would, the page is made in another way."""


def without_furniture(
    lines: Sequence[str], places: Places, *, names: Collection[str] = (), is_kept: Callable[[str], bool]
) -> list[str]:
    """The lines of the article; those that stand where furniture stands are left out.

    `places`: where the lines of the page stand; `names`: of who wrote and of the site.  `is_kept` names lines that
    stay wherever they stand, the credits.
    """
    found = placed(lines, places)
    numbers = _numbers_of_prose(found)
    prose = [block for number in numbers if (block := found[number].block) is not None]
    is_short = len(prose) < _TOO_FEW
    prose = prose or [line.block for line in found if line.block is not None and ends_sentence(line.text)]
    if not prose:
        return list(lines)
    page = ProsePlace(prose)
    found = [page.nearest(line, places) for line in found]
    if is_short:  # of a brief only the names of boxes tell what is not its text
        named = {number for number, line in enumerate(found) if page.is_furniture(line) and not is_kept(line.text)}
        return _without(lines, found, [named], is_kept) if named else list(lines)
    inside = [number for number in numbers if page.is_inside(found[number].block)]
    first, last = inside[0], inside[-1]
    is_brief = sum(is_prose(found[number].text, found[number].block) for number in numbers) < _TOO_FEW
    listed = _linked_headings(found)
    keys = {line.block.key for line in found if line.block is not None}
    pulled = _pulled(found)
    written_by = {letters(name) for name in names if len(name) >= _NAME}
    announced = _announced(found)
    marked: set[int] = set()  # links, labels, boxes with a name
    aside: set[int] = set()  # what only its place tells
    for number, line in enumerate(found):
        if line.block is None or number in announced:
            continue
        following = found[number + 1 : number + 2]
        is_marked = _is_linked(line, following, listed) or page.is_label(line, places) or page.is_furniture(line)
        if is_marked or number in pulled or is_centred_caption(line.block) or page.is_left(line, keys):
            where = marked
        elif (
            (number >= len(found) - _LAST and page.is_of_author(line, written_by))
            or (number < first and page.is_above(line))
            or (number > last and (page.is_below(line) or (not is_brief and _leads_away(line))))
            or (page.is_box(line) and not _heads_text(line, following, page))
        ):
            where = aside
        else:
            continue
        if not is_kept(line.text):  # asked last: it is dear, and most lines stay anyway
            where.add(number)
    return _without(lines, found, [marked | aside, marked], is_kept)


def _without(
    lines: Sequence[str], found: Sequence[Line], choices: Sequence[set[int]], is_kept: Callable[[str], bool]
) -> list[str]:
    """The lines without those of the first choice that is not much of the text, nor what would be left of lists."""

    def is_much(numbers: set[int]) -> bool:
        unlinked = (len(found[n].text) for n in numbers if (b := found[n].block) and b.linked < HALF_LINKED)
        return sum(unlinked) > _MOST * sum(map(len, lines))

    out = next((set(some) for some in choices if not is_much(some)), set[int]())
    out |= _orphans(found, out, is_kept)
    return [line for number, line in enumerate(lines) if number not in out]


def _announced(found: Sequence[Line]) -> frozenset[int]:
    """The numbers of items, no links, of lists right behind a line that ends with a colon, whatever they are called."""
    numbers: set[int] = set()
    heads = ((at, line.block) for at, line in enumerate(found) if line.block and line.text.endswith((":", "：")))
    for at, head in heads:
        behind = head.element.getnext()
        if behind is None or behind.tag not in ("ul", "ol"):
            continue
        for number, line in enumerate(islice(found, at + 1, None), at + 1):
            if line.block is None or line.block.linked >= HALF_LINKED or not stands_in(line.block.element, behind):
                break
            numbers.add(number)
    return frozenset(numbers)


def _is_linked(line: Line, following: Sequence[Line], listed: frozenset[str]) -> bool:
    """Whether a line is one link: a teaser or an invitation to read on; no heading of the `listed` levels."""
    block = line.block
    if block is None or len(line.text) > _SHORT or not (block.linked >= LINKED or _is_labelled_link(block)):
        return False
    return not (block.element.tag in listed and _heads(line, following))


def _is_labelled_link(block: Block) -> bool:
    """Whether a line invites to read on by one link of the length of a headline: ``Read: The old crane comes down``.

    Other labels say whose headline it is, or where it happened: a press review is made of such lines.
    """
    unlinked = round((1 - block.linked) * len(block.text))
    label = _LABEL_OF_LINK.match(block.text)
    end = label.end() if label else unlinked  # "À lire aussi«On dormait dans la nef»"
    if unlinked > end + _BRACKETS or len(block.text) - end < _HEADLINE or ends_sentence(block.text.rstrip("]»")):
        return False
    return invites_to_read(block.text[:end])


def _pulled(found: Sequence[Line]) -> set[int]:
    """The numbers of lines that are set off from the text and say once more what another line says.

    What is called a pulled quote may be a shortened one: half of it, in a row, is enough.
    """
    keys = [line.block.key for line in found if line.block is not None and line.block.element.tag not in _SET_OFF]
    set_off = (
        (number, line.block, names)
        for number, line in enumerate(found)
        if line.block is not None and len(line.block.key) <= _LONGEST_PULLED and (names := _set_off(line.block))
    )
    return {
        number
        for number, block, names in islice(set_off, _MOST_SET_OFF)
        if _is_repeated(block, keys, is_shortened=names == "pulled")
    }


def _set_off(block: Block) -> Literal["pulled", "quoted"] | None:
    """Whether a line, or the element around it, is called a pulled quote, or may be one by its tag."""
    around = list(islice(_with_outer(block.element), _LEVELS))
    if any(map(names_pulled, around)):
        return "pulled"
    return "quoted" if any(outer.tag in _SET_OFF for outer in around) else None


def _is_repeated(block: Block, keys: Sequence[str], *, is_shortened: bool) -> bool:
    """Whether the letters of a line, or half of them in a row where it may be shortened, are in another's."""
    own = block.key
    shortest = _SAME_DENSE if DENSE.search(block.text) else _SAME
    length = max(shortest, len(own) // 2 if is_shortened else len(own))
    runs = {own[at : at + length] for at in range(len(own) - length + 1)}
    return any(run in key for key in keys if key != own for run in runs)


def _with_outer(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _leads_away(line: Line) -> bool:
    """Whether a line behind the last paragraph is hardly more than its link: a note, a way to other pages."""
    return line.block is not None and line.block.linked >= HALF_LINKED and len(line.text) <= _SHORT


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
    if line.block is None or line.block.element.tag not in HEADINGS:
        return False
    return any(
        is_prose(follower.text, follower.block)
        or (
            follower.block is not None
            and follower.block.linked < HALF_LINKED
            and follower.block.element.getparent() is line.block.element.getparent()
        )
        for follower in following
    )


def _heads_text(line: Line, following: Sequence[Line], page: ProsePlace) -> bool:
    """Whether a line in a box of its own is the heading of the text behind it, and not of what else the box holds."""
    block = line.block
    return block is not None and block.linked < LINKED and _heads(line, following) and not page.is_labelled(line)


def _numbers_of_prose(found: Sequence[Line]) -> list[int]:
    """The numbers of running text; where it is one line, with the shorter sentences that are made like it beside it."""
    numbers = [n for n, line in enumerate(found) if line.block is not None and is_prose(line.text, line.block)]
    if len(numbers) != 1 or (block := found[numbers[0]].block) is None:
        return numbers
    make = _make(block)
    return [
        n
        for n, line in enumerate(found)
        if n == numbers[0]
        or (
            line.block is not None
            and _make(line.block) == make
            and len(line.text) >= _SENTENCE
            and ends_sentence(line.text)
            and line.block.linked < HALF_LINKED
        )
    ]


def _make(block: Block) -> tuple[HtmlElement | None, tuple[str, str]]:
    return block.element.getparent(), kind_of(block.element)


def headings_of_prose(lines: Sequence[str], places: Places) -> frozenset[str]:
    """Headings that running text follows."""
    found = placed(lines, places)
    return frozenset(
        line.text
        for line, follower in pairwise(found)
        if line.block is not None
        and line.block.linked < LINKED
        and line.block.element.tag in HEADINGS
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
        is_heading = block is not None and block.element.tag in HEADINGS
        below = found[number + 1].block if number + 1 in out else None
        next_gone = number + 1 in more or (below is not None and (at_end or below.linked >= LINKED))
        if (
            block is not None
            and len(line.text) <= _LABEL
            and (
                (is_heading and at_end) or (next_gone and (line.text.endswith((":", "：")) or (at_end and is_heading)))
            )
            and not is_kept(line.text)
        ):
            more.add(number)
        else:
            follower = number
    return more
