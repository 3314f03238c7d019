"""Words in which a house speaks to its readers, in some thirty languages: of its channels, its app, prices and rights.

Data, compared like the words of `boilerplate_words`; `house_lines` says how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.word_lists import parted, phrases

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
    langganan · prati_ · pratite · zapratite_ · pridruži · prijavite · تابعوا · حمّلوا · ما را در
    עקבו אחרינו · הצטרפו לערוץ · הצטרפו אלינו · फॉलो करें · सब्सक्राइब करें · डाउनलोड करें · जुड़ें · ফলো করুন
    সাবস্ক্রাইব করুন · ডাউনলোড করুন · กดติดตาม · ติดตามเรา · ติดตามข่าว · เพิ่มเพื่อน · ดาวน์โหลดแอป · 点击关注 · 欢迎关注
    點擊關注 · 歡迎關注 · 長按識別 · 长按识别 · 友だち追加 · 팔로우 · schließen sie sich · unduh_ · muat turun_
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
    canale whatsapp · whatsapp-kanal · हमारा ऐप · हमारे ऐप · हमारे चैनल · हमारे व्हाट्सएप · हमारा व्हाट्सएप
    আমাদের অ্যাপ · আমাদের চ্যানেল · ของเรา · 关注我们 · 關注我們 · 好友 · 公式line · 公式アカウント
    aplikasi kami · saluran kami
    האפליקציה שלנו · הערוץ שלנו · تطبيقنا · قناتنا · کانال ما · uygulamamızı · bültenimize
    ya está en whatsapp · en tu correo las · en su correo las · en tu correo todas
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
    вайбър · вайбер · вотсап · ватсап · ватсапп · інстаграм · инстаграм · фейсбук · ютуб · واتس اب · إنستغرام
    تيليغرام · تلگرام · واتساپ · ווטסאפ · וואטסאפ · טלגרם · פייסבוק · व्हाट्सएप · फेसबुक · টেলিগ্রাম · ফেসবুক · ไลน์
    เฟซบุ๊ก
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
    vídeos: veja tudo sobre · vídeos: assista…reportagens · vídeos: veja…reportagens
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
# What a page says of itself to its readers, as a whole line.
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
