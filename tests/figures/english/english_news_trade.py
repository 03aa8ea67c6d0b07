"""Sentences as newspapers print them, on firms, markets, prices, wages and trade: (text, figures).

Like `english_news_public`, read by a person before they were kept.
"""

from __future__ import annotations

TRADE: list[tuple[str, list[tuple[str, object, str]]]] = [
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
        "Apple sold 58 million iPhones in the quarter, down 2% from a year ago.",
        [("58 million", 58000000, "count"), ("2%", 2, "percent")],
    ),
    (
        "Intel will lay off 15% of its workforce, or about 15,000 people.",
        [("15%", 15, "percent"), ("15,000", 15000, "people")],
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
    ("The airport handled a record 84.2 million passengers in 2024.", [("84.2 million", 84200000, "people")]),
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
    ("A one-way ticket costs £2.80, up 20p.", [("£2.80", "2.8", "GBP"), ("20p", "0.2", "GBP")]),
    (
        "Americans owe $1.18 trillion on credit cards, $50 billion more than a year ago.",
        [("$1.18 trillion", 1180000000000, "USD"), ("$50 billion", 50000000000, "USD")],
    ),
    (
        "Mortgage rates averaged 6.89 percent, up three basis points.",
        [("6.89 percent", "6.89", "percent"), ("three basis points", "0.03", "point")],
    ),
    (
        "Eggs cost $6.23 a dozen in March, twice the price of a year before.",
        [("$6.23", "6.23", "USD"), ("twice", 2, "multiple")],
    ),
    (
        "The bakery chain, which has 2,680 shops, said like-for-like sales rose 2.9 per cent in the 20 weeks to 17 May.",
        [("2,680", 2680, "count"), ("2.9 per cent", "2.9", "percent"), ("20 weeks", 20, "week")],
    ),
    (
        "Ryanair carried 19.6m passengers in May, 4% more than a year earlier, and its load factor was 95%.",
        [("19.6m", 19600000, "people"), ("4%", 4, "percent"), ("95%", 95, "percent")],
    ),
    (
        "Rent for a two-bedroom flat averages £1,430 a month in Leeds, 6.1 per cent up on 2024.",
        [("£1,430", 1430, "GBP"), ("6.1 per cent", "6.1", "percent")],
    ),
    (
        "The port handled 2.4 million containers in the first half, up 8%.",
        [("2.4 million", 2400000, "count"), ("8%", 8, "percent")],
    ),
    (
        "Tesla's deliveries fell 13% to 336,681 in the first quarter.",
        [("13%", 13, "percent"), ("336,681", 336681, "count")],
    ),
    (
        "Inflation in Turkey eased to 35.4% in May from 37.9%.",
        [("35.4%", "35.4", "percent"), ("37.9%", "37.9", "percent")],
    ),
    (
        "The central bank kept its key rate at 2 percent and raised its 2026 growth forecast to 1.2 percent from 0.9.",
        [("2 percent", 2, "percent"), ("1.2 percent", "1.2", "percent"), ("0.9", "0.9", "percent")],
    ),
    ("Nvidia became the first company worth $4 trillion.", [("$4 trillion", 4000000000000, "USD")]),
    (
        "Microsoft is cutting 9,000 jobs, less than 4% of its staff.",
        [("9,000", 9000, "people"), ("4%", 4, "percent")],
    ),
    (
        "The start-up's valuation tripled to $9 billion in six months.",
        [("tripled", 3, "multiple"), ("$9 billion", 9000000000, "USD")],
    ),
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
    ("It will cost between 12 and 15 crowns per kilometre.", [("12 and 15 crowns", (12, 15), "other")]),
    ("The company's debt stood at 3.4 times earnings.", [("3.4 times", "3.4", "multiple")]),
    (
        "Prices start from £24,995, with the top version at £31,495.",
        [("£24,995", 24995, "GBP"), ("£31,495", 31495, "GBP")],
    ),
    ("The hotel has 212 rooms over 14 floors.", [("212", 212, "count"), ("14", 14, "count")]),
    (
        "Wages grew at 5.2% in the three months to April, down from 5.5%.",
        [("5.2%", "5.2", "percent"), ("5.5%", "5.5", "percent")],
    ),
    (
        "The CAC 40 added 0.6% to close at 7,970.81.",
        [("0.6%", "0.6", "percent"), ("7,970.81", "7970.81", "point")],
    ),
    ("Oil rose more than 2% to top $66 a barrel.", [("2%", 2, "percent"), ("$66", 66, "USD")]),
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
    (
        "South Africa's jobless rate rose to 32.9 percent, with 8.2 million out of work.",
        [("32.9 percent", "32.9", "percent"), ("8.2 million", 8200000, "people")],
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
    ("Odds on a rate cut rose to 72% from 55% a week ago.", [("72%", 72, "percent"), ("55%", 55, "percent")]),
    (
        "The IMF cut its forecast for global growth to 2.8% this year from 3.3%.",
        [("2.8%", "2.8", "percent"), ("3.3%", "3.3", "percent")],
    ),
    (
        "The bank's shares fell as much as 9 percent before closing 4.5 percent lower at 812 pence.",
        [("9 percent", 9, "percent"), ("4.5 percent", "4.5", "percent"), ("812 pence", "8.12", "GBP")],
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
