"""The headline that a page shows above its text, where its title element names nothing but the site.

Pages of clubs and old programs have one title for all, and the headline is a line in bold or a cell of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import fold
from presswatch.extract.blocks import HALF_LINKED, Block, weights
from presswatch.extract.date_lines import is_date
from presswatch.extract.decode import DENSE, letters
from presswatch.extract.headings import shown_part
from presswatch.extract.names import stands_elsewhere
from presswatch.extract.prose import main_among, prose_among

_PART_ABOVE: Final = 8
_ABOVE: Final = 16
"""Lines above the text among which a part of the title stands, and any headline; a table of facts may lie between."""
_LONGEST: Final = 150
_SHORTEST: Final = 8
_FEW_WORDS: Final = 2
_HIGH: Final = frozenset({"h1", "h2", "h3"})
_BOLD: Final = ("b", "strong", "big", "font", "span")
_MOST_INSIDE: Final = 12
_OF_HEADLINE: Final = re.compile(
    r"(?i)headline|head(?:ing|er)?(?![a-z])|title(?!s)|titel|titre|t[ií]tulo|titolo|(?<![a-z])tit(?![a-z])|tytul|[uü]e?berschrift"
)
_LARGE: Final = re.compile(r"\+[1-6]|[4-7]")
_BOLD_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_NO_HEADLINE: Final = re.compile(r"[.:,;…]$|^\W*$|^©|\d:\d")
_PLACEHOLDER: Final = re.compile(
    r"(?i)(?:untitled|unbenannt\w*|new|neue)(?:[ _-]?(?:document|dokument|page|seite))?[ _-]?\d*"
    r"|documento (?:sin título|senza titolo)|document sans (?:nom|titre)|bez tytułu|без названия|index(?:\.html?)?"
    r"|home ?page|startseite|detail(?:s|ansicht)?"
)
"""Titles of pages to which nobody gave one."""
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def shown_headline(
    title: str,
    *,
    origins: Mapping[str, str],
    called: Sequence[str],
    sites: Sequence[str],
    blocks: Sequence[Block],
    url: str,
) -> str | None:
    """The headline above the text of a page whose title only its title element gives; None where the title shows.

    In: the title and where fields come from, what the page is called in its head, names of the site, its lines, its
    address.
    """
    if origins.get("title", "title") != "title":
        return None
    framed: dict[HtmlElement, bool] = {}
    prose = [block for block in prose_among(blocks) if not stands_elsewhere(block.element, framed)]
    if not prose:
        return None
    main = main_among(weights(prose))
    first = next(at for at, block in enumerate(blocks) if block in prose and _is_in(block.element, main))
    above = list(reversed(blocks[max(0, first - _ABOVE) : first + 1]))
    near = [block for block in above[:_PART_ABOVE] if block.linked < HALF_LINKED]
    own = letters(title)
    if own and not _PLACEHOLDER.fullmatch(title) and any(block.key == own for block in near):
        return None
    known = {*map(letters, sites), own}
    is_word = " " not in title and DENSE.search(title) is None
    for name in called:
        if (part := shown_part(name, (block.text for block in near if block.key not in known))) is not None:
            return part
    is_of_site = _names_site(title, url) or (is_word and any(_names_site(name, url) for name in called))
    is_none = not title or _PLACEHOLDER.fullmatch(title) is not None
    if not (is_of_site or is_word or is_none):
        return None
    lines = [
        block
        for block in above
        if block.key not in known and _may_be_headline(block) and not stands_elsewhere(block.element, framed)
    ]
    # a word alone may be a headline that a picture shows
    kinds = (
        (_is_heading, _is_called_headline, _is_bold) if is_of_site or is_none else (_is_heading, _is_called_headline)
    )
    return next((block.text for is_headline in kinds for block in lines if is_headline(block)), None)


def _is_in(element: HtmlElement, outer: HtmlElement) -> bool:
    return element is outer or outer in element.iterancestors()


def _names_site(title: str, url: str) -> bool:
    """Whether a word of a title stands in the address before its last part, as the names of sites do."""
    place = letters(url.partition("//")[2].partition("?")[0].rpartition("/")[0])
    words = _WORD.findall(title.casefold())
    return any(form in place for word in words for form in (fold(word), word.translate(_UMLAUTS)))


def _may_be_headline(block: Block) -> bool:
    """Whether a line is as long as headlines are, no link, no sentence, no label and no date."""
    line = block.text
    return (
        block.linked < HALF_LINKED
        and _SHORTEST <= len(block.key) <= _LONGEST
        and (len(line.split()) >= _FEW_WORDS or DENSE.search(line) is not None)
        and _NO_HEADLINE.search(line) is None
        and not is_date(line)
    )


def _is_heading(block: Block) -> bool:
    return block.element.tag in _HIGH


def _is_called_headline(block: Block) -> bool:
    """Whether the whole of a line is a heading cell, or called a headline by its element."""
    return block.element.tag == "th" or any(
        _OF_HEADLINE.search(element.get("class") or "") for element in _around_all_of(block)
    )


def _is_bold(block: Block) -> bool:
    """Whether the whole of a line is bold or large."""
    return any(
        element.tag in ("b", "strong", "big")
        or (element.tag == "font" and _LARGE.fullmatch((element.get("size") or "").strip()))
        or _BOLD_STYLE.search(element.get("style") or "")
        for element in _around_all_of(block)
    )


def _around_all_of(block: Block) -> Iterator[HtmlElement]:
    """The line's element and those inside of it, if they hold the line and nothing else."""
    for element in islice(block.element.iter(block.element.tag, *_BOLD), _MOST_INSIDE):
        if letters("".join(islice(element.itertext(), _MOST_INSIDE))) == block.key:
            yield element
