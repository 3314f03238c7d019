"""Whether a name that nobody knows is another spelling of an outlet that we do know: other letters, other alphabet.

A proposal for a person, never an answer: "Gazeta de Nord" and "Gazeta de Sud" look alike as well.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from presswatch.catalogue import Catalogue
from presswatch.cite.gazetteer import lowered
from presswatch.outlet_toml import write
from presswatch.urls import host_of

_LETTERS: Final = "абвгґдеєжзиіклмнопрстуфхцчшщъыьэюяљњћђџαβγδεζηικλμνξοπρστυφωςθχψ"
_SOUNDS: Final = (
    "a b v g g d e e zh z i i k l m n o p r s t u f kh ts ch sh sht  y  e yu ya lj nj c dj dz "
    "a v g d e z i i k l m n x o p r s t y f o s th kh ps"
)
_LATIN: Final = str.maketrans(dict(zip(_LETTERS, _SOUNDS.split(" "), strict=True)))
"""Small letters without marks (й is и by then), near enough to how papers write names in Latin letters."""
_ARTICLES: Final = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|agentia|agency|agence|agentur)\s+")
_HOST: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_SHORT: Final = 5
"""Letters below which one letter makes another name: BBC, NBC, ABC."""
_LONG: Final = 9


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Outlets that are perhaps meant, in order of their ids, and why; several where one name is theirs."""

    outlet_ids: tuple[str, ...]
    because: str


class Lookalikes:
    """The catalogue's names, folded for comparison."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._names = [
            (_folded(name), outlet.outlet_id, name)
            for outlet in catalogue.outlets
            for name in (*outlet.aliases, *outlet.ambiguous_aliases)
        ]

    def of(self, surface: str) -> Lookalike | None:
        """Find the outlets that a name looks like most; None when it looks like none."""
        if _HOST.fullmatch(surface):
            known = self._catalogue.outlet_of(host_of(f"https://{surface}/"))
            return Lookalike((known.outlet_id,), "its domain") if known else None
        folded = _folded(surface)
        allowed = _allowed(surface, folded)
        near = [
            (distance, outlet_id, name)
            for other, outlet_id, name in self._names
            if abs(len(other) - len(folded)) <= allowed and (distance := _distance(other, folded, allowed)) is not None
        ]
        if not near:
            return None
        distance, _, name = min(near)
        owners = tuple(sorted({outlet_id for far, outlet_id, _ in near if far == distance}))
        how = f"{distance} letter{'s' if distance > 1 else ''} from" if distance else "like"
        if len(owners) == 1:
            return Lookalike(owners, f"{how} {name}")
        return Lookalike(owners, f"{f'{how} names of' if distance else 'shared by'} {', '.join(owners)}")


def names_of_hosts(surfaces: Iterable[str]) -> dict[str, str]:
    """Among names that nobody knows: host -> the name that it is written like (valleygazette.com: Valley Gazette).

    Only where one name is written so and one host is it.
    """
    hosts: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    for surface in surfaces:
        if _HOST.fullmatch(surface):
            label = surface.lower().removeprefix("www.").partition(".")[0]
            hosts.setdefault(_letters(label), []).append(surface)
        else:
            for key in {_letters(surface), _folded(surface)}:
                names.setdefault(key, []).append(surface)
    return {own[0]: names[key][0] for key, own in hosts.items() if len(own) == len(names.get(key, ())) == 1}


def proposal(
    surface: str, languages: Iterable[str], lookalike: Lookalike | None, article_id: str, *, host: str | None = None
) -> str:
    """What to put into the configuration: a line of corrections.jsonl where the outlet is known, else a table.

    `host` is a name like a host that is perhaps this one's (see `names_of_hosts`).

    Of outlets that share a name each article means another: there the line is for one article, and as long as nobody
    has chosen between the outlets that it lists, it is refused.
    """
    if lookalike is not None:
        line = {"surface": surface, "is": "same outlet", "outlet": " | ".join(lookalike.outlet_ids)}
        if len(lookalike.outlet_ids) > 1:
            line["article"] = article_id
        return json.dumps(line, ensure_ascii=False)
    table: dict[str, Any] = {"id": outlet_id_for(surface), "name": surface, "kind": "newspaper"}
    table["languages"] = list(languages)
    if own := surface if _HOST.fullmatch(surface) else host:
        table["domains"] = [own.lower().removeprefix("www.")]
    return write([{**table, "cited_only": True}])


def outlet_id_for(surface: str) -> str:
    """An id made of the name: "Gazeta de Vâlcea" -> gazeta-de-valcea."""
    words = re.findall(r"[a-z0-9]+", _plain(surface).translate(_LATIN).removeprefix("www."))
    return "-".join(words)[:60].strip("-") or "unnamed"


def _allowed(surface: str, folded: str) -> int:
    """How many letters may differ: fewer in short names; more across alphabets, which no table maps exactly."""
    is_foreign = _plain(surface).translate(_LATIN) != _plain(surface)
    if len(folded) >= _LONG or (is_foreign and len(folded) > _SHORT):
        return 2
    return int(len(folded) >= _SHORT)


def _plain(name: str) -> str:
    marks = unicodedata.normalize("NFD", lowered(name))
    return "".join(letter for letter in marks if not unicodedata.combining(letter))


def _folded(name: str) -> str:
    """Latin small letters and digits of a name, without article and typography."""
    return _letters(_ARTICLES.sub("", _plain(name).translate(_LATIN)))


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", _plain(name).translate(_LATIN))


def _distance(a: str, b: str, most: int) -> int | None:
    """Letters to change, add or take away between two names (Levenshtein 1966); None above `most`."""
    if a == b:
        return 0
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
