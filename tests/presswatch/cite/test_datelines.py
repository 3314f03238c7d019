"""The line that a wire story begins with."""

import pytest

from presswatch.cite.citations import cite
from presswatch.cite.datelines import dateline_of
from tests.presswatch.cite.test_citations import RULES


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("LONDON, Feb 3 (Reuters) - The bridge is closed.", "LONDON, Feb 3 (Reuters)"),
        ("BUCUREȘTI, 3 feb /Agerpres/ - Podul este închis.", "BUCUREȘTI, 3 feb /Agerpres/"),
        ("(Reuters) — The bridge is closed.", "(Reuters)"),
        ("What the town says.\nOSLO (Reuters) - The bridge is closed.", "OSLO (Reuters)"),
        ("OSLO (Reuters) The bridge is closed.", "OSLO (Reuters)"),
        ("МОСКВА, 14 ноя — РИА Новости. Мост закрыт.", "МОСКВА, 14 ноя — РИА Новости"),
        ("МОСКВА, 14 ноября. /ТАСС/. Мост закрыт.", "МОСКВА, 14 ноября. /ТАСС/"),
        ("STT–Turku. Silta on kiinni.", "STT–Turku"),
        ("ACN La Seu d'Urgell.-El pont està tancat.", "ACN La Seu d'Urgell"),
        ("The bridge is closed. (Reuters)", None),
        ("The bridge is closed. (Reuters)\nIt opens in May.", None),
        ("The bridge is closed, said Reuters - and open again.", None),
        ("One.\nTwo.\nThree.\nOSLO (Reuters) - a second story.", None),
    ],
)
def test_datelines(text, dateline):
    found = cite({"text": text}, language=None, publisher_id=None, rules=RULES)
    assert dateline_of(text, found) == dateline
