"""Words that say what a date is the date of: of publication, of a change, in some forty languages; words for "ago".

Data.  `stamps` says how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.word_lists import listed


def _phrases(block: str) -> frozenset[str]:
    return frozenset(phrase.casefold() for phrase in listed(block))


# How lines begin that are about times of the page.
STAMPED: Final = tuple(
    _phrases("""
    published · updated · last updated · last modified · first published · aktualisiert · zuletzt aktualisiert
    veröffentlicht · erstellt · publié le · publié · mis à jour · modifié · publicado · actualizado
    última actualización · pubblicato · aggiornato · ultimo aggiornamento · atualizado · última atualização
    publicat · actualizat · ultima actualizare · opublikowano · zaktualizowano · aktualizacja · data publikacji
    gepubliceerd · bijgewerkt · laatste update · publicerad · uppdaterad · publisert · oppdatert · sist oppdatert
    offentliggjort · opdateret · udgivet · julkaistu · päivitetty · vydáno · aktualizováno · publikované
    aktualizované · közzétéve · frissítve · yayınlanma · güncelleme · son güncelleme · опубликовано · обновлено
    дата публикации · опубліковано · оновлено · публикувана · обновена · δημοσίευση · ενημέρωση · تاريخ النشر
    آخر تحديث · نشر في · 公開 · 更新 · 发布时间 · 更新时间 · 입력 · 수정 · 기사입력 · cập nhật · diterbitkan
    objavljeno · ažurirano · stand · actualitzat · última actualització · data aktualizacji · aktualizacje
    son güncelleme tarihi · güncellendi · ενημερώθηκε · τελευταία ενημέρωση · עודכן · פורסם · अपडेट · अपडेटेड
    mis en ligne · posté le · ajouté le · eingestellt am · online seit · erscheinungsdatum · veröffentlichungsdatum
    inserito il · data di pubblicazione · fecha de publicación · postado em · data de publicação · feltöltve
    размещено · добавлено · дата публікації
    diperbarui · posodobljeno · објављено · ажурирано · atnaujinta · atjaunots · uuendatud · uppfært · актуализирана
""")
)
# Words for "ago": what is updated "2 hours ago" names no date.
AGO: Final = _phrases("""
    ago · vor · il y a · hace · fa · há · acum · temu · geleden · sedan · siden · sitten · před · pred · önce · назад
    тому · πριν · منذ · לפני · पहले · trước · lalu · prije · pre · prieš · pirms · tagasi · síðan · ezelőtt
""")

# How words begin that say that a time is that of publication.
PUBLISHING: Final = tuple(
    _phrases("""
    publish · posted · first published · created on · issued on · veröffentlich · erschienen am · erstellt · publiziert
    publié · paru le · mis en ligne · créé le · publicad · publicat · publicación · publicação · publicare · publicării
    data publicării · postat · pubblicat · pubblicazione · publicitzat · opublikowan · publikacj · data publikacji
    dodano · utworzono · gepubliceerd · geplaatst · publicerad · offentliggjort · udgivet · publiceret · oprettet
    publisert · julkaistu · avaldatud · postitatud · publikován · vydáno · vydané · zveřejněn · zverejnen · közzétév
    közzététel · megjelen · létrehoz · yayın · eklenme · oluşturulma · giriş tarihi · опублик · публикаци · размещен
    опублік · розміщен · публікац · апублік · надрукаван · публикува · објавен · објављен · objavljen · objava
    paskelbt · publikuot · publicēt · publicēš · δημοσι · αναρτήθηκε · ανάρτηση · καταχωρ · نشر · النشر · نُشر · منتشر
    انتشار · פורסם · תאריך פרסום · प्रकाशित · पब्लिश · প্রকাশ · diterbitkan · dipublikasikan · disiarkan · tayang
    xuất bản · đăng lúc · đăng ngày · ngày đăng · เผยแพร่ · 公開 · 掲載 · 配信 · 投稿 · 发布 · 發布 · 发表 · 發表 · 입력
    기사입력 · 등록 · 게재 · birt · publikuar · botuar · imechapishwa · argitaratu · foilsithe · gepubliseer
