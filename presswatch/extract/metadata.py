"""What a page says about its article: title, authors, times, section, language, access.

Each field comes from the first place that has it: JSON-LD, then Open Graph and article metas, then other metas, then
microdata and visible elements.  Nothing here looks at the running text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.authors import split_authors
from presswatch.extract.decode import one_line
from presswatch.extract.json_ld import read_json_ld, texts
from presswatch.extract.titles import choose_title

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
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
)
_FREE: Final = {"free": True, "locked": False}
_MOST_KEYWORDS: Final = 50
_LONGEST_STANDFIRST: Final = 2000
_MOST_VALUES: Final = 100
"""Elements of one name that are looked at: metas, properties, headings."""
_LONGEST_VALUE: Final = 10_000
"""Code points of an element's text that are looked at: elements inside each other would each bring the whole page's."""
_MICRODATA: Final = etree.XPath("//body//*[@itemprop]")
_PROPERTIES: Final = frozenset({"datepublished", "datemodified", "author", "headline", "description"})


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own claims, cleaned but not judged.

    `published` and `modified`: (words of the page, origin) pairs, best first; nobody has read them as dates yet.
    `language` is the page's word for it (``de-AT``).
    """

    title: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    published: tuple[tuple[str, str], ...] = ()
    modified: tuple[tuple[str, str], ...] = ()
    section: str | None = None
    keywords: tuple[str, ...] = ()
    language: str | None = None
    is_free: bool | None = None
    canonical: str | None = None
    og_url: str | None = None
    og_type: str | None = None
    is_article: bool = False
    article_body: str | None = None
    site_name: str | None = None


@dataclass(slots=True)
class _Found:
    """Elements of one pass over the tree that carry metadata, in document order."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    items: dict[str, list[str]] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    headings: list[Any] = field(default_factory=list)
    canonical: str | None = None
    title: str | None = None


def read_metadata(tree: HtmlElement, *, outlet_names: Sequence[str] = ()) -> Metadata:
    """All that the elements of one parsed page say about its article; the tree is not changed.

    `outlet_names` are names of the publishing outlet, which are cut from titles and are no authors.
    """
    found = _collect(tree)
    node, is_article = read_json_ld(found.scripts)
    metas = found.metas
    site = _first(metas.get("og:site_name", ()), texts(node.get("publisher")), metas.get("application-name", ()))
    names = [name for name in (site, *texts(node.get("publisher")), *outlet_names) if name]
    headings = [line for element in found.headings if (line := one_line(_text_of(element)))]
    title = choose_title(
        (
            ("json_ld", texts(node.get("headline"))),
            ("og", metas.get("og:title", ())),
            ("microdata", found.items.get("headline", ())),
            ("meta", metas.get("twitter:title", ())),
            ("h1", headings if len(headings) == 1 else ()),
            ("title", [found.title or ""]),
            ("h1", headings),
        ),
        names=names,
        headings=headings,
    )
    standfirst = _first(
        texts(node.get("description")),
        metas.get("og:description", ()),
        metas.get("description", ()),
        metas.get("twitter:description", ()),
        found.items.get("description", ()),
    )
    people, organisations = _authors(found, node, names)
    root = tree.getroottree().getroot()
    return Metadata(
        title=title,
        standfirst=standfirst[:_LONGEST_STANDFIRST] if standfirst else None,
        authors=people,
        organisations=organisations,
        published=tuple(_published(found, node)),
        modified=tuple(_modified(found, node)),
        section=_first(texts(node.get("articleSection")), metas.get("article:section", ()), metas.get("section", ())),
        keywords=_keywords(node, metas),
        language=_first(
            [root.get("lang") or root.get("xml:lang") or ""],
            texts(node.get("inLanguage")),
            metas.get("og:locale", ()),
            metas.get("content-language", ()),
        ),
        is_free=_is_free(node, metas),
        canonical=found.canonical,
        og_url=_first(metas.get("og:url", ())),
        og_type=(_first(metas.get("og:type", ())) or "").lower() or None,
        is_article=is_article,
        article_body="\n".join(texts(node.get("articleBody"))) or None,
        site_name=site,
    )


def _collect(tree: HtmlElement) -> _Found:
    found = _Found()
    for element in tree.iter("meta", "link", "script", "title", "time", "h1"):
        tag = element.tag
        if tag == "meta":
            content = element.get("content")
            name = (
                element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
            )
            if content and name:
                _add(found.metas, name.strip().lower(), content)
        elif tag == "script":
            if "ld+json" in (element.get("type") or "") and element.text:
                found.scripts.append(element.text)
        elif tag == "link":
            if (element.get("rel") or "").strip().lower() == "canonical" and element.get("href"):
                found.canonical = found.canonical or element.get("href").strip()
        elif tag == "title":
            found.title = found.title or one_line(_text_of(element))
        elif tag == "time":
            if stamp := element.get("datetime"):
                found.times.append(stamp)
        elif len(found.headings) < _MOST_VALUES:
            found.headings.append(element)
    for element in cast("list[HtmlElement]", _MICRODATA(tree)):
        name = element.get("itemprop").lower()
        if name in _PROPERTIES and len(found.items.get(name, ())) < _MOST_VALUES:
            _add(found.items, name, element.get("content") or element.get("datetime") or _text_of(element))
    return found


def _add(values: dict[str, list[str]], name: str, value: str) -> None:
    named = values.setdefault(name, [])
    if len(named) < _MOST_VALUES:
        named.append(value)


def _text_of(element: HtmlElement) -> str:
    """The first part of an element's text, as far as it can be a value."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > _LONGEST_VALUE:
            break
    return "".join(parts)[:_LONGEST_VALUE]


