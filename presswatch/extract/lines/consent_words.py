"""Words by which sites ask for consent, in some thirty languages: of their buttons, and of what their sentences say."""

from __future__ import annotations

import re
from typing import Final

from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.word_lists import listed

ACCEPTS: Final = frozenset(
    map(
        letters,
        listed("""
    accept · accept all · accept all cookies · accept cookies · i accept · agree · i agree · agree to all
    agree and continue · accept and read on · zustimmen und weiterlesen · akzeptieren und weiterlesen
    accepter et lire · accept and continue · accept and close · allow all · allow all cookies · reject all · reject
    decline · i do not accept · manage options · manage preferences · manage settings · cookie settings
    save and exit · more options · akzeptieren · alle akzeptieren · alles akzeptieren · alle cookies akzeptieren
    zustimmen · ich stimme zu · einverstanden · akzeptieren und weiter · zustimmen und weiter · alle ablehnen
    ablehnen · einstellungen verwalten · einwilligen · accepter · tout accepter · accepter et continuer
    accepter et fermer · j'accepte · tout refuser · refuser · continuer sans accepter · paramétrer · aceptar
    aceptar todo · aceptar todas · acepto · aceptar y continuar · rechazar · rechazar todo · aceptar cookies · accetta
    accetta tutto · accetto · accetta e continua · accetta tutti · rifiuta · rifiuta tutto · rifiuta e abbonati
    aceitar · aceitar todos · aceito · aceitar e continuar · aceitar tudo · rejeitar · accept toate · acceptă
    acceptă tot · acceptă toate · accept tot · sunt de acord · accept și continuă · respinge tot · refuz · respinge
    akceptuję · akceptuję wszystko · zaakceptuj · zgadzam się · zaakceptuj wszystko · przejdź do serwisu
    akceptuję i przechodzę do serwisu · odrzuć wszystko · accepteren · alles accepteren · alle cookies accepteren
    akkoord · ja, ik ga akkoord · weigeren · acceptera · acceptera alla · godkänn alla · jag godkänner · godkänn
    accepter alle · tillad alle · acceptér alle · godta alle · godta · aksepter alle · hyväksy · hyväksy kaikki
    salli kaikki · přijmout vše · přijmout · souhlasím · povolit vše · odmítnout vše · prijať všetko · súhlasím
    elfogadom · összes elfogadása · elfogadás · kabul et · tümünü kabul et · kabul ediyorum · reddet · sutinku
    priimti visus · piekrītu · nõustun · prihvaćam · prihvati sve · slažem se · sprejmi vse · принять · принять все
    согласен · соглашаюсь · принимаю · отклонить · прийняти · прийняти все · погоджуюсь · згоден · приемам
    приеми всички · съгласен съм · αποδοχή · αποδοχή όλων · συμφωνώ · αποδέχομαι · قبول · أوافق · قبول الكل · موافق
    אני מסכים · אישור · קבל הכל · پذیرش · स्वीकार करें · 同意する · すべて許可 · すべて受け入れる · 同意 · 接受
    全部接受 · 接受全部 · 동의 · 모두 동의 · 동의합니다 · ยอมรับ · ยอมรับทั้งหมด · đồng ý · chấp nhận
    chấp nhận tất cả · setuju · terima semua
"""),
    )
)
"""What the buttons of a dialog about consent say."""

SPEAKS_OF_CONSENT: Final = re.compile(
    r"cookie|consent|gdpr|dsgvo|einwillig|datenschutz|personenbezogen|privacy|personal data|personalis"
    r"|personaliz|données personnelles|confidentialité|consentement|traceurs|datos personales|consentimiento"
    r"|privacidad|dati personali|consenso|dados pessoais|consentimento|date personale|datelor personale"
    r"|date cu caracter personal|consimț|consimt|confidențialitate|prelucr|dane osobowe|danych osobowych"
    r"|prywatnoś|zgod[aęyą]|ciastecz|persoonsgegevens|toestemming|personuppgift|samtycke|persondata|samtykke"
    r"|personvern|evästei|evästeet|suostumu|tietosuoj|osobní údaje|osobních údajů|souhlas|súhlas|személyes adat"
    r"|süti|hozzájárul|çerez|kişisel veri|slapuk|sīkdat|küpsis|kolačić|privol|piškot|персональн|куки|файлов"
    r"|согласи|конфиденциальн|згод|конфіденційн|бисквитк|лични данни|поверителност|προσωπικ|συγκατάθεσ"
    r"|ملفات تعريف|الخصوصية|הפרטיות|עוגיות|کوکی|プライバシー|クッキー|个人信息|隐私|個人資料|隱私|개인정보|쿠키"
    r"|คุกกี้|ความเป็นส่วนตัว|quyền riêng tư",
    re.IGNORECASE,
)
"""A line of a text that asks for consent, or tells what for."""

SPEAKS_OF_ITS_PURPOSES: Final = re.compile(
    r"our (?:\d+ )?partners|personal information|geolocation|your device|legitimate interest|ad-free"
    r"|without ads|personalisiert|ihrem (?:end)?gerät|einem gerät|werbefrei|ohne werbung|standortdaten"
    r"|unsere (?:\d+ )?partner|vie privée|informations personnelles|nos (?:\d+ )?partenaires|géolocalisation"
    r"|terminaux|votre (?:appareil|terminal)|publicités? (?:ciblée|personnalisée|limitée)|sans publicité"
    r"|qui vous est présentée|données d[’']activité|publicidad (?:personalizada|limitada)|sin publicidad"
    r"|nuestros (?:\d+ )?socios|geolocalización|(?:tu|su) dispositivo|pubblicità (?:personalizzata|mirata)"
    r"|senza pubblicità|informazioni personali|nostri (?:\d+ )?partner|geolocalizzazione"
    r"|(?:tuo|suo) dispositivo|publicidade (?:personalizada|dirigida)|sem publicidade|nossos (?:\d+ )?parceiros"
    r"|geolocalização|seu dispositivo|gepersonaliseerde|zonder advertenties|onze (?:\d+ )?partners|je apparaat"
    r"|uw apparaat|reklamy spersonalizowane|spersonalizowan|bez reklam|nasi partnerzy|twoim urządzeniu"
    r"|geolokaliz|personalizat|fără reclame|partenerii noștri|dispozitivul dumneavoastră|dispozitivul dvs"
    r"|personalizovan|naši partneři|vašem zařízení|našich partner|vašom zariadení|personaliserad"
    r"|personlig tilpasset|utan annonser|din enhet|uden annoncer|uten annonser|kohdennettu|ilman mainoksia"
    r"|laitteellesi|kumppanimme|személyre szabott|partnereink|eszközödön|reklámmentes|εξατομικευμ|συσκευή σας"
    r"|συνεργάτες μας|персонализ|персоналіз|наши партнёры|наши партнеры|наші партнери|вашем устройстве"
    r"|вашому пристрої|без рекламы|personaliziran|naši partneri|kişiselleştirilmiş|cihazınız|iş ortaklarımız"
    r"|reklamsız|デバイス|パーソナライズ|个性化广告|您的设备|個人化|您的裝置|맞춤형 광고|기기에"
    r"|thiết bị của bạn|cá nhân hóa|جهازك|شركاؤنا|البيانات الشخصية|המכשיר שלך|מותאמות אישית|השותפים שלנו",
    re.IGNORECASE,
)
"""A line that tells what consent is asked for, as walls do: devices, partners, advertisements.  Others say it, too."""
