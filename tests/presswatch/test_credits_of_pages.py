"""Credit lines of pages, in the markup that papers use and in several languages: found, whatever extraction cuts away.

The pages are written for this purpose.
"""

import datetime as dt
import json

import pytest

from presswatch.model import Article, Claims, Entry, Page
from presswatch.rules import Rules
from presswatch.understand import understand
from tests.presswatch.cite.test_citations import CATALOGUE
from tests.presswatch.cite.test_citations import RULES as CITATION_RULES

RULES = Rules(CATALOGUE, CITATION_RULES, "test", 8 << 20)
BODY = {
    "en": (
        "The ferry to the island will run again from Friday, the harbour board said after a long meeting.",
        "Two boats were repaired over the winter, and the third will follow before the summer season begins.",
        "Tickets cost as much as last year; those who live on the island pay half of the price as before.",
    ),
    "de": (
        "Die Fähre zur Insel fährt ab Freitag wieder, wie der Hafenrat nach einer langen Sitzung beschloss.",
        "Zwei Schiffe wurden über den Winter repariert, das dritte folgt vor dem Beginn der Sommersaison.",
        "Die Karten kosten so viel wie im Vorjahr; wer auf der Insel wohnt, zahlt weiterhin die Hälfte.",
    ),
    "ro": (
        "Feribotul spre insulă circulă din nou de vineri, a hotărât consiliul portului după o ședință lungă.",
        "Două vase au fost reparate peste iarnă, iar al treilea urmează înainte de începutul sezonului de vară.",
        "Biletele costă cât anul trecut; cine locuiește pe insulă plătește și de acum înainte jumătate din preț.",
    ),
    "fr": (
        "Le bac vers l'île circulera de nouveau à partir de vendredi, a décidé le conseil du port après une longue séance.",
        "Deux bateaux ont été réparés pendant l'hiver, et le troisième suivra avant le début de la saison d'été.",
        "Les billets coûtent autant que l'an dernier ; qui habite sur l'île paie toujours la moitié du prix.",
    ),
    "uk": (
        "Пором до острова знову курсуватиме з п'ятниці, вирішила портова рада після довгого засідання.",
        "Два судна відремонтували за зиму, а третє буде готове до початку літнього сезону на острові.",
        "Квитки коштують стільки ж, як торік; хто живе на острові, і надалі платить половину ціни.",
    ),
}


def article(language, credit, *, head="", before="", title="Ferry to the island"):
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY[language])
    html = (
        f"<html lang='{language}'><head><title>{title}</title>"
        f"<meta property='article:published_time' content='2026-11-23T08:00:00Z'>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='https://www.reuters.com/'>Reuters</a> <a href='/s'>Source: archive</a></nav>"
        f"<main><article><h1>{title}</h1>{before}{paragraphs}{credit}</article>"
        "<aside class='related'><h3>More</h3><p>Source: <a href='https://www.dw.com/x'>Deutsche Welle</a></p></aside>"
        "</main><footer class='site-footer'><p>Sources of this site: AFP, ANSA. All rights reserved.</p></footer>"
        "</body></html>"
    )
    url = "https://valley.example/2026/ferry"
    page = Page(url, dt.datetime(2026, 11, 24, tzinfo=dt.UTC), "text/html", html.encode(), http_status=200)
    found = understand(page, Claims(Entry("e", None, None, url)), RULES)
    assert isinstance(found, Article), found
    return found


def credits_of(found):
    """Outlet and kind of what is not merely named; each span holds its surface, each sentence stands in its field."""
    for row in found.citations:
        field = getattr(found, row.field)
        assert field[row.span_start : row.span_end] == row.surface
        assert row.sentence in field
    return [f"{row.cited_outlet_id or row.surface} {row.kind}" for row in found.citations if row.kind != "named"]


