"""Author lines that a page shows without declaring them, each marked as one: by a link to the author, or by its class.

Commenters, other articles' authors and photographers are none.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.bylines.author_marks import BYLINE_TOKENS, DATE_TOKENS, NAMING, NO_AUTHOR_TOKENS, marks_of
from presswatch.extract.bylines.authors import is_author_label
from presswatch.extract.bylines.bare_names import names_beside_date
from presswatch.extract.bylines.closing_names import closing_name
from presswatch.extract.bylines.marked_names import LONGEST, LONGEST_LABEL, language_of, names_in, text_of
from presswatch.extract.bylines.reporters import reporters_in
from presswatch.extract.bylines.shown_bylines import visible_bylines
from presswatch.extract.bylines.signed_lines import signed_in
from presswatch.extract.bylines.teasers import is_in_teaser
from presswatch.extract.markup.blocks import Block, ends_sentence
from presswatch.extract.markup.decode import clean_line, letters
from presswatch.extract.markup.names import said_around
from presswatch.extract.times.date_labels import holds_date

_CLASS: Final = re.compile(
    "uthor|yline|ut(?:o|eu)r|reatedby|riter|azar|orfatter|ubmitted|irma|eriodista|iornalista|kribent|oimittaja|uhabir|atib"
    "|[iy]ntaktis|rthrografos|vtor|zerzo|ournalist|ontributor|eporter|olumnist"
)
_ID: Final = re.compile("uthor|yline")
"""What the tokens below have in their middle, whatever the case of their first letter."""
_OF_AUTHOR: Final = re.compile(
    r"(?i)(?:articole?_|pagina[_-])?(?:authors?|autor(?:es|i|e|en|zy|ka)?|auteurs?|forfatter|skribent|kirjoittaja|toimittaja|journaliste?s?"
    r"|periodistas?|giornalist[ai]|redaktor|yazar(?:lar)?|muhabir|szerzok?|reporters?|writers?|columnists?|avtor|kat[ei]b)"
)
"""The folder in which an author's page stands."""
_POST_TOKENS: Final = frozenset({"post", "entry", "article"})
"""What has a footer of its own, with its author in it: "post-footer"."""
_ASIDE_TOKENS: Final = frozenset({"sidebar", "widget"})
_COMMENT_TOKENS: Final = frozenset({"comment", "comments"})
_NO_AUTHOR_TAGS: Final = ("nav", "figure", "figcaption", "blockquote", "aside")
_LONGEST_TITLE: Final = 1000
_LONGEST_LINE: Final = 60
_SITE_NAMES: Final = etree.XPath("//meta[@property='og:site_name']/@content", smart_strings=False)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DATELINE: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)(?:,[^.()–—-]{1,30})?(?:\s*\(|\s+[-–—]\s|\s*[–—/]\s)")
"""A place of one word before the text: ``Hemmoor -``, ``LONDON (Reuters) -``."""
_MOST: Final = 500
"""Marked elements that are looked at."""
_FAR_BEHIND: Final = 80
_FAR_BEFORE: Final = 40
"""Elements between the heading and an author of its article."""
_BESIDE: Final = 14
"""Elements between two authors of one article."""


def author_lines(
    tree: HtmlElement, blocks: Sequence[Block], heading: HtmlElement | None, near: Callable[[], Sequence[str]]
) -> Iterator[str]:
    """Author lines that the page shows: marked, near the heading, in the text, signed, beside the date, at the end.

    In: the page and its lines, its heading, and a function that gives the lines near that.
    """
    yield from marked_author_lines(tree, heading, _named_on_page(tree, blocks))
    yield from visible_bylines(near())
    yield from reporters_in(blocks)
    above = {heading, *heading.iterancestors()} if heading is not None else set()
    elsewhere: dict[HtmlElement, bool] = {}
    teasers: dict[HtmlElement, bool] = {}

    def is_anothers(element: HtmlElement) -> bool:
        return _is_elsewhere(element, above, elsewhere) or is_in_teaser(element, above, teasers)

    shown = letters(clean_line(text_of(heading))) if heading is not None else ""
    yield from signed_in(blocks, shown, is_anothers, language_of(tree))
    yield from names_beside_date(near(), blocks, heading)
    if (name := closing_name(blocks, shown, is_anothers)) is not None:
        yield name


def shown_names(tree: HtmlElement, heading: HtmlElement | None, near: Callable[[], Sequence[str]]) -> Iterator[str]:
    """The surest of them, for pages that declare their authors: marked ones, and bylines near the heading."""
    yield from marked_author_lines(tree, heading)
    yield from visible_bylines(near())


def marked_author_lines(
    tree: HtmlElement, heading: HtmlElement | None, no_names: Collection[str] = frozenset()
) -> Iterator[str]:
    """Names in elements that are marked as an author's, best evidence first; several authors in one line.

    Near the heading, or, wherever it is, the only name that the page marks so.  `no_names`: words, without case, that
    are no author's name where they stand alone.
    """
    above = {heading, *heading.iterancestors()} if heading is not None else set()
    start = 0
    end = _FAR_BEHIND if heading is None else sys.maxsize
    found: list[tuple[int, tuple[str, ...], bool]] = []
    labelled: HtmlElement | None = None
    teasers: dict[HtmlElement, bool] = {}
    elsewhere: dict[HtmlElement, bool] = {}
    n_marked = 0
    for number, element in enumerate(tree.iter(etree.Element)):
        if element is heading:
            start, end = number, number + _FAR_BEHIND
        if number > end and found and start - _FAR_BEFORE <= found[-1][0] <= end:
            break  # those near the heading are known, and others count only without them
        if (text := element.text) and len(text) <= LONGEST_LABEL and _is_label(element, text):
            labelled = element.getnext()
        is_told = element is labelled or (element.tag == "a" and _leads_to_author(element))
        if not (is_told or ((attributes := element.keys()) and _is_marked(element, attributes))):
            continue
        n_marked += 1
        if n_marked > _MOST:
            break
        if (
            (names := names_in(element, is_told=is_told))
            and not (len(names) == 1 and names[0].casefold() in no_names)
            and not _is_elsewhere(element, above, elsewhere)
            and not is_in_teaser(element, above, teasers)
        ):
            found.append((number, names, element.get("rel") == "author"))
    near = [hit for hit in found if -_FAR_BEFORE <= hit[0] - start <= _FAR_BEHIND]
    for sure in (True, False):
        group: list[str] = []
        last = None
        for number, names, is_link in sorted(near, key=lambda hit: (hit[0] < start, hit[0])):
            if is_link is not sure or (last is not None and abs(number - last) > _BESIDE):
                continue
            last = number
            group += [name for name in names if name not in group]
        if group:
            yield ", ".join(group)
    everywhere = {names for _, names, _ in found}
    if not near and len(everywhere) == 1:
        yield ", ".join(*everywhere)


def _named_on_page(tree: HtmlElement, blocks: Sequence[Block]) -> frozenset[str]:
    """Words, without case, of the page's title and of its site's name, and places that begin its paragraphs.

    A blog is called like whoever writes it: ``Le blog de Josiane``.
    """
    named = " ".join((tree.findtext(".//title") or "", *cast("list[str]", _SITE_NAMES(tree))))[:_LONGEST_TITLE]
    own = () if "blog" in named.casefold() else _WORD.findall(named)
    places = (
        found[1] for block in blocks if len(block.text) > _LONGEST_LINE and (found := _DATELINE.match(block.text))
    )
    return frozenset(word.casefold() for word in (*own, *places))


def _is_label(element: HtmlElement, text: str) -> bool:
    """Whether an element that begins with a short text holds nothing but the word for who wrote: ``Author:``."""
    return (":" in text or "：" in text) and not len(element) and is_author_label(text)


def _is_marked(element: HtmlElement, names: Collection[str]) -> bool:
    """Whether an element of the body, given the names of its attributes, may be marked as an author's."""
    is_marked = ("class" in names and _is_class(element.get("class"))) or (
        "rel" in names and element.get("rel") == "author"
    )
    for key in NAMING:
        is_marked = is_marked or (key in names and _ID.search(element.get(key)) is not None)
    return is_marked and next(element.iterancestors("body"), None) is not None


def _leads_to_author(element: HtmlElement) -> bool:
    """Whether a link leads to an author, by its address, and stands in no sentence."""
    if not (url := element.get("href")) or not _is_of_author(url):
        return False
    around = clean_line(text_of(element.getparent()))
    return bool(around) and len(around) <= LONGEST and not ends_sentence(around)


def _is_of_author(url: str) -> bool:
    """Whether an address is that of an author's page."""
    before, _, page = url.removesuffix("/").rpartition("/")
    _, slash, folder = before.rpartition("/")
    return bool(slash and page) and _is_folder(folder)


@lru_cache(2048)
def _is_folder(name: str) -> bool:
    """Whether a folder is one of authors; hundreds of links lead to some dozens of folders."""
    return _OF_AUTHOR.fullmatch(name) is not None


@lru_cache(2048)
def _is_class(name: str) -> bool:
    """Whether a class may be that of an author; hundreds of elements have some dozens of classes."""
    return _CLASS.search(name) is not None


def _is_elsewhere(element: HtmlElement, above: set[HtmlElement], known: dict[HtmlElement, bool]) -> bool:
    """Whether an element belongs to comments, to another article, to a picture or to the page's frame.

    `known` is written into: what is said of an element holds for all inside.
    """

    def says(outer: HtmlElement) -> bool | None:
        if outer in above or outer.tag == "body":
            return False
        return True if _is_beside(outer, above) else None

    return said_around(element, says, known)


def _is_beside(element: HtmlElement, above: set[HtmlElement]) -> bool:
    """Whether an element's tag, names or subject say that it is none of the article's."""
    if element.tag in _NO_AUTHOR_TAGS or "Comment" in (element.get("itemtype") or ""):
        return True
    own = marks_of(element)
    marks = own & NO_AUTHOR_TOKENS - DATE_TOKENS  # the line of the date may hold the author, too
    if own & BYLINE_TOKENS:
        marks -= _COMMENT_TOKENS  # "bylineComments" says how many there are
    if own & _POST_TOKENS:
        marks -= {"footer"}
    if marks and next(element.iterancestors("article"), None) in above:
        if element.tag == "footer":  # the article's own
            marks -= {"footer"}
        elif marks <= _ASIDE_TOKENS:
            return not holds_date(clean_line(text_of(element)))  # where it stands in the article, with its date
    return bool(marks)
