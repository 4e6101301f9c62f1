//! Elements as plain values of one type. Leptos' `view!` gives every template a type of its own, and
//! the compiler writes the code to build, change and remove each: for this page twice as much Wasm as
//! all else together. With one type that code is there once. (Measured: see ARCHITECTURE.md.)

use std::sync::{Arc, Mutex};

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::view::iterators::StaticVec;

/// A part of the page.
pub type Node = AnyView;

/// An element being put together.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<Node>,
}

/// An element without attributes and children.
pub fn element(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Element {
    pub fn class(self, class: &'static str) -> Element {
        self.attr("class", class)
    }

    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Element {
        let value: String = value.into();
        self.attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that follows what `value` reads; `None` takes it away.
    pub fn live_attr(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Element {
        let value: Arc<Mutex<dyn FnMut() -> Option<String> + Send>> = Arc::new(Mutex::new(value));
        self.attributes
            .push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// A property, where the attribute only gives the initial state.
    pub fn live_property(
        mut self,
        name: &'static str,
        value: impl Fn() -> bool + Send + 'static,
    ) -> Element {
        let value: Arc<Mutex<dyn FnMut() -> bool + Send>> = Arc::new(Mutex::new(value));
        self.attributes.push(prop(name, value).into_any_attr());
        self
    }

    pub fn on(mut self, event: &'static str, action: impl FnMut(ev::Event) + 'static) -> Element {
        let action: Box<dyn FnMut(ev::Event)> = Box::new(action);
        self.attributes
            .push(on(ev::Custom::<ev::Event>::new(event), action).into_any_attr());
        self
    }

    pub fn text(mut self, text: impl Into<String>) -> Element {
        self.children.push(words(text));
        self
    }

    pub fn child(mut self, child: impl Into<Part>) -> Element {
        if let Part(Some(node)) = child.into() {
            self.children.push(node);
        }
        self
    }

    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Element {
        self.children.extend(children);
        self
    }

    /// A child that follows what `content` reads.
    pub fn live(mut self, content: impl Fn() -> Node + Send + 'static) -> Element {
        self.children.push(live(content));
        self
    }

    pub fn node(self) -> Node {
        let children: StaticVec<Node> = self.children.into();
        custom(self.tag)
            .add_any_attr(self.attributes)
            .child(children)
            .into_any()
    }
}

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

/// Characters.
pub fn words(text: impl Into<String>) -> Node {
    let text: String = text.into();
    text.into_any()
}

/// What follows what `content` reads.
pub fn live(content: impl Fn() -> Node + Send + 'static) -> Node {
    let content: Box<dyn FnMut() -> Node + Send> = Box::new(content);
    content.into_any()
}

/// Several parts, one after the other.
pub fn many(parts: impl IntoIterator<Item = Node>) -> Node {
    parts.into_iter().collect::<Vec<Node>>().into_any()
}

pub fn nothing() -> Node {
    ().into_any()
}

/// A list whose items keep their elements, with what is unfolded and focused in them, as long as they
/// are in it.
pub fn keyed(
    items: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    item: impl Fn(usize) -> Node + Send + Clone + 'static,
) -> Node {
    let items: Arc<dyn Fn() -> Vec<usize> + Send + Sync> = Arc::new(items);
    let item: Arc<Mutex<dyn Fn(usize) -> Node + Send>> = Arc::new(Mutex::new(item));
    let children = move |position| {
        item.lock()
            .map_or_else(|_| nothing(), |item| item(position))
    };
    For(ForProps {
        each: move || items(),
        key: |item: &usize| *item,
        children,
    })
    .into_any()
}

/// Runs after the page has changed, and again when what it reads changes. Never natively.
pub fn effect(action: impl FnMut() + 'static) {
    let mut action: Box<dyn FnMut()> = Box::new(action);
    Effect::new(move || action());
}
