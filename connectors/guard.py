"""The gate to the network: a connection is opened only to an address that was checked, and that is public.

A name is resolved once; when any of its addresses is not public the whole name is refused, and the connection goes
to one of the addresses that were judged, so that a second answer of the name server cannot change anything.  The
host name itself stays what TLS verifies and what the Host header says.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import os
import re
import socket
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, Final
from urllib.parse import unquote

import httpcore

from connectors.streams import connect

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Host and port in, addresses out, in the order to try; raises OSError when there are none."""

_CONNECT_S: Final = 10.0
"""Seconds for one address before the next one is tried."""

# Beside `ipaddress`, whose opinion differs by Python's patch release, and which knows nothing of clouds.  IANA special-
# purpose registries (RFC 6890 and updates), and addresses that are public in form and internal in fact.
_DENIED_V4: Final = tuple(
    ipaddress.IPv4Network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "168.63.129.16/32",  # Azure's host, from inside
    )
)
_GLOBAL_V6: Final = ipaddress.IPv6Network("2000::/3")
_DENIED_V6: Final = tuple(
    ipaddress.IPv6Network(block) for block in ("2001::/23", "2001:db8::/32", "3fff::/20", "2620:4f:8000::/48")
)
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_ISATAP: Final = frozenset({0x00005EFE, 0x02005EFE})
_NUMERIC: Final = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+)){0,3}")
# RFC 6761, 6762, 8375 and ICANN's reservation of .internal, and what routers and companies use in fact.
_LOCAL_ZONES: Final = (
    *(".localhost", ".local", ".internal", ".home.arpa", ".localdomain", ".invalid", ".test"),
    *(".lan", ".home", ".corp", ".intranet", ".private", ".arpa"),
)
_RESOLVING: Final = 256
"""Names that are resolved at a time.  A lookup cannot be ended: where a name server gives no answer it goes on for a
minute, long after its fetch; so there are more than the requests that may be under way at once."""


class Refused(Exception):  # noqa: N818  (an answer, not a fault)
    """A connection that is not made; the message names the address and the way to allow it."""


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public internet; IPv6 forms that embed IPv4 are judged by it.

    What is no address at all is not public.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not any(ip in block for block in _DENIED_V4)
    if ip.scope_id is not None:
        return False
    embedded = _embedded(ip)
    if embedded:
        return all(is_public(str(part)) for part in embedded)
    if ip not in _GLOBAL_V6 or not ip.is_global or any(ip in block for block in _DENIED_V6):
        return False
    return (int(ip) >> 32) & 0xFFFFFFFF not in _ISATAP or is_public(str(_low(ip)))


def _embedded(ip: ipaddress.IPv6Address) -> tuple[ipaddress.IPv4Address, ...]:
    """List the IPv4 addresses that an IPv6 address stands for: mapped, NAT64, 6to4, Teredo (server, client)."""
    if ip.ipv4_mapped is not None:
        return (ip.ipv4_mapped,)
    if ip.sixtofour is not None:
        return (ip.sixtofour,)
    if ip.teredo is not None:
        return ip.teredo
    return (_low(ip),) if ip in _NAT64 else ()


def _low(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)


def may_be_public(host: str) -> bool:
    """Judge a host by its spelling alone, where somebody else (a proxy) resolves it.

    False for literal addresses that are not public, in every spelling that C libraries read, and for names that mean
    the own machine or network: those of one label, and of the zones that are reserved for it.
    """
    name = unquote(host).rstrip(".").lower()
    with contextlib.suppress(ValueError):
        ipaddress.ip_address(name)
        return is_public(name)
    if _NUMERIC.fullmatch(name):
        try:
            return is_public(socket.inet_ntoa(socket.inet_aton(name)))
        except OSError:
            return False
    return "." in name and not name.endswith(_LOCAL_ZONES)


class SystemResolver:
    """Asks the system for the addresses of hosts; spellings such as 0x7f.1 or 2130706433 come out as what they mean.

    In threads of its own: a name server that does not answer holds a thread for many seconds, and the loop's own few
    would soon all wait for it, and with them every other host.  Who asks for a name that is being looked up waits for
    the same answer.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_RESOLVING, thread_name_prefix="resolve")
        self._under_way: dict[tuple[str, int], asyncio.Future[Any]] = {}

    async def __call__(self, host: str, port: int) -> list[str]:
        """Give the addresses in the order to try.  Raises OSError when there are none."""
        asking = self._under_way.get((host, port))
        if asking is None:
            ask = partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
            asking = self._under_way[host, port] = asyncio.get_running_loop().run_in_executor(self._threads, ask)
            asking.add_done_callback(partial(self._has_ended, (host, port)))
        found = await asyncio.shield(asking)  # one that is cancelled must not take the others along
        return list(dict.fromkeys(str(info[4][0]) for info in found))

    def _has_ended(self, key: tuple[str, int], asking: asyncio.Future[Any]) -> None:
        del self._under_way[key]
        if not asking.cancelled():
            asking.exception()  # all who waited for it may have gone

    def close(self) -> None:
        """Let go of the threads; what still asks is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """A network backend of httpcore that connects nowhere but to checked addresses.

    `allow_hosts` are exact ``host:port`` pairs (as written in the URL, lower case) that are connected to unjudged.
    """

    def __init__(self, resolve: Resolve, *, allow_hosts: Iterable[str] = ()) -> None:
        self._allowed = frozenset(allow_hosts)
        self._resolve = resolve

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  (httpcore's interface; the deadline is the caller's)
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Resolve, judge every address, connect to the first that answers.

        Raises Refused when one is not public, httpcore.ConnectError when there is none or none answers.
        """
        addresses = await self._addresses(host, port)
        address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        if address not in self._allowed:
            for found in addresses:
                if not is_public(found):
                    where = found if found == host else f"{host} ({found})"
                    raise Refused(f"{where} is no public address; [fetch] allow_hosts = [{address!r}] would allow it")
        last: OSError | None = None
        for found in addresses:
            try:
                async with asyncio.timeout(timeout or _CONNECT_S):
                    return await connect(found, port)
            except OSError as error:  # TimeoutError is one
                last = error
        why = "no address" if last is None else _in_words(last)
        raise httpcore.ConnectError(f"{host}: {why}") from last

    async def _addresses(self, host: str, port: int) -> list[str]:
        try:
            return [str(ipaddress.ip_address(host))]
        except ValueError:
            pass
        try:
            return await self._resolve(host, port)
        except (OSError, UnicodeError) as error:  # UnicodeError: a label of more than 63 characters
            raise httpcore.ConnectError(f"{host}: {error}") from error

    async def sleep(self, seconds: float) -> None:
        """Sleep between httpcore's own retries, which are not used."""
        await asyncio.sleep(seconds)


def _in_words(error: OSError) -> str:
    """Say what the system says ("Connection refused"): asyncio's own message repeats the address."""
    return os.strerror(error.errno) if error.errno else str(error) or "no answer"
