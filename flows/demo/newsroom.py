"""The demo newsroom's server: one loopback port per outlet, one daemon thread for all of them."""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

from flows.demo.documents import answer, documents
from flows.demo.material import HOST, DemoOutlet, Round, outlets
from presswatch.errors import PresswatchError


class Newsroom:
    """Eight outlets on 127.0.0.1, ports 18951 to 18958; nobody listens on the last.

    A context manager, or `start` and `stop`.  `round` says what they serve: 1, or 2 after an article was edited and
    three appeared; it may be set at any time.  `feeds` are all feed addresses, the dead one included, and
    `allow_hosts` the host:port pairs that a fetcher must be allowed to reach.
    """

    def __init__(self) -> None:
        self.round: Round = 1
        self.feeds = [outlet.feed_url for outlet in outlets(1)]
        self.allow_hosts = [outlet.domain for outlet in outlets(1)]
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closing: asyncio.Event | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Listen on every port and return; raises PresswatchError that names a port which is taken."""
        sockets = _listen([outlet for outlet in outlets(1) if outlet.listens])
        started = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve(sockets, started)), name="demo-newsroom", daemon=True
        )
        self._thread.start()
        started.wait()

    def stop(self) -> None:
        """Close all ports and connections; does nothing when the newsroom is not running."""
        if self._thread is None or self._loop is None or self._closing is None:
            return
        self._loop.call_soon_threadsafe(self._closing.set)
        self._thread.join()
        self._thread = None

    async def _serve(self, sockets: list[socket.socket], started: threading.Event) -> None:
        """Serve until `stop`, then let every open connection end."""
        self._loop = asyncio.get_running_loop()
        self._closing = asyncio.Event()
        conversations: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

        async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            conversations[task] = writer
            try:
                await self._answer_all(reader, writer)
            finally:
                del conversations[task]
                writer.close()
                with suppress(OSError):
                    await writer.wait_closed()

        servers = [await asyncio.start_server(converse, sock=sock) for sock in sockets]
        started.set()
        await self._closing.wait()
        for server in servers:
            server.close()
        # A closed connection reads as its end, so that each conversation leaves by its own door.
        for writer in conversations.values():
            writer.close()
        await asyncio.gather(*conversations, return_exceptions=True)

    async def _answer_all(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request after the other until the client has enough."""
        port: int = writer.get_extra_info("sockname")[1]
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                request, *lines = head.rstrip().split("\r\n")
                method, target, version = (*request.split(" "), "", "")[:3]
                pairs = (line.partition(":") for line in lines)
                headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
                writer.write(answer(documents(port, self.round), method, target, headers))
                await writer.drain()
                if version != "HTTP/1.1" or headers.get("connection", "").lower() == "close":
                    return


def _listen(speaking: list[DemoOutlet]) -> list[socket.socket]:
    """Take the outlets' ports, all or none."""
    sockets: list[socket.socket] = []
    for outlet in speaking:
        try:
            sockets.append(socket.create_server((HOST, outlet.port)))
        except OSError as error:
            for taken in sockets:
                taken.close()
            raise PresswatchError(
                f"port {outlet.port} is in use ({error.strerror}): the demo newsroom needs ports {speaking[0].port} to "
                f"{speaking[-1].port} of {HOST}. Stop the program that uses it (another demo?), then try again."
            ) from None
    return sockets
