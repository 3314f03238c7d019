"""The flow `revisit`: look at known articles again, record what outlets changed or took away."""

from __future__ import annotations

from prefect import flow

from flows import rounds, stations
from flows.options import RevisitOptions
from flows.orchestration.recorded import WAIT_S, home_of_this_process, recorded
from flows.orchestration.steps import TASKS
from flows.report import RunReport


@flow(name="revisit", persist_result=False)
def revisit(options: RevisitOptions = RevisitOptions()) -> RunReport:  # noqa: B008  (frozen)
    """Look at the articles that are due by the plan, within the budget; without options, of all outlets."""
    home, configuration = home_of_this_process()
    with stations.open_run(home, configuration, "revisit", wait_s=WAIT_S) as run:
        report = rounds.revisit(run, options, TASKS)
    return recorded(report)
