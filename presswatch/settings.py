"""Settings: every default stands, commented, in config/settings.toml; this module only gives them types.

Pure: the shell reads files and environment (flows/configuration.py) and hands the parsed tables over.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from presswatch import urls
from presswatch.errors import ConfigError


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Fetch(_Section):
    """How the outside world is asked; seconds and bytes."""

    contact: str
    allow_hosts: tuple[str, ...]
    min_delay_s: float = Field(ge=0)
    per_host: int = Field(ge=1, le=16)
    overall: int = Field(ge=1, le=1000)
    deadline_s: float = Field(gt=0)
    raw_cap: int = Field(gt=0)
    decoded_cap: int = Field(gt=0)
    pages_per_round: int = Field(ge=1)
    round_minutes: float = Field(gt=0)
    proxy: str
    ca_file: str
    tdm: Literal["ignore", "metadata_only", "skip"]

    @field_validator("allow_hosts")
    @classmethod
    def _exact_host_and_port(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for item in value:
            host, colon, port = item.rpartition(":")
            if not (colon and host and "/" not in host and port.isdigit() and 0 < int(port) < 65536):
                msg = f"{item!r} is no host:port (for example 127.0.0.1:8000)"
                raise ValueError(msg)
        return tuple(item.lower() for item in value)

    @field_validator("proxy")
    @classmethod
    def _an_address_of_a_proxy(cls, value: str) -> str:
        target = urls.target_of(value) if value else None
        if value and (target is None or target.path != "/"):
            # not the value itself: it may hold a password
            msg = "is no address of a proxy (for example http://proxy.example.org:3128)"
            raise ValueError(msg)
        return value.strip()

    @field_validator("ca_file")
    @classmethod
    def _an_absolute_path(cls, value: str) -> str:
        if value and not PurePath(value).is_absolute():
            msg = f"{value!r} is no absolute path (for example /etc/ssl/company.pem)"
            raise ValueError(msg)
        return value


class Feeds(_Section):
    """Which feeds are polled, and how."""

    outlets: tuple[str, ...]
    interval_min: float = Field(gt=0)
    entry_cap: int = Field(ge=1)
    sitemap_days: float = Field(gt=0, le=36500)


class Understand(_Section):
    """Limits of the processes that extract."""

    workers: int = Field(ge=0, le=256)
    page_deadline_s: float = Field(gt=0)
    page_cap: int = Field(gt=0)


class Relate(_Section):
    """What counts as a copy, and what as one story."""

    copy_window_h: float = Field(gt=0)
    story_window_h: float = Field(gt=0)
    semantic: bool


class Revisit(_Section):
    """Which articles are looked at again, and when."""

    after_h: tuple[float, ...]
    watched: tuple[str, ...]
    watched_after_h: tuple[float, ...]
    max_age_days: float = Field(gt=0, le=365)
    pages: int = Field(ge=1)
    minutes: float = Field(gt=0)

    @field_validator("after_h", "watched_after_h")
    @classmethod
    def _hours_to_come(cls, value: tuple[float, ...]) -> tuple[float, ...]:
        if any(hours <= 0 for hours in value):
            msg = f"{list(value)!r} must be hours above 0 (for example [24])"
            raise ValueError(msg)
        return value


class Store(_Section):
    """The store and its published snapshot."""

    lock_wait_s: float = Field(ge=0)
    publish_gb_per_day: float = Field(gt=0)


class Display(_Section):
    """How results are shown."""

    timezone: str

    @field_validator("timezone")
    @classmethod
    def _a_known_zone(cls, value: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            msg = f"{value!r} is no time zone (for example UTC or Europe/Bucharest)"
            raise ValueError(msg) from None
        return value


class Settings(_Section):
    """All settings; built once in the shell and passed down."""

    fetch: Fetch
    feeds: Feeds
    understand: Understand
    relate: Relate
    revisit: Revisit
    store: Store
    display: Display


def build(layers: list[tuple[str, Mapping[str, Any]]]) -> Settings:
    """Merge the layers, later ones win per key, and check every value.

    In: (name of file or variable, parsed table) pairs, the defaults first.
    Raises ConfigError that names the layer, the section, the key and what is allowed.
    """
    merged: dict[str, dict[str, Any]] = {}
    origin: dict[tuple[str, str], str] = {}
    for name, table in layers:
        for section, values in table.items():
            if not isinstance(values, Mapping):
                raise ConfigError(f"{name}: [{section}] must be a table of settings, not {values!r}")
            for key, value in values.items():
                merged.setdefault(section, {})[key] = value
                origin[section, key] = name
            merged.setdefault(section, {})
            origin.setdefault((section, ""), name)
    try:
        return Settings.model_validate(merged)
    except ValidationError as error:
        raise ConfigError("\n".join(_plain(problem, origin) for problem in error.errors())) from None


def _plain(problem: Mapping[str, Any], origin: dict[tuple[str, str], str]) -> str:
    """Word one problem of pydantic's for a person: where, what, what is allowed."""
    section, key = (*(str(part) for part in problem["loc"][:2]), "")[:2]
    where = origin.get((section, key)) or origin.get((section, "")) or "settings"
    if problem["type"] == "extra_forbidden":
        known = Settings.model_fields if not key else Settings.model_fields[section].annotation.model_fields  # type: ignore[union-attr]
        what = f"no such setting; known are: {', '.join(known)}"
    else:
        words = 'must be a list: ["..."]' if problem["type"] == "tuple_type" else problem["msg"]
        what = words.removeprefix("Value error, ") + (
            "" if problem["type"] == "value_error" else f" (given: {problem['input']!r})"
        )
    return f"{where}: [{section}] {key}: {what}" if key else f"{where}: [{section}]: {what}"
