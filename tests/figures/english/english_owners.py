"""Whose the last figure of a text is: headline, text, owner. What only looks like an owner stands beside what is one."""

from __future__ import annotations

OWNERS: list[tuple[str, str, str | None]] = [
    # a name is whole
    ("Port Alba ferries late", "The boats of Port Alba ran late. Some 40 boats sank.", "Port Alba"),
    ("", "G.K. Fenn's engineers found 40 leaks.", "G.K. Fenn"),
    ("", "The port hired Fenn. K.T.V. Dredging moved 40 tonnes of silt.", "K.T.V. Dredging"),
    ("", "Hale-Brandt's profit was $40 million.", "Hale-Brandt"),
    # a common noun at the head is none
    ("", "LEEDS, May 3 (Ark Wire) - Talks on a ferry ended with Olvia at 40 boats.", None),
    ("", "- Landings, Olvia: 40 tonnes of cod.", "Olvia"),
    ("", "- Basic: $40 a month", None),
    ("", "LEEDS, May 3 (Ark Wire) - Olvia bought 40 boats, Olvia says.", "Olvia"),
    ("", "It is sold as Olvia. The plant has 40 MW. MW 40 is its name.", None),
    # persons own figures only where nobody else does
    ("Olvia opens", "The mill belongs to Olvia. Ingrid Vale, who runs it, spoke of 40 looms.", "Olvia"),
    ("Olvia opens", "The mill belongs to Olvia. His successor, Tom Vale, closed 40 looms.", "Olvia"),
    ("", "Ingrid Vale closed 40 looms.", "Ingrid Vale"),
    ("", "The average Machinist's pay at Olvia is $40,000.", None),
    # nobody new, or somebody else
    ("Olvia grows", "Olvia grew. In May Talvik built 12 mills. It sold 40 looms.", "Talvik"),
    ("Olvia grows", "Olvia grew. In May Talvik built 12 mills. The company sold 40 looms.", "Talvik"),
    (
        "Olvia grows",
        "The mills of Olvia and the men of Olvia thrive. In May Talvik built 12 mills. More than 40 looms burned.",
        "Olvia",
    ),
    # where it was
    ("Olvia burns", "Olvia burns. Six people died in the Talvik mill.", "Talvik"),
    ("Olvia burns", "Olvia burns. Some 40 people were hurt at Talvik.", "Talvik"),
    ("Olvia sells", "In May Olvia sold 40 looms in Talvik.", "Olvia"),
    ("Olvia sells", "Olvia grew. It sold 40 looms in Talvik.", "Olvia"),
    ("Olvia sells", "Olvia grew. Some 40 looms were sold in May.", "Olvia"),
    ("Olvia burns", "Olvia burns. Men drew a line around 35% of the Talvik marsh.", "Talvik"),
    ("Olvia burns", "Olvia burns. In Hale six people fled; in Talvik 40 people did.", "Talvik"),
    ("Olvia grows", "Olvia grew. Some 40 looms went to Talvik.", "Olvia"),
    ("Olvia burns", "Olvia burns. StormWeather, a forecaster, put the loss at $40 million.", "StormWeather"),
    ("Olvia burns", "Olvia burns. In neighbouring Talvik 40 people fled.", "Talvik"),
]

# The same for every figure of a sentence that shares out places.
SHARED: list[tuple[str, list[str | None]]] = [
    ("Six died in the Talvik fire and 11 in the Olvia fire.", ["Talvik", "Olvia"]),
    ("Police lay 16 thefts to Talvik and nine thefts to Olvia.", ["Talvik", "Olvia"]),
    ("The vote was 96 per cent at Talvik and 89 per cent at Olvia.", ["Talvik", "Olvia"]),
    ("Last year 300 houses burned in Talvik and 50 houses in Olvia.", ["Talvik", "Olvia"]),
    ("Last year Olvia sold 40 looms in March and 50 looms in May.", ["Olvia", "Olvia"]),
    ("The harvest was 40 tonnes in Talvik, 50 tonnes in Olvia and 60 tonnes in Hale.", ["Talvik", "Olvia", "Hale"]),
]  # fmt: skip
