"""Lines of their own in which a page says who wrote: ``Posted by Annie on August 29``, ``Das Gespräch führte …``.

Unlike a byline such a line stands anywhere, most of all below the text, and may hold a first name or a pseudonym.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import MONTHS, fold
from presswatch.extract.bylines.author_marks import tokens_of
from presswatch.extract.bylines.author_words import AUTHOR_LABELS, ESPECIALLY, LABELS_OF_SCRIPTS, POSTED_BY
from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.bare_names import is_bare_name
from presswatch.extract.bylines.name_kinds import is_no_single_name, looks_like_name
from presswatch.extract.markup.blocks import Block
from presswatch.extract.markup.comment_words import HEADING, INVITATION
from presswatch.extract.times.stamps import OF_STAMPS

_CASED: Final = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*(?:\.(?=\s))?"
_SMALL: Final = r"(?:de|la|van|von|der|den|di|da|del|el|al|bin|dos|do|du|le)"
_NAME: Final = rf"(?>{_CASED}(?: (?:{_SMALL} )*{_CASED}){{0,3}})"
_FULL_NAME: Final = rf"{_CASED}(?: (?:{_SMALL} )*{_CASED}){{1,3}}"
_AND: Final = r"(?:,| und| and| et| y| e| &)"
_STRONG: Final = rf"{POSTED_BY}|napsala?|napisała?|(?:{AUTHOR_LABELS})\s?:"
"""What stands before whoever wrote, and before no place and no subject."""
_WEAK: Final = (
    r"by|von|par|por|door|av|af|published by|(?:veröffentlicht|erstellt) von|pubblicato da|publié par|publicado por"
    r"|publicerat av|publicat de|opublikowała?|опубликовала?"
)
"""What stands before anything, and before a publishing house, so that only a date behind it makes a name of it."""
_END: Final = (
    r"(?=$|\s*[|·•,(–—/]|\s+-|\s+\d"
    r"|\s+(?:in|on|at|am|um|a|à|le|el|il|em|op|om|den?|dans|alle|às|kl|v|dne|w|dnia)\s)"
)
_DATE: Final = (
    r"(?:,?\s+(?:on|am|le|el|il|em|op|den|dne|dnia|at|um|a|à|alle)|,|\s*[-–—|·•])?\s+(?:[^\W\d_]{2,12}[.,]?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th|er|º|°)?\.?\s+(?:de\s+|di\s+)?(?P<month>[^\W\d_]{3,12})\.?(?:,?\s+(?:de\s+|del\s+)?\d{4})?"
    r"|(?P<before>[^\W\d_]{3,12})\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?"
    r"|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}:\d\d)"
    r"(?=$|\s*[|·•,;(–—]|\s+[-/]|\s+(?:in|at|um|a|à|às|alle|kl|o|um|under|\d{1,2}[:.h]\d\d)\b)"
)
"""A whole date or a time, up to the end of the line or what parts it from the rest."""
_PUBLISHED: Final = r"\s*[-–—|·]\s*(?:publié|published|publicado|posted|veröffentlicht)"
"""A label right behind a name, which none but a line about the text has."""
_OF_TALKS: Final = (
    r"das (?:gespräch|interview) führten?|die fragen stellten?|propos recueillis par|rozmawiała?|entrevista de"
    r"|(?:entretien|interview) (?:réalisée? par|by|mené par)|text (?:und|&) (?:fotos?|bilder):|texte et photos?:"
    r"|(?:ein )?(?:bericht|beitrag|gastbeitrag|artikel) von|(?:a )?guest (?:post|article) by|un articolo di"
    r"|(?:une )?(?:carte blanche|tribune) (?:de|signée)|un artículo de"
)
"""What stands before full names at the end of a talk, or of a text by a guest."""
_BEHIND_WEAK: Final = re.compile(rf"(?i:{_WEAK})\s+(?P<names>{_NAME})(?i:(?={_DATE}|(?P<label>{_PUBLISHED})))")
_HOUSE: Final = r"[«\"“„‘]?(?:(?:the|das|die|der|la|le|el|il) )?[^\W\d_a-zß-öø-ÿ].{2,40}"
_FOR_HOUSE: Final = re.compile(rf"(?P<names>{_FULL_NAME})(?:,|\s[–—-])?\s+(?i:{ESPECIALLY})\s+{_HOUSE}")
"""A name, and the house that it wrote for: ``Ada Birch, specially for the Elm Post``."""
_LINES: Final = (
    re.compile(rf"(?i:{_STRONG})\s*:?\s+(?P<names>{_NAME}){_END}"),
    _BEHIND_WEAK,
    _FOR_HOUSE,
    re.compile(
        r"作者[：:]\s?(?!本[报報社刊网網台]|.{0,4}(?:记者|記者|编辑|編輯|综合|綜合|整理|讯|訊|佚名|匿名))(?P<names>[一-鿿]{2,4}(?:[、\s][一-鿿]{2,4}){0,2})(?=$|\s|[|｜])"
    ),
    re.compile(
        rf"[(\[]?(?i:{_OF_TALKS})\s*:?\s+(?P<names>{_FULL_NAME}(?:{_AND} {_FULL_NAME}){{0,2}})(?=$|[.)\]]+$|, )"
    ),
)
_LABELLED: Final = re.compile(
    rf"(?:{AUTHOR_LABELS}|{LABELS_OF_SCRIPTS})\s?[:：]\s*(?P<names>[^|｜/·•:：]{{4,80}}?)\s*(?=$|[|｜/·•])",
    re.IGNORECASE,
)
"""One name or several in any script, behind a word for who wrote and a colon."""
_SIGNED_BY_EDITOR: Final = re.compile(rf"(?i:editor|redactor)\s*:\s*(?P<names>{_FULL_NAME})")
_EDITORS_SIGN: Final = "ro"
"""Where the editor who signs is who wrote, in a line that holds nothing else."""
_OF_WORKS: Final = re.compile(
    r"(?i)\b(?:verlag|isbn|seiten|originaltitel|regie|drehbuch|directed|director|starring|publisher|pages|illustrat\w+"
    r"|éditeur|éditions|réalisateur|editorial|editora|páginas|género|casa editrice|pagine|regia|wydawnictwo|uitgeverij"
    r"|nakladatelství|издательство|режисс[её]р)\b|出版|导演|頁數|翻訳|訳者|출판사|옮긴이"
    r"|ناشر|مترجم|انتشارات|دار النشر|عدد الصفحات|הוצאת|עמודים|प्रकाशक|প্রকাশক|প্রকাশনী|สำนักพิมพ์|видавництво|kiadó|yayınevi"
    r"|förlag|forlag|kustantaja"
)
"""Words of the facts about a book or a film, whose author stands among them."""
_BESIDE: Final = 3
"""Lines before and behind one that are looked at for such words."""
_OF_META: Final = frozenset(
    {"meta", "post", "entry", "byline", "info", "date", "posted", "postinfo", "postmeta", "submitted"}
)
_OF_TEXT: Final = frozenset({"content", "body", "text", "excerpt", "main"})
"""Words in the class of a line about the text, and in those of the text itself."""
_LONGEST: Final = 160
_PARTS: Final = 40
"""Texts in a line, and its code points, blanks of the markup apart."""
_SHORTEST_NAME: Final = 3


def signed_in(
    blocks: Sequence[Block], title: str, is_elsewhere: Callable[[HtmlElement], bool], language: str | None = None
) -> Iterator[str]:
    """Whom the first such line behind the headline names, if any.

    `is_elsewhere`: what is not the article's; `language`: the page's, without a region.
    """
    start = next((at for at, block in enumerate(blocks) if title and block.key == title), -1)
    for at in range(start + 1, len(blocks)):
        block = blocks[at]
        if len(block.text) > _LONGEST:
            continue
        if HEADING.fullmatch(block.text) or INVITATION.match(block.text):
            return
        if (names := _labelled(block.text)) and not (is_elsewhere(block.element) or _is_of_work(blocks, at)):
            yield names
            return
        found = next((hit for form in _LINES if (hit := form.match(block.text)) and _is_dated(hit)), None)
        if found is None and language == _EDITORS_SIGN:
            found = _SIGNED_BY_EDITOR.fullmatch(block.text)
        if found is None or not _may_be_name(found["names"]) or is_elsewhere(block.element):
            continue
        if not (_is_sure(found) or _is_meta(block.element)):
            continue
        if not _is_of_work(blocks, at):
            yield found["names"]
            return


def _labelled(line: str) -> str | None:
    """The names that a line holds behind a label and nothing else; a second one is no place and no section."""
    if (found := _LABELLED.match(line)) is None:
        return None
    people, organisations = split_authors([found["names"]])
    are_names = bool(people) and not organisations and all(map(looks_like_name, people))
    is_list = len(people) == 1 or all(is_bare_name(name) for name in people)
    return ", ".join(people) if are_names and is_list else None


def _is_of_work(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line stands among the facts about a book or a film."""
    return any(_OF_WORKS.search(one.text) for one in blocks[max(0, at - _BESIDE) : at + 1 + _BESIDE])


