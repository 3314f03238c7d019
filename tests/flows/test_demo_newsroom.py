"""The demo newsroom says what its truth says, the same way every time."""

import datetime as dt
import gzip
import http.client
import re
import socket
import subprocess
import sys
import tomllib
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections import Counter
from html import unescape
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from flows.demo import Newsroom, catalogue_toml, settings_toml, truth
from flows.demo.material import outlets
from presswatch import catalogue
from presswatch.errors import PresswatchError
from tests.conftest import start_when_free

OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
TRUTH = truth()


@pytest.fixture(scope="module")
def newsroom():
    room = Newsroom()
    start_when_free(room)
    yield room
    room.stop()


def get(url, method="GET", **headers):
    """Return (status, headers, body, final address); a refusal is an answer too."""
    request = urllib.request.Request(
        url, headers={name.replace("_", "-"): value for name, value in headers.items()}, method=method
    )
    try:
        with OPENER.open(request) as response:
            return response.status, response.headers, response.read(), response.url
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.headers, refusal.read(), refusal.url


def local(name):
    return name.rpartition("}")[2]


def entry_links(feed_url):
    """Return the links of a feed's entries, whatever its form."""
    status, _, body, _ = get(feed_url)
    assert status == 200
    entries = [node for node in ET.fromstring(body).iter() if local(node.tag) in {"item", "entry"}]
    links = [next(child for child in entry if local(child.tag) == "link") for entry in entries]
    return [link.get("href") or link.text for link in links]


def everything(room):
    """Return every byte that feeds, front pages and entries lead to, by address."""
    feeds = [url for url in room.feeds if url != TRUTH["dead_feed"]]
    found = {url: get(url) for url in feeds}
    found |= {f"http://{urlsplit(url).netloc}/": get(f"http://{urlsplit(url).netloc}/") for url in feeds}
    found |= {link: get(link) for url in feeds for link in entry_links(url)}
    return {url: (status, sorted(headers.items()), body) for url, (status, headers, body, _) in found.items()}


@pytest.fixture(scope="module")
def rounds(newsroom):
    """What the newsroom serves in both rounds."""
    first = everything(newsroom)
    newsroom.round = 2
    second = everything(newsroom)
    newsroom.round = 1
    return {1: first, 2: second}


def test_every_living_feed_parses_and_lists_what_truth_counts(newsroom):
    """Seven feeds in three forms."""
    counts = {url: len(entry_links(url)) for url in newsroom.feeds if url != TRUTH["dead_feed"]}
    assert counts == {url: by_round[1] for url, by_round in TRUTH["feeds"].items()}
    assert len(counts) == 7
    assert {outlet.feed_form for outlet in outlets(1)} == {"rss", "rdf", "atom"}


def test_nobody_answers_at_the_dead_feed(newsroom):
    """A refused connection, not an error page."""
    with pytest.raises(urllib.error.URLError) as refused:
        get(TRUTH["dead_feed"])
    assert isinstance(refused.value.reason, ConnectionRefusedError)
    assert TRUTH["dead_feed"] in newsroom.feeds
    assert urlsplit(TRUTH["dead_feed"]).netloc in newsroom.allow_hosts


def test_every_entry_leads_to_its_article_or_to_what_truth_names(newsroom):
    """Each article is reached from its feed, at its own address, with its text on the page."""
    reached = {}
    for feed in TRUTH["feeds"]:
        for link in entry_links(feed):
            status, _, body, final = get(link)
            if link == TRUTH["forbidden"]:
                assert status == 403
            elif link in TRUTH["not_articles"]:
                assert status == 200
            else:
                assert status == 200
                reached[TRUTH["tagged"].get(final, final)] = unescape(body.decode())
    expected = {url: facts for url, facts in TRUTH["articles"].items() if facts["appears_in"] == 1}
    assert set(reached) == set(expected)
    assert len(reached) == TRUTH["n_articles"][1]
    for url, facts in expected.items():
        if url != TRUTH["edited"]["url"]:
            assert facts["title"] in reached[url]
            for paragraph in facts["text"].split("\n\n"):
                assert paragraph in reached[url], url


def test_pages_name_everyone_they_credit_and_print_no_marks(rounds):
    """A credit of the truth can be read on the page; the braces of the prose cannot."""
    links = {url: link for link, url in (TRUTH["redirects"] | TRUTH["tagged"]).items()}
    for url, named in TRUTH["citations"].items():
        _, _, body = rounds[2][links.get(url, url)]
        page = unescape(body.decode())
        for credit in named:
            assert credit["surface"] in page
        assert "{" not in page.partition("<body")[2]


