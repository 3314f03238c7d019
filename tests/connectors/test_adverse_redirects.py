"""Redirects to where nobody should go, without end, or written so that they are hard to read."""

import asyncio

import pytest

from connectors.http import Fetcher, Response
from tests.connectors.loopback import AGENT, Server, always, cut, drip, fetch, reply, settings


def to(place):
    """A redirect whose Location is these bytes, whatever they are."""
    place = place if isinstance(place, bytes) else place.encode()
    return b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + place + b"\r\n\r\n"


@pytest.mark.parametrize(
    "place",
    [
        "http://127.0.0.1:9/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/",
        "http://user:word@127.0.0.1:9/", "http://8.8.8.8@127.0.0.1:9/", "//127.0.0.1:9/", "///127.0.0.1:9/",
        "/\\127.0.0.1:9/", "http:\\\\127.0.0.1:9\\", "http://127.1:9/", "http://0x7f000001:9/", "http://2130706433:9/",
        "http://0/", "http://[::ffff:7f00:1]:9/", "http://[64:ff9b::a00:1]/", "https://10.0.0.1/", "HTTP://LOCALHOST:9/",
        "http://①②⑦.⓪.⓪.①:9/", "http://%31%32%37.0.0.1:9/", "http://localhost.:9/", "http://localhost%00.example/",
        "file:///etc/passwd", "javascript:alert(1)", "data:text/html,hello", "ftp://ftp.example/x", "gopher://127.0.0.1:70/",
        "about:blank", "mailto:a@b.example", "http://", "http:///", "https://:443/", "http://[::1", "http://a:99999/", "",
        "http://" + "a" * 3000 + ".example/", "x" * 9000, "ws://127.0.0.1:9/", "unix:/run/x.sock", "http://a b.example/",
    ],
)  # fmt: skip
def test_a_redirect_that_is_not_followed(place):
    """Neither to this machine and network, in any spelling, nor to anything but http(s)."""

    async def nowhere(host, port):
        raise OSError("no such name")

    async def run():
        async with Server(lambda path, _: to(place) if path == "/" else reply(200, b"stayed")) as server:
            limits = settings(allow_hosts=[server.address])
            async with Fetcher(limits, AGENT, resolve=None if "example" not in place else nowhere) as fetcher:
                return await fetcher.fetch(server.url()), server

    answer, server = asyncio.run(run())
    if isinstance(answer, Response):  # read as a path of the same host, which is what it is then
        assert (answer.body, answer.url.startswith(server.url())) == (b"stayed", True)
    else:
        assert answer.outcome in ("refused", "redirect_loop", "connect")
        assert answer.status in (302, None)


def test_only_unreadable_places_are_taken_for_paths():
    """The three that RFC 3986 makes paths of; all others above end in an error."""
    for place in ("///127.0.0.1:9/", "/\\127.0.0.1:9/"):
        answer, server = fetch(lambda path, _, place=place: to(place) if path == "/" else reply(200, b"stayed"))
        assert getattr(answer, "body", b"stayed") == b"stayed"
        assert {head.split()[1] for head in server.requests} >= {"/"}


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        ("/știri/1".encode(), "/%C8%99tiri/1"),
        ("/caf\xe9".encode("latin-1"), "/caf%C3%A9"),
        (b"/a b", "/a%20b"),
        (b"/a%zz", "/a%zz"),
        (b"?page=2", "/?page=2"),
        (b"  /blank  ", "/blank"),
        (b"/tab\tin", "/tabin"),
        (b"/x#part", "/x"),
        (b"\xef\xbb\xbf/bom", "/bom"),
        (b"/a/../b/./c", "/b/c"),
    ],
)
def test_a_place_that_is_hard_to_read(place, asked):
    """UTF-8, Latin-1, blanks: what browsers make of it."""
    answer, server = fetch(lambda path, _: to(place) if path == "/" else reply(200, b"ok"))
    assert answer.body == b"ok", answer
    assert server.requests[-1].split()[1] == asked


@pytest.mark.parametrize("place", [b"/a\r\n b", b"/a\x00b", b"/a\r\nX-Evil: 1", b"/\x01\x02", b"/a\rSet-Cookie: x"])
def test_a_place_with_control_characters_smuggles_nothing(place):
    """Whatever becomes of it, no request has a line that we did not write."""
    answer, server = fetch(lambda path, _: to(place) if path == "/" else reply(200, b"ok"))
    assert isinstance(answer, Response) or answer.outcome in ("protocol", "refused", "redirect_loop")
    for head in server.requests:
        assert "Evil" not in head.partition("\r\n")[2]
        assert "Cookie" not in head


