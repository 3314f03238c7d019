"""Pages of every kind, make and language, under an address that tells nothing: articles stay, other pages go."""

import datetime as dt
import gzip
import itertools
import json
import re
from pathlib import Path

import pytest

from presswatch import catalogue
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.metadata import read_metadata
from presswatch.extract.page_types import words as page_words
from presswatch.extract.page_types.address import leads_to_a_list
from presswatch.extract.page_types.board_words import BOARD_TITLES
from presswatch.extract.page_types.make import measure
from presswatch.extract.page_types.not_an_article import not_an_article
from presswatch.extract.page_types.seen import Seen
from presswatch.model import Article, Claims, Entry, Page, Skipped
from presswatch.rules import Rules
from presswatch.understand import understand
from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract import page_worlds as worlds
from tests.presswatch.extract.shipped import RULES

REAL = Path(__file__).parents[4].parent / "shared" / "data" / "pages"
NOW = dt.datetime(2026, 2, 4, 12, tzinfo=dt.UTC)
NOWHERE = "https://site.example/x1"
SHIPPED = Rules(catalogue.build([]), RULES, "test", 8 << 20)
ASKED = "<p>Use the address that you gave when you subscribed to the paper.</p>"
WALL = (
    "<div class='consent'><h2>Read Elm Post with cookies</h2><p>We and our 214 partners process personal data such as your address, and "
    "store cookies on your device. You may withdraw your consent at any time.</p><button>Accept and read on</button></div>"
)
FIELDS = f"{ASKED}<form><input type='email'><input type='password'><button>OK</button></form>"
CAPTIONS = "".join(
    f"<figure><img src='/{n}.jpg'><figcaption>The mill in snow, number {n}.</figcaption></figure>" for n in range(12)
)
TITLES = {
    "front": "",
    "with_consent_dialog": "",
    "tag": kinds.PLACES[0],
    "hub": kinds.PLACES[1],
    "author": "Ada Birch",
    "search": "“crane”",
}
# each of the pairs meets another language than its neighbours, each language many pairs
ARTICLES = [
    (kind, head, kinds.LANGUAGES[number % len(kinds.LANGUAGES)])
    for number, (kind, head) in enumerate(itertools.product(kinds.ARTICLES, kinds.ARTICLE_HEADS))
]
LISTS = [
    (kind, card, head, kinds.LANGUAGES[number % len(kinds.LANGUAGES)])
    for number, (kind, card, head) in enumerate(itertools.product(kinds.LISTS, kinds.CARDS, kinds.LIST_HEADS))
]


def read(body, url=NOWHERE, listed_as=None):
    page = Page(url, NOW, "text/html", body if isinstance(body, bytes) else body.encode(), 200)
    return understand(page, Claims(Entry("e", None, None, url, title=listed_as), None, ()), SHIPPED)


@pytest.mark.parametrize(("kind", "head", "language"), ARTICLES)
def test_articles_stay_whatever_stands_around_them(kind, head, language):
    w = kinds.Writer(language)
    title = w.headline()
    found = read(
        kinds.page(
            kinds.ARTICLES[kind](w, title), title=title, language=language, metas=kinds.ARTICLE_HEADS[head](title)
        )
    )
    assert isinstance(found, Article), found


@pytest.mark.parametrize(("kind", "card", "head", "language"), LISTS)
def test_lists_go_whatever_they_say_of_themselves(kind, card, head, language):
    w = kinds.Writer(language)
    body = kinds.LISTS[kind](w, kinds.CARDS[card])
    found = read(kinds.page(body, title=TITLES[kind], language=language, metas=kinds.LIST_HEADS[head](w)))
    assert isinstance(found, Skipped), found.text[:200]
    assert found.rule in {"list_page", "no_article_signs"}
    assert found.detail


@pytest.mark.parametrize("language", kinds.LANGUAGES)
def test_a_front_page_of_whole_posts_goes(language):
    found = read(kinds.page(kinds.blog(kinds.Writer(language)), title="", language=language))
    assert isinstance(found, Skipped), found
    assert found.rule == "list_page"


