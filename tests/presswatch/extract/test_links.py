"""Links to outlets: their places in the text that extraction gives."""

import pytest

from presswatch.extract.links import outlet_links
from presswatch.extract.text import parse_page
from tests.presswatch.cite.test_citations import CATALOGUE


def places(body, text, publisher_id=None):
    links = outlet_links(parse_page(f"<html><body>{body}</body></html>"), text, CATALOGUE, publisher_id=publisher_id)
    return [(text[link.start : link.end], link.start, link.outlet_id, link.domain) for link in links]


@pytest.mark.parametrize(
    ("body", "text", "found"),
    [
        (
            "<p>The hall burned, it was <a href='https://www.reuters.com/x'> reported </a>on Monday.</p>",
            "The hall burned, it was reported on Monday.",
            [("reported", 24, "reuters", "reuters.com")],
        ),
        (  # the second of two equal words
            "<p>One said. <b>The <a href='//bbc.co.uk/a'><i>broadcaster</i></a></b>, another broadcaster.</p>",
            "A broadcaster.\nOne said. The broadcaster, another broadcaster.",
            [("broadcaster", 29, "bbc", "bbc.co.uk")],
        ),
        (  # lines of one paragraph
            "<p>First.<br>Source: <a href='https://edition.cnn.com/1'>CNN</a><br>CNN, too</p>",
            "First.\nSource: CNN\nCNN, too",
            [("CNN", 15, "cnn", "edition.cnn.com")],
        ),
        (  # a list below a label, which extraction joins to a line
            "<p>Sources:</p><ul><li><a href='https://afp.com'>AFP</a></li><li><a href='https://ap.org'>AP</a></li></ul>",
            "It rained.\nSources: AFP, AP",
            [("AFP", 20, "afp", "afp.com"), ("AP", 25, "ap", "ap.org")],
        ),
        # not in the text; nobody's; a list of everybody's; no place that is certain; no words; no address
        ("<p>See <a href='https://afp.com'>these five stories</a></p>", "It rained.", []),
        ("<p>It <a href='https://valley.example'>rained</a>.</p>", "It rained.", []),
        ("<p>It <a href='https://news.google.com/x'>rained</a>.</p>", "It rained.", []),
        ("<ul><li><a href='https://afp.com'>rain</a></li></ul>", "Much rain and more rain.", []),
        ("<p>It <a href='https://afp.com'><img src='x'></a>rained.</p>", "It rained.", []),
        ("<p>It <a href='//'>rained</a>, <a>so</a> <a href='/afp.com'>they</a> say.</p>", "It rained, so they say.", []),
    ],
)  # fmt: skip
def test_where_links_stand(body, text, found):
    assert places(body, text) == found


def test_links_to_oneself_say_nothing():
    body = "<p>It <a href='https://afp.com/1'>rained</a>.</p>"
    assert places(body, "It rained.")
    assert places(body, "It rained.", publisher_id="afp") == []
