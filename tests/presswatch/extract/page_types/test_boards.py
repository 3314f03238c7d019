"""Pages that programs or people keep up, and the articles that are most like each of them."""

import pytest

from presswatch.model import Article
from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract.page_types.test_not_an_article import NOWHERE, read

W = kinds.Writer("en")
DAY = "<p>3 February 2026</p>"
TEAMS = ["Elmport", "Sandholm", "Brackwater", "Ostmoor", "Valdeoro", "Kesselau", "Marnwick", "Tollby"]


def rows(*columns, number=24):
    """A table: of each column what it writes in a row of that number."""
    cells = ("".join(f"<td>{column(n)}</td>" for column in columns) for n in range(number))
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"


LEAGUE = rows(
    lambda n: n + 1,
    lambda n: f"<a href='/t/{n}'>{TEAMS[n % 8]} {n}</a>",
    lambda n: 30 - n,
    lambda n: f"{40 - n}:{20 + n}",
)
RATES = rows(
    lambda n: f"{TEAMS[n % 8][:3].upper()} {n}",
    lambda n: f"{n + 4}.{n}5",
    lambda n: f"{n + 4}.{n}9",
    lambda n: f"+0,{n}1",
)
VOTES = rows(lambda n: f"List {TEAMS[n % 8]} {n}", lambda n: 4000 - 100 * n, lambda n: f"{40 - n}.20 %")
GRID = "".join(
    f"<div><div>{TEAMS[n % 8]}</div><div>{n % 4}</div><div>{n % 3}</div><div>{n + 10}'</div></div>" for n in range(20)
)
HOURS = "".join(
    f"<div class='hour'><span>{n}:00</span><span>{n - 9}°</span><span>{n % 7} m/s</span></div>" for n in range(24)
)
CHANNEL = "".join(f"<li>{6 + n // 2:02}:{n % 2 * 3}5 Film number {n}</li>" for n in range(30))
NOTE = "<p>Counted: 41 of 41 places. These figures may change.</p>"


@pytest.mark.parametrize(
    "title", ["Table", "All tables of the valley and the coast at a glance"], ids=["short", "named"]
)
@pytest.mark.parametrize("body", [LEAGUE, RATES, VOTES, GRID, HOURS, CHANNEL, NOTE + VOTES])
def test_figures_without_a_text_go(title, body):
    found = read(kinds.page(f"<h1>{title}</h1>{body}", title=title, language="en"))
    assert getattr(found, "rule", None) in {"service_page", "no_article_signs"}, found


INGREDIENTS = "".join(f"<li>{n}0 g of {name}</li>" for n, name in enumerate(3 * TEAMS, 1))
STEPS = "".join(
    f"<li>{step}</li>"
    for step in [
        "Mix what is dry and add it.",
        "Leave it in a warm place for an hour.",
        *5 * ["Fold it, and turn the tin around before it browns."],
    ]
)
YEARS = "".join(f"<p>{1900 + 5 * n}: the mill of {name} opens its doors.</p>" for n, name in enumerate(3 * TEAMS))
TICKER = "".join(f"<p>{n}' {W.sentence()}</p>" for n in range(2, 90, 4))


@pytest.mark.parametrize(
    "body",
    [
        f"{DAY}{LEAGUE}",
        f"{DAY}{NOTE}{VOTES}",
        f"<p>{W.prose(3)}</p>{LEAGUE}",
        f"{LEAGUE}<p>{W.prose(3)}</p>",
        f"<p>The crane office sent the rates of the week. {W.sentence()}</p>{RATES}",
        f"<p>{W.prose(2)}</p><ul>{INGREDIENTS}</ul><ol>{STEPS}</ol>",
        f"<ul>{INGREDIENTS}</ul><ol>{STEPS}</ol>",
        YEARS,
        TICKER,
    ],
    ids=[
        "results-of-a-day",
        "votes-of-a-day",
        "report",
        "report-below",
        "market",
        "recipe",
        "terse-recipe",
        "years",
        "ticker",
    ],
)
def test_what_is_told_with_figures_stays(body):
    title = "What the valley and the coast made of it this time"
    found = read(kinds.page(f"<h1>{title}</h1>{body}", title=title, language="en"))
    assert isinstance(found, Article), found


