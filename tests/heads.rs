//! Heads of entries in the layouts that people use: who, as what and when, one line each.

mod unusual;

use preplint::{
    annotate::{annotate, stints::StintKind},
    config::Config,
    document,
    source::Sources,
};

/// The stints of a document as "Organisation | titles | dates".
fn heads(path: &str, text: &str) -> Vec<String> {
    let sources = Sources::single(path, text);
    let (id, source) = sources.iter().next().unwrap();
    let document = document::read(id, source);
    let line = |s: &preplint::annotate::stints::StintMention| {
        let titles: Vec<&str> = s.titles.iter().map(|t| t.text.as_str()).collect();
        let organization = s.organization.as_ref().map_or("", |o| o.text.as_str());
        let dates = s.dates.map_or("", |d| &text[d.range()]);
        let kind = if s.kind == StintKind::Employment { "" } else { s.kind.as_str() };
        format!("{organization} | {} | {dates} {kind}", titles.join(", ")).trim_end().to_owned()
    };
    annotate(&document, &Config::default()).stints.iter().map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(heads("resume.md", text), expected);
}

#[test]
fn dates_and_places_are_headings_of_their_own() {
    check(
        "## Experience\n\n### Brinkhof - Full Stack Consultant (Freelance)\n\n##### March 2023 - December 2024\n\n##### Hilversum, Netherlands (Hybrid)\n\nI was hired to build the shop.\n\n### Oderbruch Nets - Founder\n\n##### June 2020 - February 2023\n\n##### Zwolle, Netherlands\n\nWe made web sites.\n",
        &[
            "Brinkhof | Full Stack Consultant | March 2023 - December 2024",
            "Oderbruch Nets | Founder | June 2020 - February 2023",
        ],
    );
}

#[test]
fn headings_stand_inside_list_items() {
    check(
        "## Work Experience\n\n- ### Lead Programmer — Velour Gaming\n\t**Solna, Stockholm County, Sweden**  \n\t_Jan 2019 – Dec 2022_  \n\tBuilt the engine.\n\n- ### Web Developer — Tern Nets  \n\t**Verona, Veneto, Italy**  \n\t_Jan 2015 – Jun 2018_  \n\tBuilt the shop.\n",
        &["Velour Gaming | Lead Programmer | Jan 2019 – Dec 2022", "Tern Nets | Web Developer | Jan 2015 – Jun 2018"],
    );
}

#[test]
fn an_employer_with_dates_over_roles_with_dates_is_no_stint() {
    check(
        "# Work Experience\n\n# Quillon (April 2013 - May 2022)\n## Operations Manager\nFeb 2021 - May 2022\n\n- Led the team.\n\n## Solutions Architect\nJun 2017 - Feb 2021\n\n- Drew the plans.\n",
        &["Quillon | Operations Manager | Feb 2021 - May 2022", "Quillon | Solutions Architect | Jun 2017 - Feb 2021"],
    );
}

#[test]
fn a_title_that_no_list_knows() {
    check(
        "## Experience\n\n### Aedan - Application Support\n> Utrecht, Netherlands\n> October 2017 - January 2018\n\n- Mended the terminals.\n\n### Corrib Post - SysAdmin senior Linux\n> Monte Grande, Argentina\n> August 2008 - February 2009\n\n- Ran the servers.\n",
        &[
            "Aedan | Application Support | October 2017 - January 2018",
            "Corrib Post | SysAdmin senior Linux | August 2008 - February 2009",
        ],
    );
}

#[test]
fn an_acronym_beside_its_name_is_no_title() {
    check(
        "## Experience\n\n### BLM - Brinkhof Land Management (2015 - 2019)\n\n- Sold plots.\n",
        &["BLM |  | 2015 - 2019"],
    );
}

#[test]
fn an_office_over_software_is_a_title() {
    check(
        "## Experience\n\n### Manager of Information Systems, Direct Tern | 1995–1996\n\n- Ran the database.\n\n### Team Leader for Software Systems, Fidelio | 1990–1994\n\n- Led a team.\n",
        &[
            "Direct Tern | Manager of Information Systems | 1995–1996",
            "Fidelio | Team Leader for Software Systems | 1990–1994",
        ],
    );
}

#[test]
fn a_field_of_work_gives_way_to_the_name_beside_a_place() {
    check(
        "## Experience\n\nEngineer 4 — Software and Systems Engineering\\\nVerity · Irving, TX — October 2018 – December 2020\n\nBuilt the chat.\n",
        &["Verity | Engineer 4 | October 2018 – December 2020"],
    );
}

