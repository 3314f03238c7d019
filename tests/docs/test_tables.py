"""The documents against the code: columns, fields, settings, allowed values; and the questions against a real home."""

import re
from typing import get_args

import duckdb
import pytest

from presswatch import catalogue, model
from presswatch.discover import blockers, feed_health, polling
from presswatch.relate import edits
from presswatch.relate.identity import DirectionBy
from presswatch.relate.originals import Relation
from presswatch.settings import Settings
from storage.migrations import migrate
from storage.queries import locked_down, rows
from storage.store import STORAGE_VERSION
from tests.docs.blocks import DOCUMENTS, ROOT, blocks, name_of

COLUMNS = (ROOT / "docs/columns.md").read_text(encoding="utf-8")
QUESTIONS = [block.text for block in blocks(ROOT / "docs/questions.md") if block.language == "sql"]


@pytest.fixture(scope="module")
def fresh():
    """{table or view: [(column, type, may be missing)]} of a new store; views do not say what may be missing."""
    with duckdb.connect(config={"storage_compatibility_version": STORAGE_VERSION}) as connection:
        migrate(connection, timezone="UTC")
        found = connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable = 'YES', table_name IN "
            "(SELECT view_name FROM duckdb_views() WHERE NOT internal) FROM information_schema.columns "
            "WHERE table_schema = 'main' ORDER BY table_name, ordinal_position"
        ).fetchall()
    tables = {}
    for table, column, kind, nullable, is_view in found:
        tables.setdefault(table, []).append((column, kind, nullable and not is_view))
    return tables


def _described(fresh):
    """The same, as docs/columns.md has it; `table.*` stands for the columns of a table that are not named again."""
    described = {}
    for section in re.split(r"^### ", COLUMNS, flags=re.MULTILINE)[1:]:
        name, _, body = section.partition("\n")
        listed = re.findall(r"^\| `([\w.*]+)` \|\s*(.*?)\s*\| (\S.*?) \|$", body, re.MULTILINE)
        own = [
            (column, kind.removesuffix(", NULL"), kind.endswith(", NULL"))
            for column, kind, _ in listed
            if "*" not in column
        ]
        named = {column for column, *_ in own}
        inherited = [
            (column, kind, False)
            for star, *_ in listed
            if star.endswith(".*")
            for column, kind, _ in fresh[star.removesuffix(".*")]
            if column not in named
        ]
        described[name] = inherited + own
    return described


def test_every_table_and_view_is_described_and_none_that_does_not_exist(fresh):
    assert set(_described(fresh)) == set(fresh)


def test_every_column_is_described_in_order_with_its_type(fresh):
    described = _described(fresh)
    for table, columns in fresh.items():
        wanted = sorted(columns) if ".*" in COLUMNS.partition(f"### {table}\n")[2].partition("\n### ")[0] else columns
        found = sorted(described[table]) if wanted is not columns else described[table]
        assert found == wanted, table


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        ("outlets", "kind", get_args(model.OutletKind)),
        ("outlets", "rights", get_args(model.Rights)),
        ("feeds", "kind", get_args(model.FeedKind)),
        ("feeds", "health", get_args(feed_health.Health)),
        ("feeds", "next_because", get_args(polling.NextBecause)),
        ("fetches", "outcome", get_args(polling.Outcome)),
        ("fetches", "blocker", get_args(blockers.Blocker)),
        ("hosts", "robots_status", get_args(model.RobotsStatus)),
        ("entries", "state", get_args(model.EntryState)),
        ("articles", "published_precision", get_args(model.Precision)),
        ("articles", "status", get_args(model.ArticleStatus)),
        ("article_urls", "via", get_args(model.UrlVia)),
        ("citations", "role", get_args(model.Role)),
        ("revisions", "declared_by", get_args(edits.DeclaredBy)),
        ("copies", "relation", get_args(Relation)),
        ("copies", "direction_by", get_args(DirectionBy)),
        ("failures", "stage", get_args(model.Stage)),
    ],
)
def test_all_allowed_values_are_named(table, column, values):
    section = COLUMNS.partition(f"### {table}\n")[2].partition("\n### ")[0]
    meaning = re.search(rf"^\| `{column}` \|.*$", section, re.MULTILINE)[0]
    assert [value for value in values if f"`{value}`" not in meaning] == []


