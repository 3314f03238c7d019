"""Cards of other articles are told from the posts, the reviews and the paragraphs of one."""

import pytest

from presswatch.extract.body.cards import cards_of
from presswatch.extract.body.text import extract_text
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.shipped import FOOTERS

URL = "https://elmpost.example/harbour/crane"
BRIEF = "The old crane of Elmport comes down on Friday, the harbour office said; nobody has used it since the flood of 1953."
WORDS = "The union meets on Monday, and the mayor speaks of a hard choice that nobody likes."


def cards(body, url=URL):
    found = cards_of(blocks_of(parse_page(f"<body>{body}</body>")), url)
    return len(found)


def boxes(make, *, number=4, link="/town/{n}"):
    return "".join(make.format(n=n, link=link.format(n=n), words=WORDS) for n in range(number))


CARD = "<li class='card-{n}'><a href='{link}'><h3>The headline of story {n}</h3></a><p>{words}</p></li>"
ROW = "<tr><td>1{n}:00</td><td><a href='{link}'><b>The headline of story {n}</b></a><br>{words}</td></tr>"
TIMED = "<p class='t'><a href='{link}'>The headline of story number {n}</a> <small>(Elmport, 1{n}:00)</small></p>"
POST = "<div class='post'><h3><a href='{link}'>What the witness {n} said</a></h3><p>{words}</p></div>"


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        (f"<ul>{boxes(CARD)}</ul>", 4),
        (f"<table>{boxes(ROW)}</table>", 4),
        (f"<div>{boxes(TIMED)}</div>", 4),
        (f"<ul>{boxes(CARD, number=2)}</ul>", 0),  # two are no list
        (f"<div>{boxes(POST)}</div>", 4),
        (f"<div>{boxes(POST, link='#post-{n}')}</div>", 0),  # parts of the page
        (f"<div>{boxes(POST, link='/harbour/crane/post-{n}')}</div>", 0),
        (f"<div>{boxes(POST, link='https://site{n}.example/a')}</div>", 0),  # a press review
        (f"<div>{boxes(POST.replace('{words}', '{words} ' * 6))}</div>", 0),  # reviews
        ("<div><p><a href='/a'>A headline that stands alone here</a></p></div>", 0),
    ],
)
def test_which_boxes_are_cards(beside, expected):
    assert cards(f"<main><h1>The crane</h1><p>{BRIEF}</p></main>{beside}") == expected


def test_below_the_address_of_a_site_stand_all_its_pages():
    main = f"<main><h1>The crane</h1><p>{BRIEF}</p></main>"
    assert cards(f"{main}<ul>{boxes(CARD)}</ul>", url="https://elmpost.example/?id=7") == 4
    assert cards(f"{main}<ul>{boxes(CARD, link='/?id={n}')}</ul>", url="https://elmpost.example/?id=7") == 4
    assert cards(f"{main}<ul>{boxes(CARD, link='/harbour/crane-{n}')}</ul>") == 4  # no part of /harbour/crane


def test_boxes_among_the_paragraphs_are_the_articles():
    assert cards(f"<main><h1>The crane</h1><p>{BRIEF}</p>{boxes(POST)}</main>") == 0


ITEM = "<li><h3><a href='{link}'>Book number {n} by Ada Birch</a></h3><p>{words} {words}</p></li>"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<article><h1>The best books</h1><div class='intro'><p>{brief}</p></div><ol>{items}</ol></article>", 0),
        ("<div><h1>The best books</h1><div><p>{brief}</p></div><div><ol>{items}</ol></div></div>", 0),
        ("<header><h1>The best books</h1><p>{brief}</p></header><main><section>{items}</section></main>", 0),
        ("<div><h1>The best books</h1><p>{brief}</p></div><section><ol>{items}</ol></section>", 4),
        ("<article><h1>The crane</h1><p>{brief}</p><div class='related'><ol>{items}</ol></div></article>", 4),
        ("<article><h1>The crane</h1><p>{brief}</p><div><b>Also read</b><ol>{items}</ol></div></article>", 4),
        ("<article><h1>The crane</h1><p>{brief}</p><nav><ol>{items}</ol></nav></article>", 4),
        ("<div><h1>The crane</h1><p>{brief}</p><div>{articles}</div></div>", 4),
        ("<b>The crane</b><p>{brief}</p><div><ol>{items}</ol></div>", 0),  # nobody knows where the article ends
    ],
)
def test_items_of_an_article_are_no_cards(page, expected):
    articles = boxes(ITEM.replace("li>", "article>"))
    assert cards(page.format(brief=BRIEF, items=boxes(ITEM), articles=articles)) == expected


