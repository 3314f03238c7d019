"""The labels of the shipped tables, which extraction needs."""

import tomllib
from pathlib import Path

from presswatch import catalogue
from presswatch.cite.citation_rules import build_rules

CITATIONS = Path(__file__).parents[3] / "config" / "citations"
RULES = build_rules(
    [(path.name, tomllib.loads(path.read_text("utf-8"))) for path in sorted(CITATIONS.glob("*.toml"))],
    catalogue.build([]),
)
FOOTERS = RULES.footers
