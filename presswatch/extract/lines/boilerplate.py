"""Whole lines that belong to the page and not to the article: invitations to read on, to subscribe, to share.

Only whole lines in exact wording, or in a narrow form, count: a wider pattern hits sentences of the text.  A line that
credits somebody is never boilerplate, whatever else it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from presswatch.cite.footers import Footers
from presswatch.extract.bylines.name_kinds import looks_like_name
from presswatch.extract.credits.page_credits import is_credit_line
from presswatch.extract.lines.boilerplate_words import (
    ALSO,
    COUNTED,
    EDITOR_LABELS,
    FRONTS,
    FURNITURE,
    MORE_NEWS,
    PAID_LABELS,
    READ_ON,
    READ_ON_LABELS,
    READING_TIME,
    SUBJECT_LABELS,
    TAG_LABELS,
)
from presswatch.extract.lines.house_lines import is_disclaimer, is_of_house
from presswatch.extract.lines.house_words import INVITES
from presswatch.extract.lines.interface_lines import is_of_interface
from presswatch.extract.lines.media_words import MEDIA_LABELS, PROGRAMS, SEEN
from presswatch.extract.lines.meta_lines import is_meta
from presswatch.extract.lines.picture_lines import is_of_picture, names_photographer
from presswatch.extract.markup.blocks import ends_sentence
from presswatch.extract.markup.decode import DENSE
from presswatch.extract.markup.word_lists import EDGES, LONGEST, QUOTES, folded
from presswatch.extract.times.date_labels import holds_date
from presswatch.extract.times.stamp_words import STAMPED

_LONGEST_SUBJECTS: Final = 80
_LONGEST_STAMP: Final = 70
_STAMP_WORDS: Final = 7
_LONGEST_COUNT: Final = 40
_HEADLINE: Final = range(40, 141)
_DENSE_HEADLINE: Final = range(16, 61)
"""Code points of a headline that is hardly the heading of a part, and of one in a script without blanks."""
_TAIL: Final = 1 / 3
"""Share of a text at its end in which a list of other articles is looked for; further up it may be the article's."""
_PLACEHOLDER: Final = re.compile(r"\{[a-z_]+(?: [^{}]*)?\}|\[/?[a-z][a-z_-]*(?: [^\[\]]*=[^\[\]]*)/?\]")
"""What a program of pages should have put something in the place of: ``{loadposition ad}``, ``[gallery ids="1,2"]``."""
_FIRST: Final = re.compile("[>›»]")
_PATH: Final = re.compile(r"(?:[^>›»]{1,24}[>›»]\s*){2,5}[^>›»]{1,60}")
"""The way to a page from the front, once white space is single: ``Home > News > Region``."""
_LONGEST_EDITOR: Final = 24
_LABEL_EDGES: Final = EDGES + "©【"
_BRACKETED: Final = re.compile(r"^[\[【]([^\]】]{2,30})[\]】](?=.)")
"""A label in brackets before a headline: ``[관련기사] …``."""
_IN_BRACKETS: Final = re.compile(r"\[[^\[\]]+\]|\([^()]+\)|【[^【】]+】|（[^（）]+）")
_ASKS: Final = SEEN + INVITES
_OF_MEDIA: Final = MEDIA_LABELS | PROGRAMS
_INITIALS: Final = re.compile(r"\s*(?:\w\.\s?){1,3}")
_COUNT_BEHIND: Final = re.compile(r"\((?:(?P<before>\d+) )?(?P<counted>\w+)(?(before)|: ?\d+)\)?$")
"""``von Gemeindebüro (Kommentare: 0)``"""
_COUNT: Final = re.compile(r"(?:\(?\d[\d.,]*\)?\s*)?(\D+?)(?:\s*\(?\d[\d.,]*\)?)?")


def is_boilerplate(line: str, footers: Footers) -> bool:
    """Whether a whole line is page furniture; False for every line that credits somebody."""
    return _is_furniture(line) and not is_credit_line(line, footers)


def _is_furniture(line: str) -> bool:
    if is_meta(line):
        return True
    plain = folded(line)
    if not line or len(line) > LONGEST:
        return is_disclaimer(plain)
    core = plain.strip(EDGES)
    return (
        core in FURNITURE
        or core in READ_ON
        or is_of_interface(plain)
        or is_of_house(plain)
        or is_disclaimer(plain)
        or is_of_picture(plain)
        or _is_labelled(plain)
        or names_editor(line)
        or _is_of_program(plain)
        or _is_count(core)
        or (core.startswith(MORE_NEWS) and not _is_sentence(plain))
        or (len(line) <= _LONGEST_STAMP and _is_stamp(line, core))
    )


def invites_to_read(label: str) -> bool:
    """Whether a label is one of another article: ``Read``, ``Also read``, ``Video``."""
    return _core(label) in READ_ON or _core(label) in READ_ON_LABELS


def labels_box(label: str) -> bool:
    """Whether a label says that its box leads elsewhere, or to what is seen or heard."""
    core = _core(label)
    return core in READ_ON or core in MEDIA_LABELS