def test_posts_of_a_live_blog_stand_below_its_file():
    main = f"<main><h1>The crane</h1><p>{BRIEF}</p></main>"
    below = boxes(POST, link="/harbour/crane/post-{n}")
    assert cards(f"{main}<div>{below}</div>", url="https://elmpost.example/harbour/crane.html") == 0


def test_a_card_with_a_short_headline_is_one_beside_others():
    short = CARD.replace("The headline of story {n}", "Rents").format(n=9, link="/town/9", words=WORDS)
    assert cards(f"<main><h1>The crane</h1><p>{BRIEF}</p></main><ul>{short}{boxes(CARD)}</ul>") == 5


def test_what_holds_the_article_is_no_card_whatever_it_is_called():
    make = "<div><h3><a href='{link}'>The headline of story {n}</a></h3><p>{words}</p></div>"
    assert cards(f"<section><div><h1>The crane</h1><div><p>{BRIEF}</p></div></div>{boxes(make)}</section>") == 4


def test_of_too_many_headlines_none_is_told():
    main = f"<main><h1>The crane</h1><p>{BRIEF}</p></main>"
    assert cards(f"{main}<ul>{boxes(CARD, number=4000)}</ul>") == 4000
    assert cards(f"{main}<ul>{boxes(CARD, number=6000)}</ul>") == 0


def test_a_page_without_a_text_beside_its_cards_is_a_list():
    assert cards(f"<main><h1>News</h1><ul>{boxes(CARD.replace('{words}', '{words} ' * 2))}</ul></main>") == 0


def test_a_brief_is_its_text_however_long_the_cards_are():
    cards = boxes(CARD, number=12)
    page = f"<body><main><article><h1>The crane</h1><p>{BRIEF}</p></article><ul>{cards}</ul></main></body>"
    assert extract_text(parse_page(page), url=URL, footers=FOOTERS, title="The crane").text == BRIEF


@pytest.mark.parametrize(
    "box",
    [
        "<div id='onetrust-consent-sdk'><div><p>{words}</p></div></div>",
        "<div class='fc-consent-root'><p>{words}</p></div>",
        "<div class='qc-cmp2-container'><p>{words}</p></div>",
        "<section id='CybotCookiebotDialog'><p>{words}</p></section>",
        "<div class='cookie-banner'><p>{words}</p></div>",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_what_a_program_asks_consent_with_is_no_part_of_the_page(box, above):
    words = "We and our 214 partners store and access information on your device to personalise what you see here."
    asked = box.format(words=words)
    article = f"<article><h1>The crane</h1><p>{BRIEF}</p></article>"
    page = f"<body>{asked if above else ''}{article}{'' if above else asked}</body>"
    assert extract_text(parse_page(page), url=URL, footers=FOOTERS, title="The crane").text == BRIEF


@pytest.mark.parametrize(
    "names",
    [
        "class='trusted-news'",
        "class='post tag-cookie-consent'",
        "id='page' class='didomi-ready'",
        "class='site has-cookie-notice'",
        "class='cookie-banner'",  # the program calls its state so on what holds the page
    ],
)
def test_an_article_is_not_taken_for_a_box_of_consent(names):
    body = f"<body><div {names}><h1>The crane</h1><p>{BRIEF}</p></div></body>"
    assert extract_text(parse_page(body), url=URL, footers=FOOTERS, title="The crane").text == BRIEF
    body = f"<body><div {names.replace('banner', 'banner-story')}><p>{BRIEF}</p></div></body>"
    assert extract_text(parse_page(body), url=URL, footers=FOOTERS, title="The crane").text == BRIEF
