"""Sentences as newspapers print them, on medicine, nature, space and things that are made: (text, figures).

Like `english_news_public`, read by a person before they were kept.
"""

from __future__ import annotations

SCIENCE: list[tuple[str, list[tuple[str, object, str]]]] = [
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
        "The chip is built on a 3-nanometer process and packs 28 billion transistors.",
        [("3-nanometer", 3, "other"), ("28 billion", 28000000000, "count")],
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
        "Samsung's Galaxy S25 Ultra starts at $1,299.99 and comes with 12GB of RAM and 256GB of storage.",
        [("$1,299.99", "1299.99", "USD"), ("12GB", 12000000000, "byte"), ("256GB", 256000000000, "byte")],
    ),
    (
        "The dam, 181 metres high and 2.3 km long, holds 39 cubic kilometres of water.",
        [("181 metres", 181, "m"), ("2.3 km", "2.3", "km"), ("39 cubic kilometres", 39, "other")],
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
        "The species has lost 90% of its habitat; fewer than 70 remain in the wild.",
        [("90%", 90, "percent"), ("70", 70, "count")],
    ),
    (
        "The WHO counted 14,000 cholera cases and 266 deaths across 15 countries since January.",
        [("14,000", 14000, "count"), ("266", 266, "people"), ("15", 15, "count")],
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
    ("The model can travel 405 miles on a charge and seats seven.", [("405 miles", "651.78432", "km")]),
    ("Interest in the course has grown 250 percent since 2021.", [("250 percent", 250, "percent")]),
    (
        "Scientists sequenced 3.2 billion base pairs from 10-million-year-old DNA.",
        [("3.2 billion", 3200000000, "count")],
    ),
    ("Google said the model runs on as little as 3GB of memory.", [("3GB", 3000000000, "byte")]),
    (
        "The all-electric hatchback has a 52kWh battery, 220 miles of range and 150PS.",
        [("52kWh", 52000, "Wh"), ("220 miles", "354.05568", "km"), ("150PS", 150, "other")],
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
        "The tower will be 310m tall, with 62 floors, 740 flats and a 180-room hotel.",
        [("310m", 310, "m"), ("62", 62, "count"), ("740", 740, "count"), ("180", 180, "count")],
    ),
    (
        "It takes 15,000 litres of water to make 1kg of beef.",
        [("15,000 litres", 15000, "other"), ("1kg", 1, "kg")],
    ),
]
