"""Groups of duplicates and their originals, one article after the other."""

import dataclasses
from itertools import permutations
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.presswatch.relate.texts import HOUR, NOON, article, groups, placed, story

LONG = story(1)


def edit(text, every, salt="x"):
    """Every so manieth word replaced by one that nobody else has; figures stay."""
    words = enumerate(text.split())
    return " ".join(word if n % every or word.isdigit() else f"{salt}changed{'ab' * n}" for n, word in words)


def figures(text):
    return " ".join(str(int(word) + 7) if word.isdigit() else word for word in text.split())


@pytest.mark.parametrize(
    ("text", "outlet", "relation", "is_in_group"),
    [
        (LONG, "a.example", "exact", True),
        (LONG, "b.example", "syndicated", True),
        (edit(LONG, 15), "a.example", "near", True),
        (edit(LONG, 15), "b.example", "syndicated", True),
        (" ".join(LONG.split()[:45]), "b.example", "excerpt", True),
        (LONG + " " + story(2, 300), "b.example", "excerpt", False),
        (figures(LONG), "a.example", "update", False),
        (story(2), "b.example", None, False),
    ],
)
def test_what_a_later_text_is_to_an_earlier_one(text, outlet, relation, is_in_group):
    group_of, rows = placed([article("1", LONG, outlet="a.example"), article("2", text, outlet=outlet, at=NOON + HOUR)])
    assert (group_of["2"] == "1") == is_in_group
    assert (rows["2"].relation if "2" in rows else None) == relation
    assert all(row.original_id == "1" and row.direction_by == "published" for row in rows.values())


@pytest.mark.parametrize(
    ("title", "outlet", "relation"),
    [
        ("CORRECTED - A title", "a.example", "update"),
        ("A title - CORRECTED", "a.example", "near"),
        ("CORRECTED - A title", "b.example", "syndicated"),
    ],
)
def test_a_text_under_a_correcting_headline_is_an_update_of_the_outlets_own(title, outlet, relation):
    corrected = article("2", edit(LONG, 20), title=title, outlet=outlet, at=NOON + HOUR)
    group_of, rows = placed([article("1", LONG, title="A title", outlet="a.example"), corrected])
    assert (group_of["2"], rows["2"].relation) == ("1", relation)


def test_an_article_that_is_remembered_already_is_no_copy_of_itself():
    late, first = article("2", LONG, at=NOON + HOUR), article("1", LONG)
    assert placed([late, late])[1] == {}
    for order in ([late, late, first], [late, first, late], [first, late, late], [late, first, first]):
        assert [(row.article_id, row.original_id) for row in placed(order)[1].values()] == [("2", "1")]


def test_shares_say_how_much_of_each_text_the_other_holds():
    _, rows = placed([article("1", LONG), article("2", " ".join(LONG.split()[:60]), at=NOON + HOUR)])
    assert rows["2"].copied_share == 1.0
    assert rows["2"].original_share == pytest.approx(0.5, abs=0.03)


@settings(deadline=None)
@given(st.permutations(range(6)), st.booleans())
def test_in_any_order_of_arrival_all_copies_end_pointing_to_the_first(order, is_edited):
    texts = [edit(LONG, 20, "abcdef"[n]) if is_edited and n else LONG for n in range(6)]
    group_of, rows = placed(
        [article(str(n), texts[n], outlet=str(n % 2), at=NOON + n * HOUR, seen=NOON) for n in order]
    )
    assert {row.original_id for row in rows.values()} == {"0"}
    assert set(rows) == {"1", "2", "3", "4", "5"}
    assert set(group_of.values()) == {str(order[0])}
    assert rows["1"].relation == "syndicated"
    assert rows["2"].relation == ("near" if is_edited else "exact")


def test_forty_copies_do_not_make_their_own_words_common():
    copies = [article(str(n), f"Elmport ({'ab' * (n + 1)} agency) {LONG}", at=NOON + n * HOUR) for n in range(41)]
    group_of, rows = placed(copies)
    assert set(group_of.values()) == {"0"}
    assert len(rows) == 40


def test_a_chain_of_edits_does_not_grow_into_one_group():
    """Each is half of the one before: what the last has in common with the first is nothing."""
    words = [story(n, 60) for n in range(8)]
    chain = [article(str(n), f"{words[n]} {words[n + 1]}", at=NOON + n * HOUR) for n in range(7)]
    group_of, _ = placed(chain)
    assert len(set(group_of.values())) > 1