@pytest.mark.parametrize(("title", "body", "metas", "rule"), kinds.SERVICES.values(), ids=kinds.SERVICES)
def test_pages_for_something_else_go_by_their_rule(title, body, metas, rule):
    found = read(kinds.page(body, title=title, language="", metas=metas))
    assert isinstance(found, Skipped), found
    assert found.rule == rule
    assert found.detail


@pytest.mark.parametrize(("title", "body", "metas"), [case[:3] for case in kinds.SERVICES.values()], ids=kinds.SERVICES)
def test_no_such_page_goes_with_the_text_and_claims_of_an_article(title, body, metas):
    """Words, forms and pictures alone lose no article: with paragraphs and a description of itself each of them stays."""
    w = kinds.Writer("en")
    whole = f"<article><h1>{title}</h1><p>{w.day()}</p>{w.paragraphs(6)}</article>{body}"
    found = read(kinds.page(whole, title=title, language="", metas=kinds.declared(title)))
    assert isinstance(found, Article), found


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("404 people without water since Sunday", ""),
        ("Page not found: how a library lost its oldest book", ""),
        ("Login of the lost: the men who keep the register of wrecks", "<form><input type='password'></form>"),
        (
            "Why we accept all cookies",
            "<div class='cookie-bar'><p>We use cookies and process personal data.</p><button>Accept all</button></div>",
        ),
        ("Gallery closes after forty years", "<figure><img><figcaption>The gallery.</figcaption></figure>"),
    ],
)
def test_briefs_that_use_such_words_stay(title, body):
    w = kinds.Writer("en")
    found = read(kinds.page(f"<h1>{title}</h1><p>{w.day()}</p><p>{w.prose(2)}</p>{body}", title=title, language="en"))
    assert isinstance(found, Article), found


def test_a_brief_is_a_stub():
    w = kinds.Writer("en")
    title = w.headline()
    body = f"<h1>{title}</h1><p>The mill road is open again since noon, the council said.</p>"
    found = read(kinds.page(body, title=title, language="en", metas=kinds.declared(title)))
    assert isinstance(found, Article), found
    assert found.status == "stub"


def test_a_describing_node_of_another_address_makes_no_list_an_article():
    """And one that names this address, or this title, does."""
    w = kinds.Writer("en")
    body = kinds.front(w, kinds.CARDS["item"])
    node = {"@type": "NewsArticle", "headline": w.headline(), "datePublished": "2026-02-03T10:00:00Z"}
    here = '<link rel="canonical" href="https://site.example/harbour/1">'
    for address, kept in (("https://site.example/n/7", False), ("https://site.example/harbour/1", True)):
        found = read(kinds.page(body, title="Harbour", language="en", metas=here + kinds.ld({**node, "url": address})))
        assert isinstance(found, Article) is kept, (address, found)


@pytest.mark.parametrize("card", kinds.CARDS)
def test_a_declared_time_weighs_with_a_heading_and_its_text(card):
    """A line of news under a short title stays among forty teasers, a front page with somebody's time goes."""
    w = kinds.Writer("en")
    teasers = kinds.cards(w, kinds.CARDS[card], 40)
    brief = kinds.page(
        f"<h1>Road open</h1><p>{w.prose(1)}</p>{teasers}", title="Road open", language="en", metas=kinds.og_only("")
    )
    assert isinstance(read(brief), Article)
    site = kinds.og_only("") + '<meta property="og:site_name" content="Elm Post">'
    assert isinstance(read(kinds.page(f"<h1>Elm Post</h1>{teasers}", title="", language="en", metas=site)), Skipped)


def test_a_front_page_whose_first_story_has_a_date_and_a_teaser_goes():
    """Its heading is no heading of the page, for the head calls the page otherwise."""
    w = kinds.Writer("en")
    first = w.headline()
    body = f"<h1><a href='/n/1'>{first}</a></h1><p>{w.day()}</p><p>{w.prose(3)}</p>{kinds.cards(w, kinds.CARDS['item'], 12)}"
    node = {"@type": "NewsArticle", "headline": first, "datePublished": "2026-02-03T10:00:00Z"}
    site = '<meta property="og:site_name" content="Elm Post">'
    found = read(kinds.page(body, title="", language="en", metas=site + kinds.ld(node)))
    assert isinstance(found, Skipped), found
    assert isinstance(read(kinds.page(body, title=first, language="en", metas=kinds.ld(node))), Article)


