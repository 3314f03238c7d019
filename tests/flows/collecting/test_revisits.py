"""Known articles looked at again: what was changed, what is gone, and what says nothing."""

import dataclasses
import datetime as dt

import duckdb
import pytest

from flows import rounds, stations
from flows.options import RevisitOptions
from presswatch.errors import InputError
from tests.conftest import settings_for
from tests.flows.test_runs import PROSE, ingest, read, rows

CHECKS = "SELECT outcome, count(*) FROM article_checks GROUP BY ALL ORDER BY ALL"
EDITS = "SELECT url[-2:], change, http_status FROM v_edits ORDER BY ALL"


def text(n):
    return [f"{PROSE} This is what was said about number {n}, part {part}." for part in range(4)]


@pytest.fixture
def site(newsroom):
    """A feed of six articles."""
    now = dt.datetime.now(dt.UTC).isoformat()
    for n in range(6):
        newsroom.publish(f"/a/{n}", f"Story number {n}", *text(n), at=now)
    newsroom.list("/feed.xml", *((newsroom.url(f"/a/{n}"), f"Story number {n}") for n in range(6)))
    return newsroom


@pytest.fixture
def configuration(configured, site):
    return configured(settings_for(site) + "[revisit]\nafter_h = [24]\n")


def revisit(home, configuration, *articles, **options):
    with stations.open_run(home, configuration, "revisit") as run:
        return rounds.revisit(run, RevisitOptions(articles=articles, **options))


def pass_time(home, hours):
    """Let time pass: all that was seen so far was seen so many hours earlier."""
    with duckdb.connect(str(home.store)) as connection:
        for table, *columns in (
            ("articles", "first_seen_at", "published_at"),
            ("revisions", "seen_at"),
            ("article_checks", "checked_at", "next_attempt_at", "away_since"),
        ):
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = {column} - INTERVAL '{hours} hours'")
        connection.execute("UPDATE articles SET published_at = first_seen_at")
    home.snapshot.unlink()


def test_after_a_day_every_article_is_looked_at_once(home, configuration, site):
    ingest(home, configuration, site.url("/feed.xml"))
    asked = len(site.asked)
    report = revisit(home, configuration)
    assert (report.found, report.worked) == ((), True)
    assert report.next_due_at - dt.datetime.now(dt.UTC) > dt.timedelta(hours=23)
    assert len(site.asked) == asked
    pass_time(home, 24)
    site.publish("/a/0", "Story number 0, told anew", *text(0))
    site.publish("/a/1", "Story number 1", *text(1), "At least 12 were hurt.")
    site.pages["/a/2"] = (410, "text/plain", "gone")
    site.pages["/a/3"] = (301, "text/plain", site.url("/"))
    site.pages["/"] = (200, "text/html", "<h1>Loopback Daily</h1>")
    site.pages["/a/4"] = (503, "text/plain", "later")
    report = revisit(home, configuration)
    assert dict(report.found) == {"ok": 2, "gone": 1, "redirected": 1, "soft": 1, "same_hash": 1}
    assert report.n_revisions == 4
    assert rows(home, EDITS) == [
        ("/0", ["headline"], 200),
        ("/1", ["text", "numbers"], 200),
        ("/2", ["gone"], 410),
        ("/3", ["redirected"], 301),
    ]
    assert rows(home, "SELECT count(*), count(DISTINCT text) FROM articles") == [(6, 6)]
    assert rows(home, "SELECT state, count(*) FROM entries GROUP BY ALL") == [("article", 6)]
    assert rows(home, "FROM fetches WHERE n_entries <> n_new + n_known + n_skipped + n_failed + n_waiting") == []
    assert rows(home, "SELECT url, reason FROM failures") == [(site.url("/a/4"), "soft")]
    asked = len(site.asked)
    assert revisit(home, configuration).found == ()
    assert len(site.asked) == asked


def test_what_passes_by_itself_is_tried_again_and_is_no_revision(home, configuration, site):
    ingest(home, configuration, site.url("/feed.xml"))
    pass_time(home, 24)
    before = dict(site.pages)
    for path, answer in (
        ("/a/0", (503, "text/plain", "")),
        ("/a/1", (429, "text/plain", "")),
        ("/a/2", (403, "text/plain", "")),
    ):
        site.pages[path] = answer
    site.pages["/a/3"] = (302, "text/plain", site.url("/"))
    site.pages["/"] = (200, "text/html", "<h1>Please agree</h1>")
    revisit(home, configuration)
    assert rows(home, EDITS) == []
    waiting = "SELECT outcome, attempts FROM article_checks WHERE next_attempt_at > now()::TIMESTAMP ORDER BY ALL"
    assert rows(home, waiting) == [("blocked", 1), ("redirected_for_now", 1), ("soft", 1), ("soft", 1)]
    pass_time(home, 7)
    site.pages.update({f"/a/{n}": before[f"/a/{n}"] for n in range(3)})
    report = revisit(home, configuration)
    assert dict(report.found) == {"same_hash": 3, "redirected": 1}
    assert rows(home, EDITS) == [("/3", ["redirected"], 302)]
    assert rows(home, "SELECT count(*) FROM failures WHERE resolved_at IS NULL") == [(0,)]