def test_a_roundup_that_quotes_two_texts_whole_does_not_bring_them_together():
    one, other = story(1, 60), story(2, 60)
    group_of, rows = placed(
        [
            article("one", one),
            article("roundup", f"{one} {other} {story(3, 120)}", at=NOON + HOUR),
            article("other", other, at=NOON + 2 * HOUR),
        ]
    )
    assert group_of["one"] != group_of["other"]
    assert (rows["roundup"].original_id, rows["roundup"].relation) == ("one", "excerpt")


def test_who_copies_a_copy_points_to_where_both_have_it_from():
    first, second = article("1", LONG, at=NOON), article("2", edit(LONG, 40), at=NOON + HOUR)
    _, rows = placed([first, second, article("3", edit(LONG, 40), at=NOON + 2 * HOUR)])
    assert {row.original_id for row in rows.values()} == {"1"}
    _, rows = placed([first, second, article("3", edit(LONG, 40) + story(7, 4), at=NOON + 2 * HOUR)])
    assert rows["3"].original_id == "1"


def test_who_copies_what_a_copy_added_points_to_the_copy():
    longer = f"{LONG} {story(2, 100)}"
    _, rows = placed(
        [article("1", LONG), article("2", longer, at=NOON + HOUR), article("3", longer, at=NOON + 2 * HOUR)]
    )
    assert rows["3"].original_id == "2"


def test_a_full_report_points_to_the_take_that_it_goes_on_from_and_not_to_the_alert():
    """Alert, first take and report, each longer than the one before: the take explains more of the report."""
    alert, more, rest = story(81, 20), story(82, 40), story(83, 120)
    texts = [alert, f"{alert} {more}", f"{alert} {more} {rest}"]
    at = (NOON, NOON + HOUR, NOON + 5 * HOUR)
    _, copies = placed([article(name, text, at=at[n]) for n, (name, text) in enumerate(zip("atr", texts, strict=True))])
    assert {name: copy.original_id for name, copy in copies.items()} == {"t": "a", "r": "t"}
    assert copies["r"].original_share > 0.95


@pytest.mark.parametrize(("outlet", "n_copies"), [("one.example", 0), ("other.example", 1)])
def test_an_outlet_that_repeats_its_background_copies_nobody_and_another_does(outlet, n_copies):
    background = story(84, 110)
    rain, snow = (" ".join(f"{what}{letter}" for letter in ascii_lowercase * 2) for what in ("rain", "snow"))
    first = article("a", f"{rain} {background}", title="Of rain", outlet="one.example")
    later = article("b", f"{snow} {background}", title="Of snow", outlet=outlet, at=NOON + HOUR)
    assert len(placed([first, later])[1]) == n_copies


def test_a_quoted_text_that_arrives_late_takes_no_copies_of_the_one_that_quotes_it():
    """What explains a copy whole stays its original."""
    brief = story(1, 60)
    roundup = f"{brief} {story(2, 200)} {story(3, 200)}"
    _, rows = placed(
        [
            article("roundup", roundup, at=NOON + HOUR),
            article("copy", roundup, at=NOON + 2 * HOUR),
            article("brief", brief, at=NOON, seen=NOON + 3 * HOUR),
        ]
    )
    assert (rows["copy"].original_id, rows["copy"].copied_share) == ("roundup", 1.0)


def test_no_copy_points_to_what_was_published_after_it():
    """An agency takes the place of a text of the same day, not that of a copy two hours before it."""
    day = article("day", LONG, at=NOON.replace(hour=0), precision="day", seen=NOON - HOUR)
    copy = article("copy", LONG, at=NOON - HOUR, seen=NOON)
    agency = article("agency", LONG, at=NOON + HOUR, seen=NOON + HOUR, agency=True)
    _, rows = placed([day, copy, agency])
    assert not any(row.article_id == "copy" and row.original_id == "agency" for row in rows.values())
    assert len(rows) == 2


