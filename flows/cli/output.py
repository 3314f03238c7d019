"""Results on standard output, in the format that was asked for.  Progress and messages go to standard error."""

from __future__ import annotations

import csv
import datetime as dt
import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from cyclopts import Parameter

if TYPE_CHECKING:
    from storage.publish import Published

MOST_ROWS: Final = 100

Format = Literal["table", "json", "jsonl", "csv", "parquet"]
FormatOption = Annotated[
    Format | None, Parameter(name="--format", help="table on a terminal, else jsonl; json, csv and parquet on request.")
]
ReportFormatOption = Annotated[
    Literal["table", "json", "jsonl", "csv"] | None,
    Parameter(name="--format", help="table on a terminal, else jsonl; json and csv on request."),
]
ObjectFormatOption = Annotated[
    Literal["table", "json", "jsonl"] | None,
    Parameter(name="--format", help="table, in words, on a terminal; else one JSON object."),
]


def chosen(wanted: Format | None) -> Format:
    """The format to use: what was asked for, else a table for people and JSON lines for programs."""
    return wanted or ("table" if sys.stdout.isatty() else "jsonl")


def say(message: str) -> None:
    """Tell the person something that is no result."""
    print(message, file=sys.stderr, flush=True)  # noqa: T201


def say_notice(words: str) -> None:
    """Tell a person beside the result, as the program: what else was done, what is wrong, how far it is."""
    say(f"presswatch: {words}")


def say_progress(done: int, of: int) -> None:
    """Tell a person at a terminal how far it is."""
    if sys.stderr.isatty():
        say_notice(f"{done} of {of} articles")


def counted(n: int, one: str, several: str) -> str:
    """A number and its noun: "1 entry", "2 entries"."""
    return f"{n} {one if n == 1 else several}"


def later(published: Published) -> list[str]:
    """A line that says when the snapshot follows, where it has to wait."""
    if not published.wait_s:
        return []
    return [f"the snapshot follows with the first run in {published.wait_s / 60:.0f} minutes or later"]


def show(text: str) -> None:
    """Print a result meant to be read."""
    print(text, flush=True)  # noqa: T201


def show_object(value: Mapping[str, Any]) -> None:
    """Print one JSON object."""
    show(json.dumps(value, ensure_ascii=False, default=plain, indent=2 if sys.stdout.isatty() else None))


def show_rows(names: Sequence[str], rows: Iterable[Sequence[Any]], wanted: Format) -> None:
    """Print rows as json, jsonl or csv."""
    if wanted == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([plain(v) if isinstance(v, (dt.datetime, list)) else v for v in row] for row in rows)
    elif wanted == "json":
        show(json.dumps([dict(zip(names, row, strict=True)) for row in rows], ensure_ascii=False, default=plain))
    else:
        for row in rows:
            show(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=plain))
    sys.stdout.flush()


def show_relation(relation: Any) -> None:  # noqa: ANN401  (a DuckDB relation, or None for a statement without result)
    """Print a query's result as DuckDB lays it out, cut to the terminal."""
    if relation is not None:
        relation.show(max_width=width(), max_rows=MOST_ROWS)


def table(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Lay out a small table in plain text, numbers to the right."""
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(len(name), *(len(row[i]) for row in cells), 0) for i, name in enumerate(names)]
    numeric = [bool(cells) and all(_is_number(row[i]) for row in cells) for i in range(len(names))]
    lines = [[*names], *cells]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        ).rstrip()
        for line in lines
    )


def width() -> int:
    """Columns of the terminal; 120 where there is none."""
    return shutil.get_terminal_size((120, 24)).columns


def plain(value: Any) -> Any:  # noqa: ANN401  (any value of a table)
    """A value as JSON can hold it; times as ISO 8601 in UTC."""
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="seconds") + ("Z" if value.tzinfo is None else "")
    if isinstance(value, list):
        return [plain(item) for item in value]
    return str(value)


def printable(text: str) -> str:
    """A text in one line, without what would steer a terminal: names of files may hold anything."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def _cell(value: Any) -> str:  # noqa: ANN401
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return str(value).replace("\n", " ")


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit() or not text
