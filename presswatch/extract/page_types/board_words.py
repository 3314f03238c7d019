"""Words by which pages call themselves that a site keeps up for years, and what buttons of shops say.

Data, in the form of `words`.  A heading of a single such word may be an article's, too: `boards` says what
else it asks of a page.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.page_types.words import titles

_FIGURES: Final = titles("""
    weather · weather forecast · local weather · wetter · das wetter · wetterbericht · wettervorhersage · météo
    la météo · prévisions météo · el tiempo · previsión meteorológica · pronóstico del tiempo · meteo
    previsioni meteo · previsão do tempo · meteorologia · het weer · weerbericht · weersverwachting · pogoda
    prognoza pogody · vremea · prognoza meteo · starea vremii · počasí · předpověď počasí · počasie
    predpoveď počasia · väder · vädret · väderprognos · været · værvarsel · vejret · vejrudsigt · sää · sääennuste
    időjárás · időjárás-előrejelzés · ο καιρός · καιρός · πρόγνωση καιρού · времето · прогноза за времето · погода
    прогноз погоды · прогноз погоди · vremenska prognoza · временска прогноза · hava durumu · 天気 · 天気予報 · 天气
    天气预报 · 天氣 · 天氣預報 · 날씨 · 일기예보 · thời tiết · dự báo thời tiết · الطقس · حالة الطقس · أحوال الطقس
    מזג האוויר · תחזית מזג האוויר · cuaca · พยากรณ์อากาศ · exchange rates · currency rates · wechselkurse
    devisenkurse · taux de change · cours des devises · tipos de cambio · cotizaciones · tassi di cambio · cotações
    wisselkoersen · kursy walut · curs valutar · curs bnr · kurzovní lístek · kurzový lístok · valutakurser
    valuuttakurssit · árfolyamok · valutaárfolyamok · συναλλαγματικές ισοτιμίες · валутни курсове · курсы валют
    курс валют · курси валют · tečajna lista · kursna lista · курсна листа · döviz kurları · 為替レート · 汇率
    外汇牌价 · 匯率 · 환율 · tỷ giá · tỷ giá ngoại tệ · أسعار العملات · أسعار الصرف · שערי מטבע · שערי חליפין
    live scores · live score · scoreboard · results · fixtures · fixtures and results · fixtures & results
    standings · league table · ergebnisse · tabelle · spielplan · ergebnisse und tabellen · résultats · classement
    classements · calendrier et résultats · résultats en direct · resultados · resultados en directo · marcador
    marcadores · clasificación · clasificaciones · risultati · risultati in diretta · classifica · classifiche
    resultados ao vivo · classificação · uitslagen · standen · uitslagen en standen · wyniki · wyniki na żywo
    rezultate · rezultate live · clasament · clasamente · výsledky · tabulky · živé výsledky · tabuľky · resultat
    resultater · livescore · liveresultat · tulokset · sarjataulukko · eredmények · élő eredmények · αποτελέσματα
    βαθμολογία · резултати · резултати на живо · класиране · результаты · турнирная таблица · результати
    турнірна таблиця · rezultati · rezultati uživo · ljestvica · tablica · резултати уживо · canlı sonuçlar
    canlı skor · puan durumu · 順位表 · 試合結果 · 比分直播 · 积分榜 · 積分榜 · 경기결과 · 순위표 · kết quả
    bảng xếp hạng · kết quả trực tiếp · النتائج · نتائج المباريات · ترتيب الفرق · תוצאות · תוצאות חיות · טבלאות
    election results · wahlergebnisse · résultats des élections · resultados electorales · risultati elezioni
    risultati delle elezioni · resultados eleitorais · verkiezingsuitslagen · wyniki wyborów · rezultate alegeri
    výsledky voleb · výsledky volieb · valresultat · valgresultater · valgresultat · vaalitulokset
    választási eredmények · αποτελέσματα εκλογών · резултати от изборите · результаты выборов · результати виборів
    rezultati izbora · резултати избора · seçim sonuçları · 選挙結果 · 开票结果 · 선거결과 · kết quả bầu cử
    نتائج الانتخابات · תוצאות הבחירות · lottery results · lottozahlen · résultats du loto
