"""Plain text out of the markup that feeds put into titles and summaries; articles have `presswatch.extract`."""

from __future__ import annotations

import html
import re
from typing import Final

_TAG: Final = re.compile(r"<([A-Za-z/!?][^<>]*)>")
_BLOCK: Final = re.compile(
    r"/?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|table|blockquote|figure|figcaption|hr|img)\b", re.IGNORECASE
)
_UNSEEN: Final = re.compile(r"(script|style)\b", re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200b\ufeff]")


def claimed_line(raw: str | None) -> str | None:
    """Bring a claimed value into one line without control characters; None when nothing is left."""
    return " ".join(_CONTROL.sub(" ", raw).split()) or None if raw else None


def from_html(raw: str | None, cap: int) -> str | None:
    """Give the text that a reader of this HTML would see, in one line and at most `cap` characters; None when empty."""
    if not raw:
        return None
    raw = raw[: 10 * cap]
    if "<" in raw:
        raw = _without_tags(raw)
    return claimed_line(html.unescape(raw)[:cap])


def _without_tags(raw: str) -> str:
    """Leave out tags, and what scripts and styles hold; one pass, however broken the markup is."""
    parts: list[str] = []
    unseen = ""
    for index, piece in enumerate(_TAG.split(raw)):
        if index % 2 == 0:
            if not unseen:
                parts.append(piece)
        elif unseen:
            if piece.lower().startswith(unseen):
                unseen = ""
        elif found := _UNSEEN.match(piece):
            unseen = "/" + found[1].lower()
        elif _BLOCK.match(piece):
            parts.append(" ")
    return "".join(parts)
