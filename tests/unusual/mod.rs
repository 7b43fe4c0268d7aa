//! Heads of entries that are data, sentences, or of another language.

mod wrapped;

use super::check;

#[test]
fn careers_stand_as_data_in_the_metadata_block() {
    check(
        "---\ntitle: Resume\nexperience:\n  - company: Amsel Werke\n    position: Planner\n    startDate: 2014-05\n    endDate: 2016-08\n    summary: Planned the shifts.\n  - title: Site Manager at Drossel Bau\n    subtitle: Sep 2016 – present\neducation:\n- institution: Dunlin University\n  area: Geodesy\n  studyType: Master\n  startDate: \"2009-10-01\"\n  endDate: \"2014-09-30\"\n---\n\nHello.\n",
        &[
            "Amsel Werke | Planner | 2014-05\n    endDate: 2016-08",
            "Drossel Bau | Site Manager | Sep 2016 – present",
            "Dunlin University | Geodesy, Master | 2009-10-01\"\n  endDate: \"2014-09-30 education",
        ],
    );
    check(
        "+++\ntitle = \"CV\"\n[[experience]]\ntitle = \"Baker\"\ncompany = \"Osterfeld Mills\"\ndate_start = \"2012-04-01\"\ndate_end = \"2015-06-30\"\n+++\nText.\n",
        &["Osterfeld Mills | Baker | 2012-04-01\"\ndate_end = \"2015-06-30"],
    );
}

#[test]
fn careers_stand_in_the_fields_of_a_page() {
    check(
        "Title: Cv\n\n----\n\nemployment:\n\n-\n  title: Web Designer at Velour\n  subtitle: Jan 2014 - August 2017\n  text: Drew pages.\n-\n  title: Intern at Tern Nets\n\n----\n\nText:\n\n## Skills\n\nDrawing.\n",
        &["Velour | Web Designer | Jan 2014 - August 2017", "Tern Nets | Intern |"],
    );
}

#[test]
fn titles_and_open_ends_of_other_languages() {
    check(
        "## Berufserfahrung\n\n### Netzwerktechniker\n**Brinkhof GmbH, Köln** | *März 2018 – heute*\n\n### Pharmacienne\nPharmacie du Lac, Genève\nSeptembre 2016 – aujourd'hui\n\n### Ayudante de cocina, Fonda Sol\nenero – marzo 2016\n",
        &[
            "Brinkhof GmbH | Netzwerktechniker | März 2018 – heute",
            "Pharmacie du Lac | Pharmacienne | Septembre 2016 – aujourd'hui",
            "Fonda Sol | Ayudante de cocina | enero – marzo 2016",
        ],
    );
}

#[test]
fn prose_stands_between_a_head_and_its_date() {
    check(
        "**Academic posts**\n\nCarson Fellow at the Brinkhof Museum in Utrecht. Research topic: \"Dikes of the North, 1860-1960.\" A history of water. (Nov 10 – Feb 11)\n\nVisiting Lecturer at Dunlin University (since Aug 13)\n\nConsultant at Tern Nets, plans and reports (Mar 12 – Nov 12)\n\nTrainee at Corrib Post (Jan 08 – Sep 09)\n",
        &[
            "Brinkhof Museum | Carson Fellow | Nov 10 – Feb 11",
            "Dunlin University | Visiting Lecturer | Aug 13",
            "Tern Nets | Consultant | Mar 12 – Nov 12",
            "Corrib Post | Trainee | Jan 08 – Sep 09",
        ],
    );
}

#[test]
fn a_place_and_a_stop_close_the_dated_line() {
    check(
        "## Experience\n\n### Wigmaker.\n\nTanberg 02/2021 – 02/2022 UTRECHT, NETHERLANDS.\nWorking with hair, I made the wigs.\n\n### Usher.\n\nVelour 07/2020 – 01/2021 UTRECHT, NETHERLANDS.\nI showed the seats.\n",
        &["Tanberg | Wigmaker | 02/2021 – 02/2022", "Velour | Usher | 07/2020 – 01/2021"],
    );
}

#[test]
fn summers_of_several_years_and_degrees_before_schools() {
    check(
        "## Experience\n\n**Intern**, Garnet Labs. *Summer 2005, 2006*\n\n**Waiter at \"Plough\" Inn**, June 2003\n\n## Education\n\n- J.D. Dunlin University College of Law, 2010\n- BSc in Botany from Northern Fen University, 2007\n",
        &[
            "Garnet Labs | Intern | Summer 2005",
            "Garnet Labs | Intern | 2006",
            "\"Plough\" Inn | Waiter | June 2003",
            "Dunlin University College of Law | J.D. | 2010 education",
            "Northern Fen University | BSc in Botany | 2007 education",
        ],
    );
}