""")
"""Pages that programs fill with figures."""

_NOTICES: Final = titles("""
    tv guide · tv listings · tv schedule · tv-programm · fernsehprogramm · programme tv · programación tv · guida tv
    programmi tv · programação · tv-gids · program tv · program telewizyjny · tv program · televízny program
    tv-tablå · tv-oversikt · tv-ohjelmat · tv-műsor · πρόγραμμα τηλεόρασης · тв програма · телепрограмма
    программа передач · телепрограма · програма передач · tv raspored · yayın akışı · 番組表 · 节目表 · 節目表
    편성표 · lịch phát sóng · جدول البرامج · לוח שידורים · jobs · job listings · careers · vacancies · work with us
    join our team · stellenangebote · stellenmarkt · karriere · offres d'emploi · nous rejoindre · recrutement
    ofertas de empleo · trabaja con nosotros · offerte di lavoro · lavora con noi · vagas · vagas de emprego
    trabalhe conosco · vacatures · werken bij ons · oferty pracy · praca · kariera · locuri de muncă · cariere
    nabídky práce · volná místa · kariéra · pracovné ponuky · voľné miesta · lediga jobb · jobba hos oss
    ledige stillinger · ledige jobs · avoimet työpaikat · álláshirdetések · állásajánlatok · karrier
    θέσεις εργασίας · καριέρα · обяви за работа · кариери · вакансии · вакансії · oglasi za posao · karijera
    каријера · iş ilanları · kariyer · 採用情報 · 求人情報 · 招聘信息 · 招聘 · 徵才 · 人才招聘 · 채용 · 채용정보
    tuyển dụng · việc làm · وظائف · وظائف شاغرة · דרושים · classifieds · classified ads · kleinanzeigen
    petites annonces · clasificados · anuncios clasificados · annunci · classificados · zoekertjes · ogłoszenia
    ogłoszenia drobne · anunțuri · mica publicitate · inzerce · inzercia · radannonser · rubrikannonser
    rubrikannoncer · ilmoitukset · apróhirdetések · αγγελίες · μικρές αγγελίες · обяви · малки обяви · объявления
    оголошення · oglasi · mali oglasi · огласи · ilanlar · seri ilanlar · 分类信息 · rao vặt · إعلانات مبوبة
    לוח מודעות · events · event calendar · events calendar · what's on · veranstaltungen · veranstaltungskalender
    termine · agenda · événements · eventos · agenda de eventos · eventi · calendario eventi · evenementen
    wydarzenia · kalendarz wydarzeń · evenimente · akce · kalendář akcí · podujatia · kalendár podujatí · evenemang
    evenemangskalender · arrangementer · begivenheder · tapahtumat · tapahtumakalenteri · események · eseménynaptár
    programajánló · εκδηλώσεις · събития · календар на събитията · афиша · події · афіша · događanja · etkinlikler
    イベント情報 · 活动日历 · 활동 일정 · 행사일정 · sự kiện · فعاليات · אירועים · לוח אירועים · obituary notices
    in memoriam · deaths · 訃告 · 讣告 · 부고 · cáo phó · tin buồn
    وفيات · お悔やみ · forum · forums · discussion forum
    foro · foros · fórum · fóruns · foorumi · форум · форуми · φόρουμ · 掲示板 · 论坛 · 論壇 · 게시판 · diễn đàn
    منتدى · المنتديات · פורום · פורומים
