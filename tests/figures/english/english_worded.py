"""Wordings that settle a status, beside sentences like them that do not: p plan, a actual, e estimate, x past."""

from __future__ import annotations

WORDED: list[tuple[str, str]] = [
    # a target
    ("ap", "Coverage has reached 82%, short of the 90% target."),
    ("ap", "The drive gave 310 litres; the target was 280."),
    ("p", "The minister stood by a goal of 40,000 homes."),
    ("a", "The 40 shops were hit."),
    # on order, due
    ("ap", "The yard has 41 tugs. Another 12 are on order."),
    ("ap", "The first run of 5,000 sold out; a second of 3,000 is due in May."),
    ("a", "The loss of 40 jobs is due to the drought."),
    ("a", "Some 40 nurses are in the square."),
    # expected, behind a conversion
    ("ee", "Lows of 23F (-5C) are expected."),
    ("aa", "Lows of 23F (-5C) were recorded."),
    # who reckons, at the end
    ("e", "The reef holds 40 million oysters, biologists at the museum estimate."),
    ("a", "The reef cost 40 million pesos, as the owners estimate."),
    ("a", "The lake holds 40 eels, fewer than the anglers say."),
    ("e", "Organisers said about 80,000 people took part, by their own estimate."),
    # results without a verb
    ("aa", "Corrin Foods plc: half-year revenue £41.2m, operating margin 6.2%."),
    ("p", "Corrin Foods plc: revenue target £41.2m."),
    ("a", "Corrin Foods plc: profit of £3m was reported."),
    # what goes on
    ("a", "A home uses 2,700 kWh a year."),
    ("p", "A home will use 2,700 kWh a year."),
]