#[test]
fn a_post_names_its_employer_in_the_list_below() {
    check(
        "Work experience\n======\n* Summer 2015: Research Assistant\n  * Brinkhof Institute\n  * Duties included: Tagging seals\n\n* 2016 - present: Warden\n  * Skomer Reserve\n",
        &["Brinkhof Institute | Research Assistant | Summer 2015", "Skomer Reserve | Warden | 2016 - present"],
    );
    check(
        "# Experience\n\n- **Role:** Developer\n- **Company:** Tern Nets\n- **Duration:** Jan 2018 - Mar 2020\n",
        &["Tern Nets | Developer | Jan 2018 - Mar 2020"],
    );
}

#[test]
fn careers_without_dates() {
    check(
        "## Experience\n\nHalcyon Systems - 4 years\n\n* Welder, Knot Engineering (3 yrs)\n\n## Education\n\n- Dunlin High School\n",
        &["Halcyon Systems |  |", "Knot Engineering | Welder |", "Dunlin High School |  |  education"],
    );
    check("## Work\n\n- Engineer at Marlow\n- Led the team at Marlow\n", &["Marlow | Engineer |"]);
}

#[test]
fn what_is_left_of_latex() {
    check(
        "# Experience\n\n\\textbf{Brockel Institute} \\hfill Jan 2015 -- Mar 2018\\\\\n\\textit{Research Assistant}\n\n\\cventry{2012--2015}{Accountant}{Halm Brothers}{Aachen}{}{Kept the books.}\n",
        &["Brockel Institute | Research Assistant | Jan 2015 -- Mar 2018", "Halm Brothers | Accountant | 2012--2015"],
    );
}

#[test]
fn a_head_stands_right_behind_a_bullet() {
    check(
        "## Experience\n\n**Developer @ Mirador (Sept 2015 - Present)**\n- Built things.\n**Intern @ Calyx (June 2014 - Aug 2014)**\n- Built others.\n",
        &["Mirador | Developer | Sept 2015 - Present", "Calyx | Intern | June 2014 - Aug 2014"],
    );
}

#[test]
fn certificates_and_plans_are_no_studies() {
    check(
        "## Education\n\n**Certified Welder** *2013*\n\n**Permis B** *2012*\n\n## Study plan\n\n- Week 1 (Jan 2023): Go basics\n",
        &[],
    );
}

#[test]
fn markdown_stands_in_the_metadata_block() {
    check(
        "---\nlayout: resume\nsections:\n- column: left\n  text: |-\n    ## Skills\n\n    * Drawing\n- column: right\n  text: |-\n    ## Work Experience\n\n    ### Brinkhof\n    **Layout Editor**\n    *July 2016 - August 2018*\n\n    I drew the maps.\n\n    ### Velour\n    **Draughtsman**\n    *May 2014 - June 2016*\n---\n",
        &["Brinkhof | Layout Editor | July 2016 - August 2018", "Velour | Draughtsman | May 2014 - June 2016"],
    );
}

#[test]
fn studies_have_their_school_in_bold_below_the_date() {
    check(
        "## Education\n\n### MSGE\n`2012`\n__Dunlin University__ Geodesy\n\n### Certificate\n\n`2016`\n__Tanberg Welding Bootcamp__\n",
        &["Dunlin University | MSGE | 2012 education", "Tanberg Welding Bootcamp | Certificate | 2016 education"],
    );
    check(
        "## Education\n\n`2008 - 2014`\n__Ingeniería superior en Montes__\n\n*Universitat de Brinkhof*\n",
        &["Universitat de Brinkhof | Ingeniería superior en Montes | 2008 - 2014 education"],
    );
}

#[test]
fn a_town_behind_a_title_in_bold_is_no_employer() {
    check(
        "## Experience\n\n### UDunlin Harrow\n`2010-2011` __Research Assistant__ Harrow, MA\n\nI counted birds.\n\n`2009` __Teaching Assistant__ Harrow, MA\n\n### Velour\n`2012-now` __Staff Engineer__ Utrecht, Netherlands\n",
        &[
            "UDunlin Harrow | Research Assistant | 2010-2011",
            "UDunlin Harrow | Teaching Assistant | 2009",
            "Velour | Staff Engineer | 2012-now",
        ],
    );
}

