"""Words by which pages that are no articles call themselves or their buttons, in some thirty languages.

Data.  A phrase counts as the whole of a title's part or of a line, never inside a sentence; `page_types` says how.
All of it is compared as letters alone, casefolded.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.word_lists import listed


def titles(block: str) -> frozenset[str]:
    """The letters of each phrase, which titles and buttons are compared by."""
    return frozenset(map(letters, listed(block)))


ERROR_TITLES: Final = titles("""
    404 · 404 error · error 404 · 404 not found · 404 page not found · 410 gone · 403 forbidden
    500 internal server error · 502 bad gateway · 503 service unavailable · service unavailable
    internal server error · access denied · forbidden · page not found · not found · page unavailable
    page does not exist · this page does not exist · error · the page you requested was not found
    page cannot be found · this page can't be found · this page isn't available · sorry, page not found
    oops! page not found · we can't find that page · something went wrong · content unavailable · seite nicht gefunden
    nicht gefunden · fehler 404 · 404 fehler · seite nicht verfügbar · zugriff verweigert · fehler
    die seite wurde nicht gefunden · diese seite wurde nicht gefunden · seite existiert nicht · page introuvable
    page non trouvée · cette page n'existe pas · erreur 404 · erreur · accès refusé · contenu indisponible
    página no encontrada · pagina no encontrada · no encontrado · acceso denegado · la página no existe
    pagina non trovata · non trovato · errore 404 · errore · accesso negato · pagina non disponibile
    página não encontrada · pagina nao encontrada · erro 404 · erro · não encontrado · acesso negado
    pagina nu a fost găsită · pagina nu a fost gasita · pagina nu există · pagina nu exista · eroare 404 · eroare
    pagină negăsită · pagina inexistentă · pagina solicitată nu a fost găsită · acces interzis · strona nie znaleziona
    nie znaleziono strony · nie znaleziono · błąd 404 · strona nie istnieje · błąd · pagina niet gevonden
    niet gevonden · fout 404 · sidan hittades inte · sidan kunde inte hittas · siden blev ikke fundet
    siden ble ikke funnet · siden findes ikke · siden finnes ikke · fant ikke siden · sivua ei löydy
    sivua ei löytynyt · stránka nenalezena · stránka nebyla nalezena · stránka neexistuje · chyba 404
    stránka sa nenašla · chyba · az oldal nem található · a keresett oldal nem található · hiba 404 · 404 hiba
    sayfa bulunamadı · hata 404 · aradığınız sayfa bulunamadı · puslapis nerastas · lapa nav atrasta · lehte ei leitud
    stranica nije pronađena · stranica nije pronadjena · stran ni najdena · страница не найдена · ошибка 404
    страницы не существует · ошибка · сторінку не знайдено · помилка 404 · сторінка не знайдена
    страницата не е намерена · страница није пронађена · η σελίδα δεν βρέθηκε · η σελίδα δεν υπάρχει · σφάλμα 404
    الصفحة غير موجودة · لم يتم العثور على الصفحة · خطأ 404 · הדף לא נמצא · העמוד לא נמצא · صفحه یافت نشد
    صفحه مورد نظر یافت نشد · पेज नहीं मिला · पृष्ठ नहीं मिला · ページが見つかりません
    お探しのページは見つかりませんでした · ページが見つかりませんでした · 页面不存在 · 页面未找到 · 找不到页面
    找不到網頁 · 頁面不存在 · 您访问的页面不存在 · 페이지를 찾을 수 없습니다 · 존재하지 않는 페이지입니다
    451 · unavailable due to legal reasons · 451 unavailable due to legal reasons · not available in your region
    not available in your country · this content is not available in your region
    this content is not available in your country · ไม่พบหน้าที่คุณต้องการ · ไม่พบหน้านี้ · không tìm thấy trang
    trang không tồn tại · halaman tidak ditemukan · artikel nicht mehr verfügbar · artikel nicht gefunden
    dieser artikel ist nicht mehr verfügbar · article no longer available · this article is no longer available
    article not found · article introuvable · cet article n'est plus disponible · artículo no disponible
    articolo non disponibile · articolo non trovato · artigo não encontrado · articolul nu mai este disponibil
    articolul nu a fost găsit · artykuł niedostępny · artikel niet gevonden · artikeln hittades inte
    artikkelen finnes ikke · artiklen findes ikke · artikkelia ei löydy · článek nenalezen · a cikk nem található
    haber bulunamadı · статья не найдена · материал не найден · статтю не знайдено
    we'll be right back · be right back · under maintenance · site under maintenance · down for maintenance
    scheduled maintenance · temporarily unavailable · website temporarily unavailable · wartungsarbeiten
    wir sind gleich zurück · wir sind gleich wieder da · vorübergehend nicht erreichbar · en maintenance
    site en maintenance · maintenance en cours · nous revenons bientôt · en mantenimiento
    sitio en mantenimiento · volvemos enseguida · volvemos en breve · in manutenzione · sito in manutenzione
    torniamo subito · em manutenção · site em manutenção · voltamos já · voltamos em breve · în mentenanță
    site în mentenanță · revenim imediat · revenim în curând · przerwa techniczna · prace techniczne
    prace serwisowe · wracamy wkrótce · zaraz wracamy · onderhoud · in onderhoud · we zijn zo terug · underhåll
    vi är snart tillbaka · vedligeholdelse · vi er snart tilbage · vedlikehold · vi er straks tilbake
    vi er snart tilbake · huoltokatko · palaamme pian · probíhá údržba · údržba webu · hned jsme zpět
    brzy se vrátíme · prebieha údržba · čoskoro sme späť · karbantartás · hamarosan visszatérünk
    bakım çalışması · bakımdayız · birazdan döneceğiz · технические работы · ведутся технические работы
    сайт временно недоступен · скоро вернёмся · технічні роботи · сайт тимчасово недоступний · скоро повернемося
    техническа поддръжка · сайтът е временно недостъпен · връщаме се скоро · προσωρινά μη διαθέσιμο
    επιστρέφουμε σε λίγο · σε συντήρηση · održavanje · stranica je u održavanju · vraćamo se uskoro · メンテナンス中
    ただいまメンテナンス中です · システムメンテナンス中 · 系统维护中
    网站维护中 · 系統維護中 · 점검 중 · 서비스 점검 중 · الموقع تحت الصيانة · تحت الصيانة
    just a moment · attention required · verifying you are human · checking your browser
    please verify you are a human · are you a robot · security check · one more step · bist du ein roboter
    verificando que eres humano · проверка браузера · доступ ограничен
