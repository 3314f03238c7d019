"""Words in which a house speaks to its readers, in some thirty languages: of its channels, its app, prices and rights.

Data, compared like the words of `boilerplate_words`; `house_lines` says how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.word_lists import parted, phrases

# How an invitation begins, to the end of a word, and what it invites to:
INVITES: Final = tuple(
    phrases("""
    få nyhetsbrevet · få nyhedsbrevet · hent vores app · hent appen · få det vigtigste · segueix-nos · seguiu-nos
    uneix-te · katıl_ · descarregue · descarrega · indirin · subscriu-te · sign up_ · subscribe_ · register_ · get_
    receive_ · join_ · follow_ · download_ · like us · abonnieren · jetzt abonnieren · folgen sie · folge uns
    melden sie sich · bestellen sie · hier können sie · abonnez-vous · inscrivez-vous · recevez · suivez · suscríbete
    suscríbase · regístrate · regístrese · recibe · síguenos · sigue_ · apúntate · iscriviti · seguici · ricevi
    inscreva-se · receba · siga_ · assine · abonează-te · aboneaza-te · abonați-vă · urmărește · urmăriți
    înscrie-te · primește · intră pe canalul · zapisz się · obserwuj · dołącz · meld je aan · prenumerera
    подпишитесь · подписывайтесь · подпишись · підпишіться · підписуйтесь · следите · стежте · sign-up for
    folgt uns · erhalten sie_ · lassen sie sich · retrouvez · rejoignez · téléchargez · s'inscrire · nous suivre
    únete_ · descarga · suscribirse · recibir · clicca · scarica · unisciti · entre no · participe_ · acompanhe
    baixe · siga-nos · urmăriți-ne · urmareste · abonează · aboneaza · descarcă · dołącz do · śledź · pobierz
    subskrybuj · zaprenumeruj · volg ons · schrijf je in · abonneer · download de_ · följ · ladda ner · anmäl dig
    følg · abonner_ · meld deg på · tilmeld_ · seuraa · tilaa · lataa · sledujte · přihlaste · odebírejte · stáhněte
    prihláste · iratkozzon · iratkozz · kövesse · kövess · töltse · abone ol · takip ed · читайте нас · следи за
    подписаться · вступайте · присоединяйтесь · установите · підписатися · приєднуйтесь · читайте нас у · абонирайте
    последвайте · следвайте · изтеглете · εγγραφείτε · ακολουθήστε · κατεβάστε · تابعنا · تابعونا · اشترك · انضم
    フォロー · 关注 · 扫码 · 구독 · theo dõi · đăng ký · sekite_ · prenumeruokite · dapatkan update berita · ikuti_
    langganan · prati_ · pratite · zapratite_ · pridruži · prijavite
""")
)
# what houses send themselves, wherever it stands in the line
HOUSE_CHANNELS: Final = phrases("""
    indbakke · innboks · inkorg · cele mai noi informații · cele mai noi știri · cele mai importante știri
    kanalımıza · butlletí
    canal de telegram · vores app · nossa app · newsletter · inbox · push- · our app · boletín
    boletines · рассылк · розсилк · bülten · nyhetsbrev · nyhedsbrev · uutiskirje · hírlevél · newsletteru
    zpravodaj · bülteni · бюлетин · アプリ · ニュースレター · 公众号 · 뉴스레터 · nieuwsbrief · naujienlaišk
    infolettre · lettre d'info · bollettino · نشرة · nuestra app · unsere app · notre application · nostra app
    nosso app · naszą aplikację · onze app · whatsapp community · whatsapp channel · canal de whatsapp
    canale whatsapp · whatsapp-kanal · ya está en whatsapp · en tu correo las · en su correo las · en tu correo todas
""")
# Letters that houses send, and how a line ends that asks to have one.
LETTERS: Final = phrases("""
    newsletter · boletín · butlletí · boletim · infolettre · lettre d'info · nieuwsbrief · nyhetsbrev · nyhedsbrev
    uutiskirje · hírlevel · hírlevél · zpravodaj · бюлетин · рассылк · розсилк · bülten · ニュースレター
    メールマガジン · メルマガ · 电子报 · 電子報 · 뉴스레터
