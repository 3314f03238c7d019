"""Expressions that choose links: whatever they say, they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.link_patterns import matcher, problem_of

ADDRESS = "https://valley.example/region/2026/03/02/the-bridge-is-open-again"


@pytest.mark.parametrize(
    ("expression", "is_found"),
    [
        (r"/region/\d{4}/", True),
        (r"-again$", True),
        (r"^/region/", False),
        (r"/(?:sport|region)/[0-9/]+[a-z-]+$", True),
        (r"(?i)/REGION/", True),
        (r"", True),
        (r"/region$", False),
    ],
)
def test_an_expression_is_searched_for_anywhere(expression, is_found):
    assert matcher(expression)(ADDRESS) is is_found


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("(", "unclosed group"),
        (r"(?<=/)a", "look-around"),
        (r"(a)\1", "backreferences"),
        (r"((\w{99}){99}){99}", "size limit"),
        ("a" * 201, "200 characters"),
        ("(" * 200, "unclosed group"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(expression, reason):
    with pytest.raises(ValueError, match=reason):
        matcher(expression)
    assert reason in (problem_of(expression) or "")


@pytest.mark.parametrize(
    "expression", ["(?:[a-z/.:0-9-]+)+!", "(a|a)*b!", r"(?:.*.*)*.*!", r"(?:[ab]*)*c", r"(\w+\s?)+!"]
)
def test_no_expression_goes_back(expression):
    """Each of these would keep Python's engine busy for years."""
    found = matcher(expression)
    assert not any(found("https://valley.example/" + "ab" * 1000) for _ in range(1000))


@given(st.text(max_size=40), st.text(max_size=80))
def test_any_text_is_an_expression_or_refused(expression, address):
    if problem_of(expression) is None:
        assert matcher(expression)(address) in (True, False)
