"""httpx's transport over a connection pool whose every connection passes the guard.

httpx's own transport keeps its pool private; this one is made of the public parts of httpx and of httpcore, the engine
under it, and adds nothing: no retries, no proxies from the environment, no unpacking.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

import httpcore
import httpx

from connectors.guard import GuardedBackend

_KEEP_ALIVE_S: Final = 30.0


@dataclass(frozen=True, slots=True)
class Proxy:
    """The proxy of a company network; `address` is its ``host:port``, `login` a name and a password."""

    scheme: str
    host: str
    port: int
    address: str
    login: tuple[str, str] | None = None


class GuardedTransport(httpx.AsyncBaseTransport):
    """The connections to one host, direct or through a proxy."""

    def __init__(
        self, backend: GuardedBackend, *, ssl_context: ssl.SSLContext | None, connections: int, proxy: Proxy | None
    ) -> None:
        if proxy is None:
            self.pool = httpcore.AsyncConnectionPool(
                ssl_context=ssl_context,
                max_connections=connections,
                max_keepalive_connections=connections,
                keepalive_expiry=_KEEP_ALIVE_S,
                network_backend=backend,
            )
            return
        login = proxy.login and (proxy.login[0].encode(), proxy.login[1].encode())
        self.pool = httpcore.AsyncHTTPProxy(
            httpcore.URL(scheme=proxy.scheme, host=proxy.host, port=proxy.port, target="/"),
            proxy_auth=login,
            ssl_context=ssl_context,
            proxy_ssl_context=ssl_context if proxy.scheme == "https" else None,
            max_connections=connections,
            max_keepalive_connections=connections,
            keepalive_expiry=_KEEP_ALIVE_S,
            network_backend=backend,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; httpcore's exceptions pass as they are."""
        url = request.url
        # the path exactly as it was written: httpx would encode it anew, and httpcore would send it to a proxy too
        extensions = dict(request.extensions)
        target = extensions.pop("target")
        answer = await self.pool.handle_async_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=target),
                headers=request.headers.raw,
                extensions=extensions,
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
