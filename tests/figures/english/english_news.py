"""Sentences as newspapers print them, on many subjects, and the figures in them: (text, figures).

Where `english_corpus` has a sentence for each rule, these see the rules together: cars, phones, matches, markets, medicine,
weather, courts, councils, headlines. Each was read by a person before it was kept.
"""

from __future__ import annotations

NEWS: list[tuple[str, list[tuple[str, object, str]]]] = [
    (
        "The phone has a 6.7-inch OLED display, a 5,000mAh battery and a 50-megapixel main camera, and starts at $799.",
        [
            ("6.7-inch", "0.17018", "m"),
            ("5,000mAh", 5000, "other"),
            ("50-megapixel", 50, "other"),
            ("$799", 799, "USD"),
        ],
    ),
    (
        "It is powered by a 2.0-litre four-cylinder turbo engine producing 255 horsepower and 273 pound-feet of torque.",
        [("2.0-litre", 2, "other"), ("255 horsepower", 255, "other"), ("273 pound-feet", 273, "other")],
    ),
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
        "Shares of the retailer closed down 4.2% at $38.15 after it cut its full-year outlook.",
        [("4.2%", "4.2", "percent"), ("$38.15", "38.15", "USD")],
    ),
    (
        "The company reported adjusted earnings of $1.42 per share on revenue of $8.9 billion, topping estimates of $1.35 and $8.7 billion.",
        [
            ("$1.42", "1.42", "USD"),
            ("$8.9 billion", 8900000000, "USD"),
            ("$1.35", "1.35", "USD"),
            ("$8.7 billion", 8700000000, "USD"),
        ],
    ),
    (
        "The U.S. economy added 228,000 jobs in March, and the unemployment rate ticked up to 4.2%.",
        [("228,000", 228000, "people"), ("4.2%", "4.2", "percent")],
    ),
    (
        "The consumer price index rose 0.3% in May from April and 2.4% from a year earlier.",
        [("0.3%", "0.3", "percent"), ("2.4%", "2.4", "percent")],
    ),
    (
        "Gold fell 1.1% to $3,310.20 an ounce, and bitcoin traded near $104,000.",
        [("1.1%", "1.1", "percent"), ("$3,310.20", "3310.2", "USD"), ("$104,000", 104000, "USD")],
    ),
    (
        "The Dow Jones Industrial Average dropped 269.60 points, or 0.64%, to 41,859.09.",
        [
            ("269.60 points", "269.6", "point"),
            ("0.64%", "0.64", "percent"),
            ("41,859.09", "41859.09", "point"),
        ],
    ),
    (
        "The euro bought $1.1390, up from $1.1325.",
        [("$1.1390", "1.139", "USD"), ("$1.1325", "1.1325", "USD")],
    ),
    (
        "Researchers followed 12,453 adults aged 45 to 75 for a median of 9.6 years.",
        [("12,453", 12453, "people"), ("9.6 years", "9.6", "year")],
    ),
    (
        "People who slept fewer than six hours a night were 20 percent more likely to develop diabetes.",
        [("six hours", 6, "hour"), ("20 percent", 20, "percent")],
    ),
    (
        "The study, which enrolled 1,890 patients at 62 sites in 14 countries, found a 27% reduction in deaths.",
        [("1,890", 1890, "people"), ("62", 62, "count"), ("14", 14, "count"), ("27%", 27, "percent")],
    ),
    (
        "The vaccine was 89.7% effective after two doses given three weeks apart.",
        [("89.7%", "89.7", "percent"), ("two", 2, "count"), ("three weeks", 3, "week")],
    ),
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
        "The spacecraft, which launched in 2018, passed within 6.1 million kilometers of the sun at 430,000 mph.",
        [("6.1 million kilometers", 6100000, "km"), ("430,000 mph", 430000, "other")],
    ),
    (
        "The galaxy is 13.5 billion light-years away and formed just 300 million years after the Big Bang.",
        [("13.5 billion light-years", 13500000000, "other")],
    ),
    (
        "The fossil, about 66 million years old, measures nearly 40 feet from nose to tail.",
        [("40 feet", "12.192", "m")],
    ),
    (
        "The telescope's 6.5-meter mirror is made of 18 hexagonal segments.",
        [("6.5-meter", "6.5", "m"), ("18", 18, "count")],
    ),
    (
        "Apple sold 58 million iPhones in the quarter, down 2% from a year ago.",
        [("58 million", 58000000, "count"), ("2%", 2, "percent")],
    ),
    (
        "Intel will lay off 15% of its workforce, or about 15,000 people.",
        [("15%", 15, "percent"), ("15,000", 15000, "people")],
    ),
    (
        "The chip is built on a 3-nanometer process and packs 28 billion transistors.",
        [("3-nanometer", 3, "other"), ("28 billion", 28000000000, "count")],
    ),
    (
        "The start-up, founded in 2021, raised $110 million in a Series B round at a $1.2 billion valuation.",
        [("$110 million", 110000000, "USD"), ("$1.2 billion", 1200000000, "USD")],
    ),
    (
        "The EU imposed a 45.3% tariff on Chinese electric cars, on top of the 10% duty.",
        [("45.3%", "45.3", "percent"), ("10%", 10, "percent")],
    ),
    ("OPEC+ will raise output by 411,000 barrels per day in July.", [("411,000 barrels", 411000, "other")]),
    (
        "Wheat for July delivery fell 8 1/4 cents to $5.42 1/2 a bushel.",
        [("8 1/4 cents", "0.0825", "USD"), ("$5.42 1/2", "5.425", "USD")],
    ),
    (
        "Toyota's global sales rose 10% to 876,864 vehicles in April.",
        [("10%", 10, "percent"), ("876,864", 876864, "count")],
    ),
    (
        "The plant will employ 2,500 people and produce 400,000 vehicles per year by 2028.",
        [("2,500", 2500, "people"), ("400,000", 400000, "count")],
    ),
    (
        "Emissions must fall 43% by 2030 to limit warming to 1.5 degrees.",
        [("43%", 43, "percent"), ("1.5 degrees", "1.5", "degC")],
    ),
    ("About one in eight adults has taken one of the drugs.", [("one in eight", "0.125", "multiple")]),
    (
        "Life expectancy fell to 76.4 years, the lowest in nearly two decades.",
        [("76.4 years", "76.4", "year")],
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
    ("The airport handled a record 84.2 million passengers in 2024.", [("84.2 million", 84200000, "people")]),
    (
        "Samsung's Galaxy S25 Ultra starts at $1,299.99 and comes with 12GB of RAM and 256GB of storage.",
        [("$1,299.99", "1299.99", "USD"), ("12GB", 12000000000, "byte"), ("256GB", 256000000000, "byte")],
    ),
    ("The 27-nation bloc agreed to spend 2% of GDP on defence.", [("27", 27, "count"), ("2%", 2, "percent")]),
    (
        "Unilever's underlying sales growth was 3.0%, ahead of the 2.8% analysts had expected.",
        [("3.0%", 3, "percent"), ("2.8%", "2.8", "percent")],
    ),
    (
        "Its market value has fallen by a third, to $48 billion from $72 billion.",
        [
            ("a third", "0.333333333333333", "multiple"),
            ("$48 billion", 48000000000, "USD"),
            ("$72 billion", 72000000000, "USD"),
        ],
    ),
    (
        "The fund returned 11.4% last year, versus 23.3% for the S&P 500.",
        [("11.4%", "11.4", "percent"), ("23.3%", "23.3", "percent")],
    ),
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
    ("A one-way ticket costs £2.80, up 20p.", [("£2.80", "2.8", "GBP"), ("20p", "0.2", "GBP")]),
    (
        "The club signed him on a four-and-a-half-year deal for a fee of around £60m.",
        [("four-and-a-half-year", "4.5", "year"), ("£60m", 60000000, "GBP")],
    ),
    (
        "Marathon winner Kipchoge clocked 2:01:09, 30 seconds inside his own record.",
        [("30 seconds", 30, "other")],
    ),
    (
        "The dam, 181 metres high and 2.3 km long, holds 39 cubic kilometres of water.",
        [("181 metres", 181, "m"), ("2.3 km", "2.3", "km"), ("39 cubic kilometres", 39, "other")],
    ),
    (
        "Americans owe $1.18 trillion on credit cards, $50 billion more than a year ago.",
        [("$1.18 trillion", 1180000000000, "USD"), ("$50 billion", 50000000000, "USD")],
    ),
    (
        "The rover has driven 31 kilometers and collected 26 samples.",
        [("31 kilometers", 31, "km"), ("26", 26, "count")],
    ),
    (
        "The battery charges from 10 to 80 percent in 18 minutes.",
        [("10", 10, "percent"), ("80 percent", 80, "percent"), ("18 minutes", 18, "minute")],
    ),
    (
        "The laptop weighs 2.7 pounds and has a 13.6-inch screen.",
        [("2.7 pounds", "1.224699399", "kg"), ("13.6-inch", "0.34544", "m")],
    ),
    (
        "Mortgage rates averaged 6.89 percent, up three basis points.",
        [("6.89 percent", "6.89", "percent"), ("three basis points", "0.03", "point")],
    ),
    ("In a 5-4 ruling, the court upheld the $15 million verdict.", [("$15 million", 15000000, "USD")]),
    (
        "Eggs cost $6.23 a dozen in March, twice the price of a year before.",
        [("$6.23", "6.23", "USD"), ("twice", 2, "multiple")],
    ),
    (
        "The species has lost 90% of its habitat; fewer than 70 remain in the wild.",
        [("90%", 90, "percent"), ("70", 70, "count")],
    ),
    (
        "Spain's population grew by 118,400 last quarter to a record 49.3 million, the statistics office said.",
        [("118,400", 118400, "people"), ("49.3 million", 49300000, "people")],
    ),
    (
        "The bakery chain, which has 2,680 shops, said like-for-like sales rose 2.9 per cent in the 20 weeks to 17 May.",
        [("2,680", 2680, "count"), ("2.9 per cent", "2.9", "percent"), ("20 weeks", 20, "week")],
    ),
    (
        "Ryanair carried 19.6m passengers in May, 4% more than a year earlier, and its load factor was 95%.",
        [("19.6m", 19600000, "people"), ("4%", 4, "percent"), ("95%", 95, "percent")],
    ),
    ("Hail the size of golf balls damaged 1,800 cars, insurers say.", [("1,800", 1800, "count")]),
    (
        "The WHO counted 14,000 cholera cases and 266 deaths across 15 countries since January.",
        [("14,000", 14000, "count"), ("266", 266, "people"), ("15", 15, "count")],
    ),
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
        "Rent for a two-bedroom flat averages £1,430 a month in Leeds, 6.1 per cent up on 2024.",
        [("£1,430", 1430, "GBP"), ("6.1 per cent", "6.1", "percent")],
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
    ("The volcano sent ash 12 kilometres into the sky.", [("12 kilometres", 12, "km")]),
    (
        "The satellite weighs 4.6 tonnes and will orbit at 36,000 km.",
        [("4.6 tonnes", "4.6", "t"), ("36,000 km", 36000, "km")],
    ),
    (
        "The reactor will generate 1,600 megawatts, enough for 2 million homes, at a cost of £46 billion.",
        [
            ("1,600 megawatts", 1600000000, "W"),
            ("2 million", 2000000, "count"),
            ("£46 billion", 46000000000, "GBP"),
        ],
    ),
    ("Carbon dioxide reached 430 parts per million in May.", [("430 parts per million", 430, "other")]),
    (
        "The drug cut the risk of heart attack by 24 per cent in people over 60.",
        [("24 per cent", 24, "percent")],
    ),
    (
        "Each tablet contains 5 mg of the compound and costs $1.20.",
        [("5 mg", "0.000005", "kg"), ("$1.20", "1.2", "USD")],
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
    (
        "The port handled 2.4 million containers in the first half, up 8%.",
        [("2.4 million", 2400000, "count"), ("8%", 8, "percent")],
    ),
    (
        "Tesla's deliveries fell 13% to 336,681 in the first quarter.",
        [("13%", 13, "percent"), ("336,681", 336681, "count")],
    ),
    ("The model can travel 405 miles on a charge and seats seven.", [("405 miles", "651.78432", "km")]),
    (
        "Inflation in Turkey eased to 35.4% in May from 37.9%.",
        [("35.4%", "35.4", "percent"), ("37.9%", "37.9", "percent")],
    ),
    (
        "The central bank kept its key rate at 2 percent and raised its 2026 growth forecast to 1.2 percent from 0.9.",
        [("2 percent", 2, "percent"), ("1.2 percent", "1.2", "percent"), ("0.9", "0.9", "percent")],
    ),
    ("France plans 40 billion euros of savings next year.", [("40 billion euros", 40000000000, "EUR")]),
    ("Nvidia became the first company worth $4 trillion.", [("$4 trillion", 4000000000000, "USD")]),
    (
        "Microsoft is cutting 9,000 jobs, less than 4% of its staff.",
        [("9,000", 9000, "people"), ("4%", 4, "percent")],
    ),
    (
        "The start-up's valuation tripled to $9 billion in six months.",
        [("tripled", 3, "multiple"), ("$9 billion", 9000000000, "USD")],
    ),
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
        "China's exports rose 4.8% in dollar terms; imports fell 3.4%.",
        [("4.8%", "4.8", "percent"), ("3.4%", "3.4", "percent")],
    ),
    (
        "The trade surplus widened to $103.2 billion from $96.2 billion.",
        [("$103.2 billion", 103200000000, "USD"), ("$96.2 billion", 96200000000, "USD")],
    ),
    (
        "Two in five firms plan to raise prices, the survey of 5,700 businesses found.",
        [("Two in five", "0.4", "multiple"), ("5,700", 5700, "count")],
    ),
    (
        "The household energy cap will fall by £129 to £1,720 a year from July.",
        [("£129", 129, "GBP"), ("£1,720", 1720, "GBP")],
    ),
    ("Farmland prices averaged $4,350 an acre.", [("$4,350", 4350, "USD")]),
    ("Coffee futures slid 2.3% to $3.42 a pound.", [("2.3%", "2.3", "percent"), ("$3.42", "3.42", "USD")]),
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
    ("It will cost between 12 and 15 crowns per kilometre.", [("12 and 15 crowns", (12, 15), "other")]),
    ("The company's debt stood at 3.4 times earnings.", [("3.4 times", "3.4", "multiple")]),
    ("Interest in the course has grown 250 percent since 2021.", [("250 percent", 250, "percent")]),
    (
        "Scientists sequenced 3.2 billion base pairs from 10-million-year-old DNA.",
        [("3.2 billion", 3200000000, "count")],
    ),
    (
        "Prices start from £24,995, with the top version at £31,495.",
        [("£24,995", 24995, "GBP"), ("£31,495", 31495, "GBP")],
    ),
    ("The hotel has 212 rooms over 14 floors.", [("212", 212, "count"), ("14", 14, "count")]),
    ("Google said the model runs on as little as 3GB of memory.", [("3GB", 3000000000, "byte")]),
    ("About 4 in 10 Canadians own a pet.", [("4 in 10", "0.4", "multiple")]),
    (
        "Wages grew at 5.2% in the three months to April, down from 5.5%.",
        [("5.2%", "5.2", "percent"), ("5.5%", "5.5", "percent")],
    ),
    (
        "The CAC 40 added 0.6% to close at 7,970.81.",
        [("0.6%", "0.6", "percent"), ("7,970.81", "7970.81", "point")],
    ),
    ("Oil rose more than 2% to top $66 a barrel.", [("2%", 2, "percent"), ("$66", 66, "USD")]),
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
    (
        "India's GDP grew 7.4% in the January-March quarter, while the fiscal deficit was Rs 15.77 lakh crore.",
        [("7.4%", "7.4", "percent"), ("Rs 15.77 lakh crore", 15770000000000, "other")],
    ),
    (
        "Maruti sold 1,80,077 vehicles in May, against 1,74,551 a year ago.",
        [("1,80,077", 180077, "count"), ("1,74,551", 174551, "count")],
    ),
    (
        "The Sensex fell 212.85 points to 81,361.87, and the Nifty ended at 24,793.25.",
        [
            ("212.85 points", "212.85", "point"),
            ("81,361.87", "81361.87", "point"),
            ("24,793.25", "24793.25", "point"),
        ],
    ),
    ("Eskom said stage 2 load-shedding would last from 16:00 to 22:00 until Friday.", []),
    (
        "South Africa's jobless rate rose to 32.9 percent, with 8.2 million out of work.",
        [("32.9 percent", "32.9", "percent"), ("8.2 million", 8200000, "people")],
    ),
    (
        "The all-electric hatchback has a 52kWh battery, 220 miles of range and 150PS.",
        [("52kWh", 52000, "Wh"), ("220 miles", "354.05568", "km"), ("150PS", 150, "other")],
    ),
    (
        "The lender set aside S$326 million for bad loans, four times the S$81 million of a year ago.",
        [
            ("S$326 million", 326000000, "other"),
            ("four times", 4, "multiple"),
            ("S$81 million", 81000000, "other"),
        ],
    ),
    (
        "A litre of diesel costs €1.62, down from €1.71 in January.",
        [("€1.62", "1.62", "EUR"), ("€1.71", "1.71", "EUR")],
    ),
    (
        "Sainsbury's like-for-likes were up 4.7% in Q1; Argos rose 4.4%.",
        [("4.7%", "4.7", "percent"), ("4.4%", "4.4", "percent")],
    ),
    (
        "The strike, now in its 12th day, has cost the ports $2.1 million an hour.",
        [("$2.1 million", 2100000, "USD")],
    ),
    (
        "Ten of the 27 victims were under 18, and the youngest was four.",
        [("Ten", 10, "people"), ("27", 27, "people")],
    ),
    (
        "There were 3,011 new cases and 41 deaths on Tuesday, taking the totals to 88,120 and 1,903.",
        [
            ("3,011", 3011, "count"),
            ("41", 41, "people"),
            ("88,120", 88120, "people"),
            ("1,903", 1903, "people"),
        ],
    ),
    ("Odds on a rate cut rose to 72% from 55% a week ago.", [("72%", 72, "percent"), ("55%", 55, "percent")]),
    (
        "Manchester City beat Leeds 3-0 before 53,000 fans; they are five points clear with six games left.",
        [("53,000", 53000, "people"), ("five points", 5, "count"), ("six", 6, "count")],
    ),
    (
        "Hamilton was 0.043 seconds faster and starts third on the grid.",
        [("0.043 seconds", "0.043", "other")],
    ),
    (
        "The trial gave 300 mg twice daily to 1,204 women aged 18-45 over 52 weeks.",
        [
            ("300 mg", "0.0003", "kg"),
            ("twice", 2, "count"),
            ("1,204", 1204, "people"),
            ("52 weeks", 52, "week"),
        ],
    ),
    (
        "Only about 1.5% of the island's 2,400 sq km is farmed.",
        [("1.5%", "1.5", "percent"), ("2,400 sq km", 2400000000, "m2")],
    ),
    (
        "The telescope found 5,000-plus galaxies in 10 hours.",
        [("5,000", 5000, "count"), ("10 hours", 10, "hour")],
    ),
    (
        "A 500-kilogram bomb was found 200 meters from the hospital; 3,500 residents were evacuated.",
        [("500-kilogram", 500, "kg"), ("200 meters", 200, "m"), ("3,500", 3500, "people")],
    ),
    (
        "The tower will be 310m tall, with 62 floors, 740 flats and a 180-room hotel.",
        [("310m", 310, "m"), ("62", 62, "count"), ("740", 740, "count"), ("180", 180, "count")],
    ),
    (
        "It takes 15,000 litres of water to make 1kg of beef.",
        [("15,000 litres", 15000, "other"), ("1kg", 1, "kg")],
    ),
    (
        "The IMF cut its forecast for global growth to 2.8% this year from 3.3%.",
        [("2.8%", "2.8", "percent"), ("3.3%", "3.3", "percent")],
    ),
    (
        "She has 4.2 million followers on TikTok, 900K on Instagram and 12k on Bluesky.",
        [("4.2 million", 4200000, "people"), ("900K", 900000, "people"), ("12k", 12000, "people")],
    ),
    (
        "The bank's shares fell as much as 9 percent before closing 4.5 percent lower at 812 pence.",
        [("9 percent", 9, "percent"), ("4.5 percent", "4.5", "percent"), ("812 pence", "8.12", "GBP")],
    ),
    (
        "About three-quarters of a million homes have no central heating.",
        [("three-quarters of a million", 750000, "count")],
    ),
    (
        "The average UK house price was £271,619 in April, £7,400 more than 12 months earlier.",
        [("£271,619", 271619, "GBP"), ("£7,400", 7400, "GBP")],
    ),
    (
        "Its 14-strong team has raised €4m in seed funding from two funds.",
        [("14", 14, "people"), ("€4m", 4000000, "EUR"), ("two", 2, "count")],
    ),
    (
        "Passenger numbers rose by a tenth to 2.2 million, helped by 19 new routes.",
        [("a tenth", "0.1", "multiple"), ("2.2 million", 2200000, "people"), ("19", 19, "count")],
    ),
]
