//! Ordinals in English words: "second", "fifty-fourth".

/// From the first on.
const UNITS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
];

/// The words for tens, from 20 on: alone, and before a unit.
const TENS: &[(&str, &str)] = &[
    ("twentieth", "twenty"),
    ("thirtieth", "thirty"),
    ("fortieth", "forty"),
    ("fiftieth", "fifty"),
    ("sixtieth", "sixty"),
    ("seventieth", "seventy"),
    ("eightieth", "eighty"),
    ("ninetieth", "ninety"),
];

/// Understands a word in small letters for one below 20: "second".
pub fn unit(word: &str) -> Option<u32> {
    place(UNITS, word)
}

/// Understands a word in small letters for a whole ten: "fiftieth".
pub fn round(word: &str) -> Option<u32> {
    place(TENS.iter().map(|(alone, _)| alone), word).map(|place| 10 * (place + 1))
}

/// Understands two words in small letters, of tens and of a unit: "fifty" and "fourth".
pub fn of_two_words(tens: &str, unit: &str) -> Option<u32> {
    let tens = place(TENS.iter().map(|(_, before)| before), tens)?;
    let unit = self::unit(unit).filter(|unit| *unit < 10)?;
    Some(10 * (tens + 1) + unit)
}

/// Returns the place of a word among others, counted from 1.
fn place<'w>(words: impl IntoIterator<Item = &'w &'w str>, word: &str) -> Option<u32> {
    (1..).zip(words).find(|(_, known)| **known == word).map(|(place, _)| place)
}
