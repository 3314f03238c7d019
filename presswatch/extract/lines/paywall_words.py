"""Words by which a page says at the end of a text that the rest of it is for subscribers, in some forty languages.

Data.  How a sentence begins, and behind ``…`` what else is in it; compared like the words of `boilerplate_words`.  All
of them speak of this article or of reading on: “for subscribers” alone stands on teasers, too.
"""

from __future__ import annotations

import re
from typing import Final

from presswatch.extract.markup.word_lists import listed, parted, phrases

WALLS: Final = parted(
    listed("""
    this article is for subscribers · this story is for subscribers · this article is for members
    this content is for subscribers · this article is exclusive to · this article is exclusively for
    this story is exclusive to · this content is exclusive to · this article is only available to
    this article is available to subscribers · this article is available only to · this article is reserved for
    this article is only for · this is a subscriber-only · this is subscriber-only · this is a premium article
    subscribe to continue reading · subscribe now to continue reading · subscribe to read this
    subscribe to read the full · subscribe to keep reading · log in to continue reading
    sign in to continue reading · to continue reading…subscri · to keep reading…subscri · to read the full…subscri
    to read the rest…subscri · to read this article…subscri · the rest of this article…subscri · unlock this article
    you have reached your limit of free · you've reached your limit of free · you have reached your article limit
    you have read all your free · exclusive content for subscribers · only subscribers can read
    dieser artikel ist nur für · dieser artikel ist exklusiv · dieser artikel ist abonnent · dieser artikel ist unseren
    dieser artikel ist…abonnent · dieser inhalt ist…abonnent · dieser beitrag ist…abonnent · dieser text ist…abonnent
    diesen artikel weiterlesen · diesen artikel lesen sie mit · weiterlesen mit · jetzt weiterlesen mit
    jetzt abonnieren und weiterlesen · zum weiterlesen…abo · um weiterzulesen…abo · um weiterlesen zu können…abo
    um diesen artikel…abo · lesen sie diesen artikel mit · diesen artikel…mit einem abo · exklusiver inhalt für abonnent
    cet article est réservé · cet article est exclusivement réservé · la suite est réservée
    la suite de cet article est réservée · la suite de l'article est réservée · la lecture de cet article est réservée
    article réservé aux abonnés · contenu réservé aux abonnés · ce contenu est réservé · il vous reste…article
    pour lire la suite…abonn · pour continuer la lecture…abonn · pour lire cet article…abonn
    abonnez-vous pour lire la suite · abonnez-vous pour lire cet article · abonnez-vous pour continuer
    este artículo es solo para · este artículo es sólo para · este artículo es para suscriptores
    este artículo es exclusivo · contenido exclusivo para suscriptores · contenido solo para suscriptores
    este contenido es exclusivo · este contenido es solo para · artículo exclusivo para suscriptores
    para seguir leyendo…suscr · para continuar leyendo…suscr · suscríbete para seguir leyendo
    suscríbete para continuar leyendo · suscríbase para seguir leyendo · suscríbete y sigue leyendo
    questo articolo è riservato · contenuto riservato agli abbonati · questo contenuto è riservato
    articolo riservato agli abbonati · per continuare a leggere…abbon · per leggere l'articolo…abbon
    abbonati per continuare a leggere · abbonati per leggere…articolo
    conteúdo exclusivo para assinantes · este conteúdo é exclusivo · este artigo é exclusivo
    artigo exclusivo para assinantes · esta matéria é exclusiva · para continuar lendo…assin
    para continuar a ler…assin · assine para continuar lendo · assine para ler…matéria · assine já para continuar
    acest articol este pentru abonați · acest articol este disponibil doar · acest articol este disponibil numai
    acest articol este rezervat · acest articol este accesibil doar · acest conținut este disponibil doar
    acest conținut este rezervat · articol disponibil doar · articol rezervat abonaților
    conținut exclusiv pentru abonați · conținut rezervat abonaților · abonează-te pentru a citi…articol
    abonează-te pentru a continua · pentru a citi articolul…abon · pentru a citi în continuare…abon
    pentru a continua lectura…abon
    artykuł dostępny tylko · artykuł dostępny wyłącznie · ten artykuł jest dostępny tylko
    ten artykuł przeczytasz · artykuł tylko dla · dalsza część artykułu dostępna · dalsza część jest dostępna
    dalsza część tekstu dostępna · treść dostępna tylko · treści dostępne tylko · ta treść jest dostępna tylko
    pozostało…artykułu · aby czytać dalej…prenumer · aby czytać dalej…subskry · aby przeczytać…prenumer
    aby przeczytać…subskry
    dit artikel is alleen voor · dit artikel is exclusief voor · dit artikel is voor abonnees · om verder te lezen…abonn
    verder lezen…abonnee · lees verder met een abonnement
    artikeln är bara för prenumeranter · artikeln är endast för prenumeranter · den här artikeln är för prenumeranter
    den här artikeln är bara för · det här är en låst artikel · för att läsa vidare…prenumer
    prenumerera för att läsa
    denne artikkelen er kun for · denne artikkelen er for abonnenter · denne saken er kun for
    denne saken er for abonnenter · for å lese videre…abonn
    artiklen er kun for abonnenter · denne artikel er kun for · denne artikel er for abonnenter
    for at læse videre…abonn
    tämä artikkeli on vain tilaajille · tämä artikkeli on tilaajille · tämä juttu on vain tilaajille
    tämä juttu on tilaajille · jatka lukemista tilaa · artikkeli on vain tilaajille
    tento článek je jen pro předplatitele · tento článek je pouze pro předplatitele · článek je pouze pro předplatitele
    pro pokračování ve čtení…předplat · zbývá vám přečíst
    tento článok je len pre predplatiteľov · tento článok je určený len pre · článok je len pre predplatiteľov
    pre pokračovanie v čítaní…predpla
    ez a cikk csak előfizetőknek · ez a cikk csak előfizetőink · a cikk csak előfizető · a cikk folytatása…előfizet
    a teljes cikk…előfizet · a folytatáshoz…előfizet
    bu içerik yalnızca abone · bu içerik sadece abone · bu haber yalnızca abone · bu haber sadece abone
    bu yazı sadece abone · okumaya devam etmek için…abone · devamını okumak için…abone
    эта статья доступна подписчикам · эта статья для подписчиков · эта статья доступна только
    эта статья только для · материал доступен только · материал доступен подписчикам · этот материал доступен только
    этот материал для подписчиков · статья доступна только · чтобы читать дальше…подпис · чтобы читать дальше…подпиш
    чтобы прочитать…подпис · чтобы прочитать…подпиш · чтобы продолжить чтение…подпис
    чтобы продолжить чтение…подпиш · полный текст доступен только
    матеріал доступний лише · матеріал доступний тільки · ця стаття доступна лише · ця стаття доступна тільки
    ця стаття для передплатників · щоб читати далі…передпла · щоб прочитати…передпла · повний текст доступний лише
    тази статия е само за абонати · статията е достъпна само за · съдържанието е достъпно само за
    за да продължите да четете…абон · пълният текст…абонат
    αυτό το άρθρο είναι μόνο για συνδρομητές · το άρθρο είναι διαθέσιμο μόνο · αποκλειστικό περιεχόμενο για συνδρομητές
    για να συνεχίσετε…συνδρομ
    ovaj članak je dostupan samo · ovaj članak je samo za · ovaj sadržaj je dostupan samo · sadržaj je dostupan samo
    za nastavak čitanja…pretpla · овај чланак је доступан само · садржај је доступан само
    ta članek je na voljo le · članek je na voljo samo · vsebina je na voljo le · za nadaljevanje branja…naroč
    šis straipsnis skirtas tik · straipsnis skirtas tik prenumeratoriams · norėdami skaityti toliau…prenumer
    šis raksts ir pieejams tikai · raksts pieejams tikai abonentiem · lai turpinātu lasīt…abon
    see artikkel on tellijale · artikkel on loetav ainult tellija · edasi lugemiseks…tell
    ky artikull është vetëm për abonentët
    هذا المقال للمشتركين · هذا المقال متاح للمشتركين · هذا المحتوى للمشتركين · هذا المحتوى متاح للمشتركين
    المحتوى متاح للمشتركين · لمتابعة القراءة…اشتر
    הכתבה למנויים בלבד · כתבה זו למנויים בלבד · הכתבה המלאה למנויים · להמשך קריאה…מנוי
    این مطلب مخصوص مشترکان · این مقاله مخصوص مشترکان · यह लेख केवल सदस्यों · यह लेख केवल सब्सक्राइबर
    この記事は有料会員限定 · この記事は会員限定 · この記事は有料記事 · この記事は有料会員 · この記事の続きは…会員
    続きを読むには…会員 · 残り…文字 · 会員限定の記事です · 本文仅限订阅 · 本文为付费 · 本文仅限会员
    此文章仅限 · 订阅后继续阅读 · 订阅后阅读全文 · 本文僅限 · 訂閱後繼續閱讀 · 이 기사는 유료회원 · 이 기사는 구독자
    이 기사는 유료 · 구독 후 계속 · bài viết dành cho thuê bao · bài viết chỉ dành cho · đăng ký để đọc tiếp
    บทความนี้สำหรับสมาชิก · บทความนี้เฉพาะสมาชิก · artikel ini khusus pelanggan · artikel ini hanya untuk pelanggan
    berlangganan untuk membaca · berlangganan untuk melanjutkan · hierdie artikel is slegs vir intekenaars
    makala haya ni ya wanachama
""")
)

