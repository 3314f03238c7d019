"""The article that a page describes in JSON-LD (schema.org), as plain values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

SCRIPT_CAP: Final = 1_000_000
"""Characters of one script; a block of 3 MB took 731 MB to parse."""
_NODE_CAP: Final = 2000
_DEPTH_CAP: Final = 6
_ARTICLE_TYPES: Final = frozenset(
    {"article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "reviewnewsarticle"}
    | {"backgroundnewsarticle", "advertisercontentarticle", "satiricalarticle", "techarticle", "scholarlyarticle"}
    | {"blogposting", "liveblogposting", "socialmediaposting", "discussionforumposting", "report"}
)
_WEAK_TYPES: Final = frozenset({"creativework", "itempage", "webpage", "videoobject"})
# Where an article may hang below a node that is none.  Lists of teasers (itemListElement) are left out on purpose.
_INWARD: Final = ("@graph", "mainEntity", "mainEntityOfPage", "about")


def read_json_ld(scripts: Iterable[str]) -> tuple[Mapping[str, Any], bool]:
    """The node of the page's article, its references resolved, and whether its type says that it is one.

    In: texts of the scripts of type ``application/ld+json``.  Out: the first node of an article type that has a date
    or a headline, else a page or work node that has a date of publication, else an empty mapping.  Damaged scripts
    count as absent.
    """
    nodes = [node for script in scripts for node in _nodes(_loads(script), 0)][:_NODE_CAP]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    articles = [node for node in nodes if types_of(node) & _ARTICLE_TYPES]
    best = next((node for node in articles if node.get("datePublished") and node.get("headline")), None)
    best = best or next((node for node in articles if node.get("datePublished") or node.get("headline")), None)
    if best is not None:
        return _resolved(best, by_id), True
    weak = next((node for node in nodes if types_of(node) & _WEAK_TYPES and node.get("datePublished")), {})
    return _resolved(weak, by_id), False


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
    script = script.strip().removeprefix("<!--").removesuffix("-->").strip().removesuffix(";")
    script = script.removeprefix("//<![CDATA[").removesuffix("//]]>").removeprefix("<![CDATA[").removesuffix("]]>")
    if len(script) > SCRIPT_CAP:
        return None
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


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
