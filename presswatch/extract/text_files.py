"""Articles in plain text files: a date line, perhaps a title and a byline, and paragraphs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from presswatch.cite.footers import Footers
from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.credits.page_credits import is_credit_line
from presswatch.extract.lines.boilerplate import without_boilerplate, without_foreign_headlines
from presswatch.extract.lines.picture_lines import is_of_picture
from presswatch.extract.markup.decode import clean_line
from presswatch.extract.markup.prose import is_prose
from presswatch.extract.markup.word_lists import folded
from presswatch.extract.times.date_lines import may_head_a_part, read_date_line
from presswatch.extract.times.published import UNDATED, Published

TITLE_CAP: Final = 140
"""Code points of a title that is taken from the first sentence."""
_HEADER_LINES: Final = 6
_NARROWEST, _WIDEST = 40, 120
"""Widths at which files wrap their lines; the head of a file is narrower."""
_BYLINE: Final = re.compile(r"(?:By|BY|Von|De|Par|Por|Di|Author:|Autor:)\s+\S")
_TITLE_LABEL: Final = re.compile(r"(?:title|headline|titel|titlu|título|titre)\s*:\s*(?=\S)", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?…:;,]['\"”“»)]*$")
_SENTENCE: Final = re.compile(r"\S.*?[.!?…](?=['\"”“»)]*\s+[^\sa-zа-я]|['\"”“»)]*$)")


@dataclass(frozen=True, slots=True)
class PlainText:
    """What a text file holds: `text` is without date, byline and boilerplate, `published` comes from its date line."""

    title: str | None
    text: str
    published: Published = UNDATED
    authors: tuple[str, ...] = ()
    byline: str | None = None


def read_plain(
    text: str,
    *,
    footers: Footers,
    now: dt.datetime,
    timezone: str | None = None,
    names_outlet: Callable[[str], bool] = lambda _: False,
) -> PlainText:
    """Read one article from the text of a file; `text` is empty when it holds nothing but blanks and boilerplate.

    In: decoded text with newlines; `now` and `timezone` as for dates.parse;
    `footers`: how lines begin that credit sources, for they are no boilerplate and no paragraph swallows them;
    `names_outlet`: whether a line does; one that says whose a picture is then stays, for a file has no captions.
    A line ends a paragraph, except where lines between blank lines were wrapped at a width.  The date may stand
    alone, behind a label (``Published: 3 February 2026``), behind a place (``Hemmoor, 3. Februar 2026``), or before the
    lead on its line (``date 2026-02-03``).
    The title is the first line if that is short and no sentence, else the first sentence of the lead, which then
    stays in the text as well.
    """
    lines = _paragraphs(text, footers)
    zone = (timezone, "outlet_zone") if timezone else None
    published = UNDATED
    byline: str | None = None
    position = 0
    while position < min(len(lines), _HEADER_LINES):
        line = lines[position]
        if published.at is None and _heads(lines, position) and (read := read_date_line(line, now=now, zone=zone)):
            published, rest = read
            lines[position : position + 1] = [rest] if rest else []
            if rest:
                break
        elif byline is None and len(line) <= 80 and _BYLINE.match(line) and not _SENTENCE_END.search(line):
            byline = lines.pop(position)
        else:
            position += 1
    lines = without_foreign_headlines(lines, footers)
    lines = without_boilerplate(lines, footers, is_kept=lambda line: is_of_picture(folded(line)) and names_outlet(line))
    title, lines = _title(lines, footers)
    people, _ = split_authors([byline] if byline else [])
    return PlainText(title, "\n".join(lines), published, people, byline)


def _paragraphs(text: str, footers: Footers) -> list[str]:
    """Paragraphs of a file: runs of lines between blank lines where lines were wrapped, else single lines."""
    blocks = [block for block in re.split(r"\n[ \t\u00a0]*\n+", text) if block.strip()]
    out: list[str] = []
    for block in blocks:
        lines = [line for raw in block.split("\n") if (line := clean_line(raw))]
        out += [" ".join(lines)] if len(blocks) > 1 and _is_wrapped(lines, footers) else lines
    return out


def _is_wrapped(lines: list[str], footers: Footers) -> bool:
    """Whether the lines of a block are one paragraph: cut at a width, each as long as the next word allowed."""
    if len(lines) < 2 or any(is_credit_line(line, footers) for line in lines):
        return False
    width = max(map(len, lines))
    full = sum(len(line) + 1 + len(following.split(" ", 1)[0]) > width for line, following in pairwise(lines))
    return _NARROWEST <= width <= _WIDEST and full >= 0.8 * (len(lines) - 1)


def _heads(lines: list[str], number: int) -> bool:
    """Whether a line is above the running text, and no date that heads a part of it, as those of a chronicle do."""
    if not may_head_a_part(lines[number]):
        return True
    above, others = lines[:number], [*lines[:number], *lines[number + 1 :]]
    return not any(is_prose(one, None) for one in above) and not any(map(may_head_a_part, others))


def _title(lines: list[str], footers: Footers) -> tuple[str | None, list[str]]:
    """The title, and the lines that are left for the text."""
    if not lines:
        return None, lines
    first = lines[0]
    if labelled := _TITLE_LABEL.match(first):
        return first[labelled.end() :], lines[1:]
    if (
        len(lines) > 1
        and len(first) <= TITLE_CAP
        and not _SENTENCE_END.search(first)
        and not is_credit_line(first, footers)
    ):
        return first, lines[1:]
    sentence = _SENTENCE.match(first)
    return _cut(sentence[0] if sentence else first), lines


def _cut(sentence: str) -> str:
    """The sentence, cut between words where it is longer than a title may be."""
    if len(sentence) <= TITLE_CAP:
        return sentence
    return sentence[: TITLE_CAP - 1].rsplit(None, 1)[0].rstrip(" ,;:–—-") + "…"
