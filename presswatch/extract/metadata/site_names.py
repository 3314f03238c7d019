"""What a page calls its site: what it declares, what its title ends with, what its address says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from presswatch.extract.bylines.credited import Claim
from presswatch.extract.bylines.name_kinds import looks_like_name
from presswatch.extract.markup.decode import letters, one_line
from presswatch.extract.metadata.headings import host_of
from presswatch.extract.metadata.json_ld import texts, types_of
from presswatch.extract.metadata.titles import parts_of_title

_SHORTEST_LABEL: Final = 3
_SLOGAN: Final = re.compile(r"\s+[|–—·:-]\s+|\s*[|:]\s+")
_SHARED_ENDS: Final = frozenset({"co", "com", "or", "ne", "net"})
"""What stands between the name of a firm's site and the end of its country: ``elmpost.co.uk``."""


def names_of_site(
    name: str | None,
    publisher: object,
    *,
    shown: Sequence[str],
    title: str,
    claims: Iterable[Claim],
    address: str | None,
    url: str,
) -> tuple[str, ...]:
    """The names of a page's site, best first; none is that of a person who publishes it.

    In: the name that the page declares, and JSON-LD's publisher; names that its headings show; its title element; its
    authors as it declares them; its address as it gives it, and where it was found.
    """
    person = _person(publisher)
    brands = [brand for brand in (name, *texts(publisher)) if brand]
    # "Elm Post - News from the valley" is the Elm Post
    brands += [head for brand in brands if len(head := _SLOGAN.split(brand)[0]) >= _SHORTEST_LABEL]
    brands += _signing_site(title, claims, address)
    brands += shown
    own = [brand for brand in brands if letters(brand) != person]
    return tuple(dict.fromkeys([*own, *host_names(address or url)]))


def host_names(url: str | None) -> tuple[str, ...]:
    """What an address calls its site: ``elmpost.example`` and ``elmpost``."""
    host = host_of(url or "")
    labels = host.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SHARED_ENDS:
        labels.pop()
    label = labels[-1] if labels else ""
    return (host, label) if len(label) >= _SHORTEST_LABEL else (host,) if label else ()


def _signing_site(title: str, claims: Iterable[Claim], address: str | None) -> list[str]:
    """The site's name behind the title of the page, where the site signs as well.

    People sign their own sites, too: in Latin letters the name has to stand in the address, or JSON-LD to call it an
    organisation.
    """
    *rest, last = parts_of_title(title)
    signed = [claim for claim in claims if letters(claim.name) == letters(last)]
    if not rest or not signed:
        return []
    if any(claim.is_organisation for claim in signed):
        return [last]
    is_there = not last.isascii() or letters(last) in letters("".join(host_names(address)))
    return [last] if is_there and not looks_like_name(last) else []


def _person(publisher: object) -> str | None:
    """The letters of a publisher's name that is a person's, who writes a site called like it."""
    if not isinstance(publisher, Mapping) or "person" not in types_of(publisher):
        return None
    return next((letters(name) for name in texts(publisher) if looks_like_name(one_line(name))), None)
