"""The article that a page describes in JSON-LD (schema.org), as plain values."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from presswatch.extract.markup.decode import letters

SCRIPT_CAP: Final = 1_000_000
"""Characters of one script; a block of 3 MB took 731 MB to parse."""
_MOST_OBJECTS: Final = 20
_REPAIR_CAP: Final = 300_000
_WRAPPING: Final = 40
"""Characters around a script in which comments or a CDATA section may wrap it."""
_DAMAGE: Final = re.compile(r"""("(?:[^"\\]|\\.)*+(?:"|\Z))|/\*.{0,200}?\*/|//[^\n]*|,(?=\s{0,100}[}\]])""", re.DOTALL)
"""Strings, which stay, and what stands between them and should not: comments, commas at the end of a list."""
_BETWEEN: Final = re.compile(r"[\s,;]*")
_FOREIGN_ESCAPE: Final = re.compile(r"\\([^\"\\/bfnrtu])")
_NODE_CAP: Final = 2000
_MOST_MERGED: Final = 4
"""Nodes that may describe an article once more; pages at hand have one or two."""
_SHARED: Final = (
    *("url", "mainEntityOfPage", "datePublished", "dateModified", "author", "creator", "publisher", "description"),
    *("articleSection", "articleBody", "keywords", "image", "inLanguage", "isAccessibleForFree", "sourceOrganization"),
)
"""What the same article's other nodes may add: all that anybody reads."""
_DEPTH_CAP: Final = 6
_ALIKE: Final = 0.2
"""Share of their letters in threes that two titles of one article have in common; those of two have a tenth."""
_ARTICLE_TYPES: Final = frozenset(
    {"article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "reviewnewsarticle"}
    | {"backgroundnewsarticle", "advertisercontentarticle", "satiricalarticle", "techarticle", "scholarlyarticle"}
    | {"blogposting", "liveblogposting", "socialmediaposting", "discussionforumposting", "report"}
)
_WEAK_TYPES: Final = frozenset({"creativework", "itempage", "webpage", "videoobject"})
_WORKS: Final = frozenset({"recipe", "howto", "review", "criticreview"})
"""What may be the page's article, and stands embedded in others: it is that only under the page's own headline."""
# Where an article may hang below a node that is none.  Lists of teasers (itemListElement) are left out on purpose.
_INWARD: Final = ("@graph", "mainEntity", "mainEntityOfPage", "about")


def read_json_ld(
    scripts: Iterable[str], *, titles: Iterable[str] = (), urls: Iterable[str] = ()
) -> tuple[Mapping[str, Any], bool]:
    """The node of the page's article, its references resolved, and whether its type says that it is one.

    In: texts of the scripts of type ``application/ld+json``; what else the page gives as its title and its address,
    by which the article is told from others that the page describes as well.
    Out: the node of an article type that fits them, else the first that has a date or a headline, else a page or work
    node that has a date of publication, else an empty mapping.  A script that cannot be read even after the usual
    repairs counts as absent.
    """
    return article_of(nodes_of(scripts), titles=titles, urls=urls)


def nodes_of(scripts: Iterable[str]) -> list[dict[str, Any]]:
    """What the scripts of a page describe: the nodes at their top, and what hangs below these as the page's subject."""
    return [node for script in scripts for node in _nodes(_loads(script), 0)][:_NODE_CAP]


def articles_of(nodes: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of the nodes that are of a type of article and have a date or a headline."""
    return [
        node
        for node in nodes
        if types_of(node) & _ARTICLE_TYPES and (node.get("datePublished") or node.get("headline"))
    ]


def article_of(
    nodes: Sequence[Mapping[str, Any]], *, titles: Iterable[str] = (), urls: Iterable[str] = ()
) -> tuple[Mapping[str, Any], bool]:
    """The node of the page's article among all nodes of a page: see `read_json_ld`."""
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    articles = articles_of(nodes)
    weak = next((node for node in nodes if types_of(node) & _WEAK_TYPES and node.get("datePublished")), {})
    known = {letters(title) for title in titles if title}
    if not articles:
        return _resolved(weak or next((node for node in nodes if _is_work(node, known)), {}), by_id), False
    best = articles[0]
    if len(articles) > 1:
        places = {_place(url) for url in urls if url}
        best = max(articles, key=lambda node: _fit(node, known, places))  # of equals the first
        best = _with_the_same(best, articles)
    return _resolved(best if best.get("datePublished") or not weak else {**_dates(weak), **best}, by_id), True


def _is_work(node: Mapping[str, Any], titles: set[str]) -> bool:
    """Whether a node is a work that was published at some time under one of the page's titles, given as letters.

    A review without a title of its own is the page's where the page is called after what it reviews.
    """
    if not (types_of(node) & _WORKS and node.get("datePublished")):
        return False
    called = set(map(letters, (*texts(node.get("headline")), *texts(node.get("name")))))
    reviewed = filter(None, map(letters, () if called else texts(node.get("itemReviewed"))))
    return not titles.isdisjoint(called) or any(name in title for name in reviewed for title in titles)


def _with_the_same(best: Mapping[str, Any], articles: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The node with what it lacks and others of the same headline have; without a headline nothing is the same."""
    headline = best.get("headline")
    if not headline:
        return best
    same = (node for node in articles if node is not best and node.get("headline") == headline)
    filled = dict(best)
    for other in islice(same, _MOST_MERGED):
        filled |= {key: other[key] for key in _SHARED if key in other and key not in filled}
    return filled


def _fit(node: Mapping[str, Any], titles: set[str], places: set[str]) -> tuple[bool, bool, bool]:
    """How well a node fits the page: by its address, by its headline, by having both headline and date."""
    return (
        any(place in places for place in _places_of(node)),
        any(letters(headline) in titles for headline in texts(node.get("headline"))),
        bool(node.get("datePublished") and node.get("headline")),
    )


def agrees(node: Mapping[str, Any], *, titles: Iterable[str], urls: Iterable[str]) -> bool | None:
    """Whether a node describes the page itself: by one of the page's addresses or the titles, which hold more.

    False where it names another address than the page does, None where nothing can be compared.
    """
    own, places = _places_of(node), {place for url in urls if url and "/" in (place := _place(url))}
    known = [letters(title) for title in titles if title]
    headlines = [key for headline in texts(node.get("headline")) if (key := letters(headline))]
    if places & own or any(key in title for key in headlines for title in known):
        return True
    return False if places and own else None


def is_of_another(node: Mapping[str, Any], *, titles: Iterable[str], urls: Iterable[str]) -> bool:
    """Whether a node describes another article: by its address, and by a headline that is like none of the titles.

    Pages write their own address and their headline in several ways, but hardly ever both in another way.
    """
    headlines = texts(node.get("headline"))
    if not headlines or agrees(node, titles=titles, urls=urls) is not False:
        return False
    known = [_threes(title) for title in titles]
    alike = (
        len(one & other) > _ALIKE * min(len(one), len(other)) for one in map(_threes, headlines) for other in known
    )
    return bool(known) and not any(alike)


def _threes(title: str) -> set[str]:
    """Each three letters in a row: how alike titles are, in scripts without blanks, too."""
    key = letters(title)
    return {key[at : at + 3] for at in range(max(1, len(key) - 2))}


def _places_of(node: Mapping[str, Any]) -> set[str]:
    """The addresses that a node gives itself."""
    addresses = (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))
    named = [value.get("@id") or value.get("url") if isinstance(value, dict) else value for value in addresses if value]
    return {_place(url) for url in named if isinstance(url, str)}


def _place(url: str) -> str:
    """An address for comparison: without scheme, query, fragment and the slash at its end."""
    return url.partition("://")[2].partition("#")[0].partition("?")[0].rstrip("/").removeprefix("www.")


def _dates(node: Mapping[str, Any]) -> dict[str, Any]:
    return {key: node[key] for key in ("datePublished", "dateModified") if node.get(key)}


def types_of(node: Mapping[str, Any]) -> frozenset[str]:
    """Names of a node's types in lower case, without the address of the vocabulary."""
    named = node.get("@type")
    names = named if isinstance(named, list) else [named]
    return frozenset(name.rpartition("/")[2].rpartition(":")[2].lower() for name in names if isinstance(name, str))


def texts(value: object, *, depth: int = 0) -> list[str]:
    """Every text that a property gives: itself, its ``name`` or ``@value``, and those of a list."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if depth > _DEPTH_CAP:
        return []
    if isinstance(value, Mapping):
        return texts(value.get("name") or value.get("@value"), depth=depth + 1)
    if isinstance(value, list):
        return [text for item in value[:50] for text in texts(item, depth=depth + 1)]
    return []


def _loads(script: str) -> object:
    if len(script) > SCRIPT_CAP:
        return None
    script = script.strip()
    if not (script.startswith(("{", "[")) and script.endswith(("}", "]"))):
        head, tail = script[:_WRAPPING].replace("<![CDATA[", ""), script[_WRAPPING:]
        script = head + tail[:-_WRAPPING] + tail[-_WRAPPING:].replace("]]>", "")
        starts = [at for at in map(script.find, "{[") if at >= 0]
        script = script[min(starts, default=0) : max(map(script.rfind, "}]")) + 1]
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return _repaired(script)


def _repaired(script: str) -> object:
    """Read a script with the usual damage.

    Entities, commas at the end of lists, comments, foreign escapes, several objects one behind the other.
    """
    if len(script) > _REPAIR_CAP:
        return None
    if "&quot;" in script and '"' not in script:
        script = html.unescape(script)
    script = _DAMAGE.sub(lambda part: _FOREIGN_ESCAPE.sub(r"\1", part[1]) if part[1] else "", script)
    decoder = json.JSONDecoder(strict=False)
    found: list[object] = []
    at = 0
    while at < len(script) and len(found) < _MOST_OBJECTS:
        try:
            value, at = decoder.raw_decode(script, at)
        except (ValueError, RecursionError):
            break
        found.append(value)
        behind = _BETWEEN.match(script, at)  # matches always, at least nothing
        at = behind.end() if behind else len(script)
    return found


def _nodes(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEPTH_CAP:
        return
    if isinstance(value, list):
        for item in value[:_NODE_CAP]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in _INWARD:
            if isinstance(value.get(key), dict | list):
                yield from _nodes(value[key], depth + 1)


def _resolved(node: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The node with references to people and organisations replaced by what they refer to."""

    def follow(value: object) -> object:
        if isinstance(value, list):
            return [follow(item) for item in value]
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and not value.get("name"):
            return by_id.get(value["@id"], value)
        return value

    return {**node, **{key: follow(node[key]) for key in ("author", "creator", "publisher") if key in node}}
