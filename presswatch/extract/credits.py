"""Lines that credit the sources of an article, found on the whole page: extraction prunes many of them.

A credit line is a short block that begins with a footer's label (``Sources:``, ``Quelle:``, ``Mit Material von``):
config/citations has them, the same that citations are found by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lxml.html import HtmlElement

from presswatch.cite.footers import Footers
from presswatch.cite.gazetteer import lowered
from presswatch.extract.blocks import Block
from presswatch.extract.decode import clean_line, letters

LONGEST: Final = 170
"""Code points of a credit line; what is longer is prose that begins with a label."""

_CONTRIBUTED: Final = re.compile(r"(?i)[\w .,'&-]{2,80} contributed to this (?:report|story|article)\.?")
_FOREIGN_TAGS: Final = frozenset(
    {"nav", "figure", "figcaption", "form", "script", "style", "noscript", "template", "button", "select"}
)
_FOREIGN_CLASS: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|teasers?|sidebar|rail|comments?|recommend\w*|widget|promo|nav|menu|cookie|consent|newsletter|"
    r"caption|image|photo|gallery|site-footer|page-footer|mega|breadcrumbs?|readalso|read-also|seealso)(?:$|[\s_-])"
)
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LIST_ITEM: Final = re.compile(r"\s*[-–—•*·]\s+(\S.{0,79})")
_NAME_LIST_CAP: Final = 12
_ENOUGH: Final = 4 * LONGEST
"""Code points, blanks of the markup included, after which a block is too long to be a credit line."""


def is_credit_line(line: str, footers: Footers) -> bool:
    """Whether a whole line credits sources, by its form alone."""
    return len(line) <= LONGEST and (
        footers.line.fullmatch(lowered(line)) is not None or _CONTRIBUTED.fullmatch(line) is not None
    )


def credit_lines(blocks: Sequence[Block], footers: Footers) -> list[str]:
    """Credit lines among the lines of a page, in their order, each once.

    Navigation, captions, forms, lists of other articles and the foot of the site are left out.
    """
    found: dict[str, None] = {}
    for number, block in enumerate(blocks):
        line = block.text
        if len(line) > LONGEST:
            continue
        if footers.is_layout(line):
            if not _is_foreign(block.element):
                found.setdefault(line)
            continue
        if not footers.may_begin(line):
            continue
        if _is_heading(block, footers):
            line = f"{line}:"
        if _is_bare(line, footers):
            line = f"{line} {', '.join(_names_below(block, blocks[number + 1 : number + 2 + _NAME_LIST_CAP]))}"
        if is_credit_line(line, footers) and not _is_bare(line, footers) and not _is_foreign(block.element):
            found.setdefault(line)
    return list(found)


def with_credits(lines: list[str], credit: list[str], footers: Footers) -> list[str]:
    """Lines of the text with every credit line in it: lists after a bare label joined, missing lines appended."""
    lines = _joined(lines, footers)
    if not credit:
        return lines
    squeezed = {letters(line) for line in lines}
    whole = "\n".join(squeezed)
    missing = [line for line in credit if letters(line) not in whole]
    if missing:
        lines = [line for line in lines if not _is_bare(line, footers)]
    return [*lines, *missing]


def _joined(lines: list[str], footers: Footers) -> list[str]:
    """``Sources:`` and the list items below it become one line."""
    out: list[str] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        if _is_bare(line, footers):
            names = []
            while position < len(lines) and (item := _LIST_ITEM.fullmatch(lines[position])):
                names.append(item[1].strip(" .,;"))
                position += 1
            line = f"{line.rstrip()} {', '.join(names)}" if names else line
        out.append(line)
    return out


def _is_bare(line: str, footers: Footers) -> bool:
    return len(line) <= LONGEST and footers.bare.fullmatch(lowered(line)) is not None


def _is_heading(block: Block, footers: Footers) -> bool:
    return block.element.tag in _HEADINGS and footers.alone.fullmatch(lowered(block.text)) is not None


def _names_below(label: Block, following: Sequence[Block]) -> list[str]:
    """What the list lists that follows a bare label: inside the same element, or in the next one."""
    follower = label.element.getnext()
    lists = [*label.element.iterchildren("ul", "ol"), *([] if follower is None else [follower])]
    if not lists or lists[0].tag not in {"ul", "ol", "p", "div"}:
        return []
    items = [block for block in following if _is_within(block.element, lists[0])]
    names = list(dict.fromkeys(name for block in items if (name := block.text.strip(" .,;"))))
    return names if len(names) <= _NAME_LIST_CAP else []


def _is_within(element: HtmlElement, outer: HtmlElement) -> bool:
    return element is outer or outer in element.iterancestors()


def _short_text(element: HtmlElement) -> str:
    """Text of an element as one line; of a long one only so much that it shows to be too long."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(str(part))
        length += len(part)
        if length > _ENOUGH:
            break
    return clean_line("".join(parts))


def _is_foreign(block: HtmlElement) -> bool:
    """Whether the block belongs to the page's furniture."""
    node = block
    while node is not None:
        if node.tag in _FOREIGN_TAGS or _FOREIGN_CLASS.search(f"{node.get('class', '')} {node.get('id', '')}"):
            return True
        if node.tag == "footer" and node is not block and len(_short_text(node)) > LONGEST:
            return True
        node = node.getparent()
    return False