""")
"""What a page is called that stands where another should be."""

LOGIN_TITLES: Final = titles("""
    log in · login · sign in · signin · sign up · signup · register · registration · create account
    create an account · create your account · my account · your account · log in to your account
    sign in to your account · log in or register · log in to continue · sign in to continue · forgot password
    forgot your password · reset password · member login · subscriber login · login / register · log in or sign up
    sign in or register · account login · welcome back · anmelden · anmeldung · einloggen · registrieren
    registrierung · konto erstellen · mein konto · passwort vergessen · jetzt anmelden · login für abonnenten
    kundenlogin · bitte anmelden · benutzeranmeldung · connexion · se connecter · s'inscrire · inscription
    mon compte · identifiez-vous · créer un compte · mot de passe oublié · connectez-vous · déjà abonné
    espace abonné · iniciar sesión · iniciar sesion · inicia sesión · regístrate · registro · acceder · mi cuenta
    crear cuenta · acceso usuarios · identifícate · accedi · accesso · registrati · area riservata · il mio account
    password dimenticata · entrar · iniciar sessão · fazer login · faça login · cadastre-se · minha conta
    criar conta · autentificare · conectare · intră în cont · intra in cont · înregistrare · inregistrare
    creează cont · cont nou · contul meu · logare · autentifică-te · logowanie · zaloguj się · zaloguj · rejestracja
    załóż konto · moje konto · inloggen · aanmelden · registreren · mijn account · logga in · skapa konto · mitt konto
    log ind · logg inn · opret konto · min konto · opprett konto · min side · kirjaudu sisään · kirjaudu
    rekisteröidy · luo tunnus · přihlášení · přihlásit se · registrace · můj účet · prihlásenie · prihlásiť sa
    registrácia · bejelentkezés · belépés · regisztráció · giriş · giriş yap · üye girişi · üye ol · kayıt ol
    prisijungti · prisijungimas · pieslēgties · prijava · registracija · вход · войти · авторизация · регистрация
    личный кабинет · вход на сайт · увійти · вхід · авторизація · реєстрація · влез · вход в профила · σύνδεση
    είσοδος · εγγραφή · تسجيل الدخول · إنشاء حساب · התחברות · כניסה · הרשמה · ورود · ثبت نام · लॉग इन · लॉगिन
    ログイン · 会員登録 · 新規登録 · 登录 · 登入 · 登錄 · 注册 · 會員登入 · 用户登录 · 로그인 · 회원가입 · เข้าสู่ระบบ
    สมัครสมาชิก · đăng nhập · đăng ký · masuk · daftar
