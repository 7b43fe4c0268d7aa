//! How far a run is that takes longer than a second, on a line of the terminal that is gone afterwards.

use std::{
    io::{Write, stderr},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    thread,
    time::Duration,
};

const PATIENCE: Duration = Duration::from_secs(1);
const PACE: Duration = Duration::from_millis(200);
/// To the line's start, and everything behind it away.
const ERASE: &str = "\r\u{1b}[K";

/// Documents that are done, and all.
static DONE: [AtomicUsize; 2] = [AtomicUsize::new(0), AtomicUsize::new(0)];
static STAGE: Mutex<Stage> = Mutex::new(Stage::Silent);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Silent,
    Shown,
    /// Nothing is shown any more: others write on the terminal.
    Ended,
}

/// Begins to wait; only for a standard error that is a terminal.
pub fn start() {
    thread::spawn(|| {
        thread::sleep(PATIENCE);
        while show() {
            thread::sleep(PACE);
        }
    });
}

/// Takes note of how many documents are done; with the last one the line goes.
pub fn told(done: usize, all: usize) {
    // Threads come in any order.
    DONE[0].fetch_max(done, Relaxed);
    DONE[1].store(all, Relaxed);
    if done == all {
        end();
    }
}

/// Takes the line away, for good.
pub fn end() {
    let mut stage = STAGE.lock().unwrap_or_else(PoisonError::into_inner);
    if *stage == Stage::Shown {
        write(ERASE);
    }
    *stage = Stage::Ended;
}

/// Whether it is to be shown again.
fn show() -> bool {
    let mut stage = STAGE.lock().unwrap_or_else(PoisonError::into_inner);
    if *stage == Stage::Ended {
        return false;
    }
    *stage = Stage::Shown;
    write(&format!("{ERASE}{}", line(DONE[0].load(Relaxed), DONE[1].load(Relaxed))));
    true
}

fn line(done: usize, all: usize) -> String {
    if all == 0 { "reading …".to_owned() } else { format!("{done} of {all} documents …") }
}

fn write(text: &str) {
    let _ = stderr().write_all(text.as_bytes());
}
