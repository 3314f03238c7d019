"""`revisit`: the command that looks at known articles again."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

from flows import rounds, stations
from flows.cli.output import ObjectFormatOption, chosen, say_notice, show, show_object
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, home_that_may_ask
from flows.options import RevisitOptions
from flows.report import RunReport
from presswatch.errors import InputError


def revisit(
    *articles: str,
    outlet: Annotated[
        tuple[str, ...], Parameter(negative=(), help="Articles of this outlet only, if due; may be repeated.")
    ] = (),
    all: Annotated[  # noqa: A002  (the option's name)
        bool, Parameter(negative=(), help="What was looked at longest ago, due or not, of any age.")
    ] = False,
    pages: Annotated[
        int | None, Parameter(validator=Number(gte=1), help="Articles looked at, at most; else [revisit] pages.")
    ] = None,
    plain: Annotated[bool, Parameter(negative=(), help="Without Prefect: no run is recorded there; for cron.")] = False,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ObjectFormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """Look at known articles again: were they edited, are they gone?

    Without arguments: those that are due by the plan, [revisit] of the settings.

    Parameters
    ----------
    articles
        Ids of articles, or addresses that lead to one; they are looked at whether due or not.
    """
    if all and (articles or outlet):
        raise InputError("--all takes no articles and no --outlet")
    place, configuration = home_that_may_ask(home, config)
    options = RevisitOptions(articles=articles, outlets=outlet, all=all, pages=pages)
    if plain:
        with stations.open_run(place, configuration, "revisit") as run:
            report = rounds.revisit(run, options)
    else:
        from flows.orchestration.local_prefect import run_revisit

        report = run_revisit(place, config, options)
    if chosen(format) == "table":
        show("\n".join(told(report)))
    else:
        show_object(
            {
                "run_id": report.run_id,
                "busy": report.busy,
                "lag": report.lag,
                "restored": report.restored,
                "found": dict(report.found),
                "n_revisions": report.n_revisions,
                "n_left": report.n_left,
                "next_due_at": report.next_due_at,
            }
        )
    for notice in filter(None, (report.restored, report.busy, report.lag)):
        say_notice(notice)
    sys.stdout.flush()
    return 0 if report.worked else 1


def told(report: RunReport) -> list[str]:
    """Say in words what a run found."""
    if not report.found:
        later = f"the first {report.next_due_at:%Y-%m-%d %H:%M} UTC" if report.next_due_at else "none of them soon"
        return [f"no article is due to be looked at again ({later})"]
    looks = ", ".join(f"{n} {outcome}" for outcome, n in report.found)
    lines = [f"looked at {sum(n for _, n in report.found)} articles again: {looks}"]
    if not report.busy:
        lines.append(f'stored {report.n_revisions} revisions; what was changed: presswatch query "FROM v_edits"')
    if report.n_left:
        lines.append(f"{report.n_left} more are due and wait for the next run")
    return lines
