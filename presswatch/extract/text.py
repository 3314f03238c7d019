"""The text of an article.  The only module that imports trafilatura, and only when a page is extracted."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, cast

from lxml import etree, html
from lxml.html import HtmlElement

from presswatch.cite.footers import Footers
from presswatch.extract.article_body import as_witness, without_undeclared
from presswatch.extract.authors import split_authors
from presswatch.extract.blocks import Block, Places, blocks_of
from presswatch.extract.boilerplate import without_boilerplate
from presswatch.extract.credits import credit_lines, is_credit_line, with_credits, without_foreign
from presswatch.extract.decode import clean_line, letters
from presswatch.extract.furniture import headings_of_prose, is_prose, without_furniture
from presswatch.extract.lost import is_lead, stands_apart, with_lost
from presswatch.extract.names import cut_names
from presswatch.extract.near_heading import holds_date
from presswatch.extract.overrides import pruned
from presswatch.extract.reduced import text_of_main, without_link_lists
from presswatch.model import Extraction

if TYPE_CHECKING:  # loads a second's worth of modules
    from trafilatura.settings import Extractor


def _parser(*, huge_tree: bool) -> etree.HTMLParser:
    """A parser like lxml.html's, which looks up each element's class in Python; this one makes them all alike."""
    parser = etree.HTMLParser(
        collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=huge_tree
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    return parser


_Mode = Literal["full", "precision", "recall"]
_USUAL: Final = Extraction()
SHORT: Final = 200
"""Code points below which a text is compared with what else the page gives."""
MOST_TAGS: Final = 100_000
"""Tags of a page that is parsed, as `<` are counted.  The real pages at hand have up to 15,000; 100,000 can take 25 s
and, with the copies that trafilatura makes of the tree, 300 MB."""
MANY: Final = 20_000
"""Elements from which trafilatura is not asked, whose time grows with their square: 36 s for 100,000 paragraphs.  The
real pages at hand have up to 7,500."""
MOST_ATTRIBUTES: Final = 1000
"""Attributes of one tag of a page that is parsed; the parser compares each with all before it."""
_LONG_TAG: Final = 10_000
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
MOST_LINES: Final = 100_000
"""Line ends that a page with preformatted text may have for them to mean something."""
_JSON_LD: Final = "ld+json"
_HOW_MANY: Final = etree.XPath("count(//*)")
_DEEPEST: Final = 250
"""Levels of nesting; the plain parser stops at 256 and loses the rest of the page, trafilatura what lies deeper."""
_MOST: Final = 0.67
"""Share of the page's prose that a text has when nothing longer is looked for: trafilatura takes no text instead of its
own that is not at least half as long again."""
_LONGEST_BYLINE: Final = 100
_LONGEST_DATE: Final = 60
_DATE_WORDS: Final = 4
_HEAD: Final = 4
"""Lines of a text among which its date may stand."""
_TABLE_TAGS: Final = ("td", "th", "tr", "tbody", "thead", "tfoot", "table")
_FEW_BREAKS: Final = 4
_LONG_CELL: Final = 600
"""Line breaks and code points from which a cell holds running text."""
_PARSER: Final = _parser(huge_tree=False)
_DEEP_PARSER: Final = _parser(huge_tree=True)
_AT_THE_BOTTOM: Final = etree.XPath("/*" * _DEEPEST)


@dataclass(frozen=True, slots=True)
class Extracted:
    """Text in paragraphs separated by newlines, and the name of the way it was got.

    `has_lead`: its first line is a standfirst, made in another way than the paragraphs.
    """

    text: str
    method: str
    has_lead: bool = False


def parse_page(markup: str) -> HtmlElement | None:
    """One lxml tree of a page, for every pass; None when there is nothing to parse, or too much (see `excess_of`).

    Raises MemoryError when the process may not have the memory that the tree takes.
    """
    if not markup or markup.isspace() or excess_of(markup):
        return None
    if (
        "<pre" not in markup or markup.count("\n") > MOST_LINES
    ):  # line ends of the source are blanks; as text beside <br> they would end paragraphs
        markup = _on_one_line(markup)
    encoded = markup.encode("utf-8", "replace")  # bytes, because lxml refuses text that declares an encoding
    try:
        tree = html.document_fromstring(encoded, parser=_PARSER)
        tree = _flattened(encoded) if _AT_THE_BOTTOM(tree) else tree
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        return None
    except (etree.ParserError, ValueError, AssertionError):
        return None
    for line_break in tree.iter("br"):  # trafilatura drops some of them, but no line end of a text
        line_break.tail = "\n" + (line_break.tail or "").lstrip()
    _unfold_layout_tables(tree)
    cut_names(tree)
    return tree


def _on_one_line(markup: str) -> str:
    """The markup with blanks for line ends, but in JSON-LD, where a comment may end with its line."""
    parts: list[str] = []
    at = 0
    while (
        (named := markup.find(_JSON_LD, at)) >= 0
        and (start := markup.find(">", named)) >= 0
        and (end := markup.find("</script", start)) >= 0
    ):
        parts += [markup[at:start].replace("\n", " "), markup[start:end]]
        at = end
    parts.append(markup[at:].replace("\n", " "))
    return "".join(parts)


def excess_of(markup: str) -> str | None:
    """What a page has too much of to be parsed; None for usual ones."""
    pieces = markup.split("<")
    if len(pieces) - 1 > MOST_TAGS:
        return f"{len(pieces) - 1} tags, the cap is {MOST_TAGS}"
    long_tags = [piece for piece in pieces if len(piece) > _LONG_TAG and piece.find(">", 0, _LONG_TAG) < 0]
    most = max((len(_QUOTED.sub("", tag).partition(">")[0].split()) for tag in long_tags), default=0)
    return f"{most} attributes of one tag, the cap is {MOST_ATTRIBUTES}" if most > MOST_ATTRIBUTES else None


def extract_text(
    tree: HtmlElement,
    *,
    footers: Footers,
    blocks: Sequence[Block] | None = None,
    title: str | None = None,
    names: Sequence[str] = (),
    article_body: str | None = None,
    standfirst: str | None = None,
    extraction: Extraction = _USUAL,
) -> Extracted:
    """Clean text of a parsed page; empty when there is none.  The tree is not changed.

    `article_body` (JSON-LD) and `standfirst` (description) stand in where the text is missing or very short.
    The title is not part of the text, and no line is that holds only `names`, the authors' and the site's.
    `footers`: how lines begin that credit sources; those that trafilatura leaves out are appended.
    `extraction`: what the catalogue says of the outlet's pages.  `blocks` are the tree's, where they are known already.
    """
    blocks = blocks_of(tree) if blocks is None else blocks
    body = _lines(_plain(article_body or ""))
    declared = as_witness(body)
    if extraction.prune:
        rest = pruned(tree, extraction.prune)
        lines = _extracted_lines(rest, blocks_of(rest), title, standfirst, declared, names, footers, extraction.mode)
    else:
        lines = _extracted_lines(tree, blocks, title, standfirst, declared, names, footers, extraction.mode)
    if extraction.boilerplate:
        dropped = {letters(line) for line in extraction.boilerplate}
        lines = [line for line in lines if letters(line) not in dropped]
    best = Extracted("\n".join(lines), "lines" if _has_many(tree) else "trafilatura")
    if len(best.text) < SHORT:
        text = "\n".join(without_boilerplate(body, footers))
        if len(text) > len(best.text):
            best = Extracted(text, "json_ld")
    if not best.text and standfirst:
        best = Extracted(standfirst, "description")
    if not best.text:
        return best
    taken = without_foreign(best.text.split("\n"), blocks, footers)
    lines = with_credits(taken, credit_lines(blocks, footers, taken=taken), footers)
    has_lead = len(lines) > 1 and is_lead(lines[0], standfirst) and stands_apart(lines[0], lines[1], Places(blocks))
    return Extracted("\n".join(lines), best.method, has_lead)


def published_day(tree: HtmlElement, *, latest: str, url: str) -> str | None:
    """Day of publication (``2026-02-03``) by htmldate, which looks at everything a page says; None when it finds none.

    `latest` is the day (same form) after which no page can have been published.
    """
    from htmldate import find_date  # arrives with trafilatura

    found: str | None = find_date(
        tree, original_date=True, max_date=latest, url=url, deferred_url_extractor=True, extensive_search=False
    )
    return found


def guessed_author(tree: HtmlElement) -> str | None:
    """Author line of a page that declares none, by trafilatura's rules for visible text."""
    from trafilatura.metadata import extract_author

    found: str | None = extract_author(tree)
    return found


