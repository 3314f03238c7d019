"""Websites on loopback that cost their clients nothing but HTTP: `-m benchmarks.sites HOSTS PAGES LINKS`.

Every host has PAGES pages /page/0 … of some 130 kB, sent as gzip, feeds /feed/0 … with LINKS links each, and neither
robots.txt nor tdmrep.json.  All answers are made beforehand.  Prints one JSON line, the addresses, and serves on.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import sys
from collections.abc import Mapping
from typing import Final

_WORDS: Final = ("harbour", "bridge", "council", "winter", "ferry", "market", "village", "railway", "orchard", "mayor")
_MISSING: Final = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n\r\nno such page"
_UNCHANGED: Final = b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n'


def _page(number: int) -> bytes:
    """A page as real ones are: little text, much around it, gzip at a third to a fifth of its size."""
    chance = random.Random(number)  # noqa: S311  (the same pages every time)

    def words(n: int) -> str:
        return " ".join(f"{chance.choice(_WORDS)}{chance.randrange(100)}" for _ in range(n))

    paragraphs = "".join(f"<p>{words(60)}.</p>\n" for _ in range(12))
    around = "".join(
        f'<div class="teaser {words(1)}"><a href="/page/{n}"><img src="/img/{words(1)}.jpg">{words(8)}</a></div>\n'
        for n in range(700)
    )
    return (
        f"<!doctype html><title>{words(6)}</title><article><h1>{words(6)}</h1>{paragraphs}</article>{around}".encode()
    )


def _answer(body: bytes, media_type: str, *more: str) -> bytes:
    lines = ("HTTP/1.1 200 OK", f"Content-Type: {media_type}", "Server: nginx", "Cache-Control: max-age=60", *more)
    return "\r\n".join((*lines, f"Content-Length: {len(body)}", "", "")).encode() + body


def _feed(address: str, n_links: int) -> bytes:
    items = "".join(
        f"<item><title>Story {n}</title><link>http://{address}/page/{n}</link><guid>http://{address}/page/{n}</guid>"
        "<pubDate>Mon, 02 Mar 2026 09:00:00 +0000</pubDate></item>"
        for n in range(n_links)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{address}</title>{items}</channel></rss>'.encode()


async def _serve(n_hosts: int, n_pages: int, n_links: int) -> None:
    pages = {
        f"/page/{n}": _answer(gzip.compress(_page(n), 6), "text/html; charset=utf-8", "Content-Encoding: gzip")
        for n in range(n_pages)
    }

    async def listen() -> str:
        feed = b""

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                while True:
                    head = await reader.readuntil(b"\r\n\r\n")
                    writer.write(_reply(head, feed, pages))
                    await writer.drain()
            except (asyncio.IncompleteReadError, ConnectionError):
                writer.close()

        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        address = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
        feed = _answer(_feed(address, n_links), "application/rss+xml", 'ETag: "1"')
        _listening.append(server)
        return address

    print(json.dumps([await listen() for _ in range(n_hosts)]), flush=True)
    await asyncio.Event().wait()


_listening: list[asyncio.Server] = []


def _reply(head: bytes, feed: bytes, pages: Mapping[str, bytes]) -> bytes:
    path = head.split(b" ", 2)[1].decode()
    if path.startswith("/feed/"):
        return _UNCHANGED if b'\r\nIf-None-Match: "1"' in head or b'\r\nif-none-match: "1"' in head else feed
    return pages.get(path, _MISSING)


if __name__ == "__main__":
    asyncio.run(_serve(*map(int, sys.argv[1:])))
