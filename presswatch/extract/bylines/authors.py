"""Who wrote an article: people apart from the organisations that stand among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from presswatch.extract.bylines import author_words as words
from presswatch.extract.bylines.name_kinds import (
    begins_as_house,
    holds_word_of_house,
    is_account,
    is_desk,
    is_organisation,
    is_particle,
    is_role,
    looks_like_name,
)
from presswatch.extract.markup.decode import clean_line
from presswatch.languages import primary


def _any(*lines: str) -> str:
    return f"(?:{'|'.join(lines)})"


_LEADS: Final = _any(*words.LEADS, *words.POSTS)
# "Von der Leyen" and "De la Cruz" are names
_LEAD: Final = re.compile(
    rf"(?:{_LEADS}|{words.LABELS_OF_SCRIPTS}|{words.TEXTS}|{words.WRITERS}|{words.PARTICLES})\s*[:：]\s*|{_LEADS}\s+|(?P<writer>{words.WRITERS})\s+|(?P<particle>{words.PARTICLES})\s+(?!(?:der|den|dem|la|las|los|le)\b)",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(rf"\s+(?:{words.JOINS_IN_NAMES})\s+", re.IGNORECASE)
_WITH: Final = re.compile(rf"(?:^|\s+)(?:{words.WITH})\s+(?:{words.ARTICLES})?", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    rf"\s*(?:;|\||•|·|、|，|\n)\s*|\s*,\s+|\s+(?:{words.JOINS})\s+|\s+(?={_any(*words.PHOTOS)}\s*:)", re.IGNORECASE
)
_AUTHOR_LABEL: Final = re.compile(
    rf"\s*(?:{words.AUTHOR_LABELS}|{words.LABELS_OF_SCRIPTS}|{words.WRITERS}|haber|written by|words by)\s*[:：]\s*",
    re.IGNORECASE,
)
_PICTURE_LABEL: Final = re.compile(rf"\W*{_any(*words.PHOTOS)}\s*[:：]?\s*", re.IGNORECASE)
_PHOTO: Final = re.compile(rf"\W*{_any(*words.PHOTOS)}\b", re.IGNORECASE)
_BOTH: Final = re.compile(
    rf"\W*(?:{_any(*words.PHOTOS)}\s*(?:{words.ANDS})\s*(?:{words.TEXTS})|(?:{words.TEXTS})\s*(?:{words.ANDS})\s*{_any(*words.PHOTOS)})"
    r"(?:\s*[:：]\s*|\s+(?:by|von|de|di|par|por|av|af|door)\s+|(?-i:\s+(?=[^\W\d_a-zß-öø-ÿ]))|$)",
    re.IGNORECASE,
)
"""Who wrote and took the pictures, before a name or in brackets behind it: ``Text und Fotos: Ada Birch``."""
_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]{0,60})[)\]]")
_IN_SQUARE: Final = re.compile(r"\s*[\[［]([^\[\]［］]+)[\]］]\s*")
"""A whole line in square brackets, as some houses sign."""
_OFFICE: Final = re.compile(rf"{words.OFFICES}\s*(?:$|[,;|/(-])", re.IGNORECASE)
"""An office instead of a name, perhaps with its place behind it: ``Correspondent, Elmport``."""
_PICTURES: Final = "\0"
_EMAIL: Final = re.compile(r"[(<\[]?\S+@\S+\.\w+[)>\]]?")
_PLACE: Final = re.compile(r"(?<=\w)\s+(?:in|à|aus|w|fra|din)\s+(?=[^\W\d_a-z])[\w .'’-]{2,30}$")
"""Where somebody writes from: ``Ada Birch in Elmport``."""
_TITLE: Final = re.compile(
    rf"^(?:(?:{words.TITLES})\.\s+)+|\s*(?:(?:선임|수석)\s?)?(?:기자|특파원)[\s=(]*$|\s+(?:記者|记者)$"
    r"|^(?:本?[报報刊])?(?:記者|记者)\s*[:：]?\s*|^文\s*[:：]?\s*",
    re.IGNORECASE,
)
_FOR_HOUSE: Final = re.compile(r",?\s+(?:(?:[Ss]pecial )?(?:for|to)|für|pour)\s+(?=(?:the |die |le |la )?[^\W\d_a-z])")
"""Whom somebody writes for: ``Ada Birch for ElmOnline``."""
_HOUSE_BEHIND_CAPITALS: Final = re.compile(
    r"(?P<name>[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]+(?: [^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]*){1,3})"
    r",? (?P<house>[^\W\d_a-z][\w.'’-]*[^\W\d_A-Z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)*)"
)
"""A name in capitals, and the house behind it: ``ADA BIRCH Elm Post``."""
_KOREAN: Final = re.compile("[가-힣]{3}")
_KOREAN_REPORTER: Final = re.compile(r"([가-힣]{2,4})\s(?:(?:선임|수석)\s?)?(?:기자|특파원)(?:\s|$)")
_KOREAN_REPORTERS: Final = re.compile(
    rf"(?:{_KOREAN_REPORTER.pattern}){{1,4}}(?:(?!{_KOREAN.pattern}(?:\s|$))[가-힣]{{2,6}}\s?){{0,2}}"
)
"""Reporters side by side, ``김단풍 기자 이느릅 기자``, perhaps with words of the page behind: ``김단풍 기자 구독``.

