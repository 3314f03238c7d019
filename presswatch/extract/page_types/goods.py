"""Pages of what is to be had or takes place: goods with their price, programs to load, events, jobs.

A review of the same thing has its text, its time or the description of an article: then the page stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from presswatch.extract.markup.blocks import HALF_LINKED, Block
from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.word_lists import folded
from presswatch.extract.metadata.metadata import GOODS
from presswatch.extract.page_types.board_words import CARTS, ORDERS
from presswatch.extract.page_types.kind_words import LOADS
from presswatch.extract.page_types.make import PRICE
from presswatch.extract.page_types.seen import (
    HARDLY_ANY,
    LONG,
    SEVERAL,
    SHORT,
    Seen,
    before_text,
    dates_itself,
    declares_time,
    has_date_at_heading,
    has_dated_address,
)
from presswatch.model import Skipped

_ITEM: Final = re.compile(r"(?i)schema\.org/(?:individual)?product\b")
_PLENTY: Final = 2000
_LONGEST_PRICE: Final = 60
_LONGEST_BUTTON: Final = 40
_AT_HAND: Final = 12
"""Lines below the heading among which the price of goods and the button to order them stand."""
_FACTS: Final = 24
"""Lines below the heading among which the facts of a program stand."""
_PROGRAM: Final = re.compile(r"(?:software|mobile|web)application$|videogame$")
_VERSION: Final = re.compile(r"(?i)(?:^|[\s_-])v?\d{1,4}(?:\.\d{1,5}){1,4}\b")
_SIZE: Final = re.compile(r"(?i)(?<![\d.,])\d{1,4}(?:[.,]\d{1,3})?\s?(?:[kmg]i?b|[кмг]б|[kmg]o|[кмг]байт)\b")
"""How a program is told from others of its name, and how much there is to load."""
_SHELF: Final = 8
"""Prices from which they are those of a shelf, where there is hardly a text."""


def offer(page: Seen) -> Skipped | None:
    """An event or a job that is described to programs; a report on one declares an article, or is long."""
    said = page.said
    found = [(kind, letters(name)) for kind, name in said.offers if not GOODS.match(kind)]
    if not found or said.is_article or page.length >= _PLENTY:
        return None
    title = letters(said.title or "")
    is_called = [kind == "jobposting" or key == title for kind, key in found if key in title]
    is_told = page.make.has_dated_head or (declares_time(said) and not is_called)
    if is_told and not any(is_called):
        return None  # a report on what takes place
    return Skipped("offer_page", f"it describes itself as {', '.join(sorted({kind for kind, _ in found}))}")


def goods(page: Seen) -> Skipped | None:
    """What one can order or load; what tells a time or is long is a report on it."""
    is_told = page.said.is_article or declares_time(page.said) or page.is_listed or has_dated_address(page)
    if is_told or page.make.run >= LONG:
        return None
    stall = _stall_of(page)
    return next((found for rule in _GOODS if (found := rule(page, stall)) is not None), None)


def program(page: Seen) -> Skipped | None:
    """A program to load: how large it is and where one loads it stand below its name or its version.

    A report on it has another headline.  Such sites write a time and an article on each page.
    """
    at = page.heading_at
    if at is None or page.is_listed:
        return None
    heading, below = page.blocks[at], page.blocks[at + 1 : at + 1 + _FACTS]
    is_own = heading.key in _names_of_goods(page, _PROGRAM)
    if not is_own and (page.is_declared or declares_time(page.said) or page.make.run >= SHORT):
        return None
    if not (is_own or _VERSION.search(heading.text)):
        return None
    if not (any(map(_shows_size, below)) and any(folded(block.text).startswith(LOADS) for block in below)):
        return None
    if page.length >= _PLENTY:
        return None
    return Skipped("offer_page", f"a program to load: “{heading.text}”")


def _shows_size(block: Block) -> bool:
    return len(block.text) <= _LONGEST_PRICE and _SIZE.search(block.text) is not None


@dataclass(frozen=True, slots=True)
class _Stall:
    """What stands below a page's heading to be sold; a price counts above the text only."""

    heading: Block | None
    below: Sequence[Block]
    has_price: bool
    is_for_sale: bool
    """Whether there is a button to order it, too."""


