"""Rounds, and how they behave towards hosts: robots.txt and reservations, from round to round."""

import asyncio
import datetime as dt
import json
import time
from itertools import pairwise

import duckdb
import pytest

from flows import rounds, stations
from flows.cli.collecting import summary
from flows.collecting.collect import Means, Round, collect_round
from flows.collecting.interrupts import Interrupts
from flows.options import IngestOptions
from presswatch import warc
from presswatch.model import Feed
from storage.batches import BatchWriter, at_station, warc_path
from storage.known import Known
from storage.store import connect_snapshot
from tests.conftest import Newsroom, settings_for

HOST_FILES = ["/.well-known/tdmrep.json", "/robots.txt"]
META = '<head><meta name="tdm-reservation" content="1">'


@pytest.fixture
def collect(home, configured, newsroom):
    """Do one round without extracting anything: `collect(feed or page, extra settings)` gives its batch as sealed."""

    def do(path="/feed", extra="", *, names=(), feeds=()):
        configuration = configured(settings_for(newsroom).replace("min_delay_s", f"{extra}\nmin_delay_s"))
        now = dt.datetime.now(dt.UTC)
        polled = tuple(Feed(one, "o", newsroom.url(one)) for one in feeds or (path,))
        round_ = Round(addresses=names) if names else Round(feeds=polled)
        with Known(home) as known, BatchWriter(home, run_id="r", command="ingest", now=now) as batch:
            asyncio.run(
                collect_round(
                    round_,
                    Means(
                        batch=batch,
                        known=known,
                        settings=configuration.settings,
                        catalogue=configuration.catalogue,
                        user_agent="presswatch/test (+desk@example.org)",
                        clock=lambda: dt.datetime.now(dt.UTC),
                        on_first_page=lambda: None,
                        interrupts=Interrupts(),
                    ),
                )
            )
            batch.seal()
        return at_station(home.collected)[-1]

    return do


def ends(batch, newsroom):
    """What became of each entry: {path: (state, rule)}."""
    cut = len(newsroom.url(""))
    return {line["url"][cut:]: (line["state"], line.get("rule")) for line in batch.lines("sightings")}


def reservations(home, batch, newsroom):
    """What was written beside each kept page: {path: (reserved, policy, where it was found)}."""
    found, cut = {}, len(newsroom.url(""))
    for line in batch.lines("pages"):
        file = warc_path(home, batch.batch_id) if line["is_kept"] else batch.passing
        members = file.read_bytes()[line["offset"] : line["offset"] + line["length"]]
        tdm = warc.read_page(members, decoded_cap=1 << 20)[1].tdm
        found[line["url"][cut:]] = tdm and (tdm.is_reserved, tdm.policy, tdm.origin)
    return found


def test_an_entry_that_points_into_the_own_network_is_refused(collect, newsroom):
    """Said at once, with the way to allow it; not as a robots.txt that gives no answer and is asked for ten times."""
    inside = ["http://127.0.0.1:9/a", "http://[::1]:9/b", "http://0x7f.1:9/c", "http://169.254.169.254/d"]
    newsroom.publish("/1", "Story", "Text.")
    newsroom.list("/feed", *[(url, "A title") for url in (*inside, newsroom.url("/1"))])
    batch = collect()
    assert {line["url"]: (line["state"], line.get("rule")) for line in batch.lines("sightings")} == {
        **dict.fromkeys(inside, ("failed", "refused")),
        newsroom.url("/1"): ("fetched", None),
    }
    failures = list(batch.lines("failures"))
    assert {(line["url"], line["reason"], line["retryable"]) for line in failures} == {
        (url, "refused", False) for url in inside
    }
    assert all("allow_hosts" in line["detail"] for line in failures)
    assert [line["address"] for line in batch.lines("hosts")] == [f"http://{newsroom.host}"] * 2


def test_the_files_of_a_host_are_asked_for_once_in_two_rounds(collect, newsroom):
    """The second round fetches a new page of the same host by the rules of the first."""
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /private/\n")
    for number in (1, 2):
        newsroom.publish(f"/{number}", f"Story {number}", "Text.")
        newsroom.list("/feed", *[(newsroom.url(f"{path}{number}"), "A title") for path in ("/", "/private/")])
        batch = collect()
        assert ends(batch, newsroom) == {
            f"/{number}": ("fetched", None),
            f"/private/{number}": ("skipped", "robots"),
        }
    assert sorted(path for path in newsroom.asked if path in HOST_FILES) == HOST_FILES
    assert list(batch.lines("hosts")) == []


@pytest.fixture
def reserving(newsroom):
    """A host that reserves /paid/, and a page elsewhere that reserves itself."""
    rule = {"location": "/paid/", "tdm-reservation": 1, "tdm-policy": "https://policy.example/1"}
    newsroom.pages["/.well-known/tdmrep.json"] = (200, "application/json", json.dumps([rule]))
    for path in ("/paid/1", "/free/2", "/free/3"):
        newsroom.publish(path, path, "Text.")
    status, kind, body = newsroom.pages["/free/3"]
    newsroom.pages["/free/3"] = (status, kind, body.replace("<head>", META))
    newsroom.list("/feed", *[(newsroom.url(path), path) for path in ("/paid/1", "/free/2", "/free/3")])


