"""Nouns for people. What they count is `people`, everything else that is counted is `count`.

A jobs figure is a number of people, so are deaths; families, firms and cases are things counted.
"""

from __future__ import annotations

from monitor.figures.english.word_list import words

NOUNS = words(
    """
people person persons lives man men woman women child children adult adults boy boys girl girls baby
babies infant infants toddler toddlers teenager teenagers teens youth youths pensioner pensioners
senior seniors elderly parent parents mother mothers father fathers brother brothers sister sisters
son sons daughter daughters twins sibling siblings relatives human humans individual individuals
citizen citizens national nationals resident residents inhabitant inhabitants villagers neighbours
neighbors tenants homeowners guest guests visitors tourist tourists traveller travellers traveler
travelers passenger passengers commuters riders pedestrians cyclists motorists pilgrims worker
workers employee employees staff staffers staffer personnel workforce labourers laborers job jobs
post posts role roles position positions vacancies apprentices apprenticeships trainees interns
freelancers contractors officer officers official officials police policeman policemen soldier
soldiers troop troops servicemen sailors marines airmen fighters militants rebels gunmen hostage
hostages prisoner prisoners inmates detainees captives guards firefighters paramedics rescuers
volunteer volunteers medics doctor doctors physicians nurse nurses midwives surgeons patient
patients carers caregivers dentists pharmacists therapists clinicians student students pupil pupils
schoolchildren undergraduates graduates graduate teachers teacher lecturers professors candidates
candidate applicants lawmaker lawmakers legislators mp mps meps senator senators representatives
councillor councillors councilors ministers governors mayors deputies delegates democrats
republicans judge judges jurors magistrates lawyers prosecutors diplomats ambassadors envoys
councilmembers aldermen voter voters respondents participants households' consumers shoppers
customer customers clients user users subscriber subscribers members member followers fans
supporters spectators attendees viewers listeners readers audience crowd crew crews athletes players
footballers runners swimmers winners contestants competitors medallists victim victims casualties
casualty fatality fatalities death deaths dead wounded injured survivors survivor missing suicides
murders homicides bodies migrants migrant refugees refugee immigrants asylum-seekers evacuees
evacuee engineers scientists researchers developers programmers designers analysts economists
experts executives managers directors bosses investors shareholders savers borrowers taxpayers
claimants beneficiaries recipients farmers fishermen miners machinists drivers pilots mechanics
technicians electricians builders plumbers singers actors artists musicians dancers writers authors
journalists reporters strikers protesters protestors demonstrators marchers activists campaigners
suspects suspect defendants offenders criminals arrests smokers drinkers veterans billionaires
millionaires births newborns internees souls mourners worshippers men's women's fugitives hikers
climbers skiers surfers americans britons britains germans koreans japanese chinese europeans
ukrainians russians palestinians israelis indians canadians australians africans
    """
)
# "-ers" and the like mean people ("strikers", "economists") unless the thing is one of these.
SUFFIXES = ("ers", "ors", "ists", "ians", "men", "women", "ees", "eers")
THINGS = words(
    """
computers servers containers trailers letters numbers papers towers orders offers centers centres
chapters meters liters acres rivers bidders barriers bunkers carriers tankers freighters bombers
fighters-jets helicopters choppers boosters chargers routers printers scanners sneakers trackers
trucks shelters counters corners covers newspapers posters powers dangers matters manufacturers
makers carmakers automakers suppliers retailers lenders insurers operators providers brokers dealers
publishers broadcasters developers' employers airliners liners cruisers destroyers launchers rollers
boilers burners coolers freezers burgers beers answers borders quarters headquarters semesters
transformers transfers transponders fibers fibres speakers stickers folders filters hammers ladders
layers pliers rockers cleaners dryers washers mixers blenders drawers closers others members-states
feathers flowers showers winters summers disasters monsters customers-sites parameters perimeters
centimeters kilometers millimeters diameters theaters typewriters wonders waters wafers vouchers
tenders tractors reactors motors sectors doors floors monitors sensors processors errors factors
interceptors semiconductors generators conductors elevators escalators colors colours odors minors'
mirrors tutors' corridors vectors accelerators calculators connectors compressors capacitors
transistors detectors reflectors projectors refrigerators simulators indicators vendors
investors-owned donors-sites tumors tumours rumors rumours flavors flavours honors honours favors
labors harbors harbours armors anchors trees fees committees degrees guarantees pedigrees knees bees
levees employees-owned lists waitlists playlists shortlists checklists twists wrists fists mists
regimen specimen acumen omen trawlers loaders haulers harvesters diggers boulders shoulders cylinders
feeders binders blazers sweaters jumpers slippers trousers scissors campers cruisers steamers schooners dumpers
bumpers dampers boosters busters clusters posters blusters lobsters canisters registers cash-registers theatres
shutters gutters cutters scooters routers shooters-games heaters meters skyscrapers papers wallpapers whitepapers
chapters helicopters copters tapers diapers zippers flippers clippers bloopers hoppers choppers droppers
assists oxygenators ventilators incubators escalators excavators tractors reactors contractors-firms distributors
competitors-firms exporters importers carriers insurers lenders retailers wholesalers refiners producers growers-firms
platers printers platters shatters batters matters-law quarters plasters rafters rockers lockers blockers stickers
trackers crackers tankers bankers-hours bunkers-fuel anchors errors minors-leagues floors moors doors spoors
boxers-shorts brothers-firms others-firms flyers-leaflets tyers wires tires wafers offers buffers coffers
gophers badgers hamsters spiders panthers plovers warblers beavers oysters chargers dodgers burgers
passers-by-laws overpasses rovers landers orbiters boosters thrusters centers centres meters litres tigers panthers beavers oysters lobsters spiders badgers otters hamsters geysers
lasers phasers meteors stickers tokens customers-only consumers-only pointers quarters-final openers closers pacers
    """
)
# "One woman was hurt" counts her; "one job", "one table" count nothing.
SINGLE_PEOPLE = words(
    "person man woman child boy girl baby adult teenager officer soldier firefighter passenger patient victim student policeman civilian worker resident pupil employee driver pilot survivor fatality death casualty"
)
# Behind a number without a noun, they say what became of people: "Six dead, dozens hurt".
STATES = words(
    """
dead injured wounded missing hurt killed arrested detained evacuated homeless hospitalised hospitalized aboard rescued
    """
)
# Singular nouns that hold a number of people behind "of": "a crew of 4,500".
GROUPS = words(
    """
crew crowd staff workforce audience population toll team class classes crowds garrison membership
turnout cast payroll congregation gathering following headcount attendance army electorate
    """
)
# Plurals without an s, and nouns that are counted in their one form.
IRREGULAR_PLURALS = words(
    """
people men women children police staff aircraft spacecraft sheep cattle fish deer salmon poultry
data media criteria phenomena bacteria teeth feet geese mice dice series species personnel crew
youth elderly offspring troops fungi cacti nuclei stimuli alumni larvae antennae formulae axes
crises analyses theses bases dead livestock swine bison squid shrimp trout reindeer hovercraft
watercraft rotorcraft helicopters kroner policemen firemen servicemen salesmen businessmen
businesswomen congressmen fishermen aldermen grandchildren schoolchildren stepchildren craft
staffers wildlife bn m votes
    """
)


def is_people(noun: str) -> bool:
    """True if `noun`, in lower case, is a word for people: by the list, else by its ending."""
    if noun in NOUNS:
        return True
    if noun.endswith("makers"):
        return noun in ("lawmakers", "policymakers", "filmmakers", "moviemakers", "troublemakers")
    return noun.endswith(SUFFIXES) and noun not in THINGS