""")
"""Boards that people fill."""

_OF_SITES: Final = titles("""
    disclaimer
    services · leistungen · dienstleistungen · servicios · servizi · serviços · diensten · usługi · servicii
    služby · tjänster · tjenester · ydelser · palvelut · szolgáltatások · υπηρεσίες · услуги · послуги · usluge
    услуге · hizmetler · サービス · 服务 · 服務 · 서비스 · dịch vụ · خدمات · שירותים · products · produkte
    produits · productos · prodotti · produtos · producten · produkty · produse · produkter · tuotteet · termékek
    προϊόντα · продукти · продукция · продукція · proizvodi · ürünler · 製品情報 · 产品中心 · 제품소개 · sản phẩm
    منتجاتنا · help · hilfe · aide · ayuda · aiuto · ajuda · hulp · pomoc · ajutor · nápověda · pomocník · hjälp
    hjelp · hjælp · ohjeet · súgó · segítség · βοήθεια · помощ · помощь · справка · допомога · pomoć · помоћ
    yardım · ヘルプ · 帮助中心 · 幫助中心 · 고객센터 · trợ giúp · المساعدة · עזרה · team · our team · the team
    meet the team · editorial team · staff directory · unser team · das team · redaktion · die redaktion · l'équipe
    notre équipe · la rédaction · nuestro equipo · redacción · la redazione · redazione · il nostro team
    a nossa equipa · nossa equipe · redação · expediente · ons team · redactie · de redactie · nasz zespół
    redakcja · echipa · echipa noastră · redacția · redakce · náš tým · redakcia · redaktionen · redaksjonen
    toimitus · szerkesztőség · συντακτική ομάδα · редакция · екип · наша команда · редакція · redakcija · uredništvo
    редакција · ekibimiz · 編集部 · 编辑部 · 편집국 · tòa soạn · هيئة التحرير · צוות המערכת · shop · online shop
    store · cart · basket · shopping cart · your cart · your basket · checkout · warenkorb · einkaufswagen
    zur kasse · boutique · panier · votre panier · tienda · carrito · cesta · negozio · carrello · loja · carrinho
    winkel · winkelwagen · winkelmand · sklep · koszyk · coșul meu · coș de cumpărături · e-shop · košík
    nákupní košík · nákupný košík · butik · varukorg · handlekurv · indkøbskurv · verkkokauppa · ostoskori · kosár
    webáruház · καλάθι αγορών · το καλάθι μου · количка · корзина · кошик · košarica · корпа · korpa · sepet
    sepetim · ショッピングカート · カート · 购物车 · 購物車 · 장바구니 · giỏ hàng · سلة التسوق · عربة التسوق
    עגלת קניות · סל קניות · donate · support us · spenden · unterstützen sie uns · faire un don · soutenez-nous
    donar · apóyanos · sostienici · doneer · steun ons · wesprzyj nas · donează · susține-ne · podpořte nás
    podporte nás · stöd oss · støtt oss · støt os · tue meitä · támogatás · támogass minket · στηρίξτε μας
    подкрепете ни · поддержите нас · підтримайте нас · podržite nas · подржите нас · bağış yap · 寄付 · ご支援
    捐款 · 후원하기 · ủng hộ · ادعمنا · تبرع · תרומה · download · downloads · téléchargements · télécharger
    descargas · descargar · scarica · transferências · do pobrania · pobierz · descărcări · descarcă · ke stažení
    na stiahnutie · ladda ner · nedlastinger · lataukset · letöltés · letöltések · λήψεις · изтегляне · скачать
    загрузки · завантажити · preuzimanje · преузимање · indir · ダウンロード · 下载 · 下載 · 다운로드 · tải về
    تحميل · הורדות · quiz · quizzes · puzzles · games · crossword · crosswords · sudoku · rätsel · kreuzworträtsel
    spiele · mots croisés · jeux · crucigrama · pasatiempos · cruciverba · giochi · palavras cruzadas · passatempos
    jogos · puzzels · kruiswoordpuzzel · krzyżówki · quizy · jocuri · křížovky · kvízy · krížovky · korsord
    kryssord · krydsord · ristikot · keresztrejtvény · kvíz · σταυρόλεξο · кръстословица · кроссворд · викторина
    кросворд · вікторина · križaljka · укрштене речи · bulmaca · クロスワード · クイズ · 数独 · 填字游戏 · 퍼즐
    퀴즈 · ô chữ · كلمات متقاطعة · תשבץ · חידון · main page · hauptseite · page d'accueil · página principal
    pagina principale · hoofdpagina · pagina principală · hlavní strana · hlavná stránka · huvudsida · hovedside
    kezdőlap · főoldal · αρχική σελίδα · начална страница · заглавная страница · головна сторінка · glavna stranica
    главна страна · メインページ · 首頁 · 대문 · trang chính · الصفحة الرئيسية · עמוד ראשי · media kit · advertising
    advertise · publicité · publicidad · publicidade · pubblicità · adverteren · reklama · publicitate · annonsera
    annonsering · annoncering · mediamyynti · hirdetés · médiaajánlat · διαφήμιση · реклама · reklam · oglašavanje
    оглашавање · reklam verin · 広告掲載 · 广告服务 · 廣告服務 · 광고안내 · quảng cáo · أعلن معنا · פרסמו אצלנו
    επικοινωνία · kapcsolat · iletişim · yhteystiedot · ota yhteyttä · kontakta oss · kontakt oss · kontakt os
    kontakty · kontakti · контакт · свържете се с нас · צור קשר · 联系我们 · 聯絡我們 · 문의하기 · liên hệ
    تواصل معنا · rólunk · meistä · tietoa meistä · o nama · о нама · σχετικά με εμάς · unsubscribe · abmelden
    désabonnement · site map · plan du site · mapa del sitio · mappa del sito · mapa do site · mapa strony
    harta site-ului · mapa stránek · mapa stránok · webbplatskarta · sivukartta · oldaltérkép · χάρτης ιστοσελίδας
    карта на сайта · карта сайта · карта сайту · mapa weba · site haritası · サイトマップ · 网站地图 · 網站地圖
    사이트맵 · sơ đồ trang · خريطة الموقع · מפת האתר
