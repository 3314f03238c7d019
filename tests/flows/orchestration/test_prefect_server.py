"""A server of our own is told from a stranger's, and a port that is taken from one that is free."""

import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from flows.cli import main
from flows.orchestration import prefect_server
from flows.orchestration.prefect_server import Server
from presswatch.errors import InputError, PresswatchError


@pytest.fixture
def stranger():
    """Answers like a Prefect server; gives its port."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"true")

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture
def ended():
    """A process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process


def test_a_server_that_ended_is_not_taken_for_one_that_answers(stranger, ended, tmp_path):
    server = Server(ended, f"http://127.0.0.1:{stranger}/api", tmp_path / "server.log")
    with pytest.raises(PresswatchError, match=r"did not start; its log is .*server\.log\. Read it\.$"):
        server.wait_until_ready(otherwise="Read it.")


def test_a_port_that_is_taken_is_named_with_the_remedy(home, stranger, monkeypatch, capsys):
    for name in ("PREFECT_API_URL", "PREFECT_HOME", "PREFECT_PROFILE", "PRESSWATCH_HOME"):
        monkeypatch.setenv(name, "")  # what the command sets is undone after the test
    with pytest.raises(InputError, match=f"port {stranger} .*--port N"):
        prefect_server.start(home, port=stranger, with_services=True)
    monkeypatch.setenv("PRESSWATCH_FETCH__CONTACT", "desk@example.org")
    with pytest.raises(SystemExit) as left:
        main(["serve", "--home", str(home.root), "--port", str(stranger)])
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert f"port {stranger}" in said
    assert "--plain" not in said


def test_the_note_of_a_server_that_is_gone_is_not_believed(home, stranger, ended, monkeypatch):
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    api_url = f"http://127.0.0.1:{stranger}/api"
    home.prefect.mkdir()
    note = home.prefect / "server.json"
    for found in ({"api_url": api_url, "pid": ended.pid}, {"api_url": api_url}, [], "x"):
        note.write_text(json.dumps(found))
        assert prefect_server.running(home) is None
    note.write_text(json.dumps({"api_url": api_url, "pid": os.getpid()}))
    assert prefect_server.running(home) == api_url