@pytest.mark.parametrize("metas", [kinds.og_only(""), kinds.declared("Table")], ids=["timed", "declared"])
def test_figures_with_a_time_stay(metas):
    found = read(kinds.page(f"<h1>Table</h1>{NOTE}{NOTE}{LEAGUE}", title="Table", language="en", metas=metas))
    assert isinstance(found, Article), found
    assert isinstance(
        read(
            kinds.page(
                f"<h1>Table of the valley and the coast</h1>{NOTE}{VOTES}",
                title="Table of the valley and the coast",
                language="en",
            ),
            listed_as="Table",
        ),
        Article,
    )


def asked(number, *, label=True, same=False):
    """Questions with four answers each to click."""
    found = ""
    for n in range(number):
        answers = [f"{place} {0 if same else n}" for place in TEAMS[:4]]
        found += f"<fieldset><legend>{n + 1}. Which of these harbours got the crane of the year {n}?</legend>"
        if label:
            found += "".join(f"<label><input type='radio' name='q{n}'>{answer}</label>" for answer in answers)
        else:
            found += "".join(f"<button>{answer}</button>" for answer in answers)
        found += "</fieldset>"
    return found


QUIZ = "The quiz of the week: cranes, mills and a lost barge"


@pytest.mark.parametrize("head", ["", DAY], ids=["undated", "dated"])
@pytest.mark.parametrize("label", [True, False])
def test_a_quiz_goes(label, head):
    found = read(
        kinds.page(f"<h1>{QUIZ}</h1>{head}<p>Did you read us?</p>{asked(7, label=label)}", title=QUIZ, language="en")
    )
    assert getattr(found, "rule", None) == "service_page", found


@pytest.mark.parametrize(
    ("body", "metas"),
    [
        (f"<p>{W.prose(2)}</p>{asked(1)}", ""),
        (f"<p>{W.prose(2)}</p>{asked(9, same=True)}", ""),
        (f"{W.paragraphs(6)}{asked(5)}", ""),
        (f"<p>{W.prose(2)}</p>{asked(7)}", kinds.declared(QUIZ)),
        (
            f"<p>{W.prose(2)}</p>" + 5 * "<div><button>Share</button><button>Mail</button><button>Print</button></div>",
            "",
        ),
    ],
    ids=["poll", "purposes", "below-a-text", "declared", "buttons"],
)
def test_an_article_with_something_to_click_stays(body, metas):
    found = read(kinds.page(f"<h1>{QUIZ}</h1>{DAY}{body}", title=QUIZ, language="en", metas=metas))
    assert isinstance(found, Article), found


BOARDS = {
    "en": "Weather",
    "de": "Wetter",
    "fr": "Offres d'emploi",
    "es": "Tienda",
    "it": "Previsioni meteo",
    "pt": "Classificados",
    "nl": "Vacatures",
    "pl": "Kursy walut",
    "ro": "Locuri de muncă",
    "cs": "Předpověď počasí",
    "sv": "Evenemang",
    "fi": "Avoimet työpaikat",
    "hu": "Időjárás",
    "el": "Εκδηλώσεις",
    "bg": "Валутни курсове",
    "ru": "Вакансии",
    "uk": "Оголошення",
    "tr": "Hava Durumu",
    "ja": "天気予報",
    "zh": "招聘信息",
    "ko": "채용정보",
    "vi": "Tuyển dụng",
    "ar": "وظائف",
    "he": "דרושים",
    "hr": "Rezultati izbora",
    "sr": "Временска прогноза",
    "sk": "Voľné miesta",
}
PARTS = "".join(f"<h3>{place}</h3><p>{W.prose(1)}</p><p>{W.prose(1)}</p>" for place in TEAMS[:3])


@pytest.mark.parametrize("language", BOARDS)
def test_a_board_goes_by_its_name_in_each_language(language):
    found = read(kinds.page(f"<h1>{BOARDS[language]}</h1>{PARTS}", title=BOARDS[language], language=language))
    assert getattr(found, "rule", None) == "service_page", found


def test_a_kicker_is_no_name_of_a_board():
    """Nor is a word that heads a text, or a page with a day or a time."""
    headed = f"<h1>Weather</h1><h2>Storm takes the roof</h2>{PARTS}"
    assert isinstance(read(kinds.page(headed, title="Storm takes the roof", language="en")), Article)
    essay = f"<h1>Weather</h1>{W.paragraphs(6)}"
    assert isinstance(read(kinds.page(essay, title="Weather", language="en")), Article)
    assert isinstance(
        read(kinds.page(f"<h1>Weather</h1>{DAY}{W.paragraphs(2)}", title="Weather", language="en")), Article
    )
    timed = kinds.page(f"<h1>Weather</h1>{W.paragraphs(2)}", title="Weather", language="en", metas=kinds.og_only(""))
    assert isinstance(read(timed), Article)
    assert isinstance(
        read(kinds.page(f"<h1>Weather</h1>{PARTS}", title="Weather", language="en"), listed_as="Weather"), Article
    )


