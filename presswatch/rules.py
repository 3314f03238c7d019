"""All that understanding a page needs beside the page: data read by the shell, compiled once per process."""

from __future__ import annotations

from dataclasses import dataclass

from presswatch.catalogue import Catalogue
from presswatch.cite.citations import CitationRules


@dataclass(frozen=True, slots=True)
class Rules:
    """What `understand` is given.  `version` changes when a rule, the catalogue or the code behind them changes.

    `page_cap` is the number of bytes of one page that are looked at.
    """

    catalogue: Catalogue
    citations: CitationRules
    version: str
    page_cap: int
