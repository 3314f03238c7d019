"""What the tests of commands share."""

import functools

import pytest

from flows import configuration, stations
from flows.cli import main
from presswatch import catalogue
from tests.flows.here import HerePool


@pytest.fixture(autouse=True)
def _pages_are_understood_here(request, monkeypatch):
    """In this process, except where the processes are what is tested."""
    if not request.node.get_closest_marker("processes"):
        monkeypatch.setattr(stations, "Pool", HerePool)


@pytest.fixture(autouse=True, scope="session")
def _packaged_files_are_read_once():
    """They do not change while tests run, and hundreds of configurations would parse half a megabyte and check it.

    Beside outlets of a test's own all are checked: they may clash.
    """
    packaged = configuration.defaults()
    parse, build = configuration._read, catalogue.build
    parsed = functools.cache(parse)
    outlets = tuple(parsed(path) for path in sorted((packaged / "outlets").glob("*.toml")))
    built = functools.cache(lambda: build(outlets))

    def built_once(files):
        files = tuple(files)
        return built() if files == outlets else build(files)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(configuration, "_read", lambda path: (parsed if path.is_relative_to(packaged) else parse)(path))
        patch.setattr(catalogue, "build", built_once)
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
