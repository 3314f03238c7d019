"""The table `extract` of an outlet: what is allowed in it, and what its expressions take out of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Annotated

from lxml import etree
from lxml.html import HtmlElement
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from presswatch.model import Mode

ALLOWED = (
    '{ mode = "precision", prune = ["//div[@class=\'promo\']"], boilerplate = ["Our Standards"] }: a mode '
    "(full, precision or recall), XPath expressions of elements, whole lines"
)


_QUOTED = re.compile(r"""'[^']*'|"[^"]*\"""")
_NAMESPACES = re.compile(r"\$[\w.-]+|[\w.-]+:(?!:)[\w*.-]+")
_CALLS = re.compile(r"([\w.-]+)\s*\(")
_FUNCTIONS = frozenset(
    {*("last", "position", "count", "id", "local-name", "name", "namespace-uri", "string", "concat", "starts-with")}
    | {
        *(
            "contains",
            "substring-before",
            "substring-after",
            "substring",
            "string-length",
            "normalize-space",
            "translate",
        )
    }
    | {*("boolean", "not", "true", "false", "lang", "number", "sum", "floor", "ceiling", "round", "text")}
    | {*("node", "comment", "processing-instruction", "and", "or", "div", "mod")}
)
"""What may stand before a bracket in XPath 1.0."""


def _selects(expression: str) -> str:
    try:
        etree.XPath(expression)
    except etree.XPathError as error:
        raise ValueError(f"no XPath expression: {error}") from None
    bare = _QUOTED.sub("''", expression)  # compiling looks up no names: pages would raise
    unknown = [*_NAMESPACES.findall(bare), *(name for name in _CALLS.findall(bare) if name not in _FUNCTIONS)]
    if unknown:
        raise ValueError(f"{unknown[0]} is not known here: XPath 1.0, without namespaces and variables")
    return expression


_XPath = Annotated[str, StringConstraints(max_length=500), AfterValidator(_selects)]


class ExtractTable(BaseModel):
    """The fields of an outlet's `extract`; what each means stands in docs/add-an-outlet.md."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mode: Mode = "full"
    prune: tuple[_XPath, ...] = ()
    boilerplate: tuple[Annotated[str, StringConstraints(min_length=2, strip_whitespace=True)], ...] = ()


def pruned(tree: HtmlElement, expressions: Iterable[str]) -> HtmlElement:
    """A copy of the page without the elements that the expressions select; the texts behind them stay."""
    tree = deepcopy(tree)
    for expression in expressions:
        found = etree.XPath(expression)(tree)
        for element in found if isinstance(found, list) else ():
            if isinstance(element, HtmlElement) and element.getparent() is not None:
                element.drop_tree()
    return tree
