"""What a name among authors is: a person, an agency, a desk, an outlet, an account."""

from __future__ import annotations

import re
from typing import Final

from presswatch.extract.bylines import author_words as words


def _any(*lines: str) -> str:
    return f"(?:{'|'.join(lines)})"


_ADDRESS: Final = re.compile(
    r"https?://|www\.|@|\.(?:com|org|net|de|at|ch|ro|ru|fr|es|it|pl|tv|info|eu|uk|tr|ua|be|nl|is|cz)\b", re.IGNORECASE
)
_ORGANISATION: Final = re.compile(rf"\b{_any(*words.ORGANISATIONS)}\b|{words.ORGANISATION_SIGNS}", re.IGNORECASE)
_BODY: Final = re.compile(
    rf"^(?:(?:the|die|der|das|la|le|el|il) )?{_any(*words.BODIES)}\b"
    rf"|\b(?!câmara\b){_any(*words.BODIES)} (?:{words.BEHIND_BODIES})(?:\b|(?<=['’]))",
    re.IGNORECASE,
)
"""The name of an office or a body; with its word at the end it is a person's."""
_AGENCY: Final = re.compile(
    rf"(?:(?:the|l['’]|la|die) ?)?(?:{words.AGENCIES}|{words.AMBIGUOUS_AGENCIES}|associated press|press association)",
    re.IGNORECASE,
)
_AMBIGUOUS: Final = re.compile(rf"\b{_any(*words.AMBIGUOUS)}\b", re.IGNORECASE)
_COMPANION: Final = re.compile(rf"\b{_any(*words.COMPANIONS)}\b|^(?:the|der|die|das|le|la|el|il)\b", re.IGNORECASE)
_ROLE: Final = re.compile(rf"(?:\w+ )?{_any(*words.ROLES)}|chief .*", re.IGNORECASE)
_ACCOUNT: Final = re.compile(rf"\W*{_any(*words.ACCOUNTS)}\W*", re.IGNORECASE)
_DESK: Final = re.compile(rf"(?:{words.DESK_LEADS}|[ -])*{_any(*words.DESKS)}", re.IGNORECASE)
_CASED: Final = r"(?:[^\W\d_a-zß-öø-ÿ][\w'’.-]*|d['’][^\W\d_a-z]\w+|Mac\w+|Mc\w+)"
_SMALL: Final = r"(?:de|la|le|van|von|der|den|ter|ten|zu|di|da|del|della|dos|do|das|du|el|al|bin|ibn|af|av|y|e|i|og)"
_NAME: Final = re.compile(rf"{_CASED}(?: (?:{_SMALL}|{_CASED})){{1,4}}")
_UNCASED: Final = re.compile(
    r"[぀-ヿ㐀-鿿가-힯]{2,8}(?: [぀-ヿ㐀-鿿가-힯]{1,6})?|[֐-ࣿऀ-ഹ\u200c\u200d]+(?: [֐-ࣿऀ-ഹ\u200c\u200d]+){1,3}"
    r"|[\u0e00-\u0eff]{2,16} [\u0e00-\u0eff]{2,20}"
)
_LABEL: Final = re.compile(rf"\b{_any(*words.LABELS)}\b", re.IGNORECASE)
_NO_SINGLE: Final = re.compile(rf"(?:{words.COMPOUNDS}|{words.PLATFORMS})", re.IGNORECASE)
_CAMEL: Final = re.compile(r"\w{3}[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
"""A capital behind four letters, as in names of firms; ``LeRoy`` and ``MacCoy`` are people."""
_SMALL_WORD: Final = re.compile(_SMALL)


def is_organisation(name: str, *, is_person: bool = False) -> bool:
    """Whether a name among authors is an agency, a desk, an outlet or an address rather than a person.

    `is_person`: the page says that it is a person, which capitals alone do not refute.
    """
    if _ADDRESS.search(name) or _ORGANISATION.search(name) or _BODY.search(name) or "/" in name:
        return True
    found = _AMBIGUOUS.findall(name)
    if " " not in name:
        return bool(found) or (not is_person and name.isupper() and name.isascii() and 2 <= len(name) <= 6)
    # "Emily Post", but "Sunday Post", "Press Bureau", "Ada Birch DPA", "elm press"
    return bool(found) and (
        len(found) > 1
        or _COMPANION.search(name) is not None
        or found[0].islower()
        or (found[0].isupper() and not name.isupper())
    )


def is_no_single_name(word: str) -> bool:
    """Whether one word where an author stands is a body, a place, a platform or a firm, and no first name."""
    return _NO_SINGLE.fullmatch(word) is not None or _CAMEL.search(word) is not None or is_organisation(word)


def is_desk(name: str) -> bool:
    """Whether an organisation is a desk that could be any outlet's (``Redaktion``)."""
    return _DESK.fullmatch(name) is not None


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency and nothing else."""
    return _AGENCY.fullmatch(name) is not None


def is_nobody(name: str) -> bool:
    """Whether a name is an account, a desk, a role or a label."""
    return any(kind.fullmatch(name) for kind in (_ACCOUNT, _DESK, _ROLE)) or _LABEL.search(name) is not None


def holds_word_of_house(name: str) -> bool:
    """Whether a name holds a word that outlets and people are called by: ``Emily Post``, ``Elm Post``."""
    return _AMBIGUOUS.search(name) is not None


def begins_as_house(name: str) -> bool:
    """Whether a name has an article, or a word that stands beside those of outlets: ``Le Monde``."""
    return _COMPANION.search(name) is not None


def is_particle(word: str) -> bool:
    """Whether a word stands inside of people's names: ``van``, ``y``."""
    return _SMALL_WORD.fullmatch(word) is not None


def is_role(name: str) -> bool:
    """Whether a name is what somebody is: ``Senior reporter``."""
    return _ROLE.fullmatch(name) is not None


def is_account(name: str) -> bool:
    """Whether a name is an account of the site: ``admin``."""
    return _ACCOUNT.fullmatch(name) is not None


def looks_like_name(name: str) -> bool:
    """Whether a visible text has the form of a person's name: two to five words, none of them an ordinary one."""
    has_form = _NAME.fullmatch(name) or _UNCASED.fullmatch(name)
    return has_form is not None and not is_organisation(name) and _LABEL.search(name) is None
