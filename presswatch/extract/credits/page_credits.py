"""Lines that credit the sources of an article, found on the whole page: extraction prunes many of them.

A credit line is a short block that begins with a footer's label (``Sources:``, ``Quelle:``, ``Mit Material von``):
config/citations has them, the same that citations are found by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from lxml.html import HtmlElement

from presswatch.cite.footers import Footers
from presswatch.cite.gazetteer import lowered
from presswatch.extract.markup.blocks import LONGEST_KEY, LOWER_HEADINGS, Block, add_with_outer, stands_in
from presswatch.extract.markup.decode import clean_line, letters
from presswatch.extract.markup.names import names_elsewhere, said_around
from presswatch.extract.times.date_labels import holds_date

LONGEST: Final = 170
"""Code points of a credit line; what is longer is prose that begins with a label."""

_CONTRIBUTED: Final = re.compile(r"(?i)[\w .,'&-]{2,80} contributed to this (?:report|story|article)\.?")
_SURE: Final = 20
"""Letters of a line by which it is found again; shorter ones stand anywhere."""
_BETWEEN: Final = re.compile(r"\s[|｜•·]\s|[|｜]|\s+(?=[^\W\d]{1,8}\s?[:：])")
_MINUTES: Final = re.compile(r"\d{1,2}\s?[^\W\d]{1,12}\.?(?:\s[^\W\d]{1,12}){0,3}")
"""How long the text takes to read, in any language: "2 min", "4 minute de citit"."""
_PARTING: Final = re.compile("[:：|｜]")
_CLOSING: Final = " .)]）】〕」。"
_OPENING: Final = "([（【〔「"
_BEFORE_CREDIT: Final = frozenset(".!?…\"'”“»«’)(][–—-/|:·,;。！？；，、（）【〔「」")
"""What stands before a credit that was joined to a paragraph: the end of a sentence, a bracket, a dash."""
_LIST_ITEM: Final = re.compile(r"\s*[-–—•*·]\s+(\S.{0,79})")
_NAME_LIST_CAP: Final = 12
_ENOUGH: Final = 4 * LONGEST
"""Code points, blanks of the markup included, after which a block is too long to be a credit line."""


def is_credit_line(line: str, footers: Footers) -> bool:
    """Whether a whole line credits sources, by its form alone."""
    return len(line) <= LONGEST and (
        footers.line.fullmatch(lowered(line)) is not None or _CONTRIBUTED.fullmatch(line) is not None
    )


def parts_of_info(line: str) -> list[str]:
    """What a line of date, source and author is made of: ``2026年02月03日 10:15 来源：新华社 作者：林枫叶``."""
    return [part.strip() for part in _BETWEEN.split(line)]


def _parts_above_text(line: str) -> list[str]:
    """The parts of a line that tells when an article appeared, or how long it is; none of any other line."""
    if holds_date(line):
        return parts_of_info(line)
    parts = parts_of_info(line) if any(map(str.isdigit, line)) else []
    return parts if any(map(_MINUTES.fullmatch, parts)) else []


def credit_lines(blocks: Sequence[Block], footers: Footers, *, taken: Iterable[str] = ()) -> list[str]:
    """Credit lines among the lines of a page, in their order, each once.  `taken` are the lines of the text.

    Navigation, captions, forms, comments, the foot of the site and other articles are left out: what stands in an
    ``<article>`` or in a box with a linked heading that holds nothing of the text.
    """
    found: dict[str, None] = {}
    page = cache(lambda: _Page(blocks, taken, footers))  # few pages have a line that asks for it
    for number, block in enumerate(blocks):
        line = block.text
        if len(line) > LONGEST:
            continue
        if footers.is_layout(line):
            if not page().is_foreign(block.element):
                found.setdefault(line)
            continue
        within = _parts_above_text(line) if _PARTING.search(line) else []
        if credits_within := [part for part in within if is_credit_line(part, footers)]:
            if not page().is_foreign(block.element):
                found.update(dict.fromkeys(credits_within))
            continue
        if not footers.may_begin(line):
            continue
        if _is_heading(block, footers):
            line = f"{line}:"
        if _is_bare(line, footers):
            line = f"{line} {', '.join(_names_below(block, blocks[number + 1 : number + 2 + _NAME_LIST_CAP]))}"
        if is_credit_line(line, footers) and not _is_bare(line, footers) and not page().is_foreign(block.element):
            found.setdefault(line)
    return list(found)


def without_foreign(lines: Sequence[str], blocks: Sequence[Block], footers: Footers) -> list[str]:
    """Lines of the text without the credits of others that extraction took for lines of the article."""
    suspects = {letters(line) for line in lines if is_credit_line(line, footers)}
    if not suspects:
        return list(lines)
    page = _Page(blocks, lines, footers)
    own: dict[str, bool] = {}
    for block in blocks:
        if len(block.text) <= LONGEST and (key := block.key) in suspects:
            own[key] = own.get(key, False) or not page.is_foreign(block.element)
    return [line for line in lines if own.get(letters(line), True)]


def with_credits(lines: list[str], credit: list[str], footers: Footers) -> list[str]:
    """Lines of the text with every credit line in it: lists after a bare label joined, missing lines appended."""
    lines = _joined(lines, footers)
    if not credit:
        return lines
    squeezed = {letters(line) for line in lines}
    whole = "\n".join(squeezed)
    missing = [
        line
        for line in credit
        if (key := letters(line)) not in whole
        # "dpa" is in many words
        or not (is_credit_line(line, footers) or key in squeezed or any(_closes_with(own, line) for own in lines))
    ]
    if missing:
        lines = [line for line in lines if not _is_bare(line, footers)]
    return [*lines, *missing]


def _closes_with(own: str, line: str) -> bool:
    """Whether a line of the text has a credit line at its end; a sentence that ends with that name has none."""
    own, line = own.rstrip(_CLOSING).casefold(), line.strip(_CLOSING + _OPENING).casefold()
    return own.endswith(line) and own[: -len(line)].rstrip()[-1:] in _BEFORE_CREDIT


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
    return block.element.tag in LOWER_HEADINGS and footers.alone.fullmatch(lowered(block.text)) is not None


def _names_below(label: Block, following: Sequence[Block]) -> list[str]:
    """What the list lists that follows a bare label: inside the same element, or in the next one."""
    follower = label.element.getnext()
    lists = [*label.element.iterchildren("ul", "ol"), *([] if follower is None else [follower])]
    if not lists or lists[0].tag not in {"ul", "ol", "p", "div"}:
        return []
    items = [block for block in following if stands_in(block.element, lists[0])]
    names = list(dict.fromkeys(name for block in items if (name := block.text.strip(" .,;"))))
    return names if len(names) <= _NAME_LIST_CAP else []


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


class _Page:
    """Where a page holds what is not its article; each element is looked at once."""

    def __init__(self, blocks: Sequence[Block], taken: Iterable[str], footers: Footers) -> None:
        prose = (line for line in taken if not is_credit_line(line, footers))
        keys = {key for line in prose if len(key := letters(line)[:LONGEST_KEY]) >= _SURE}
        self._footers = footers
        self._around_text: set[HtmlElement] = set()
        for block in blocks:
            if len(block.key) >= _SURE and block.key[:LONGEST_KEY] in keys:
                add_with_outer(block.element, self._around_text)
        self._teasers: set[HtmlElement] | None = None
        self._known: dict[HtmlElement, bool] = {}

    def is_foreign(self, block: HtmlElement) -> bool:
        """Whether a block belongs to the page's furniture, to comments or to another article."""
        return self._says_foreign(block, is_own=True) or said_around(
            block.getparent(), lambda outer: self._says_foreign(outer) or None, self._known
        )

    def _says_foreign(self, node: HtmlElement, *, is_own: bool = False) -> bool:
        """Whether an element says so; only a block's own may be a footer with a long text, or a heading."""
        if node in self._around_text:  # whatever it is called, the text stands in it
            return node.tag in {"nav", "figure", "figcaption", "form"}
        if names_elsewhere(node):
            return True
        if self._around_text and (node.tag == "article" or (not is_own and self._is_teaser(node))):
            return True
        return node.tag == "footer" and not is_own and len(_short_text(node)) > LONGEST

    def _is_teaser(self, box: HtmlElement) -> bool:
        """Whether a box holds a heading that leads elsewhere, other than that of a list of sources."""
        if self._teasers is None:
            self._teasers = set()
            for heading in box.getroottree().iter(*LOWER_HEADINGS):
                link = next(heading.iter("a"), None)
                link = next(heading.iterancestors("a"), None) if link is None else link
                if link is None or not link.get("href"):
                    continue
                if self._footers.alone.fullmatch(lowered(_short_text(heading)).rstrip(" :：")) is None:
                    add_with_outer(heading, self._teasers)
        return box in self._teasers
