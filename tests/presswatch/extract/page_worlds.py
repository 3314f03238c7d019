"""Pages by chance: articles and other pages of many makes, heads, headlines and addresses, each by its number.

What `page_kinds` writes pair by pair is mixed here as it comes, under addresses that say the truth, nothing, or what
misleads.  The same number writes the same page.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract.page_kinds import CARDS, PLACES, Writer, cards, ld

TRAPS = [
    "Search for missing boy goes on in {}",
    "Gallery owner sued by painter from {}",
    "404 jobs gone at the shipyard of {}",
    "Error at the mint of {}: coins without a king",
    "Login data of half of {} stolen",
    "Cookies from {} win the baker's prize",
    "Archive of {} burns for two days",
    "Newsletter of the mayor of {} costs him his office",
    "Tags on the walls of {}: who cleans them",
    "Privacy: what the new law means for {}",
    "Privacy | What the new law means for {}",
    "Datenschutz: Behörde rügt Polizei in {}",
    "Legal: court stops the crane of {}",
    "About us: what {} thinks of its guests",
    "Contact: the film that divides {}",
    "In pictures: the regatta of {}",
    "Page not found: library of {} loses a book",
    "Recherche : un vaccin contre la fièvre à {}",
    "Bilder: die Sturmnacht von {}",
    "Registro: {} cuenta sus árboles uno por uno",
    "Regulamin: szkoła w {} zakazuje telefonów",
]


# --- articles: the inside of a body, from a writer, its title and what stands between that and the text


def text(w, title, date):
    return f"<main><h1>{title}</h1>{date}{w.paragraphs(w.chance.randint(3, 30), w.chance.randint(2, 4))}</main>"


def brief(w, title, date):
    return f"<div id='story'><h1>{title}</h1>{date}{w.paragraphs(3)}</div>"


def sidebar(w, title, date):
    """A post of a blog and beside it forty links: what is new, months, tags."""
    months = "".join(f"<li><a href='/2025/{n:02}'>{n:02}/2025 ({n})</a></li>" for n in range(1, 13))
    links = cards(w, w.chance.choice([CARDS["item"], CARDS["linked_heading"], CARDS["row"]]), 28)
    post = f"<article><h1>{title}</h1>{date}{w.paragraphs(w.chance.randint(3, 9))}</article>"
    side = f"<aside><ul>{months}</ul>{links}</aside>"
    return w.chance.choice([post + side, side + post])


def interview(w, title, date):
    parts = "".join(
        f"<p><strong>{w.sentence()}</strong></p><p>{w.prose(3)}</p>" for _ in range(w.chance.randint(4, 14))
    )
    return f"<h1>{title}</h1>{date}<p>{w.prose(2)}</p>{parts}"


def listicle(w, title, date):
    linked = w.chance.random() < 0.5
    parts = ""
    for n in range(w.chance.randint(5, 15)):
        name = w.headline()
        parts += f"<h2>{n + 1}. {f'<a href={w.address()}>{name}</a>' if linked else name}</h2><p>{w.prose(3)}</p>"
    return f"<h1>{title}</h1>{date}<p>{w.prose(3)}</p>{parts}"


def recipe(w, title, date):
    items = "".join(f"<li>{n}0 g {PLACES[n % 8]}</li>" for n in range(1, 12))
    steps = "".join(f"<li>{w.prose(2)}</li>" for _ in range(6))
    return f"<h1>{title}</h1>{date}<p>{w.prose(2)}</p><ul>{items}</ul><ol>{steps}</ol>{cards(w, CARDS['item'], 8)}"


def live(w, title, date):
    posts = "".join(
        f"<section><time datetime='2026-02-03T{8 + n % 12:02}:00:00Z'>{8 + n % 12}:00</time><h3>{w.headline()}</h3>"
        f"<p>{w.prose(2)}</p></section>"
        for n in range(w.chance.randint(6, 40))
    )
    return f"<h1>{title}</h1>{date}<p>{w.prose(2)}</p>{posts}"


def opinion(w, title, date):
    """With a box about its author, and what she wrote before."""
    box = f"<div class='bio'><img src='/a.jpg'><h4>Ada Birch</h4><p>{w.prose(2)}</p>{cards(w, CARDS['item'], 5)}</div>"
    text = f"<h1>{title}</h1>{date}{w.paragraphs(w.chance.randint(4, 9))}"
    return w.chance.choice([text + box, box + text])


def questions(w, title, date):
    parts = "".join(f"<h3>{w.sentence()}</h3><p>{w.prose(3)}</p>" for _ in range(w.chance.randint(4, 10)))
    return f"<h1>{title}</h1>{date}{parts}"


def release(w, title, date):
    about = f"<h3>About Elm Cranes</h3><p>{w.prose(2)}</p><h3>Contact</h3><p>Ada Birch, press@elm.example</p>"
    return f"<h1>{title}</h1>{date}{w.paragraphs(w.chance.randint(4, 8))}{about}"


def forum(w, title, date):
    """A long first post, and answers to it."""
    answers = "".join(f"<div class='reply'><b>user{n}</b><p>{w.prose(1)}</p></div>" for n in range(8))
    return f"<div class='thread'><h1>{title}</h1>{date}{w.paragraphs(5)}</div>{answers}"


def magazine(w, title, date):
    parts = "".join(
        f"{w.paragraphs(2)}<figure><img src='/{n}.jpg'><figcaption>{w.sentence()}</figcaption></figure>"
        for n in range(w.chance.randint(4, 14))
    )
    return f"<article><h1>{title}</h1>{date}{parts}</article>"


def photo_essay(w, title, date):
    """An introduction, and a sentence below each picture."""
    parts = "".join(f"<figure><img src='/{n}.jpg'></figure><p>{w.prose(1)}</p>" for n in range(w.chance.randint(6, 20)))
    return f"<h1>{title}</h1>{date}{w.paragraphs(2)}{parts}"


def film(w, title, date):
    """A film with four hundred characters of text."""
    said = f"<p>{w.prose(3)}</p><p>{w.prose(4)}</p>"
    return f"<h1>{title}</h1>{date}<video src='/f.mp4'></video>{said}{cards(w, CARDS['linked_heading'], 6)}"


def login_above(w, title, date):
    form = "<form><label>Log in</label><input type='email'><input type='password'><button>Log in</button></form>"
    return f"<header>{form}</header><article><h1>{title}</h1>{date}{w.paragraphs(w.chance.randint(3, 9))}</article>"


def cookie_banner(w, title, date):
    told = "We and our partners store cookies on your device and process personal data with your consent. " * 12
    banner = f"<div class='cookie-banner'><p>{told}</p><button>Accept all</button></div>"
    text = f"<article><h1>{title}</h1>{date}{w.paragraphs(w.chance.randint(3, 9))}</article>"
    return w.chance.choice([text + banner, banner + text])


def old(w, title, date):
    """A page of the nineties: no heading, no paragraphs."""
    lines = "<br><br>".join(w.prose(3) for _ in range(w.chance.randint(3, 9)))
    menu = "".join(f"<tr><td><a href='{w.address()}'>{w.headline()}</a></td></tr>" for _ in range(15))
    return f"<table><tr><td><table>{menu}</table></td><td><font size=5><b>{title}</b></font><br>{date}<br>{lines}</td></tr></table>"


ARTICLES = (
    *(text, text, text, brief, sidebar, interview, listicle, recipe, live, opinion, questions, release, forum),
    *(magazine, photo_essay, film, login_above, cookie_banner, old),
)


def _meta(name: str, value: str) -> str:
    return f'<meta {"property" if ":" in name else "name"}="{name}" content="{value}">'


AT = "2026-02-03T10:00:00Z"
OG = _meta("og:type", "article")
ARTICLE_HEADS: tuple[Callable[[str], str], ...] = (
    lambda title: "",
    lambda title: "",
    lambda title: _meta("date", AT),
    lambda title: OG + _meta("og:title", title),
    lambda title: OG + _meta("article:published_time", AT),
    lambda title: _meta("og:type", "website") + _meta("og:title", title) + _meta("og:site_name", "Elm Post"),
    lambda title: ld({"@type": "NewsArticle", "headline": title, "datePublished": AT}),
    lambda title: ld({"@type": "BlogPosting", "headline": title}),
    lambda title: ld({"@type": "WebPage", "name": title}, {"@type": "CollectionPage", "name": "More"}),
    kinds.declared,
    kinds.with_related,
)
ARTICLE_ADDRESSES = (
    *("/2026/02/03/old-mill-opens", "/n/123456", "/archives/1234", "/archives/1234.html", "/archives/2026/02/old-mill"),
    *("/recherche/un-nouveau-vaccin", "/category/politics/the-minister-resigns", "/topic/the-minister-resigns"),
    *(
        "/author/jane/why-i-left",
        "/article.php?id=7&s=12",
        "/?p=1234",
        "/",
        "/index.html",
        "/en/",
        "/tags/who-cleans-them",
    ),
    *("/search/missing-boy", "/old-mill/page/2", "/story?page=2", "/a/story?s=front", "/search?query=mill", "/x1"),
    *("/sitemap/old-mill", "/blog/autor/mein-jahr", "/about", "/contact", "/newsletter/", "/news/login", "/story;id=7"),
    *("/%E6%96%B0%E8%81%9E/1", "/gallery/old-mill", "/video/old-mill", "/404-jobs-gone", "/events/2026/regatta"),
)


def _date(w: Writer) -> str:
    forms = (
        "<p class='meta'>Ada Birch, {}</p>",
        "<time datetime='2026-02-03'>{}</time>",
        "<span>{} | Ada Birch</span>",
    )
    return w.chance.choice(forms).format(w.day()) if w.chance.random() < 0.5 else ""


def article(number: int) -> tuple[str, bytes, str]:
    """Address and page of one article, and by what it was made."""
    chance = random.Random(number)
    kind = chance.choice(ARTICLES)
    language = chance.choice(kinds.LANGUAGES)
    w = Writer(language, number)
    title = chance.choice(TRAPS).format(chance.choice(PLACES)) if chance.random() < 0.4 else w.headline()
    at = chance.randrange(len(ARTICLE_HEADS))
    metas = ARTICLE_HEADS[at](title)
    if kind is film and chance.random() < 0.5:
        metas = _meta("og:type", "video.other") + ld({"@type": "VideoObject", "name": title})
    body = kinds.page(kind(w, title, date := _date(w)), title=title, language=language, metas=metas)
    url = f"https://site.example{chance.choice(ARTICLE_ADDRESSES)}"
    return url, body, f"{number} {kind.__name__} {language} head {at} {'dated' if date else 'undated'} {title!r} {url}"


# --- other pages: title and the inside of a body, from a writer


def front(w):
    lead = f"<p>{w.prose(2)}</p>" if w.chance.random() < 0.3 else ""
    return "", f"<h1>Elm Post</h1>{lead}{cards(w, _card(w), w.chance.randint(15, 60))}"


def tag(w):
    name = w.chance.choice([PLACES[0], f"News about the harbour of {PLACES[1]}", f"{PLACES[2]} - Archive"])
    lead = f"<p>{w.prose(2)}</p>" if w.chance.random() < 0.4 else ""
    return name, f"<h1>{name}</h1>{lead}{cards(w, _card(w), w.chance.randint(8, 30))}<a href='?page=2'>2</a>"


def author(w):
    """A biography of three paragraphs, and what she wrote."""
    return "Ada Birch", f"<h1>Ada Birch</h1><img src='/a.jpg'>{w.paragraphs(3, 2)}{cards(w, _card(w), 15)}"


def search(w):
    found = "".join(
        f"<div><h3><a href='{w.address()}'>{w.headline()}</a></h3><p>… {w.sentence()}…</p><span>{w.day()}</span></div>"
        for _ in range(10)
    )
    return "Search results for “crane”", f"<h1>Search results for “crane”</h1><form><input name='q'></form>{found}"


def month(w):
    items = "".join(f"<li>{n % 28 + 1:02}.02. <a href='{w.address()}'>{w.headline()}</a></li>" for n in range(40))
    return "February 2026", f"<h1>February 2026</h1><ul>{items}</ul>"


def jobs(w):
    items = "".join(
        f"<li><h3><a href='{w.address()}'>Crane driver (m/f/d) number {n} in {PLACES[n % 8]}</a></h3><span>{w.day()}</span></li>"
        for n in range(20)
    )
    return "Jobs", f"<h1>Jobs in the valley</h1>{items}"


def calendar(w):
    items = "".join(
        f"<div class='event'><time>{n + 1:02}.03.2026</time><h3><a href='{w.address()}'>{w.headline()}</a></h3>"
        f"<span>{PLACES[n % 8]}, 20:00</span></div>"
        for n in range(25)
    )
    return "Events", f"<h1>Events</h1>{items}"


def podcasts(w):
    items = "".join(
        f"<article><h3><a href='{w.address()}'>{n}: {w.headline()}</a></h3><p>{w.prose(1)}</p><span>{n + 20} min</span></article>"
        for n in range(14)
    )
    return "Podcasts", f"<h1>Podcasts</h1><p>{w.prose(1)}</p>{items}"


def e_paper(w):
    items = "".join(
        f"<div><a href='/e/{n}'><img src='/{n}.jpg'></a><a href='/e/{n}'>Elm Post, edition of {n + 1:02}.02.2026</a></div>"
        for n in range(18)
    )
    return "E-paper", f"<h1>E-paper</h1>{items}"


def weather(w):
    rows = "".join(f"<tr><td>{name}</td><td>{n} °C</td><td>{n * 7} %</td></tr>" for n, name in enumerate(PLACES))
    return "Weather", f"<h1>Weather</h1><table>{rows}</table><a href='/w/map'>Map</a>"


def product(w):
    return (
        "Mug",
        f"<h1>Mug</h1><p>12.90 €</p><p>{w.sentence()}</p><button>Buy</button><ul><li>Blue</li><li>Red</li></ul>",
    )


def contact(w):
    return "Contact", f"<h1>Contact</h1><p>Elm Post, Mill Lane 3, Elmport</p><p>{w.sentence()}</p>{kinds._ASKED}"


def gallery(w):
    return "Photos", f"<h1>Regatta</h1>{kinds._pictures(w.language, w.chance.randint(6, 25))}"


def service(w):
    """One of the pages that `page_kinds` has in words of many languages."""
    name = w.chance.choice([key for key, case in kinds.SERVICES.items() if not case[2]])
    return kinds.SERVICES[name][:2]


OTHERS = (
    *(front, front, tag, tag, author, search, month, jobs, calendar, podcasts, e_paper, weather, product, contact),
    *(gallery, service, service, service),
)
OTHER_HEADS: tuple[Callable[[str], str], ...] = (
    lambda title: "",
    lambda title: OG,
    lambda title: OG + _meta("og:title", title) + _meta("og:site_name", "Elm Post"),
    lambda title: _meta("og:type", "website") + _meta("og:site_name", "Elm Post") + ld({"@type": "WebSite"}),
    lambda title: OG + _meta("article:published_time", AT),
    lambda title: _meta("date", AT),
    lambda title: ld({"@type": "CollectionPage", "name": title}),
    lambda title: kinds.list_describes_articles(Writer("en")),
)
OTHER_ADDRESSES = (
    *(
        "/2026/02/03/old-mill-opens",
        "/n/123456",
        "/x1",
        "/archives/1234",
        "/?p=1234",
        "/story.php?id=7",
        "/a/old-mill-in",
    ),
    *(
        "/tag/elmport",
        "/author/ada-birch",
        "/search?q=crane",
        "/?s=crane",
        "/2026/02/",
        "/category/news",
        "/page/3",
        "/",
    ),
    *("/index.html", "/en/", "/news/", "/harbour", "/login", "/contact", "/events"),
)


def _card(w: Writer) -> Callable[[Writer], str]:
    return w.chance.choice(list(CARDS.values()))


def other(number: int) -> tuple[str, bytes, str]:
    """Address and page of one that is no article, and by what it was made."""
    chance = random.Random(number)
    kind = chance.choice(OTHERS)
    language = chance.choice(kinds.LANGUAGES)
    title, body = kind(Writer(language, number))
    at = chance.randrange(len(OTHER_HEADS))
    url = f"https://site.example{chance.choice(OTHER_ADDRESSES)}"
    page = kinds.page(body, title=title, language=language, metas=OTHER_HEADS[at](title))
    return url, page, f"{number} {kind.__name__} {language} head {at} {title!r} {url}"
