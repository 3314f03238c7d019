"""`sample` and `score`: how right citations are on sentences of one's own.  They import neither prefect nor pandas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from cyclopts import Parameter
from cyclopts.validators import Number

from flows.cli.output import ReportFormatOption, chosen, printable, say_notice, show, show_rows, table
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, configuration_of
from presswatch.errors import InputError
from storage.home import Home, existing_home

if TYPE_CHECKING:  # loads pydantic
    from presswatch.review.scoring import Share

_MOST_MISTAKES: Final = 20
_NAMES: Final = (
    "role",
    "language",
    "labels",
    "precision",
    "precision_low",
    "precision_high",
    "recall",
    "recall_low",
    "recall_high",
)


def sample(
    n: Annotated[int, Parameter(validator=Number(gte=1))],
    *,
    out: Annotated[
        Path | None, Parameter(help="File to write, instead of standard output; it must not be there yet.")
    ] = None,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
) -> int:
    """Draw sentences to label: one JSON object a line, with what the rules find as labels to mend.

    Parameters
    ----------
    n
        Sentences at most, spread over outlets, languages and roles.
    """
    from presswatch.cite import citations
    from presswatch.review.scoring import labelled
    from storage.samples import sample as draw

    place = existing_home(home)
    configuration = configuration_of(place, config)
    rules = citations.build_rules(configuration.citation_tables, configuration.catalogue)
    if out is not None and out.exists():
        raise InputError(f"{out} is there already; labels in it would be lost: name another file")
    drawn = draw(place, n)
    lines = [
        json.dumps({**labelled(item_id, text, language, outlet, rules), "source": url}, ensure_ascii=False)
        for item_id, text, language, outlet, url in drawn
    ]
    if not lines:
        say_notice("no sentence of this home names an outlet yet")
        return 1
    if out is None:
        show("\n".join(lines))
    else:
        try:
            out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        except OSError as error:
            raise InputError(f"{out} cannot be written: {error.strerror}") from None
        say_notice(f"{len(lines)} sentences in {out}; mend their labels, then: presswatch score {out}")
    return 0


def score(
    file: Path,
    *,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ReportFormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """Measure the rules on labelled sentences: precision and recall by role and language, with 95 % intervals.

    Parameters
    ----------
    file
        Labelled sentences, in the form that `sample` writes.
    """
    from presswatch.cite import citations
    from presswatch.review import scoring

    if not file.is_file():
        raise InputError(f"{file}: no such file")
    configuration = configuration_of(Home(home.absolute()), config)
    rules = citations.build_rules(configuration.citation_tables, configuration.catalogue)
    items = scoring.read_items(file.read_bytes().split(b"\n"), str(file))
    figures, mistakes = scoring.score(items, rules)
    rows = [
        (one.role, one.language, one.recall.of, *_shown(one.precision), *_shown(one.recall)) for one in figures
    ]  # fmt: skip
    style = chosen(format)
    if style != "table":
        show_rows(_NAMES, rows, style)
        return 0
    show(table(_NAMES, rows) if rows else "no label and no finding of the roles citation, origin and photo")
    if mistakes:
        cells = [
            (one.what, one.role, printable(one.surface), one.cited or "", one.rule_id or "", one.id)
            for one in mistakes[:_MOST_MISTAKES]
        ]
        more = len(mistakes) - _MOST_MISTAKES
        show(
            "\n"
            + table(("mistake", "role", "name", "outlet", "rule", "id"), cells)
            + (f"\n... and {more} more" if more > 0 else "")
        )
    return 0


def _shown(share: Share) -> list[float | None]:
    low, high = share.interval or (None, None)
    return [None if value is None else round(value, 3) for value in (share.value, low, high)]