""")
"""What a page is called where one signs in or opens an account."""

SIGN_UP_TITLES: Final = titles("""
    newsletter · newsletters · our newsletters · subscribe · subscribe now · subscription · subscriptions
    newsletter sign-up · newsletter signup · sign up for our newsletter · subscribe to our newsletter
    email newsletters · subscribe to our newsletters · contact · contact us · contact form · newsletter abonnieren
    newsletter-anmeldung · newsletter anmeldung · unsere newsletter · abonnieren · abo · abonnement · abonnements
    jetzt abonnieren · kontakt · kontaktformular · abonnez-vous · s'abonner · inscription à la newsletter
    nos newsletters · contactez-nous · suscríbete · suscripción · boletines · suscripciones · contacto · boletín
    iscriviti alla newsletter · iscriviti · abbonati · abbonamenti · contatti · assine · assinatura · inscreva-se
    contato · abonare · abonează-te · abonează-te la newsletter · abonare newsletter · abonamente · aboneaza-te
    zapisz się · zapisz się do newslettera · prenumerata · subskrypcja · nieuwsbrief · nieuwsbrieven · abonneren
    nyhetsbrev · nyhedsbrev · prenumerera · uutiskirje · tilaa uutiskirje · odběr novinek · předplatné · hírlevél
    feliratkozás · előfizetés · bülten · abone ol · e-bülten · рассылка · подписка · подписаться · контакты · розсилка
    підписка · контакти · бюлетин · абонамент · ενημερωτικό δελτίο · النشرة الإخبارية · اشترك · اتصل بنا · ניוזלטר
    订阅 · 訂閱 · ニュースレター · メールマガジン · お問い合わせ · 뉴스레터 · 구독 · đăng ký nhận tin
""")
"""What a page is called where one leaves one's address."""

