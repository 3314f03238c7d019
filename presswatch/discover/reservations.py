"""Reservations of text and data mining, as websites declare them by TDMRep (W3C community report, 2024).

Three places, the more exact one first: `<meta name="tdm-reservation">` of a page, the `tdm-reservation` header of its
response, and the host's own /.well-known/tdmrep.json, whose locations are patterns like those of robots.txt (RFC 9309:
``*`` stands for anything, ``$`` for the end, the longest pattern that fits counts).  Pure; rubbish declares nothing.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, unquote

from presswatch import urls
from presswatch.model import Headers, Reservation, TdmOrigin

WELL_KNOWN: Final = "/.well-known/tdmrep.json"

CAP: Final = 262_144
"""Bytes of a tdmrep.json, and of the start of a page, that are looked at."""

_MOST_RULES: Final = 1000
_META: Final = re.compile(r"<meta\s([^<>]{1,3000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""([a-z-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_HALF_LETTER: Final = re.compile(r"[\ud800-\udfff]")
"""JSON may write them; no path holds one, and none can be percent-encoded."""
_COMMENT_END: Final = "-->"


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds for the paths of one pattern."""

    location: str
    is_reserved: bool
    policy: str | None


def of_response(headers: Headers, body: bytes) -> Reservation | None:
    """What a page declares of itself, in its head or in its headers; None when it says nothing."""
    return _of_page(body) or _declared(
        {name.lower(): value for name, value in headers if name.lower().startswith("tdm-")}, "header"
    )


def of_path(rules: tuple[Rule, ...], path: str) -> Reservation | None:
    """What a host's tdmrep.json declares of a path (with its query); None when no location fits."""
    path = _plain(path)
    fitting = [rule for rule in rules if _fits(rule.location, path)]
    if not fitting:
        return None
    best = max(fitting, key=lambda rule: (len(rule.location), rule.is_reserved))
    return Reservation(best.is_reserved, best.policy, "well_known")


def read_rules(document: str) -> tuple[Rule, ...]:
    """Read a tdmrep.json; entries that are none are left out."""
    try:
        data = json.loads(document)
    except (ValueError, RecursionError):
        return ()
    entries = data if isinstance(data, list) else [data]
    return tuple(rule for rule in map(_rule, entries[:_MOST_RULES]) if rule is not None)


def _rule(entry: Any) -> Rule | None:  # noqa: ANN401  (whatever JSON holds)
    if not isinstance(entry, dict):
        return None
    location, reserved = entry.get("location"), str(entry.get("tdm-reservation")).strip()
    if not isinstance(location, str) or not location or len(location) > urls.MAX_LENGTH or reserved not in ("0", "1"):
        return None
    if _HALF_LETTER.search(location):
        return None
    return Rule(_plain(location), reserved == "1", _policy(entry.get("tdm-policy")))


def _of_page(body: bytes) -> Reservation | None:
    start = body[:CAP]
    if b"tdm-reservation" not in start.lower():
        return None
    text = start.decode("utf-8", "replace")
    first, *rest = text.split("<!--")
    text = first + "".join(part.partition(_COMMENT_END)[2] for part in rest)
    said: dict[str, str] = {}
    for tag in _META.finditer(text):
        attributes = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag[1])}
        name = attributes.get("name", "").strip().lower()
        if name in ("tdm-reservation", "tdm-policy"):
            said.setdefault(name, attributes.get("content", ""))
    return _declared(said, "meta")


def _declared(said: dict[str, str], origin: TdmOrigin) -> Reservation | None:
    reserved = said.get("tdm-reservation", "").strip()
    return Reservation(reserved == "1", _policy(said.get("tdm-policy")), origin) if reserved in ("0", "1") else None


def _policy(value: Any) -> str | None:  # noqa: ANN401  (whatever JSON holds)
    return urls.join(value, value) if isinstance(value, str) else None


def _plain(path: str) -> str:
    """One spelling for equal paths, however they were percent-encoded; ``*`` and ``$`` stay as they were."""
    path = path if path.startswith(("/", "*")) else "/" + path
    return quote(unquote(path, errors="surrogateescape"), safe="/*$?&=;,:@!'()+~-._", errors="surrogateescape")


def _fits(pattern: str, path: str) -> bool:
    """Match as robots.txt does, from the start of the path; linear in pattern and path."""
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for part in rest[:-1] if is_whole else rest:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if not is_whole:
        return True
    return at == len(path) if not rest else path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at
