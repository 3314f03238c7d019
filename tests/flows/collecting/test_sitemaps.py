"""Sitemaps and their indexes in whole plain runs: each a feed of its own, within bounds, all accounted for."""

import datetime as dt
import gzip
import json

import duckdb

from flows import rounds, stations
from flows.options import IngestOptions
from tests import looking
from tests.conftest import settings_for

TODAY = dt.datetime.now(dt.UTC)
PROSE = (
    "The town council met on Monday and spoke about the bridge for two hours before it agreed on a date for the works."
)


def rows(home, sql):
    return looking.rows(home.snapshot, sql)


def ingest(home, configuration, *addresses, outlets=()):
    with stations.open_run(home, configuration, "ingest") as run:
        return rounds.ingest(run, IngestOptions(urls=addresses, outlets=outlets))


def ago(days):
    return (TODAY - dt.timedelta(days=days)).isoformat(timespec="seconds")


def urlset(room, *listed, old=""):
    """Paths, or (path, days since it changed); and rows as they are."""
    found = (one if isinstance(one, tuple) else (one, None) for one in listed)
    lines = (
        f"<url><loc>{room.url(path)}</loc>" + (f"<lastmod>{ago(age)}</lastmod>" if age is not None else "") + "</url>"
        for path, age in found
    )
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(lines)}{old}</urlset>'


def index(*addresses):
    return "<sitemapindex>" + "".join(f"<sitemap><loc>{a}</loc></sitemap>" for a in addresses) + "</sitemapindex>"


def put(room, path, body, media_type="application/xml"):
    room.pages[path] = (200, media_type, body)


def test_a_sitemap_of_fifty_megabytes(home, configured, newsroom):
    """As large as the protocol allows, named and behind an index; a feed of that size is too big."""
    configuration = configured(settings_for(newsroom))
    for name in ("1", "2"):
        newsroom.publish(f"/{name}", f"Story {name}", PROSE, f"What was said about number {name} stays to be seen.")
    old = "".join(f"<url><loc>{newsroom.url(f'/old/{n}')}</loc><x>{'y' * 1000}</x></url>" for n in range(47_000))
    for name in ("1", "2"):
        put(newsroom, f"/{name}.xml", gzip.compress(urlset(newsroom, (f"/{name}", 0), old=old).encode(), 1))
    put(newsroom, "/index.xml", index(newsroom.url("/2.xml")))
    put(newsroom, "/feed.xml", gzip.compress(f"<rss version='2.0'><channel>{old}</channel></rss>".encode(), 1))
    ingest(home, configuration, *map(newsroom.url, ("/1.xml", "/index.xml", "/feed.xml")))
    assert rows(home, "SELECT count(*) FROM articles") == [(2,)]
    assert dict(rows(home, "SELECT regexp_extract(url, '[^/]*$'), outcome FROM fetches WHERE url LIKE '%.xml'")) == {
        "1.xml": "ok",
        "2.xml": "ok",
        "index.xml": "ok",
        "feed.xml": "too_big",
    }


def test_an_index_leads_to_its_sitemaps(home, configured, newsroom):
    """Each has its own line, state and entries; what is old is counted; nothing is asked for twice."""
    configuration = configured(settings_for(newsroom))
    for name in ("1", "2", "3"):
        newsroom.publish(f"/{name}", f"Story {name}", PROSE, f"What was said about number {name} stays to be seen.")
    put(
        newsroom,
        "/index.xml",
        index(newsroom.url("/a.xml"), newsroom.url("/b.xml.gz"), newsroom.url("/old-2019-05.xml")),
    )
    put(newsroom, "/a.xml", urlset(newsroom, ("/1", 1), ("/2", 2), ("/gone", 400), "/undated"))
    put(newsroom, "/b.xml.gz", gzip.compress(urlset(newsroom, ("/3", 0), ("/1", 1)).encode()), "application/gzip")
    report = ingest(home, configuration, newsroom.url("/index.xml"))
    assert report.n_articles == 3
    assert rows(home, "SELECT parse_filename(url), kind, status FROM feeds ORDER BY url") == [
        ("a.xml", "sitemap", "ok"), ("b.xml.gz", "sitemap", "ok"), ("index.xml", "sitemap_index", "ok"),
    ]  # fmt: skip
    assert dict(rows(home, "SELECT parse_filename(url), n_entries FROM fetches WHERE feed_id IS NOT NULL AND url LIKE '%ml%'")) == {
        "index.xml": 0, "a.xml": 4, "b.xml.gz": 2,
    }  # fmt: skip
    assert dict(rows(home, "SELECT rule, title FROM entries WHERE state = 'skipped'")) == {
        "too_old": "1 more items", "no_date": "1 more items",
    }  # fmt: skip
    assert newsroom.asked.count("/1") == 1
    assert "/old-2019-05.xml" not in newsroom.asked
    assert rows(home, "FROM failures") == []

    # the index has not changed, one of its sitemaps has
    newsroom.publish("/4", "Story 4", PROSE, "What was said about number 4 stays to be seen.")
    put(newsroom, "/a.xml", urlset(newsroom, ("/4", 0), ("/1", 1)))
    assert ingest(home, configuration, newsroom.url("/index.xml")).n_articles == 1
    assert rows(home, "FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting") == []


