"""The options that many commands share, and what they lead to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from flows.configuration import Configuration, load, overlay_folder
from storage.home import Home

HomeOption = Annotated[
    Path, Parameter(name="--home", env_var="PRESSWATCH_HOME", help="The folder that holds everything.")
]
ConfigOption = Annotated[
    Path | None, Parameter(name="--config", help="Folder of your configuration, instead of HOME/config.")
]
DEFAULT_HOME = Path("data")


def configuration_of(home: Home, config: Path | None) -> Configuration:
    """The configuration that holds for a home."""
    return load(overlay_folder(home.root, config))