#[test]
fn a_field_below_the_date_says_who() {
    check(
        "# Experience\n\n## Director, Software Engineering\n***Oct 2019 - May 2021 (1 year 8 months)*** \\\nCompany: _Tern Technologies_ \\\nLocation: _Grenoble, France_\n\n- Led the group.\n",
        &["Tern Technologies | Director | Oct 2019 - May 2021"],
    );
}

#[test]
fn a_title_heading_over_the_heading_of_the_employer() {
    check(
        "## Experience\n\n#### Linux Administrator\n\n##### Corrib Glass Incorporated\n\n*Jan 2012 - Jun 2017*\n\n- Ran the cluster.\n",
        &["Corrib Glass Incorporated | Linux Administrator | Jan 2012 - Jun 2017"],
    );
}

#[test]
fn a_line_about_the_employer_stands_between() {
    check(
        "## Experience\n\nDunlin College — Millford, PA\\\nA college that is known for its teachers and for its gardens.\\\nAdjunct Professor - September 2016 - January 2017\n\n- Taught grammar.\n",
        &["Dunlin College | Adjunct Professor | September 2016 - January 2017"],
    );
}

#[test]
fn a_head_with_the_date_first_ends_in_a_stop() {
    check(
        "## Professional Experience\n2011-2013 **Senior Business Analyst**, Business Operations, Ironwood Insurance, Simsbury, CT.\n - Led the tests.\n\n2001-2006 **Associate Director**, Corrib TV, Bristol, CT.\n - Led the studio.\n",
        &["Ironwood Insurance | Senior Business Analyst | 2011-2013", "Corrib TV | Associate Director | 2001-2006"],
    );
}

#[test]
fn columns_with_leaders_in_plain_text() {
    let text = "EXPERIENCE\n\n2016-2018    Tern Financial ---------------------------------------- Boston, MA\n     web application architecture and implementation, automation, speaking.\n\n2012-2016    Nara Fens, Inc. ----------------------------------- Cambridge, MA\n     strategy, architecture and implementation, security, automation, mentor.\n";
    assert_eq!(heads("resume.txt", text), ["Tern Financial |  | 2016-2018", "Nara Fens, Inc. |  | 2012-2016"]);
}

#[test]
fn the_school_stands_below_its_degree() {
    check(
        "## Education\n***Ph.D. in Astronomy***, August 2004<br>\nUniversity of Fen, Gainesville, FL<br>\n\"The Shape of Barred Galaxies\"<br>\n\n***M.S. in Astronomy***, May 2000<br>\nNorthern University, Gainesville, FL<br>\n",
        &[
            "University of Fen | Ph.D. in Astronomy | August 2004 education",
            "Northern University | M.S. in Astronomy | May 2000 education",
        ],
    );
}

#[test]
fn honours_and_marks_between_a_degree_and_its_date() {
    check(
        "## Education & Activities\nB.S. Computer Science, Carver College\nKenosha, WI\nGPA 3.15/4.00\nDean's List Fall of 2023\nGraduation date: May 2024\n",
        &["Carver College | B.S. Computer Science | May 2024 education"],
    );
}

#[test]
fn freelance_work_has_no_other_employer() {
    check(
        "## Experience\n\n**Technologist, Artist – Self-Employed** | San Diego, CA (2016–2020)\n\n* Drew.\n",
        &["Self-Employed | Technologist, Artist | 2016–2020"],
    );
}

#[test]
fn a_department_and_a_city_stand_between() {
    check(
        "# Employment\n\n**Fen University**  \nDepartment of Chemistry and Physics  \nMillford, NC  \n*Assistant Professor of Chemistry (2018-2021)*  \n\n# Education\n\n**Tern University**  \nAthens, GA  \n*PhD, Analytical Chemistry* (2018)  \n",
        &["Fen University | Assistant Professor of Chemistry | 2018-2021", "Tern University | PhD | 2018 education"],
    );
}

#[test]
fn an_address_is_no_second_name() {
    check(
        "## Employment\n\n### Heron - [heron.io](https://heron.io)\n\n_October 2019 - October 2021_\n\nTitle: IT Developer\n\nFull stack work.\n",
        &["Heron | IT Developer | October 2019 - October 2021"],
    );
}

