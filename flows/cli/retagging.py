"""`retag`: the command that finds the citations of stored texts anew.  Imports neither prefect nor pandas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Final

from cyclopts import Parameter

from flows.cli.output import ObjectFormatOption, chosen, later, say_notice, say_progress, show, show_object
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, configuration_of
from presswatch.errors import InputError
from storage.home import existing_home

MOST_HINTS: Final = 10
"""Corrections without effect that are shown; --format json has all."""


def retag(
    *,
    first: Annotated[dt.date | None, Parameter(name="--from", help="First day of publication, as 2026-01-31.")] = None,
    last: Annotated[dt.date | None, Parameter(name="--to", help="Last day.")] = None,
    outlet: Annotated[
        tuple[str, ...], Parameter(negative=(), help="Articles of this outlet only; may be repeated.")
    ] = (),
    all: Annotated[  # noqa: A002  (the option's name)
        bool, Parameter(negative=(), help="Also those that the present rules have been applied to already.")
    ] = False,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ObjectFormatOption = None,  # noqa: A002
) -> int:
    """Find the citations of stored texts anew, after cues, outlets or corrections have changed.

    Texts stay as they are; articles of which only a part is kept are left out.
    """
    import dataclasses

    from flows.options import check_days
    from flows.retagging import retag as run
    from storage.retag import Choice, outlets_held

    check_days(first, last)
    place = existing_home(home)
    configuration = configuration_of(place, config)
    if unknown := [one for one in outlet if one not in configuration.catalogue.by_id]:
        held = outlets_held(place)  # hosts that nobody listed have articles, too
        if unknown := [one for one in unknown if one not in held]:
            raise InputError(
                f"unknown outlet {unknown[0]!r}: neither config/outlets nor this home has it; presswatch query "
                '"FROM outlets" lists all'
            )
    done, idle, published = run(place, configuration, Choice(first, last, outlet, all), say_progress, say_notice)
    if chosen(format) != "table":
        show_object(
            {
                **dataclasses.asdict(done),
                "idle_corrections": idle,
                "is_published": published.done,
                "publish_wait_s": published.wait_s,
            }
        )
        return 0
    lines = [
        f"{done.n_articles} articles cited anew, {done.n_changed} of them otherwise than before",
        f"citations: {done.added} added, {done.removed} removed, {done.changed_role} with another role, "
        f"{done.changed_outlet} with another outlet",
    ]
    if done.n_not_kept:
        lines.append(f"left out: {done.n_not_kept} articles whose text is not kept as a whole")
    show("\n".join([*lines, *later(published), *_about(idle, done.n_articles, is_all=all)]))
    return 0


def _about(idle: Sequence[str], n_articles: int, *, is_all: bool) -> list[str]:
    """Hints at corrections that did nothing: perhaps a name is misspelt, or another article is meant."""
    if not idle:
        return []
    others = "" if is_all else "; --all looks at those that were done before, too"
    lines = [f"corrections that matched no citation in these {n_articles} articles{others}:"]
    lines += [f"  {place}" for place in idle[:MOST_HINTS]]
    return lines if len(idle) <= MOST_HINTS else [*lines, f"  ... and {len(idle) - MOST_HINTS} more"]
