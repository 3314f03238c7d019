"""Boxes without running text are left out of the page while it is extracted quickly, and nothing else is."""

from copy import deepcopy

import pytest
from lxml import etree

from presswatch.extract.body.reduced import reduced_to
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.prose import is_prose
from presswatch.extract.markup.tree import parse_page

PROSE = "".join(
    f"<p>Paragraph {n} of the article says something about the harbour, its crane and the ships that wait for it.</p>"
    for n in range(4)
)
MENU = f"<ul>{'<li><a href=/x>A town</a></li>' * 12}</ul>"


def reduced(body, head="", cards="nothing"):
    tree = parse_page(f"<html><head>{head}</head><body>{body}</body></html>")
    before = etree.tostring(tree)
    prose = [block for block in blocks_of(tree) if is_prose(block.text, block)]
    with reduced_to(tree, prose, tree.findall(f".//{cards}")):
        found = deepcopy(tree)
    assert etree.tostring(tree) == before
    return found


@pytest.mark.parametrize(
    "beside",
    [MENU, f"<div><div>{MENU}</div></div>", f"<nav>{MENU}{MENU}</nav>", "<div>" + "<a href=/x><b>Town</b></a>" * 10 + "</div>",
     f"<div><p>Short words beside.</p>{'<a href=/x>x</a>' * 30}</div>"],
)  # fmt: skip
def test_a_box_without_running_text_is_left_out(beside):
    found = reduced(f"{beside}<div>{PROSE}</div>{beside}")
    assert found.findall(".//a") == []
    assert len(found.findall(".//p")) == 4


@pytest.mark.parametrize(
    "kept",
    [
        f"<article>{PROSE}{MENU}</article>",  # what stands in the article is for trafilatura to judge
        f"<article><header>{MENU}</header><div>{PROSE}</div></article>",
        f"<main><div>{PROSE}</div>{MENU}</main>",
        f"<div>{PROSE}{MENU}</div>",
        f"<div>{PROSE}</div><h2><a href=/x>A heading</a></h2>",  # small
        f"<div>{PROSE}{PROSE}</div><div><p>And on{PROSE[:120]}</p>{'<a href=/x>x</a>' * 30}</div>",
    ],
)
def test_what_is_kept(kept):
    tree = parse_page(f"<html><body>{kept}</body></html>")
    assert len(reduced(kept).findall(".//a")) == len(tree.findall(".//a")) > 0


def test_texts_behind_what_is_left_out_stay():
    found = reduced(f"<div>{PROSE}</div>{MENU}and so on<script>var x</script> it goes", head="<style>p{}</style>")
    assert "and so on it goes" in "".join(found.itertext())
    assert found.findall(".//ul") == []
    assert all(element.text is None and not len(element) for element in found.iter("head", "script", "style"))


def test_a_card_may_be_a_box_as_well():
    found = reduced(f"<div>{PROSE}</div><section>{MENU}</section>", cards="section")
    assert found.findall(".//a") == []


def test_the_page_is_whole_again_after_a_failure():
    tree = parse_page(f"<html><head><title>T</title></head><body><div>{PROSE}</div>{MENU}and so on</body></html>")
    before = etree.tostring(tree)
    with (
        pytest.raises(ValueError, match="in extraction"),
        reduced_to(tree, [block for block in blocks_of(tree) if is_prose(block.text, block)]),
    ):
        raise ValueError("in extraction")
    assert etree.tostring(tree) == before