def _stall_of(page: Seen) -> _Stall:
    at = page.heading_at
    heading = None if at is None else page.blocks[at]
    below = () if at is None else page.blocks[at + 1 : at + 1 + _AT_HAND]
    has_price = any(map(_is_price, before_text(below)))
    return _Stall(heading, below, has_price, has_price and any(map(_orders, below)))


def _described(page: Seen, stall: _Stall) -> Skipped | None:
    """The page's own goods, as it describes them to programs, with a price above the text and a button.

    With a text of some length and a day it is a test of the goods; a day alone may be that of the delivery.
    """
    if not stall.is_for_sale or not _are_own(page, stall.heading):
        return None
    if page.make.run >= SHORT and has_date_at_heading(page):
        return None
    return Skipped("offer_page", "it describes its goods, and shows a price and a button")


def _named(page: Seen, stall: _Stall) -> Skipped | None:
    """A page without day and text under the name of goods that it describes to programs."""
    if page.make.run >= SHORT or stall.heading is None or page.is_dated or page.said.og_type == "article":
        return None
    key = stall.heading.key
    if not {key, key.rstrip("0123456789")} & {*_names_of_goods(page)}:
        return None
    return Skipped("offer_page", f"its heading is the name of goods that it describes: “{stall.heading.text}”")


def _in_basket(page: Seen, stall: _Stall) -> Skipped | None:
    """A price above hardly a text, and a basket."""
    has_basket = page.make.run < SHORT and stall.has_price and any(block.key in CARTS for block in stall.below)
    if not has_basket or dates_itself(page.said) or has_date_at_heading(page):
        return None
    return Skipped("offer_page", "a price and a basket below its heading")


def _shelf(page: Seen, stall: _Stall) -> Skipped | None:
    """Where nothing is like an article: a price and a button, several of each, or a shelf of prices."""
    if page.is_dated or page.make.is_named:
        return None
    prices, orders = sum(map(_shows_price, page.blocks)), sum(map(_orders, page.blocks))
    is_one = stall.is_for_sale and page.make.run < SHORT
    is_shelf = prices >= _SHELF and page.make.run < HARDLY_ANY
    if not is_one and min(prices, orders) < SEVERAL and not is_shelf:
        return None
    return Skipped("offer_page", f"prices: {prices}, buttons to order: {orders}")


_GOODS: Final = (_described, _named, _in_basket, _shelf)


def _names_of_goods(page: Seen, kinds: re.Pattern[str] = GOODS) -> list[str]:
    return [key for kind, name in page.said.offers if kinds.match(kind) and (key := letters(name))]


def _are_own(page: Seen, heading: Block | None) -> bool:
    """Whether goods that are described are those of the page, and no box in an article: its heading names them."""
    if (page.said.og_type or "").startswith("product"):
        return True
    if heading is None:
        return False
    is_item = any(_ITEM.search(outer.get("itemtype") or "") for outer in heading.element.iterancestors())
    return is_item or any(name and (name in heading.key or heading.key in name) for name in _names_of_goods(page))


def _is_price(block: Block) -> bool:
    """Whether a line is a price and a few words, and leads nowhere: there are others."""
    return _shows_price(block) and block.linked < HALF_LINKED


def _shows_price(block: Block) -> bool:
    """Whether a line is a price and a few words: one in a sentence is told."""
    return len(block.text) <= _LONGEST_PRICE and PRICE.search(block.text) is not None


def _orders(block: Block) -> bool:
    return len(block.text) <= _LONGEST_BUTTON and block.key in ORDERS