@pytest.mark.parametrize("metas", [kinds.og_only(""), ""], ids=["timed", "untold"])
@pytest.mark.parametrize(
    "address",
    [
        *("/archives/1234", "/archives/1234.html", "/recherche/un-nouveau-vaccin", "/topic/the-minister-resigns"),
        *("/category/politics/the-minister-resigns", "/author/jane/why-i-left", "/article.php?id=7&s=12"),
        *("/", "/index.html", "/en/", "/?s=12", "/story?page=2", "/about", "/newsletter/"),
    ],
)
def test_a_full_article_stays_at_any_address(address, metas):
    """Also where its site begins: it may be the only page, or be saved under the name of its host."""
    w = kinds.Writer("en")
    title = w.headline()
    body = kinds.page(f"<h1>{title}</h1>{w.paragraphs(20)}", title=title, language="en", metas=metas)
    assert isinstance(found := read(body, f"https://site.example{address}"), Article), found


@pytest.mark.parametrize(
    ("address", "rule"),
    [("/", "front_page"), ("/en/", "front_page"), ("/tag/elmport", "list_page"), ("/elmport/page/2", "list_page")],
)
@pytest.mark.parametrize("number", [3, 20])
def test_few_headlines_are_a_list_where_the_address_says_so(address, rule, number):
    """And the time that its system writes on every page makes it no article."""
    w = kinds.Writer("en")
    body = f"<h1>Elmport</h1>{kinds.cards(w, kinds.CARDS['item'], number)}"
    page = kinds.page(body, title="Elmport", language="en", metas=kinds.og_only(""))
    assert getattr(read(page, f"https://site.example{address}"), "rule", None) == rule


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("/suscripcion/", "service_page"),
        ("/regulamin.html", "service_page"),
        ("/kundservice/vanliga-fragor", "service_page"),
        ("/profil/ada-birch", "list_page"),
        ("/kalender", "list_page"),
        ("/kalender/2026/old-mill", None),
        ("/pogoda/elmport", "service_page"),
        ("/de/forum/haus/der-hahn-tropft", "service_page"),
        ("/zoekertjes", "service_page"),
        ("/news/old-mill/diskuse", "service_page"),
        ("/about/standards/", "service_page"),
        ("/news/weather/old-mill", None),
        ("/about/news/old-mill", None),
        ("/video/old-mill", None),
    ],
)
def test_addresses_tell_in_other_languages_where_a_page_has_little_of_an_article(address, rule):
    prose = kinds.Writer("en").prose(5)
    page = kinds.page(f"<h1>Elm Post</h1><p>{prose}</p><p>{prose}</p>", title="Elm Post", language="en")
    assert getattr(read(page, f"https://site.example{address}"), "rule", None) == rule


@pytest.mark.parametrize(
    ("title", "body", "address", "rule"),
    [
        ("Privacy policy", "<h1>Privacy policy</h1>{text}", "/privacy-policy/", "service_page"),
        ("O nás", "<h1>O nás</h1>{text}", "/o-nas/", "service_page"),
        ("Registrati", "<h1>Registrati</h1>{text}", "/registrati/", "service_page"),
        ("What the new privacy law means", "<h1>What the new privacy law means</h1>{text}", "/privacy", None),
        (
            "The old crane comes down",
            "<h1>Article no longer available</h1><p>Go on to our news.</p>",
            "/x1",
            "error_page",
        ),
        ("The old crane comes down", "<h1>The old crane comes down</h1>{text}", "/x1", None),
        ("The old crane comes down", WALL, "/x1", "consent_page"),
        ("The old crane comes down", "<h1>The old crane comes down</h1>{text}" + WALL, "/x1", None),
    ],
)
@pytest.mark.parametrize("head", ["og_only", "declared"])
def test_what_a_program_writes_on_every_page_makes_no_article(title, body, address, rule, head):
    """A time where address and title, the only heading, or a wall say otherwise; of a service no description either.

    One that a program writes on each page counts where one signs up, not where a site speaks of itself.
    """
    text = kinds.Writer("en").paragraphs(3)
    page = kinds.page(body.format(text=text), title=title, language="en", metas=getattr(kinds, head)(title))
    wanted = None if title == "Registrati" and head == "declared" else rule
    assert getattr(read(page, f"https://site.example{address}"), "rule", None) == wanted


