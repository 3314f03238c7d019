"""What the tests of commands share."""

import functools

import pytest

from flows import configuration, stations
from flows.cli import main
from tests.flows.here import HerePool


@pytest.fixture(autouse=True)
def _pages_are_understood_here(request, monkeypatch):
    """In this process, except where the processes are what is tested."""
    if not request.node.get_closest_marker("processes"):
        monkeypatch.setattr(stations, "Pool", HerePool)


@pytest.fixture(autouse=True, scope="session")
def _packaged_files_are_parsed_once():
    """They do not change while tests run, and each of hundreds of configurations would parse half a megabyte."""
    parse, packaged = configuration._read, configuration.defaults()
    parsed = functools.cache(parse)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(configuration, "_read", lambda path: (parsed if path.is_relative_to(packaged) else parse)(path))
        yield


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