def test_indexes_are_followed_within_bounds(home, configured, newsroom):
    """Other sites, circles, depth and number: each is said, none is followed for ever."""
    configuration = configured(settings_for(newsroom))
    deep = [newsroom.url(f"/deep{n}.xml") for n in range(6)]
    for n in range(5):
        put(newsroom, f"/deep{n}.xml", index(deep[n + 1], deep[0]))
    many = [newsroom.url(f"/many{n}.xml") for n in range(40)]
    put(newsroom, "/index.xml", index(deep[0], "http://elsewhere.example/s.xml", newsroom.url("/index.xml"), *many))
    ingest(home, configuration, newsroom.url("/index.xml"))
    asked = [path for path in newsroom.asked if path != "/robots.txt"]
    assert len(asked) == len(set(asked)) <= 11
    assert [path for path in asked if "deep" in path] == ["/deep0.xml", "/deep1.xml", "/deep2.xml"]
    left = dict(rows(home, "SELECT parse_filename(url), detail FROM failures WHERE reason = 'sitemaps_left_out'"))
    assert left["index.xml"] == "of 43 sitemaps 8 are read: 1 met_before, 1 other_site, 33 sitemap_cap"
    assert left["deep2.xml"] == "of 2 sitemaps 0 are read: 2 sitemap_cap"
    assert rows(home, "SELECT count(*) FROM failures WHERE reason = 'gone'") == [(7,)]

    # those that failed are not asked for again before they are due
    newsroom.asked.clear()
    ingest(home, configuration, newsroom.url("/index.xml"))
    assert not [path for path in newsroom.asked if path in ("/many0.xml", "/many1.xml")]


def test_an_index_and_its_sitemaps_are_asked_when_they_are_due(home, configured, newsroom):
    """What is not due waits, what a wrong clock sent into the future does not; the index follows its liveliest sitemap."""
    put(newsroom, "/index.xml", index(*(newsroom.url(f"/{name}.xml") for name in "abc")))
    for name in "ab":
        put(newsroom, f"/{name}.xml", urlset(newsroom, (f"/{name}", 0)))
    newsroom.pages["/c.xml"] = (503, "text/plain", "later")
    outlet = (
        f'[[outlet]]\nid = "post"\nname = "Loopback Post"\nkind = "newspaper"\ndomains = ["{newsroom.host}"]\n'
        f'enabled = true\nsitemaps = ["{newsroom.url("/index.xml")}"]\n'
    )
    configuration = configured(settings_for(newsroom) + '[feeds]\noutlets = ["post"]\n', own=outlet)
    ingest(home, configuration)

    def asked_after(*changes):
        newsroom.asked.clear()
        with duckdb.connect(str(home.store)) as store:
            store.execute("UPDATE feeds SET next_attempt_at = now()::TIMESTAMP WHERE kind = 'sitemap_index'")
            for name, change in changes:
                store.execute(f"UPDATE feeds SET {change} WHERE url LIKE '%/{name}.xml'")
        home.snapshot.unlink()
        ingest(home, configuration)
        return [path for path in newsroom.asked if path in ("/a.xml", "/b.xml", "/c.xml")]

    def of_index():
        return rows(
            home, "SELECT interval_s / 3600, split_part(next_because, ', ', 2) FROM feeds WHERE kind = 'sitemap_index'"
        )

    ahead = "next_attempt_at = now()::TIMESTAMP + INTERVAL {} HOUR".format
    far, near = ahead(20), "next_attempt_at = now()::TIMESTAMP + INTERVAL 20 MINUTE"
    assert asked_after(("a", f"{far}, interval_s = 72000"), ("b", f"{far}, interval_s = 36000"), ("c", f"{far}, interval_s = 72000")) == []  # fmt: skip
    assert of_index() == [(10.0, "as the liveliest of its sitemaps")]
    assert asked_after(("c", ahead(9000))) == ["/c.xml"]
    assert asked_after(("index", "interval_s = 3600"), ("a", near), ("b", far), ("c", near)) == ["/a.xml"]
    put(newsroom, "/index.xml", index(newsroom.url("/old-2019-05.xml")))
    assert asked_after(("index", "interval_s = 3600, last_ok_at = now()::TIMESTAMP - INTERVAL 1 HOUR")) == []
    assert rows(home, "SELECT interval_s FROM feeds WHERE kind = 'sitemap_index'") == [(7200.0,)]


