//! Where the meeting was: building, city, country.

use super::dates::says_held;
use super::known::Known;
use super::prose::{Prose, Sentence, Word, words_of};
use super::{Found, Sureness};

/// What is known of the place.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) venue: Option<Found<String>>,
    pub(super) city: Option<Found<String>>,
    pub(super) country: Option<Found<String>>,
}

const NEAR_TOP: usize = 12;
/// Words of the name of a building, a room or a seat.
const BUILDINGS: &[&str] = &[
    "headquarters", "secretariat", "centre", "center", "hotel", "hall", "building", "university", "palace", "room",
    "house", "seat", "resort", "campus", "library", "institute", "office", "offices", "auditorium", "tower", "museum",
    "school", "college", "chamber", "chambers", "embassy", "ministry", "club", "plaza", "premises", "marriott",
];

/// Finds the place in the sentence that says where people met, else in the head.
pub(super) fn read(prose: &Prose, known: &Known) -> Place {
    let mut place = Place::default();
    let held = prose.sentences.iter().take(NEAR_TOP).filter(|sentence| says_held(sentence));
    for sentence in held {
        add(&mut place, sentence, Sureness::Sure, known);
        if place.city.is_some() {
            break;
        }
    }
    for sentence in &prose.head {
        if place.city.is_none() {
            add(&mut place, sentence, Sureness::Likely, known);
        }
    }
    // A city of the archive in the first sentences, where nobody says that people met.
    if place.city.is_none() {
        let near = prose.sentences.iter().take(4).find_map(|sentence| {
            let (range, _) = known.cities.find(&sentence.text).into_iter().next()?;
            is_in(&sentence.text[..range.start])
                .then(|| Found::new(sentence.text[range].to_owned(), Sureness::Perhaps, sentence))
        });
        place.city = near;
    }
    if place.country.is_none()
        && let Some(city) = &place.city
        && let Some(country) = known.country_of(&city.value)
    {
        place.country = Some(Found {
            value: country.to_owned(),
            sureness: city.sureness.min(Sureness::Likely),
            witness: city.witness.clone(),
        });
    }
    place
}

fn is_in(before: &str) -> bool {
    let before = before.trim_end().trim_end_matches(" the");
    before.ends_with(" in") || before.ends_with(" at") || before.ends_with("In") || before.ends_with("At")
}

/// Reads "at the Secretariat in New Delhi, India", "in Hangzhou, China", "at the Centre, Nairobi, Kenya".
fn add(place: &mut Place, sentence: &Sentence, sureness: Sureness, known: &Known) {
    let in_text = words_of(&sentence.text);
    for (at, word) in in_text.iter().enumerate() {
        let is_at = matches!(word.text.to_lowercase().as_str(), "at" | "in") && word.after.is_empty();
        if !is_at {
            continue;
        }
        let segments = segments(&sentence.text, &in_text[at + 1..]);
        read_segments(place, &segments, sentence, sureness, known);
        if place.city.is_some() {
            return;
        }
    }
    if place.city.is_none() && sentence.is_heading {
        // "New Delhi, India, 9 and 10 February 2017": the place stands alone in a line of the head.
        let segments: Vec<String> =
            sentence.text.split([',', '(', ')', ';', '|', '–']).map(|part| part.trim().to_owned()).collect();
        for (at, segment) in segments.iter().enumerate() {
            if known.cities.named(segment).is_some() {
                let is_building =
                    |part: &String| part.split(' ').any(|word| BUILDINGS.contains(&word.to_lowercase().as_str()));
                let before = at.checked_sub(1).filter(|&before| {
                    is_building(&segments[before]) && !super::titles::names_meeting(&segments[before])
                });
                read_segments(place, &segments[before.unwrap_or(at)..], sentence, sureness, known);
                return;
            }
        }
    }
}