@pytest.mark.parametrize(
    ("title", "address", "body", "kept"),
    [
        ("Contact", "contact", "<p>3 February 2026</p>{text}", True),
        ("Kontakt", "debat/kontakt", "<p>3. februar 2026</p>{text}", True),
        ("Contact", "contact", "{text}", False),
        ("Contact", "contact", "<p>3 February 2026</p>{text}<form><textarea></textarea></form>", False),
        ("Privacy policy", "privacy", "<p>3 February 2026</p>{text}", False),
        ("The iron grandmother", "archive/the-iron-grandmother", "{text}", True),
        ("Harbour", "archive/harbour", "{text}", False),
        ("The iron grandmother", "tag/the-iron-grandmother", "{text}", False),
    ],
)
def test_a_column_and_what_an_archive_keeps_stay(title, address, body, kept):
    text = kinds.Writer("en").paragraphs(6, 3)
    page = kinds.page(f"<h1>{title}</h1>{body.format(text=text)}", title=title, language="en")
    assert isinstance(read(page, f"https://site.example/{address}"), Article) is kept


OR_PAY = {
    "fr": ("Avec votre accord, nos 812 partenaires et nous lisons des informations sur votre appareil pour mesurer l'audience du site.",
           "Accepter et lire gratuitement", "S'abonner pour 1,99 €"),
    "de": ("Besuchen Sie uns wie gewohnt mit personalisierter Werbung, die unsere 187 Partner auf Ihrem Gerät messen und verbessern.",
           "Akzeptieren und weiterlesen", "Werbefrei für 2,99 €"),
    "it": ("Noi e i nostri 90 partner leggiamo informazioni sul tuo dispositivo per mostrarti pubblicità personalizzata e misurarla.",
           "Accetta e continua a leggere", "Rifiuta e abbonati"),
    "es": ("Nosotros y nuestros 90 socios leemos datos en su dispositivo para mostrarle publicidad personalizada y para medirla.",
           "Aceptar y seguir leyendo", "Pagar por no aceptar"),
    "pl": ("My i nasi partnerzy odczytujemy dane na Twoim urządzeniu, aby wyświetlać reklamy spersonalizowane i mierzyć ich skutek.",
           "Akceptuję i przechodzę dalej", "Czytaj bez reklam"),
}  # fmt: skip


@pytest.mark.parametrize("language", OR_PAY)
def test_a_wall_lets_accept_or_pay(language):
    """It speaks of devices and advertisements; an article about these with the same button stays."""
    told, accept, pay = OR_PAY[language]
    buttons = f"<button>{accept}</button><button>{pay}</button>"
    asked = "<p>You may change your consent at any time, at the end of each page.</p>"
    wall = f"<h1>Elm Post</h1><p>{told}</p>{asked}<p>{told}</p>{buttons}"
    assert read(kinds.page(wall, title="Elm Post", language=language)).rule == "consent_page"
    title = "What a wall before an article may ask"
    text = f"<h1>{title}</h1><p>3 February 2026</p><p>{told}</p><p>{told}</p>{buttons}"
    assert isinstance(read(kinds.page(text, title=title, language=language)), Article)


def test_advice_on_devices_is_no_wall():
    told = "<p>Hold the button until your device starts again, and your device will ask you for the number of its owner.</p>"
    page = kinds.page(f"<h1>Clean it</h1>{3 * told}<button>Accept all</button>", title="Clean it", language="en")
    assert getattr(read(page), "rule", None) != "consent_page"


