"""Pages of many entries that are made alike, and articles that hold some of such."""

import pytest

from presswatch.extract.page_types.kind_words import SIGNS
from presswatch.model import Article
from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract.page_types.test_not_an_article import read

W = kinds.Writer("en")
DAY = "<p>3 February 2026</p>"
TEXT = "".join(f"<p>{W.prose(3)}</p>" for _ in range(5))
TITLE = "What the valley and the coast made of it this time"
ZODIAC = {
    "de": "Widder Stier Zwillinge Krebs Löwe Jungfrau Waage Skorpion Schütze Steinbock Wassermann Fische",
    "cs": "Beran Býk Blíženci Rak Lev Panna Váhy Štír Střelec Kozoroh Vodnář Ryby",
    "bn": "মেষ বৃষ মিথুন কর্কট সিংহ কন্যা তুলা বৃশ্চিক ধনু মকর কুম্ভ মীন",
    "ar": "الحمل الثور الجوزاء السرطان الأسد العذراء الميزان العقرب القوس الجدي الدلو الحوت",
    "ja": "牡羊座 牡牛座 双子座 蟹座 獅子座 乙女座 天秤座 蠍座 射手座 山羊座 水瓶座 魚座",
}


def page(body, metas="", title=TITLE):
    return kinds.page(f"<h1>{title}</h1>{DAY}{body}", title=title, language="en", metas=metas)


@pytest.mark.parametrize(
    "form", ["<h2>{}</h2><p>{}</p>", "<p><b>{}:</b> {}</p>", "<h3>♈ {} (1.1.–2.2.)</h3><p>{}</p>"]
)
@pytest.mark.parametrize("language", ZODIAC)
def test_a_horoscope_of_all_signs_goes_whatever_it_declares(language, form):
    signs = ZODIAC[language].split()
    body = "".join(form.format(sign, f"{W.sentence()}.") for sign in signs)
    called = "Horoscope of the day for all of you"
    assert getattr(read(page(body, kinds.declared(called), called)), "rule", None) == "service_page"
    assert isinstance(read(page(body, kinds.declared(TITLE))), Article), "a report on the signs"
    some = "".join(form.format(sign, f"{W.sentence()}.") for sign in signs[:6])
    assert isinstance(read(page(some, kinds.declared(TITLE))), Article)
    assert isinstance(read(page(TEXT + body, kinds.declared(TITLE))), Article)


def test_each_sign_has_one_place_in_the_year():
    assert set(SIGNS.values()) == set(range(12))
    assert len(SIGNS) >= 12 * 30, "names of each in the languages at hand"


TERMS = "".join(f"<dt>Term {n}</dt><dd>{W.sentence()}, and nobody else calls it so.</dd>" for n in range(12))
FIRMS = "".join(f"<h3>Doctor {n}</h3><p>Mill Road {n}</p><p>Tel. 0940 00 00 {n:02}</p>" for n in range(9))
VERSES = "".join("<p>and the river goes to sleep</p>" for _ in range(16))


@pytest.mark.parametrize(
    ("body", "title", "kept"),
    [
        (f"<dl>{TERMS}</dl>", "Terms of the bank", False),
        (f"{DAY}<dl>{TERMS}</dl>", "Terms of the bank", True),
        (f"{TEXT}<dl>{TERMS}</dl>", "Terms of the bank", True),
        (FIRMS, TITLE, False),
        (f"{TEXT}{FIRMS}", TITLE, True),
        (f"{DAY}{VERSES}", "Ada Birch - River lyrics", False),
        (f"{DAY}{VERSES}", "Ada Birch - Yarım sözleri", False),
        (f"{DAY}{TEXT}{VERSES}", "Lyrics of a dead poet found", True),
    ],
)
def test_entries_alone_go_and_with_a_text_stay(body, title, kept):
    metas = kinds.og_only("") if title != TITLE else ""
    found = read(kinds.page(f"<h1>{title}</h1>{body}", title=title, language="en", metas=metas))
    assert isinstance(found, Article) is kept, found
