"""Authors whose name a page shows right beside the date, without a word, a link or a class that says who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import words_of
from presswatch.extract.bylines.author_words import JAPANESE_NAME
from presswatch.extract.bylines.marked_names import language_of
from presswatch.extract.bylines.name_kinds import looks_like_name
from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, Block
from presswatch.extract.markup.names import stands_elsewhere
from presswatch.extract.times.date_labels import holds_date
from presswatch.extract.times.stamps import OF_STAMPS

_FEW_LINES: Final = 8
"""Lines behind the heading among which its date and author stand."""
_EDGES: Final = " ,|•·–—-"
_WORD: Final = re.compile(r"[^\W\d_]+")
_PARTED: Final = re.compile(r"\s+[·|•–—-]\s+")
_JAPANESE: Final = re.compile(rf"{JAPANESE_NAME}(?:[ 、・]{JAPANESE_NAME}){{0,3}}")
_JOIN: Final = re.compile("[ 、・]")
_PICTURED: Final = re.compile(rf"{JAPANESE_NAME}撮影")
_MOST_NAMES: Final = 4
_LETTER: Final = 3
"""Code points from which a word in capitals is none of a name; shorter ones are initials."""
_PARTICLES: Final = frozenset(
    {"de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "la", "le", "el"}
)
_NO_PERSON: Final = re.compile(
    r"(?i)(?:new|old|north|south|east|west|los|las|san|santa|santo|são|saint|st\.?|bad|port|puerto|porto|fort|hong|rio|río"
    r"|nova|nový|nová|nové|nowy|nowa|nowe|novi|novo|stari|stara|velk[ýáé]|wielk[iae]|veliki|banská|banja|baia|satu|piatra"
    r"|sankt|sint|den|la|le|les|el|al|neu|alt|ober|unter|groß|isla|villa|cidade|ciudad|monte|lago|top|live|breaking|latest"
    r"|most|última|último|dernières?|ultime|neueste|alle|all|sport|kultur|politik|photo|video|audio|last|first)\b"
)
"""Words with which names of places and labels begin, and hardly any person's."""
_NO_NAME: Final = re.compile(
    r"(?i)\b(?:images?|pictures?|alliance|hoogte|cup|league|estate|review|crisis|check|content|briefing|morning|evening|world|today"
    r"|business|politics|opinion|culture|travel|health|science|technology|money|life|style|arts|film|music|books|food|games|aires"
    r"|aviv|arabia|town|city|island|islands|valley|county|bay|river|lake|vary|tarnovo|horizonte|alegre|janeiro|paulo|york|angeles"
    r"|francisco|kong|delhi|lumpur|търново|υόρκη|нижний|великий|publicación|publicacji|aktualisiert|güncelleme|tarihi)\b"
)
"""Words of sections, houses, places and labels, and of hardly any person's name; such ones are links, as a rule."""


def names_beside_date(lines: Sequence[str], blocks: Sequence[Block], heading: HtmlElement | None) -> Iterator[str]:
    """A name alone right beside the date, among the lines behind the heading, best first.

    One that text or headings have as well is a place or a subject, one that links have is a section, one whose words
    the page writes small elsewhere a label; and what stands in the page's frame is another article's.
    """
    behind = lines[:_FEW_LINES]
    is_japanese = heading is not None and language_of(heading) == "ja"
    names = [
        name
        for line, follower in pairwise(behind)
        for name, beside in ((line, follower), (follower, line), (_without_end(line, follower), follower))
        if holds_date(beside) and (_is_name_by_date(name) or (is_japanese and _JAPANESE.fullmatch(name)))
    ]
    names += [
        name
        for line in behind
        for first, second in pairwise(_PARTED.split(line))
        for name, beside in ((first, second), (second, first))
        if holds_date(beside) and _is_name_by_date(name)
    ]
    if names:
        above = [] if heading is None else [heading, *heading.iterancestors()]
        framed = dict.fromkeys(above, False)
        others = [
            b.text
            for b in blocks
            if b.linked >= HALF_LINKED or b.element.tag in HEADINGS or b.is_prose or stands_elsewhere(b.element, framed)
        ]
        if is_japanese:  # who wrote may have taken the picture as well
            others = [_PICTURED.sub("", other) for other in others]
        small = {word for b in blocks for word in _WORD.findall(b.text) if word[0].islower()}
        for name in dict.fromkeys(names):
            is_shown = any(part in other for other in others for part in _names_of(name))
            if not is_shown and small.isdisjoint(word.lower() for word in name.split() if word not in _PARTICLES):
                yield "、".join(_names_of(name))


def _names_of(line: str) -> list[str]:
    """Each name of a line in letters without blanks in names; else the line is one."""
    return _JOIN.split(line) if _JAPANESE.fullmatch(line) else [line]


def _is_name_by_date(line: str) -> bool:
    """Whether a line beside a date is a name and no part of the date: ``Mon Jan``."""
    return is_bare_name(line) and OF_STAMPS.isdisjoint(words_of(" ".join(set(line.split()) - _PARTICLES)))


def is_bare_name(line: str) -> bool:
    """Whether a line without any word that says so is a name: of few words, each with a capital, and of no place."""
    words = line.split()
    names = [word for word in words if word not in _PARTICLES]
    return (
        1 < len(words) <= _MOST_NAMES
        and all(word[0].isupper() and (len(word) < _LETTER or not word.isupper()) for word in names)
        and names[:1] == words[:1]
        and names[-1:] == words[-1:]
        and looks_like_name(line)
        and _NO_PERSON.match(line) is None
        and _NO_NAME.search(line) is None
    )


def _without_end(line: str, end: str) -> str:
    return line.removesuffix(end).rstrip(_EDGES)
