//! Heads that are wrapped, parted from their headings, or stand beside other headings of their level.

use crate::check;

#[test]
fn italics_and_lists_by_years_go_over_lines() {
    check(
        "## Experience\n\n`2014` **Post-doctoral fellow**, *Brinkhof Institute of Ecology &\nEvolution, University of Marlwick*, Marl, France.\n\n`2013` **Post-doctoral fellow**, *Department of Territory\nManagement, University of Dunlin*, Dunlin, France.\n",
        &["University of Marlwick | Post-doctoral fellow | 2014", "University of Dunlin | Post-doctoral fellow | 2013"],
    );
    check(
        "## Degrees\n\n2001 — MA in Law, University of Marlwick.\n1999 — BA in Law, University of Dunlin.\n",
        &["University of Marlwick | MA in Law | 2001 education", "University of Dunlin | BA in Law | 1999 education"],
    );
}

#[test]
fn entries_have_the_level_of_the_name_of_their_list() {
    check(
        "# Work Experience\n\n# Brinkhof (May 2012 - Present)\n## Architect\nMay 2017 - Present\n\nPrimary duties involve drawings.\n\n## Draughtsman\nMay 2012 - May 2017\n\nDrew houses.\n\n# Education\n\n# University of Marlwick\n**B.A. Design** (2008 - 2012)\n",
        &[
            "Brinkhof | Architect | May 2017 - Present",
            "Brinkhof | Draughtsman | May 2012 - May 2017",
            "University of Marlwick | B.A. Design | 2008 - 2012 education",
        ],
    );
}

#[test]
fn text_below_a_title_names_no_employer() {
    check(
        "# Work Experience\n\n# Brinkhof (2013 - 2022)\n## DevOps Manager\nFeb 2021 - May 2022\n\nManaged a team of developers responsible for a centre\n\n- Led it\n\n## Clerk\nFeb 2013 - Feb 2021\n\nPrimary clerk for the Marl Operations Center\n",
        &["Brinkhof | DevOps Manager | Feb 2021 - May 2022", "Brinkhof | Clerk | Feb 2013 - Feb 2021"],
    );
}

#[test]
fn parts_of_a_curriculum_vitae_are_no_employers() {
    check(
        "# CV\n\n## Particulars\n\nIlva Tarn, Painter\n15.12.1995\n\n## Previous positions\n\n2007–09 — Painter, Brinkhof Studio.\n\n## Honours and bursaries\n\n2014-2015 - Fellow of the Marl Fund\n",
        &["Brinkhof Studio | Painter | 2007–09"],
    );
}

#[test]
fn the_line_over_a_list_names_who_its_first_bullet_worked_for() {
    check(
        "<h4>INDUSTRIAL EXPERIENCE</h4>\n<ul>\n <a>Brinkhof Mills, Utrecht, NL</a>\n <ul>\n  <li>Assistant Manager, Materials (July 2013 - July 2017)</li>\n </ul>\n</ul>\n\n<ul>\n <a>Dunlin Farms, Utrecht, NL</a>\n <ul>\n  <li>Training Officer, Supplies (April 2012 - April 2013)</li>\n </ul>\n</ul>\n",
        &[
            "Brinkhof Mills | Assistant Manager | July 2013 - July 2017",
            "Dunlin Farms | Training Officer | April 2012 - April 2013",
        ],
    );
}

#[test]
fn bullets_of_two_lines() {
    check(
        "## Experience\n\n* **Postdoctoral Scholar** (June 2019 - present)  \n  Tidal Physics, *University of Marlwick*\n\n* **Research Assistant** (May 2014 - May 2019)  \n  Tidal Physics, *University of Dunlin*\n",
        &[
            "University of Marlwick | Postdoctoral Scholar | June 2019 - present",
            "University of Dunlin | Research Assistant | May 2014 - May 2019",
        ],
    );
}

#[test]
fn legal_forms_end_no_sentence() {
    check(
        "# Jobs\n\n## Programmer/Analyst\n\nCast and Crew Marl Services, Inc.\n\nSep 2000 - Apr 2001\n\nPayroll in C.\n",
        &["Cast and Crew Marl Services, Inc. | Programmer/Analyst | Sep 2000 - Apr 2001"],
    );
    check(
        "# Jobs\n\n## Clerk\n\nOffice of Rates, Brinkhof Group Inc\n\n02.1999 - continuing\n",
        &["Brinkhof Group Inc | Clerk | 02.1999 - continuing"],
    );
}

#[test]
fn schools_stand_between_stops() {
    check(
        "# Education\n\n+ B.S., Computer Science - Software Development. Brinkhof University. 2016 -- 2019\n",
        &["Brinkhof University | B.S. | 2016 -- 2019 education"],
    );
}

#[test]
fn what_all_other_heads_have_as_title_is_one() {
    check(
        "## Director Product Management - Brinkhof\n\nFebruary 2020 - Present\n\n- Leads\n\n## Senior Product Manager - Dunlin\n\nFebruary 2016 - February 2020\n\n- Led\n\n## Product Manager - Marl Mills\n\nFebruary 2008 - January 2016\n\n- Led\n",
        &[
            "Brinkhof | Director Product Management | February 2020 - Present",
            "Dunlin | Senior Product Manager | February 2016 - February 2020",
            "Marl Mills | Product Manager | February 2008 - January 2016",
        ],
    );
}

