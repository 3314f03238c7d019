"""Datelines: the place and the agency that a wire story begins with, ``LONDON, Feb 3 (Reuters) -``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from presswatch.model import Citation

_DASH: Final = re.compile(r"([)/]?)\s?(?:\.?\s?[-–—]{1,2}|:)\s*")
"""What ends a dateline behind the agency's name."""
_MARK: Final = re.compile(r"([)/]?)\.?\s+")
"""And where its rule has seen that the text begins right behind it: "(NTB) Trafikken", "14 ноя — РИА Новости. В"."""
_PLACE: Final = re.compile(r"([\s–—-]+[^.\n]{1,100})\.\s?[-–—]{0,2}\s*")
"""And where the place stands behind the agency: "STT–Oulu. Oulun", "ACN Girona.- La"."""
_WITHOUT_DASH: Final = frozenset({"mul.slug.dateline_bracket", "mul.slug.dateline_date"})
_FIRST_LINES: Final = 3
"""A standfirst and a heading may stand above it."""


def dateline_end(text: str, citation: Citation) -> int | None:
    """Where the text goes on behind the dateline that names the citation's outlet; None where that is no dateline."""
    found = _behind(text, citation)
    return found.end() if found else None


def dateline_of(text: str, citations: Iterable[Citation]) -> str | None:
    """The dateline of an article without what ends it, ``LONDON, Feb 3 (Reuters)``; None where it has none."""
    for citation in citations:
        found = _behind(text, citation)
        if found is not None and text.count("\n", 0, citation.span_start) < _FIRST_LINES:
            return text[text.rfind("\n", 0, citation.span_start) + 1 : found.end(1)]
    return None


def _behind(text: str, citation: Citation) -> re.Match[str] | None:
    if citation.kind != "slug" or citation.field != "text":
        return None
    if citation.rule_id == "mul.slug.dateline_agency_place":
        return _PLACE.match(text, citation.span_end)
    dash = _DASH.match(text, citation.span_end)
    return dash or (_MARK.match(text, citation.span_end) if citation.rule_id in _WITHOUT_DASH else None)
