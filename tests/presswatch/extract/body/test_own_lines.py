"""Sources and notices of rights that name nobody but the page's own house are no credits."""

import pytest

from presswatch.extract.body.own_lines import names_own_house

URL = "https://www.elmpost.example/harbour/crane"


@pytest.mark.parametrize(
    "line",
    [
        "Source: https://www.elmpost.example/harbour/crane", "Quelle: https://elmpost.example/hafen", "© 2026 Elm Post",
        "Copyright 2026 Elmpost", "Copyright © Elm Post 2026. All rights reserved.",
        "Opphavsrett Elm Post © 2026. Ansvarlig redaktør: Ada Bjerk", "来源: https://www.elmpost.example/1",
    ],
)  # fmt: skip
def test_lines_of_the_own_house(line):
    assert names_own_house(line, URL)


@pytest.mark.parametrize(
    "line",
    [
        "Source: Reuters", "Source: https://www.oaknews.example/crane", "© 2026 Reuters", "© 2026 Elm Post, Reuters",
        "© 2026 Elm Post / AFP", "Copyright 2026 The Associated Press", "Source: Elm Post", "All rights reserved",
        "© Elm Post wrote in 2026 that the crane was sold", "© 2026 Elm Post. Reporting by Oak News",
        "He read https://www.elmpost.example/harbour every day",
    ],
)  # fmt: skip
def test_whoever_else_is_named_makes_it_a_credit(line):
    assert not names_own_house(line, URL)