LOOK = "SELECT outcome, http_status, attempts, away_since IS NOT NULL FROM article_checks k JOIN articles a USING (article_id)"


@pytest.mark.parametrize("target", ["/a/5", "/news"])
def test_a_redirect_whose_page_tells_where_it_leads_counts_as_one(home, configuration, site, target):
    """To another article, or a page of headlines; for good at once, else when it is still there the next time."""
    heads = "".join(f'<li><a href="/a/{n}">Story number {n} and what became of it later</a></li>' for n in range(30))
    site.pages["/news"] = (200, "text/html", f"<h1>News</h1><ul>{heads}</ul>")
    ingest(home, configuration, site.url("/feed.xml"))
    pass_time(home, 24)
    site.pages["/a/3"] = (301, "text/plain", site.url(target))
    site.pages["/a/4"] = (302, "text/plain", site.url(target))
    articles = site.url("/a/3"), site.url("/a/4")
    revisit(home, configuration, *articles)
    assert rows(home, EDITS) == [("/3", ["redirected"], 301)]
    looks = f"{LOOK} WHERE a.url[-2:] IN ('/3', '/4') ORDER BY a.url"
    assert rows(home, looks) == [("redirected", 301, 0, True), ("redirected_for_now", 302, 1, False)]
    waits = "SELECT next_attempt_at - checked_at FROM article_checks WHERE outcome = 'redirected_for_now'"
    assert rows(home, waits) == [(dt.timedelta(hours=6),)]
    pass_time(home, 7)
    revisit(home, configuration)
    assert rows(home, EDITS) == [("/3", ["redirected"], 301), ("/4", ["redirected"], 302)]
    assert rows(home, f"{looks} DESC LIMIT 1") == [("redirected", 302, 0, True)]
    assert rows(home, "SELECT DISTINCT moved_to FROM revisions WHERE moved_to IS NOT NULL") == [(site.url(target),)]


def test_a_redirect_that_was_for_the_moment_leaves_no_trace(home, configuration, site):
    ingest(home, configuration, site.url("/feed.xml"))
    before = site.pages["/a/4"]
    site.pages["/a/4"] = (302, "text/plain", site.url("/a/5"))
    revisit(home, configuration, site.url("/a/4"))
    site.pages["/a/4"] = before
    revisit(home, configuration, site.url("/a/4"))
    assert rows(home, EDITS) == []
    assert rows(home, f"{LOOK} WHERE a.url LIKE '%/4'") == [("same_hash", 200, 0, False)]


def test_what_ingest_finds_gone_is_gone(home, configuration, site):
    """An edit that the feed claims, of an article whose page is there no more."""
    ingest(home, configuration, site.url("/feed.xml"))
    site.list("/feed.xml", *((site.url(f"/a/{n}"), f"Story number {n}, told anew") for n in range(6)))
    page = site.pages.pop("/a/0")
    site.pages["/a/1"] = (451, "text/plain", "")
    site.pages["/a/2"] = (503, "text/plain", "")
    pass_time(home, 24)
    ingest(home, configuration, site.url("/feed.xml"))
    assert rows(home, EDITS) == [("/0", ["gone"], 404), ("/1", ["gone"], 451)]
    look = "SELECT outcome, n_checks, away_since IS NOT NULL FROM article_checks k JOIN articles a USING (article_id)"
    assert rows(home, f"{look} WHERE a.url LIKE '%/0'") == [("gone", 1, True)]
    site.pages["/a/0"] = page
    revisit(home, configuration, site.url("/a/0"))
    assert rows(home, f"{EDITS} LIMIT 2") == [("/0", ["gone"], 404), ("/0", ["restored"], 200)]


def test_a_page_that_is_back_is_restored(home, configuration, site):
    ingest(home, configuration, site.url("/feed.xml"))
    before = site.pages["/a/0"]
    for answer in ((404, "text/plain", ""), (404, "text/plain", ""), before):
        site.pages["/a/0"] = answer
        revisit(home, configuration, site.url("/a/0"))
    assert [change for _, change, _ in rows(home, "SELECT url, change, rev_no FROM v_edits ORDER BY rev_no")] == [
        ["gone"],
        ["restored"],
    ]


def test_an_unchanged_page_answers_304_and_nothing_is_kept(home, configuration, site):
    body = site.pages["/a/0"][2]
    seen = []

    def page(headers):
        seen.append(headers.get("If-None-Match"))
        is_same = seen[-1] == '"1"'
        return (304 if is_same else 200, "text/html; charset=utf-8", "" if is_same else body, {"ETag": '"1"'})

    site.pages["/a/0"] = page
    ingest(home, configuration, site.url("/feed.xml"))
    n_pages = rows(home, "SELECT count(*) FROM pages")
    for _ in range(2):
        assert revisit(home, configuration, site.url("/a/0")).found == (("not_modified", 1),)
    assert seen == [None, '"1"', '"1"']
    assert rows(home, "SELECT count(*) FROM pages") == n_pages
    assert rows(home, "SELECT n_checks FROM article_checks WHERE etag IS NOT NULL") == [(2,)]


