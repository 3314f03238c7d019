"""Lists of words and phrases as they are written in modules: between dots, on as many lines as they take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

LONGEST: Final = 140
"""Code points; a longer line is prose."""
EDGES: Final = " .,:;!?…|»«›>←→▶►+*-–—·•\"'[]()/↓⬇➡👇👉📲📱📣📢🔔📩📧📌🗞📰🔴🎧🎥\ufe0f"
"""Marks at the ends of a line that tell nothing."""
QUOTES: Final = tuple("\"“„«»‘'「『")
"""Marks that begin what somebody says."""
_FOLD: Final = (("ş", "ș"), ("ţ", "ț"), ("’", "'"), ("\u00a0", " "), ("：", ":"), ("\u0307", ""))
"""One replacement behind the other takes a tenth of the time of str.translate, which looks up each character."""


def folded(line: str) -> str:
    """The line as it is compared with words and phrases: casefolded, cedillas are commas, white space is single.

    What casefolding leaves of a dotted capital I goes: "İlgili" is "ilgili".
    """
    line = line.casefold()
    for letter, plain in () if line.isascii() else _FOLD:
        line = line.replace(letter, plain)
    return " ".join(line.split())


def listed(block: str) -> list[str]:
    """The phrases of a list, in its order, without the blanks around them."""
    return [phrase for part in block.replace("\n", "·").split("·") if (phrase := part.strip())]


def phrases(block: str) -> frozenset[str]:
    """The phrases of a list, casefolded, for lines to be compared with; ``_`` is a blank at a phrase's end."""
    return frozenset(folded(phrase).replace("_", " ") for phrase in listed(block))


def parted(phrases: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each phrase, casefolded, as how a line begins and what else is in it: the parts around its ``…``."""
    return tuple((start, rest) for start, _, rest in (phrase.casefold().partition("…") for phrase in phrases))
