"""The flow `ingest`: poll feeds, fetch what is new, land it in the store."""

from __future__ import annotations

from prefect import flow

from flows import rounds, stations
from flows.options import IngestOptions
from flows.orchestration.recorded import WAIT_S, home_of_this_process, recorded
from flows.orchestration.steps import TASKS
from flows.report import RunReport


@flow(name="ingest", persist_result=False)
def ingest(options: IngestOptions = IngestOptions()) -> RunReport:  # noqa: B008  (frozen)
    """Poll feeds and fetch the pages of what is new; without options, every enabled feed that is due."""
    home, configuration = home_of_this_process()
    with stations.open_run(home, configuration, "ingest", wait_s=WAIT_S) as run:
        report = rounds.ingest(run, options, TASKS)
    return recorded(report)
