"""What is remembered of hosts from run to run: robots.txt for a day, tdmrep.json for a day, and old rules in need."""

import asyncio
import dataclasses
import datetime as dt
import json

import pytest

from connectors.hosts import Hosts
from connectors.http import Fetcher
from connectors.reservations import Reservations
from connectors.robots import Robots
from presswatch.model import Host
from tests.connectors.loopback import AGENT, Server, drip, reply, settings

NOON = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
NO = reply(200, b"User-agent: *\nDisallow: /private\nCrawl-delay: 3\n")
RESERVED = reply(
    200, json.dumps([{"location": "/", "tdm-reservation": 1, "tdm-policy": "https://a.example/p"}]).encode()
)


class Site:
    """A server whose answers change between runs, and the memory that goes from one run to the next."""

    def __init__(self, robots=NO, tdm=None):
        self.robots, self.tdm = robots, tdm if tdm is not None else reply(404)
        self.known = None
        self.lines = []

    def run(self, at, *paths):
        """One run at a time of day: what is allowed and reserved for each path, and what was asked for."""

        async def go():
            async with Server(lambda path, _: self.tdm if "tdmrep" in path else self.robots) as server:
                address = f"http://{server.address}"
                old = {address: dataclasses.replace(self.known, address=address)} if self.known else {}
                limits = settings(allow_hosts=[server.address], deadline_s=0.3)
                async with Fetcher(limits, AGENT) as fetcher:
                    hosts = Hosts(recall=old.get, keep=self.lines.append, clock=lambda: at)
                    robots, reservations = Robots(fetcher, hosts), Reservations(fetcher, hosts)
                    said = []
                    for path in paths:
                        allowed = await robots.allowed(server.url(path))
                        tdm = await reservations.of(server.url(path)) if allowed == "yes" else None
                        said.append((allowed, tdm and tdm.is_reserved))
                    self.known = self.lines[-1] if self.lines else self.known
                    return said, [head.split()[1] for head in server.requests]

        return asyncio.run(go())


def test_a_host_is_asked_once_a_day():
    """Both files at first; nothing within 24 hours, whatever the paths; both again after that."""
    site = Site(tdm=RESERVED)
    assert site.run(NOON, "/a", "/private/b") == (
        [("yes", True), ("no", None)],
        ["/robots.txt", "/.well-known/tdmrep.json"],
    )
    assert site.run(NOON + 23 * HOUR, "/c", "/private/d") == ([("yes", True), ("no", None)], [])
    assert site.run(NOON + 24 * HOUR, "/e")[1] == ["/robots.txt", "/.well-known/tdmrep.json"]


def test_what_is_written_down():
    """One line per answer; the last has all."""
    site = Site(tdm=RESERVED)
    site.run(NOON, "/a")
    first, last = site.lines
    assert (first.robots_status, first.crawl_delay_s, first.tdm_at) == ("ok", 3.0, None)
    assert (last.robots_txt, last.tdm_reserved, last.tdm_policy) == (first.robots_txt, True, "https://a.example/p")
    assert (last.robots_at, last.tdm_at) == (NOON, NOON)


def test_no_page_no_tdmrep():
    """Where robots.txt closes everything that is asked for, the second file is not."""
    assert Site().run(NOON, "/private/a")[1] == ["/robots.txt"]


BROKEN = [reply(500), reply(429), drip(b"HTTP/1.1 200 OK\r\n\r\n", b"", 0.1), b"rubbish\r\n\r\n"]


@pytest.mark.parametrize("answer", BROKEN, ids=["500", "429", "silence", "rubbish"])
def test_the_rules_of_before_hold_while_there_is_no_answer(answer):
    """RFC 9309: the cached copy is used; it is asked for again an hour later, and replaced when there is an answer."""
    site = Site()
    site.run(NOON, "/a")
    site.robots = answer
    said, asked = site.run(NOON + 25 * HOUR, "/a", "/private/b")
    assert (said, asked[0]) == ([("yes", None), ("no", None)], "/robots.txt")
    assert site.known.robots_status == "unreachable"
    assert site.run(NOON + 25.5 * HOUR, "/private/b") == ([("no", None)], [])
    site.robots = reply(200, b"User-agent: *\nDisallow:\n")
    assert site.run(NOON + 26.5 * HOUR, "/private/b")[0] == [("yes", None)]


