"""`relate`: the command that finds groups, originals and stories of stored articles anew."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from cyclopts import Parameter

from flows.cli.output import ObjectFormatOption, chosen, later, say_notice, say_progress, show, show_object
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, configuration_of
from presswatch.errors import InputError
from storage.home import existing_home


def relate(
    *,
    rebuild: Annotated[bool, Parameter(negative=(), help="Find them anew from the stored texts.")] = False,
    first: Annotated[dt.date | None, Parameter(name="--from", help="First day of publication, as 2026-01-31.")] = None,
    last: Annotated[dt.date | None, Parameter(name="--to", help="Last day.")] = None,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ObjectFormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """Find copies, originals and stories anew (--rebuild); every run relates what it brings without being asked.

    Of use after a window was changed, after old articles were read in no order, or when
    pipeline/neighbours.duckdb was lost. Texts of which only a part is kept are compared as equal or not at all.
    """
    import dataclasses

    from flows.options import check_days
    from flows.relating import rebuild as run
    from storage.rebuild import Days

    if not rebuild:
        raise InputError("nothing to do: every run relates what it brings; presswatch relate --rebuild does it anew")
    check_days(first, last)
    place = existing_home(home)
    done, published = run(place, configuration_of(place, config), Days(first, last), say_progress, say_notice)
    if chosen(format) != "table":
        fields = dataclasses.asdict(done) | {"is_published": published.done, "publish_wait_s": published.wait_s}
        show_object(fields)
        return 0
    lines = [
        f"{done.n_articles} articles related anew; in another group than before: {done.n_moved}, "
        f"in another story: {done.n_told_otherwise}",
        f"copies: {done.n_copies}, before {done.n_copies_before}",
    ]
    show("\n".join([*lines, *later(published)]))
    return 0