LABELS = {"en": "Sources", "de": "Quellen", "ro": "Surse", "fr": "Sources ", "uk": "Джерела"}
TWO = ["reuters footer", "digi24 footer"]
MARKUP = {
    "paragraph": "<p>{label}: Reuters, Digi24.</p>",
    "italics": "<p><em>{label}: Reuters, Digi24.</em></p>",
    "strong label": "<p><strong>{label}:</strong> Reuters, Digi24</p>",
    "small": "<small>{label}: Reuters, Digi24.</small>",
    "span in a box": "<div><span>{label}: Reuters, Digi24.</span></div>",
    "box": "<div class='sources'>{label}: Reuters, Digi24.</div>",
    "links": "<p>{label}: <a href='https://www.reuters.com/a'>Reuters</a>, <a href='https://digi24.ro/b'>Digi24</a>.</p>",
    "links in bold": "<p><b>{label}: <a href='https://www.reuters.com/a'>Reuters</a> / <a href='https://digi24.ro/b'>Digi24</a></b></p>",
    "label linked": "<p>{label}: <a href='https://www.reuters.com/a'>Reuters, Digi24</a></p>",
    "list below": "<p>{label}:</p><ul><li><a href='https://www.reuters.com/a'>Reuters</a></li><li>Digi24</li></ul>",
    "list below a heading": "<h4>{label}</h4><ul><li><a href='https://www.reuters.com/a'>Reuters</a></li><li><a href='https://digi24.ro/b'>Digi24</a></li></ul>",
    "list in a box": "<div class='sources'><strong>{label}:</strong><ul><li>Reuters</li><li>Digi24</li></ul></div>",
    "definition list": "<dl><dt>{label}:</dt><dd>Reuters</dd><dd>Digi24</dd></dl>",
    "footer of the article": "<footer>{label}: Reuters, Digi24.</footer>",
    "footer with a paragraph": "<footer><p>{label}: <a href='https://www.reuters.com/a'>Reuters</a>, Digi24.</p></footer>",
    "aside": "<aside>{label}: Reuters, Digi24.</aside>",
    "byline class": "<p class='byline'>{label}: Reuters, Digi24</p>",
    "author class": "<p class='author'>{label}: Reuters, Digi24</p>",
    "meta class": "<p class='meta'>{label}: Reuters, Digi24</p>",
    "tags class": "<p class='tags'>{label}: Reuters, Digi24</p>",
    "source class": "<p class='article-source'>{label}: <span class='name'>Reuters</span>, <span class='name'>Digi24</span></p>",
    "footnote": "<div class='footnote'><p>{label}: Reuters, Digi24</p></div>",
    "line break": "<p>{last}<br>{label}: Reuters, Digi24</p>",
    "line breaks and links": "<p>{last}<br><br><i>{label}: <a href='https://www.reuters.com/a'>Reuters</a>, <a href='https://digi24.ro/b'>Digi24</a></i></p>",
    "table": "<table><tr><td>{label}:</td><td>Reuters, Digi24</td></tr></table>",
    "cite": "<p><cite>{label}: Reuters, Digi24</cite></p>",
    "no-break space": "<p>{label}:\u00a0Reuters,\u00a0Digi24</p>",
}  # fmt: skip


@pytest.mark.parametrize("language", LABELS)
@pytest.mark.parametrize("markup", MARKUP)
def test_a_labelled_line_is_found_in_whatever_markup(language, markup):
    """Every markup that research saw lost, and those that it saw kept: two credits, once each, and no others."""
    credit = MARKUP[markup].format(label=LABELS[language], last=BODY[language][0])
    found = article(language, credit)
    assert credits_of(found) == TWO, found.text


@pytest.mark.parametrize(
    ("language", "credit", "rows"),
    [
        ("en", "<p class='credits'>With files from <a href='https://apnews.com'>The Associated Press</a></p>", ["ap footer"]),
        ("en", "<footer><p>Reporting by Jane Doe in Tarnwick; Reuters contributed to this report.</p></footer>", ["reuters footer"]),
        ("en", "<p class='byline'>Additional reporting by Reuters</p>", ["reuters footer"]),
        ("de", "<p class='meta'>Mit Material von dpa und AFP</p>", ["dpa footer", "afp footer"]),
        ("de", "<aside>Quelle: <a href='https://www.dpa.com'>dpa</a></aside>", ["dpa footer"]),
        ("de", "<p><em>(dpa)</em></p>", ["dpa slug"]),
        ("ro", "<div class='article-tags'><p>Sursa: <a href='https://agerpres.ro'>Agerpres</a></p></div>", ["agerpres footer"]),
        ("fr", "<p>Avec AFP</p>", ["afp footer"]),
        ("fr", "<p><i>(avec Reuters)</i></p>", ["reuters footer"]),
        ("fr", "<p class='author'>Avec AFP</p>", ["afp footer"]),
        ("fr", "<footer>(avec Reuters et l'AFP)</footer>", ["reuters footer", "afp footer"]),
        ("de", "<p class='meta'>mit dpa</p>", ["dpa footer"]),
        ("de", "<aside>(mit AFP und Reuters)</aside>", ["afp footer", "reuters footer"]),
        ("de", "<aside>Mit dem Bus zum Reuters-Haus</aside>", []),
        ("de", "<ul class='related'><li>mit dpa</li></ul>", []),
        ("uk", "<p class='source'>Джерело: <a href='https://www.ukrinform.ua'>Укрінформ</a></p>", ["ukrinform footer"]),
        ("en", "<p>Sources: <a href='https://www.thetimes.com/a'>The Times</a></p>", ["times-uk footer"]),
    ],
)  # fmt: skip
def test_other_lines_that_credit(language, credit, rows):
    found = article(language, credit)
    assert credits_of(found) == rows, found.text


