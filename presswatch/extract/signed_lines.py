"""Lines of their own in which a page says who wrote: ``Posted by Annie on August 29``, ``Das Gespräch führte …``.

Unlike a byline such a line stands anywhere, most of all below the text, and may hold a first name or a pseudonym.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import fold
from presswatch.extract.blocks import Block
from presswatch.extract.stamps import OF_STAMPS

_CASED: Final = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*(?:\.(?=\s))?"
_SMALL: Final = r"(?:de|la|van|von|der|den|di|da|del|el|al|bin|dos|do|du|le)"
_NAME: Final = rf"(?>{_CASED}(?: (?:{_SMALL} )*{_CASED}){{0,3}})"
_FULL_NAME: Final = rf"{_CASED}(?: (?:{_SMALL} )*{_CASED}){{1,3}}"
_AND: Final = r"(?:,| und| and| et| y| e| &)"
_STRONG: Final = (
    r"(?:posted|written|submitted) by|(?:geschrieben|eingestellt|verfasst|gepostet) von|(?:scritto|postato|inserito) da"
    r"|(?:posté|écrit|rédigé) par|(?:escrito|postado|enviado) por|(?:geplaatst|geschreven) door|skrevet av|skriven av"
    r"|indsendt af|skrevet af|scris de|napsala?|napisała?|автор\s?:|(?:autor|verfasser)(?:in)?\s?:"
    r"|auteur\s?:|autore\s?:"
)
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
    r"(?!,?\s*\(?\d{4}\)?(?:\W|$))(?:(?:,?\s+(?:on|am|le|el|il|em|op|den|dne|dnia|at|um|a|à|alle))?,?\s+"
    r"(?:[^\W\d_]{2,12}[.,]?\s+)?\d|,?\s+on\s+[^\W\d_]+,?\s+[^\W\d_]*\s?\d"
    r"|\s*[-–—|·]\s*(?:publi|posted|veröffentlicht|[^\W\d_]+\s+\d{1,2},\s+\d{4}))"
)
_OF_TALKS: Final = (
    r"das (?:gespräch|interview) führten?|die fragen stellten?|propos recueillis par|rozmawiała?|entrevista de"
    r"|(?:entretien|interview) (?:réalisée? par|by|mené par)|text (?:und|&) (?:fotos?|bilder):|texte et photos?:"
    r"|(?:ein )?(?:bericht|beitrag|gastbeitrag|artikel) von|(?:a )?guest (?:post|article) by|un articolo di"
    r"|(?:une )?(?:carte blanche|tribune) (?:de|signée)|un artículo de"
)
"""What stands before full names at the end of a talk, or of a text by a guest."""
_LINES: Final = (
    re.compile(rf"(?i:{_STRONG})\s*:?\s+(?P<names>{_NAME}){_END}"),
    re.compile(rf"(?i:{_WEAK})\s+(?P<names>{_NAME})(?i:(?={_DATE}))"),
    re.compile(r"作者[：:]\s?(?P<names>[一-鿿]{2,4}(?:[、\s][一-鿿]{2,4}){0,2})(?=$|\s|[|｜])"),
    re.compile(
        rf"[(\[]?(?i:{_OF_TALKS})\s*:?\s+(?P<names>{_FULL_NAME}(?:{_AND} {_FULL_NAME}){{0,2}})(?=$|[.)\]]+$|, )"
    ),
)
_OF_WORKS: Final = re.compile(
    r"(?i)\b(?:verlag|isbn|seiten|originaltitel|regie|drehbuch|directed|director|starring|publisher|pages|illustrat\w+"
    r"|éditeur|éditions|réalisateur|editorial|editora|páginas|género|casa editrice|pagine|regia|wydawnictwo|uitgeverij"
    r"|nakladatelství|издательство|режисс[её]р)\b|出版|导演|頁數"
)
"""Words of the facts about a book or a film, whose author stands among them."""
_BESIDE: Final = 3
"""Lines before and behind one that are looked at for such words."""
_COMMENTS: Final = re.compile(
    r"(?i)(?:\d+\s|no\s)?(?:comments?|responses|kommentare?|kommentarer|commentaires?|comentarios?|comentários?|commenti|commento"
    r"|reacties|komentarze|komentáře|комментарии|评论|評論|コメント|댓글)(?:\s?[(（]\d+[)）])?\s?[:：]?"
)
"""A line behind which readers sign."""
_LONGEST: Final = 160
_SHORTEST_NAME: Final = 3


def signed_in(blocks: Sequence[Block], title: str, is_elsewhere: Callable[[HtmlElement], bool]) -> Iterator[str]:
    """Whom the first such line behind the headline names, if any; `is_elsewhere`: what is not the article's."""
    start = next((at for at, block in enumerate(blocks) if title and block.key == title), -1)
    for at in range(start + 1, len(blocks)):
        block = blocks[at]
        if len(block.text) > _LONGEST:
            continue
        if _COMMENTS.fullmatch(block.text):
            return
        found = next((hit for form in _LINES if (hit := form.match(block.text))), None)
        if found is None or not _may_be_name(found["names"]) or is_elsewhere(block.element):
            continue
        if not any(_OF_WORKS.search(one.text) for one in blocks[max(0, at - _BESIDE) : at + 1 + _BESIDE]):
            yield found["names"]
            return


def _may_be_name(names: str) -> bool:
    """Whether neither its first word nor its last is one of a date or a label, and one alone is no abbreviation."""
    first, *more = names.split()
    return OF_STAMPS.isdisjoint({fold(first), *map(fold, more[-1:])}) and (
        bool(more) or not first.isascii() or (len(first) >= _SHORTEST_NAME and not first.isupper())
    )
