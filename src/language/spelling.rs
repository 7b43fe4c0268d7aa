//! Words near a word that nobody knows: by edits, by how common they are, by the keys that lie side by side.

use fst::raw::{Fst, Node};

use super::{dictionary::Dictionary, flags::Flags};

/// A word of the dictionary that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    pub word: String,
    /// Letters put in, left out, changed or swapped.
    pub edits: u8,
    /// The same with slips that are common counted for less; 1.0 for a plain edit.
    pub cost: f32,
    pub flags: Flags,
}

impl Near {
    /// The cost, the edits once more, and what it costs that the word is seldom used.
    fn rank(&self) -> f32 {
        self.cost
            + f32::from(self.edits) / 2.0
            + if self.flags.is_frequent() { 0.0 } else { 0.4 }
            + if self.flags.is_common() { 0.0 } else { 0.4 }
    }
}

/// The words in lower case that lie within so many edits of a lower-case word, best first.
pub fn near(word: &str, edits: u8) -> Vec<Near> {
    let Some(graph) = Dictionary::embedded().graph() else { return Vec::new() };
    let mut walk = Walk { graph, wanted: word.as_bytes(), edits, path: Vec::new(), found: Vec::new() };
    let first: Vec<u8> = (0..=walk.wanted.len()).map(|i| u8::try_from(i).unwrap_or(u8::MAX)).collect();
    walk.node(graph.root(), 0, &first, None);
    let mut found: Vec<Near> =
        walk.found.into_iter().map(|(w, edits, flags)| Near { cost: cost(word, &w), word: w, edits, flags }).collect();
    found.sort_by(|a, b| a.rank().total_cmp(&b.rank()).then_with(|| a.word.cmp(&b.word)));
    found
}

/// Walks the dictionary's graph with the rows of a table of edit distances, and leaves where no row can end well.
struct Walk<'a> {
    graph: &'a Fst<&'static [u8]>,
    wanted: &'a [u8],
    edits: u8,
    path: Vec<u8>,
    found: Vec<(String, u8, Flags)>,
}

impl Walk<'_> {
    /// `before` and `row` are the table's last two rows, `value` the sum of the map's outputs so far.
    fn node(&mut self, node: Node<'_>, value: u64, row: &[u8], before: Option<&[u8]>) {
        let distance = row.last().copied().unwrap_or(u8::MAX);
        if node.is_final() && distance > 0 && distance <= self.edits {
            let flags = Dictionary::flags_of(value + node.final_output().value());
            if let (Some(flags), Ok(word)) = (flags, std::str::from_utf8(&self.path)) {
                self.found.push((word.to_owned(), distance, flags));
            }
        }
        for step in node.transitions() {
            // Names, numbers and possessives are no suggestions.
            if !(step.inp.is_ascii_lowercase() || step.inp >= 0x80) {
                continue;
            }
            let next = self.row(step.inp, row, before);
            if next.iter().all(|d| *d > self.edits) {
                continue;
            }
            self.path.push(step.inp);
            self.node(self.graph.node(step.addr), value + step.out.value(), &next, Some(row));
            self.path.pop();
        }
    }

    fn row(&self, byte: u8, row: &[u8], before: Option<&[u8]>) -> Vec<u8> {
        let mut next = Vec::with_capacity(row.len());
        next.push(row[0].saturating_add(1));
        for i in 1..row.len() {
            let changed = row[i - 1].saturating_add(u8::from(self.wanted[i - 1] != byte));
            let mut best = changed.min(row[i].saturating_add(1)).min(next[i - 1].saturating_add(1));
            if let Some(before) = before
                && i > 1
                && self.wanted[i - 2] == byte
                && self.path.last() == Some(&self.wanted[i - 1])
            {
                best = best.min(before[i - 2].saturating_add(1));
            }
            next.push(best);
        }
        next
    }
}

/// What a slip of the fingers or the ear costs: one letter doubled or not doubled, two swapped, a vowel left out, one
/// vowel for another, a key for its neighbour are cheap; another first letter is dear.
fn cost(written: &str, meant: &str) -> f32 {
    let (a, b): (Vec<char>, Vec<char>) = (written.chars().collect(), meant.chars().collect());
    let mut rows: Vec<Vec<f32>> = vec![vec![0.0; b.len() + 1]; a.len() + 1];
    let alone = |letters: &[char], i: usize| -> f32 {
        let doubled = i > 0 && letters[i] == letters[i - 1] || letters.get(i + 1) == Some(&letters[i]);
        let silent = matches!(letters[i], 'e' | 'h' | 'u');
        match (doubled, silent) {
            (true, _) => 0.5,
            (_, true) => 0.8,
            _ => 1.0,
        }
    };
    let left_out = |i: usize| if is_vowel(b[i]) { alone(&b, i).min(0.7) } else { alone(&b, i) };
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let mut best = if i == 0 && j == 0 { 0.0 } else { f32::MAX };
            if i > 0 {
                best = best.min(rows[i - 1][j] + alone(&a, i - 1));
            }
            if j > 0 {
                best = best.min(rows[i][j - 1] + left_out(j - 1));
            }
            if i > 0 && j > 0 {
                best = best.min(rows[i - 1][j - 1] + change(a[i - 1], b[j - 1]));
            }
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 0.6);
            }
            rows[i][j] = best;
        }
    }
    let first = if a.first() == b.first() { 0.0 } else { 0.5 };
    rows[a.len()][b.len()] + first
}

fn change(a: char, b: char) -> f32 {
    let sound = |c: char| match c {
        'c' | 'k' | 'q' => 1,
        's' | 'z' => 2,
        'f' | 'v' => 3,
        'g' | 'j' => 4,
        'm' | 'n' => 5,
        _ => 0,
    };
    if a == b {
        0.0
    } else if is_vowel(a) && is_vowel(b) {
        0.6
    } else if sound(a) > 0 && sound(a) == sound(b) || matches!((a, b), ('s', 'c') | ('c', 's')) || are_neighbours(a, b)
    {
        0.7
    } else {
        1.0
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether two keys lie side by side on most keyboards.
fn are_neighbours(a: char, b: char) -> bool {
    ["qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop"].iter().any(|row| {
        let (a, b) = (row.find(a), row.find(b));
        a.zip(b).is_some_and(|(a, b)| a.abs_diff(b) == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(word: &str, edits: u8) -> Option<String> {
        near(word, edits).first().map(|n| n.word.clone())
    }

    #[test]
    fn finds_what_was_meant() {
        assert_eq!(best("lattency", 1).as_deref(), Some("latency"));
        assert_eq!(best("administater", 2).as_deref(), Some("administrator"));
        assert_eq!(best("kitchin", 1).as_deref(), Some("kitchen"));
        assert_eq!(best("reciever", 2).as_deref(), Some("receiver"));
        assert_eq!(best("zzzzzz", 1), None);
    }

    #[test]
    fn counts_edits() {
        let edits = |a: &str, b: &str| near(a, 2).into_iter().find(|n| n.word == b).map(|n| n.edits);
        assert_eq!(edits("wrok", "work"), Some(1));
        assert_eq!(edits("workk", "work"), Some(1));
        assert_eq!(edits("administater", "administrator"), Some(2));
        assert_eq!(edits("work", "work"), None);
    }
}
