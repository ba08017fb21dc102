//! JSON that is made to be written once: keys are known beforehand and texts are borrowed from the archive, so that the
//! linked data of a page, several hundred values, copies hardly any of them.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Json<'a> {
    /// What is not known.
    Null,
    /// A number that counts.
    Number(usize),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object, by keys in order.
    Object(Vec<(&'static str, Json<'a>)>),
    /// Whatever was JSON already.
    Value(serde_json::Value),
}

/// Returns an object without what is null, empty or an empty list.
pub(super) fn object<'a, V: Into<Json<'a>>, const N: usize>(fields: [(&'static str, V); N]) -> Json<'a> {
    let fields = fields.into_iter().map(|(key, value)| (key, value.into()));
    let mut fields: Vec<(&'static str, Json<'a>)> = fields.filter(|(_, value)| !value.is_empty()).collect();
    fields.sort_unstable_by_key(|(key, _)| *key);
    Json::Object(fields)
}

impl Json<'_> {
    fn is_empty(&self) -> bool {
        match self {
            Json::Null | Json::Value(serde_json::Value::Null) => true,
            Json::Text(text) => text.is_empty(),
            Json::List(items) => items.is_empty(),
            Json::Value(serde_json::Value::String(text)) => text.is_empty(),
            Json::Value(serde_json::Value::Array(items)) => items.is_empty(),
            Json::Number(_) | Json::Object(_) | Json::Value(_) => false,
        }
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_none(),
            Json::Number(number) => number.serialize(serializer),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => serializer.collect_seq(items),
            Json::Object(fields) => serializer.collect_map(fields.iter().map(|(key, value)| (key, value))),
            Json::Value(value) => value.serialize(serializer),
        }
    }
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Json<'a> {
        Json::Text(text.into())
    }
}

impl<'a> From<&'a String> for Json<'a> {
    fn from(text: &'a String) -> Json<'a> {
        Json::Text(text.into())
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Json::Text(text.into())
    }
}

impl From<serde_json::Value> for Json<'_> {
    fn from(value: serde_json::Value) -> Self {
        Json::Value(value)
    }
}

impl<'a, T: Into<Json<'a>>> From<Option<T>> for Json<'a> {
    fn from(value: Option<T>) -> Json<'a> {
        value.map_or(Json::Null, T::into)
    }
}

impl<'a> From<&'a Option<String>> for Json<'a> {
    fn from(text: &'a Option<String>) -> Json<'a> {
        text.as_ref().into()
    }
}

impl<'a> From<&'a Vec<String>> for Json<'a> {
    fn from(texts: &'a Vec<String>) -> Json<'a> {
        texts.iter().map(Json::from).collect()
    }
}

impl<'a> FromIterator<Json<'a>> for Json<'a> {
    fn from_iter<I: IntoIterator<Item = Json<'a>>>(items: I) -> Json<'a> {
        Json::List(items.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_leaves_out_what_says_nothing_and_has_its_keys_in_order() {
        let made: Json<'_> = object([
            ("name", Json::from("A \"B\"")),
            ("absent", Json::from(None::<String>)),
            ("empty", "".into()),
            ("none", Json::List(Vec::new())),
            ("at", Json::Number(0)),
            ("list", [Json::from("x"), object([("y", "z")])].into_iter().collect()),
            ("value", serde_json::json!({"b": [1]}).into()),
        ]);
        let written = r#"{"at":0,"list":["x",{"y":"z"}],"name":"A \"B\"","value":{"b":[1]}}"#;
        assert_eq!(serde_json::to_string(&made).unwrap(), written);
    }
}
