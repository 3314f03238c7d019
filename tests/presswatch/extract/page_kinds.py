"""Pages of every kind, written for the tests: articles that look like lists, and lists that look like articles.

`Writer` has the words of one language.  Each function of `ARTICLES` and `OTHERS` writes the inside of a body from them;
`page` puts a head around it that says the truth, nothing, or what misleads.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable

SENTENCES = {
    "en": [
        "The harbour office said the new crane will arrive by ship in the first week of March",
        "Nobody was hurt, but the road to the mill stayed closed until the evening",
        "The council wants to hear the fishermen before it votes on the plan",
        "Two bridges have to be raised before the barge can pass them",
        "An engineer explained that the old chains had rusted through",
    ],
    "de": [
        "Das Hafenamt teilte mit, dass der neue Kran in der ersten Märzwoche mit dem Schiff kommt",
        "Verletzt wurde niemand, die Straße zur Mühle blieb aber bis zum Abend gesperrt",
        "Der Rat will vor der Abstimmung noch die Fischer anhören",
        "Zwei Brücken müssen angehoben werden, bevor der Kahn durchfahren kann",
    ],
    "fr": [
        "La capitainerie a indiqué que la nouvelle grue arrivera par bateau la première semaine de mars",
        "Personne n'a été blessé, mais la route du moulin est restée fermée jusqu'au soir",
        "Le conseil veut entendre les pêcheurs avant de voter le projet",
    ],
    "es": [
        "La oficina del puerto dijo que la nueva grúa llegará por barco en la primera semana de marzo",
        "Nadie resultó herido, pero el camino del molino siguió cerrado hasta la noche",
        "El concejo quiere oír a los pescadores antes de votar el plan",
    ],
    "ro": [
        "Căpitănia portului a anunțat că macaraua nouă va sosi cu vaporul în prima săptămână din martie",
        "Nimeni nu a fost rănit, dar drumul spre moară a rămas închis până seara",
        "Consiliul vrea să îi asculte pe pescari înainte de a vota planul",
    ],
    "pl": [
        "Kapitanat portu podał, że nowy dźwig przypłynie statkiem w pierwszym tygodniu marca",
        "Nikt nie został ranny, ale droga do młyna była zamknięta aż do wieczora",
        "Rada chce wysłuchać rybaków, zanim zagłosuje nad planem",
    ],
    "ru": [
        "Управление порта сообщило, что новый кран прибудет на корабле в первую неделю марта",
        "Никто не пострадал, но дорога к мельнице оставалась закрытой до вечера",
        "Совет хочет выслушать рыбаков, прежде чем голосовать по плану",
    ],
    "ar": [
        "قال مكتب الميناء إن الرافعة الجديدة ستصل على متن سفينة في الأسبوع الأول من مارس",
        "لم يصب أحد بأذى لكن الطريق إلى الطاحونة بقي مغلقا حتى المساء",
        "يريد المجلس الاستماع إلى الصيادين قبل التصويت على الخطة",
    ],
    "zh": [
        "港口办公室表示新的起重机将于三月第一周由船运抵达",
        "没有人受伤但是通往磨坊的道路一直封闭到晚上",
        "议会希望在表决计划之前听取渔民的意见",
    ],
    "ja": [
        "港湾事務所は新しいクレーンが三月の第一週に船で到着すると発表した",
        "けが人はいなかったが水車小屋への道は夕方まで通行止めとなった",
        "議会は計画を採決する前に漁師の意見を聞きたいとしている",
    ],
    "th": [
        "สำนักงานท่าเรือแจ้งว่าเครนตัวใหม่จะมาถึงทางเรือในสัปดาห์แรกของเดือนมีนาคม",
        "ไม่มีผู้ได้รับบาดเจ็บแต่ถนนไปโรงสีปิดจนถึงช่วงเย็น",
        "สภาต้องการรับฟังชาวประมงก่อนลงคะแนนเสียง",
    ],
}
HEADLINES = {
    "en": [
        "Old mill in {} opens its doors again",
        "{}: storm takes the roof of the school",
        "Why the trams of {} stand still on Monday",
    ],
    "de": [
        "Alte Mühle in {} öffnet wieder ihre Türen",
        "{}: Sturm deckt das Dach der Schule ab",
        "Warum in {} am Montag keine Bahn fährt",
    ],
    "fr": ["Le vieux moulin de {} rouvre ses portes", "{} : la tempête emporte le toit de l'école"],
    "es": ["El viejo molino de {} vuelve a abrir sus puertas", "{}: la tormenta se lleva el techo de la escuela"],
    "ro": ["Moara veche din {} își deschide din nou porțile", "{}: furtuna a luat acoperișul școlii vechi"],
    "pl": ["Stary młyn w {} znów otwiera swoje drzwi", "{}: burza zerwała dach szkoły podstawowej"],
    "ru": ["Старая мельница в {} снова открывает двери", "{}: буря сорвала крышу местной школы"],
    "ar": ["الطاحونة القديمة في {} تفتح أبوابها من جديد", "{}: العاصفة تقتلع سقف المدرسة القديمة"],
    "zh": ["{}老磨坊重新开放迎接游客", "{}暴风雨掀翻学校屋顶无人受伤"],
    "ja": ["{}の古い水車小屋が再び公開へ", "{}で嵐が学校の屋根を吹き飛ばす"],
    "th": ["โรงสีเก่าที่{}เปิดประตูอีกครั้ง", "{}พายุพัดหลังคาโรงเรียนเสียหาย"],
}
PLACES = ["Elmport", "Sandholm", "Brackwater", "Ostmoor", "Valdeoro", "Kesselau", "Marnwick", "Tollby"]
LANGUAGES = tuple(SENTENCES)
_STOPS = {"zh": "。", "ja": "。", "th": " "}


class Writer:
    """Sentences and headlines of one language; the same seed writes the same."""

    def __init__(self, language: str, seed: int = 1) -> None:
        self.language = language
        self.chance = random.Random(f"{language}{seed}")
        self._numbers = iter(range(100, 10_000))

    def sentence(self) -> str:
        stop = _STOPS.get(self.language, ".")
        return f"{self.chance.choice(SENTENCES[self.language])} {next(self._numbers)}{stop} "

    def prose(self, sentences: int = 3) -> str:
        return "".join(self.sentence() for _ in range(sentences)).strip()

    def headline(self) -> str:
        return self.chance.choice(HEADLINES[self.language]).format(
            f"{self.chance.choice(PLACES)} {next(self._numbers)}"
        )

    def paragraphs(self, number: int, sentences: int = 3) -> str:
        return "\n".join(f"<p>{self.prose(sentences)}</p>" for _ in range(number))

    def address(self) -> str:
        return f"/n/{next(self._numbers)}"

    def day(self) -> str:
        return f"{self.chance.randint(1, 28)}.02.2026"


def _linked_heading(w: Writer) -> str:
    return f'<div class="card"><h3><a href="{w.address()}">{w.headline()}</a></h3><p>{w.prose(1)}</p></div>'


def _row(w: Writer) -> str:
    return f'<table><tr><td><a href="{w.address()}"><b>{w.headline()}</b></a><br>{w.prose(1)}</td></tr></table>'


def _item(w: Writer) -> str:
    return f'<ul><li><a href="{w.address()}">{w.headline()}</a></li></ul>'


def _article_card(w: Writer) -> str:
    at = w.address()
    return (
        f'<article><a href="{at}"><img src="/i.jpg"></a><h2><a href="{at}">{w.headline()}</a></h2>'
        f'<time datetime="2026-02-03T10:00:00Z">{w.day()}</time><p>{w.prose(1)}</p></article>'
    )


def _overlaid(w: Writer) -> str:
    headline = w.headline()
    return f'<div class="card"><a href="{w.address()}" aria-label="{headline}"></a><h3><span>{headline}</span></h3><p>{w.prose(1)}</p></div>'


def _picture_linked(w: Writer) -> str:
    at = w.address()
    return f'<li class="item"><a href="{at}"><img src="/i.jpg"></a><h3>{w.headline()}</h3><p>{w.prose(1)}</p><a href="{at}">&rarr;</a></li>'


def _long_teaser(w: Writer) -> str:
    return f'<div><h3><a href="{w.address()}">{w.headline()}</a></h3><p>{w.prose(3)}</p><span>{w.day()}</span></div>'


def _definition(w: Writer) -> str:
    return f'<dl><dt><a href="{w.address()}">{w.headline()}</a></dt><dd>{w.prose(1)} <i>{w.day()}</i></dd></dl>'


def _wholly_linked(w: Writer) -> str:
    return f'<a class="tile" href="{w.address()}"><h3>{w.headline()}</h3><p>{w.prose(2)}</p></a>'


CARDS: dict[str, Callable[[Writer], str]] = {
    function.__name__.strip("_"): function
    for function in (
        _linked_heading,
        _row,
        _item,
        _article_card,
        _overlaid,
        _picture_linked,
        _long_teaser,
        _definition,
        _wholly_linked,
    )
}


def cards(w: Writer, card: Callable[[Writer], str], number: int) -> str:
    return "\n".join(card(w) for _ in range(number))


# --- pages that list: the inside of the body, from a writer and a way to write cards


def front(w, card):
    return f"<h1>Elm Post</h1><p>{w.day()}</p>{cards(w, card, 24)}"


def tag(w, card):
    return f"<h1>{PLACES[0]}</h1>{cards(w, card, 12)}<a href='?page=2'>2</a>"


def hub(w, card):
    return f"<h1>{PLACES[1]}</h1><p>{w.prose(2)}</p>{cards(w, card, 18)}"


def author(w, card):
    return f"<h1>Ada Birch</h1><img src='/a.jpg'><p>{w.prose(2)}</p><p>{w.prose(1)}</p>{cards(w, card, 15)}"


def search(w, card):
    return f"<h1>“crane”</h1><form action='/s'><input name='q'></form><p>127</p>{cards(w, card, 10)}"


def with_consent_dialog(w, card):
    """A front page with a long dialog about cookies over it."""
    return f"{cards(w, card, 20)}<div id='cookie-consent'><div>{w.paragraphs(5)}</div></div><footer>{w.paragraphs(3)}</footer>"


LISTS = {f.__name__: f for f in (front, tag, hub, author, search, with_consent_dialog)}


def blog(w):
    """The front page of a blog: whole posts."""
    return "<h1><a href='/'>Elm Blog</a></h1>" + "".join(
        f"<article><h2><a href='{w.address()}'>{w.headline()}</a></h2><span class='date'>{w.day()}</span>{w.paragraphs(4)}</article>"
        for _ in range(6)
    )


# --- articles


def head(w, title):
    return f"<h1>{title}</h1><p class='meta'>Ada Birch, {w.day()}</p>"


def plain(w, title):
    return f"<article>{head(w, title)}{w.paragraphs(6)}</article>"


def undated(w, title):
    return f"<div><h1>{title}</h1>{w.paragraphs(5)}</div>"


def among_teasers(w, title):
    """Three paragraphs among sixty teasers."""
    return f"{head(w, title)}{w.paragraphs(3)}<div>{cards(w, _linked_heading, 60)}</div>"


def among_headlines(w, title):
    return f"{cards(w, _item, 20)}{head(w, title)}{w.paragraphs(3)}{cards(w, _item, 60)}"


def brief(w, title):
    """One paragraph, and what else happened."""
    return f"<main>{head(w, title)}<p>{w.prose(2)}</p></main><aside>{cards(w, _linked_heading, 30)}</aside>"


def read_also(w, title):
    """An invitation to read on after every second paragraph."""
    parts = "".join(f"{w.paragraphs(2)}<p><a href='{w.address()}'>{w.headline()}</a></p>" for _ in range(5))
    return f"{head(w, title)}{parts}{cards(w, _item, 12)}"


def link_rich(w, title):
    parts = "".join(
        f"<p>{w.sentence()}<a href='{w.address()}'>{w.headline()}</a> {w.sentence()}<a href='{w.address()}'>{w.headline()}</a> {w.prose(2)}</p>"
        for _ in range(6)
    )
    return f"{head(w, title)}{parts}"


def listicle(w, title):
    """Ten things, each under a heading that is a link, each with a text."""
    parts = "".join(f"<h2><a href='{w.address()}'>{w.headline()}</a></h2><p>{w.prose(4)}</p>" for _ in range(10))
    return f"{head(w, title)}<p>{w.prose(2)}</p>{parts}"


def live(w, title):
    parts = "".join(
        f"<div class='post'><time datetime='2026-02-03T1{n % 10}:00:00Z'>1{n % 10}:00</time><h3>{w.headline()}</h3><p>{w.prose(2)}</p></div>"
        for n in range(20)
    )
    return f"{head(w, title)}<p>{w.prose(2)}</p>{parts}{cards(w, _item, 15)}"


def interview(w, title):
    parts = "".join(f"<p><b>{w.sentence()}</b></p><p>{w.prose(2)}</p>" for _ in range(8))
    return f"{head(w, title)}{parts}"


def recipe(w, title):
    items = "".join(f"<li>{n} g {PLACES[n % 8]}</li>" for n in range(12))
    return f"{head(w, title)}<p>{w.prose(1)}</p><ul>{items}</ul><ol>{''.join(f'<li>{w.prose(1)}</li>' for _ in range(6))}</ol>{cards(w, _item, 8)}"


def questions(w, title):
    parts = "".join(f"<h3>{w.sentence()}</h3><p>{w.prose(2)}</p>" for _ in range(7))
    return f"{head(w, title)}{parts}"


def opinion(w, title):
    box = f"<div class='author-box'><h4><a href='/ada'>Ada Birch</a></h4><p>{w.prose(1)}</p>{cards(w, _item, 6)}</div>"
    return f"{head(w, title)}{w.paragraphs(5)}{box}"


def with_pictures(w, title):
    """An article with a gallery in it."""
    figures = "".join(
        f"<figure><img src='/{n}.jpg'><figcaption>{w.sentence()}</figcaption></figure>" for n in range(12)
    )
    return f"{head(w, title)}{w.paragraphs(4)}{figures}"


def with_film(w, title):
    return f"{head(w, title)}<video src='/f.mp4'></video>{w.paragraphs(3)}{cards(w, _linked_heading, 10)}"


def behind_a_login(w, title):
    """What is free of it, and a form to sign in."""
    form = "<form><input type='email'><input type='password'><button>Log in</button></form>"
    return (
        f"<article>{head(w, title)}<p>{w.prose(2)}</p></article><div class='paywall'>{form}</div>{cards(w, _item, 10)}"
    )


def line_breaks(w, title):
    """A page of the nineties: one cell, no paragraphs."""
    text = "<br><br>".join(w.prose(3) for _ in range(5))
    menu = "".join(f"<tr><td><a href='{w.address()}'>{w.headline()}</a></td></tr>" for _ in range(20))
    return f"<table><tr><td><table>{menu}</table></td><td><font size=5><b>{title}</b></font><br>{w.day()}<br>{text}</td></tr></table>"


ARTICLES = {
    f.__name__: f
    for f in (
        *(plain, undated, among_teasers, among_headlines, brief, read_also, link_rich, listicle, live, interview),
        *(recipe, questions, opinion, with_pictures, with_film, behind_a_login, line_breaks),
    )
}


# --- heads


def page(body: str, *, title: str, language: str, metas: str = "", site: str = "Elm Post") -> bytes:
    called = f"{title} - {site}" if title else site
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{called}</title>{metas}</head>'
        f"<body><nav><a href='/'>Elm</a> <a href='/a'>A</a></nav>{body}<footer><p>© 2026 Elm Post</p></footer></body></html>"
    ).encode()


def ld(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(list(nodes) if len(nodes) > 1 else nodes[0], ensure_ascii=False)}</script>'


def declared(title: str) -> str:
    """What the page of an article says of itself."""
    return (
        '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-03T10:00:00Z">'
        f'<meta property="og:title" content="{title}"><link rel="canonical" href="https://site.example/x1">'
        + ld({"@type": "NewsArticle", "headline": title, "datePublished": "2026-02-03T10:00:00Z"})
    )


def with_related(title: str) -> str:
    """The same, and a list of other articles in JSON-LD."""
    items = [{"@type": "ListItem", "position": n, "url": f"https://site.example/n/{n}"} for n in range(9)]
    return declared(title) + ld(
        {"@type": "ItemList", "itemListElement": items}, {"@type": "CollectionPage", "name": "More"}
    )


def og_only(title: str) -> str:
    return '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-03T10:00:00Z">'


def nothing(title: str) -> str:
    return ""


def list_says_website(w: Writer) -> str:
    return '<meta property="og:type" content="website"><meta property="og:site_name" content="Elm Post">' + ld(
        {"@type": "WebSite", "name": "Elm Post", "url": "https://site.example/"}
    )


def list_says_article(w: Writer) -> str:
    """What many systems write on their tag pages."""
    return '<meta property="og:type" content="article"><meta property="og:site_name" content="Elm Post">'


def list_describes_articles(w: Writer) -> str:
    """JSON-LD of the articles that the page lists."""
    return '<link rel="canonical" href="https://site.example/harbour">' + ld(
        *(
            {
                "@type": "NewsArticle",
                "headline": w.headline(),
                "datePublished": "2026-02-03T10:00:00Z",
                "url": f"https://site.example/n/{n}",
            }
            for n in range(8)
        )
    )


def list_describes_its_first(w: Writer) -> str:
    return '<link rel="canonical" href="https://site.example/harbour">' + ld(
        {
            "@type": "NewsArticle",
            "headline": w.headline(),
            "datePublished": "2026-02-03T10:00:00Z",
            "url": "https://site.example/n/1",
        }
    )


def list_says_nothing(w: Writer) -> str:
    return ""


ARTICLE_HEADS = {f.__name__: f for f in (declared, with_related, og_only, nothing)}
LIST_HEADS = {
    f.__name__: f
    for f in (
        list_says_website,
        list_says_article,
        list_describes_articles,
        list_describes_its_first,
        list_says_nothing,
    )
}


# --- pages for something else: (title, inside of the body, head, rule)

_FIELDS = "<form><input type='email'><input type='password'><button>OK</button></form>"
_ASKED = "<form><input type='email' name='mail'><button>OK</button></form>"


def _pictures(language: str, number: int) -> str:
    w = Writer(language)
    return "".join(
        f"<figure><img src='/{n}.jpg'><figcaption>{w.sentence()}</figcaption></figure>" for n in range(number)
    )


def _asks_consent(text: str, button: str, refuse: str) -> str:
    return f"<div class='wall'><h2>Elm Post</h2><p>{text}</p><button>{refuse}</button><button>{button}</button></div>"


SERVICES = {
    "login-en": (
        "Log in",
        f"<h1>Log in</h1><p>Use the address that you gave when you subscribed to the paper.</p>{_FIELDS}",
        "",
        "login_page",
    ),
    "login-de": (
        "Anmelden",
        f"<h1>Anmelden</h1>{_FIELDS}<p>Noch kein Konto? Legen Sie in zwei Minuten eines an, es kostet nichts.</p>",
        "",
        "login_page",
    ),
    "login-ro": (
        "Autentificare",
        f"<h1>Autentificare</h1><p>Introduceți adresa și parola cu care v-ați înregistrat la ziarul nostru.</p>{_FIELDS}",
        "",
        "login_page",
    ),
    "login-pl": (
        "Zaloguj się",
        f"<h2>Zaloguj się</h2><p>Podaj adres i hasło, których użyto przy rejestracji konta.</p>{_FIELDS}",
        "",
        "login_page",
    ),
    "login-ja": (
        "ログイン",
        f"<h1>ログイン</h1><p>登録したメールアドレスとパスワードを入力してください。</p>{_FIELDS}",
        "",
        "login_page",
    ),
    "login-without-words": ("Elm Plus", f"<p>Elm Plus</p>{_FIELDS}<p>Help</p>", "", "login_page"),
    "register-ru": (
        "Регистрация",
        "<h1>Регистрация</h1><p>Введите имя и почту, письмо придёт через минуту.</p>",
        "",
        "login_page",
    ),
    "newsletter-en": (
        "Newsletters",
        f"<h1>Newsletters</h1><p>{'What the valley talks about, every morning at six. ' * 5}</p>{_ASKED}",
        "",
        "service_page",
    ),
    "newsletter-es": (
        "Boletines",
        f"<h1>Boletines</h1><p>Lo que pasa en el valle, cada mañana a las seis en su correo.</p>{_ASKED}",
        "",
        "service_page",
    ),
    "policy-de": (
        "Datenschutzerklärung",
        f"<h1>Datenschutzerklärung</h1>{Writer('de').paragraphs(9)}",
        "",
        "service_page",
    ),
    "policy-fr": ("Mentions légales", f"<h1>Mentions légales</h1>{Writer('fr').paragraphs(9)}", "", "service_page"),
    "error-en": (
        "Page not found",
        "<h1>Page not found</h1><p>The page that you looked for was moved, or it never stood here at all. Try the search.</p>",
        "",
        "error_page",
    ),
    "error-number": (
        "404",
        "<h1>404</h1><p>Vielleicht hilft die Suche weiter, oder ein Blick auf die Nachrichten des Tages.</p>",
        "",
        "error_page",
    ),
    "error-fr": (
        "Page introuvable",
        "<h1>Page introuvable</h1><p>La page demandée a été déplacée ou n'a jamais existé, essayez la recherche.</p>",
        "",
        "error_page",
    ),
    "error-ro": (
        "Pagina nu a fost găsită",
        f"<h1>Pagina nu a fost găsită</h1><p>Poate vă interesează:</p>{cards(Writer('ro'), _item, 4)}",
        "",
        "error_page",
    ),
    "error-tr": (
        "Sayfa bulunamadı",
        "<h1>Sayfa bulunamadı</h1><p>Aradığınız haber taşınmış ya da silinmiş olabilir, aramayı deneyin.</p>",
        "",
        "error_page",
    ),
    "error-zh": (
        "页面不存在",
        "<h1>页面不存在</h1><p>您要找的新闻可能已经移动或者被删除,请使用搜索功能再试一次。</p>",
        "",
        "error_page",
    ),
    "consent-en": (
        "Elm Post",
        _asks_consent(
            "We and our 312 partners store cookies on your device and process personal data such as your address, to show advertisements that suit you. You may change your consent at any time.",
            "Accept all",
            "Manage options",
        ),
        "",
        "consent_page",
    ),
    "consent-de": (
        "Elmer Post",
        _asks_consent(
            "Wir und unsere Partner verarbeiten personenbezogene Daten und speichern Cookies auf Ihrem Gerät. Ihre Einwilligung können Sie jederzeit widerrufen.",
            "Alle akzeptieren",
            "Einstellungen",
        ),
        "",
        "consent_page",
    ),
    "consent-fr": (
        "Le Pays",
        _asks_consent(
            "Avec votre consentement, nos partenaires et nous utilisons des cookies pour traiter vos données personnelles, comme votre visite sur ce site.",
            "Tout accepter",
            "Continuer sans accepter",
        ),
        "",
        "consent_page",
    ),
    "consent-ro": (
        "Ecoul",
        _asks_consent(
            "Noi și partenerii noștri folosim cookie-uri și prelucrăm date cu caracter personal, cum ar fi adresa dispozitivului, pentru a vă arăta reclame.",
            "Accept toate",
            "Setări",
        ),
        "",
        "consent_page",
    ),
    "consent-pl": (
        "Echo",
        _asks_consent(
            "My i nasi partnerzy przechowujemy pliki cookie i przetwarzamy dane osobowe, aby pokazywać dopasowane reklamy. Zgodę można wycofać w każdej chwili.",
            "Zaakceptuj wszystko",
            "Więcej",
        ),
        "",
        "consent_page",
    ),
    "gallery-en": ("In pictures", f"<h1>In pictures: the regatta</h1>{_pictures('en', 9)}", "", "gallery_page"),
    "gallery-without-words": (
        "The regatta",
        f"<h1>The regatta</h1><p>The best of the day.</p>{_pictures('en', 14)}",
        "",
        "gallery_page",
    ),
    "gallery-of-its-own-word": (
        "Regata",
        f"<h1>Regata</h1>{_pictures('es', 6)}",
        ld({"@type": "ImageGallery", "name": "Regata"}),
        "gallery_page",
    ),
    "film": (
        "Crane arrives",
        "<h1>Crane arrives</h1><video src='/c.mp4'></video><p>The new crane on its way into the harbour, filmed from the old mole by our reader.</p>",
        ld({"@type": "VideoObject", "name": "Crane arrives", "uploadDate": "2026-02-03"}),
        "media_page",
    ),
    "event": (
        "The old mill concert",
        "<h1>The old mill concert</h1><p>12 March 2026</p><p>The choir of Elmport sings at the old mill, as it does every spring since the bridge was built. Doors open at seven.</p>",
        ld({"@type": "MusicEvent", "name": "The old mill concert", "startDate": "2026-03-12T19:00:00Z"}),
        "offer_page",
    ),
    "job": (
        "Crane driver wanted",
        "<h1>Crane driver wanted</h1><p>3 February 2026</p><p>The harbour of Elmport is looking for somebody who drives the new crane, full time and from now on.</p>",
        ld({"@type": "JobPosting", "title": "Crane driver", "datePosted": "2026-02-03"}),
        "offer_page",
    ),
    "nothing": (
        "Hosting",
        "<h1>Hosting</h1><p>This place is kept for somebody. Call us to rent a place like it, from two crowns a month, and we will put your own pages on it.</p>",
        "",
        "no_article_signs",
    ),
}
