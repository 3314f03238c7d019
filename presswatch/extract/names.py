"""What the names of an element say: tag, role, class and id."""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

_FURNITURE_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:"
    r"relat(?:ed|ion)\w*|recirc\w*|recommend\w*|teasers?|promos?|promotions?|read-?(?:more|also|next|on)|see-?also|also-?read"
    r"|more-?(?:on|from|stories|news|articles?)|most-?(?:read|popular|viewed)|trending|popular|next-?(?:article|story|post)"
    r"|similar\w*|suggest\w*|further-?reading|linkbox|link-?list|outbrain|taboola"
    r"|lire-?aussi|a-?lire|leia-?(?:mais|tambem)|lea-?(?:tambien|mas)|leggi-?anche|lees-?ook|les-?ogsa|las-?mer|mehr-?zum-?thema"
    r"|newsletters?|subscri\w*|sign-?up|paywall|regwall|piano|abo-?box|offer|membership|donat\w*|cta"
    r"|share\w*|sharing|social\w*|follow\w*|whatsapp|telegram|toolbar|tools|user-?options|actions"
    r"|comments?|comment-(?:list|box|form|count|section)|disqus|consent|cookies?|gdpr|dsgvo|onetrust|modal|dialog|popup|overlay|tooltip|toast"
    r"|captions?|caption-?text|figcaption|image-?(?:caption|credit|info|meta|source|description)|photo-?(?:caption|credit)|media-?caption"
    r"|wp-caption\w*|bildunterschrift|bildnachweis|legende"
    r"|author-?(?:box|bio|info|card|profile|description)|about-?(?:the-)?author|bio|biography|post-?author|autor-?(?:box|info)"
    r"|tags?|tag-?(?:list|cloud|links)|keywords|categories|cat-links|breadcrumbs?|post-?(?:meta|tags|navigation|nav)|entry-?(?:meta|footer|utility)"
    r"|byline|dateline|timestamp|pub-?date|publish\w*|read(?:ing)?-?time|article-?(?:meta|tags|footer|tools|actions|info)"
    r"|adverts?|advertis\w*|ads?|ad-?(?:label|slot|unit|box)|anzeigen?|werbung|sponsor\w*|publi(?:cidad|cite|cidade)|reklam[aey]?"
    r"|copyright|legal|disclaimer|skip-?link|screen-?reader(?:-text)?|sr-only|visually-?hidden|print-?only|ticker"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d+")
_WORD_EDGE: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_FURNITURE_TAGS: Final = frozenset({"figcaption", "figure", "nav", "button", "form", "dialog", "time"})
_FURNITURE_ROLES: Final = frozenset(
    {"navigation", "search", "dialog", "alert", "complementary", "toolbar", "form", "button"}
)
_HIDDEN: Final = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")


def names_furniture(element: HtmlElement) -> bool:
    """Whether an element's tag, role or names say that it is furniture, or it is not shown."""
    if element.tag in _FURNITURE_TAGS or (element.get("role") or "") in _FURNITURE_ROLES:
        return element.tag != "figure" or next(element.iter("table", "blockquote", "pre"), None) is None
    named = " ".join(filter(None, (element.get("class"), element.get("id"), element.get("data-component"))))
    return bool(named and _FURNITURE_NAME.search(_WORD_EDGE.sub("-", named))) or is_hidden(element)


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element says that nobody sees it."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool((style := element.get("style")) and _HIDDEN.search(style))


def kind_of(element: HtmlElement) -> tuple[str, str]:
    """Tag and class of an element, without the numbers that make boxes of one kind differ."""
    return element.tag, _NUMBER.sub("", element.get("class") or "")
