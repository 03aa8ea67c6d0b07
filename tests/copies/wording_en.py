"""Sentences of made-up English wire reports, a genre each; `{kind1}` is a value that the report states."""

GENRES = (
    (
        "{place} City Council will spend {money1} on repairs to its {work}, officials said on {day1}.",
        "“We cannot put off the {work} any longer,” said {person}, who heads the planning office.",
        "Once the work is done in {year1}, some {people1} are expected to use them each day.",
        "Spending on the {work} {rose1} {percent1} this year, according to the budget office.",
        "Builders will start at {places1} at once, and roads nearby will be shut at night.",
        "A public hearing will be held at the town hall on {day2}.",
        "Several councillors doubt that a state grant of {money2} will arrive in time.",
        "The council wants at least {percent2} of the contracts to go to firms from {place}.",
        "Campaigners said that accidents had grown to {times1} the number of the year before.",
        "The plan puts ramps and lifts for the disabled and the elderly before all else.",
    ),
    (
        "{place} Electronics said on {day1} that its sales in the {season} came to {money1}.",
        "It made an operating {profit1} of {money2} in the same period.",
        "Demand for its {goods} {rose1} {percent1} from a year earlier, the company added.",
        "Raw material prices remain the main risk, finance chief {person} told analysts.",
        "The firm employs {people1}, little changed from three months before.",
        "By {year1} the company wants to open {places1} one after the other.",
        "Brokers expect prices of {goods} to move by around {percent2} in the second half.",
        "Capital spending was set at {money3}, though it will be spread out if markets turn.",
        "The board will be asked to lift the dividend to {times1} that of last year.",
        "Rivals are building as fast as they can, and some fear a flood of cheap {goods}.",
    ),
    (
        "Traffic in {goods} at the port of {place} was {percent1} {higher1} in the {season}, the harbour authority said on {day1}.",
        "The authority plans to widen its quays by {year1} at a cost of {money1}.",
        "About {people1} work on the docks of {place} today.",
        "“No ship should have to wait outside our harbour,” its president {person} said.",
        "New cranes go to {places1} first and will be tried out over the winter.",
        "Unions fear that machines will take their members' jobs and want a say in the plan.",
        "Fees paid by shipping lines will be {percent2} {higher2} from {day2}.",
        "Work at night has reached {times1} the level of last year.",
        "Fog closed the harbour on many mornings, so the authority is checking its numbers again.",
        "A grant of {money2} from the government is said to be on its way.",
    ),
    (
        "{place} University Hospital is looking for {people1} for a trial of a drug against {goods}, it said on {day1}.",
        "The state and the hospital share the cost of {money1}.",
        "In an earlier trial {percent1} of the patients got better, the researchers said.",
        "“This may open a new way for those who have been ill for long,” said Professor {person}.",
        "Side effects were {percent2} {higher1} than in the group that took no drug.",
        "The trial runs at {places1}, and results are due in {year1}.",
        "Those who want to take part can write to the hospital until {day2}.",
        "Cases of {goods} have climbed to {times1} what they were a decade ago.",
        "A patients' group asked that health insurance take over part of the price.",
        "The health ministry will look at the data before it allows the next stage.",
    ),
    (
        "Schools in {place} will teach {work} from the {season}, starting at {places1}, the school board said on {day1}.",
        "Training for {people1} will take place during the holidays.",
        "The board has asked the council for another {money1}.",
        "Support among parents {rose1} to {percent1} in the latest survey.",
        "“We change classrooms step by step and not in a hurry,” said {person}, who chairs the board.",
        "The teachers' union wants the start put off because there is too little time.",
        "Taking the lessons to all schools by {year1} would cost {money2} more.",
        "The number of assistants will grow to {times1} that of today.",
        "The books will be published on {day2} for anyone to comment on.",
        "Small schools in the country may share a teacher with their neighbours.",
    ),
)

