"""Clauses: whether a name begins one, and what else stands in a sentence."""

import pytest

from presswatch.cite.clauses import begins, clause_before, holds, opens_with


@pytest.mark.parametrize(
    ("sentence", "phrase", "is_held"),
    [
        ("the firm did not reply.", "did not reply", True),
        ("the firm did not replying.", "did not reply", False),
        ("replying, the firm did not reply", "reply", True),
        ("die bahn reagierte am montag nicht.", "reagierte … nicht", True),
        ("nicht die bahn reagierte.", "reagierte … nicht", False),
    ],
)
def test_what_a_sentence_holds(sentence, phrase, is_held):
    """Whole words, and the parts of a phrase in their order."""
    assert holds(sentence, [phrase]) == is_held


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("it rained, the agency ", ["the", "agency"]),
        ("it rained and the agency ", ["the", "agency"]),
        ("“no”, japan's ", ["japan", "'s"]),
        ("", []),
    ],
)
def test_the_words_of_the_last_clause(before, words):
    assert clause_before(before, {"and"}) == words


@pytest.mark.parametrize(
    ("words", "is_subject"),
    [
        ("the russian agency", True),
        ("l agence de presse", True),
        ("a spokesman of", False),
        ("le patron de l agence", False),
        ("on a cold day in may two boats", False),
    ],
)
def test_what_may_stand_before_a_subject(words, is_subject):
    nouns, barred = {"agency", "agence", "presse"}, {"of", "de", "in"}
    assert begins(words.split(), {"the", "a", "l", "le"}, nouns, barred) == is_subject


@pytest.mark.parametrize(
    ("behind", "is_of_itself"),
    [
        (" it would", True),
        (" on monday, it would", True),
        (" that it would", True),
        (" items were lost", False),
        (" the ferry had lost its mast", False),
    ],
)
def test_what_an_outlet_says_of_itself(behind, is_of_itself):
    assert opens_with(behind, ["it", "that it"], {"on", "monday"}) == is_of_itself
