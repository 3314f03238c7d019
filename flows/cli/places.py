"""The options that many commands share, and what they lead to."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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


def home_that_may_ask(home: Path, config: Path | None) -> tuple[Home, Configuration]:
    """Open a home from which sites are asked; without a contact it is refused before a folder is made."""
    from connectors.identity import check_contact

    if Home(home.absolute()).mark.exists():
        open_home(home)  # it may be the demo's
    configuration = configuration_of(Home(home.absolute()), config)
    check_contact(configuration.settings.fetch.contact)
    return open_home(home), configuration
