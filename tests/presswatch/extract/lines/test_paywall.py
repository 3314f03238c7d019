"""A page that says behind its text that the rest is for subscribers is paywalled; invitations alone are nothing."""

import pytest

from presswatch.extract.lines.paywall import wall_of
from presswatch.extract.lines.paywall_words import WALLS
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.body.test_briefs import DECLARED, read

PARAGRAPHS = [
    f"The harbour office said on Tuesday that crane number {n} will arrive by ship in the first week of March."
    for n in range(40)
]
WALL = "<h3>Subscribe to continue reading</h3><a href='/abo'>One euro</a>"
WORDS = {
    "en": "This article is for subscribers only. Subscribe now! Already a subscriber?",
    "de": "Dieser Beitrag ist nur für Abonnenten lesbar.",
    "fr": "Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.",
    "es": "Contenido exclusivo para suscriptores",
    "it": "Per continuare a leggere scegli un abbonamento.",
    "pt": "Conteúdo exclusivo para assinantes.",
    "ro": "Acest articol este disponibil doar abonaţilor",  # with cedillas
    "pl": "Artykuł dostępny tylko dla prenumeratorów",
    "nl": "Dit artikel is alleen voor abonnees",
    "sv": "Artikeln är bara för prenumeranter.",
    "ru": "Материал доступен только подписчикам",
    "uk": "Матеріал доступний лише передплатникам",
    "el": "Αυτό το άρθρο είναι μόνο για συνδρομητές.",
    "ja": "この記事は有料会員限定です。残り900文字",
    "ar": "هذا المقال للمشتركين فقط",
}


def page(behind="", *, paragraphs=3, above="", outside=""):
    told = "".join(f"<p>{line}</p>" for line in PARAGRAPHS[:paragraphs])
    return f"<main><article><h1>Crane comes</h1>{above}{told}{behind}</article>{outside}</main>"


def wall(body, paragraphs=3):
    blocks = blocks_of(parse_page(f"<html><body>{body}</body></html>"))
    return wall_of(blocks, "\n".join(PARAGRAPHS[:paragraphs]))


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("box", ["<p>{}</p>", "<div class='paywall'><h3>{}</h3><a href='/abo'>Abo</a></div>"])
def test_a_wall_in_words(words, box):
    found = read("Crane comes", DECLARED, page(box.format(words)))
    assert (found.status, dict(found.origins)["status"]) == ("paywalled", "page_text")
    assert found.text.split("\n") == PARAGRAPHS[:3]


@pytest.mark.parametrize(
    "words",
    [
        "Du skal være abonnent for at læse videre",
        "Bli abonnent og les videre nå",
        "Tilaa nyt ja jatka lukemista heti",
        "Předplaťte si nás a můžete číst dál.",
        "Csak előfizetőként olvashatod a teljes cikket",
        "Abone olun, haberi okumaya devam edin",
        "Станете абонат, за да прочетете целия текст",
        "Subscriu-te per continuar llegint",
    ],
)
def test_a_box_that_speaks_of_reading_on_and_of_subscribing_is_a_wall(words):
    box = f"<div><h3>{words}</h3><a href='/abo'>Abo</a></div>"
    assert wall(page(box)) == words.split(". ")[0]
    assert wall(page(f"<p>{words}</p>")) is None  # the text may speak of it


@pytest.mark.parametrize(
    "words",
    [
        "Keep reading: Netflix loses subscribers",
        "Читать далее: президент подписал закон о мостах",
        "Continuar lendo: presidente assinou o decreto",
        "Läs vidare: Prenumeranterna flyr",
        "Seguir leyendo: el rey suscribe el acuerdo",
        "Diesen Artikel können Sie ohne Abonnement lesen.",
        "Read this article for free thanks to our subscribers.",
        "Continua a leggere gratis, senza abbonamento",
        "Subscribe to our newsletter and read the full story every morning.",
        "Подпишитесь на наш Telegram-канал, чтобы читать дальше",
        "Continue reading below",
        "Subscribe to the Elm Post",
    ],
)
def test_a_box_that_speaks_of_something_else_is_no_wall(words):
    assert wall(page(f"<div><h3>{words}</h3><a href='/abo'>Abo</a></div>")) is None


@pytest.mark.parametrize("declared", ["free", "locked"])
def test_what_the_page_declares_comes_first(declared):
    found = read("Crane comes", f"{DECLARED}<meta property='article:content_tier' content='{declared}'>", page(WALL))
    assert (found.status, dict(found.origins).get("status")) == {
        "free": ("ok", None),
        "locked": ("paywalled", "is_free"),
    }[declared]


def test_a_teaser_or_what_it_costs_may_stand_beside_the_wall():
    teaser = "<div><b>Read more</b><a href='/1'>Ten cafes to try this spring</a></div>"
    assert wall(page(teaser + WALL)) == "Subscribe to continue reading"
    blocks = blocks_of(parse_page(page(WALL + f"<p>{PARAGRAPHS[9]}</p>")))
    assert wall_of(blocks, "\n".join([*PARAGRAPHS[:3], PARAGRAPHS[9]]))


@pytest.mark.parametrize(
    "body",
    [
        page("<p>Subscribe to our newsletter and read the news first.</p>"),
        page("<p>Support us: our journalism is for everybody.</p>"),
        page("<p>Already a subscriber? Log in.</p>"),
        page("<p>For subscribers</p>"),
        page(above=WALL),
        page(outside=f"<div>{WALL}</div>"),
        page(f"<aside>{WALL}</aside>"),
        page(f"<div class='sidebar'>{WALL}</div>"),
        page(f"<div hidden>{WALL}</div>"),
        page("<p><a href='/1'>Subscribe to continue reading</a></p>"),
        page("<p>The council said: subscribe to continue reading.</p>"),
        page("".join(f"<div>{WALL}</div>" for _ in range(3))),
        page("".join(f"<p>Line number {n} of a long list.</p>" for n in range(20)) + WALL),
        page().replace("article", "section") + f"<div><div>{WALL}</div></div>",
    ],
)
def test_what_is_no_wall(body):
    assert wall(body) is None


def test_a_long_text_has_no_wall():
    assert wall(page(WALL, paragraphs=20), 20)
    assert wall(page(WALL, paragraphs=40), 40) is None


def test_phrases_are_long_enough_to_mean_something():
    assert all(len(start) >= 8 or not start.isascii() for start, _ in WALLS)
