"""The address that a saved page gives itself, for files that say nowhere else where they came from."""

from __future__ import annotations

import html
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

from presswatch import urls

_TAG: Final = re.compile(rb"<(?:link|meta)\b[^>]{1,4000}>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""([a-z:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_LOOKED_AT: Final = 500_000


def own_address(body: bytes) -> str | None:
    """Give the absolute address in ``<link rel=canonical>``, else in ``og:url``; None when neither is there.

    A pattern over the first 500 kB instead of a parser: the page is parsed later, in another process.
    """
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        body = body[: 2 * _LOOKED_AT].decode("utf-16", "replace").encode("utf-8", "replace")
    found: dict[str, str] = {}
    for tag in _TAG.finditer(body, 0, _LOOKED_AT):
        pairs = _ATTRIBUTE.findall(tag[0].decode("utf-8", "replace"))
        attributes = {name.lower(): html.unescape(value.strip("\"'")) for name, value in pairs}
        if "canonical" in attributes.get("rel", "").lower().split() and attributes.get("href"):
            found.setdefault("canonical", attributes["href"])
        if attributes.get("property", attributes.get("name", "")).lower() == "og:url" and attributes.get("content"):
            found.setdefault("og:url", attributes["content"])
    for source in ("canonical", "og:url"):
        if source in found and found[source].startswith(("http://", "https://")):
            return urls.join(found[source], found[source])
    return None


def claimed_address(value: object) -> str | None:
    """Give what a file claims as a page's address, if it is one: http(s), and text that UTF-8 can carry."""
    url = urls.join(value, value) if isinstance(value, str) else None
    try:
        return url if url and url.encode() else None
    except UnicodeEncodeError:  # half a surrogate pair, which JSON can spell
        return None