READING_ON: Final = tuple(
    phrases("""
    continue reading · keep reading · read on · read the full · read the rest · the rest of this · read this article
    read this story · weiterlesen · weiter lesen · weiterzulesen · diesen artikel · ganzen artikel
    vollständigen artikel · lire la suite · la suite de · poursuivre la lecture · poursuivre votre lecture
    continuer la lecture · lire cet article · seguir leyendo · continuar leyendo · seguir con la lectura
    leer el artículo · leer este · continuare a leggere · continuare la lettura · continua a leggere
    leggere l'articolo · leggere tutto · continuar a ler · continuar lendo · continuar a leitura · ler este artigo
    ler a matéria · citi în continuare · continua lectura · citești în continuare · citi articolul
    continua să citești · czytać dalej · czytaj dalej · dalszą część · dalsza część · cały artykuł · przeczytać cały
    verder lezen · verder te lezen · lees verder · hele artikel · läsa vidare · läs vidare · läsa hela
    fortsätta läsa · lese videre · les videre · lese hele · fortsette å lese · læse videre · læs videre · læse hele
    læse resten · jatka lukemista · jatkaaksesi lukemista · lukea koko · lukemista · číst dál · číst dále
    pokračovat ve čtení · dočíst · celý článek · čítať ďalej · pokračovať v čítaní · dočítať · celý článok
    tovább olvas · továbbolvas · olvasás folytatás · teljes cikk · cikk folytatás · okumaya devam · devamını oku
    tamamını oku · читать дальше · читать далее · дочитать · продолжить чтение · прочитать полностью · читати далі
    дочитати · продовжити читання · да четете · продължите четенето · прочетете целия · συνεχίσετε την ανάγνωση
    συνεχίσετε να διαβάζετε · διαβάσετε ολόκληρο · nastavak čitanja · nastavite čitati · nastavite čitanje
    čitati dalje · pročitajte cijeli · pročitali ceo · наставите читање · nadaljevanje branja · nadaljevati z branjem
    seguir llegint · continuar llegint
""")
)
"""How a sentence speaks of reading on ..."""
SUBSCRIBING: Final = re.compile(
    r"(?<!\w)(?:subscribe|subscriber|subscription|abonn|abonez|abonează|abonament|abonaț|abone(?!\w)|abone ol|aboneli"
    r"|абонат|абонамент|абонирай|suscríb|suscrib|suscriptor|suscripci|assine|assinante|assinatura|abbona|abbonament|prenumer"
    r"|subskryb|subskrypcj|tilaa(?!\w)|tilaaj|tilauks|tilaus|předpla|predpla|előfizet|подписк|подписчик|подпишит|передплат"
    r"|συνδρομ|pretpla|претпла|naročn|subscriu|subscripci|plus-abo|digitalabo|probeabo|mit (?:einem )?abo(?!\w))"
)
"""... and of subscribing; a sentence with both, right behind a text, is a wall ..."""
ANOTHER_MATTER: Final = re.compile(
    r"(?<!\w)(?:newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|hírlevél|bülten|boletín|boletim|рассылк|розсилк"
    r"|бюлетин|e-mail|email|podcast|telegram|whatsapp|youtube|kan[aá]l|канал|channel|chaîne|canal|free|for nothing"
    r"|gratis|gratuit|kostenlos|kostenfrei|ohne|without|sans|sin|senza|sem|fără|bez|zonder|utan|uten|uden|ilman|без|χωρίς"
    r"|nélkül|thanks|danke|merci|gracias|grazie|obrigad)"
)
"""... unless it is about a letter or a channel, or says that one need not: "without a subscription"."""
