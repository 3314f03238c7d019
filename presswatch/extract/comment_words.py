"""What comments of readers are called: their boxes in the markup, and the headings above them."""

from __future__ import annotations

import re
from typing import Final

from presswatch.extract.word_lists import listed

_SECTIONS: Final = listed("""
    comments · comment-list · comment-box · comment-form · comment-section · cmt · cmts · disqus · disqus-thread
    respond · trackback · trackbacks · pingback · pingbacks · kommentare · kommentaren · kommentarer · leserkommentare
    kommentarbereich · kommentarfelt · kommentar-liste · kommentarer-liste · komentarze · komentare · komentari
    komentary · komentarji · komentarai · kommentarii · kommentaarid · commentaires · comentarios · comentarii
    comentaris · commenti · reacties · yorum · yorumlar · diskuse · diskusi · diskuze · diskusia · diskusie · hozzaszolas
    hozzaszolasok · kommentit
""")
SECTIONS: Final = "|".join(name.replace("-", "[-_]?") for name in _SECTIONS)
"""What is written of a section of comments in classes, ids and addresses, in small letters: a pattern."""
ONE: Final = r"comment(?!s?[-_]?(?:link|count|number|open|closed))"
"""What one comment is called, and not what tells how many there are, or whether any may be written."""
HEADING: Final = re.compile(
    r"(?:\d+\s|no\s)?(?:comments?|responses|replies|kommentare?|leserkommentare|kommentarer|commentaires?"
    r"|vos commentaires|comentarios?|comentários?|commenti|commento|comentarii|comentaris|reacties|komentarze"
    r"|opinie|komentáře|diskuse|diskuze|diskusia|komentari|hozzászólások|yorumlar|комментарии|коментарі|коментари|σχόλια"
    r"|تعليقات|コメント|评论|評論|댓글|bình luận|komentar|kommentit)"
    r"(?: (?:ke článku|zu diesem (?:artikel|beitrag)))?\s?[(（]?\d*[)）]?\s?[:：]?",
    re.IGNORECASE,
)
"""A whole line above comments: ``Komentarze (14)``."""
