"""`ingest` and `read`: the commands that bring something in."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter
from cyclopts.validators import Number

from flows import rounds, stations
from flows.arrivals import Incoming
from flows.cli.output import (
    Format,
    ReportFormatOption,
    chosen,
    counted,
    printable,
    say,
    say_notice,
    show,
    show_object,
    show_rows,
    table,
)
from flows.cli.places import (
    DEFAULT_HOME,
    ConfigOption,
    HomeOption,
    at_home,
    configuration_of,
    home_that_may_ask,
)
from flows.configuration import Configuration
from flows.options import BackfillOptions, IngestOptions, ReadOptions
from flows.reading import FileCounts
from flows.report import UNCHANGED, RunReport
from storage.accounts import Account
from storage.home import Home, open_home

READ_WAIT_S = 120.0
MOST_WHY = 10
"""Reasons that a report shows; the tables have all."""
_IF_A_FEED: Final = (
    "if it is a feed, it is polled all the same once the table of an outlet has it (docs/add-an-outlet.md)"
)
_WHY_NOT: Final = {
    "rights_denied": 'its outlet has rights = "denied" in the catalogue',
    "robots": f"robots.txt asks not to fetch it as a page; {_IF_A_FEED}",
    "tdm_reserved": f'its host reserves it, and [fetch] tdm = "skip"; {_IF_A_FEED}',
}
_WHY_FAILED: Final = 'why: presswatch query "SELECT url, reason, detail FROM failures WHERE resolved_at IS NULL"'
_WHICH_SKIPPED: Final = (
    'which: presswatch query "SELECT f.url AS file, e.url, e.rule FROM entries e JOIN fetches f USING (fetch_id) '
    "WHERE e.state = 'skipped'\""
)
_EXPECTED: Final = {"sidecar": "sidecar (read with its page)"}
"""Rules by which nothing is lost, in words that say so."""


def ingest(
    *urls: str,
    outlet: Annotated[
        tuple[str, ...], Parameter(negative=(), help="Poll the feeds of this outlet, due or not; may be repeated.")
    ] = (),
    plain: Annotated[bool, Parameter(negative=(), help="Without Prefect: no run is recorded there; for cron.")] = False,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ReportFormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """Poll feeds and fetch the pages of what is new.

    Without arguments: every enabled feed of the catalogue that is due.

    Parameters
    ----------
    urls
        Addresses of feeds or pages, whether the catalogue knows them or not.
    """
    place, configuration = home_that_may_ask(home, config)
    options = IngestOptions(outlets=outlet, urls=urls)
    if plain:
        with stations.open_run(place, configuration, "ingest") as run:
            report = rounds.ingest(run, options)
    else:
        from flows.orchestration.local_prefect import run_ingest

        report = run_ingest(place, config, options)
    _show(report, place, format, none_due=_when_nothing_is_due(configuration, report))
    return 0 if report.worked else 1


def backfill(
    outlet: str,
    *,
    first: Annotated[dt.date, Parameter(name="--from", help="First day, as 2026-01-31.")],
    last: Annotated[dt.date, Parameter(name="--to", help="Last day.")],
    pages: Annotated[
        int, Parameter(validator=Number(gte=1), help="Pages fetched at most; give the command again to go on.")
    ] = 1000,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ReportFormatOption = None,  # noqa: A002
) -> int:
    """Collect what an outlet published on days of the past, as its sitemaps and archive pages list it.

    Parameters
    ----------
    outlet
        Id of an outlet of the catalogue.
    """
    place, configuration = home_that_may_ask(home, config)
    options = BackfillOptions(outlet=outlet, first=first, last=last, pages=pages)
    with stations.open_run(place, configuration, "backfill", wait_s=READ_WAIT_S) as run:
        report = rounds.backfill(run, options)
    nothing = "" if report.n_articles or report.totals()["n_entries"] or not report.worked else _nothing_listed(outlet)
    _show(report, place, format, none_due=nothing)
    return 0 if report.worked else 1


def _nothing_listed(outlet: str) -> str:
    return (
        f"nothing lists pages of {outlet} for these days: "
        "give its table `sitemaps` or `archives`, or other days (docs/add-an-outlet.md)"
    )


def read(
    *paths: Annotated[str, Parameter(allow_leading_hyphen=True)],
    flow: Annotated[bool, Parameter(negative=(), help="As a Prefect flow run, recorded like those of ingest.")] = False,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ReportFormatOption = None,  # noqa: A002
) -> int:
    """Read saved files: HTML, text, feeds and web archives (WARC), folders of them, and JSONL files that are named.

    Parameters
    ----------
    paths
        Files and folders; - alone is standard input.
    """
    problem = _not_readable(paths, flow=flow)
    if problem:
        say_notice(problem)
        return 2
    is_new = not Home(home.absolute()).mark.exists()
    place = open_home(home)
    if is_new:  # a slip in the name of one makes another
        say_notice(f"a new home is made: {place.root}")
    options = ReadOptions(paths=paths)
    counts: FileCounts | None = None
    if flow:
        from flows.orchestration.local_prefect import run_read

        report = run_read(place, config, options)
    else:
        configuration = configuration_of(place, config)
        with stations.open_run(place, configuration, "read", wait_s=READ_WAIT_S) as run:
            steps = replace(rounds.PLAIN, read=_announced)
            report, counts = rounds.read(run, options, steps, sys.stdin.buffer if paths == ("-",) else None)
    _show(report, place, format, none_due="" if report.accounts else "nothing to read is there")
    if counts is not None and chosen(format) == "table":
        for path, why in counts.failed:
            say(f"failed: {printable(str(path))}: {printable(why)}")
    for what in counts.read_over[:MOST_WHY] if counts is not None else ():
        say_notice(printable(what))
    return 0 if report.worked else 1


def _not_readable(paths: tuple[str, ...], *, flow: bool) -> str | None:
    """What is wrong with what `read` was given."""
    if not paths:
        return "read needs at least one file or folder"
    unknown = next((path for path in paths if path.startswith("-") and path != "-" and not Path(path).exists()), None)
    if unknown:
        return f"read knows no option {unknown}"
    if "-" in paths and (len(paths) > 1 or flow):
        return "read - takes standard input and nothing else (a file of that name is ./-)"
    if "-" in paths and (sys.stdin is None or sys.stdin.isatty()):
        return "read - reads standard input, and nothing is piped into it"
    return None


def _announced(run: stations.Run, pieces: Iterator[Incoming], counts: FileCounts) -> bool:
    """One round of reading; a reader of many hears how far it is."""
    more = stations.read(run, pieces, counts)
    if more:
        entries, files = counted(counts.entries, "entry", "entries"), counted(counts.read, "file", "files")
        say_notice(f"{entries} of {files} so far")
    return more


def _show(report: RunReport, home: Home, wanted: Format | None, *, none_due: str) -> None:
    style = chosen(wanted)
    if style == "table" and report.busy:
        pass  # nothing has landed yet; the notice below says why
    elif style == "table":
        show("\n".join(filter(None, (_lines_table(report), *summary(report, home), none_due))))
    elif style == "json":
        show_object(
            {
                "run_id": report.run_id,
                "busy": report.busy,
                "lag": report.lag,
                "restored": report.restored,
                **_totals(report),
                "left_out": report.left_out,
                "accounts": report.rows(),
            }
        )
    else:
        names = list(Account.__dataclass_fields__)
        show_rows(names, ([row[name] for name in names] for row in report.rows()), style)
    # of a table they are a part
    told = () if style == "table" else (*map("; ".join, (_skipped(report, home), _failures(report, home))), none_due)
    for notice in filter(None, (report.restored, *told, report.busy, report.lag)):
        say_notice(notice)
    sys.stdout.flush()


def summary(report: RunReport, home: Home) -> list[str]:
    """The lines that say in words what a run brought."""
    t = report.totals()
    lines = [
        f"{counted(t['n_entries'], 'entry', 'entries')}: "
        f"{t['n_new']} new, {t['n_known']} known, {t['n_skipped']} skipped, "
        f"{t['n_failed']} failed, {t['n_waiting']} waiting",
        f"stored {counted(report.n_articles, 'article', 'articles')}, "
        f"{counted(report.n_revisions, 'revision', 'revisions')}, {counted(report.n_copies, 'copy', 'copies')} "
        f"in {home.snapshot}",
    ]
    if (waited := report.n_articles - t["n_new"]) > 0:
        lines.append(f"of these {waited} from entries that were listed before and had waited")
    lines += filter(None, (_rules(report, state) for state in ("skipped", "failed", "waiting")))
    if unchanged := sum(account.outcome in UNCHANGED for account in report.accounts):
        lines.append(f"unchanged: {unchanged} of {len(report.accounts)} feeds")
    lines += [f"not asked: {a.url}: {_WHY_NOT[why]}" for a in report.accounts if (why := _left_alone(a))][:MOST_WHY]
    not_read = [f"not read: {account.url}: {account.detail}" for account in report.accounts if account.detail]
    lines += not_read[:MOST_WHY]
    if len(not_read) > MOST_WHY:
        lines.append(f"... and {len(not_read) - MOST_WHY} more; --format csv lists all")
    lines += [*_skipped(report, home)[1:], *_failures(report, home)[1:]]
    if any(rule == "jsonl_not_named" for _, rule, _ in report.left_out):
        lines.append("JSONL files of a folder are read when they are named themselves")
    return lines


def _rules(report: RunReport, state: str) -> str:
    """The rules by which entries ended in a state, the most frequent first; empty where none did."""
    rules = [f"{n} {_EXPECTED.get(rule, rule) or 'no rule'}" for one, rule, n in report.left_out if one == state]
    return f"{state}: {', '.join(rules)}" if rules else ""


def _failures(report: RunReport, home: Home) -> list[str]:
    """What failed by reason, and the command that tells of each; none where nothing did."""
    reasons = _rules(report, "failed")
    return [reasons, _WHY_FAILED + at_home(home)] if reasons else []


def _skipped(report: RunReport, home: Home) -> list[str]:
    """The same for what a person named to be read and is no article; feeds list such pages every day."""
    is_told = report.command == "read" and any(
        state == "skipped" and rule not in _EXPECTED for state, rule, _ in report.left_out
    )
    return [_rules(report, "skipped"), _WHICH_SKIPPED + at_home(home)] if is_told else []


def _left_alone(account: Account) -> str | None:
    """The rule by which a named address was left alone, if it has words for people."""
    why = account.error_class if account.outcome == "ignored" else account.outcome
    return why if why in _WHY_NOT else None


def _totals(report: RunReport) -> dict[str, int]:
    return {
        **report.totals(),
        "n_articles": report.n_articles,
        "n_revisions": report.n_revisions,
        "n_copies": report.n_copies,
    }


def _lines_table(report: RunReport, most: int = 40) -> str:
    """Feeds and folders at a glance; the quiet ones (nothing new, nothing wrong) make one line."""
    loud = [a for a in report.accounts if a.n_new or a.n_failed or a.n_waiting or a.outcome not in ("ok", "ignored")]
    loud = [a for a in loud if a.outcome not in UNCHANGED]
    if not loud:
        return ""
    names = ("outlet", "entries", "new", "known", "skipped", "failed", "waiting", "outcome", "address")
    rows = [
        (
            a.outlet_id,
            a.n_entries,
            a.n_new,
            a.n_known,
            a.n_skipped,
            a.n_failed,
            a.n_waiting,
            f"{a.outcome} ({a.error_class})" if a.error_class not in (None, a.outcome) else a.outcome,
            a.url,
        )
        for a in loud[:most]
    ]
    more = f"\n... and {len(loud) - most} more; --format csv lists all" if len(loud) > most else ""
    n_quiet = len(report.accounts) - len(loud)
    quiet = f"\n... and {n_quiet} that brought nothing new; --format csv lists all" if n_quiet and not more else ""
    return table(names, rows) + more + quiet + "\n"


def _when_nothing_is_due(configuration: Configuration, report: RunReport) -> str:
    if report.accounts:
        return ""
    if not configuration.catalogue.feeds():
        return "no outlet of the catalogue is enabled, and no address was given"
    first = f"the first {report.next_due_at:%Y-%m-%d %H:%M} UTC" if report.next_due_at else "none of them soon"
    return f"{report.n_not_due} feeds, none due yet ({first}); --outlet ID asks at once"