def test_every_value_of_the_newsroom_is_described(read_newsroom):
    """Words that the tables hold in fact are the words of the page."""
    with locked_down(read_newsroom[0], time_limit_s=30) as connection:
        for table, column in [
            ("entries", "state"),
            ("entries", "rule"),
            ("fetches", "outcome"),
            ("fetches", "blocker"),
            ("failures", "reason"),
            ("articles", "method"),
            ("articles", "published_source"),
            ("citations", "kind"),
            ("citations", "field"),
            ("pages", "state"),
        ]:
            values = [
                v for (v,) in rows(connection, f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL")[1]
            ]
            section = COLUMNS.partition(f"### {table}\n")[2].partition("\n### ")[0]
            section += COLUMNS.partition("### fetches\n")[2].partition("\n### ")[0] if column == "reason" else ""
            unknown = [v for v in values if not (f"`{v}`" in section or v.startswith("http_"))]
            assert unknown == [], f"{table}.{column}"


@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_every_question_has_an_answer(read_newsroom, number):
    with locked_down(read_newsroom[0], time_limit_s=30) as connection:
        assert list(rows(connection, QUESTIONS[number])[1]), QUESTIONS[number]


def test_spans_point_at_the_words(read_newsroom):
    sql = next(question for question in QUESTIONS if "from_the_text" in question)
    with locked_down(read_newsroom[0], time_limit_s=30) as connection:
        assert all(surface == found for _, surface, found in rows(connection, sql)[1])


def test_the_figures_of_the_readme_are_those_of_the_newsroom(read_newsroom):
    """The part of the demo's output that needs no Prefect; the whole of it is compared in tests/end_to_end."""
    home, (first, again) = read_newsroom
    t, u = first.totals(), again.totals()
    with locked_down(home, time_limit_s=30) as connection:
        ((articles, cited),) = rows(
            connection,
            "SELECT count(*), (SELECT count(*) FROM v_citations_current WHERE role = 'citation' AND NOT is_self) "
            "FROM articles",
        )[1]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for line in (
        f"{t['n_entries']} entries, {t['n_new']} new, {t['n_known']} known, {t['n_skipped']} skipped, "
        f"{t['n_failed']} failed, {t['n_waiting']} waiting",
        f"{u['n_new']} new, {u['n_known']} known, {again.n_revisions} edited",
        f"kept      {articles} articles",
        f"{cited} credits",
    ):
        assert line in readme


def test_the_fields_of_an_outlet_are_described():
    text = (ROOT / "docs/add-an-outlet.md").read_text(encoding="utf-8")
    table = text.partition("## Fields")[2]
    rows_ = [row.partition(" | ")[0] for row in re.findall(r"^\| (`.*)$", table, re.MULTILINE)]
    assert {field for row in rows_ for field in re.findall(r"`(\w+)`", row)} == set(catalogue._OutletTable.model_fields)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_settings_that_are_named_exist(document):
    text = document.read_text(encoding="utf-8")
    named = re.findall(r"`\[(\w+)\] (\w+)", text)
    named += [(s.lower(), k.lower()) for s, k in re.findall(r"PRESSWATCH_([A-Z]+)__([A-Z_]+)", text)]
    for section, key in named:
        fields = Settings.model_fields[section].annotation.model_fields
        assert key in fields, f"[{section}] {key}"


def test_every_word_for_what_was_changed_is_defined():
    section = COLUMNS.partition("### revisions\n")[2].partition("\n### ")[0]
    assert re.findall(r"^- `(\w+)`: ", section, re.MULTILINE) == list(get_args(edits.EditWord))
