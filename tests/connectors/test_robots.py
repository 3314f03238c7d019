"""robots.txt against a loopback server: what each answer allows."""

import asyncio
import time

import pytest

from connectors.hosts import Hosts
from connectors.http import Fetcher
from connectors.robots import Robots
from tests.connectors.loopback import AGENT, Server, reply, settings

RULES = b"""User-agent: *
Disallow: /

User-agent: presswatch
Disallow: /private/
Disallow: /*.pdf$
Allow: /private/open
Crawl-delay: 7
"""


def ask(answer, paths=("/page",), **changes):
    """Serve one robots.txt; give what is allowed for each path, and the server."""

    async def run():
        script = lambda path, server: answer if path == "/robots.txt" else reply(200, b"ok")  # noqa: E731
        async with (
            Server(script) as server,
            Fetcher(settings(allow_hosts=[server.address], **changes), AGENT) as fetcher,
        ):
            robots = Robots(fetcher)
            said = await asyncio.gather(*(robots.allowed(server.url(path)) for path in paths))
            delay = await robots.crawl_delay(server.url("/"))
            return said, delay, server, fetcher.politeness._host(server.address).pace.delay_s

    return asyncio.run(run())


def test_the_group_of_our_name_counts():
    """Longest match wins, wildcards work, and our own group hides the one for everybody."""
    paths = ["/page", "/private/x", "/private/open", "/a.pdf", "/a.pdf?x=1", "/robots.txt", "/private/ș"]
    said, delay, server, pause = ask(reply(200, RULES), paths)
    assert said == ["yes", "no", "yes", "no", "yes", "yes", "no"]
    assert (delay, pause) == (7.0, 7.0)
    assert len(server.requests) == 1  # seven callers at once, one request


async def _silence(writer):
    await asyncio.sleep(3)
    return False


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (reply(200, b"User-agent: *\nDisallow: /"), "no"),
        (reply(200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /"), "no"),
        (reply(200, b""), "yes"),
        (reply(200, b"<html>not found</html>"), "yes"),
        (reply(200, b"\xff\xfe\x00rubbish\x00" * 100), "yes"),
        (reply(404), "yes"),
        (reply(403), "yes"),
        (reply(400), "yes"),
        (reply(302, b"", "Location: /robots.txt"), "yes"),
        (reply(429), "unreachable"),
        (reply(500), "unreachable"),
        (reply(503), "unreachable"),
        (_silence, "unreachable"),
        (b"rubbish\r\n\r\n", "unreachable"),
    ],
)
def test_what_each_answer_means(answer, said):
    """RFC 9309: 4xx is permission, 5xx and silence are not."""
    limits = {"deadline_s": 0.3} if answer is _silence else {}
    assert ask(answer, **limits)[0] == [said]


def test_only_the_first_part_of_a_huge_file_counts():
    """What stands behind 512 kB is not read."""
    filler = b"# nothing\n" * 60_000
    assert ask(reply(200, b"User-agent: *\nDisallow: /page\n" + filler))[0] == ["no"]
    assert ask(reply(200, filler + b"User-agent: *\nDisallow: /page\n"))[0] == ["yes"]


@pytest.mark.parametrize(
    ("asked", "given"), [("86400", 30.0), ("0.5", 0.5), ("-1", None), ("soon", None), ("nan", None)]
)
def test_crawl_delays_are_capped_and_checked(asked, given):
    """Half a minute at most; rubbish counts as nothing."""
    _, delay, _, _ = ask(reply(200, f"User-agent: *\nCrawl-delay: {asked}\n".encode()))
    assert delay == given


def test_a_host_nobody_may_connect_to_is_refused_and_no_address_is_no():
    """The guard's refusal is not permission; it says how to allow the host, and is not remembered."""
    kept = []

    async def run():
        async with Fetcher(settings(), AGENT) as fetcher:
            robots = Robots(fetcher, Hosts(keep=kept.append))
            said = [await robots.allowed(url) for url in ("http://127.0.0.1:9/x", "mailto:x@example.org")]
            return said, await robots.refusal("http://127.0.0.1:9/y")

    said, why = asyncio.run(run())
    assert said == ["refused", "no"]
    assert "allow_hosts" in why
    assert kept == []


def test_a_file_that_is_slow_to_match_does_not_hold_the_others():
    """Rules of 400 kB against long paths, a dozen pages at once: the loop goes on meanwhile."""
    rules = b"User-agent: *\n" + b"Disallow: /*a*b$\n" * 25_000

    async def run():
        async with (
            Server(lambda *_: reply(200, rules)) as server,
            Fetcher(settings(allow_hosts=[server.address]), AGENT) as fetcher,
        ):
            robots = Robots(fetcher)
            asking = [asyncio.create_task(robots.allowed(server.url("/" + "a" * 1000 + str(n)))) for n in range(12)]
            longest = last = 0.0
            while not all(task.done() for task in asking):
                last = time.perf_counter()
                await asyncio.sleep(0.01)
                longest = max(longest, time.perf_counter() - last)
            return longest, [task.result() for task in asking]

    longest, said = asyncio.run(run())
    assert said == ["yes"] * 12
    assert longest < 1.0  # one after the other in the loop they took more than two


def test_a_caller_that_gives_up_does_not_take_the_others_along():
    """The shared request goes on when the one who began it is cancelled."""

    async def slow(writer):
        await asyncio.sleep(0.05)
        writer.write(reply(200, b"User-agent: *\nDisallow: /"))
        await writer.drain()

    async def run():
        async with Server(lambda *_: slow) as server, Fetcher(settings(allow_hosts=[server.address]), AGENT) as fetcher:
            robots = Robots(fetcher)
            first = asyncio.create_task(robots.allowed(server.url("/")))
            second = asyncio.create_task(robots.allowed(server.url("/")))
            await asyncio.sleep(0.01)
            first.cancel()
            return await second

    assert asyncio.run(run()) == "no"
