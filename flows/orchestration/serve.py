"""Runs on a schedule: registers the deployments with a Prefect server and executes what it starts.

Missed while nothing ran: not made up for.  The runs that a dead process left behind are cancelled at the start, and a
run whose process dies is marked as crashed within 90 seconds, which frees its slot.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from flows.orchestration import prefect_server, prefect_settings
from storage.home import Home

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment
    from prefect.schedules import Schedule

TAG: Final = "presswatch"
REVISIT_EVERY_S: Final = 1800.0
"""Seconds between two looks for articles that are due again: half the shortest wait of the plan."""
_EPOCH: Final = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_HEARTBEAT: Final = "prefect.flow-run.heartbeat"
_ENDS: Final = ("Completed", "Failed", "Cancelled", "Crashed", "Paused", "Suspended")


def run(home: Home, config: Path | None, *, port: int, every_s: float) -> None:
    """Serve until interrupted.  In: the port of a server of our own (unless PREFECT_API_URL names one that answers)."""
    os.environ["PRESSWATCH_HOME"] = str(home.root)
    if config is not None:
        os.environ["PRESSWATCH_CONFIG"] = str(config.absolute())
    # when told to end, Prefect's runner forgets one of its coroutines
    warnings.filterwarnings("ignore", message="coroutine 'Runner", category=RuntimeWarning)
    with _server(home, port) as api_url:
        from prefect import serve
        from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
        from prefect.types.entrypoint import EntrypointType

        from flows.ingest import ingest
        from flows.read import read
        from flows.revisit import revisit

        _drop_stale()
        _ensure_automation()
        one = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
        deployments = [
            flow.to_deployment(
                name="main",
                schedule=schedule,
                concurrency_limit=one,
                tags=[TAG],
                entrypoint_type=EntrypointType.MODULE_PATH,
            )
            for flow, schedule in ((ingest, _every(every_s)), (revisit, _every(REVISIT_EVERY_S)), (read, None))
        ]
        print(f"presswatch serves {home.root}: Prefect's page is {api_url.removesuffix('/api')}", flush=True)  # noqa: T201
        serve(
            *cast("list[RunnerDeployment]", deployments), limit=2, pause_on_shutdown=False, print_starting_message=False
        )


@contextlib.contextmanager
def _server(home: Home, port: int) -> Iterator[str]:
    """The API address of a server that answers: the user's, else our own, which ends with us."""
    named = os.environ.get("PREFECT_API_URL")
    if named and prefect_server.answers(named):
        prefect_settings.apply(home, api_url=named)
        yield named
        return
    with prefect_server.start(home, port=port, with_services=True) as server:
        server.wait_until_ready()
        with prefect_server.noted(home, server):
            yield server.api_url


def _every(seconds: float) -> Schedule:
    from prefect.schedules import Interval

    # With a fixed anchor a restart does not shift the schedule.
    return Interval(dt.timedelta(seconds=seconds), anchor_date=_EPOCH)


def _drop_stale() -> int:
    """Cancel the runs that were planned or stuck while nothing ran; registering again does not clear them."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import (
        FlowRunFilter,
        FlowRunFilterState,
        FlowRunFilterStateName,
        FlowRunFilterTags,
    )
    from prefect.states import Cancelled

    stale = FlowRunFilter(
        tags=FlowRunFilterTags(all_=[TAG]),
        state=FlowRunFilterState(name=FlowRunFilterStateName(any_=["Late", "Submitting", "Pending"])),
    )
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(flow_run_filter=stale)
        for flow_run in runs:
            client.set_flow_run_state(flow_run.id, Cancelled(message="missed while presswatch was down"), force=True)
    return len(runs)


def _ensure_automation() -> None:
    """Have the server mark a run as crashed when its heartbeat stops; Prefect ships no such automation."""
    from prefect.automations import Automation
    from prefect.client.schemas.objects import StateType
    from prefect.events.actions import ChangeFlowRunState
    from prefect.events.schemas.automations import EventTrigger, Posture

    wanted = Automation(
        name="presswatch: no heartbeat",
        trigger=EventTrigger(
            after={_HEARTBEAT},
            expect={_HEARTBEAT, *(f"prefect.flow-run.{state}" for state in _ENDS)},
            match={"prefect.resource.id": "prefect.flow-run.*"},
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=dt.timedelta(seconds=90),
        ),
        actions=[
            ChangeFlowRunState(state=StateType.CRASHED, name="Crashed", message="no heartbeat for 90 s", force=False)
        ],
    )
    try:
        present = cast("Automation", Automation.read(name=wanted.name))  # Prefect's call serves async callers too
    except ValueError:
        wanted.create()
    else:
        wanted.id = present.id
        wanted.update()
