"""The element that holds the prose of a page is the smallest one that does."""

import pytest

from presswatch.extract.markup.blocks import blocks_of, weights
from presswatch.extract.markup.prose import main_among, prose_among
from presswatch.extract.markup.tree import parse_page

PROSE = "".join(
    f"<p>{n} ships wait for the crane, which the harbour wanted to repair in March, long before.{'!' * 40}</p>"
    for n in range(9)
)
LEAD = (
    f"<div><p>The crane stands still, and nobody in the harbour knows for how long it will do so.{'!' * 40}</p></div>"
)


@pytest.mark.parametrize("before", ["", LEAD])
def test_main_is_the_smallest_element_around_most_of_the_prose(before):
    """Also where the first of it stands outside, in what holds all."""
    tree = parse_page(f"<html><body><div>{before}<section><div id=main>{PROSE}</div></section></div></body></html>")
    prose = prose_among(blocks_of(tree))
    assert len(prose) == 9 + bool(before)
    assert main_among(weights(prose)).get("id") == "main"