#[test]
fn titles_under_an_employer_keep_their_fields() {
    check(
        "## Experience\n\n### Fish & Marl\n\n#### Senior Quality Engineer\n\nJan 2022 - Present\n- Interviews\n\n#### Supervisor, Quality Assurance & Engineering\n\nJan 2020 - Dec 2021\n- Hired\n\n### Brinkhof Corporation\n\n#### Web Content QA (onsite via Marl)\n\nJan 2015 - Mar 2015\n- Verified\n",
        &[
            "Fish & Marl | Senior Quality Engineer | Jan 2022 - Present",
            "Fish & Marl | Supervisor | Jan 2020 - Dec 2021",
            "Brinkhof Corporation | Web Content QA | Jan 2015 - Mar 2015",
        ],
    );
}

#[test]
fn headings_closed_with_glued_signs() {
    check(
        "##Work experience##\n\n###Web Developer, [Brinkhof Software](https://brinkhof.example) 2011-2013###\n* Built it\n\n###[Marl GmbH](https://marl.example/) 2008/2010###\n* Help desk\n",
        &["Brinkhof Software | Web Developer | 2011-2013", "Marl GmbH |  | 2008/2010"],
    );
}

#[test]
fn lists_of_data_inside_a_map() {
    check(
        "---\nexperience:\n  enable: true\n  list:\n    - title: Web Developer\n      dates: 2019-2022\n      company: Brinkhof\n---\n\nHello.\n",
        &["Brinkhof | Web Developer | 2019-2022"],
    );
}

#[test]
fn firms_and_schools_inside_longer_names() {
    check(
        "## Experience\n\n### July 2020 – May 2021\n**Product Owner – Website** | TFS Tuned for Sports AG, Marl\n- Design\n\n### August 2015 – May 2017\n**Technical Advisor / Deputy Head** | Brinkhof Lager AG, Utrecht / Marl\n- Sales\n",
        &[
            "TFS Tuned for Sports AG | Product Owner | July 2020 – May 2021",
            "Brinkhof Lager AG | Technical Advisor, Deputy Head | August 2015 – May 2017",
        ],
    );
    check(
        "Education\n======\n* MRes in Brinkhof College, 2015-2016\n* Exchange Program. Marl High School, Japan. 2014.\n* A.A.S., Computing. Dunlin Community College. 2012-2014.\n",
        &[
            "Brinkhof College | MRes | 2015-2016 education",
            "Marl High School | Exchange Program | 2014 education",
            "Dunlin Community College | A.A.S. | 2012-2014 education",
        ],
    );
}

#[test]
fn terms_over_titles_and_addresses_that_end_in_a_stop() {
    check(
        "## Experience\n\n### Research & University positions\n\n2023--Present\n:  **Scientific Officer**, Brinkhof, Clayton, Australia.  \n    I contribute to the development of a platform.\n\n2020--2021\n:   **Research Fellow**, Biochemistry Department, University of Marlwick, Dunlin, New Zealand.  \n    After it, I began developing.\n\n2017--2020\n:   **Post-doctoral researcher**, Biochemistry Department, University of Marlwick, Dunlin, New Zealand.\n",
        &[
            "Brinkhof | Scientific Officer | 2023--Present",
            "University of Marlwick | Research Fellow | 2020--2021",
            "University of Marlwick | Post-doctoral researcher | 2017--2020",
        ],
    );
}

#[test]
fn spaced_heads_of_other_languages() {
    check(
        "## Histórico Profissional:\n\n**Prefeitura Municipal de Marl (RS) - entre junho de 2009 e maio de 2010 (1 ano)**\n\n*Consultor de contabilidade*\n\nAtividade de mentoria.\n\n**Brinkhof Alimentos S.A - entre julho de 2006 e fevereiro de 2007 (8 meses)**\n\n*Analista de contabilidade*\n\n## Formação Acadêmica:\n\n**Universidade Regional de Marl**\n\n*Santo Marl (RS)*\n\nBacharelado, Contabilidade - (2002 - 2005)\n",
        &[
            "Prefeitura Municipal de Marl | Consultor de contabilidade | junho de 2009 e maio de 2010",
            "Brinkhof Alimentos S.A | Analista de contabilidade | julho de 2006 e fevereiro de 2007",
            "Universidade Regional de Marl | Bacharelado | 2002 - 2005 education",
        ],
    );
}

#[test]
fn degrees_with_dates_under_the_heading_of_the_school() {
    check(
        "## Education\n\n#### **Marl University**\n\n##### ***Bachelor of Science (BS), Information Technology**\t2013-2015\t3.89*\n\n#### **Brinkhof Business & Technical Institute**\n\n##### ***Technical Support Specialist**\t2010-2011\t4.0*\n",
        &[
            "Marl University | Bachelor of Science | 2013-2015 education",
            "Brinkhof Business & Technical Institute | Technical Support Specialist | 2010-2011 education",
        ],
    );
    check(
        "# Working experience\n\n- **Researcher** - Marl University (July 2023 - Present, Boston)\n\n# Education\n\n- **MSc in Physics** - Universidad Autónoma de Marl, Instituto de Fisica IFM (2017-2018)\n",
        &[
            "Marl University | Researcher | July 2023 - Present",
            "Universidad Autónoma de Marl | MSc in Physics | 2017-2018 education",
        ],
    );
}

