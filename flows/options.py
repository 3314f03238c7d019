"""What a run can be asked for: the parameters of the flows, the same for commands, schedules and REST calls."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, ConfigDict, Field

from presswatch.errors import InputError


class IngestOptions(BaseModel):
    """Which feeds to poll; with nothing given, every enabled feed of the catalogue that is due."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    outlets: tuple[str, ...] = Field(default=(), description="outlet ids of the catalogue; their feeds, due or not")
    urls: tuple[str, ...] = Field(default=(), description="addresses of feeds or pages, in the catalogue or not")


class RevisitOptions(BaseModel):
    """Which articles to look at again; with nothing given, those of all outlets that are due."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    articles: tuple[str, ...] = Field(default=(), description="ids or addresses of articles, due or not")
    outlets: tuple[str, ...] = Field(default=(), description="outlet ids; only their articles that are due")
    all: bool = Field(default=False, description="what was looked at longest ago, due or not, of any age")
    pages: int | None = Field(default=None, ge=1, description="articles looked at, at most; else [revisit] pages")


class BackfillOptions(BaseModel):
    """Which days of the past to collect, from whom, and how many pages at most."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    outlet: str = Field(description="outlet id of the catalogue")
    first: dt.date = Field(description="first day")
    last: dt.date = Field(description="last day")
    pages: int = Field(default=1000, ge=1, description="pages fetched at most; the rest waits for the next time")


class ReadOptions(BaseModel):
    """Which files to read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paths: tuple[str, ...] = Field(min_length=1, description="files and folders: HTML, text, feeds, JSONL, WARC")


def check_days(first: dt.date | None, last: dt.date | None) -> None:
    """Raise InputError for days in the wrong order; None is no bound."""
    if first and last and last < first:
        raise InputError(f"the last day, {last}, lies before the first, {first}")
