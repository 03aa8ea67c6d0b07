"""Values told again from before, beside the newer one, and what only looks like one: p plan, a actual, e estimate, x past."""

from __future__ import annotations

RETOLD: list[tuple[str, str]] = [
    # had asked, had offered
    ("px", "The council offers the cleaners $410 a week. In its first letter it had offered $380."),
    ("pp", "The council offers the cleaners $410 a week. Their union had asked for $480."),
    ("aa", "The fair drew 410 dancers. In all 380 of them had said yes by noon."),
    ("ax", "Repairs came to $31 million; the harbour board had said $24 million."),
    ("ap", "The orchard made £2 million, above the £1.6 million it had forecast in May."),
    ("aa", "Sales so far were £2 million; it had forecast £3 million for the year."),
    ("px", "The orchard expects £2 million; in May it had forecast £3 million."),
    ("ae", "The orchard made £2 million, above the £1.6 million that analysts had forecast."),
    ("aa", "In June the herd had 300 goats. By noon 41 of them had died."),
    ("aa", "The fire spread on Monday to 400 acres. It had grown to 610 acres by noon."),
    ("a", "The clinic had treated 610 patients by noon."),
    # having said
    ("ax", "The bureau puts the harvest at 52,000 tonnes, having first reported 49,000 tonnes."),
    ("ax", "The poll finds 44% for the bridge, 51% having said so in May."),
    ("px", "The mill will spend £31 million, having named a range of £24 million to £26 million in May."),
    ("ax", "The ferry carried 8,100 people in May (it was 9,000)."),
    ("ax", "Desks: 14 (was 20)"),
    # what it was at another time
    ("ax", "The start-up is worth $90 million. In the spring it was $40 million."),
    ("ax", "The lake holds 31 million litres. In summer it was thought to be 40 million litres."),
    ("ax", 'The firm paid £900 to each family. "In March it was £400," said a widow.'),
    ("px", "The bakery will open 30 shops. In autumn it spoke of 50 shops."),
    ("ax", "The owner has 30 shops. In May he counted 24."),
    ("ax", "The bridge now costs €41 million. In April its builder said €33 million."),
    ("aa", "In May the yard built 30 boats. In May it built 12 houseboats, too."),
    ("a", "In March the yard's debt was £40 million."),
    ("aa", "In March apples sold for £40 a crate. In March pears were £35 a crate."),
    # compared
    ("ax", "The rink drew 840 skaters. That compares with 610 in May."),
    ("ax", "The rink drew 840 skaters, up on 808 in May."),
    ("px", "The new hall will seat 840 people in place of the 610 people of the old one."),
    ("px", "Hunters may shoot 30 deer this winter, more than the 24 of last year's permit."),
    ("px", "The bank will pay $30 million, less than the $42 million of its first plan."),
    ("a", "The dam holds more than 24 million litres."),
    ("aa", "Ghent has 840 trams, more than the 610 that Bruges runs now."),
    ("ax", "The limit is now 30 boats. The old limit of 41 boats was dropped."),
    ("ax", "The toll is 61. It began at 12."),
    ("a", "The tour began at £40 a head."),
    ("ax", "The shop goes for $310 million. The bidder had started at $265 million."),
    # given up
    ("px", "The well now aims for 90,000 barrels. It withdrew its target of 150,000 barrels."),
    ("px", "The margin will be 5%, it says; the group no longer speaks of 9%."),
    # in a moment gone by
    ("ax", "The jail holds 118% of its load. The figure was 131% when she ruled."),
    ("ax", "It has 60 complaints. It opened its inquiry in May, when there were 22."),
    ("ax", "The lifeboat has 40 men. It had 31 when the war broke out."),
    ("ax", "Shelters house 3,000. At the height of the flood they held 9,000."),
    ("ap", "The mill has 300 workers. It will pay 40 more when the dam opened."),
    ("aa", "Three people were hurt and 12 fled when the roof fell."),
    ("aa", "The bus carried 34 people when it crashed; nine died."),
    # the first of two
    ("ax", "The county ordered 300 vans; the first was for 120."),
    ("ax", "The new terms are $4.55 a share. The first approach, at $4.12 a share, was refused."),
]
