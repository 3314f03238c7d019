"""The connections of one run: a small pool for each host, one TLS context for all, and the way through a proxy.

A large pool does work per connection at every request.  Hosts of `allow_hosts` are connected to directly, the rest
through the proxy when one is set; then the proxy resolves the names, and only what a host's spelling tells is judged.
"""

from __future__ import annotations

import ssl
from collections import OrderedDict
from typing import Final
from urllib.parse import unquote, urlsplit

import httpcore

from connectors.guard import GuardedBackend, Refused, Resolve, may_be_public
from connectors.transport import GuardedTransport, Proxy
from presswatch import settings, urls
from presswatch.errors import ConfigError

_IDLE_POOLS: Final = 256
"""Hosts whose idle connections are kept; more would use up file descriptors."""


class Pool:
    """The transport of one host; `users` counts the requests that are under way on it."""

    __slots__ = ("transport", "users")

    def __init__(self, transport: GuardedTransport) -> None:
        self.transport = transport
        self.users = 0


class Pools:
    """Makes the pools, keeps the latest used, closes them.

    Raises ConfigError when `[fetch] ca_file` holds no certificates.
    """

    def __init__(self, fetch: settings.Fetch, resolve: Resolve) -> None:
        self._per_host = fetch.per_host
        self._direct = frozenset(fetch.allow_hosts)
        self._ca_file = fetch.ca_file
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
            await pool.transport.aclose()
        self._pools.clear()

    def _new(self, target: urls.Target) -> Pool:
        proxy = None if target.address in self._direct else self._proxy
        if proxy is not None and not may_be_public(target.host):
            raise Refused(
                f"{target.host} is no public host, and no proxy is asked for it; "
                f"[fetch] allow_hosts = [{target.address!r}] would connect to it directly"
            )
        needs_tls = target.scheme == "https" or (proxy is not None and proxy.scheme == "https")
        return Pool(
            GuardedTransport(
                self._backend,
                ssl_context=self._tls_context() if needs_tls else None,
                connections=self._per_host,
                proxy=proxy,
            )
        )

    async def _close_oldest(self) -> None:
        oldest = next((key for key, pool in self._pools.items() if not pool.users), None)
        if oldest is not None:
            await self._pools.pop(oldest).transport.aclose()

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


def _proxy_of(url: str) -> Proxy | None:
    target = urls.target_of(url)
    if target is None:  # empty; anything else was checked with the settings
        return None
    parts = urlsplit(url)
    login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return Proxy(target.scheme, target.host, target.port, target.address, login)
