"""Whole lines that belong to the page and not to the article: invitations to read on, to subscribe, to share.

Only whole lines in exact wording, or in a narrow form, count: a wider pattern hits sentences of the text.  A line that
credits somebody is never boilerplate, whatever else it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from presswatch.cite.footers import Footers
from presswatch.extract.authors import looks_like_name
from presswatch.extract.blocks import ends_sentence
from presswatch.extract.boilerplate_words import (
    APP,
    APPEALS,
    COUNTED,
    DISCLAIMERS,
    EDITOR_LABELS,
    FOR_SUBSCRIBERS,
    FRONTS,
    FURNITURE,
    HOUSE_CHANNELS,
    INVITES,
    PICTURE_LABELS,
    PLATFORMS,
    PRICE,
    READ_ON,
    READ_ON_LABELS,
    READING_TIME,
    SHORT_PICTURE_ENDS,
    SHORT_PICTURE_LABELS,
    SUBSCRIBE,
    TAG_LABELS,
)
from presswatch.extract.credits import is_credit_line
from presswatch.extract.decode import DENSE
from presswatch.extract.meta_lines import is_meta
from presswatch.extract.near_heading import holds_date
from presswatch.extract.paywall_words import WALLS
from presswatch.extract.stamp_words import STAMPED

LONGEST: Final = 140
"""Code points; a longer line is prose."""
_LONGEST_PICTURE: Final = 80
_LONGEST_STAMP: Final = 70
_STAMP_WORDS: Final = 7
_WORDS_BEHIND: Final = 3
"""Words at the end of an invitation from the platform's on: "on Telegram for more"."""
_LONGEST_COUNT: Final = 40
_TAIL: Final = 1 / 3
"""Share of a text at its end in which a list of other articles is looked for; further up it may be the article's."""
_FOLD: Final = str.maketrans({"ş": "ș", "ţ": "ț", "’": "'", "\u00a0": " ", "：": ":"})
_EDGES: Final = " .,:;!?…|»«›>←→▶►+*-–—·•\"'[]()/"
_FOR_SUBSCRIBERS: Final = tuple({start for start, _ in (*FOR_SUBSCRIBERS, *WALLS)})
_FIRST_OF_APPEALS: Final = tuple({start for start, _ in APPEALS})
_WALLS: Final = tuple({start for start, _ in WALLS})
_PLACEHOLDER: Final = re.compile(r"\{[a-z_]+(?: [^{}]*)?\}|\[/?[a-z][a-z_-]*(?: [^\[\]]*=[^\[\]]*)/?\]")
"""What a program of pages should have put something in the place of: ``{loadposition ad}``, ``[gallery ids="1,2"]``."""
_FIRST: Final = re.compile("[>›»]")
_PATH: Final = re.compile(r"(?:[^>›»]{1,24}[>›»]\s*){2,5}[^>›»]{1,60}")
"""The way to a page from the front, once white space is single: ``Home > News > Region``."""
_PROTECTED: Final = re.compile(
    r"(?:copyright\s*[(©\d]|\(c\)\s|©\s*\d{4}).*(?:all rights reserved|無断|禁じます|版权所有|版權所有)"
    r"|(?:.{0,30}\s)?무단\s?전재.{0,20}금지\W*(?:[\d/.: -]+송고)?$"
)
_PRICE: Final = re.compile(PRICE)
_PRICE_LAST: Final = re.compile(rf"(?:{PRICE})\w*\W*$")
_SUBSCRIBE: Final = re.compile(rf"(?:^|[.,:;!–-]\s*){SUBSCRIBE}")
_OF_WRITER: Final = re.compile(
    r"(?:^|[.!?]\s)(?:you can )?(?:reach|contact|e-?mail|follow|write to)(?: [^\s,.]+){1,3} (?:at|on) "
    r"(?:\S*@\S+?|\+?\(?\d[\d ().-]{5,}\d|(?:x|twitter|instagram|bluesky|facebook|linkedin)(?: (?:at )?@\S+?)?)"
    r"(?=[.!]?\s*$|\.\s)"
)
"""How to reach who wrote: whom, where, and the sentence is at its end."""
_LONGEST_EDITOR: Final = 24
_APP: Final = re.compile(rf"(?:(?:for|to) [^,]{{4,60}}, )?{APP}.{{0,16}}")
"""A program for telephones that is to be fetched, and nothing else in the line."""
_INITIALS: Final = re.compile(r"\s*(?:\w\.\s?){1,3}")
_COUNT: Final = re.compile(r"(?:\(?\d[\d.,]*\)?\s*)?(\D+?)(?:\s*\(?\d[\d.,]*\)?)?")


def is_boilerplate(line: str, footers: Footers) -> bool:
    """Whether a whole line is page furniture; False for every line that credits somebody."""
    if is_meta(line):
        return not is_credit_line(line, footers)
    plain = _folded(line)
    if plain.startswith(DISCLAIMERS):
        return not is_credit_line(line, footers)
    if not line or len(line) > LONGEST:
        return False
    core = plain.strip(_EDGES)
    return (
        core in FURNITURE
        or core in READ_ON
        or _is_for_subscribers(core)
        or _invites(core)
        or _is_labelled(plain)
        or _names_editor(line)
        or _is_of_program(plain)
        or _is_offer(plain)
        or _APP.fullmatch(plain) is not None
        or _asks_for_support(core)
        or _OF_WRITER.search(plain) is not None
        or _is_count(core)
        or (len(line) <= _LONGEST_STAMP and _is_stamp(line, core))
    ) and not is_credit_line(line, footers)


def invites_to_read(label: str) -> bool:
    """Whether a label is one of another article: ``Read``, ``Also read``, ``Video``."""
    return _core(label) in READ_ON or _core(label) in READ_ON_LABELS


