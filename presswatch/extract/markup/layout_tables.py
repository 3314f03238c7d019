"""Tables that lay out a page and hold no data: the article stands in one of their cells.

Taken for a table, a whole article is one line with its headline, its counters and what the columns beside it say; so
such tables are made blocks before anything is looked for in them.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import HEADINGS

_PARTS: Final = ("td", "th", "tr", "tbody", "thead", "tfoot")
_ENDS_LINE: Final = ("br", "p", "div", *sorted(HEADINGS))
_LONG: Final = 600
_MANY_LINES: Final = 4
"""Code points and line ends from which a cell holds running text, whatever stands beside it."""
_SOME: Final = 200
_SOME_LINES: Final = 2
_MOST: Final = 2 / 3
_HALF: Final = 1 / 2
"""The same, and the share of its table's text, from which a cell is what the table is there for; the smaller share
where a heading stands in the cell.  A table of data has its text in many cells, and a long one of them is one line."""
_ROWS: Final = 2
"""Rows with several cells that say something, from which a table compares them."""
_FACTS: Final = 3
"""The same, from which it does even with one long cell, as under "History" in a box of facts."""
_LENGTH: Final = etree.XPath("string-length(.)")
_SAYS: Final = etree.XPath("boolean(normalize-space(.))")


def unfold_layout_tables(tree: HtmlElement) -> None:
    """Turn tables with a cell that holds running text into blocks; the tree is changed.

    So are the tables around them, and those in them that are no tables of data.
    """
    layout = _with_running_text(tree)
    outermost = [table for table in layout if next(table.iterancestors("table"), None) is None]
    layout |= {
        table
        for outer in outermost
        for table in outer.iterdescendants("table")
        if table not in layout and not _is_data(table)
    }
    parts = [
        part for outer in outermost for part in outer.iter(*_PARTS) if next(part.iterancestors("table"), None) in layout
    ]
    for element in (*parts, *layout):
        element.tag = "div"


def _with_running_text(tree: HtmlElement) -> set[HtmlElement]:
    """The tables that have a cell of running text, and those around them."""
    found: set[HtmlElement] = set()
    lengths: dict[HtmlElement, float] = {}
    for cell in tree.iter("td"):
        length = _length(cell)
        if length < _SOME or (table := next(cell.iterancestors("table"), None)) is None or table in found:
            continue
        if length <= _LONG or not _has(cell, ("br", "p"), _MANY_LINES):
            has_heading = _has(cell, HEADINGS, 1)
            if not _has(cell, _ENDS_LINE, _SOME_LINES) or (not has_heading and _compares(table, _FACTS)):
                continue
            if table not in lengths:
                lengths[table] = _length(table)
            if length <= (_HALF if has_heading else _MOST) * lengths[table]:
                continue
        found.update((table, *table.iterancestors("table")))
    return found


def _is_data(table: HtmlElement) -> bool:
    """Whether a table has rows to compare, and no table in it."""
    return not _has(table, ("table",), 1) and _compares(table, _ROWS)


def _compares(table: HtmlElement, enough: int) -> bool:
    """Whether so many rows of a table have several cells that say something."""
    wide = (row for row in table.iter("tr") if sum(1 for cell in row if _SAYS(cell)) > 1)
    return len(list(islice(wide, enough))) == enough


def _length(element: HtmlElement) -> float:
    """Code points of the text in an element."""
    return cast("float", _LENGTH(element))


def _has(element: HtmlElement, tags: Collection[str], enough: int) -> bool:
    """Whether so many elements of these kinds stand in an element."""
    return sum(1 for _ in islice(element.iterdescendants(*tags), enough)) == enough
