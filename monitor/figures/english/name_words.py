"""Words that make a number beside them a name: "Section 230", "Route 66", "10 Downing Street", "Phase 2"."""

from __future__ import annotations

from monitor.figures.english.word_list import words

# A bare number behind one of these is its label.
LABELS = words(
    """
update section sections article articles rule rules phase phases no nos number numbers chapter chapters
page pages room gate flight flights route routes highway highways interstate line lines terminal
terminals platform court courts channel level levels class grade grades title part parts stage
stages step steps tier tiers type types category categories unit units block lot version versions
volume volumes vol episode episodes season seasons week day game games round rounds match test
district precinct ward bay pier junction junctions exit bill resolution act acts clause clauses
paragraph paragraphs schedule annex appendix form forms question questions table figure fig box item
lane apartment apt suite floor hr sr formula area zone sector tower hall building reactor model mark
mk series generation gen age aged ages top bottom verse psalm proposition prop amendment directive
regulation decree protocol convention vision horizon agenda track tracks group groups
pool pools radio studio camp site quarter quarters half minute hour
super bowl euro eurovision world cup olympics expo cop fiscal year years fy circa since windows
android ios iphone galaxy pixel playstation xbox boeing airbus apollo starship falcon artemis soyuz
shenzhou voyager covid covid- magnitude-scale postcode zip code id ref docket case cases-no patent
msci dax nasdaq- nikkei ftse s&p russell hang-seng cac kospi topix fortune global forbes bbc
squadron brigade battalion regiment division fleet lodge platoon company-no
passenger-no seat-no row dormitory barracks building-no ring bus tram train bridge mile marker
kilometre-stone vitamin omega factor size volume-no uranium plutonium carbon cobalt cesium caesium
iodine strontium hydrogen
    """
)
STREETS = words(
    """
street st road rd avenue ave boulevard blvd drive lane square place close court crescent terrace way
park row parkway gardens wharf plaza quay hill
    """
)
# Before a day of the month or a year: what a year stands behind ("in 2024", "since 1996", "the class of 2020").
YEAR_LEADS = words(
    """
in on since by from until till to of during before after through throughout for and or than year years
fiscal fy early late mid the this season spring summer autumn fall winter january february march
april may june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec circa around pre post calendar q1 q2 q3 q4 h1 h2 between as ( - / , ; : vs versus
against into beyond towards toward about late-
    """
)
# Behind these a date's number or a year's follows, they are no counted noun.
MONTHS = {
    name: i
    for i, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = words(
    """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """
)