def _folded(line: str) -> str:
    return " ".join(line.casefold().translate(_FOLD).split())


def _core(line: str) -> str:
    return _folded(line).strip(_EDGES)


def _invites(core: str) -> bool:
    """Whether a line asks to subscribe or to follow: a newsletter is named, or a platform near its end."""
    if not core.startswith(INVITES):  # most lines; one question for all is quicker than one for each
        return False
    if not any(_is_whole(core, len(words)) for words in INVITES if core.startswith(words)):
        return False
    if any(word in core for word in HOUSE_CHANNELS):
        return True
    behind = min((len(core[core.rindex(word) :].split()) for word in PLATFORMS if word in core), default=None)
    return behind is not None and behind <= _WORDS_BEHIND


def _is_whole(text: str, end: int) -> bool:
    """Whether a word ends there; in scripts without blanks, any character does."""
    return not (text[end - 1 : end].isalnum() and text[end : end + 1].isalnum()) or DENSE.match(text) is not None


def asks_for_subscription(sentence: str) -> bool:
    """Whether a sentence says that the article, or the rest of it, is for subscribers."""
    core = _core(sentence)
    return core.startswith(_WALLS) and _begins(core, WALLS)


def _is_for_subscribers(core: str) -> bool:
    return core.startswith(_FOR_SUBSCRIBERS) and (_begins(core, FOR_SUBSCRIBERS) or _begins(core, WALLS))


def _asks_for_support(core: str) -> bool:
    """Whether a line asks for money for the house itself, or to be the first to comment."""
    return core.startswith(_FIRST_OF_APPEALS) and any(
        core.startswith(start) and _is_whole(core, len(start)) and rest in core for start, rest in APPEALS
    )


def _begins(core: str, phrases: Iterable[tuple[str, str]]) -> bool:
    """Whether a line begins with one of the phrases and holds what else is of it."""
    return any(core.startswith(start) and rest in core for start, rest in phrases)


def _names_editor(line: str) -> bool:
    """Whether a line says who edited, by name or initials."""
    label, _, rest = line.translate(_FOLD).partition(":")
    if label.strip(_EDGES).casefold() not in EDITOR_LABELS or len(rest) > _LONGEST_EDITOR:
        return False
    is_written_small = any(word[0].islower() for word in rest.split())
    return _INITIALS.fullmatch(rest) is not None or (looks_like_name(rest.strip()) and not is_written_small)


def _is_of_program(plain: str) -> bool:
    """Whether a line is what the program of a page left or says itself: a placeholder, a path, whose the rights are."""
    if plain.startswith(("{", "[")) and _PLACEHOLDER.fullmatch(plain):
        return True
    if _FIRST.split(plain, maxsplit=1)[0].strip(_EDGES) in FRONTS and _PATH.fullmatch(plain):
        return True
    return _PROTECTED.match(plain) is not None


def _is_offer(plain: str) -> bool:
    """Whether a line asks to subscribe and says what it costs."""
    asks = _SUBSCRIBE.search(plain) if _PRICE.search(plain) else None
    return asks is not None and (asks.start() == 0 or _PRICE_LAST.search(plain) is not None)


def _is_labelled(plain: str) -> bool:
    """Whether a line is a headline, a list of subjects or a name behind a label that says so."""
    label, colon, rest = plain.partition(":")
    label = label.strip(_EDGES)
    if not colon:
        return len(plain) <= _LONGEST_PICTURE and (
            (plain.startswith("©") and "/" in plain)
            or plain.lstrip(_EDGES).startswith(SHORT_PICTURE_LABELS)
            or plain.endswith(SHORT_PICTURE_ENDS)
        )
    if label in TAG_LABELS:
        return True
    if rest.rstrip().endswith((".", "!", "?")):  # "On this subject: the minister knew nothing."
        return False
    # a single word ("Recommended: two doses") may as well begin a sentence
    return (label in READ_ON and (" " in label or DENSE.match(label) is not None)) or (
        label in PICTURE_LABELS and len(plain) <= _LONGEST_PICTURE
    )


def _is_count(core: str) -> bool:
    """Whether a line says how long it takes to read, or how many have commented."""
    if len(core) > _LONGEST_COUNT:
        return False
    if any(map(str.isdigit, core)) and any(words in core for words in READING_TIME):
        return True
    counted = _COUNT.fullmatch(core)
    return counted is not None and counted[1].strip(_EDGES) in COUNTED


def _is_stamp(line: str, core: str) -> bool:
    """Whether a line is a date behind a word that says what it is the date of, and no sentence."""
    return (
        core.startswith(STAMPED)
        and not ends_sentence(line)
        and holds_date(core)
        and sum(map(str.isalpha, core.split())) <= _STAMP_WORDS
    )


def without_boilerplate(
    lines: Iterable[str], footers: Footers, *, is_heading: Callable[[str], bool] = lambda _: False
) -> list[str]:
    """The lines that are not page furniture, in their order; without the list of other articles that may end them.

    `is_heading` names lines that have a text of their own below them: "WhatsApp" may be a section.
    """
    rest = _without_teasers(list(lines), footers)
    return [line for line in rest if is_heading(line) or not is_boilerplate(line, footers)]


def _without_teasers(lines: list[str], footers: Footers) -> list[str]:
    """The lines up to an invitation to read on in the last third, where only headlines and credits follow it."""
    total = sum(map(len, lines))
    length = 0
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        length += len(line)
        if length > _TAIL * total:
            break
        core = _core(line)
        if core in READ_ON and not is_credit_line(line, footers):
            return lines[:number] + [one for one in lines[number:] if is_credit_line(one, footers)]
        if len(line) > LONGEST or (ends_sentence(line) and not is_credit_line(line, footers)):
            break
    return lines