FEEDS = "".join(f"<li>{place} <a href='/{place.lower()}/rss.xml'>RSS</a></li>" for place in TEAMS)


def test_feeds_to_subscribe_to_go_and_a_text_about_some_stays():
    told = f"<p>{W.prose(2)}</p><ul>{FEEDS}</ul>"
    assert read(kinds.page(f"<h1>Follow us</h1>{told}", title="Follow us", language="en")).rule == "service_page"
    title = "Eight feeds that I would not want to miss"
    assert isinstance(read(kinds.page(f"<h1>{title}</h1>{told}", title=title, language="en")), Article)
    assert isinstance(read(kinds.page(f"<h1>Feeds</h1>{DAY}{told}", title="Feeds", language="en")), Article)
    menu = kinds.cards(W, kinds.CARDS["item"], 40)
    assert isinstance(
        read(kinds.page(f"<h1>Crane</h1>{W.paragraphs(4)}{menu}{told}", title="Crane", language="en")), Article
    )


@pytest.mark.parametrize(
    ("reach", "rule"),
    [
        ("<a href='mailto:x'>ines.valverde@elm.example</a>", "service_page"),
        ("<p>E-mail: i.valverde (at) elm.example, +34 000</p>", "service_page"),
        ("<p>0421 123456</p><p>ines.valverde@elm.example</p>", "service_page"),
        ("<p>By Carl Ash, carl.ash@elm.example</p>", None),
        ("<p>Write to us: letters@elm.example</p>", None),
    ],
)
def test_a_profile_goes_and_a_portrait_stays(reach, rule):
    body = f"<h1>Inés Valverde</h1>{reach}{W.paragraphs(4)}"
    assert getattr(read(kinds.page(body, title="Inés Valverde", language="en")), "rule", None) == rule
    dated = kinds.page(f"<h1>Inés Valverde</h1>{DAY}{reach}{W.paragraphs(4)}", title="Inés Valverde", language="en")
    assert isinstance(read(dated), Article)


def test_the_main_page_of_a_wiki_goes():
    for is_home in ("true", "false"):
        script = f'<script>RLCONF={{"wgIsMainPage":{is_home},"wgIsArticle":true}};</script>'
        page = kinds.page(f"<h1>Old mill</h1>{W.paragraphs(5)}", title="Old mill", language="en", metas=script)
        assert isinstance(read(page), Article) is (is_home == "false")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://www.facebook.com/elmpost/", False),
        ("https://m.facebook.com/elmpost/posts/7", False),
        ("https://x.com/elmpost/status/7", False),
        ("https://de.linkedin.com/company/elmpost", False),
        ("https://newsroom.tiktok.com/old-mill", True),
        ("https://vk.com/@elmpost-old-mill", True),
        ("https://www.linkedin.com/pulse/old-mill", True),
        ("https://example-x.com/old-mill", True),
        ("https://netflix.com/old-mill", True),
        (NOWHERE, True),
    ],
)
def test_networks_hold_posts(url, kept):
    page = kinds.page(
        f"<h1>The old mill of Elmport opens again</h1>{W.paragraphs(4)}",
        title="The old mill of Elmport opens again",
        language="en",
    )
    assert isinstance(read(page, url), Article) is kept