def test_round_two_changes_one_article_and_adds_three(rounds):
    """Pages that were not edited keep every byte; only front pages and feeds of the outlets concerned follow."""
    first, second = rounds[1], rounds[2]
    new = {url for url, facts in TRUTH["articles"].items() if facts["appears_in"] == 2}
    concerned = {urlsplit(url).netloc for url in new | {TRUTH["edited"]["url"]}}
    fronts_and_feeds = {url for url in first if urlsplit(url).netloc in concerned and url not in TRUTH["articles"]}
    changed = {url for url in first if first[url] != second[url]}
    assert set(second) - set(first) == new
    assert len(new) == 3
    assert changed == fronts_and_feeds | {TRUTH["edited"]["url"]}
    before, after = (unescape(r[TRUTH["edited"]["url"]][2].decode()) for r in (first, second))
    assert TRUTH["edited"]["title"] in before
    assert TRUTH["edited"]["new_title"] in after
    assert '"dateModified": "2026-02-05T10:05:00+00:00"' in after


def test_the_edit_shows_in_the_atom_feed(rounds):
    """`updated` of the edited entry moves, its id and `published` stay."""
    atom = "{http://www.w3.org/2005/Atom}"
    seen = []
    for number in (1, 2):
        feed = ET.fromstring(rounds[number]["http://127.0.0.1:18952/feeds/latest.atom"][2])
        entry = next(e for e in feed.iter(atom + "entry") if e.findtext(atom + "id") == TRUTH["edited"]["url"])
        seen.append([entry.findtext(atom + name) for name in ("id", "published", "updated", "title")])
    assert seen[0][:2] == seen[1][:2]
    assert seen[0][2] < seen[1][2]
    assert (seen[0][3], seen[1][3]) == (TRUTH["edited"]["title"], TRUTH["edited"]["new_title"])


def test_a_second_start_says_the_same_bytes(newsroom, rounds):
    """Headers included: there is no clock in it."""
    newsroom.stop()
    newsroom.start()
    assert everything(newsroom) == rounds[1]


def test_unchanged_documents_are_not_sent_twice(newsroom):
    """ETag and Last-Modified each suffice; a wrong tag outweighs a right date."""
    for url in (newsroom.feeds[0], TRUTH["edited"]["url"]):
        _, headers, _, _ = get(url)
        etag, modified = headers["ETag"], headers["Last-Modified"]
        assert get(url, If_None_Match=etag)[0] == 304
        assert get(url, If_None_Match=etag)[2] == b""
        assert get(url, If_Modified_Since=modified)[0] == 304
        assert get(url, If_None_Match='"other"', If_Modified_Since=modified)[0] == 200
        assert get(url, If_Modified_Since="no date")[0] == 200


def test_gzip_when_accepted_only(newsroom):
    """The same document either way."""
    url = newsroom.feeds[1]
    _, plain, body, _ = get(url)
    _, packed, squeezed, _ = get(url, Accept_Encoding="gzip, br")
    assert plain["Content-Encoding"] is None
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(squeezed) == body
    assert squeezed[4:8] == bytes(4), "no clock in the gzip header"
    assert packed["ETag"] == plain["ETag"]


def test_one_connection_carries_many_requests(newsroom):
    """Keep-alive, HEAD without a body, an unknown address, a method that is not offered."""
    connection = http.client.HTTPConnection("127.0.0.1", 18951)
    statuses = []
    for method, path in (("GET", "/robots.txt"), ("HEAD", "/"), ("GET", "/nowhere"), ("POST", "/"), ("GET", "/")):
        connection.request(method, path)
        own_socket = connection.sock
        response = connection.getresponse()
        statuses.append((response.status, len(response.read()) > 0))
        assert connection.sock is own_socket
    connection.close()
    assert statuses == [(200, True), (200, False), (404, True), (405, False), (200, True)]


def test_nonsense_on_the_wire_harms_nobody(newsroom):
    """Half a request, no request, an endless head."""
    for nonsense in (b"", b"GET / HT", b"\r\n\r\n", b"GET /" + b"a" * 200_000, b"\xff\xfe\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", 18953)) as wire:
            wire.sendall(nonsense)
    assert get(newsroom.feeds[2])[0] == 200


def test_a_taken_port_is_named(newsroom):
    """The message names the port and says what to do; nothing stays open."""
    with pytest.raises(PresswatchError, match=r"port 18951 is in use .* then try again"):
        Newsroom().start()
    newsroom.stop()
    with socket.create_server(("127.0.0.1", 18954)), pytest.raises(PresswatchError, match="port 18954"):
        Newsroom().start()
    newsroom.start()


