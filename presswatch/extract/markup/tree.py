"""The tree of a page: one for every pass, of pages that have too much of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, cast

from lxml import etree, html
from lxml.html import HtmlElement

from presswatch.extract.markup.layout_tables import unfold_layout_tables
from presswatch.extract.markup.names import cut_names


def _parser(*, huge_tree: bool) -> etree.HTMLParser:
    """A parser like lxml.html's, which looks up each element's class in Python; this one makes them all alike."""
    parser = etree.HTMLParser(
        collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=huge_tree
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    return parser


MOST_TAGS: Final = 100_000
"""Tags of a page that is parsed, as `<` are counted.  The real pages at hand have up to 15,000; 100,000 can take 25 s
and, with the copies that trafilatura makes of the tree, 300 MB."""
MOST_ATTRIBUTES: Final = 1000
"""Attributes of one tag of a page that is parsed; the parser compares each with all before it."""
_LONG_TAG: Final = 10_000
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
MOST_LINES: Final = 100_000
"""Line ends that a page with preformatted text may have for them to mean something."""
_PREFORMATTED: Final = re.compile(b"<pre")
"""For so short a text a pattern takes half the time of ``in``."""
_JSON_LD: Final = b"ld+json"
_NOT_SHOWN: Final = frozenset(
    {*("html", "head", "body", "title", "meta", "link", "base", "script", "style", "noscript", "template")}
)
"""Elements that may stand in a head, or beside it."""
_DEEPEST: Final = 250
"""Levels of nesting; the plain parser stops at 256 and loses the rest of the page, trafilatura what lies deeper."""
_CONSENT: Final = re.compile(
    r"(?i)onetrust-[\w-]+|ot-sdk-[\w-]+|qc-cmp2-container|fc-consent-root|didomi-host|sp_message_container\w*|cybotcookiebotdialog\w*"
    r"|usercentrics-[\w-]+|uc-banner[\w-]*|iubenda-cs-[\w-]+|cky-(?:consent|overlay|modal)[\w-]*|cmplz-[\w-]+|truste[-_][\w-]+"
    r"|osano-cm-[\w-]+|klaro|tarteaucitron\w*|axeptio_[\w-]+|evidon-[\w-]+|borlabscookie\w*|cmpbox\d?|cc-window|moove_gdpr[\w-]*"
    r"|cookie-?(?:notice|banner|bar|consent|law-info-bar|overlay)(?:-(?:container|wrapper|overlay))?"
    r"|(?:cmp|gdpr|rgpd|lgpd|dsgvo|consent)-?(?:banner|overlay|modal|popup|dialog|container|wrapper|layer|bar)"
)
"""What the boxes are called in which programs ask for consent; they lie over the page, before or behind all else."""
_ARTICLES: Final = ("h1", "main", "article")
_PARSER: Final = _parser(huge_tree=False)
_DEEP_PARSER: Final = _parser(huge_tree=True)
_AT_THE_BOTTOM: Final = etree.XPath("/*" * _DEEPEST)
_IS_DEEP: Final = etree.XPath(f"boolean({'/*' * _DEEPEST})")


def parse_page(markup: str, as_utf8: bytes | None = None) -> HtmlElement | None:
    """One lxml tree of a page, for every pass; None when there is nothing to parse, or too much (see `excess_of`).

    `as_utf8` is the markup in UTF-8, where that is at hand.
    Raises MemoryError when the process may not have the memory that the tree takes.
    """
    if not markup or markup.isspace() or excess_of(markup):
        return None
    # bytes, because lxml refuses text that declares an encoding
    encoded = markup.encode("utf-8", "replace") if as_utf8 is None else as_utf8
    if (
        _PREFORMATTED.search(encoded) is None or encoded.count(b"\n") > MOST_LINES
    ):  # line ends of the source are blanks; as text beside <br> they would end paragraphs
        encoded = _on_one_line(encoded)
    try:
        tree = html.document_fromstring(encoded, parser=_PARSER)
        tree = _flattened(encoded) if _IS_DEEP(tree) else tree
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        return None
    except (etree.ParserError, ValueError, AssertionError):
        return None
    _have_body(tree)
    _drop_consent(tree)
    for line_break in tree.iter("br"):  # trafilatura drops some of them, but no line end of a text
        line_break.tail = "\n" + (line_break.tail or "").lstrip()
    unfold_layout_tables(tree)
    cut_names(tree)
    return tree


def _on_one_line(markup: bytes) -> bytes:
    """The markup with blanks for line ends, but in JSON-LD, where a comment may end with its line."""
    parts: list[bytes] = []
    at = 0
    while (
        (named := markup.find(_JSON_LD, at)) >= 0
        and (start := markup.find(b">", named)) >= 0
        and (end := markup.find(b"</script", start)) >= 0
    ):
        parts += [markup[at:start].replace(b"\n", b" "), markup[start:end]]
        at = end
    parts.append(markup[at:].replace(b"\n", b" "))
    return b"".join(parts)


def excess_of(markup: str) -> str | None:
    """What a page has too much of to be parsed; None for usual ones."""
    if (tags := markup.count("<")) > MOST_TAGS:
        return f"{tags} tags, the cap is {MOST_TAGS}"
    most = max((len(_QUOTED.sub("", tag).partition(">")[0].split()) for tag in _long_tags(markup)), default=0)
    return f"{most} attributes of one tag, the cap is {MOST_ATTRIBUTES}" if most > MOST_ATTRIBUTES else None


def _long_tags(markup: str) -> Iterator[str]:
    """What begins like a tag and does not end soon; leaps from end to end, which takes hardly any time."""
    at = 0
    while at + _LONG_TAG <= len(markup):
        end = markup.rfind(">", at, at + _LONG_TAG)
        if end < 0:
            end = markup.find(">", at)
            end = len(markup) if end < 0 else end
            while (start := markup.find("<", at, end - _LONG_TAG)) >= 0:
                at = start + 1
                behind = markup.find("<", at)
                tag = markup[at : behind if behind >= 0 else len(markup)]
                if len(tag) > _LONG_TAG:
                    yield tag
        at = end + 1


def _have_body(tree: HtmlElement) -> None:
    """Bring what a page shows into its body: elements that the parser does not know, it leaves where they begin."""
    if tree.tag != "html" or tree.find("frameset") is not None:
        return
    head, body = tree.find("head"), tree.find("body")
    strays = [child for child in (*(() if head is None else head), *tree) if child.tag not in _NOT_SHOWN]
    if body is None:
        body = etree.SubElement(tree, "body")
    for place, child in enumerate(strays):
        body.insert(place, child)


def _drop_consent(tree: HtmlElement) -> None:
    """Take out the boxes in which a program asks for consent: readers never see them again.

    They stand in the body, or in the element of it that a script fills.  One that holds the article is called so for
    its state.
    """
    body = tree.find("body")
    outer = [] if body is None else list(body)
    for box in [*outer, *(inner for element in outer if element.tag == "div" for inner in element)]:
        names = f"{box.get('id') or ''} {box.get('class') or ''}".split()
        if any(map(_CONSENT.fullmatch, names)) and next(box.iter(*_ARTICLES), None) is None:
            box.drop_tree()


def _flattened(markup: bytes) -> HtmlElement:
    """The tree of a page that is nested too deeply, what lies below the deepest level unwrapped."""
    tree = html.document_fromstring(markup, parser=_DEEP_PARSER)
    for element in cast("list[HtmlElement]", _AT_THE_BOTTOM(tree)):
        for inner in list(element.iterdescendants()):
            inner.drop_tag()
    return tree
