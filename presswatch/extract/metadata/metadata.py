"""What a page says about its article: title, authors, times, section, language, access.

Each field comes from the first place that has it: JSON-LD, then Open Graph and article metas, then other metas, then
microdata and visible elements.  Nothing here looks at the running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from lxml.html import HtmlElement

from presswatch.extract.bylines.credited import Claim, json_ld_authors
from presswatch.extract.markup.decode import one_line
from presswatch.extract.metadata.elements import Elements, collect
from presswatch.extract.metadata.headings import read_headings, without_site
from presswatch.extract.metadata.json_ld import (
    agrees,
    article_of,
    articles_of,
    is_of_another,
    nodes_of,
    texts,
    types_of,
)
from presswatch.extract.metadata.site_names import names_of_site
from presswatch.extract.metadata.titles import choose_title

_PUBLISHED_METAS: Final = (
    ("article:published_time", "og"),
    ("og:published_time", "og"),
    ("og:article:published_time", "og"),
    ("datepublished", "meta"),
    ("rnews:datepublished", "meta"),
    ("parsely-pub-date", "meta"),
    ("sailthru.date", "meta"),
    ("cxenseparse:recs:publishtime", "meta"),
    ("cxenseparse:publishtime", "meta"),
    ("article.published", "meta"),
    ("publish-date", "meta"),
    ("publishdate", "meta"),
    ("published-date", "meta"),
    ("publication_date", "meta"),
    ("publication-date", "meta"),
    ("pubdate", "meta"),
    ("pdate", "meta"),
    ("date", "meta"),
    ("dc.date.issued", "meta"),
    ("dcterms.issued", "meta"),
    ("dc.date", "meta"),
    ("dc.date.created", "meta"),
    ("dcterms.date", "meta"),
    ("dcterms.created", "meta"),
    ("citation_date", "meta"),
)
_CREATED_METAS: Final = ("dc.date.created", "dcterms.created")
"""Those of the above that are of a file's beginning in many a system."""
_MODIFIED_METAS: Final = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
)
_AUTHOR_METAS: Final = (
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "articleauthor",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "citation_author",
    "byl",
)
_IMAGE_METAS: Final = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "image")
_FREE: Final = {"free": True, "locked": False}
_MOST_KEYWORDS: Final = 50
_LONGEST_STANDFIRST: Final = 2000
_MOST_TIMES: Final = 3
GOODS: Final = re.compile(r"^(?:individual)?product(?:group)?$|^(?:software|mobile|web)application$")
"""Types of what one can order or load."""
_OFFERS: Final = re.compile(
    rf"event|festival|jobposting|^course$|^educationaloccupationalprogram$|^governmentservice$|{GOODS.pattern}"
)
"""Types of what takes place or is to be had; "sportsevent" is one."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own claims, cleaned but not judged.

    `published` and `modified`: (words of the page, origin) pairs, best first; nobody has read them as dates yet;
    `created`: words among them that are of the text's beginning.
    `language` is the page's word for it (``de-AT``).  `authors` are claims, too, best place first; `credits` are
    organisations that the page names as sources of the article.  `origins`: which place a field comes from.
    `is_article`: JSON-LD describes an article; `is_own`: whether that agrees with what else the page calls itself, None
    if there is nothing to compare.  `kinds` are the types that JSON-LD gives, `n_articles` how many articles it
    describes; `offers` are type and name of the events, jobs and goods that it describes; `names` is what the page
    calls itself in its head.
    """

    title: str | None = None
    standfirst: str | None = None
    authors: tuple[tuple[Claim, ...], ...] = ()
    credits: tuple[str, ...] = ()
    published: tuple[tuple[str, str], ...] = ()
    created: tuple[str, ...] = ()
    modified: tuple[tuple[str, str], ...] = ()
    section: str | None = None
    keywords: tuple[str, ...] = ()
    language: str | None = None
    is_free: bool | None = None
    canonical: str | None = None
    og_url: str | None = None
    og_type: str | None = None
    is_article: bool = False
    is_own: bool | None = None
    n_articles: int = 0
    kinds: frozenset[str] = frozenset()
    offers: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    article_body: str | None = None
    site_name: str | None = None
    site_names: tuple[str, ...] = ()
    image: str | None = None
    origins: tuple[tuple[str, str], ...] = ()

    @property
    def is_news(self) -> bool:
        """Whether JSON-LD calls the page news, as newsrooms do and the programs of blogs do not."""
        return any(kind.endswith("newsarticle") for kind in self.kinds)