def test_stop_is_quiet_when_nothing_runs(newsroom):
    """Before the start, and twice; afterwards nobody listens."""
    Newsroom().stop()
    newsroom.stop()
    newsroom.stop()
    with pytest.raises(urllib.error.URLError):
        get(newsroom.feeds[0])
    newsroom.start()


def test_the_catalogue_names_the_outlets_that_truth_knows(newsroom):
    """Valid TOML, one table per outlet, ids and domains unique, all enabled."""
    tables = tomllib.loads(catalogue_toml())["outlet"]
    assert len(tables) == len({t["id"] for t in tables}) == len({t["domains"][0] for t in tables}) == 8
    assert [t["feeds"][0]["url"] for t in tables] == newsroom.feeds
    assert [t["domains"][0] for t in tables] == newsroom.allow_hosts
    assert all(t["enabled"] for t in tables)
    assert all(t["name"] in t["aliases"] for t in tables)
    built = catalogue.build([("demo.toml", {"outlet": tables})])
    assert len(built.outlets) == 8
    assert {facts["outlet_id"] for facts in TRUTH["articles"].values()} < {t["id"] for t in tables}


def test_everyone_credited_is_in_a_catalogue():
    """The real ones in the packaged catalogue, the invented ones in the demo's; no id means two outlets."""
    folder = Path(__file__).parents[2] / "config" / "outlets"
    packaged = {t["id"] for path in folder.glob("*.toml") for t in tomllib.loads(path.read_text("utf-8"))["outlet"]}
    invented = {t["id"] for t in tomllib.loads(catalogue_toml())["outlet"]}
    assert not packaged & invented
    assert {c["outlet_id"] for named in TRUTH["citations"].values() for c in named} <= packaged | invented


def test_the_settings_open_only_the_newsrooms_ports(newsroom):
    """A contact, the exact ports, no pause."""
    fetch = tomllib.loads(settings_toml())["fetch"]
    assert fetch == {"contact": "demo@presswatch.invalid", "allow_hosts": newsroom.allow_hosts, "min_delay_s": 0.0}


def test_the_material_is_as_varied_as_promised():
    """Languages, layouts, lengths, dates, credits and copies."""
    facts = TRUTH["articles"].values()
    assert TRUTH["n_articles"][1] >= 66
    assert {f["language"] for f in facts} == {"en", "ro", "de", "fr", "es"}
    assert all(90 <= len(f["text"].split()) <= 250 for f in facts)
    assert all(3 <= len(f["text"].split("\n\n")) <= 6 for f in facts)
    days = [dt.datetime.fromisoformat(f["published_at"]) for f in facts]
    assert dt.datetime(2026, 2, 1, tzinfo=dt.UTC) <= min(days) <= max(days) < dt.datetime(2026, 2, 6, tzinfo=dt.UTC)
    assert len({outlet.layout for outlet in outlets(1) if outlet.articles}) == 5
    styles = Counter(a.footer_style for outlet in outlets(1) for a in outlet.articles if a.footer)
    assert set(styles) == {"plain", "marked", "linked", "list", "small", "bracket"}
    credited = Counter(copy["credited"] for copy in TRUTH["copies"])
    assert credited[True] >= 2
    assert credited[False] >= 2
    assert sum(copy["exact"] for copy in TRUTH["copies"]) >= 4
    assert not all(copy["exact"] for copy in TRUTH["copies"])
    assert len(TRUTH["redirects"]) == len(TRUTH["tagged"]) == 1


def test_only_copies_share_sentences():
    """A copy has its original's paragraphs, word for word; no other two articles share a sentence."""
    texts = {url: facts["text"] for url, facts in TRUTH["articles"].items()}
    pairs = {frozenset((copy["copy"], copy["original"])) for copy in TRUTH["copies"]}
    assert all(len({texts[url] for url in pair}) == 1 for pair in pairs)
    sentences = {url: set(re.split(r"(?<=[.!?“”\"»])\s+", text)) for url, text in texts.items()}
    shared = {frozenset(two) for two in combinations(texts, 2) if sentences[two[0]] & sentences[two[1]]}
    assert shared == pairs


def test_titles_and_addresses_are_unique():
    """Also among copies: whoever copies writes a headline of their own."""
    titles = [facts["title"] for facts in TRUTH["articles"].values()]
    assert len(set(titles)) == len(titles) == TRUTH["n_articles"][2]


def test_importing_the_demo_is_light():
    """Standard library and our own errors and nouns, nothing heavier."""
    heavy = ("prefect", "pandas", "httpx", "duckdb", "pydantic", "trafilatura")
    code = f"import sys, flows.demo; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