def test_the_budget_bounds_a_run_and_the_next_goes_on(home, configured, site):
    configuration = configured(settings_for(site) + "[revisit]\npages = 4\n")
    ingest(home, configuration, site.url("/feed.xml"))
    pass_time(home, 24)
    assert [(dict(r.found), r.n_left) for r in (revisit(home, configuration), revisit(home, configuration))] == [
        ({"same_hash": 4}, 2),
        ({"same_hash": 2}, 0),
    ]


def test_what_was_looked_at_is_not_asked_for_again_while_the_snapshot_lags(home, configured, site):
    ingest(home, configured(settings_for(site)), site.url("/feed.xml"))
    pass_time(home, 24)
    lagging = configured(settings_for(site) + "[store]\npublish_gb_per_day = 0.000001\n")
    assert revisit(home, lagging).lag
    assert rows(home, "SELECT max(n_checks) FROM article_checks") == [(0,)]
    asked = len(site.asked)
    assert revisit(home, lagging).found == ()
    assert len(site.asked) == asked


def test_what_an_outlet_denies_by_now_is_left_alone(home, configured, site):
    ingest(home, configured(settings_for(site)), site.url("/feed.xml"))
    pass_time(home, 24)
    denied = f"""[[outlet]]
id = "loopback"
name = "Loopback"
kind = "newspaper"
domains = ["{site.host}"]
languages = ["en"]
country = "GB"
rights = "denied"
"""
    asked = len(site.asked)
    report = revisit(home, configured(settings_for(site), loopback=denied))
    assert dict(report.found) == {"rights_denied": 6}
    assert len(site.asked) == asked


def test_a_text_that_may_not_be_kept_is_not_kept_later(home, configured, site):
    configuration = configured(settings_for(site).replace("[understand]", 'tdm = "metadata_only"\n[understand]'))
    status, media_type, body = site.pages["/a/0"]
    site.pages["/a/0"] = (status, media_type, body, {"tdm-reservation": "1"})
    ingest(home, configuration, site.url("/feed.xml"))
    site.publish("/a/0", "Story number 0", *text(0), "More.")
    revisit(home, configuration, site.url("/a/0"))
    assert rows(home, "SELECT change FROM v_edits") == [(["text"],)]
    assert rows(home, "SELECT v.text FROM v_texts v JOIN articles a USING (article_id) WHERE a.url LIKE '%/0'") == [
        ("",), ("",),
    ]  # fmt: skip
    assert rows(home, "SELECT DISTINCT state FROM pages WHERE url LIKE '%/0'") == [("expired",)]


def test_old_and_new_page_are_read_with_the_same_claims(home, configuration, site):
    """A headline that only the feed knows is no edit when the page is asked for without it."""
    site.pages["/a/0"] = (200, "text/html", "".join(f"<p>{line}</p>" for line in text(0)))
    ingest(home, configuration, site.url("/feed.xml"))
    site.pages["/a/0"] = (200, "text/html", "".join(f"<p>{line}</p>" for line in text(0)) + "<!-- 17 comments -->")
    assert revisit(home, configuration, site.url("/a/0")).found == (("ok", 1),)
    assert rows(home, "SELECT title FROM articles WHERE url LIKE '%/0'") == [("Story number 0",)]
    assert rows(home, EDITS) == []


def test_an_article_of_a_file_is_looked_at_only_when_it_is_named(home, configuration, site, tmp_path):
    (tmp_path / "saved.html").write_text(
        site.pages["/a/0"][2].replace("<head>", f'<head><link rel="canonical" href="{site.url("/a/0")}">')
    )
    read(home, configuration, tmp_path / "saved.html")
    assert rows(home, "FROM article_checks") == []
    assert revisit(home, configuration, all=True).found == ()
    site.pages["/a/0"] = (404, "text/plain", "")
    ((article_id,),) = rows(home, "SELECT article_id FROM articles")
    assert revisit(home, configuration, article_id).found == (("gone", 1),)
    assert rows(home, "SELECT change FROM v_edits") == [(["gone"],)]


def test_what_no_article_is_known_by_is_refused(home, configuration, site):
    ingest(home, configuration, site.url("/feed.xml"))
    with pytest.raises(InputError, match=r"no article with an address online is known by 'http://x\.example/1'"):
        revisit(home, configuration, "http://x.example/1")


def test_a_round_that_is_over_leaves_the_rest_due(home, configuration, site):
    ingest(home, configuration, site.url("/feed.xml"))
    pass_time(home, 24)
    hurried = configuration.settings.revisit.model_copy(update={"minutes": 0.5 / 60})
    fetch = configuration.settings.fetch.model_copy(update={"min_delay_s": 0.3})
    settings = configuration.settings.model_copy(update={"revisit": hurried, "fetch": fetch})
    report = revisit(home, dataclasses.replace(configuration, settings=settings))
    n_looks = sum(n for _, n in report.found)
    assert 0 < n_looks < 6
    assert report.n_left == 6 - n_looks
    assert sum(n for _, n in revisit(home, configuration).found) == report.n_left