POLICY_TITLES: Final = titles("""
    privacy settings · consent settings · cookie settings · cookie preferences · manage consent · manage cookies
    datenschutzeinstellungen · datenschutz-einstellungen · cookie-einstellungen · einwilligungen verwalten
    paramètres des cookies · gérer mes cookies · gestion du consentement · configuración de cookies
    gestionar el consentimiento · impostazioni cookie · preferenze cookie · definições de cookies · setări cookie
    setări cookies · ustawienia prywatności · ustawienia plików cookie · cookie-instellingen · privacy-instellingen
    cookie-inställningar · cookieindstillinger · cookie-innstillinger · evästeasetukset · nastavení soukromí
    nastavení souhlasu · nastavení cookies · nastavenia súkromia · cookie beállítások · süti beállítások
    çerez ayarları · настройки cookie · налаштування cookie · настройки за бисквитки · ρυθμίσεις cookies
    privacy policy · privacy notice · privacy · cookie policy · cookie notice · terms and conditions · terms of use
    legal · terms of service · legal notice · about us · about · imprint · advertise with us · accessibility statement
    impressum · datenschutz · datenschutzerklärung · datenschutzhinweise · nutzungsbedingungen · agb · über uns
    mediadaten · cookie-richtlinie · mentions légales · politique de confidentialité · conditions générales
    qui sommes-nous · à propos · conditions d'utilisation · conditions générales d'utilisation · aviso legal
    política de privacidad · política de cookies · términos y condiciones · condiciones de uso · quiénes somos
    informativa sulla privacy · note legali · chi siamo · termini e condizioni · política de privacidade
    termos de uso · termos e condições · quem somos · sobre nós · politica de confidențialitate
    politica de confidentialitate · politica de cookies · politica cookies · termeni și condiții · termeni si conditii
    despre noi · o nás · polityka prywatności · regulamin · o nas · privacybeleid · privacyverklaring
    algemene voorwaarden · over ons · colofon · integritetspolicy · användarvillkor · om oss · privatlivspolitik
    personvernerklæring · om os · tietosuojaseloste · käyttöehdot · ochrana osobních údajů · obchodní podmínky
    adatvédelmi tájékoztató · impresszum · gizlilik politikası · hakkımızda · künye · политика конфиденциальности
    пользовательское соглашение · о нас · о проекте · політика конфіденційності · про нас · правила користування
    политика за поверителност · за нас · общи условия · πολιτική απορρήτου · όροι χρήσης · سياسة الخصوصية · من نحن
    شروط الاستخدام · מדיניות פרטיות · תנאי שימוש · プライバシーポリシー · 利用規約 · 隐私政策 · 隱私權政策 · 关于我们
    關於我們 · 개인정보처리방침 · 이용약관 · นโยบายความเป็นส่วนตัว · chính sách bảo mật · kebijakan privasi
    tentang kami
    terms & conditions · terms and conditions of use · conditions of use · user agreement · website terms
    subscription terms · allgemeine geschäftsbedingungen · widerrufsbelehrung · haftungsausschluss
    conditions générales de vente · cgu · cgv · politique de cookies · gestion des cookies · términos de uso
    términos de servicio · condiciones generales · condiciones de servicio · aviso de privacidad
    termini di servizio · termini d'uso · condizioni d'uso · condizioni di utilizzo · condizioni generali
    termos de serviço · condições de uso · termos e condições de uso · ficha técnica · estatuto editorial
    gebruiksvoorwaarden · leveringsvoorwaarden · cookiebeleid · cookieverklaring · regulamin serwisu
    warunki korzystania · polityka cookies · polityka plików cookies · termeni și condiții de utilizare
    termeni de utilizare · condiții de utilizare · podmínky užití · podmínky používání · všeobecné podmínky
    všeobecné obchodní podmínky · zásady ochrany osobních údajů · podmienky používania · obchodné podmienky
    všeobecné podmienky · ochrana osobných údajov · allmänna villkor · köpvillkor · prenumerationsvillkor
    personuppgiftspolicy · cookiepolicy · vilkår · brukervilkår · vilkår for bruk · personvern · handelsbetingelser
    vilkår og betingelser · brugsvilkår · cookiepolitik · tilausehdot · rekisteriseloste · evästekäytäntö
    felhasználási feltételek · általános szerződési feltételek · ászf · adatkezelési tájékoztató · jogi nyilatkozat
    όροι και προϋποθέσεις · όροι χρήσης και προϋποθέσεις · προσωπικά δεδομένα · ποιοι είμαστε · условия за ползване
    условия за използване · политика за лични данни · условия использования · правила сайта · правила использования
    правила пользования · умови використання · користувацька угода · політика приватності · uvjeti korištenja
    opći uvjeti · pravila privatnosti · politika privatnosti · uslovi korišćenja · услови коришћења
    политика приватности · pogoji uporabe · splošni pogoji · kullanım koşulları · kullanım şartları
    çerez politikası · yasal uyarı · ご利用規約 · 会員規約 · サイトポリシー · 個人情報保護方針
    特定商取引法に基づく表記 · 会社概要 · 使用条款 · 服务条款 · 用户协议 · 使用條款 · 服務條款 · 免责声明 · 免責聲明
    隐私声明 · 版权声明 · 서비스 이용약관 · 회사소개 · 청소년보호정책 · 저작권정책 · điều khoản sử dụng
    điều khoản dịch vụ · điều khoản và điều kiện · quy định sử dụng · giới thiệu · chính sách quyền riêng tư
    الشروط والأحكام · شروط الخدمة · اتفاقية الاستخدام · תנאי השימוש · תקנון האתר · הצהרת נגישות · אודות · حریم خصوصی
    شرایط استفاده · درباره ما · गोपनीयता नीति · उपयोग की शर्तें · हमारे बारे में · syarat dan ketentuan
    pedoman media siber · เกี่ยวกับเรา · rss · rss feed · rss feeds · our rss feeds · news feeds · about rss
    flux rss · nos flux rss · canales rss · fuentes rss · canais rss · kanały rss · fluxuri rss · rss kanály
    rss-flöden · rss-strømmer · rss-syötteet · rss-csatornák · rss hírcsatornák · ροές rss · κανάλια rss
    rss емисии · rss-ленты · rss-каналы · rss-стрічки · rss-канали · rss kanali · rss servisi · rss配信
    rssについて · rss订阅 · rss訂閱 · rss 서비스 · خدمة rss · خلاصات rss · ערוצי rss · faq · faqs
    frequently asked questions · help centre · help center · help & support · häufige fragen
    häufig gestellte fragen · foire aux questions · questions fréquentes · centre d'aide · preguntas frecuentes
    centro de ayuda · domande frequenti · perguntas frequentes · central de ajuda · veelgestelde vragen
    najczęściej zadawane pytania · centrum pomocy · întrebări frecvente · časté dotazy · často kladené otázky
    vanliga frågor · vanlige spørsmål · ofte stilte spørsmål · ofte stillede spørgsmål · usein kysyttyä
    usein kysytyt kysymykset · gyakori kérdések · gyakran ismételt kérdések · συχνές ερωτήσεις
    често задавани въпроси · часто задаваемые вопросы · поширені запитання · часті запитання
    често постављана питања · često postavljana pitanja · sıkça sorulan sorular · sık sorulan sorular · よくある質問
    よくあるご質問 · 常见问题 · 常見問題 · 자주 묻는 질문 · câu hỏi thường gặp · الأسئلة الشائعة · שאלות נפוצות
    our services · unsere leistungen · unsere services · nos services · nos prestations · nuestros servicios
    i nostri servizi · nossos serviços · os nossos serviços · onze diensten · nasze usługi · serviciile noastre
    naše služby · våra tjänster · våre tjenester · vores ydelser · palvelumme · szolgáltatásaink · οι υπηρεσίες μας
    нашите услуги · наши услуги · наші послуги · naše usluge · наше услуге · hizmetlerimiz · 事業内容 · 事業案内
    服务项目 · 服務項目 · 사업분야 · dịch vụ của chúng tôi · خدماتنا · השירותים שלנו · death notices
    funeral notices · death and funeral notices · family notices · todesanzeigen · traueranzeigen · familienanzeigen
    avis de décès · avis d'obsèques · esquelas · necrológicas · necrologi · annunci funebri · avisos fúnebres
    overlijdensberichten · rouwadvertenties · familieberichten · nekrologi · anunțuri decese · smuteční oznámení
    smútočné oznámenia · dödsannonser · familjeannonser · dødsannonser · dødsannoncer · kuolinilmoitukset
    gyászhírek · gyászjelentések · αγγελίες θανάτων · κοινωνικά πένθη · траурни обяви · некрологи · некролози
    читуље · čitulje · osmrtnice · vefat ilanları · ölüm ilanları · お悔やみ情報 · 부고 알림
    إعلانات الوفاة · מודעות אבל
""")
"""What a page is called that is about the site itself, or holds its notices, however long its text is."""

