"""The language of an article, from its words; the page's claim decides only where there are few of them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

_SAMPLE: Final = 800
"""Code points of text beside the title: as good as the whole text and a tenth of its cost."""
_FEW: Final = 40
_SAME: Final = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "mo": "ro", "sh": "sr", "tl": "fil"}

_CITED: Final = frozenset({
    "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "is", "it", "ja", "ko", "lt", "lv", "ms", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv",
    "tr", "uk", "vi", "zh",
})  # fmt: skip
"""Languages of which we have rules."""
_OTHERS: Final = frozenset({
    "af", "am", "as", "az", "ba", "be", "bn", "cy", "eu", "fa", "fo", "fy", "ga", "gd", "gl", "gu", "ha", "ht",
    "hy", "ig", "ka", "kk", "km", "kn", "ku", "ky", "lb", "lo", "mg", "mk", "ml", "mn", "mr", "mt", "my", "ne",
    "om", "or", "pa", "ps", "rw", "si", "sn", "so", "sq", "st", "sw", "ta", "te", "tg", "th", "tk", "tl", "tt",
    "ug", "ur", "uz", "xh", "yo", "zu",
})  # fmt: skip
"""Others that news is written in.  The model knows more, down to Extremaduran, which little Spanish looks like."""
_VARIANTS: Final = frozenset({"bs", "hr", "sr"})
"""Languages that are hardly told apart by their words, one of which the model finds far too often: the page knows."""
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_CLOSE: Final = 5.0
"""By so much another language has to be likelier than one of `_CITED`; a sentence of its own makes it ten or more."""


def detect(title: str | None, text: str, claim: str | None) -> str | None:
    """ISO 639-1 code of the language, None when there is neither text nor claim.

    `claim` is what the page says of itself (``de-AT``); it decides below 40 letters, where words are too few, and
    between Bosnian, Croatian and Serbian.
    """
    claimed = primary(claim)
    sample = f"{title or ''}\n{text[:_SAMPLE]}".strip()
    if sum(map(str.isalpha, sample)) < _FEW and (claimed or not sample):
        return claimed
    ranked = _classifier().rank(sample)
    best, most = ranked[0]
    code = next((code for code, score in ranked if code in _CITED and most - score < _CLOSE), best)
    if code in _VARIANTS and claimed in _VARIANTS and not (claimed == "hr" and _CYRILLIC.search(sample)):
        return claimed
    return _SAME.get(code, str(code))


def primary(claim: str | None) -> str | None:
    """Primary subtag of a language tag, in lower case: ``de-AT`` -> ``de``; None for what is no tag."""
    code = (claim or "").strip().lower().replace("_", "-").partition("-")[0]
    code = _SAME.get(code, code)
    return code if code.isascii() and code.isalpha() and 2 <= len(code) <= 3 else None


def is_known(claim: str) -> bool:
    """Whether a language tag names a language that texts are told to be in."""
    code = primary(claim)
    return code is not None and (code in _CITED | _OTHERS or code in _SAME.values())


@cache
def _classifier() -> Any:  # noqa: ANN401  (the package has no types)
    """The model takes a quarter of a second to load: once per process, and only where an article is read."""
    from py3langid import langid

    langid.set_languages(sorted(_CITED | _OTHERS))
    model = langid.IDENTIFIER
    # rows of it are summed as such numbers: to make these of each again takes as long as all the rest
    model.nb_ptc = model.nb_ptc.astype("float32", order="C")
    return langid