""")
"""What a site offers, and pages about it with names of a word."""

BOARD_TITLES: Final = _FIGURES | _NOTICES | _OF_SITES
"""What a page is called that is kept up for years, and is neither about conditions nor a list of articles."""

CARTS: Final = titles("""
    add to cart · add to basket · add to bag · add to trolley · in den warenkorb · in den einkaufswagen
    zum warenkorb hinzufügen · ajouter au panier · añadir al carrito · agregar al carrito · añadir a la cesta
    aggiungi al carrello · adicionar ao carrinho · in winkelwagen · in winkelmand · toevoegen aan winkelwagen
    do koszyka · dodaj do koszyka · adaugă în coș · adauga in cos · do košíku · přidat do košíku · do košíka
    pridať do košíka · lägg i varukorg · lägg i varukorgen · legg i handlekurv · legg i handlekurven · læg i kurv
    læg i indkøbskurv · lisää ostoskoriin · kosárba · kosárba teszem · προσθήκη στο καλάθι · добави в количката
    в корзину · добавить в корзину · у кошик · до кошика · додати в кошик · dodaj u košaricu · u košaricu
    dodaj u korpu · u korpu · додај у корпу · у корпу · sepete ekle · カートに入れる · カートに追加 · 加入购物车
    加入購物車 · 장바구니 담기 · 장바구니에 담기 · thêm vào giỏ hàng · thêm vào giỏ · أضف إلى السلة
    أضف إلى عربة التسوق · הוסף לסל · הוספה לסל · หยิบใส่ตะกร้า
""")
"""What the buttons say by which one puts goods into a basket."""

ORDERS: Final = CARTS | titles("""
    buy · buy now · order · order now · pre-order · subscribe now · choose plan · choose this plan · select plan
    get this offer · proceed to checkout · kaufen · jetzt kaufen · bestellen · jetzt bestellen
    kostenpflichtig bestellen · jetzt abonnieren · jetzt testen · acheter · acheter maintenant · commander
    je m'abonne · s'abonner · choisir cette offre · je choisis cette offre · comprar · comprar ahora · suscribirme
    suscribirse · suscríbete ahora · acquista · acquista ora · compra ora · abbonati ora · comprar agora · assinar
    assine agora · assinar agora · koop nu · bestel nu · abonneer nu · kies dit abonnement · kup teraz · kup · zamów
    zamawiam · kup dostęp · cumpără · cumpără acum · comandă · abonează-te acum · koupit · objednat
    objednat předplatné · kúpiť · objednať · köp · köp nu · beställ · beställ nu · kjøp · kjøp nå · bestill
    bestill nå · køb · køb nu · bestil · bestil nu · osta · osta nyt · tilaa nyt · tilaa · megveszem · megrendelem
    előfizetek · αγορά · αγοράστε τώρα · παραγγελία · купи · купи сега · поръчай · абонирай се · купить · заказать
    оформить подписку · оформить заказ · купити · замовити · оформити передплату · передплатити · kupi · kupi odmah
    naruči · pretplati se · наручи · претплати се · satın al · hemen al · sipariş ver · 購入する · 今すぐ購入
    購入手続きへ · 申し込む · 立即购买 · 立即購買 · 立即訂閱 · 立即订阅 · 구매하기 · 바로구매 · 구독하기 · mua ngay
    đặt mua · اشتر الآن · اشترك الآن · اطلب الآن · קנה עכשיו · לרכישה · הזמן עכשיו · beli sekarang
""")
"""The same, and by which one orders at once: subscriptions, too."""
