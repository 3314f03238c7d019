"""Roles: what a credit counts for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from presswatch.model import OutletKind, Role

ROLES: Final[Mapping[str, Role]] = {
    "report": "citation",
    "told_to": "citation",
    "footer": "citation",
    "slug": "origin",
    "copyright": "origin",
    "photo": "photo",
    "named": "named",
}
"""What a kind of rule makes of the name of an outlet."""


PICTURES: Final[OutletKind] = "picture_agency"
"""Who is of this kind is credited for pictures alone: by any layout, with all beside it; by no words of a sentence."""


def role_of(kind: str, outlet_id: str | None) -> Role:
    """Return the role of a row: who is nobody of the catalogue is only named, however clearly it is credited.

    So every number leads to an outlet; `kind` keeps how the name is credited, and gives the role back once somebody
    tells who it is.
    """
    return "named" if outlet_id is None else ROLES[kind]