ADDED = (
    "The nearby town of {place} has set aside {money1} for a plan of its own, it said separately.",
    "Meanwhile a meeting of {people1} is planned for next week in {place}.",
    "Across the country much the same is being tried at {places1}.",
)

WORDS = {
    "place": "Ashmere, Brackwell, Cindermouth, Dunhaven, Eastmarch, Fernleigh, Glenport, Harrowdale, Inverbeck, Kestrelby, Larkwater, Mossgate, Northolme, Oakrest, Pellworth, Quarryton, Redmere, Stonebeck, Thornwick, Vexford",
    "person": "Ada Marlow, Ben Thorne, Cora Whitlock, Dan Ashby, Elsie Crane, Finn Harker, Greta Lowe, Hugh Sallow",
    "work": "sewers, footbridges, street lamps, libraries, sports halls, bus depots, market lanes, playgrounds",
    "goods": "batteries, microchips, cars, steel, grain, diabetes, asthma, arthritis, cosmetics, fridges",
    "season": "first quarter, second quarter, first half, second half, spring term, autumn term",
}  # fmt: skip

HEADLINES = (
    "{place} makes its move",
    "What {place} will do about {work}",
    "All eyes on {goods} as {place} decides",
)

# How a desk touches a sentence without a change of what it says.
TOUCHED = {
    "officials said": "the city said", "said": "told reporters", "added": "went on", "fear": "worry", "expected": "thought",
    "according to": "as put by", "wants": "would like", "main risk": "biggest risk", "plans": "intends",
    "looking for": "seeking", "allows": "clears", "The plan": "The scheme", "at once": "at the same time",
}  # fmt: skip

CREDITS = (
    "(ends)",
    "© Lantern Wire. All rights reserved.",
    "Photo: Lantern Wire",
    "Reporting by Nell Birch; editing by Tom Ash",
)
DATELINES = ("HARBOR CITY (Lantern Wire) - ", "By Nell Birch\n\n")
CAPTIONS = ("A view of {place}. Photo: Lantern Wire", "{place} seen from the air. (Lantern Wire)")

# Sentences of a report's own: no two reports are likely to share sixteen letters of them.
LOOSE = (
    "{who} {spent} {money1} for {matter}, {manner}.",
    "{manner}, the number of those {matter} {rose1} to {people1}, {who} {told}.",
    "{manner}, {percent1} of the answers were in favour of {matter}, {who} {told}.",
    "{who} {told} that {matter} would end by {year1}, {manner}.",
    "{manner}, {places1} were picked for {matter}, as {who} {told}.",
    "{matter} begins on {day1}, {manner}, {who} {told}.",
    "{who} {told} how {matter} went on, {manner}.",
)
LOOSE_WORDS = {
    "who": "a group called Daylight, the treasurer, the site foreman, local shopkeepers, the auditors, those behind the study, a village elder, outside experts, younger clerks, a supplier of long standing, a panel of councillors, officials from the next town, a retired engineer, insurance brokers, a spokesman for parents",
    "matter": "mending old warehouses, lighting dark paths, caring for waders, gathering rainwater, copying ledgers by hand, giving old clothes new life, widening alleys, linking remote islands, planting young oaks, measuring noise, carrying school meals, walking disused railways, renting empty mills, opening the dawn market, watching for forest fires",
    "manner": "sooner than anyone thought, unlike in other years, with great care, bit by bit, without much of a quarrel, with all papers in order, for reasons never given, whenever the weather allowed, behind closed doors, for all to see, slowly but steadily, with both hands raised, saving wherever it could, just as the law has it, in few words",
    "spent": "made up its mind to use, shared out, put off paying, counted once again, took from a fund, will soon release, still sits on, paid one half of, was given back",
    "told": "let slip, hinted over lunch, wrote in a circular, explained on the radio, promised once more, admitted to this paper, posted on the web, put in a letter, suggested between the lines",
}  # fmt: skip
