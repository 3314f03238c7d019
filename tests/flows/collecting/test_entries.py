"""Entries that wait, change their address or claim edits: what is asked for, and what comes of it."""

import datetime as dt

import duckdb
import pytest

from flows import rounds, stations
from flows.collecting.collect import Round
from flows.options import IngestOptions
from flows.reading import FileCounts, incoming
from storage.batches import at_station
from storage.home import open_home
from tests.conftest import rss, settings_for
from tests.flows.test_runs import PROSE, ingest, read, rows

SUM = "FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting OR n_waiting < 0"
ARTICLE = (
    "SELECT url, outlet_id, title, standfirst, authors, published_at, published_precision, published_source, language, "
    "modified_at FROM articles ORDER BY url"
)


def run(home, configuration, *addresses):
    """One plain run over what is due, or over some addresses."""
    with stations.open_run(home, configuration, "ingest") as opened:
        return rounds.ingest(opened, IngestOptions(urls=addresses))


def fall_due(home):
    """Let time pass: whatever waits for its time may be asked for now."""
    if home.store.exists():
        with duckdb.connect(str(home.store)) as connection:
            connection.execute(
                "UPDATE entries SET next_attempt_at = TIMESTAMP '2026-01-01' WHERE next_attempt_at IS NOT NULL"
            )
            connection.execute("UPDATE feeds SET next_attempt_at = TIMESTAMP '2026-01-01'")
        home.snapshot.unlink()


def asked(newsroom):
    """The pages that were asked for, in order."""
    return [path for path in newsroom.asked if not path.endswith((".xml", ".txt", ".json"))]


def untitled(n):
    """A page that says nothing but its text."""
    text = "".join(f"<p>{PROSE} This is what was said about number {n}, part {part}.</p>" for part in range(4))
    return f"<article>{text}</article>"


@pytest.fixture
def aggregator(newsroom):
    """A feed of an aggregator, whose four pages say nothing but their text."""
    items = []
    for n in range(4):
        newsroom.pages[f"/{n}"] = (200, "text/html", untitled(n))
        items.append(
            f'<item><title>Story {n}</title><link>{newsroom.url(f"/{n}")}</link><guid isPermaLink="false">g{n}</guid>'
            f"<pubDate>Wed, 25 Feb 2026 0{n}:00:00 GMT</pubDate><description>What number {n} is about.</description>"
            f'<dc:creator>Jane Doe {n}</dc:creator><source url="https://paper{n}.example/rss">Paper {n}</source></item>'
        )
    own = newsroom.url("/feed.xml")
    document = (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">'
        f'<channel><title>All</title><link>{own}</link><atom:link rel="self" href="{own}"/><language>en-gb</language>'
        f"{''.join(items)}</channel></rss>"
    )
    newsroom.pages["/feed.xml"] = (200, "application/rss+xml", document)
    return (
        f'[[outlet]]\nid = "all"\nname = "All"\nkind = "aggregator"\ndomains = ["{newsroom.host}"]\nenabled = true\n'
        f'feeds = [{{ url = "{own}" }}]\n'
    )


def at_once(home, configured, newsroom, own):
    run(home, configured(settings_for(newsroom) + '[feeds]\noutlets = ["all"]\n', own=own))


def beyond_the_budget(home, configured, newsroom, own):
    run(home, configured(settings_for(newsroom, pages_per_round=1) + '[feeds]\noutlets = ["all"]\n', own=own))


def after_a_server_error(home, configured, newsroom, own):
    configuration = configured(settings_for(newsroom) + '[feeds]\noutlets = ["all"]\n', own=own)
    pages = dict(newsroom.pages)
    newsroom.pages.update({f"/{n}": (503, "text/plain", "later") for n in range(4)})
    run(home, configuration)
    assert rows(home, "SELECT state, claims IS NULL FROM entries") == [("waiting", False)] * 4
    newsroom.pages.update(pages, **{"/feed.xml": (304, "text/plain", "")})
    fall_due(home)
    run(home, configuration)


