"""Ready articles: one JSON object each, extracted by somebody else; their text is taken as it is."""

from __future__ import annotations

import datetime as dt
import difflib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from presswatch import dates
from presswatch.extract.markup.decode import clean_line, decode
from presswatch.languages import is_known

_TEXTS: Final = ("url", "title", "text", "published_at", "outlet", "language", "fetched_at")
FIELDS: Final = (*_TEXTS, "authors")
_MOST_NAMED: Final = 10


@dataclass(frozen=True, slots=True)
class Ready:
    """The fields of a ready article: lines clean, `published` and `outlet` (an id, a host or a name) as given."""

    text: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class NotReady:
    """Bytes that are no ready article; `problem` names the field and what is wrong with it."""

    problem: str


def read_ready(body: bytes, *, now: dt.datetime) -> Ready | NotReady:
    """Read one ready article.  In: the bytes of a JSON object; the time by which its dates are judged."""
    try:
        fields = json.loads(decode(body))
    except (ValueError, RecursionError) as error:
        return NotReady(f"no JSON: {error}")
    if not isinstance(fields, Mapping):
        return NotReady(f"an article is one JSON object, not {type(fields).__name__}")
    problem = problem_of(fields, now=now)
    if problem:
        return NotReady(problem)
    return Ready(
        text="\n".join(line for raw in (fields.get("text") or "").splitlines() if (line := clean_line(raw))),
        title=clean_line(fields.get("title") or "") or None,
        published=fields.get("published_at") or None,
        outlet=clean_line(fields.get("outlet") or "") or None,
        authors=tuple(name for raw in _authors(fields) if (name := clean_line(raw))),
        language=fields.get("language"),
    )


def _authors(fields: Mapping[str, Any]) -> list[str]:
    """The authors as given; a text alone is a list of one."""
    given = fields.get("authors") or []
    return [given] if isinstance(given, str) else given


def named_outlet(body: bytes) -> str | None:
    """The outlet that a ready article names, before it is read: as in `Ready`; None where it names none."""
    try:
        fields = json.loads(decode(body))
    except (ValueError, RecursionError):
        return None
    named = fields.get("outlet") if isinstance(fields, Mapping) else None
    return clean_line(named) or None if isinstance(named, str) else None


def ignored_in(fields: Mapping[str, object]) -> list[tuple[str, str]]:
    """What is left out of a ready article that is read all the same: (field or value, what is to be done about it)."""
    found = []
    language = fields.get("language")
    if isinstance(language, str) and language.strip() and not is_known(language):
        why = "no code of a language that is known here; the words of the text decide: write a code as de or pt-BR"
        found.append((f"language {language}", f"language: {language!r:.80} is {why}, or leave it out"))
    others = [name for name in fields if name not in FIELDS]
    for name in others[:_MOST_NAMED]:
        near = difflib.get_close_matches(name[:40], FIELDS, 1)
        meant = f"; is {near[0]} meant?" if near else f"; the fields are {', '.join(FIELDS)}"
        found.append((f"field {name}", f"{name!r:.80} is no field of an article and ignored{meant}"))
    return found


def problem_of(fields: Mapping[str, object], *, now: dt.datetime) -> str | None:
    """What is wrong with the fields, for a person; None when nothing is."""
    for name in _TEXTS:
        if not isinstance(fields.get(name), str | None):
            return f"{name}: must be text or null, not {fields[name]!r:.80}"
    names = fields.get("authors")
    is_list = isinstance(names, list) and all(isinstance(name, str) for name in names)
    if not (is_list or isinstance(names, str | None)):
        return f"authors: must be a list of names, a name or null, not {names!r:.80}"
    if not fields.get("url") and not fields.get("text"):
        return "url, text: one of the two must be given"
    for name in ("published_at", "fetched_at"):
        given = fields.get(name)
        if isinstance(given, str) and given and dates.parse(given, now=now) is None:
            span = f"{dates.EARLIEST.year} to {now + dates.AHEAD:%Y-%m-%d %H:%M}, two days after it was fetched"
            return f"{name}: no date from {span}: {given!r:.80}"
    return None
