"""Addresses: what counts as the same one, and which are no addresses of pages at all.

`canonical` is identity and merges only what RFC 3986 section 6.2 calls equivalent, plus parameters that are known to
carry nothing but tracking.  What may be one article beyond that, `presswatch.url_forms` proposes for a closer look.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin

MAX_LENGTH: Final = 2048
"""Longer links are refused: no article needs them, and servers of many kinds cut them."""

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_PARTS: Final = re.compile(
    r"(https?)://(?:([^/?#@]*)@)?(\[[^\]/?#]*\]|[^/?#:@]+)(?::([0-9]{0,9}))?([/?#].*)?",
    re.IGNORECASE | re.DOTALL | re.ASCII,  # without ASCII "ſ" counts as an "s"
)
_TAIL: Final = re.compile(r"([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)

# Parameters that name the way a reader came, never the article.  Collected from the documentation of the tools that
# add them: Google (utm_*, gclid, gclsrc, dclid, gbraid, wbraid), Meta (fbclid, igshid, igsh), Microsoft (msclkid,
# ocid), X (twclid), TikTok (ttclid), Yandex (yclid, ysclid), Mailchimp (mc_*), Marketo (mkt_tok), HubSpot (_hs*),
# Mapp (wt_mc, wt_zmc), Piano (at_*, xtor), Adobe (cmpid, s_cid), Matomo (mtm_*, pk_*, piwik_*), Oracle (elqTrack*),
# Vero (vero_*), Outbrain and Taboola (obclid, dicbo, tblci); later Google (gad_*, srsltid, _gl, _ga), Meta (mibextid),
# LinkedIn (li_fat_id), Reddit (rdt_cid), HubSpot (hsa_*, __hs*), Omeda (oly_*_id).
_TRACKING: Final = re.compile(
    r"(?:utm_\w+|mtm_(?:campaign|keyword|kwd|source|medium|content|cid|group|placement)"
    r"|pk_(?:campaign|keyword|kwd|source|medium|content|cid)"
    r"|at_(?:medium|campaign|custom\d|link_\w+|ptr_name|bbc_team|format|campaign_type)"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|ysclid|igshid|igsh"
    r"|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|wt_mc|wt_zmc|ocid|cmpid|s_cid"
    r"|elqtrackid|elqtrack|vero_id|vero_conv|obclid|dicbo|tblci|piwik_(?:campaign|keyword|kwd)|xtor"
    r"|gad_source|gad_campaignid|srsltid|_gl|_ga|mibextid|li_fat_id|rdt_cid|__hs(?:tc|sc|fp)|oly_(?:enc|anon)_id"
    r"|hsa_(?:acc|cam|grp|ad|src|tgt|kw|mt|net|ver))(?:=|$)",
    re.IGNORECASE | re.ASCII,
)
ALL: Final = "*"
"""In a list of parameters to drop: all but those that are kept."""

_UNRESERVED: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_TRIPLET_OR_ILLEGAL: Final = re.compile(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?\[\]#]")
_HALF_LETTER: Final = re.compile(r"[\ud800-\udfff]")
_NOT_SENDABLE: Final = re.compile(r"[^\x21-\x7e]")
_BLANK: Final = "".join(map(chr, range(0x21))) + "\x7f\u00a0\u200b\u2028\u2029\ufeff"
_LINE_BREAKS: Final = re.compile(r"[\t\r\n]")
_PLAIN_HOST: Final = re.compile(r"[A-Za-z0-9.-]+")
_FORM_LABELS: Final = frozenset({"m", "mobile", "mobil", "amp", "wap", "touch"})
_WWW: Final = re.compile(r"www\d?")


def canonical(url: str, *, keep: Collection[str] = (), drop: Collection[str] = ()) -> str:
    """Give the address that two spellings of one resource share.  Idempotent.

    In: an absolute URL; the names of parameters that its outlet tells articles apart by, whatever they mean elsewhere,
    and of those that tell none apart there (`ALL`: all that are not kept).
    Out: scheme and host in lower case, host in its ASCII form, no default port, no dot segments, percent-encoding only
    where needed and in capitals, no tracking parameters, the other parameters sorted by name (equal names keep their
    order), no fragment except a hash-bang one (it names the article).
    Left alone: scheme, ``www.``, trailing slash, letter case of the path.  No http(s) URL comes back only stripped.
    """
    parts = _parts(url)
    if parts is None:
        return _cleaned(url)
    scheme, user, raw_host, port, rest = parts.groups()
    scheme = scheme.lower()
    tail = _TAIL.fullmatch(rest or "/")
    assert tail is not None  # every string has these parts
    path, query, fragment = tail.groups()
    authority = _authority(scheme, raw_host, port)
    if user:
        authority = _encode(user) + "@" + authority
    result = f"{scheme}://{authority}{_without_dots(_encode(path)) or '/'}"
    if query:
        kept = [part for part in _encode(query).split("&") if part and _tells(part, keep, drop)]
        if kept:
            result += "?" + "&".join(sorted(kept, key=_name))
    if fragment and fragment.startswith("!"):
        result += "#" + _encode(fragment)
    return result


def host_of(url: str) -> str:
    """Give the host without ``www.``, and ``:port`` when it is not the scheme's own; empty when there is none."""
    parts = _parts(url)
    return _authority(parts[1].lower(), parts[3], parts[4]).removeprefix("www.") if parts else ""


