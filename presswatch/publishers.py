"""Whose a page is, and what may be kept of it: one home for both, so that neither is decided twice.

A page is of one outlet.  What may be kept is what the strictest outlet allows from which it is said to be, by whomever:
a feed that names its source, a redirect, a file's word for its publisher, the page's own word for its address.  Asked
before a page is kept, with what is known by then, and again when it is understood, with what the page itself says.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Final

from presswatch import urls
from presswatch.catalogue import Catalogue
from presswatch.model import UNKNOWN_OUTLET, Claims, Outlet, Rights
from presswatch.rights import stricter
from presswatch.url_forms import unwrapped

_HOST: Final = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}")
_NEAR: Final = 0.75
"""How alike an id is that may be meant: of two thousand some one is always a little like any other."""
_NO_ID: Final = re.compile(r"[^\w.:-]+")


def publisher_of(url: str, claims: Claims, catalogue: Catalogue, *, named: str | None = None) -> Outlet | None:
    """The outlet of a page; None where the catalogue has none.

    In: the page's address; its claims; the outlet that a ready article names (an id, a host or a name).
    The named one, else that of the address; of a page that an aggregator shows itself, the one that its feed names.
    """
    outlet = _named(named, catalogue) if named else None
    if outlet is not None:
        return outlet
    outlet = catalogue.outlet_of(urls.host_of(unwrapped(url)))
    if outlet is None or outlet.kind != "aggregator" or claims.entry.source_url is None:
        return outlet
    host = urls.host_of(claims.entry.source_url)
    return catalogue.outlet_of(host) or Outlet(host, claims.entry.source_name or host, "unlisted")


def outlet_id_of(url: str, claims: Claims, outlet: Outlet | None, *, named: str | None = None) -> str:
    """The id of a page's `outlet`; without one its host, else what was named, else the outlet of its feed."""
    if outlet is not None:
        return outlet.outlet_id
    return urls.host_of(unwrapped(url)) or claims.outlet_id or (_id_from(named) if named else UNKNOWN_OUTLET)


def why_unknown(named: str, url: str, catalogue: Catalogue) -> str | None:
    """What becomes of a ready article whose outlet is named in words that the catalogue does not know; else None.

    In: the outlet as the file names it; the article's address, a `urn:` where it has none.  A host is an outlet of its
    own, whether it is in the catalogue or not, unless the address is another's.
    """
    if _named(named, catalogue) is not None:
        return None
    own = urls.host_of(unwrapped(url))
    host = urls.host_of(named) or (named.lower() if _HOST.fullmatch(named) else "")
    if host and (not own or urls.same_site(f"https://{own}/", f"https://{host}/")):
        return None
    near = difflib.get_close_matches(_id_from(named)[:40], catalogue.by_id, 1, cutoff=_NEAR)
    meant = f"; is {near[0]} meant?" if near else ""
    taken = f"that of the address counts, {own}" if own else f"the outlet is {_id_from(named)!r:.80}"
    return f"outlet: {named!r:.80} is no id, host or name of the catalogue; {taken}{meant}"


def rights_of(
    url: str, claims: Claims, catalogue: Catalogue, *, named: str | None = None, own: Iterable[str] = ()
) -> Rights:
    """What may be kept of a page.

    In: its address; its claims, whose own `rights` count; the outlet that a ready article names; the addresses that the
    page gives itself, on whatever site.
    Out: the strictest permission of all that these lead to.  Never milder than that of `publisher_of`.
    """
    addresses = {url, claims.entry.url, claims.entry.source_url or "", *(led for led, _ in claims.urls), *own}
    rights = claims.rights
    for address in addresses:
        rights = stricter(rights, catalogue.rights_at(address))
    hinted = None if urls.host_of(url) else claims.outlet_id  # counts where no address says whose the page is
    for name in filter(None, (named, hinted)):
        outlet = _named(name, catalogue)
        rights = stricter(rights, outlet.rights if outlet else "full_text")
    return rights


def _named(name: str, catalogue: Catalogue) -> Outlet | None:
    """The outlet that a file names: by its id, a host or address of it, or a name that no other outlet has."""
    return (
        catalogue.by_id.get(_id_from(name))
        or catalogue.outlet_of(urls.host_of(name) or name)
        or catalogue.by_name.get(name.casefold())
    )


def _id_from(name: str) -> str:
    return _NO_ID.sub("-", name.lower())
