"""Who wrote an article: people apart from the organisations that stand among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from presswatch.extract.decode import clean_line

_LEAD: Final = re.compile(
    r"(?:written by|reporting by|by|von|par|por|di|de|da|od|av|af|autor(?:en|i|es)?|author|text|texto|от|автори?)"
    r"\s*:?\s+"
    r"|(?:autor|author|text|автор)\s*:\s*",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"\s*(?:;|\||•|·|\n)\s*|\s*,\s+|\s+(?:and|und|et|y|e|și|şi|og|och|ja|i|en|и|та|&)\s+", re.IGNORECASE
)
_ADDRESS: Final = re.compile(
    r"https?://|www\.|@|\.(?:com|org|net|de|at|ch|ro|ru|fr|es|it|pl|tv|info|eu|uk|tr|ua|be|nl|is|cz)\b", re.IGNORECASE
)
# Words that stand in names of agencies, desks and outlets and in hardly any person's.
_ORGANISATION_WORDS: Final = (
    *(
        "reuters",
        "bloomberg",
        "afp",
        "dpa",
        "apa",
        "ansa",
        "efe",
        "tass",
        "pap",
        "ntb",
        "ritzau",
        "stt",
        "čtk",
        "agerpres",
    ),
    *(
        "mediafax",
        "xinhua",
        "anadolu",
        "aa",
        "ap",
        r"redaktion\w*",
        "redactie",
        r"redacci[oó]n",
        r"r[ée]daction",
        "redazione",
    ),
    *(
        r"redakc\w+",
        r"redac[tțţ]\w+",
        r"редакц\w+",
        r"редакці\w+",
        "newsroom",
        "news ?desk",
        "staff",
        "desk",
        "team",
        "news",
    ),
    *(
        "nachrichten",
        "online",
        "zeitung",
        r"agen(?:tur|cy|ce|cia|zia|ție|tia|cja|tura)s?",
        "agencies",
        r"ajans[ıi]\w*",
        "press",
    ),
    *(
        "presse",
        "editors?",
        "editorial",
        r"admin\w*",
        "webmaster",
        "magazine?",
        "tv",
        "radio",
        "media",
        "guardian",
        "times",
    ),
    *(
        "post",
        "herald",
        "journal",
        "tribune",
        "correspondents?",
        "digital",
        "webdesk",
        "bureau",
        "associated",
        "agencias",
    ),
    *("agences", r"haber\w*", "gazetesi", r"издан\w*", r"агентств\w*"),
)
_ORGANISATION: Final = re.compile(
    rf"\b(?:{'|'.join(_ORGANISATION_WORDS)})\b|新聞|デジタル|通信|编辑|記者部|뉴스|신문", re.IGNORECASE
)
_ROLE: Final = re.compile(
    r"(?:\w+ )?(?:correspondent|reporter|editor|writer|columnist|journalist|redakteur\w*|korrespondent\w*|journaliste|"
    r"periodista|giornalista|reporterka?|dziennikarz\w*|jurnalist\w*|корреспондент\w*|contributor|producer)|chief .*",
    re.IGNORECASE,
)
_LONGEST: Final = 60
_MOST: Final = 30


def split_authors(raw: Iterable[str], *, outlet_names: Iterable[str] = ()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """People and organisations among author lines, each in order and once.

    In: lines as a page gives them (``By Ann Alfa and Ben Bravo, Reuters``) and names of the publishing outlet.
    Out: (people, organisations).  Addresses, roles and sentences are dropped.
    """
    own = {name.casefold() for name in outlet_names}
    people: dict[str, str] = {}
    organisations: dict[str, str] = {}
    for line in raw:
        for part in _BETWEEN.split(_without_lead(clean_line(line)))[:_MOST]:
            name = part.strip(" .,:;-–—/()[]\"'")
            key = name.casefold()
            if len(name) < 2 or len(name) > _LONGEST or _ROLE.fullmatch(name):
                continue
            if key in own or is_organisation(name):
                if "://" not in name and "@" not in name:
                    organisations.setdefault(key, name)
            elif any(map(str.isalpha, name)) and not any(map(str.isdigit, name)):
                people.setdefault(key, name)
    return tuple(people.values())[:_MOST], tuple(organisations.values())[:_MOST]


def is_organisation(name: str) -> bool:
    """Whether a name among authors is an agency, a desk, an outlet or an address rather than a person."""
    if _ADDRESS.search(name) or _ORGANISATION.search(name) or "/" in name:
        return True
    return " " not in name and name.isupper() and name.isascii() and 2 <= len(name) <= 6


def _without_lead(line: str) -> str:
    lead = _LEAD.match(line)
    return line[lead.end() :] if lead else line
