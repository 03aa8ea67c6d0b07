"""Sentences as newspapers print them, on public life, courts, weather, sport and arts, and headlines: (text, figures).

Where `english_corpus` has a sentence for each rule, these and those of `english_news_trade` and `english_news_science`
see the rules together. Each was read by a person before it was kept.
"""

from __future__ import annotations

PUBLIC: list[tuple[str, list[tuple[str, object, str]]]] = [
    (
        "James scored 32 points, grabbed 11 rebounds and handed out 9 assists in 38 minutes as the Lakers won 112-104.",
        [("32 points", 32, "count"), ("11", 11, "count"), ("9", 9, "count"), ("38 minutes", 38, "minute")],
    ),
    (
        "Djokovic served 14 aces and saved 6 of 7 break points before winning 6-4, 7-6 (7-5).",
        [("14", 14, "count"), ("6", 6, "count"), ("7", 7, "count")],
    ),
    (
        "He threw for 312 yards and three touchdowns and ran for another 45 yards.",
        [("312 yards", "285.2928", "m"), ("three", 3, "count"), ("45 yards", "41.148", "m")],
    ),
    ("The striker has 18 goals in 24 league games this season.", [("18", 18, "count"), ("24", 24, "count")]),
    (
        "Two-thirds of voters under 35 backed the measure, compared with just 28 percent of those 65 and older.",
        [("Two-thirds", "0.666666666666667", "multiple"), ("28 percent", 28, "percent")],
    ),
    (
        "With 98% of precincts reporting, Garcia led by 1,204 votes, 50.3% to 49.7%.",
        [
            ("98%", 98, "percent"),
            ("1,204", 1204, "count"),
            ("50.3%", "50.3", "percent"),
            ("49.7%", "49.7", "percent"),
        ],
    ),
    ("Turnout was 61%, the highest since 1998.", [("61%", 61, "percent")]),
    (
        "The council voted 7-2 to approve a 412-unit apartment complex on 9.5 acres near the station.",
        [("412", 412, "count"), ("9.5 acres", "38445.1360128", "m2")],
    ),
    (
        "Council tax will rise by 4.99% in April, adding about £85 to the average Band D bill.",
        [("4.99%", "4.99", "percent"), ("£85", 85, "GBP")],
    ),
    (
        "The county's $3.4 billion budget includes a 5 percent raise for 11,000 employees.",
        [("$3.4 billion", 3400000000, "USD"), ("5 percent", 5, "percent"), ("11,000", 11000, "people")],
    ),
    (
        "A 7.1-magnitude earthquake struck at a depth of 10 km about 40 km southwest of the city.",
        [("7.1", "7.1", "other"), ("10 km", 10, "km"), ("40 km", 40, "km")],
    ),
    (
        "Hurricane Milton made landfall as a Category 3 storm with sustained winds of 120 mph.",
        [("120 mph", 120, "other")],
    ),
    (
        "Up to 18 inches of rain fell in 24 hours, and more than 3 million customers lost power.",
        [("18 inches", "0.4572", "m"), ("24 hours", 24, "hour"), ("3 million", 3000000, "people")],
    ),
    (
        "Temperatures could climb to 108 on Thursday, about 12 degrees above normal.",
        [("108", "42.2222222222222", "degC"), ("12 degrees", 12, "degC")],
    ),
    (
        "A crash involving three trucks closed two lanes of the I-95 for about four hours.",
        [("three", 3, "count"), ("two", 2, "count"), ("four hours", 4, "hour")],
    ),
    (
        "Police arrested 23 people and seized 1.2 tonnes of cocaine worth an estimated €96 million.",
        [("23", 23, "people"), ("1.2 tonnes", "1.2", "t"), ("€96 million", 96000000, "EUR")],
    ),
    (
        "The hospital has 450 beds, 38 of them in intensive care.",
        [("450", 450, "count"), ("38", 38, "count")],
    ),
    (
        "Waiting times average 14.5 weeks, against a target of 18 weeks.",
        [("14.5 weeks", "14.5", "week"), ("18 weeks", 18, "week")],
    ),
    (
        "Flight 2213 was carrying 143 passengers and six crew members.",
        [("143", 143, "people"), ("six", 6, "people")],
    ),
    ("She became the first woman to win the prize in its 117-year history.", [("117-year", 117, "year")]),
    (
        "The painting fetched $5.6 million, nearly three times its high estimate of $2 million.",
        [("$5.6 million", 5600000, "USD"), ("three times", 3, "multiple"), ("$2 million", 2000000, "USD")],
    ),
    (
        "The movie took in $45.2 million from 4,125 theaters in its opening weekend.",
        [("$45.2 million", 45200000, "USD"), ("4,125", 4125, "count")],
    ),
    (
        "The album spent 11 weeks at No. 1 and sold 3.5 million copies.",
        [("11 weeks", 11, "week"), ("3.5 million", 3500000, "count")],
    ),
    (
        "He pleaded guilty to four counts of fraud and faces up to 20 years in prison.",
        [("four", 4, "count"), ("20 years", 20, "year")],
    ),
    ("The judge sentenced her to 25 years to life.", [("25 years", 25, "year")]),
    (
        "The city has recorded 312 homicides this year, a 15% drop from 2023.",
        [("312", 312, "people"), ("15%", 15, "percent")],
    ),
    ("The bridge, built in 1932, carries 90,000 vehicles a day.", [("90,000", 90000, "count")]),
    ("The 27-nation bloc agreed to spend 2% of GDP on defence.", [("27", 27, "count"), ("2%", 2, "percent")]),
    (
        "The government wants to build 1.5 million homes over five years.",
        [("1.5 million", 1500000, "count"), ("five years", 5, "year")],
    ),
    (
        "Nearly 1,300 flights were cancelled and 5,600 delayed.",
        [("1,300", 1300, "count"), ("5,600", 5600, "count")],
    ),
    (
        "The quake killed at least 126 people and injured 188, state media said.",
        [("126", 126, "people"), ("188", 188, "people")],
    ),
    ("The new law raises the retirement age to 64 from 62.", [("64", 64, "year"), ("62", 62, "year")]),
    (
        "The club signed him on a four-and-a-half-year deal for a fee of around £60m.",
        [("four-and-a-half-year", "4.5", "year"), ("£60m", 60000000, "GBP")],
    ),
    (
        "Marathon winner Kipchoge clocked 2:01:09, 30 seconds inside his own record.",
        [("30 seconds", 30, "other")],
    ),
    ("In a 5-4 ruling, the court upheld the $15 million verdict.", [("$15 million", 15000000, "USD")]),
    (
        "Spain's population grew by 118,400 last quarter to a record 49.3 million, the statistics office said.",
        [("118,400", 118400, "people"), ("49.3 million", 49300000, "people")],
    ),
    ("Hail the size of golf balls damaged 1,800 cars, insurers say.", [("1,800", 1800, "count")]),
    (
        "About 60 percent of Americans say they support the plan; 35 percent oppose it.",
        [("60 percent", 60, "percent"), ("35 percent", 35, "percent")],
    ),
    (
        "The poll of 1,021 likely voters was taken June 3-8 and has a margin of error of 3.2 points.",
        [("1,021", 1021, "people"), ("3.2 points", "3.2", "point")],
    ),
    (
        "A third of respondents had skipped meals in the previous 30 days.",
        [("A third", "0.333333333333333", "multiple")],
    ),
    (
        "The transfer window saw clubs spend a combined £1.96bn, £400m of it on deadline day.",
        [("£1.96bn", 1960000000, "GBP"), ("£400m", 400000000, "GBP")],
    ),
    (
        "Ticket sales for the tour have topped $1 billion from 60 shows.",
        [("$1 billion", 1000000000, "USD"), ("60", 60, "count")],
    ),
    (
        "The river crested at 27.4 feet, more than 10 feet above flood stage.",
        [("27.4 feet", "8.35152", "m"), ("10 feet", "3.048", "m")],
    ),
    (
        "Crews have contained 35% of the fire, which has burned 11,400 hectares since Sunday.",
        [("35%", 35, "percent"), ("11,400 hectares", 114000000, "m2")],
    ),
    (
        "Wind gusts of 110 km/h cut power to 230,000 customers in Queensland.",
        [("110 km/h", 110, "other"), ("230,000", 230000, "people")],
    ),
    (
        "The museum drew 5.8 million visitors last year, 1.2 million fewer than in 2019.",
        [("5.8 million", 5800000, "people"), ("1.2 million", 1200000, "people")],
    ),
    (
        "The school district faces a $93 million deficit and may cut 420 teaching positions.",
        [("$93 million", 93000000, "USD"), ("420", 420, "people")],
    ),
    (
        "Voters approved the $850 million bond by a margin of 58 to 42 percent.",
        [("$850 million", 850000000, "USD"), ("58", 58, "percent"), ("42 percent", 42, "percent")],
    ),
    (
        "The mayor wants to hire 300 police officers over the next three years at a cost of $45 million a year.",
        [("300", 300, "people"), ("three years", 3, "year"), ("$45 million", 45000000, "USD")],
    ),
    ("Speed limits will drop to 20 mph on 190 streets.", [("20 mph", 20, "other"), ("190", 190, "count")]),
    ("France plans 40 billion euros of savings next year.", [("40 billion euros", 40000000000, "EUR")]),
    ("Hundreds of thousands marched; police put the crowd at 180,000.", [("180,000", 180000, "people")]),
    (
        "At least 51 people, including 15 children, died after the river rose 26 feet in 45 minutes.",
        [
            ("51", 51, "people"),
            ("15", 15, "people"),
            ("26 feet", "7.9248", "m"),
            ("45 minutes", 45, "minute"),
        ],
    ),
    (
        "The ferry, with 65 aboard, sank within 30 minutes; 23 were rescued.",
        [("65", 65, "people"), ("30 minutes", 30, "minute"), ("23", 23, "people")],
    ),
    ("A 34-year-old man was charged with three counts of murder.", [("three", 3, "count")]),
    (
        "She won by six strokes and earned $2.4 million.",
        [("six", 6, "count"), ("$2.4 million", 2400000, "USD")],
    ),
    ("The Yankees have lost 9 of their last 12 games.", [("9", 9, "count"), ("12", 12, "count")]),
    ("Bolt's record of 9.58 seconds has stood since 2009.", [("9.58 seconds", "9.58", "other")]),
    (
        "The bill would add $2.4 trillion to deficits over 10 years and leave 10.9 million more people uninsured.",
        [
            ("$2.4 trillion", 2400000000000, "USD"),
            ("10 years", 10, "year"),
            ("10.9 million", 10900000, "people"),
        ],
    ),
    (
        "The UN says 1.9 million people need shelter; it has received 13% of the $1.1 billion it asked for.",
        [("1.9 million", 1900000, "people"), ("13%", 13, "percent"), ("$1.1 billion", 1100000000, "USD")],
    ),
    ("The tunnel is 57 km long and took 17 years to build.", [("57 km", 57, "km"), ("17 years", 17, "year")]),
    (
        "Parliament passed the law by 291 votes to 148, with 12 abstentions.",
        [("291", 291, "count"), ("148", 148, "count"), ("12", 12, "count")],
    ),
    ("He served 27 months of a five-year sentence.", [("27 months", 27, "month"), ("five-year", 5, "year")]),
    ("Only 3 of the 24 hostages are believed to be alive.", [("3", 3, "people"), ("24", 24, "people")]),
    ("About 4 in 10 Canadians own a pet.", [("4 in 10", "0.4", "multiple")]),
    ("Eskom said stage 2 load-shedding would last from 16:00 to 22:00 until Friday.", []),
    (
        "The strike, now in its 12th day, has cost the ports $2.1 million an hour.",
        [("$2.1 million", 2100000, "USD")],
    ),
    (
        "Ten of the 27 victims were under 18, and the youngest was four.",
        [("Ten", 10, "people"), ("27", 27, "people")],
    ),
    (
        "Manchester City beat Leeds 3-0 before 53,000 fans; they are five points clear with six games left.",
        [("53,000", 53000, "people"), ("five points", 5, "count"), ("six", 6, "count")],
    ),
    (
        "Hamilton was 0.043 seconds faster and starts third on the grid.",
        [("0.043 seconds", "0.043", "other")],
    ),
    (
        "A 500-kilogram bomb was found 200 meters from the hospital; 3,500 residents were evacuated.",
        [("500-kilogram", 500, "kg"), ("200 meters", 200, "m"), ("3,500", 3500, "people")],
    ),
    (
        "She has 4.2 million followers on TikTok, 900K on Instagram and 12k on Bluesky.",
        [("4.2 million", 4200000, "people"), ("900K", 900000, "people"), ("12k", 12000, "people")],
    ),
    (
        "About three-quarters of a million homes have no central heating.",
        [("three-quarters of a million", 750000, "count")],
    ),
]

