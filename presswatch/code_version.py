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
        for module in _modules(files("presswatch").joinpath(path)):
            hashed.update(module.name.encode() + b"\0" + module.read_bytes())
    return short_id(hashed.hexdigest(), *(f"{name} {_version(name)}" for name in _LIBRARIES))


def _modules(place: Traversable) -> Iterator[Traversable]:
    """The module at this place, or those of the folder and of the folders in it, in the order of their names."""
    if place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda file: file.name):
            yield from _modules(inner)
    elif place.name.endswith(".py"):
        yield place


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:  # a dependency of theirs that they have given up
        return ""
