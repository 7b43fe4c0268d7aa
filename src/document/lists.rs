//! The lists that are open while a document is read, and where an item stands in them.

use super::{BlockId, ItemPlace};

/// An item whose own block may still be to come.
struct Item {
    start: usize,
    index: u32,
    task: Option<bool>,
    block: Option<BlockId>,
}

struct List {
    number: u32,
    ordered: bool,
    /// The sign that leads the items of a list that is no Markdown, and its column.
    sign: Option<(char, usize)>,
    next: u32,
    item: Option<Item>,
}

impl List {
    fn start_item(&mut self, start: usize) {
        self.item = Some(Item { start, index: self.next, task: None, block: None });
        self.next += 1;
    }
}

#[derive(Default)]
pub(super) struct Lists {
    stack: Vec<List>,
    count: u32,
}

impl Lists {
    fn push(&mut self, ordered: bool, sign: Option<(char, usize)>) {
        self.stack.push(List { number: self.count, ordered, sign, next: 0, item: None });
        self.count += 1;
    }

    pub fn start_list(&mut self, ordered: bool) {
        self.push(ordered, None);
    }

    pub fn end_list(&mut self) {
        self.end_signed();
        self.stack.pop();
    }

    pub fn start_item(&mut self, start: usize) {
        if let Some(list) = self.stack.last_mut() {
            list.start_item(start);
        }
    }

    pub fn end_item(&mut self) {
        self.end_signed();
        if let Some(list) = self.stack.last_mut() {
            list.item = None;
        }
    }

    /// An item led by a sign such as `•` at a column: the next of the open list with this sign, or the first of a new
    /// one, which is nested if its sign stands deeper or is another one.
    pub fn start_signed_item(&mut self, sign: char, column: usize, ordered: bool, start: usize) {
        // Pages are not exact to the column.
        while self.top_sign().is_some_and(|(_, c)| c > column + 1) {
            self.stack.pop();
        }
        let same = |l: &List| l.sign.is_some_and(|(s, c)| s == sign && c.abs_diff(column) <= 1);
        let signed = self.stack.iter().rev().take_while(|l| l.sign.is_some());
        match signed.enumerate().find(|(_, l)| same(l)).map(|(above, _)| above) {
            Some(above) => self.stack.truncate(self.stack.len() - above),
            None => self.push(ordered, Some((sign, column))),
        }
        self.start_item(start);
    }

    fn top_sign(&self) -> Option<(char, usize)> {
        self.stack.last().and_then(|l| l.sign)
    }

    /// Whether the innermost list is no Markdown.
    pub fn is_signed(&self) -> bool {
        self.top_sign().is_some()
    }

    /// Ends the lists that are no Markdown.
    pub fn end_signed(&mut self) {
        while self.is_signed() {
            self.stack.pop();
        }
    }

    pub fn set_task(&mut self, done: bool) {
        if let Some(item) = self.stack.last_mut().and_then(|l| l.item.as_mut()) {
            item.task = Some(done);
        }
    }

    /// Where the innermost item starts, as long as it has no block.
    pub fn pending(&self) -> Option<usize> {
        let item = self.stack.last()?.item.as_ref()?;
        item.block.is_none().then_some(item.start)
    }

    /// The first block of an item is the item's own.
    pub fn set_block(&mut self, block: BlockId) {
        if let Some(item) = self.stack.last_mut().and_then(|l| l.item.as_mut()) {
            item.block.get_or_insert(block);
        }
    }

    pub fn place(&self) -> Option<ItemPlace> {
        let list = self.stack.last()?;
        let item = list.item.as_ref()?;
        let above = self.stack.len() - 1;
        let outer = above.checked_sub(1).and_then(|i| self.stack.get(i));
        Some(ItemPlace {
            list: list.number,
            depth: above.min(usize::from(u8::MAX)) as u8,
            index: item.index,
            ordered: list.ordered,
            task: item.task,
            parent: outer.and_then(|l| l.item.as_ref()).and_then(|i| i.block),
        })
    }
}
