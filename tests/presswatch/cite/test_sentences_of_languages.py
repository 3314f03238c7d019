"""Sentences of each language, written for this purpose: who is credited in them, and who is only named.

A file of `sentences/` is a language; a line is `rows | sentence`, the rows as outlet, kind and the relaying outlet.
"""

import re
from pathlib import Path

import pytest

from tests.presswatch.cite.test_citations import RULES, brief, cite

FILES = sorted((Path(__file__).parent / "sentences").glob("*.txt"))
CASES = [
    pytest.param(file.stem, text.strip(), rows.strip(), id=f"{file.stem}: {text.strip()[:50]}")
    for file in FILES
    for line in file.read_text(encoding="utf-8").splitlines()
    for rows, _, text in [line.partition("|")]
]


@pytest.mark.parametrize(("language", "text", "rows"), CASES)
def test_whom_a_sentence_credits(language, text, rows):
    """Tenses, word orders and inflections of the language."""
    assert sorted(brief(text, language)) == sorted(row.strip() for row in rows.split(";") if row.strip() != "-")


def test_every_cue_is_met_by_a_sentence():
    """A rule that no sentence shows at work is a rule that nobody has tried."""
    met = {row.rule_id for case in CASES for row in cite(case.values[1], case.values[0])}
    cues = {cue.rule_id for language in RULES.languages.values() for cue in language.cues}
    assert cues - met == set()


def test_each_listed_language_has_enough_sentences():
    """At least a dozen for those in which outlets of the catalogue are read; what is only named is among them."""
    for language in re.findall(r"\w+", "en de fr es it pt nl pl ro cs sv no da fi hu el bg ru uk tr"):
        rows = [case.values[2] for case in CASES if case.values[0] == language]
        assert len(rows) >= 18, language
        assert sum("named" in row or row == "-" for row in rows) >= 3, language
