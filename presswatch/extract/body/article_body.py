"""The text as the page's JSON-LD declares it (articleBody), taken as a witness.

Alone it is a worse text than the extracted one: often cut short, without headings, in one line.  But where the two
agree on nearly all, what only one of them has is telling: a paragraph of the page that the declared text holds is the
article's, and a line behind its end is not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from presswatch.extract.markup.blocks import Block
from presswatch.extract.markup.decode import letters

_MOST: Final = 0.8
_NEARLY_ALL: Final = 0.9
"""Shares of the extracted text that the declared one holds, and of the declared one that this is, from which what is
not declared is not the article's: a text cut short holds too little of the first, another one too little of the second.
"""
_LONGEST: Final = 200_000
"""Letters of a declared text; each line of the page is looked for in it."""


def as_witness(body: Sequence[str]) -> str:
    """The letters of the declared text's lines; empty where that is too long to be one article's."""
    declared = letters(" ".join(body))
    return declared if len(declared) <= _LONGEST else ""


def declared_prose(blocks: Sequence[Block], declared: str, whole: str) -> list[Block]:
    """Blocks of running text that the declared text holds and the extracted one (`whole`) lacks; both as letters."""
    if not declared:
        return []
    return [block for block in blocks if block.is_prose and block.key in declared and block.key not in whole]


def without_undeclared(lines: Sequence[str], declared: str, *, is_kept: Callable[[str], bool]) -> list[str]:
    """The lines without those above and below the text that the page declares, where that is whole.

    `declared`: the letters of the declared text.  It is whole where it ends as one of the lines does and either holds
    little else.  What stands among its lines stays: headings, lists and quotations are rarely declared; `is_kept`
    names other lines that do, the credits.
    """
    keys = [letters(line) for line in lines]
    held = [number for number, key in enumerate(keys) if key and key in declared]
    share = sum(len(keys[number]) for number in held)
    if not held or share < _MOST * sum(map(len, keys)) or share < _NEARLY_ALL * len(declared):
        return list(lines)
    if not declared.endswith(keys[held[-1]]):
        return list(lines)
    return [line for number, line in enumerate(lines) if held[0] <= number <= held[-1] or is_kept(line)]
