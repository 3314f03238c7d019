"""Notes that a house puts into its texts: on embeds, links that earn, comments, the story itself, its app; questions.

Data, compared like the words of `boilerplate_words`; `house_lines` says how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.word_lists import parted, phrases

# How lines begin that stand in the place of what another site shows, and the two kinds of words that are in them.
EMBEDDED: Final = tuple(
    phrases("""
    this post from_ · this content from_ · this video from_ · this content is hosted · this content is provided by
    this embed · this article contains content · dieser inhalt_ · dieser beitrag von_ · dieses video von_
    um diesen inhalt · um diesen beitrag · zum anzeigen · ce contenu_ · cette publication_ · cette vidéo_
    pour visualiser · este contenido_ · esta publicación_ · este vídeo_ · este video_ · questo contenuto_
    questo post_ · este conteúdo_ · esta publicação_ · acest conținut_ · această postare_ · ta treść_ · ten wpis_
    aby wyświetlić · deze inhoud_ · dit bericht_ · deze video_ · om deze inhoud_ · om deze content_ · om deze video_
    om dit bericht_ · det här innehållet_ · detta innehåll_ · det här inlägget_ · dette innlegget_ · dette innholdet_
    denne videoen_ · denne posten_ · dette opslag_ · dette indhold_ · denne video_ · tämä sisältö_ · tämä julkaisu_
    tento obsah_ · tento příspěvek_ · tento príspevok_ · ez a tartalom_ · a bejegyzés_ · bu içerik_ · bu gönderi_
    этот контент_ · этот пост_ · цей допис_ · цей контент_ · αυτό το περιεχόμενο_ · ovaj sadržaj_ · ova objava_
""")
)
COOKIES: Final = phrases("""
    cookie · informasjonskapsl · kakor · evästei · küpsis · slapuk · sīkdat · süti · çerez · куки · кукис · cookiji
    kolačić
""")
CONSENTS: Final = phrases("""
    accept · allow · consent · enable · agree · akzeptier · zustimm · einwillig · autoris · activ · permit · consenti
    aceit · permiti · zgod · zgadza · akcept · toestem · toest · godta · godkänn · tillåt · tillad · samtyk · hyväks
    souhlas · povol · súhlas · engedély · elfogad · kabul · izin · согла · разреш · прийм · дозвол · αποδεχ · prihvat
    acepta · ustawieni · innstilling · inställning · indstilling · einstellung
""")
# What a note holds, and how it ends.
NOTES_BY_END: Final = parted(
    phrases("""
    yorum…sorumluluğu yazana aittir · yorum…sorumluluğu yazarına aittir · yorum…sorumluluğu yorumcuya aittir
    정보…책임을 지지 않습니다 · 본 자료는…책임지지 않습니다 · 정보는…책임지지 않습니다
    댓글…책임은 작성자에게 있습니다 · ख़बर…ऐप डाउनलोड करें · खबर…ऐप डाउनलोड करें
    न्यूज…ऐप डाउनलोड करें · समाचार…ऐप डाउनलोड करें · コメントの…責任を負いません · 评论…与本站无关 · 評論…與本站無關
""")
)
# How lines end, without a full stop, that ask to fetch the program of the house.
APP_ENDS: Final = tuple(
    phrases("""
    ऐप डाउनलोड करें और पढ़ें · 點我下載app · 點我下載 app · 按我看活動辦法 · 立即下載app · 立即下载app
    アプリのダウンロードはこちら
