"""Whom a page names as its authors: the first place that names people, and the organisations it names beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.name_kinds import is_agency, is_desk, is_nobody, is_organisation, looks_like_name
from presswatch.extract.markup.decode import letters, one_line

_ORGANISATION_TYPES: Final = ("organization", "newsmediaorganization", "corporation", "ngo", "governmentorganization")
_MOST: Final = 50
_WORD: Final = re.compile(r"[\w.'’-]*\w[\w.'’-]*")
_TO_SITE: Final = re.compile(r"\s+(?:for|at|of|von|für|de|pour|para|per|di)$", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"the\s+(?=\w)", re.IGNORECASE)
_MOST_WORDS: Final = 10
_SHORTEST_SITE: Final = 4
"""Letters of a site's name that is told from other words beside it."""
_CEDILLAS: Final = str.maketrans("şţ", "șț")


@dataclass(frozen=True, slots=True)
class Claim:
    """One author as one place of the page names it; `is_organisation` is what JSON-LD calls it, None elsewhere."""

    origin: str
    name: str
    is_organisation: bool | None = None


@dataclass(frozen=True, slots=True)
class Credited:
    """Those who are credited.  `authors`: people, then organisations; `organisations`: all that are no people.

    `source` is where the authors stand; None when there are none.
    """

    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    source: str | None = None


def json_ld_authors(value: object, *, depth: int = 0) -> list[Claim]:
    """The authors that a property of JSON-LD names, with its word for what they are."""
    if isinstance(value, str):
        return [Claim("json_ld", value)] if value.strip() else []
    if depth > 2:
        return []
    if isinstance(value, list):
        return [claim for item in value[:_MOST] for claim in json_ld_authors(item, depth=depth + 1)]
    if isinstance(value, Mapping):
        kinds = value.get("@type")
        kind = next((k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)), "")
        is_organisation = kind.rpartition("/")[2].lower() in _ORGANISATION_TYPES if kind else None
        names = [claim.name for claim in json_ld_authors(value.get("name"), depth=depth + 1)] or _name_in_parts(value)
        return [Claim("json_ld", name, is_organisation) for name in names]
    return []


def choose_authors(
    places: Sequence[Sequence[Claim]],
    visible: Callable[[], Iterable[str]],
    *,
    site_names: Collection[str],
    own_names: Collection[str],
    is_news: bool,
    language: str | None = None,
    names_agency: Callable[[str], bool] = is_agency,
) -> Credited:
    """The authors of an article.

    In: what each place of the page declares, best first; a function that looks for visible author lines, called where
    nothing declared names anybody but the site; names of the site (publisher, og:site_name); names of its outlet, none
    where the catalogue does not know it; whether JSON-LD calls the page news; the page's language; what tells whether
    a name is an agency's, which stays beside people where the house that they work for does not.

    People come from the first place that names some.  An organisation is an author beside them, or where nobody is,
    if JSON-LD says so; a nameless desk is none.  The site itself is one where JSON-LD calls it an organisation, and
    calls the page news or the catalogue knows the outlet: newsrooms sign some articles as a house, while blog programs
    sign every page so.
    """
    site = {_key(name) for name in (*site_names, *own_names)}
    is_newsroom = is_news or bool(own_names)
    houses = site if is_newsroom else set()
    organisations: dict[str, str] = {}
    declared: list[str] = []
    for place in places:
        people, others = _split(place, site, language, names_agency)
        in_json_ld = any(claim.origin == "json_ld" for claim in place)
        found = [
            name
            for name, is_sure in others.items()
            if _is_author(name, site - houses if is_sure else site, is_known=is_newsroom)
        ]
        if people:
            return _credited(people, found, [*organisations.values(), *others], place[0].origin)
        declared = declared or (found if in_json_ld else [])
        organisations |= {name.casefold(): name for name in others if name.casefold() not in organisations}
    if all(_is_of_site(name, site) for name in declared):
        for line in visible():
            people, beside = split_authors([line], outlet_names=site_names, language=language)
            people = tuple(
                one
                for one in (_without_site(name, site) for name in people)
                if not (_is_site(one, site) or is_nobody(one) or _is_word_of_site(one, site))
            )
            if people:
                agencies = [name for name in beside if _is_author(name, site, is_known=False)]
                return _credited(people, agencies, [*organisations.values(), *agencies], "page_text")
    return _credited((), declared, list(organisations.values()), "json_ld")