""")
SIGN_UP: Final = (
    r"(?:sign up(?: here| now| free| for free)?|subscribe(?: here| now| for free)?|jetzt anmelden|jetzt abonnieren"
    r"|melden sie sich an|hier anmelden|inscrivez-vous(?: gratuitement)?|abonnez-vous|inscription gratuite"
    r"|suscríbete|apúntate|regístrate"
    r"|subscriu-te|subscriu-t'hi|iscriviti(?: gratis)?|abbonati|inscreva-se|assine|subscreva"
    r"|abonează-te|înscrie-te|abonați-vă"
    r"|zapisz się|subskrybuj|schrijf je in|meld je aan|přihlaste se|odebírejte|prihláste sa|anmäl dig|prenumerera"
    r"|meld deg på|abonner|tilmeld dig|tilaa|iratkozzon fel|iratkozz fel|εγγραφείτε|абонирайте се|запишете се"
    r"|подпишитесь|подписывайтесь|підпишіться|підписуйтесь|abone olun|kaydolun|prijavite se|pretplatite se)"
)
PREFERRED: Final = phrases("""
    preferred source · bevorzugte quelle · source préférée · sources préférées · fuente preferida
    fuentes preferidas · fonte preferita · fonti preferite · fonte preferida · fontes preferidas · sursă preferată
    surse preferate · voorkeursbron · preferowane źródło · preferowanych źródeł · preferovaný zdroj
    preferované zdroje · föredragen källa · foretrukken kilde · ensisijainen lähde · предпочитан източник
    предпочитаемый источник · bevorzugten quellen
""")
# How a line begins or ends that asks to prefer the house there.
ADD: Final = tuple(
    phrases("""
    add · añade · añadir · ajouter · ajoutez · aggiungi · adicione · adicionar · adaugă · pridať · pridajte · přidat
    přidejte · dodaj · lägg till · legg til · tilføj · lisää · voeg · hozzáadás · προσθέστε · добави · добавьте
    додайте · ekleyin · ekle · festlegen · hinzufügen · toevoegen
""")
)
# where houses are followed; news are told of them, too
PLATFORMS: Final = phrases("""
    whatsapp · telegram · facebook · instagram · twitter · youtube · google news · podcast · e-mail · телеграм
    google новин · новини в · новости в · viber · threads · bluesky · tiktok · linkedin · 微信 · x.com
    google discover · google-news · واتساب · تليجرام · تلغرام · فيسبوك · فيس بوك · zalo · канал · каналі · whats app
""")
# How lines begin that belong to a paywall or to the program of a page, and what else is in them.
FOR_SUBSCRIBERS: Final = parted(
    phrases("""
    already a subscriber · log in to continue · sign in to continue · already have an account
    already a member…log in · already a member…sign in · jetzt weiterlesen · sie haben bereits ein abo
    bereits abonnent · testen sie…monat · testen sie…woche · testen sie…kostenlos · testen sie…abo
    déjà abonné…connect · pour lire la suite · ya eres suscriptor · ¿ya eres suscriptor · para seguir leyendo
    sei già abbonato · per continuare a leggere · já é assinante · para continuar lendo · ești deja abonat
    masz już subskrypcję · al abonnee · redan prenumerant · allerede abonnent · vain tilaajille · oletko jo tilaaja
    už máte předplatné · 有料会員になると · 会員限定の · please enable javascript · javascript is disabled
    your browser does not support · ihr browser unterstützt · votre navigateur ne prend pas · su navegador no
    tu navegador no · il tuo browser non · seu navegador não · browserul dumneavoastră · twoja przeglądarka nie
    uw browser ondersteunt · ваш браузер не · this video can not be played
    to play this video you need to enable javascript · 為達最佳瀏覽效果 · 为达到最佳浏览效果 · 建議使用…瀏覽器
    建议使用…浏览器 · this post may contain affiliate links · this article contains affiliate links
    this story contains affiliate links · dieser artikel enthält affiliate · dieser beitrag enthält affiliate
    vídeos: veja tudo sobre
""")
)
# How lines begin, however long they are, that say whose the rights and the opinions are, or how to report a mistake.
DISCLAIMERS: Final = tuple(
    phrases("""
    a version of this article appears in print · a version of this article appeared in print
    this article appears in the print edition · this article appeared in the print
    all rights reserved. this material · this material may not be published · this material, and other digital content
    the views expressed in this article are · the opinions expressed in this article are
    os artigos publicados com assinatura · las opiniones expresadas en este artículo
    les opinions exprimées dans cet article · le opinioni espresse in questo articolo
    якщо ви помітили помилку, виділіть · якщо ви знайшли помилку, виділіть · если вы заметили ошибку, выделите
    если вы нашли ошибку, выделите · нашли ошибку? выделите · знайшли помилку? виділіть
    haben sie feedback? schreiben sie uns · スクラップは会員限定
