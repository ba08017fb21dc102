//! Partials, put into the templates that include them once, when a theme is made.
//!
//! handlebars copies all that a partial can see each time it renders one: the whole view of a page for a line of its
//! head, and then each value that the partial asks for once more. Here the template of a partial becomes the block of a
//! helper in the place of the `{{> …}}`, and the helper says where in the view it is to look. What a page comes out as is
//! the same, and so is what is said of a slip in a partial, for each template keeps its name and its lines.
//!
//! Where a partial looks at nothing but what stands around it and below, nothing is needed but its template.
//!
//! What handlebars does in ways of its own stays as it is: a partial with values (`{{> card title="A"}}`), with a block,
//! indented by spaces, or written within a template.

use std::collections::{BTreeMap, BTreeSet};

use handlebars::template::{DecoratorTemplate, HelperTemplate, Parameter, TemplateElement};
use handlebars::{
    BlockContext, Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, Renderable, Template,
};

/// The names of the helpers, which nobody can write in a template.
const INCLUDED: &str = "> included";
const INCLUDED_HERE: &str = "> included here";

/// Puts the partials of all templates in.
pub(super) fn put_in(registry: &mut Handlebars<'static>) {
    let templates: Templates =
        registry.get_templates().iter().map(|(name, template)| (name.as_str(), template)).collect();
    let linking = Linking { own_ways: own_ways(&templates), templates, empty_block: empty_block() };
    let link = |(&name, &template): (&&str, &&Template)| {
        let mut linked = template.clone();
        linking.link(&mut linked, &mut vec![name]);
        (name.to_owned(), linked)
    };
    // One after the other: whoever makes a language holds the lock on all of them, and with its pool of threads it would wait for a page
    // that waits for that lock.
    let linked: Vec<(String, Template)> = linking.templates.iter().map(link).collect();
    for (name, template) in linked {
        registry.register_template(&name, template);
    }
    registry.register_helper(INCLUDED, Box::new(Included));
    registry.register_helper(INCLUDED_HERE, Box::new(IncludedHere));
}

/// Returns the names of partials that are written within templates, and of those that show the block of whoever includes
/// them.
fn own_ways(templates: &Templates<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (name, template) in templates {
        each_element(template, &mut |element| match element {
            TemplateElement::DecoratorBlock(inline) => {
                names.extend(inline.params.first().and_then(|name| match name {
                    Parameter::Literal(name) => name.as_str().map(str::to_owned),
                    other => other.as_name().map(str::to_owned),
                }));
            }
            TemplateElement::PartialExpression(partial) | TemplateElement::PartialBlock(partial) => {
                let shows_block = partial.name.as_name().is_some_and(|name| name.starts_with('@'));
                names.extend(shows_block.then(|| (*name).to_owned()));
            }
            _ => {}
        });
    }
    names
}

fn each_element<'t>(template: &'t Template, found: &mut impl FnMut(&'t TemplateElement)) {
    for element in &template.elements {
        found(element);
        let within = match element {
            TemplateElement::HelperBlock(helper) => [&helper.template, &helper.inverse],
            TemplateElement::PartialBlock(partial) | TemplateElement::DecoratorBlock(partial) => {
                [&partial.template, &None]
            }
            _ => [&None, &None],
        };
        within.into_iter().flatten().for_each(|template| each_element(template, found));
    }
}

/// Templates by name.
type Templates<'t> = BTreeMap<&'t str, &'t Template>;

struct Linking<'t> {
    templates: Templates<'t>,
    own_ways: BTreeSet<String>,
    empty_block: HelperTemplate,
}

impl<'t> Linking<'t> {
    /// Puts the partials of a template in; `within` are the names of those that it is put into itself.
    fn link(&self, template: &mut Template, within: &mut Vec<&'t str>) {
        for element in &mut template.elements {
            match element {
                TemplateElement::HelperBlock(helper) => {
                    let blocks = [&mut helper.template, &mut helper.inverse];
                    blocks.into_iter().flatten().for_each(|block| self.link(block, within));
                }
                TemplateElement::PartialExpression(partial) => {
                    if let Some(helper) = self.included(partial, within) {
                        *element = TemplateElement::HelperBlock(Box::new(helper));
                    }
                }
                _ => {}
            }
        }
    }

