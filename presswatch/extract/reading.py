"""One article as its source gives it, whatever that is: a page, a plain text, a line of JSON."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from presswatch.extract.times.published import Published


@dataclass(frozen=True, slots=True)
class Reading:
    """The fields of an article before anything is concluded from them; `language` is a claim.

    `method` names the way the text was got, `origins` the place of the page that each claimed field is from, `has_lead`
    says that the first line of the text is the standfirst, `wall` is the sentence by which the rest is for subscribers.
    """

    text: str
    method: str
    title: str | None
    published: Published
    language: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    byline: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    modified_at: dt.datetime | None = None
    is_free: bool | None = None
    wall: str | None = None
    image: str | None = None
    origins: tuple[tuple[str, str], ...] = ()
    has_lead: bool = False
