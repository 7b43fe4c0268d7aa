//! The words that generated documents are made of; each list is cut at the bars.

pub const FIRST: &str = "\
    Ada|Bram|Chidi|Dana|Emeka|Farah|Goran|Hana|Ines|Jonas|Kaja|Lior|Mirela|Nadia|Oskar|Priya|Quentin|Rosa|Stellan|\
    Tomas|Uma|Vera|Wanda|Yusuf";

pub const LAST: &str = "\
    Abel|Brandt|Castell|Dvorak|Ekholm|Farrow|Galdo|Hesse|Ivers|Jansky|Kerr|Lund|Marsh|Norling|Okafor|Pereira|Quist|\
    Ruiz|Sato|Toft|Urban|Vance|Weller|Zeman";

pub const STEM: &str = "\
    Acme|Aster|Borealis|Cobalt|Dunmore|Ember|Fjord|Garnet|Harrow|Indigo|Juniper|Kestrel|Lantern|Marlow|Nimbus|\
    Orchard|Pelham|Quarry|Rowan|Sable|Thistle|Umber|Verity|Willow|Yarrow|Zephyr|Alder|Bracken|Cinder|Dovetail|\
    Elmstone|Foxglove|Granby|Hollis|Ironbridge|Jessamy|Kingfisher|Larkspur|Millrace|Northgate";

pub const KIND: &str = "\
    Systems|Freight|Analytics|Health|Robotics|Energy|Insurance|Labs|Foods|Telecom|Logistics|Media|Bank|Software|\
    Consulting|Partners|Retail|Airways|Instruments|Studios";

pub const LEVEL: &str = "\
    |||Junior |Senior |Lead |Principal |Associate ";

pub const TITLE: &str = "\
    Software Engineer|Data Analyst|Developer|Site Reliability Engineer|Product Designer|Support Specialist|\
    Embedded Engineer|Security Analyst|Project Manager|Test Engineer|Research Assistant|Platform Engineer|\
    Data Scientist|Network Administrator|Systems Administrator|Business Analyst|Technical Writer|Solutions Architect|\
    Web Developer|Machine Learning Engineer|Database Administrator|Product Manager|Account Manager|Office Manager|\
    Mechanical Engineer|Laboratory Technician|Marketing Manager|Operations Manager|Customer Service Representative|\
    Nurse";

pub const VERB: &str = "\
    built|designed|migrated|automated|led|wrote|reduced|documented|tested|replaced|measured|introduced|rewrote|\
    maintained|planned|reviewed|deployed|monitored|organised|improved|negotiated|simplified|extended|repaired|taught|\
    presented|shipped|configured|tuned|audited|merged|split|moved|removed|launched|coordinated|analysed|modelled|\
    profiled|debugged|refactored|supervised|scheduled|trained|hired|mentored|supported|installed|upgraded|secured|\
    prototyped|evaluated|translated|archived|restored|published|integrated|standardised|released|sketched";

pub const QUALITY: &str = "\
    internal|nightly|new|old|central|regional|shared|legacy|monthly|weekly|public|private|experimental|first|second|\
    small|large|distributed|manual|automatic|paper-based|mobile|external|temporary|permanent|broken|slow|fast|\
    reliable|fragile|undocumented|costly|simple|complicated|custom|standard|secure|insecure|annual|quarterly|daily|\
    remote|local|national|critical|optional|redundant|modular|multilingual|accessible|searchable|printed|digital|\
    scientific|medical|financial|commercial|seasonal|common|unified";

pub const THING: &str = "\
    billing service|import|customer portal|dashboard|release pipeline|search index|mobile app|alerting rules|\
    data warehouse|scheduling tool|audit log|login page|reporting API|test bench|training material|on-call handbook|\
    payment gateway|inventory|price list|order form|catalogue|message queue|load balancer|backup job|file server|\
    mail server|print workflow|ticket system|knowledge base|style guide|component library|recommendation model|\
    forecast|survey|budget|roadmap|contract|supplier list|warehouse layout|delivery route|production line|\
    sensor firmware|calibration routine|simulation|parser|compiler pass|cache|scheduler|crawler|chat bot|\
    translation memory|newsletter|landing page|checkout|refund process|fraud check|risk model|credit report|ledger|\
    payroll run|time sheet|patient record|appointment book|laboratory report|imaging archive|clinical trial|\
    vaccination plan|course plan|exam|lecture|curriculum|student portal|library system|museum guide|ticket shop|\
    seat map|timetable|signal box|power meter|wind model|solar inverter|heating control|lift controller|door lock|\
    camera rig|sound desk|video archive|game server|level editor|physics engine|map renderer|route planner|\
    address register|tax form|permit process|case file|court calendar|press release|photo archive|staff directory";

