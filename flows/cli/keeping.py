"""`init`: the command that makes a home."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import Parameter

from flows.cli.output import say, show
from flows.cli.places import DEFAULT_HOME, HomeOption, at_home
from flows.configuration import load
from presswatch.errors import ConfigError
from storage.home import open_home

_SETTINGS = """\
# Your settings.  Only what differs from the defaults; every setting with its default and meaning stands in
# {defaults}
[fetch]
# Who is asking; sent with every request.
contact = {contact}
"""


def init(
    *,
    contact: Annotated[str | None, Parameter(help="E-mail or web address that is sent with every request.")] = None,
    home: HomeOption = DEFAULT_HOME,
) -> int:
    """Make a home: folders, and a configuration with your contact address."""
    import json

    from connectors.identity import check_contact
    from flows.configuration import defaults

    if contact is not None:
        check_contact(contact)
    place = open_home(home)
    path = place.config / "settings.toml"
    if path.exists():
        present = load(place.config).settings.fetch.contact
        if contact is not None and contact != present:
            raise ConfigError(f"{path} is there already, with the contact {present!r}: change it in that file")
        show(f"{place.root} is a home already; its settings are in {path}")
        return 0
    if contact is None and sys.stdin.isatty():
        say("Who should the people whose sites are read turn to?  An e-mail or web address, sent with every request.")
        contact = input("contact: ").strip()
    if not contact:
        raise ConfigError("a contact is needed: presswatch init --contact you@example.org")
    check_contact(contact)
    for folder in ("outlets", "citations"):
        (place.config / folder).mkdir(exist_ok=True)
    path.write_text(
        _SETTINGS.format(defaults=defaults() / "settings.toml", contact=json.dumps(contact, ensure_ascii=False)),
        encoding="utf-8",
    )
    load(place.config)
    where = at_home(place)
    show(f"made {place.root}\nsettings: {path}\nnext: presswatch ingest{where}, or presswatch read FILES{where}")
    return 0
