//! Browser entry: read the address, empty `#app`, mount.

use leptos::prelude::{IntoView, Mountable, Owner, Render};
use report_explorer::browser::{self, address, place, tasks};
use report_explorer::explore::Explorer;
use report_explorer::page::{INITIAL_ITEMS, Page, SEARCH, app, query_of};
use report_explorer::report::{Archive, bundled};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // Without readable data the prerendered page stays and the start script says what happened.
    let text = browser::window_string("reports").leak();
    let Some(archive) = bundled::read(text) else {
        return;
    };
    let archive: &'static _ = Box::leak(Box::new(archive));
    let explorer: &'static _ = Box::leak(Box::new(Explorer::new(archive, text)));
    // In a task of its own: together they block a slow phone for longer than a finger notices.
    browser::on_begin(move || begin(archive, explorer));
}

/// Takes over from the written page.
fn begin(archive: &'static Archive, explorer: &'static Explorer) {
    let mut query = query_of(&address::current(), explorer);
    // What the address asks stands there, too (`looks.js`), and is nothing typed: a link's place would be lost. A
    // box that was emptied asks for nothing, whatever the address says.
    let typed =
        place::input_value(SEARCH).filter(|typed| query.with_words(typed).words != query.words);
    if let Some(typed) = typed {
        query = query.with_words(&typed);
    }
    let focused = place::has_focus(SEARCH);
    let is_in_use = place::is_in_use(SEARCH);
    let Some(root) = place::clear("app") else {
        return;
    };
    // What `leptos::mount` does, with an executor of our own.
    tasks::start();
    let owner = Owner::new();
    let mounted = owner.with(|| {
        let page = Page::new(archive, explorer, query, INITIAL_ITEMS);
        // Who has scrolled on, or is at work on the written page, may be anywhere in it.
        if is_in_use {
            page.show_all();
        }
        address::on_history(move || page.arrive(query_of(&address::current(), explorer)));
        let mut state = app(page).into_view().build();
        state.mount(&root, None);
        state
    });
    // The page lives as long as its document.
    std::mem::forget((owner, mounted));
    if focused {
        place::focus_on(SEARCH);
    }
    place::announce_ready();
    browser::once_seen(|| {
        explorer.index();
    });
}