def test_a_redirect_to_another_port_is_another_host():
    """The door of `allow_hosts` is exact: the same address at another port stays closed, and nobody is asked there."""

    async def run():
        async with (
            Server(always(reply(200, b"inside"))) as inside,
            Server(lambda *_: to(inside.url())) as outside,
            Fetcher(settings(allow_hosts=[outside.address]), AGENT) as fetcher,
        ):
            return await fetcher.fetch(outside.url()), inside.connections

    answer, connections = asyncio.run(run())
    assert (answer.outcome, connections) == ("refused", 0)


def test_a_redirect_by_name_to_a_private_address():
    """A public name that resolves to the own network; no connection is made."""

    async def resolve(host, port):
        return {"news.example": ["127.0.0.1"], "inside.example": ["93.184.216.34", "127.0.0.1"]}[host]

    async def run():
        async with Server(always(reply(200, b"inside"))) as inside:
            inside_port = inside.address.rpartition(":")[2]
            async with Server(lambda *_: to(f"http://inside.example:{inside_port}/")) as news:
                port = news.address.rpartition(":")[2]
                limits = settings(allow_hosts=[f"news.example:{port}"])
                async with Fetcher(limits, AGENT, resolve=resolve) as fetcher:
                    return await fetcher.fetch(f"http://news.example:{port}/"), inside.connections

    answer, connections = asyncio.run(run())
    assert (answer.outcome, connections) == ("refused", 0)


def test_an_international_name_is_asked_for_in_its_ascii_form():
    """In the address and in a redirect; the Host header says it as DNS does."""
    asked = []

    async def resolve(host, port):
        asked.append(host)
        return ["127.0.0.1"]

    async def run():
        def script(path, server):
            port = server.address.rpartition(":")[2]
            return to(f"http://BÜCHER.example:{port}/b") if path == "/" else reply(200, b"ok")

        async with Server(script) as server:
            port = server.address.rpartition(":")[2]
            limits = settings(allow_hosts=[f"xn--strae-oqa.example:{port}", f"xn--bcher-kva.example:{port}"])
            async with Fetcher(limits, AGENT, resolve=resolve) as fetcher:
                return await fetcher.fetch(f"http://straße.example:{port}/"), server, port

    answer, server, port = asyncio.run(run())
    assert answer.body == b"ok", answer
    assert asked == ["xn--strae-oqa.example", "xn--bcher-kva.example"]
    assert f"Host: xn--bcher-kva.example:{port}\r\n" in server.requests[1]


@pytest.mark.parametrize(
    "script",
    [
        lambda path, _: to(path + "a"),
        lambda path, _: to("/"),
        lambda path, _: to("/b" if path == "/a" else "/a"),
        lambda path, _: to("/#a" if path == "/" else "/"),
        lambda path, _: drip(to("/more" + path)[:-2], b"X-Slow: 1\r\n", 0.05),
    ],
    ids=["ever longer", "itself", "two in a circle", "a fragment", "each slower"],
)
def test_redirects_without_an_end(script):
    """At most five hops, one deadline for all of them, no cookie and no fragment that makes two addresses of one."""
    answer, server = fetch(script, deadline_s=1.0)
    assert answer.outcome in ("redirect_loop", "timeout")
    assert len(server.requests) <= 6


@pytest.mark.parametrize(
    "head",
    [
        drip(b"HTTP/1.1 302 Found\r\nLocation: /end\r\n\r\n", b"x" * 9999, 0),
        drip(b"HTTP/1.1 302 Found\r\nLocation: /end\r\nContent-Length: 99\r\n\r\n", b"x", 0.05),
        cut(b"HTTP/1.1 302 Found\r\nLocation: /end\r\nContent-Length: 99", b"half"),
        cut(b"HTTP/1.1 308 Moved\r\nLocation: /end\r\nTransfer-Encoding: chunked", b"zz"),
    ],
    ids=["endless", "trickled", "cut", "broken"],
)
def test_the_body_of_a_redirect_does_not_matter(head):
    """Where it points is known before its body comes; only the deadline counts on."""
    answer, _ = fetch(lambda path, _: reply(200, b"ok") if path == "/end" else head, deadline_s=1.0)
    assert getattr(answer, "body", None) == b"ok" or answer.outcome == "timeout"


@pytest.mark.parametrize("status", [300, 304, 305, 306, 301, 302])
def test_a_redirect_that_names_no_place(status):
    """Nothing to follow is no success."""
    answer, _ = fetch(always(reply(status, b"" if status == 304 else b"where?")))
    assert answer.outcome == "hard"