#[test]
fn heads_of_one_list_tell_where_the_others_name_the_employer() {
    check(
        "## Experience\n\n**Registered Nurse**, Brinkhof, Zwolle, Netherlands\n*2019 – 2021*\n\n**Second Violin**, Velour, Utrecht, Netherlands\n*2017 – 2019*\n\n**Deck Officer**, Motion, Lisbon, Portugal\n*2014 – 2016*\n",
        &[
            "Brinkhof | Registered Nurse | 2019 – 2021",
            "Velour | Second Violin | 2017 – 2019",
            "Motion | Deck Officer | 2014 – 2016",
        ],
    );
}

#[test]
fn titles_under_the_headings_of_employers_are_titles_whatever_they_are_called() {
    check(
        "## Experience\n\n### Brinkhof\n#### Line Cook\n2019 – 2021\n\n### Velour\n#### Front of House\n2017 – 2019\n\n### Motion\n#### Account Manager\n2014 – 2016\n",
        &[
            "Brinkhof | Line Cook | 2019 – 2021",
            "Velour | Front of House | 2017 – 2019",
            "Motion | Account Manager | 2014 – 2016",
        ],
    );
}

#[test]
fn blank_lines_part_entries() {
    let text = "EXPERIENCE\n\n2019 - 2021\nKitchen Porter\nFamily firm - Zwolle, Netherlands\n\n2016 - 2019\nInstructor – Sound\nDunlin College, Utrecht, Netherlands\n";
    assert_eq!(
        heads("resume.txt", text),
        ["Family firm | Kitchen Porter | 2019 - 2021", "Dunlin College | Instructor | 2016 - 2019"]
    );
}

#[test]
fn a_place_field_says_where_when_no_other_does() {
    check(
        "# Jobs\n\n_Position_ : Research assistant\n_Location_ : Dunlin Observatory, Netherlands\n_Date_: Jan. 2018 - Dec. 2019\n",
        &["Dunlin Observatory | Research assistant | Jan. 2018 - Dec. 2019"],
    );
}

#[test]
fn dates_stand_in_code_spans_and_behind_definitions() {
    check(
        "## Experience\n\n`2008-present` [Velour:](https://velour.example) Senior Engineer.\n\n`1998-2000` [Motion:](https://motion.example) Junior Engineer.\n",
        &["Velour | Senior Engineer | 2008-present", "Motion | Junior Engineer | 1998-2000"],
    );
    check(
        "## Experience\n\nPolicy Analyst, Kapua Authority\n:   *July 2019 -- present.* Advice on the retreat bill; a lot of tea.\n\nTreasurer, Marsh Surf Club\n:   *2014 -- 2018.* Books and boats.\n",
        &["Kapua Authority | Policy Analyst | July 2019 -- present", "Marsh Surf Club | Treasurer | 2014 -- 2018"],
    );
}

#[test]
fn bullets_leave_out_the_writer() {
    check(
        "## Work\n\n- Hired at Velour in 2014 as a Software Developer\n- Hired at Motion in 2011 as a Software Tester\n",
        &["Velour | Software Developer |", "Motion | Software Tester |"],
    );
}

#[test]
fn an_employer_with_the_length_of_all_its_posts_heads_them() {
    let text = "EXPERIENCE\n\nTidewater Trust\nFull-time · 4 yrs 1 mo\nDonor Manager\nMar 2020 - Mar 2022 · 2 yrs 1 mo\nGrants Officer\nMar 2018 - Feb 2020 · 2 yrs\n";
    assert_eq!(
        heads("resume.txt", text),
        [
            "Tidewater Trust | Donor Manager | Mar 2020 - Mar 2022",
            "Tidewater Trust | Grants Officer | Mar 2018 - Feb 2020"
        ]
    );
}

#[test]
fn studies_need_no_dates() {
    check(
        "## Education\n\n### Dunlin University\n#### Bachelor of Science in Economics\nThe study of scarce things.\n",
        &["Dunlin University | Bachelor of Science in Economics |  education"],
    );
}

#[test]
fn html_that_is_indented_for_its_nesting_is_read() {
    check(
        "## Experience\n\n<div>\n\n    <h3>Velour</h3>\n\n    <small>June 2014 - present</small>\n\n    <p>I have grown a lot there.</p>\n\n</div>\n",
        &["Velour |  | June 2014 - present"],
    );
}

#[test]
fn prose_leads_with_a_title_or_tells_of_somebody() {
    check(
        "# About me\n\nNurse at Brinkhof Clinic since 2019. Before that I learned a lot.\n",
        &["Brinkhof Clinic | Nurse |"],
    );
    check(
        "# Ada Brinkley\n\nAda Brinkley graduated from Dunlin University in 2010. In 2012 she joined Velour as a developer. She is currently a lecturer at Marsh College.\n",
        &["Dunlin University |  |  education", "Velour | developer |", "Marsh College | lecturer |"],
    );
}

