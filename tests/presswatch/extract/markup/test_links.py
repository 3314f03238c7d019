"""Links to outlets: their places in the text that extraction gives."""

from types import SimpleNamespace

import pytest

from presswatch.extract.markup import links
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.cite.test_citations import CATALOGUE


def places(body, text, publisher_id=None):
    tree = parse_page(f"<html><body>{body}</body></html>")
    found = links.article_links(tree, text, CATALOGUE, url="https://here.example/1", publisher_id=publisher_id)[0]
    return [(text[link.start : link.end], link.start, link.outlet_id, link.domain) for link in found]


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


def test_the_hosts_of_links_in_the_text_whosever_they_are():
    body = (
        "<p>Source: <a href='https://www.valley.example/1'>here</a></p><p>Seen by <a href='//afp.com'>AFP</a>.</p>"
        "<p>By <a href='https://m.here.example/2'>us</a></p><p><a href='https://far.example'>Five things</a></p>"
    )
    tree = parse_page(f"<html><body>{body}</body></html>")
    text = "Source: here\nSeen by AFP.\nBy us"
    _, hosts = links.article_links(tree, text, CATALOGUE, url="https://here.example/1", publisher_id="here.example")
    assert hosts == {"valley.example", "afp.com"}


def test_links_without_words_are_not_looked_for_and_others_up_to_a_cap(monkeypatch):
    """Found or not: each that is looked for costs a search of the text."""
    monkeypatch.setattr(links, "_MOST", 2)
    lost = "<a href='https://afp.com'>lost</a> "
    real = "<a href='https://afp.com'>rained</a>"
    empty = "<a href='https://afp.com'> <img src='x'></a>"
    assert len(places(f"<p>{empty * 9}{lost}</p><p>It {real}</p>", "It rained")) == 1
    assert places(f"<p>{lost * 2}</p><p>It {real}</p>", "It rained") == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "<a href='https://bbc.com/x'></a>" * 8000 + "</p>",
        "<p>" + "<a href='https://bbc.com/x'>so</a> " * 4000 + "</p>",
        "<div>" + "<p><a href='https://bbc.com/x'>so</a></p>" * 4000 + "</div>",
        "<a href='https://bbc.com/x'><div>" * 200 + "<b>so</b>" * 4000,
        "<a href='https://bbc.com/x'>so</a><i></i>" * 8000,
    ],
)
def test_a_page_of_links_is_read_in_bounded_time(body):
    """By the number of elements that are looked at, not by the clock: each paragraph is walked once."""
    tree = parse_page(f"<html><body>{body}</body></html>")
    walked = 0
    walk = links.etree.iterwalk

    def counted(*arguments, **more):
        nonlocal walked
        inner = walk(*arguments, **more)

        class Counted:
            skip_subtree = inner.skip_subtree

            def __iter__(self):
                nonlocal walked
                for step in inner:
                    walked += 1
                    yield step

        return Counted()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "etree", SimpleNamespace(iterwalk=counted))
        links.article_links(tree, "so " * 1000, CATALOGUE, url="https://here.example/1", publisher_id=None)[0]
    assert walked <= 200_000
