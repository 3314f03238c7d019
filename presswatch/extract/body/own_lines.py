"""Lines that name as source, or as who has the rights, nobody but the page's own house, as print views end."""

from __future__ import annotations

import re
from typing import Final

from presswatch import urls
from presswatch.extract.lines.boilerplate import names_editor
from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.word_lists import folded, phrases
from presswatch.extract.metadata.headings import host_of

_LONGEST: Final = 140
_SHORTEST: Final = 3
"""Code points of a house's name."""
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
_PARTS: Final = re.compile(r"\.\s+|\s[|·]\s")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SOURCE: Final = phrases("""
    source · quelle · fuente · font · fonte · sursa · źródło · bron · kilde · källa · lähde · zdroj · forrás · kaynak
    источник · джерело · източник · πηγή · المصدر · منبع · מקור · स्रोत · sumber · izvor · vir
    šaltinis · avots · allikas
    来源 · 來源 · 出典 · 출처 · nguồn · original · originalartikel · address · adresse · url · link
""")
_RIGHTS: Final = phrases("""
    copyright · copyrights · c · urheberrecht · opphavsrett · ophavsret · upphovsrätt · tekijänoikeus · auteursrecht
    all · rights · reserved · alle · rechte · vorbehalten · by · von · de · the · af · av · og · und · and · et · y · e
    tous · droits · réservés · todos · los · derechos · reservados · tutti · i · diritti · riservati · авторские · права
    авторско · право · авторське
""")


def names_own_house(line: str, url: str) -> bool:
    """Whether a line is a source or a notice of rights that holds the page's address, or the name that is in it.

    Who edits may be named beside it.  Whoever else is named makes it a credit.
    """
    if len(line) > _LONGEST or not ("://" in line or "©" in line or "copyright" in line.casefold()):
        return False
    parts = [part for part in _PARTS.split(line) if part.strip()]
    own = [part for part in parts if _is_own(part, url)]
    return bool(own) and all(part in own or names_editor(part) for part in parts)


def _is_own(part: str, url: str) -> bool:
    rest = _ADDRESS.sub(lambda match: " " if urls.same_site(url, match[0]) else match[0], part)
    plain = folded(rest)
    every = _WORD.findall(plain)
    words = [word for word in every if word not in _RIGHTS]
    if every and not words:
        return True
    if "©" in plain or "copyright" in plain:
        return letters("".join(words)) in {label for label in host_of(url).split(".") if len(label) >= _SHORTEST}
    return rest != part and _SOURCE.issuperset(words)
