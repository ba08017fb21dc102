//! A theme in one language: its templates, with the helpers that know the words.

use std::sync::Arc;

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError, RenderErrorReason,
    Renderable, StringOutput,
};

use super::{partials, words};
use crate::locale::Locale;

/// The templates of a theme with the words of one language.
pub struct Interface {
    /// The words.
    pub locale: Arc<Locale>,
    pub(super) registry: Handlebars<'static>,
}

impl Interface {
    pub(super) fn new(locale: Locale, templates: &Handlebars<'static>) -> Interface {
        let locale = Arc::new(locale);
        let mut registry = templates.clone();
        // Words first, while each partial stands in one place.
        words::put_in(&mut registry, &locale);
        partials::put_in(&mut registry);
        registry.register_helper("t", Box::new(Translate(Arc::clone(&locale))));
        Interface { locale, registry }
    }
}

/// `{{t "key"}}`: the word for a key. `{{t "key" n}}`: a number with its noun. `{{t "key" name=value}}`: with its slots
/// filled in. `{{#t "key"}}<a …>…</a>{{/t}}`: with the HTML between in the slot `{}`.
struct Translate(Arc<Locale>);

impl HelperDef for Translate {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let key = helper.param(0).and_then(|key| key.value().as_str());
        let key = key.ok_or(RenderErrorReason::ParamNotFoundForIndex("t", 0))?;
        if !self.0.has(key) {
            return Err(RenderErrorReason::Other(format!("there is no word `{key}` in i18n/")).into());
        }
        let n = helper.param(1).and_then(|n| n.value().as_u64()).and_then(|n| usize::try_from(n).ok());
        let values: Vec<(&str, String)> = helper.hash().iter().map(|(name, value)| (*name, value.render())).collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut html = StringOutput::new();
        if let Some(block) = helper.template() {
            block.render(registry, context, render, &mut html)?;
        }
        let html = html.into_string().map_err(RenderError::from)?;
        out.write(&self.0.html(key, n, &values, &html))?;
        Ok(())
    }
}
