"""Lines that are captions: who made a picture, or what it shows and who made it, told by how they begin or end."""

from __future__ import annotations

import re
from typing import Final

from presswatch.extract.lines.picture_words import (
    ANY_PICTURE,
    BRACKETED_LABELS,
    PICTURE_LABELS,
    SHORT_PICTURE_ENDS,
    SHORT_PICTURE_LABELS,
)
from presswatch.extract.markup.blocks import ends_sentence
from presswatch.extract.markup.word_lists import EDGES, LONGEST

_LONGEST_CREDIT: Final = 80
"""Code points of a line that is a label and a name."""
_OF_ARCHIVE: Final = re.compile(
    r"\((?:foto\w*|photo|fot\.|bild|kuva|φωτ\.|фото|снимка|zdj\.)[^()]{0,6}\b"
    r"(?:archiv\w*|archív\w*|arkiv\w*|arquivo|archivio|arhiv\w*|архив\w*|архів\w*|αρχείου|archives?)\)$"
)
"""A picture from the archive, in brackets at the end of its caption."""
_LONGEST_NAME: Final = 50
_MOST_NAMES: Final = 6
"""Words behind a label at the end of a caption."""
_TAKEN: Final = re.compile(r"[。\s)][一-鿿]{1,10}供[图圖]$|[＝=、][一-鿿ぁ-ん]{2,8}(?<![がをではにも])撮影$")
"""Who gave or took a picture, at the end of its caption in Chinese or Japanese; agencies' stories are captions as well,
``…。榆报记者 林枫叶 摄``, and stay."""
_BY_REPORTER: Final = re.compile(r"^.{4,50}(?<!다)[.]\s?(?:[가-힣]{2,8}=)?[가-힣]{2,4}\s?(?:선임|사진)?기자$")
"""The same in Korean: what stands before it is no sentence, which would end in ``다``."""
_LABEL_EDGES: Final = EDGES + "©【"
_WITHIN: Final = re.compile(r"(?:[.!?…。|»”\"]|\s[–—-])\s*([^\W\d_][^.!?…。|:]{1,20}):\s*([^:]{2,50})$")
"""A label and what follows it behind a sentence or a stroke, at the end of a line."""
_BEHIND_KIND: Final = re.compile(r"\W*$|\s*(?:[.:;,|(/–—]|-\s)")


def is_of_picture(plain: str) -> bool:
    """Whether a line, folded, says who made a picture, or is its caption and ends by saying so, or that it is old."""
    if names_photographer(plain) or _is_of_any_picture(plain):
        return True
    if len(plain) > _LONGEST_CREDIT:
        return False
    label, colon, rest = plain.partition(":")
    if colon:
        return label.strip(_LABEL_EDGES) in PICTURE_LABELS and not rest.rstrip().endswith((".", "!", "?"))
    return (
        (plain.startswith("©") and "/" in plain)
        or plain.lstrip(EDGES).startswith(SHORT_PICTURE_LABELS)
        or plain.endswith(SHORT_PICTURE_ENDS)
        or _OF_ARCHIVE.search(plain) is not None
    )


def names_photographer(plain: str) -> bool:
    """Whether a line ends by saying who made a picture: ``The crane. (Photo: Elm)``, ``… Photo: Elm / Private``."""
    if len(plain) > LONGEST:
        return False
    before, bracket, inside = plain.rpartition("(")
    if bracket and before.strip() and plain.endswith(")") and len(inside) <= _LONGEST_NAME:
        label, colon, rest = inside[:-1].partition(":")
        is_label = label.strip() in PICTURE_LABELS or label.strip() in BRACKETED_LABELS
        return inside.startswith(SHORT_PICTURE_LABELS) or bool(colon and rest and is_label)
    if plain.endswith(("图", "圖", "影")):
        return _TAKEN.search(plain) is not None
    return _ends_with_credit(plain) or (plain.endswith("기자") and _BY_REPORTER.match(plain) is not None)


def _ends_with_credit(plain: str) -> bool:
    """Whether a line ends with a label of pictures and names, without a full stop."""
    within = _WITHIN.search(plain) if ":" in plain else None
    if within is None or ends_sentence(plain):
        return False
    return within[1].strip(_LABEL_EDGES) in PICTURE_LABELS and len(within[2].split()) <= _MOST_NAMES


def _is_of_any_picture(plain: str) -> bool:
    """Whether a line begins by saying that the picture shows no more than the like of what the text tells."""
    start = next((words for words in ANY_PICTURE if plain.startswith(words)), None)
    return start is not None and _BEHIND_KIND.match(plain, len(start)) is not None