def from_a_saved_feed(home, configured, newsroom, own):
    configuration = configured(settings_for(newsroom) + '[feeds]\noutlets = ["all"]\n', own=own)
    saved = home.root.parent / "saved.xml"
    saved.write_text(newsroom.pages["/feed.xml"][2])
    read(home, configuration, saved)
    newsroom.pages["/feed.xml"] = (404, "text/plain", "")
    run(home, configuration)


@pytest.mark.parametrize("way", [beyond_the_budget, after_a_server_error, from_a_saved_feed])
def test_an_entry_that_waited_gives_the_article_that_it_would_have_given_at_once(
    tmp_path, configured, newsroom, aggregator, way
):
    """Publisher, time, authors, summary: whether it waited in a batch or in the table; and then the claims are gone."""
    at_once(one := open_home(tmp_path / "one"), configured, newsroom, aggregator)
    way(other := open_home(tmp_path / "other"), configured, newsroom, aggregator)
    expected = rows(one, ARTICLE)
    assert [row[1] for row in expected] == [f"paper{n}.example" for n in range(4)]
    assert all(None not in row[2:9] for row in expected)
    assert rows(other, ARTICLE) == expected
    assert rows(other, "SELECT DISTINCT claims FROM entries") == [(None,)]
    assert rows(other, SUM) == []


def test_where_an_entry_is_listed_once_more_the_claims_of_today_count(home, configured, newsroom):
    """Although it waits and would be asked for without its feed."""
    configuration = configured(settings_for(newsroom))
    newsroom.pages["/1"] = (503, "text/plain", "later")
    newsroom.list("/feed.xml", (newsroom.url("/1"), "Before"))
    ingest(home, configuration, newsroom.url("/feed.xml"))
    newsroom.pages["/1"] = (200, "text/html", untitled(1))
    newsroom.list("/feed.xml", (newsroom.url("/1"), "Today"))
    fall_due(home)
    ingest(home, configuration, newsroom.url("/feed.xml"))
    assert rows(home, "SELECT title FROM articles") == [("Today",)]
    assert newsroom.asked.count("/1") == 2
    assert rows(home, "SELECT n_new, n_waiting FROM fetches WHERE n_entries > 0 ORDER BY started_at") == [
        (0, 0),
        (1, 0),
    ]


def atom(newsroom, path, *entries):
    """Put an Atom feed there that lists (guid, path, title, time of change) each."""
    body = "".join(
        f'<entry><id>{guid}</id><title>{title}</title><link href="{newsroom.url(link)}"/><updated>{at}</updated></entry>'
        for guid, link, title, at in entries
    )
    document = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><id>d</id>{body}</feed>'
    newsroom.pages[path] = (200, "application/atom+xml", document)


def in_days(days):
    return (dt.datetime.now(dt.UTC) + dt.timedelta(days=days)).isoformat()


def test_a_saved_feed_that_claims_an_edit_lets_the_next_run_look(home, configured, newsroom):
    """The article stays; other words alone prove nothing, because the file may be older than the last poll."""
    configuration = configured(settings_for(newsroom))
    newsroom.publish("/1", "Story 1", PROSE, "It will be closed in summer, said the mayor.")
    atom(newsroom, "/feed.xml", ("1", "/1", "Story 1", in_days(-9)))
    ingest(home, configuration, newsroom.url("/feed.xml"))
    saved = home.root.parent / "saved.xml"
    for title, at, asked_for in (("Other words", in_days(-10), 1), ("Other words", in_days(1), 2)):
        atom(newsroom, "/feed.xml", ("1", "/1", title, at))
        document = newsroom.pages["/feed.xml"][2]
        saved.write_text(document.replace("<id>d</id>", f'<link rel="self" href="{newsroom.url("/feed.xml")}"/>'))
        read(home, configuration, saved)
        assert rows(home, "SELECT state FROM entries") == [("article",)]
        newsroom.publish("/1", "Story 1", PROSE, "It will be closed in autumn, said the mayor.")
        newsroom.pages["/feed.xml"] = (304, "text/plain", "")
        ingest(home, configuration, newsroom.url("/feed.xml"))
        assert newsroom.asked.count("/1") == asked_for
    assert rows(home, "SELECT max(rev_no) FROM revisions") == [(1,)]
    assert rows(home, SUM) == []


