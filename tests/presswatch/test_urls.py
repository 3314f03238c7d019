"""Identity of addresses: nothing that may be two articles is merged."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from presswatch.urls import canonical, host_of, join, same_site, target_of

PAIRS = Path(__file__).parents[3] / "shared/data/relate/url_pairs.csv"

SAME = [
    ("HTTP://News.Example/a", "http://news.example/a"),
    ("http://news.example:80/a", "http://news.example/a"),
    ("https://news.example:443/a", "https://news.example/a"),
    ("https://news.example:/a", "https://news.example/a"),
    ("https://news.example:0443/a", "https://news.example/a"),
    ("https://news.example", "https://news.example/"),
    ("https://news.example?p=1", "https://news.example/?p=1"),
    ("https://news.example/a#top", "https://news.example/a"),
    ("https://news.example/a?", "https://news.example/a"),
    ("https://news.example/a?&&b=1&", "https://news.example/a?b=1"),
    ("https://news.example/%7euser/%61", "https://news.example/~user/a"),
    ("https://news.example/%c8%99tiri", "https://news.example/știri"),
    ("https://news.example/a b", "https://news.example/a%20b"),
    ("https://news.example/100%", "https://news.example/100%25"),
    ("https://news.example/a/./b/../c", "https://news.example/a/c"),
    ("https://news.example/a/%2e%2e/c", "https://news.example/c"),
    ("https://news.example/../../c", "https://news.example/c"),
    ("https://news.example/a/..", "https://news.example/"),
    ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
    ("https://BÜCHER.example/a", "https://xn--bcher-kva.example/a"),
    ("https://новости.example/", "https://xn--b1amnebsh.example/"),
    ("https://news.example/a?b=2&a=1", "https://news.example/a?a=1&b=2"),
    ("https://news.example/a?utm_source=x&id=7&UTM_Medium=y", "https://news.example/a?id=7"),
    ("https://news.example/a?fbclid=1&gclid=2&mc_eid=3&msclkid", "https://news.example/a"),
    ("https://news.example/a?gad_source=1&srsltid=Af&_gl=1*x&hsa_cam=2&xtor=RSS-1", "https://news.example/a"),
    (" \thttps://news.example/a\n", "https://news.example/a"),
    ("https://news.exam\nple/a", "https://news.example/a"),
]

DIFFERENT = [
    ("http://news.example/a", "https://news.example/a"),
    ("https://www.news.example/a", "https://news.example/a"),
    ("https://news.example/a/", "https://news.example/a"),
    ("https://news.example/A", "https://news.example/a"),
    ("https://news.example:8080/a", "https://news.example/a"),
    ("https://news.example/a?id=1", "https://news.example/a?id=2"),
    ("https://news.example/a?id=1", "https://news.example/a?ID=1"),
    ("https://news.example/a?id", "https://news.example/a"),
    ("https://news.example/a?x=1&x=2", "https://news.example/a?x=2&x=1"),
    ("https://news.example/a?ref=b", "https://news.example/a"),
    ("https://news.example/a?source=b", "https://news.example/a"),
    ("https://news.example/a?utm=1", "https://news.example/a"),
    ("https://news.example/a?myfbclid=1", "https://news.example/a"),
    ("https://news.example/a?cid=1", "https://news.example/a?cid=2"),
    ("https://news.example/a?sccid=1", "https://news.example/a"),
    ("https://news.example/a?hsa_id=1", "https://news.example/a"),
    ("https://news.example/a/amp", "https://news.example/a"),
    ("https://m.news.example/a", "https://news.example/a"),
    ("https://news.example/a?at_id=1", "https://news.example/a"),
    ("https://news.example/a%2Fb", "https://news.example/a/b"),
    ("https://news.example/a?q=a+b", "https://news.example/a?q=a%20b"),
    ("https://news.example/a%3Fb", "https://news.example/a?b"),
    ("https://news.example//a", "https://news.example/a"),
    ("https://news.example/#!/article/1", "https://news.example/#!/article/2"),
    ("https://news.example/%2541", "https://news.example/A"),
    ("https://news.example/%%34%31", "https://news.example/A"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_equivalent_spellings_are_one_address(one, other):
    """RFC 3986 equivalence and known tracking parameters."""
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_may_be_two_articles_stays_two(one, other):
    """Nothing that a server may tell apart is merged."""
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("https://user@News.example:8443/a", "https://user@news.example:8443/a"),
        ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
        ("urn:sha256:AbC", "urn:sha256:AbC"),
        ("no address", "no address"),
        ("", ""),
    ],
)
def test_canonical_forms(url, form):
    """What comes out, letter by letter; what is no web address stays."""
    assert canonical(url) == form


@pytest.mark.parametrize(
    ("query", "keep", "drop", "left"),
    [
        ("?ocid=7&x=1", ["ocid"], [], "?ocid=7&x=1"),
        ("?ocid=7&utm_id=2", ["ocid"], [], "?ocid=7"),
        ("?sess=9&id=1", [], ["sess"], "?id=1"),
        ("?SESS=9&id=1", [], ["sess"], "?SESS=9&id=1"),
        ("?sess=9", [], ["sess"], ""),
        ("?a=1&id=1&utm_id=2", ["id"], ["*"], "?id=1"),
        ("?a=1", ["a"], ["a"], "?a=1"),
    ],
)
def test_an_outlet_s_own_parameters(query, keep, drop, left):
    """What is kept wins over what is dropped, and over what is tracking elsewhere."""
    once = canonical("https://news.example/a" + query, keep=keep, drop=drop)
    assert once == "https://news.example/a" + left
    assert canonical(once, keep=keep, drop=drop) == once


URL_TEXT = st.text(
    st.sampled_from("abAZ019-._~%/?#&=+:@[]!'()*,;\\^`{|}<> \t\u200bșß點Ａ\u0130\u1e9e") | st.characters(codec=None),
    max_size=40,
)
ANY_URL = (
    st.builds("{}://{}{}".format, st.sampled_from(["http", "HTTPS", "httpſ", "ftp"]), URL_TEXT, URL_TEXT) | URL_TEXT
)


@given(ANY_URL)
@example("http://%41%c3%bc.example/%%34%31")
@example("http://ΑΣ/")
@example("http://:0")
@example("http://@@")
@example("http://a/./../%2e/#!%")
def test_canonical_is_idempotent(url):
    """A second pass changes nothing, whatever the first one met."""
    once = canonical(url)
    assert canonical(once) == once


@given(ANY_URL, ANY_URL)
@example("httpſ://a:1/", "http://a/\ud800")
@example("http://0\xa0", "http://")
def test_nothing_raises(one, other):
    """Feeds contain everything."""
    host_of(one)
    same_site(one, other)
    joined = join(one, other)
    if joined is not None:
        assert join(one, joined) == joined
        assert joined.lower().startswith(("http://", "https://"))
        assert len(joined) <= 2048
        joined.encode()
    target = target_of(one)
    if target is not None:
        assert (target.host + target.path).isascii()
        assert target.path.startswith("/")
        assert " " not in target.host + target.path


def test_the_development_pairs():
    """No two groups of the set share a canonical address."""
    if not PAIRS.exists():
        pytest.skip("needs ../shared/data/relate")
    rows = list(csv.DictReader(PAIRS.read_text(encoding="utf-8").splitlines()))
    groups, forms = defaultdict(set), defaultdict(set)
    for row in rows:
        groups[canonical(row["url"])].add(row["group"])
        forms[row["group"]].add(canonical(row["url"]))
    assert [names for names in groups.values() if len(names) > 1] == []
    assert sum(len(found) - 1 for found in forms.values()) <= 16


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.news.example/a", "news.example"),
        ("https://WWW.News.Example:443/a", "news.example"),
        ("http://www.news.example:8080/a", "news.example:8080"),
        ("http://news.example:443/", "news.example:443"),
        ("http://user:secret@127.0.0.1:18801/x@y", "127.0.0.1:18801"),
        ("https://bücher.example", "xn--bcher-kva.example"),
        ("http://[::1]:80/", "[::1]"),
        ("urn:sha256:abc", ""),
        ("", ""),
    ],
)
def test_host_of(url, host):
    """Without www. and without the scheme's own port."""
    assert host_of(url) == host


