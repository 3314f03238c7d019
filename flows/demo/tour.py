"""What the demo shows: two runs of the flow, and what can be asked of the result."""

from __future__ import annotations

import os
from typing import Any

from flows.configuration import load
from flows.demo.newsroom import Newsroom
from flows.demo.truth import catalogue_toml, settings_toml
from flows.options import IngestOptions
from flows.report import RunReport
from storage.home import Home
from storage.queries import locked_down, rows

_LIMIT_S = 30.0


class Tour:
    """The demo over a home and a newsroom that is up."""

    def __init__(self, home: Home, newsroom: Newsroom) -> None:
        self._home, self._newsroom = home, newsroom
        (home.config / "outlets").mkdir(parents=True, exist_ok=True)
        (home.config / "settings.toml").write_text(settings_toml(), encoding="utf-8")
        (home.config / "outlets" / "demo.toml").write_text(catalogue_toml(), encoding="utf-8")
        os.environ["PRESSWATCH_HOME"] = str(home.root)
        import flows.ingest  # noqa: F401  (while the server starts)

        self._outlets = tuple(
            outlet.outlet_id
            for outlet in load(home.config).catalogue.outlets
            if any(feed.url in newsroom.feeds for feed in outlet.feeds)
        )
        self._is_first = not home.snapshot.exists()
        self._reports: list[RunReport] = []

    @property
    def n_runs(self) -> str:
        """How many runs it took, in words."""
        return "one run" if len(self._reports) == 1 else f"{len(self._reports)} runs"

    def take(self) -> None:
        """Run the flow before and after the newsroom edits an article; later demos find it edited."""
        from flows.ingest import ingest

        for round_ in (1, 2) if self._is_first else (2,):
            self._newsroom.round = round_
            self._reports.append(ingest(IngestOptions(outlets=self._outlets)))

    def told(self) -> str:
        """Everything in under a screen."""
        first = self._reports[0].totals()
        unchanged = sum(account.outcome in ("not_modified", "same_hash") for account in self._reports[0].accounts)
        feeds = f"{len(self._reports[0].accounts)} feeds" + (f", {unchanged} unchanged" if unchanged else "")
        lines = [
            f"read      {feeds}: {first['n_entries']} entries, {first['n_new']} new, "
            f"{first['n_known']} known, {first['n_skipped']} skipped, {first['n_failed']} failed, "
            f"{first['n_waiting']} waiting"
        ]
        for report in self._reports[1:]:
            t = report.totals()
            lines.append(
                f"again     after the newsroom went on: {t['n_new']} new, {t['n_known']} known, "
                f"{report.n_revisions} edited"
            )
        with locked_down(self._home, time_limit_s=_LIMIT_S) as connection:

            def ask(sql: str) -> list[tuple[Any, ...]]:
                return list(rows(connection, sql)[1])

            lines += [
                f"kept      {n} articles of {outlets} outlets in {languages} languages, {citations} credits"
                for n, outlets, languages, citations in ask(
                    "SELECT count(*), count(DISTINCT outlet_id), count(DISTINCT language), "
                    "(SELECT count(*) FROM citations WHERE role = 'citation') FROM articles"
                )
            ]
            lines += [
                f"{state:<9} {url} ({rule})"
                for state, rule, url in ask(
                    "SELECT state, rule, url FROM entries WHERE state NOT IN ('article', 'known') ORDER BY state, url"
                )
            ]
            lines += [
                f"failed    {url} ({detail.rpartition(': ')[2]})"
                for url, detail in ask(
                    "SELECT x.url, x.detail FROM failures x JOIN feeds f USING (feed_id, url) WHERE resolved_at IS NULL"
                )
            ]
            credited = ask(
                "SELECT o.name, count(*) AS n FROM v_citations_current c "
                "JOIN outlets o ON o.outlet_id = c.cited_outlet_id WHERE role = 'citation' "
                "GROUP BY o.name ORDER BY n DESC, o.name LIMIT 6"
            )
            lines.append("credited  " + ", ".join(f"{name} {n}" for name, n in credited))
            lines += [
                f"a copy    {title}: {copier} repeats {original}, no credit given"
                for title, copier, original in ask(
                    "SELECT v.title, c.name, o.name FROM v_uncredited_copies v JOIN outlets c USING (outlet_id) "
                    "JOIN outlets o ON o.outlet_id = v.original_outlet_id "
                    "ORDER BY o.kind <> 'agency', v.article_id LIMIT 1"
                )
            ]
            lines += [
                f"an edit   {old}\n       -> {new}"
                for old, new in ask("SELECT old_title, new_title FROM v_edits ORDER BY seen_at, article_id LIMIT 1")
            ]
            example = ask(
                "SELECT url FROM v_uncredited_copies JOIN articles USING (article_id, url) ORDER BY url LIMIT 1"
            )
        return "\n".join((*lines, *self._next_steps(example[0][0] if example else "URL")))

    def _next_steps(self, url: str) -> tuple[str, ...]:
        shown = os.path.relpath(self._home.root)
        return (
            f"database  {self._home.snapshot}",
            "",
            "try next:",
            f"  .venv/bin/presswatch status --home {shown}",
            f"  .venv/bin/presswatch explain --home {shown} {url}",
            f'  .venv/bin/presswatch query --home {shown} "FROM v_uncredited_copies"',
        )
