"""JSON-LD that describes another article than the page's says nothing about the page."""

import json

import pytest

from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.json_ld import article_of
from presswatch.extract.metadata.metadata import read_metadata

OWN = "https://elm.example/news/pool-1"
TITLES = {
    "en": ("Town votes to close Marsh Lane pool", "Ten cafes to try this spring"),
    "ro": ("Piscina de pe strada Morii se închide", "Zece cafenele de încercat în primăvara aceasta"),
    "ja": ("湿地通りの市民プールが六月末で閉鎖へ", "春に訪れたい喫茶店十選"),
}


def read(title, **node):
    stated = {"@type": "NewsArticle", "datePublished": "2024-01-01T07:30:00Z", "author": "Cafe Writer", **node}
    return read_metadata(
        parse_page(
            f"<title>{title} | Elm Post</title><link rel='canonical' href='{OWN}'>"
            "<meta property='article:published_time' content='2026-02-03T09:15:00+01:00'>"
            f"<script type='application/ld+json'>{json.dumps(stated)}</script><h1>{title}</h1><p>Text.</p>"
        )
    )


@pytest.mark.parametrize("language", TITLES)
def test_another_article_has_another_address_and_another_headline(language):
    own, other = TITLES[language]
    said = read(own, headline=other, url="https://elm.example/news/cafes")
    assert (said.title, [origin for _, origin in said.published]) == (own, ["og"])
    assert not any(said.authors)
    assert not said.is_article


@pytest.mark.parametrize(
    "node",
    [
        {"headline": "Ten cafes to try this spring", "url": OWN},
        {"headline": "Ten cafes to try this spring"},  # no address of its own
        {"headline": "Marsh Lane pool will be closed, town votes", "url": "https://amp.elm.example/pool"},
        {"url": "https://elm.example/news/cafes"},
    ],
)
def test_one_sign_alone_makes_no_other_article(node):
    said = read(TITLES["en"][0], **node)
    assert said.published[0] == ("2024-01-01T07:30:00Z", "json_ld")
    assert said.is_article


@pytest.mark.parametrize(
    ("node", "authors"),
    [
        ({"@type": "Recipe", "name": TITLES["en"][0]}, ["Ada Birch"]),
        ({"@type": "Review", "headline": TITLES["en"][0]}, ["Ada Birch"]),
        ({"@type": "Recipe", "name": "Fish soup"}, []),  # one of the article's
        ({"@type": "CriticReview", "headline": "The old ferry"}, []),
        ({"@type": "Review", "headline": "Great shop"}, []),  # a customer's
        ({"@type": "Product", "name": TITLES["en"][0]}, []),
    ],
)
def test_a_recipe_or_a_review_is_the_articles_under_the_pages_headline(node, authors):
    said = read(TITLES["en"][0], author={"@type": "Person", "name": "Ada Birch"}, **node)
    assert [claim.name for place in said.authors for claim in place] == authors
    assert said.title == TITLES["en"][0]
    assert not said.is_article


def test_an_embedded_recipe_dates_no_article():
    nodes = [
        {"@type": "NewsArticle", "headline": TITLES["en"][0], "author": "Ada Birch"},
        {"@type": "Recipe", "name": "Fish soup", "datePublished": "2020-05-03", "author": "Jack Cook"},
    ]
    node, is_article = article_of(nodes, titles=[TITLES["en"][0]])
    assert is_article
    assert "datePublished" not in node
