//! Elements as plain values of one type. Leptos' `view!` gives every template a type of its own, and
//! the compiler writes the code to build, change and remove each. With one type that code is there once: the module went
//! from 684 to 572 KB, with the charts added meanwhile (benches/README.md).

use std::sync::{Arc, Mutex};

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::iterators::StaticVec;
use leptos::tachys::view::keyed::keyed as keyed_view;

use super::rare;

/// A part of the page.
pub type Node = AnyView;

/// An element under construction. Boxed, so that each builder call moves a pointer.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<Node>,
}

/// An element without attributes and children.
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

impl Element {
    /// Classes, separated by spaces.
    pub fn class(self, class: &'static str) -> Element {
        self.attr("class", class)
    }

    /// An attribute that stays as it is.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Element {
        self.0
            .attributes
            .push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// An attribute that follows what `value` reads; `None` takes it away.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Element {
        self.shared_attr(name, Arc::new(Mutex::new(value)))
    }

    /// Keeps it out of sight, and from screen readers, as long as `is_hidden` says so.
    pub fn hidden_while(self, is_hidden: impl Fn() -> bool + Send + 'static) -> Element {
        self.live_attr("hidden", move || is_hidden().then(String::new))
    }

    #[inline(never)]
    fn shared_attr(mut self, name: &'static str, value: Shared<Option<String>>) -> Element {
        self.0
            .attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// A property, for what the attribute only sets initially.
    pub fn live_property(
        self,
        name: &'static str,
        value: impl Fn() -> bool + Send + 'static,
    ) -> Element {
        self.shared_property(name, Arc::new(Mutex::new(value)))
    }

    #[inline(never)]
    fn shared_property(mut self, name: &'static str, value: Shared<bool>) -> Element {
        self.0.attributes.push(prop(name, value).into_any_attr());
        self
    }

    /// Calls `action` at each event of this kind, also those of what is inside. Never natively.
    pub fn on(self, event: &'static str, action: impl FnMut(ev::Event) + 'static) -> Element {
        self.boxed_on(event, Box::new(action))
    }

    #[inline(never)]
    fn boxed_on(mut self, event: &'static str, action: Box<dyn FnMut(ev::Event)>) -> Element {
        self.0
            .attributes
            .push(on(ev::Custom::<ev::Event>::new(event), action).into_any_attr());
        self
    }

    /// Characters behind what is there already, the rare ones with their reading.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Element {
        self.0.children.push(with_readings(text));
        self
    }

    /// A part behind what is there already; `None` is nothing.
    pub fn child(self, child: impl Into<Part>) -> Element {
        self.part(child.into())
    }

    #[inline(never)]
    fn part(mut self, Part(node): Part) -> Element {
        self.0.children.extend(node);
        self
    }

    /// Parts, one after the other, behind what is there already.
    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Element {
        for child in children {
            self = self.part(Part(Some(child)));
        }
        self
    }

    /// A child that follows what `content` reads.
    pub fn live(self, content: impl Fn() -> Node + Send + 'static) -> Element {
        self.part(Part(Some(live(content))))
    }

    /// The finished element, with what it follows.
    #[inline(never)]
    pub fn node(self) -> Node {
        let Parts {
            tag,
            attributes,
            children,
        } = *self.0;
        let children: StaticVec<Node> = children.into();
        custom(tag)
            .add_any_attr(attributes)
            .child(children)
            .into_any()
    }
}

/// A closure that tachys can clone.
type Shared<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// Something to put into an element, or nothing.
pub struct Part(Option<Node>);

impl From<Node> for Part {
    fn from(node: Node) -> Part {
        Part(Some(node))
    }
}

impl From<Option<Node>> for Part {
    fn from(node: Option<Node>) -> Part {
        Part(node)
    }
}

impl From<Element> for Part {
    fn from(element: Element) -> Part {
        Part(Some(element.node()))
    }
}

impl From<Option<Element>> for Part {
    fn from(element: Option<Element>) -> Part {
        Part(element.map(Element::node))
    }
}

/// Characters; the rare ones with their reading, which the style sheet shows where the reader wants it.
#[inline(never)]
pub fn with_readings(text: &str) -> Node {
    let Some(cut) = rare::cut(text) else {
        return text.to_owned().into_any();
    };
    let rare = element("span")
        .class("rare")
        .attr("data-reading", cut.reading);
    // No empty texts: on a prerendered page each would be a space.
    let common = |text: &str| (!text.is_empty()).then(|| with_readings(text));
    let parts = [
        common(cut.before),
        Some(rare.child(cut.rare.to_string().into_any()).node()),
        common(cut.after),
    ];
    many(parts.into_iter().flatten())
}

/// What follows what `content` reads.
pub fn live(content: impl Fn() -> Node + Send + 'static) -> Node {
    boxed_live(Box::new(content))
}

#[inline(never)]
fn boxed_live(content: Box<dyn FnMut() -> Node + Send>) -> Node {
    content.into_any()
}

/// Several parts, one after the other.
pub fn many(parts: impl IntoIterator<Item = Node>) -> Node {
    parts.into_iter().collect::<Vec<Node>>().into_any()
}

/// No part at all.
pub fn nothing() -> Node {
    ().into_any()
}

/// A list whose items keep their elements, with what is unfolded and focused in them, as long as they
/// are in it.
pub fn keyed(
    items: impl Fn() -> Vec<usize> + Send + 'static,
    item: impl Fn(usize) -> Node + Send + 'static,
) -> Node {
    boxed_keyed(Box::new(items), Arc::new(Mutex::new(item)))
}

#[inline(never)]
fn boxed_keyed(
    items: Box<dyn Fn() -> Vec<usize> + Send>,
    item: Arc<Mutex<dyn Fn(usize) -> Node + Send>>,
) -> Node {
    // Leptos' `For` gives each item's owner a parent, which keeps an entry for every item that ever was.
    let children = move |_, position| {
        let owner = Owner::default();
        let view = owner.with(|| {
            item.lock()
                .map_or_else(|_| nothing(), |item| item(position))
        });
        (drop::<usize>, OwnedView::new_with_owner(view, owner))
    };
    let list = move || keyed_view(items(), |item: &usize| *item, children.clone());
    list.into_any()
}

/// Runs after the page has changed, and again when what it reads changes. Never natively.
pub fn effect(action: impl FnMut() + 'static) {
    let action: Box<dyn FnMut()> = Box::new(action);
    Effect::new(action);
}
