"""Words of texts, whether or not blanks part them."""

import pytest

from presswatch.extract.body.word_count import count_words


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("", 0),
        ("The boats came back.", 4),
        ("Die Boote – endlich – kamen.", 6),
        ("도시는 다리를 다시 짓는다", 4),
        ("船只返回了港口。", 4),  # 船只 返回 了 港口
        ("港の橋は、来月から通れる。", 6),
        ("APEC会议5日开幕", 5),
        ("เรือกลับเข้าท่าแล้ว", 4),
    ],
)
def test_words(text, n):
    assert count_words(text) == n


def test_a_longer_text_has_no_fewer_words():
    text = "2026年，城市将重建桥梁。Work starts in May. 港口"
    assert [count_words(text[:end]) for end in range(len(text))] == sorted(
        count_words(text[:end]) for end in range(len(text))
    )
