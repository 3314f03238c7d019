"""Spacing and limits, on the event loop's own clock: what is asserted are lower bounds, never how long a test took."""

import asyncio
from itertools import pairwise

import pytest

from connectors.http import Fetcher
from connectors.politeness import LONGEST_CRAWL_DELAY_S, Politeness, PutOff
from tests.connectors.loopback import AGENT, Server, reply, settings


def starts(politeness, addresses, *, call_sent=True, work=0.0):
    """Run one turn per address at once; give (address, when its head went out)."""
    seen = []

    async def one(address):
        async with politeness.turn(address) as sent:
            seen.append((address, asyncio.get_running_loop().time()))
            if sent and call_sent:
                sent()
            await asyncio.sleep(work)

    async def run():
        await asyncio.gather(*map(one, addresses))

    asyncio.run(run())
    return seen


def gaps(seen, address):
    times = [at for host, at in seen if host == address]
    return [later - earlier for earlier, later in pairwise(times)]


def test_two_starts_at_one_host_are_never_closer_than_the_pause():
    """Whether the request says when it is sent or not, and however short it is."""
    for call_sent in (True, False):
        seen = starts(Politeness(min_delay_s=0.03, per_host=4, overall=100), ["a:80"] * 5, call_sent=call_sent)
        assert min(gaps(seen, "a:80")) >= 0.03
        assert len(seen) == 5


def test_hosts_do_not_wait_for_each_other():
    """Ports count: two ports of one host are two hosts."""
    seen = starts(Politeness(min_delay_s=60, per_host=1, overall=100), ["a:80", "a:81", "b:80"])
    assert len(seen) == 3


def test_the_pause_holds_when_the_overall_limit_delays_the_start():
    """Turns that queue for the overall limit must not start together once it is free."""
    seen = starts(Politeness(min_delay_s=0.03, per_host=4, overall=1), ["a:80", "b:80"] * 4, work=0.02)
    assert min(gaps(seen, "a:80")) >= 0.03
    assert min(gaps(seen, "b:80")) >= 0.03


def most_at_once(politeness, addresses):
    now, most = 0, 0

    async def one(address):
        nonlocal now, most
        async with politeness.turn(address):
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.001)
            now -= 1

    async def run():
        await asyncio.gather(*map(one, addresses))

    asyncio.run(run())
    return most


def test_limits_per_host_and_overall():
    """Never more at once than allowed, and no fewer either."""
    assert most_at_once(Politeness(min_delay_s=0, per_host=3, overall=100), ["a:80"] * 20) == 3
    assert most_at_once(Politeness(min_delay_s=0, per_host=3, overall=5), [f"{n}:80" for n in range(20)]) == 5


def test_a_crawl_delay_is_honoured_and_capped():
    """It never shortens the configured pause."""
    politeness = Politeness(min_delay_s=0.01, per_host=2, overall=9)
    politeness.slow_down("a:80", 0.05)
    politeness.slow_down("b:80", 0.0)
    politeness.slow_down("c:80", 86_400)
    seen = starts(politeness, ["a:80"] * 3 + ["b:80"] * 3)
    assert min(gaps(seen, "a:80")) >= 0.05
    assert min(gaps(seen, "b:80")) >= 0.01
    assert politeness._host("c:80").pace.delay_s == LONGEST_CRAWL_DELAY_S


def test_a_crawl_delay_counts_from_the_request_that_told_of_it():
    politeness = Politeness(min_delay_s=0.01, per_host=2, overall=9)

    async def run():
        async with politeness.turn("a:80") as sent:
            began = asyncio.get_running_loop().time()
            sent()
        politeness.slow_down("a:80", 0.3)
        async with politeness.turn("a:80"):
            return asyncio.get_running_loop().time() - began

    assert asyncio.run(run()) >= 0.3


def test_the_pause_goes_on_into_the_next_round():
    """Each round has an event loop of its own; handed the paces of the one before, it waits for what is left."""
    paces, seen = {}, []
    for _ in range(2):
        politeness = Politeness(min_delay_s=0.01, per_host=2, overall=9, paces=paces)
        politeness.slow_down("a:80", 0.2)
        seen += starts(politeness, ["a:80"])
    assert min(gaps(seen, "a:80")) >= 0.2


@pytest.mark.parametrize("delay_s", [0, 60])
def test_who_waits_is_sent_away_when_the_host_wants_to_be_left_alone(delay_s):
    """At once, not after a pause each; other hosts are asked, and a shorter wish does not undo a longer one."""
    politeness = Politeness(min_delay_s=delay_s, per_host=1, overall=9)

    async def run():
        async with politeness.turn("a:80"):
            waiting = [asyncio.create_task(politeness.turn("a:80").__aenter__()) for _ in range(20)]
            await asyncio.sleep(0.01)
            politeness.put_off("a:80", 3600)
            politeness.put_off("a:80", 60)
        async with asyncio.timeout(5), politeness.turn("b:80"):
            return await asyncio.gather(*waiting, return_exceptions=True)

    assert {type(one) for one in asyncio.run(run())} == {PutOff}
    assert 3500 < politeness.left_s("a:80") <= 3600
    assert (politeness.left_s("b:80"), politeness.left_s("c:80")) == (0, 0)


def test_a_turn_that_fails_gives_its_place_back():
    """Errors and cancellation leave no lock behind."""
    politeness = Politeness(min_delay_s=0.001, per_host=1, overall=1)

    async def run():
        for error in (ValueError, asyncio.CancelledError):
            with pytest.raises(error):
                async with politeness.turn("a:80"):
                    raise error
        async with politeness.turn("a:80"):  # holds the lock until the block ends
            waiting = asyncio.create_task(politeness.turn("a:80").__aenter__())
            await asyncio.sleep(0)
            waiting.cancel()
        async with asyncio.timeout(5), politeness.turn("a:80"):
            return True

    assert asyncio.run(run())


def test_the_server_sees_the_pause():
    """Through the fetcher, with a redirect to the same host: no two requests arrive closer than the pause."""
    times = []

    def script(path, server):
        times.append(asyncio.get_running_loop().time())
        return reply(302, b"", "Location: /end") if path == "/go" else reply(200, b"ok")

    async def run():
        async with Server(script) as server:
            limits = settings(allow_hosts=[server.address], min_delay_s=0.05, per_host=2)
            async with Fetcher(limits, AGENT) as fetcher:
                await asyncio.gather(*(fetcher.fetch(server.url(path)) for path in ("/1", "/go", "/2")))

    asyncio.run(run())
    assert len(times) == 4
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.05


@pytest.mark.parametrize("delay_s", [0, 0.01, 60])
def test_when_stopped_what_is_under_way_ends_and_nothing_more_begins(delay_s):
    politeness = Politeness(min_delay_s=delay_s, per_host=2, overall=2)
    begun, ended = [], []

    async def one(address):
        async with politeness.turn(address):
            begun.append(address)
            await asyncio.sleep(0.05)
            ended.append(address)

    async def run():
        tasks = [asyncio.create_task(one(address)) for address in ["a:80", "b:80"] + ["a:80", "c:80"] * 4]
        await asyncio.sleep(0.01)
        politeness.stop()
        late = asyncio.create_task(one("d:80"))
        await asyncio.wait([*tasks, late])
        return sum(task.cancelled() for task in [*tasks, late])

    assert asyncio.run(run()) == 9
    assert len(begun) == len(ended) == 2
