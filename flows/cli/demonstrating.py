"""`demo`: the real flow, over a real Prefect server, on a newsroom that is invented."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from flows.cli.output import say, show
from flows.orchestration import prefect_server
from presswatch.errors import HomeError
from storage.home import Home, is_demo, make_home

DEMO_HOME = Path("demo-data")


def demo(
    *, home: Annotated[Path, Parameter(name="--home", help="Folder for the demo's data; marked as such.")] = DEMO_HOME
) -> int:
    """Show presswatch at work: eight invented outlets on loopback, read twice by the flow `ingest`."""
    began = time.monotonic()
    place = Home(home.absolute())
    if place.mark.exists() and not is_demo(place):
        raise HomeError(f"{place.root} is a real home; the demo does not touch it. Name another folder: --home DIR")
    make_home(place, kind="demo")
    for name in [name for name in os.environ if name.startswith(("PRESSWATCH_", "PREFECT_"))]:
        del os.environ[name]  # the demo is the same for everybody
    with prefect_server.start(place) as server:
        say("starting Prefect's server and an invented newsroom of 8 outlets ...")
        from flows.demo import Newsroom
        from flows.demo.tour import Tour

        with Newsroom() as newsroom:
            tour = Tour(place, newsroom)
            server.wait_until_ready()
            ready = time.monotonic()
            tour.take()
            done = time.monotonic()
            show(tour.told())
            show(
                f"\n{done - began:.1f} s: {ready - began:.1f} s until Prefect's server answered, "
                f"{done - ready:.1f} s for {tour.n_runs} of the flow"
            )
    return 0