def _may_be_name(names: str) -> bool:
    """Whether neither its first word nor its last is one of a date or a label, and one alone is no abbreviation."""
    first, *more = names.split()
    if any(word[0].islower() for word in (first, *more[-1:])):  # in scripts other than Latin
        return False
    people, organisations = split_authors([names])
    if not people or organisations or (not more and is_no_single_name(first)):
        return False
    return OF_STAMPS.isdisjoint({fold(first), *map(fold, more[-1:])}) and (
        bool(more) or not first.isascii() or (len(first) >= _SHORTEST_NAME and not first.isupper())
    )


def _is_dated(found: re.Match[str]) -> bool:
    """Whether the date behind a weak word has a month for its month, if it has any."""
    if found.re is not _BEHIND_WEAK:
        return True
    word = found["month"] or found["before"]
    return word is None or fold(word) in MONTHS


def _is_sure(found: re.Match[str]) -> bool:
    """Whether a line that names one word tells it from a place and a day without a mark: ``By Easter, 3 May 2026``."""
    return found.re is not _BEHIND_WEAK or " " in found["names"] or found["label"] is not None


def _is_meta(element: HtmlElement) -> bool:
    """Whether a line's element, or the one around it, is called a line about the text."""
    for outer in (element, *islice(element.iterancestors(), 1)):
        if sum(map(len, islice(outer.itertext(), _PARTS))) > 2 * _LONGEST:  # the text itself is called a post, too
            return False
        own = tokens_of(f"{outer.get('class') or ''} {outer.get('id') or ''}")
        if own & _OF_TEXT:
            return False
        if own & _OF_META:
            return True
    return False
