//! Enums whose values people write as words, in settings and front matter.

/// Defines an enum together with the words of its values, so that what is read and what is written cannot differ. A value may
/// have more words (`Cancelled = "cancelled" | "canceled"`), which are read and never written.
macro_rules! worded {
    (
        $(#[$about:meta])*
        pub enum $name:ident { $($(#[$about_value:meta])* $value:ident = $word:literal $(| $other:literal)*,)* }
    ) => {
        $(#[$about])*
        pub enum $name {
            $($(#[$about_value])* $value,)*
        }

        impl $name {
            /// All of them with their words, in the order in which they are told.
            pub const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$value), $(($other, $name::$value),)*)*];

            /// Returns its word, as people write it.
            pub const fn name(self) -> &'static str {
                match self {
                    $($name::$value => $word,)*
                }
            }
        }
    };
}

pub(crate) use worded;
