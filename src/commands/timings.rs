//! `check --timings`: how long each stage and each rule took, over all careers and threads.

use std::{
    cell::Cell,
    collections::BTreeMap,
    sync::Mutex,
    time::{Duration, Instant},
};

use crate::Step;

/// What was spent so far.
#[derive(Debug, Default)]
pub struct Timings(Mutex<BTreeMap<Step, Duration>>);

impl Timings {
    /// Runs the analysis of one career, which tells after each step that it is over.
    pub fn of<T>(&self, analyse: impl FnOnce(&dyn Fn(Step)) -> T) -> T {
        let (before, spent) = (Cell::new(Instant::now()), Cell::new(Vec::new()));
        let done = analyse(&|step| {
            let now = Instant::now();
            let mut steps = spent.take();
            steps.push((step, now - before.replace(now)));
            spent.set(steps);
        });
        if let Ok(mut all) = self.0.lock() {
            for (step, time) in spent.take() {
                *all.entry(step).or_default() += time;
            }
        }
        done
    }

    /// One line per step, the longest of each kind first.
    pub fn to_text(&self) -> String {
        let Ok(all) = self.0.lock() else { return String::new() };
        let whole: Duration = all.values().sum();
        let mut rows: Vec<(&Step, &Duration)> = all.iter().collect();
        rows.sort_by_key(|(step, time)| (matches!(step, Step::Rule(_)), std::cmp::Reverse(**time), **step));
        let line = |(step, time): (&Step, &Duration)| {
            let share = time.as_secs_f64() / whole.as_secs_f64().max(1e-9) * 100.0;
            format!("{:>10.2} ms {share:>5.1} %  {}\n", time.as_secs_f64() * 1e3, name(step))
        };
        rows.into_iter().map(line).collect()
    }
}

fn name(step: &Step) -> String {
    match step {
        Step::Read => "reading".to_owned(),
        Step::Annotate => "annotating".to_owned(),
        Step::Graph => "the graph".to_owned(),
        Step::Rule(rule) => format!("rule {rule}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_stand_before_rules() {
        let timings = Timings::default();
        timings.of(|over| [Step::Read, Step::Rule("a/b"), Step::Graph].into_iter().for_each(over));
        let text = timings.to_text();
        assert_eq!(text.lines().count(), 3);
        assert!(text.lines().last().is_some_and(|l| l.ends_with("%  rule a/b")), "{text}");
    }
}
