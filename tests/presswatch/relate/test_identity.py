"""Identity by address, copies by equal texts: decisions without a database."""

import datetime as dt
from dataclasses import replace

import pytest

from presswatch.relate.forms import Shown
from presswatch.relate.identity import Arrival, Held, Member, earlier, identify
from presswatch.url_forms import match_key

NOON = dt.datetime(2026, 3, 2, 12)
HOUR = dt.timedelta(hours=1)
A, B = "http://a.example/1", "http://a.example/2"


def member(name, at=NOON, precision="second", *, zoned=True, agency=False, seen=NOON, outlet=None):
    return Member(name, outlet or name, agency, at, precision, zoned, seen, name)


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


def shown(url, title="A title", text="hash1"):
    return Shown(url, url, title, text, 300, NOON, "second")


def arrival(number, url, **fields):
    return Arrival(number, url, match_key=match_key(url), shown=shown(url, **fields))


def held(article_id, url, **fields):
    return Held(article_id, match_key(url), shown(url, **fields))


def test_another_form_of_an_address_is_a_fetch_of_its_article_if_the_page_says_so():
    """Of known articles and of those that the batch brought before; the first that shows the same."""
    arrivals = [arrival(1, A + "/amp"), arrival(2, A + "?amp=1", title="Another"), arrival(3, A + "/", title="Another")]
    known = [held("other", A + "?ref=1", text="hash2"), held("known", A), held("later", "https://a.example/1")]
    one, two, three = identify(arrivals, {A: "known"}, known)
    assert (one.article_id, one.is_new, one.is_other_form) == ("known", False, True)
    assert (two.is_new, two.is_other_form) == (True, False)
    assert (three.article_id, three.is_new, three.is_other_form) == (two.article_id, False, True)


def test_an_address_that_is_known_needs_no_confirmation():
    """Whatever its page shows by now, and whichever article its key would propose."""
    (verdict,) = identify([arrival(1, A, title="Another")], {A: "known"}, [held("other", A + "/", title="Another")])
    assert (verdict.article_id, verdict.is_new, verdict.is_other_form) == ("known", False, False)


def test_a_page_in_another_form_than_the_first_is_not_to_be_compared():
    """Nor at a second fetch, when its address is known; one that was first seen as AMP page is compared with AMP pages."""
    arrivals = [
        arrival(1, A),
        arrival(2, A + "/"),
        arrival(3, A + "/amp"),
        arrival(4, A + "/amp"),
        arrival(5, B + "/amp"),
    ]
    verdicts = identify(arrivals, {B + "/amp": "known"}, [held("known", B + "/amp")])
    assert [verdict.is_comparable for verdict in verdicts] == [True, True, False, False, True]
    assert len({verdict.article_id for verdict in verdicts}) == 2
    names_it = Arrival(1, A, match_key=match_key(A), shown=replace(shown(A), url=A + "/amp"))
    (verdict,) = identify([names_it], {A: "known"}, [held("known", A)])
    assert (verdict.article_id, verdict.is_other_form, verdict.is_comparable) == ("known", False, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.example/story.php?sid=101", "http://a.example/story.php?sid=102"),
        ("http://a.example/?p=7", "http://a.example/?p=8"),
        ("http://news.a.example/x", "http://sport.a.example/x"),
        ("http://a.example/n/AbC", "http://a.example/n/abc"),
        ("http://a.example/2026/11/04/briefing", "http://a.example/2026/11/05/briefing/amp"),
        ("http://a.example/index.php?id=1", "http://a.example/index.php?id=2"),
        ("http://a.example/x", "http://b.example/x"),
    ],
)
def test_equal_pages_at_other_addresses_stay_two_articles(one, other):
    """Even with one title, text and time: copies are linked, not merged."""
    assert [verdict.is_new for verdict in identify([arrival(1, one), arrival(2, other)], {})] == [True, True]


@pytest.mark.parametrize(
    ("one", "other", "first", "by"),
    [
        (member("a"), member("b", NOON + HOUR), "a", "published"),
        (member("a", NOON + HOUR), member("b"), "b", "published"),
        (member("a", precision="minute"), member("b", NOON + dt.timedelta(seconds=30)), "a", "undecidable"),
        (member("a", NOON.replace(hour=0), "day"), member("b", NOON), "a", "undecidable"),
        (member("a", NOON.replace(hour=0), "day"), member("b", NOON, agency=True), "b", "undecidable"),
        (member("a", NOON.replace(hour=0), "day"), member("b", NOON + 24 * HOUR), "a", "published"),
        # a day or a time of nobody knows whose clock: from Kiribati to Baker Island
        (member("a", NOON, zoned=False), member("b", NOON + 11 * HOUR), "a", "undecidable"),
        (member("a", NOON, zoned=False), member("b", NOON + 13 * HOUR), "a", "published"),
        (member("a", NOON), member("b", NOON + 13 * HOUR, zoned=False), "a", "undecidable"),
        (member("a", NOON), member("b", NOON + 15 * HOUR, zoned=False), "a", "published"),
        (member("a", NOON, zoned=False), member("b", NOON + 25 * HOUR, zoned=False), "a", "undecidable"),
        (member("a", NOON, zoned=False), member("b", NOON + 27 * HOUR, zoned=False), "a", "published"),
        (
            member("a", NOON, zoned=False, outlet="o"),
            member("b", NOON + HOUR, zoned=False, outlet="o"),
            "a",
            "published",
        ),
        (member("a", NOON, zoned=False), member("b", NOON + HOUR, agency=True), "a", "undecidable"),
        (member("a", precision="unknown"), member("b", NOON + HOUR), "a", "undecidable"),
        (member("a", NOON + HOUR, "unknown"), member("b", NOON, "unknown"), "b", "first_seen"),
        (member("a", seen=NOON + HOUR), member("b"), "b", "undecidable"),
    ],
)
def test_who_was_first_is_said_only_where_times_tell(one, other, first, by):
    found, how = earlier(one, other)
    assert (found.article_id, how) == (first, by)