""")
)
# How a house asks its readers for money, or to comment, in words that speak of itself; what else is in the line.
APPEALS: Final = parted(
    phrases("""
    support our journalism · support our newsroom · support our work…journalism · support independent journalism
    support quality journalism · support local journalism · sostieni…quello che facciamo · sostieni…abbonandoti
    sostieni…giornalismo · sostieni…informazione · sostenete…giornalismo · ¿te ha gustado…se financia con las cuotas
    unterstützen sie…journalismus · unterstütze…journalismus · unterstützen sie unsere redaktion
    soutenez notre journal · soutenez…journalisme indépendant · soutenez une presse indépendante
    soutenez la presse indépendante · apoya…periodismo · apoye…periodismo · fes-te subscriptor · fes-te soci
    dona suport…periodisme · apoie…jornalismo · susține jurnalismul · susține presa independentă
    susțineți jurnalismul · wesprzyj…dziennikarstw · wspieraj…dziennikarstw · steun onze journalistiek
    steun onafhankelijke journalistiek · steun kwaliteitsjournalistiek · stöd vår journalistik
    stöd oberoende journalistik · stöd fri journalistik · støtt vår journalistikk · støtt uavhengig journalistikk
    støtt fri journalistikk · støt vores journalistik · støt uafhængig journalistik · støt fri journalistik
    tue…journalismi · podpořte…žurnalistik · podpořte…novinařin · podporte…žurnalistik · podporte…novinár
    támogas…újságír · támogas…szerkesztőség · στηρίξτε…δημοσιογραφία · подкрепете…независимата журналист
    ако искате да подкрепите…журналист · поддержите независимую журналист · поддержите нашу журналист
    поддержите редакцию · підтримайте незалежну · підтримайте нашу журналіст · підтримайте редакцію
    bağımsız gazeteciliğe destek · podržite…novinarstvo · vær den første, der debatterer
    vær den første, der kommenterer · var först med att kommentera · vær den første til å kommentere
    коментирай първи · бъди първият…коментира · your support helps us to tell the story · 좋은 기사를 위해
    regístrate gratis para seguir · regístrate para seguir · register to keep reading · register to continue
""")
)
# A program for telephones behind the words that say to fetch it.
APP: Final = (
    r"(?:download|scarica|descarga|descárgate|téléchargez|laden sie|baixe|descarcă|descărcați|pobierz|stáhněte"
    r"|stiahnite|lataa|ladda ner|last ned|hent|descarregue|descarrega|indirin|preuzmite"
    r"|töltse le|скачайте|установите|завантажте|свалете|κατεβάστε|unduh)\b.{1,40}"
    r"\b(?:app|application|applicazione|aplicación|aplicativo|aplicația|aplikację|aplikaci|aplikáciu|appen|aplicació|uygulamamızı|uygulamayı|aplikaciju"
    r"|sovelluksen|приложение|застосунок|додаток|приложението|εφαρμογή|aplikasi)\b"
)
# What a subscription costs, and what asks for it beside the price.
PRICE: Final = (
    r"\d\s?(?:€|eur\b|euros?\b|\$|£|kr\b|zł|lei\b|kč|ft\b|chf\b|₺|tl\b|руб|₽|грн)"
    r"\s*(?:/|al?\b|par\b|pro\b|per\b|im\b|por\b|på\b|na\b|за\b|в\b)\s*"
    r"(?:mes|mois|monat|month|year|año|anno|an\b|jahr|week|woche|semaine|settimana|semana|mån|měs|hó|miesi|lun|год|мес)"
    r"|[€$£]\s?\d[\d.,]*\s*(?:/|a\b|per\b|pro\b)\s*(?:month|week|year|monat)"
)
SUBSCRIBE: Final = (
    r"(?:subscribe|suscr[ií]bete|suscr[ií]base|abbonati|abonnez-vous|abonne-toi|assine|abonează-te|aboneaza-te|abonnieren"
    r"|jetzt abonnieren|jetzt testen|prenumerera|prenumeruj|předplaťte|fizess elő|fizessen elő|tilaa|abone ol|abonneer"
    r"|bli abonnent|подпишитесь|підпишіться|get unlimited)\b"
)
# Whose the rights are, wherever it stands in a line.
RIGHTS: Final = tuple(
    phrases("""
    all rights reserved · alle rechte vorbehalten · tous droits réservés · todos los derechos reservados
    tots els drets reservats · tutti i diritti riservati · diritti riservati · riproduzione riservata
    todos os direitos reservados · toate drepturile rezervate · wszelkie prawa zastrzeżone
    wszystkie prawa zastrzeżone · alle rechten voorbehouden · všechna práva vyhrazena · všetky práva vyhradené
    alla rättigheter förbehåll · alle rettigheter forbeholdt · alle rettigheder forbeholdes
    kaikki oikeudet pidätetään · minden jog fenntartva · με επιφύλαξη παντός δικαιώματος
    με την επιφύλαξη παντός δικαιώματος · всички права запазени · все права защищены · усі права захищен
    всі права захищен · tüm hakları saklıdır · her hakkı saklıdır · sva prava pridržana · sva prava zadržana
    vse pravice pridržane · kõik õigused kaitstud · visos teisės saugomos · visas tiesības aizsargātas · 版权所有
    版權所有 · 無断転載 · 无断转载 · 禁止转载 · 禁止轉載 · 不得转载 · 不得轉載 · 请勿转载 · 請勿轉載
    جميع الحقوق محفوظة · כל הזכויות שמורות · hak cipta dilindungi
