from __future__ import annotations

import random

from monitor.copies import fingerprints
from monitor.copies.prints import normalised, prints_of, window_hashes
from tests.builders import make_article

BIGINT = range(-(2**63), 2**63)
TEXT = " ".join(str(random.Random(seed).random()) + " harbour" for seed in range(120))


def test_prints_fit_a_signed_64_bit_column_and_ascend() -> None:
    prints = prints_of(TEXT)
    assert prints.body_hash in BIGINT
    assert all(h in BIGINT for h in prints.sampled)
    assert list(prints.sampled) == sorted(set(prints.sampled))


def test_few_prints_are_sampled_and_each_is_one_of_all() -> None:
    prints = prints_of(TEXT)
    assert {h % 2**64 for h in prints.sampled} < prints.full
    assert 8 <= len(prints.sampled) <= len(prints.full) // 4


def test_prints_are_the_smallest_of_every_sixteen_neighbours() -> None:
    hashes = window_hashes(normalised(TEXT), 16)
    smallest = {min(hashes[i : i + 16]) for i in range(len(hashes) - 15)}
    assert prints_of(TEXT).full == smallest


def test_a_shared_run_leaves_a_shared_print() -> None:
    run = "the harbour will lengthen its quay by four hundred metres"
    assert prints_of(f"one beginning of a text {run}").full & prints_of(f"{run} and quite another end").full


def test_case_width_commas_and_marks_leave_no_trace() -> None:
    assert normalised("「１，２００ Boats」 – at 3.5 knots.") == "1200boatsat3.5knots"


def test_what_is_cut_from_an_article_leaves_no_print() -> None:
    article = make_article(text="The harbour will lengthen its quay.\nRelated stories")
    assert fingerprints(article).body_hash != prints_of("The harbour will lengthen its quay.").body_hash


def test_prints_are_those_of_version_1() -> None:
    """Stored prints must be met again: if this fails, `copies.VERSION` has to rise."""
    assert (
        prints_of("The harbour will lengthen its quay by 400 metres.").body_hash
        == prints_of("the HARBOUR will lengthen its quay by 400 metres").body_hash
    )
    assert prints_of("").body_hash == 3244421341483603138
