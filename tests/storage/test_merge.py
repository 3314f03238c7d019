"""The merge: identity, copies, revisions, and books that always add up."""

import datetime as dt
import subprocess
import sys

import duckdb
import pyarrow.parquet as pq
import pytest

from presswatch.errors import BusyError
from presswatch.model import Failure, Outlet
from presswatch.relate.revisions import text_sha256
from storage.batches import Batch, warc_path
from storage.lines import Fetch
from tests import looking
from tests.storage.rows import LONG, NOON, Seen, batch, merge

HOUR = dt.timedelta(hours=1)
A, B, C = (f"http://{host}.example/1" for host in "abc")


def rows(home, sql):
    return looking.rows(home.store, sql)


def ids(home):
    return dict(rows(home, "SELECT url, article_id FROM articles"))


def test_an_article_comes_with_all_that_hangs_on_it(home):
    batch(home, Seen(A, led_by=("http://a.example/r/1",), citations=[
        {"field": "text", "cited_outlet_id": "b", "surface": "word3", "role": "citation", "kind": "report", "cue": "said",
         "span_start": 18, "span_end": 23, "sentence": LONG, "rule_id": "r"}]))  # fmt: skip
    report = merge(home)
    assert [(b.n_articles, b.n_revisions) for b in report.batches] == [(1, 0)]
    ((article_id, group, story, entry_id),) = rows(
        home, "SELECT article_id, dup_group_id, story_id, entry_id FROM articles"
    )
    assert group == story == article_id
    assert rows(home, "SELECT article_id, state FROM entries") == [(article_id, "article")]
    assert rows(home, "SELECT entry_id FROM entries") == [(entry_id,)]
    assert rows(home, "SELECT url_key, via FROM article_urls ORDER BY 1") == [
        (A, "canonical"),
        ("http://a.example/r/1", "entry"),
    ]
    assert rows(home, "SELECT rev_no, change, text FROM revisions") == [(0, [], None)]
    assert rows(
        home,
        "SELECT substr(a.text, span_start + 1, span_end - span_start) = surface FROM citations c JOIN articles a USING (article_id)",
    ) == [(True,)]
    assert rows(home, "SELECT outlet_id, kind FROM outlets") == [("a.example", "unlisted")]
    assert [(a.n_entries, a.n_new) for a in report.accounts] == [(1, 1)]


def test_a_batch_that_an_earlier_version_understood_is_merged(home):
    """An upgrade may find batches between the stations, without the columns that it brings."""
    path = batch(home, Seen(A)).folder / "articles.parquet"
    pq.write_table(
        pq.read_table(path).drop_columns(["organisations", "image", "origins", "canonical_hint", "hosts"]), path
    )
    merge(home)
    assert rows(home, "SELECT url, organisations, image, origins FROM articles") == [(A, None, None, None)]


def test_merging_again_changes_nothing(home):
    sealed = batch(home, Seen(A))
    merge(home)
    before = rows(home, "SELECT * FROM articles")
    # a kill after the commit leaves the batch where it was
    (home.merged / sealed.batch_id).rename(home.understood / sealed.batch_id)
    assert merge(home).batches == ()
    assert rows(home, "SELECT * FROM articles") == before
    assert rows(home, "SELECT count(*) FROM fetches") == [(1,)]


def test_one_address_is_one_article_and_tracking_does_not_count(home):
    batch(home, Seen(A), Seen(A + "?utm_source=x"))
    batch(home, Seen(A), at=NOON + HOUR)
    merge(home)
    assert len(ids(home)) == 1
    assert rows(home, "SELECT n_new, n_known FROM fetches ORDER BY started_at") == [(1, 1), (0, 1)]
    assert rows(home, "SELECT state, count(*) FROM entries GROUP BY 1 ORDER BY 1") == [("article", 1), ("known", 1)]


