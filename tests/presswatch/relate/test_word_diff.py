"""Two versions of a text, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from presswatch.relate.word_diff import word_diff

TEXTS = st.lists(st.sampled_from(["a", "b ", "c", " ", "\n", ". ", "3.5 ", "é"]), max_size=14).map("".join)


def marked(old, new):
    """The diff with removed words in [] and added ones in {}."""
    shown = {"equal": "{}", "removed": "[{}]", "added": "{{{}}}"}
    return "".join(
        shown[one.what].format(old[slice(*one.old)] if one.what == "removed" else new[slice(*one.new)])
        for one in word_diff(old, new)
    )


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_versions_without_a_gap(old, new):
    pieces = word_diff(old, new)
    assert "".join(old[slice(*one.old)] for one in pieces) == old
    assert "".join(new[slice(*one.new)] for one in pieces) == new
    at_old = at_new = 0
    for one in pieces:
        assert (one.old[0], one.new[0]) == (at_old, at_new)
        at_old, at_new = one.old[1], one.new[1]
        if one.what == "equal":
            assert "".join(old[slice(*one.old)].split()) == "".join(new[slice(*one.new)].split())


def test_a_number_and_a_line():
    old = "A ferry with 312 on board ran aground.\nNobody was hurt."
    new = "A ferry with 315 on board ran aground.\nTugs came.\nNobody was hurt."
    assert marked(old, new) == "A ferry with [312]{315} on board ran aground.{\nTugs came.}\nNobody was hurt."


def test_a_last_line_begins_where_it_begins():
    assert marked("It was 7 in all.", "It was 8 in all.\nSo we said.") == "It was [7]{8} in all.{\nSo we said.}"
    assert marked("It was 8.\nNot so.", "It was 8.") == "It was 8.[\nNot so.]"


def test_equal_texts_and_empty_ones():
    assert marked("a b", "a b") == "a b"
    assert marked("", "a b") == "{a b}"
    assert marked("", "") == ""


def test_more_words_than_are_compared_are_shown_as_replaced():
    """Whatever a page holds, the time is bounded."""
    old, new = (" ".join(f"{letter}{n} x" for n in range(4000)) for letter in "ab")
    pieces = word_diff(f"same {old} end", f"same {new} end")
    assert [one.what for one in pieces] == ["equal", "removed", "added", "equal"]
