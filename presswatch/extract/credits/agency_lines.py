"""Lines that hold nothing but the agency that a text is from ("dpa/lnw", "(dpa)", "© dpa-infocom, dpa:261126-930-1/1").

Such a line names its source without a word for it, so only its place tells it from the same name in a list of subjects,
under a picture or among the agencies at the foot of a site: it stands by itself right behind the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from presswatch.cite.credit_lines import pattern_regions
from presswatch.cite.cues import MASK
from presswatch.cite.gazetteer import Gazetteer
from presswatch.cite.line_rules import CreditLines
from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, LONGEST_KEY, Block
from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.names import names_elsewhere, names_subjects

Agencies = Callable[[str], frozenset[str]]
"""The agencies that a line names and nothing else; none for every other line."""

_LONGEST: Final = 60
_MOST_WORDS: Final = 2
"""Words beside the names: initials, a desk, the number of the message."""
_MOST_AGENCIES: Final = 3
_OF_LISTS: Final = "·•|"
"""Agencies of one text are joined by slashes and commas; with these between them they stand in a row of partners."""
_SURE: Final = 20
"""Letters of a line of the text by which its end is found on the page."""
_LAST: Final = 3
"""Lines at the end of the text of which one is sure."""
_NEAR: Final = 4
"""Lines of the page behind the text: a button or a date may stand between."""
_LEVELS: Final = 2
"""Boxes around the last paragraph in which the line may stand; within an ``<article>``, any."""
_NO_LINES: Final = frozenset({"a", "li", "td", "th", "dt", "dd", "button", *HEADINGS})
_SAYS: Final = etree.XPath("boolean(normalize-space(.))")
_PICTURES: Final = ("img", "picture", "figure", "video", "svg", "canvas", "iframe")


def nothing(_line: str) -> frozenset[str]:
    """Of no line is said that it names an agency."""
    return frozenset()


def agencies_of(
    line: str, gazetteer: Gazetteer, rules: CreditLines, at_home: Callable[[str], bool] = lambda _outlet_id: False
) -> frozenset[str]:
    """The agencies of a line that credits them by its layout where it ends a text, and holds hardly anything else.

    `at_home` says which agencies are: names that may mean something else ("TT", "AP") are theirs alone.
    """
    if len(line) > _LONGEST or any(mark in line for mark in _OF_LISTS):
        return frozenset()
    masked = line
    found: set[str] = set()
    for name in gazetteer.names(line):
        ids = [one for one in name.outlet_ids if not name.is_ambiguous or at_home(one)]
        if name.kind != "agency" or (name.is_ambiguous and len(ids) != 1):
            return frozenset()
        masked = masked[: name.start] + MASK * (name.end - name.start) + masked[name.end :]
        found.update(ids)
    words = sum(any(map(str.isalnum, word)) for word in masked.replace(MASK, " ").split())
    if not 0 < len(found) <= _MOST_AGENCIES or words > _MOST_WORDS:
        return frozenset()
    regions = pattern_regions(masked, "text", rules, is_last=True, has_agency=True)
    return (
        frozenset(found) if any(region.kind in {"slug", "footer", "copyright"} for region in regions) else frozenset()
    )


def agency_lines(blocks: Sequence[Block], taken: Sequence[str], agencies: Agencies) -> list[str]:
    """The lines right behind the text that hold nothing but an agency, wherever they were pruned; each once.

    `taken` are the lines of the text.  A list, a link, a caption and agencies in a row are none.
    """
    ends = {key for line in taken[-_LAST:] if len(key := letters(line)[:LONGEST_KEY]) >= _SURE}
    last = next((n for n in range(len(blocks) - 1, -1, -1) if blocks[n].key[:LONGEST_KEY] in ends), None)
    if last is None:
        return []
    near = list(_behind(blocks, last))
    named = [agencies(block.text) if block.linked < HALF_LINKED else frozenset() for block in near]
    several = set().union(*named)
    found = (
        block.text
        for block, own in zip(near, named, strict=True)
        if own and own == several and _is_beside(block, blocks[last].element)
    )
    return list(dict.fromkeys(found))


def _behind(blocks: Sequence[Block], last: int) -> Iterator[Block]:
    """The short lines behind the text, up to what begins something else."""
    for block in blocks[last + 1 : last + 1 + _NEAR]:
        if block.element.tag in HEADINGS or block.is_prose:
            return
        yield block


def _is_beside(block: Block, paragraph: HtmlElement) -> bool:
    """Whether a line stands by itself in a box around the last paragraph, near it."""
    if block.element.tag in _NO_LINES:
        return False
    around = [paragraph, *paragraph.iterancestors()]
    for element in (block.element, *block.element.iterancestors()):
        if element in around:
            return _is_near(around, around.index(element), block)
        if names_elsewhere(element) or names_subjects(element) or is_pictured(element):
            return False
    return False


def _is_near(around: Sequence[HtmlElement], level: int, block: Block) -> bool:
    """Whether the box that holds a line and the last paragraph is the article's: `level` boxes around the paragraph."""
    if level > _LEVELS and not any(element.tag == "article" for element in around[level:]):
        return False
    return bool(around[level].tag != "body" or block.element.tag == "p")


def is_pictured(element: HtmlElement) -> bool:
    """Whether an element holds a picture, or stands right below one."""
    before = element.getprevious()
    is_below = before is not None and (before.tag in _PICTURES or (_has_picture(before) and not _SAYS(before)))
    return is_below or _has_picture(element)


def _has_picture(element: HtmlElement) -> bool:
    return next(element.iter(*_PICTURES), None) is not None