@pytest.mark.parametrize(
    ("before", "title", "body"),
    [
        ("", "Scientists track a young whale", "<button>Accept all</button>"),
        (
            "",
            "A court fines a shop",
            "because its page set cookies without consent, a first of its kind.<button>Accept all</button>",
        ),
        ("<div style='display: none'><h1>Page not found</h1></div>", "The old crane comes down", ""),
        ("", "Something went wrong", ""),
    ],
)
def test_a_brief_that_is_declared_and_dated_stays(before, title, body):
    prose = "The harbour office of Elmport said on Tuesday that it has followed this since last week, and that it ends today"
    page = kinds.page(
        f"{before}<h1>{title}</h1><p>3 February 2026</p><p>{prose} {body}</p>",
        title=title,
        language="en",
        metas=kinds.declared(title),
    )
    assert isinstance(found := read(page), Article), found


@pytest.mark.parametrize(
    ("kind", "sentences", "dated", "rule"),
    [
        ("JobPosting", 3, True, "offer_page"),
        ("SportsEvent of others", 3, True, None),
        ("TheaterEvent", 3, False, "offer_page"),
        ("TheaterEvent", 3, True, None),  # a report on it, perhaps
        ("TheaterEvent", 60, False, None),
    ],
)
def test_an_offer_is_none_for_a_time_alone(kind, sentences, dated, rule):
    date = "<p>3 February 2026</p>" if dated else ""
    body = f"<h1>The Salt Merchant of Elmport</h1>{date}<p>{kinds.Writer('en').prose(sentences)}</p>"
    kind, _, other = kind.partition(" of ")
    metas = kinds.og_only("") + kinds.ld(
        {"@type": kind, "name": f"Elm v Oak, {other}" if other else "The Salt Merchant"}
    )
    page = kinds.page(body, title="The Salt Merchant of Elmport", language="en", metas=metas)
    assert getattr(read(page), "rule", None) == rule


def test_a_dated_film_with_a_line_of_text_is_a_film():
    metas = kinds.og_only("").replace('content="article"', 'content="video.other"')
    title = "The old crane of Elmport comes down"
    for body, rule in (("<p>Filmed at noon.</p>", "media_page"), (kinds.Writer("en").paragraphs(3), None)):
        page = kinds.page(f"<h1>{title}</h1><p>3 February 2026</p>{body}", title=title, language="en", metas=metas)
        assert getattr(read(page), "rule", None) == rule


def test_a_poem_beside_a_field_for_a_password_is_no_login():
    poem = "<br>".join(f"Line {number} of the poem on the old crane" for number in range(16))
    body = f"<form><input type='password'></form><h1>After the harvest</h1><div>{poem}</div>"
    page = kinds.page(body, title="After the harvest", language="en")
    assert getattr(read(page), "rule", None) != "login_page"


def test_a_film_without_a_text_goes_by_its_address():
    title = "The old crane of Elmport comes down"
    told = f"<h1>{title}</h1><p>It fell at noon.</p>"
    page, film = (
        kinds.page(told + shown, title=title, language="en", metas=kinds.og_only(title))
        for shown in ("", "<video src='/c.mp4'></video>")
    )
    assert isinstance(read(film, "https://site.example/news/crane"), Article)
    assert isinstance(read(page, "https://site.example/video/crane"), Article)
    assert read(film, "https://site.example/video/crane").rule == "media_page"


@pytest.mark.parametrize(
    ("head", "sentences", "kept"),
    [
        ("<h1>The old crane of Elmport comes down</h1>", 6, True),
        ("<h1>The old crane of Elmport comes down</h1><p>3 February 2026</p>", 6, True),
        ("<h2>Why so many read us</h2>", 6, False),
        ("<h2>Why so many read us</h2>", 12, True),  # an old page, made by hand
    ],
)
def test_a_text_without_a_time_needs_its_headline_or_some_length(head, sentences, kept):
    title = "The old crane of Elmport comes down"
    w = kinds.Writer("en")
    body = f"{head}<p>{w.prose(sentences // 2)}</p><p>{w.prose(sentences // 2)}</p>"
    page = kinds.page(body, title=title, language="en")
    assert isinstance(found := read(page), Article) is kept, found
    assert isinstance(read(page, listed_as="The crane"), Article)


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("/archives/1234", False),
        ("/archives/2026/02", True),
        ("/article.php?id=7&s=12", False),
        ("/?s=crane", True),
        ("/old-mill/page/2", True),
        ("/login", True),
        ("/en/", True),
        ("/old-mill", False),
    ],
)
def test_links_and_pages_are_told_by_the_same_addresses(address, leads):
    """A page with nothing of an article but its text goes where no link is followed, and stays where one is."""
    url = f"https://site.example{address}"
    prose = kinds.Writer("en").prose(1)
    page = kinds.page(f"<h1>The old crane of Elmport</h1><p>{prose} {prose}</p>", title="Elmport", language="en")
    assert leads_to_a_list(url) is leads
    if leads:
        assert getattr(read(page, url), "rule", None) in {"front_page", "list_page", "service_page"}
    else:
        assert getattr(read(page, url), "rule", None) not in {"front_page", "list_page", "service_page"}