@pytest.mark.parametrize("extra", ["", 'tdm = "metadata_only"'])
def test_a_reservation_is_recorded_with_the_page(home, collect, newsroom, reserving, extra):
    """From the host's file, and from the page itself where that says otherwise."""
    batch = collect(extra=extra)
    assert reservations(home, batch, newsroom) == {
        "/paid/1": (True, "https://policy.example/1", "well_known"),
        "/free/2": None,
        "/free/3": (True, None, "meta"),
    }
    kept = {line["url"].endswith("/free/2") or line["is_kept"] is (extra == "") for line in batch.lines("pages")}
    assert kept == {True}, "what is reserved does not outlive the merge where the setting says so"
    last = list(batch.lines("hosts"))[-1]
    assert (last["tdm_reserved"], last["tdm_policy"]) == (True, "https://policy.example/1")


def test_a_reservation_is_obeyed_when_the_setting_says_so(home, collect, newsroom, reserving):
    """Not asked for where the host's file reserves it, not kept where the page does."""
    batch = collect(extra='tdm = "skip"')
    assert list(reservations(home, batch, newsroom)) == ["/free/2"]
    assert ends(batch, newsroom) == {
        "/paid/1": ("skipped", "tdm_reserved"),
        "/free/2": ("fetched", None),
        "/free/3": ("skipped", "tdm_reserved"),
    }
    assert ("/paid/1" in newsroom.asked, "/free/3" in newsroom.asked) == (False, True)
    batch = collect(extra='tdm = "skip"', names=(newsroom.url("/paid/1"),))
    assert ends(batch, newsroom) == {"/paid/1": ("skipped", "tdm_reserved")}


def test_a_host_that_wants_to_be_left_alone_is(collect, newsroom):
    """After the first 429 with Retry-After its pages and feeds wait, in this round and in the next, uncounted."""
    paths = [f"/{n}" for n in range(40)]
    for path in paths:
        newsroom.pages[path] = (429, "text/plain", "slow down", {"Retry-After": "7200"})
    newsroom.list("/feed", *[(newsroom.url(path), path) for path in paths])
    batch = collect()
    asked = [path for path in newsroom.asked if path in paths]
    assert len(asked) <= 2, "two may be under way at once"
    lines = {line["url"]: line for line in batch.lines("sightings")}
    rules = sorted(line["rule"] for line in lines.values())
    assert rules == ["http_429"] * len(asked) + ["put_off"] * (40 - len(asked))
    until = dt.datetime.fromisoformat(list(batch.lines("hosts"))[-1]["not_before"])
    waits = [dt.datetime.fromisoformat(line["next_attempt_at"]) - until for line in lines.values()]
    assert max(map(abs, waits)) < dt.timedelta(seconds=60)
    assert {line["attempts"] for line in lines.values() if line["rule"] == "put_off"} <= {0, None}

    n_asked = len(newsroom.asked)
    batch = collect("/other-feed")
    assert len(newsroom.asked) == n_asked, "another feed of that host waits, too"
    (feed,) = batch.lines("feeds")
    assert feed["next_because"].startswith("retry_after: ")
    assert abs(dt.datetime.fromisoformat(feed["next_attempt_at"]) - until) < dt.timedelta(seconds=60)
    (fetch,) = batch.lines("fetches")
    assert (fetch["outcome"], fetch["error_class"]) == ("ignored", "put_off")
    batch = collect(names=(newsroom.url("/named"),))
    assert ends(batch, newsroom) == {"/named": ("waiting", "put_off")}
    assert list(batch.lines("failures")) == []


def test_a_crawl_delay_holds_for_feeds_from_run_to_run(collect, newsroom):
    """Known from the pages of the first round, it spaces the requests of the second."""
    times = []

    def answer(_):
        times.append(time.monotonic())
        return (404, "text/plain", "no")

    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nCrawl-delay: 0.4\n")
    newsroom.publish("/1", "Story", "Text.")
    newsroom.list("/feed", (newsroom.url("/1"), "A title"))
    collect()
    for n in range(3):
        newsroom.pages[f"/feed{n}"] = answer
    collect(feeds=[f"/feed{n}" for n in range(3)])
    assert len(times) == 3
    # half of it: on a busy machine a request is noticed later than it was made, and the next one is not
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.2


def test_a_redirect_into_what_is_disallowed_is_not_kept(collect, newsroom):
    """The rules of where a link ends hold, too."""
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /private/\n")
    newsroom.publish("/private/1", "Private", "Text.")
    newsroom.pages["/go/1"] = (302, "text/plain", "/private/1")
    newsroom.list("/feed", (newsroom.url("/go/1"), "One"))
    batch = collect()
    assert ends(batch, newsroom) == {"/go/1": ("skipped", "robots")}
    assert list(batch.lines("pages")) == []