def test_a_page_that_waits_to_be_merged_is_known_to_a_saved_feed(home, configured, newsroom):
    """And where it turns out to be no article, the entry of the feed asks for it itself."""
    configuration = configured(settings_for(newsroom))
    newsroom.publish("/1", "Story 1", PROSE)
    newsroom.pages["/2"] = (200, "text/html", "<html><body><a href='/'>Home</a></body></html>")
    links = [(newsroom.url(path), f"Story {path}") for path in ("/1", "/2")]
    newsroom.list("/feed.xml", *links)
    saved = home.root.parent / "saved.xml"
    saved.write_text(rss("http://other.example/feed", links))
    with stations.open_run(home, configuration, "ingest") as opened:
        stations.collect(opened, Round(addresses=(newsroom.url("/feed.xml"),)))
    with stations.open_run(home, configuration, "read") as opened:
        pieces = incoming(
            (str(saved),),
            None,
            settings=configuration.settings,
            catalogue=configuration.catalogue,
            clock=lambda: dt.datetime.now(dt.UTC),
        )
        stations.read(opened, pieces, FileCounts())
        lines = list(at_station(home.collected)[-1].lines("sightings"))
        assert [(line["state"], line["url_key"]) for line in lines] == [("known", url) for url, _ in links]
    run(home, configuration, newsroom.url("/none"))
    other = "FROM entries WHERE url LIKE '%/1' OR state = 'waiting' OR rule = 'front_page' ORDER BY url, state"
    assert rows(home, f"SELECT state {other}")[:2] == [("article",), ("known",)]
    assert newsroom.asked.count("/1") == 1
    assert rows(home, SUM) == []


def test_a_page_that_is_gone_is_not_asked_for_at_every_poll_because_its_title_changed_once(home, configured, newsroom):
    """The claim moves with the failure, too; the next other title is looked at, an hour later."""
    configuration = configured(settings_for(newsroom))
    for title, more in (("First", ""), ("Second", ""), ("Second", " "), ("Second", "  ")):
        newsroom.list("/feed.xml", (newsroom.url("/gone"), title), title=f"Daily{more}")
        ingest(home, configuration, newsroom.url("/feed.xml"))
    assert newsroom.asked.count("/gone") == 2
    assert rows(home, "SELECT state, title, attempts, n_unchanged FROM entries") == [("failed", "Second", 2, 1)]


def test_a_feed_that_claims_edits_at_every_poll_has_its_pages_fetched_ever_less_often(home, configured, newsroom):
    """Until one of the claims is true: then at once again."""
    configuration = configured(settings_for(newsroom))

    def poll(hours, word, asked_at=None):
        newsroom.publish("/1", "Story 1", PROSE, f"It will be closed in {word}, said the mayor.")
        atom(newsroom, "/feed.xml", ("1", "/1", "Story 1", in_days(hours / 24)))
        if asked_at:
            with duckdb.connect(str(home.store)) as connection:
                connection.execute(f"UPDATE entries SET next_attempt_at = NULL, asked_at = TIMESTAMP '{asked_at}'")
            home.snapshot.unlink()
        ingest(home, configuration, newsroom.url("/feed.xml"))
        return newsroom.asked.count("/1")

    assert [poll(hours, "summer") for hours in range(1, 5)] == [1, 2, 2, 2]
    assert rows(home, "SELECT n_unchanged, next_attempt_at - asked_at, claims IS NULL FROM entries") == [
        (1, dt.timedelta(hours=1), False)
    ]
    assert poll(5, "autumn", asked_at="2026-01-01") == 3
    assert rows(home, "SELECT n_unchanged, next_attempt_at FROM entries") == [(0, None)]
    assert poll(6, "winter") == 4
    assert rows(home, "SELECT max(rev_no) FROM revisions") == [(2,)]
    assert rows(home, SUM) == []