""")
)
# How a line begins that says that the page may not be copied, and what else is in it.
REUSE: Final = tuple(
    phrases("""
    reproduction in whole · reproduction of this · reproduction without · reproduction of any · any reproduction of
    unauthorised reproduction · unauthorized reproduction · unauthorised use of this · unauthorized use of this
    no part of this · republication of this · nachdruck · vervielfältigung · eine vervielfältigung
    reproducción total · reproducción parcial · reproducción prohibida · prohibida la reproducción
    queda prohibida la reproducción · queda prohibida su reproducción · prohibida la reproducció
    queda prohibida la reproducció · toute reproduction · reproduction interdite · reproduction totale
    reproduction même partielle · riproduzione vietata · riproduzione anche parziale · è vietata la riproduzione
    vietata la riproduzione · proibida a reprodução · é proibida a reprodução · reprodução proibida
    reprodução total · preluarea fără · preluarea materialelor · preluarea articolelor · preluarea conținutului
    preluarea informațiilor · reproducerea · este interzisă reproducerea · este interzisă preluarea · przedruk
    kopiowanie materiałów · kopiowanie treści · rozpowszechnianie artykułu · rozpowszechnianie materiałów
    rozpowszechnianie treści · dalsze rozpowszechnianie · publikování nebo · publikování či · šíření obsahu
    šíření článku · jakékoli užití obsahu · přebírání obsahu · preberanie obsahu · šírenie obsahu
    publikovanie alebo · overname van artikelen · overname van dit · niets uit deze · kopiering av · kopiering er
    eftertryk · gengivelse · sisällön kopiointi · kopiointi · utánközlés · απαγορεύεται η αναδημοσίευση
    απαγορεύεται η αναπαραγωγή · η αναδημοσίευση · αναδημοσίευση · възпроизвеждането на · използването на материали
    копирование материалов · перепечатка · использование материалов · при использовании материалов · при цитировании
    при копировании материалов · передрук · використання матеріалів · при використанні матеріалів
    копіювання матеріалів · sitemizde yayınlanan · sitemizde yer alan · izinsiz kopyala · izinsiz alıntı
    kaynak gösterilmeden · prenošenje sadržaja · zabranjeno je prenošenje · zabranjeno prenošenje · 转载请 · 轉載請
    本記事の · 記事・写真の · 記事、写真の
""")
)
CONTENT: Final = phrases("""
    article · artikel · of this content · website · of this material · contenu · contenid · contenut · conteúdo
    conținut · contingut · inhalt · auszug · auszüg · materia · total · parcial · parțial · partiel · anche parziale
    artyku · treści · obsah · člán · innhold · innehåll · indhold · sisällö · άρθρ · περιεχ · αναδημοσ · съдържан
    статі · стат · публикац · материал · haber · içerik · içeri · sadržaj · člana · 記事 · 写真 · 文章 · 内容
    notíci · notici · informațiilor · fără cost
