"""Decides which article a page belongs to, and which of two was first.  Pure; the merge supplies what is known.

Identity is conservative: only an equal `url_canonical` makes two pages one article by itself (and a known entry whose
page was asked for again may move within its site).  An equal match key proposes, and title with text or time confirms
(`presswatch.relate.forms`).  Equal texts at other addresses are copies (`presswatch.relate.groups`).  Where a guid
leads to another address than before, the page is the same article only if the old address leads there, or if title and
text are the same, too.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from presswatch import urls
from presswatch.model import Precision, article_id_of
from presswatch.relate.forms import WIDTH, Shown, is_comparable, is_one_article

_EAST: Final = dt.timedelta(hours=14)
_WEST: Final = dt.timedelta(hours=12)
"""How far clocks are ahead of UTC and behind it, at most."""

DirectionBy = Literal["published", "first_seen", "undecidable"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A page that was understood: its number in the batch, its address, and the article it was asked for, if any.

    `by_guid`: it was asked for because the guid that led to the article has another address now.  Then `has_moved` says
    that the article's address leads here, and `is_repeated` that title and text are the article's.
    `match_key` proposes known articles, what is `shown` confirms; without it nothing does.
    """

    page_no: int
    url_canonical: str
    asked_for: str | None = None
    asked_for_url: str | None = None
    by_guid: bool = False
    has_moved: bool = False
    is_repeated: bool = False
    match_key: str = ""
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An article that is there, by the key that proposes it, and what its own page shows."""

    article_id: str
    match_key: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class Verdict:
    """The article that a page belongs to, and whether the page is its first.

    `is_other_form`: title with text or time told so, its address did not.  `is_comparable`: the page shows the article
    as its first page did, so that another text is a change by the outlet; an AMP page does not.
    """

    page_no: int
    article_id: str
    is_new: bool
    is_other_form: bool = False
    is_comparable: bool = True


def identify(arrivals: Iterable[Arrival], known: Mapping[str, str], held: Iterable[Held] = ()) -> list[Verdict]:
    """Decide, in the order of arrival, whether each page is a new article or another fetch of a known one.

    In: the arrivals; url_key -> article_id of every address that leads to an article already; the articles, oldest
    first, that have the match key of an arrival.
    """
    leads_to = dict(known)
    proposed: defaultdict[str, list[Held]] = defaultdict(list)
    shown: dict[str, Shown] = {}
    for one in held:
        proposed[one.match_key].append(one)
        shown[one.article_id] = one.shown
    verdicts = []
    for arrival in arrivals:
        article_id = leads_to.get(arrival.url_canonical)
        if article_id is None and arrival.asked_for and arrival.asked_for_url:
            # the page of a known article that answers from another address of the same site: it moved
            is_it = not arrival.by_guid or arrival.has_moved or arrival.is_repeated
            is_near = urls.same_site(arrival.asked_for_url, arrival.url_canonical)
            article_id = arrival.asked_for if is_it and is_near else None
        other = _confirmed(arrival, proposed) if article_id is None else None
        is_new = article_id is None and other is None
        article_id = article_id or other or article_id_of(arrival.url_canonical)
        leads_to[arrival.url_canonical] = article_id
        first = shown.get(article_id)
        comparable = first is None or arrival.shown is None or is_comparable(first.url, arrival.shown.url)
        verdicts.append(Verdict(arrival.page_no, article_id, is_new, other is not None, comparable))
        if is_new and arrival.shown:
            shown[article_id] = arrival.shown
            proposed[arrival.match_key].append(Held(article_id, arrival.match_key, arrival.shown))
    return verdicts


def _confirmed(arrival: Arrival, proposed: Mapping[str, Sequence[Held]]) -> str | None:
    """The first article of those with the arrival's match key that shows the same."""
    if arrival.shown is None:
        return None
    of_key = proposed.get(arrival.match_key, ())
    return next((one.article_id for one in of_key if is_one_article(one.shown, arrival.shown)), None)


@dataclass(frozen=True, slots=True)
class Member:
    """What decides an article's place among equal texts.  `at` = coalesce(published_at, first_seen_at), naive UTC.

    `is_zoned`: the time is one of a known zone; a mere day is of none.
    """

    article_id: str
    outlet_id: str
    is_agency: bool
    at: dt.datetime
    precision: Precision
    is_zoned: bool
    first_seen_at: dt.datetime
    dup_group_id: str

    @property
    def until(self) -> dt.datetime:
        """The end of the span that the precision of the time leaves open."""
        return self.at + WIDTH[self.precision]

    @property
    def earliest(self) -> dt.datetime:
        """When it may have been published, wherever the outlet's clocks are ..."""
        return self.at if self.is_zoned else self.at - _EAST

    @property
    def latest(self) -> dt.datetime:
        """... and when it was at the latest."""
        return self.until if self.is_zoned else self.until + _WEST


def earlier(one: Member, other: Member) -> tuple[Member, DirectionBy]:
    """Which of two published first, and by what that is known.

    A time stands for the span that its precision leaves open, and where its zone is not known for as much more as the
    zones of the world differ; only spans that do not overlap decide (of one outlet the zone is the same).  Else the
    direction is called undecidable, and taken for the original is what its claim calls the earlier, then the agency,
    then the one we saw first.
    """
    if one.precision == "unknown" or other.precision == "unknown":
        if one.at != other.at and (one.precision == other.precision):
            return (one, "first_seen") if one.at < other.at else (other, "first_seen")
    elif one.until <= other.at:
        return one, _by(one, other)
    elif other.until <= one.at:
        return other, _by(other, one)
    if one.is_agency != other.is_agency:
        return (one if one.is_agency else other), "undecidable"
    return (one if one.first_seen_at <= other.first_seen_at else other), "undecidable"


def _by(first: Member, second: Member) -> DirectionBy:
    is_certain = first.outlet_id == second.outlet_id or first.latest <= second.earliest
    return "published" if is_certain else "undecidable"
