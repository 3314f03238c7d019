"""Runs a flow from a command: on the server that answers, else on one that lives as long as the run."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from flows.options import IngestOptions, ReadOptions, RevisitOptions
from flows.orchestration import prefect_server, prefect_settings
from flows.report import NothingWorkedError, RunReport
from storage.home import Home


@contextlib.contextmanager
def prefect_for(home: Home, config: Path | None) -> Iterator[None]:
    """Have a server answer, and this process and its children know it, the home and the configuration."""
    os.environ["PRESSWATCH_HOME"] = str(home.root)
    # what goes wrong reaches the user through the command, in one line
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")
    if config is not None:
        os.environ["PRESSWATCH_CONFIG"] = str(config.absolute())
    api_url = prefect_server.running(home)
    if api_url is not None:
        prefect_settings.apply(home, api_url=api_url)
        yield
        return
    with prefect_server.start(home) as server:
        import flows.ingest  # noqa: F401  (while the server starts)

        server.wait_until_ready(otherwise="`ingest --plain`, `revisit --plain` and `read` do without it.")
        yield


def run_ingest(home: Home, config: Path | None, options: IngestOptions) -> RunReport:
    """Run the flow `ingest`; its report, whether or not anything worked."""
    with prefect_for(home, config):
        from flows.ingest import ingest

        try:
            return ingest(options)
        except NothingWorkedError as error:
            return error.report


def run_revisit(home: Home, config: Path | None, options: RevisitOptions) -> RunReport:
    """Run the flow `revisit`; its report, whether or not anything worked."""
    with prefect_for(home, config):
        from flows.revisit import revisit

        try:
            return revisit(options)
        except NothingWorkedError as error:
            return error.report


def run_read(home: Home, config: Path | None, options: ReadOptions) -> RunReport:
    """Run the flow `read`; its report, whether or not anything worked."""
    with prefect_for(home, config):
        from flows.read import read

        try:
            return read(options)
        except NothingWorkedError as error:
            return error.report
