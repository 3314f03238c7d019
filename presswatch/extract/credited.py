"""Whom a page names as its authors: the first place that names people, and the organisations it names beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from presswatch.extract.authors import is_desk, split_authors
from presswatch.extract.decode import letters, one_line

_ORGANISATION_TYPES: Final = ("organization", "newsmediaorganization", "corporation", "ngo", "governmentorganization")
_MOST: Final = 50
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
) -> Credited:
    """The authors of an article.

    In: what each place of the page declares, best first; a function that looks for visible author lines, called where
    nothing declared names anybody but the site; names of the site (publisher, og:site_name); names of its outlet, none
    where the catalogue does not know it.

    People come from the first place that names some.  An organisation is an author beside them, or where nobody is,
    if JSON-LD says so; a nameless desk is none.  The site itself is one where JSON-LD calls it an organisation and the
    catalogue knows it: such an outlet signs some articles as a house, while blog programs sign every page so.
    """
    site = {_key(name) for name in (*site_names, *own_names)}
    houses = site if own_names else set()
    organisations: dict[str, str] = {}
    declared: list[str] = []
    for place in places:
        people, others = _split(place, site)
        in_json_ld = any(claim.origin == "json_ld" for claim in place)
        found = [name for name, is_sure in others.items() if _is_author(name, site - houses if is_sure else site)]
        if people:
            return _credited(people, found, [*organisations.values(), *others], place[0].origin)
        declared = declared or (found if in_json_ld else [])
        organisations |= {name.casefold(): name for name in others if name.casefold() not in organisations}
    if all(_key(name) in site for name in declared):
        for line in visible():
            people, beside = split_authors([line], outlet_names=site_names)
            people = tuple(name for name in people if _key(name) not in site)
            if people:
                agencies = [name for name in beside if _is_author(name, site)]
                return _credited(people, agencies, [*organisations.values(), *agencies], "page_text")
    return _credited((), declared, list(organisations.values()), "json_ld")


def _credited(people: Iterable[str], beside: Iterable[str], organisations: Iterable[str], source: str) -> Credited:
    authors = tuple({name.casefold(): name for name in (*people, *beside)}.values())
    others = tuple({name.casefold(): name for name in (*beside, *organisations)}.values())
    return Credited(authors, others, source if authors else None)


def _split(place: Iterable[Claim], site: set[str]) -> tuple[tuple[str, ...], dict[str, bool]]:
    """People of one place, and its organisations, each with whether the page itself calls it so."""
    people: dict[str, str] = {}
    others: dict[str, tuple[str, bool]] = {}
    for claim in place:
        name = one_line(claim.name)
        if claim.is_organisation and "://" not in name and "@" not in name and name:
            others.setdefault(name.casefold(), (name, True))
        elif _key(name) in site:
            others.setdefault(name.casefold(), (name, False))
        else:
            found, organisations = split_authors([name], is_declared=True, is_person=claim.is_organisation is False)
            people |= {one.casefold(): one for one in found if one.casefold() not in people}
            for one in organisations:
                others.setdefault(one.casefold(), (one, False))
    return tuple(people.values()), dict(others.values())


def _is_author(name: str, site: set[str]) -> bool:
    return _key(name) not in site and not is_desk(name)


def _name_in_parts(value: Mapping[str, Any]) -> list[str]:
    parts = [part for key in ("givenName", "familyName") if isinstance(part := value.get(key), str) and part.strip()]
    return [" ".join(parts)] if len(parts) == 2 else []


def _key(name: str) -> str:
    """A name for comparison: letters and digits alone, Romanian ones with comma and with cedilla alike."""
    return letters(name).translate(_CEDILLAS)