def places(newsroom, path, *items, title="Daily"):
    """Put an RSS feed there that lists (guid, path, title) each."""
    body = "".join(
        f'<item><guid isPermaLink="false">{guid}</guid><link>{newsroom.url(link)}</link><title>{words}</title></item>'
        for guid, link, words in items
    )
    document = f'<rss version="2.0"><channel><title>{title}</title><link>http://x/</link>{body}</channel></rss>'
    newsroom.pages[path] = (200, "application/rss+xml", document)


def story(newsroom, path, *, canonical=None, title=None):
    """Put an article there that is unlike any other."""
    newsroom.publish(path, title or f"Story {path}", *(f"{PROSE} That is what {path} is about, {n}." for n in range(3)))
    if canonical:
        status, kind, body = newsroom.pages[path]
        link = f'<link rel="canonical" href="{newsroom.url(canonical)}"></head>'
        newsroom.pages[path] = (status, kind, body.replace("</head>", link))


def test_a_guid_that_leads_elsewhere_asks_for_what_is_there(home, configured, newsroom):
    """A daily column, a place on a front page, a link that was corrected: articles of their own, and no revision."""
    configuration = configured(settings_for(newsroom))
    for day in range(3):
        right = "/wrong" if day == 0 else "/right"
        for path in (f"/briefing/{day}", f"/place/{day}", "/right"):
            story(newsroom, path)
        places(
            newsroom,
            "/feed.xml",
            ("briefing", f"/briefing/{day}", "Morning briefing"),
            ("1", f"/place/{day}", f"Story {day}"),
            ("typo", right, "Corrected link"),
        )
        ingest(home, configuration, newsroom.url("/feed.xml"))
    expected = [*(f"/briefing/{day}" for day in range(3)), *(f"/place/{day}" for day in range(3)), "/right"]
    assert [url.removeprefix(newsroom.url("")) for (url,) in rows(home, "SELECT url FROM articles ORDER BY url")] == [
        *expected
    ]
    assert rows(home, "SELECT count(*) FROM revisions WHERE rev_no > 0") == [(0,)]
    assert rows(home, "SELECT n_new, n_known, n_failed FROM fetches WHERE n_entries > 0 ORDER BY started_at") == [
        (2, 0, 1),
        (3, 0, 0),
        (2, 1, 0),
    ]
    assert newsroom.asked.count("/right") == 1
    assert rows(home, "SELECT count(DISTINCT entry_id), count(*) FROM entries") == [(8, 8)]
    # each article names the entry that brought it, under the address that was listed
    assert rows(home, "SELECT count(*) FROM articles a JOIN entries e USING (entry_id) WHERE a.url = e.url") == [(7,)]
    assert rows(home, SUM) == []


def old_address_leads_there(newsroom):
    newsroom.pages["/old"] = (301, "text/plain", "/new")
    story(newsroom, "/new", title="Story /old, edited")


def page_names_the_old_address(newsroom):
    story(newsroom, "/new", canonical="/old", title="Story /old, edited")


def title_and_text_are_the_same(newsroom):
    newsroom.pages["/new"] = newsroom.pages.pop("/old")


