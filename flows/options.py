"""What a run can be asked for: the parameters of the flows, the same for commands, schedules and REST calls."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class IngestOptions(BaseModel):
    """Which feeds to poll; with nothing given, every enabled feed of the catalogue that is due."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    outlets: tuple[str, ...] = Field(default=(), description="outlet ids of the catalogue; their feeds, due or not")
    urls: tuple[str, ...] = Field(default=(), description="addresses of feeds or pages, in the catalogue or not")


class ReadOptions(BaseModel):
    """Which files to read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paths: tuple[str, ...] = Field(min_length=1, description="files and folders: HTML, text, feeds, JSONL, WARC")
