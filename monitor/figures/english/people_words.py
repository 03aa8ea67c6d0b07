"""Nouns for people. What they count is `people`, everything else that is counted is `count`.

A jobs figure is a number of people, so are deaths; families, firms and cases are things counted.
"""

from __future__ import annotations

from monitor.figures.english.word_list import words

NOUNS = words(
    """
activists actors adult adults africans airmen aldermen ambassadors americans analysts applicants apprentices
apprenticeships arrests artists asylum-seekers athletes attendees audience australians authors babies baby
beneficiaries billionaires births bodies borrowers bosses boy boys britains britons brother brothers
builders campaigners canadians candidate candidates captives caregivers carers casualties casualty child
children chinese citizen citizens claimants clients climbers clinicians commuters competitors consumers
contestants contractors councillor councillors councilmembers councilors crew crews criminals crowd customer
customers cyclists dancers daughter daughters dead death deaths defendants delegates democrats demonstrators
dentists deputies designers detainees developers diplomats directors doctor doctors drinkers drivers
economists elderly electricians employee employees engineers envoys europeans evacuee evacuees executives
experts fans farmers fatalities fatality injuries father fathers fighters firefighters fishermen followers
footballers freelancers fugitives germans girl girls governors graduate graduates guards guest guests gunmen
hikers homeowners homicides hostage hostages human humans immigrants indians individual individuals infant
infants inhabitant inhabitants injured inmates internees interns investors israelis japanese job jobs
journalists judge judges jurors koreans laborers labourers lawmaker lawmakers lawyers lecturers legislators
listeners lives machinists magistrates man managers marchers marines mayors mechanics medallists medics
member members men men's meps midwives migrant migrants militants millionaires miners ministers missing
olds somethings postgraduates postgrads undergrads grads alumni scouts nomads cousins aunts uncles nieces nephews tots mums moms dads
grandparents triplets brides grooms friends expats emigrants townspeople tribespeople farmhands deckhands stewards stewardesses
marshals sheriffs constables sergeants corporals lieutenants colonels admirals commandos spies agents consuls aides secretaries
chiefs presidents kings queens princes princesses popes imams rabbis vicars celebrities poets crooks burglars assassins slaves
martyrs champions jockeys umpires hooligans addicts alcoholics vegans diabetics asthmatics vets hosts hostesses maids lifeguards
wardens shepherds peasants landlords juveniles adolescents lads lasses schoolgirls schoolboys sophomores dropouts truants
astronauts cosmonauts stowaways castaways eyewitnesses signatories celebrants descendants corpses entrants laureates deans
kurds swedes danes finns turks arabs jews muslims hindus catholics protestants sikhs scots greeks serbs croats czechs slovaks
thais filipinos iraqis pakistanis saudis afghans spaniards
mother mothers motorists mourners mp mps murders musicians national nationals neighbors neighbours newborns
nurse nurses offenders officer officers official officials palestinians plaintiffs complainants litigants appellants
witnesses colleagues clergy priests nuns monks bishops
layoffs redundancies lay-offs kids grandchildren spouses husbands wives widows orphans chefs cooks cops detectives
recruits cadets conscripts heirs locals
scholars academics professionals specialists assistants attendants accountants occupants combatants servants merchants
clerks thieves convicts felons pirates insurgents guerrillas mercenaries captains commanders generals actresses waitresses
holidaymakers paramedics parent parents
participants passenger passengers patient patients pedestrians pensioner pensioners people person personnel
persons pharmacists physicians pilgrims pilots players plumbers police policeman policemen position
positions post posts prisoner prisoners professors programmers prosecutors protesters protestors pupil
pupils readers rebels recipients refugee refugees relatives reporters representatives republicans rescuers
researchers resident residents respondents riders role roles runners russians sailors savers schoolchildren
scientists senator senators senior seniors servicemen shareholders shoppers sibling siblings singers sister
sisters skiers smokers soldier soldiers son sons spectators staff staffer staffers strikers student students
subscriber subscribers suicides supporters surfers surgeons survivor survivors suspect suspects swimmers
taxpayers teacher teachers technicians teenager teenagers teens tenants therapists toddler toddlers tourist
tourists trainees traveler travelers traveller travellers troop troops twins ukrainians undergraduates user
users vacancies veterans victim victims viewers villagers visitors volunteer volunteers voter voters winners
woman women women's worker workers workforce worshippers wounded writers youth youths
    """
)
# "-ers" and the like mean people ("strikers", "economists") unless the thing is one of these.
SUFFIXES = ("ers", "ors", "ists", "ians", "men", "women", "ees", "eers")
THINGS = words(
    """
adapters adaptors amplifiers inhalers lighters strollers mowers blowers cookers fryers toasters sprinklers purifiers humidifiers
dehumidifiers breakers injectors defibrillators inverters converters gliders minesweepers icebreakers razors stoppers starters
banners timers shakers scrapers shredders rulers wrappers sleepers homebuilders housebuilders
grocers wagers favours tiers piers frontiers thermometers barometers altimeters speedometers
breathalysers pacemakers rudders girders feeders spreaders headers
accelerators acres acumen airliners anchors answers armors assists automakers badgers barriers batters
beavers beers bees bidders binders blazers blenders blockers bloopers blusters boilers bombers boosters
borders boulders broadcasters brokers buffers bumpers bunkers burgers burners busters calculators campers
canisters capacitors carmakers carriers centers centimeters centres chapters chargers checklists choppers
cleaners clippers closers clusters coffers colors colours committees compressors computers conductors
connectors containers coolers copters corners corridors counters covers crackers cruisers cutters cylinders
dampers dangers dealers degrees destroyers detectors diameters diapers diggers disasters distributors
dodgers doors drawers droppers dryers dumpers elevators employers errors escalators excavators exporters
factors favors feathers feeders fees fibers fibres filters fists flavors flavours flippers floors flowers
folders freezers freighters generators geysers gophers guarantees gutters hammers hamsters harbors harbours
harvesters haulers headquarters heaters helicopters honors honours hoppers importers incubators indicators
insurers interceptors jumpers kilometers knees labors ladders landers lasers launchers layers lenders
letters levees liners lists liters litres litters loaders lobsters lockers makers manufacturers matters meteors
meters millimeters mirrors mists mixers monitors monsters moors motors newspapers numbers odors offers omen
openers operators orbiters orders others otters overpasses oxygenators oysters pacers panthers papers
parameters pedigrees perimeters phasers plasters platers platters playlists pliers plovers pointers posters
powers printers processors producers projectors providers publishers quarters rafters reactors refiners
reflectors refrigerators regimen registers retailers rivers rockers rollers routers rovers rumors rumours
scanners schooners scissors scooters sectors semesters semiconductors sensors servers shatters shelters
shortlists shoulders showers shutters simulators skyscrapers slippers sneakers speakers specimen spiders
spoors steamers stickers summers suppliers sweaters tankers tapers tenders theaters theatres thrusters
tigers tires tokens towers trackers tractors trailers transfers transformers transistors transponders
trawlers trees trousers trucks tumors tumours twists tyers typewriters vectors vendors ventilators vouchers
wafers waitlists wallpapers warblers washers waters whitepapers wholesalers winters wires wonders wrists
zippers
    """
)
# "One woman was hurt" counts her; "one job", "one table" count nothing.
SINGLE_PEOPLE = words(
    """
person man woman child boy girl baby adult teenager officer soldier firefighter passenger patient victim student
policeman civilian worker resident pupil employee driver pilot survivor fatality death casualty
    """
)
# Behind a number without a noun, they say what became of people: "Six dead, dozens hurt".
STATES = words(
    """
dead injured wounded missing hurt killed arrested detained evacuated homeless hospitalised hospitalized aboard rescued
    """
)
# Singular nouns that hold a number of people behind "of": "a crew of 31".
GROUPS = words(
    """
crew crowd staff workforce audience population toll team class classes crowds garrison membership
gang squad delegation jury choir orchestra platoon turnout cast payroll congregation gathering following headcount
attendance army electorate
    """
)
# Singular nouns that hold a number of things or animals: "a fleet of 31", "the herd is 240".
COLLECTIONS = words(
    "fleet herd flock pack pride colony swarm brood litter stable collection portfolio network"
)
ANIMALS = words(
    """
animals cubs pups puppies kittens chicks foals ducklings piglets hatchlings nestlings joeys rats mice bats toads frogs
snakes parrots ravens herons storks gulls badgers beagles hounds mares stallions bulls oxen sows llamas alpacas giraffes zebras
antelopes gorillas chimpanzees orangutans hippos hippopotamuses alligators squid crabs lobsters bears beavers bees
birds bison boar buffaloes calves camels cats cattle chickens cormorants cows crocodiles deer dogs
dolphins ducks eagles elephants elk ewes fish foxes geese goats hares hens horses kangaroos koalas lambs leopards lions livestock
lynx monkeys moose otters owls pandas penguins pigeons pigs ponies porpoises poultry puffins rabbits reindeer rhinos seals
sharks sheep squirrels swans tigers tortoises turtles vultures whales wildlife wolves
    """
)
# Plurals without an s, and nouns that are counted in their one form.
IRREGULAR_PLURALS = words(
    """
taxis skis kiwis safaris emojis tsunamis bikinis maseratis ferraris audis lamborghinis suzukis mitsubishis yetis rabbis pakistanis
iraqis thais saudis menus gurus emus gnus subarus plateaus tutus thermoses aircraft aldermen alumni analyses antennae
axes bacteria bison businessmen businesswomen cacti cattle
children congressmen craft crew crises criteria data dead deer dice elderly feet firemen fish fishermen
formulae fungi geese grandchildren helicopters hovercraft kroner larvae livestock media men mice nuclei
offspring people personnel phenomena police policemen poultry reindeer rotorcraft salesmen salmon
schoolchildren series servicemen sheep shrimp spacecraft species squid staff staffers stepchildren stimuli
swine teeth theses troops trout watercraft wildlife women youth
    """
)


def is_people(noun: str) -> bool:
    """True if `noun`, in lower case, is a word for people: by the list, else by its ending."""
    if noun in NOUNS:
        return True
    if noun.endswith("makers"):
        return noun in (
            "lawmakers",
            "policymakers",
            "filmmakers",
            "moviemakers",
            "troublemakers",
            "holidaymakers",
        )
    return noun.endswith(SUFFIXES) and noun not in THINGS