def read_metadata(tree: HtmlElement, *, url: str = "", outlet_names: Sequence[str] = ()) -> Metadata:
    """All that the elements of one parsed page say about its article; the tree is not changed.

    `url` is where it was found.  `outlet_names` are names of the publishing outlet, which are cut from titles and are
    no authors.
    """
    found = collect(tree)
    metas = found.metas
    og_url = _first(metas.get("og:url", ()))
    addresses = [found.canonical or "", og_url or ""]
    nodes = nodes_of(found.scripts)
    told = read_headings(
        tree,
        found.headings,
        title=found.title or "",
        og_titles=metas.get("og:title", ()),
        urls=(url, *addresses),
        headlines=[line for node in articles_of(nodes) for line in texts(node.get("headline"))],
    )
    headings = list(told.article)
    names = tuple(line for line in map(one_line, (found.title or "", *metas.get("og:title", ()))) if line)
    called = [*headings, *names]
    own_nodes = [node for node in nodes if not is_of_another(node, titles=called, urls=addresses)]
    node, is_article = article_of(own_nodes, titles=headings or metas.get("og:title", ()), urls=addresses)
    site = _first(metas.get("og:site_name", ()), texts(node.get("publisher")), metas.get("application-name", ()))
    authors = tuple(_authors(found, node))
    site_names = names_of_site(
        site,
        node.get("publisher"),
        shown=told.site,
        title=found.title or "",
        claims=chain.from_iterable(authors),
        address=og_url or found.canonical,
        url=url,
    )
    sections = [*texts(node.get("articleSection")), *metas.get("article:section", ())]
    title = choose_title(
        (
            ("json_ld", texts(node.get("headline"))),
            ("microdata", found.items.get("headline", ())),
            ("h1", headings),
            ("og", [without_site(title, told.site) for title in metas.get("og:title", ())]),
            ("meta", [without_site(title, told.site) for title in metas.get("twitter:title", ())]),
            ("title", [without_site(found.title or "", told.site)]),
        ),
        names=[*site_names, *outlet_names],
        headings=headings,
        sections=sections,
    )
    root = tree.getroottree().getroot()
    picked = {
        "standfirst": (
            ("json_ld", texts(node.get("description"))),
            ("og", metas.get("og:description", ())),
            ("meta", metas.get("description", ())),
            ("meta", metas.get("twitter:description", ())),
            ("microdata", found.items.get("description", ())),
        ),
        "section": (
            ("json_ld", texts(node.get("articleSection"))),
            ("og", metas.get("article:section", ())),
            ("meta", metas.get("section", ())),
        ),
        "language": (
            ("html", [root.get("lang") or root.get("xml:lang") or ""]),
            ("json_ld", texts(node.get("inLanguage"))),
            ("og", metas.get("og:locale", ())),
            ("meta", metas.get("content-language", ())),
        ),
        "image": (
            ("og", [value for name in _IMAGE_METAS[:3] for value in metas.get(name, ())]),
            ("json_ld", _addresses(node.get("image"))),
            ("meta", [value for name in _IMAGE_METAS[3:] for value in metas.get(name, ())]),
        ),
    }
    chosen = {name: hit for name, sources in picked.items() if (hit := _first_of(sources))}
    keywords, keywords_from = _keywords(node, metas)
    is_free, is_free_from = _is_free(node, metas)
    origins = {"title": title[1] if title else None, **{name: origin for name, (_, origin) in chosen.items()}}
    origins |= {"keywords": keywords_from, "is_free": is_free_from}
    value_of = {name: value for name, (value, _) in chosen.items()}
    standfirst = value_of.get("standfirst")
    return Metadata(
        title=title[0] if title else None,
        standfirst=standfirst[:_LONGEST_STANDFIRST] if standfirst else None,
        authors=authors,
        credits=tuple(texts(node.get("sourceOrganization"))),
        published=tuple(_published(found, node)),
        created=tuple(value for name in _CREATED_METAS for value in metas.get(name, ())),
        modified=tuple(_modified(found, node)),
        section=value_of.get("section"),
        keywords=keywords,
        language=value_of.get("language"),
        is_free=is_free,
        canonical=found.canonical,
        og_url=og_url,
        og_type=(_first(metas.get("og:type", ())) or "").lower() or None,
        is_article=is_article,
        is_own=agrees(node, titles=names or headings, urls=addresses) if is_article else None,
        n_articles=len(articles_of(nodes)),
        kinds=frozenset(kind for node in nodes for kind in types_of(node)),
        offers=tuple(_offers(nodes)),
        names=names,
        article_body="\n".join(texts(node.get("articleBody"))) or None,
        site_name=site,
        site_names=site_names,
        image=value_of.get("image"),
        origins=tuple((name, origin) for name, origin in origins.items() if origin),
    )


