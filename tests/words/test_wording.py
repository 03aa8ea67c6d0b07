"""Phrases: English as ever, Korean by the catalogue."""

from __future__ import annotations

import copy
import json
import pickle

import pytest
from pydantic_core import PydanticKnownError

from monitor.checked import _SAID
from monitor.errors import BadStatus, InputError
from monitor.notify.wording import worded
from monitor.phrases import Phrase, joined, message_of, of_system, phrase


def test_a_phrase_is_its_english_text():
    said = phrase("no change has the number {number}; monitor why URL shows the numbers", number=7)
    assert said == "no change has the number 7; monitor why URL shows the numbers"
    assert json.dumps([said]) == f'["{said}"]'


def test_a_phrase_is_worded_with_the_particles_of_its_facts():
    said = phrase("no change has the number {number}; monitor why URL shows the numbers", number=3)
    assert worded(said, "ko") == "변동 3이 없습니다. 번호는 monitor why URL이 보여 줍니다"
    assert worded(said, "en") == said


def test_phrases_within_a_phrase_are_worded_too():
    inner = InputError("{file} is no ledger of newsfigures", file="a.db")
    said = phrase("{file}: {fault}", file="x", fault=inner)
    assert said == "x: a.db is no ledger of newsfigures"
    assert worded(said, "ko") == "x: a.db는 newsfigures의 장부가 아닙니다"


def test_several_phrases_are_worded_one_by_one():
    said = joined([phrase("stopped"), phrase("nothing changed")], "\n")
    assert said.splitlines() == ["stopped", "nothing changed"]
    assert worded(said, "ko").splitlines() == ["멈췄습니다", "바뀐 것이 없습니다"]


def test_what_is_no_phrase_stays_as_it_is():
    assert worded("stopped", "ko") == "stopped"
    assert worded(phrase("of {no} catalogue"), "ko") == "of {no} catalogue"


def test_braces_in_a_fact_are_only_braces():
    said = phrase("{file} is no ledger of newsfigures", file="{0.__class__}")
    assert worded(said, "ko").startswith("{0.__class__}")


def test_what_the_system_says_of_a_file_is_worded():
    fault = FileNotFoundError(2, "No such file or directory", "a.db")
    assert worded(of_system(fault), "ko") == "그런 파일이나 폴더가 없습니다"


@pytest.mark.parametrize(
    ("fault", "english", "korean"),
    [
        (
            FileNotFoundError(2, "No such file or directory", "a.yaml"),
            "No such file or directory",
            "그런 파일이나 폴더가 없습니다",
        ),
        (
            UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "invalid start byte"),
            "it is not UTF-8 text (byte 1); save it as such",
            "UTF-8 글이 아닙니다(바이트 1). UTF-8로 저장하세요",
        ),
    ],
)
def test_what_python_says_of_a_file_is_worded_without_its_number(fault, english, korean):
    assert message_of(fault) == english
    assert worded(message_of(fault), "ko") == korean


@pytest.mark.parametrize("again", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_an_error_keeps_its_phrase_from_process_to_process(again):
    fault = again(InputError("{file} is no ledger of newsfigures", file="a.db"))
    assert str(fault) == "a.db is no ledger of newsfigures"
    assert "장부가 아닙니다" in worded(message_of(fault), "ko")


def test_an_error_tells_its_facts_beside_its_own_values():
    fault = BadStatus("{url}: status {answered}", 404, url="https://a.example", answered="404 Not Found")
    assert (str(fault), fault.status) == ("https://a.example: status 404 Not Found", 404)


def test_facts_can_be_changed_before_they_are_told():
    said = phrase("{file}: {fault}", file="a", fault=phrase("{file} is no ledger of newsfigures", file="b"))
    changed = said.changed(str.upper)
    assert changed == "A: B is no ledger of newsfigures"
    assert isinstance(changed, Phrase)


FACTS = {"error": "so", "ge": 1, "gt": 0, "le": 9, "expected": "'a'", "class_name": "A", "pattern": "a"}


@pytest.mark.parametrize("kind", sorted(_SAID.keys() - {"path_type"}))
def test_faults_of_the_library_say_what_to_write(kind):
    library = PydanticKnownError(kind, FACTS)  # refuses a name that is none of its own
    said = phrase(_SAID[kind], **FACTS)
    assert said != library.message().lower()
    assert not {"input", "valid", "tuple", "dictionary", "string", "boolean"} & set(said.split())
