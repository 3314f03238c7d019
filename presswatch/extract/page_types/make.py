"""How a page is made: what leads elsewhere, what is running text, and how they are mixed.

A list of articles is headlines with a line or two between them, an article is paragraphs that nothing parts.  This
holds in every language and layout, whatever a page says of itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, LINKED, Block, ends_sentence
from presswatch.extract.markup.decode import DENSE, WEIGHT, clean_line, length_of, letters
from presswatch.extract.markup.names import said_around
from presswatch.extract.times.date_labels import holds_date

_CLOCK: Final = re.compile(r"\d{1,4}[:./h-]\d{1,2}(?:[:./-]\d{1,4})?\.?|\d{1,2}\D{1,12}")
"""A time that may stand before a linked headline: on the clock, so many minutes ago, a day of a month."""
_SIGNS: Final = "€$£¥₽₴₺₹₩₫₪฿"
PRICE: Final = re.compile(
    rf"[{_SIGNS}]\s?\d|\b(?:EUR|USD|GBP|CHF)\s?\d|\d\s*(?:[{_SIGNS}]|(?:zł|lei|kr|EUR|USD|CHF|RON|PLN|Ft|Kč|руб|грн|лв"
    r"|дин|TL|KM|円|元|원|đ|ريال|درهم|جنيه|دينار|ש[\"״]ח|שקלים)(?!\w))"
)
"""A price: a number and a currency."""
MEASURED: Final = re.compile(rf"[{_SIGNS}%°]|{PRICE.pattern}")
"""What has numbers as dates have and is a price or a degree."""
_HEADLINE: Final = range(25, 300)
_IN_HEADING: Final = 12
"""Length of a line that is a headline if it is one link; less is enough where a heading's element says so."""
_PARAGRAPH: Final = 100
_SENTENCE: Final = 40
"""Length from which a line is running text: any line, one that ends as sentences do."""
NUMBERS: Final = re.compile(r"[\d\s.,;:/*+()–-]+")
"""A line of numbers alone, as of a draw: it is no running text, however long."""
_LABEL: Final = 100
_POSTS: Final = 3
"""Linked headings with a text of their own from which they are a list, and no quotation of another article."""
_MOST: Final = 0.5
"""Share of a page's running text that one post of a list does not have."""
_NEAR: Final = 12
_BEFORE: Final = 2
"""Lines below and above a heading among which its text and its date stand."""
_LONGER: Final = 2
"""Times the code points of a title that a line of the same letters can have."""
_CARD_LEVELS: Final = 2
_LARGEST_CARD: Final = 600
"""Levels above a link without words, and code points of a box, in which the headline of its card stands."""
_WORDLESS: Final = etree.XPath("//a[@href][not(normalize-space())][not(contains(@href, '#'))]")
_LABELLED: Final = ("aria-label", "title")
_NO_PLACE: Final = frozenset({"footer", "dialog", "figcaption", "nav"})
_CONSENT: Final = re.compile(
    r"(?i)consent|cookie|gdpr|dsgvo|onetrust|didomi|usercentrics|(?:^|[\s_-])(?:cmp|qc-cmp\w*|sp_message\w*)"
)


@dataclass(frozen=True, slots=True)
class Make:
    """What a page is made of; lengths are those of Latin letters.

    `headlines`: different lines that lead to other pages as headlines do.  `paragraphs`: lines of running text.
    `run`: the longest running text that no such headline parts.  `posts`: linked headings with a text below each; where
    there are several, their texts are no `run`.  `entries`: teasers, elements or dates that a list has once for each
    article, and an article's page once.  `linked`: share of the page's text in links.  `has_head`: running text begins
    below a heading of its own; `has_dated_head`: and a date stands beside it.  `is_named`: the page shows a title of
    the length of a headline, and its head, if it calls it anything, calls it the same.
    """

    headlines: int = 0
    paragraphs: int = 0
    run: int = 0
    posts: int = 0
    entries: int = 0
    linked: float = 0.0
    has_head: bool = False
    has_dated_head: bool = False
    is_named: bool = False


def measure(
    tree: HtmlElement,
    blocks: Sequence[Block],
    *,
    title: str | None,
    names: Iterable[str] = (),
    site_names: Iterable[str] = (),
) -> Make:
    """Measure a parsed page by its blocks; the tree is not changed.

    `title` is that of its article if it is one, `names` what its head calls it, `site_names` what it calls its site:
    such a heading is no article's.
    """
    if not blocks:
        return Make()
    called = [letters(name) for name in names]
    own = letters(title or "")
    if called and not any(own in name for name in called):
        own = ""  # a front page's first story, perhaps
    sites = {letters(name) for name in site_names}
    shown = _shown(blocks, own, longest=_LONGER * len(title or "")) if own and own not in sites else []
    headings = [*shown, *_first_level(blocks, sites)]
    begins = frozenset(headings)  # below a heading of its own a page's text is no post of the list before it
    covered = _covered(tree)
    foreign: dict[HtmlElement, bool] = {}
    runs = [_Run()]
    headlines: set[str] = set()
    total = linked = 0.0
    dates = 0
    for at, block in enumerate(blocks):
        length = len(block.text)
        if at in begins:
            runs.append(_Run())
        if _is_headline(block, covered):
            if block.key != own:
                headlines.add(block.key)
                runs.append(_Run(below=True, is_heading=_is_in_heading(block.element)))
        elif _is_running(block):
            if said_around(block.element, _says_foreign, foreign):
                continue
            runs[-1].lengths.append(length_of(block.text))
        elif _is_date(block):
            dates += 1
        total += length
        linked += block.linked * length
    posts = [run for run in runs if run.is_heading and run.lengths]
    lengths = [sum(run.lengths) for run in runs]
    if len(posts) >= _POSTS and max(lengths) < _MOST * sum(lengths):  # else one of the posts is the page's article
        lengths = [sum(run.lengths) for run in runs if not run.is_heading]
    teasers = sum(run.below and len(run.lengths) == 1 for run in runs)
    has_head, has_date = _head(blocks, headings, covered)
    return Make(
        headlines=len(headlines),
        paragraphs=sum(len(run.lengths) for run in runs),
        run=max(lengths, default=0),
        posts=len(posts),
        entries=max(teasers, dates, *Counter(element.tag for element in tree.iter("article", "time")).values()),
        linked=linked / total if total else 0.0,
        has_head=has_head,
        has_dated_head=has_head and has_date,
        is_named=bool(shown) and length_of(title or "") in _HEADLINE,
    )


