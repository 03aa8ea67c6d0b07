"""Made-up stories told by many outlets over many days: projects that have nothing in common, whose figures move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from monitor.model import Match, Route, Topic

NOON = datetime(2029, 4, 2, 3, 0, tzinfo=UTC)
EVERYTHING = Topic(id="all", title="All news", match=Match(), lang="en", routes=(Route(to="desk"),))
# Who, what it builds, what it will hold.
PROJECTS = (
    ("the island council", "ferry line", "cars"),
    ("Norwick county", "mountain tunnel", "lorries"),
    ("the Delphine ministry", "desert observatory", "antennas"),
    ("Osterby university", "vaccine laboratory", "freezers"),
    ("the port of Calder", "grain terminal", "silos"),
    ("Mirane airlines", "jet hangar", "mechanics"),
    ("the Tolvan museum", "glass pavilion", "statues"),
    ("Brightwater utility", "reservoir dam", "turbines"),
    ("the Orchard foundation", "children's hospital", "beds"),
    ("Keswin railways", "freight depot", "wagons"),
    ("the Halm brewery", "bottling plant", "vats"),
    ("Sundale stadium company", "covered arena", "seats"),
)
# What an outlet has around its news, so that no two texts are copies of each other.
ASIDES = (
    "Neighbours asked for quieter nights.",
    "A drizzle fell while the speeches were held.",
    "Several shopkeepers brought flowers.",
    "Schoolchildren sang before the lunch.",
    "The band played an old march.",
    "Cyclists had blocked the road at dawn.",
    "A painter offered the committee his sketches.",
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One article."""

    url: str
    outlet: str
    title: str
    text: str
    at: datetime


def told(count: int, *, seed: int = 1) -> list[Told]:
    """Articles in the order of their publication, the stories in turn; now and then a value has moved."""
    random = Random(seed)
    costs = [300 + 40 * n for n in range(len(PROJECTS))]
    return [_told(number, costs, random) for number in range(count)]


def _told(number: int, costs: list[int], random: Random) -> Told:
    story = number % len(PROJECTS)
    owner, project, things = PROJECTS[story]
    before, moves = costs[story], number >= len(PROJECTS) and random.random() < 0.4
    costs[story] += random.randint(20, 90) if moves else 0
    cost = f"The {project} will cost ${costs[story]} million"
    told = f"{cost} instead of ${before} million, {owner} said." if moves else f"{cost}, {owner} said."
    holds = f"The {project} of {owner} is to hold {250 + 10 * story} {things}."
    asides = " ".join(random.sample(ASIDES, 3))
    return Told(
        url=f"https://daily{number % 7}.example/{number}",
        outlet=f"Daily {number % 7}",
        title=f"News of the {project}",
        text=f"{told} {holds}\n\n{asides}",
        at=NOON + timedelta(hours=number),
    )


def sagas() -> list[Told]:
    """Each project planned, raised, told again and raised once more, a day apart; in the order of publication."""
    tellings = (
        "The {project} will cost ${plan} million, {owner} said. The {project} is to hold {size} {things}.",
        "The {project} will cost ${raised} million instead of ${plan} million, {owner} said on Tuesday, blaming steel.",
        "Neighbours protested against the {project}, which will cost ${raised} million, outside {owner}.",
        "{owner} said the {project} will cost ${final} million, up from ${raised} million. The {project} is to hold {size} {things}.",
    )
    return [
        Told(
            url=f"https://daily{day}.example/{story}",
            outlet=f"Daily {day}",
            title=f"News of the {project}",
            text=telling.format(
                owner=owner, project=project, things=things, plan=310 + 9 * story, raised=345 + 9 * story,
                final=382 + 9 * story, size=640 + 11 * story,
            ),
            at=NOON + timedelta(days=day, minutes=story),
        )
        for day, telling in enumerate(tellings)
        for story, (owner, project, things) in enumerate(PROJECTS)
    ]  # fmt: skip
