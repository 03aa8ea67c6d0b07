"""Word classes, as far as a noun phrase must be told from what surrounds it. A word not listed is nominal.

Classes: D determiner, P preposition, C conjunction, R pronoun, V verb, A adverb, T time word, N nominal.
"""

from __future__ import annotations

from monitor.figures.english.word_list import words

_LISTS: dict[str, str] = {
    "D": """a an the this that these those its his her their our my your each every some any no all both another
        either neither such""",
    "P": """of in on at by for from to with without within into onto over under above below between among amongst
        against about across after before behind beyond during despite except inside outside near off past per since
        through throughout till toward towards until up upon via versus vs than as like amid around down out along
        alongside following including excluding regarding plus minus unlike worth aboard atop beneath besides""",
    "C": "and or but nor so yet because although though while whereas if unless when whenever whether where once lest",
    "R": """i you he she it we they me him us them who whom whose which what one's itself himself herself themselves
        there here nobody nothing everybody everyone anyone somebody someone something anything everything it's he's
        she's they're we're i'm that's there's mine ours theirs hers how why""",
    "V": """is are was were be been being am has have had having do does did done will would shall should can could may
        might must ought won't don't didn't doesn't isn't aren't wasn't weren't hasn't haven't hadn't can't cannot
        couldn't wouldn't shouldn't 'll 'd 've 're let lets""",
    "N": "family assembly reply ally monopoly anomaly belly butterfly fly",
    "A": """not n't also only just even still already again almost nearly roughly approximately about-ish too very more
        most less least much many few fewer far further ever never always often sometimes soon now then thus hence
        however instead meanwhile moreover nonetheless perhaps maybe quite rather really altogether combined overall
        apiece together ago later earlier away back ahead else either well afterwards forward alone aside straight
        nevertheless therefore today yesterday tomorrow tonight abroad overseas twice thrice say overnight amid
        online once per-head annually""",
    "T": """january february march april june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
        thurs fri sat sun day days week weeks weekend weekends month months year years quarter quarters decade decades
        century centuries hour hours minute minutes second seconds morning afternoon evening night nights midnight
        noon spring summer autumn winter today's yesterday's year's month's week's fiscal season period time
        a.m. p.m. a.m p.m moment date half-year christmas easter yearend year-end annum""",
}
_MONTHS_THAT_ARE_WORDS = {"march", "may", "sat", "sun", "mar", "wed"}  # classed by the capital letter

