"""The version of the code that makes texts and citations of pages: our own sources and the libraries they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from presswatch.model import short_id

_SOURCES: Final = (
    *("cite", "extract"),
    *("relate/fingerprint.py", "relate/revisions.py"),
    *("catalogue.py", "codings.py", "dates.py", "datewords.py", "languages.py", "local_dates.py", "model.py"),
    *("publishers.py", "rights.py", "rules.py", "discover/link_patterns.py", "understand.py"),
    *("urls.py", "url_forms.py", "warc.py"),
)
"""What `understand` runs, and what compares its texts: folders and files of this package."""
_LIBRARIES: Final = (
    *("charset-normalizer", "courlan", "htmldate", "justext", "lxml", "lxml_html_clean", "py3langid", "trafilatura"),
)


@cache
def code_version() -> str:
    """An id that changes with every change of these sources and libraries.

    Comments count as well: extracting an old page once more costs little, and a change of the extraction that goes
    unnoticed would pass for a change by the outlet.
    """
    hashed = blake2b()
    for path in _SOURCES:
        for name, module in _modules(path, files("presswatch").joinpath(path)):
            hashed.update(name.encode() + b"\0" + module.read_bytes())
    return short_id(hashed.hexdigest(), *(f"{name} {_version(name)}" for name in _LIBRARIES))


def _modules(name: str, place: Traversable) -> Iterator[tuple[str, Traversable]]:
    """The module at this place with its path, or those of the folder and of the folders in it, ordered by names."""
    if place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda file: file.name):
            yield from _modules(f"{name}/{inner.name}", inner)
    elif name.endswith(".py"):
        yield name, place


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:  # a dependency of theirs that they have given up
        return ""