@pytest.mark.parametrize(
    "title",
    [
        "Datenschutz: Behörde rügt Polizei",
        "Privacy: what the new law means for you",
        "Legal: court stops the crane",
        "Privacy | What the new law means for you",
        "Legal – new law",
    ],
)
@pytest.mark.parametrize("metas", ["", '<meta name="date" content="2026-02-03T10:00:00Z">'], ids=["undated", "dated"])
def test_a_kicker_is_no_title(title, metas):
    w = kinds.Writer("en")
    page = kinds.page(f"<h1>{title}</h1>{w.paragraphs(20)}", title=title, language="en", metas=metas)
    assert isinstance(found := read(page), Article), found


@pytest.mark.parametrize(
    ("title", "body", "site", "address", "kept"),
    [
        ("Privacy: Elm Post", "<h2>1. Who we are</h2>", "Elm Post", "/x1", False),
        ("Privacy: Elm Post", "<h2>1. Who we are</h2>", "Other", "/x1", True),
        ("Privacy", "<h1>Privacy</h1>", "Elm Post", "/x1", False),
        ("Privacy", "<h1>Privacy</h1><p>3.02.2026</p>", "Elm Post", "/x1", True),
        ("Privacy", "<h1>Privacy</h1><p>Last updated 3.02.2026</p>", "Elm Post", "/privacy", False),
    ],
)
def test_a_long_text_about_the_site(title, body, site, address, kept):
    """Before a colon stands a title if behind it stands the site; a day beside the heading is an article's, elsewhere."""
    text = kinds.Writer("en").paragraphs(9)
    head = f'<html><head><title>{title}</title><meta property="og:site_name" content="{site}"></head>'
    found = read(f"{head}<body>{body}{text}</body></html>", f"https://site.example{address}")
    assert isinstance(found, Article) is kept, found


def test_a_film_with_a_text_is_an_article():
    w = kinds.Writer("en")
    for sentences, kept in ((7, True), (2, False)):
        body = f"<h1>Crane arrives</h1><video src='/c.mp4'></video><p>{w.prose(sentences)}</p>"
        page = kinds.page(body, title="Crane arrives", language="en", metas='<meta property="og:type" content="video">')
        assert isinstance(read(page), Article) is kept


@pytest.mark.parametrize(("make", "article", "bounds"), [("article", True, 0.005), ("other", False, 0.10)])
def test_pages_by_chance(make, article, bounds):
    """Of whatever make, head, headline and address: hardly an article is lost, nine of ten other pages go."""
    pages = [getattr(worlds, make)(number) for number in range(9000, 9400)]
    wrong = [made for url, body, made in pages if isinstance(read(body, url), Article) is not article]
    assert len(wrong) <= bounds * len(pages), "\n".join(wrong)


