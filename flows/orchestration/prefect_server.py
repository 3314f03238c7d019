"""A Prefect server of our own: starts at once, beside everything else that has to start, and ends with us.

Prefect's own temporary server starts when the first flow run asks for it, after its client has imported the whole
server too (5 CPU-s); started first, it costs the run only the wait that is left.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from flows.orchestration import prefect_settings
from presswatch.errors import InputError, PresswatchError
from storage.home import Home

START_LIMIT_S: Final = 180.0
_ANSWER_S: Final = 0.5


@dataclass(frozen=True, slots=True)
class Server:
    """A server process.  A context manager: leaving it ends the process."""

    process: subprocess.Popen[bytes]
    api_url: str
    log: Path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _send_what_waits()
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def wait_until_ready(self, *, otherwise: str = "") -> None:
        """Return when the server answers.

        Raises PresswatchError, which ends with what can be done `otherwise`, when it ends or takes too long.
        """
        deadline = time.monotonic() + START_LIMIT_S
        while True:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise PresswatchError(f"Prefect's server did not start; its log is {self.log}. {otherwise}".rstrip())
            if answers(self.api_url):  # nobody else can: the address is ours since before the process began
                return
            time.sleep(0.05)


def start(home: Home, *, port: int | None = None, with_services: bool = False) -> Server:
    """Start a server whose database is kept in the home; returns before it answers.

    In: a port, or None for any free one; `with_services` for a server that schedules and shows its page.
    Raises InputError when the port is taken.
    """
    listener = _listener(port)
    api_url = f"http://127.0.0.1:{listener.getsockname()[1]}/api"
    prefect_settings.apply(home, api_url=api_url)
    _prepare_database(home)
    environment = dict(os.environ)
    if with_services:
        # Without both, the page asks the default port for its data.
        environment["PREFECT_SERVER_UI_API_URL"] = api_url
        environment["PREFECT_SERVER_UI_STATIC_DIRECTORY"] = str(home.prefect / "ui")
    else:
        environment |= {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}
    log = home.prefect / "server.log"
    with listener, log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603  (our own interpreter and file)
            [sys.executable, "-P", str(Path(__file__).with_name("prefect_server_process.py")), str(listener.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=environment,
            pass_fds=[listener.fileno()],
            process_group=0,  # Ctrl-C is for us; the server ends with us, when what waits was sent
        )
    return Server(process, api_url, log)


def running(home: Home) -> str | None:
    """The API address of a server that answers: PREFECT_API_URL, else the one that `presswatch serve` started here."""
    named = os.environ.get("PREFECT_API_URL")
    if named:
        return named if answers(named) else None
    try:
        found = json.loads(_note(home).read_text())
        os.kill(found["pid"], 0)  # else its address may be that of another home's server by now
        api_url: str = found["api_url"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return api_url if answers(api_url) else None


@contextlib.contextmanager
def noted(home: Home, server: Server) -> Iterator[None]:
    """While the block runs, other commands on this home use the server."""
    _note(home).write_text(json.dumps({"api_url": server.api_url, "pid": server.process.pid}) + "\n")
    try:
        yield
    finally:
        _note(home).unlink(missing_ok=True)


def answers(api_url: str) -> bool:
    """True when a Prefect server answers at this address within half a second."""
    try:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f"{api_url}/health", timeout=_ANSWER_S) as reply:
            return bool(reply.status == 200 and reply.read(10).strip() == b"true")
    except (OSError, ValueError):
        return False


def _send_what_waits() -> None:
    """Send the last log lines and events while the server is there; Prefect would try for a minute after its end."""
    if "prefect.flow_engine" in sys.modules:
        from prefect.events.worker import EventsWorker
        from prefect.logging.handlers import APILogWorker

        APILogWorker.drain_all(timeout=5)
        EventsWorker.drain_all(timeout=5)


def _note(home: Home) -> Path:
    return home.prefect / "server.json"


def _prepare_database(home: Home) -> None:
    """Begin with a database that set-up prepared, if it did: saves the 10 s of Prefect's migrations."""
    database = home.prefect / "prefect.db"
    template = Path(sys.prefix, "share", "presswatch", prefect_settings.database_template())
    if template.exists() and not database.exists():
        part = database.with_name("prefect.db.part")
        shutil.copyfile(template, part)
        part.rename(database)


def _listener(port: int | None) -> socket.socket:
    """An address on loopback that is ours from now on; connections are refused until the server listens."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # one that was left a moment ago is free
    try:
        listener.bind(("127.0.0.1", port or 0))
    except (OSError, OverflowError) as error:
        listener.close()
        why = "taken by another program" if getattr(error, "errno", None) == errno.EADDRINUSE else str(error)
        raise InputError(
            f"port {port} of 127.0.0.1 cannot be had: {why}, perhaps another home's server. --port N takes another."
        ) from None
    return listener
