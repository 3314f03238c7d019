"""Whole lines that belong to the page and not to the article: invitations to read on, to subscribe, to share.

Only whole lines in exact wording count: a wider pattern hits sentences of the text.  A line that credits somebody is
never boilerplate, whatever else it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from presswatch.cite.footers import Footers
from presswatch.extract.credits import is_credit_line

LONGEST: Final = 140
"""Code points; a longer line is prose."""

_FOLD: Final = str.maketrans({"ş": "ș", "ţ": "ț", "’": "'", "\u00a0": " "})


def _phrases(block: str) -> frozenset[str]:
    return frozenset(phrase for line in block.split("\n") for phrase in re.split(r"\s*·\s*", line.strip()) if phrase)


# What invites to another article: alone on its line, or before a colon and a headline.
_READ_ON: Final = _phrases("""
    others are reading now · others are reading · people are reading · people are also reading · also read
    now read
    read also · read next · read more · read more about this · read more on this · read on · see also · watch also
    listen also
    also see · watch · related · related articles · related stories · related coverage · related news
    related topics
    related content · more stories · more news · more articles · more coverage · more on this story
    more on this topic
    more from this section · more from this author · more from the author · recommended · recommended for you
    recommended reading
    you may also like · you might also like · you may like · most read · most popular · most viewed · trending
    trending now
    top stories · top news · latest news · latest stories · popular stories · don't miss · what to read next
    editor's pick · editors' picks · editor's picks · editor's choice · further reading · continue reading
    click here to read more
    lesen sie auch · lesen sie hier mehr · lesen sie mehr · lesen sie dazu auch · mehr lesen · auch interessant
    mehr dazu
    mehr zum thema · zum thema · siehe auch · meistgelesen · das könnte sie auch interessieren
    das könnte dich auch interessieren
    weitere artikel · weitere themen · weitere nachrichten · weitere meldungen · ähnliche artikel · verwandte themen
    verwandte artikel
    weiterlesen · weiter lesen · jetzt lesen · hier weiterlesen · aus dem archiv
    à lire aussi · a lire aussi · à lire également · lire aussi · lire également · lire la suite · voir aussi
    sur le même sujet
    les plus lus · à voir aussi · articles liés
    lea también · lea además · leer también · leer más · lee también · te puede interesar · le puede interesar
    más información
    noticias relacionadas · ver también · lo más leído · lo más visto · sigue leyendo
    leggi anche · leggi pure · leggi tutto · leggi di più · potrebbe interessarti · potrebbe interessarti anche
    articoli correlati
    vedi anche · i più letti · approfondisci
    leia também · leia mais · veja também · veja mais · saiba mais · notícias relacionadas · mais lidas · leia ainda
    citește și · citeste si · citiți și · cititi si · citește mai mult · citeste mai mult · citește mai departe
    vezi și · vezi si
    urmărește și · ascultă și · te-ar putea interesa · te-ar putea interesa și · articole similare · știri similare
    articole recomandate · știri recomandate · pe aceeași temă · recomandări · cele mai citite
    citește și alte știri · mai multe știri
    czytaj też · czytaj także · czytaj również · czytaj więcej · czytaj dalej · przeczytaj też · przeczytaj także
    zobacz też
    zobacz także · zobacz również · polecamy · najczęściej czytane · powiązane artykuły
    lees ook · lees meer · lees verder · bekijk ook · zie ook · meest gelezen · gerelateerde artikelen
    läs också · läs även · läs mer · les også · les mer · læs også · læs mere · se også · lue myös · lue lisää
    katso myös
    přečtěte si také · čtěte také · čtěte též · mohlo by vás zajímat · související články · čítajte aj
    prečítajte si aj · prečítajte si tiež
    olvassa el még · olvasson tovább · kapcsolódó cikkek · ezt is ajánljuk · ayrıca okuyun · bunu da okuyun
    ilgili haberler · ayrıca bakın
    читайте также · читайте далее · смотрите также · по теме · материалы по теме · новости по теме · читать далее
    читайте також · читати далі · дивіться також · за темою · прочетете още · вижте още · вижте също · чети още
    διαβάστε επίσης · διαβάστε ακόμη · διαβάστε περισσότερα · δείτε επίσης · اقرأ أيضا · اقرأ أيضاً · اقرأ المزيد
    関連記事 · 相关阅读 · 延伸阅读 · 관련기사 · xem thêm · đọc thêm
