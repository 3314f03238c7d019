"""Days of the past, from sitemaps and archive pages on loopback: within a budget, and going on where it stopped."""

import datetime as dt

import duckdb
import pytest

from flows import rounds, stations
from flows.options import BackfillOptions, IngestOptions
from presswatch.errors import InputError
from tests.conftest import settings_for
from tests.flows.test_runs import PROSE, rows

FIRST, LAST = dt.date(2026, 1, 30), dt.date(2026, 2, 2)
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def urlset(*rows):
    body = "".join(f"<url><loc>{url}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>" for url, day in rows)
    return (200, "application/xml", f'<urlset xmlns="{SITEMAP}">{body}</urlset>')


def index(*rows):
    body = "".join(f"<sitemap><loc>{url}</loc><lastmod>{day}</lastmod></sitemap>" for url, day in rows)
    return (200, "application/xml", f'<sitemapindex xmlns="{SITEMAP}">{body}</sitemapindex>')


@pytest.fixture
def configuration(configured, newsroom):
    def make(more="", **how):
        own = (
            f'[[outlet]]\nid = "daily"\nname = "Daily"\nkind = "newspaper"\ndomains = ["{newsroom.host}"]\n'
            f'languages = ["en"]\nenabled = true\n{more}'
        )
        return configured(settings_for(newsroom, **how), daily=own)

    return make


def backfill(home, configuration, **more):
    options = BackfillOptions(outlet="daily", first=FIRST, last=LAST, **more)
    with stations.open_run(home, configuration, "backfill") as run:
        return rounds.backfill(run, options)


def publish(newsroom, path):
    newsroom.publish(path, f"Story {path}", PROSE, f"This is what was said about {path} on that day.")
    return newsroom.url(path)


def test_sitemaps_are_read_for_some_days_within_a_budget_and_resumed(home, configuration, newsroom):
    inside = [publish(newsroom, f"/2026/01/3{day}/{n}") for day in (0, 1) for n in range(4)]
    changed = publish(newsroom, "/changed-later")
    newsroom.pages["/sitemap.xml"] = index(
        (newsroom.url("/new.xml"), "2026-02-10"), (newsroom.url("/old.xml"), "2025-12-31")
    )
    newsroom.pages["/old.xml"] = urlset((newsroom.url("/2025/12/01/x"), "2025-12-01"))
    newsroom.pages["/new.xml"] = urlset(
        *((url, None) for url in inside),
        (changed, "2026-02-09"),
        (newsroom.url("/2026/02/09/x"), "2026-02-09"),
        (newsroom.url("/about"), None),
        (newsroom.url("/2026/01/01/x"), "2026-01-02"),
    )
    ready = configuration(f'sitemaps = ["{newsroom.url("/sitemap.xml")}"]\n', pages_per_round=2)
    first = backfill(home, ready, pages=5)
    assert first.n_articles == 5
    assert "/old.xml" not in newsroom.asked
    assert rows(home, "SELECT rule, count(*) FROM entries WHERE state = 'waiting' GROUP BY rule") == [("backfill", 4)]
    left_out = rows(home, "SELECT rule, title FROM entries WHERE state = 'skipped' ORDER BY rule")
    assert [(rule, int(title.split()[0])) for rule, title in left_out] == [
        ("no_date", 1),
        ("too_new", 1),
        ("too_old", 1),
    ]

    with stations.open_run(home, ready, "ingest") as run:  # a poll leaves them alone
        rounds.ingest(run, IngestOptions(urls=(inside[0],)))
    assert rows(home, "SELECT count(*) FROM articles") == [(5,)]

    second = backfill(home, ready, pages=100)
    assert second.n_articles == 4
    asked = [path for path in newsroom.asked if path.startswith(("/2026", "/changed"))]
    assert sorted(set(asked)) == sorted({url.partition(newsroom.host)[2] for url in (*inside, changed)})
    assert len(asked) == len(set(asked)) + 1  # the one that was named itself
    assert rows(home, "SELECT count(*) FROM entries WHERE state = 'waiting'") == [(0,)]
    assert backfill(home, ready, pages=100).n_articles == 0
    wrong = "FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting"
    assert rows(home, wrong) == []
    assert rows(home, "FROM feeds") == []  # nobody polls them, so none can be stale


def test_what_the_budget_has_no_room_for_is_not_even_read(home, configuration, newsroom):
    """A second sitemap is asked for when there is room for its pages, and not before."""
    for name, days in (("first", (30, 31)), ("second", (30, 31))):
        listed = [(publish(newsroom, f"/2026/01/{day}/{name}"), None) for day in days]
        newsroom.pages[f"/{name}.xml"] = urlset(*listed)
    ready = configuration(f'sitemaps = ["{newsroom.url("/first.xml")}", "{newsroom.url("/second.xml")}"]\n')
    assert backfill(home, ready, pages=2).n_articles == 2
    assert "/second.xml" not in newsroom.asked
    assert backfill(home, ready, pages=2).n_articles == 2
    assert newsroom.asked.count("/second.xml") == 1


def test_a_page_that_changed_since_it_was_fetched_is_asked_for_again(home, configuration, newsroom):
    """As a poll would; a sitemap says when its pages changed."""
    url = publish(newsroom, "/2026/01/31/a")
    newsroom.pages["/sitemap.xml"] = urlset((url, "2026-01-31"))
    ready = configuration(f'sitemaps = ["{newsroom.url("/sitemap.xml")}"]\n')
    assert backfill(home, ready).n_articles == 1
    assert backfill(home, ready).n_revisions == 0
    newsroom.publish("/2026/01/31/a", "Story", PROSE, "This was said later.")
    newsroom.pages["/sitemap.xml"] = urlset((url, (dt.datetime.now(dt.UTC) + dt.timedelta(days=1)).date()))
    assert backfill(home, ready).n_revisions == 1
    assert newsroom.asked.count("/2026/01/31/a") == 2