#[test]
fn months_of_one_figure_and_of_other_scripts() {
    check(
        "## 工作经历\n\n#### 杭州白鹭网络科技有限公司 2017.9 - 2019.3\n\n#### 南京苍鹭有限公司 2019.4 - 至今\n",
        &["杭州白鹭网络科技有限公司 |  | 2017.9 - 2019.3", "南京苍鹭有限公司 |  | 2019.4 - 至今"],
    );
    check(
        "## Опыт работы\n\n**ООО Бринкхоф** — инженер, март 2015 – сентябрь 2018\n",
        &["ООО Бринкхоф | инженер | март 2015 – сентябрь 2018"],
    );
}

#[test]
fn a_link_behind_of_names_the_employer() {
    check(
        "## Experience\n\n2022– Editor in chief of [Brinkhof Post](https://example.org) (part-time)\n\n2018–2022 Curator, [Velour](https://example.org), Utrecht\n",
        &["Brinkhof Post | Editor in chief | 2022", "Velour | Curator | 2018–2022"],
    );
}

#[test]
fn voluntary_work_without_a_date() {
    check(
        "## Volunteer\n\n### Harrow Code Club\n\nI help on Saturdays.\n\n### What I like\n\nCake.\n",
        &["Harrow Code Club |  |  volunteer"],
    );
}

#[test]
fn the_same_employer_is_who_was_named_last() {
    check(
        "Me:\n\n2012 - 2014: Cook, Marl Canteen\n2014 - 2019: Baker at Dunlin Regional (24 ovens)\n2019 - now: Head baker night shift, same company, 12 ovens\n",
        &[
            "Marl Canteen | Cook | 2012 - 2014",
            "Dunlin Regional | Baker | 2014 - 2019",
            "Dunlin Regional | Head baker night shift | 2019 - now",
        ],
    );
}

#[test]
fn lists_of_certificates_are_no_studies() {
    check(
        "TRAINING\n--------\nFirst aid (renewed March 2023), Safeguarding Level 2 (2022), Forklift Trainer 2020\n\n\
         OTHER WORK\n----------\nGuide, Marl Walks, 2010\n\nEDUCATION\n---------\nBSc Physics, University of Marlwick, 2009-2012\n",
        &["Marl Walks | Guide | 2010", "University of Marlwick | BSc Physics | 2009-2012 education"],
    );
}

#[test]
fn entries_set_unlike_one_another_keep_their_order() {
    check(
        "# Employment\n\n* 2010-10 to 2013-01 **Web Writer, [Dunlin Software](https://b.example)**, Oslo, Norway\n* 2006-12 to 2010-05 Technical Director, [Tern Works](https://c.example), Paris, France\n* 1997-02 to 2006-11 Research assistant, [Harrow Lab](https://d.example), Paris, France\n* 1995-10 to 1997-01 Bits Pusher, Calvarra, Paris, France\n",
        &[
            "Dunlin Software | Web Writer | 2010-10 to 2013-01",
            "Tern Works | Technical Director | 2006-12 to 2010-05",
            "Harrow Lab | Research assistant | 1997-02 to 2006-11",
            "Calvarra | Bits Pusher | 1995-10 to 1997-01",
        ],
    );
}

#[test]
fn pages_are_named_in_their_metadata() {
    check(
        "---\ntitle: Employment\n---\n\n| Position | Years |\n| --- | --- |\n| Dunlin University – Advisor | 2023 - |\n| Tern Nets — Reserve Cook | 2012 - 2013 |\n",
        &["Dunlin University | Advisor | 2023", "Tern Nets | Reserve Cook | 2012 - 2013"],
    );
    check(
        "---\ntitle: Employment\n---\n\n### Tern Nets  \nPosition: Engineer  \nLanguage: Haskell  \nStart: February 2018  \nCurrent Position\n\n### Marl & Sons  \nPosition: Supervisor  \nStart: April 2015  \nEnd: January 2018\n",
        &[
            "Tern Nets | Engineer | February 2018  \nCurrent",
            "Marl & Sons | Supervisor | April 2015  \nEnd: January 2018",
        ],
    );
}

