"""The demo's newsroom, read without Prefect: what the documents show and ask about."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flows import rounds, stations
from flows.configuration import load
from flows.demo import Newsroom
from flows.demo.truth import catalogue_toml, settings_toml
from flows.options import IngestOptions
from storage.home import Home, make_home
from tests.conftest import start_when_free
from tests.docs.blocks import ROOT

BIN = Path(sys.executable).parent


@pytest.fixture(scope="session")
def read_newsroom(tmp_path_factory):
    """A demo home after both rounds, and the reports of the two runs."""
    home = make_home(Home(tmp_path_factory.mktemp("newsroom") / "demo-data"), kind="demo")
    (home.config / "outlets").mkdir()
    (home.config / "settings.toml").write_text(settings_toml(), encoding="utf-8")
    (home.config / "outlets" / "demo.toml").write_text(catalogue_toml(), encoding="utf-8")
    configuration = load(home.config, environment={"PRESSWATCH_UNDERSTAND__WORKERS": "1"})
    reports = []
    newsroom = Newsroom()
    outlets = [o.outlet_id for o in configuration.catalogue.outlets if {f.url for f in o.feeds} & {*newsroom.feeds}]
    start_when_free(newsroom)
    try:
        for newsroom.round in (1, 2):
            with stations.open_run(home, configuration, "ingest") as run:
                reports.append(rounds.ingest(run, IngestOptions(outlets=outlets)))
    finally:
        newsroom.stop()
    return home, reports


@pytest.fixture
def desk(tmp_path, read_newsroom):
    """A folder such as a reader works in: the program under .venv/bin, and the demo's data."""
    (tmp_path / ".venv").symlink_to(BIN.parent)
    shutil.copytree(read_newsroom[0].root, tmp_path / "demo-data")
    return tmp_path


@pytest.fixture(scope="session")
def run():
    """Run a command or a shell script, as `run(what, folder)`; the user's own settings do not reach it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PRESSWATCH_", "PREFECT_"))}
    environment = {
        **kept,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "200",
        "PRESSWATCH_UNDERSTAND__WORKERS": "1",
    }

    def run(command, cwd=ROOT, **more):
        arguments = ["bash", "-euo", "pipefail", "-c", command] if isinstance(command, str) else command
        return subprocess.run(
            arguments, cwd=cwd, env={**environment, **more}, capture_output=True, text=True, timeout=120, check=False
        )

    return run
