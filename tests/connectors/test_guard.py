"""The guard: no spelling of a non-public address gets through, whoever spells it."""

import asyncio
import socket
import threading

import httpcore
import pytest

from connectors.guard import GuardedBackend, Refused, SystemResolver, is_public, may_be_public
from connectors.http import Fetcher
from tests.connectors.loopback import AGENT, Server, reply, settings

NOT_PUBLIC = [
    "127.0.0.1", "127.1.2.3", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254",
    "100.100.100.200", "169.254.169.254", "169.254.0.1", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192",
    "192.0.0.9", "192.0.2.1", "192.88.99.1", "192.31.196.1", "192.52.193.1", "192.175.48.1", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255",
    "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::2", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1",
    "::ffff:168.63.129.16", "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::169.254.169.254",
    "64:ff9b:1::1", "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:0:7f00:1::", "2001:0:808:808:0:0:80ff:fffe",
    "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::1", "2002:a83f:8110::",
    "2002:c0a8:101::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1",
    "2606:4700::5efe:7f00:1", "2606:4700::200:5efe:10.0.0.1", "fe80::5efe:8.8.8.8", "4000::1", "2620:4f:8000::1",
]  # fmt: skip

PUBLIC = [
    "8.8.8.8", "1.1.1.1", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
    "168.63.129.17", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
    "2002:808:808::1",
]  # fmt: skip


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_address_that_is_not_public(address):
    """Reserved blocks, cloud internals, and IPv6 forms that lead to them."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_that_is_public(address):
    """Neighbours of the reserved blocks and embedded public addresses stay reachable."""
    assert is_public(address)


SPELLINGS = [
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0",
    "localhost", "LOCALHOST", "localhost.", "%6c%6fcalhost", "１２７.0.0.1", "127。0。0。1", "ⓛocalhost", "user@127.0.0.1",
    "8.8.8.8@127.0.0.1", "10.0.0.1", "0x0a.0.0.1", "169.254.169.254", "2852039166", "0xa9fea9fe", "169.254.43518",
    "192.168.1.1", "172.16.0.1", "100.64.0.1", "192.0.0.192", "168.63.129.16", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]",
    "[fd00:ec2::254]", "[fc00::1]", "[ff02::1]", "[2001:0:7f00:1::]", "[2001:db8::1]", "[::1%25lo]", "255.255.255.255",
    "127.0.0.1.", "0x7F.0X0.0x0.0x1", "0177.1", "00000177.0.0.1", "0x7f.0.1", "127.65535", "%31%32%37.0.0.1", "①②⑦.⓪.⓪.①",
    "１２７。０。０。１", "Ⅼocalhost", "user:word@[::1]", "93.184.216.34:80@127.0.0.1", "a%40b@10.0.0.1", "[::FFFF:0A00:0001]",
    "[64:ff9b:1::808:808]", "[::ffff:169.254.169.254]", "[fe80::1%25eth0]", "[2606:4700::5efe:7f00:1]", "[fec0::1]",
    "168.63.129.16.", "2822734096", "0xA83F8110", "100.100.100.200", "198.18.0.1", "224.0.0.251", "192.88.99.1",
]  # fmt: skip


def test_no_spelling_reaches_a_private_address():
    """A server waits on 127.0.0.1, and nobody comes: each is refused, or no name at all on this system."""

    async def run():
        async with Server(lambda *_: reply(200, b"inside")) as server, Fetcher(settings(), AGENT) as fetcher:
            port = server.address.rpartition(":")[2]
            answers = [await fetcher.fetch(f"http://{host}:{port}/") for host in SPELLINGS]
            return answers, server.connections

    answers, connections = asyncio.run(run())
    assert connections == 0
    assert {answer.outcome for answer in answers} <= {"refused", "connect"}
    assert sum(answer.outcome == "refused" for answer in answers) >= 40


def test_no_name_leads_to_a_private_address():
    """Every address above, as the answer of a name server: alone, and behind a public one."""
    asked = {}

    async def resolve(host, port):
        return asked[host]

    async def run():
        async with Fetcher(settings(), AGENT, resolve=resolve) as fetcher:
            for number, address in enumerate(NOT_PUBLIC):
                asked[f"n{number}.example"] = [address]
                asked[f"m{number}.example"] = ["93.184.216.34", address]
            return [await fetcher.fetch(f"http://{host}/") for host in asked]

    answers = asyncio.run(run())
    assert len(answers) == 2 * len(NOT_PUBLIC) > 120
    assert {answer.outcome for answer in answers} == {"refused"}


@pytest.mark.parametrize("found", [[], ["no address"], [""], ["93.184.216.34", "bogus"], ["1.2.3"]])
def test_a_name_server_that_answers_rubbish(found):
    """Nothing to connect to, or nothing that could be judged."""
    answer, _ = fetch_with([found], "http://rubbish.example/")
    assert answer.outcome == ("refused" if found else "connect")


def test_a_name_server_that_never_answers_does_not_hold_up_others():
    """Its own host times out, as typed; the next one is served meanwhile."""

    async def resolve(host, port):
        if host == "lost.example":
            await asyncio.sleep(60)
        return ["127.0.0.1"]

    async def run():
        async with Server(lambda *_: reply(200, b"ok")) as server:
            port = server.address.rpartition(":")[2]
            limits = settings(allow_hosts=[f"found.example:{port}"], deadline_s=0.3)
            async with Fetcher(limits, AGENT, resolve=resolve) as fetcher:
                return await asyncio.gather(
                    *(fetcher.fetch(f"http://{name}.example:{port}/") for name in ("lost", "found", "lost"))
                )

    lost, found, again = asyncio.run(run())
    assert (lost.outcome, found.body, again.outcome) == ("timeout", b"ok", "timeout")


@pytest.mark.parametrize("host", [host.rpartition("@")[2] for host in SPELLINGS if host.isascii() and host[0] != "["])
def test_a_spelling_that_no_proxy_is_asked_for(host):
    """Where a proxy resolves the names, what a spelling tells by itself is still judged."""
    assert not may_be_public(host)


@pytest.mark.parametrize(
    "host", ["printer", "router.lan", "x.local", "metadata.google.internal", "a.home.arpa", "LOCALHOST.", ""]
)
def test_a_name_of_the_own_network_that_no_proxy_is_asked_for(host):
    """Names of one label, and zones that are no part of the public name space."""
    assert not may_be_public(host)


@pytest.mark.parametrize(
    "host",
    ["news.example", "8.8.8.8", "2606:4700::1111", "134744072", "0x7f.example", "local.example.", "1.2.3.4.example"],
)
def test_a_host_that_a_proxy_may_be_asked_for(host):
    """Names of the public name space, and public addresses."""
    assert may_be_public(host)


def fetch_with(answers, url, **changes):
    """Fetch with a name server of our own; gives the answer and how often it was asked."""
    asked = []

    async def resolve(host, port):
        asked.append(host)
        return answers[min(len(asked), len(answers)) - 1]

    async def run():
        async with Fetcher(settings(**changes), AGENT, resolve=resolve) as fetcher:
            return await fetcher.fetch(url)

    return asyncio.run(run()), asked


def test_one_private_answer_among_public_ones_is_enough():
    """A name with a public and a private address is refused as a whole."""
    answer, _ = fetch_with([["93.184.216.34", "10.0.0.7"]], "http://two.example/")
    assert (answer.outcome, "10.0.0.7" in answer.detail) == ("refused", True)


def test_a_name_that_changes_its_mind_is_asked_once():
    """Rebinding: the address that is judged is the address that is used."""
    answer, asked = fetch_with([["127.0.0.1"], ["93.184.216.34"]], "http://rebind.example/")
    assert (answer.outcome, asked) == ("refused", ["rebind.example"])


def test_the_checked_address_is_connected_to():
    """The connection goes to what the resolver said at the check, under the name of the URL."""

    async def run():
        asked = []

        async def resolve(host, port):
            asked.append(host)
            return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

        async with Server(lambda *_: reply(200, b"ok")) as server:
            port = server.address.rpartition(":")[2]
            allow = [f"intranet.example:{port}"]
            async with Fetcher(settings(allow_hosts=allow), AGENT, resolve=resolve) as fetcher:
                answer = await fetcher.fetch(f"http://intranet.example:{port}/")
            return answer, asked, server.requests, port

    answer, asked, requests, port = asyncio.run(run())
    assert (answer.body, asked) == (b"ok", ["intranet.example"])
    assert f"Host: intranet.example:{port}\r\n" in requests[0]


def test_names_that_nobody_answers_hold_up_no_other(monkeypatch):
    """Each is looked up once at a time, whoever asks, and goes on after its fetch; the threads are bounded."""
    over = threading.Event()
    asked, names = [], [f"dead{n}.example" for n in range(120)]

    def look_up(host, port, **_):
        asked.append(host)
        if host in names:
            over.wait(30)
            raise socket.gaierror("no answer")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", port))]

    async def run():
        resolver = SystemResolver()
        dead = [asyncio.create_task(resolver(name, 80)) for name in names * 3]
        await asyncio.sleep(0)
        for task in dead[: len(names) * 2]:
            task.cancel()
        async with asyncio.timeout(10):
            found = await resolver("good.example", 80)
        over.set()
        ends = await asyncio.gather(*dead, return_exceptions=True)
        resolver.close()
        return found, {type(end) for end in ends[len(names) * 2 :]}

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    try:
        assert asyncio.run(run()) == (["93.184.216.34"], {socket.gaierror})
    finally:
        over.set()
    assert sorted(asked) == sorted([*names, "good.example"])


def test_the_door_is_one_host_and_one_port():
    """Another port of an allowed host, and another name of it, stay closed."""

    async def run(host, port):
        await GuardedBackend(SystemResolver(), allow_hosts=["127.0.0.1:1"]).connect_tcp(host, port)

    with pytest.raises(httpcore.ConnectError):
        asyncio.run(run("127.0.0.1", 1))  # allowed, and nobody is there
    for host, port in [("127.0.0.1", 2), ("localhost", 1), ("::1", 1)]:
        with pytest.raises(Refused, match="allow_hosts"):
            asyncio.run(run(host, port))
