"""Company networks: a proxy that must be used, and a root certificate of their own; both real, on loopback."""

import asyncio
import base64
import contextlib
import datetime as dt
import ssl

import pytest

from connectors.http import Fetcher, FetchError
from presswatch.errors import ConfigError
from tests.connectors.loopback import AGENT, Server, always, listening, reply, settings

x509 = pytest.importorskip("cryptography.x509", reason="needs the package cryptography to make certificates")


class Proxy:
    """A forward and CONNECT proxy that knows one host, `news.example`, and leads to a server of the test."""

    def __init__(self, target, *, wants=None, says=None):
        self.target, self.wants, self.says = target, wants, says
        self.heads = []

    async def __aenter__(self):
        self._stack = contextlib.AsyncExitStack()
        self.address = await self._stack.enter_async_context(listening(self._serve))
        return self

    async def __aexit__(self, *_):
        await self._stack.aclose()

    async def _serve(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.heads.append(head)
        login = base64.b64encode((self.wants or "").encode()).decode()
        if self.says:
            writer.write(self.says)
        elif self.wants and f"Proxy-Authorization: Basic {login}\r\n" not in head:
            writer.write(reply(407, b"who are you?"))
        else:
            await self._lead(head, reader, writer)

    async def _lead(self, head, reader, writer):
        host, port = self.target.rsplit(":", 1)
        to_reader, to_writer = await asyncio.open_connection(host, int(port))
        if head.startswith("CONNECT"):
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            method, url, version = head.partition("\r\n")[0].split()
            path = "/" + url.split("/", 3)[3]
            to_writer.write(head.replace(f"{method} {url} {version}", f"{method} {path} {version}").encode())
        try:
            await asyncio.gather(_pump(reader, to_writer), _pump(to_reader, writer))
        finally:
            to_writer.transport.abort()


async def _pump(reader, writer):
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


def through(script, url="http://news.example/a?b=1", *, proxy="http://{}", wants=None, says=None, **changes):
    """Fetch through a proxy; gives the answer, the proxy's heads and the server."""

    async def nobody(host, port):
        raise AssertionError(f"{host} was resolved here")

    async def run():
        async with Server(script) as server, Proxy(server.address, wants=wants, says=says) as relay:
            limits = settings(proxy=proxy.format(relay.address), **changes)
            async with Fetcher(limits, AGENT, resolve=nobody) as fetcher:
                return await fetcher.fetch(url), relay.heads, server

    return asyncio.run(run())


def test_a_page_through_a_proxy():
    """The whole address goes to the proxy, the name is not resolved here, and the rest is as ever."""
    answer, heads, server = through(always(reply(200, b"ok")))
    assert (answer.body, answer.url) == (b"ok", "http://news.example/a?b=1")
    assert heads[0].startswith("GET http://news.example/a?b=1 HTTP/1.1\r\n")
    assert "Host: news.example\r\n" in server.requests[0]
    assert f"User-Agent: {AGENT}\r\n" in server.requests[0]


def test_a_proxy_that_wants_a_login():
    """Name and password come from the setting, percent-decoded, and go to the proxy."""
    answer, _, _ = through(always(reply(200, b"ok")), proxy="http://desk:p%40ss@{}", wants="desk:p@ss")
    assert answer.body == b"ok"


@pytest.mark.parametrize("url", ["http://news.example/", "https://news.example/"])
@pytest.mark.parametrize(
    "says", [None, reply(502, b"no"), reply(403, b"policy"), b"rubbish\r\n\r\n"], ids=["407", "502", "403", "none"]
)
def test_a_proxy_that_refuses(url, says):
    """A typed outcome, which names neither login nor traceback; nothing reaches the server."""
    answer, _, server = through(always(reply(200, b"ok")), url, proxy="http://desk:secret@{}", wants="other", says=says)
    assert isinstance(answer, FetchError)
    assert answer.outcome in ("connect", "soft", "blocked", "protocol")
    assert "secret" not in answer.detail
    assert server.requests == []


def test_no_proxy_there():
    """A dead proxy is a connection that could not be made."""

    async def run():
        async with Server(always(b"")) as server:
            address = server.address
        async with Fetcher(settings(proxy=f"http://{address}"), AGENT) as fetcher:
            return await fetcher.fetch("https://news.example/")

    assert asyncio.run(run()).outcome == "connect"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/",
        "http://localhost/",
        "https://10.1.2.3/",
        "http://[::1]/",
        "http://0x7f.1/",
        "http://intranet/",
    ],
)
def test_what_a_proxy_is_not_asked_for(url):
    """It stands inside: it must not open the network that it guards."""
    answer, heads, _ = through(always(reply(200, b"inside")), url)
    assert (answer.outcome, heads) == ("refused", [])
    assert "allow_hosts" in answer.detail


def test_a_redirect_through_the_proxy_to_the_own_network():
    """Each hop is judged."""
    answer, heads, _ = through(always(reply(302, b"", "Location: http://169.254.169.254/latest")))
    assert (answer.outcome, len(heads)) == ("refused", 1)