pub const WHY: &str = "\
    because the old one failed twice a week|so that nobody had to copy rows by hand|for 14 teams in three countries|\
    which cut the run time from 40 to 6 minutes|and mentored two junior colleagues along the way|\
    after an outage of nine hours had shown what was missing|with a team of five engineers|\
    and saved the company $45,000 a year|which 300 people use every day|without a single hour of downtime|\
    together with the security team|and presented the results to the board|\
    while the rest of the department moved to another building|until the vendor took over the maintenance|\
    as the only person who knew the protocol|which lowered the error rate by 12%|\
    and doubled the number of releases per month|despite a budget that had been halved|\
    in close cooperation with the customers|before the new law came into force|under a deadline of six weeks|\
    whenever the night shift reported a problem|and trained the people who run it now|\
    with almost no documentation to start from|so that every change is reviewed by two people|\
    which handles 2,000 requests per second|for a client in the automotive industry|\
    to meet the requirements of the auditors|and wrote the guide that everyone still reads|across four time zones|\
    which brought the waiting time below three days|and kept the costs under €20,000|\
    when the company was bought by a competitor|as part of a larger move to the cloud|\
    by talking to every user of the old system|although nobody had asked for it at first|\
    with the help of two students|and handed it over to the operations team|\
    which made the yearly inventory three days shorter|for about 1,200 employees";

pub const MONTH: &str = "\
    Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec";

pub const LONG_MONTH: &str = "\
    January|February|March|April|May|June|July|August|September|October|November|December";

pub const ASIDE: &str = "\
    In August of that same year I was invited to join another team.|At that time nobody wrote tests.|\
    Two months later we moved to the new platform.|I learned a lot about databases there.|\
    My manager left in the second quarter, and I took over the planning.|To this day I use what I learned there.|\
    It was a difficult year for the company.|The first release went badly, because we had not tested the import.|\
    I was also responsible for the interns.|Every Friday we showed our work to the other teams.|\
    The project was cancelled six months later.|What I liked most was the contact with the users.|\
    We were eight people when I started and thirty when I left.|Nobody believed that it would work.|\
    I still talk to some of my former colleagues.|The customers were very happy with the result.|\
    During this time I finished my degree.|Half of the team worked remotely, which was unusual then.|\
    That experience taught me to ask before I build anything.|In the end we delivered two weeks early.|\
    I received great feedback from my manager.|By the end of the following year the old system was switched off.|\
    It did not have a name, and we never gave it one.|\
    The hardest part was to convince the people who had written it.";

pub const ASKED: &str = "\
    Why do you want to work for us?|What was the hardest bug you ever fixed?|\
    Tell me about a time when you disagreed with a decision.|How do you decide what to do first?|\
    What would your last manager say about you?|How does a hash table work?|\
    What happens when you type an address into a browser?|How would you design a queue that never loses a message?|\
    Where do you see yourself in five years?|What do you know about our products?|\
    How large is the team, and who is on call?|What does a normal week look like?|\
    Which part of the code would you rewrite tomorrow?|How are decisions made and written down?|\
    When did you last learn something new?|What would you do in the first three months?|\
    How do you test code that talks to the network?|What is the difference between a process and a thread?|\
    How do you explain a technical problem to a customer?|Which of your projects are you proud of?|\
    How do you deal with a missed deadline?|What is your notice period?|Do you prefer to work alone or in a team?|\
    How was the outage of last spring handled?";

pub const NOTE: &str = "\
    Look up how their pricing works before the call.|Ask about the on-call rota and about training.|\
    Mention the migration, the audit and the handbook.|I would love to work with people who care about details.|\
    I never worked with this before, but I read two books about it.|\
    The office is near the station; the interview takes two hours.|\
    They use a monorepo, and every team owns its services.|In my free time I repair bicycles and play the cello.|\
    I am a fast learner and a team player.|Bring the printed portfolio.|\
    My goal for the next few years is to lead a small team.|I want to learn more about distributed systems.|\
    They were founded in 1998 and have about 900 employees.|I should have asked for feedback earlier.|\
    Latency is the time until the first byte arrives.|A good story needs a beginning, a decision and a number.";

pub const SLIP: &str = "\
    Managed an SRE rota and a SQL cluster for the the company.|Saved our company $60 a year.|\
    Recieved an award for for the best prototype.|Helped to improve various things  in several areas.|\
    Was responsible for a API that nobody used.|Worked with alot of customers ,mostly by phone.|\
    Their I had the oportunity to lead a project.|Delivered the first iteration withing the deadline.";

pub const WANTED: &str = "\
    At least {n} years of experience with {skill}.|Hands-on experience with {skill} and {other}.|\
    Good knowledge of {skill}.|{n}+ years in a similar role.|Experience with {skill} is a plus.|\
    A degree in computer science or a related field.|Excellent communication skills, written and spoken.|\
    Strong analytical and problem-solving skills.|You have worked with {skill} in production.|\
    Familiarity with {skill}, {other} or similar tools.|Ability to work independently and to meet deadlines.|\
    Understanding of {skill} and of what can go wrong with it.|Willingness to travel up to {n} days a month.|\
    Experience leading a team of {n} or more people.|Fluent English; a second language is welcome.|\
    Proven track record of delivering projects on time.";

pub const DUTY: &str = "\
    Maintain and improve the {quality} {thing}.|Work with {skill} and {other} every day.|\
    Collaborate with product, design and support.|Write and review design documents for the {thing}.|\
    Take part in the on-call rota, one week in {n}.|Train and mentor colleagues.|\
    Plan the capacity of the {thing} with the operations team.|Monitor the {quality} {thing} and react to alerts.|\
    Report to the head of the department every {n} weeks.|Automate repeating tasks around the {thing}.|\
    Prepare budgets and forecasts for the {quality} {thing}.|Investigate incidents and write down what was learned.|\
    Advise customers on {skill}.|Keep the documentation of the {thing} up to date.";
