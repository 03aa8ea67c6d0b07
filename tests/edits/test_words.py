"""The words that went and came between two texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.edits import word_diff


def told(before: str, after: str) -> str:
    """In one line: [-what went-] and {+what came+}."""
    signs = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(signs[p.kind].format(p.text) for p in word_diff(before, after))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("The quay is long.", "The quay is long.", "The quay is long."),
        ("It costs $40 now.", "It costs $45 now.", "It costs [-$40 -]{+$45 +}now."),
        ("부두는 40억원이다.", "부두는 45억원이다.", "부두는 [-40억원이다.-]{+45억원이다.+}"),
        ("One.\nTwo.\nThree.", "One.\nThree.", "One.\n[-Two.\n-]Three."),
        ("One.\nThree.", "One.\nTwo.\nThree.", "One.\n{+Two.\n+}Three."),
        ("", "All is new.", "{+All is new.+}"),
        ("All is gone.", "", "[-All is gone.-]"),
        ("", "", ""),
        ("a b c d", "w x y z", "[-a b c d-]{+w x y z+}"),
    ],
)
def test_what_went_stands_before_what_came_in_its_place(before: str, after: str, shown: str) -> None:
    assert told(before, after) == shown


def test_a_passage_written_anew_is_not_cut_up_by_the_words_it_shares() -> None:
    before = "The mayor opened the new quay of the harbour on Monday.\nRain fell."
    after = "Nobody knows the price that a second pier would have asked of us.\nRain fell."
    assert [p.kind for p in word_diff(before, after)] == ["removed", "added", "kept"]


def test_a_paragraph_that_stayed_is_never_cut_up() -> None:
    before = "a b c\nThe quay is long.\nd e f"
    assert told(before, "The quay is long.\nx") == "[-a b c\n-]The quay is long.\n[-d e f-]{+x+}"


@given(*[st.lists(st.sampled_from(["a", "b ", "c\n", "\n", " ", "가 ", "d"])).map("".join)] * 2)
def test_what_was_kept_and_removed_is_the_one_text_what_was_kept_and_added_the_other(
    before: str, after: str
) -> None:
    passages = word_diff(before, after)
    assert "".join(p.text for p in passages if p.kind != "added") == before
    assert "".join(p.text for p in passages if p.kind != "removed") == after


HOSTILE = {
    "nothing stands once": ("a b " * 50_000, "b a " * 50_000),
    "one letter": ("a" * 200_000, "a" * 199_999),
    "upside down": tuple(" ".join(map(str, row)) for row in (range(40_000), range(40_000, 0, -1))),
    "lines upside down": tuple("\n".join(map(str, row)) for row in (range(40_000), range(40_000, 0, -1))),
    "every other word": (
        " ".join(map(str, range(40_000))),
        " ".join(str(n) if n % 2 else "x" for n in range(40_000)),
    ),
    "blanks": ("\n" * 200_000, " " * 200_000),
}


@pytest.mark.parametrize("texts", HOSTILE.values(), ids=HOSTILE)
def test_no_text_takes_long(texts: tuple[str, str]) -> None:
    started = time.process_time()
    word_diff(*texts)
    # a second at most on a slow machine; each with each takes minutes
    assert time.process_time() - started < 5
