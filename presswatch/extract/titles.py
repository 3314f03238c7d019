"""The title of an article among a page's claims, without the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from presswatch.extract.decode import letters, one_line

_SEPARATORS: Final = " |–—·»•:/-"
_SEPARATOR: Final = re.compile(r"\s+[|–—·»•:/-]{1,2}\s+|\s*[|»•]\s*")
_BEFORE_SITE: Final = re.compile(r"\s+[|–—·»•-]{1,2}\s+|\s*[|»•]\s*")
_AFTER_TITLE: Final = re.compile(r"\s*[|–—·»•/-]")
_LONGEST: Final = 500
"""Code points; what is longer is a mistake of the page."""
_SHORTEST_TITLE: Final = 10
_SHORTEST_NAME: Final = 4
_LONGEST_SITE_NAME: Final = 40


def choose_title(
    claims: Iterable[tuple[str, Iterable[str]]], *, names: Sequence[str], headings: Sequence[str]
) -> str | None:
    """The first claim that is a title; None when there is none.

    In: (origin, texts) pairs, best first, ``title`` for the title element; names of the site; visible headings.
    A title that was cut short gives way to the heading that completes it.
    """
    for origin, values in claims:
        for value in values:
            line = one_line(value[: 4 * _LONGEST])[:_LONGEST]
            title = without_site_name(line, names=names, headings=headings)
            if origin == "title" and title == line:
                title = _without_tail(title)
            if not title or letters(title) in map(letters, names):
                continue
            stem = title.rstrip(" .…")
            longer = (
                next((heading for heading in headings if heading.startswith(stem)), None) if stem != title else None
            )
            return longer or title
    return None


def without_site_name(title: str, *, names: Sequence[str], headings: Sequence[str] = ()) -> str:
    """The title without the name of the site behind (or before) a separator.

    The name is one of `names`, or shows because a visible heading is the rest of the title.
    """
    for heading in headings:
        rest = title[len(heading) :]
        if len(heading) > _SHORTEST_TITLE and title.startswith(heading) and _AFTER_TITLE.match(rest):
            return heading
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    known = [name for name in map(letters, names) if name]
    if _is_name(letters(parts[-1]), known):
        return title[: title.rindex(parts[-1])].rstrip(_SEPARATORS)
    if letters(parts[0]) in known:
        return title[len(parts[0]) :].lstrip(_SEPARATORS)
    return title


def _is_name(part: str, known: Sequence[str]) -> bool:
    """Whether a part of a title is a name of the site, or one with a section or country beside it."""
    for name in known:
        short, long = sorted((part, name), key=len)
        if part == name or (len(short) >= _SHORTEST_NAME and (long.startswith(short) or long.endswith(short))):
            return True
    return False


def _without_tail(title: str) -> str:
    """The title element without a short last part: news sites end it with their name, known or not."""
    *_, last = parts = _BEFORE_SITE.split(title)
    rest = title[: title.rindex(last)].rstrip(_SEPARATORS)
    short = len(last) <= _LONGEST_SITE_NAME and len(last.split()) <= 4 and 2 * len(last) < len(rest)
    return rest if len(parts) > 1 and short and len(rest.split()) >= 3 else title
