"""Two versions of a text beside each other, word by word, in bounded time.  Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

_MOST_LINES: Final = 2_000
_MOST_WORDS: Final = 3_000
"""Of either version, between two lines that are equal; where there are more, they are shown as replaced."""
_PIECE: Final = re.compile(r"\w+(?:[.,:'’-]\w+)*|[^\w\s]|\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that both versions have, that was removed, or that was added.

    Spans are code points, half-open: `old` into the old version, `new` into the new one; that of the version which
    lacks the piece is empty, and says where it would stand.
    """

    what: Literal["equal", "removed", "added"]
    old: tuple[int, int]
    new: tuple[int, int]


_Span = tuple[int, int]


def word_diff(old: str, new: str) -> list[Piece]:
    """The pieces of two versions in their order: put together, those not added are the old, those not removed the new.

    Lines are compared first, then the words between equal lines; white space belongs to the word before it.
    """
    pieces: list[Piece] = []
    old_lines, new_lines = _lines(old), _lines(new)
    whole = (0, len(old)), (0, len(new))
    for removed, added, is_equal in _compared(old, old_lines, new, new_lines, whole, most=_MOST_LINES):
        if is_equal:
            _add(pieces, "equal", removed, added)
            continue
        old_words, new_words = _words(old, removed), _words(new, added)
        for gone, come, is_same in _compared(old, old_words, new, new_words, (removed, added), most=_MOST_WORDS):
            if is_same:
                _add(pieces, "equal", gone, come)
            else:
                blank = _common_blank(old[slice(*gone)], new[slice(*come)])
                gone_end, come_end = gone[1] - blank, come[1] - blank
                _add(pieces, "removed", (gone[0], gone_end), (come[0], come[0]))
                _add(pieces, "added", (gone_end, gone_end), (come[0], come_end))
                _add(pieces, "equal", (gone_end, gone[1]), (come_end, come[1]))
    return _begun_with_lines(pieces, old, new)


def _begun_with_lines(pieces: list[Piece], old: str, new: str) -> list[Piece]:
    """Move what was added or removed with a whole line to where the line begins, if the same words follow behind it.

    An added last line would else begin with the full stop of the line before it, and end before its own.
    """
    moved: list[Piece] = []
    shift = 0
    for number, piece in enumerate(pieces):
        (o, p), (n, m) = piece.old, piece.new
        o, n, shift = o + shift, n + shift, 0
        follows = pieces[number + 1] if number + 1 < len(pieces) else None
        is_alone = number == 0 or pieces[number - 1].what == "equal"
        if piece.what != "equal" and is_alone and follows is not None and follows.what == "equal":
            text, start, end = (new, n, m) if piece.what == "added" else (old, o, p)
            length = max(0, text.find("\n", start, end) - start)
            same = text[start : start + length]
            room = min(follows.old[1] - follows.old[0], follows.new[1] - follows.new[0])
            if length <= room and old.startswith(same, follows.old[0]) and new.startswith(same, follows.new[0]):
                shift = length
                _add(moved, "equal", (o, o + shift), (n, n + shift))
                o, p, n, m = o + shift, p + shift, n + shift, m + shift
        _add(moved, piece.what, (o, p), (n, m))
    return moved


def _compared(
    old: str,
    old_spans: Sequence[_Span],
    new: str,
    new_spans: Sequence[_Span],
    within: tuple[_Span, _Span],
    *,
    most: int,
) -> Iterator[tuple[_Span, _Span, bool]]:
    """Yield stretches of both versions that cover `within`: (of the old, of the new, whether they are equal)."""
    # a line break is a word of its own; at the end of a line it is none of the line's
    a = [old[start:end].strip() or "\n" for start, end in old_spans]
    b = [new[start:end].strip() or "\n" for start, end in new_spans]
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    tail = 0
    while tail < min(len(a), len(b)) - same and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    inner_a, inner_b = a[same : len(a) - tail], b[same : len(b) - tail]
    blocks = [(0, 0, same)] if same else []
    if max(len(inner_a), len(inner_b)) <= most:
        # its own shortcut for frequent words keeps the time of the worst case in bounds
        matcher = SequenceMatcher(None, inner_a, inner_b)
        blocks += [(same + i, same + j, n) for i, j, n in matcher.get_matching_blocks() if n]
    if tail:
        blocks.append((len(a) - tail, len(b) - tail, tail))
    at_a = at_b = 0
    for i, j, n in (*blocks, (len(a), len(b), 0)):
        if i > at_a or j > at_b:
            yield _stretch(old_spans, at_a, i, within[0][1]), _stretch(new_spans, at_b, j, within[1][1]), False
        if n:
            yield _stretch(old_spans, i, i + n, within[0][1]), _stretch(new_spans, j, j + n, within[1][1]), True
        at_a, at_b = i + n, j + n


def _stretch(spans: Sequence[_Span], first: int, behind: int, end: int) -> _Span:
    start = spans[first][0] if first < len(spans) else end
    return start, spans[behind - 1][1] if behind > first else start


def _add(pieces: list[Piece], what: Literal["equal", "removed", "added"], old: _Span, new: _Span) -> None:
    """Append a piece, joined with the one before where both are of one kind; an empty one is none."""
    if old[0] == old[1] and new[0] == new[1]:
        return
    before = pieces[-1] if pieces else None
    if before is not None and before.what == what and before.old[1] == old[0] and before.new[1] == new[0]:
        pieces[-1] = Piece(what, (before.old[0], old[1]), (before.new[0], new[1]))
    else:
        pieces.append(Piece(what, old, new))


def _common_blank(removed: str, added: str) -> int:
    """How many blanks at their ends two stretches share: a replaced word leaves the blank behind it as it was."""
    ends = [stretch[len(stretch.rstrip()) :] for stretch in (removed, added)]
    return len(ends[0]) if ends[0] == ends[1] else 0


def _lines(text: str) -> list[_Span]:
    """The lines, each with the break before it: so a line that is added at the end is a line and nothing else."""
    starts = [0, *(match.start() for match in re.finditer("\n", text) if match.start())]
    return list(zip(starts, [*starts[1:], len(text)], strict=True)) if text else []


def _words(text: str, within: _Span) -> list[_Span]:
    """The words of a stretch, each with the white space behind it; that before the first belongs to the first."""
    starts = [match.start() for match in _PIECE.finditer(text, *within)]
    if not starts:
        return [within] if within[0] < within[1] else []
    starts[0] = within[0]
    return list(zip(starts, [*starts[1:], within[1]], strict=True))
