"""Reporters whom texts in Chinese and Japanese name: in brackets where they begin or end, or in a line alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.bylines.author_words import CHINESE_NAMES, JAPANESE_NAME, JAPANESE_ROLES, NO_JAPANESE_NAME
from presswatch.extract.markup.blocks import HALF_LINKED, Block
from presswatch.extract.markup.names import stands_elsewhere

_NO_NAME: Final = (
    r"(?!会|會|見|表示|提问|提問|组织|組織|协会|協會|综合|綜合|[两兩三]名|[调調]查|[观觀]察|手[记記]|[连連][线線]|[从從在]|了解|[获獲]悉"
    r"|注意|[现現][场場]|[采採专專]?[访訪探走]|[采採][访訪]|[专專][访訪]|直[击擊]|日[记記]|[实實]地|[发發][现現]|梳理|看到|[体體][验驗])"
)
_IN_BRACKETS: Final = rf"[（(](?:本[报報社])?(?:記者|记者)\s*{_NO_NAME}{CHINESE_NAMES}(?<![摄攝])[）)]"
_REPORTERS: Final = (
    re.compile(
        rf"[〔【（(\[](?:記者|记者)\s*{_NO_NAME}{CHINESE_NAMES}[／/][^）)】〕\]]{{0,12}}(?:報導|报道|電|电)[）)】〕\]]"
    ),
    re.compile(rf"^(?:【[^】]{{2,12}}】\s*)?{_IN_BRACKETS}"),
    re.compile(rf"^[^（(]{{2,24}}[电電讯訊]\s*[（(](?:記者|记者)\s*{_NO_NAME}{CHINESE_NAMES}(?<![摄攝])[）)]"),
)
"""Reporters before a place, ``〔記者林楓葉／榆港報導〕``, behind the house, ``【榆港网】（记者 林枫叶）``, or behind a
dateline: ``新华社榆港电（记者林枫叶）``."""
_ALONE: Final = re.compile(_IN_BRACKETS)
"""Reporters in brackets, and nothing else in the line."""
_LINE_OF_REPORTER: Final = re.compile(
    rf"[^\s，。、：:（(]{{0,10}}(?<![摄攝]影)(?:記者|记者)(?:[\s:：]+|(?=[^／/]+[／/])|(?<=[报報刊闻聞网網社][记記]者))"
    rf"{_NO_NAME}{CHINESE_NAMES}(?:\s*[／/](?![攝摄])[^\s／/]{{1,10}}(?:報導|报道|電|电|專訪|专访))?"
)
"""Reporters behind the word for one, and nothing else in the line but house and place: ``本报记者 林枫叶``."""
_LONGEST_OF_REPORTER: Final = 40
_LONGEST_LABELLED: Final = 60
_BLANK: Final = re.compile(r"\s+")
_SIGNED_BY: Final = re.compile(
    r"[。」】]\s*【(?!.{0,12}(?:記事|写真|関連|更新|動画|特集|新聞|通信|支局|共同|時事)|.{2}】)"
    rf"{CHINESE_NAMES}】$"
)
"""Reporters in brackets behind the last sentence: ``…と話した。【楡花子、樫太郎】``."""
_SIGN_OF: Final = re.compile(rf"[【［\[（(](?P<names>{JAPANESE_NAME}(?:[、・]{JAPANESE_NAME}){{0,3}})[】］\]）)]")
"""Reporters in brackets and nothing else in the line, where a Japanese text ends: ``【楡花子】``."""
_JAPANESE: Final = rf"(?![\u4e00-\u9fff々ヶ]{{0,5}}(?:{NO_JAPANESE_NAME})){JAPANESE_NAME}"
_OF_ROLE: Final = re.compile(
    rf"[（(【［\[]?(?:{JAPANESE_ROLES})(?:[・／/＆&](?:{JAPANESE_ROLES}|写真|撮影))*[\s:：＝=／/｜|・]+"
    rf"(?:[^\s、。（）()]{{0,8}}(?:部|局|記者|委員)[・\s])?(?P<names>{_JAPANESE}(?:[、・]{_JAPANESE}){{0,2}})(?=$|[）)】］\]、\s,／/])"
)
"""Whoever asked or wrote, behind the word for it: ``（聞き手　文化部・楡花子、写真　樫太郎）``."""
_LABEL_OF_TEXT: Final = re.compile(
    r"[【\[（(]?(?:图文|圖文|文图|文圖|撰文|文字|文|作者|采写|採寫|撰稿|执笔|執筆|(?:记者|記者)(?!\s*[:：]))\s*[｜|丨︱／/:：]\s*"
    r"(?:[^\s｜|丨／/:：]{0,8}?(?:记者|記者)\s*)?"
    r"(?P<names>(?!本[报報刊]|.{0,4}(?:记者|記者|编辑|編輯|综合|綜合|整理|来源|來源|佚名|匿名))[一-鿿]{2,4}"
    r"(?:[、，,\s]\s*[一-鿿]{2,4}(?![一-鿿]|\s*[｜|丨︱／/:：])){0,3})(?=$|[\s】\]）)｜|丨／/])"
)
"""Whoever wrote, behind a label and a bar: ``文｜林枫叶 图｜白桦``."""
_KANA: Final = re.compile("[\u3040-\u30ff]")
_NEAR_START: Final = 40
"""Code points at the start of a paragraph in which its reporters are named."""
_FIRST: Final = 12
"""Paragraphs that are looked at."""


def reporters_in(blocks: Iterable[Block]) -> Iterator[str]:
    """Whom a Chinese text names as its reporters where it begins or in a line alone, a Japanese one where it ends."""
    blocks = list(blocks)
    prose = [number for number, block in enumerate(blocks) if block.is_prose]
    is_japanese = any(_KANA.search(blocks[number].text) for number in prose[:_FIRST])
    for block in islice((blocks[number] for number in prose), _FIRST):
        for form in _REPORTERS:
            if found := form.search(block.text, 0, _NEAR_START):
                yield found["names"]
    for block in blocks:
        is_line = len(block.text) <= _LONGEST_OF_REPORTER and "者" in block.text
        if is_line and (found := _ALONE.fullmatch(block.text) or _LINE_OF_REPORTER.fullmatch(block.text)):
            yield found["names"]
        if block.text.endswith("】") and _KANA.search(block.text) and (found := _SIGNED_BY.search(block.text)):
            yield found["names"]
    yield from _behind_labels(blocks, _OF_ROLE if is_japanese else _LABEL_OF_TEXT)
    for number in prose[-1:]:
        behind = blocks[number + 1].text if number + 1 < len(blocks) else ""
        if _KANA.search(blocks[number].text) and (found := _SIGN_OF.fullmatch(behind)):
            yield found["names"]


def _behind_labels(blocks: Iterable[Block], form: re.Pattern[str]) -> Iterator[str]:
    """Whoever stands behind a label at the beginning of a line of the article."""
    known: dict[HtmlElement, bool] = {}
    for block in blocks:
        if (
            len(block.text) <= _LONGEST_LABELLED
            and block.linked < HALF_LINKED
            and (found := form.match(block.text))
            and not stands_elsewhere(block.element, known)
        ):
            yield _BLANK.sub("、", found["names"])