def _offers(nodes: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Type and name of what takes place or is to be had; a name where there is none is empty."""
    for node in nodes:
        if kind := next(filter(_OFFERS.search, sorted(types_of(node))), None):
            yield kind, next(iter(texts(node.get("name") or node.get("title"))), "")


def _authors(found: Elements, node: Mapping[str, Any]) -> Iterator[tuple[Claim, ...]]:
    """Whom each place names as authors, best place first."""
    yield tuple(json_ld_authors(node.get("author")))
    yield tuple(json_ld_authors(node.get("creator")))
    for name in _AUTHOR_METAS:
        yield tuple(Claim("meta", value) for value in found.metas.get(name, ()))
    yield tuple(Claim("microdata", value) for value in found.items.get("author", ()))


def _published(found: Elements, node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for value in texts(node.get("datePublished")):
        yield value, "json_ld"
    for name, origin in _PUBLISHED_METAS:
        for value in found.metas.get(name, ()):
            yield value, origin
    for value in found.items.get("datepublished", ()):
        yield value, "microdata"
    for value in found.times[:_MOST_TIMES]:
        yield value, "time"


def _modified(found: Elements, node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for value in texts(node.get("dateModified")):
        yield value, "json_ld"
    for name in _MODIFIED_METAS:
        for value in found.metas.get(name, ()):
            yield value, "meta"
    for value in found.items.get("datemodified", ()):
        yield value, "microdata"


def _keywords(node: Mapping[str, Any], metas: Mapping[str, list[str]]) -> tuple[tuple[str, ...], str | None]:
    named = texts(node.get("keywords"))
    sources = (
        ("json_ld", named if len(named) > 1 else [part for line in named for part in re.split(r"[,;]", line)]),
        ("og", metas.get("article:tag", [])),
        ("meta", [part for line in metas.get("news_keywords", ()) for part in line.split(",")]),
        ("meta", [part for line in metas.get("keywords", ()) for part in line.split(",")]),
    )
    for origin, parts in sources:
        lines = dict.fromkeys(line for part in parts if (line := one_line(part)) and len(line) <= 100)
        if lines:
            return tuple(lines)[:_MOST_KEYWORDS], origin
    return (), None


def _is_free(node: Mapping[str, Any], metas: Mapping[str, list[str]]) -> tuple[bool | None, str | None]:
    claim = node.get("isAccessibleForFree")
    if isinstance(claim, str):
        claim = {"true": True, "false": False}.get(claim.strip().rpartition("/")[2].lower())
    if isinstance(claim, bool):
        return claim, "json_ld"
    tier = _FREE.get((_first(metas.get("article:content_tier", ())) or "").lower())
    return tier, "og" if tier is not None else None


def _addresses(image: object, depth: int = 0) -> list[str]:
    """Addresses of pictures that a property of JSON-LD gives: text, an object with ``url``, or a list of these."""
    if isinstance(image, str):
        return [image]
    if isinstance(image, Mapping) and depth < 3:
        return _addresses(image.get("url") or image.get("contentUrl"), depth + 1)
    if isinstance(image, list) and depth < 3:
        return [address for item in image[:3] for address in _addresses(item, depth + 1)]
    return []


def _first(*sources: Iterable[str]) -> str | None:
    return next((line for values in sources for value in values if (line := one_line(value))), None)


def _first_of(sources: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, str] | None:
    return next(((line, origin) for origin, values in sources if (line := _first(values))), None)