/// Takes the capitalised phrases that commas join, from what follows "in" or "at" on.
fn segments(text: &str, words: &[Word<'_>]) -> Vec<String> {
    let mut segments = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (position, word) in words.iter().enumerate() {
        let lower = word.text.to_lowercase();
        let is_article = start.is_none() && matches!(lower.as_str(), "the" | "its" | "their" | "a");
        let binds = start.is_some()
            && matches!(lower.as_str(), "of" | "the" | "and" | "for" | "de" | "da" | "del" | "la" | "e" | "no");
        let goes_on = binds && words.get(position + 1).is_some_and(Word::is_capital);
        let is_digit = word.text.starts_with(|c: char| c.is_ascii_digit());
        let is_name = word.is_capital() && !is_time(word.text)
            || (is_digit
                && start.is_some()
                && word.text.len() <= 3
                && !words.get(position + 1).is_some_and(|next| is_time(next.text)));
        if is_article && word.after.is_empty() {
            continue;
        }
        if is_name || goes_on {
            let begins = *start.get_or_insert(word.range.start);
            end = word.range.end;
            let is_city_next = word.after.is_empty()
                && words.get(position + 1).is_some_and(|next| matches!(next.text, "in" | "at"))
                && words.get(position + 2).is_some_and(|next| next.is_capital() || matches!(next.text, "the" | "its"));
            if word.after.contains([',', ')'])
                || is_city_next
                || (!word.after.is_empty() && !word.after.starts_with('.'))
            {
                segments.push(text[begins..end].to_owned());
                start = None;
                if word.after.contains(['.', ';', ')', ':']) && !word.after.contains(',') {
                    return segments;
                }
            }
            continue;
        }
        if start.is_none() && !segments.is_empty() && matches!(word.text, "in" | "at") {
            continue;
        }
        break;
    }
    if let Some(start) = start {
        segments.push(text[start..end].to_owned());
    }
    segments
}

fn is_time(word: &str) -> bool {
    super::dates::partial(&format!("{word} 2000")).is_some_and(|date| date.month.is_some())
        || matches!(word, "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday")
}

fn read_segments(place: &mut Place, segments: &[String], sentence: &Sentence, sureness: Sureness, known: &Known) {
    let found = |value: &str| Some(Found::new(value.to_owned(), sureness, sentence));
    let mut building: Vec<&str> = Vec::new();
    for (position, segment) in segments.iter().enumerate() {
        let segment = segment.trim();
        let has_more = position + 1 < segments.len();
        let is_building = segment.split([' ', '-']).any(|word| BUILDINGS.contains(&word.to_lowercase().as_str()));
        if known.cities.named(segment).is_some() {
            place.city = found(segment);
        } else if known.states.named(segment).is_some() {
            // "in China" alone tells the country; "in Georgia" may be a person's home, but after "met in" is none.
            place.country = found(&country_name(segment, known));
            break;
        } else if place.city.is_none()
            && !building.is_empty()
            && segments[position + 1..].iter().any(|next| known.cities.named(next).is_some())
        {
            building.push(segment);
        } else if place.city.is_none() && !is_building && is_followed_by_state(segments, position, known) {
            // Between a building and a State stands the city.
            place.city = found(segment);
        } else if is_building && place.city.is_none() {
            building.push(segment);
        } else if place.city.is_none()
            && is_city_name(segment)
            && (!building.is_empty() || (!has_more && says_held(sentence)))
        {
            place.city = Some(Found::new(segment.to_owned(), sureness.min(Sureness::Likely), sentence));
        } else {
            break;
        }
    }
    if place.city.is_some() || place.country.is_some() || !building.is_empty() {
        let is_new = place.venue.is_none() && !building.is_empty();
        if is_new {
            place.venue = found(&building.join(", "));
        }
    }
    // "Hong Kong, China" with a capital behind it: "Kenyatta Centre, Nairobi".
    if place.city.is_none()
        && let Some(venue) = &place.venue
        && let Some((range, _)) = known.cities.find(&venue.value).into_iter().next_back()
        && range.end == venue.value.len()
        && venue.value[..range.start].trim_end().ends_with(',')
    {
        place.city = found(&venue.value[range]);
    }
}

fn country_name(segment: &str, known: &Known) -> String {
    known.states.named(segment).unwrap_or(segment).to_owned()
}

fn is_followed_by_state(segments: &[String], position: usize, known: &Known) -> bool {
    segments.get(position + 1).is_some_and(|next| known.states.named(next).is_some())
}

fn is_city_name(segment: &str) -> bool {
    let n_words = segment.split(' ').count();
    let last = segment.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_other = super::titles::is_meeting(&last) || super::posts::is_organisation(segment);
    n_words <= 3 && segment.starts_with(char::is_uppercase) && !is_other
}
