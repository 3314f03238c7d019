"""Agencies in the place of an author: found beside the heading, where a page names an agency and nobody else."""

from functools import partial

import pytest

from presswatch.extract.credits.agency_lines import agencies_of
from presswatch.extract.credits.byline_agencies import agencies_in_byline
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.cite.test_citations import RULES
from tests.presswatch.extract.layouts import paragraphs

agencies = partial(agencies_of, gazetteer=RULES.gazetteer, rules=RULES.credit_lines)


def found(meta, *, around="<div id='main'><article>{}</article></div>"):
    article = f"<h1>Ferry stays in harbour</h1>{meta}{''.join(paragraphs('en'))}"
    tree = parse_page(f"<html><body>{around.format(article)}</body></html>")
    return agencies_in_byline(next(tree.iter("h1"), None), agencies)


@pytest.mark.parametrize(
    ("meta", "named"),
    [
        ("<span class='byline'>Reuters</span>", ("Reuters",)),
        ("<p class='articleAuthor'>By Reuters</p>", ("Reuters",)),
        ("<p class='author'>Von dpa</p>", ("dpa",)),
        ("<div class='meta'><a rel='author' href='/a'>AFP</a></div>", ("AFP",)),
        ("<div class='entry-meta'><span class='author vcard'><a>Associated Press</a></span></div>", ("Associated Press",)),
        ("<div class='m'><span>dpa</span><span>3. Februar 2026, 10:15</span></div>", ("dpa",)),
        ("<div class='m'><time>3 February 2026</time> | <a>AFP</a></div>", ("AFP",)),
        ("<p class='infos'>AFP | Publié le 4 février 2026 à 08h12</p>", ("AFP",)),
        ("<div>2 February 2026 - AFP</div>", ("AFP",)),
        ("<div>04.02.2026 08:12 (AFP)</div>", ("AFP",)),
        ("<div>Publié le 04/02/2026 - Avec AFP</div>", ("AFP",)),
        ("<p class='meta'>2 February 2026 | 10:00 | AFP</p>", ("AFP",)),
        ("<div><time>2 February 2026</time> - AFP</div>", ("AFP",)),
        ("<span class='byline'>by Reuters</span>", ("Reuters",)),
        ("<span class='byline'>By Reuters Staff</span>", ("Reuters",)),
        ("<span class='byline'>By Associated Press reporters</span>", ("Associated Press",)),
        ("<span class='byline'>Reuters, London</span>", ("Reuters",)),
        ("<span class='byline'>Ada Birch, Reuters</span>", ("Reuters",)),
        ("<span class='byline'>Redakce, ČTK</span>", ("ČTK",)),
        ("<div class='source'>AFP, Reuters</div>", ("AFP", "Reuters")),
        ("<div><span class='byline'>Reuters</span></div><div><span class='source'>Reuters</span></div>", ("Reuters",)),
    ],
)  # fmt: skip
def test_an_agency_where_the_author_would_stand(meta, named):
    assert found(meta) == named


def test_behind_the_first_paragraph_it_is_anybodys():
    """A quotation's, a chart's, another article's."""
    around = "<div id='main'><article>{}<div><span class='source'>AFP</span></div></article></div>"
    assert found("", around=around) == ()


def test_above_the_heading_as_well():
    around = "<div id='main'><p class='source'>Reuters</p><article>{}</article></div>"
    assert found("", around=around) == ("Reuters",)


@pytest.mark.parametrize(
    "meta",
    [
        "<span>Reuters</span>",  # no mark
        "<div><span>Reuters</span> Elm Post</div>",
        "<p>AFP reported on 3 May 2026 that the bridge is closed.</p>",
        "<p>Photo: AFP, 2 February 2026</p>",
        "<p>AFP/Getty, 2 February 2026</p>",
        "<p>Reuters building opens, 3 May 2026</p>",
        "<div><img src='/a'><span>Reuters</span><span>3 February 2026</span></div>",
        "<span class='byline'>Ada Birch</span>",
        "<span class='byline'>Elm Post</span>",
        "<span class='byline'>Reuters reported it first</span>",
        "<span class='photo-source'>Reuters</span>",
        "<img src='/a'><p class='source'>Reuters</p>",
        "<figure><img src='/a'><span class='source'>Reuters</span></figure>",
        "<div class='top-picture'><img src='/a'><div class='text'>The ferry. <span class='source'>Reuters</span></div></div>",
        "<div class='chart'><h3>Ferries a year</h3><canvas></canvas><div class='chart-source'>Reuters</div></div>",
        "<blockquote><p>We wait.</p><span class='quote-author'>Reuters</span></blockquote>",
        "<div class='tweet'><span class='author'>AFP</span></div>",
        "<div class='source'>Reuters</div><img src='/a'>",
        "<div class='m'><a href='/topic/reuters'>Reuters</a> <span>3 May 2026</span></div>",
        "<div class='m'><a href='https://social.example/afp'>AFP</a> <span>3 May 2026</span></div>",
        "<ul class='tags'><li class='source'>Reuters</li></ul>",
        "<div class='related'><span class='source'>Reuters</span></div>",
        "<div><h3><a href='/b'>Bridge opens to traffic</a></h3><span class='source'>Reuters</span></div>",
        "<p class='source'>Reuters</p><p class='source'>AFP</p>",  # a list of them
        "<div class='author' style='display:none'>Reuters</div>",
    ],
)
def test_elsewhere_it_says_nothing_of_the_article(meta):
    assert found(meta) == ()


def test_the_box_nearest_to_the_heading_counts():
    around = "<div><div>{}</div><span class='source'>AFP</span></div>"
    assert found("<span class='source'>Reuters</span>", around=around) == ("Reuters",)


def test_far_outside_it_is_another_articles():
    around = "<div>" * 7 + "{}" + "</div>" * 6 + "<span class='source'>AFP</span></div>"
    assert found("", around=around) == ()


def test_a_page_without_a_heading_has_none():
    assert agencies_in_byline(None, agencies) == ()