GALLERY_TITLES: Final = titles("""
    gallery · photo gallery · picture gallery · photos · in pictures · in photos · pictures · slideshow · photo essay
    bildergalerie · fotostrecke · bilderstrecke · galerie · bilder · fotos · fotogalerie · diaporama · en images
    galerie photo · galería · galería de fotos · fotogalería · en fotos · en imágenes · galeria · galleria
    fotogallery · galleria fotografica · le foto · le immagini · galeria de fotos · fotogaleria · em fotos
    galerie foto · fotografii · în imagini · in imagini · galeria zdjęć · zdjęcia · fotoserie · beeld · bildspel
    billedgalleri · billedserie · bildeserie · kuvagalleria · kuvat · fotogaléria · képgaléria · galéria · foto galeri
    fotoğraf galerisi · galeri · nuotraukos · galerija · foto galerija · фотогалерея · фоторепортаж · фото · фотолента
    фотогалерія · галерия · снимки · φωτογραφίες · صور · ألبوم صور · معرض صور · גלריה · 写真 · フォトギャラリー
    写真特集 · 图集 · 组图 · 圖輯 · 高清图集 · 화보 · 포토 · ภาพชุด · ảnh · foto
""")
"""What a page is called that shows pictures."""

LIST_TITLES: Final = titles("""
    search · search results · archive · archives · all news · latest news · latest · news · topics · tags · home
    homepage · sitemap · most read · most popular · all articles · all stories · all posts · suche · suchergebnisse
    archiv · nachrichten · startseite · alle artikel · schlagzeilen · themen · übersicht · recherche
    résultats de recherche · accueil · actualités · toute l'actualité · rubriques · búsqueda · resultados de búsqueda
    buscar · portada · últimas noticias · noticias · inicio · archivo · hemeroteca · ricerca · risultati della ricerca
    ultime notizie · notizie · home page · archivio · busca · resultados da busca · pesquisa · últimas notícias
    notícias · página inicial · arquivo · căutare · cautare · rezultatele căutării · rezultate căutare
    ultimele știri · ultimele stiri · știri · stiri · acasă · arhivă · arhiva · prima pagină · wyszukiwanie
    wyniki wyszukiwania · szukaj · wiadomości · aktualności · strona główna · archiwum · zoeken · zoekresultaten
    nieuws · archief · sök · sökresultat · nyheter · arkiv · søg · søgeresultater · søk · søkeresultater · nyheder
    forside · haku · hakutulokset · uutiset · etusivu · hledání · výsledky vyhledávání · zprávy · hlavní stránka
    vyhľadávanie · správy · keresés · keresési eredmények · hírek · címlap · friss hírek · arama · arama sonuçları
    haberler · son dakika · ana sayfa · son dakika haberleri · paieška · naujienos · поиск · результаты поиска
    новости · последние новости · главная · лента новостей · архив · все новости · пошук · результати пошуку · новини
    останні новини · головна · архів · стрічка новин · усі новини · търсене · последни новини · начало · αναζήτηση
    αποτελέσματα αναζήτησης · νέα · ειδήσεις · τελευταία νέα · αρχική · نتائج البحث · بحث · الأخبار · آخر الأخبار
    الرئيسية · חיפוש · תוצאות חיפוש · חדשות · جستجو · اخبار · समाचार · ताज़ा खबर · 検索 · 検索結果 · ニュース
    新着記事 · 記事一覧 · トップページ · 搜索 · 搜索结果 · 搜尋結果 · 新闻 · 首页 · 最新消息 · 即時新聞 · 검색
    검색결과 · 뉴스 · 최신기사 · 전체기사 · ค้นหา · ผลการค้นหา · ข่าวล่าสุด · ข่าว · หน้าแรก · tìm kiếm
    kết quả tìm kiếm · tin tức · tin mới · trang chủ · pencarian · hasil pencarian · berita terkini · beranda
""")
"""What a page is called that lists articles."""