def told(blocks: Iterable[Block]) -> int:
    """How long the running text of some lines is, but for what stands in footers, captions and dialogs."""
    foreign: dict[HtmlElement, bool] = {}
    running = (block for block in blocks if _is_running(block))
    return sum(length_of(block.text) for block in running if not said_around(block.element, _says_foreign, foreign))


@dataclass(slots=True)
class _Run:
    """Lengths of the paragraphs that no headline parts; whether they stand below one, and that is a heading."""

    below: bool = False
    is_heading: bool = False
    lengths: list[int] = field(default_factory=list)


def _is_headline(block: Block, covered: frozenset[str]) -> bool:
    """Whether a line leads to another page as a headline does: it is one link, or a link without words lies over it."""
    if block.linked < LINKED and not (block.linked >= HALF_LINKED and _is_timed(block)):
        return bool(covered) and block.text in covered
    if len(block.text) >= _HEADLINE.stop:
        return False
    length = length_of(block.text)
    return length in _HEADLINE or (length >= _IN_HEADING and _is_in_heading(block.element))


def _is_timed(block: Block) -> bool:
    """Whether a line begins with a time, and all else of it is a link."""
    clock = _CLOCK.match(block.text)
    return clock is not None and round((1 - block.linked) * len(block.text)) <= len(clock[0]) + 1


def _is_in_heading(element: HtmlElement) -> bool:
    parent = element.getparent()
    return element.tag in HEADINGS or (parent is not None and parent.tag in HEADINGS)


def _is_running(block: Block) -> bool:
    """Whether a line is a sentence or more of unlinked text."""
    if block.linked >= HALF_LINKED or len(block.text) < _SENTENCE / WEIGHT:
        return False
    length = length_of(block.text)
    if length < _SENTENCE or (block.text[0].isdigit() and NUMBERS.fullmatch(block.text)):
        return False
    if length >= _PARAGRAPH:
        return True
    if ends_sentence(block.text):
        return True
    return DENSE.search(block.text) is not None and not holds_date(block.text)  # Thai ends no sentence with a mark


def _says_foreign(element: HtmlElement) -> bool | None:
    """Whether an element stands where no article does: in the page's footer, a caption, a dialog about consent."""
    if element.tag == "body":  # may be called by the dialog that lies over it
        return False
    if element.tag in _NO_PLACE and not (element.tag == "footer" and _is_in_article(element)):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (_CONSENT.search(named) is not None and next(element.iter("h1", "article"), None) is None) or None


def _is_in_article(element: HtmlElement) -> bool:
    return next(element.iterancestors("article"), None) is not None


def _covered(tree: HtmlElement) -> frozenset[str]:
    """Headlines that are no links: a link without words lies over their card, or stands in it as a picture."""
    found: set[str] = set()
    headed: dict[HtmlElement, str] = {}
    for link in cast("list[HtmlElement]", _WORDLESS(tree)):
        found.update(label for name in _LABELLED if len(label := link.get(name) or "") in _HEADLINE)
        for box in islice(link.iterancestors(), _CARD_LEVELS):
            if box not in headed:
                headed[box] = _heading_of(box)
            if headed[box]:
                found.add(headed[box])
                break
    return frozenset(map(clean_line, found))


def _heading_of(card: HtmlElement) -> str:
    """The only heading of a box that is as small as a card; empty for every other box."""
    headings = list(islice(card.iter("h2", "h3", "h4", "h5"), 2))
    if len(headings) != 1:  # as of most
        return ""
    length = 0
    for text in card.itertext():
        length += len(text.strip())
        if length > _LARGEST_CARD:
            return ""
    return "".join(headings[0].itertext())


def _head(blocks: Sequence[Block], headings: Iterable[int], covered: frozenset[str]) -> tuple[bool, bool]:
    """Whether running text begins below one of the page's own headings, and whether a date stands beside that."""
    for at in headings:
        has_date = any(map(_is_date, blocks[max(0, at - _BEFORE) : at]))
        for block in blocks[at + 1 : at + 1 + _NEAR]:
            if _is_headline(block, covered):
                break
            if _is_running(block):
                return True, has_date
            if _is_in_heading(block.element):
                break
            has_date = has_date or _is_date(block)
    return False, False


def _shown(blocks: Sequence[Block], own: str, *, longest: int) -> list[int]:
    """The lines that hold the letters of the page's title and nothing else."""
    return [at for at, block in enumerate(blocks) if block.key == own and len(own) <= len(block.text) < longest]


def _first_level(blocks: Sequence[Block], sites: Container[str]) -> list[int]:
    """The unlinked headings of the first level that are not the site's name."""
    found = [at for at, block in enumerate(blocks) if block.element.tag == "h1" and block.linked < LINKED]
    return [at for at in found if blocks[at].key not in sites]


def _is_date(block: Block) -> bool:
    return len(block.text) < _LABEL and holds_date(block.text) and not MEASURED.search(block.text)
