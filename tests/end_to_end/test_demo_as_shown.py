"""The demo, started as a reader starts it, prints what the README shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from flows.demo import Newsroom
from presswatch.errors import PresswatchError
from tests.docs.blocks import ROOT, blocks


@pytest.mark.prefect
def test_the_demo_prints_what_the_readme_shows(tmp_path):
    try:
        with Newsroom():
            pass
    except PresswatchError as error:
        pytest.skip(f"needs the demo newsroom's ports: {error}")
    shown = next(
        lines for block in blocks(ROOT / "README.md") for command, lines in block.shown if command == "make run"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    done = subprocess.run(
        [Path(sys.executable).parent / "presswatch", "demo"],
        cwd=tmp_path,
        check=False,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    printed = (done.stderr + done.stdout).splitlines()
    assert [line for line in shown if line not in printed] == []
    assert re.search(r"^database  .*presswatch\.duckdb$", done.stdout, re.MULTILINE)
    status = [Path(sys.executable).parent / "presswatch", "status", "--home", "demo-data", "--format", "table"]
    looked = subprocess.run(status, cwd=tmp_path, check=False, env=environment, capture_output=True, text=True)
    assert (looked.returncode, "all is invented" in looked.stdout) == (0, True)
