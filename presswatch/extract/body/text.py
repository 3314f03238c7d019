"""The text of an article: what trafilatura takes, without the page's furniture, with what was lost and the credits."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Final

from lxml.html import HtmlElement

from presswatch.cite.footers import Footers
from presswatch.extract.body.article_body import as_witness, without_undeclared
from presswatch.extract.body.briefs import lines_of_brief
from presswatch.extract.body.by_trafilatura import SHORT, has_many, text_by_trafilatura
from presswatch.extract.body.cards import cards_of, is_within
from presswatch.extract.body.comments import comments_of
from presswatch.extract.body.head_lines import is_about_the_page, is_byline
from presswatch.extract.body.leads import is_lead, leads_among
from presswatch.extract.body.lost import stands_apart, with_lost
from presswatch.extract.body.own_lines import names_own_house
from presswatch.extract.body.reduced import text_of_main
from presswatch.extract.bylines.shown_bylines import visible_bylines
from presswatch.extract.credits.agency_lines import Agencies, agency_lines, nothing
from presswatch.extract.credits.page_credits import credit_lines, is_credit_line, with_credits, without_foreign
from presswatch.extract.lines.boilerplate import without_boilerplate
from presswatch.extract.lines.consent import consent_boxes
from presswatch.extract.lines.furniture import headings_of_prose, without_furniture
from presswatch.extract.markup.blocks import HEADINGS, Block, Places, blocks_of, ends_sentence, parted
from presswatch.extract.markup.decode import clean_line, length_of, letters
from presswatch.extract.markup.prose import is_prose
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.overrides import pruned
from presswatch.extract.times.date_labels import holds_date
from presswatch.model import Extraction

_USUAL: Final = Extraction()
_HEADLINE: Final = range(10, 141)
"""Code points of a headline."""
_HEAD: Final = 4
"""Lines of a text among which its date may stand, and its lead."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """Text in paragraphs separated by newlines, and the name of the way it was got.

    `has_lead`: its first line is the declared standfirst, whole, or made in another way than the paragraphs.
    """

    text: str
    method: str
    has_lead: bool = False


def extract_text(
    tree: HtmlElement,
    *,
    footers: Footers,
    url: str = "",
    blocks: Sequence[Block] | None = None,
    title: str | None = None,
    names: Sequence[str] = (),
    article_body: str | None = None,
    standfirst: str | None = None,
    extraction: Extraction = _USUAL,
    agencies: Agencies = nothing,
) -> Extracted:
    """Clean text of a parsed page, found at `url`; empty when there is none.  The tree is not changed.

    `article_body` (JSON-LD) and `standfirst` (description) stand in where the text is missing or very short.
    The title is not part of the text, and no line is that holds only `names`, the authors' and the site's.
    `footers`: how lines begin that credit sources; those that trafilatura leaves out are appended, as are those right
    behind the text of which `agencies` says that they hold nothing but an agency.
    `extraction`: what the catalogue says of the outlet's pages.  `blocks` are the tree's, where they are known already.
    """
    blocks = blocks_of(tree) if blocks is None else blocks
    body = _lines(_plain(article_body or ""))
    rest = pruned(tree, extraction.prune) if extraction.prune else tree
    left = blocks if rest is tree else blocks_of(rest)
    cards = cards_of(left, url) | comments_of(left, letters(title or "")) | consent_boxes(left)
    within: dict[HtmlElement, bool] = {}
    left = [block for block in left if not is_within(block, cards, within)]
    text = None if has_many(rest) else text_by_trafilatura(rest, left, extraction.mode, cards=cards)
    method = "trafilatura" if text is not None else "lines"
    text = text_of_main(left) if text is None else text
    claims = _Claims(title, standfirst, as_witness(body), tuple(names), footers)
    lines = _cleaned(_with_joiners(_lines(text), left), left, claims)
    if extraction.boilerplate:
        dropped = {letters(line) for line in extraction.boilerplate}
        lines = [line for line in lines if letters(line) not in dropped]
    best = Extracted("\n".join(lines), method)
    if length_of(best.text) < SHORT:
        text = "\n".join(without_boilerplate(body, footers))
        if len(text) > len(best.text):
            best = Extracted(text, "json_ld")
    if not best.text and standfirst:
        best = Extracted(standfirst, "description")
    if not best.text:
        return best
    taken = without_foreign(best.text.split("\n"), blocks, footers)
    taken = [line for line in taken if not names_own_house(line, url)] or taken
    credit = [line for line in credit_lines(blocks, footers, taken=taken) if not names_own_house(line, url)]
    agency = [line for line in agency_lines(blocks, taken, agencies) if line not in credit]
    bylines = {line for line in (*visible_bylines(credit), *agency) if is_byline(line, claims.known, footers)}
    credit += agency
    lines = with_credits(taken, [line for line in credit if line not in bylines], footers)
    has_lead = len(lines) > 1 and (
        letters(lines[0]) == letters(standfirst or "")
        or (is_lead(lines[0], standfirst) and stands_apart(lines[0], lines[1], Places(blocks)))
    )
    return Extracted("\n".join(lines), best.method, has_lead)


@dataclass(frozen=True, slots=True)
class _Claims:
    """What is said of a text elsewhere, by which its lines are judged.  `declared`: the letters of JSON-LD's text."""

    title: str | None
    standfirst: str | None
    declared: str
    names: tuple[str, ...]
    footers: Footers

    @property
    def known(self) -> Mapping[str, frozenset[str]]:
        """The names as they are compared, each with its words."""
        return {name.casefold(): frozenset(name.casefold().split()) for name in self.names}

    def keeps(self, line: str) -> bool:
        """Whether a line stays wherever it stands: a credit, the standfirst."""
        return is_credit_line(line, self.footers) or is_lead(line, self.standfirst)


