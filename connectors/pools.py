"""The connections of one run: a small pool for each host, one TLS context for all, and the way through a proxy.

A large pool does work per connection at every request.  Hosts of `allow_hosts` are connected to directly, the rest
through the proxy when one is set; then the proxy resolves the names, and only what a host's spelling tells is judged.
"""

from __future__ import annotations

import ssl
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

import httpcore

from connectors.guard import GuardedBackend, Refused, Resolve, may_be_public
from presswatch import settings, urls
from presswatch.errors import ConfigError

_IDLE_POOLS: Final = 256
"""Hosts whose idle connections are kept; more would use up file descriptors."""


_KEEP_ALIVE_S: Final = 30.0


@dataclass(frozen=True, slots=True)
class _Proxy:
    """The proxy of a company network; `address` is its ``host:port``, `login` a name and a password."""

    scheme: str
    host: str
    port: int
    address: str
    login: tuple[bytes, bytes] | None


class Pool:
    """The connections to one host; `users` counts the requests that are under way on them."""

    __slots__ = ("connections", "users")

    def __init__(self, connections: httpcore.AsyncConnectionPool) -> None:
        self.connections = connections
        self.users = 0


class Pools:
    """Makes the pools, keeps the latest used, closes them.

    Raises ConfigError when `[fetch] ca_file` holds no certificates.
    """

    def __init__(self, fetch: settings.Fetch, resolve: Resolve) -> None:
        self._per_host = fetch.per_host
        self._direct = frozenset(fetch.allow_hosts)
        self._pools: OrderedDict[str, Pool] = OrderedDict()
        self._tls = _trusted(fetch.ca_file) if fetch.ca_file else None
        self._proxy = _proxy_of(fetch.proxy)
        # a proxy that was named is allowed by that, wherever it stands; nothing else is connected to beside it
        allowed = [*fetch.allow_hosts, *([self._proxy.address] if self._proxy else [])]
        self._backend = GuardedBackend(resolve, allow_hosts=allowed)

    async def take(self, target: urls.Target, *, fresh: bool) -> Pool:
        """Give the host's own pool, or a fresh one that the caller closes.  Count yourself out of `users` afterwards.

        Raises Refused for a host that a proxy must not be asked for.
        """
        key = target.origin
        pool = None if fresh else self._pools.get(key)
        if pool is None:
            pool = self._new(target)
            if not fresh:
                self._pools[key] = pool
        pool.users += 1
        if not fresh:
            self._pools.move_to_end(key)
            if len(self._pools) > _IDLE_POOLS:
                await self._close_oldest()
        return pool

    async def close(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            await pool.connections.aclose()
        self._pools.clear()

    def _new(self, target: urls.Target) -> Pool:
        proxy = None if target.address in self._direct else self._proxy
        if proxy is not None and not may_be_public(target.host):
            raise Refused(
                f"{target.host} is no public host, and no proxy is asked for it; "
                f"[fetch] allow_hosts = [{target.address!r}] would connect to it directly"
            )
        if proxy is None:
            return Pool(
                httpcore.AsyncConnectionPool(
                    ssl_context=self._tls_context() if target.scheme == "https" else None,
                    max_connections=self._per_host,
                    max_keepalive_connections=self._per_host,
                    keepalive_expiry=_KEEP_ALIVE_S,
                    network_backend=self._backend,
                )
            )
        return Pool(
            httpcore.AsyncHTTPProxy(
                httpcore.URL(scheme=proxy.scheme, host=proxy.host, port=proxy.port, target="/"),
                proxy_auth=proxy.login,
                ssl_context=self._tls_context() if target.scheme == "https" else None,
                proxy_ssl_context=self._tls_context() if proxy.scheme == "https" else None,
                max_connections=self._per_host,
                max_keepalive_connections=self._per_host,
                keepalive_expiry=_KEEP_ALIVE_S,
                network_backend=self._backend,
            )
        )

    async def _close_oldest(self) -> None:
        oldest = next((key for key, pool in self._pools.items() if not pool.users), None)
        if oldest is not None:
            await self._pools.pop(oldest).connections.aclose()

    def _tls_context(self) -> ssl.SSLContext:
        """Make the one TLS context when the first https address is met (it reads some 150 certificates: 20 ms)."""
        if self._tls is None:
            self._tls = _trusted("")
        return self._tls


def _trusted(ca_file: str) -> ssl.SSLContext:
    """Trust the known authorities, the system's own, and those of a file."""
    context = httpcore.default_ssl_context()
    context.load_default_certs()
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:  # ssl.SSLError is one
            why = "no certificates in PEM form" if isinstance(error, ssl.SSLError) else error.strerror
            raise ConfigError(
                f"[fetch] ca_file: {ca_file}: {why}; give the file with your company's root certificate (PEM)"
            ) from None
    return context


def _proxy_of(url: str) -> _Proxy | None:
    target = urls.target_of(url)
    if target is None:  # empty; anything else was checked with the settings
        return None
    parts = urlsplit(url)
    login = (unquote(parts.username).encode(), unquote(parts.password or "").encode()) if parts.username else None
    return _Proxy(target.scheme, target.host, target.port, target.address, login)
