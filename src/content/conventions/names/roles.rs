//! The part in a meeting that a remark beside a name tells: `(chair)`, `（議事録）`.

use crate::content::schema::Office;

/// What somebody is in a meeting, beside being there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::content::conventions) enum Role {
    /// Somebody with an office.
    Office(Office),
    /// Somebody from elsewhere.
    Guest,
    /// Somebody who only listens.
    Observer,
}

impl Role {
    /// Returns its name.
    pub(in crate::content::conventions) fn name(self) -> &'static str {
        match self {
            Role::Office(office) => office.name(),
            Role::Guest => "Guest",
            Role::Observer => "Observer",
        }
    }
}

/// Returns the role that a remark names.
pub(in crate::content::conventions) fn role_word(text: &str) -> Option<Role> {
    let text = text.trim().to_lowercase();
    Some(match text.as_str() {
        "chair"
        | "chairperson"
        | "chairing"
        | "acting chair"
        | "temporary chair"
        | "interim chair"
        | "chair pro tem"
        | "acting as chair"
        | "chair of the meeting"
        | "meeting chair"
        | "in the chair"
        | "vorsitz"
        | "président de séance"
        | "présidente de séance"
        | "議長"
        | "sitzungsleitung"
        | "versammlungsleitung"
        | "presidente di seduta"
        | "presidente della seduta"
        | "presidente da mesa"
        | "dagvoorzitter"
        | "mötesordförande"
        | "mødeleder"
        | "møteleder"
        | "dirigent"
        | "przewodniczący posiedzenia"
        | "przewodnicząca posiedzenia"
        | "przewodniczący zebrania"
        | "przewodnicząca zebrania"
        | "przewodniczący obrad"
        | "przewodnicząca obrad"
        | "prowadzący"
        | "prowadząca"
        | "předsedající" => Role::Office(Office::Chair),
        "co-chair" | "cochair" | "co chair" => Role::Office(Office::CoChair),
        "scribe" | "scribing" => Role::Office(Office::Scribe),
        "minutes"
        | "minute taker"
        | "note taker"
        | "note-taker"
        | "notetaker"
        | "notes"
        | "taking notes"
        | "protokoll"
        | "protokollführung"
        | "protokollant"
        | "protokollantin"
        | "schriftführung"
        | "notuleert"
        | "notulist"
        | "notuliste"
        | "notulen"
        | "prise de notes"
        | "prise de note"
        | "secrétaire de séance"
        | "toma de notas"
        | "toma notas"
        | "referent"
        | "protokollförare"
        | "mötessekreterare"
        | "protokollfører"
        | "verbalizzante"
        | "protokolant"
        | "protokolantka"
        | "zapisovatel"
        | "zapisovatelka"
        | "記"
        | "記録"
        | "書記"
        | "議事録担当"
        | "議事録" => Role::Office(Office::MinuteTaker),
        "moderator" | "moderating" | "moderation" | "redeleitung" | "moderador" | "moderadora" | "modérateur"
        | "modératrice" | "moderatore" | "moderatrice" | "ordstyrer" | "司会" => Role::Office(Office::Moderator),
        "facilitator" | "facilitating" => Role::Office(Office::Facilitator),
        "guest" | "visitor" | "gast" | "invité" | "invitée" | "ospite" | "convidado" | "convidada" | "gäst"
        | "gæst" | "gjest" | "gość" => Role::Guest,
        "observer" | "observing" | "toehoorder" | "uditore" | "observatör" | "observatør" | "obserwator"
        | "オブザーバー" | "オブザーバ" => Role::Observer,
        _ => return None,
    })
}
