"""One TCP connection, as httpcore wants it, over asyncio alone.

httpcore's own goes through anyio, which makes a cancel scope for each read and write: a sixth of what a request cost.
Here no step has a time limit of its own: the fetch has one for all of it.
"""

from __future__ import annotations

import asyncio
import ssl
from typing import Any, Final, cast

import httpcore

_HELD: Final = 1 << 18
"""Bytes that may wait to be read before the sender has to stop."""
_BEFORE_A_HEAD: Final = 1 << 17
"""Bytes that may come before an answer begins.  h11 bounds a head (100 kB), but not how many 1xx answers precede it."""


async def connect(address: str, port: int) -> Stream:
    """Connect to a literal address.  Raises OSError, and what cancels it."""
    loop = asyncio.get_running_loop()
    _, stream = await loop.create_connection(lambda: Stream(loop), address, port)
    return stream


class Stream(asyncio.Protocol, httpcore.AsyncNetworkStream):
    """Bytes out and in.  asyncio calls the first six methods, httpcore the rest.

    Raises httpcore's ReadError, WriteError and ConnectError.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._received = bytearray()
        self._n_unanswered: int | None = None
        self._is_paused = False
        self._has_ended = False
        self._error: Exception | None = None
        self._reading: asyncio.Future[None] | None = None
        self._writable = asyncio.Event()
        self._writable.set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what is written to."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Hold the bytes until they are read; past the bound the sender has to wait."""
        self._received += data
        if len(self._received) > _HELD and not self._is_paused and self._transport is not None:
            self._is_paused = True
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> bool:
        """The other side has said all; asyncio closes."""
        self._has_ended = True
        self._wake()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing comes any more, and nothing goes."""
        self._has_ended = True
        self._error = exc
        self._writable.set()
        self._wake()

    def pause_writing(self) -> None:
        """The buffer for what is sent is full."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """It has room again."""
        self._writable.set()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002, ASYNC109  (its interface)
        """Give what has come, at most `max_bytes`; nothing at the end."""
        if self._n_unanswered is not None and self._n_unanswered > _BEFORE_A_HEAD:
            raise httpcore.ReadError(f"more than {_BEFORE_A_HEAD} bytes before an answer")
        while not self._received and not self._has_ended:
            self._reading = self._loop.create_future()
            try:
                await self._reading
            finally:
                self._reading = None
        if not self._received and self._error is not None:
            raise httpcore.ReadError(str(self._error) or "the connection broke") from self._error
        data = bytes(self._received[:max_bytes])
        del self._received[:max_bytes]
        if self._n_unanswered is not None:
            self._n_unanswered += len(data)
        if self._is_paused and len(self._received) <= _HELD and self._transport is not None:
            self._is_paused = False
            self._transport.resume_reading()
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002, ASYNC109
        """Send all of it."""
        if self._transport is None or self._transport.is_closing():
            raise httpcore.WriteError("the connection is closed")
        self._n_unanswered = 0
        self._transport.write(buffer)
        await self._writable.wait()

    def answered(self) -> None:
        """The answer to what was written has begun; from here on the reader counts."""
        self._n_unanswered = None

    async def aclose(self) -> None:
        """Close at once; there is nothing left to say."""
        if self._transport is not None:
            self._transport.abort()
            await asyncio.sleep(0)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """Go on encrypted, over the same connection."""
        if self._transport is None or self._has_ended:
            raise httpcore.ConnectError("closed before TLS began")
        try:
            secure = await self._loop.start_tls(self._transport, self, ssl_context, server_hostname=server_hostname)
        except OSError as error:  # ssl.SSLError is one
            raise httpcore.ConnectError(str(error) or "closed during the TLS handshake") from error
        if secure is None:
            raise httpcore.ConnectError("closed during the TLS handshake")
        self._transport = secure
        return self

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  (its interface)
        """`is_readable`: an idle connection on which something came, or that ended, is of no more use."""
        if info == "is_readable":
            return bool(self._received) or self._has_ended
        return self._transport.get_extra_info(info) if self._transport is not None else None

    def _wake(self) -> None:
        if self._reading is not None and not self._reading.done():
            self._reading.set_result(None)
