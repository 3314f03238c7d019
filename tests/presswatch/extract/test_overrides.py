"""What an outlet's table says of its pages."""

import pytest

from presswatch import catalogue
from presswatch.errors import ConfigError
from presswatch.extract.body.text import extract_text
from presswatch.model import Extraction
from tests.presswatch.extract.body.test_text import page
from tests.presswatch.extract.shipped import FOOTERS


def outlet(**extract):
    table = {"id": "valley-post", "name": "The Valley Post", "kind": "newspaper", "extract": extract}
    return catalogue.build([("own.toml", {"outlet": [table]})]).by_id["valley-post"]


def test_pruned_elements_leave_the_text_and_credits_stay():
    """What is pruned may hold a credit, and that is wanted."""
    markup = page(
        "<div class='x'><p>Our readers are the best, they say so themselves.</p><p>Sources: Reuters, AFP</p></div>"
    )
    extraction = outlet(prune=["//div[@class='x']"]).extract
    text = extract_text(markup, footers=FOOTERS, extraction=extraction).text
    assert "readers" in extract_text(markup, footers=FOOTERS).text
    assert "readers" not in text
    assert text.endswith("Sources: Reuters, AFP")


def test_lines_of_the_outlet_are_left_out():
    """Case and punctuation do not count."""
    extraction = outlet(boilerplate=["The Valley Post, your voice"]).extract
    assert (
        "voice"
        not in extract_text(page("<p>The Valley Post: your voice!</p>"), footers=FOOTERS, extraction=extraction).text
    )


@pytest.mark.parametrize("mode", ["full", "precision", "recall"])
def test_every_mode_gives_the_text(mode):
    """The modes are trafilatura's."""
    assert "Paragraph 5" in extract_text(page(""), footers=FOOTERS, extraction=Extraction(mode=mode)).text


@pytest.mark.parametrize(
    "wrong",
    [
        {"mode": "fast"}, {"pruned": []}, {"boilerplate": "one"}, {"prune": ["//div["]}, {"prune": ["//div[foo()]"]}, {"prune": ["//svg:rect"]},
        {"prune": ["//div[@class=$x]"]}, {"prune": ["//div[re:test(@class, 'promo')]"]},
    ],
)  # fmt: skip
def test_a_wrong_table_is_named(wrong):
    """A mistake is found when the catalogue is read, not at the first page."""
    with pytest.raises(ConfigError, match=r"own.toml: valley-post: extract"):
        outlet(**wrong)


def test_usual_expressions_are_taken():
    """Axes, functions and operators of XPath 1.0; what stands in quotation marks is no name."""
    usual = [
        "//div[contains(@class, 'a:b(') and not(ancestor::article)]",
        "//p[position() > 2 or @id='$x']",
        "(//ul)[last()]",
    ]
    assert outlet(prune=usual).extract.prune == tuple(usual)
