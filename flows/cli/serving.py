"""`serve`: the command that keeps running."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, home_that_may_ask


def serve(
    *,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    port: Annotated[
        int, Parameter(validator=Number(gte=1, lte=65535), help="Port of Prefect's page and API on loopback.")
    ] = 4200,
    every: Annotated[
        float, Parameter(validator=Number(gte=1), help="Seconds between two looks for feeds that are due.")
    ] = 300.0,
) -> int:
    """Poll what is due, for as long as it runs; Prefect's page and REST API start runs as well."""
    from flows.orchestration.serve import run

    place, _ = home_that_may_ask(home, config)
    run(place, config, port=port, every_s=every)
    return 0
