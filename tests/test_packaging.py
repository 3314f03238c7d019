"""The packages are ours, load lightly, and Prefect can load the flows however it is told to."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import connectors
import flows
import presswatch
import storage
from presswatch.version import VERSION

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
HEAVY = ("prefect", "pandas")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("light")
    text = folder / "t.txt"
    text.write_text("Rain\n\nIt rained all day in the west, and the river rose by a metre.\n")
    subprocess.run([BIN / "presswatch", "read", text, "--home", folder / "home"], check=True, capture_output=True)
    return folder / "home"


def imported_by(code: str, cwd: Path) -> set[str]:
    """Top-level modules that are loaded once `code` has run in a fresh interpreter."""
    script = f"import sys\ntry:\n    {code}\nexcept SystemExit: pass\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=cwd, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_the_packages_are_ours():
    for package in (presswatch, connectors, storage, flows):
        assert Path(package.__file__).parent.parent == ROOT


def test_the_version_stands_in_two_places_and_is_one():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert declared == VERSION == version("presswatch")


def test_every_dependency_is_pinned_with_hashes_and_no_host_is_named():
    lock = (ROOT / "requirements.lock").read_text()
    for name in ("prefect", "httpx", "trafilatura", "duckdb", "pandas", "hatchling", "editables"):
        assert f"\n{name}==" in f"\n{lock}", name
    assert "--hash=sha256:" in lock
    assert "://" not in lock


def test_what_an_extra_adds_is_pinned_beside_the_rest_and_agrees_with_it():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    base = (ROOT / "requirements.lock").read_text()
    for extra, (package,) in extras.items():
        lock = (ROOT / f"requirements-{extra}.lock").read_text()
        assert f"{package.partition('>')[0]}==" in lock
        assert "--hash=sha256:" in lock
        assert "://" not in lock
        shared = [line for line in lock.splitlines() if "==" in line and not line.startswith(package.partition(">")[0])]
        assert all(line in base.splitlines() for line in shared)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["query", "SELECT 1"],
        ["status"],
        ["explain", "http://a.example/"],
        ["ingest", "--help"],
        ["feeds", "check", "--help"],
        ["cite", "Rain, according to Reuters."],
        ["--version"],
    ],
    ids=" ".join,
)
def test_looking_needs_neither_prefect_nor_pandas(arguments, tmp_path, home):
    at_home = [] if "--help" in arguments or "--version" in arguments else ["--home", str(home)]
    loaded = imported_by(f"from flows.cli import main; main({[*arguments, *at_home]!r})", tmp_path)
    assert "flows" in loaded
    assert not loaded.intersection(HEAVY)


def test_help_loads_no_group_of_commands_and_feeds_no_client_before_it_asks(tmp_path):
    assert not imported_by("from flows.cli import main; main(['--help'])", tmp_path) & {"duckdb", "lxml", "httpx"}
    assert "httpx" not in imported_by("from flows.cli import main; main(['feeds', 'check', '--help'])", tmp_path)


def test_stations_and_workers_load_no_prefect(tmp_path):
    assert "prefect" not in imported_by("import flows.stations, flows.rounds", tmp_path)
    in_a_worker = imported_by("import flows.worker", tmp_path)
    assert not in_a_worker.intersection((*HEAVY, "duckdb", "pyarrow", "httpx"))


@pytest.mark.parametrize("name", ["ingest", "read"])
def test_prefect_loads_each_flow_by_module_and_by_path(name, tmp_path):
    code = (
        "from prefect.flows import load_flow_from_entrypoint as load; "
        f"assert load('flows.{name}.{name}').name == load({str(ROOT / 'flows' / f'{name}.py')!r} + ':{name}').name == {name!r}"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr


def test_a_wheel_carries_its_configuration(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    listed = subprocess.run(
        [sys.executable, "-m", "zipfile", "-l", wheel], capture_output=True, text=True, check=True
    ).stdout
    for name in ("presswatch/config/settings.toml", "presswatch/config/outlets/ro.toml", "storage/schema/0001_spine.sql",
                 "storage/views/v_current.sql", "flows/demo/articles/corvana.toml"):  # fmt: skip
        assert name in listed, name
