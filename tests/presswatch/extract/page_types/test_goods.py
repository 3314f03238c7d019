"""Pages of what one can order or load, and the articles that tell of it, or end at an offer to subscribe."""

import pytest

from presswatch.model import Article
from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract.page_types.test_not_an_article import read

W = kinds.Writer("en")
DAY = "<p>3 February 2026</p>"
MUG = "Mug of the old mill, blue, with a crane on it"
TOLD = f"<p>{W.prose(2)}</p><p>{W.prose(2)}</p><p>{W.prose(2)}</p>"
PLANS = "".join(
    f"<div><h2>{name}</h2><div>{price}</div><ul><li>All articles</li><li>The app</li></ul><button>{{}}</button></div>"
    for name, price in (("Month", "9.90 €"), ("Year", "99 € a year"), ("Paper", "24,90 € per month"))
)


def product(name=MUG, kind="Product", **more):
    return kinds.ld({"@type": kind, "name": name, "offers": {"@type": "Offer", "price": "12.90"}, **more})


OG = '<meta property="og:type" content="product"><meta property="product:price:amount" content="12.90">'
ITEM = "<div itemscope itemtype='https://schema.org/Product'>{}</div>"
BUTTONS = {
    "en": ("Add to basket", "£12.90"),
    "de": ("In den Warenkorb", "12,90 €"),
    "fr": ("Ajouter au panier", "12,90 €"),
    "es": ("Añadir al carrito", "12,90 €"),
    "it": ("Aggiungi al carrello", "€ 12,90"),
    "pt": ("Comprar agora", "R$ 12,90"),
    "nl": ("In winkelwagen", "€ 12,90"),
    "pl": ("Do koszyka", "39,90 zł"),
    "ro": ("Adaugă în coș", "39,90 lei"),
    "cs": ("Do košíku", "390 Kč"),
    "sk": ("Do košíka", "12,90 €"),
    "sv": ("Köp", "129 kr"),
    "no": ("Legg i handlekurv", "129 kr"),
    "da": ("Læg i kurv", "129 kr."),
    "fi": ("Lisää ostoskoriin", "12,90 €"),
    "hu": ("Kosárba", "4 990 Ft"),
    "el": ("Προσθήκη στο καλάθι", "12,90 €"),
    "bg": ("Купи", "25 лв."),
    "ru": ("В корзину", "1 290 ₽"),
    "uk": ("У кошик", "390 грн"),
    "tr": ("Sepete Ekle", "390 TL"),
    "ja": ("カートに入れる", "1,290円"),
    "zh": ("加入购物车", "¥129"),
    "ko": ("장바구니 담기", "12,900원"),
    "vi": ("Thêm vào giỏ hàng", "129.000 đ"),
    "ar": ("أضف إلى السلة", "129 درهم"),
    "he": ("הוספה לסל", "₪129"),
    "hr": ("Dodaj u košaricu", "12,90 €"),
    "sr": ("Додај у корпу", "1.290 дин"),
    "th": ("หยิบใส่ตะกร้า", "฿129"),
}


@pytest.mark.parametrize("language", BUTTONS)
def test_a_price_and_a_button_above_a_text_are_a_shop_in_each_language(language):
    button, price = BUTTONS[language]
    body = f"<h1>Mug, blue</h1><p>{price}</p><button>{button}</button>{TOLD}"
    page = kinds.page(body, title="Mug, blue", language=language)
    assert getattr(read(page), "rule", None) == "offer_page"


SOLD = f"<h1>{MUG}</h1>{DAY}<p>12,90 €</p>{TOLD}<button>Buy now</button>"


@pytest.mark.parametrize(
    ("body", "metas"),
    [
        (SOLD, product()),
        (SOLD, OG),
        (ITEM.format(SOLD), ""),
        (
            f"<h1>Elm Pen 2.4.1</h1><p>{W.prose(2)}</p><a href='/pen.exe'>Download</a><ul>{5 * '<li>It reads whatever you write</li>'}</ul>{3 * '<li>And writes whatever you read, too</li>'}",
            product("Elm Pen", "SoftwareApplication"),
        ),
        (
            f"<h1>Read on</h1>{TOLD}{PLANS.format('Jetzt bestellen', 'Jetzt bestellen', 'Jetzt bestellen')}",
            product("Elm Plus"),
        ),
        (f"<h1>Read on</h1>{TOLD}{PLANS.format('Kup dostęp', 'Kup dostęp', 'Kup dostęp')}", ""),
        (f"<h1>{MUG}</h1><p>4.8 (12 votes)</p><p>12,90 €</p><button>Add to cart</button>{TOLD}", ""),
        (
            "".join(f"<div><a href='/{n}'>Mug number {n} with a crane</a><b>{n + 9}.90 €</b></div>" for n in range(9)),
            "",
        ),
        (f"<h2>Choose</h2>{PLANS.format('Buy', 'Buy', 'Buy')}{TOLD}", ""),
    ],
    ids=["json", "og", "items", "program", "plans-described", "plans", "basket", "shelf", "plans-without-heading"],
)
def test_what_one_can_order_goes(body, metas):
    found = read(kinds.page(body, title=MUG if MUG in body else "", language="en", metas=metas))
    assert getattr(found, "rule", None) == "offer_page", found


BOX = f"<div class='box'>{PLANS.format('Subscribe now', 'Subscribe now', 'Subscribe now')}</div>"
TEST = "Five mugs in the test: which of them keeps the tea warm"
LONG = W.paragraphs(6)
AFFILIATE = "<div><b>Elm Mug</b><p>12,90 €</p><button>Buy now</button></div>"