def _extracted_lines(
    tree: HtmlElement,
    blocks: Sequence[Block],
    title: str | None,
    standfirst: str | None,
    declared: str,
    names: Sequence[str],
    footers: Footers,
    mode: _Mode,
) -> list[str]:
    text = _by_trafilatura(tree, blocks, mode)
    if not text:
        return []
    lines = _lines(text)
    same = title.casefold() if title else None
    while lines and lines[0].casefold() == same:
        del lines[0]
    places = Places(blocks)
    lines = with_lost(lines, blocks, places, standfirst=standfirst, declared=declared)
    headings = headings_of_prose(lines, places)
    lines = without_boilerplate(lines, footers, is_heading=headings.__contains__)

    def is_kept(line: str) -> bool:
        return is_credit_line(line, footers) or is_lead(line, standfirst)

    lines = without_furniture(lines, places, is_kept=is_kept)
    lines = without_undeclared(lines, declared, is_kept=is_kept)
    known = {name.casefold(): frozenset(name.casefold().split()) for name in names}
    head = [
        line
        for line in lines[:_HEAD]
        if not all(_is_date(part) or _is_byline(part, known, footers) for part in line.split("|"))
    ]
    return head + [line for line in lines[_HEAD:] if not _is_byline(line, known, footers)]


def _by_trafilatura(tree: HtmlElement, blocks: Sequence[Block], mode: _Mode) -> str:
    """Text by trafilatura.

    What it compares its own text with, and takes instead where that is much more, is half its cost; it is left out
    where the text has most of the page's prose already.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    prose = [block for block in blocks if is_prose(block.text, block)]
    length = sum(map(len, {block.text for block in prose}))
    if _has_many(tree):
        return text_of_main(blocks, prose) if prose else ""
    if mode == "full" and length >= SHORT:
        quick = bare_extraction(without_link_lists(tree, blocks, prose), options=_options(True, mode))
        if (
            isinstance(quick, Document)
            and _is_sound(quick.body)
            and len(quick.text or "") >= max(SHORT, _MOST * length)
        ):
            return quick.text or ""
    document = bare_extraction(tree, options=_options(False, mode))
    return (document.text or "") if isinstance(document, Document) else ""


def _has_many(tree: HtmlElement) -> bool:
    return cast("float", _HOW_MANY(tree)) > MANY


def _is_sound(body: etree._Element) -> bool:
    """Whether a text is made of paragraphs and not of tables."""
    return sum(1 for _ in body.iter("p", "lb")) > max(1, sum(1 for _ in body.iter("table")))


def _is_date(part: str) -> bool:
    """Whether a part of a line above the text is a date: too few words for a sentence, and digits like a date's."""
    return len(part) <= _LONGEST_DATE and holds_date(part) and sum(map(str.isalpha, part.split())) <= _DATE_WORDS


