"""The options that many commands share, and what they lead to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from storage.home import Home

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
    from flows.configuration import load, overlay_folder

    return load(overlay_folder(home.root, config))