What has a name's three syllables is the reporter's there: ``시민 기자 김단풍``."""
_CHINESE: Final = re.compile(words.TWO_CHINESE)
_KOREANS: Final = re.compile(rf"{_KOREAN.pattern}(?:[·\s]{_KOREAN.pattern})+")
"""Names of reporters side by side: nearly all have three syllables, towns and desks mostly others."""
_OF_REPORTER: Final = re.compile(
    rf"(?:[^／/]{{0,12}}?[／/]?\s*)?(?:記者|记者)\s*{words.CHINESE_NAMES}\s*[／/](?![攝摄]).{{1,16}}"
)
"""A reporter between house and place: ``榆港社／記者林楓葉／榆港報導``."""
_HANDLE: Final = re.compile(r"[a-z]+[A-Z]\w*")
_ROLE_OF_PLACE: Final = re.compile(rf"{_any(*words.ROLES)} [^\W\d_]+", re.IGNORECASE)
"""What somebody is, and where: ``Kontributor Yogyakarta``; a name, unless one stands beside it."""
_EDITED: Final = re.compile(rf"(?:{words.EDITED})\s", re.IGNORECASE)
_ROLE_BEHIND: Final = re.compile(rf"(?<=\w\s\w{{2}})(\w*)\s+{_any(*words.ROLES)}$", re.IGNORECASE)
_DATED: Final = re.compile(
    r"\s+(?:on|am|le|el|il|em|op|den|dnia|[-–—])\s+\D{0,15}\d.*$|:\s+(?:\w+,?\s+)?\d{1,2}[. /].{0,30}\d{4}.{0,30}$",
    re.IGNORECASE,
)
"""A date behind a name: ``Ada Birch on Tue, 3 February``, ``Ada Birch: 3 February 2026``."""
_EDGES: Final = " .,:;-–—/()[]\"'“”„*"
_LONGEST: Final = 60
_LONGEST_LINE: Final = 1000
"""Code points of an author line that are looked at; what is longer is a mistake of the page."""
_MOST: Final = 30


def split_authors(
    raw: Iterable[str],
    *,
    outlet_names: Iterable[str] = (),
    is_declared: bool = False,
    is_person: bool = False,
    language: str | None = None,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """People and organisations among author lines, each in order and once.

    In: lines as a page gives them (``By Ann Alfa and Ben Bravo, Reuters``) and names of the publishing outlet;
    `is_declared`: they are values of metadata, where a name stands without a byline's words (``Von Miller``);
    `is_person`: the page says that they name people; `language`: the page's, a tag: Japanese names may have a blank.
    Out: (people, organisations).  Addresses, roles and sentences are dropped.
    """
    own = {name.casefold() for name in outlet_names}
    people: dict[str, str] = {}
    organisations: dict[str, str] = {}
    for line in raw:
        names = list(_names(line, is_declared=is_declared, is_japanese=primary(language) == "ja"))
        if len(names) > 1 and not _ROLE_OF_PLACE.fullmatch(names[-1]):
            names = [name for name in names if not _ROLE_OF_PLACE.fullmatch(name)]
        first_is_one = bool(names) and looks_like_name(names[0])
        for name in names:
            key = name.casefold()
            if key in own or is_organisation(name, is_person=is_person):
                organisations.setdefault(key, name)
            elif name is names[0] or looks_like_name(name) or not (first_is_one or " " not in name):
                people.setdefault(
                    key, name
                )  # beside names, a word alone is a town, and what has no name's form an office
    return tuple(people.values())[:_MOST], tuple(organisations.values())[:_MOST]


def is_author_label(text: str) -> bool:
    """Whether a text is nothing but the word for who wrote: ``Author:``, ``Автор:``."""
    return _AUTHOR_LABEL.fullmatch(text) is not None


def has_lead(text: str) -> bool:
    """Whether a text begins with a word for who wrote, and goes on: ``By Greg``."""
    return (lead := _LEAD.match(text)) is not None and lead.end() < len(text)


def is_picture_label(text: str) -> bool:
    """Whether a text is nothing but what stands before those who took the pictures: ``Photo:``, ``Photo``."""
    return _PICTURE_LABEL.fullmatch(text) is not None


def begins_with_picture_label(text: str) -> bool:
    """Whether a text begins with what stands before those who took the pictures."""
    return _PHOTO.match(text) is not None


def _names(line: str, *, is_declared: bool, is_japanese: bool) -> Iterator[str]:
    """Each name of an author line, without roles, places, brackets, accounts and those who took the pictures."""
    line = clean_line(line[: 4 * _LONGEST_LINE])[:_LONGEST_LINE]
    line = line[label.end() :] if (label := _BOTH.match(line)) else line
    line = _DATED.sub("", _EMAIL.sub("", _without_lead(line, is_declared=is_declared)))
    line = whole[1] if (whole := _IN_SQUARE.fullmatch(line)) else line
    if _OFFICE.match(line):
        return
    line = _BRACKETS.sub(_from_brackets, line)
    if reporter := _OF_REPORTER.fullmatch(line):
        line = reporter["names"]
    parts = (part for joined in _BETWEEN.split(line)[:_MOST] for part in _apart(joined))
    for number, part in enumerate(parts):
        if _PICTURES in part:
            continue
        if _PHOTO.match(part) or (number and _EDITED.match(part)):
            return  # whoever follows took pictures or edited as well
        person, slash, house = part.partition("/")
        both = slash and " " in person.strip() and "://" not in part  # Ada Birch/dpa, but not lt/jk
        for given in (person, house) if both else _and_house(part):
            name = _without_lead(given.strip(), is_declared=is_declared)
            if _KOREAN_REPORTERS.fullmatch(name):
                yield from _KOREAN_REPORTER.findall(name)
                continue
            name = _TITLE.sub("", _PLACE.sub("", name)).strip(_EDGES)
            if not is_organisation(name):
                name = _ROLE_BEHIND.sub(r"\1", name).strip(_EDGES)
            if _KOREANS.fullmatch(name) and line.rstrip().endswith("기자"):
                yield from _KOREAN.findall(name)
            elif not is_japanese and _CHINESE.fullmatch(name):
                yield from name.split()
            elif _is_name(name):
                yield name


def _and_house(part: str) -> tuple[str, ...]:
    """Who wrote, and for whom where that stands behind the name: an agency's or an outlet's name, no surname."""
    if len(part) > _LONGEST:
        return (part,)
    if behind := _FOR_HOUSE.search(part):
        person, house = part[: behind.start()], part[behind.end() :]
        person = _without_lead(person.strip(), is_declared=False)
        return ((person, house) if is_organisation(house) else (person,)) if looks_like_name(person) else (part,)
    found = _HOUSE_BEHIND_CAPITALS.fullmatch(_without_lead(part.strip(), is_declared=False))
    if found is None or not found["name"].isupper():
        return (part,)
    if is_organisation(found["house"]):
        return found["name"], found["house"]
    return (found["name"],) if holds_word_of_house(found["house"]) else (part,)


def _from_brackets(bracket: re.Match[str]) -> str:
    """What a line says instead of its brackets: nothing, but for those who contributed and pictures."""
    if _PHOTO.match(bracket[1]):
        return "" if _BOTH.fullmatch(bracket[1]) else _PICTURES
    houses = [part for joined in _BETWEEN.split(bracket[1]) for part in _apart(joined)]
    return f", {', '.join(houses)}" if _WITH.match(bracket[1]) and all(map(_is_house, houses)) else ""


def _is_name(name: str) -> bool:
    if not 2 <= len(name) <= _LONGEST or sum(map(str.isalpha, name)) < 2 or "://" in name or "@" in name:
        return False
    if is_role(name) or is_account(name) or name.startswith("기자 "):
        return False
    if " " not in name and name.isascii() and (name.islower() or _HANDLE.fullmatch(name)):  # an account, or initials
        return is_organisation(name)
    return is_organisation(name) or not any(map(str.isdigit, name))


def _apart(part: str) -> list[str]:
    """The full names that a word joins that stands inside of names as well: in "Ada Gil y Ben Ramón y Cajal" two.

    And those whom an organisation helped, without the words for it: "Ada Birch avec l'AFP".
    """
    helped = _WITH.search(part)
    if helped is not None and _is_house(part[helped.end() :]):
        before = part[: helped.start()].strip()
        if not begins_as_house(before):  # "Le Monde avec AFP" is a house
            return [*(_apart(before) if before else ()), part[helped.end() :]]
    names: list[str] = []
    start = 0
    for join, behind in zip(_INSIDE.finditer(part), _INSIDE.split(part)[1:], strict=True):
        if _is_whole(part[start : join.start()].strip()) and _is_whole(behind.strip()):
            names.append(part[start : join.start()])
            start = join.end()
    return [*names, part[start:]]


def _is_house(name: str) -> bool:
    return is_organisation(name) or is_desk(name)


def _is_whole(side: str) -> bool:
    """Whether what stands beside a joining word is complete: a full name, an organisation, a role or an account."""
    words = side.split()
    if len(words) > 1 and not (is_particle(words[0]) or is_particle(words[-1])):
        return True
    return is_organisation(side) or is_role(side) or is_account(side)


def _without_lead(line: str, *, is_declared: bool) -> str:
    """The line without a byline's first words; "Da Silva" keeps what names begin with, "Da Ada Birch" does not."""
    lead = _LEAD.match(line)
    if lead is None:
        return line
    rest = line[lead.end() :]
    if lead["writer"] and rest[:1].islower():
        return line  # "Reporter ohne Grenzen" are no "ohne Grenzen"
    if is_declared and lead["particle"]:
        first = _BETWEEN.split(rest)[0]
        if len(first.split()) < 2 and not is_organisation(first) and not is_account(first):
            return line
    return rest