def test_a_named_address_is_asked_for_when_robots_txt_allows(collect, newsroom):
    """Until it is known as a feed it counts as a page: not asked for, or not yet; where it redirects to neither."""
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /private/\n")
    newsroom.publish("/private/1", "Private", "Text.")
    newsroom.pages["/go"] = (302, "text/plain", "/private/1")
    for path in ("/private/1", "/go"):
        batch = collect(names=(newsroom.url(path),))
        assert ends(batch, newsroom) == {path: ("skipped", "robots")}
        assert list(batch.lines("failures")) == []
    assert "/private/1" not in newsroom.asked


def test_a_named_address_waits_while_robots_txt_gives_no_answer(collect, newsroom):
    """As a page of a feed would."""
    newsroom.pages["/robots.txt"] = (503, "text/plain", "down")
    newsroom.publish("/1", "One", "Text.")
    batch = collect(names=(newsroom.url("/1"),))
    assert ends(batch, newsroom) == {"/1": ("waiting", "robots_unreachable")}
    assert "/1" not in newsroom.asked


def test_a_redirect_into_an_outlet_that_denies_its_pages_is_not_followed(home, configured, newsroom):
    """From a page, a named address or a feed: that host gets no request at all, not even for its robots.txt."""
    with Newsroom() as shut:
        shut.publish("/1", "Secret", "Text.")
        shut.list("/feed", (shut.url("/1"), "Secret"))
        newsroom.list("/feed", (newsroom.url("/go/1"), "One"))
        for path, place in (("/go/1", "/1"), ("/named", "/1"), ("/moved", "/feed")):
            newsroom.pages[path] = (302, "text/plain", shut.url(place))
        own = f'[[outlet]]\nid = "shut"\nname = "Shut"\nkind = "blog"\ndomains = ["{shut.host}"]\nrights = "denied"\n'
        both = settings_for(newsroom).replace(f'["{newsroom.host}"]', f'["{newsroom.host}", "{shut.host}"]')
        configuration = configured(both, shut=own)
        names = tuple(newsroom.url(path) for path in ("/feed", "/named", "/moved"))
        with stations.open_run(home, configuration, "ingest") as run:
            rounds.ingest(run, IngestOptions(urls=names))
        assert shut.asked == []
    with connect_snapshot(home.snapshot) as snapshot:
        found = snapshot.execute("SELECT url, state, rule FROM entries ORDER BY url").fetchall()
    assert found == [(newsroom.url(path), "skipped", "rights_denied") for path in ("/go/1", "/moved", "/named")]


def test_a_feed_that_somebody_knows_is_polled_whatever_robots_txt_says(home, configured, newsroom, capsys):
    """One of the catalogue, one that was met before, one that looks so; of any other the report says what to do."""
    rules = "User-agent: *\nDisallow: /"
    newsroom.list("/listed")
    newsroom.list("/met")
    feed = newsroom.url("/listed")
    own = f'[[outlet]]\nid = "o"\nname = "Own"\nkind = "blog"\ndomains = ["{newsroom.host}"]\nfeeds = [{{ url = "{feed}" }}]\n'
    configuration = configured(settings_for(newsroom), own=own)

    def ingest(path):
        with stations.open_run(home, configuration, "ingest") as run:
            return rounds.ingest(run, IngestOptions(urls=(newsroom.url(path),)))

    assert ingest("/met").worked
    newsroom.pages["/robots.txt"] = (200, "text/plain", rules)
    with duckdb.connect(str(home.store)) as connection:
        connection.execute("DELETE FROM hosts")
    home.snapshot.unlink()
    newsroom.list("/other")
    newsroom.list("/other.xml")
    newsroom.publish("/page.xml", "Page", "Text.")
    assert [ingest(path).worked for path in ("/listed", "/met", "/other.xml")] == [True] * 3
    assert not ingest("/page.xml").worked, "a page is not kept, whatever it is called"
    report = ingest("/other")
    assert not report.worked
    assert "/other" not in newsroom.asked
    (told,) = [line for line in summary(report, home) if line.startswith("not asked")]
    assert "/other: robots.txt asks not to" in told
    assert "once the table of an outlet has it" in told


def test_a_challenge_in_place_of_a_page_or_feed_is_a_blockade(collect, newsroom):
    """It comes with 200; the service is named, and nothing of it is kept."""
    challenge = "<title>Just a moment...</title><script>window._cf_chl_opt={};</script>"
    newsroom.pages["/1"] = newsroom.pages["/blocked"] = (200, "text/html", challenge)
    newsroom.list("/feed", (newsroom.url("/1"), "One"))
    for path, n_fetches in (("/feed", 2), ("/blocked", 1)):
        batch = collect(path)
        fetches = list(batch.lines("fetches"))
        assert (fetches[-1]["outcome"], fetches[-1]["blocker"]) == ("blocked", "cloudflare")
        assert len(fetches) == n_fetches
        assert list(batch.lines("pages")) == []
