"""The flow `read`: read saved files and land them in the store."""

from __future__ import annotations

from prefect import flow

from flows import rounds, stations
from flows.options import ReadOptions
from flows.orchestration.recorded import WAIT_S, home_of_this_process, recorded
from flows.orchestration.steps import TASKS
from flows.report import RunReport


@flow(name="read", persist_result=False)
def read(options: ReadOptions) -> RunReport:
    """Read files and folders on the machine where the flow runs."""
    home, configuration = home_of_this_process()
    with stations.open_run(home, configuration, "read", wait_s=WAIT_S) as run:
        report, _ = rounds.read(run, options, TASKS)
    return recorded(report)
