"""What comments of readers are called: their boxes in the markup, and the headings above them."""

from __future__ import annotations

import re
from typing import Final

from presswatch.extract.markup.word_lists import listed

_SECTIONS: Final = listed("""
    comments · comment-list · comment-box · comment-form · comment-section · cmt · cmts · disqus · disqus-thread
    respond · trackback · trackbacks · pingback · pingbacks · kommentare · kommentaren · kommentarer · leserkommentare
    kommentarbereich · kommentarfelt · kommentar-liste · kommentarer-liste · komentarze · komentare · komentari
    komentary · komentarji · komentarai · kommentarii · kommentaarid · commentaires · comentarios · comentarii
    comentaris · commenti · reacties · yorumlar · diskuse · diskusi · diskuze · diskusia · diskusie
    hozzaszolas · hozzaszolasok · kommentit
""")
SECTIONS: Final = "|".join(name.replace("-", "[-_]?") for name in _SECTIONS)
"""What is written of a section of comments in classes, ids and addresses, in small letters: a pattern."""
TOKENS: Final = frozenset(name for name in _SECTIONS if "-" not in name)
"""Those names that are one word."""
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
INVITATION: Final = re.compile(
    r"(?i)\w+ (?:thoughts?|repl(?:y|ies)|responses?|comments?|gedanken?|antwort(?:en)?|kommentare?|réflexions?"
    r"|réponses?|commentaires?|pensamientos?|respuestas?|comentarios?|pensier[io]|rispost[ae]|comment[io]|gedachten?|reacties?"
    r"|pensamentos?|respostas?|comentários?|komentarz[ey]?|myśli|komentář[eů]?|tankar|svar|kommentarer) "
    r"(?:on|to|zu|auf|au|sur|à|en|sobre|a|al|su|over|op|em|do|na|k|om|på|till|til)\b"
    r"|(?:leave|post|add|write) (?:a|your) (?:reply|comment|response)|join the discussion|antworten abbrechen"
    r"|(?:schreib|hinterlass|verfass)\w*(?: sie)? (?:einen? )?(?:kommentar|antwort)"
    r"|(?:kommentar|antwort) (?:verfassen|schreiben)"
    r"|(?:laisser|ajouter|écrire|poster) (?:un commentaire|une réponse)"
    r"|(?:deja|añade|escribe) (?:un comentario|una respuesta)"
    r"|(?:lascia|scrivi|aggiungi) una? (?:commento|risposta)|(?:geef|plaats|laat) een (?:reactie|antwoord)"
    r"|(?:deixe|escreva|deixar) uma? (?:comentário|resposta)|(?:dodaj|napisz|zostaw) (?:komentarz|odpowiedź)"
    r"|(?:lämna|skriv|legg igjen) ett? (?:svar|kommentar)|(?:lämna|skriv|legg igjen) en kommentar"
    r"|(?:napsat|přidat|pridať) koment(?:ář|ár)|las[ăa](?:ți)? un (?:răspuns|comentariu)|bir (?:yanıt|cevap) yazın"
    r"|(?:добавить|оставить) (?:комментарий|ответ)|залишити (?:коментар|відповідь)|vélemény, hozzászólás"
    r"|コメントを残す|发表(?:评论|回复)|發[表佈](?:留言|迴響)|댓글 (?:남기기|달기)"
)
"""How headings of comments and of the form for them begin, as programs of blogs write them."""
