"""Decides which article a page belongs to, and which article copies which.  Pure; the merge supplies what is known.

Identity is conservative: only an equal `url_canonical` makes two pages one article (and a known entry whose page was
asked for again may move within its site).  Equal texts at other addresses are copies: both rows stay, linked.  Where a
guid leads to another address than before, the page is the same article only if the old address leads there, or if title
and text are the same, too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from presswatch import urls
from presswatch.model import Precision, article_id_of

DirectionBy = Literal["published", "first_seen", "undecidable"]

_WIDTH: Final[Mapping[str, dt.timedelta]] = {
    "second": dt.timedelta(seconds=1),
    "minute": dt.timedelta(minutes=1),
    "day": dt.timedelta(days=1),
    "unknown": dt.timedelta(0),
}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A page that was understood: its number in the batch, its address, and the article it was asked for, if any.

    `by_guid`: it was asked for because the guid that led to the article has another address now.  Then `has_moved` says
    that the article's address leads here, and `is_repeated` that title and text are the article's.
    """

    page_no: int
    url_canonical: str
    asked_for: str | None = None
    asked_for_url: str | None = None
    by_guid: bool = False
    has_moved: bool = False
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The article that a page belongs to, and whether the page is its first."""

    page_no: int
    article_id: str
    is_new: bool


def identify(arrivals: Iterable[Arrival], known: Mapping[str, str]) -> list[Verdict]:
    """Decide, in the order of arrival, whether each page is a new article or another fetch of a known one.

    In: the arrivals; url_key -> article_id of every address that leads to an article already.
    """
    leads_to = dict(known)
    verdicts = []
    for arrival in arrivals:
        article_id = leads_to.get(arrival.url_canonical)
        if article_id is None and arrival.asked_for and arrival.asked_for_url:
            # the page of a known article that answers from another address of the same site: it moved
            is_it = not arrival.by_guid or arrival.has_moved or arrival.is_repeated
            is_near = urls.same_site(arrival.asked_for_url, arrival.url_canonical)
            article_id = arrival.asked_for if is_it and is_near else None
        is_new = article_id is None
        article_id = article_id or article_id_of(arrival.url_canonical)
        leads_to[arrival.url_canonical] = article_id
        verdicts.append(Verdict(arrival.page_no, article_id, is_new))
    return verdicts


@dataclass(frozen=True, slots=True)
class Member:
    """What decides an article's place among equal texts.  `at` = coalesce(published_at, first_seen_at), naive UTC."""

    article_id: str
    outlet_id: str
    is_agency: bool
    at: dt.datetime
    precision: Precision
    first_seen_at: dt.datetime
    dup_group_id: str


def earlier(one: Member, other: Member) -> tuple[Member, DirectionBy]:
    """Which of two published first, and by what that is known.

    A time stands for the span its precision leaves open; only spans that do not overlap decide.  Else the agency is
    taken for the original, else the one we saw first, and the direction is called undecidable.
    """
    if one.precision == "unknown" or other.precision == "unknown":
        if one.at != other.at and (one.precision == other.precision):
            return (one, "first_seen") if one.at < other.at else (other, "first_seen")
    elif one.at + _WIDTH[one.precision] <= other.at:
        return one, "published"
    elif other.at + _WIDTH[other.precision] <= one.at:
        return other, "published"
    if one.is_agency != other.is_agency:
        return (one if one.is_agency else other), "undecidable"
    return (one if one.first_seen_at <= other.first_seen_at else other), "undecidable"