""")
PERMISSION: Final = phrases("""
    prohibited · permission · consent · forbidden · without the written · verboten · untersagt · genehmigung
    gestattet · prohibida · autorización · autorització · interdite · autorisation · vietata · autorizzazione
    riservata · proibida · autorização · permisă · acordul · interzis · zabronion · zgod · zakázán · souhlas · súhlas
    toestemming · tillstånd · tillåtelse · förbjud · tillatelse · tilladelse · forbudt · kielletty · engedély · tilos
    άδεια · απαγορεύεται · разрешено · съгласие · забранено · запрещен · разрешени · согласи · гиперссылк · ссылка на
    ссылки на · заборонен · дозвол · посиланн · izin · kopyalanamaz · kullanılamaz · yayınlanamaz · dozvol
    zabranjen · 注明 · 註明 · 禁じ
""")
# How a line begins that asks for what readers know, found wrong or liked, and one of what else it then holds.
ASKED: Final = tuple(
    phrases("""
    have you got a story · do you have a story · got a story · got a tip · do you have a tip · have you got news
    contact our newsroom · contact the newsroom · get in touch with our news team · email our news · send us your
    spotted an error · spotted a mistake · found an error · found a mistake · noticed an error
    did you find an error · did you like this · did you enjoy this · if you liked this · if you enjoyed this
    haben sie einen tipp · haben sie hinweise · hast du einen tipp · fehler gefunden · fehler entdeckt
    haben sie einen fehler · hat ihnen der artikel · hat dir der artikel · hat ihnen dieser artikel
    hat dir dieser artikel · hat ihnen der beitrag · vous avez une information · une info à nous
    vous avez repéré une erreur · vous avez trouvé une erreur · une erreur s'est glissée
    une erreur dans cet article · signaler une erreur · signalez une erreur · cet article vous a · vous avez aimé cet
    vous aussi, donnez votre avis · ¿has encontrado un error · ¿encontraste un error · ¿ha encontrado un error
    ¿tienes una noticia · ¿te ha gustado est · ¿te ha gustado la noticia · ¿te gustó esta nota · has trobat
    t'ha agradat · hai trovato un errore · hai notato un errore · segnala un errore · hai una notizia da
    ti è piaciuto questo articolo · ti è piaciuto l'articolo · hai una segnalazione · encontrou um erro
    viu algum erro · tem uma notícia · tem uma história · gostou deste artigo · gostou da notícia · gostou da matéria
    ai găsit o greșeală · ai observat o greșeală · ai o știre · ai o informație · ai fost martor · dacă ai informații
    dacă ți-a plăcut articol · dacă v-a plăcut articol · ți-a plăcut articolul · v-a plăcut articolul
    znalazłeś błąd · zauważyłeś błąd · widzisz błąd · masz ciekawy temat · masz temat · masz dla nas
    byłeś świadkiem · podobał ci się artykuł · podobał się artykuł · dziękujemy, że przeczyta · heb je een tip
    heeft u een tip · foutje gezien · fout gezien · spelfout · foutje gespot · vond je dit artikel · mail de redactie
    našli jste v článku · našli jste chybu · máte tip · víte o · líbil se vám článek · našli ste v článku
    našli ste chybu · páčil sa vám článok · har du tips · har du ett tips · har du hittat ett fel · hittat fel
    har du sett något fel · har du et tips · funnet en feil · har du funnet en feil · har du sett noe vi
    hva mener du · likte du artikkelen · likte du saken · har du et tip · har du set en fejl · har du fundet en fejl
    fundet en fejl · kunne du lide artiklen · onko sinulla uutisvink · onko sinulla juttuvink · lähetä juttuvinkki
    lähetä uutisvinkki · anna juttuvinkki · löysitkö virheen · huomasitko virheen · hibát talált · van egy jó sztorid
    van egy jó témája · ha tetszett a cikk · ha elsőként szeretne · ha nem szeretne lemaradni · βρήκατε λάθος
    εντοπίσατε λάθος · открихте грешка · намерихте грешка · видяхте ли грешка · имате новина · нашли ошибку
    нашли опечатку · заметили ошибку · заметили опечатку · хотите быть в курсе · понравилась статья
    понравился материал · знайшли помилку · помітили помилку · маєте новину · маєте тему · сподобалася стаття
    сподобався матеріал · bir hata mı · haber ihbar · bu haberi beğendiniz · pronašli ste grešku · uočili ste
    imate priču · sviđa vam se članak · 제보는 · 기사 제보 · お気づきの点 · 情報提供は
