"""A listing beside the past: decisions without a database, the same for polls, backfills and saved feeds."""

import datetime as dt

import pytest

from presswatch.discover.past import Judged, KnownArticle, KnownEntry, judge
from presswatch.model import Entry

NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
URL = "http://a.example/1"
HELD = KnownArticle("a", NOON)
PENDING = KnownArticle(None, NOON)


def entry(title="A title", updated=None):
    return Entry("e", "f", "g", URL, title=title, updated_at=updated)


def before(state="article", **more):
    return KnownEntry("e", URL, state, title="A title", **more)


@pytest.mark.parametrize(
    ("listed", "known", "held", "verdict"),
    [
        (entry(), None, None, "ask"),
        (entry(), None, HELD, "known"),
        (entry(), None, PENDING, "known"),
        (entry(updated=NOON - HOUR), None, HELD, "known"),
        (entry(updated=NOON + HOUR), None, HELD, "ask"),
        (entry(), before("waiting"), None, "ask"),
        (entry(), before("waiting", next_attempt_at=NOON), None, "ask"),
        (entry("Other"), before("waiting", next_attempt_at=NOON + HOUR), None, "wait"),
        (entry(), before(), None, "known"),
        (entry("Other"), before(), None, "ask"),
        (entry(None), before(), None, "known"),
        (entry("Other"), before("failed"), None, "ask"),
        (entry("Other"), before("skipped"), None, "ask"),
        (entry(updated=NOON), before(updated_at=NOON), None, "known"),
        (entry(updated=NOON + HOUR), before(updated_at=NOON), None, "ask"),
        (entry(updated=NOON + HOUR), before(), HELD, "ask"),
        (entry(updated=NOON + HOUR), before(), None, "known"),
        (entry(), before(next_attempt_at=NOON), None, "ask"),
        (entry("Other"), before(next_attempt_at=NOON + HOUR), None, "known"),
    ],
)
def test_an_entry_is_asked_for_when_it_is_new_due_or_edited(listed, known, held, verdict):
    """And an edit whose page could not be had waits for its time, whatever else the feed claims."""
    assert judge(listed, known, held, NOON, by_words=True).verdict == verdict


def test_other_words_on_a_front_page_or_in_a_saved_feed_are_no_edit():
    """Times are, there too."""
    assert judge(entry("Other"), before(), None, NOON, by_words=False).verdict == "known"
    assert judge(entry(updated=NOON + HOUR), before(updated_at=NOON), None, NOON, by_words=False).verdict == "ask"


@pytest.mark.parametrize(
    ("n_unchanged", "hours_ago", "judged"),
    [
        (0, 0, Judged("ask")),
        (1, 0.5, Judged("known", NOON + HOUR / 2)),
        (1, 1, Judged("ask")),
        (3, 1, Judged("known", NOON + 3 * HOUR)),
        (3, 4, Judged("ask")),
        (11, 0, Judged("known")),
        (11, 1010, Judged("known", NOON + 14 * HOUR)),
        (500, 1024, Judged("ask")),
    ],
)
def test_claims_that_were_never_true_are_believed_ever_less_often(n_unchanged, hours_ago, judged):
    """But looked at within the day, even if the feed lists the entry no more."""
    known = before(updated_at=NOON - HOUR, asked_at=NOON - hours_ago * HOUR, n_unchanged=n_unchanged)
    assert judge(entry(updated=NOON), known, HELD, NOON, by_words=True) == judged
    assert judge(entry("Other"), known, HELD, NOON, by_words=True) == judged
    assert judge(entry(), known, HELD, NOON, by_words=True) == Judged("known")


def test_another_address_of_a_guid_is_asked_for_unless_it_was_the_same_article_again_and_again():
    """Edits of the article itself that were claimed in vain do not count."""
    first = before(asked_at=NOON, n_unchanged=9)
    assert judge(entry(), None, None, NOON, by_words=True, former=first).verdict == "ask"
    often = before(moved_at=NOON, n_moved=2)
    assert judge(entry(), None, None, NOON + HOUR, by_words=True, former=often).verdict == "known"
    assert judge(entry(), None, None, NOON + 2 * HOUR, by_words=True, former=often).verdict == "ask"
    assert judge(entry(), None, HELD, NOON, by_words=True, former=first).verdict == "known"
