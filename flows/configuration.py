"""Reads the configuration: packaged defaults, then the user's folder, then the environment.

The user's folder is `--config DIR`, else PRESSWATCH_CONFIG, else `<home>/config`; it may hold settings.toml,
outlets/*.toml, citations/*.toml and corrections.jsonl.  Only this module reads configuration files and variables.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import tomli

from presswatch import catalogue, settings
from presswatch.catalogue import Catalogue
from presswatch.cite import corrections
from presswatch.errors import ConfigError
from presswatch.settings import Settings

Tables = tuple[tuple[str, Mapping[str, Any]], ...]

_PREFIX: Final = "PRESSWATCH_"
_CORRECTIONS: Final = "corrections.jsonl"
_PARTS: Final = ("settings.toml", "outlets", "citations", _CORRECTIONS)


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything that was configured; `outlet_tables` and `citation_tables` are (file name, parsed TOML) pairs.

    Corrections come as the last file of `citation_tables`, one table a line; `correction_places` says of each
    correction, in the order of the tables, where it was written.
    """

    settings: Settings
    catalogue: Catalogue
    outlet_tables: Tables
    citation_tables: Tables
    correction_places: tuple[str, ...] = ()


def load(overlay: Path, *, environment: Mapping[str, str] = os.environ) -> Configuration:
    """Read and check all of it.  Raises ConfigError that names file, table, field and what is allowed."""
    if overlay.is_dir():
        for item in sorted(overlay.iterdir()):
            if item.name not in _PARTS and not item.name.startswith("."):
                raise ConfigError(f"{item}: not a part of the configuration; allowed are {', '.join(_PARTS)}")
    layers = [_read(defaults() / "settings.toml")]
    if (overlay / "settings.toml").exists():
        layers.append(_read(overlay / "settings.toml"))
    layers += _from_environment(environment)
    built = settings.build(layers)
    _check_ca_file(built.fetch.ca_file, layers)
    outlet_tables = _read_folders("outlets", overlay)
    outlets = catalogue.build(outlet_tables)
    _check_polled(built.feeds.outlets, outlets, layers)
    rules = _read_folders("citations", overlay)
    lines, places = _read_corrections(overlay / _CORRECTIONS, outlets)
    return Configuration(
        settings=built,
        catalogue=outlets,
        outlet_tables=outlet_tables,
        citation_tables=(*rules, *lines),
        correction_places=(*_places_of_tables(rules), *places),
    )


def defaults() -> Path:
    """The folder of the packaged defaults: `config/` of a checkout, or its copy inside an installed package."""
    package = Path(settings.__file__).parent
    installed = package / "config"
    return installed if installed.is_dir() else package.parent / "config"


def overlay_folder(home: Path, named: Path | None, *, environment: Mapping[str, str] = os.environ) -> Path:
    """The user's configuration folder.  Raises ConfigError when one was named that is not there, or not the user's."""
    chosen = named or (Path(environment["PRESSWATCH_CONFIG"]) if environment.get("PRESSWATCH_CONFIG") else None)
    if chosen is None:
        return home / "config"
    if not chosen.is_dir():
        raise ConfigError(f"{chosen}: no such folder of configuration (--config DIR or PRESSWATCH_CONFIG)")
    if chosen.resolve() == defaults().resolve():
        raise ConfigError(
            f"{chosen} is what presswatch brings and reads anyway: name a folder of your own with what differs in it"
        )
    return chosen


def unknown(outlet_id: str, outlets: Catalogue) -> str:
    """What to say of the id of an outlet that is in no table, with what may have been meant."""
    from difflib import get_close_matches

    near = get_close_matches(outlet_id, outlets.by_id, n=3)
    advice = f"did you mean {', '.join(near)}?" if near else "`presswatch query 'FROM outlets'` lists them"
    return f"unknown outlet {outlet_id!r}: {advice}"


