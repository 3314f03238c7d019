"""What an element of a page holds that tells whose it is: links and pictures, a label, a linked headline, captions."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.lines.boilerplate import labels_box
from presswatch.extract.markup.blocks import HEADINGS, Block, ends_sentence
from presswatch.extract.markup.decode import clean_line, letters
from presswatch.extract.markup.names import names_caption

_HEADLINE: Final = 20
_LONGEST_CARD: Final = 1000
_CARD: Final = 0.2
"""Code points of a headline and a teaser with its box, and the share of links in it."""
_LABEL: Final = 60
_LONGEST_CAPTION: Final = 200
_MOST_PARTS: Final = 6
"""Elements in a line from which it is no caption and its credit; paragraphs of a box that are looked at."""
_BREAKS: Final = ("br", "hr", etree.Comment)
_LIVELY: Final = (
    *("a", "img", "picture", "figure", "button", "form", "input", "svg", "iframe", "video", "audio"),
    *("amp-img", "amp-iframe", "amp-video", "amp-audio"),
)
_CENTRED: Final = re.compile(r"(?i)text-align:\s*center|(?:^|[\s_-])(?:text-?)?(?:align-?)?center(?:ed)?(?:$|\s)")
_BOLD: Final = ("b", "strong", *HEADINGS)


def is_lively(box: HtmlElement) -> bool:
    """Whether a box holds links, pictures, players or buttons."""
    return next(box.iter(*_LIVELY), None) is not None


def first_text(box: HtmlElement) -> str:
    """The first text in a box."""
    return next((text for text in box.itertext() if text.strip()), "")


def label_of(box: HtmlElement, line: str) -> str | None:
    """The first text in a box, where it is a label that leads elsewhere and not the line itself."""
    first = first_text(box)
    label = clean_line(first) if len(first) <= _LABEL else ""
    return label if label and label != line and labels_box(label) else None


def has_lost_paragraphs(box: HtmlElement, keys: Collection[str]) -> bool:
    """Whether a box has paragraphs and none of their letters are among the `keys`."""
    below = (letters("".join(paragraph.itertext())) for paragraph in islice(box.iter("p"), _MOST_PARTS))
    texts = [key for key in below if key]
    return bool(texts) and not any(key in keys for key in texts)


def element_before(element: HtmlElement) -> HtmlElement | None:
    """What stands right before an element, breaks left out."""
    before = element.getprevious()
    while before is not None and before.tag in _BREAKS:
        before = before.getprevious()
    return before


def is_centred_caption(block: Block) -> bool:
    """Whether a short line stands centred right behind a picture, and is neither a sentence nor bold."""
    element = block.element
    if len(block.text) > _LONGEST_CAPTION or ends_sentence(block.text) or element.tag in HEADINGS:
        return False
    before = element_before(element) if _is_centred(element) else None
    return (
        before is not None
        and next(before.iter("img"), None) is not None
        and not first_text(before)
        and next(element.iter(*_BOLD), None) is None
        and not ((behind := element.getnext()) is not None and _is_centred(behind))  # a poem is centred as a whole
    )


def _is_centred(element: HtmlElement) -> bool:
    names = (element.get("style"), element.get("class"), element.get("align"))
    return any(name and _CENTRED.search(name) for name in names)


def holds_captions(element: HtmlElement) -> bool:
    """Whether all the text of an element stands in parts that are called captions: ``<p><span class=caption>``."""
    if element.text and not element.text.isspace():
        return False
    parts = list(islice(element.iterchildren(etree.Element), _MOST_PARTS))
    texts = [part for part in parts if next(filter(str.strip, part.itertext()), None)]
    is_bare = any(part.tail and not part.tail.isspace() for part in parts)
    return bool(texts) and not is_bare and len(parts) < _MOST_PARTS and all(map(names_caption, texts))


def is_card(box: HtmlElement) -> bool:
    """Whether a box is a teaser: a headline that is a link, and a few words on it."""
    length = sum(map(len, box.itertext()))
    linked = [text for link in box.iter("a") if len(text := clean_line("".join(link.itertext()))) > _HEADLINE]
    return bool(linked) and length < _LONGEST_CARD and sum(map(len, linked)) >= _CARD * length
