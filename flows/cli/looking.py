"""`query`, `status`, `explain`: the commands that only look.  They import neither prefect nor pandas."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

from cyclopts import Parameter
from cyclopts.validators import Number

from flows.cli.output import (
    Format,
    FormatOption,
    ObjectFormatOption,
    chosen,
    counted,
    say_notice,
    show,
    show_object,
    show_relation,
    show_rows,
    table,
)
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, at_home, configuration_of, page_asked_for
from presswatch.errors import ConfigError, InputError
from storage.home import Home, existing_home

if TYPE_CHECKING:
    from storage.health import Health

MOST_LINES: Final = 20


def query(
    sql: Annotated[str, Parameter(allow_leading_hyphen=True)],
    *,
    home: HomeOption = DEFAULT_HOME,
    format: FormatOption = None,  # noqa: A002
    time_limit: Annotated[
        float, Parameter(validator=Number(gt=0), help="Seconds after which the query is stopped.")
    ] = 60.0,
) -> int:
    """Run SQL over what was collected; read-only.

    Parameters
    ----------
    sql
        One or more statements of DuckDB's SQL, of which the last one's result is shown; `-` reads them from standard
        input.
    """
    from storage.queries import locked_down, parquet, relation, rows, stopped_by_signals

    if sql.startswith("-") and sql != "-" and "\n" not in sql:  # a comment in one line asks for nothing
        raise InputError(f"query knows no option {sql}")
    if sql == "-" and sys.stdin.isatty():
        raise InputError("query - reads standard input, and nothing is piped into it")
    place = existing_home(home)
    text = sys.stdin.read() if sql == "-" else sql
    style = chosen(format)
    with locked_down(place, time_limit_s=time_limit) as connection, stopped_by_signals(connection):
        if style == "table":
            show_relation(relation(connection, text))
        elif style == "parquet":
            if sys.stdout.isatty():
                raise InputError("parquet is not for a terminal; send it to a file: > result.parquet")
            sys.stdout.buffer.write(parquet(connection, text))
        else:
            show_rows(*rows(connection, text), style)
    return 0


def status(
    *,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ObjectFormatOption = None,  # noqa: A002
) -> int:
    """Show what is held, what waits and what fails; exit status 3 when something does.

    A mistake in the configuration, which would stop the next run, is named, too; exit status 2 then.
    """
    place = existing_home(home)
    problem = _mistake(place, config)
    is_degraded = _show_status(place, format)
    if problem is not None:
        say_notice(str(problem))
        return problem.exit_status
    return 3 if is_degraded else 0


def _mistake(place: Home, config: Path | None) -> ConfigError | None:
    """What is wrong with the configuration; what is held can be shown all the same."""
    try:
        configuration_of(place, config)
    except ConfigError as error:
        return error
    return None


def _show_status(place: Home, wanted: Format | None) -> bool:
    """Show how a home is; tell whether something in it fails."""
    import dataclasses

    from storage.health import health

    now = dt.datetime.now(dt.UTC)
    found = health(place, now=now)
    if chosen(wanted) != "table":
        show_object({**dataclasses.asdict(found), "is_degraded": found.is_degraded})
        return found.is_degraded
    age = "not published yet" if found.snapshot_age_s is None else f"{_span(found.snapshot_age_s)} old"
    lines = [
        f"home       {found.home}",
        f"snapshot   {found.snapshot} ({age})",
        f"holds      {_counts(found.tables)}",
        f"entries    {_counts(found.entries)}",
        f"waiting    {_counts(found.waiting)}",
        f"feeds      {_counts(found.feeds)}",
        f"batches    {_counts(found.stations)}{f', {found.n_stuck} of them stuck' if found.n_stuck else ''}",
        f"failures   {found.n_failures} unresolved{_why_failed(place) if found.n_failures else ''}",
    ]
    if found.is_demo:
        lines.append("demo       all is invented: its news is of February 2026, and one feed is dead on purpose")
    if found.store_fault:
        lines.append(f"store      {found.store_fault}")
    if found.stations["aside"]:
        lines.append(
            f"set aside  {counted(found.stations['aside'], 'batch', 'batches')} failed twice, now in {place.aside}; "
            "why, and the way back: presswatch query \"FROM failures WHERE reason = 'set_aside'\""
        )
    if found.is_memory_lost:
        lines.append(
            f"memory     {place.neighbours} is gone or empty: of what is held no copies will be found; "
            "presswatch relate --rebuild makes it again"
        )
    if found.last_run:
        run = found.last_run
        lines.append(
            f"last run   {run['command']} at {run['started_at']:%Y-%m-%d %H:%M} UTC: "
            f"{counted(run['pages'], 'page', 'pages')}, {counted(run['articles'], 'article', 'articles')}, "
            f"{counted(run['revisions'], 'revision', 'revisions')}"
        )
    show("\n".join(lines))
    _show_health(found)
    return found.is_degraded


def _show_health(found: Health) -> None:
    """Say, each in a table of its own, what is wrong with feeds and outlets."""
    from storage.health import GAP_DAYS

    _show_some(
        "feeds that are not well",
        ("feed", "outlet", "health", "since", "next attempt", "why"),
        [(t.url, t.outlet_id, t.health, t.since, t.next_attempt_at, t.because) for t in found.feed_troubles],
        "FROM v_feed_health WHERE health NOT IN ('ok', 'new', 'unpolled')",
    )
    _show_some(
        "feeds that are polled no longer (history, no trouble)",
        ("feed", "outlet", "since", "why"),
        [(t.url, t.outlet_id, t.since, t.because) for t in found.unpolled_feeds],
        "FROM v_feed_health WHERE health = 'unpolled'",
    )
    _show_some(
        f"entries that were probably missed, last {GAP_DAYS} days",
        ("feed", "outlet", "from", "to", "window"),
        [(g.url, g.outlet_id, g.from_at, g.to_at, counted(g.n_window, "entry", "entries")) for g in found.gaps],
        "FROM gaps",
    )
    for verdict, title in (
        ("silent", "outlets that published far less than usual"),
        ("not_collected", "outlets of which nothing is known, because their feeds were not read"),
    ):
        _show_some(
            title,
            ("outlet", "since", "day", "published", "expected"),
            [
                (o.outlet_id, o.since, o.day, o.published, None if o.expected is None else round(o.expected, 1))
                for o in found.silent_outlets
                if o.verdict == verdict
            ],
            f"FROM v_silent_outlets WHERE verdict = '{verdict}'",
        )
    _show_some(
        "feeds that have moved for good (put the new address into the catalogue, if you agree)",
        ("feed", "outlet", "moved to"),
        [(m.url, m.outlet_id, m.moved_to) for m in found.moved_feeds],
        "FROM feeds WHERE moved_to IS NOT NULL AND health <> 'unpolled'",
    )


def _show_some(title: str, names: Sequence[str], rows: Sequence[Sequence[Any]], sql: str) -> None:
    if rows:
        more = len(rows) - MOST_LINES
        rest = f'\n... and {more} more: presswatch query "{sql}"' if more > 0 else ""
        show(f"\n{title}:\n{table(names, rows[:MOST_LINES])}{rest}")


def explain(
    what: str,
    *,
    home: HomeOption = DEFAULT_HOME,
    format: ObjectFormatOption = None,  # noqa: A002
) -> int:
    """Show the way one article came, row by row; how a feed stands; or what is known of another address.

    Parameters
    ----------
    what
        An article's id, or any address that leads to it, or a file that was read; a feed's id or address.
    """
    from storage.lineage import lineage

    if not what.strip():
        raise InputError("explain needs an id or an address of an article or a feed, and was given an empty one")
    what, sha256 = page_asked_for(what)
    found = lineage(existing_home(home), what, sha256=sha256)
    is_known = bool(found.article_id or found.steps)
    if chosen(format) != "table":
        ids = {"article_id": found.article_id, "feed_id": found.feed_id}
        show_object({"asked": found.asked, **ids, **found.steps})
    elif is_known:
        from flows.cli.explaining import told

        show(told(found))
    if not is_known:
        say_notice(f"nothing is known of {what}: no feed listed it, it was never asked for, and it is no id")
    return 0 if is_known else 1


def _why_failed(place: Home) -> str:
    from storage.lines import READ_OVER

    sql = f"FROM failures WHERE resolved_at IS NULL AND reason <> '{READ_OVER}'"
    return f'; why: presswatch query "{sql}"{at_home(place)}'


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{n} {name}" for name, n in counts.items() if n or name == "articles") or "none"


def _span(seconds: float) -> str:
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"