def _is_byline(line: str, known: Mapping[str, Collection[str]], footers: Footers) -> bool:
    """Whether a line holds nothing but names that are known already, each given with its words."""
    if not known or len(line) > _LONGEST_BYLINE:
        return False
    folded = line.casefold()  # taking a line apart is dear, and few hold a name
    if not any(all(word in folded for word in words) for words in known.values()) or is_credit_line(line, footers):
        return False
    people, organisations = split_authors([line])
    return bool(people or organisations) and {name.casefold() for name in (*people, *organisations)} <= known.keys()


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := clean_line(raw))]


def _plain(markup: str) -> str:
    """Text of a JSON-LD body, which some sites fill with markup."""
    if "<" not in markup and "&" not in markup:
        return markup
    markup = markup.replace("\n", "<br>")  # parsing takes line ends for blanks
    tree = parse_page(f"<div>{markup}</div>")
    return "\n".join(tree.itertext()) if tree is not None else markup


def _flattened(markup: bytes) -> HtmlElement:
    """The tree of a page that is nested too deeply, what lies below the deepest level unwrapped."""
    tree = html.document_fromstring(markup, parser=_DEEP_PARSER)
    for element in cast("list[HtmlElement]", _AT_THE_BOTTOM(tree)):
        for inner in list(element.iterdescendants()):
            inner.drop_tag()
    return tree


def _unfold_layout_tables(tree: HtmlElement) -> None:
    """Turn tables that hold running text into blocks: as a table, all their columns become one line."""
    for cell in tree.iter("td"):
        breaks = sum(1 for _ in islice(cell.iter("br", "p"), _FEW_BREAKS))
        if breaks == _FEW_BREAKS and sum(map(len, cell.itertext())) > _LONG_CELL:
            for element in (cell, *cell.iterancestors(*_TABLE_TAGS)):
                if element.tag == "table":
                    for part in element.iter(*_TABLE_TAGS):
                        if next(part.iterancestors("table"), element) is element:
                            part.tag = "div"
                    element.tag = "div"


@cache
def _options(is_quick: bool, mode: _Mode) -> Extractor:  # noqa: FBT001  (positional for the cache)
    from trafilatura.settings import Extractor

    options = Extractor(
        output_format="python",
        comments=False,
        with_metadata=False,
        dedup=False,
        fast=is_quick,
        precision=mode == "precision",
        recall=mode == "recall",
    )
    if is_quick:  # neither precision nor recall, nor "balanced", which measures the whole page to try again
        options.focus = "quick"
    return options