def test_other_forms_of_an_address_lead_to_its_article(home):
    """In the batch and beyond; an AMP page that leaves something out is no revision, at whichever fetch."""
    amp, short = A + "/amp", LONG.replace("word7 ", "")
    batch(home, Seen(A), Seen("https://www.a.example/1/", led_by=("http://a.example/r/1",)))
    merge(home)
    batch(home, Seen(amp, text=short), at=NOON + HOUR)
    batch(home, Seen(amp, text=short), Seen(A + "?amp=1", title="Tomorrow's title"), at=NOON + 2 * HOUR)
    merge(home)
    first = ids(home)[A]
    assert list(ids(home)) == [A, A + "?amp=1"]
    assert rows(home, f"SELECT url_key, via FROM article_urls WHERE article_id = '{first}' ORDER BY 1") == [
        (A, "canonical"), (amp, "form"), ("http://a.example/r/1", "entry"), ("https://www.a.example/1/", "form"),
    ]  # fmt: skip
    assert rows(home, f"SELECT rev_no FROM revisions WHERE article_id = '{first}'") == [(0,)]
    assert rows(home, "SELECT url, state FROM entries ORDER BY 1") == [
        (A, "article"), (amp, "known"), (A + "?amp=1", "article"), ("https://www.a.example/1/", "known"),
    ]  # fmt: skip


def test_an_edit_that_is_seen_at_another_address_of_the_same_form_is_a_revision(home):
    batch(home, Seen(A))
    merge(home)
    batch(home, Seen("https://a.example/1", text=LONG.replace("word7", "edited")), at=NOON + HOUR)
    merge(home)
    assert rows(home, "SELECT rev_no, change FROM revisions ORDER BY 1") == [(0, []), (1, ["text"])]


def test_notices_with_one_title_are_articles_of_their_own(home):
    """Columns of each day, at addresses that differ in what may be a form or a way to come."""
    day = dt.timedelta(days=1)
    for number in range(3):
        batch(
            home,
            Seen(f"http://a.example/briefing?ref={number}", title="Morning briefing", text=f"{LONG} {number}"),
            Seen(f"http://{'m.' * (number == 1)}a.example/weather{'/' * number}", title="Weather", text=f"{LONG} {number} x",
                 published=NOON + number * day),
            at=NOON + number * day,
        )  # fmt: skip
        merge(home)
    assert len(ids(home)) == 6


def test_a_copy_points_to_the_earlier_even_when_that_comes_later(home):
    batch(home, Seen(B, outlet="b.example", published=NOON + HOUR))
    merge(home)
    batch(home, Seen(C, outlet="c.example", published=NOON + 2 * HOUR), at=NOON + HOUR)
    merge(home)
    assert rows(home, "SELECT article_id, original_id, relation, direction_by FROM copies") == [
        (ids(home)[C], ids(home)[B], "syndicated", "published")
    ]
    batch(home, Seen(A, published=NOON), at=NOON + 2 * HOUR)
    merge(home)
    assert set(rows(home, "SELECT article_id, original_id FROM copies")) == {
        (ids(home)[B], ids(home)[A]),
        (ids(home)[C], ids(home)[A]),
    }
    assert len(set(rows(home, "SELECT dup_group_id FROM articles"))) == 1
    assert rows(home, "SELECT DISTINCT dup_group_id FROM articles") == [(ids(home)[B],)]


def test_equal_texts_outside_the_window_and_empty_ones_are_no_copies(home):
    batch(
        home,
        Seen(A),
        Seen(B, published=NOON + 100 * HOUR),
        Seen(C, text="", title="x"),
        Seen("http://d.example/1", text="", title="x"),
    )
    merge(home)
    assert rows(home, "SELECT * FROM copies") == []


def test_where_times_do_not_tell_the_agency_is_the_original(home):
    agency = Outlet("b.example", "B", "agency")
    batch(home, Seen(A, precision="day", published=NOON.replace(hour=0)), Seen(B, outlet="b.example", published=NOON))
    merge(home, outlets=[agency])
    assert rows(home, "SELECT article_id, original_id, direction_by FROM copies") == [
        (ids(home)[A], ids(home)[B], "undecidable")
    ]