""")
)
TO_US: Final = phrases("""
    tip til os · tips til oss · tips till oss ·
    @ · newsroom · newsdesk · editor · let us know · tell us · write to us · contact us · email us · e-mail us
    send us · click here · redac · redak · rédac · réd · schreiben sie uns · melden sie · jetzt melden
    sagen sie es uns · dites-le-nous · écrivez-nous · signalez-l · commentaire · avísanos · escríbenos
    cuéntanos · avisa'ns · scrivici · avvisaci · segnalacelo · avise-nos · escreva · conte-nos · scrie-ne · anunță-ne
    trimite-ne · napisz do · daj nam znać · napište · dejte nám · dajte nám · napíšte · laat het ons · mail ons
    stuur ons · appje · skriv til · skriv till · send oss · sende oss · kontakta · fortell oss · fortæl os
    kommentarfelt · toimitu · juttuvinkk · uutisvinkk · kerro meille · szerkeszt · írja meg nekünk · jelezze · töltse
    γράψτε μας · ενημερώστε · пишете ни · пишите · напишите · сообщите · выделите · подпишит · напишіть · повідомте
    виділіть · bize bildirin · bize yazın · javite nam · pišite · share it · teilen sie · partagez · comparte
    condividi · compartilhe · partilhe · distribuie · udostępnij · podziel · sdílejte · zdieľajte · del den
    dela den · ossza · поделитесь · поділіться · paylaş · podijelite · facebook · whatsapp · newsletter
    artykuł do końca · 카카오톡 · 이메일 · 편집 · メールで · フォーム · 編集部