""")
)
# How a line begins that asks for what readers know, found wrong or liked, and one of what else it then holds.
ASKED: Final = tuple(
    phrases("""
    har du noen tanker om · har du tanker om · har du tankar om · do you have thoughts on this · have thoughts on this
    what do you think about this · haben sie gedanken zu diesem · wie denken sie über diesen artikel
    une réaction à cet article · qué opinas de esta noticia · ¿qué opinas de esta noticia · cosa ne pensi di questo
    o que acha desta notícia · ce părere ai despre acest articol · co sądzisz o tym artykule
    wat vind je van dit artikel · wat vind jij van dit artikel · mitä mieltä olet tästä jutusta
    hvad synes du om artiklen · vad tycker du om artikeln · have you got a story · do you have a story · got a story
    got a tip · do you have a tip · have you got news · contact our newsroom · contact the newsroom
    get in touch with our news team · email our news · send us your · spotted an error · spotted a mistake
    found an error · found a mistake · noticed an error · did you find an error · did you like this
    did you enjoy this · if you liked this · if you enjoyed this · haben sie einen tipp · haben sie hinweise
    hast du einen tipp · fehler gefunden · fehler entdeckt · haben sie einen fehler · hat ihnen der artikel
    hat dir der artikel · hat ihnen dieser artikel · hat dir dieser artikel · hat ihnen der beitrag
    vous avez une information · une info à nous · vous avez repéré une erreur · vous avez trouvé une erreur
    une erreur s'est glissée · une erreur dans cet article · signaler une erreur · signalez une erreur
    cet article vous a · vous avez aimé cet · vous aussi, donnez votre avis · ¿has encontrado un error
    ¿encontraste un error · ¿ha encontrado un error · ¿tienes una noticia · ¿te ha gustado est
    ¿te ha gustado la noticia · ¿te gustó esta nota · has trobat · t'ha agradat · hai trovato un errore
    hai notato un errore · segnala un errore · hai una notizia da · ti è piaciuto questo articolo
    ti è piaciuto l'articolo · hai una segnalazione · encontrou um erro · viu algum erro · tem uma notícia
    tem uma história · gostou deste artigo · gostou da notícia · gostou da matéria · ai găsit o greșeală
    ai observat o greșeală · ai o știre · ai o informație · ai fost martor · dacă ai informații
    dacă ți-a plăcut articol · dacă v-a plăcut articol · ți-a plăcut articolul · v-a plăcut articolul · znalazłeś błąd
    zauważyłeś błąd · widzisz błąd · masz ciekawy temat · masz temat · masz dla nas · byłeś świadkiem
    podobał ci się artykuł · podobał się artykuł · dziękujemy, że przeczyta · heb je een tip · heeft u een tip
    foutje gezien · fout gezien · spelfout · foutje gespot · vond je dit artikel · mail de redactie
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
    tip til os · tips til oss · tips till oss · send meg · send mig · skicka · mejla · send me_ · write to me
    email me
    schreiben sie mir · écrivez-moi · escríbeme · scrivimi · napisz do mnie · schrijf me · comment below
    in den kommentaren · en los comentarios · nei commenti · nos comentários · în comentarii · w komentarzu
    in de reacties · dans les commentaires · kirjoita meille · i kommentarfältet ·
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
# How a line ends, or begins before a colon, that asks to vote or to comment; there is a question in it, too.
VOTE: Final = phrases("""
    vote · vote now · vote here · vote below · vote in our poll · take our poll · have your say · comment below
    leave a comment · leave a comment below · tell us in the comments · tell us in the comments below
    let us know in the comments · let us know in the comments below · share your thoughts below
    share your thoughts in the comments · stimmen sie ab · stimmen sie jetzt ab · stimmen sie hier ab
    stimmen sie mit ab · stimmt ab · stimm ab · jetzt abstimmen · diskutieren sie mit
    schreiben sie uns einen kommentar
    votez · votez ici · votez maintenant · donnez votre avis · participez au sondage · répondez au sondage
    dites-le en commentaire · dites-le-nous en commentaire · vota · vota aquí · vota ahora · participa en la encuesta
    deja tu comentario · danos tu opinión · déjanos tu opinión · digues la teva · participa en l'enquesta · vota ora
    vota qui · partecipa al sondaggio · di' la tua · dite la vostra · scrivilo nei commenti · vote aqui · vote agora
    participe da enquete · deixe seu comentário · deixe o seu comentário · dê sua opinião · dê a sua opinião
    votează · votează aici · votează acum · votați · votați aici · spune-ți părerea · zagłosuj · oddaj głos · głosuj
    weź udział w sondzie · weź udział w ankiecie · napisz w komentarzu · stem nu · stem mee · stem hier
    geef je mening · geef hier je mening · rösta · rösta här · rösta nu · säg din mening · tyck till · stem her
    si din mening · si din mening i kommentarfeltet · sig din mening · afgiv din stemme · äänestä · äänestä tässä
    vastaa kyselyyn · kerro mielipiteesi · hlasujte · hlasujte v anketě · hlasujte v ankete · zahlasujte
    zahlasujte si · napište do diskuse · szavazz · szavazzon · mondja el véleményét · mondja el a véleményét
    írja meg kommentben · голосуйте · проголосуйте · пройдите опрос · пишите в комментариях
    напишите в комментариях · пишіть у коментарях · напишіть у коментарях · гласувайте · кажете в коментарите
    споделете в коментарите · ψηφίστε · πείτε τη γνώμη σας · γράψτε στα σχόλια · oy verin · ankete katılın
    yorumlarda belirtin · yorumlarda yazın · glasajte · glasujte · recite nam u komentarima · صوت الآن · صوّت الآن
    شارك برأيك · شاركونا رأيكم · شاركنا رأيك · در نظرسنجی شرکت کنید · הצביעו · ספרו לנו בתגובות
    कमेंट में बताएं · कमेंट कर बताएं · वोट करें · কমেন্টে জানান · 欢迎在评论区留言 · 歡迎留言 · 评论区聊聊
    コメントで教えてください · 댓글로 남겨주세요 · 댓글로 알려주세요 · bình chọn ngay · tulis di kolom komentar
""")
# What a house says of its standards, of comments, of summaries, of outside content, of old articles; the numbers in it
# are left out.  What else is in it may be words, with blanks around them.
SAID: Final = parted(
    phrases("""
    voit keskustella aiheesta…saakka · voit keskustella aiheesta…asti · voit kommentoida…saakka
    voit kommentoida…asti
    comments on this article close at_ · comments on this article close on_ · comments on this story close at_
    comments on this story close on_ · comments are open until · comments are now closed
    sie können diesen artikel bis…komment · die kommentarfunktion ist bis · die kommentarspalte ist bis
    les commentaires sont ouverts jusqu · los comentarios están abiertos hasta · i commenti sono aperti fino
    os comentários estão abertos até · komentować można do · je kunt reageren tot · du kan kommentera…till
    kommentarsfältet är öppet till · kommentarfeltet er åpent til · debatten er åben til · diskuse je otevřena do
    our standards: · purchase licensing rights · this article is more than years old
    this article is more than year old · this story is more than years old · after newsletter promotion
    an dieser stelle finden sie…inhalt · an dieser stelle befindet sich…inhalt · externen inhalt anzeigen
    externe inhalte anzeigen · ich bin damit einverstanden…inhalt · wir benötigen ihre zustimmung…inhalt
    dieser artikel ist älter als · dieser beitrag ist älter als · ce contenu est bloqué…cookies
    pour afficher ce contenu · cet article a plus de…ans · para ver este contenido…cookies
    este contenido no está disponible…cookies · contenuto bloccato…cookie · per visualizzare questo contenuto
    para ver este conteúdo…cookies · pentru a vedea acest conținut · aby zobaczyć tę treść · om deze inhoud te…cookies
    om deze content te…cookies · för att se det här innehållet · för att visa inlägget från · for å se dette innholdet
    for at se dette indhold · du skal acceptere cookies · du må godta cookies · du må godta informasjonskapsler
    denne artikkelen er over…år · denne artikkelen er mer enn…år · denne artiklen er mere end…år
    den här artikeln är mer än · tämä artikkeli on yli · så arbetar vi…journalistik · så arbejder vi…journalistik
    slik jobber vi…journalistikk · slik arbeider vi…journalistikk · pro zobrazení…cookies · za prikaz sadržaja…kolačić
    a tartalom megtekintéséhez · bu içeriği görmek için · 特别声明 · 特別聲明 · 责任声明 · 免责声明 · 免責聲明
    以上内容仅代表 · 本文仅代表作者
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
    we may receive a commission · cet article contient des liens affiliés · cet article contient…affiliation
    este artículo contiene…afiliad · este artículo incluye…afiliad · este post contiene…afiliad
    questo articolo contiene…affiliazion · este artigo contém…afiliad · dit artikel bevat…affiliate
    deze blog bevat…affiliate · artykuł zawiera linki afiliacyjne · artykuł zawiera linki partnerskie
    tento článek obsahuje affiliate · artikeln innehåller annonslänk · artikeln innehåller affiliate
    artikkelen inneholder annonselenk · artiklen indeholder…affiliate · artiklen indeholder reklamelinks
    artikkeli sisältää mainoslink · this summary was… ai_ · this summary is… ai_ · diese zusammenfassung… ki_
    diese zusammenfassung… künstliche · ce résumé… ia_ · résumé généré par…ia
    resumen generado…inteligencia artificial · este resumen…inteligencia artificial
    questo riassunto…intelligenza artificiale · riassunto generato… ia_ · este resumo…inteligência artificial
    acest rezumat…inteligenț · streszczenie…sztuczna inteligencja · deze samenvatting… ai_ · denne oppsummeringen… ai_
    denne oppsummeringen… ki_ · oppsummeringen er laget… ai_ · oppsummeringen er laget… ki_ · sammanfattningen är… ai_
    denne opsummering… ai_ · tiivistelmä…tekoäly · az összefoglalót…mesterséges intelligencia
    souhrn…umělá inteligence · zhrnutie…umelá inteligencia · краткое содержание…нейросет
    this article was translated automatically · this text was translated automatically
    this article was automatically translated · dieser artikel wurde automatisch übersetzt
    dieser text wurde automatisch übersetzt · cet article a été traduit automatiquement
    ce texte a été traduit automatiquement · este artículo ha sido traducido automáticamente
    este texto foi traduzido automaticamente · questo articolo è stato tradotto automaticamente
    acest articol a fost tradus automat · текст переведён автоматически · текст переведен автоматически
    цей текст перекладено автоматично · この記事は…自動翻訳 · this video is not available in
    this video is no longer available
    this video can't be played · this video cannot be played · dieses video ist nicht verfügbar
    das video konnte nicht…abgespielt · das video konnte nicht…geladen · cette vidéo n'est plus disponible
    cette vidéo n'est pas disponible · este vídeo no está disponible · este video no está disponible
    este vídeo já não está disponível · este vídeo não está disponível · il video non è…disponibile
    questo video non è disponibile · acest videoclip nu poate fi redat · acest video nu poate fi redat
    videon kunde inte spelas · videoen kunne ikke spilles · videota ei voi toistaa · a videó nem játszható
    video nelze přehrát · video sa nedá prehrať · видеото не може да бъде възпроизведено · відео недоступне
    video oynatılamıyor · この動画は…再生できません · the views and opinions expressed in · мнение автора может не
    мнение редакции может не · точка зору редакції може не · точка зору автора може не · думка автора може не
    las opiniones vertidas en est · yazarların görüşleri kendilerine · przeczytaj nasze zasady
    uočili ste…grešku u tekstu · except for the headline, this…edited by
    with the exception of the headline…edited by
    this story has not been edited by…staff · this story has not been edited by…feed
    this article has not been edited by…staff · this article has not been edited by…feed
    this report has not been edited by…staff · this report has not been edited by…feed · this is an unedited…feed
    this story is auto-generated…feed · this article was generated from an automated…feed
    diese meldung wurde von der redaktion nicht bearbeitet · dieser text wurde von der redaktion nicht bearbeitet
    cet article n'a pas été modifié par la rédaction · este artículo no ha sido editado por
    este texto não foi editado pela · questo articolo non è stato modificato dalla redazione · इस खबर को…संपादित नहीं
    यह खबर…सिंडिकेट फीड · this page may contain affiliate · this page contains affiliate
    this guide contains affiliate · when you buy through…link…commission · when you purchase through…link…commission
    if you buy through…link…commission · if you buy something through…link…commission
    if you purchase through…link…commission · as an amazon associate i_ · as an amazon associate, i_
    as an amazon associate we_ · as an amazon associate, we_ · products purchased through…link…commission
    wenn sie über…link… wir_…provision · beim kauf über…link… wir_…provision · als amazon-partner verdiene
    als amazon-partner verdienen wir · diese seite enthält affiliate · diese seite enthält werbelinks
    cette page contient des liens affiliés · si vous achetez via…lien… nous_…commission
    en tant que partenaire amazon
    si compras a través de…enlace…recib…comisión · si compras a través de…enlace… podemos_…comisión
    esta página contiene enlaces de afiliad · en calidad de afiliado de amazon
    se acquisti tramite…link…potremmo…commission · se acquisti tramite…link…ricev…commission
    questa pagina contiene link di affiliazione · se comprar através d…link…receb…comiss
    esta página contém links de afiliad · această pagină conține linkuri afiliate · strona zawiera linki afiliacyjne
    als je via…link… we_…commissie · als je via…link… wij_…commissie · deze pagina bevat affiliate
    om du köper via…länk… vi_…provision · denne siden inneholder annonselenk · denne side indeholder affiliate
    sivu sisältää mainoslinkk · tato stránka obsahuje affiliate · az oldal affiliate linkeket
    comments are the responsibility of · readers are responsible for…comments · comments do not reflect the view
    comments do not reflect the opinion · für die kommentare sind…autor…verantwortlich
    für die kommentare sind…verfasser…verantwortlich · la responsabilidad de los comentarios es de
    la responsabilidad de los comentarios…autor · la responsabilidad de los comentarios…usuari
    la responsabilité des commentaires…auteur · la responsabilité des commentaires…intern
    la responsabilità dei commenti…autor · la responsabilità dei commenti…utent
    a responsabilidade pelos comentários…autor · a responsabilidade pelos comentários…leitor
    responsabilitatea pentru comentarii…autor · za komentarze odpowiada…autor · za treść komentarzy…redakcj
    za treść komentarzy…autor · ansvaret for kommentar…skri · ansvaret for kommentar…forfatter
    ansvaret för kommentar…skri · ansvaret för kommentar…författar · vastuu kommenteista…kirjoitta
    za komentáře odpovíd…autor · za komentáře odpovíd…čtenář · za obsah komentář…autor · za obsah komentář…redakc
    za komentáre zodpoved…autor · a hozzászólásokért…szerző…felel · a hozzászólásokért…szerkesztőség…felel
    ответственность за комментарии…автор…несет · ответственность за комментарии…автор…несёт
    ответственность за комментарии несет…автор · ответственность за комментарии несут…автор
    відповідальність за коментарі…автор · отговорност за коментарите…автор · odgovornost za komentare…autor
    komentari odražavaju…autor · tu suscripción se está usando · ¿quieres añadir otro usuario a tu suscripción
    your account is being used on another · your subscription is being used on another · ihr abo wird…anderen gerät
    votre abonnement est utilisé sur un autre · シェアするとポップアップ · シェアするシェアする · 點我下載 · 点我下载
""")
)
