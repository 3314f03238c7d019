"""Lists of words and phrases as they are written in modules: between dots, on as many lines as they take."""

from __future__ import annotations


def listed(block: str) -> list[str]:
    """The phrases of a list, in its order, without the blanks around them."""
    return [phrase for part in block.replace("\n", "·").split("·") if (phrase := part.strip())]