#[test]
fn terms_and_their_definitions() {
    check(
        "## Experience\n\nBrinkhof Clinic\n: Senior nurse, 2022-2024.\n: Nurse, 2016–2021.\n\nDunlin Institute\n: Lecturer, 2015.\n",
        &[
            "Brinkhof Clinic | Senior nurse | 2022-2024",
            "Brinkhof Clinic | Nurse | 2016–2021",
            "Dunlin Institute | Lecturer | 2015",
        ],
    );
}

#[test]
fn a_range_of_years_that_ends_in_a_stop() {
    check(
        "## Work experience\n\n2017 – 2023. Velour Foundation, curator.  \n2012 - 2016. Director at Dunlin Institute, Utrecht.\n",
        &["Velour Foundation | curator | 2017 – 2023", "Dunlin Institute | Director | 2012 - 2016"],
    );
}

#[test]
fn marks_of_a_school_before_its_dates() {
    assert_eq!(
        heads("resume.txt", "EDUCATION\n\nBrinkhof School \t Sun Prairie WI  GPA: 3.96\t\t2016-2019\n"),
        ["Brinkhof School |  | 2016-2019 education"]
    );
}

#[test]
fn a_date_behind_a_stop() {
    check(
        "## Experience\n\n**Research Intern** — Brinkhof Research, Austin, TX. *June 2011 - May 2012*\n\n- Built it.\n",
        &["Brinkhof Research | Research Intern | June 2011 - May 2012"],
    );
}

#[test]
fn a_town_stands_where_others_have_theirs() {
    check(
        "## Work experience\n\n### Physics teacher at Dunlin School\n\nMarlwick, 2018 - 2020\n\n### Private tutor\n\nMarlwick, 2016 - 2017\n",
        &["Dunlin School | Physics teacher | 2018 - 2020", " | Private tutor | 2016 - 2017"],
    );
}

#[test]
fn pictures_before_names_and_seats_of_universities() {
    check(
        "## Experience\n\n### 🔧 Brinkhof\n*Technician, April 2016 - June 2018*\n\n- Mended it.\n\n### 🍔 Dunlin Diner\n*Cook, June 2012 - May 2014*\n",
        &["Brinkhof | Technician | April 2016 - June 2018", "Dunlin Diner | Cook | June 2012 - May 2014"],
    );
    check(
        "## Experience\n\n**Lab Manager**, University of California, Davis, 2008 - 2011\n",
        &["University of California, Davis | Lab Manager | 2008 - 2011"],
    );
}

#[test]
fn the_title_of_the_page_employs_nobody() {
    check(
        "RÉSUMÉ OF DR. ILVA TARN\n=======================\n\nPostdoctoral Fellow, University of Marlwick. 2021.03–present.\n    - 4 papers\n\nResearch assistant (part time), Dunlin Institute, 7/2014–8/2016\n",
        &[
            "University of Marlwick | Postdoctoral Fellow | 2021.03–present",
            "Dunlin Institute | Research assistant | 7/2014–8/2016",
        ],
    );
}

#[test]
fn a_name_over_a_dated_line_opens_the_next_entry() {
    check(
        "## Work\n\n**Supply teacher**, various agencies (2020 – 2022)\n\n**Dunlin Nursery Ltd** (formerly Marl)\nDeputy Manager – from 1st August 2023\n* Manage rotas\n",
        &[" | Supply teacher | 2020 – 2022", "Dunlin Nursery Ltd | Deputy Manager | 1st August 2023"],
    );
}

#[test]
fn qualifications_of_the_writer_are_studies() {
    check(
        "## Work\n\n**Nurse**, Dunlin Hospital, 2015 – 2019\n\n**Nurse**, Marl Clinic, 2011 – 2015\n\n## Qualifications\n\n- BSc Nursing, University of Marlwick, 2007 – 2011\n",
        &[
            "Dunlin Hospital | Nurse | 2015 – 2019",
            "Marl Clinic | Nurse | 2011 – 2015",
            "University of Marlwick | BSc Nursing | 2007 – 2011 education",
        ],
    );
}

#[test]
fn what_a_degree_is_from_is_a_school() {
    check(
        "## Education\n\n- B.E (CSE) from DNTU in 2014 with 72%\n- 12th from Dunlin Junior College in 2010\n",
        &["DNTU | B.E (CSE) | 2014 education", "Dunlin Junior College | 12th | 2010 education"],
    );
}