def _authors(found: _Found, node: Mapping[str, Any], names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """People and organisations; the first place that names people is taken."""
    declared = (
        texts(node.get("author")) or texts(node.get("creator")),
        [value for name in _AUTHOR_METAS for value in found.metas.get(name, ())],
        found.items.get("author", ()),
    )
    credit = texts(node.get("sourceOrganization"))
    organisations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    for lines in declared:
        people, others = split_authors(map(html.unescape, lines), outlet_names=names)
        organisations = organisations or others
        if people:
            break
    return people, tuple(dict.fromkeys([*organisations, *credit]))


def _published(found: _Found, node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for value in texts(node.get("datePublished")):
        yield value, "json_ld"
    for name, origin in _PUBLISHED_METAS:
        for value in found.metas.get(name, ()):
            yield value, origin
    for value in found.items.get("datepublished", ()):
        yield value, "microdata"
    for value in found.times[:1]:
        yield value, "time"


def _modified(found: _Found, node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for value in texts(node.get("dateModified")):
        yield value, "json_ld"
    for name in _MODIFIED_METAS:
        for value in found.metas.get(name, ()):
            yield value, "meta"
    for value in found.items.get("datemodified", ()):
        yield value, "microdata"


def _keywords(node: Mapping[str, Any], metas: Mapping[str, list[str]]) -> tuple[str, ...]:
    named = texts(node.get("keywords"))
    lines = named if len(named) > 1 else [part for line in named for part in re.split(r"[,;]", line)]
    lines = lines or metas.get("article:tag", [])
    lines = lines or [
        part for name in ("news_keywords", "keywords") for line in metas.get(name, ()) for part in line.split(",")
    ]
    return tuple(dict.fromkeys(line for part in lines if (line := one_line(part)) and len(line) <= 100))[
        :_MOST_KEYWORDS
    ]


def _is_free(node: Mapping[str, Any], metas: Mapping[str, list[str]]) -> bool | None:
    claim = node.get("isAccessibleForFree")
    if isinstance(claim, str):
        claim = {"true": True, "false": False}.get(claim.strip().rpartition("/")[2].lower())
    if isinstance(claim, bool):
        return claim
    return _FREE.get((_first(metas.get("article:content_tier", ())) or "").lower())


def _first(*sources: Iterable[str]) -> str | None:
    return next((line for values in sources for value in values if (line := one_line(value))), None)