""")
# What a house says of its standards, of comments, of summaries, of outside content, of old articles; the numbers in it
# are left out.  What else is in it may be words, with blanks around them.
SAID: Final = parted(
    phrases("""
    our standards: · purchase licensing rights · this article is more than years old
    this article is more than year old · this story is more than years old · after newsletter promotion
    an dieser stelle finden sie…inhalt · an dieser stelle befindet sich…inhalt · externen inhalt anzeigen
    externe inhalte anzeigen · ich bin damit einverstanden…inhalt · wir benötigen ihre zustimmung…inhalt
    dieser artikel ist älter als · dieser beitrag ist älter als · ce contenu est bloqué…cookies
    pour afficher ce contenu · cet article a plus de…ans · para ver este contenido…cookies
    este contenido no está disponible…cookies · contenuto bloccato…cookie · per visualizzare questo contenuto
    para ver este conteúdo…cookies · pentru a vedea acest conținut · aby zobaczyć tę treść
    om deze inhoud te…cookies · om deze content te…cookies · för att se det här innehållet
    för att visa inlägget från · for å se dette innholdet · for at se dette indhold · du skal acceptere cookies
    du må godta cookies · du må godta informasjonskapsler · denne artikkelen er over…år
    denne artikkelen er mer enn…år · denne artiklen er mere end…år · den här artikeln är mer än
    tämä artikkeli on yli · så arbetar vi…journalistik · så arbejder vi…journalistik · slik jobber vi…journalistikk
    slik arbeider vi…journalistikk · pro zobrazení…cookies · za prikaz sadržaja…kolačić · a tartalom megtekintéséhez
    bu içeriği görmek için · 特别声明 · 特別聲明 · 责任声明 · 免责声明 · 免責聲明 · 以上内容仅代表 · 本文仅代表作者
    本文僅代表作者 · mainos alkaa · mainos päättyy · os comentários são da responsabilidade
    los comentarios son responsabilidad · i commenti sono…responsabil · les commentaires sont…responsab
    les commentaires sont ouverts aux · comentariile sunt…responsab · komentarze są…odpowiedzial
    redakcja nie ponosi odpowiedzialności…komentarz · redakcja nie odpowiada…komentarz
    leserbriefe geben nicht…meinung · leserbriefe entsprechen nicht…meinung · für den inhalt der kommentare
    die redaktion ist nicht verantwortlich · redakce neodpovídá…diskus · redakce nenese odpovědnost
    la rédaction n'est pas responsable…commentaires · la redazione non è responsabile…comment
    la redacción no se hace responsable…comentarios · редакция не несет ответственности…коммент
    редакция не несёт ответственности…коммент · редакція не несе відповідальності…комент
    редакцията не носи отговорност…комент · redaktionen ansvarar inte…komment · redakcija ne odgovara…komentar
    de redactie is niet verantwoordelijk…reacties · a szerkesztőség nem vállal felelősséget…komment
    dieser beitrag enthält…werbelinks · dieser beitrag enthält…affiliate · dieser beitrag enthält…provision
    dieser artikel enthält…werbelinks · dieser artikel enthält…affiliate · dieser artikel enthält…provision
    this post contains affiliate · this article contains affiliate · this post may contain affiliate
    this article may contain affiliate · we may earn a commission · we may earn commission
    we may receive a commission
    cet article contient des liens affiliés · cet article contient…affiliation · este artículo contiene…afiliad
    este artículo incluye…afiliad · este post contiene…afiliad · questo articolo contiene…affiliazion
    este artigo contém…afiliad · dit artikel bevat…affiliate · deze blog bevat…affiliate
    artykuł zawiera linki afiliacyjne · artykuł zawiera linki partnerskie · tento článek obsahuje affiliate
    artikeln innehåller annonslänk · artikeln innehåller affiliate · artikkelen inneholder annonselenk
    artiklen indeholder…affiliate · artiklen indeholder reklamelinks · artikkeli sisältää mainoslink
    this summary was… ai_ · this summary is… ai_ · diese zusammenfassung… ki_ · diese zusammenfassung… künstliche
    ce résumé… ia_ · résumé généré par…ia · resumen generado…inteligencia artificial
    este resumen…inteligencia artificial · questo riassunto…intelligenza artificiale · riassunto generato… ia_
    este resumo…inteligência artificial · acest rezumat…inteligenț · streszczenie…sztuczna inteligencja
    deze samenvatting… ai_ · denne oppsummeringen… ai_ · denne oppsummeringen… ki_ · oppsummeringen er laget… ai_
    oppsummeringen er laget… ki_ · sammanfattningen är… ai_ · denne opsummering… ai_ · tiivistelmä…tekoäly
    az összefoglalót…mesterséges intelligencia · souhrn…umělá inteligence · zhrnutie…umelá inteligencia
    краткое содержание…нейросет · this article was translated automatically · this text was translated automatically
    this article was automatically translated · dieser artikel wurde automatisch übersetzt
    dieser text wurde automatisch übersetzt · cet article a été traduit automatiquement
    ce texte a été traduit automatiquement · este artículo ha sido traducido automáticamente
    este texto foi traduzido automaticamente · questo articolo è stato tradotto automaticamente
    acest articol a fost tradus automat · текст переведён автоматически · текст переведен автоматически
    цей текст перекладено автоматично · この記事は…自動翻訳 · this video is not available in
    this video is no longer available · this video can't be played · this video cannot be played
    dieses video ist nicht verfügbar · das video konnte nicht…abgespielt · das video konnte nicht…geladen
    cette vidéo n'est plus disponible · cette vidéo n'est pas disponible · este vídeo no está disponible
    este video no está disponible · este vídeo já não está disponível · este vídeo não está disponível
    il video non è…disponibile · questo video non è disponibile · acest videoclip nu poate fi redat
    acest video nu poate fi redat · videon kunde inte spelas · videoen kunne ikke spilles · videota ei voi toistaa
    a videó nem játszható · video nelze přehrát · video sa nedá prehrať · видеото не може да бъде възпроизведено
    відео недоступне · video oynatılamıyor · この動画は…再生できません · the views and opinions expressed in
    мнение автора может не · мнение редакции может не · точка зору редакції може не · точка зору автора може не
    думка автора може не · las opiniones vertidas en est · yazarların görüşleri kendilerine · przeczytaj nasze zasady
    uočili ste…grešku u tekstu
