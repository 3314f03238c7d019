"""Whole plain runs, and how they behave towards hosts: robots.txt and reservations, from run to run."""

import json

import duckdb

from flows import rounds, stations
from flows.options import IngestOptions
from presswatch import warc
from tests.conftest import settings_for

PROSE = (
    "The town council met on Monday and spoke about the bridge for two hours before it agreed on a date for the works."
)
HOST_FILES = ("/robots.txt", "/.well-known/tdmrep.json")


def ingest(home, configuration, *addresses):
    with stations.open_run(home, configuration, "ingest") as run:
        return rounds.ingest(run, IngestOptions(urls=addresses))


def rows(home, sql):
    with duckdb.connect(str(home.snapshot), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def claims(home):
    """What was written beside each kept page: {address: reservation}."""
    found = {}
    for url, file, offset, length in rows(home, 'SELECT url, file, "offset", length FROM pages'):
        members = (home.root / file).read_bytes()[offset : offset + length]
        found[url] = warc.read_page(members, decoded_cap=1 << 20)[1].tdm
    return found


def reserving(newsroom, location="/"):
    entry = {"location": location, "tdm-reservation": 1, "tdm-policy": "https://policy.example/1"}
    newsroom.pages["/.well-known/tdmrep.json"] = (200, "application/json", json.dumps([entry]))


def test_the_files_of_a_host_are_asked_for_once_in_two_runs(home, configured, newsroom):
    """The second run fetches a new page of the same host by the rules of the first."""
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /private/\n")
    configuration = configured(settings_for(newsroom))
    for number in (1, 2):
        newsroom.publish(f"/{number}", f"Story {number}", PROSE, PROSE)
        links = [(newsroom.url(f"/{n}"), f"Story {n}") for n in range(1, number + 1)]
        newsroom.list("/feed", *links, (newsroom.url(f"/private/{number}"), "Private"))
        ingest(home, configuration, newsroom.url("/feed"))
    assert sorted(path for path in newsroom.asked if path in HOST_FILES) == sorted(HOST_FILES)
    assert rows(home, "SELECT state, rule, count(*) FROM entries GROUP BY ALL ORDER BY state") == [
        ("article", None, 2),
        ("skipped", "robots", 2),
    ]
    assert rows(home, "SELECT address, robots_status, robots_txt, tdm_reserved FROM hosts") == [
        (f"http://{newsroom.host}", "ok", "User-agent: *\nDisallow: /private/\n", False)
    ]


def test_a_reservation_is_recorded_with_the_page(home, configured, newsroom):
    """By default: from the host's file, and from the page itself where that says otherwise."""
    reserving(newsroom, "/paid/")
    newsroom.publish("/paid/1", "One", PROSE, PROSE)
    newsroom.publish("/free/2", "Two", PROSE, PROSE)
    newsroom.publish("/free/3", "Three", PROSE, PROSE)
    status, kind, body = newsroom.pages["/free/3"]
    newsroom.pages["/free/3"] = (
        status,
        kind,
        body.replace("<head>", '<head><meta name="tdm-reservation" content="1">'),
    )
    newsroom.list("/feed", *[(newsroom.url(p), p) for p in ("/paid/1", "/free/2", "/free/3")])
    ingest(home, configured(settings_for(newsroom)), newsroom.url("/feed"))
    said = {url.removeprefix(newsroom.url("/")): tdm for url, tdm in claims(home).items()}
    assert {path: tdm and (tdm.is_reserved, tdm.policy, tdm.origin) for path, tdm in said.items()} == {
        "paid/1": (True, "https://policy.example/1", "well_known"),
        "free/2": None,
        "free/3": (True, None, "meta"),
    }
    assert rows(home, "SELECT tdm_reserved, tdm_policy FROM hosts") == [(True, "https://policy.example/1")]


def test_a_reservation_is_obeyed_when_the_setting_says_so(home, configured, newsroom):
    """Not asked for where the host's file reserves it, not kept where the page does."""
    reserving(newsroom, "/paid/")
    for path in ("/paid/1", "/free/2", "/free/3"):
        newsroom.publish(path, path, PROSE, PROSE)
    status, kind, body = newsroom.pages["/free/3"]
    newsroom.pages["/free/3"] = (
        status,
        kind,
        body.replace("<head>", '<head><meta name="tdm-reservation" content="1">'),
    )
    newsroom.list("/feed", *[(newsroom.url(p), p) for p in ("/paid/1", "/free/2", "/free/3")])
    settings = settings_for(newsroom).replace("min_delay_s", 'tdm = "skip"\nmin_delay_s')
    ingest(home, configured(settings), newsroom.url("/feed"), newsroom.url("/paid/1"))
    assert "/free/3" in newsroom.asked
    assert list(claims(home)) == [newsroom.url("/free/2")]
    assert rows(home, "SELECT state, rule, count(*) FROM entries GROUP BY ALL ORDER BY state") == [
        ("article", None, 1),
        ("skipped", "tdm_reserved", 3),
    ]


def test_a_redirect_into_what_is_disallowed_is_not_kept(home, configured, newsroom):
    """The rules of where a link ends hold, too."""
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /private/\n")
    newsroom.publish("/private/1", "Private", PROSE, PROSE)
    newsroom.pages["/go/1"] = (302, "text/plain", "/private/1")
    newsroom.list("/feed", (newsroom.url("/go/1"), "One"))
    ingest(home, configured(settings_for(newsroom)), newsroom.url("/feed"))
    assert rows(home, "SELECT state, rule FROM entries") == [("skipped", "robots")]
    assert rows(home, "SELECT count(*) FROM pages") == [(0,)]