def test_without_rules_of_before_nothing_is_allowed():
    """It waits, and is not asked at every tick of a schedule."""
    site = Site(robots=reply(503))
    assert site.run(NOON, "/a", "/b") == ([("unreachable", None)] * 2, ["/robots.txt"])
    assert site.run(NOON + HOUR / 2, "/a") == ([("unreachable", None)], [])
    assert site.run(NOON + HOUR, "/a")[1] == ["/robots.txt"]


def test_that_there_were_no_rules_is_remembered_too():
    site = Site(robots=reply(404))
    assert site.run(NOON, "/private/a")[0] == [("yes", None)]
    site.robots = reply(500)
    assert site.run(NOON + 25 * HOUR, "/private/a")[0] == [("yes", None)]


def test_a_memory_from_the_future_is_not_believed():
    """A clock was wrong; everything is asked again."""
    site = Site()
    site.run(NOON + 1000 * HOUR, "/a")
    assert site.run(NOON, "/a")[1] == ["/robots.txt", "/.well-known/tdmrep.json"]


def test_a_wish_to_be_left_alone_is_remembered():
    """It holds for the whole host at once, stands beside the other facts, and holds in the next run, a day at most."""

    def run(at, lines, *, status=429, wish="7200"):
        async def go():
            refused = reply(status, b"", *([f"Retry-After: {wish}"] if wish else []))
            script = lambda path, _: rules if path == "/robots.txt" else refused  # noqa: E731
            async with Server(script) as server:
                hosts = Hosts(keep=lines.append, clock=lambda: at)
                async with Fetcher(settings(allow_hosts=[server.address]), AGENT, hosts=hosts) as fetcher:
                    await Robots(fetcher).allowed(server.url("/"))
                    ends = [await fetcher.fetch(server.url(path)) for path in ("/1", "/2")]
                    return [end.outcome for end in ends], len(server.requests)

        return asyncio.run(go())

    rules = reply(200, b"User-agent: *\nCrawl-delay: 0.1\n")
    lines = []
    assert run(NOON, lines) == (["soft", "put_off"], 2)
    assert (lines[-1].not_before - NOON - 2 * HOUR) / dt.timedelta(seconds=1) == pytest.approx(0, abs=1)
    assert (lines[-1].robots_status, lines[-1].crawl_delay_s) == ("ok", 0.1)
    assert run(NOON, lines, status=503)[0] == ["soft", "put_off"]
    assert run(NOON, lines, wish=None)[0] == ["soft", "soft"]
    assert run(NOON, lines, status=500)[0] == ["soft", "soft"]
    lines.clear()
    run(NOON, lines, wish="999999999")
    assert lines[-1].not_before <= NOON + 24 * HOUR


@pytest.mark.parametrize(
    ("wish", "outcome"), [(2 * HOUR, "put_off"), (-HOUR, "gone"), (25 * HOUR, "gone"), (None, "gone")]
)
def test_an_earlier_wish_holds_until_its_time(wish, outcome):
    """One for more than a day means that a clock was wrong."""

    async def go():
        async with Server(lambda *_: reply(404)) as server:
            hosts = Hosts(clock=lambda: NOON)
            async with Fetcher(settings(allow_hosts=[server.address]), AGENT, hosts=hosts) as fetcher:
                fetcher.heed(f"http://{server.address}", None, wish and NOON + wish)
                return (await fetcher.fetch(server.url("/"))).outcome, len(server.requests)

    assert asyncio.run(go()) == (outcome, int(outcome == "gone"))