_REGULAR_VERBS = """
accept account achieve acquire add admit agree aim allocate allow announce answer appear apply appoint approve argue arrive ask
assume attack attend attract authorise authorize average award back ban battle beg believe belong boast boost
borrow bring burn call cancel carry catch cause challenge charge claim climb close collect comment commit compare
compete complete comprise confirm conclude consider consist consume contain contract contribute convert count cover crash
create cross cruise damage deal decide declare decline decrease deliver demand deny deploy depend destroy detain develop die
dip disclose discover dive donate displace donate double downgrade drag drain drop earn ease edge elect eliminate emerge employ
enable end enrol enroll enter equal erase establish estimate evacuate exceed exclude expand expect explain export expose extend face
fail fall feature fear file fine finish fire fix force forecast gain generate grant grow guess guide halt halve handle happen
help hint hire hold hope host identify impose improve include increase indicate inject injure install insist intend
introduce invest involve issue join jump keep kill land last launch leap lend lift limit list live load log look lower
maintain manage market mark measure meet miss move name narrow need note observe obtain occupy occur owe offer offset open
operate order outnumber own oppose pack park pass peak pencil perform pick place plan plunge pledge point pocket poll post pour
power predict prepare present press prevent process produce project promise propose protect prove provide publish pull
pump purchase push
quadruple question raise range rank rate reach receive reckon recommend seat record recover recruit reduce refuse
register reject release
rely remain remove rent repay repeal replace report represent request require rescue reserve resign respond rest restore result retain
retire retreat return reveal reverse roll rule save say score secure seek seem seize serve settle share shed ship show shrink
shut sign sink slash slide slip slow slump soar solve sound stage stand start state stay step stop store store strand
stretch strike struggle study suffer suggest supply support surge surpass survey suspect suspend swell switch tackle talk target tell
threaten top total touch tour trade train transfer treat trim trigger triple try tumble turn unveil update upgrade urge use
admire appeal assemble bury comply comprise endorse enlarge envisage examine exist foresee forgive govern insulate
lack link match mobilise mobilize mock overheat
oversee ratify recall rejoice relieve remember reopen restrict scrap settle specify submit supplement tighten undergo undermine welcome
value visit vote vow wait walk want warn waste weigh widen wipe work wound yield
"""
_IRREGULAR_VERBS = """
fell fallen rose risen grew grown sank sunk won lost sold bought paid spent made took taken gave given got gotten came
come went gone saw seen said told thought knew known held kept led left met ran began begun broke broken brought built caught
chose chosen cost cut drew drawn drove driven ate fought found flew forgot forgave froze frozen hid hit hurt laid lent
meant put quit read rode said sent set shed shook shot showed shown shrank shut slid spoke spread sprang stood stole
stuck struck swam swept swung taught threw thrown understood upheld withdrew withdrawn wore wrote written rises falls
overtook undertook foresaw foreseen forecast beat beaten bet bid burst cast become became feel felt deal dealt leave
lose make pay run see sell send sit sat spend take give get go know think buy write mean win begin choose withdraw rise fall
sees makes pays runs sells sends sits spends takes gives gets goes knows thinks buys writes means wins begins costs comes
hits cuts puts sets stands keeps holds leads leaves finds builds brings catches drives feels speaks tells loses costing putting
setting running cutting hitting selling paying taking giving making losing winning rising falling growing coming going
sought seek find build builds build hear hears heard hang hangs eat eats foresaw oversaw underwent split splits
getting buying leaving sitting standing costing according
"""
# Verb forms that are at least as often nouns: nominal behind a determiner, an adjective, a preposition or a number,
# a verb behind a noun or a pronoun ("the cut", "the bank cut").
_ALSO_NOUNS = """
account aim attack average award back ban battle bet bid boost call cause challenge charge claim climb cost costs comment contract
count cover crash cut cuts damage deal dealt deals decline decrease demand die dip dive drag drain drop end estimate export face fall
falls fear feature file fine finish fire fix force forecast gain grant guess guide halt help hint hit hits hold hope host increase
issue jump land launch leap lift limit list live load log look market mark measure miss move name need note offer open
order own pack park pass peak pick place plan plunge pledge point poll post power press process produce project promise
purchase push question range rank rate read reach record release rent report request rescue reserve rest result retreat return
reverse rise rises roll rule run runs save say score share ship show slide slip slow slump spread stage stand start state stay step
stop store stretch strike study supply support surge survey suspect swell switch talk target top total touch tour trade train
transfer treat trim triple try tumble turn update upgrade use value visit vote wait walk want waste win wins work wound yield
appeal lack link match recall split splits scrap
close double hire beat sets set share burst cast raise save seat draw raises draws seats order pay
"""


def _forms(base: str) -> tuple[str, ...]:
    """Third person, past and participle of a regular verb, spelling minded."""
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    short = base[-1] in "bdglmnprt" and base[-2] in "aeiou" and (len(base) < 3 or base[-3] not in "aeiou")
    doubled = (base + base[-1] + "ed", base + base[-1] + "ing") if short else ()
    return (base, third, stem + "ed", stem + "ing", *doubled)


_NOUN_BASES = set(_ALSO_NOUNS.split())
# Words of a verb's form that name a thing far more often: spending, housing, rates. They stay nominal everywhere.
_MOSTLY_NOUNS = words(
    """
spending housing funding building buildings training lending borrowing earning earnings saving
savings meeting hearing ruling rating ratings offering listing filing parking shipping trading
working mining pricing staffing planning opening warning manufacturing advertising banking farming
fishing heating lighting marketing processing holding holdings landing landings rulings rate rates share shares value
figure market markets power store stores account list record
load states risk price prices last missing injured wounded
    """
)


def _table() -> dict[str, str]:
    classes: dict[str, str] = {}
    for base in _REGULAR_VERBS.split():
        mark = "X" if base in _NOUN_BASES else "V"
        first, third, *rest = _forms(base)
        classes.update({first: mark, third: mark}, **dict.fromkeys(rest, "V"))
    classes.update(dict.fromkeys(_IRREGULAR_VERBS.split(), "V"))
    classes.update(dict.fromkeys(_NOUN_BASES, "X"))
    for mark, listed in _LISTS.items():
        classes.update(dict.fromkeys(listed.split(), mark))
    classes.update(dict.fromkeys(_MOSTLY_NOUNS, "N"))
    return classes


AUXILIARIES = words(_LISTS["V"]) | {"help", "helps", "helped", "let", "lets", "not"}
CLASSES = _table()  # a word of no class is nominal; X: noun or verb, by what stands before
MONTHS_THAT_ARE_WORDS = _MONTHS_THAT_ARE_WORDS
