"""What the demo shows: two runs of the flow, and what can be asked of the result."""

from __future__ import annotations

import os
from typing import Any

from flows.configuration import load
from flows.demo.newsroom import Newsroom
from flows.demo.truth import catalogue_toml, settings_toml
from flows.options import IngestOptions
from flows.report import UNCHANGED, RunReport
from storage.home import Home
from storage.queries import locked_down, rows

_LIMIT_S = 30.0
_MEANINGS = {
    "front_page": "front_page: no article",
    "http_403": "http_403: refused, and asked again in some hours",
}


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
        first, *later = self._reports
        t = first.totals()
        lines = [
            f"read      {_feeds(first)}: {t['n_entries']} entries, {t['n_new']} new, {t['n_known']} known, "
            f"{t['n_skipped']} skipped, {t['n_failed']} failed, {t['n_waiting']} waiting"
        ]
        for report in later:
            t = report.totals()
            lines.append(
                f"again     when the newsroom had gone on, {_feeds(report)}: {t['n_new']} new, {t['n_known']} known, "
                f"{report.n_revisions} edited"
            )
        with locked_down(self._home, time_limit_s=_LIMIT_S) as connection:

            def ask(sql: str) -> list[tuple[Any, ...]]:
                return list(rows(connection, sql)[1])

            lines += [
                f"kept      {n} articles of {outlets} outlets in {languages} languages, {citations} credits"
                for n, outlets, languages, citations in ask(
                    "SELECT count(*), count(DISTINCT outlet_id), count(DISTINCT language), "
                    "(SELECT count(*) FROM v_citations_current WHERE role = 'citation' AND NOT is_self) FROM articles"
                )
            ]
            lines += [
                f"{state:<9} {url} ({_MEANINGS.get(rule, rule)})"
                for state, rule, url in ask(
                    "SELECT state, rule, url FROM entries WHERE state NOT IN ('article', 'known') ORDER BY state, url"
                )
            ]
            lines += [
                f"failed    {url} ({detail.rpartition(': ')[2]}: the dead feed of this demo)"
                for url, detail in ask(
                    "SELECT x.url, x.detail FROM failures x JOIN feeds f USING (feed_id, url) WHERE resolved_at IS NULL"
                )
            ]
            credited = ask(
                "SELECT o.name, count(*) AS n, count(*) OVER () FROM v_citations_current c "
                "JOIN outlets o ON o.outlet_id = c.cited_outlet_id WHERE role = 'citation' AND NOT is_self "
                "GROUP BY o.name ORDER BY n DESC, o.name LIMIT 6"
            )
            others = f" and {credited[0][2] - len(credited)} more outlets" if credited else ""
            lines.append("credited  " + ", ".join(f"{name} {n}" for name, n, _ in credited) + others)
            lines += [
                f"a copy    {title}: {copier} repeats {original}, no credit given (1 of {n})"
                for title, copier, original, n in ask(
                    "SELECT v.title, c.name, o.name, count(*) OVER () FROM v_uncredited_copies v "
                    "JOIN outlets c USING (outlet_id) "
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
        copies = "SELECT outlet_id, original_outlet_id, title FROM v_uncredited_copies"
        return (
            f"database  {self._home.snapshot}",
            "",
            "try next:",
            f"  .venv/bin/presswatch explain --home {shown} {url}",
            f'  .venv/bin/presswatch query --home {shown} "{copies}"',
            f'  .venv/bin/presswatch query --home {shown} "FROM v_funnel"',
        )


def _feeds(report: RunReport) -> str:
    """How many feeds a run asked, and how many of them brought nothing to look at."""
    outcomes = [account.outcome for account in report.accounts]
    unchanged = sum(outcome in UNCHANGED for outcome in outcomes)
    failed = sum(outcome not in UNCHANGED | {"ok"} for outcome in outcomes)
    aside = [f"{n} {what}" for n, what in ((unchanged, "unchanged"), (failed, "failed")) if n]
    return f"{len(outcomes)} feeds" + (f" ({', '.join(aside)})" if aside else "")
