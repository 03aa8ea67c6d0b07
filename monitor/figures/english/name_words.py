"""Words that make a number beside them a name: "Section 12", "Route 9", "48 Elm Street", "Phase 3"."""

from __future__ import annotations

from monitor.figures.english.word_list import words

# A bare number behind one of these is its label.
LABELS = words(
    """
act acts age aged agenda ages airbus amendment android annex apartment apollo appendix apt area artemis
article articles barracks battalion bay bbc bill block boeing bottom bowl box brigade building cac caesium
camp carbon case categories category cesium channel chapter chapters circa class clause clauses cobalt code
convention cop court courts covid cup dax day decree directive district division docket dormitory episode
episodes eurovision exit expo factor falcon fig figure fiscal fleet flight flights floor forbes form forms
formula fortune ftse fy galaxy game games gate gen generation global grade grades group groups hall
hang-seng highway highways horizon hr hydrogen id interstate iodine ios iphone item junction junctions kospi
lane level levels line lines lodge lot mark marker match measure measures mile mk model msci nikkei no nos number numbers
olympics omega page pages paragraph paragraphs part parts patent phase phases pier pixel platform platoon
playstation plutonium pool pools postcode precinct prop proposition protocol psalm quarter quarters question
questions radio reactor ref regiment regulation resolution room round rounds route routes row rule rules runway runways
russell s&p schedule season seasons section sections sector series shenzhou since site size soyuz squadron
sr stage stages starship step steps strontium studio suite super table terminal terminals test tier tiers
title top topix tower track tracks train tram type types unit units update uranium verse version versions
trains rooms exits gates platforms zones wards bays lanes channels cells lockers coaches berths buses trams
draw berth bus corridor courtroom cell locker hangar lap hole exhibit opus symphony concerto sonata psalms canto
shop gallery mission heat lesson wing coach carriage cabin cubicle kilometre kilometer tomb stall
usb hdmi wi-fi wifi fi bluetooth pcie thunderbolt ddr lpddr macos watchos ipados tvos chrome firefox python java php
ubuntu linux kernel
macbook directx tls html ipv vision vitamin vol volume volumes voyager ward week windows xbox year years zip zone
    """
)
SEATS = (
    "seat",
    "seats",
    "stop",
    "stops",
    "order",
    "square",
)  # labels only where they are no verb and count nothing
SHORTENED = words(
    "art arts sec para paras p pp ch chap vol ed cl reg regs s ss v vv fn"
)  # "Art. 12", before a point
# Books with a number before their name: "1 Samuel 7".
BOOKS = words("samuel kings chronicles corinthians thessalonians timothy peter maccabees esdras")
STREETS = words(
    """
street st road rd avenue ave boulevard blvd drive lane square place close court crescent terrace way
park row parkway gardens wharf plaza quay hill
    """
)
# Before a day of the month or a year: what a year stands behind ("in 2024", "since 1996", "the class of 2020").
YEAR_LEADS = words(
    """
( , - / : ; about after against and apr april around as aug august autumn before between beyond by calendar
circa dec december during early fall feb february fiscal for from fy h1 h2 in into jan january jul july jun
june late late- mar march may mid nov november oct october of on or post pre q1 q2 q3 q4 season sep sept
september since spring summer than the this through throughout till to toward towards until versus vs winter
year years
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
