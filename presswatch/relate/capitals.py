"""Which words of a text are names, as far as capitals tell."""

from __future__ import annotations

import re
from typing import Final

_CAPITALS: Final = "".join(filter(str.isupper, map(chr, range(0x590))))
"""Of Latin, Greek, Cyrillic and Armenian; the other scripts at hand have none."""
# A capital inside a sentence.  In German this takes every noun for a name, which does no harm.
_NAME: Final = re.compile(rf"[{_CAPITALS}](?<=[\w,;:)’'”“»–-] .)[\w’'-]+")


def names(text: str) -> list[str]:
    """The words with a capital that stand inside a sentence, in their order."""
    return _NAME.findall(text)