def headline_of(text: str) -> tuple[str | None, str]:
    """The first line of a text that names its article nowhere, and the rest; None where it is no headline's make."""
    first, _, rest = text.partition("\n")
    has_form = len(first) in _HEADLINE and not ends_sentence(first) and not holds_date(first)
    is_above = is_prose(rest.partition("\n")[0], None)
    return (first, rest) if has_form and is_above and not any(visible_bylines([first])) else (None, text)


def _cleaned(lines: list[str], blocks: Sequence[Block], claims: _Claims) -> list[str]:
    """The lines of the article among those that were taken, with those that were lost."""
    places = Places(blocks)
    lines = parted(lines, blocks, places)
    same = letters(claims.title or "")
    for shown in _headings(blocks, same):
        lines = _below_title(lines, blocks, places, shown)
    if not lines:
        return []
    footers = claims.footers
    lines = _in_order(lines, blocks, places)
    lines = lines_of_brief(lines, blocks, places, title=claims.title)
    taken = frozenset(lines)
    lines = with_lost(lines, blocks, places, title=same, standfirst=claims.standfirst, declared=claims.declared)
    lines = [line for line in lines if line in taken or letters(line) != same]
    leads = leads_among(lines[:_HEAD], blocks, places, same)
    headings = headings_of_prose(lines, places) & taken  # what comes back may be a box's heading
    lines = without_boilerplate(lines, footers, is_kept=headings.__contains__)
    lines = without_furniture(
        lines, places, names=claims.names, is_kept=lambda line: line in leads or claims.keeps(line)
    )
    lines = without_undeclared(lines, claims.declared, is_kept=claims.keeps)
    known = claims.known
    head = [line for line in lines[:_HEAD] if not is_about_the_page(line, known, footers)]
    return head + [line for line in lines[_HEAD:] if not is_byline(line, known, footers)]


def _in_order(lines: list[str], blocks: Sequence[Block], places: Places) -> list[str]:
    """The lines, with those at their top that stand behind all others of the page at their end: readers' comments."""
    first = next((number for number, line in enumerate(lines[:_HEAD]) if is_prose(line, None)), 0)
    if not first:
        return lines
    order = {id(block): number for number, block in enumerate(blocks)}
    prose = (block for line in lines[first:] if is_prose(line, None) for block in places.of(line)[:1])
    behind = max((order[id(block)] for block in prose), default=len(blocks))
    late = [line for line in lines[:first] if (at := places.of(line)) and all(order[id(b)] > behind for b in at)]
    return [line for line in lines if line not in late] + late if late else lines


def _headings(blocks: Sequence[Block], title: str) -> list[str]:
    """What a page calls its article, as letters: its title, and the only heading of the first level."""
    first_level = {block.key for block in blocks if block.element.tag == "h1"}
    return [title, *(first_level - {title} if len(first_level) == 1 else ())]


def _below_title(lines: list[str], blocks: Sequence[Block], places: Places, title: str) -> list[str]:
    """The lines without the title, given as its letters, at their top, and without short ones from above it."""
    heading = next((n for n, block in enumerate(blocks) if block.key == title and block.element.tag in HEADINGS), 0)
    above = {id(block) for block in blocks[:heading]}
    shown = next((n for n, line in enumerate(lines[:_HEAD]) if letters(line) == title), -1) if title else -1
    if shown >= 0 and all(_is_above(line, places, above, is_sure=False) for line in lines[:shown]):
        lines = lines[shown + 1 :]
    return list(dropwhile(lambda line: letters(line) == title or _is_above(line, places, above, is_sure=True), lines))


def _is_above(line: str, places: Places, above: Collection[int], *, is_sure: bool) -> bool:
    """Whether a line is a short one, and stands above the heading, or surely: nowhere else."""
    found = [id(block) in above for block in places.of(line)]
    is_short = not (is_prose(line, None) or ends_sentence(line))
    return is_short and bool(found) and (all(found) if is_sure else any(found))


def _with_joiners(lines: list[str], blocks: Sequence[Block]) -> list[str]:
    """The lines with the joiners that trafilatura takes for unprintable: Persian and Indic words need them."""
    foreign = (block for block in blocks if not block.text.isascii())
    joined = {block.key: block.text for block in foreign if "\u200c" in block.text or "\u200d" in block.text}
    return [joined.get(letters(line), line) for line in lines] if joined else lines


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := clean_line(raw))]


def _plain(markup: str) -> str:
    """Text of a JSON-LD body, which some sites fill with markup."""
    if "<" not in markup and "&" not in markup:
        return markup
    markup = markup.replace("\n", "<br>")  # parsing takes line ends for blanks
    tree = parse_page(f"<div>{markup}</div>")
    return "\n".join(tree.itertext()) if tree is not None else markup