def test_edits_that_arrive_newest_first_all_point_to_the_oldest():
    """An archive that is read from its end."""
    edits = [article(str(n), edit(LONG, 30, "abcdefgh"[n % 8] * (n // 8 + 1)), at=NOON + n * HOUR) for n in range(40)]
    group_of, rows = placed(edits[::-1])
    assert len(set(group_of.values())) == 1
    assert set(rows) == {str(n) for n in range(1, 40)}


def test_a_text_repeated_for_ever_is_a_copy_only_within_the_window():
    days = [article(str(n), LONG, at=NOON + n * 70 * HOUR) for n in range(6)]
    _, rows = placed(days)
    assert all(int(row.article_id) - int(row.original_id) == 1 for row in rows.values())


def test_outside_of_the_window_nothing_is_a_copy():
    for text in (LONG, edit(LONG, 20)):
        group_of, rows = placed([article("1", LONG), article("2", text, at=NOON + 73 * HOUR)])
        assert (group_of["2"], rows) == ("2", {})


@pytest.mark.parametrize("text", ["", "word", "Breaking", "word " * 3000, "东京 东京"])
def test_texts_that_say_nothing_are_copies_of_nothing_but_equals(text):
    group_of, rows = placed([article("1", LONG), article("2", text, title="T"), article("3", text, title="U")])
    assert len(set(group_of.values())) == (2 if len(text) > 1000 else 3)
    assert set(rows) == ({"3"} if len(text) > 1000 else set())


def test_where_times_do_not_tell_the_agency_is_the_original_and_the_direction_undecidable():
    day = {"precision": "day", "at": NOON.replace(hour=0)}
    _, rows = placed([article("1", LONG, **day), article("2", edit(LONG, 30), agency=True, seen=NOON + HOUR, **day)])
    assert (rows["1"].original_id, rows["1"].direction_by) == ("2", "undecidable")


def test_a_text_that_may_not_be_kept_is_compared_by_its_hash_alone():
    bare = dataclasses.replace(article("2", LONG, at=NOON + HOUR), fingerprint=None)
    _, rows = placed([article("1", LONG), bare, article("3", edit(LONG, 30), at=NOON + 2 * HOUR)])
    assert {row.article_id: row.original_id for row in rows.values()} == {"2": "1", "3": "1"}


def test_ten_thousand_equal_articles_in_one_batch():
    """In the worst order: each is earlier than all before it."""
    one = article("x", LONG)
    members = (
        dataclasses.replace(one.member, article_id=str(n), dup_group_id=str(n), at=NOON - n * HOUR / 1000)
        for n in range(10_000)
    )
    state = groups([dataclasses.replace(one, member=member) for member in members])
    assert {placed.text.member.dup_group_id for placed in state.placed} == {"0"}
    rows = state.originals.copies()
    assert len(rows) == 9_999
    assert {row.original_id for row in rows} == {"9999"}


def test_a_form_that_everybody_fills_in_costs_no_more_than_its_first_ones():
    """Its shingles are common after a dozen groups and propose nothing any more."""
    form = story(5, 90).split()
    filled = ([word if k % 9 else f"{n}x{k}" for k, word in enumerate(form)] for n in range(60))
    state = groups(
        [article(str(n), " ".join([*text, *(str(n * 1000 + k) for k in range(9))])) for n, text in enumerate(filled)]
    )
    assert max(state.group_counts.values()) > 12
    assert len({one.text.member.dup_group_id for one in state.placed}) == 60


def test_a_copy_of_an_update_points_to_the_update_and_not_to_the_report_before_it():
    articles = [
        article("first", LONG),
        article("update", figures(LONG), at=NOON + HOUR),
        article("copy", figures(LONG), at=NOON + 2 * HOUR),
    ]
    group_of, rows = placed(articles)
    assert (rows["update"].original_id, rows["update"].relation) == ("first", "update")
    assert (rows["copy"].original_id, rows["copy"].relation, rows["copy"].copied_share) == ("update", "syndicated", 1.0)
    assert group_of["copy"] == group_of["update"] != group_of["first"]


REPORT = story(6, 160)
FIGURES = {n: 100 + n for n in range(5, 160, 15)}


def report(figures):
    return " ".join(f"{figures[n]} {word}" if n in figures else word for n, word in enumerate(REPORT.split()))


@pytest.mark.parametrize("hours", [1, 3])
@pytest.mark.parametrize("order", list(permutations(("report", "copy", "update"))))
def test_an_update_points_to_the_report_whatever_copies_of_it_leave_out_and_come_when(order, hours):
    articles = {
        "report": article("report", report(FIGURES)),
        "copy": article("copy", report({5: 105, 20: 120}), at=NOON + hours * HOUR),
        "update": article("update", report({n: 900 + n if n > 20 else 100 + n for n in FIGURES}), at=NOON + 2 * HOUR),
    }
    _, rows = placed([articles[name] for name in order])
    found = {name: (row.original_id, row.relation) for name, row in rows.items()}
    assert found == {"copy": ("report", "syndicated"), "update": ("report", "update")}


def test_an_original_that_arrives_late_takes_the_copies_that_hung_on_an_update():
    first = article("first", report(FIGURES))
    changed = article("changed", report({n: 900 + n for n in FIGURES}), at=NOON + HOUR)
    copies = [article(name, report(FIGURES) + more, at=NOON + hours * HOUR)
              for name, more, hours in (("early", "", 2), ("late", " and so on", 3))]  # fmt: skip
    for order in permutations([first, changed, *copies]):
        _, rows = placed(list(order))
        assert {name: row.original_id for name, row in rows.items()} == dict.fromkeys(
            ("changed", "early", "late"), "first"
        )
