"""A made-up newswire of more than two thousand runs: copies are found, and none with another figure is one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from monitor.articles.texts import read_text
from monitor.copies import Copy, Original, Variant, decide, fingerprints
from monitor.figures import read_figures
from tests.copies.syndication import Run, syndicated

if TYPE_CHECKING:
    from monitor.copies import Kinship, Prints

STORIES, COPIES = 90, 7  # in each language: 2,160 runs of 180 reports
_MOST_HOLDERS = 6


@dataclass
class Archive:
    """The tables of prints, in memory: who first held what, and what each article turned out to be."""

    first: dict[int, int] = field(default_factory=dict)  # hash -> article
    root: dict[int, int] = field(default_factory=dict)  # article -> itself, or what it is a copy of
    originals: dict[int, Original] = field(default_factory=dict)
    variants: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def take_in(self, article_id: int, run: Run) -> Kinship:
        """As the cycle does it."""
        article = read_text(f"https://press.example/{article_id}", run.title, run.text, run.lang)
        figures, prints = read_figures(article), fingerprints(article)
        found = decide(article, figures, prints, self.known(self.holders(article_id, prints)))
        if isinstance(found, Variant):
            again = decide(article, figures, prints, self.known(self.variants[found.of][:-_MOST_HOLDERS:-1]))
            found = again if isinstance(again, Copy) else found
        self.root[article_id] = found.of if isinstance(found, Copy) else article_id
        if isinstance(found, Variant):
            self.variants[found.of].append(article_id)
        self.originals[article_id] = Original(
            article=article_id, url=article.url, title=article.title, text=article.body, lang=run.lang, figures=figures
        )  # fmt: skip
        return found

    def holders(self, article_id: int, prints: Prints) -> list[int]:
        shared = Counter(self.first.setdefault(h, article_id) for h in prints.sampled)
        del shared[article_id]
        best = sorted(shared, key=lambda holder: (-shared[holder], -holder))[:_MOST_HOLDERS]
        return list(dict.fromkeys(self.root[holder] for holder in best))

    def known(self, articles: list[int]) -> list[Original]:
        return [self.originals[one] for one in articles]


@pytest.fixture(scope="module", params=["ko", "en"])
def judged(request: pytest.FixtureRequest) -> list[tuple[Run, Run | None]]:
    """Each run, and the one that it was taken for a copy of."""
    runs, archive = list(syndicated(request.param, STORIES, copies=COPIES)), Archive()
    found = [archive.take_in(number, run) for number, run in enumerate(runs)]
    return [
        (run, runs[kin.of] if isinstance(kin, Copy) else None) for run, kin in zip(runs, found, strict=True)
    ]


def test_the_set_is_large_and_has_every_edit_and_change(judged: list[tuple[Run, Run | None]]) -> None:
    made_by = {step for run, _ in judged for step in run.made_by.split(" + ")}
    assert len(judged) >= 1000
    assert made_by >= {
        "report", "portal", "credit", "headline", "caption", "drop", "add", "cut", "touch", "respell", "reorder",
        "decomposed", "full_width", "broken_lines", "figure", "scale", "decimal point", "word number", "date", "direction",
    }  # fmt: skip


def test_no_run_with_another_figure_is_a_copy(judged: list[tuple[Run, Run | None]]) -> None:
    merged = [(run.made_by, run.text, of.text) for run, of in judged if of and not run.agrees_with(of)]
    assert merged == []


def test_nearly_every_run_of_a_known_text_is_found(judged: list[tuple[Run, Run | None]]) -> None:
    copies = [of for run, of in judged if not run.is_original]
    assert sum(of is not None for of in copies) / len(copies) >= 0.985


def test_a_report_that_is_first_with_its_figures_is_no_copy(judged: list[tuple[Run, Run | None]]) -> None:
    assert [run.made_by for run, of in judged if of and run.is_original] == []
