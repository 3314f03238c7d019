"""Pages that ask for something before they show anything: consent, a password, an address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.lines.consent import accepts
from presswatch.extract.lines.consent_words import SPEAKS_OF_CONSENT, SPEAKS_OF_ITS_PURPOSES
from presswatch.extract.page_types.seen import HARDLY_ANY, SHORT, Seen, called_one_of
from presswatch.extract.page_types.words import (
    LOGIN_TITLES,
    SIGN_UP_TITLES,
)
from presswatch.model import Skipped

_LITTLE: Final = 400
_NONE: Final = 100
_PLENTY: Final = 2000
_MANY: Final = 5
"""Headlines from which a dialog lies over a page that lists articles."""
_MOSTLY: Final = 0.6
"""Share of a text that speaks of consent or what it is for ..."""
_PARTLY: Final = 0.2
"""... and of consent itself: how to clean a device is told with the words for what consent is for."""
_LONGEST_BUTTON: Final = 40
_ASKS: Final = etree.XPath("//input[@type='password' or @type='email']")


def consent(page: Seen) -> Skipped | None:
    """A dialog about consent, and hardly anything else."""
    if page.make.headlines >= _MANY or page.make.run >= (SHORT if page.make.is_named else _PLENTY):
        return None
    button = next((block.text for block in page.blocks if accepts(block)), None)
    if button is None or on_consent(page.text) < _PARTLY or _on_it_or_its_purposes(page.text) < _MOSTLY:
        return None
    if page.make.run >= _NONE and not page.is_bare and (page.is_dated or page.make.is_named):
        return None  # a wall may have all that the article behind it declares, and none of its text
    return Skipped("consent_page", f"its text is about consent, a button says “{button}”")


def on_consent(text: str) -> float:
    """Share of a text's sentences that speak of consent, by length."""
    return _share(text, lambda line: SPEAKS_OF_CONSENT.search(line) is not None)


def _on_it_or_its_purposes(text: str) -> float:
    return _share(text, lambda line: bool(SPEAKS_OF_CONSENT.search(line) or SPEAKS_OF_ITS_PURPOSES.search(line)))


def _share(text: str, is_about: Callable[[str], bool]) -> float:
    """Share of a text's sentences that are about something, by length."""
    lines = [line for line in text.split("\n") if len(line) > _LONGEST_BUTTON]
    return sum(len(line) for line in lines if is_about(line)) / sum(map(len, lines)) if lines else 0.0


def form(page: Seen) -> Skipped | None:
    """A page to sign in, or to leave one's address."""
    if not page.is_bare:
        return None
    asked = {field.get("type") for field in cast("list[HtmlElement]", _ASKS(page.tree))}
    called = called_one_of(page, LOGIN_TITLES)
    has_hardly_any = page.make.run < HARDLY_ANY
    if called and ("password" in asked or has_hardly_any):
        return Skipped("login_page", f"it is called “{called}”")
    if "password" in asked and has_hardly_any and not page.make.has_head and page.length < _LITTLE:
        return Skipped("login_page", f"a field for a password, {page.make.run} characters of running text")
    called = called_one_of(page, SIGN_UP_TITLES)
    return Skipped("service_page", f"it is called “{called}”") if called and (asked or has_hardly_any) else None
