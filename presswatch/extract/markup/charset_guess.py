"""The charset of bytes that declare none: the one in which the words have the letters of their language.

A detector tells scripts and multi-byte charsets apart.  Those of one byte a letter look alike to it, and half of them
write the same language: there the alphabet decides, that of the page's `lang` or of the language that is guessed.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from presswatch.languages import detect, primary

WIDER: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "tis-620": "cp874",
}
"""Labels that mean a wider charset on the web than in their standard (encoding.spec.whatwg.org, "Names and labels")."""
_ONE_BYTE: Final = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp1255", "cp1256", "cp1258", "iso8859-2", "koi8-r"),
    *("koi8-u", "iso8859-16", "iso8859-15", "iso8859-4", "iso8859-13", "iso8859-10", "iso8859-3", "iso8859-14"),
    *("iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "cp866", "mac-cyrillic", "cp874"),
)
"""The charsets of the web with one byte a letter; of equals the first that the detector does not name, either."""
_MULTI_BYTE: Final = frozenset(
    {"gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "euc_jis_2004", "shift_jis_2004", "johab", "hz"}
)
_NARROW_KANA: Final = re.compile("[\uff61-\uff9f]")
_SOME: Final = 0.2
_CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъьюя"
_LETTERS: Final = {
    "en": "áâäàçéèêëíïñóôöøúüœ", "de": "äöüßéàè", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíñóúüªº", "pt": "áâãàçéêíóôõúüªº",
    "it": "àèéìíîòóùú", "ca": "àçéèíïóòúü", "gl": "áéíñóúü", "eu": "ñü", "nl": "áàéèëêïíóöüú", "sv": "åäöéàü",
    "da": "æøåéäöü", "no": "æøåéòóôäö", "fi": "äöåšžé", "is": "áðéíóúýþæö", "ga": "áéíóú", "cy": "âêîôûŵŷáëïö",
    "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "ro": "ăâîșțşţ",
    "sl": "čšžćđ", "hr": "čćđšž", "bs": "čćđšž", "sq": "çë", "lv": "āčēģīķļņšūž", "lt": "ąčęėįšųūž", "et": "äöõüšž",
    "tr": "çğıi̇öşüâîû", "mt": "ċġħżàèìòù", "eo": "ĉĝĥĵŝŭ", "af": "êëéèïîôöû", "lb": "äéëöü",
    "ru": f"{_CYRILLIC}ыэё", "uk": f"{_CYRILLIC}іїєґ", "be": f"{_CYRILLIC}ыэёіў", "bg": _CYRILLIC,
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџшčćđšž", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "he": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", "fa": "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکكگلمنهويی",
}  # fmt: skip
"""The letters beyond ASCII of languages that charsets of one byte write, in lower case."""
_ALPHABETS: Final = {language: frozenset(word) for language, word in _LETTERS.items()}
_SIGNS: Final = frozenset("“”„‟‘’‚«»‹›–—…•·€£§°©®™№¿¡\u00a0\u00ad،؛؟")
"""What stands beside letters in any language."""
_IN_WORDS: Final = frozenset("’‘·\u00ad")
_BETWEEN_TAGS: Final = re.compile(rb"[<>\n]+")
_WINDOW: Final = 16_384
_SCORED: Final = 4096
"""Bytes of parts that are not ASCII, for the detector and for the alphabets."""
_FEW: Final = 8
"""Bytes beyond ASCII below which a detector only guesses."""
_ENOUGH: Final = 40
"""Letters by which a language is guessed."""
_LANG: Final = re.compile(rb"""(?i)<html\s[^>]{0,300}?\blang\s*=\s*["']?\s*([a-z]{2,3})""")
_HEAD: Final = 4096
_ASCII: Final = bytes(range(128))


def guess_charset(body: bytes) -> str:
    """Python's codec for bytes that are no UTF-8 and declare nothing; cp1252, the web's own default, if none fits."""
    runs = _BETWEEN_TAGS.split(body[: 64 * _WINDOW])
    sample = b"\n".join(run for run in runs if not run.isascii())[:_WINDOW]
    found = _detected(sample)
    named = _LANG.search(body[:_HEAD])
    claimed = primary(named[1].decode("ascii")) if named else None
    claimed = None if claimed == "en" else claimed  # which many say that are in another language
    if found[0] not in _ONE_BYTE and claimed not in _ALPHABETS:
        return found[0]
    order = [name for name in dict.fromkeys((*found, *_ONE_BYTE)) if name in _ONE_BYTE]
    sample = sample[:_SCORED]
    best = min(order, key=lambda name: _odd(sample.decode(name, "replace"), claimed))
    return best if _odd(sample.decode(best, "replace"), claimed) < len(sample.translate(None, _ASCII)) else found[0]


def _detected(sample: bytes) -> list[str]:
    """The charsets of the web that a detector takes for possible, the most likely first; at least one."""
    from charset_normalizer import from_bytes  # few pages need it

    if len(sample.translate(None, _ASCII)) < _FEW:
        return ["cp1252"]
    names = [codecs.lookup(match.encoding).name for match in from_bytes(sample)]
    found = [wide for name in names if (wide := WIDER.get(name, name)) in _ONE_BYTE or wide in _MULTI_BYTE]
    # Cyrillic of one byte a letter is narrow kana to it
    if found and len(_NARROW_KANA.findall(sample.decode(found[0], "replace"))) > _SOME * len(sample):
        found = [name for name in found if name in _ONE_BYTE] or ["koi8-r"]
    return found or ["cp1252"]


def _odd(text: str, claimed: str | None) -> int:
    """How many characters beyond ASCII no language explains, neither the claimed one nor that of the words."""
    guessed = detect(None, text, None) if sum(map(str.isalpha, text)) >= _ENOUGH else None
    languages = {claimed, guessed} & _ALPHABETS.keys()
    return min((_odd_in(text, _ALPHABETS[language]) for language in languages if language), default=len(text))


def _odd_in(text: str, alphabet: frozenset[str]) -> int:
    """How many characters beyond ASCII are odd: of another alphabet, capitals and signs inside a word."""
    odd = 0
    for at, letter in enumerate(text):
        if letter.isascii():
            continue
        before, behind = text[at - 1 : at], text[at + 1 : at + 2]
        if letter in _SIGNS:
            odd += letter not in _IN_WORDS and before.isalpha() and behind.isalpha()
        else:
            odd += (letter.isupper() and before.islower()) or letter.lower() not in alphabet
    return odd