def join(base: str, link: str) -> str | None:
    """Resolve a link of a document against the document's own address.

    Out: an absolute http(s) URL with a host, blanks and control characters stripped, otherwise as written; None for
    anything else (``javascript:``, ``data:``, ``mailto:``, an empty link, more than 2,048 characters, half a surrogate
    pair, which no file can hold).
    """
    link = _cleaned(link)
    if not link or len(link) > MAX_LENGTH:
        return None
    try:
        url = link if _PARTS.fullmatch(link) else urljoin(base.strip(_BLANK), link)
    except ValueError:  # an unclosed bracket in the host
        return None
    url = re.sub(r"[\x00-\x1f\x7f]", "", url).replace(" ", "%20")
    parts = _PARTS.fullmatch(url)
    if parts is None or not parts[3].strip("[].") or len(url) > MAX_LENGTH or int(parts[4] or 1) > 65535:
        return None
    return None if _HALF_LETTER.search(url) else url


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: `host` in ASCII without brackets, `path` with the query, as far as possible as written."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def address(self) -> str:
        """The ``host:port`` by which spacing, limits and permissions go; IPv6 in brackets."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def origin(self) -> str:
        """The ``scheme://host:port`` that has one robots.txt."""
        return f"{self.scheme}://{self.address}"


def target_of(url: str) -> Target | None:
    """Take an address apart for a request; None when it is no absolute http(s) URL with a host and a possible port.

    The path is not normalised, only what cannot stand in a request line is percent-encoded; the fragment stays here.
    """
    parts = _parts(url)
    if parts is None:
        return None
    scheme, port = parts[1].lower(), int(parts[4] or _DEFAULT_PORTS[parts[1].lower()])
    host = _host(parts[3]).strip("[]")
    if not host or host[0] == "." or ".." in host or not 0 < port < 65536:
        return None
    path = (parts[5] or "/").partition("#")[0]
    return Target(scheme, host, port, _NOT_SENDABLE.sub(_encode_one, path if path.startswith("/") else "/" + path))


def same_site(a: str, b: str) -> bool:
    """Tell whether two addresses belong to one site: equal hosts, or one a subdomain of the other; ports count.

    ``www.``, ``m.`` and the like are left out first.  No public suffix list: sibling subdomains are two sites.
    """
    first, second = (site_of(url) for url in (a, b))
    return bool(first and second) and (first == second or first.endswith("." + second) or second.endswith("." + first))


@lru_cache(1024)
def site_of(url: str) -> str:
    """Give the host without the labels that stand for a form of the site (``www.``, ``m.``, ``amp.`` ...).

    The last two labels stay in any case.  ``:port`` as in `host_of`; empty when there is no host.
    """
    host, colon, port = host_of(url).partition(":") if "[" not in url else (host_of(url), "", "")
    labels = host.rstrip(".").split(".")
    kept = [label for label in labels[:-2] if label not in _FORM_LABELS and not _WWW.fullmatch(label)]
    return ".".join((*kept, *labels[-2:])) + colon + port


def form_labels(url: str) -> frozenset[str]:
    """Give the labels of the host that `site_of` leaves out because they stand for a form: ``m``, ``amp`` ..."""
    return _FORM_LABELS.intersection(host_of(url).partition(":")[0].rstrip(".").split(".")[:-2])


def _cleaned(url: str) -> str:
    return _LINE_BREAKS.sub("", url.strip(_BLANK))


def _parts(url: str) -> re.Match[str] | None:
    """Take an http(s) URL apart: scheme, user, host, port, and all that follows; the last may be None."""
    return _PARTS.fullmatch(_cleaned(url))


def _authority(scheme: str, host: str, port: str | None) -> str:
    """Give ``host`` or ``host:port`` as `canonical` writes it; `scheme` in lower case."""
    is_default = not port or int(port) == _DEFAULT_PORTS[scheme]
    return _host(host) if is_default else f"{_host(host)}:{int(port or 0)}"


def _tells(parameter: str, keep: Collection[str], drop: Collection[str]) -> bool:
    """Tell whether a parameter tells articles apart, by the outlet's lists and else by what is known of trackers."""
    name = _name(parameter)
    if name in keep:
        return True
    return name not in drop and ALL not in drop and not _TRACKING.match(parameter)


def _name(parameter: str) -> str:
    return parameter.partition("=")[0]


def _encode(text: str) -> str:
    """Percent-encode what must be, decode what need not be; a bare percent sign becomes %25, lest a triplet forms."""
    return _TRIPLET_OR_ILLEGAL.sub(_encode_one, text)


def _encode_one(match: re.Match[str]) -> str:
    found = match[0]
    if len(found) == 3:
        byte = int(found[1:], 16)
        return chr(byte) if byte in _UNRESERVED else found.upper()
    return "".join(f"%{byte:02X}" for byte in found.encode("utf-8", "surrogatepass"))


def _host(host: str) -> str:
    if not host.isascii():
        import idna  # its tables cost 10 ms, and few hosts need them

        try:
            return idna.encode(host, uts46=True).decode("ascii").lower()
        except (idna.IDNAError, UnicodeError):
            pass  # not a name that DNS knows: kept apart by its bytes
    if _PLAIN_HOST.fullmatch(host):
        return host.lower()
    return re.sub(r"%[0-9A-F]{2}|[A-Z]+", lambda m: m[0] if m[0][0] == "%" else m[0].lower(), _encode(host))


def _without_dots(path: str) -> str:
    """Remove ``.`` and ``..`` segments (RFC 3986 section 5.2.4)."""
    if "/." not in path:
        return path
    segments = path.split("/")
    kept: list[str] = []
    for segment in segments[1:]:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)
