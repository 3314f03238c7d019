"""Decides whether two near-equal addresses show one article.  Pure.

A wrong merge loses an article, a missed one costs a fetch.  So an address only proposes (`presswatch.url_forms`), and
what the two pages show decides: title and text, or title and time where the text of an AMP page differs a little.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from presswatch.model import Precision
from presswatch.relate.fingerprint import SHORT, words
from presswatch.url_forms import form_key, form_of

WIDTH: Final[Mapping[str, dt.timedelta]] = {
    "second": dt.timedelta(seconds=1),
    "minute": dt.timedelta(minutes=1),
    "day": dt.timedelta(days=1),
    "unknown": dt.timedelta(0),
}
"""The span that the precision of a time leaves open."""

_LIKE_LENGTH: Final = 2
"""Texts of two forms have like lengths: the longer has at most so many times the words of the shorter."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What an address shows, as far as it tells which article that is.  `published_at` is naive UTC."""

    url: str
    url_canonical: str
    title: str | None
    text_hash: str
    word_count: int
    published_at: dt.datetime | None
    precision: Precision


def is_one_article(one: Shown, other: Shown) -> bool:
    """Tell whether two pages whose addresses have equal match keys are one article.

    Their titles must be equal.  Where the addresses differ in nothing but their form, an equal text or an equal time
    confirms it; where they differ in a parameter that is an identity somewhere, both must be equal and the text long:
    notices of one form are published under such addresses, a dozen a day.
    """
    shorter, longer = sorted((one.word_count, other.word_count))
    title = words(one.title or "")
    if not shorter or title != words(other.title or ""):
        return False
    is_same_text = one.text_hash == other.text_hash
    if form_key(one.url_canonical) != form_key(other.url_canonical):
        return is_same_text and shorter >= SHORT and _is_same_time(one, other)
    return is_same_text or (bool(title) and longer <= shorter * _LIKE_LENGTH and _is_same_time(one, other))


def is_comparable(url: str, other: str) -> bool:
    """Tell whether two addresses of one article show it in one form, so that another text is a change by the outlet."""
    return form_of(url) == form_of(other)


def _is_same_time(one: Shown, other: Shown) -> bool:
    """Both are known, and the spans that they leave open overlap."""
    if one.published_at is None or other.published_at is None or "unknown" in (one.precision, other.precision):
        return False
    return (
        one.published_at < other.published_at + WIDTH[other.precision]
        and other.published_at < one.published_at + WIDTH[one.precision]
    )
