"""The numbered facts of the Thai Nguyen and Linköping case that its position paper must show.

Each stands with the section that shows it, what to look for in either language, and what to take out of the
record to take out exactly this fact.
"""

from tests.case.harness import Fact

_PAPER = ("papers", "paper")
_PREPARATORY = ("projects", "preparatory")
_PROJECT = ("projects", "three-year")
_RESULTS = (*_PROJECT, "results")
_POINTS = ("reports", "final-report", "feedback", "0", "points")
_TITLE = "Positionspapper om samverkan med Thai Nguyen, Vietnam"
_TITLE_EN = "Position paper on cooperation with Thai Nguyen, Vietnam"


def _result(number: str, sv: tuple[str, ...], en: tuple[str, ...], name: str) -> Fact:
    return Fact(number, "results", sv, en, ((*_RESULTS, name),))


def _feedback(number: int, sv: str, en: str) -> Fact:
    return Fact(f"F{number}", "feedback", (sv,), (en,), ((*_POINTS, str(number - 1)),))


FACTS = (
    # the document
    Fact(
        "D1",
        "memo-head",
        (f"# {_TITLE}", "Till: Kommunstyrelsen"),
        (f"# {_TITLE_EN}", "To: The Municipal Executive Board"),
        ((*_PAPER, "title"), (*_PAPER, "position_title"), (*_PAPER, "body")),
    ),
    Fact(
        "D2",
        "proposal",
        ("Kommunstyrelsen fastställer positionspapperet",),
        ("The Municipal Executive Board adopts the position paper",),
        ((*_PAPER, "proposals", "0"),),
    ),
    Fact(
        "D3",
        "proposal",
        ("Kommunstyrelsen följer upp positionspapperet minst en gång per mandatperiod",),
        ("follows up the position paper at least once in each term of office",),
        ((*_PAPER, "proposals", "1"), ("follow_ups", "follow-up-of-the-paper")),
    ),
    Fact(
        "D4",
        "basis",
        ("- Tjänsteskrivelse, kommunledningsförvaltningen", "- Positionspapper, kommunledningsförvaltningen"),
        (
            "- Officer's report, the Municipal Executive Office",
            "- Position paper, the Municipal Executive Office",
        ),
        ((*_PAPER, "basis"),),
    ),
    Fact(
        "D5",
        "signatures",
        (r"\*\*Kommunledningsförvaltningen\*\*\s+(\[Ange namn\]\s+\[Ange titel\]\s+){2}",),
        (r"\*\*The Municipal Executive Office\*\*\s+(\[State name\]\s+\[State title\]\s+){2}",),
        ((*_PAPER, "signatures"), (*_PAPER, "unit")),
    ),
    Fact(
        "D6",
        "distribution",
        ("Samtliga nämnder",),
        ("All municipal committees",),
        ((*_PAPER, "distribution"),),
    ),
    # the origin
    Fact("O1", "summary", ("förfrågan år 2010",), ("request in 2010",), (("origin", "date"), ("start",))),
    Fact(
        "O2",
        "background",
        ("förmedlades av Vietnams ambassad",),
        ("passed on by the Embassy of Vietnam",),
        (("origin", "through"),),
    ),
    Fact(
        "O3",
        "background",
        (
            "År 2012 genomfördes ett förberedelseprojekt",
            r"pröva om de två parterna kunde samarbeta om miljöteknik",
        ),
        ("In 2012, a preparatory project", "could cooperate on environmental technology"),
        tuple((*_PREPARATORY, name) for name in ("kind", "funder", "status", "period", "purpose", "areas")),
    ),
    Fact(
        "O4",
        "background",
        ("två områden.*hantering av avloppsvatten.*hantering av organiskt avfall",),
        ("two areas.*handling of organic waste.*handling of waste water",),
        ((*_PREPARATORY, "recommended_areas"),),
    ),
    Fact(
        "O5",
        "background",
        (r"I maj 2012 undertecknade Linköping och Thai Nguyen ett samförståndsavtal",),
        ("In May 2012, Linköping and Thai Nguyen signed a Memorandum of Understanding",),
        (("agreements", "mou"),),
    ),
    # the three-year project
    Fact(
        "J1",
        "background",
        (r"treårigt kommunalt partnerskap med finansiering från", r"avslutades i oktober \[Ange årtal\]"),
        (r"three-year municipal partnership funded by", r"ended in October \[State year\]"),
        tuple((*_PROJECT, name) for name in ("kind", "title", "funder", "status", "period", "stated_length")),
    ),
    Fact(
        "J2",
        "background",
        ("syftet var att främja demokrati.*delaktighet och medborgarinflytande, lokalt och regionalt",),
        ("aim was to promote democracy.*participation and citizen influence at local and regional level",),
        ((*_PROJECT, "objectives", "overall-aim"),),
    ),
    Fact(
        "J3",
        "background",
        (
            r"\*\*Miljökommunikation\.\*\* Medvetenheten och kunskaperna om hållbar stadsutveckling",
            r"\*\*Deltagande planprocesser\.\*\*",
            r"\*\*Miljöteknik\.\*\* .*avloppsvatten samt organiskt avfall som kan bli biogas",
        ),
        (
            r"\*\*Environmental communication\.\*\* Awareness and knowledge of sustainable urban development",
            r"\*\*Participatory planning processes\.\*\*",
            r"\*\*Environmental technology\.\*\* .*waste water, and organic waste that can become biogas",
        ),
        ((*_PROJECT, "areas"),),
    ),
    Fact(
        "J4",
        "background",
        ("bygga nätverk mellan experter, företag, myndigheter, tjänstepersoner och universitet",),
        ("networks of companies, experts, officers, public authorities and universities was",),
        ((*_PROJECT, "activities", "networking"),),
    ),
    Fact(
        "J5",
        "background",
        ("så jämn fördelning som möjligt mellan kvinnor och män", "anger inte hur många kvinnor och män"),
        ("as even a distribution of women and men as possible", "do not state how many women and men"),
        ((*_PROJECT, "cross_cutting", "matter=gender-equality"),),
    ),
    Fact(
        "J6",
        "background",
        ("FN:s globala mål och Agenda 2030",),
        ("UN global goals and the 2030 Agenda",),
        ((*_PROJECT, "cross_cutting", "matter=global-goals"),),
    ),
    Fact(
        "J7",
        "background",
        ("Linköpings mål att vara koldioxidneutralt år 2025",),
        ("Linköping's goal to be carbon dioxide neutral by 2025",),
        (("policy_goals", "linkoping-co2-neutral"),),
    ),
    Fact(
        "J8",
        "background",
        ("Song Congs mål att bli Vietnams ledande miljöstad",),
        ("Song Cong's goal to become Vietnam's leading environmental city",),
        (("policy_goals", "song-cong-environmental-city"),),
    ),
    Fact(
        "J9",
        "background",
        (
            "mer och mer på Song Cong",
            "en av flera städer i provinsen Thai Nguyen och har cirka 100 000 invånare",
        ),
        (
            "more and more on Song Cong",
            "one of several towns in the province of Thai Nguyen and has about 100,000 inhabitants",
        ),
        (
            ("involvements", "organisation=song-cong&role=focus"),
            ("organisations", "song-cong", "population"),
            ("organisations", "song-cong", "description"),
            ("terms", "song-cong-note"),
        ),
    ),
    # parties and actors
    Fact(
        "A1",
        "background",
        (
            r"\| Linköpings kommun \| Kommunledningsförvaltningen, miljö- och samhällsbyggnadsförvaltningen "
            r"samt utbildningsförvaltningen",
        ),
        (
            r"\| Linköping Municipality \| \*?Miljö- och samhällsbyggnadsförvaltningen\*?, the Municipal "
            r"Executive Office and \*?utbildningsförvaltningen",
        ),
        (("involvements", "role=own-unit"),),
    ),
    Fact(
        "A2",
        "background",
        ("Tekniska verken, tidigare även Nulink",),
        ("Tekniska verken, and formerly Nulink",),
        (("involvements", "role=municipal-company"),),
    ),
    Fact(
        "A3",
        "background",
        ("Cleantech Östergötland, företag i regionen", "Linköpings universitet och länsstyrelsen"),
        ("Cleantech Östergötland, companies in the region", "Linköping University and the County"),
        (("involvements", "side=linkoping&role=external"),),
    ),
    Fact(
        "A4",
        "background",
        (r"\| Vietnam \| Provinsen Thai Nguyen .*staden Song Cong .*universitetet i Thai Nguyen",),
        (r"\| Vietnam \| Thai Nguyen University, the province of Thai Nguyen .*the town of Song Cong",),
        (("parties", "organisation=thai-nguyen"), ("involvements", "side=thai-nguyen&role=external")),
    ),
    Fact(
        "A5",
        "background",
        (
            r"ICLD har Sveriges Kommuner och Landsting \(SKL\) som huvudman",
            "finansieras av Sida",
            "företrädare för Lunds universitet, Region Gotland och SKL",
            "policydokument, både nationella och internationella, och av avtal mellan ICLD och Sida",
            r"icld\.se",
        ),
        (
            r"ICLD has the Swedish Association of Local Authorities and Regions \(SALAR\) as its principal",
            "financed by Sida",
            "representatives of Lund University, Region Gotland and SALAR",
            "national and international policy documents and by agreements between ICLD and Sida",
            r"icld\.se",
        ),
        (
            ("terms", "icld-note"),
            ("organisations", "icld", "relations"),
            ("organisations", "icld", "web"),
        ),
    ),
    Fact(
        "A6",
        "background",
        (r"\| Samråd \| Business Sweden",),
        (r"\| Consulted \| Business Sweden",),
        (("involvements", "organisation=business-sweden"),),
    ),
    # what it led to
    _result(
        "R1", ("möts och delar kunskap", "ömsesidigt"), ("meet and share knowledge", "mutual\\."), "meetings"
    ),
    _result(
        "R2",
        ("innehåll och arbetssätt i medborgardialogen", "återkoppling till de invånare som engagerar sig"),
        ("content and forms of citizen dialogue", "feedback to the residents who engage"),
        "citizen-dialogue",
    ),
    _result(
        "R3",
        (
            "Experter, invånare, politiker och tjänstepersoner har fått utbildning",
            "effektiva vattenreningsverk",
        ),
        ("Experts, officers, politicians and residents have received training", "water treatment plants"),
        "training-given",
    ),
    _result(
        "R4",
        ("samrådsprocesser som är öppna och transparenta", "policyarbete", "kommunikationsplaner"),
        ("open and transparent planning and consultation processes", "policy work", "communication plans"),
        "open-planning",
    ),
    _result(
        "R5",
        ("Lärare och elever i skolor på båda orterna", "hållbar utveckling"),
        ("Teachers and pupils of schools in both places", "sustainable development"),
        "schools",
    ),
    _result(
        "R6",
        (r"\*\*Lärdomar för Linköping\.\*\* Att spegla .* ger Linköping möjlighet att reflektera",),
        (r"\*\*Lessons for Linköping\.\*\* Mirroring .* the possibility of reflecting",),
        "own-reflection",
    ),
    _result(
        "R7",
        (
            "Linköpings universitet har etablerat samarbete med universitetet i Thai Nguyen",
            "Minor Field Studies",
            "examensarbeten inom miljöteknik",
        ),
        (
            "Linköping University has established cooperation with Thai Nguyen University",
            "Minor Field Studies",
            "degree projects in environmental technology",
        ),
        "universities",
    ),
    _result(
        "R8",
        ("planer på att utöka studentutbytet .* utbyte av forskare och lärare",),
        ("plans to widen the student exchange .* exchange of researchers and teachers",),
        "wider-exchange",
    ),
    _result(
        "R9",
        (
            "kontakter och nätverk etablerats",
            "användas på lång sikt",
            "tjänstepersoner från olika sakområden",
        ),
        ("Contacts and networks were established", "used in the long term", "officers from different fields"),
        "lasting-networks",
    ),
    _result(
        "R10",
        ("ses som positivt att Linköping delar med sig av sina kunskaper om miljöteknik",),
        ("sharing of its knowledge of environmental technology is seen as positive",),
        "shared-knowledge",
    ),
    # the funder's feedback
    _feedback(
        1,
        "samarbetet är avancerat, med hög medvetenhet",
        "the cooperation is advanced, with a high awareness",
    ),
    _feedback(
        2, "lyckats med att bygga nätverk .* relevanta aktörer", "succeeded in building networks .* actors"
    ),
    _feedback(
        3, "positivt för ömsesidigheten att brister blev synliga", "positive for mutuality that shortcomings"
    ),
    _feedback(
        4,
        "samarbetet mellan universiteten är ett positivt resultat",
        "between the universities is a positive",
    ),
    _feedback(5, "båda ländernas ambassader", "embassies of both countries"),
    # economy
    Fact(
        "E1",
        "finances",
        ("finansieras inom varje verksamhets egen budget",),
        ("financed within each unit's own budget",),
        (("financing", "financing", "statement"),),
    ),
    Fact(
        "E2",
        "finances",
        ("kan kostnaderna öka på sikt, till exempel för projekt och resor",),
        ("costs may rise over time, for example for projects and travel",),
        (("financing", "financing", "drivers"),),
    ),
    Fact(
        "E3",
        "finances",
        ("svårt att ange belopp", "ambitioner", "extern finansiering"),
        ("Amounts are hard to state", "ambition", "external funding"),
        (("financing", "financing", "unknown_reason"),),
    ),
    # municipal goals
    Fact(
        "G1",
        "goals",
        (
            r"\*\*Internationell strategi för Linköping och Norrköping\.\*\*",
            "Demokrati och jämställdhet",
            "profilområden",
            "näringsliv\\.",
            "behov och nytta på lång sikt",
            "samverkansorter, systerorter och vänorter",
        ),
        (
            r"\*\*International strategy of Linköping and Norrköping\.\*\*",
            "Democracy and gender equality",
            "profile areas",
            "Doors are to be opened",
            "needs and long-term benefit",
            "twin towns, partner cities and sister cities",
        ),
        (
            (*_PAPER, "policy_documents", "international-strategy"),
            ("policy_goals", "document=international-strategy"),
        ),
    ),
    Fact(
        "G2",
        "goals",
        (
            r"\*\*Strategi för samverkan med universitet och högskolor\.\*\*",
            "Fler studenter",
            "större marknad för varor och tjänster och till mer resurser",
            "forsknings- och utvecklingsmiljöer",
        ),
        (
            r"\*\*Strategy for cooperation with universities\.\*\*",
            "More students",
            "larger market for goods and services and to more research resources",
            "research and development environments",
        ),
        (
            (*_PAPER, "policy_documents", "university-strategy"),
            ("policy_goals", "document=university-strategy"),
        ),
    ),
    # consultation and follow-up
    Fact(
        "C1",
        "consultation",
        (
            "samrått med Business Sweden, Cleantech Östergötland, miljö- och samhällsbyggnadsförvaltningen "
            "samt utbildningsförvaltningen",
            "Alla fyra samtycker",
        ),
        ("has consulted Business Sweden, Cleantech Östergötland", "All four agree"),
        (("consultations",),),
    ),
    Fact(
        "U1",
        "follow-up",
        ("gör en översyn av relationen till Thai Nguyen innan nya samverkansavtal",),
        ("reviews the relation to Thai Nguyen before new cooperation agreements",),
        (("follow_ups", "review-of-the-relation", "what"), ("follow_ups", "review-of-the-relation", "clock")),
    ),
    Fact(
        "U2",
        "follow-up",
        ("redovisas för kommunstyrelsen",),
        ("reported to the Municipal Executive Board",),
        (("follow_ups", "review-of-the-relation", "reports_to"),),
    ),
)