@pytest.mark.parametrize(
    ("answer", "reserved"),
    [
        (RESERVED, True),
        (reply(404), None),
        (reply(403), None),
        (reply(500), None),
        (reply(200, b"<html>no such page</html>"), None),
        (reply(200, b'[{"location": "/", "tdm-reservation": 0}]'), False),
        (reply(200, b'\xef\xbb\xbf[{"location": "/", "tdm-reservation": 1}]'), True),
        (
            reply(200, b'[{"location": "/a\\u0000", "tdm-reservation": 1}, {"location": "/", "tdm-reservation": 1}]'),
            True,
        ),
        (reply(302, b"", "Location: javascript:x"), None),
        (drip(b"HTTP/1.1 200 OK\r\n\r\n", b"[", 0.05), None),
    ],
)
def test_each_answer_declares_something_or_nothing(answer, reserved):
    """A page is never held up by a file that is broken."""
    assert Site(tdm=answer).run(NOON, "/a")[0] == [("yes", reserved)]


def test_a_reservation_outlives_a_day_without_answer():
    site = Site(tdm=RESERVED)
    site.run(NOON, "/a")
    site.tdm = reply(500)
    assert site.run(NOON + 25 * HOUR, "/a")[0] == [("yes", True)]
    site.tdm = reply(404)
    assert site.run(NOON + 50 * HOUR, "/a")[0] == [("yes", None)]


ROBOTS = [
    ("600 kB", reply(200, b"User-agent: *\nDisallow: /private\n" + b"# nothing\n" * 60_000), "no"),
    ("BOM", reply(200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /private\n"), "no"),
    ("Latin-1", reply(200, b"# r\xe9gles\nUser-agent: *\nDisallow: /private\nDisallow: /caf\xe9\n"), "no"),
    ("CR alone", reply(200, b"User-agent: *\rDisallow: /private\r"), "no"),
    ("NULs", reply(200, b"\0\0User-agent: *\nDisallow: /pri\0vate\n\0"), "no"),
    ("HTML", reply(200, b"<!doctype html><html><body>User-agent: * Disallow: /</body></html>"), "yes"),
    ("a challenge", reply(200, b"<title>Security check</title><script src=https://hcaptcha.com/1/api.js></script>"), "yes"),
    ("endless", drip(b"HTTP/1.1 200 OK\r\n\r\n", b"User-agent: *\n" * 5000, 0), "unreachable"),
    ("a trickle", drip(b"HTTP/1.1 200 OK\r\n\r\n", b"#", 0.02), "unreachable"),
    ("elsewhere", reply(302, b"", "Location: http://127.0.0.1:9/robots.txt"), "unreachable"),
    ("204", reply(204, length=False), "yes"),
    ("wildcards", reply(200, b"User-agent: *\nDisallow: /" + b"*a" * 800 + b"$\nDisallow: /private\n"), "no"),
    ("10,000 groups", reply(200, b"User-agent: x\nDisallow: /\n" * 10_000 + b"User-agent: *\nDisallow: /private"), "no"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "said"), [case[1:] for case in ROBOTS], ids=[case[0] for case in ROBOTS])
def test_rules_that_are_hard_to_read(answer, said):
    """Each is read, or the host waits; a path full of letters costs no time."""
    (first, second), _ = Site(robots=answer).run(NOON, "/private/" + "a" * 1000, "/private/b")
    assert (first[0], second[0]) == (said, said)


def test_a_host_that_only_a_memory_knows():
    """The memory itself, without a network."""
    kept = []
    hosts = Hosts(
        recall={"http://a.example:80": Host("http://a.example:80", "ok", NOON, "")}.get,
        keep=kept.append,
        clock=lambda: NOON,
    )
    assert hosts.get("http://a.example:80").robots_at == NOON
    assert hosts.get("http://b.example:80") is None
    hosts.put(Host("http://b.example:80", "none", NOON, ""))
    assert hosts.get("http://b.example:80") is kept[0]
