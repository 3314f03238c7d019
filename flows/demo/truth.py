"""What is true of the demo newsroom, and the configuration of a home that reads it."""

from __future__ import annotations

import json
from typing import Any

from flows.demo.material import DemoArticle, DemoOutlet, Round, credits_of, outlets, printed


def truth() -> dict[str, Any]:
    """Return what a monitor that misses nothing would find.

    n_articles           articles by round
    articles             by address, as of round 2: outlet_id, language, title, published_at (ISO, UTC), text,
                         appears_in (round)
    citations            by address: a list of outlet_id, surface, role (citation, origin, photo), place (dateline,
                         text, footer, caption) and is_self, in reading order
    copies               copy, original (addresses), credited (whether the copy names the original's outlet) and exact:
                         the paragraphs are always the same, word for word; where it is false the copy has another
                         dateline or credit line.  Headlines always differ
    edited               address, and the title before and after round 2
    forbidden            address that answers 403
    not_articles         addresses that a feed lists and that are no article
    dead_feed            address of the feed that nobody serves
    feeds                entries of each living feed, by round
    redirects, tagged    feed link -> article address: through a 302, with utm_ parameters
    """
    every = [(outlet, article) for outlet in outlets(2) for article in outlet.articles]
    before = {article.url: article for outlet in outlets(1) for article in outlet.articles}
    edited = next(article for _, article in every if article.modified)
    extra = [entry for outlet in outlets(1) for entry in outlet.extra_entries]
    moved = {article.feed_link: article.url for _, article in every if article.feed_link != article.url}
    return {
        "n_articles": {1: len(before), 2: len(every)},
        "articles": {article.url: _facts(outlet, article) for outlet, article in every},
        "citations": {article.url: _citations(outlet, article) for outlet, article in every},
        "copies": _copies(every),
        "edited": {"url": edited.url, "title": before[edited.url].title, "new_title": edited.title},
        "forbidden": next(entry.url for entry in extra if entry.status == 403),
        "not_articles": [entry.url for entry in extra if entry.status == 200],
        "dead_feed": next(outlet.feed_url for outlet in outlets(1) if not outlet.listens),
        "feeds": {outlet.feed_url: _entry_counts(outlet.port) for outlet in outlets(1) if outlet.listens},
        "redirects": {link: url for link, url in moved.items() if "utm_" not in link},
        "tagged": {link: url for link, url in moved.items() if "utm_" in link},
    }


def catalogue_toml() -> str:
    """Return the outlets as a catalogue file: what the demo home keeps as config/outlets/demo.toml."""
    return "\n".join(_catalogue_table(outlet) for outlet in outlets(1))


def settings_toml() -> str:
    """Return the demo home's settings.toml: only the newsroom's own ports may be reached, without pauses."""
    allowed = json.dumps([outlet.domain for outlet in outlets(1)])
    return f'[fetch]\ncontact = "demo@presswatch.invalid"\nallow_hosts = {allowed}\nmin_delay_s = 0.0\n'


def _facts(outlet: DemoOutlet, article: DemoArticle) -> dict[str, Any]:
    return {
        "outlet_id": outlet.outlet_id,
        "language": article.language,
        "title": article.title,
        "published_at": article.published.isoformat(),
        "text": printed(article.text).strip(),
        "appears_in": article.first_round,
    }


def _citations(outlet: DemoOutlet, article: DemoArticle) -> list[dict[str, Any]]:
    return [
        {
            "outlet_id": credit.outlet_id,
            "surface": credit.surface,
            "role": credit.role,
            "place": credit.place,
            "is_self": credit.outlet_id == outlet.outlet_id,
        }
        for credit in credits_of(article)
    ]


def _copies(every: list[tuple[DemoOutlet, DemoArticle]]) -> list[dict[str, Any]]:
    """List every copy with its original and whether the copy says where it comes from."""
    by_key = {f"{outlet.outlet_id}/{article.slug}": (outlet, article) for outlet, article in every}
    found = []
    for _, copy in every:
        if copy.copy_of:
            source, original = by_key[copy.copy_of]
            found.append(
                {
                    "copy": copy.url,
                    "original": original.url,
                    "credited": any(credit.outlet_id == source.outlet_id for credit in credits_of(copy)),
                    "exact": (copy.dateline, copy.footer) == (original.dateline, original.footer),
                }
            )
    return found


def _entry_counts(port: int) -> dict[Round, int]:
    rounds: tuple[Round, Round] = (1, 2)
    return {
        number: len(outlet.articles) + len(outlet.extra_entries)
        for number in rounds
        for outlet in outlets(number)
        if outlet.port == port
    }


def _catalogue_table(outlet: DemoOutlet) -> str:
    """Write one outlet; a JSON string or list of strings is also a TOML one."""
    fields = {
        "id": outlet.outlet_id,
        "name": outlet.name,
        "kind": outlet.kind,
        "country": outlet.country,
        "languages": outlet.languages,
        "domains": [outlet.domain],
        "aliases": [outlet.name, *outlet.aliases],
    }
    rows = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["[[outlet]]", *rows, f'feeds = [{{ url = "{outlet.feed_url}" }}]', "enabled = true", ""])
