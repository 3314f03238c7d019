"""A web server on loopback for the tests of the connectors: each test scripts its answers."""

import asyncio
import contextlib
import ssl
import tomllib
from pathlib import Path

from connectors.http import Fetcher
from presswatch.settings import Fetch

DEFAULTS = tomllib.loads((Path(__file__).parents[2] / "config/settings.toml").read_text())["fetch"]
AGENT = "presswatch/0.1 (+desk@example.org)"


def settings(**changes):
    return Fetch(**{**DEFAULTS, "contact": "desk@example.org", "min_delay_s": 0.0, "deadline_s": 5.0, **changes})


def reply(status=200, body=b"", *headers, length=True):
    lines = [f"HTTP/1.1 {status} Whatever", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


class Server:
    """Answers each request with what the script returns: bytes, or a coroutine that writes itself."""

    def __init__(self, script):
        self.script = script
        self.requests = []
        self.connections = 0
        self._open = {}

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.address = f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_):
        self._server.close()
        for task, writer in self._open.items():
            writer.transport.abort()
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _serve(self, reader, writer):
        self.connections += 1
        self._open[asyncio.current_task()] = writer
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                self.requests.append(head)
                answer = self.script(head.split()[1], self)
                if isinstance(answer, bytes):
                    writer.write(answer)
                    await writer.drain()
                elif await answer(writer) is False:
                    break
        writer.close()

    def url(self, path="/"):
        return f"http://{self.address}{path}"


def always(answer):
    """A script that answers every request alike."""
    return lambda path, server: answer


def cut(head, body=b""):
    """Send exactly these bytes, then close."""

    async def script(writer):
        writer.write(head + b"\r\n\r\n" + body)
        await writer.drain()
        return False

    return script


def drip(first, again, pause_s=0.02):
    """Send the first bytes, then others again and again, for ever."""

    async def script(writer):
        writer.write(first)
        while not writer.is_closing():
            writer.write(again)
            await writer.drain()
            await asyncio.sleep(pause_s)
        return False

    return script


def fetch(script, path="/", *, validators=None, resolve=None, **changes):
    """Start a server with the script, fetch one path, give answer and server."""

    async def run():
        async with (
            Server(script) as server,
            Fetcher(settings(allow_hosts=[server.address], **changes), AGENT, resolve=resolve) as fetcher,
        ):
            answer = await fetcher.fetch(server.url(path), **(validators or {}))
            return answer, server

    return asyncio.run(run())


@contextlib.asynccontextmanager
async def listening(serve, **kind):
    """Listen on a free port of loopback; gives the address, and leaves no connection behind."""
    under_way = {}

    async def watched(reader, writer):
        under_way[asyncio.current_task()] = writer
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            await serve(reader, writer)
        writer.close()

    server = await asyncio.start_server(watched, "127.0.0.1", 0, **kind)
    try:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for task, writer in under_way.items():
            writer.transport.abort()
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
