"""Documents are read one at a time, beside the event loop."""

import asyncio
import time
from collections import Counter

from connectors.http import Fetcher
from flows.collecting.feed_checks import FeedChecks
from flows.collecting.parsing import Parsing
from presswatch.model import Feed
from tests.connectors.loopback import AGENT, Server, reply, settings


def test_one_document_is_read_at_a_time_beside_the_loop():
    running = Counter()

    def read(n):
        running[n] += 1
        assert len(+running) == 1
        time.sleep(0.005)
        running[n] -= 1
        return n

    async def run():
        documents = Parsing()
        return await asyncio.gather(*(documents.apart(read, n) for n in range(9)))

    assert asyncio.run(run()) == list(range(9))


def test_checks_read_beside_the_loop(configured, monkeypatch):
    """A feed that takes long to read does not use up the deadline of the others."""
    monkeypatch.setattr(FeedChecks, "_judge", _slowly(FeedChecks._judge))
    ticks = []

    async def tick():
        while True:
            ticks.append(time.monotonic())
            await asyncio.sleep(0.01)

    async def run():
        body = b'<rss version="2.0"><channel><title>T</title></channel></rss>'
        async with Server(lambda *_: reply(200, body)) as server:
            configuration = configured(f'[fetch]\ncontact = "a@b.example"\nallow_hosts = ["{server.address}"]\n')
            async with Fetcher(settings(allow_hosts=[server.address]), AGENT) as fetcher:
                checks = FeedChecks(fetcher, configuration.catalogue, configuration.settings, fetcher.hosts.clock)
                ticking = asyncio.create_task(tick())
                feeds = [Feed(str(n), "o", server.url(f"/{n}")) for n in range(4)]
                rows = await checks.check_all(feeds)
                ticking.cancel()
                return [row.check.verdict for row in rows]

    assert asyncio.run(run()) == ["empty"] * 4
    assert len(ticks) > 20


def _slowly(judge):
    def slow(*arguments):
        time.sleep(0.3)
        return judge(*arguments)

    return slow