def test_a_backfill_does_not_take_over_what_a_run_that_polls_would_ask_for(home, configuration, newsroom):
    """What waited before, and has no room in its budget, goes on waiting for the next run."""
    today = dt.datetime.now(dt.UTC).date()
    busy = publish(newsroom, "/2026/01/31/busy")
    page, newsroom.pages["/2026/01/31/busy"] = newsroom.pages["/2026/01/31/busy"], (503, "text/plain", "later")
    newsroom.pages["/sitemap.xml"] = urlset((busy, today))
    ready = configuration(f'sitemaps = ["{newsroom.url("/sitemap.xml")}"]\n')
    with stations.open_run(home, ready, "ingest") as run:
        rounds.ingest(run, IngestOptions(urls=(newsroom.url("/sitemap.xml"),)))
    newsroom.pages["/2026/01/31/busy"] = page
    newsroom.pages["/sitemap.xml"] = urlset((publish(newsroom, "/2026/01/31/a"), today), (busy, today))
    with duckdb.connect(str(home.store)) as connection:
        connection.execute("UPDATE entries SET next_attempt_at = TIMESTAMP '2026-01-01'")
    home.snapshot.unlink()
    assert backfill(home, ready, pages=1).n_articles == 1
    assert rows(home, "SELECT rule FROM entries WHERE state = 'waiting'") == [("http_503",)]
    with stations.open_run(home, ready, "ingest") as run:
        rounds.ingest(run, IngestOptions(urls=(newsroom.url("/sitemap.xml"),)))
    assert rows(home, "SELECT DISTINCT state FROM entries WHERE rule IS NULL") == [("article",)]


def test_sources_that_give_no_answer_are_said(home, configuration, newsroom):
    """Where nothing was collected because nothing answered, the run has not worked, and says what did not."""
    newsroom.pages["/robots.txt"] = (503, "text/plain", "later")
    report = backfill(home, configuration())
    assert not report.worked
    assert [(a.url, a.outcome, a.detail) for a in report.accounts] == [
        (newsroom.url("/robots.txt"), "soft", "HTTP 503")
    ]
    report = backfill(home, configuration(f'archives = [{{ url = "{newsroom.url("/archive/%Y-%m-%d")}" }}]\n'))
    assert not report.worked
    assert {a.outcome for a in report.accounts} == {"gone"}
    assert len(report.accounts) == 4
    newsroom.pages["/robots.txt"] = (200, "text/plain", "User-agent: *")
    report = backfill(home, configuration())
    assert (report.worked, report.accounts) == (True, ())


def test_archive_pages_and_robots_name_what_no_sitemap_does(home, configuration, newsroom):
    links = "".join(
        f'<li><a href="{publish(newsroom, f"/news/{n}")}">What was said on day {n}</a></li>' for n in (1, 2)
    )
    newsroom.pages["/archive/2026/01/31"] = (200, "text/html", f"<html><body><ul>{links}</ul></body></html>")
    archive = f'archives = [{{ url = "{newsroom.url("/archive/%Y/%m/%d")}", links = "/news/" }}]\n'
    assert backfill(home, configuration(archive)).n_articles == 2
    assert rows(home, "SELECT count(*) FROM failures WHERE reason = 'gone'") == [(3,)]

    newsroom.pages["/robots.txt"] = (200, "text/plain", f"Sitemap: {newsroom.url('/named.xml')}\n")
    newsroom.pages["/named.xml"] = urlset((publish(newsroom, "/2026/02/01/c"), None))
    assert backfill(home, configuration()).n_articles == 1


def test_what_fails_is_part_of_the_budget(home, configuration, newsroom):
    """A sitemap of dead links does not lead to more requests than were asked for."""
    newsroom.pages["/sitemap.xml"] = urlset(*((newsroom.url(f"/2026/01/31/{n}"), None) for n in range(30)))
    backfill(home, configuration(f'sitemaps = ["{newsroom.url("/sitemap.xml")}"]\n'), pages=4)
    assert len([path for path in newsroom.asked if path.startswith("/2026")]) == 4
    assert rows(home, "SELECT state, count(*) FROM entries GROUP BY state ORDER BY state") == [
        ("failed", 4),
        ("waiting", 26),
    ]


def test_a_host_that_wants_to_be_left_alone_ends_it(home, configuration, newsroom):
    """Nothing more is asked for, and what waits, waits for the next backfill."""
    newsroom.pages["/sitemap.xml"] = urlset(*((newsroom.url(f"/2026/01/31/{n}"), None) for n in range(30)))
    for n in range(30):
        newsroom.pages[f"/2026/01/31/{n}"] = (429, "text/plain", "slow down", {"Retry-After": "7200"})
    backfill(home, configuration(f'sitemaps = ["{newsroom.url("/sitemap.xml")}"]\n'), pages=10)
    assert len([path for path in newsroom.asked if path.startswith("/2026")]) <= 2
    assert newsroom.asked.count("/sitemap.xml") == 1
    assert dict(rows(home, "SELECT rule, count(*) FROM entries GROUP BY rule"))["backfill"] >= 28


def test_what_cannot_be_filled_is_said(home, configuration):
    with stations.open_run(home, configuration(), "backfill") as run:
        with pytest.raises(InputError, match="unknown outlet"):
            rounds.backfill(run, BackfillOptions(outlet="nobody", first=FIRST, last=LAST))
        with pytest.raises(InputError, match="lies before"):
            rounds.backfill(run, BackfillOptions(outlet="daily", first=LAST, last=FIRST))
