"""Text and day of a page by trafilatura and htmldate.  The only module that imports them, when a page is extracted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.body.reduced import reduced_to, without
from presswatch.extract.lines.consent import speaks_of_consent
from presswatch.extract.markup.blocks import Block, add_with_outer
from presswatch.extract.markup.decode import length_of, letters
from presswatch.extract.markup.names import stands_elsewhere
from presswatch.extract.markup.prose import prose_among
from presswatch.model import Mode

if TYPE_CHECKING:  # loads a second's worth of modules
    from trafilatura.settings import Extractor

SHORT: Final = 200
"""Length, in Latin letters, below which a text is compared with what else the page gives."""
_LEAST: Final = 250
"""Length, in Latin letters, below which trafilatura tries other ways, which keep no paragraphs."""
MANY: Final = 20_000
"""Elements from which trafilatura is not asked, whose time grows with their square: 36 s for 100,000 paragraphs.  The
real pages at hand have up to 7,500."""
_HOW_MANY: Final = etree.XPath("count(//*)")
_MOST: Final = 0.67
"""Share of the page's prose that a text has when nothing longer is looked for: trafilatura takes no text instead of its
own that is not at least half as long again."""


def published_day(tree: HtmlElement, *, latest: str, url: str) -> str | None:
    """Day of publication (``2026-02-03``) by htmldate, which looks at everything a page says; None when it finds none.

    `latest` is the day (same form) after which no page can have been published.
    """
    from htmldate import find_date  # arrives with trafilatura

    found: str | None = find_date(
        tree, original_date=True, max_date=latest, url=url, deferred_url_extractor=True, extensive_search=False
    )
    return found


def has_many(tree: HtmlElement) -> bool:
    """Whether a page has more elements than trafilatura is asked about."""
    return cast("float", _HOW_MANY(tree)) > MANY


def text_by_trafilatura(
    tree: HtmlElement, blocks: Sequence[Block], mode: Mode, *, cards: Collection[HtmlElement] = ()
) -> str | None:
    """Text by trafilatura; None where it takes nothing of the page's prose, as of layout tables the teasers alone.

    A line of prose about consent, above an article of short paragraphs, is none.

    `blocks` are the lines of the page without those of the `cards`.

    What it compares its own text with, and takes instead where that is much more, is half its cost; it is left out
    where the text has most of the page's prose already.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    prose = prose_among(blocks)
    least = _least(prose)
    if mode == "full" and _length(prose) >= SHORT:
        with reduced_to(tree, prose, cards):
            quick = bare_extraction(tree, options=_options(True, mode, least))
        if isinstance(quick, Document) and _is_sound(quick.body) and _has_most(quick.text or "", prose):
            return quick.text or ""
    with without(cards):
        document = bare_extraction(tree, options=_options(False, mode, least))
    text = (document.text or "") if isinstance(document, Document) else ""
    whole = letters(text)
    elsewhere: dict[HtmlElement, bool] = {}
    own = [block for block in prose if not _is_beside(block)]
    own = [block for block in own if not stands_elsewhere(block.element, elsewhere)] or own
    own = [block for block in own if not speaks_of_consent(block.text)]
    return None if own and not any(block.key in whole for block in own) else text


def _is_beside(block: Block) -> bool:
    """Whether a line stands in an element that is for what is not the article's."""
    return next(block.element.iterancestors("footer", "aside", "nav"), None) is not None


def _has_most(text: str, prose: Sequence[Block]) -> bool:
    """Whether a text has most of a page's prose, but for that of boxes called furniture that hold none of it."""
    if length_of(text) < SHORT:
        return False
    whole = letters(text)
    taken = [block for block in prose if block.key in whole]
    if _length(taken) >= _MOST * _length(prose):
        return True
    around_taken: set[HtmlElement] = set()
    for block in taken:
        add_with_outer(block.element, around_taken)
    elsewhere = dict.fromkeys(around_taken, False)
    lost = (block for block in prose if block.key not in whole)
    missing = [b for b in lost if not stands_elsewhere(b.element, elsewhere)]
    return bool(taken) and length_of(text) >= _MOST * _length([*taken, *missing])


def _least(prose: Sequence[Block]) -> int:
    """Code points of the page's script that are as long as `_LEAST` Latin letters: trafilatura counts code points."""
    length = sum(length_of(block.text) for block in prose)
    return int(_LEAST * sum(len(block.text) for block in prose) / length) if length else _LEAST


def _length(blocks: Iterable[Block]) -> int:
    """Length of different lines."""
    return sum(map(length_of, {block.text for block in blocks}))


def _is_sound(body: etree._Element) -> bool:
    """Whether a text is made of paragraphs and not of tables."""
    return sum(1 for _ in body.iter("p", "lb")) > max(1, sum(1 for _ in body.iter("table")))


@cache
def _options(is_quick: bool, mode: Mode, least: int) -> Extractor:  # noqa: FBT001  (positional for the cache)
    from trafilatura.settings import Extractor

    options = Extractor(
        output_format="python",
        comments=False,
        with_metadata=False,
        dedup=False,
        fast=is_quick,
        precision=mode == "precision",
        recall=mode == "recall",
    )
    options.min_extracted_size = least
    if is_quick:  # neither precision nor recall, nor "balanced", which measures the whole page to try again
        options.focus = "quick"
    return options
