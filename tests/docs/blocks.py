"""The code blocks of the documents, and the folder of the repository."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])

_BLOCK = re.compile(
    r"(?:^<!-- not run: (?P<why>.*?) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """One fenced block; `why` says why it is not run."""

    language: str
    text: str
    why: str | None

    @property
    def commands(self):
        """The shell lines of the block: all of them, or in a console block those behind the prompt."""
        if self.language == "bash":
            return self.text
        if self.language == "console":
            return "".join(
                line.removeprefix("$ ") for line in self.text.splitlines(keepends=True) if line.startswith("$ ")
            )
        return ""

    @property
    def shown(self):
        """(command, lines of output shown) pairs of a console block."""
        pairs = []
        for line in self.text.splitlines() if self.language == "console" else ():
            if line.startswith("$ "):
                pairs.append((line.removeprefix("$ "), []))
            elif pairs:
                pairs[-1][1].append(line)
        return pairs


def blocks(document):
    return [Block(m["language"], m["text"], m["why"]) for m in _BLOCK.finditer(document.read_text(encoding="utf-8"))]


def name_of(document):
    return document.relative_to(ROOT).as_posix()
