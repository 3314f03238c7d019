"""What a run says of itself: its accounts, and whether anything worked."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from storage.accounts import Account
from storage.merge import MergeReport

COUNTS: Final = ("n_entries", "n_new", "n_known", "n_skipped", "n_failed", "n_waiting")
_LEFT_OUT: Final = frozenset({"skipped", "failed", "waiting"})
UNCHANGED: Final = frozenset({"not_modified", "same_hash"})
_NO_NETWORK: Final = frozenset({"connect", "timeout", "robots_unreachable"})
_FINE: Final = UNCHANGED | {"ok"}


@dataclass(frozen=True, slots=True)
class RunReport:
    """The outcome of one run.

    `accounts` has one line per polled feed and per file; `left_out` counts the entries that became no article by
    (state, rule); `next_due_at` is when the first of the feeds, or of the articles, is due that were not; `found`
    counts what looks at known articles found, by `article_checks.outcome`, `n_left` the articles that were due and had
    to wait; `busy` says who holds the store, `lag` when the snapshot follows, `restored` that the store was lost and
    made again.
    """

    command: str
    run_id: str
    accounts: tuple[Account, ...] = ()
    n_articles: int = 0
    n_revisions: int = 0
    n_copies: int = 0
    n_not_due: int = 0
    next_due_at: dt.datetime | None = None
    left_out: tuple[tuple[str, str, int], ...] = ()
    found: tuple[tuple[str, int], ...] = ()
    n_left: int = 0
    busy: str | None = None
    lag: str | None = None
    restored: str | None = None

    @property
    def worked(self) -> bool:
        """False when something was asked for and nothing of it could be had; what was put off was not asked for."""
        if self.busy:
            return False
        if self.found:
            return any(outcome not in _NO_NETWORK for outcome, _ in self.found)
        asked = [account for account in self.accounts if account.error_class != "put_off"]
        return not asked or any(
            account.outcome in _FINE
            and (account.n_entries == 0 or account.n_new + account.n_known + account.n_waiting > 0)
            for account in asked
        )

    def totals(self) -> dict[str, int]:
        """Sums over all accounts, by column."""
        return {name: sum(getattr(account, name) for account in self.accounts) for name in COUNTS}

    def troubles(self) -> list[tuple[str, int]]:
        """Why feeds and files could not be had: (outcome and class, how often), the most frequent first."""
        words = Counter(
            f"{a.outcome}: {a.error_class}" if a.error_class not in (None, a.outcome) else a.outcome
            for a in self.accounts
            if a.outcome not in _FINE
        )
        return words.most_common()

    def rows(self) -> list[Mapping[str, Any]]:
        """One mapping per account, for tables and artifacts."""
        return [{name: getattr(account, name) for name in Account.__dataclass_fields__} for account in self.accounts]


def summed(command: str, run_id: str, merges: Iterable[MergeReport], **rest: Any) -> RunReport:  # noqa: ANN401
    """Add up what the merges of one run brought; an entry counts as what it was in the end."""
    merges = list(merges)
    batches = [batch for merge in merges for batch in merge.batches]
    ends = {entry_id: (state, rule) for batch in batches for entry_id, state, rule in batch.left_out}
    left_out = Counter(end for end in ends.values() if end[0] in _LEFT_OUT)
    accounts = next((merge.accounts for merge in reversed(merges) if merge.accounts), ())
    return RunReport(
        command,
        run_id,
        accounts=accounts,
        n_articles=sum(batch.n_articles for batch in batches),
        n_revisions=sum(batch.n_revisions for batch in batches),
        n_copies=sum(batch.n_copies for batch in batches),
        left_out=tuple((state, rule, n) for (state, rule), n in left_out.most_common()),
        **rest,
    )


class NothingWorkedError(Exception):
    """A run of which nothing worked; carries its report."""

    def __init__(self, report: RunReport) -> None:
        why = report.busy or ", ".join(f"{n} x {what}" for what, n in (*report.troubles(), *report.found))
        super().__init__(f"nothing could be read: {why}")
        self.report = report