    /// Returns what stands for a partial, if it can be put in.
    fn included(&self, partial: &DecoratorTemplate, within: &mut Vec<&'t str>) -> Option<HelperTemplate> {
        let (&name, &template) = self.templates.get_key_value(partial.name.as_name()?)?;
        let is_plain = partial.hash.is_empty() && partial.indent.is_none() && !self.own_ways.contains(name);
        if !is_plain || within.contains(&name) {
            return None;
        }
        let mut block = template.clone();
        within.push(name);
        self.link(&mut block, within);
        within.pop();
        let is_here = partial.params.is_empty() && !looks_above(&block);
        let mut helper = self.empty_block.clone();
        helper.name = Parameter::Name(if is_here { INCLUDED_HERE } else { INCLUDED }.to_owned());
        helper.params.clone_from(&partial.params);
        helper.template = Some(block);
        Some(helper)
    }
}

/// Tells whether a template asks for anything that stands above what it is rendered with (`../title`).
fn looks_above(template: &Template) -> bool {
    let mut does = false;
    each_element(template, &mut |element| {
        does |= match element {
            TemplateElement::Expression(helper)
            | TemplateElement::HtmlExpression(helper)
            | TemplateElement::HelperBlock(helper) => names_above(helper),
            TemplateElement::RawString(_) | TemplateElement::Comment(_) => false,
            // Whatever else there is may lead anywhere.
            _ => true,
        };
    });
    does
}

fn names_above(helper: &HelperTemplate) -> bool {
    let is_above = |parameter: &Parameter| match parameter {
        Parameter::Name(_) | Parameter::Literal(_) => false,
        Parameter::Path(_) => parameter.as_name().is_none_or(|path| path.starts_with("..")),
        Parameter::Subexpression(inner) => match inner.as_element() {
            TemplateElement::Expression(helper) => names_above(helper),
            _ => true,
        },
        _ => true,
    };
    is_above(&helper.name) || helper.params.iter().chain(helper.hash.values()).any(is_above)
}

/// Returns the block of a helper as handlebars reads it: it lets nobody else make one.
fn empty_block() -> HelperTemplate {
    let template = Template::compile("{{#block}}{{/block}}").expect("this is a template");
    match template.elements.into_iter().next() {
        Some(TemplateElement::HelperBlock(helper)) => *helper,
        _ => unreachable!("the template begins with a block"),
    }
}

/// Renders a partial that was put in: with what its parameter names, else with what stands around it. As for any partial,
/// `../` leads to what stands around it.
struct Included;

impl HelperDef for Included {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let Some(template) = helper.template() else { return Ok(()) };
        let mut block = BlockContext::new();
        if let Some(around) = render.block() {
            block.local_variables_mut().clone_from(around.local_variables());
        }
        match (helper.param(0), render.block()) {
            (Some(param), _) => match param.context_path() {
                Some(path) => block.base_path_mut().clone_from(path),
                None => block.set_base_value(param.value().clone()),
            },
            (None, Some(around)) => {
                block.base_path_mut().clone_from(around.base_path());
                around.base_value().into_iter().for_each(|value| block.set_base_value(value.clone()));
            }
            (None, None) => {}
        }
        let including = render.get_current_template_name();
        render.push_block(block);
        let result = template.render(registry, context, render, out);
        render.pop_block();
        render.set_current_template_name(including);
        result
    }
}

/// Renders a partial that was put in and sees no more than what stands around it.
struct IncludedHere;

impl HelperDef for IncludedHere {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let Some(template) = helper.template() else { return Ok(()) };
        let including = render.get_current_template_name();
        let result = template.render(registry, context, render, out);
        render.set_current_template_name(including);
        result
    }
}