def offers_media(line: str) -> bool:
    """Whether a line asks to see, hear or get what is no text, or is called so: in a box of its own it is no heading.

    Among paragraphs it may be one: "Download the new app, ministers say".
    """
    plain = folded(line)
    if len(line) > LONGEST or plain.startswith(QUOTES) or _is_sentence(plain):
        return False
    core = plain.strip(EDGES)
    if core.partition(":")[0].strip(_LABEL_EDGES) in MEDIA_LABELS:
        return True
    return core.startswith(_ASKS) and not _OF_MEDIA.isdisjoint(core.split())


def _core(line: str) -> str:
    return folded(line).strip(EDGES)


def names_editor(line: str) -> bool:
    """Whether a line says who edited, by name or initials."""
    label, _, rest = line.replace("：", ":").partition(":")
    if label.strip(EDGES).casefold() not in EDITOR_LABELS or len(rest) > _LONGEST_EDITOR:
        return False
    is_written_small = any(word[0].islower() for word in rest.split())
    return _INITIALS.fullmatch(rest) is not None or (looks_like_name(rest.strip()) and not is_written_small)


def _is_of_program(plain: str) -> bool:
    """Whether a line is what the program of a page left or shows itself: a placeholder, a path."""
    if plain.startswith(("{", "[")) and _PLACEHOLDER.fullmatch(plain):
        return True
    return _FIRST.split(plain, maxsplit=1)[0].strip(EDGES) in FRONTS and _PATH.fullmatch(plain) is not None


def _is_labelled(plain: str) -> bool:
    """Whether a line is a headline or a list of subjects behind a label that says so."""
    bracketed = _BRACKETED.match(plain)
    if bracketed is not None and not ALSO.isdisjoint(bracketed[1].split()):
        return True
    label, colon, rest = plain.partition(":")
    label = label.strip(_LABEL_EDGES)
    if not colon:
        return False
    # a single word ("Recommended: two doses") may as well begin a sentence, but not where all stands in brackets
    is_set_off = _IN_BRACKETS.fullmatch(plain) is not None
    is_certain = " " in label or DENSE.match(label) is not None or is_set_off
    return (
        label in TAG_LABELS
        or (label in READ_ON and is_certain and not _is_sentence(rest.rstrip("])")))
        or (is_set_off and label in READ_ON_LABELS)
        or (label in PAID_LABELS and not _is_sentence(rest))
        or (label in SUBJECT_LABELS and len(rest) <= _LONGEST_SUBJECTS and not _is_sentence(rest))
    )


def _is_sentence(rest: str) -> bool:
    """Whether what stands behind a label is a sentence: "On this subject: the minister knew nothing."."""
    return rest.rstrip().endswith((".", "!", "?"))


def _is_count(core: str) -> bool:
    """Whether a line says how long it takes to read, or how many have commented, be it in brackets behind a name."""
    if len(core) > _LONGEST_COUNT:
        return False
    behind = _COUNT_BEHIND.search(core)
    if behind is not None and behind["counted"] in COUNTED:
        return True
    if any(map(str.isdigit, core)) and any(words in core for words in READING_TIME):
        return True
    counted = _COUNT.fullmatch(core)
    return counted is not None and counted[1].strip(EDGES) in COUNTED


def _is_stamp(line: str, core: str) -> bool:
    """Whether a line is a date behind a word that says what it is the date of, and no sentence."""
    return (
        core.startswith(STAMPED)
        and not ends_sentence(line)
        and holds_date(core)
        and sum(map(str.isalpha, core.split())) <= _STAMP_WORDS
    )


def without_boilerplate(
    lines: Iterable[str], footers: Footers, *, is_kept: Callable[[str], bool] = lambda _: False
) -> list[str]:
    """The lines that are not page furniture, in their order; without the list of other articles that may end them.

    `is_kept` names lines that stay whatever their words: "WhatsApp" may be a section with a text of its own below it.
    Captions stay where they are most of the text: it is told in pictures.
    """
    rest = _without_teasers(list(lines), footers)
    captions = {line for line in rest if len(line) <= LONGEST and names_photographer(folded(line))}
    stay = captions if sum(map(len, captions)) > sum(map(len, rest)) / 2 else frozenset[str]()
    return [line for line in rest if line in stay or is_kept(line) or not is_boilerplate(line, footers)]


def without_foreign_headlines(lines: Sequence[str], footers: Footers) -> list[str]:
    """The lines of a text that has no links, without the headlines below "Also read" alone on the line above.

    A short one may as well be the heading of the part that follows, and one of several lines without a full stop part
    of a list: they stay.
    """
    foreign = {
        number
        for number, (label, line, behind) in enumerate(zip(lines, lines[1:], (*lines[2:], "."), strict=False), start=1)
        if ends_sentence(behind)
        and len(line) in (_DENSE_HEADLINE if DENSE.search(line) else _HEADLINE)
        and not ends_sentence(line)
        and _core(label) in READ_ON
        and not ALSO.isdisjoint(_core(label).split())
        and not is_credit_line(line, footers)
    }
    return [line for number, line in enumerate(lines) if number not in foreign]


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