HEADLINES: list[tuple[str, list[tuple[str, object, str]]]] = [
    ("UPDATE 2-Automaker to cut 4,000 jobs in Europe, close plant", [("4,000", 4000, "people")]),
    (
        "Fed cuts rates by quarter point, signals two more cuts this year",
        [("quarter point", "0.25", "point"), ("two", 2, "count")],
    ),
    ("5 dead, 20 hurt in bus crash in northern India", [("5", 5, "people"), ("20", 20, "people")]),
    (
        "Council tax to rise 4.9% as city plugs £32m gap",
        [("4.9%", "4.9", "percent"), ("£32m", 32000000, "GBP")],
    ),
    ("Nvidia shares jump 6%, market value tops $4tn", [("6%", 6, "percent"), ("$4tn", 4000000000000, "USD")]),
    ("Typhoon kills 14 in Philippines; 300,000 flee", [("14", 14, "people"), ("300,000", 300000, "people")]),
    (
        "Bakery chain to spend £640m in Wales over 6 years, hire 2,150",
        [("£640m", 640000000, "GBP"), ("6 years", 6, "year"), ("2,150", 2150, "people")],
    ),
    ("Rail strike: one in three trains cancelled", [("one in three", "0.333333333333333", "multiple")]),
    ("House prices up 3.9% in year to March", [("3.9%", "3.9", "percent")]),
    (
        "Seoul shares end 1.2% higher at 2,633.45",
        [("1.2%", "1.2", "percent"), ("2,633.45", "2633.45", "point")],
    ),
    (
        "Chelsea sign Garcia for £52m on seven-year deal",
        [("£52m", 52000000, "GBP"), ("seven-year", 7, "year")],
    ),
    ("Temperatures to hit 34C this weekend", [("34C", 34, "degC")]),
    ("Three arrested after £2m art theft", [("Three", 3, "people"), ("£2m", 2000000, "GBP")]),
    ("Ukraine says 120 drones downed, 15 injured", [("120", 120, "count"), ("15", 15, "people")]),
    ("Unemployment falls to 4.1%, lowest in two years", [("4.1%", "4.1", "percent")]),
    (
        "More than half of GPs plan to quit within five years",
        [("half", "0.5", "multiple"), ("five years", 5, "year")],
    ),
    ("Tesla recalls 46,096 Cybertrucks", [("46,096", 46096, "count")]),
    ("World population to peak at 10.3bn in 2084, UN says", [("10.3bn", 10300000000, "people")]),
    ("Amazon to spend $20 billion on data centers in Pennsylvania", [("$20 billion", 20000000000, "USD")]),
    ("EU agrees 18th sanctions package, lowers oil cap to $47.60", [("$47.60", "47.6", "USD")]),
]
