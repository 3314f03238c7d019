"""Writes `[[outlet]]` tables as TOML, in the form of config/outlets/*.toml; `tomllib` reads them back unchanged."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_LINE: Final = 120


def write(tables: Iterable[Mapping[str, Any]]) -> str:
    """Write outlets, each field on a line, lists of tables an item a line.

    The values are texts, booleans, whole numbers, dates, and lists and tables of them.
    """
    return "\n".join("[[outlet]]\n" + "".join(f"{_key(k)} = {_field(v)}\n" for k, v in t.items()) for t in tables)


def value(item: Any) -> str:  # noqa: ANN401  (a value of a table)
    """Write one value on one line.  Raises TypeError for what such a table cannot hold."""
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, str):
        return _text(item)
    if isinstance(item, int):
        return str(item)
    if isinstance(item, dt.date) and not isinstance(item, dt.datetime):
        return item.isoformat()
    if isinstance(item, Mapping):
        return "{ " + ", ".join(f"{_key(k)} = {value(v)}" for k, v in item.items()) + " }" if item else "{}"
    if isinstance(item, (list, tuple)):
        return "[" + ", ".join(value(one) for one in item) + "]"
    raise TypeError(f"no value of an outlet table: {item!r}")


def _field(item: Any) -> str:  # noqa: ANN401
    short = value(item)
    is_long = isinstance(item, (list, tuple)) and (len(short) > _LINE or any(isinstance(i, Mapping) for i in item))
    return "[\n" + "".join(f"    {value(one)},\n" for one in item) + "]" if is_long else short


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _text(text: str) -> str:
    # JSON's strings are TOML's basic strings, but for DEL; a lone surrogate stands for nothing that could be written
    text = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
