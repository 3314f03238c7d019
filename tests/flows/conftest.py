"""What the tests of commands share."""

import pytest

from flows.cli import main


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
