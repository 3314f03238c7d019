"""Later versions in the merge: what was changed, in words, who said so, and pages that are away and come back."""

import datetime as dt
import shutil

import pytest

from storage.home import open_home
from storage.lines import Check
from tests import looking
from tests.storage.rows import LONG, NOON, Seen, batch, merge

HOUR = dt.timedelta(hours=1)
A = "http://a.example/1"
B = "http://a.example/2"


def rows(home, sql):
    return looking.rows(home.store, sql)


@pytest.fixture(scope="module")
def one_article(tmp_path_factory):
    home = open_home(tmp_path_factory.mktemp("one") / "home")
    batch(home, Seen(A))
    merge(home)
    return home, rows(home, "SELECT article_id FROM articles")[0][0]


@pytest.fixture
def article_id(home, one_article):
    """The article that the home then holds."""
    prepared, article_id = one_article
    shutil.copytree(prepared.root, home.root, dirs_exist_ok=True)
    return article_id


def again(home, article_id, hours, *checks, **page):
    """A later batch: a page of the article, or looks at it that brought none."""
    seen = [Seen(A, asked_for=article_id, **page)] if page else []
    batch(home, *seen, at=NOON + hours * HOUR, checks=checks)
    return merge(home)


def look(article_id, outcome, hours, **more):
    return Check(NOON + hours * HOUR, outcome, article_id=article_id, **more)


def test_a_revision_says_what_was_changed_and_who_said_so(home, article_id):
    again(home, article_id, 1, text=f"{LONG}. At least 12 were hurt.")
    again(home, article_id, 2, text=f"{LONG}. At least 13 were hurt.", modified=NOON)
    again(
        home, article_id, 3, modified=NOON,
        text=f"{LONG}. At least 14 were hurt.\nCorrection: an earlier version of this article gave a wrong figure.",
    )  # fmt: skip
    assert rows(home, "SELECT change, is_declared, declared_by FROM v_edits ORDER BY rev_no") == [
        (["text", "numbers"], False, None),
        (["text", "numbers"], True, "time"),
        (["text", "numbers"], True, "note"),
    ]


def test_two_versions_in_one_batch_are_compared_with_each_other(home, article_id):
    for n, text in enumerate((f"{LONG}. At least 12.", f"{LONG}. At least 12. More."), 1):
        batch(home, Seen(A, asked_for=article_id, text=text), at=NOON + n * HOUR)
    merge(home)
    batch(
        home,
        Seen(A, asked_for=article_id, text=f"{LONG}. At least 13. More.", at=NOON + 3 * HOUR),
        Seen(A, asked_for=article_id, text=f"{LONG}. At least 13. Much more.", at=NOON + 4 * HOUR),
        at=NOON + 5 * HOUR,
    )
    merge(home)
    assert [change for (change,) in rows(home, "SELECT change FROM v_edits ORDER BY rev_no")] == [
        ["text", "numbers"], ["text"], ["text", "numbers"], ["text"],
    ]  # fmt: skip


def test_of_a_text_that_is_not_kept_only_the_change_is_known(home):
    batch(home, Seen(A, rights="metadata_only"))
    merge(home)
    ((article_id,),) = rows(home, "SELECT article_id FROM articles")
    again(home, article_id, 1, text=f"{LONG}. At least 12.\nCorrection: a figure was wrong.", rights="metadata_only")
    assert rows(home, "SELECT change, declared_by FROM v_edits") == [(["text"], None)]


def test_a_page_that_is_gone_is_one_revision_and_the_article_stays(home, article_id):
    for hours in (1, 2):
        again(home, article_id, hours, look(article_id, "gone", hours, http_status=404))
    assert rows(
        home, "SELECT rev_no, change, http_status, is_away, old_title, new_title, is_declared FROM v_edits"
    ) == [(1, ["gone"], 404, True, "A title", None, None)]
    assert rows(home, "SELECT page_id, text, text_sha256 FROM revisions WHERE rev_no = 1") == [(None, None, None)]
    assert rows(home, "SELECT title, text, rev_no FROM v_current") == [("A title", LONG, 0)]
    assert rows(home, "SELECT n_checks, outcome, away_since FROM article_checks") == [
        (2, "gone", (NOON + HOUR).replace(tzinfo=None))
    ]


def test_a_page_that_is_back_is_restored_and_compared_with_the_last_one_that_could_be_read(home, article_id):
    again(home, article_id, 1, text=f"{LONG}. Edited.")
    again(home, article_id, 2, look(article_id, "gone", 2, http_status=410))
    again(home, article_id, 3, text=f"{LONG}. Edited.")
    again(home, article_id, 4, look(article_id, "gone", 4, http_status=410))
    again(home, article_id, 5, text=f"{LONG}. Edited once more, by 3 people.")
    assert rows(home, "SELECT change, is_declared, old_title FROM v_edits ORDER BY rev_no") == [
        (["text"], False, "A title"),
        (["gone"], None, "A title"),
        (["restored"], None, "A title"),
        (["gone"], None, "A title"),
        (["restored", "text", "numbers"], False, "A title"),
    ]
    assert rows(home, "SELECT away_since FROM article_checks") == [(dt.datetime(2026, 3, 2, 16),)]


def test_an_address_that_leads_elsewhere_is_redirected(home, article_id):
    again(home, article_id, 1, look(article_id, "redirected", 1, http_status=301, moved_to="http://a.example/"))
    again(home, article_id, 2, look(article_id, "gone", 2, http_status=404))
    assert rows(home, "SELECT change, http_status, moved_to FROM v_edits ORDER BY rev_no") == [
        (["redirected"], 301, "http://a.example/"),
        (["gone"], 404, None),
    ]


def test_an_address_that_leads_to_another_article_is_redirected_and_edits_neither(home, article_id):
    batch(home, Seen(B, text=f"{LONG}. Of something else."), at=NOON + HOUR)
    merge(home)
    batch(
        home,
        Seen(B, asked_for=article_id, text=f"{LONG}. Of something else."),
        at=NOON + 2 * HOUR,
        checks=[look(article_id, "ok", 2, http_status=200, page_no=1, moved_to=B)],
    )
    merge(home)
    assert rows(home, "SELECT article_id, change, moved_to FROM v_edits") == [(article_id, ["redirected"], B)]


@pytest.mark.parametrize(("reason", "is_away"), [("front_page", True), ("list_page", True), ("login_page", False)])
def test_a_redirect_to_a_page_of_links_is_one_that_leads_away(home, article_id, reason, is_away):
    batch(
        home,
        Seen("http://a.example/news", asked_for=article_id, outcome=("skipped", reason)),
        at=NOON + HOUR,
        checks=[look(article_id, "ok", 1, page_no=1, moved_to="http://a.example/news")],
    )
    merge(home)
    assert rows(home, "SELECT count(*) FROM v_edits WHERE change = ['redirected']") == [(int(is_away),)]
    assert rows(home, "SELECT outcome FROM article_checks") == [("redirected" if is_away else reason,)]


def test_an_older_look_that_is_merged_late_says_nothing(home, article_id):
    again(home, article_id, 3, text=f"{LONG}. Edited.")
    again(home, article_id, 4, look(article_id, "gone", 2, http_status=404))
    assert rows(home, "SELECT change FROM v_edits") == [(["text"],)]


def test_a_first_page_is_no_look_again_and_keeps_its_validators(home):
    batch(home, Seen(A), checks=[Check(NOON, "ok", page_no=1, http_status=200, etag='"1"')])
    merge(home)
    assert rows(home, "SELECT n_checks, outcome, etag, attempts FROM article_checks") == [(0, "ok", '"1"', 0)]