@pytest.mark.parametrize(
    ("title", "language"),
    [
        *(
            ("Terms and conditions of use", "en"),
            ("Allgemeine Geschäftsbedingungen", "de"),
            ("Conditions générales de vente", "fr"),
        ),
        *(
            ("Términos de uso", "es"),
            ("Termini di servizio", "it"),
            ("Condições de uso", "pt"),
            ("Gebruiksvoorwaarden", "nl"),
        ),
        *(
            ("Warunki korzystania", "pl"),
            ("Termeni de utilizare", "ro"),
            ("Podmínky užití", "cs"),
            ("Användarvillkor", "sv"),
        ),
        *(
            ("Brukervilkår", "no"),
            ("Handelsbetingelser", "da"),
            ("Käyttöehdot", "fi"),
            ("Felhasználási feltételek", "hu"),
        ),
        *(
            ("Όροι χρήσης", "el"),
            ("Условия за ползване", "bg"),
            ("Условия использования", "ru"),
            ("Умови використання", "uk"),
        ),
        *(
            ("Kullanım koşulları", "tr"),
            ("利用規約", "ja"),
            ("服务条款", "zh"),
            ("이용약관", "ko"),
            ("Điều khoản sử dụng", "vi"),
        ),
        *(("الشروط والأحكام", "ar"), ("תנאי שימוש", "he"), ("Uvjeti korištenja", "hr"), ("Услови коришћења", "sr")),
        *(("Podmienky používania", "sk"), ("Traueranzeigen", "de"), ("Osmrtnice", "hr"), ("Flux RSS", "fr")),
        *(
            ("Sık sorulan sorular", "tr"),
            ("Vefat İlanları", "tr"),
            ("よくある質問", "ja"),
            ("Nuestros servicios", "es"),
            ("Family notices", "en"),
        ),
    ],
)
def test_pages_about_a_site_go_in_each_language(title, language):
    page = kinds.page(f"<h1>{title}</h1>{kinds.Writer('en').paragraphs(9)}", title=title, language=language)
    assert getattr(read(page), "rule", None) == "service_page"


WORDS = {"en": "Help", "de": "Karriere", "fr": "La météo", "es": "Ayuda", "ro": "Vremea", "pl": "Praca", "ru": "Погода"}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    ("below", "url"),
    [
        ("<p class='post-footer'>Ada Birch, 3.2.2026</p>", NOWHERE),
        ("<footer><time datetime='2026-02-03T10:00:00Z'>03.02.2026</time></footer>", NOWHERE),
        ("", "https://site.example/2026/02/03/x1.html"),
    ],
    ids=["signed", "footer", "address"],
)
def test_an_article_called_like_a_board_stays_where_anything_gives_it_a_day(language, below, url):
    title = WORDS[language]
    told = kinds.Writer(language).paragraphs(2)
    page = kinds.page(f"<article><h1>{title}</h1>{told}{below}</article>", title=title, language=language)
    assert isinstance(read(page, url), Article)


def test_figures_at_the_address_of_a_day_stay():
    """So do those below a headline with one sentence, or with a day below the table."""
    title = "What the valley and the coast made of the marathon"
    table = f"<h1>Table</h1><p>{W.sentence()}</p>{VOTES}"
    assert isinstance(
        read(kinds.page(table, title="Table", language="en"), "https://site.example/2026/02/03/t"), Article
    )
    said = f"<h1>{title}</h1><p>On Sunday four hundred people ran to the old crane by the harbour.</p>{VOTES}"
    assert isinstance(read(kinds.page(said, title=title, language="en")), Article)


def test_what_else_has_answers_to_click_is_no_quiz():
    """A search that can be narrowed, and how large letters are to be."""
    choices = "".join(
        f"<p>{kind}</p>" + "".join(f"<label><input type='radio' name='{kind}'>{kind} {n}</label>" for n in range(3))
        for kind in ("Size", "Colour", "Order")
    )
    title = "The old mill of Elmport opens its doors"
    page = kinds.page(
        f"<h1>{title}</h1><p>{W.prose(3)}</p><aside><form>{choices}</form></aside>", title=title, language="en"
    )
    assert isinstance(read(page), Article)


def test_a_portrait_with_an_address_below_its_text_stays():
    told = f"<h1>Inés Valverde</h1>{W.paragraphs(3)}<p>i.valverde@elm.example</p>"
    assert isinstance(read(kinds.page(told, title="Inés Valverde", language="en")), Article)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>Disclaimer</h1>{W.paragraphs(4)}", "Disclaimer"),  # a series is called so
        (f"<h1>Tin buồn</h1>{DAY}{W.paragraphs(2)}", "Tin buồn"),
        (f"<h1>Our services</h1><h2>The mill gives back its bread</h2>{W.paragraphs(4)}", "The mill gives back its bread"),
    ],
    ids=["a-name", "one-notice", "kicker"],
)  # fmt: skip
def test_an_article_is_no_page_about_the_site(body, title):
    assert isinstance(read(kinds.page(body, title=title, language="en")), Article)
