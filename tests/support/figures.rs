//! Measured figures, and which way they are better.

/// One figure of one set.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The key in the floors.
    pub name: &'static str,
    /// A count, or a share between 0 and 1.
    pub value: f64,
    /// How many there are, where the figure counts.
    pub of: Option<usize>,
    pub better: Better,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    More,
    Fewer,
}

impl Figure {
    pub fn found(name: &'static str, value: usize, of: usize) -> Self {
        Self { name, value: value as f64, of: Some(of), better: Better::More }
    }

    pub fn extra(name: &'static str, value: usize) -> Self {
        Self { name, value: value as f64, of: None, better: Better::Fewer }
    }

    /// A share, to three places.
    pub fn share(name: &'static str, value: f64) -> Self {
        Self { name, value: (value * 1000.0).round() / 1000.0, of: None, better: Better::More }
    }

    pub fn holds(&self, floor: f64) -> bool {
        match self.better {
            Better::More => self.value >= floor,
            Better::Fewer => self.value <= floor,
        }
    }

    fn show(&self) -> String {
        let of = self.of.map_or(String::new(), |of| format!("/{of}"));
        format!("{} {}{of}", self.name.replace('_', " "), self.value)
    }
}

/// The figures of one set, with what was missed and what was too much.
#[derive(Default)]
pub struct Measured {
    pub figures: Vec<Figure>,
    /// One line each.
    pub details: Vec<String>,
}

impl Measured {
    /// The figures on one line, the details indented below it by four.
    pub fn print(&self, name: &str) {
        println!("{name}: {}", self.figures.iter().map(Figure::show).collect::<Vec<_>>().join(", "));
        for detail in &self.details {
            println!("    {detail}");
        }
    }

    pub fn add(&mut self, other: Self) {
        self.figures.extend(other.figures);
        self.details.extend(other.details);
    }
}

/// The harmonic mean of precision and recall; 1 where nothing was asked and nothing given.
pub fn f1(right: usize, wanted: usize, given: usize) -> f64 {
    if wanted + given == 0 { 1.0 } else { 2.0 * right as f64 / (wanted + given) as f64 }
}