def test_an_agency_line_outside_of_the_texts_box_is_found():
    found = article("de", "</div><p>dpa/lnw</p>", before="<div class='text'>")
    assert credits_of(found) == ["dpa slug"], found.text
    assert credits_of(article("de", "</div><ul class='tags'><li>dpa</li></ul>", before="<div class='text'>")) == []


TEASER = "<h3><a href='/x'>Another story about the ferry</a></h3><p>The ferry sank.</p><p>Source: Reuters</p>"
ELSEWHERE = {
    **{
        name: f"<section class='{name}'><article>{TEASER}</article></section>"
        for name in ("recirc", "trending", "latest-news", "outbrain", "read-next", "more-stories", "river", "x1")
    },
    **{
        f"{name}, a line alone": f"<div class='{name}'><p>Source: Reuters</p></div>"
        for name in (
            "recirc",
            "moreStories",
            "latest-news",
            "comments",
            "cmt",
            "newsletter-box",
            "sponsored",
            "sidebar",
        )
    },
    "box with a linked heading": f"<div><div>{TEASER}</div></div>",
    "box with a heading in a link": "<div><a href='/x'><h3>Another story</h3></a><p>Source: Reuters</p></div>",
    "second article": "<article><h2>The second story</h2><p>It is told in one short line.</p><p>Source: dpa</p></article>",
    "comments": "<div class='cmt'><p>Source: Wikipedia</p><p>Source: BBC, you liar</p></div>",
    "hidden": "<div style='display:none'><p>Source: Reuters</p></div>",
    "picture": "<figure><img src='x'><p>Source: Reuters</p></figure>",
}


@pytest.mark.parametrize(
    ("name", "place"),
    [(name, "behind") for name in ELSEWHERE]
    + [(name, "inside") for name, box in ELSEWHERE.items() if "<article>" not in box],
)
def test_credits_of_others_are_not_the_articles(name, place):
    """Teasers, second articles, comments and hidden boxes, in the element of the article and behind it."""
    more = ELSEWHERE[name] if place == "inside" else f"</article>{ELSEWHERE[name]}<article>"
    found = article("en", f"<p>Source: AFP</p>{more}")
    assert credits_of(found) == ["afp footer"], found.text


@pytest.mark.parametrize(
    "credit",
    [
        "<div class='share'><p>Source: Reuters</p></div>",
        "<div class='post-meta'><span>Source: Reuters</span></div>",
        "<div class='article-footer'><div class='author-box'><p>Source: Reuters</p></div></div>",
        "<aside role='complementary'><p>Source: Reuters</p></aside>",
        "</article><div class='tags'><p>Source: Reuters</p></div><article>",
    ],
)
def test_boxes_of_the_article_itself_hold_its_credits(credit):
    assert credits_of(article("en", credit)) == ["reuters footer"]


def test_what_a_box_around_the_whole_text_is_called_says_nothing():
    """Themes call the body after all that it holds."""
    found = article(
        "en", "<p class='byline'>Source: Reuters</p></div>", before="<div class='main-with sidebar related'>"
    )
    assert credits_of(found) == ["reuters footer"]


@pytest.mark.parametrize(
    ("head", "before", "rows"),
    [
        ({"author": {"@type": "Organization", "name": "Reuters"}}, "", ["reuters slug"]),
        ({"creator": {"@type": "NewsMediaOrganization", "name": "Agerpres"}}, "", ["agerpres slug"]),
        ({"author": [{"@type": "Person", "name": "Jane Doe"}], "sourceOrganization": {"name": "AFP"}}, "", ["afp slug"]),
        ({}, "<p class='byline'>By Jane Doe, Reuters</p>", ["reuters slug"]),
    ],
)  # fmt: skip
def test_the_byline_says_where_a_text_comes_from(head, before, rows):
    """Whoever JSON-LD or the line under the heading names stands in `byline`, with a span of its own."""
    ld = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry to the island", **head}
    script = f"<script type='application/ld+json'>{json.dumps(ld)}</script>" if head else ""
    found = article("en", "", head=script, before=before)
    assert credits_of(found) == rows, (found.byline, found.text)
    assert {row.field for row in found.citations if row.kind != "named"} == {"byline"}
