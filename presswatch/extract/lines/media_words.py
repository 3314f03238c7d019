"""Words of what is seen, heard or fetched and not read, and of those who follow a house: in some thirty languages.

Data, compared like the words of `boilerplate_words`; `boilerplate` and `house_lines` say how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.word_lists import phrases

# Labels of what is seen or heard and not read.
MEDIA_LABELS: Final = phrases("""
    video · videos · vídeo · vídeos · vidéo · vidéos · wideo · videó · videók · відео · видео · βίντεο · فيديو · ویدئو
    סרטון · וידאו · वीडियो · ভিডিও · 動画 · 视频 · 影音 · 영상 · วิดีโอ · คลิป · im video · en vidéo · en vídeo · en video
    podcast · podcasts · der podcast · le podcast · el podcast · il podcast · подкаст · подкасти · πόντκαστ · 播客
    ポッドキャスト · 팟캐스트 · audio · áudio · gallery · photo gallery · photos · in pictures · in photos · slideshow
    galerie · bildergalerie · fotostrecke · fotogalerie · en images · diaporama · galería · fotogalería · galeria
    fotogaleria · galeria de fotos · galleria · fotogallery · galerie foto · galeria zdjęć · fotoserie · fotogalerij
    bildspel · bildespesial · billedserie · billedgalleri · kuvagalleria · fotogalerie · fotogaléria · képgaléria
    galéria · foto galeri · fotoğraf galerisi · galeri · фотогалерея · фоторепортаж · галерия · φωτογραφίες
    فوتوغاليري · معرض صور · گالری · גלריה · 写真特集 · フォトギャラリー · 图集 · 圖輯 · 포토 · 화보
    foto-foto · galerija
    fotogalerija · video galeri · live-video · livestream
""")
# How lines begin that ask to see, hear or get it, to the end of a word.
SEEN: Final = tuple(
    phrases("""
    watch_ · see_ · listen to_ · look at_ · sehen sie_ · seht_ · hören sie_ · hier sehen sie_ · schauen sie_
    jetzt ansehen
    regardez_ · voir_ · écoutez_ · découvrez_ · mira_ · mire_ · vea_ · escucha_ · mireu_ · escolteu_ · guarda_
    guardate_ · ascolta_ · assista_ · veja_ · confira_ · ouça_ · vezi_ · vedeți_ · urmărește_ · urmăriți_ · ascultă_
    zobacz_ · obejrzyj_ · posłuchaj_ · bekijk_ · kijk_ · luister_ · se_ · titta_ · lyssna_ · lytt_ · lyt_ · hør_
    katso_ · kuuntele_ · sledujte_ · podívejte se_ · poslechněte_ · pozrite_ · vypočujte_ · nézze_ · nézd_ · nézzen_
    hallgassa_ · δείτε_ · ακούστε_ · вижте_ · гледайте_ · чуйте_ · смотрите_ · слушайте_ · дивіться_ · слухайте_
    izle_ · izleyin_ · dinleyin_ · pogledajte_ · poslušajte_ · oglejte si_ · vaata_ · žiūrėkite_ · skatieties_
    شاهد_ · شاهدوا_ · استمع_ · ببینید_ · תראו_ · צפו_ · האזינו_ · देखें_ · দেখুন_ · 观看 · 收听 · 點擊觀看 · xem_ · tonton_
    simak_ · lihat_ · tazama_ · få_ · hent_ · holen sie_ · hol dir_ · obtén_ · ottieni_ · obtenha_ · obține_
    získejte_
    získajte_ · получите_ · отримайте_ · вземете_
""")
)
# What programs for telephones are called, as a word.
PROGRAMS: Final = phrases("""
    app · appen · application · appli · aplicación · aplicació · aplicativo · aplicația · applicazione · aplikację
    aplikacja · aplikaci · aplikáciu · aplikaciju · aplikacijo · sovellus · sovelluksen · alkalmazást · uygulamayı
    приложение · приложението · застосунок · додаток · εφαρμογή · تطبيق · التطبيق · اپلیکیشن · אפליקציה · האפליקציה
    ऐप · অ্যাপ · แอป · アプリ · 앱 · ứng dụng · aplikasi · programu
""")
# Words of who speaks, and of what is theirs, which make an invitation one of the house wherever else it goes.
OURS: Final = phrases("""
    us · our · uns · unser · unsere · unserem · unseren · nous · notre · nos · nuestro · nuestra · nuestros · ens
    nostre · nostra · ci · nostro · nostri · nossa · nosso · nossas · nossos · ne · noi · noastră · nostru · nas
    nasz · nasza · naszym · naszą · ons · onze · oss · vår · vårt · våra · os · vores · meitä · meidän · náš · naše
    našem · našu · naši · minket · bizi · нас · наш · нашу · нашем · нашому · ни · нашия · нашата · μας
    channel · canal · canale · canalul · kanal · kanał · kanale · kanaal · kanalen · kanava · kanavaa · kanál
    seguici · seguiteci · síguenos · síganos · unseren · нашему · нашего · нашей · нашия · нашите
    csatornánk · kanalımız · kanalımızı · канал · каналу · каналі · канала · κανάλι · قناة · قناتنا · کانال · הערוץ
    चैनल · saluran · kênh
""")
# Who has followed already, as parts of words: "Join our 3,000 readers".
FOLLOWERS: Final = phrases("""
    readers · subscribers · members · community · leser · abonnent · lecteur · lectrices · abonnés · communauté
    lectores · lectors · suscriptores · comunidad · lettori · abbonati · comunità · leitores · assinantes
    cititori · abonați · comunitat · czytelni · subskrybent · społeczno · lezers · abonnees · läsar · prenumerant
    læser · lukij · tilaaj · čtenář · odběratel · čitateľ · olvasó · okur · takipçi · читател · подписчик · читач
    підписник · абонат · αναγνώστ · συνδρομητ · čitatelj · čitalac
""")
