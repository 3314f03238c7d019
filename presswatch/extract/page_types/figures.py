"""Pages of figures, with hardly a sentence: tables, votes, programmes by the clock, money or names that are gathered.

What a newsroom writes about the same things has running text; and a time that is declared, or the day beside a
headline, where such pages have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, Block, ends_sentence
from presswatch.extract.markup.names import said_around
from presswatch.extract.page_types.address import path_and_query
from presswatch.extract.page_types.kind_words import COUNTED, JOINS
from presswatch.extract.page_types.make import NUMBERS, told
from presswatch.extract.page_types.seen import (
    HARDLY_ANY,
    LONG,
    SEVERAL,
    SHORT,
    Seen,
    before_text,
    columns,
    has_date_at_heading,
    has_dated_address,
    has_day,
)
from presswatch.model import Skipped

_LONGEST_FIGURE: Final = 40
_COLUMNS: Final = 3
"""Cells of a row from which a table holds data: two are a term and what it means."""
_FIGURES: Final = 20
_FULL: Final = 40
"""Figures from which a day beside them is that of a draw or a round, and a note above them no report."""
_MOSTLY_FIGURES: Final = 0.5
_FEW_SENTENCES: Final = 3
"""Lines of running text up to which figures may be the page; recipes and chronicles have more, however short."""
_NONE: Final = 60
"""Length of running text that a headline above figures makes a report: one sentence."""
_PERCENT: Final = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?[%٪％]|[%٪％]\s?(\d{1,3}(?:[.,]\d{1,2})?)")
_WHOLE: Final = range(97, 104)
"""What the shares of a vote add up to, rounded."""
_LONGEST_SHARE: Final = 100
_POLL_NAMES: Final = (
    r"polls?|wp-polls|survey|umfragen?|abstimmung(?:en)?|sondages?|encuestas?|sondagg(?:io|i)|enquetes?"
    r"|sondagens?|votac(?:ion|ao)|peiling(?:en)?|stelling|sond[ay]|sondaz[ae]?|ankiet[ay]|glosowanie|sondaje?"
    r"|anket[aeyi]?|omrostning|afstemning(?:en)?|avstemning|undersokelse|aanestys|kysely|kusitlus|aptauja|apklausa"
    r"|szavazas|psifoforia|dimoskopisi|gallup|opros|oprosy|golosovanie|opituvannya|anketiraj|glasanje|glasovanje"
)
_POLL: Final = re.compile(rf"(?i)(?:^|[\s_/.-])(?:{_POLL_NAMES})(?:$|[\s_/.?-])")
"""What the boxes of a site's own votes are called."""
_AT_POLLS: Final = re.compile(rf"(?i)/(?:{_POLL_NAMES})/")
"""A folder of votes: a word within an address is a report's, too."""
_CLOCK: Final = re.compile(r"([01]?\d|2[0-9])[:.h]([0-5]\d)(?![\d.])")
_SLOTS: Final = 15
_LONGEST_SLOT: Final = 120
_BELOW_SLOT: Final = 2
"""Lines below what is shown at some time that say more of it."""
_PER_SLOT: Final = 60
"""Length of running text to each: a live blog tells more."""
_AT_HAND: Final = 24
"""Lines below the heading among which one is counted, and is asked to join."""
_LONGEST_COUNT: Final = 60
_NUMBER: Final = re.compile(r"\d(?:[\d.,'’\s]*\d)?")


def figures(page: Seen) -> Skipped | None:
    """Scores, rates, forecasts, results: tables and short lines with figures, and hardly a sentence."""
    make, said = page.make, page.said
    if page.is_declared or page.is_listed or said.is_article or "recipe" in said.kinds or has_dated_address(page):
        return None
    if said.published and (make.is_named or make.run >= _NONE):
        return None
    if make.paragraphs > _FEW_SENTENCES or make.run >= SHORT or (make.is_named and make.run >= _NONE):
        return None
    lines = [block for block in page.blocks if block.linked < HALF_LINKED or _is_cell(block)]
    counted = [figures for block in lines if (figures := _figures_of(block)) is not None]
    number = sum(counted)
    if number < _FIGURES or len(counted) < _MOSTLY_FIGURES * len(lines):
        return None
    is_dated = _is_dated(page)
    if is_dated and (make.is_named or make.run >= HARDLY_ANY):
        return None
    if number < _FULL and (is_dated or said.published or make.run >= HARDLY_ANY):
        return None
    return Skipped("service_page", f"{number} figures, {make.run} characters of running text")


def _is_dated(page: Seen) -> bool:
    """Whether anything but a declaration gives the page a day."""
    is_beside = page.make.has_dated_head or has_date_at_heading(page)
    return is_beside or (page.make.is_named and has_day(page))


