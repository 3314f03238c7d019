"""What we rely on of trafilatura beyond what it promises: each test says what to look at when an upgrade breaks it."""

import inspect
import re
from copy import copy

import pytest
import trafilatura.core
import trafilatura.external
import trafilatura.htmlprocessing
import trafilatura.main_extractor
from lxml import etree
from trafilatura import bare_extraction

from presswatch.extract.body.by_trafilatura import _options, text_by_trafilatura
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page

MODULES = (trafilatura.core, trafilatura.external, trafilatura.htmlprocessing, trafilatura.main_extractor)
FOCUSED = {
    ("core", "==", "balanced"),
    ("core", "!=", "precision"),
    ("core", "==", "precision"),
    ("external", "==", "precision"),
    ("external", "==", "recall"),
    ("htmlprocessing", "==", "recall"),
    ("htmlprocessing", "!=", "precision"),
    ("main_extractor", "!=", "recall"),
    ("main_extractor", "==", "precision"),
    ("main_extractor", "==", "recall"),
}
SHORT_IN_LONG = f"""<html><body><article><p>{"The harbour office spoke of the crane. " * 10}</p></article>
    {"<div><span>A line beside the article that nobody takes, whatever it says.</span></div>" * 60}</body></html>"""
"""A short article on a long page: trafilatura tries again, in its mode of recall, whether there is more."""


def test_a_focus_of_our_own_means_the_usual_rules_without_a_second_try():
    """`_options` in extract/by_trafilatura.py sets options.focus = "quick", which no rule of trafilatura knows.

    Then only what asks for "balanced" is left out: measuring the whole page, and extracting once more.  When this
    fails, read what the new comparisons with `focus` do, and whether there is a setting by now that does the same.
    """
    found = {
        (module.__name__.rpartition(".")[2], *hit)
        for module in MODULES
        for hit in re.findall(r'\bfocus (==|!=|in|not in) "?(\w+)', inspect.getsource(module))
    }
    assert found == FOCUSED
    assert inspect.getsource(trafilatura.core).count('focus == "balanced"') == 1


def test_the_quick_way_neither_measures_the_page_nor_compares(monkeypatch):
    """When this fails, look at stages 2 and 4 of trafilatura.core.trafilatura_sequence: fast and focus steer them."""
    for name in ("html2txt", "_recall_retry", "justext_rescue", "compare_extraction"):
        monkeypatch.setattr(trafilatura.core, name, lambda *_, name=name: pytest.fail(f"{name} was called"))
    assert "crane" in bare_extraction(parse_page(SHORT_IN_LONG), options=_options(True, "full", 250)).text


def test_the_same_page_is_tried_again_with_the_usual_focus(monkeypatch):
    """Else the test above would prove nothing."""
    called = []
    options = copy(_options(True, "full", 250))
    options.focus = "balanced"
    plainly = trafilatura.core.html2txt
    monkeypatch.setattr(trafilatura.core, "html2txt", lambda tree: called.append(tree) or plainly(tree))
    bare_extraction(parse_page(SHORT_IN_LONG), options=options)
    assert called


def test_a_tree_that_is_handed_over_stays_as_it_is():
    """One tree serves all passes; `bare_extraction` copies what it is given."""
    tree = parse_page(SHORT_IN_LONG)
    before = etree.tostring(tree)
    for is_quick in (True, False):
        bare_extraction(tree, options=_options(is_quick, "full", 250))
    assert etree.tostring(tree) == before


@pytest.mark.parametrize(
    ("box", "is_asked_again"),
    [
        ("<div id='onetrust-consent-sdk'>{}</div>", False),
        ("<div class='comments'><ol><li>{}</li></ol></div>", False),
        ("<div class='x1'>{}</div>", True),
        ("<div class='popup'>{}<article>{}</article></div>", True),
    ],
)
def test_prose_of_furniture_is_not_missed(monkeypatch, box, is_asked_again):
    """A text that lacks much of the page's prose is compared with others, unless furniture holds what it lacks."""
    article = "".join(
        f"<p>{n} of the ships wait for the crane, which the harbour wanted to repair in March, long before the ice came.</p>"
        for n in range(6)
    )
    rest = "".join(
        f"<p>Item {n}: we and our partners keep what you do here, and each of them may do with it what it likes, for as long as it likes.</p>"
        for n in range(30)
    )
    inside = box.format(rest, article)
    tree = parse_page(
        f"<html><body>{'' if 'article' in inside else f'<article>{article}</article>'}{inside}</body></html>"
    )
    asked = []
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *a, **k: asked.append(k) or bare_extraction(*a, **k))
    assert "crane" in text_by_trafilatura(tree, blocks_of(tree), "full")
    assert len(asked) == 1 + is_asked_again