def test_allowed_hosts_are_connected_to_directly():
    """What was let in by name is of the own network, where no proxy is needed."""

    async def run():
        async with Server(always(reply(200, b"ok"))) as server, Proxy("127.0.0.1:9") as relay:
            limits = settings(proxy=f"http://{relay.address}", allow_hosts=[server.address])
            async with Fetcher(limits, AGENT) as fetcher:
                return await fetcher.fetch(server.url()), relay.heads

    answer, heads = asyncio.run(run())
    assert (answer.body, heads) == (b"ok", [])


def test_the_environment_names_no_proxy(monkeypatch):
    """HTTP_PROXY and its like are for others."""
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    async def run():
        async with (
            Server(always(reply(200, b"ok"))) as server,
            Fetcher(settings(allow_hosts=[server.address]), AGENT) as fetcher,
        ):
            return await fetcher.fetch(server.url())

    assert asyncio.run(run()).body == b"ok"


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    """A company's own authority, and a server's certificate for news.example: (root file, server's TLS context)."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    folder = tmp_path_factory.mktemp("company")
    now = dt.datetime.now(dt.UTC)

    def certificate(name, key, issuer, issuer_key, extension):
        return (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)]))
            .issuer_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, issuer)]))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=1))
            .add_extension(extension, critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .sign(issuer_key, hashes.SHA256())
            .public_bytes(serialization.Encoding.PEM)
        )

    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root, chain = folder / "root.pem", folder / "server.pem"
    root.write_bytes(
        certificate("Company", root_key, "Company", root_key, x509.BasicConstraints(ca=True, path_length=0))
    )
    names = x509.SubjectAlternativeName([x509.DNSName("news.example")])
    chain.write_bytes(
        certificate("news.example", key, "Company", root_key, names)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    return str(root), context


def secure(context, answer=b"secure"):
    """A server that speaks TLS and gives one answer; as `listening`."""

    async def serve(reader, writer):
        while True:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answer if answer.startswith(b"HTTP") else reply(200, answer))
            await writer.drain()

    return listening(serve, ssl=context)


@pytest.mark.parametrize("trusted", [True, False])
@pytest.mark.parametrize("host", ["news.example", "other.example"])
def test_a_root_certificate_of_a_company(company, trusted, host):
    """With it the server is believed, without it and under another name not; nothing is ever asked unverified."""

    async def here(host, port):
        return ["127.0.0.1"]

    async def run():
        async with secure(company[1]) as address:
            port = address.rpartition(":")[2]
            limits = settings(allow_hosts=[f"{host}:{port}"], ca_file=company[0] if trusted else "")
            async with Fetcher(limits, AGENT, resolve=here) as fetcher:
                return await fetcher.fetch(f"https://{host}:{port}/")

    answer = asyncio.run(run())
    if trusted and host == "news.example":
        assert answer.body == b"secure"
    else:
        assert answer.outcome == "connect"
        assert "CERTIFICATE" in answer.detail.upper()


def test_tls_through_a_proxy(company):
    """CONNECT with name and port only; the server's certificate is verified at the far end."""

    async def run():
        async with secure(company[1]) as address, Proxy(address) as relay:
            limits = settings(proxy=f"http://{relay.address}", ca_file=company[0])
            async with Fetcher(limits, AGENT) as fetcher:
                answers = [await fetcher.fetch(f"https://news.example/secret/path?{n}") for n in range(3)]
                return [answer.body for answer in answers], relay.heads

    bodies, heads = asyncio.run(run())
    assert bodies == [b"secure"] * 3
    assert [head.partition("\r\n")[0] for head in heads] == ["CONNECT news.example:443 HTTP/1.1"]


def test_from_https_to_http(company):
    """Outlets do that; the page is fetched, and the way there is recorded."""

    async def here(host, port):
        return ["127.0.0.1"]

    async def run():
        async with (
            Server(always(reply(200, b"plain"))) as plain,
            secure(company[1], reply(301, b"", f"Location: {plain.url('/x')}")) as address,
        ):
            port = address.rpartition(":")[2]
            limits = settings(allow_hosts=[f"news.example:{port}", plain.address], ca_file=company[0])
            async with Fetcher(limits, AGENT, resolve=here) as fetcher:
                return await fetcher.fetch(f"https://news.example:{port}/"), plain

    answer, plain = asyncio.run(run())
    assert (answer.body, answer.redirects) == (b"plain", ((301, plain.url("/x")),))


@pytest.mark.parametrize(
    "content", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nrubbish\n-----END CERTIFICATE-----\n"]
)
def test_a_file_without_certificates(tmp_path, content):
    """Said once, when the run begins, with the setting and what to give."""
    path = tmp_path / "ca.pem"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"\[fetch\] ca_file: .*ca\.pem.*PEM"):
        Fetcher(settings(ca_file=str(path)), AGENT)
