//! The words of the interface, put into its templates once, when they are made.
//!
//! `{{t "topics"}}` says the same on every page of a language, and a page has dozens of them; so the word itself takes its
//! place. What depends on a page (`{{t "meeting-is" status=status}}`, `{{#t "by"}}…{{/t}}`) stays for the helper, and so does a
//! word that does not exist, which is then told with its place.

use handlebars::template::{HelperTemplate, Parameter, TemplateElement};
use handlebars::{Handlebars, Template};

use crate::locale::Locale;

/// Puts the words of a language into all templates.
pub(super) fn put_in(registry: &mut Handlebars<'static>, locale: &Locale) {
    let worded: Vec<(String, Template)> = registry
        .get_templates()
        .iter()
        .map(|(name, template)| {
            let mut template = template.clone();
            put_into(&mut template, locale);
            (name.clone(), template)
        })
        .collect();
    for (name, template) in worded {
        registry.register_template(&name, template);
    }
}

fn put_into(template: &mut Template, locale: &Locale) {
    for element in &mut template.elements {
        match element {
            TemplateElement::Expression(helper) | TemplateElement::HtmlExpression(helper) => {
                if let Some(html) = word(helper, locale) {
                    *element = TemplateElement::RawString(html);
                }
            }
            TemplateElement::HelperBlock(helper) => {
                let blocks = [&mut helper.template, &mut helper.inverse];
                blocks.into_iter().flatten().for_each(|block| put_into(block, locale));
            }
            TemplateElement::PartialBlock(partial) | TemplateElement::DecoratorBlock(partial) => {
                partial.template.iter_mut().for_each(|block| put_into(block, locale));
            }
            _ => {}
        }
    }
}

/// Returns what an expression says on every page, if it does.
fn word(helper: &HelperTemplate, locale: &Locale) -> Option<String> {
    let [Parameter::Literal(key)] = helper.params.as_slice() else { return None };
    let key = key.as_str().filter(|key| locale.has(key))?;
    let is_word = helper.name.as_name() == Some("t") && helper.hash.is_empty() && !helper.block;
    is_word.then(|| locale.html(key, None, &[], ""))
}
