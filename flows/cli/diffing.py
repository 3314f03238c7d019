"""`diff`: the command that shows how an outlet changed an article.  Imports neither prefect nor pandas."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any, Final

from flows.cli.output import ObjectFormatOption, chosen, plain, show, show_object
from flows.cli.places import DEFAULT_HOME, HomeOption, page_asked_for
from presswatch.errors import InputError
from presswatch.relate.word_diff import Piece, word_diff
from storage.home import existing_home
from storage.versions import StoredVersion, Versions, versions_of

_CONTEXT: Final = 80
"""Code points of unchanged text that are shown on either side of a change."""
_STYLES: Final = {"equal": "", "removed": "red strike", "added": "bold green"}
_MARKS: Final = {"equal": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
_DECLARED: Final = {
    "note": "declared by a note in the text",
    "time": "declared by a new time of change",
    None: "silent",
}


def diff(
    article: str,
    *,
    home: HomeOption = DEFAULT_HOME,
    format: ObjectFormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """Show word by word how an outlet changed an article: in colour on a terminal, elsewhere as [-old-] and {+new+}.

    Parameters
    ----------
    article
        An article's id, or any address that leads to it, or a file that was read.
    """
    asked, sha256 = page_asked_for(article)
    found = versions_of(existing_home(home), asked, sha256=sha256)
    if found is None:
        raise InputError(
            f"no article is known by {article!r}: give an id, an address or a file that leads to one, as v_edits lists "
            'them (presswatch query "FROM v_edits")'
        )
    if chosen(format) == "table":
        _show(found)
    else:
        show_object(_as_object(found))
    return 0


def _pairs(found: Versions) -> Iterator[tuple[StoredVersion, StoredVersion]]:
    """Each later version with the last one before it that could be read."""
    before = found.versions[0]
    for version in found.versions[1:]:
        yield before, version
        before = before if version.is_away else version


def _as_object(found: Versions) -> Mapping[str, Any]:
    return {
        "article_id": found.article_id,
        "outlet_id": found.outlet_id,
        "url": found.url,
        "rights": found.rights,
        "first_seen_at": found.versions[0].seen_at,
        "revisions": [
            {
                "rev_no": new.rev_no,
                "compared_with": old.rev_no,
                "seen_at": plain(new.seen_at),
                "change": new.change,
                "is_declared": new.is_declared,
                "declared_by": new.declared_by,
                "is_away": new.is_away,
                "http_status": new.http_status,
                "moved_to": new.moved_to,
                "title": None if new.is_away else _pieces(old.title or "", new.title or ""),
                "text": None if old.text is None or new.text is None else _pieces(old.text, new.text),
            }
            for old, new in _pairs(found)
        ],
    }


def _pieces(old: str, new: str) -> list[Mapping[str, Any]]:
    """The diff of two texts; what is equal has its words in the new version."""
    return [
        {"what": one.what, "old": one.old, "new": one.new, "words": _words(one, old, new)}
        for one in word_diff(old, new)
    ]


def _words(piece: Piece, old: str, new: str) -> str:
    return old[slice(*piece.old)] if piece.what == "removed" else new[slice(*piece.new)]


def _show(found: Versions) -> None:
    first = found.versions[0]
    show(f"{_clean(first.title or '(no title)')}\n  {found.article_id}  {found.outlet_id}  {found.url}")
    show(f"  first seen {first.seen_at:%Y-%m-%d %H:%M}")
    if len(found.versions) == 1:
        show("  no change was seen since then")
    for old, new in _pairs(found):
        show(f"\n{new.rev_no}  {new.seen_at:%Y-%m-%d %H:%M}  {_heading(new)}")
        if new.is_away:
            continue
        if "headline" in new.change:
            _show_pieces(old.title or "", new.title or "")
        if old.text is None or new.text is None:
            show(f"  the text is not kept (rights: {found.rights})")
        elif "text" in new.change:
            _show_pieces(old.text, new.text)


def _heading(version: StoredVersion) -> str:
    what = ", ".join(version.change)
    if version.is_away:
        where = f" to {version.moved_to}" if version.moved_to else ""
        return f"{what}{where} (HTTP {version.http_status})"
    return what if version.change == ["restored"] else f"{what}  ({_DECLARED[version.declared_by]})"


def _show_pieces(old: str, new: str) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False, soft_wrap=True)
    in_colour = console.is_terminal and console.color_system is not None and not console.no_color
    line = Text()
    pieces = word_diff(old, new)
    for number, piece in enumerate(pieces):
        words = _clean(_words(piece, old, new))
        if piece.what == "equal":
            words = _shortened(words, is_first=number == 0, is_last=number == len(pieces) - 1)
        before, behind = ("", "") if in_colour else _MARKS[piece.what]
        line.append(f"{before}{words}{behind}", style=_STYLES[piece.what] if in_colour else "")
    for one in line.split("\n"):
        console.print(Text("  ") + one)


def _shortened(words: str, *, is_first: bool, is_last: bool) -> str:
    """Unchanged text, as far as it stands beside a change."""
    head, tail = ("" if is_first else words[:_CONTEXT]), ("" if is_last else words[-_CONTEXT:])
    if len(words) <= len(head) + len(tail):
        return words
    begins = f"{head.rpartition(' ')[0] or head} " if head else ""
    ends = f" {tail.partition(' ')[2] or tail}" if tail else ""
    return f"{begins}…{ends}"


def _clean(text: str) -> str:
    """A text without what would steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