def test_a_changed_text_or_title_is_a_revision_and_nothing_else_is(home):
    batch(home, Seen(A))
    merge(home)
    article_id = ids(home)[A]
    again = {"asked_for": article_id}
    batch(home, Seen(A, text=LONG.replace(" ", "\n"), **again), at=NOON + HOUR)
    batch(home, Seen(A, title="Another title", modified=NOON, **again), at=NOON + 2 * HOUR)
    batch(home, Seen(A, title="Another title", text=LONG + " more", modified=NOON, **again), at=NOON + 3 * HOUR)
    batch(home, Seen(A, title="Older", at=NOON + HOUR, **again), at=NOON + 4 * HOUR)
    merge(home)
    assert rows(home, "SELECT rev_no, change, is_declared, text IS NULL FROM revisions ORDER BY rev_no") == [
        (0, [], None, True),
        (1, ["headline"], True, False),
        (2, ["text"], False, False),
    ]
    assert rows(home, "SELECT title, text = ? FROM articles".replace("?", f"'{LONG}'")) == [("A title", True)]
    assert rows(home, "SELECT title, rev_no FROM v_current") == [("Another title", 2)]


def test_other_rules_alone_make_no_revision(home):
    batch(home, Seen(A))
    merge(home)
    article_id = ids(home)[A]
    asked = []

    def again(*place):
        asked.append(place)
        return {
            "title": "A title",
            "text": "Text by new rules.",
            "text_sha256": text_sha256("Text by new rules."),
            "modified_at": None,
            "rules_version": "rules2",
        }

    batch(home, Seen(A, text="Text by new rules.", rules="rules2", asked_for=article_id), at=NOON + HOUR)
    merge(home, again=again)
    assert rows(home, "SELECT count(*) FROM revisions") == [(1,)]
    assert asked == rows(home, 'SELECT file, "offset", length FROM pages ORDER BY fetched_at LIMIT 1')
    batch(home, Seen(A, text="Text that was edited.", rules="rules2", asked_for=article_id), at=NOON + 2 * HOUR)
    merge(home, again=again)
    assert rows(home, "SELECT change FROM revisions WHERE rev_no = 1") == [(["text", "length"],)]
    batch(home, Seen(A, text="Yet another.", rules="rules3", asked_for=article_id), at=NOON + 3 * HOUR)
    merge(home, again=again)  # extracted by other rules than the batch: nothing can be compared
    assert rows(home, "SELECT count(*) FROM revisions") == [(2,)]


def test_a_known_page_that_moved_within_its_site_stays_the_article(home):
    batch(home, Seen(A))
    merge(home)
    batch(
        home,
        Seen("http://a.example/1-v2", asked_for=ids(home)[A]),
        Seen("http://z.example/1", asked_for=ids(home)[A], text="Another."),
        at=NOON + HOUR,
    )
    merge(home)
    assert len(ids(home)) == 2
    assert rows(home, "SELECT article_id FROM article_urls WHERE url_key = 'http://a.example/1-v2'") == [
        (ids(home)[A],)
    ]