""")
# Lines about the page itself.
_FURNITURE: Final = _phrases("""
    ok · share · share this · share this article · share this story · share this page · share on facebook
    share on twitter · share on x
    share via email · print · print this article · save · save article · copy link · email this article · facebook
    twitter · whatsapp
    linkedin · telegram · instagram · pinterest · reddit · e-mail · email · teilen · auf facebook teilen · partager
    compartir
    compartilhar · condividi · distribuie · distribuie pe facebook · distribuie articolul · udostępnij · поделиться
    поширити · dela
    deel dit artikel · sdílet · megosztás · paylaş · drucken · imprimer · imprimir · stampa · tipărește
    advertisement · advertising · advertisement - continue reading below · story continues below advertisement
    sponsored content
    article continues below advertisement · article continues after advertisement · anzeige · werbung · publicité
    publicidad
    pubblicità · publicidade · publicitate · reklama · reklam · annons · annonse · annonce · mainos · advertentie
    hirdetés
    реклама · διαφήμιση · comments · comment · leave a comment · post a comment · kommentare · kommentar schreiben
    commentaires
    comentarios · comentários · commenti · comentarii · lasă un comentariu · komentarze · комментарии · коментарі
    newsletter
    loading · back to top · skip to content · skip to main content · nach oben · zurück nach oben
    open extended reactions
    all rights reserved · alle rechte vorbehalten · tous droits réservés · todos los derechos reservados
    tutti i diritti riservati
    todos os direitos reservados · toate drepturile rezervate · wszelkie prawa zastrzeżone · все права защищены
    accept all · accept all cookies · reject all · manage options · alle akzeptieren · tout accepter · aceptar todo
    accetta tutti
    acceptă tot · acceptă toate · listen to this article · listen · artikel anhören · artikel hören
    listen to article
""")
_INVITES: Final = (
    *("sign up", "subscribe", "register", "get ", "receive ", "join ", "follow ", "download ", "like us"),
    *(
        "abonnieren",
        "jetzt abonnieren",
        "folgen sie",
        "folge uns",
        "melden sie sich",
        "bestellen sie",
        "hier können sie",
    ),
    *(
        "abonnez-vous",
        "inscrivez-vous",
        "recevez",
        "suivez",
        "suscríb",
        "regístr",
        "recibe",
        "síguenos",
        "sigue ",
        "apúnt",
    ),
    *(
        "iscriviti",
        "seguici",
        "ricevi",
        "inscreva-se",
        "receba",
        "siga ",
        "assine",
        "abonează-te",
        "aboneaza-te",
        "abonați-vă",
    ),
    *(
        "urmărește",
        "urmăriți",
        "înscrie-te",
        "primește",
        "intră pe canalul",
        "zapisz się",
        "obserwuj",
        "dołącz",
        "meld je aan",
    ),
    *("prenumerera", "подпишитесь", "подписывайтесь", "подпишись", "підпишіться", "підписуйтесь", "следите", "стежте"),
)
_INVITED_TO: Final = (
    *(
        "newsletter",
        "inbox",
        "whatsapp",
        "telegram",
        "facebook",
        "instagram",
        "twitter",
        "youtube",
        "google news",
        "push-",
        "our app",
    ),
    *(
        "podcast",
        "boletín",
        "boletines",
        "e-mail",
        "рассылк",
        "розсилк",
        "телеграм",
        "google новин",
        "bülten",
        "nyhetsbrev",
    ),
)
_FOR_SUBSCRIBERS: Final = (
    *("this article is for subscribers", "this content is for subscribers", "subscribe to continue reading"),
    *(
        "already a subscriber",
        "dieser artikel ist nur für abonnenten",
        "cet article est réservé aux abonnés",
        "il vous reste",
    ),
    *(
        "este artículo es solo para suscriptores",
        "este artículo es para suscriptores",
        "acest articol este pentru abonați",
    ),
    *("эта статья доступна подписчикам", "эта статья для подписчиков", "questo articolo è riservato agli abbonati"),
)


def is_boilerplate(line: str, footers: Footers) -> bool:
    """Whether a whole line is page furniture; False for every line that credits somebody."""
    if not line or len(line) > LONGEST:
        return False
    plain = " ".join(line.casefold().translate(_FOLD).split())
    core = plain.strip(" .,:;!?…|»«›>→←▶►+*-–—·•\"'[]()")
    return (
        core in _FURNITURE
        or core in _READ_ON
        or _before_colon(plain) in _READ_ON
        or (core.startswith(_INVITES) and any(word in core for word in _INVITED_TO))
        or core.startswith(_FOR_SUBSCRIBERS)
    ) and not is_credit_line(line, footers)


def _before_colon(line: str) -> str | None:
    """What stands before a headline; a single word ("Recommended: two doses") may as well begin a sentence."""
    head, colon, _ = line.partition(":")
    head = head.strip(" >»•*-–—|")
    return head if colon and " " in head else None


def without_boilerplate(lines: Iterable[str], footers: Footers) -> list[str]:
    """The lines that are not page furniture, in their order."""
    return [line for line in lines if not is_boilerplate(line, footers)]
