"""What the tests of commands share."""

import functools
from pathlib import Path

import pytest

from flows import configuration, stations
from flows.cli import main
from presswatch import catalogue
from presswatch.cite import citations
from tests.flows.here import HerePool


@pytest.fixture(autouse=True)
def _pages_are_understood_here(request, monkeypatch):
    """In this process, except where the processes are what is tested."""
    if not request.node.get_closest_marker("processes"):
        monkeypatch.setattr(stations, "Pool", HerePool)


@pytest.fixture(autouse=True, scope="session")
def _packaged_files_are_read_once():
    """They do not change while tests run; hundreds of configurations would parse half a megabyte, check and compile it.

    Beside tables of a test's own all are: they may clash.
    """
    packaged = configuration.defaults()
    parse, build, compile_rules = configuration._read, catalogue.build, citations.build_rules
    parsed = functools.cache(parse)
    outlets, rules = (
        tuple(parsed(path) for path in sorted((packaged / name).glob("*.toml"))) for name in ("outlets", "citations")
    )
    built = functools.cache(lambda: build(outlets))
    compiled = functools.cache(lambda: compile_rules(rules, built()))

    def built_once(files):
        files = tuple(files)
        return built() if files == outlets else build(files)

    def compiled_once(files, known):
        files = tuple(files)
        return compiled() if known is built() and files == rules else compile_rules(files, known)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(configuration, "_read", lambda path: (parsed if path.is_relative_to(packaged) else parse)(path))
        patch.setattr(catalogue, "build", built_once)
        patch.setattr(citations, "build_rules", compiled_once)
        yield


@pytest.fixture
def few_outlets(monkeypatch):
    """Leave out most of the shipped catalogue: it costs a second for each outlet of a test's own, and every merge saves it.

    For tests of what is asked and kept, whoever is credited: that is told by all others.
    """
    tables = configuration._read_folders

    def few(name, overlay):
        shipped = configuration.defaults() / "outlets"
        return tuple(
            (path, table)
            for path, table in tables(name, overlay)
            if Path(path).parent != shipped or Path(path).stem == "gb"
        )

    monkeypatch.setattr(configuration, "_read_folders", few)


@pytest.fixture
def call(capsys, monkeypatch):
    """Run a command in this process; gives (status, stdout, stderr)."""
    for name in ("PRESSWATCH_HOME", "PRESSWATCH_CONFIG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments):
        status = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = ended.code
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run
