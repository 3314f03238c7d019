"""Prefect's settings, as environment variables: they must stand before prefect is imported, and children inherit them.

What the user has set wins, except where another value would break the run (the profile, which names a server).
"""

from __future__ import annotations

import os
from importlib.metadata import version

from storage.home import Home

_DEFAULTS = {
    # Prefect and its server would call home at every start.
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    # A dead run is noticed after 90 instead of 540 seconds.
    "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30",
    # By default flow runs are kept for ever, which costs 5 MB a day.
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": "P30D",
    "PREFECT_SERVER_EVENTS_RETENTION_PERIOD": "P2D",
    "PREFECT_SERVER_DATABASE_TIMEOUT": "60",
    "PREFECT_API_REQUEST_TIMEOUT": "120",
    # The runs' lines go to Prefect's page; on the terminal only what is wrong.
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "flows,connectors,storage,presswatch",
    "PREFECT_CLI_PROMPT": "false",
}


def apply(home: Home, *, api_url: str) -> None:
    """Set the environment for Prefect in this process and its children."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)
    home.prefect.mkdir(parents=True, exist_ok=True)
    os.environ["PREFECT_HOME"] = str(home.prefect)
    os.environ["PREFECT_PROFILE"] = "ephemeral"
    os.environ["PREFECT_API_URL"] = api_url


def database_template() -> str:
    """File name of a prepared, empty database of the installed Prefect."""
    return f"prefect-{version('prefect')}.db"
