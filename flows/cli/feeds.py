"""`feeds check`, `feeds import`, `feeds export`: try feeds out, and exchange lists of them with feed readers."""

from __future__ import annotations

import asyncio
import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

from cyclopts import App, Parameter

from flows.cli.output import Format, FormatOption, chosen, say_notice, show, show_rows, table
from flows.cli.places import DEFAULT_HOME, ConfigOption, HomeOption
from presswatch.errors import ConfigError, InputError

if TYPE_CHECKING:  # loads pydantic, httpx
    from flows.collecting.feed_checks import Row
    from flows.configuration import Configuration
    from presswatch.catalogue import Catalogue
    from presswatch.model import Feed

_IMPORTED: Final = "imported.toml"
_HEADER: Final = """\
# Written by `presswatch feeds import`, and written anew by each import that adds something: fields you change here
# stay, comments do not.  Files of this folder that come later in the alphabet win over this one.

"""
_LONGEST_NOTE: Final = 100

feeds = App(name="feeds", help="Try feeds out, and exchange lists of them.", help_format="plaintext", version_flags=[])


@feeds.command
def check(
    *what: str,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: FormatOption = None,  # noqa: A002  (the option's name)
) -> int:
    """Try feeds out: ask each once, say what came, store nothing.

    Where an address leads to a page, the feeds and sitemaps of its site are looked for, and the lines that an
    outlet's table needs are shown.  Exit status: 0 all are ok, 3 some are not, 1 none can be read.

    Parameters
    ----------
    what
        Ids of outlets, enabled or not, or any addresses; without: every feed that `ingest` would poll.
    """
    from connectors.http import Fetcher
    from connectors.identity import user_agent
    from flows.collecting.feed_checks import FeedChecks
    from flows.configuration import load, overlay_folder
    from presswatch.discover.feed_check import READABLE
    from presswatch.version import VERSION

    style = _without_parquet(format)
    configuration = load(overlay_folder(home.absolute(), config))  # reads the home's configuration, makes no home
    settings, catalogue = configuration.settings, configuration.catalogue
    agent = user_agent(VERSION, settings.fetch.contact)
    wanted = [feed for one in what or settings.feeds.outlets for feed in _feeds_of(one, catalogue)]
    if not what and not settings.feeds.outlets:
        wanted = list(catalogue.feeds())
    if not wanted:
        raise InputError("no outlet of the catalogue is enabled, and no address was given")

    async def ask() -> list[Row]:
        async with Fetcher(settings.fetch, agent, is_denied=catalogue.is_denied) as fetcher:
            return await FeedChecks(fetcher, catalogue, settings, _now).check_all(list(dict.fromkeys(wanted)))

    rows = asyncio.run(ask())
    _show_checks(rows, style)
    verdicts = {row.check.verdict for row in rows}
    return 0 if verdicts == {"ok"} else 3 if verdicts & READABLE else 1


@feeds.command(name="import")
def import_(
    file: Annotated[Path, Parameter(allow_leading_hyphen=True)],
    *,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
    format: FormatOption = None,  # noqa: A002
) -> int:
    """Add the feeds of an OPML file to your outlets; what is configured already stays as it is.

    Parameters
    ----------
    file
        An OPML file, as feed readers export it; `-` is standard input.
    """
    from flows.configuration import load, overlay_folder
    from presswatch import catalogue, outlet_toml
    from presswatch.discover import opml
    from presswatch.discover.subscriptions import Subscription, subscribe
    from storage.home import open_home

    style = _without_parquet(format)
    outlines = opml.read(_bytes_of(file))
    if isinstance(outlines, opml.NotOpml):
        raise InputError(f"{file}: no OPML but {outlines.kind} ({outlines.detail})")
    place = open_home(home)
    folder = overlay_folder(place.root, config)
    configuration = load(folder)
    target = folder / "outlets" / _IMPORTED
    before = _imported(configuration, target)
    tables, lines = subscribe(
        outlines.feeds,
        catalogue=configuration.catalogue,
        tables=before,
        decided=_decided_later(configuration, target),
    )
    lines += [Subscription("refused", words, None, rule) for rule, words in outlines.left_out]
    if tables != before:
        catalogue.build(_with(configuration, target, tables))  # raises before a file is written that nobody could load
        _write(target, _HEADER + outlet_toml.write(tables))
    names = ("state", "outlet", "url", "why")
    rows = [(line.state, line.outlet_id, line.url, line.why) for line in lines]
    if not lines:
        say_notice(f"{file} lists no feed: an <outline> with xmlUrl is one")
    if style == "table":
        counts = {state: sum(line.state == state for line in lines) for state in ("added", "switched_on", "there")}
        show(table(names, rows))
        show(
            f"\n{counts['added']} added, {counts['switched_on']} switched on, {counts['there']} there already, "
            f"{len(lines) - sum(counts.values())} refused" + (f"; see {target}" if tables != before else "")
        )
    else:
        show_rows(names, rows, style)
    return 0 if any(line.state != "refused" for line in lines) else 1


