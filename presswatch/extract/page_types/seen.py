"""A page before it is judged: what it shows and says of itself, and what of that is like an article's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import HALF_LINKED, LINKED, Block, ends_sentence
from presswatch.extract.markup.decode import length_of, letters
from presswatch.extract.metadata.metadata import Metadata
from presswatch.extract.page_types.address import Place, path_and_query, place_at
from presswatch.extract.page_types.make import MEASURED, Make
from presswatch.extract.times.date_labels import holds_date, is_date

_TITLE_PARTS: Final = re.compile(r"\s+[|｜–—·»•-]+\s+|\s*[|｜]\s*")
_COLON: Final = re.compile(r"\s*[:：]\s*")
HARDLY_ANY: Final = 200
SHORT: Final = 500
"""Length of the longest running text below which a page may be something else than an article; a brief is as short."""
LONG: Final = 700
"""Length of running text that is one sign of an article, twice as much two, up to three."""
_MOST_SIGNS: Final = 3
_NEAR: Final = 3
_LONGEST_DATED: Final = 80
_DAYS: Final = 5
"""Dates from which they are the days of a forecast or of a calendar."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATED_ADDRESS: Final = re.compile(r"/(?:19|20)\d\d[/-]?[01]\d(?:\D|[0-3]\d)")
_SENTENCE: Final = 40
_CELLS: Final = frozenset({"td", "th"})
_MOST_CELLS: Final = 10
"""Cells of a row that are counted: each of its lines asks for them."""
SEVERAL: Final = 3
"""Articles with a text each, or described each in JSON-LD, from which a page may list them."""


@dataclass(frozen=True)
class Seen:
    """A page before it is judged: its own address, tree, lines and claims.

    `is_listed`: a feed or a list names a title or a time for it.  `extracted` gives its text and `measured` its make,
    each asked for only where nothing else tells what a page is: extraction takes longest where there is next to no
    text, as in lists.
    """

    url: str
    tree: HtmlElement
    blocks: Sequence[Block]
    said: Metadata
    extracted: Callable[[], str]
    measured: Callable[[], Make]
    is_listed: bool = False

    @property
    def text(self) -> str:
        """The text that was extracted."""
        return self.extracted()

    @property
    def has_text(self) -> bool:
        """Whether there is any text: a description stands in for one that is missing."""
        return bool(self.said.standfirst or self.text)

    @property
    def make(self) -> Make:
        """How the page is made."""
        return self.measured()

    @cached_property
    def place(self) -> Place | None:
        """What is to be expected at its address; a file or a text has none."""
        return place_at(path_and_query(self.url)) if urlsplit(self.url).netloc else None

    @cached_property
    def heading_at(self) -> int | None:
        """The number of the line that is the first heading of the first level."""
        return next((at for at, block in enumerate(self.blocks) if block.element.tag == "h1"), None)

    @property
    def length(self) -> int:
        """How long the text is, in Latin letters."""
        return sum(map(length_of, self.text.split("\n")))

    @property
    def is_declared(self) -> bool:
        """Whether the page describes itself, and no list, as an article that was published at some time."""
        return bool(describes_one(self.said) and self.said.published)

    @property
    def is_dated(self) -> bool:
        """Whether a time is declared for the page, or visible beside its heading."""
        return self.is_declared or declares_time(self.said) or self.make.has_dated_head

    @property
    def is_told(self) -> bool:
        """Whether anything gives the page a time: itself, a program, or whoever lists it."""
        return self.is_dated or self.is_listed or dates_itself(self.said)

    @property
    def is_only_declared(self) -> bool:
        """Whether a meta alone says when the page was published: many systems write it on every page."""
        return declares_time(self.said) and not (self.is_declared or self.make.has_dated_head)

    @property
    def is_bare(self) -> bool:
        """Whether the page has neither a text of some length nor a time; one that is declared needs a text to it."""
        run = self.make.run
        return run < HARDLY_ANY if self.is_only_declared else run < SHORT and not self.is_dated


