"""Feeds over many polls, against a real server: who lies, moves, runs ahead of us or fails, and how that is told."""

import datetime as dt
import hashlib
import json

import duckdb
import pytest

from flows import rounds, stations
from flows.cli import main
from flows.options import IngestOptions
from presswatch.discover.validators import MOST_TRUSTED
from tests.conftest import Newsroom, rss, settings_for

PROSE = "The town council met on Monday and spoke about the bridge for two hours before it agreed on a date."
TYPE = "application/rss+xml"


@pytest.fixture
def desk(home, configured, newsroom):
    """A monitor that polls the feed of a newsroom: `list_numbers` writes the feed, `poll` asks for it, and for no page."""
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *\nDisallow: /\n")
    return Desk(home, configured(settings_for(newsroom)), newsroom)


class Desk:
    def __init__(self, home, configuration, room):
        self.home, self.configuration, self.room = home, configuration, room
        self.address = room.url("/feed.xml")

    def document(self, *numbers):
        return rss(self.address, [(self.room.url(f"/{number}"), f"Story {number}") for number in numbers])

    def serve(self, answer):
        self.room.pages["/feed.xml"] = answer

    def list_numbers(self, *numbers):
        self.serve((200, TYPE, self.document(*numbers)))

    def poll(self, times=1):
        for _ in range(times):
            with stations.open_run(self.home, self.configuration, "ingest") as run:
                report = rounds.ingest(run, IngestOptions(urls=(self.address,)))
        return report

    def rows(self, sql):
        with duckdb.connect(str(self.home.snapshot), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def feed(self, *columns):
        ((*values,),) = self.rows(f"SELECT {', '.join(columns)} FROM feeds")
        return values if len(values) > 1 else values[0]

    def n_entries(self):
        ((n,),) = self.rows("SELECT count(*) FROM entries")
        return n

    def remember(self, sql):
        """Change what the store remembers, as if time had passed or more polls had been made."""
        with duckdb.connect(str(self.home.store)) as connection:
            connection.execute(sql)
        self.home.snapshot.unlink()

    def told(self, capsys, *command):
        with pytest.raises(SystemExit) as ended:
            main([*command, "--home", str(self.home.root)])
        return ended.value.code, capsys.readouterr().out


def conditional(body, *, etag=None, honest=True):
    """An answer with an ETag; a server that is not honest answers 304 to everybody who sends one."""
    etag = etag or f'"{hashlib.sha1(body.encode()).hexdigest()}"'

    def answer(headers):
        sent = headers.get("If-None-Match")
        if sent is not None and (sent == etag or not honest):
            return 304, TYPE, "", {"ETag": etag}
        return 200, TYPE, body, {"ETag": etag, "Cache-Control": "max-age=7200"}

    return answer


def test_a_server_that_calls_a_changed_feed_unchanged_is_caught(desk):
    desk.serve(conditional(desk.document(1, 2), etag='"same"'))
    desk.poll()
    desk.serve(conditional(desk.document(1, 2, 3), etag='"same"'))
    desk.remember(f"UPDATE feeds SET n_not_modified = {MOST_TRUSTED - 2}")
    desk.poll(2)
    assert desk.feed("n_not_modified", "conditional_get") == [MOST_TRUSTED, True]
    assert desk.n_entries() == 2
    desk.poll()
    assert desk.n_entries() == 3
    assert desk.feed("conditional_get", "conditional_because") == [
        False, 'the document changed, its validator "same" did not',
    ]  # fmt: skip
    desk.serve(conditional(desk.document(1, 2, 3, 4), etag='"same"'))
    desk.poll()
    assert desk.n_entries() == 4


@pytest.mark.parametrize("honest", [True, False])
def test_a_server_is_asked_for_the_whole_now_and_then_and_a_liar_once_more(desk, honest):
    desk.serve(conditional(desk.document(1), honest=honest))
    desk.poll()
    desk.remember(f"UPDATE feeds SET n_not_modified = {MOST_TRUSTED}")
    desk.serve(conditional(desk.document(1, 2), honest=honest))
    desk.poll()
    assert desk.n_entries() == 2
    assert desk.feed("conditional_get", "n_not_modified") == [honest, 0]
    assert honest or desk.feed("conditional_because").startswith("the document changed, and still 304 for")
    assert desk.feed("next_because") == "fresh: the server tells caches that it stays fresh for 2 h"
    # every request is a row, the one more request too, and only polls are accounts of the feed
    assert desk.room.asked.count("/feed.xml") == 3
    assert desk.rows("SELECT count(*), count(feed_id) FROM fetches WHERE url LIKE '%feed.xml'") == [(3, 2)]


def test_a_server_that_counts_comments_is_no_liar(desk):
    """Its ETag follows its posts; the comments that it counts beside them change bytes alone."""
    for n in range(MOST_TRUSTED + 3):
        body = desk.document(1, 2).replace("</item>", f"<comments>{n}</comments></item>", 1)
        desk.serve(conditional(body, etag='"posts"'))
        desk.poll()
    assert desk.feed("conditional_get", "conditional_because", "n_not_modified") == [True, None, 1]


def test_a_server_that_was_caught_gets_another_chance(desk):
    desk.list_numbers(1)
    desk.poll()
    caught = "conditional_get = false, conditional_because = 'x', etag = '\"old\"', conditional_at"
    for number, honest, days, kept in ((2, True, 1, False), (3, False, 8, False), (4, True, 8, True)):
        desk.remember(f"UPDATE feeds SET {caught} = now()::TIMESTAMP - INTERVAL {days} DAY")
        desk.serve(conditional(desk.document(1, number), honest=honest))
        desk.poll()
        assert desk.feed("conditional_get", "conditional_because IS NULL") == [kept, kept]
    ((at,),) = desk.rows("SELECT conditional_at FROM feeds")
    assert at is None


def test_an_honest_server_is_asked_once_a_poll(desk):
    desk.serve(conditional(desk.document(1)))
    desk.poll(2)
    desk.serve(conditional(desk.document(1, 2)))
    desk.poll()
    assert desk.rows("SELECT outcome, http_status FROM fetches WHERE url LIKE '%feed.xml' ORDER BY fetch_id") == [
        ("ok", 200), ("not_modified", 304), ("ok", 200),
    ]  # fmt: skip
    assert desk.room.asked.count("/feed.xml") == 3
    assert desk.feed("conditional_get")


def test_a_page_in_place_of_a_feed_and_back(desk):
    desk.list_numbers(1, 2)
    desk.poll()
    desk.serve((200, "text/html", "<html><title>New site</title><p>Feeds have moved.</p></html>"))
    desk.poll(2)
    assert desk.feed("health", "failures", "failure_score") == ["not_a_feed", 2, 1.0]
    assert "2 times in a row: html" in desk.feed("health_because")
    desk.list_numbers(1, 2)
    desk.poll()
    assert desk.rows("SELECT outcome FROM fetches WHERE feed_id IS NOT NULL AND url LIKE '%feed.xml' ORDER BY fetch_id") == [
        ("ok",), ("not_a_feed",), ("not_a_feed",), ("same_hash",),
    ]  # fmt: skip
    assert desk.feed("failures", "failure_score", "status") == [0, 0.0, "ok"]


def test_a_page_in_the_feeds_way_makes_its_server_no_liar(desk):
    """It has the validator of the feed: what changed is who answered."""
    desk.serve(conditional(desk.document(1), etag='"same"'))
    desk.poll()
    desk.serve((200, "text/html", "<html><title>Back soon</title><p>We are at work.</p></html>", {"ETag": '"same"'}))
    desk.poll()
    assert desk.feed("health", "conditional_get", "conditional_because") == ["not_a_feed", True, None]


def test_a_window_that_ran_ahead_of_us_is_a_gap(desk, capsys):
    desk.list_numbers(1, 2, 3)
    desk.poll()
    desk.list_numbers(2, 3, 4)
    desk.poll()
    assert desk.rows("FROM gaps") == []
    desk.list_numbers(7, 8, 9)
    desk.poll()
    ((n_window, listed, because),) = desk.rows(
        "SELECT g.n_window, p.n_entries, f.next_because FROM gaps g JOIN fetches p USING (fetch_id) "
        "JOIN feeds f ON f.feed_id = g.feed_id"
    )
    assert (n_window, listed) == (3, 3)
    assert because.startswith("interval: 10 min, shorter because only 0%")
    status, out = desk.told(capsys, "status", "--format", "json")
    assert status == 3
    assert [gap["url"] for gap in json.loads(out)["gaps"]] == [desk.address]
    # new guids for the same addresses are no gap
    desk.serve((200, TYPE, desk.document(7, 8, 9).replace("<guid>", '<guid isPermaLink="false">new-')))
    desk.poll()
    assert len(desk.rows("FROM gaps")) == 1


@pytest.mark.parametrize("is_sitemap", [False, True])
def test_a_window_of_so_many_hours_after_days_off_is_a_gap(desk, is_sitemap):
    """One entry more than before, and still none of those before: what came in between nobody saw."""

    def listing(*hours_ago):
        ages = {desk.room.url(f"/{h}"): dt.datetime.now(dt.UTC) - dt.timedelta(hours=h) for h in hours_ago}
        if not is_sitemap:
            items = "".join(
                f"<item><title>T</title><link>{u}</link><pubDate>{at:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
                for u, at in ages.items()
            )
            return f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'
        rows = "".join(
            f"<url><loc>{u}</loc><news:news><news:publication_date>{at.isoformat()}</news:publication_date>"
            f"<news:title>T</news:title></news:news></url>"
            for u, at in ages.items()
        )
        return (
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
            f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{rows}</urlset>'
        )

    desk.serve((200, "application/xml", listing(80, 82, 84, 86)))
    desk.poll()
    desk.remember("UPDATE feeds SET last_ok_at = now()::TIMESTAMP - INTERVAL 72 HOUR")
    desk.serve((200, "application/xml", listing(1, 3, 5, 7, 9)))
    desk.poll()
    ((n_window, hours),) = desk.rows("SELECT n_window, date_diff('hour', from_at, to_at) FROM gaps")
    assert (n_window, hours) == (5, 71)


def test_a_feed_that_moved_for_good_is_proposed_and_not_followed_for_ever(desk, capsys):
    desk.room.pages["/new.xml"] = (200, TYPE, desk.document(1))
    desk.serve(lambda _: (301, "text/plain", "", {"Location": "/new.xml"}))
    desk.poll()
    assert desk.feed("moved_to", "url") == [desk.room.url("/new.xml"), desk.address]
    for command in (("status",), ("explain", desk.address)):
        assert desk.room.url("/new.xml") in desk.told(capsys, *command, "--format", "table")[1]
    desk.list_numbers(1)
    desk.poll()
    assert desk.feed("moved_to") is None


def test_explain_says_why_a_feed_is_asked_when_it_is(desk, capsys):
    desk.list_numbers(1, 2)
    desk.poll()
    desk.serve(lambda _: (503, "text/plain", "busy", {"Retry-After": "7200"}))
    desk.poll()
    for asked in (desk.address, desk.feed("feed_id")):
        status, out = desk.told(capsys, "explain", asked, "--format", "table")
        assert status == 0
        for words in (
            "failing since",
            "soft once: HTTP 503",
            "retry_after: the server asks to be left alone for 2 h",
            "ok (200) 2 entries, 2 skipped",
            "soft (503)",
            "collect: soft: HTTP 503",
        ):
            assert words in out
    status, out = desk.told(capsys, "explain", desk.address, "--format", "json")
    told = json.loads(out)
    assert told["feed_id"] == desk.feed("feed_id")
    assert [poll["n_entries"] for poll in told["polls"]] == [0, 2]
    status, out = desk.told(capsys, "status", "--format", "table")
    assert status == 3
    assert "1 failing" in out
    assert "soft once: HTTP 503" in out


def test_status_and_the_view_agree(desk, capsys):
    desk.list_numbers(1)
    desk.poll()
    _, out = desk.told(capsys, "status", "--format", "json")
    by_view = desk.rows("SELECT health, count(*) FROM v_feed_health GROUP BY health")
    assert json.loads(out)["feeds"] == dict(by_view) == {"stale": 1}


def catalogue(*rooms):
    """An outlet of the catalogue for each of the newsrooms, with the feed /feed.xml."""
    return "".join(
        f'[[outlet]]\nid = "outlet-{n}"\nname = "Outlet {n}"\nkind = "newspaper"\ndomains = ["{room.host}"]\n'
        f'languages = ["en"]\ncountry = "GB"\nenabled = true\nfeeds = [{{ url = "{room.url("/feed.xml")}" }}]\n'
        for n, room in enumerate(rooms, 1)
    )


def test_a_feed_and_an_entry_whose_times_lie_years_ahead_are_asked(home, configured, newsroom):
    """A clock that was wrong when the times were stored must silence nothing."""
    settings = settings_for(newsroom) + '[feeds]\noutlets = ["outlet-1"]\n'
    desk = Desk(home, configured(settings, loopback=catalogue(newsroom)), newsroom)
    newsroom.pages["/1"] = (503, "text/plain", "later")
    desk.list_numbers(1)

    def ingest():
        with stations.open_run(home, desk.configuration, "ingest") as run:
            return rounds.ingest(run, IngestOptions())

    ingest()
    assert ingest().accounts == ()  # nothing is due
    desk.remember(
        "UPDATE feeds SET next_attempt_at = TIMESTAMP '2046-01-01'; "
        "UPDATE entries SET next_attempt_at = TIMESTAMP '2046-01-01'"
    )
    ingest()
    assert newsroom.asked.count("/feed.xml") == newsroom.asked.count("/1") == 2


def test_a_long_queue_and_a_huge_feed_leave_room_for_others(home, configured):
    """A budget of six pages a round: each outlet has its share, and what nobody takes is given out in turns."""
    counts = (8, 2, 3)
    with Newsroom() as first, Newsroom() as second, Newsroom() as third:
        rooms = (first, second, third)
        for room, count in zip(rooms, counts, strict=True):
            for k in range(count):
                room.publish(f"/{k}", f"Story {k}", PROSE, f"Only number {k} of {room.host} says this.")
            room.list("/feed.xml", *[(room.url(f"/{k}"), f"Story {k}") for k in range(count)])
        configuration = configured(
            f'[fetch]\ncontact = "desk@example.org"\nmin_delay_s = 0\npages_per_round = 6\n'
            f"allow_hosts = {json.dumps([room.host for room in rooms])}\n[understand]\nworkers = 1\n"
            '[feeds]\noutlets = ["outlet-1", "outlet-2", "outlet-3"]\n',
            loopback=catalogue(*rooms),
        )
        with stations.open_run(home, configuration, "ingest") as run:
            report = rounds.ingest(run, IngestOptions())
    assert report.n_articles == sum(counts)
    for room, count in zip(rooms, counts, strict=True):
        asked = [path for path in room.asked if path not in ("/robots.txt", "/.well-known/tdmrep.json")]
        assert len(asked) == len(set(asked)) == count + 1
    with duckdb.connect(str(home.snapshot), read_only=True) as connection:
        rows = connection.execute(
            "SELECT batch_id, outlet_id, count(*) FROM articles GROUP BY ALL ORDER BY ALL"
        ).fetchall()
    batches = sorted({batch for batch, *_ in rows})
    by_round = [tuple(n for batch, _, n in rows if batch == one) for one in batches]
    assert by_round == [(2, 2, 2), (5, 1), (1,)]
