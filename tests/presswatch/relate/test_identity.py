"""Identity by address, copies by equal texts: decisions without a database."""

import datetime as dt

import pytest

from presswatch.relate.identity import Arrival, Member, earlier, identify

NOON = dt.datetime(2026, 3, 2, 12)
HOUR = dt.timedelta(hours=1)
A, B = "http://a.example/1", "http://a.example/2"


def member(name, at=NOON, precision="second", *, agency=False, seen=NOON, outlet=None):
    return Member(name, outlet or name, agency, at, precision, seen, name)


def test_an_address_is_one_article_in_the_batch_and_beyond():
    verdicts = identify([Arrival(1, A), Arrival(2, B), Arrival(3, A)], {B: "known"})
    assert [(v.page_no, v.is_new) for v in verdicts] == [(1, True), (2, False), (3, False)]
    assert verdicts[1].article_id == "known"
    assert verdicts[0].article_id == verdicts[2].article_id


@pytest.mark.parametrize(
    ("now_at", "is_new"),
    [("http://a.example/moved", False), ("http://www.a.example/x", False), ("http://b.example/1", True)],
)
def test_an_article_that_was_asked_for_may_move_within_its_site(now_at, is_new):
    (verdict,) = identify([Arrival(1, now_at, "known", A)], {A: "known"})
    assert verdict.is_new == is_new


@pytest.mark.parametrize(
    ("fields", "is_new"),
    [({}, True), ({"has_moved": True}, False), ({"is_repeated": True}, False)],
)
def test_a_guid_alone_makes_no_two_addresses_one_article(fields, is_new):
    """The old address has to lead to the new one, or title and text to be the same; within one site."""
    (verdict,) = identify([Arrival(1, B, "known", A, by_guid=True, **fields)], {A: "known"})
    assert verdict.is_new == is_new
    (verdict,) = identify([Arrival(1, "http://b.example/", "known", A, by_guid=True, **fields)], {A: "known"})
    assert verdict.is_new


@pytest.mark.parametrize(
    ("one", "other", "first", "by"),
    [
        (member("a"), member("b", NOON + HOUR), "a", "published"),
        (member("a", NOON + HOUR), member("b"), "b", "published"),
        (member("a", precision="minute"), member("b", NOON + dt.timedelta(seconds=30)), "a", "undecidable"),
        (member("a", NOON.replace(hour=0), "day"), member("b", NOON), "a", "undecidable"),
        (member("a", NOON.replace(hour=0), "day"), member("b", NOON, agency=True), "b", "undecidable"),
        (member("a", NOON.replace(hour=0), "day"), member("b", NOON + 24 * HOUR), "a", "published"),
        (member("a", precision="unknown"), member("b", NOON + HOUR), "a", "undecidable"),
        (member("a", NOON + HOUR, "unknown"), member("b", NOON, "unknown"), "b", "first_seen"),
        (member("a", seen=NOON + HOUR), member("b"), "b", "undecidable"),
    ],
)
def test_who_was_first_is_said_only_where_times_tell(one, other, first, by):
    found, how = earlier(one, other)
    assert (found.article_id, how) == (first, by)