@pytest.mark.parametrize(
    ("title", "body", "metas"),
    [
        (TEST, f"<h1>{TEST}</h1>{LONG}{3 * AFFILIATE}", product("Elm Mug")),
        (TEST, f"<h1>{TEST}</h1>{DAY}{W.paragraphs(2)}{3 * AFFILIATE}", product("Elm Mug", review={"@type": "Review"})),
        (TEST, f"<h1>{TEST}</h1>{AFFILIATE}{LONG}", product("Elm Mug")),
        (TEST, f"<h1>{TEST}</h1>{AFFILIATE}{W.paragraphs(2)}", product("Elm Mug") + kinds.declared(TEST)),
        (TEST, f"<h1>{TEST}</h1>{AFFILIATE}{W.paragraphs(2)}", product("Elm Mug") + kinds.og_only(TEST)),
        ("Crane comes", f"<h1>Crane comes</h1>{W.paragraphs(2)}{BOX}", kinds.og_only("")),
        ("Crane comes", f"<h1>Crane comes</h1>{DAY}{W.paragraphs(2)}{BOX}", ""),
        (TEST, f"<h1>{TEST}</h1>{W.paragraphs(2)}{BOX}", ""),
        (
            "Crane comes",
            f"<h1>Crane comes</h1>{W.paragraphs(2)}<p>9.90 € a month</p><button>Subscribe now</button>",
            "",
        ),
        (TEST, f"<h1>{TEST}</h1>{DAY}<p>12,90 €</p><button>Add to cart</button>{W.paragraphs(2)}", ""),
        (
            "Prices",
            f"<h1>Prices</h1>{W.paragraphs(2)}<ul>{''.join(f'<li>Mug {n}: {n}.90 €</li>' for n in range(1, 13))}</ul>",
            "",
        ),
        ("Elm Pen", f"<h1>Elm Pen</h1>{LONG}", product("Elm Pen", "SoftwareApplication")),
        ("Elm Pen", f"<h1>Elm Pen</h1>{DAY}{W.paragraphs(2)}", product("Elm Pen", "SoftwareApplication")),
        ("A pen for all of us", f"<h1>A pen for all of us</h1>{W.paragraphs(2)}", product("Elm Pen")),
        ("Bread at 4.90 €", f"<h1>Bread at 4.90 €</h1><p>4.90 €</p>{DAY}{W.paragraphs(2)}", ""),
    ],
    ids=[
        *(
            "test",
            "short-test-of-a-day",
            "test-with-a-box-above",
            "declared-test",
            "timed-test",
            "timed-behind-an-offer",
        ),
        *(
            "dated-behind-an-offer",
            "named-behind-offers",
            "behind-one-offer",
            "dated-above-a-basket",
            "list-of-prices",
            "long-review",
            "dated-review",
            "mention",
            "price",
        ),
    ],
)
def test_what_tells_of_goods_stays(title, body, metas):
    found = read(kinds.page(body, title=title, language="en", metas=metas))
    assert isinstance(found, Article), found


def test_what_is_listed_is_no_shop():
    page = kinds.page(f"<h1>Mug</h1><p>12,90 €</p><button>Buy</button>{TOLD}", title="Mug", language="en")
    assert read(page).rule == "offer_page"
    assert isinstance(read(page, listed_as="Mug"), Article)


def test_a_review_of_goods_that_it_describes_stays():
    """With a day at its heading and a text, or at the address of a day."""
    head = f"<h1>{MUG}</h1>{DAY}<p>12,90 €</p><button>Buy now</button>"
    tested = kinds.page(ITEM.format(f"{head}<p>{W.prose(8)}</p>"), title=MUG, language="en")
    assert isinstance(read(tested), Article)
    brief = kinds.page(ITEM.format(f"{head}<p>{W.prose(3)}</p>"), title=MUG, language="en")
    assert read(brief).rule == "offer_page"
    assert isinstance(read(brief, "https://site.example/2026/02/03/mug"), Article)


@pytest.mark.parametrize(
    ("size", "load"),
    [("48.2 MB", "Download"), ("48,2 Mo", "Télécharger"), ("48,2 МБ", "Скачать"), ("48.2MB", "立即下载")],
)
def test_a_program_to_load_goes_and_a_report_on_it_stays(size, load):
    box = f"<table><tr><th>x</th><td>{size}</td></tr></table><a href='/d'>{load}</a>"
    described = kinds.declared("FotoKorb 7") + kinds.ld({"@type": "SoftwareApplication", "name": "FotoKorb 7"})
    own = kinds.page(f"<h1>FotoKorb 7</h1>{box}{TOLD}", title="FotoKorb 7", language="en", metas=described)
    assert getattr(read(own), "rule", None) == "offer_page"
    bare = kinds.page(f"<h1>FotoKorb v7.0.3</h1>{box}<p>{W.prose(2)}</p>", title="FotoKorb v7.0.3", language="en")
    assert getattr(read(bare), "rule", None) == "offer_page"
    title = "FotoKorb 7.0.3 put to the test: what it finds"
    test = kinds.page(f"<h1>{title}</h1>{DAY}{box}{TOLD}", title=title, language="en", metas=kinds.declared(title))
    assert isinstance(read(test), Article)


def test_a_course_goes_and_news_of_it_stays():
    course = kinds.ld({"@type": "Course", "name": "Coastal engineering"})
    page = kinds.page(f"<h1>Coastal engineering</h1>{TOLD}", title="Coastal engineering", language="en", metas=course)
    assert getattr(read(page), "rule", None) == "offer_page"
    title = "School opens a course in coastal engineering"
    metas = kinds.declared(title) + course
    assert isinstance(read(kinds.page(f"<h1>{title}</h1>{TOLD}", title=title, language="en", metas=metas)), Article)
