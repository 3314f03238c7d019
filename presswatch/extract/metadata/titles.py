"""The title of an article among a page's claims, without the name of the site.

The places where a page names its title disagree often: a headline for search engines, one for social media, a heading
with a line above it, a title element with section and site behind.  What most of them say wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from presswatch.extract.markup.decode import letters, one_line

_CJK: Final = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff01-\uff1f」』】》”"
_SEPARATORS: Final = " |｜–—·»•:/_-"
_SEPARATOR: Final = re.compile(rf"\s+[|｜–—·»•:/-]{{1,2}}\s+|\s*[|｜]\s*|(?<=[{_CJK}])[-_—]+(?=[{_CJK}A-Za-z])")
_BEFORE_SITE: Final = re.compile(rf"\s+[|｜–—·»•-]{{1,2}}\s+|\s*[|｜]\s*|(?<=[{_CJK}])[-_—]+(?=[{_CJK}A-Za-z])")
_AFTER_TITLE: Final = re.compile(r"\s*[|｜–—·»•/_-]")
_CUT_OFF: Final = re.compile(r"\s*(?:…|\.\.\.)\s*$")
_HEADLINE_LIMIT: Final = range(100, 121)
"""Code points at which systems cut a headline of JSON-LD without a sign: 110 is what a search engine asked for."""
_LONGEST: Final = 500
"""Code points; what is longer is a mistake of the page."""
_SHORTEST_TITLE: Final = 10
_SHORTEST_NAME: Final = 4
_LONGEST_SITE_NAME: Final = 40
_MOST_TAILS: Final = 3
_MOST_BESIDE: Final = 2
"""Words of a section or country beside the name of a site."""
_OF_THEMES: Final = frozenset({"blogarchive"})
"""What a program of blogs writes between the names of site and article."""
_WORD: Final = re.compile(r"\w+")
_IN_CJK: Final = re.compile(f"[{_CJK}]")
_WEIGHTS: Final = {"json_ld": 3.0, "microdata": 1.5, "h1": 2.0, "og": 1.0, "meta": 0.4, "title": 0.6}
"""What a place's word counts: JSON-LD is most often right, and loses only where heading and Open Graph agree."""
_SECOND_HEADING: Final = 0.5
"""What a heading counts where there are several of the first level."""
_HOLDS: Final = 0.75
"""What a heading or a title element counts for a claim that is only its beginning or end."""


def choose_title(
    claims: Sequence[tuple[str, Sequence[str]]],
    *,
    names: Sequence[str],
    headings: Sequence[str],
    sections: Sequence[str] = (),
) -> tuple[str, str] | None:
    """The title that most places name, and the first of those places; None when there is none.

    In: (origin, texts) pairs in the order that decides between equals, ``h1`` for headings, ``title`` for the title
    element; names of the site; visible headings; names of the section.
    A title that was cut short gives way to the one that completes it.
    """
    found = _candidates(claims, names, headings, sections)
    if not found:
        return None
    weight: dict[str, float] = {}
    for origin, title, key in found:
        own = _WEIGHTS[origin] if origin != "h1" or len(headings) == 1 else _SECOND_HEADING
        full = _completed(title, key, found)
        weight[full] = weight.get(full, 0.0) + own
    longer = [key for origin, _, key in found if origin in ("h1", "title")]
    for key in {key for origin, _, key in found if origin not in ("h1", "title")} & weight.keys():
        weight[key] += _HOLDS * any(key != held and held.startswith(key) | held.endswith(key) for held in longer)
    best = max(weight, key=lambda key: weight[key])  # of equals the first
    named = [(title, origin) for origin, title, key in found if key == best]
    return next((hit for hit in named if not hit[0].isupper()), named[0])


def parts_of_title(title: str) -> list[str]:
    """The parts of a title element: the title, and what stands before or behind it, such as section and site."""
    return _BEFORE_SITE.split(_line(title))


def without_site_name(
    title: str, *, names: Sequence[str], headings: Sequence[str] = (), sections: Sequence[str] = ()
) -> str:
    """The title without the name of the site, or of its section, behind (or before) a separator.

    The name is one of `names`, or shows because a visible heading is the rest of the title.
    """
    if (shown := next(_shown_first(title, headings), None)) is not None:
        return shown
    if (last := parts_of_title(title)[-1]) in headings and len(last) > _SHORTEST_TITLE:  # site and section in front
        return last
    known = [_words(name) for name in names if letters(name)]
    whole = {*map(letters, names), *map(letters, sections), *_OF_THEMES} - {""}
    for _ in range(_MOST_TAILS):
        parts = _SEPARATOR.split(title)
        if len(parts) < 2:
            break
        if letters(parts[-1]) in whole or _is_name(parts[-1], known):
            title = title[: title.rindex(parts[-1])].rstrip(_SEPARATORS)
        elif letters(parts[0]) in whole:
            title = title[len(parts[0]) :].lstrip(_SEPARATORS)
        else:
            break
    return title


