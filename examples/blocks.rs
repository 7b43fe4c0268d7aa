use preplint::{analyse, config::Config, source::Sources};
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let sources = Sources::single(&path, &std::fs::read_to_string(&path).unwrap());
    let analysis = analyse(&sources, &Config { as_of: Some(jiff::civil::date(2024, 6, 30)), ..Config::default() });
    for (d, a) in analysis.documents.iter().zip(&analysis.annotations) {
        for b in &d.blocks {
            println!(
                "{:?} {:?} {:?} sec {:?} item {:?} q{}",
                b.id,
                b.kind,
                a.role(b.id),
                b.section,
                b.item.map(|i| (i.list, i.depth, i.index)),
                b.quote
            );
            for s in &b.sentences {
                println!("      | {:?}", &b.text()[s.clone()]);
            }
            for t in a.times_in(b.id) {
                println!(
                    "        T {:?} {:?} {:?} {:?} {:?}",
                    sources.text(t.span),
                    t.value,
                    t.expression,
                    t.anchor,
                    t.not_stint
                );
            }
            for r in a.ranges.iter().filter(|r| r.block == b.id) {
                println!("        R {:?} {:?} {:?} open {} {:?}", sources.text(r.span), r.first, r.last, r.open, r.cue);
            }
        }
        for s in &a.stints {
            println!(
                "{:?} {:?} titles {:?}",
                s.kind,
                s.organization.as_ref().map(|o| &o.text),
                s.titles.iter().map(|t| &t.text).collect::<Vec<_>>()
            );
            for f in &s.facts {
                let t = f.time.map(|t| &a.times[t]);
                println!(
                    "    {:?} {:?} {:?} {:?} | {}",
                    f.kind,
                    t.map(|t| sources.text(t.span)),
                    t.map(|t| &t.value),
                    t.map(|t| &t.anchor),
                    sources.text(f.span)
                );
            }
        }
    }
}