def _figures_of(block: Block) -> int | None:
    """How many figures a line of such a page has: a cell without any is one of its lines, too."""
    if block.text[0].isdigit() and NUMBERS.fullmatch(block.text):
        return len(block.text.split())
    if len(block.text) > _LONGEST_FIGURE:
        return None
    has_digit = any(map(str.isdigit, block.text))
    return int(has_digit) if has_digit or _is_cell(block) else None


def _is_cell(block: Block) -> bool:
    """Whether a line is the cell of a table that holds data."""
    return columns(block) >= _COLUMNS


def poll(page: Seen) -> Skipped | None:
    """What readers voted for: shares that make a whole, in a box or at an address that is a vote's."""
    limit = _NONE if page.is_dated else SHORT  # a brief on a poll has a sentence
    if page.make.run >= limit:
        return None
    shares = [(block, share) for block in page.blocks if (share := _share_of(block)) is not None]
    if len(shares) < SEVERAL or round(sum(share for _, share in shares)) not in _WHOLE:
        return None
    is_there = _AT_POLLS.search(path_and_query(page.url)) is not None
    if not is_there and not all(said_around(block.element, _says_poll, {}) for block, _ in shares):
        return None
    if told(_without(page.blocks, [block for block, _ in shares])) >= limit:
        return None
    return Skipped("service_page", f"{len(shares)} shares of a vote, {page.make.run} characters of running text")


def _share_of(block: Block) -> float | None:
    """The percentage in a short line, if it is the only one."""
    if len(block.text) > _LONGEST_SHARE or block.linked >= HALF_LINKED:
        return None
    found = _PERCENT.findall(block.text)
    return float((found[0][0] or found[0][1]).replace(",", ".")) if len(found) == 1 else None


def _says_poll(element: HtmlElement) -> bool | None:
    return _POLL.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None or None


def _without(blocks: Iterable[Block], others: Sequence[Block]) -> list[Block]:
    left = set(map(id, others))
    return [block for block in blocks if id(block) not in left]


def schedule(page: Seen) -> Skipped | None:
    """What is shown when, on several channels: names behind the clock, which begins anew below each heading.

    A live blog tells sentences, and its clock runs once, up or down.
    """
    if page.is_declared or page.is_listed or (page.is_dated and page.make.is_named):
        return None
    blocks = page.blocks
    slots = [(number, clock) for number, block in enumerate(blocks) if (clock := _slot(block)) is not None]
    if len(slots) < _SLOTS:
        return None
    again = [(a, b) for (a, early), (b, late) in pairwise(slots) if late < early]
    if not 0 < len(again) <= len(slots) // SEVERAL or not any(_is_parted(blocks, a, b) for a, b in again):
        return None
    near = {number for at, _ in slots for number in range(at, at + _BELOW_SLOT + 1)}
    if told(blocks[number] for number in sorted(near) if number < len(blocks)) > _PER_SLOT * len(slots):
        return None
    run = told(block for number, block in enumerate(blocks) if number not in near)
    return Skipped("service_page", f"{len(slots)} lines by the clock") if run < HARDLY_ANY else None


def _slot(block: Block) -> tuple[int, int] | None:
    """The clock before a name that is no sentence."""
    clock = _CLOCK.match(block.text) if len(block.text) <= _LONGEST_SLOT else None
    if clock is None or ends_sentence(block.text) or not any(map(str.isalpha, block.text[clock.end() :])):
        return None
    return int(clock[1]), int(clock[2])


def _is_parted(blocks: Sequence[Block], begin: int, end: int) -> bool:
    return any(map(_heads, blocks[begin + 1 : end]))


def _heads(block: Block) -> bool:
    return block.element.tag in HEADINGS


def gathered(page: Seen) -> Skipped | None:
    """Money or names that are gathered: above the text they are counted, and a button asks to join.

    Not asked of a page with a time or an article's declaration: papers that live on gifts have such a button on each.
    """
    at = page.heading_at
    if at is None or page.is_dated or page.said.is_article or page.is_listed or page.make.run >= 2 * LONG:
        return None
    below = page.blocks[at + 1 : at + 1 + _AT_HAND]
    head = (
        block
        for block in before_text(below)
        if not _heads(block) and block.linked < HALF_LINKED and block.key not in JOINS
    )
    line = " ".join(block.text.casefold() for block in head if len(block.text) <= _LONGEST_COUNT)
    word = next((word for word in COUNTED if word in line), None)
    if word is None or len(_NUMBER.findall(line)) < 2:
        return None
    button = next((block for block in below if block.key in JOINS), None)
    if button is None:
        return None
    return Skipped("service_page", f"it counts “{word}”, and a button says “{button.text}”")