def without_feeds(outlet_id: str) -> str:
    """What to say of an outlet that is to be polled and has nothing to poll."""
    return f"outlet {outlet_id!r} has neither feeds nor sitemaps in the catalogue: give it some, or leave it out"


def _check_ca_file(ca_file: str, layers: list[tuple[str, Mapping[str, Any]]]) -> None:
    if ca_file and not Path(ca_file).is_file():
        where = _set_by(layers, "fetch", "ca_file")
        raise ConfigError(f"{where}: {ca_file}: no such file; name one, or leave the setting empty")


def _check_polled(chosen: tuple[str, ...], outlets: Catalogue, layers: list[tuple[str, Mapping[str, Any]]]) -> None:
    for outlet_id in chosen:
        outlet = outlets.by_id.get(outlet_id)
        if outlet is None:
            raise ConfigError(f"{_set_by(layers, 'feeds', 'outlets')}: {unknown(outlet_id, outlets)}")
        # one that denies its pages is no mistake in a list
        if outlet.rights != "denied" and not catalogue.polled(outlet):
            raise ConfigError(f"{_set_by(layers, 'feeds', 'outlets')}: {without_feeds(outlet_id)}")


def _set_by(layers: list[tuple[str, Mapping[str, Any]]], table: str, key: str) -> str:
    """Which file or variable set a setting last, with its table and key."""
    where = next(name for name, tables in reversed(layers) if key in tables.get(table, {}))
    return f"{where}: [{table}] {key}"


def _read_folders(name: str, overlay: Path) -> Tables:
    paths = [
        path for folder in (defaults() / name, overlay / name) if folder.is_dir() for path in sorted(folder.iterdir())
    ]
    for path in paths:
        if path.suffix != ".toml" and not path.name.startswith("."):
            raise ConfigError(f"{path}: files of {name} end in .toml")
    return tuple(_read(path) for path in paths if path.suffix == ".toml")


def _read_corrections(path: Path, outlets: Catalogue) -> tuple[Tables, list[str]]:
    """The file as one table, and the place of each of its lines."""
    if not path.exists():
        return (), []
    lines = _text(path).split("\n")
    tables = corrections.parse(str(path), lines, outlets.by_id)
    places = [f"{path}: line {number}" for number, line in enumerate(lines, start=1) if line.strip()]
    return ((str(path), {"languages": [], "correction": tables}),), places


def _places_of_tables(rules: Tables) -> list[str]:
    return [
        f"{name}: [[correction]] number {number}"
        for name, table in rules
        for number in range(1, len(table.get("correction", ())) + 1)
    ]


def _read(path: Path) -> tuple[str, Mapping[str, Any]]:
    try:
        return str(path), tomli.loads(_text(path))
    except tomli.TOMLDecodeError as error:
        twice = "; put the settings of the two tables into one" if "Cannot declare" in str(error) else ""
        raise ConfigError(f"{path}: invalid TOML: {error}{twice}") from None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # Windows editors put a mark before it
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 (byte {error.start})") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None


def _from_environment(environment: Mapping[str, str]) -> list[tuple[str, Mapping[str, Any]]]:
    """PRESSWATCH_<SECTION>__<KEY> variables; a value that is no JSON is taken as a text.

    Raises ConfigError for one that begins with a section and lacks the two underscores: it would do nothing.
    """
    layers: list[tuple[str, Mapping[str, Any]]] = []
    for name, raw in sorted(environment.items()):
        section, separator, key = name.removeprefix(_PREFIX).partition("__")
        if name.startswith(_PREFIX) and separator:
            try:
                value = json.loads(raw)
            except ValueError:
                value = raw
            layers.append((f"variable {name}", {section.lower(): {key.lower(): value}}))
        elif name.startswith(_PREFIX) and section.lower().partition("_")[0] in Settings.model_fields:
            raise ConfigError(
                f"variable {name}: no such variable; a setting is {_PREFIX}<SECTION>__<KEY>, with two underscores "
                "between section and key"
            )
    return layers
