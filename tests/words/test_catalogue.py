"""The catalogue has every phrase in Korean, and nothing else; what is compiled is what is written."""

from __future__ import annotations

import ast
import io
import re
from string import Formatter

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from monitor.notify.wording import DOMAIN, FOLDER
from tests.words.collecting import ERRORS, SOURCE, all_phrases, calls, marked

PO = FOLDER / "ko" / "LC_MESSAGES" / f"{DOMAIN}.po"
HANGUL = re.compile("[가-힣]")
# Said alike in both: commands and what holds only facts.
SAME = re.compile(
    r"(?:\{size[^{}]*\} )?MB|database|monitor [a-z{} ]*|(?:[^a-zA-Z]|\{[^{}]*\})*|--(?:id|select): \{fault\}|monitor restore .*"
)


@pytest.fixture(scope="module")
def catalogue():
    with PO.open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def phrases():
    return all_phrases()


def names_in(template: str) -> set[str]:
    return {
        name.rstrip("0123456789")
        for _, name, _, _ in Formatter().parse(template)
        if name and name.isidentifier()
    }


def test_every_phrase_is_in_the_catalogue_and_no_other(catalogue, phrases):
    assert {one.id for one in catalogue if one.id} == phrases, "run: make words"


def test_every_phrase_has_korean_words(catalogue):
    bare = [
        one.id
        for one in catalogue
        if one.id and not HANGUL.search("".join(one.string)) and not SAME.fullmatch(str(one.id))
    ]
    assert bare == []


def test_korean_words_name_no_fact_that_the_phrase_has_not(catalogue):
    ours = [one for one in catalogue if isinstance(one.id, str) and "%(" not in one.id and "{" in one.string]
    assert [one.id for one in ours if "{" in one.id and names_in(one.string) - names_in(one.id)] == []


def test_what_is_compiled_is_what_is_written(catalogue):
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    assert compiled.getvalue() == PO.with_suffix(".mo").read_bytes(), "run: make words"


def test_a_phrase_is_never_put_together_before_it_is_marked():
    """A text with values in it already is in no catalogue."""
    put_together = [
        one.place
        for one in marked()
        if isinstance(one.node, ast.JoinedStr | ast.BinOp) and not one.place.startswith("cli/options.py")
    ]
    assert put_together == []


def test_commands_say_nothing_past_the_catalogue():
    """What they echo themselves is data: no words of ours stand in it."""
    words = re.compile("[A-Za-z]{2}")
    said = [
        f"{file.relative_to(SOURCE)}:{call.lineno}"
        for file, call, name in calls(SOURCE / "cli")
        if name in ("echo", "print", "status") and call.args
        if any(words.search(part) for part in constants_in(call.args[0]))
    ]
    assert said == []


def constants_in(node: ast.expr) -> list[str]:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [part.value for part in parts if isinstance(part, ast.Constant)]
    return [text for text in texts if isinstance(text, str) and text != "monitor: "]


def test_every_error_of_ours_is_among_those_that_are_looked_for():
    assert {"InputError", "WatchlistError", "BadStatus", "SchemaError"} <= ERRORS
