"""Names that are only the end of a longer one, in scripts without blanks: 信濃毎日新聞 is not 毎日新聞.

What stands right before a name there may as well be a word ("米紙ニューヨーク・タイムズ", "据新华社"), so it makes a
longer name only where it is known what else could stand there: in an item of a list behind a label, in the marks of a
title, and between Chinese characters in Japanese, whose small words are written in another script.
"""

from __future__ import annotations

from typing import Final

from presswatch.cite.gazetteer import UNSPACED_SCRIPTS, Name
from presswatch.cite.speech import Language

_TITLE_OPENS: Final = "《"
_TITLE_CLOSES: Final = "》"
_REACH: Final = 12
_IDEOGRAPHS: Final = ("\u4e00", "\u9fff")
_OWN_WORDS_APART: Final = "ja"


def longer_in_item(text: str, name: Name, start: int, speech: Language) -> Name | None:
    """The name that an item of a list, which begins at `start`, has where it is longer than a known one at its end.

    Letters without a blank join it to that, and no word that may stand before a name.
    """
    before = text[start : name.start]
    if not before or text[name.start] < UNSPACED_SCRIPTS or not all(map(_joins, before)):
        return None
    if before.endswith(tuple(speech.determiners)):
        return None
    return Name(start, name.end, (), is_ambiguous=True)


def longer_in_text(text: str, name: Name, language: str | None, speech: Language) -> Name | None:
    """The longer name of a title in its marks, 《…》, or of a Japanese word, of which a known one is only the end."""
    opened = text.rfind(_TITLE_OPENS, max(0, name.start - _REACH), name.start)
    if opened >= 0 and _TITLE_CLOSES not in text[opened : name.start]:
        return longer_in_item(text, name, opened + 1, speech)
    if language != _OWN_WORDS_APART or not _is_ideograph(text[name.start]):
        return None
    begin = name.start
    while begin and name.start - begin < _REACH and _is_ideograph(text[begin - 1]):
        begin -= 1
    return longer_in_item(text, name, begin, speech)


def _joins(letter: str) -> bool:
    return letter.isalnum() and letter >= UNSPACED_SCRIPTS


def _is_ideograph(letter: str) -> bool:
    return _IDEOGRAPHS[0] <= letter <= _IDEOGRAPHS[1]