""")
)
# The same as a whole line.
FOR_READERS: Final = phrases("""
    back to top · nach oben springen · torna su · volver arriba · retour en haut · till toppen · til toppen · in alto
    na górę · vissza az elejére · moglo bi vas zanimati · možda će vas zanimati · mohlo by vás zaujímať
    기사 url 복사 · 글자 크기 조절 · 목록으로 돌아가기 · 오탈자 신고 · 記事一覧へ戻る · あとで読む · save for later
    version for printing · версия для печати · друкувати · drucken · versione stampabile · wersja do druku · yazdır
    subscribers only · for subscribers only · for subscribers · exclusive for subscribers · subscriber exclusive
    members only · nur für abonnenten · exklusiv für abonnenten · für abonnenten · abo-artikel
    artikel nur für abonnenten · réservé aux abonnés · réservé à nos abonnés · article réservé à nos abonnés
    article abonné · pour les abonnés · solo para suscriptores · exclusivo para suscriptores · exclusivo suscriptores
    només per a subscriptors · exclusiu per a subscriptors · solo per abbonati · riservato agli abbonati
    esclusivo per gli abbonati · exclusivo para assinantes · só para assinantes · conteúdo para assinantes
    doar pentru abonați · exclusiv pentru abonați · tylko dla abonentów · tylko dla prenumeratorów
    tylko dla subskrybentów · alleen voor abonnees · exclusief voor abonnees · jen pro předplatitele
    pouze pro předplatitele · len pre predplatiteľov · bara för prenumeranter · endast för prenumeranter
    kun for abonnenter · vain tilaajille · csak előfizetőknek · μόνο για συνδρομητές · само за абонати
    только для подписчиков · лише для передплатників · yalnızca abonelere özel · abonelere özel
    samo za pretplatnike · 会員限定 · 有料会員限定 · 会员专享 · 會員專屬 · 구독자 전용 · andere lesen gerade
    andere lesen auch · das lesen andere · d'autres lisent · les autres lisent · otros leen · otros están leyendo
    altri leggono · altri stanno leggendo · outros leem · outros estão a ler · alții citesc · alții citesc acum
    anderen lezen · anderen lezen nu · anderen lezen ook · inni czytają · inni teraz czytają · ostatní čtou
    ostatní právě čtou · ostatní čítajú · andra läser · andra läser just nu · andre leser · andre leser nå
    andre læser · andre læser lige nu · muut lukevat · muut lukevat nyt · mások ezt olvassák · άλλοι διαβάζουν
    други четат · другите четат · другие читают · сейчас читают · інші читають · зараз читають · diğerleri okuyor
    drugi čitaju · ostali čitaju · 大家都在看 · みんなが読んでいる · ilustrační foto · ilustrační fotografie
    ilustračné foto · zdjęcie ilustracyjne · foto ilustrativa · immagine di repertorio · foto di repertorio
    imagen de archivo · foto de archivo · imagem ilustrativa · illustratiefoto · archieffoto
""")
# What tries to sell a subscription: how the line begins, what is to be done, for how much and how long.
OFFERED: Final = tuple(
    phrases("""
    jetzt · nur jetzt · try · get · start · subscribe · if you value · support · prøv · prova · provate · probeer
    nu · essayez · prueba · pruebe · suscríbete · experimente · assine · încearcă · wypróbuj · vyzkoušejte
    vyskúšajte · kokeile · próbáld · próbálja · попробуйте · спробуйте · bli_ · abonnez-vous · subscriu
    pretplatite se · fizessen elő · fizess elő · activa · attiva · iscriviti · abbonati · pokračuj · vill du · vil du
    want to · möchten sie · willst du
""")
)
TRY: Final = (
    r"(?:\btesten\W*$|\b(?:abo|abos|abonn\w+|abbonat\w+|prenumerant\w*|prenumerera|suscr\w+|subscri\w+|assine|assinatura"
    r"|předplat\w+|predplat\w+|pretplat\w+|fizess\w*|előfizet\w+|tilaajaksi|digital access|supporting us|support us)\b)"
)
SMALL_PRICE: Final = (
    r"\b(?:für|for|pour|por|per|za|voor|från|fra|för|from|à|a|ab|de|desde|od|per|от|від|samo|only|nur|seulement|solo|tylko|jen|bara|kun|vain)\s+"
    r"(?:[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|\$|£|(?:euro\w*|eur|kr|kron\w+|zł\w*|lei|kč|korun\w*|ft|chf|franken|forint\w*)\b))"
)
DURATION: Final = (
    r"\b(?:months?|weeks?|days|tage?|dage|jours|días|giorni|monat\w*|wochen?|mois|semaines?|mes(?:es|i)?|semanas?|settiman\w+|mês|luni|lună|miesi\w+"
    r"|tydzień|tygodn\w+|maand\w*|week|weken|měsíc\w*|mesiac\w*|månad\w*|måned\w*|uker|mjesec\w*|uger|veck\w+|kuukau\w+"
    r"|hónap\w*)\b"
)