#[test]
fn the_town_stands_between_a_school_and_the_degree() {
    check(
        "### EDUCATION\n\n**2016 – 2018**  \n**Marl University**  \n*Maastricht, Netherlands*  \n**Master's in Public Policy**  \nSpecialization: Rates  \n**Master Thesis:** Transfers and food\n\n**2013 – 2016**  \n**Dunlin University**  \n*Milan, Italy*  \n**Bachelor in Law**  \n",
        &[
            "Marl University | Master's in Public Policy | 2016 – 2018 education",
            "Dunlin University | Bachelor in Law | 2013 – 2016 education",
        ],
    );
    check(
        "## Education\n**B.S. in Computing**  \n*Marl National University, Seoul, South Korea*  \nMarch 2010 – August 2014  \n- Honours\n",
        &["Marl National University | B.S. in Computing | March 2010 – August 2014 education"],
    );
}

#[test]
fn titles_and_names_in_a_list_without_dates() {
    check(
        "## **Work Experience**\n\n* Mechanical Engineer - Marl Navigation\n* Research Engineer - Brinkhof\n* Technician Assistant - Dunlin Rheinland\n",
        &[
            "Marl Navigation | Mechanical Engineer |",
            "Brinkhof | Research Engineer |",
            "Dunlin Rheinland | Technician Assistant |",
        ],
    );
}

#[test]
fn links_in_lower_case_and_behind_what_was_studied() {
    check(
        "## Berufserfahrung\n\n- **Texter und Konzepter**: [marl-work gmbh](https://m.example), Mai 2012 – Mai 2013, Luzern\n\n- **Redaktor**: [Brinkhof Verlag](https://b.example), Mai 2010 – Mai 2011, Visp\n\n## Ausbildung\n\n- **MSc Linguistics**: Linguistics and Neuroscience [Marl College](https://c.example), August 2011 – Juli 2012\n",
        &[
            "marl-work gmbh | Texter und Konzepter | Mai 2012 – Mai 2013",
            "Brinkhof Verlag | Redaktor | Mai 2010 – Mai 2011",
            "Marl College | MSc Linguistics | August 2011 – Juli 2012 education",
        ],
    );
}

#[test]
fn funds_and_certificates_are_no_posts() {
    check(
        "# CV\n\n## Previous positions\n\n2010–11 — Adviser, Brinkhof Office, 1 May 2010 – 30 June 2011.\n\n## Research funding (last five years)\n\n2018–23 — PI, Old Age, Academy of Marl, 480 000.\n\n## Volunteering\n\n- Certificate from Marl Courses: Text Retrieval May 2020\n",
        &["Brinkhof Office | Adviser | 1 May 2010 – 30 June 2011"],
    );
}

#[test]
fn names_stand_between_a_date_and_the_prose() {
    check(
        "### Positions held (2000 - present)\n\n- Developer (2013 - present), iTV, Marl, Utah: Developer and wise old programmer amongst others.\n- Owner (2009 - 2012), Brinkhof LLC, Marl, Utah: I formed this as a vehicle for contracts.\n",
        &["iTV | Developer | 2013 - present", "Brinkhof LLC | Owner | 2009 - 2012"],
    );
}

#[test]
fn employers_in_brackets_and_behind_a_sign() {
    check(
        "# Experience:\n\n- **BACKEND DEVELOPER**\n  (Brinkhof | NOV 2013 - Continue )\n\n  - Built it\n\n- **FRONTEND DEVELOPER**\n  (Marl Mills | JUL 2010 - JAN 2013)\n",
        &[
            "Brinkhof | BACKEND DEVELOPER | NOV 2013 - Continue",
            "Marl Mills | FRONTEND DEVELOPER | JUL 2010 - JAN 2013",
        ],
    );
    check(
        "## Experiência\n**Instrutor de Inglês** <br>\n@CMM (Centro Marl) <br>\n01/2017 – 08/2020 <br>\n\n- Aulas.\n",
        &["CMM | Instrutor de Inglês | 01/2017 – 08/2020"],
    );
}

#[test]
fn rows_of_tags_are_parted_by_blank_lines() {
    check(
        "### Experience\n\n<div>\n<span>2018–2021</span>\n<div>\n<strong>Developer</strong>, Centre for Rates, Marl<br>\n<span>Data, rates, and more</span>\n</div>\n</div>\n\n<div>\n<span>2014–2018</span>\n<div>\n<strong>Junior Consultant</strong>, Brinkhof<br>\n<span>Data management</span>\n</div>\n</div>\n",
        &["Centre for Rates | Developer | 2018–2021", "Brinkhof | Junior Consultant | 2014–2018"],
    );
}