""")
)
# How words begin that say that it is that of a change.
CHANGING: Final = tuple(
    _phrases("""
    updat · last updat · modifi · last modifi · edited · revised · amended · aktualisier · zuletzt aktualisiert
    geändert · zuletzt geändert · bearbeitet · überarbeitet · letzte änderung · letztes update · mis à jour
    mise à jour · dernière mise à jour · actualis · actualiz · última actualización · ultima actualizare · aggiorna
    ultimo aggiornamento · ultima modifica · atualiz · última atualização · alterad · actualitz · última actualització
    aktualiz · zaktualiz · ostatnia aktualizacja · zmienion · zmodyfikowan · modyfik · bijgewerkt · laatst bijgewerkt
    laatste update · gewijzigd · aangepast · uppdater · senast uppdaterad · ändrad · redigerad · opdater
    senest opdateret · ændret · redigeret · oppdater · sist oppdatert · endret · sist endret · redigert · päivitet
    viimeksi päivitetty · muokattu · uuendat · muudetud · upraven · změněn · zmenen · poslední aktualizace · frissít
    utolsó frissítés · módosít · güncelle · son güncelleme · düzenlenme · обновл · изменен · отредактир
    последнее обновление · оновл · змінен · відредаг · абноўл · зменен · обновен · актуализ · променен · редактиран
    ажурира · измењен · изменет · ažurira · izmenjen · izmijenjen · posodob · spremenjen · atnaujin · pakeist · atjaun
    labots · ενημερ · τελευταία ενημέρωση · τροποποι · ανανεώθηκε · تحديث · آخر تحديث · تعديل · آخر تعديل · بروزرسانی
    به روز رسانی · به‌روزرسانی · ویرایش · עודכן · עדכון · עדכון אחרון · अपडेट · अद्यतन · আপডেট · হালনাগাদ · diperbarui
    pembaruan · diubah · dikemas kini · kemas kini · cập nhật · chỉnh sửa · อัปเดต · อัพเดต · ปรับปรุง · แก้ไข · 更新
    最終更新 · 改訂 · 修正 · 修改 · 最后更新 · 수정 · 최종수정 · 업데이트 · uppfært · breytt · përditësua · ilisasishwa
    imesasishwa · eguneratu · nuashonraithe · bygewerk
""")
)
# What says so only where the line has another date beside it.
STATES: Final = tuple(_phrases("stand"))
# Labels before a date: words for "date", and for the day of publication.
DATE_LABELS: Final = tuple(
    _phrases("""
    date · dated · publication date · release date · datum · erscheinungsdatum · veröffentlichungsdatum · data
    date de publication · fecha · fecha de publicación · data di pubblicazione · data de publicação · data publicării
    data publikacji · data publicació · publicatiedatum · publiceringsdatum · dato · utgivelsesdato · udgivelsesdato
    päivämäärä · päiväys · julkaisupäivä · kuupäev · datums · datë · dátum · dátum zverejnenia · datum vydání · kelt
    tarih · yayın tarihi · tarix · дата · дата публикации · дата публікації · датум · дата на публикуване · ημερομηνία
    ημερομηνία δημοσίευσης · ημ/νία · التاريخ · تاريخ · تاريخ النشر · تاریخ · تاریخ انتشار · תאריך · תאריך פרסום
    दिनांक · तारीख · তারিখ · tanggal · tarikh · tarehe · ngày · ngày đăng · วันที่ · dagsetning · dags · dáta · dyddiad
    日期 · 发布日期 · 日付 · 日時 · 掲載日 · 公開日 · 날짜 · 일자 · 작성일 · 등록일 · 입력일
""")
)
