"""httpx's transport over a connection pool whose every connection passes the guard.

httpx's own transport keeps its pool private; this one is made of the public parts of httpx and of httpcore, the engine
under it, and adds nothing: no retries, no proxies from the environment, no unpacking.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator

import httpcore
import httpx

from connectors.guard import GuardedBackend


class GuardedTransport(httpx.AsyncBaseTransport):
    """The connections to one host."""

    def __init__(
        self, backend: GuardedBackend, *, ssl_context: ssl.SSLContext | None, connections: int, keep_alive_s: float
    ) -> None:
        self.pool = httpcore.AsyncConnectionPool(
            ssl_context=ssl_context,
            max_connections=connections,
            max_keepalive_connections=connections,
            keepalive_expiry=keep_alive_s,
            network_backend=backend,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; httpcore's exceptions pass as they are."""
        url = request.url
        answer = await self.pool.handle_async_request(
            httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=url.raw_scheme,
                    host=url.raw_host,
                    port=url.port,
                    # the path exactly as it was written: httpx would encode it anew
                    target=request.extensions["target"],
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    async def aclose(self) -> None:
        """Close every connection."""
        await self.pool.aclose()


class _Body(httpx.AsyncByteStream):
    """The body of httpcore's response, as httpx wants it."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()
