"""A single connection: what is held, how it ends, and what its errors are called."""

import asyncio
import contextlib
import ssl

import httpcore
import pytest

from connectors.streams import connect
from tests.connectors.loopback import listening


def talk(serve, client):
    """Let a server and a client talk; gives what the client returns."""

    async def run():
        async with listening(serve) as address:
            stream = await connect("127.0.0.1", int(address.rpartition(":")[2]))
            try:
                return await client(stream)
            finally:
                await stream.aclose()

    return asyncio.run(run())


async def _much(reader, writer):
    writer.write(b"x" * 8_000_000)
    await writer.drain()
    writer.close()


def test_a_sender_has_to_wait_for_the_reader():
    """Eight megabytes come whole, and never more than a part of them is held."""

    async def slowly(stream):
        held, size = 0, 0
        await asyncio.sleep(0.1)
        while data := await stream.read(65_536):
            held, size = max(held, len(stream._received)), size + len(data)
            await asyncio.sleep(0)
        return held, size, stream.get_extra_info("is_readable")

    held, size, is_over = talk(_much, slowly)
    assert (size, is_over) == (8_000_000, True)
    assert held < 1_000_000


async def _reset(reader, writer):
    writer.write(b"last words")
    await writer.drain()
    await reader.read(1)
    writer.transport.abort()


def test_what_came_before_the_end_is_read():
    """Then the end; and nothing can be sent any more."""

    async def client(stream):
        first = await stream.read(4)
        assert stream.get_extra_info("is_readable")
        rest = await stream.read(99)
        await stream.write(b"?")
        with contextlib.suppress(httpcore.ReadError):
            assert await stream.read(99) == b""
        with pytest.raises(httpcore.WriteError, match="closed"):
            await stream.write(b"?")
        return first, rest

    assert talk(_reset, client) == (b"last", b" words")


async def _silence(reader, writer):
    await reader.read()
    writer.close()


def test_a_reader_that_is_called_off():
    """The connection stays as it is; a later read waits anew."""

    async def client(stream):
        for _ in range(2):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.02):
                    await stream.read(9)
        return stream.get_extra_info("is_readable")

    assert talk(_silence, client) is False


async def _plain(reader, writer):
    await reader.read(9)
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    writer.close()


@pytest.mark.parametrize("serve", [_plain, _reset])
def test_tls_with_somebody_who_does_not_speak_it(serve):
    """A connection that could not be made, with a reason."""

    async def client(stream):
        with pytest.raises(httpcore.ConnectError) as refused:
            await stream.start_tls(ssl.create_default_context(), "news.example")
        return str(refused.value)

    assert talk(serve, client)
