//! The faces that letters of a language need beside those of Latin. A page asks for them before its styles are read: a face that
//! is late stands in for the next page alone, and words of which one letter stands in look broken.

use super::{AssetContent, Theme};

const LATIN: &str = "latin-roman.woff2";

/// Languages by the first part of their tags, and what their pages ask for.
const FACES: &[(&[&str], &[&str])] = &[
    (
        &["az", "bs", "cs", "eo", "et", "hr", "hu", "lt", "lv", "mt", "pl", "ro", "sk", "sl", "sq", "tr"],
        &[LATIN, "extended-roman.woff2"],
    ),
    (&["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "uk"], &[LATIN, "cyrillic-roman.woff2"]),
    (&["el"], &[LATIN, "greek-roman.woff2"]),
    (&["vi"], &[LATIN, "vietnamese-roman.woff2"]),
];

impl Theme {
    /// Returns the faces for which a page in a language asks at once: files of `assets/fonts/`. None where Latin is enough, or
    /// where the site has styles of its own, which may ask for others.
    pub fn faces(&self, lang: &str) -> &'static [&'static str] {
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        let faces = FACES.iter().find(|(languages, _)| languages.contains(&primary)).map(|(_, faces)| *faces);
        let has_own_styles = || {
            let styles = self.assets.iter().find(|asset| asset.address == "assets/style.css");
            styles.is_none_or(|styles| !matches!(styles.content, AssetContent::BuiltIn(_)))
        };
        faces.filter(|_| !has_own_styles()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_that_is_asked_for_is_there() {
        let (theme, _) = Theme::new(&[]);
        for (languages, faces) in FACES {
            for lang in *languages {
                assert_eq!(theme.faces(&format!("{lang}-XX")), *faces, "{lang}");
            }
            for face in *faces {
                let address = format!("assets/fonts/{face}");
                assert!(theme.assets.iter().any(|asset| asset.address == address), "{address}");
            }
        }
        assert!(theme.faces("en").is_empty() && theme.faces("zh").is_empty());
    }
}