def test_an_outlet_that_has_only_sitemaps(home, configured, newsroom):
    """They are polled as its feeds are."""
    newsroom.publish("/1", "Story 1", PROSE)
    put(newsroom, "/sitemap.txt", newsroom.url("/1") + "\n", "text/plain")
    put(newsroom, "/sitemap.xml", urlset(newsroom, ("/1", 0)))
    outlet = (
        f'[[outlet]]\nid = "post"\nname = "Loopback Post"\nkind = "newspaper"\ndomains = ["{newsroom.host}"]\nenabled = true\n'
        f'sitemaps = ["{newsroom.url("/sitemap.xml")}", "{newsroom.url("/sitemap.txt")}"]\n'
    )
    configuration = configured(settings_for(newsroom) + '[feeds]\noutlets = ["post"]\n', own=outlet)
    assert ingest(home, configuration).n_articles == 1
    assert rows(home, "SELECT DISTINCT outlet_id, kind FROM feeds") == [("post", "sitemap")]


def test_odd_documents_harm_nobody(home, configured, newsroom):
    """A sound feed of the same run is read all the same, and so is what is sound in them."""
    configuration = configured(settings_for(newsroom))
    for name, words in {"1": "a bridge", "2": "the river and its ferries", "3": "an election that nobody won"}.items():
        newsroom.publish(f"/{name}", f"Story {name}", PROSE, f"Another story altogether, which tells about {words}.")
    newsroom.list("/feed.xml", (newsroom.url("/1"), "Story 1"))
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": 2, "url": newsroom.url("/2")}, None, {"id": {}}],
    }
    bomb = '<!DOCTYPE urlset [<!ENTITY a "xxxxxxxx">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 20}">' for n in range(8)
    )
    put(newsroom, "/odd.json", json.dumps(feed), "application/json")
    put(newsroom, "/bomb", f"{bomb}]><urlset><url><loc>&i;</loc></url></urlset>")
    put(newsroom, "/damaged", urlset(newsroom, ("/3", 0)).replace("</urlset>", "<url><loc>/4</lo></url>"))
    put(newsroom, "/nested", "<sitemapindex>" + "<sitemap>" * 100_000)
    addresses = [newsroom.url(path) for path in ("/feed.xml", "/odd.json", "/bomb", "/damaged", "/nested")]
    assert ingest(home, configuration, *addresses).n_articles == 3
    polls = rows(home, "SELECT parse_filename(url), outcome, n_entries, n_new FROM fetches WHERE feed_id IS NOT NULL")
    assert set(polls) >= {
        ("feed.xml", "ok", 1, 1), ("odd.json", "ok", 3, 1), ("bomb", "ok", 1, 0), ("damaged", "ok", 2, 1),
        ("nested", "not_a_feed", 0, 0),
    }  # fmt: skip