def _without_section(title: str, headings: Sequence[str]) -> str:
    """The title without the section that stood before the name of the site, where a heading is all the rest."""
    shown = _shown_first(title, headings)
    return next((heading for heading in shown if len(_words(title[len(heading) :])) <= _MOST_BESIDE), title)


def _shown_first(title: str, headings: Iterable[str]) -> Iterator[str]:
    """The headings with which a title begins, before a separator."""
    return (
        heading
        for heading in headings
        if len(heading) > _SHORTEST_TITLE and title.startswith(heading) and _AFTER_TITLE.match(title, len(heading))
    )


def _line(value: str) -> str:
    """A claim as one line, as far as it can be a title."""
    return one_line(value[: 4 * _LONGEST])[:_LONGEST]


def _candidates(
    claims: Sequence[tuple[str, Sequence[str]]], names: Sequence[str], headings: Sequence[str], sections: Sequence[str]
) -> list[tuple[str, str, str]]:
    """(origin, title, its letters) of each claim that can be a title: of headings all, else the first of its place."""
    own = set(map(letters, names))
    sections = [section for section in sections if len(section) <= _LONGEST_SITE_NAME]  # some name the title there
    frame = own | set(map(letters, sections))
    shown = set(map(letters, headings))
    found: list[tuple[str, str, str]] = []
    called = next((value for origin, values in claims if origin == "title" for value in values), "")
    parts = [letters(part) for part in parts_of_title(called)]
    for origin, values in claims:
        for value in values:
            line = _line(value)
            beside = headings if origin == "title" else ()
            is_shown = letters(line) in shown  # what the heading holds is no name of the site
            title = line if is_shown else without_site_name(line, names=names, headings=beside, sections=sections)
            if not is_shown and title != line:
                title = _without_section(title, headings)
            if origin == "title" and title == line and not is_shown:
                title = _without_tail(title)
            if not (key := letters(title)) or key in (frame if origin == "h1" else own):
                continue
            # some themes mark the name of the site as a headline, too
            if origin == "microdata" and len(values) > 1 and key in parts[1:]:
                continue
            found.append((origin, title, key))
            if origin != "h1":
                break
    declared = {key for origin, _, key in found if origin not in ("h1", "title")}
    if len(parts) > 1 and declared.isdisjoint(parts[:1]):
        site = set(parts[0 if declared.intersection(parts[1:]) else 1 :]) - declared  # a heading that names the site
        found = [hit for hit in found if hit[0] != "h1" or hit[2] not in site]
    return found


def _completed(title: str, key: str, found: Sequence[tuple[str, str, str]]) -> str:
    """The letters of the claim that completes a title which was cut short; its own where it was not."""
    if not (_CUT_OFF.search(title) or len(title) in _HEADLINE_LIMIT):
        return key
    longer = (k for origin, _, k in found if len(k) > len(key) and k.startswith(key) and origin != "title")
    return next(longer, key)


def _is_name(part: str, known: Iterable[Sequence[str]]) -> bool:
    """Whether a part of a title is a name of the site with a section or country beside it, or the name without them.

    Words are compared, not letters: "Umwelt" is not the WELT.  What stands beside a name is written like one, or "Just
    in time" would be TIME.
    """
    words = _words(part)
    is_titled = not any(word[0].islower() for word in part.split()[1:])
    return any(_extends(words, name) and is_titled for name in known) or any(_extends(name, words) for name in known)


def _extends(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether words are those of a name with one or two more before or behind it."""
    key = "".join(name)
    if len(key) < _SHORTEST_NAME:
        return False
    if _IN_CJK.search(key):  # writes no blanks between words
        whole = "".join(words)
        return whole.startswith(key) or whole.endswith(key)
    return any(key in ("".join(words[more:]), "".join(words[:-more])) for more in range(1, _MOST_BESIDE + 1))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.casefold()))


def _without_tail(title: str) -> str:
    """The title element without a short last part: news sites end it with their name, known or not."""
    *_, last = parts = _BEFORE_SITE.split(title)
    rest = title[: title.rindex(last)].rstrip(_SEPARATORS)
    short = len(last) <= _LONGEST_SITE_NAME and len(last.split()) <= 4 and 4 * len(last) < 3 * len(rest)
    return rest if len(parts) > 1 and short and (len(rest.split()) >= 3 or re.search(f"[{_CJK}]", rest)) else title
