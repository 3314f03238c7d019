"""The zone of times that a page writes without one, where the catalogue does not know the outlet's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from presswatch.languages import primary

# Countries that keep one time everywhere (a few islands aside), by the end of their addresses.  Endings that are sold
# all over the world as words or abbreviations (.co .is .li .ge .am .az, .me, .tv, .io and their like) tell no country.
_COUNTRIES: Final = {
    "Europe/Berlin": "de", "Europe/Vienna": "at", "Europe/Zurich": "ch", "Europe/Paris": "fr", "Europe/Rome": "it",
    "Europe/Madrid": "es cat", "Europe/Lisbon": "pt", "Europe/London": "uk", "Europe/Dublin": "ie",
    "Europe/Brussels": "be", "Europe/Amsterdam": "nl", "Europe/Luxembourg": "lu", "Europe/Copenhagen": "dk",
    "Europe/Oslo": "no", "Europe/Stockholm": "se", "Europe/Helsinki": "fi",
    "Europe/Tallinn": "ee", "Europe/Riga": "lv", "Europe/Vilnius": "lt", "Europe/Warsaw": "pl", "Europe/Prague": "cz",
    "Europe/Bratislava": "sk", "Europe/Budapest": "hu", "Europe/Ljubljana": "si", "Europe/Zagreb": "hr",
    "Europe/Sarajevo": "ba", "Europe/Belgrade": "rs", "Europe/Skopje": "mk", "Europe/Tirane": "al",
    "Europe/Bucharest": "ro", "Europe/Chisinau": "md", "Europe/Sofia": "bg", "Europe/Athens": "gr",
    "Asia/Nicosia": "cy", "Europe/Malta": "mt", "Europe/Kyiv": "ua", "Europe/Minsk": "by", "Europe/Istanbul": "tr",
    "Asia/Jerusalem": "il",
    "Asia/Beirut": "lb", "Asia/Kolkata": "in", "Asia/Karachi": "pk", "Asia/Dhaka": "bd", "Asia/Colombo": "lk",
    "Asia/Bangkok": "th", "Asia/Ho_Chi_Minh": "vn", "Asia/Manila": "ph", "Asia/Singapore": "sg", "Asia/Shanghai": "cn",
    "Asia/Taipei": "tw", "Asia/Hong_Kong": "hk", "Asia/Tokyo": "jp", "Asia/Seoul": "kr", "Africa/Cairo": "eg",
    "Africa/Johannesburg": "za", "Africa/Windhoek": "na", "Africa/Lagos": "ng", "Africa/Nairobi": "ke",
    "Africa/Casablanca": "ma", "Africa/Tunis": "tn", "America/Lima": "pe",
    "America/Argentina/Buenos_Aires": "ar", "America/Caracas": "ve",
}  # fmt: skip
# Languages whose press keeps one time wherever it is at home (Italian in the Ticino, German in Vienna), by their codes.
# What is written on several continents or by many in exile (English, Spanish, Arabic, Russian, Persian, Vietnamese,
# Bengali ...) tells no zone.
_LANGUAGES: Final = {
    "Europe/Berlin": "de", "Europe/Rome": "it", "Europe/Madrid": "ca gl eu", "Europe/Amsterdam": "nl",
    "Europe/Copenhagen": "da", "Europe/Oslo": "no", "Europe/Stockholm": "sv", "Europe/Helsinki": "fi",
    "Europe/Tallinn": "et", "Europe/Riga": "lv", "Europe/Vilnius": "lt", "Europe/Warsaw": "pl", "Europe/Prague": "cs",
    "Europe/Bratislava": "sk", "Europe/Budapest": "hu", "Europe/Ljubljana": "sl", "Europe/Zagreb": "hr",
    "Europe/Sarajevo": "bs", "Europe/Belgrade": "sr", "Europe/Skopje": "mk", "Europe/Tirane": "sq",
    "Europe/Bucharest": "ro", "Europe/Sofia": "bg", "Europe/Athens": "el", "Europe/Kyiv": "uk",
    "Europe/Istanbul": "tr", "Europe/Malta": "mt", "Europe/Luxembourg": "lb", "Atlantic/Reykjavik": "is",
    "Asia/Jerusalem": "he", "Asia/Tbilisi": "ka", "Asia/Yerevan": "hy", "Asia/Kolkata": "hi mr gu te kn ml",
    "Asia/Colombo": "si", "Asia/Kathmandu": "ne", "Asia/Bangkok": "th", "Asia/Shanghai": "zh", "Asia/Tokyo": "ja",
    "Asia/Seoul": "ko",
}  # fmt: skip
_BY_LANGUAGE: Final = {code: zone for zone, codes in _LANGUAGES.items() for code in codes.split()}
_REGIONS: Final = {"gb": "uk"}
"""Regions of language tags that are no endings of addresses."""
_OWN_REGIONS: Final = frozenset({"is", "ge", "am", "np", "li", "me", "mo", "my"})
"""Regions that keep the time of the languages above, and whose endings tell no country or are not among them."""
_COUNTRY: Final = 2
_PARTS: Final = re.compile("[-_]")
_SOLD: Final = frozenset(
    {"ag", "ai", "am", "az", "cc", "cd", "co", "eu", "fm", "ge", "gg", "im", "io", "is", "la", "li", "ly", "me", "nu"}
    | {"pw", "sc", "sh", "so", "st", "tk", "to", "tv", "vc", "ws"}
)
"""Endings of two letters that tell no country."""
_BY_ENDING: Final = {ending: zone for zone, endings in _COUNTRIES.items() for ending in endings.split()}
_OWN_OFFSET: Final = re.compile(r"\s*(\d{4}-\d{2})-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*([+-]\d{2}):?(\d{2})\s*")
_NONE: Final = ("+0000", "-0000")
_IN_UTC: Final = re.compile(r"(?i)\d(?:Z|[+-]00:?00|\s?(?:GMT|UTC))\s*$")


def zone_of(
    url: str, outlet_zone: str | None, claims: Iterable[tuple[str, str]], language: str | None = None
) -> tuple[str, str] | None:
    """Zone (a name or an offset) and its origin; None if unknown.

    The origin is ``outlet_zone``, ``country_zone``, ``page_zone`` or, least sure, ``language_zone``.  `claims` are the
    times that the page names; their offset is the page's own where they all have the same, from the same months: in
    others, summer time may differ.  An offset of zero is what systems write that know no zone.  `language` is the
    page's, a tag; where the address is of a country that has no single time, it tells nothing.
    """
    if outlet_zone:
        return outlet_zone, "outlet_zone"
    ending = (urlsplit(url).hostname or "").rpartition(".")[2]
    if country := _BY_ENDING.get(ending):
        return country, "country_zone"
    claims = list(claims)
    found = [match for raw, _ in claims if (match := _OWN_OFFSET.fullmatch(raw))]
    offsets = {match[2] + match[3] for match in found} - set(_NONE)
    if len(offsets) == 1 and len({match[1] for match in found}) == 1:
        (offset,) = offsets
        return f"{offset[:3]}:{offset[3:]}", "page_zone"
    is_of_country = len(ending) == _COUNTRY and ending not in _SOLD
    says_utc = any(_IN_UTC.search(raw) for raw, _ in claims)  # then the time beside it may be UTC, too
    zone = None if is_of_country or says_utc else _zone_of_language(language)
    return (zone, "language_zone") if zone else None


def _zone_of_language(tag: str | None) -> str | None:
    """The zone of a language, or of the country that its tag names: ``sv-FI``; None for ``ko-US``."""
    zone = _BY_LANGUAGE.get(primary(tag) or "")
    regions = [part for part in _PARTS.split((tag or "").strip().lower())[1:] if len(part) == _COUNTRY]
    if zone is None or not regions:
        return zone
    region = _REGIONS.get(regions[0], regions[0])
    return _BY_ENDING.get(region) or (zone if region in _OWN_REGIONS else None)
