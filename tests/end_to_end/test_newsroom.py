"""A news site with a known truth, read by the plain run: every article of a sound feed, each once, edits as revisions."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from flows import rounds, stations
from flows.configuration import load
from flows.options import IngestOptions
from presswatch.discover.validators import MOST_TRUSTED
from storage.home import Home, make_home
from tests import looking

NEWSROOM = Path(__file__).parents[3] / "shared" / "newsroom" / "server.py"
PORTS = range(21000, 31000, 500)
"""where its ports may begin: below those that the kernel hands out to anybody's connections"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    yield from newsroom(tmp_path_factory)


@pytest.fixture
def early_site(tmp_path_factory):
    """A newsroom whose clock nobody has moved."""
    yield from newsroom(tmp_path_factory)


def newsroom(tmp_path_factory):
    if not NEWSROOM.exists():
        pytest.skip("needs ../shared/newsroom")
    for port in PORTS:
        with listening(port, tmp_path_factory.mktemp("newsroom")) as ready:
            if ready:
                yield ready
                return
    pytest.fail(f"the newsroom listens on none of the ports {PORTS}")


@contextlib.contextmanager
def listening(port, out):
    """The newsroom from this port on; None where one of its ports is taken."""
    arguments = ["--seed", "7", "--outlets", "12", "--articles", "120", "--page-kb", "20-40", "--slow-s", "0.3"]
    with subprocess.Popen(
        [sys.executable, NEWSROOM, *arguments, "--port-base", str(port), "--out", out],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        ready = process.stdout.readline()
        try:
            yield json.loads(ready) if ready else None
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return make_home(Home(tmp_path_factory.mktemp("home") / "home"), kind="monitor")


def control(site, what: str):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(site["control"] + what, timeout=30) as reply:
        return json.loads(reply.read())


def ingest(home, site, addresses):
    settings = {
        "PRESSWATCH_FETCH__ALLOW_HOSTS": json.dumps(site["allow_hosts"]),
        "PRESSWATCH_FETCH__CONTACT": "tests@example.org",
        "PRESSWATCH_FETCH__MIN_DELAY_S": "0",
        "PRESSWATCH_UNDERSTAND__WORKERS": "1",  # each loads for three CPU-s; the demo starts as many as there are cores
    }
    configuration = load(home.config, environment=settings)
    with stations.open_run(home, configuration, "ingest") as run:
        return rounds.ingest(run, IngestOptions(urls=tuple(addresses)))


def rows(home, sql: str):
    return looking.rows(home.snapshot, sql)


def plain(url: str) -> str:
    base, _, query = url.partition("?")
    kept = "&".join(part for part in query.split("&") if part and not part.startswith("utm_"))
    return base + ("?" + kept if kept else "")


def test_rounds_store_what_sound_feeds_list(home, site):
    truth = control(site, "/_truth")
    kinds = {feed["url"]: feed["type"] for feed in truth["feeds"] if not feed["trouble"]}
    first = ingest(home, site, kinds)
    wanted = {i for f in truth["feeds"] if not f["trouble"] for i in f["article_ids"]}
    by_url = {plain(url): a["id"] for a in truth["articles"] for url in (a["url"], a["first_url"])}
    stored = [by_url[plain(url)] for (url,) in rows(home, "SELECT url FROM articles")]
    assert len(stored) == len(set(stored))
    assert set(stored) == wanted
    assert rows(home, "SELECT url FROM failures WHERE reason = 'not_a_feed'") == []
    read_as = {"rss_full": "rss", "json": "json_feed"}
    assert dict(rows(home, "SELECT url, kind FROM feeds")) == {u: read_as.get(kind, kind) for u, kind in kinds.items()}
    assert first.n_articles == len(wanted)

    # nothing has changed: nothing is fetched but feeds, nothing is stored
    before = rows(home, "SELECT count(*) FROM pages")
    second = ingest(home, site, kinds)
    assert (second.n_articles, second.n_revisions) == (0, 0)
    assert rows(home, "SELECT count(*) FROM pages") == before

    # a day later: what is new is stored, what a feed shows as edited becomes a revision, nothing else does
    old = {a["id"]: a for a in truth["articles"]}
    control(site, "/_control/advance?hours=30")
    truth = control(site, "/_truth")
    third = ingest(home, site, kinds)
    now_wanted = wanted | {i for f in truth["feeds"] if not f["trouble"] for i in f["article_ids"]}
    by_url |= {plain(url): a["id"] for a in truth["articles"] for url in (a["url"], a["first_url"])}
    stored = [by_url[plain(url)] for (url,) in rows(home, "SELECT url FROM articles")]
    assert len(stored) == len(set(stored))
    assert set(stored) == now_wanted
    assert third.n_articles == len(now_wanted) - len(wanted)
    atom = {i for f in truth["feeds"] if f["type"] == "atom" and not f["trouble"] for i in f["article_ids"]}
    edited = {
        a["id"]
        for a in truth["articles"]
        if a["id"] in old and a["http_status"] == 200
        and (a["text_sha256"], a["title"]) != (old[a["id"]]["text_sha256"], old[a["id"]]["title"])
    }  # fmt: skip
    revised = {
        by_url[plain(url)]
        for (url,) in rows(home, "SELECT DISTINCT url FROM articles JOIN revisions USING (article_id) WHERE rev_no > 0")
    }
    assert revised <= edited
    assert revised >= edited & atom & wanted
    assert edited & atom & wanted

    # the account of every fetch adds up, for ever
    assert (
        rows(
            home,
            "SELECT fetch_id FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting",
        )
        == []
    )
    assert rows(home, "SELECT sum(n_new) FROM fetches") == rows(home, "SELECT count(*) FROM articles")
    # every span cuts its surface out of the text
    assert rows(
        home,
        "SELECT count(*) FROM v_texts t JOIN citations c USING (article_id, rev_no) WHERE c.field = 'text' "
        "AND substr(t.text, c.span_start + 1, c.span_end - c.span_start) <> c.surface",
    ) == [(0,)]


def test_troublesome_hosts_end_typed_and_in_sight(tmp_path, site):
    home = make_home(Home(tmp_path / "home"), kind="monitor")
    trouble = dict(site["trouble"])
    report = ingest(home, site, trouble.values())
    outcome = dict(
        rows(
            home,
            "SELECT url, outcome FROM fetches ORDER BY started_at DESC",
        )
    )
    assert outcome[trouble["dead"]] == "connect"
    assert outcome[trouble["gone"]] == outcome[trouble["notfound"]] == "gone"
    assert outcome[trouble["forbidden"]] == "blocked"
    assert outcome[trouble["ratelimited_feed"]] == "soft"
    for kind in ("slow", "moved", "moved_temp", "lying_etag", "lying_lm", "robots_disallow", "robots_503", "empty"):
        assert outcome[trouble[kind]] == "ok", kind
    states = dict(rows(home, "SELECT rule, count(*) FROM entries WHERE rule IS NOT NULL GROUP BY rule"))
    assert states["robots"] > 0
    assert states["robots_unreachable"] > 0
    assert states["http_429"] > 0
    assert report.worked
    assert rows(home, "SELECT count(*) FROM entries WHERE state = 'waiting' AND next_attempt_at IS NULL") == [(0,)]


def test_feeds_whose_validators_lie_lose_nothing(tmp_path, early_site):
    site = early_site
    home = make_home(Home(tmp_path / "home"), kind="monitor")
    feeds = [site["trouble"][kind] for kind in ("lying_etag", "lying_lm")]
    for _ in range(3):
        ingest(home, site, feeds)
    control(site, "/_control/advance?hours=40")
    wanted = {
        feed["url"]: len(feed["article_ids"]) for feed in control(site, "/_truth")["feeds"] if feed["url"] in feeds
    }

    def listed():
        return dict(rows(home, "SELECT f.url, count(*) FROM entries JOIN feeds f USING (feed_id) GROUP BY ALL"))

    before = listed()
    assert all(before[url] < wanted[url] for url in feeds), (before, wanted)
    n_polls = 0
    while listed() != wanted and n_polls <= MOST_TRUSTED:
        ingest(home, site, feeds)
        n_polls += 1
    assert listed() == wanted
    trusted = dict(rows(home, "SELECT url, conditional_get FROM feeds"))
    assert trusted == {site["trouble"]["lying_etag"]: False, site["trouble"]["lying_lm"]: True}
