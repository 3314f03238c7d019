"""Which headings are the article's, on pages of blogs and old sites that set their own name above.  All text is ours."""

import time

import pytest

from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.headings import shown_part
from presswatch.extract.metadata.metadata import read_metadata

ADDRESS = "https://elmnotes.blogs.example/the_shed/2026/02/marrows.html"


def title_of(title, body, head=""):
    html = f"<html><head><title>{title}</title>{head}</head><body>{body}<p>{'A long line. ' * 20}</p></body></html>"
    return read_metadata(parse_page(html), url=ADDRESS).title


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        # the site before the headline, which is a heading of a lower level
        ("The Shed: Marrows, again", "<h1><a href='/'>The Shed</a></h1><h3>Marrows, again</h3>", "Marrows, again"),
        ("The Shed: Marrows", "<h1><a href='/the_shed/'>The Shed</a></h1><h3>Marrows</h3>", "Marrows"),
        ("The Shed » Blog » A year of mud", "<h2>The year in numbers</h2><h2>A year of mud</h2>", "A year of mud"),
        ("A year of mud / Friends of Mud e.V.", "<h2>A year of mud</h2>", "A year of mud"),
        ("A year of mud", "<h1>LOCAL 12</h1><h2>A year of mud</h2>", "A year of mud"),
        ("The Shed: Marrows, again", "<h1><a href='/'>The Shed</a></h1>", "Marrows, again"),
        ("The Shed: a history", "<p>The Shed</p>", "The Shed: a history"),
        ("Flood in the cellar - News - Brigade", "<h1>News</h1><h2>Flood in the cellar</h2>", "Flood in the cellar"),
        (
            "Flood in the cellar - News from here",
            "<h1>Flood in the cellar</h1><h2>News from here</h2>",
            "Flood in the cellar",
        ),
        # a colon inside of the headline stays where the heading has it
        ("The Shed: Mud: a year in boots", "<h1><a href='/'>The Shed</a></h1><h3>Mud: a year in boots</h3>", None),
        ("Mud: a year in boots", "<h1>Mud: a year in boots</h1><h2>a year in boots</h2>", "Mud: a year in boots"),
        # what a heading in the text or beside it repeats of the headline is no title
        ("Mud and more mud in the valley", "<h1>Mud everywhere</h1><h2>mud in the valley</h2>", "Mud everywhere"),
        ("Half-term holidays begin", "<h2>term holidays begin</h2>", "Half-term holidays begin"),
        ("elmnotes: a year of mud", "<h4>elmnotes</h4>", "elmnotes: a year of mud"),
        (
            "Town wins prize - Sport and more",
            "<h1>Prize for our town</h1><h2>Sport and more</h2>",
            "Prize for our town",
        ),
    ],
)
def test_the_headline_is_the_heading_that_stands_in_the_title(title, body, expected):
    assert title_of(title, body) == (expected or "Mud: a year in boots")


@pytest.mark.parametrize("name", ["kicker", "article__overline", "dachzeile", "headline-category", "c-topline c-red"])
def test_a_line_above_the_headline_is_none_of_it(name):
    body = f"<h1><span class='{name}'>Nature</span> Orchards get more money</h1>"
    assert title_of("Ministry - Press - Orchards get more money", body) == "Orchards get more money"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        # the page calls itself so
        (
            "Nature: Orchards live",
            "<h1><span class='kicker'>Nature:</span> Orchards live</h1>",
            "Nature: Orchards live",
        ),
        ("x", "<h1><span class='kicker'>Orchards live</span></h1>", "Orchards live"),
        ("x", "<h1><span class='red'>LIVE</span> Orchards live</h1>", "LIVE Orchards live"),
        # what stands within it
        ("x", "<h1>Why the <em class='rubrik'>Fund</em> of Elm matters</h1>", "Why the Fund of Elm matters"),
        ("x", "<h1><!-- a -->Why <em class='rubrik'>Fund</em> of Elm</h1>", "Why Fund of Elm"),
    ],
)
def test_a_line_above_the_headline_that_belongs_to_it(title, body, expected):
    assert title_of(title, body) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "<span class='eyebrow'>Flood</span>: three bridges closed",
        "<span class='eyebrow'>Flood</span> | three bridges closed",
        "<!-- a --><b><span class='eyebrow'><i>Flood</i></span> – </b>three bridges closed",
        "<span class='kicker'>Live</span> <span class='eyebrow'>Flood</span> three bridges closed",
    ],
)
def test_what_joins_a_line_above_the_headline_to_it_goes_with_it(heading):
    assert title_of("Elm Post", f"<h1>{heading}</h1>") == "three bridges closed"