@pytest.mark.parametrize(
    ("address", "title", "body", "rules"),
    [
        ("", "Sign in", FIELDS, ["front_page", "login_page"]),
        ("tag/bridges", "", "", ["no_text", "no_article_signs"]),
        ("tag/bridges", "Page not found", ASKED, ["list_page", "error_page"]),
        ("newsletter", "Sign in", FIELDS, ["service_page", "login_page"]),
        ("x1", "Page not found", FIELDS, ["error_page", "login_page"]),
        ("x1", "Sign in", FIELDS + CAPTIONS, ["login_page", "gallery_page"]),
        ("x1", "Photo gallery", CAPTIONS, ["gallery_page", "no_article_signs"]),
    ],
)
def test_of_rules_that_fit_the_first_counts_in_the_order_that_is_documented(address, title, body, rules):
    """A page that two rules fit goes by the one that docs/operate.md names first."""
    text = (Path(__file__).parents[4] / "docs/operate.md").read_text(encoding="utf-8")
    order = re.findall(r"`(\w+)`", text.partition("the first counts, in this order:")[2].partition(".")[0])
    found = read(f"<title>{title}</title><h1>{title}</h1>{body}", f"https://site.example/{address}")
    assert (found.rule, sorted(rules, key=order.index)) == (rules[0], rules)


_DESCRIBED = "<meta name='description' content='All bridges.'>"


@pytest.mark.parametrize(
    ("address", "head"), [("", _DESCRIBED), ("tag/bridges", _DESCRIBED), ("tag/bridges", ""), ("x1", _DESCRIBED)]
)
def test_the_text_of_a_list_is_not_extracted_to_find_out_that_it_is_one(address, head):
    """Nothing takes trafilatura as long as a page without prose; a description would stand in for its text anyway."""
    links = "".join(f"<h3><a href='/{n}'>The old bridge number {n} opens again</a></h3>" for n in range(20))
    tree = parse_page(f"<title>Bridges</title>{head}<h1>Bridges</h1>{links}")
    blocks, said = blocks_of(tree), read_metadata(tree)
    make = measure(tree, blocks, title=said.title, names=said.names)
    url = f"https://site.example/{address}"
    assert not_an_article(Seen(url, tree, blocks, said, lambda: pytest.fail("asked for"), lambda: make)) is not None


def measured(markup, title=None):
    tree = parse_page(f"<html><body>{markup}</body></html>")
    return measure(tree, blocks_of(tree), title=title)


def test_a_link_over_a_card_makes_its_heading_a_headline():
    cards = "".join(
        f"<div><a href='/{n}' aria-label='The crane of mile {n} has come'></a><h3>The crane of mile {n} has come</h3></div>"
        for n in range(4)
    )
    assert measured(cards).headlines == 4
    assert measured(cards.replace("<a ", "<i ").replace("</a>", "</i>")).headlines == 0


def test_a_time_may_stand_beside_a_headline():
    line = "<p>{} <a href='/1'>The new crane is in the harbour</a></p>"
    assert [measured(line.format(beside)).headlines for beside in ("10:30", "5 min", "01.02.", "Source")] == [
        1,
        1,
        1,
        0,
    ]


def test_headlines_part_a_text_and_footers_and_dialogs_are_none():
    text = f"<p>{'Water stood on the road. ' * 10}</p>"
    link = "<h3><a href='/1'>The new crane is in the harbour</a></h3>"
    whole = measured(2 * text).run
    assert whole == 2 * measured(text).run > 400
    assert measured(text + link + text).run == measured(text).run
    assert measured(f"{text}<footer>{text}</footer><div id='cookie-box'>{text}</div>").run == measured(text).run


@pytest.mark.parametrize(
    ("address", "text", "kept"),
    [
        ("gallery/pool", "", False),
        ("fotogalerie/pool.html", "", False),
        ("n/pool", "", True),  # a time and captions alone are no gallery's
        ("gallery/pool", f"<p>{'Water stood on the road. ' * 25}</p>", True),
    ],
)
def test_pictures_at_the_address_of_a_gallery_are_one_in_spite_of_a_time(address, text, kept):
    meta = "<meta property='article:published_time' content='2026-02-03T09:00:00Z'>"
    title = "In pictures: the mill through the years"
    page = f"<html><head><title>{title}</title>{meta}</head><body><h1>{title}</h1>{CAPTIONS}{text}</body></html>"
    found = read(page, f"https://site.example/{address}")
    assert isinstance(found, Article) is kept, found
    assert kept or found.rule == "gallery_page"


