"""The options that many commands share, and what they lead to."""

from __future__ import annotations

import hashlib
import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from cyclopts import Parameter

from storage.home import Home, open_home

if TYPE_CHECKING:  # loads pydantic
    from flows.configuration import Configuration

HomeOption = Annotated[
    Path, Parameter(name="--home", env_var="PRESSWATCH_HOME", help="The folder that holds everything.")
]
ConfigOption = Annotated[
    Path | None, Parameter(name="--config", help="Folder of your configuration, instead of HOME/config.")
]
DEFAULT_HOME = Path("data")
_LARGEST_PAGE: Final = 64 << 20
"""Bytes of a file that is looked for by what it holds."""


def configuration_of(home: Home, config: Path | None) -> Configuration:
    """The configuration that holds for a home."""
    from flows.configuration import load

    return load(own_configuration(home, config))


def own_configuration(home: Home, config: Path | None) -> Path:
    """The folder of a home's own configuration, as a path that holds wherever it is read."""
    from flows.configuration import overlay_folder

    return overlay_folder(home.root, config).absolute()


def at_home(home: Home) -> str:
    """The option that names a home in a command that is proposed; none is needed for the default one."""
    return "" if home.root == DEFAULT_HOME.absolute() else f" --home {shlex.quote(str(home.root))}"


def page_asked_for(what: str) -> tuple[str, str | None]:
    """The address of what a user asks for, and, where that is a file, what its bytes are found by (SHA-256, hex)."""
    from connectors.file_bytes import read

    if not os.path.exists(what):  # noqa: PTH110  (an address that is no path is no error)
        return what, None
    path = Path(os.path.abspath(what))  # noqa: PTH100  (as `read` names files)
    body = read(path, cap=_LARGEST_PAGE)
    return path.as_uri(), hashlib.sha256(body).hexdigest() if isinstance(body, bytes) else None


def home_that_may_ask(home: Path, config: Path | None) -> tuple[Home, Configuration]:
    """Open a home from which sites are asked; without a contact it is refused before a folder is made."""
    from connectors.identity import check_contact

    if Home(home.absolute()).mark.exists():
        open_home(home)  # it may be the demo's
    configuration = configuration_of(Home(home.absolute()), config)
    check_contact(configuration.settings.fetch.contact)
    return open_home(home), configuration
