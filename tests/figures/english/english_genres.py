"""Odd spellings and many kinds of news, a reason beside each: (why, text, figures). A figure is (printed, value, unit).

Written from the contract, not from what the reader gave.
"""

from __future__ import annotations

GENRES: list[tuple[str, str, list[tuple[str, object, str]]]] = [
    # --- spellings -----------------------------------------------------------------------------------------------
    ("money in hyphens", "She won a 2.5-million-dollar settlement.", [("2.5-million-dollar", 2_500_000, "USD")]),
    ("crores", "The state will spend Rs 500 crore on a flyover.", [("Rs 500 crore", 5_000_000_000, "other")]),
    ("lakhs of people", "Some 3 lakh farmers will get seed.", [("3 lakh", 300_000, "people")]),
    ("a share in hyphens", "About 1-in-5 renters moved.", [("1-in-5", "0.2", "multiple")]),
    ("a share in hyphens and words", "One-in-five renters moved.", [("One-in-five", "0.2", "multiple")]),
    ("a cent sign behind", "A pint now costs 99¢ there.", [("99¢", "0.99", "USD")]),
    ("a euro sign behind", "Entry is 12€, or 9 € for pupils.", [("12€", 12, "EUR"), ("9 €", 9, "EUR")]),
    ("eighths of a cent", "Oats added 3-3/4 cents.", [("3-3/4 cents", "0.0375", "USD")]),
    ("any country's dollars", "It cost N$5.7 billion.", [("N$5.7 billion", 5_700_000_000, "other")]),
    ("a currency of few readers", "The fee is 300 meticais.", [("300 meticais", 300, "other")]),
    ("barrels a day", "Output is 95,000 b/d.", [("95,000 b/d", 95_000, "other")]),
    ("parts per trillion", "The limit is 4 parts per trillion.", [("4 parts per trillion", 4, "other")]),
    ("a hyphen and plus", "It holds a 30-percent-plus share.", [("30-percent", 30, "percent")]),
    ("half a million", "Half a million people came.", [("Half a million", 500_000, "people")]),
    # --- names that hold numbers ---------------------------------------------------------------------------------
    ("a fighter's name", "Chile will buy 32 F-35A jets.", [("32", 32, "count")]),
    ("a jet's name", "The 737-800 and the A380 are old.", []),
    ("a runway", "It landed on Runway 27L.", []),
    ("a recall's number", "See recall 26V-118 for more.", []),
    ("forms and rules", "Form 10-K, Rule 144A, Article 50 and a 401(k) plan.", []),
    ("roads and days", "I-95 was shut on 9/11, now it is open 24/7.", []),
    ("a bond's name", "Ten-year Treasury yields stood at 4.2%.", [("4.2%", "4.2", "percent")]),
    ("a mean's name", "The 7-day average was 312 cases.", [("312", 312, "count")]),
    ("a bond's term", "The town sold a 10-year bond.", [("10-year", 10, "year")]),
    ("indexes and nets", "The S&P 500 and the Nasdaq 100 fell on 5G news.", []),
    ("the level of a year", "Emissions fell 9% below 2005 levels.", [("9%", 9, "percent")]),
    ("a month before a share", "In March 11% of them left.", [("11%", 11, "percent")]),
    ("a day before a count", "On a bad day 510 planes pass.", [("510", 510, "count")]),
    ("a date before a count", "It has killed 40 cows since January 1 and 11 goats.", [("40", 40, "count"), ("11", 11, "count")]),
    ("how a race ended", "Okoro won and Reyes finished second.", []),
    ("a superlative of time", "It was the third-best month on record.", []),
    ("a verb that is a label elsewhere", "The firm is building 30 reactors.", [("30", 30, "count")]),
    # --- ranges and moves ----------------------------------------------------------------------------------------
    ("what is priced from and to", "Tickets cost from $60 to $730.", [("$60 to $730", (60, 730), "USD")]),
    ("what moves from and to", "Fares rose from $60 to $73.", [("$60", 60, "USD"), ("$73", 73, "USD")]),
    ("a list of sizes", "It comes in three sizes, from 58 to 96 litres.", [("three", 3, "count"), ("58 to 96 litres", (58, 96), "other")]),
    # --- bare numbers --------------------------------------------------------------------------------------------
    ("a great number is no percentage", "In May it drew 1.2 million, up 6 percent.", [("1.2 million", 1_200_000, "count"), ("6 percent", 6, "percent")]),
    ("of the money before", "Towns drew 640 million euros of the fund's 2.4 billion.", [("640 million euros", 640_000_000, "EUR"), ("2.4 billion", 2_400_000_000, "EUR")]),
    ("an exchange rate", "The rupee closed at 89.41 per dollar.", [("89.41", "89.41", "other")]),
    ("strong", "The crew, 283 strong, slept.", [("283", 283, "people")]),
    ("how often", "The oven broke at least 15 times because of rust.", [("15 times", 15, "count")]),
    ("how many times as much", "Cases are five times last year's total.", [("five times", 5, "multiple")]),
    ("last as a verb", "The works will last six years.", [("six years", 6, "year")]),
    ("last as an adjective", "It rained in the last six years.", []),
    # --- kinds of news -------------------------------------------------------------------------------------------
    ("oil", "Brent settled up $1.12, or 1.6%, at $71.35 a barrel.", [("$1.12", "1.12", "USD"), ("1.6%", "1.6", "percent"), ("$71.35", "71.35", "USD")]),
    ("bonds", "The two-year yield slipped 4 basis points to 4.21%.", [("4 basis points", "0.04", "point"), ("4.21%", "4.21", "percent")]),
    ("weather", "Winds of 145 mph (233 kph) and 14 inches of rain came.", [("145 mph", 145, "other"), ("233 kph", 233, "other"), ("14 inches", "0.3556", "m")]),
    ("a quake", "A 6.1-magnitude quake struck 10 km down.", [("6.1", "6.1", "other"), ("10 km", 10, "km")]),
    ("a court", "He was jailed for 18 months and fined $25,000.", [("18 months", 18, "month"), ("$25,000", 25_000, "USD")]),
    ("a clinic", "One in every eight of 640 patients fell ill.", [("One in every eight", "0.125", "multiple"), ("640", 640, "people")]),
    ("space", "The rock is 140 metres wide and 1.3 million km off.", [("140 metres", 140, "m"), ("1.3 million km", 1_300_000, "km")]),
    ("a match", "City won 3-1 before a crowd of 74,310.", [("74,310", 74_310, "people")]),
    ("housing", "The flat has 850 sq ft.", [("850 sq ft", "78.967584", "m2")]),
    ("climate", "It emits 3.2 million tons of CO2.", [("3.2 million tons", 3_200_000, "t")]),
]  # fmt: skip
