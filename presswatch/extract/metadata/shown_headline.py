"""The headline that a page shows above its text, where its title element names nothing but the site.

Pages of clubs and old programs have one title for all, and the headline is a line in bold or a cell of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final

from lxml.html import HtmlElement

from presswatch.cite.footers import Footers
from presswatch.datewords import fold
from presswatch.extract.bylines.author_words import PHOTOS
from presswatch.extract.bylines.name_kinds import looks_like_name
from presswatch.extract.bylines.shown_bylines import visible_bylines
from presswatch.extract.credits.page_credits import is_credit_line
from presswatch.extract.lines.boilerplate import is_boilerplate
from presswatch.extract.markup.blocks import HALF_LINKED, Block, stands_in, weights
from presswatch.extract.markup.decode import DENSE, letters
from presswatch.extract.markup.names import stands_elsewhere
from presswatch.extract.markup.prose import main_among, prose_among
from presswatch.extract.metadata.headings import shown_part
from presswatch.extract.times.date_labels import is_date

_PART_ABOVE: Final = 8
_ABOVE: Final = 16
"""Lines above the text among which a part of the title stands, and any headline; a table of facts may lie between."""
_LONGEST: Final = 150
_SHORTEST: Final = 8
_FEW_WORDS: Final = 2
_HIGH: Final = ("h1", "h2", "h3")
_BOLD: Final = ("b", "strong", "big", "font", "span")
_MOST_INSIDE: Final = 12
_OF_HEADLINE: Final = re.compile(
    r"(?:content|component|article|entry|post|page|news|blog|story|main|beitrags?|artikel|seiten|haupt)?"
    r"(?:headline|head(?:ing|er)?|title|titel(?:zeile)?|titre|t[ií]tulo|titolo|tit|tytul|[uü]e?berschrift)\d*",
    re.IGNORECASE,
)
"""A part of a class that calls a line a headline ..."""
_OF_OTHERS: Final = frozenset(
    {*("sub", "under", "unter", "sous", "pre", "over", "super", "section", "rubrik", "category", "kicker", "site")}
    | {*("widget", "sidebar", "box", "block", "module", "menu", "nav", "related", "teaser", "share", "social", "table")}
    | {*("comment", "comments", "image", "photo", "picture", "caption", "author", "byline", "date", "list", "footer")}
)
"""... and what says beside it that the line is that of something else."""
_NAME_EDGE: Final = re.compile(r"[\W_]+|(?<=[a-z0-9])(?=[A-Z])")
_PICTURE: Final = re.compile(
    rf"(?:{'|'.join(PHOTOS)})\b\s*(?:(?:by|von|de|par|por|di|av|af|door|credit)\b)?\s*[:©/–-]?\s*(?P<name>.+)",
    re.IGNORECASE,
)
"""Whom a picture is of."""
_LARGE: Final = re.compile(r"\+[1-6]|[4-7]")
_BOLD_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_NO_HEADLINE: Final = re.compile(r"[.:,;…]$|^\W*$|^©|\d:\d")
_PLACEHOLDER: Final = re.compile(
    r"(?i)(?:untitled|unbenannt\w*|new|neue)(?:[ _-]?(?:document|dokument|page|seite))?[ _-]?\d*"
    r"|documento (?:sin título|senza titolo)|document sans (?:nom|titre)|bez tytułu|без названия|index(?:\.html?)?"
    r"|home ?page|startseite|detail(?:s|ansicht)?"
)
"""Titles of pages to which nobody gave one."""
_SHORTEST_WORD: Final = 4
_WORD: Final = re.compile(rf"[^\W\d_]{{{_SHORTEST_WORD},}}")
_ANY_WORD: Final = re.compile(r"[^\W\d_]+")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def shown_headline(
    title: str,
    *,
    origins: Mapping[str, str],
    called: Sequence[str],
    sites: Sequence[str],
    blocks: Sequence[Block],
    url: str,
    footers: Footers,
) -> str | None:
    """The headline above the text of a page whose title only its title element gives; None where the title shows.

    In: the title and where fields come from, what the page is called in its head, names of the site, its lines, its
    address, how lines begin that credit sources.
    """
    if origins.get("title", "title") != "title":
        return None
    framed: dict[HtmlElement, bool] = {}
    prose = [block for block in prose_among(blocks) if not stands_elsewhere(block.element, framed)]
    if not prose:
        return None
    main = main_among(weights(prose))
    start = next(block for block in prose if stands_in(block.element, main))
    first = next(at for at, block in enumerate(blocks) if block is start)
    above = blocks[max(0, first - _ABOVE) : first + 1]
    near = [block for block in reversed(above[-_PART_ABOVE:]) if block.linked < HALF_LINKED]
    own = letters(title)
    if own and not _PLACEHOLDER.fullmatch(title) and any(block.key == own for block in near):
        return None
    known = {*map(letters, sites), own}
    is_word = " " not in title and DENSE.search(title) is None
    for name in called:
        if (part := shown_part(name, (block.text for block in near if block.key not in known))) is not None:
            return part
    place = letters(url.partition("//")[2].partition("?")[0].rpartition("/")[0])
    is_of_site = _names_site(title, place) or (is_word and any(_names_site(name, place) for name in called))
    is_none = not title or _PLACEHOLDER.fullmatch(title) is not None
    if not (is_of_site or is_word or is_none):
        return None
    may_be = [
        block.key not in known
        and _may_be_headline(block)
        and not stands_elsewhere(block.element, framed)
        and not (is_of_site and _repeats_site(block.text, (title, *called), place))
        and not _is_label(block.text, footers)
        for block in above
    ]
    frame = _lines_of_frame(above)
    ranks = {at: rank for at, block in enumerate(above) if may_be[at] and (rank := _rank(block)) is not None}
    if ranks:
        highest = min(ranks.values())
        found = [at for at, rank in ranks.items() if rank == highest]
        # below the first of them may stand a second line, or the heading of a part
        return above[next((at for at in found if at >= frame), found[-1])].text
    # a word alone may be a headline that a picture shows
    return _lowest_bold(above, may_be) if is_of_site or is_none else None


def _lines_of_frame(above: Sequence[Block]) -> int:
    """How many of the lines above a text stand before the end of a menu: of two links, one below the other."""
    linked = [block.linked >= HALF_LINKED for block in above]
    return max((at + 2 for at, pair in enumerate(pairwise(linked)) if all(pair)), default=0)


def _lowest_bold(above: Sequence[Block], may_be: Sequence[bool]) -> str | None:
    """The line in bold right above a text, of several one below the other the highest."""
    found: str | None = None
    for block, is_possible in zip(reversed(above), reversed(may_be), strict=True):
        if not _is_bold(block):
            if found is not None:
                break
        elif is_possible:
            found = block.text
    return found


def _names_site(title: str, place: str) -> bool:
    """Whether a word of a title is in `place`, the letters of the address before its last part, as sites' names are."""
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