def article_signs(page: Seen) -> int:
    """How much says that a page is one article; what its og:type says does not count, tag pages say the same."""
    said, make = page.said, page.make
    described = describes_one(said) + bool(said.is_own)
    timed = 2 if declares_time(said) else int(dates_itself(said))
    headed = 3 if make.has_dated_head else bool(make.has_head and (make.is_named or timed))
    return described + timed + headed + make.is_named + min(_MOST_SIGNS, make.run // LONG)


def describes_one(said: Metadata) -> bool:
    """Whether JSON-LD describes an article that is the page's, as far as that can be told."""
    return bool(said.is_own or (said.is_own is None and said.is_article and said.n_articles < SEVERAL))


def dates_itself(said: Metadata) -> bool:
    """Whether a meta gives a time, which may be one of the page or of its article."""
    return any(origin == "meta" for _, origin in said.published)


def declares_time(said: Metadata) -> bool:
    """Whether a time of publication is declared for the page itself: cards of a list have theirs, too."""
    origins = [origin for _, origin in said.published]
    return "og" in origins or origins.count("microdata") == 1


def called_one_of(page: Seen, phrases: frozenset[str]) -> str | None:
    """What the page calls itself, if that is one of the phrases: its first heading, or its titles without the site.

    A kicker is no name of a page ("Privacy | What the new law means"): none where the page shows another headline.
    """
    said = page.said
    if page.make.is_named and _key(said.title or "") not in phrases:
        return None
    at = page.heading_at
    heading = "" if at is None else page.blocks[at].text
    own = _key(heading)
    if own in phrases:
        return heading
    for name in said.names:
        parts = _parts(name, said)
        shows_more = own and own in _key(name) and own != _key(parts[-1])  # the last part is a site's, as a rule
        if _key(parts[0]) in phrases and not shows_more:
            return parts[0]
    return None


def shows_more_than(page: Seen, phrases: frozenset[str]) -> bool:
    """Whether a heading that is none of the phrases is in what the head calls the page: theirs is a kicker's."""
    names = list(map(_key, page.said.names))
    sites = set(map(_key, page.said.site_names))
    headings = {
        _key(block.text)
        for block in page.blocks
        if block.element.tag in ("h1", "h2", "h3") and block.linked < LINKED and block.key
    }
    return any(heading in name for heading in headings - phrases - sites for name in names)


def _key(name: str) -> str:
    """The letters of a name as phrases are compared: without the dot that casefolding leaves of a Turkish capital."""
    return letters(name).replace("\u0307", "")


def _parts(name: str, said: Metadata) -> list[str]:
    """A title without the site: parts between separators; a colon is one only before the name of the site."""
    head, *rest = _COLON.split(name)
    is_site = bool(rest) and letters(":".join(rest)) in {letters(site) for site in said.site_names}
    return _TITLE_PARTS.split(head if is_site else name)


def is_called_as_its_site(said: Metadata) -> bool:
    """Whether the head of a page calls it as it calls the site, as front pages are called."""
    return bool(said.names) and letters(said.names[0]) in {letters(name) for name in said.site_names}


def has_date_at_heading(page: Seen) -> bool:
    """Whether a day stands beside the first heading, whatever follows, and few elsewhere.

    `has_dated_head` takes less for a date, and asks for a text.
    """
    at = page.heading_at
    return at is not None and any(at - 1 <= number <= at + _NEAR for number in _days(page))


def has_day(page: Seen) -> bool:
    """Whether the address, or a line wherever it stands, holds a day: blogs sign below their text."""
    return has_dated_address(page) or bool(_days(page))


def has_dated_address(page: Seen) -> bool:
    """Whether the address holds a day or a month, as those of newspapers and blogs do."""
    return _DATED_ADDRESS.search(path_and_query(page.url)) is not None


def before_text(blocks: Sequence[Block]) -> Sequence[Block]:
    """The lines before the first that is a sentence: what stands between the name of a page and its text."""
    is_text = (length_of(block.text) >= _SENTENCE and ends_sentence(block.text) for block in blocks)
    at = next((at for at, is_one in enumerate(is_text) if is_one), len(blocks))
    return blocks[:at]


def _days(page: Seen) -> list[int]:
    """The numbers of the lines that hold a date; none where they are many, as the days of a forecast are."""
    dated = [number for number, block in enumerate(page.blocks) if _is_dated(block)]
    return dated if len(dated) < _DAYS else []


def _is_dated(block: Block) -> bool:
    """Whether a line outside of tables holds a date; other numbers look like one without its year or month."""
    line = block.text
    if len(line) > _LONGEST_DATED or block.linked >= HALF_LINKED or columns(block) > 1:
        return False
    has_word = any(map(str.isalpha, line))  # else it may be the number of a telephone
    return holds_date(line) and not MEASURED.search(line) and bool(_YEAR.search(line) or (has_word and is_date(line)))


def columns(block: Block) -> int:
    """How many cells the row has in which a line stands, as far as they are counted; none outside of tables."""
    for element in (block.element, block.element.getparent()):
        if element is not None and element.tag in _CELLS:
            row = element.getparent()
            return 0 if row is None else sum(cell.tag in _CELLS for cell in islice(row, _MOST_CELLS))
    return 0