def people_among(names: Iterable[str], *, site_names: Iterable[str], language: str | None = None) -> tuple[str, ...]:
    """The people among names that a feed gives: its accounts and desks and the site itself wrote nothing."""
    people, _ = _split([Claim("feed", name) for name in names], {_key(name) for name in site_names}, language)
    return people


def _credited(people: Iterable[str], beside: Iterable[str], organisations: Iterable[str], source: str) -> Credited:
    authors = tuple({name.casefold(): name for name in (*people, *beside)}.values())
    others = tuple({name.casefold(): name for name in (*beside, *organisations)}.values())
    return Credited(authors, others, source if authors else None)


def _split(
    place: Iterable[Claim], site: set[str], language: str | None, names_agency: Callable[[str], bool] = is_agency
) -> tuple[tuple[str, ...], dict[str, bool]]:
    """People of one place, and its organisations, each with whether the page itself calls it so."""
    people: dict[str, str] = {}
    others: dict[str, tuple[str, bool]] = {}
    for claim in place:
        name = one_line(claim.name)
        if "://" in name:  # an account elsewhere, which may be called as the site is
            continue
        if claim.is_organisation and "@" not in name and name:
            others.setdefault(name.casefold(), (name, True))
        elif _is_site(name, site):
            others.setdefault(name.casefold(), (name, False))
        else:
            found, organisations = split_authors(
                [name], is_declared=True, is_person=claim.is_organisation is False, language=language
            )
            for one in (_without_site(one, site) for one in found):
                if _is_site(one, site) or (organisations and _is_part_of_site(one, site)):
                    others.setdefault(one.casefold(), (one, False))
                else:
                    people.setdefault(one.casefold(), one)
            for one in organisations:
                if not (found and claim.is_organisation is False) or names_agency(one) or is_desk(one):
                    others.setdefault(one.casefold(), (one, False))  # else it is where the person works
    return tuple(people.values()), dict(others.values())


def _is_author(name: str, site: set[str], *, is_known: bool) -> bool:
    """Whether an organisation is an author: no desk without a name, and of the site's only those of known outlets."""
    return not (_key(name) in site if is_known else _is_site(name, site)) and not is_desk(name)


def _is_site(name: str, site: Collection[str]) -> bool:
    """Whether a name is the site's, alone or with a desk or an account beside it (``Elm Post Team``)."""
    if _key(name) in site:
        return True
    rest = _beside_site(name, site)
    return rest is not None and (is_nobody(rest) or is_organisation(rest))


def _is_of_site(name: str, site: Collection[str]) -> bool:
    """Whether an organisation is the site, a part of it (``Elm Post Sport``), or called so at greater length."""
    return _is_site(name, site) or _beside_site(name, site) is not None


def _is_word_of_site(name: str, site: Collection[str]) -> bool:
    """Whether one word stands in the site's name or its host: a place or a body, but where the site is a blog."""
    key = _key(name)
    return " " not in name and len(key) >= _SHORTEST_SITE and any(key in one and "blog" not in one for one in site)


def _is_part_of_site(word: str, site: Collection[str]) -> bool:
    """Whether a word beside a house is the site's: the portal that shows the house's text."""
    return " " not in word and any(_key(word) in name for name in site)


def _without_site(name: str, site: Collection[str]) -> str:
    """``Ada Birch - Elm Post`` without the site."""
    rest = _beside_site(name, site)
    return rest if rest and looks_like_name(rest) else name


def _beside_site(name: str, site: Collection[str]) -> str | None:
    """What stands before or behind the site's name; None where that is no part of the name."""
    words = _WORD.findall(name)
    for at in range(1, min(len(words), _MOST_WORDS)):
        for own, rest in ((words[at:], words[:at]), (words[:at], words[at:])):
            if len(key := _key("".join(own))) >= _SHORTEST_SITE and key in site:
                return _TO_SITE.sub("", " ".join(rest))
    return None


def _name_in_parts(value: Mapping[str, Any]) -> list[str]:
    parts = [part for key in ("givenName", "familyName") if isinstance(part := value.get(key), str) and part.strip()]
    return [" ".join(parts)] if len(parts) == 2 else []


def _key(name: str) -> str:
    """A name for comparison: letters and digits without "The", Romanian ones with comma and with cedilla alike."""
    return letters(_ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name).translate(_CEDILLAS)