@pytest.mark.parametrize("way", ["at once", "in another round", "after a server error"])
@pytest.mark.parametrize("move", [old_address_leads_there, page_names_the_old_address, title_and_text_are_the_same])
def test_an_article_that_got_another_address_stays_one_article(home, configured, newsroom, move, way):
    """Whether its new page is asked for at once or has to wait, and is listed again then or not."""
    story(newsroom, "/old")
    story(newsroom, "/first")
    places(newsroom, "/feed.xml", ("guid", "/old", "Story"))
    ingest(home, configured(settings_for(newsroom)), newsroom.url("/feed.xml"))
    move(newsroom)
    places(newsroom, "/feed.xml", ("other", "/first", "First"), ("guid", "/new", "Story"))
    configuration = configured(settings_for(newsroom, pages_per_round=1 if way == "in another round" else 1500))
    if way == "after a server error":
        new, newsroom.pages["/new"] = newsroom.pages["/new"], (503, "text/plain", "later")
        ingest(home, configuration, newsroom.url("/feed.xml"))
        assert rows(home, "SELECT state FROM entries WHERE guid = 'guid' ORDER BY url") == [("waiting",), ("article",)]
        newsroom.pages["/new"] = new
        places(newsroom, "/feed.xml", ("guid", "/new", "Story"))
        fall_due(home)
    ingest(home, configuration, newsroom.url("/feed.xml"))
    assert rows(home, "SELECT count(*) FROM articles") == [(2,)]
    ((article_id,),) = rows(home, "SELECT article_id FROM articles WHERE url LIKE '%/old'")
    assert set(rows(home, "SELECT article_id FROM entries WHERE guid = 'guid'")) == {(article_id,)}
    edits = 0 if move is title_and_text_are_the_same else 1
    assert rows(home, "SELECT count(*) FROM revisions WHERE rev_no > 0") == [(edits,)]
    assert rows(home, SUM) == []
    places(newsroom, "/feed.xml", ("guid", "/new", "Story"), title="Daily again")
    n = len(newsroom.asked)
    ingest(home, configured(settings_for(newsroom)), newsroom.url("/feed.xml"))
    assert newsroom.asked[n:] == ["/feed.xml"]


def test_links_that_change_at_every_poll_are_followed_ever_less_often(home, configured, newsroom):
    """As long as they lead to one article, and without an entry for each."""
    configuration = configured(settings_for(newsroom))
    for number in range(4):
        story(newsroom, f"/1?session={number}", canonical="/1", title="Story")
        places(newsroom, "/feed.xml", ("guid", f"/1?session={number}", "Story"))
        ingest(home, configuration, newsroom.url("/feed.xml"))
    assert [path for path in newsroom.asked if path.startswith("/1")] == [
        "/1?session=0",
        "/1?session=0",
        "/1?session=1",
    ]
    assert rows(home, "SELECT state, n_moved FROM entries ORDER BY url") == [("article", 1), ("known", 0)]
    assert rows(home, SUM) == []


@pytest.mark.parametrize(("option", "name", "n_articles"), [("query_keep", "ocid", 2), ("query_drop", "sess", 1)])
def test_an_outlet_s_own_parameters_tell_its_articles_apart_or_do_not(
    home, configured, newsroom, option, name, n_articles
):
    """From the feed to the table, in one round and in the next."""
    own = (
        f'[[outlet]]\nid = "own"\nname = "The Own"\nkind = "blog"\ndomains = ["{newsroom.host}"]\nenabled = true\n'
        f'{option} = ["{name}"]\nfeeds = [{{ url = "{newsroom.url("/feed.xml")}" }}]\n'
    )
    configuration = configured(settings_for(newsroom) + '[feeds]\noutlets = ["own"]\n', own=own)
    for n in (1, 2):
        path = f"/a?{name}={n}"
        newsroom.pages[path] = (200, "text/html", untitled(n))
        item = (
            f"<item><title>Story {n}</title><link>{newsroom.url(path)}</link><guid>{newsroom.url(path)}</guid></item>"
        )
        newsroom.pages["/feed.xml"] = (
            200,
            "application/rss+xml",
            f'<rss version="2.0"><channel>{item}</channel></rss>',
        )
        run(home, configuration)
        fall_due(home)
    run(home, configuration)
    articles = rows(home, "SELECT url_canonical FROM articles ORDER BY 1")
    assert len(articles) == n_articles
    assert rows(home, "SELECT url_key FROM article_urls ORDER BY 1") == articles
    assert [path for path in asked(newsroom) if path.startswith("/a")] == [f"/a?{name}={n}" for n in (1, 2)][
        :n_articles
    ]
    assert rows(home, SUM.replace("FROM", "SELECT * FROM", 1)) == []
