"""Links, paths, and what no file of the repository may hold."""

import os
import re
import subprocess

import pytest

from tests.docs.blocks import DOCUMENTS, ROOT, name_of

WRITTEN = [*DOCUMENTS, ROOT / "CHANGELOG.md"]
FOLDERS = "presswatch|connectors|storage|flows|config|tests|docs"


@pytest.mark.parametrize("document", WRITTEN, ids=name_of)
def test_links_lead_somewhere(document):
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    dead = [link for link in links if "://" not in link and not (document.parent / link.partition("#")[0]).exists()]
    assert dead == []


@pytest.mark.parametrize("document", WRITTEN, ids=name_of)
def test_files_that_are_named_exist(document):
    named = re.findall(rf"`((?:{FOLDERS})/[\w./-]+)`", document.read_text(encoding="utf-8"))
    assert [path for path in named if "NNNN" not in path and not (ROOT / path).exists()] == []


def test_every_document_is_linked_from_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "docs").glob("*.md") if f"docs/{path.name}" not in readme] == []


def test_no_file_names_a_machine_or_a_package_host():
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("needs a git checkout")
    hosts = ["pypi" + ".org", "python" + "hosted", "ana" + "conda.org", "artifac" + "tory", "nex" + "us/repository"]
    places = ["wo" + "rk/", "ro" + "ot/", "ho" + "me/", "Use" + "rs/"]
    forbidden = re.compile("|".join([*map(re.escape, hosts), rf"(?<![\w./}}-])/(?:{'|'.join(places)})[a-z]"]))
    found = []
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "ignore")
            found += [f"{name}: {hit[0]}" for hit in forbidden.finditer(text)]
    assert found == []


def test_what_integration_runs_is_executable():
    assert os.access(ROOT / ".ci/run", os.X_OK)
    assert re.findall(r"^make (\w+)$", (ROOT / ".ci/run").read_text(), re.MULTILINE) == ["check", "test"]
