"""The table `extract` of an outlet: what is allowed in it, and what its expressions take out of a page."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Annotated, Literal

from lxml import etree
from lxml.html import HtmlElement
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

ALLOWED = (
    '{ mode = "precision", prune = ["//div[@class=\'promo\']"], boilerplate = ["Our Standards"] }: a mode '
    "(full, precision or recall), XPath expressions of elements, whole lines"
)


def _selects(expression: str) -> str:
    try:
        etree.XPath(expression)
    except etree.XPathError as error:
        raise ValueError(f"no XPath expression: {error}") from None
    return expression


_XPath = Annotated[str, StringConstraints(max_length=500), AfterValidator(_selects)]


class ExtractTable(BaseModel):
    """The fields of an outlet's `extract`; what each means stands in docs/add-an-outlet.md."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mode: Literal["full", "precision", "recall"] = "full"
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
