"""Hosts that a text writes."""

import pytest

from presswatch.cite.hosts import MOST, hosts_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Source: valleynews.example", {"valleynews.example"}),
        ("It rained, according to www.valleynews.example.", {"valleynews.example"}),
        ("Source: https://www.valleynews.example/n/1?a=b.c", {"valleynews.example"}),
        ("(via Valleynews.example)", {"valleynews.example"}),
        ("VALLEYNEWS.EXAMPLE, sport.hills.co.uk", {"valleynews.example", "sport.hills.co.uk"}),
        ("Write to desk@valleynews.example", {"valleynews.example"}),
        ("quoted from bücher.example", {"xn--bcher-kva.example"}),
        ("“It rained.”He said so.Then 3.5bn fell, e.g. here, at 5 p.m. in the U.S.", set()),
        ("More at here.example and at shop.here.example", set()),
    ],
)
def test_hosts_in_a_text(text, found):
    assert hosts_in([text], url="https://www.here.example/1") == found


def test_hosts_are_kept_up_to_a_cap():
    text = " ".join(f"n{number}.example" for number in range(2 * MOST))
    assert len(hosts_in([text], url="https://www.here.example/1")) == MOST
