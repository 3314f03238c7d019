"""The zone of times that a page writes without one, where the catalogue does not know the outlet's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

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
_BY_ENDING: Final = {ending: zone for zone, endings in _COUNTRIES.items() for ending in endings.split()}
_OWN_OFFSET: Final = re.compile(r"\s*(\d{4}-\d{2})-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*([+-]\d{2}):?(\d{2})\s*")
_NONE: Final = ("+0000", "-0000")


def zone_of(url: str, outlet_zone: str | None, claims: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """Zone (a name or an offset) and its origin: ``outlet_zone``, ``country_zone`` or ``page_zone``; None if unknown.

    `claims` are the times that the page names; their offset is the page's own where they all have the same, from the
    same months: in others, summer time may differ.  An offset of zero is what systems write that know no zone.
    """
    if outlet_zone:
        return outlet_zone, "outlet_zone"
    ending = (urlsplit(url).hostname or "").rpartition(".")[2]
    if country := _BY_ENDING.get(ending):
        return country, "country_zone"
    found = [match for raw, _ in claims if (match := _OWN_OFFSET.fullmatch(raw))]
    offsets = {match[2] + match[3] for match in found} - set(_NONE)
    if len(offsets) == 1 and len({match[1] for match in found}) == 1:
        (offset,) = offsets
        return f"{offset[:3]}:{offset[3:]}", "page_zone"
    return None
