//! Work that is counted: a document of four times the length may take little more than four times as much. Allocations
//! are the same on every machine, where time is not. What takes the square of its length takes sixteen times as much.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

use preplint::{analyse, config::Config, settle::settle, source::Sources};

#[path = "../benches/support/documents.rs"]
#[allow(dead_code, reason = "made for the benchmarks")]
mod documents;

/// Counts what the thread asks for.
struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        BYTES.set(BYTES.get() + layout.size());
        // SAFETY: as above.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        BYTES.set(BYTES.get() + size);
        // SAFETY: as above.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How often memory is asked for, and how many bytes in all, while a text is checked.
fn work(text: &str) -> (usize, usize) {
    let (count, bytes) = (COUNT.get(), BYTES.get());
    let (sources, config) = (Sources::single("a.md", text), Config::default());
    let analysis = analyse(&sources, &config);
    let report = settle(&analysis, &config);
    assert!(!report.diagnostics.is_empty(), "something is found");
    (COUNT.get() - count, BYTES.get() - bytes)
}

/// `most` is how much more work four times the text may be.
fn grows_at_most(what: &str, text: impl Fn(usize) -> String, most: f64) {
    let (short, long) = (text(12 << 10), text(48 << 10));
    // Tables that are made once count for neither.
    work(&short);
    let (a, b) = (work(&short), work(&long));
    let longer = long.len() as f64 / short.len() as f64 / 4.0;
    let (count, bytes) = (b.0 as f64 / a.0 as f64 / longer, b.1 as f64 / a.1 as f64 / longer);
    println!("{what}: {count:.2} times the allocations, {bytes:.2} times the bytes");
    assert!(count <= most && bytes <= most, "{what}: {count:.1} times the allocations, {bytes:.1} times the bytes");
}

#[test]
fn work_grows_with_the_text() {
    grows_at_most("a career", documents::huge, 7.0);
    let line = "Built a service in Go with Kafka, cut its cost by 30 % in 2019 and wrote the guide for Acme Bank. ";
    grows_at_most("one line", |bytes| line.repeat(bytes / line.len()), 5.0);
    let item = "- Senior Engineer, Acme Bank, 2015 - 2017: led 4 people\n";
    grows_at_most("a list", |bytes| format!("# Experience\n\n{}", item.repeat(bytes / item.len())), 5.0);
}
