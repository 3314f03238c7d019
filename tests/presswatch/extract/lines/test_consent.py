"""Boxes that ask for consent are no text, whatever they are called; a wall and an article about consent stay."""

import pytest

from presswatch.extract.body.text import extract_text
from presswatch.extract.lines.consent import consent_boxes
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.shipped import FOOTERS

TEXT = [
    "The ferry to the outer islands leaves an hour earlier from Monday.",
    "The quay at Skarn is mended until the end of September.",
    "A ticket still costs 22 crowns, and bicycles travel free.",
    "Whoever misses the last one at 16:00 stays for the night, the captain said.",
]
ASKED = {
    "en": ("We and our 842 partners store and/or access information on a device and process personal data.", "Accept all"),
    "de": ("Wir und unsere 305 Partner speichern Informationen auf Ihrem Gerät, um Werbung zu zeigen.", "Zustimmen"),
    "pl": ("My i nasi partnerzy przechowujemy informacje na urządzeniu, aby wyświetlać spersonalizowane reklamy.", "Zgadzam się"),
    "ru": ("Мы используем файлы cookie и рекомендательные технологии. Оставаясь на сайте, вы соглашаетесь с этим.", "Принять"),
}  # fmt: skip
ARTICLE = f"<article><h1>Ferry leaves earlier</h1>{''.join(f'<p>{line}</p>' for line in TEXT)}</article>"


def boxes(body):
    return consent_boxes(blocks_of(parse_page(f"<html><body>{body}</body></html>")))


@pytest.mark.parametrize("language", ASKED)
@pytest.mark.parametrize("is_below", [False, True])
def test_a_box_without_a_name_that_asks_for_consent_is_no_text(language, is_below):
    line, button = ASKED[language]
    box = f"<div class='css-19x8k2'><p>{line}</p><p>{line} {line}</p><button>{button}</button></div>"
    body = f"{ARTICLE}{box}" if is_below else f"{box}{ARTICLE}"
    tree = parse_page(f"<html><body><div id='app'>{body}</div></body></html>")
    assert extract_text(tree, footers=FOOTERS, title="Ferry leaves earlier").text.splitlines() == TEXT


def test_a_wall_and_an_article_about_consent_keep_theirs():
    line, button = ASKED["en"]
    assert not boxes(f"<div><p>{line}</p><button>{button}</button></div><p>The Elm Post.</p>")
    assert not boxes(
        f"<article><h1>Cookies</h1><p>{line}</p><button>{button}</button><p>{'It is told. ' * 9}</p></article>"
    )
    assert not boxes(f"<div><p>{line}</p></div>{ARTICLE}")
    assert len(boxes(f"<div><p>{line}</p><button>{button}</button></div>{ARTICLE}")) == 1
