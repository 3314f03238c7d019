"""A listing beside the past: decisions without a database, the same for polls, backfills and saved feeds."""

import datetime as dt

import pytest

from presswatch.discover.past import KnownArticle, KnownEntry, judge
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
    assert judge(listed, known, held, NOON, by_words=True) == verdict


def test_other_words_on_a_front_page_or_in_a_saved_feed_are_no_edit():
    """Times are, there too."""
    assert judge(entry("Other"), before(), None, NOON, by_words=False) == "known"
    assert judge(entry(updated=NOON + HOUR), before(updated_at=NOON), None, NOON, by_words=False) == "ask"
