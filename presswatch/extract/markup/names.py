"""What the names of an element say: tag, role, class and id."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain, islice
from typing import Any, Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.markup.comment_words import ONE, SECTIONS

_NO_TEXT: Final = r"(?!-?(?:content|conteudo|text|inhalt|innehall|obsah|indhold|innhold|artikel|article|body))"
"""Behind a word for subscriptions: what is called so holds the text that subscribers read."""
_OTHERS: Final = (
    r"relat(?:ed|ion)\w*|recirc\w*|recommend\w*|teasers?|promos?|promotions?|read-?(?:more|also|next|on)|see-?also|also-?read"
    r"|more-?(?:on|from|stories|news|articles?)|most-?(?:read|popular|viewed)|trending|popular|next-?(?:article|story|post)"
    r"|similar\w*|suggest\w*|further-?reading|outbrain|taboola"
    r"|lire-?aussi|a-?lire|leia-?(?:mais|tambem)|lea-?(?:tambien|mas)|leggi-?anche|lees-?ook|les-?ogsa|las-?mer|mehr-?zum-?thema"
    r"|newsletters?|subscri\w*|suscri\w*|abonare|abonament\w*|sign-?up|abo-?box|donat\w*|cta|quiz"
    r"|polls?|straw-?poll|umfrage|sondage|sondagem|encuesta|enquesta|enquete|sondaggio|sondaj|ankieta|peiling|omrostning"
    r"|avstemning|afstemning|kysely|aanestys|anketa|anket|szavazas"
    r"|relacionad\w*|relacionat\w*|correlat[aei]|gerelateerd\w*|relatera[dt]\w*|relatert\w*|souvisejic\w*|suvisiac\w*"
    r"|kapcsolodo\w*|ilgili-?haber\w*|povezan[aeio]\w*|recomand(?:ari|ate|at)|recomendad\w*|recomanats|raccomandat\w*"
    r"|empfehlung(?:en)?|aanbevolen|anbefalt\w*|rekommendera\w*|(?:prze)?czytaj-?(?:tez|takze|rowniez|wiecej)"
    r"|citeste-?(?:si|mai)|vezi-?si|baca-?juga|lihat-?juga|terkait|tin-?lien-?quan|box-tinlienquan\w*"
    r"|ma[iy]?s-?leid[ao]s|mais-?lidas|piu-?letti|meistgelesen\w*|mest-?l[ae]st\w*|les-?plus-?lus|latest|ultima-?ora|najczesciej-?czytane"
    rf"|comment|comment-count|{SECTIONS}"
    r"|consent|cookies?|gdpr|dsgvo|onetrust|modal|dialog|popup|overlay|tooltip|toast"
    r"|sns|instagram-media|insta-?(?:wrap|embed)|tiktok-embed|fb-(?:post|video)"
    r"|(?:instagram|facebook|tiktok)-?(?:embed|post|box|wrap(?:per)?)|embed-?(?:instagram|facebook|tiktok)"
    rf"|(?:abonnement\w*|assinatur\w*|predplatn\w*|prenumer(?!ant)\w*){_NO_TEXT}"
    r"|breadcrumbs?"
    r"|adverts?|advertis\w*|adv|adv-?box|ads?|ad-?(?:label|slot|unit|box)|anzeigen?|werbung|sponsor\w*|publi(?:cidad|cite|cidade)|reklam[aey]?"
    r"|skip-?link|screen-?reader(?:-text)?|sr-only|visually-?hidden|print-?only|(?:live-?|news-?)?ticker"
)
"""What belongs to other articles, to other readers, to nobody."""
_CAPTIONS: Final = (
    r"captions?|caption-?text|image-?cap|media-?description|figcaption|image-?(?:caption|credit|info|meta|source|description)|photo-?(?:caption|credit)|media-?caption"
    r"|(?:img|picture|photo|foto|bild|billede?|kuva)-?(?:desc|descr|caption|credit|text|txt|popis)|popisek|pie-?(?:de-)?foto"
    r"|wp-caption\w*|bildunterschrift|bildnachweis|legende"
)
"""What belongs to pictures."""
_BESIDE: Final = (
    r"linkbox|link-?list|paywall|regwall|piano|offer|membership"
    r"|share\w*|sharing|social\w*|follow\w*|whatsapp|telegram|toolbar|tools|user-?options|actions"
    r"|author-?(?:box|bio|info|card|profile|description)|about-?(?:the-)?author|bio|biography|post-?author"
    r"|(?:autor(?:en?|es|a|ul)?|auteurs?|autore|forfatter|forfattare|kirjoittaja|redakteur|redacteur)-?(?:box|boks|bio|info|card|kasten|kader|profil)"
    r"|app-?(?:download|promo|banner|install|box|cta|teaser)|download-?app|viber"
    r"|post-?(?:meta|navigation|nav)|entry-?(?:meta|footer|utility)"
    r"|byline|dateline|timestamp|pub-?date|publish\w*|read(?:ing)?-?time|article-?(?:meta|footer|tools|actions|info)"
    r"|copyright|legal|disclaimer"
)
"""What belongs to the article and is none of its text: such boxes hold credits, too."""
_BOXES: Final = (
    r"facts?(?:-?box\w*)?|fact-?file|fakta|asset-?box|alert-?box|support-?(?:box|us)|fakta-?(?:box|boks|ruta|rutan|boksi|laatikko)\w*|tieto-?laatikko"
    r"|info-?(?:box|kasten|kader|boks)\w*"
    r"|key-?(?:points?|facts|takeaways?)|takeaways?|at-a-glance|tl-?dr"
)
"""What stands beside the text and says it once more in figures."""
_SUBJECTS: Final = r"tags?|tag-?(?:list|cloud|links)|keywords|categories|cat-links|(?:post|article)-?tags"
"""Lists of what the article is about, which belong to it, too."""
_FRAME: Final = (
    r"latest-?(?:news|articles?|stories)|sidebar|rail|river|widget|nav|menu|mega"
    r"|image|photo|gallery|(?:site|page)-footer"
)
"""What may stand around the text as well as beside it."""
_LEADS: Final = (
    r"lead|lede|lead-?(?:text|paragraph)|preamble|intro|intro-?text|introduction|standfirst|vorspann|anrei(?:ss|ß)er|abstract|dec?k"
    r"|chapo|chapeau|sapo|ingress|manchet|perex|sommario|entradilla|bajada|copete|sub-?(?:title|headline|noticia|titulo|titel|titol)|description"
    r"|zajawka|excerpt|untertitel|sottotitolo|soustitre"
)
"""What stands between headline and text and says what the text is about."""
_PARAGRAPHS: Final = r"para|paragraphs?|text|absatz|parrafo|paragrafo|akapit|abschnitt"


_WORD_EDGE: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_-]+")
_MADE_UP: Final = re.compile(r"^[a-z]{2}(?: [a-z]{2}){2,}(?= |$)")
"""Classes that a program made up, of two letters each: ``ad`` among them is no advertisement."""


def _is_one_of(*groups: str) -> Callable[[str], bool]:
    """What tells whether one of these words is among an element's names; hundreds of elements have some dozens."""
    words = re.compile(rf"(?:^|[\s-])(?:{'|'.join(groups)})(?:$|[\s-])", re.IGNORECASE)

    @lru_cache(2048)
    def is_one(named: str) -> bool:
        return words.search(_WORD_EDGE.sub("-", _MADE_UP.sub("", named))) is not None

    return is_one


