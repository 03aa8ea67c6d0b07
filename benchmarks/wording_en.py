"""Made-up English news: sentences with slots in braces, and the words that fill them, between commas."""

# Each states something else, so that each is a series of its own in the ledger.
FIGURES = (
    "{owner} will spend {money} on its {project} by next year, it said on Tuesday.",
    "The {project} is to take on {people} a year, according to {owner}.",
    "The budget of the {project} rose {percent} to {money}, from {money} a year earlier.",
    "Users of the {project} numbered {people}, up {percent} on the same period of last year.",
    "In a survey by {owner}, {percent} of those asked were content with the {project}.",
    "The {project} will open {places} in {place}.",
    "{owner} plans to raise the number of firms in the {project} to {firms} by {year}.",
    "Each household in the {project} is to receive {smallmoney} a month.",
    "The site of the {project} covers {area}.",
    "Only {percent} of the money for the {project} was spent, {points} short of the target.",
    "Applications for the {project} came to {count}, {times} the number of places.",
    "{owner} ordered {machines} for the {project}.",
    "Work on the {project} is about {percent} complete.",
    "Private investors put in {money} and the state {money}.",
    "“The {project} will create {jobs},” said {person}, {title} of {owner}.",
    "Subsidies that {owner} paid under the {project} totalled {money}.",
    "The average wait for the {project} fell to {days}.",
    "Economists put the benefit of the {project} to {place} at roughly {money}.",
    "{owner} will cut charges under the {project} by {percent}.",
    "Some {homes} in {place} have signed up to the {project}.",
)

DIGITS_ONLY = (  # no figure in any of them
    "{owner} will hold a hearing at 2:30 p.m. on {month} {day}, {year}.",
    "Residents can call 555-{number} for details of the {project}.",
    "The {project} rests on Section {day} of the Public Works Act {year}.",
    "The board met on {month} {day} under its Vision 20{day} banner.",
    "The hearing is at {day} Mill Lane, a short walk from Platform 3.",
)

PLAIN = (
    "{person}, {title} of {owner}, said residents would be heard before any decision.",
    "{owner} declined to say when the details would be published.",
    "Analysts expect it to take time before the {project} shows results.",
    "Campaigners said the decision had come far too late for {place}.",
    "People in {place} fear that traffic will get worse once work begins.",
    "“We will listen to those who run the service,” a spokesman said.",
    "{owner} and the council have long been at odds over the {project}.",
    "The {project} is run together with local colleges and businesses.",
    "Builders point to the price of materials as the main risk.",
    "Safety comes before anything else, {person} told reporters.",
)

HEADLINES = (
    "{owner} presses ahead with {project}",
    "What has become of the {project} in {place}",
    "{place}: {project} gathers pace",
)

WORDS = {
    "place": (
        "Ashmere, Brackwell, Cindermouth, Dunhaven, Eastmarch, Fernleigh, Glenport, Harrowdale, "
        "Inverbeck, Juniperton, Kestrelby, Larkwater, Mossgate, Northolme, Oakrest, Pellworth, Quarryton, "
        "Redmere, Stonebeck, Thornwick, Underhill, Vexford, Westbrook, Yarrowby, Zelby, Aldercross, "
        "Birchton, Coldspring, Dovebridge, Elmstead, Foxcombe, Greyhaven, Hollowmere, Ironbridgeton, "
        "Kingsmoor, Lowmarsh, Millbeck, Nettleford, Otterbury, Pinecroft"
    ),
    "body": (
        "Council, Transit Authority, Port Authority, Water Board, Housing Trust, Arts Council, Chamber of "
        "Commerce, Health Service, Energy Agency, Fire Service, Forestry Commission, Fisheries Institute, "
        "Airport, University, Museum, Library Service, School Board, Tourist Board, Sports Council, "
        "Innovation Centre, Seed Fund, Jobs Agency, Youth Fund, Environment Agency, Planning Office, Data "
        "Centre, Bank, Electronics, Heavy Industries, Chemicals, Pharma, Biotech, Mobility, Shipyards, "
        "Semiconductors, Construction, Telecom, Stores, Foods, Airways, Shipping, Robotics, Steel, "
        "Motors, Textiles, Insurance, Media, Farms, Mining, Logistics"
    ),
    "aim": (
        "youth, senior, women's, family, disability, small-business, rural, smart, green, hydrogen, "
        "microchip, robotics, marine, space, night-time, public, downtown, riverside, industrial, high- "
        "street, tourism, heritage, digital, biotech, drone"
    ),
    "work": (
        "housing scheme, training course, start-up programme, care service, school-meals plan, conversion "
        "project, test-bed project, health programme, school-bus scheme, renewal project, visitor centre, "
        "festival fund, loan scheme, scholarship fund, bus network, solar project, learning hub, research "
        "programme, export scheme, regeneration project"
    ),
    "person": (
        "Ada Marlow, Ben Thorne, Cora Whitlock, Dan Ashby, Elsie Crane, Finn Harker, Greta Lowe, Hugh Sallow"
    ),
    "title": "director, chief executive, chair, head of planning, deputy director",
}
