"""`cite`: shows at once what the rules make of a text.  Needs no home; imports neither prefect nor pandas."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable
from typing import Annotated, Final

from cyclopts import Parameter

from flows.cli.output import ReportFormatOption, chosen, printable, say_notice, show, show_rows, table
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption, configuration_of
from presswatch.errors import InputError
from presswatch.model import Citation
from storage.home import Home

_COLOURS: Final = {"citation": "1;32", "origin": "33", "photo": "35", "named": "36"}
"""Per role, as terminals know them: a credit stands out in green."""
_SHOWN: Final = ("role", "kind", "cited_outlet_id", "surface", "cue", "rule_id", "via", "is_self")


def cite(
    text: Annotated[str, Parameter(allow_leading_hyphen=True)],
    *,
    language: Annotated[
        str | None, Parameter(help="Code of its language, as ro; found out from the words otherwise.")
    ] = None,
    outlet: Annotated[str | None, Parameter(help="Id of the outlet that publishes it, for credits of itself.")] = None,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: ReportFormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """Show whom a text credits: each name with its role, the words that say so, and the rule.

    Parameters
    ----------
    text
        The text itself; `-` reads it from standard input.
    """
    import dataclasses

    from presswatch.cite import citations
    from presswatch.extract.markup.decode import decode
    from presswatch.languages import detect, primary

    if text == "-" and sys.stdin.isatty():
        raise InputError("cite - reads standard input, and nothing is piped into it")
    if hint := _hint_at_a_file(text):
        raise InputError(hint)
    body = sys.stdin.buffer.read() if text == "-" else os.fsencode(text)
    text = decode(body, http_charset=None)
    configuration = configuration_of(Home(home.absolute()), config)
    catalogue = configuration.catalogue
    if outlet is not None and outlet not in catalogue.by_id:
        raise InputError(f"unknown outlet {outlet!r}: the catalogue's outlets are in config/outlets")
    rules = citations.build_rules(configuration.citation_tables, catalogue)
    if language is not None and primary(language) not in rules.languages:
        raise InputError(
            f"there are no rules for a language {language!r}; there are for {', '.join(sorted(rules.languages))}. "
            "Without --language the words tell"
        )
    spoken = primary(language) or detect(None, text, None)
    _, found = citations.cite_corrected({"text": text}, language=spoken, publisher_id=outlet, rules=rules)
    if spoken is not None and spoken not in rules.languages:
        say_notice(f"there are no rules for sentences in {spoken}: lines that credit are read, and names are found")
    style = chosen(format)
    if style == "table":
        show(told(text, found, language=spoken, is_coloured=sys.stdout.isatty() and "NO_COLOR" not in os.environ))
    else:
        names = [name for name in Citation.__dataclass_fields__ if name != "field"]
        rows = (dataclasses.asdict(one) for one in found)
        show_rows(["language", *names], ([spoken, *(row[name] for name in names)] for row in rows), style)
    return 0


def _hint_at_a_file(text: str) -> str | None:
    """How to cite a file, where its name was given as the text: nobody is credited by a file's name."""
    if not os.path.isfile(text):  # noqa: PTH113  (a text that can be no path is no error)
        return None
    return f"{printable(text)} is a file; to cite what is in it: presswatch cite - < {shlex.quote(text)}"


def told(text: str, found: Iterable[Citation], *, language: str | None, is_coloured: bool) -> str:
    """The text with its names in the colour of their role, and a table of what is known of each."""
    found = list(found)
    rows = [(f"{one.span_start}-{one.span_end}", *(_cell(getattr(one, name)) for name in _SHOWN)) for one in found]
    listed = table(("span", *_SHOWN), rows) if rows else "nobody is named or credited"
    return f"{marked(text, found, is_coloured=is_coloured)}\n\nlanguage: {language or 'not known'}\n{listed}"


def marked(text: str, found: Iterable[Citation], *, is_coloured: bool) -> str:
    """The text as a terminal shows it, each name in the colour of its role, where there are colours."""
    pieces, position = [], 0
    for one in found:
        name = _visible(text[one.span_start : one.span_end])
        pieces += [
            _visible(text[position : one.span_start]),
            f"\x1b[{_COLOURS[one.role]}m{name}\x1b[0m" if is_coloured else name,
        ]
        position = one.span_end
    return "".join((*pieces, _visible(text[position:]))).rstrip()


def _visible(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))


def _cell(value: object) -> str:
    return printable(str(value)) if value not in (None, False) else ""
