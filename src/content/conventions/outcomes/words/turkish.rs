//! Turkish, in which the verb ends the sentence.

use super::{Hints, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    closing: &[
        "acak", "acaklar", "acaktır", "ecek", "ecekler", "ecektir", "üstlendi", "üstlendiler", "üstlenir", "üstleniyor",
    ],
    otherwise_closing: &[
        "anlatacak", "açıklayacak", "bulunacak", "devam edecek", "gelecek", "gidecek", "ilecek", "ilecekler",
        "ilecektir", "istifa edecek", "kalacak", "konuşacak", "mayacak", "mayacaklar", "meyecek", "meyecekler",
        "olacak", "olacaklar", "olacaktır", "olmayacak", "sunacak", "taşınacak", "ulacak", "yönetecek", "ülecek",
        "ılacak", "ılacaklar", "ılacaktır",
    ],
    joints: &[" ve "],
    doubts: &["belki", "eğer", "genellikle", "hala", "henüz", "hâlâ", "muhtemelen", "zaten"],
    parts: &["toplantıya", "toplantıyı", "tutanağı", "yoklamayı"],
    responsible: &["sorumlu", "sorumlular", "sorumlusu"],
    bodies: &[
        "denetim kurulu", "ekip", "genel kurul", "icra kurulu", "katılımcılar", "komisyon", "komite", "kurul",
        "topluluk", "yönetim kurulu", "üyeler",
    ],
    resolving: &[
        "kabul etmiştir", "kabul etti", "karar aldı", "karar almıştır", "karar verdi", "karar vermiştir",
        "kararlaştırdı", "onayladı", "onaylamıştır", "reddetti", "seçti",
    ],
    became: &[
        "birliği", "birliğiyle", "kabul", "karar", "oybirliği", "oybirliğiyle", "oyçokluğuyla", "çokluğu", "çokluğuyla",
    ],
    passives: &["kararlaştırıldı", "kararlaştırılmıştır"],
    resolved: &["alındı", "alınmıştır", "verdik", "verildi", "verilmiştir"],
    settled: &[
        "edildi", "edilmiştir", "onaylandı", "onaylanmıştır", "reddedildi", "reddedilmiştir", "seçildi", "seçilmiştir",
    ],
    deciders: &[
        "oy birliği", "oy birliğiyle", "oy çokluğu", "oy çokluğuyla", "oybirliği", "oybirliğiyle", "oyçokluğuyla",
    ],
    refused: &["reddedildi", "reddedilmiştir", "reddetti"],
    subjects: &["teklif", "önerge", "öneri"],
    not_yet: &[
        "bakanlık", "belediye", "bir önceki", "daha önce", "değil", "eğer", "geçen", "henüz", "hükümet", "olan",
        "önceki",
    ],
    procedural: &["divan", "gündem", "gündemi", "gündemin"],
    put_off: &["ertelendi", "ertelenmiştir"],
    put_off_behind: &["toplantıya bırakıldı", "toplantıya ertelendi", "toplantıya ertelenmiştir"],
    hints: Hints {
        common: &["bir", "bu", "daha", "gibi", "ile", "için", "kadar", "olan", "olarak", "olduğu", "ve", "veya", "çok"],
        ours: &["biz", "ekip", "herkes", "kurul"],
        mine: &["yapacağım", "yazacağım", "üstleniyorum"],
        future_ends: &["acak", "acaklar", "acağız", "ecek", "ecekler", "eceğiz"],
        duty: &["gerek", "gerekiyor", "gerekli", "gerekmektedir", "lazım", "yapılacak"],
        deciding: &["ertele", "kabul", "karar", "onay", "oybirliğ", "redded", "reddet", "seçil"],
        firm: &["kararlaştır", "onaylan", "oybirliğ"],
        last_ends: &["acak", "acaklar", "ecek", "ecekler", "malı", "meli"],
        deadlines: &["en geç", "gelecek hafta", "kadar", "sonraki toplantı"],
        reporting: &["anlat", "açıkla", "belirt", "bilgi ver", "görüş", "söyle", "öner"],
        past: &["idi", "vardı"],
        past_ends: &["di", "du", "dü", "dı", "ti", "tı"],
        supposing: &["belki", "eğer", "mümkün", "olabilir"],
        denying: &["değil"],
        heads: &["alınan", "görev", "karar", "sonraki", "yapılacak"],
        formal: &["bir sonraki toplantı", "gündem", "toplantı açıldı", "tutanak", "yoklama"],
        ..Hints::NONE
    },
    ..Words::NONE
};
