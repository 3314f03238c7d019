"""The headline above the text of pages whose title names the site alone.  All text is ours."""

import pytest

from presswatch.extract.bylines.near_heading import find_heading, visible_dates
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.metadata import read_metadata
from presswatch.extract.metadata.shown_headline import shown_headline
from tests.presswatch.extract.shipped import FOOTERS

URL = "http://www.ff-elmhausen.example/index.php?id=7"
SITE = "Freiwillige Feuerwehr Elmhausen - Retten und Schützen"
TEXT = f"<p>{'In der Nacht wurden wir zu einem Brand im Keller gerufen. ' * 4}</p>" * 2
BOLD = "<div><b>Kellerbrand in der Schulstraße</b></div>"


def shown(title, body, url=URL, head=""):
    tree = parse_page(f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>")
    said = read_metadata(tree, url=url)
    return shown_headline(
        said.title or "",
        origins=dict(said.origins),
        called=said.names,
        sites=said.site_names,
        blocks=blocks_of(tree),
        url=url,
        footers=FOOTERS,
    )


@pytest.mark.parametrize(
    "line",
    [
        BOLD,
        "<h2>Kellerbrand in der Schulstraße</h2>",
        "<center><b><font size='5'>Kellerbrand in der Schulstraße</font></b></center>",
        "<font size='+2'>Kellerbrand in der Schulstraße</font><br>",
        "<div class='m-headline'>Kellerbrand in der Schulstraße</div>",
        "<span style='font-weight: bold'>Kellerbrand in der Schulstraße</span>",
        f"{BOLD}<p>Datum: 12.01.2009</p><p>Dauer: 4 Std.</p>",
        "<div class='headline'>Kellerbrand in der Schulstraße</div><b>Was war am Montag geschehen?</b>",
    ],
)
def test_the_headline_stands_above_the_text(line):
    assert shown(SITE, f"<p><b>Notruf 112</b> Wer? Wo?</p>{line}{TEXT}") == "Kellerbrand in der Schulstraße"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Die Kunst des Wartens auf den Bus", f"<b>Vorbemerkung zur Lage</b>{TEXT}"),  # no word of it names the site
        (SITE, f"{BOLD}<p>{'Wer? ' * 40}</p>".replace("<b>", "<i>").replace("</b>", "</i>")),
        (SITE, f"<b>Aktuelles</b>{TEXT}"),
        (SITE, f"<b>Es brannte in der Schulstraße.</b>{TEXT}"),
        (SITE, f"<b>Montag, 12. Januar 2009</b>{TEXT}"),
        (SITE, f"<h2><a href='/7'>Kellerbrand in der Schulstraße</a></h2>{TEXT}"),
        (SITE, f"<div class='comments'>{BOLD}{TEXT}</div>"),
        (SITE, BOLD),
        ("Feuerwehr löscht Kellerbrand", f"<p>Feuerwehr löscht Kellerbrand</p><b>Wie es dazu kam</b>{TEXT}"),
    ],
)
def test_a_title_stays_that_may_be_one(title, body):
    assert shown(title, body) is None


@pytest.mark.parametrize("title", ["", "Untitled Document", "Neue Seite 1", "Aktuelles", "News", "index.html"])
def test_no_title_and_a_word_for_one_give_way_to_the_heading(title):
    body = f"<h2>Kellerbrand in der Schulstraße</h2>{TEXT}"
    assert shown(title, body, url="http://x.example/1") == "Kellerbrand in der Schulstraße"


def test_a_word_alone_may_be_the_headline():
    assert shown("Herbst", f"<b>Vorbemerkung zur Lage</b>{TEXT}", url="http://x.example/1") is None
    assert shown("Herbst", f"<div>Herbst</div><h2>Vorbemerkung zur Lage</h2>{TEXT}", url="http://x.example/1") is None
    assert shown("新しい橋が開通", f"<h2>お知らせとご案内</h2>{TEXT}", url="http://x.example/1") is None


FERRY = "Ferry stays in harbour"
BY = f"<p>3 May 2026</p>{TEXT}"
ELM = "https://elmpost.example/news/ferry-stays-in-harbour-1234"
MENU = "<ul><li><a href='/a'>Termine</a></li><li><a href='/b'>Fotos</a></li></ul>"


@pytest.mark.parametrize(
    "lines",
    [
        f"<h2>{FERRY}</h2><h3>Share this article</h3>",
        f"<h2>{FERRY}</h2><h3>What the port office says of it</h3>",
        f"<h3>News of the port</h3><h2>{FERRY}</h2>",
        f"<h2>{FERRY}</h2><h2>What the port office says of it</h2>",
        f"<h2>Our friends and helpers</h2>{MENU}<h2>{FERRY}</h2>",
        f"<h2>{FERRY}</h2>{MENU}<h3>What the port office says of it</h3>",
        f"<h2>The post of Elm</h2><h2>{FERRY}</h2>",
        f"<p><b>{FERRY}</b></p><p><b>Photo Ann Alfa</b></p>",
        f"<p><b>Foto: Ann Alfa</b></p><p><b>{FERRY}</b></p>",
        f"<p><b>{FERRY}</b></p><p><b>By Ann Alfa, Hemmoor</b></p>",
        f"<p><b>{FERRY}</b></p><p><b>What the port office says of it</b></p>",
        f"<p><b>Call us today</b></p><p>Day and night</p><p><b>{FERRY}</b></p>",
        f"<p class=headline>{FERRY}</p><p class=subheadline>What the port office says of it</p>",
        f"<p class=headline>{FERRY}</p><p class=sub-headline>What the port office says of it</p>",
        f"<p class='contentheading'>{FERRY}</p>",
        f"<p class='articleTitle'>{FERRY}</p>",
    ],
)
def test_of_several_lines_the_highest_that_is_no_label_is_the_headline(lines):
    assert shown("The post of Elm, elmpost", f"{lines}{BY}", ELM) == FERRY


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Elm Post", "<p><b>By Ann Alfa, Hemmoor</b></p>"),
        ("Elm Post", "<p><b>Photo by Ann Alfa</b></p>"),
        ("Elm Post", "<h3>Share this article</h3>"),
        ("Elections", "<p class='section-title'>All the results here</p>"),
        ("Elections", "<p class='subheadline'>All the results here</p>"),
        ("Elections", "<p class='titles'>All the results here</p>"),
    ],
)
def test_lines_that_are_no_headline(title, line):
    assert shown(title, f"{line}{BY}", ELM) is None


def test_a_declared_title_stays():
    head = "<meta property='og:title' content='Brand bei der Feuerwehr Elmhausen'>"
    assert shown(SITE, f"{BOLD}{TEXT}", head=head) is None


def test_a_line_above_the_text_may_be_a_part_of_the_title():
    title = "Vom Samowar: alte_datscha — Journal"
    assert shown(title, f"<font>Vom Samowar</font><p>12.01.2009</p>{TEXT}", url="http://x.example/1") == "Vom Samowar"


def test_the_heading_is_found_before_a_link_that_says_the_same():
    tree = parse_page("<p><a href='/1'>A year of mud</a></p><h3>A year of mud</h3><p>text</p>")
    assert find_heading(tree, "A year of mud").tag == "h3"


def test_numbers_without_a_year_are_no_dates():
    lines = ["Reajuste de 9,5% e cesta de R$ 150", "25/05 -", "27/05/2011", "3.4.21"]
    assert visible_dates(lines) == ["27/05/2011", "3.4.21"]