RIVERS = "Rivers run dry in the valley"
OTHERS = "<h2>Climate change</h2><ul><li><a href='/b'>Other</a></ul>"
LD = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rivers run dry in the valley"}</script>"""


@pytest.mark.parametrize("topic", ["Climate change", "Climate change and what it does to our rivers"])
@pytest.mark.parametrize("joint", [": ", " - "])
@pytest.mark.parametrize("behind", ["{text}{others}", "{text}<aside>{others}</aside>", "<aside>{others}</aside>{text}"])
def test_the_heading_of_a_subject_is_no_headline(topic, joint, behind):
    title = f"{topic}{joint}{RIVERS}"
    others = OTHERS.replace("Climate change", topic)
    body = f"<h1>{RIVERS}</h1><p>24 May 2026</p>{behind}".format(text=f"<p>{'Of mud. ' * 20}</p>", others=others)
    assert title_of(title, body) == title_of(title, body, LD) == RIVERS
    assert title_of(title, body, f"<meta property='og:title' content='{title}'>") == (
        RIVERS if joint == ": " else title
    )


def test_a_line_below_the_headline_that_is_called_before_it_is_none():
    assert title_of(f"Elm live: {RIVERS}", f"<h1>{RIVERS}</h1><h3>Elm live</h3>") == RIVERS
    assert title_of(f"Elm live - {RIVERS}", f"<h1>{RIVERS}</h1><h3>Elm live</h3>") == RIVERS
    assert title_of(f"Elm live: {RIVERS}", f"<h3>Elm live</h3><h1>{RIVERS}</h1>") == RIVERS


def test_a_headline_that_json_ld_has_stays():
    body = f"<h1>{RIVERS}</h1><h2>Climate change and what it does to us</h2>"
    title = f"Climate change and what it does to us - {RIVERS}"
    assert title_of(title, body, LD) == RIVERS
    assert title_of(title, body) == "Climate change and what it does to us"


def test_a_heading_of_ten_thousand_kickers_is_read_once():
    body = "<h1>" + "<b class='kicker'></b>" * 10_000 + "Rivers run dry</h1>"
    start = time.process_time()
    assert title_of("Elm Post", body) == "Rivers run dry"
    assert time.process_time() - start < 2


def test_a_heading_that_leads_to_another_page_of_the_folder_is_no_name_of_the_site():
    body = "<h1><a href='/the_shed/2026/02/marrows.html'>Marrows, again</a></h1>"
    assert title_of("Marrows, again", body) == "Marrows, again"


def test_titles_for_other_sites_lose_the_name_of_the_site_as_well():
    og = "<meta property='og:title' content='The Shed: Marrows, again'>"
    body = "<h1><a href='/'>The Shed</a></h1>"
    assert title_of("The Shed", body, og) == "Marrows, again"
    assert title_of("", f"{body}<h3>Marrows, again ¶</h3>", og) == "Marrows, again"
    assert title_of("x", "<h1>Marrows, again<a href='#m'>¶</a></h1>") == "Marrows, again"


def test_the_longest_part_is_the_headline():
    assert shown_part("Elm - Mud: a year - News", ["Mud: a year", "a year", "Elm"]) == "Mud: a year"
    assert shown_part("", ["Mud"]) is None
    assert shown_part("Elm - Mud: a year", ["Mud: a year"], is_whole=True) is None
