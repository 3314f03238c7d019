"""Lines that credit the sources of an article, found on the whole page: extraction prunes many of them.

A credit line is a short block that begins with a footer's label (``Sources:``, ``Quelle:``, ``Mit Material von``):
config/citations has them, the same that citations are found by.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.cite.footers import Footers
from presswatch.cite.gazetteer import lowered
from presswatch.extract.decode import clean_line, letters

LONGEST: Final = 170
"""Code points of a credit line; what is longer is prose that begins with a label."""

_CONTRIBUTED: Final = re.compile(r"(?i)[\w .,'&-]{2,80} contributed to this (?:report|story|article)\.?")
_INLINE: Final = frozenset(
    {*("a", "b", "strong", "em", "i", "u", "span"), *("small", "font", "cite", "mark", "time", "label", "sup")}
)
_FOREIGN_TAGS: Final = frozenset(
    {"nav", "figure", "figcaption", "form", "script", "style", "noscript", "template", "button", "select"}
)
_FOREIGN_CLASS: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|teasers?|sidebar|rail|comments?|recommend\w*|widget|promo|nav|menu|cookie|consent|newsletter|"
    r"caption|image|photo|gallery|site-footer|page-footer|mega|breadcrumbs?|readalso|read-also|seealso)(?:$|[\s_-])"
)
_LIST_ITEM: Final = re.compile(r"\s*[-–—•*·]\s+(\S.{0,79})")
_NAME_LIST_CAP: Final = 12
_ENOUGH: Final = 4 * LONGEST
"""Code points, blanks of the markup included, after which a block is too long to be a credit line."""


def is_credit_line(line: str, footers: Footers) -> bool:
    """Whether a whole line credits sources, by its form alone."""
    return len(line) <= LONGEST and (
        footers.line.fullmatch(lowered(line)) is not None or _CONTRIBUTED.fullmatch(line) is not None
    )


def credit_lines(tree: HtmlElement, footers: Footers) -> list[str]:
    """Credit lines of a parsed page (lxml), in document order, each once; the tree is not changed.

    Navigation, captions, forms, lists of other articles and the foot of the site are left out.
    """
    found: dict[str, None] = {}
    for element in tree.iter():
        if isinstance(element.tag, str):
            if (text := element.text) and _may_start(text, footers):
                block = _block_of(element)
                line = _line_of(block, footers)
                if line and not _is_foreign(block):
                    found.setdefault(line)
            if element.tag == "br" and (tail := element.tail) and _may_start(tail, footers):
                line = _run_after(element)
                if is_credit_line(line, footers) and not _is_foreign(element):
                    found.setdefault(line)
    return list(found)


def with_credits(lines: list[str], credit: list[str], footers: Footers) -> list[str]:
    """Lines of the text with every credit line in it: lists after a bare label joined, missing lines appended."""
    lines = _joined(lines, footers)
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


def _may_start(text: str, footers: Footers) -> bool:
    return len(text) <= 3 * LONGEST and footers.may_begin(text)


def _is_bare(line: str, footers: Footers) -> bool:
    return len(line) <= LONGEST and footers.bare.fullmatch(lowered(line)) is not None


def _block_of(element: HtmlElement) -> HtmlElement:
    """The nearest element around that is a paragraph of its own, for a label in bold."""
    while element.tag in _INLINE and (parent := element.getparent()) is not None:
        element = parent
    return element


def _line_of(block: HtmlElement, footers: Footers) -> str | None:
    """The credit line that a block holds; after a bare label, with the items of the list that follows."""
    text = _short_text(block)
    if _is_bare(text, footers):
        follower = block.getnext()
        if follower is not None and follower.tag in {"ul", "ol", "p", "div"}:
            items = [_short_text(item) for item in islice(follower.iter("li", "a"), 4 * _NAME_LIST_CAP)]
            items = items or [_short_text(follower)]
            names = list(dict.fromkeys(item.strip(" .,;") for item in items if item))
            if 0 < len(names) <= _NAME_LIST_CAP:
                text = f"{text} {', '.join(names)}"
    return text if is_credit_line(text, footers) and not _is_bare(text, footers) else None


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


def _run_after(br: HtmlElement) -> str:
    """Text between this line break and the next."""
    parts = [br.tail or ""]
    for sibling in br.itersiblings():
        if sibling.tag not in _INLINE:
            break
        parts += [_short_text(sibling), sibling.tail or ""]
        if sum(map(len, parts)) > _ENOUGH:
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
