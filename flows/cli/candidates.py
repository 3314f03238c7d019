"""`candidates`: who is credited and unknown, with what to put into the configuration.  No prefect, no pandas."""

from __future__ import annotations

from typing import Annotated, Final

from cyclopts import Parameter
from cyclopts.validators import Number

from flows.cli.output import ReportFormatOption, chosen, printable, show, show_rows, table
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, configuration_of, own_configuration
from storage.home import existing_home

_EXAMPLE: Final = 70


def candidates(
    *,
    most: Annotated[int, Parameter(validator=Number(gte=1), help="Names shown at most, most credited first.")] = 20,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ReportFormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """List outlets that are credited and not in the catalogue, and what to write to bring them in."""
    from presswatch.review.lookalikes import Lookalikes, names_of_hosts, proposal
    from storage.queries import locked_down, rows

    place = existing_home(home)
    known = Lookalikes(configuration_of(place, config).catalogue)
    with locked_down(place, time_limit_s=60) as connection:
        names, found = rows(
            connection, f"FROM v_candidates ORDER BY n_articles DESC, n_credits DESC, surface LIMIT {most:d}"
        )
        listed = [dict(zip(names, row, strict=True)) for row in found]
    alike = {row["surface"]: known.of(row["surface"]) for row in listed}
    named = names_of_hosts(surface for surface, like in alike.items() if like is None)
    hosts = {name: host for host, name in named.items()}
    for row in listed:
        surface = row["surface"]
        like = alike[surface]
        owners = like.outlet_ids if like else ()
        row["looks_like"] = owners[0] if len(owners) == 1 else None  # of several, nobody knows which
        row["because"] = like.because if like else f"perhaps {named[surface]}" if surface in named else None
        row["proposal"] = proposal(surface, row["languages"] or (), like, row["article_id"], host=hosts.get(surface))
    style = chosen(format)
    if style != "table":
        names += ["looks_like", "because", "proposal"]
        show_rows(names, ([row[name] for name in names] for row in listed), style)
    elif not listed:
        show("everybody who is credited is in the catalogue")
    else:
        cells = [
            (
                row["surface"],
                row["n_credits"],
                row["n_articles"],
                ", ".join(row["outlets"][:3]),
                ", ".join(row["languages"] or ()),
                f"{row['looks_like']} ({row['because']})" if row["looks_like"] else row["because"] or "",
                _short(row["example"] or "", row["surface"]),
            )
            for row in listed
        ]
        show(table(("name", "credits", "articles", "credited by", "languages", "looks like", "example"), cells))
        same = [row["proposal"] for row in listed if row["looks_like"]]
        shared = [row["proposal"] for row in listed if alike[row["surface"]] and not row["looks_like"]]
        new = [row["proposal"] for row in listed if not row["because"]]  # a host's stands in the table of its name
        own = own_configuration(place, config)
        lines, tables = printable(str(own / "corrections.jsonl")), printable(str(own / "outlets" / "own.toml"))
        if same:
            show(f"\nif they are the same, lines for {lines}:\n" + "\n".join(same))
        if shared:
            show(
                f"\nif one of several is meant, lines for {lines}, each for one article; choose the outlet:\n"
                + "\n".join(shared)
            )
        if new:
            show(f"\nif they are outlets, tables for {tables} (mend kind and country):\n" + "\n".join(new))
    return 0


def _short(sentence: str, surface: str) -> str:
    """The part of a sentence around a name."""
    at = max(0, sentence.find(surface) - _EXAMPLE // 2)
    part = sentence[at : at + _EXAMPLE].strip()
    return f"{'…' if at else ''}{part}{'…' if at + _EXAMPLE < len(sentence) else ''}"