def test_a_page_that_turned_out_to_be_of_a_stricter_outlet_leaves_its_file(home, monkeypatch):
    """Also when the merge is killed behind its commit; its neighbours stay where their rows say."""
    texts = [f"The text of {name}." for name in ("a", "b", "c")]
    sealed = batch(
        home, Seen(A, texts[0]), Seen(B, texts[1], rights="snippet"),
        Seen(C, texts[2], outcome=("skipped", "list_page"), rights="denied"), Seen(f"{A}/d", "The text of d."),
    )  # fmt: skip
    file = warc_path(home, sealed.batch_id)
    size = file.stat().st_size
    with monkeypatch.context() as killed:
        killed.setattr(Batch, "drop_withheld", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            merge(home)
    assert texts[1].encode() in file.read_bytes()
    merge(home)
    places = rows(home, 'SELECT url, state, "offset", length FROM pages ORDER BY url')
    assert [(url, state) for url, state, *_ in places] == [
        (A, "kept"), (f"{A}/d", "kept"), (B, "expired"), (C, "expired"),
    ]  # fmt: skip
    held = file.read_bytes()
    assert len(held) == size
    assert [held[start : start + length][:15] for *_, start, length in places[:2]] == [b"page: The text "] * 2
    assert not any(text.encode() in held for text in texts[1:])


def test_every_state_is_counted_and_a_waiting_entry_moves_when_it_is_settled(home):
    waits = Seen("http://a.example/w", state="waiting", rule="http_503")
    batch(
        home, Seen(A), waits, Seen("http://a.example/x", state="waiting", rule="http_503"), Seen("http://a.example/r", state="skipped", rule="robots"),
        Seen("http://a.example/f", outcome=("failed", "too_big")), Seen("http://a.example/t", outcome=("skipped", "front_page")),
    )  # fmt: skip
    merge(home)
    sums = "SELECT n_entries, n_new, n_known, n_skipped, n_failed, n_waiting FROM fetches ORDER BY started_at"
    assert rows(home, sums) == [(6, 1, 0, 2, 1, 2)]
    assert rows(home, "SELECT stage, reason, attempts FROM failures") == [("understand", "too_big", 1)]
    batch(
        home,
        drained=[
            Seen("http://a.example/w", text="It came after all."),
            Seen("http://a.example/x", state="failed", rule="http_404"),
        ],
        at=NOON + HOUR,
    )
    report = merge(home)
    assert rows(home, sums) == [(6, 2, 0, 2, 2, 0)]
    assert [b.n_articles for b in report.batches] == [1]
    assert rows(home, "SELECT state FROM entries WHERE url LIKE '%/w'") == [("article",)]


ACCOUNTS = "SELECT n_entries, n_new, n_known, n_skipped, n_failed, n_waiting FROM fetches ORDER BY started_at"


def test_every_fetch_that_counts_an_entry_as_waiting_learns_what_became_of_it(home):
    """Only the first counts it as new, whoever gets it; a failed entry that waits again was counted as failed before."""
    for hour in (0, 1):
        batch(home, Seen(A, state="waiting", rule="http_503"), at=NOON + hour * HOUR)
    batch(home, Seen(B, state="failed", rule="http_404"), at=NOON + 2 * HOUR)
    batch(home, Seen(B, state="waiting", rule="http_503"), at=NOON + 3 * HOUR)
    merge(home)
    assert rows(home, ACCOUNTS) == [(1, 0, 0, 0, 0, 1), (1, 0, 0, 0, 0, 1), (1, 0, 0, 0, 1, 0), (1, 0, 0, 0, 0, 1)]
    batch(home, drained=[Seen(A), Seen(B)], at=NOON + 4 * HOUR)
    merge(home)
    assert rows(home, ACCOUNTS) == [(1, 1, 0, 0, 0, 0), (1, 0, 1, 0, 0, 0), (1, 0, 0, 0, 1, 0), (1, 1, 0, 0, 0, 0)]


def test_an_entry_that_its_feed_lists_when_its_page_comes_is_new_there(home):
    batch(home, Seen(A, state="waiting", rule="http_503"))
    batch(home, Seen(A), at=NOON + HOUR, drained=[Seen(A, state="waiting", rule="next_round")])
    merge(home)
    assert rows(home, ACCOUNTS) == [(1, 0, 1, 0, 0, 0), (1, 1, 0, 0, 0, 0)]
    assert rows(home, "SELECT state, waiting_in FROM entries") == [("article", [])]


def test_an_entry_known_by_a_pending_page_follows_what_became_of_it(home):
    """It leads to the page's article; where the page became none, it asks for the page itself."""
    batch(home, Seen(A, led_by=(A,)), Seen(B, outcome=("skipped", "list_page")))
    batch(
        home, Seen(A + "?x", state="known", pending=A), Seen(B + "?x", state="known", pending=B), at=NOON + HOUR
    )  # fmt: skip
    merge(home)
    assert rows(
        home,
        "SELECT state, article_id IS NOT NULL, next_attempt_at IS NOT NULL FROM entries WHERE url LIKE '%?x' ORDER BY url",
    ) == [("known", True, False), ("waiting", False, True)]


def test_failures_of_understanding_have_an_outlet_and_end(home):
    batch(home, Seen(A, outcome=("failed", "worker_died")))
    merge(home)
    failures = "SELECT stage, outlet_id, feed_id, resolved_at IS NULL FROM failures"
    assert rows(home, failures) == [("understand", "a.example", "feed1", True)]
    batch(home, Seen(A), at=NOON + HOUR)
    merge(home)
    assert rows(home, failures) == [("understand", "a.example", "feed1", False)]


def test_failures_are_counted_again_and_resolved(home):
    def failure(at):
        return Failure("collect", A, "soft", "HTTP 503", retryable=True, at=at, outlet_id="a.example")

    batch(home, Seen(A, state="waiting"), failures=[failure(NOON)])
    batch(home, Seen(A, state="waiting"), failures=[failure(NOON + HOUR)], at=NOON + HOUR)
    merge(home)
    assert rows(home, "SELECT attempts, resolved_at IS NULL FROM failures") == [(2, True)]
    batch(home, Seen(A), at=NOON + 2 * HOUR)
    merge(home)
    assert rows(home, "SELECT attempts, resolved_at IS NULL FROM failures") == [(2, False)]


@pytest.mark.parametrize("outcome", ["ok", "not_modified", "same_hash"])
def test_a_feed_that_answers_again_resolves_its_failure_whatever_it_brings(home, outcome):
    feed = "http://a.example/feed"
    failure = Failure("collect", feed, "soft", "HTTP 503", retryable=True, at=NOON, outlet_id="a.example")
    batch(home, failures=[failure])
    batch(home, fetches=[Fetch(feed, "a.example", NOON + HOUR, outcome, feed_id="feed1")], at=NOON + HOUR)
    merge(home)
    assert rows(home, "SELECT resolved_at FROM failures") == [((NOON + HOUR).replace(tzinfo=None),)]


def test_a_store_that_another_process_holds_delays_and_loses_nothing(home):
    batch(home, Seen(A))
    merge(home)
    batch(home, Seen(B), at=NOON + HOUR)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import duckdb, sys; c = duckdb.connect({str(home.store)!r}); print(1, flush=True); sys.stdin.read()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    holder.stdout.readline()
    with pytest.raises(BusyError, match=rf"process {holder.pid}\)"):
        merge(home, wait_s=0.2)
    holder.communicate(b"")
    assert [b.n_articles for b in merge(home).batches] == [1]
    assert len(ids(home)) == 2


def test_same_input_in_the_same_order_gives_the_same_rows(tmp_path):
    from storage.home import open_home

    seen = []
    for name in ("one", "two"):
        home = open_home(tmp_path / name)
        batch(
            home, Seen(A), Seen(B, outlet="b.example", published=NOON + HOUR), Seen(C, state="waiting", rule="http_503")
        )
        batch(home, Seen(A, text=LONG + " edited"), at=NOON + HOUR)
        merge(home)
        tables = ("articles", "entries", "copies", "revisions", "citations", "article_urls", "pages", "outlets")
        aside = {"batch_id", "fetch_id", "waiting_in", "file"}
        with duckdb.connect(str(home.store), read_only=True) as connection:
            for table in tables:
                result = connection.execute(f"SELECT * FROM {table}")
                kept = [i for i, column in enumerate(result.description) if column[0] not in aside]
                seen.append((name, table, [tuple(row[i] for i in kept) for row in result.fetchall()]))
    half = len(seen) // 2
    assert [rest for _, *rest in seen[:half]] == [rest for _, *rest in seen[half:]]


@pytest.mark.parametrize(("command", "expected"), [("ingest", 1), ("backfill", 1), ("read", 0)])
def test_articles_of_a_batch_that_tells_of_no_looks_are_looked_at_again_all_the_same(home, command, expected):
    """It was fetched by a version that kept no account of looks, and merged by this one."""
    batch(home, Seen(A), command=command)
    merge(home)
    found = rows(home, "SELECT n_checks, outcome, attempts, checked_at = fetched_at FROM article_checks JOIN articles "
                       "USING (article_id)")  # fmt: skip
    assert found == [(0, "ok", 0, True)] * expected


def test_the_pieces_that_batches_leave_are_joined_every_sixteenth_time(home):
    """Left alone DuckDB joins the newest at every checkpoint, and writes their texts again each time."""
    pieces = []
    for number in range(16):
        batch(home, Seen(f"http://a.example/{number}", text=f"{LONG} {number}"))
        merge(home)
        found = "SELECT count(DISTINCT row_group_id) FROM pragma_storage_info('articles')"
        pieces += [n for (n,) in rows(home, found)]
    assert pieces[-2] == max(pieces) > 4
    assert pieces[-1] < pieces[-2]
