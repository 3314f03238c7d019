"""Which articles are looked at again, and what their answers mean."""

import datetime as dt
from dataclasses import replace

import pytest

from presswatch.discover.revisits import Plan, Seen, choose, due_at, is_gone, is_lasting, leads_away

FIRST = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
PLAN = Plan(
    after=(dt.timedelta(hours=24),),
    watched_after=tuple(dt.timedelta(hours=h) for h in (1, 6, 24, 168)),
    watched=frozenset({"watched"}),
    max_age=dt.timedelta(days=14),
)


def hours(n):
    return dt.timedelta(hours=n)


def seen(article_id="a", outlet="other", **more):
    fields = {"published_at": None, "checked_at": FIRST} | more
    return Seen(article_id, outlet, "https://a.example/1", "e", FIRST, **fields)


@pytest.mark.parametrize(
    ("article", "due"),
    [
        (seen(), 24),
        (seen(checked_at=FIRST + hours(2)), 24),  # its feed said that it was edited
        (seen(checked_at=FIRST + hours(25)), None),
        (seen(outlet="watched"), 1),
        (seen(outlet="watched", checked_at=FIRST + hours(1.5)), 6),
        (seen(outlet="watched", checked_at=FIRST + hours(100)), 168),  # two looks were missed: made up for by none
        (seen(outlet="watched", checked_at=FIRST + hours(169)), None),
        (seen(published_at=FIRST - dt.timedelta(days=20)), None),  # of the past, by `backfill`
        (seen(published_at=FIRST - dt.timedelta(days=12)), 24),
        (seen(attempts=1, next_attempt_at=FIRST + hours(24.5), checked_at=FIRST + hours(24)), 24.5),
        (
            seen(attempts=1, next_attempt_at=FIRST + hours(9000), checked_at=FIRST + hours(24)),
            48,
        ),  # the clock was wrong
        (seen(checked_at=FIRST + hours(24), away_since=FIRST + hours(24)), 48),
        (seen(checked_at=FIRST + hours(49), away_since=FIRST + hours(24)), 192),
        (seen(checked_at=FIRST + hours(193), away_since=FIRST + hours(24)), None),
    ],
)
def test_when_an_article_is_due(article, due):
    assert due_at(article, PLAN) == (None if due is None else FIRST + hours(due))


def test_watched_outlets_come_first_and_outlets_take_turns():
    articles = [
        *(seen(f"big{n}", "big") for n in range(3)),
        seen("small", "small"),
        seen("late", "small", checked_at=FIRST + hours(25)),
        seen("w", "watched"),
    ]
    chosen = choose(articles, PLAN, FIRST + hours(24), budget=4)
    assert [one.article_id for one in chosen.now] == ["w", "big0", "small", "big1"]
    assert chosen.n_left == 1


def test_what_is_not_due_says_when_it_is_and_what_is_too_old_is_left_alone():
    chosen = choose([seen(), seen("old", checked_at=FIRST)], PLAN, FIRST + hours(23), budget=9)
    assert (chosen.now, chosen.n_left, chosen.next_due_at) == ((), 0, FIRST + hours(24))
    assert choose([seen()], PLAN, FIRST + dt.timedelta(days=15), budget=9).now == ()


def test_without_a_plan_nothing_is_due():
    assert due_at(seen(), replace(PLAN, after=())) is None


@pytest.mark.parametrize(
    ("outcome", "status", "gone"),
    [
        ("gone", 404, True),
        ("gone", 410, True),
        ("blocked", 451, True),
        ("blocked", 404, False),  # a service that turns machines away says so, too
        ("blocked", 403, False),
        ("soft", 503, False),
        ("soft", 429, False),
        ("timeout", None, False),
        ("hard", 400, False),
    ],
)
def test_only_what_says_so_is_gone(outcome, status, gone):
    assert is_gone(outcome, status) is gone


@pytest.mark.parametrize(
    ("final", "away"),
    [
        ("https://a.example/", True),
        ("https://www.a.example/?from=/news/1", True),
        ("https://other.example/news/1", True),
        ("https://a.example/news/1-new-title", False),
        ("https://www.a.example/news/1", False),
        ("https://a.example/news/", False),  # its page says whether it is a section's
    ],
)
def test_where_a_redirect_leads(final, away):
    assert leads_away("https://a.example/news/1", final) is away


@pytest.mark.parametrize(
    ("statuses", "before", "lasting"),
    [((301,), "ok", True), ((302,), "ok", False), ((302, 308), "ok", True), ((302,), "redirected_for_now", True)],
)
def test_a_redirect_that_may_pass_counts_the_second_time(statuses, before, lasting):
    assert is_lasting(statuses, before) is lasting
