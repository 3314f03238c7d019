"""Lists of words and phrases as they are written in modules: between dots, on as many lines as they take."""

from __future__ import annotations

from collections.abc import Iterable


def listed(block: str) -> list[str]:
    """The phrases of a list, in its order, without the blanks around them."""
    return [phrase for part in block.replace("\n", "·").split("·") if (phrase := part.strip())]


def parted(phrases: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each phrase, casefolded, as how a line begins and what else is in it: the parts around its ``…``."""
    return tuple((start, rest) for start, _, rest in (phrase.casefold().partition("…") for phrase in phrases))