_is_furniture: Final = _is_one_of(_OTHERS, _CAPTIONS, _BESIDE, _BOXES, _SUBJECTS)
_is_elsewhere: Final = _is_one_of(_OTHERS, _CAPTIONS, _FRAME)
_is_caption: Final = _is_one_of(_CAPTIONS)
_is_of_subjects: Final = _is_one_of(_SUBJECTS, r"topics?|themen|temas?|schlagw\w+|etiquetas")
_is_lead: Final = _is_one_of(_LEADS)
_is_of_site: Final = _is_one_of("site", "blog")
"""What says of the site what it is about: ``site-description``."""
_is_of_others: Final = _is_one_of(
    r"authors?|bio|img|images?|pictures?|photos?|audio|player|podcast|video|category|kategorie|rubrik|series|serie|nl"
)
"""Whose description or introduction is none of the article's."""
_is_of_notes: Final = _is_one_of(r"foot-?notes?|end-?notes?|fussnoten?|notes?-de-bas|noter|reflist|references")
_is_of_comments: Final = _is_one_of(rf"(?<!has-)(?<!no-)(?:{ONE}|{SECTIONS})")
_is_pulled: Final = _is_one_of(
    r"pull-?(?:quotes?|text)|pulled-?quotes?|quote-pull"
    r"|pull(?!-(?:left|right|start|end|top|bottom|xs|sm|md|lg|up|down|none))"
)
_is_paragraph: Final = _is_one_of(_PARAGRAPHS)
_BOXES_OF_LEAD: Final = 3
LONGEST: Final = 500
"""Code points of an attribute that is asked for again and again, by each line below its element."""
_ASKED: Final = ("class", "id", "data-component", "itemtype", "role", "style")
_LONG: Final = etree.XPath(f"//@*[string-length() > {LONGEST}]")
_NUMBER: Final = re.compile(r"\d+")
_FURNITURE_TAGS: Final = frozenset({"figcaption", "figure", "nav", "button", "form", "dialog", "time"})
_ELSEWHERE_TAGS: Final = frozenset(
    {"nav", "figure", "figcaption", "form", "script", "style", "noscript", "template", "button", "select", "dialog"}
)
_FURNITURE_ROLES: Final = frozenset(
    {"navigation", "search", "dialog", "alert", "complementary", "toolbar", "form", "button"}
)
_HIDDEN: Final = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")


