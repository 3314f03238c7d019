"""Forms of one address: AMP pages and their caches, mobile hosts, http and https, a slash at the end.

None of this is identity: two articles may have equal keys.  They propose pairs; title and text decide
(`presswatch.relate.forms`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, Literal

from presswatch.urls import canonical, form_labels, site_of

Form = Literal["plain", "amp", "mobile"]

_NESTED: Final = 3
"""Caches within viewers that are looked through; real ones are two deep."""

# A cache of AMP pages writes the address behind its own host (https://amp.dev/documentation/guides-and-tutorials/learn/
# amp-caches-and-cors/amp-cache-urls), a viewer behind /amp/; "s" stands for https.
_CACHE: Final = re.compile(
    r"https?://(?:(?:[^/?#]*\.)?(?:cdn\.ampproject\.org|amp\.cloudflare\.com|bing-amp\.com)/[a-z]{1,2}"
    r"|(?:www\.)?(?:google\.(?:com?\.)?[a-z]{2,3}|bing\.com)/amp)/(s/)?([^/?#]+\.[^/?#.].*)",
    re.DOTALL,
)
_URL: Final = re.compile(r"(https?://[^/?#]+)([^?#]*)(?:\?([^#]*))?(#.*)?", re.DOTALL)

_AMP_PATH: Final = re.compile(r"/amp(?:html)?(?=/|$)|(?<=/)amp[_-](?=\w)|[._-]amp(?=(?:\.html?)?/*$)", re.IGNORECASE)
_MOBILE_PATH: Final = re.compile(r"^/(?:m|mobile|mobil|wap|touch)(?=/[^/])", re.IGNORECASE)
_NO_PATH: Final = re.compile(r";jsessionid=[^/;]*|/(?:index|default)\.(?:html?|php|aspx?|jsp)$|/+$", re.IGNORECASE)
_SUFFIX: Final = re.compile(r"(?<=[^/])\.html?$", re.IGNORECASE)

_SWITCH: Final = r"(?:=(?:0|1|true|false|yes|no)?)?$"
_SHAPE: Final = r"(?:output(?:type)?|view|mode|format|type|tpl|template|display|layout|version)="
_AMP_PARAMETER: Final = re.compile(
    rf"(?:_?amp|is_?amp){_SWITCH}|{_SHAPE}amp(?:html)?$|amp_\w+=|usqp=|aoh=", re.IGNORECASE
)
_MOBILE_PARAMETER: Final = re.compile(rf"(?:m|mobile|is_?mobile){_SWITCH}|{_SHAPE}(?:mobile|desktop)$", re.IGNORECASE)
_OFF: Final = re.compile(r"=(?:0|false|no|desktop)$", re.IGNORECASE)
# How a reader came, as a rule; but each of them is the article's identity somewhere.
_WEAK: Final = re.compile(
    r"(?:ref|ref_?src|referrer|referer|source|src|from|via|share|shared|cmp|icid|ncid|intcid|intcmp|itm_\w+|ito|ftag|smid"
    r"|smtyp|partner|emc|wpisrc|mbid|ns_\w+|wt\.mc\w*|soc_(?:src|trk)|guccounter|guce_\w+|sr_share|trk|rss|spm|feature"
    r"|__twitter_impression|akamai-rum|phpsessid|jsessionid|output|outputtype)(?:=|$)",
    re.IGNORECASE | re.ASCII,
)


def match_key(url: str, *, keep: Collection[str] = (), drop: Collection[str] = ()) -> str:
    """Give a key that addresses of one article *may* share across schemes, mobile and AMP forms.

    Only proposes: two articles can have equal keys.  In: an absolute URL; the lists of its outlet, as for `canonical`.
    Out: text that is no URL any more.
    """
    plain = unwrapped(canonical(url, keep=keep, drop=drop))
    parts = _URL.fullmatch(plain)
    if parts is None:
        return plain
    origin, path, query, fragment = parts.groups("")
    kept = [part for part in query.split("&") if not _WEAK.match(part) or part.partition("=")[0] in keep]
    return form_key(f"{origin}{path}?{'&'.join(kept)}{fragment}")


def form_key(url: str) -> str:
    """Give what a canonical address has in common with its other forms.

    As `match_key`, but every parameter that may be an identity stays: addresses with equal keys differ in scheme,
    ``www.``, mobile and AMP marks, the slash, index page or ``.html`` at the end, and in nothing else.
    """
    plain = unwrapped(url)
    parts = _URL.fullmatch(plain)
    if parts is None:
        return url
    _, path, query, fragment = parts.groups("")
    path = re.sub("/{2,}", "/", _MOBILE_PATH.sub("", _AMP_PATH.sub("", path)))
    path = _SUFFIX.sub("", _NO_PATH.sub("", _NO_PATH.sub("", path)))
    kept = [p for p in query.split("&") if p and not _AMP_PARAMETER.match(p) and not _MOBILE_PARAMETER.match(p)]
    return site_of(plain) + (path or "/") + ("?" + "&".join(kept) if kept else "") + fragment


def form_of(url: str) -> Form:
    """Tell in which form an address shows its article: the texts of two forms differ though nobody changed them."""
    plain = unwrapped(url)
    parts = _URL.fullmatch(plain)
    if parts is None:
        return "plain"
    _, path, query, _ = parts.groups("")
    switched_on = [part for part in query.split("&") if not _OFF.search(part)]
    labels = form_labels(plain)
    if plain != url or "amp" in labels or _AMP_PATH.search(path) or any(map(_AMP_PARAMETER.match, switched_on)):
        return "amp"
    is_mobile = labels or _MOBILE_PATH.match(path) or any(map(_MOBILE_PARAMETER.match, switched_on))
    return "mobile" if is_mobile else "plain"


def unwrapped(url: str) -> str:
    """Give the address whose page an AMP cache or viewer shows, in canonical form; any other comes back as it is."""
    for _ in range(_NESTED):
        found = _CACHE.fullmatch(url)
        if found is None:
            break
        address, is_encoded, query = found[2].partition("%3F")  # a viewer writes the page's own parameters so
        if is_encoded:
            query = query.replace("?", "&").replace("%3D", "=").replace("%26", "&")
        url = canonical(("https://" if found[1] else "http://") + address + ("?" if is_encoded else "") + query)
    return url