def _repeats_site(line: str, titles: Sequence[str], place: str) -> bool:
    """Whether all words of a line stand in the title that names the site, or in `place`, the letters of the address."""
    known = {word for title in titles for word in _ANY_WORD.findall(title.casefold())}
    words = _ANY_WORD.findall(line.casefold())
    return bool(words) and all(word in known or (len(word) >= _SHORTEST_WORD and fold(word) in place) for word in words)


def _is_label(line: str, footers: Footers) -> bool:
    """Whether a line is furniture of the page, says who wrote, or whom a picture or the text is of."""
    picture = _PICTURE.fullmatch(line)
    return (
        is_boilerplate(line, footers)
        or is_credit_line(line, footers)
        or (picture is not None and looks_like_name(picture["name"]))
        or next(visible_bylines([line]), None) is not None
    )


def _rank(block: Block) -> int | None:
    """Which headings come first: those of higher levels, then lines that are called headlines; None for others."""
    if block.element.tag in _HIGH:
        return _HIGH.index(block.element.tag)
    return len(_HIGH) if _is_called_headline(block) else None


def _is_called_headline(block: Block) -> bool:
    """Whether the whole of a line is a heading cell, or called a headline by its element."""
    return block.element.tag == "th" or any(
        _calls_headline(element.get("class") or "") for element in _around_all_of(block)
    )


def _calls_headline(classes: str) -> bool:
    """Whether one of some classes says that an element is a headline, and no subheadline or title of a section."""
    for name in classes.split():
        parts = {part.casefold() for part in _NAME_EDGE.split(name)}
        if any(map(_OF_HEADLINE.fullmatch, parts)) and _OF_OTHERS.isdisjoint(parts):
            return True
    return False


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