@feeds.command
def export(
    *,
    all: Annotated[  # noqa: A002
        bool, Parameter(negative=(), help="Also the feeds of outlets that are not enabled.")
    ] = False,
    home: HomeOption = DEFAULT_HOME,
    config: ConfigOption = None,
) -> int:
    """Write what is polled as OPML 2.0, grouped by country and outlet: > feeds.opml."""
    from flows.configuration import load, overlay_folder
    from presswatch.catalogue import polled
    from presswatch.discover import opml

    catalogue = load(overlay_folder(home.absolute(), config)).catalogue
    outlets = sorted(
        (outlet for outlet in catalogue.outlets if outlet.enabled or all), key=lambda o: (o.country or "", o.outlet_id)
    )
    outlines = [
        opml.Outline(
            feed.url,
            outlet.name,
            site=f"https://{outlet.domains[0]}/" if outlet.domains else None,
            is_listing=feed.kind == "listing",
            links=feed.links,
            groups=(outlet.country or "-", outlet.name),
        )
        for outlet in outlets
        for feed in polled(outlet)
    ]
    sys.stdout.write(opml.write("Feeds of presswatch", outlines))
    sys.stdout.flush()
    return 0


def _feeds_of(what: str, catalogue: Catalogue) -> tuple[Feed, ...]:
    """What is meant: all that is polled of an outlet, or the feed at an address; where nothing is, its home page."""
    from presswatch import urls
    from presswatch.catalogue import polled
    from presswatch.model import Feed, short_id

    outlet = catalogue.by_id.get(what)
    if outlet is not None and (polled(outlet) or not outlet.domains):
        if not polled(outlet):
            raise InputError(f"outlet {what!r} has neither a feed nor a domain in the catalogue")
        return polled(outlet)
    url = f"https://{outlet.domains[0]}/" if outlet else urls.join(what, what)
    if url is None:
        from difflib import get_close_matches

        near = ", ".join(get_close_matches(what, catalogue.by_id, n=3))
        raise InputError(
            f"{what!r} is no outlet of the catalogue and no http(s) address" + (f": did you mean {near}?" * bool(near))
        )
    feed_id = short_id(urls.canonical(url))
    known = (feed for one in catalogue.outlets for feed in polled(one) if feed.feed_id == feed_id)
    return (next(known, Feed(feed_id, outlet.outlet_id if outlet else catalogue.outlet_id_at(url), url)),)


def _show_checks(rows: Sequence[Row], style: Format) -> None:
    names = ("outlet", "verdict", "kind", "entries", "dated", "newest", "url", "note")
    cells = [
        (r.outlet_id, r.check.verdict, r.check.kind, r.check.n_entries, r.check.n_dated, r.check.newest_at, r.url,
         "; ".join(r.check.notes))
        for r in rows
    ]  # fmt: skip
    if style != "table":
        extended = [(*cell, row.is_found, row.toml) for cell, row in zip(cells, rows, strict=True)]
        show_rows((*names, "is_found", "toml"), extended, style)
        return
    words = [
        (
            ("  found" if row.is_found else row.outlet_id),
            f"not a feed ({kind})" if verdict == "not_a_feed" else verdict,
            *(None if verdict == "not_a_feed" else kind, *rest),
            note[:_LONGEST_NOTE],
        )
        for row, (_, verdict, kind, *rest, note) in zip(rows, cells, strict=True)
    ]
    show(table(names, words))
    lines = [row.toml for row in rows if row.toml]
    if lines:
        show("\nfor the table of the outlet, what you choose of these:\n" + "\n".join(lines))


def _without_parquet(wanted: Format | None) -> Format:
    style = chosen(wanted)
    if style == "parquet":
        raise InputError("this has no parquet form; use table, json, jsonl or csv")
    return style


def _bytes_of(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read(_MOST_BYTES + 1)[:_MOST_BYTES]
    if not file.exists():
        raise InputError(f"{file}: no such file")
    if not file.is_file():
        raise InputError(f"{file}: no regular file")
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES)
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from None


_MOST_BYTES: Final = 20_000_000


def _imported(configuration: Configuration, target: Path) -> list[Mapping[str, Any]]:
    """The tables of earlier imports.  Raises ConfigError when the file of that name is somebody's own."""
    if not target.exists():
        return []
    if not target.read_text(encoding="utf-8").startswith(_HEADER.partition("\n")[0]):
        raise ConfigError(f"{target} was not written by `feeds import`: give your file another name, then import again")
    return [*next(content for name, content in configuration.outlet_tables if Path(name) == target).get("outlet", ())]


def _decided_later(configuration: Configuration, target: Path) -> dict[str, dict[str, str]]:
    """Which fields of which outlets the user's files decide that win over the imported one."""
    decided: dict[str, dict[str, str]] = {}
    for name, content in configuration.outlet_tables:
        if Path(name).parent == target.parent and Path(name) > target:
            for outlet in content.get("outlet", ()):
                decided.setdefault(str(outlet["id"]), {}).update(dict.fromkeys(outlet, Path(name).name))
    return decided


def _with(
    configuration: Configuration, target: Path, tables: Sequence[Mapping[str, Any]]
) -> list[tuple[str, Mapping[str, Any]]]:
    """All outlet files, as they will be once the target holds these tables."""
    others = [one for one in configuration.outlet_tables if Path(one[0]) != target]
    at = next((i for i, (n, _) in enumerate(others) if Path(n).parent == target.parent and Path(n) > target), None)
    others.insert(len(others) if at is None else at, (str(target), {"outlet": list(tables)}))
    return others


def _write(target: Path, text: str) -> None:
    from storage import durable

    durable.make_folder(target.parent)
    durable.write_file(target, [text.encode("utf-8")])


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