BASE = "https://news.example/world/feed.xml?x=1"


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://other.example/a?b#c", "https://other.example/a?b#c"),
        ("/a", "https://news.example/a"),
        ("a", "https://news.example/world/a"),
        ("../a", "https://news.example/a"),
        ("?p=2", "https://news.example/world/feed.xml?p=2"),
        ("//cdn.example/a", "https://cdn.example/a"),
        (" \n https://news.example/a\t", "https://news.example/a"),
        ("https://news.example/a\nb\x00c", "https://news.example/abc"),
        ("https://news.example/a b", "https://news.example/a%20b"),
        ("HTTPS://news.example/a", "HTTPS://news.example/a"),
        ("https://news.example/" + "a" * 2027, "https://news.example/" + "a" * 2027),
        ("https://news.example/" + "a" * 2028, None),
        ("", None),
        ("  ", None),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("mailto:desk@news.example", None),
        ("ftp://news.example/a", None),
        ("tag:news.example,2026:1", None),
        ("http://", None),
        ("http:///a", None),
        ("https://[::1", None),
        ("https://news.example:99999/", None),
        ("https://news.example/\ud800", None),
        ("/\udfff", None),
    ],
)
def test_join(link, url):
    """Absolute web addresses or nothing."""
    assert join(BASE, link) == url


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://news.example/a", "http://www.news.example/b", True),
        ("https://news.example/a", "https://m.news.example/", True),
        ("https://www.news.example/a", "https://sport.news.example/", True),
        ("https://a.news.example/", "https://b.news.example/", False),
        ("https://news.example/", "https://badnews.example/", False),
        ("https://news.example/", "https://news.example:8443/", False),
        ("http://127.0.0.1:1/", "http://127.0.0.1:2/", False),
        ("https://touch.news.example/a", "https://sport.news.example/", True),
        ("https://m.example/a", "https://example/", True),
        ("http://[::1]:80/", "http://[::1]/a", True),
        ("http://[::1]:81/", "http://[::1]/a", False),
        ("urn:x", "urn:x", False),
    ],
)
def test_same_site(one, other, same):
    """Hosts and their subdomains; ports are sites of their own."""
    assert same_site(one, other) is same
    assert same_site(other, one) is same


@pytest.mark.parametrize(
    ("url", "address", "path"),
    [
        ("http://News.example", "news.example:80", "/"),
        ("https://news.example?b=2&a=1#x", "news.example:443", "/?b=2&a=1"),
        ("http://127.0.0.1:18801/ș b%zz?q=%41", "127.0.0.1:18801", "/%C8%99%20b%zz?q=%41"),
        ("http://[::1]:8080/a/../b", "[::1]:8080", "/a/../b"),
        ("https://bücher.example/", "xn--bcher-kva.example:443", "/"),
    ],
)
def test_target_of(url, address, path):
    """The request line says what the link says."""
    target = target_of(url)
    assert (target.address, target.path) == (address, path)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a",
        "ftp://a/",
        "http://",
        "http://.a/",
        "http://a..b/",
        "http://a:0/",
        "http://a:65536/",
        "http://a:" + "9" * 5000,
    ],
)
def test_no_target(url):
    """Nothing that cannot be connected to."""
    assert target_of(url) is None