#[test]
fn dates_stand_right_behind_a_bold_title() {
    check(
        "#####**Work history**\n\n**Staff writer** *(March 2012 to January 2014)* — The Dunlin Gazette, Six-day-a-week newspaper, Marlwick, Ohio.\n\n- Wrote articles daily.\n\n**Reporter, intern** *(January to June 2011)* — Tern Press, Capitol Bureau, Springfield, Illinois.\n\n- Wrote one a day.\n\n####**Education**\n\n- M.A., **Public Affairs**, University of Dunlin, 2011\n",
        &[
            "The Dunlin Gazette | Staff writer | March 2012 to January 2014",
            "Tern Press | Reporter, intern | January to June 2011",
            "University of Dunlin | M.A. | 2011 education",
        ],
    );
}

#[test]
fn brackets_around_every_part() {
    check(
        "## Work Experience\n- [Medical Officer], [Dunlin Hospital], [Apr 2025 - June 2025]\n\n## Education\n\n- [Degree], [University Name], [2020]\n",
        &["Dunlin Hospital | Medical Officer | Apr 2025 - June 2025"],
    );
}

#[test]
fn numbered_entries_with_designations() {
    check(
        "**Work Experience:**\n\n**1. Brinkhof Solutions, Chennai**\nDesignation: Senior Test Engineer\nDuration: July 2021 to Till Date\n\n**2. Tern Nets, Noida**\nDesignation: Test Engineer\nDuration: Feb 2019 to June 2021\n\n**Projects Summary:**\n\n**Project #1**\nClient: Marl Mutual\nRole: Tester\nDuration: Aug 2021 – Till date\n\n**Education:**\n- B.E (ECE) from Dunlin University in 2018 with 7.8 CGPA.\n- HSC from Govt. Higher Secondary School, 2014, 88%.\n",
        &[
            "Brinkhof Solutions | Senior Test Engineer | July 2021 to Till Date",
            "Tern Nets | Test Engineer | Feb 2019 to June 2021",
            " | Tester | Aug 2021 – Till date project",
            "Dunlin University | B.E (ECE) | 2018 education",
            "Govt. Higher Secondary School | HSC | 2014 education",
        ],
    );
}

#[test]
fn lines_that_open_with_dates_are_entries() {
    check(
        "### Ausbildung\n\n2010 – 2014: Ausbildung zum Industriemechaniker, Maschinenfabrik Brinkhof GmbH, Celle\n2004 – 2010: Realschule Marlburg, Abschluss: Mittlere Reife\n",
        &[
            "Maschinenfabrik Brinkhof GmbH | Ausbildung zum Industriemechaniker | 2010 – 2014 education",
            "Realschule Marlburg | Mittlere Reife | 2004 – 2010 education",
        ],
    );
}

#[test]
fn a_heading_among_names_of_parts_is_no_employer() {
    check(
        "# A. Brandt\n\n## Current position\n\nLecturer, Dunlin University, 2023–\n\n## Education\n\nPhD, Dunlin University, 2020\n\n## Awards\n\nBest poster\n\n## Odds and ends\n\n- Secretary (since 2019)\n",
        &["Dunlin University | Lecturer | 2023", "Dunlin University | PhD | 2020 education"],
    );
}

#[test]
fn the_column_that_is_left_says_as_what() {
    check(
        "### Work\n\n| Period | Where | What |\n|---|---|---|\n| since 05/2023 | Marl Halle, Lyon | Sous-chef (8 cooks) |\n| 2018 – 2019 | Trattoria Dunlin, Torino | Commis |\n",
        &["Marl Halle | Sous-chef (8 cooks) | 05/2023", "Trattoria Dunlin | Commis | 2018 – 2019"],
    );
}

#[test]
fn the_next_post_stands_without_its_employer() {
    check(
        "## WORK EXPERIENCE\n\n**Marl Parcel, Inc.** | Atlanta, GA\n**Operations Manager** | *January 2020 – Present*\n- Manage 120\n\n**Station Supervisor** | *June 2017 – December 2019*\n- Promoted\n\n**Tern Freightways** | Macon, GA\n**Dispatcher** | *May 2014 – May 2017*\n- Dispatched\n\n## EDUCATION\n**Dunlin State University** | Atlanta, GA\nB.B.A., Logistics, *May 2018* (evening program)\n",
        &[
            "Marl Parcel, Inc. | Operations Manager | January 2020 – Present",
            "Marl Parcel, Inc. | Station Supervisor | June 2017 – December 2019",
            "Tern Freightways | Dispatcher | May 2014 – May 2017",
            "Dunlin State University | B.B.A. | May 2018 education",
        ],
    );
}
