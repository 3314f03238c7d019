"""Words before a name that say it is one of several are read over, with the commas that belong to them."""

import pytest

from presswatch.cite.among import read_over
from presswatch.cite.cues import MASK
from tests.presswatch.cite.test_citations import RULES

X, Y = MASK * 3, MASK * 4


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", f"according to, among others, {X} and {Y}.", f"according to {X} and {Y}."),
        (
            "en",
            f"several papers, including {X}, {Y} and the {X}, said so.",
            f"several papers {X}, {Y} and the {X} said so.",
        ),
        ("fr", f"plusieurs médias français, dont {X}, écrivent.", f"plusieurs médias français {X} écrivent."),
        ("de", f"das berichten unter anderem die {X} und {Y}.", f"das berichten die {X} und {Y}."),
        ("de", f'medien, darunter der "{X}" und die {Y}, berichten.', f'medien der "{X}" und die {Y} berichten.'),
        ("de", f"mehrere firmen, darunter {X}, klagen.", None),
        ("de", "das berichten unter anderem zwei kollegen.", None),
        ("de", f"er sagte unter anderem, die {X} irre.", None),
        ("en", f"including its staff, {X} has many.", None),
        ("en", f"among otherss {X} said.", None),
        ("zh", f"according to, among others, {X}.", None),
    ],
)
def test_read_over(language, sentence, expected):
    """Only before a name, and no comma goes that parts something else; every place stays where it was."""
    read = read_over(sentence, RULES.language(language))
    assert len(read) == len(sentence)
    assert " ".join(read.split()) == (expected or sentence)
