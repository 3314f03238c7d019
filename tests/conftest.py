"""What the tests of storage, stations and commands share: a home, a configuration, and a small newsroom on loopback."""

import contextlib
import os
import shutil
import signal
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import hypothesis
import pytest
from xdist.scheduler import LoadScopeScheduling

from flows.configuration import load
from presswatch.errors import PresswatchError
from storage import neighbours
from storage.home import open_home
from storage.migrations import migrate
from storage.store import open_store

os.environ.pop(
    "PYTHONDONTWRITEBYTECODE", None
)  # hundreds of tests start the program, which would be compiled each time

DEMO = ("test_demo_as_shown", "test_three_uses", "test_demo_newsroom")
"""Files of tests that run the demo's newsroom, as those of the documents do."""
SHORT = ("tests/presswatch/", "tests/connectors/")
"""Where the tests of a file are given to one process."""


class Newsroom:
    """A web site whose pages a test writes: `pages[path] = (status, media type, body)`; `asked` lists what was fetched.

    A mapping of more headers may stand behind the body; a page may be a function of the request's headers, too.  The
    body of a redirect is where it leads, unless the headers say so.
    """

    def __init__(self):
        self.pages = {}
        self.asked = []
        room = self

        class Answer(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                room.asked.append(self.path)
                page = room.pages.get(self.path, (404, "text/plain", "no such page"))
                status, media_type, body, *more = page(self.headers) if callable(page) else page
                data = body.encode() if isinstance(body, str) else body
                self.send_response(status)
                self.send_header("Content-Type", media_type)
                if 300 <= status < 400 and body:
                    self.send_header("Location", data.decode())
                self.send_header("Content-Length", str(len(data)))
                for name, value in dict(*more).items():
                    self.send_header(name, value)
                self.end_headers()
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    self.wfile.write(data)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self._server.handle_error = lambda *_: None  # a client that was killed is no news
        self.host = f"127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def url(self, path="/"):
        return f"http://{self.host}{path}"

    def publish(self, path, title, *paragraphs, at="2026-03-02T09:00:00Z"):
        """Put an article page there."""
        text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        self.pages[path] = (
            200,
            "text/html; charset=utf-8",
            f'<!doctype html><html lang="en"><head><title>{title}</title>'
            f'<meta property="og:type" content="article"><meta property="article:published_time" content="{at}">'
            f"</head><body><article><h1>{title}</h1>{text}</article></body></html>",
        )

    def list(self, path, *links, title="Loopback Daily"):
        """Put an RSS feed there that lists (address, title) pairs."""
        self.pages[path] = (200, "application/rss+xml", rss(self.url(path), links, title=title))


def rss(own_url, links, *, title="Loopback Daily"):
    """Write an RSS document that names itself and lists (address, title) pairs."""
    items = "".join(
        f"<item><title>{words}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>Mon, 02 Mar 2026 09:00:00 +0000</pubDate></item>"
        for link, words in links
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
        f'<title>{title}</title><link>{own_url}</link><atom:link rel="self" href="{own_url}"/>{items}</channel></rss>'
    )


@pytest.fixture
def newsroom():
    with Newsroom() as room:
        yield room


def start_when_free(newsroom):
    """Have the demo's newsroom listen; its ports are fixed, so a demo that is just running is waited for."""
    deadline = time.monotonic() + 90
    while True:
        try:
            return newsroom.start()
        except PresswatchError:
            if time.monotonic() > deadline:
                raise
            time.sleep(1)


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory):
    """A home whose databases have their tables and nothing else: they cost as much as a merge does."""
    home = open_home(tmp_path_factory.mktemp("empty") / "home")
    with open_store(home.store, wait_s=0) as connection, neighbours.attached(connection, home.neighbours):
        migrate(connection, timezone="UTC")
    return home


@pytest.fixture
def home(tmp_path, empty_home):
    shutil.copytree(empty_home.root, tmp_path / "home")
    return open_home(tmp_path / "home")


@pytest.fixture
def configured(tmp_path):
    """Make a configuration: `configured(settings, name=toml ...)` writes the overlay's files and loads it."""

    def make(settings="", *, environment=None, **outlets):
        overlay = tmp_path / "config"
        overlay.mkdir(exist_ok=True)
        (overlay / "settings.toml").write_text(settings)
        (overlay / "outlets").mkdir(exist_ok=True)
        for name, text in outlets.items():
            (overlay / "outlets" / f"{name}.toml").write_text(text)
        return load(overlay, environment=environment or {})

    return make


def settings_for(newsroom, *, pages_per_round=1500):
    """Settings under which a newsroom may be asked, without waiting between requests."""
    return (
        '[fetch]\ncontact = "desk@example.org"\nmin_delay_s = 0\n'
        f'allow_hosts = ["{newsroom.host}"]\npages_per_round = {pages_per_round}\n[understand]\nworkers = 1\n'
    )


hypothesis.settings.register_profile("presswatch", deadline=None)  # no test asserts a time: machines are busy
hypothesis.settings.load_profile("presswatch")


def pytest_configure():
    """Take Ctrl-C back: what a shell runs in the background ignores it, and so would every command that is tested."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_make_parametrize_id(val, argname):
    """Name cases of packed bytes after their argument: gzip holds the time, and --last-failed must find them again."""
    return argname if isinstance(val, bytes) and not val.isascii() else None


class _Groups(LoadScopeScheduling):
    """Tests go to whichever process is free, but those that listen on the demo's fixed ports to one and the same.

    So do the files of thousands of short tests, for each of which the scheduler would count all before it.
    pytest-xdist's own `loadgroup` writes the group into a field that pytest 9.2 reads no longer.
    """

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0]
        if nodeid.startswith("tests/docs/") or Path(file).stem in DEMO:
            return "demo"
        return file if nodeid.startswith(SHORT) else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Share the tests out among the processes, in their order: the largest group first would put the longest tests last."""
    config.option.loadscopereorder = False
    return _Groups(config, log)