def test_words_of_pages_are_apart():
    """A title that two rules knew would go by the order of the rules."""
    names = ("ERROR_TITLES", "LOGIN_TITLES", "SIGN_UP_TITLES", "POLICY_TITLES")
    words = {**{name: getattr(page_words, name) for name in names}, "BOARD_TITLES": BOARD_TITLES}
    for one, other in itertools.combinations(words, 2):
        assert not words[one] & words[other], (one, other)


@pytest.mark.parametrize("url", [None, NOWHERE])
def test_real_pages(url):
    if not REAL.exists():
        pytest.skip("needs ../shared/data/pages")
    wrong = []
    for path in sorted(REAL.rglob("*.html.gz")):
        truth = json.loads(path.with_name(path.name.removesuffix(".html.gz") + ".json").read_text("utf-8"))
        found = read(gzip.decompress(path.read_bytes()), url or truth["url"])
        if isinstance(found, Article) is (truth["expect"] == "not_article"):
            wrong.append(path.name)
    assert not wrong


@pytest.mark.parametrize("address", ["/weather/2026/old-mill", "/forum/old-mill", "/about/old-mill"])
def test_what_a_newsroom_writes_on_a_board_has_a_date(address):
    w = kinds.Writer("en")
    bare = kinds.page(f"<h1>{w.headline()}</h1>{w.paragraphs(3)}", title="Elm Post", language="en")
    assert read(bare, f"https://site.example{address}").rule == "service_page"
    assert isinstance(read(bare, f"https://site.example{address}", listed_as="The old mill"), Article)
    assert isinstance(read(bare, "https://site.example/weather/2026/02/03/old-mill"), Article)
    page = kinds.page(
        f"<h1>{w.headline()}</h1><p>3 February 2026</p>{w.paragraphs(3)}", title="Elm Post", language="en"
    )
    assert isinstance(read(page, f"https://site.example{address}"), Article)


def test_a_thread_of_a_forum_is_no_article_and_an_article_with_one_is():
    thread = (
        '<script type="application/ld+json">{"@type": "DiscussionForumPosting", "headline": "The tap drips"}</script>'
    )
    w = kinds.Writer("en")
    body = f"<h1>The tap drips</h1><p>3 February 2026</p>{w.paragraphs(3)}"
    assert read(kinds.page(body, title="The tap drips", language="en", metas=thread)).rule == "service_page"
    asked = kinds.page(
        body, title="The tap drips", language="en", metas=thread.replace("DiscussionForumPosting", "QAPage")
    )
    assert read(asked).rule == "service_page"
    og = "<meta property='og:type' content='article'><meta property='article:published_time' content='2026-02-03T10:00:00Z'>"
    assert isinstance(read(kinds.page(body, title="The tap drips", language="en", metas=thread + og)), Article)
    declared = thread + kinds.declared("The tap drips")
    assert isinstance(read(kinds.page(body, title="The tap drips", language="en", metas=declared)), Article)


@pytest.mark.parametrize(
    "title", ["We'll be right back", "Επιστρέφουμε σε λίγο", "Ведутся технические работы", "Just a moment..."]
)
def test_a_page_that_stands_in_while_a_site_is_mended_is_an_error(title):
    body = f"<h1>{title}</h1><p>We are working on it and will be back within the hour. Thank you for waiting.</p>"
    assert read(kinds.page(body, title="Elm Post", language="en"), "https://site.example/a/b-c-d").rule == "error_page"


def test_prices_and_degrees_are_no_dates():
    text = f"<h1>Mug</h1><p>{{}}</p><p>{'Water stood on the road. ' * 6}</p>"
    shown = [
        measured(text.format(line)).has_dated_head for line in ("12.02.2026", "12.90 €", "12.90 zł", "12 to 24 °C")
    ]
    assert shown == [True, False, False, False]


def test_a_text_below_its_own_heading_is_no_post_of_the_list_above():
    posts = "".join(
        f"<h3><a href='/{n}'>The crane of mile {n} has come</a></h3><p>{'It stands. ' * 8}</p>" for n in range(5)
    )
    text = f"<p>{'Water stood on the road. ' * 10}</p>"
    assert measured(f"{posts}<h1>Road</h1>{text}").run == measured(text).run > 200
