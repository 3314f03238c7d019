"""A known name that is only the end of a longer one; words that may stand before a name without a blank."""

import pytest

from presswatch.cite.gazetteer import Name
from presswatch.cite.longer_names import longer_in_item, longer_in_text
from presswatch.cite.speech import Language

SPEECH = Language(determiners=frozenset({"紙", "综合"}))


def name_in(text, surface):
    start = text.index(surface)
    return Name(start, start + len(surface), ("known",), is_ambiguous=False)


@pytest.mark.parametrize(
    ("text", "surface", "longer"),
    [
        ("出典：榆毎日新聞", "毎日新聞", "榆毎日新聞"),
        ("出典：にれ毎日新聞", "毎日新聞", "にれ毎日新聞"),
        ("出典：毎日新聞", "毎日新聞", None),
        ("出典：地元紙毎日新聞", "毎日新聞", None),
        ("来源：综合新华社", "新华社", None),
        ("出典：榆 毎日新聞", "毎日新聞", None),
        ("出典：写真・毎日新聞", "毎日新聞", None),
        ("出典：榆BBC", "BBC", None),
    ],
)
def test_in_an_item(text, surface, longer):
    found = longer_in_item(text, name_in(text, surface), text.index("：") + 1, SPEECH)
    assert (found and text[found.start : found.end]) == longer
    assert found is None or (found.outlet_ids == () and found.is_ambiguous)


@pytest.mark.parametrize(
    ("language", "text", "surface", "longer"),
    [
        ("ja", "昨夜、榆毎日新聞が報じた", "毎日新聞", "榆毎日新聞"),
        ("ja", "これは毎日新聞が報じた", "毎日新聞", None),
        ("ja", "地元紙毎日新聞が報じた", "毎日新聞", None),
        ("zh", "今晨新华社报道", "新华社", None),  # words stand so before any name
        ("zh", "据《柳州人民日报》报道", "人民日报", "柳州人民日报"),
        ("zh", "据《人民日报》报道", "人民日报", None),
        ("zh", "《茶馆》和人民日报", "人民日报", None),
    ],
)
def test_in_text(language, text, surface, longer):
    found = longer_in_text(text, name_in(text, surface), language, SPEECH)
    assert (found and text[found.start : found.end]) == longer