def names_furniture(element: HtmlElement) -> bool:
    """Whether an element's tag, role or names say that it is furniture, or it is not shown."""
    if element.tag in _FURNITURE_TAGS or (element.get("role") or "") in _FURNITURE_ROLES:
        return element.tag != "figure" or next(element.iter("table", "blockquote", "pre"), None) is None
    return _is_furniture(_named(element)) or is_hidden(element)


def names_caption(element: HtmlElement) -> bool:
    """Whether an element's names say that it tells what a picture shows."""
    return _is_caption(_named(element))


def names_elsewhere(element: HtmlElement) -> bool:
    """Whether an element's tag or names say that what it holds is not the article's, or it is not shown.

    Unlike furniture, the article's own boxes are not among it: byline, tags, buttons, footer.
    """
    return element.tag in _ELSEWHERE_TAGS or _is_elsewhere(_named(element)) or is_hidden(element)


def names_subjects(element: HtmlElement) -> bool:
    """Whether an element's names say that it lists what the article is about."""
    return _is_of_subjects(_named(element))


def stands_in_lead(element: HtmlElement) -> bool:
    """Whether an element, or one of the two around it, is called the lead of an article, none up to it furniture."""
    is_lead = False
    for box in islice(chain([element], element.iterancestors()), _BOXES_OF_LEAD):
        named = _named(box)
        if _is_of_others(named) or (names_furniture(box) and not is_lead):
            return False
        is_lead = is_lead or (_is_lead(named) and not _is_of_site(named))
    return is_lead


def names_notes(element: HtmlElement) -> bool:
    """Whether an element's names say that it holds notes of the text."""
    return _is_of_notes(_named(element))


def names_comments(element: HtmlElement) -> bool:
    """Whether an element's names say that it holds comments, or one of them."""
    return _is_of_comments(_named(element))


def names_pulled(element: HtmlElement) -> bool:
    """Whether an element's names say that it shows words of the text once more."""
    return _is_pulled(_named(element))


def names_paragraph(element: HtmlElement) -> bool:
    """Whether an element's names say that it is a paragraph, whatever its tag."""
    return _is_paragraph(_named(element))


def _named(element: HtmlElement) -> str:
    return " ".join(filter(None, (element.get("class"), element.get("id"), element.get("data-component"))))


def cut_names(tree: HtmlElement) -> None:
    """Cut what elements are called at 500 code points; the tree is changed.

    Every pass over a page asks for these names, many of them by each line of what is around it: a class as long as
    the page would be searched thousands of times.
    """
    for value in cast("list[Any]", _LONG(tree)):
        element, name = value.getparent(), value.attrname
        if element is not None and name in _ASKED:
            element.set(name, value[:LONGEST])


def said_around(
    element: HtmlElement | None, says: Callable[[HtmlElement], bool | None], known: dict[HtmlElement, bool]
) -> bool:
    """What the nearest of an element and those around it says that says anything; False where none does.

    `known` is written into: what is said around an element holds for all that was passed on the way.
    """
    passed: list[HtmlElement] = []
    said: bool | None = None
    while element is not None and (said := known.get(element)) is None:
        passed.append(element)
        if (said := says(element)) is not None:
            break
        element = element.getparent()
    for one in passed:
        known[one] = bool(said)
    return bool(said)


def stands_elsewhere(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether an element or one around it says that what it holds is not the article's; `known` as in said_around."""
    return said_around(element, lambda outer: names_elsewhere(outer) or None, known)


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element says that nobody sees it."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool((style := element.get("style")) and _HIDDEN.search(style))


def kind_of(element: HtmlElement) -> tuple[str, str]:
    """Tag and class of an element, without the numbers that make boxes of one kind differ."""
    return element.tag, _without_numbers(element.get("class") or "")


@lru_cache(2048)
def _without_numbers(classes: str) -> str:
    return _NUMBER.sub("", classes)
