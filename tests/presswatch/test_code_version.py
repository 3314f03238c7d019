"""What pages are made of changes with the code, and the version says so."""

import shutil
import subprocess
import sys
from pathlib import Path

from presswatch import code_version
from presswatch.cite.citation_rules import rules_version

ROOT = Path(__file__).parents[2]
SCRIPT = "from presswatch.code_version import code_version; print(code_version())"


def version_in(folder: Path) -> str:
    """The version as a fresh process finds it that runs the sources in `folder`."""
    return subprocess.run(
        [sys.executable, "-P", "-c", SCRIPT],
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_every_source_that_understanding_loads_counts(tmp_path):
    """A new module of extraction cannot be forgotten."""
    script = (
        "import sys, pathlib, presswatch.understand, presswatch.relate.revisions\n"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('presswatch') and m.__file__), sep='\\n')"
    )
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    named = {ROOT / "presswatch" / path for path in code_version._SOURCES}
    modules = {Path(line) for line in loaded.split() if not line.endswith("__init__.py")}
    assert len(modules) > 25
    assert {path.name for path in modules if not named.intersection((path, *path.parents))} == {
        "code_version.py",
        "errors.py",
    }
    assert all(path.exists() for path in named)


def test_a_changed_extraction_is_another_version(tmp_path):
    """One character of a module of extraction; modules of feeds and of what people do about rows do not count."""
    shutil.copytree(ROOT / "presswatch", tmp_path / "presswatch", ignore=shutil.ignore_patterns("__pycache__"))
    as_it_is = version_in(tmp_path)
    for module, changes in (
        ("discover/feeds.py", False),
        ("review/lookalikes.py", False),
        ("review/scoring.py", False),
        ("review/changes.py", False),
        ("extract/credits/page_credits.py", True),
        ("urls.py", True),
    ):
        path = tmp_path / "presswatch" / module
        source = path.read_text()
        path.write_text(source + "\n")
        assert (version_in(tmp_path) != as_it_is) is changes, module
        path.write_text(source)
    assert version_in(tmp_path) == as_it_is


def test_another_trafilatura_is_another_version(monkeypatch):
    """Texts change with it, under the same rules and outlets."""
    before = rules_version([])
    code_version.code_version.cache_clear()
    monkeypatch.setattr(code_version, "version", lambda name: "99" if name == "trafilatura" else "1")
    assert rules_version([]) != before
    monkeypatch.undo()
    code_version.code_version.cache_clear()
    assert rules_version([]) == before
