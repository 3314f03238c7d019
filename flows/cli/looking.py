"""`query`, `status`, `explain`: the commands that only look.  They import neither prefect nor pandas."""

from __future__ import annotations

import datetime as dt
import sys
from typing import Annotated, Final

from cyclopts import Parameter

from flows.cli.output import (
    FormatOption,
    ObjectFormatOption,
    chosen,
    say,
    show,
    show_object,
    show_relation,
    show_rows,
    table,
)
from flows.cli.places import DEFAULT_HOME, HomeOption
from presswatch.errors import InputError
from storage.home import existing_home

MOST_LINES: Final = 20


def query(
    sql: str,
    *,
    home: HomeOption = DEFAULT_HOME,
    format: FormatOption = None,  # noqa: A002
    time_limit: Annotated[float, Parameter(help="Seconds after which the query is stopped.")] = 60.0,
) -> int:
    """Run SQL over what was collected; read-only.

    Parameters
    ----------
    sql
        One or more statements of DuckDB's SQL; `-` reads them from standard input.
    """
    from storage.queries import locked_down, parquet, rows

    place = existing_home(home)
    text = sys.stdin.read() if sql == "-" else sql
    style = chosen(format)
    with locked_down(place, time_limit_s=time_limit) as connection:
        if style == "table":
            show_relation(connection.sql(text))
        elif style == "parquet":
            if sys.stdout.isatty():
                raise InputError("parquet is not for a terminal; send it to a file: > result.parquet")
            sys.stdout.buffer.write(parquet(connection, text))
        else:
            show_rows(*rows(connection, text), style)
    return 0


def status(*, home: HomeOption = DEFAULT_HOME, format: ObjectFormatOption = None) -> int:  # noqa: A002
    """Show what is held, what waits and what fails; exit status 3 when something does."""
    import dataclasses

    from storage.health import health

    now = dt.datetime.now(dt.UTC)
    place = existing_home(home)
    found = health(place, now=now)
    if chosen(format) != "table":
        show_object({**dataclasses.asdict(found), "is_degraded": found.is_degraded})
        return 3 if found.is_degraded else 0
    age = "not published yet" if found.snapshot_age_s is None else f"{_span(found.snapshot_age_s)} old"
    lines = [
        f"home       {found.home}",
        f"snapshot   {found.snapshot} ({age})",
        f"holds      {_counts(found.tables)}",
        f"entries    {_counts(found.entries)}",
        f"waiting    {_counts(found.waiting) or 'nothing'}",
        f"feeds      {_counts(found.feeds)}",
        f"batches    {_counts(found.stations)}{f', {found.n_stuck} of them stuck' if found.n_stuck else ''}",
        f"failures   {found.n_failures} unresolved",
    ]
    if found.stations["aside"]:
        lines.append(
            f"set aside  {found.stations['aside']} batches failed twice and are in {place.aside}; why, and the way "
            "back: presswatch query \"FROM failures WHERE reason = 'set_aside'\""
        )
    if found.last_run:
        run = found.last_run
        lines.append(
            f"last run   {run['command']} at {run['started_at']:%Y-%m-%d %H:%M} UTC: {run['pages']} pages, "
            f"{run['articles']} articles, {run['revisions']} revisions"
        )
    show("\n".join(lines))
    if found.feed_troubles:
        names = ("feed", "status", "failures", "last ok", "next attempt", "why")
        troubles = found.feed_troubles
        rows = [(t.url, t.status, t.failures, t.last_ok_at, t.next_attempt_at, t.detail) for t in troubles[:MOST_LINES]]
        more = len(troubles) - MOST_LINES
        show("\nfeeds that fail:\n" + table(names, rows))
        if more > 0:
            show(f'... and {more} more: presswatch query "FROM feeds WHERE failures > 0"')
    return 3 if found.is_degraded else 0


def explain(
    what: str,
    *,
    home: HomeOption = DEFAULT_HOME,
    format: ObjectFormatOption = None,  # noqa: A002
) -> int:
    """Show the way one article came, row by row; or what is known of an address that is not held.

    Parameters
    ----------
    what
        An article's id, or any address that leads to it.
    """
    from storage.lineage import lineage

    found = lineage(existing_home(home), what)
    if chosen(format) != "table":
        show_object({"asked": found.asked, "article_id": found.article_id, **found.steps})
    elif found.article_id is None and not found.steps:
        say(f"nothing is known of {what}: no feed listed it, and it was never asked for")
    else:
        from flows.cli.explaining import told

        show(told(found))
    return 0 if found.article_id or found.steps else 1


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{n} {name}" for name, n in counts.items() if n or name == "articles")


def _span(seconds: float) -> str:
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"
