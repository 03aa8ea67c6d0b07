"""The story holds together before anything plays it."""

from __future__ import annotations

from monitor.demo.script import OUTLETS, PIECES, SCENES


def test_scenes_follow_one_another():
    times = [scene.at for scene in SCENES]
    assert times == sorted(set(times))


def test_every_article_is_printed_before_the_last_scene():
    assert max(piece.at for piece in PIECES) < SCENES[-1].at


def test_every_outlet_prints_something():
    assert {piece.outlet for piece in PIECES} == {outlet.id for outlet in OUTLETS}


def test_what_an_edit_replaces_stands_in_the_article():
    edits = [(piece, edit) for piece in PIECES for edit in piece.edits]
    assert edits
    assert all(any(edit.before in p for p in piece.paragraphs) for piece, edit in edits)


def test_a_portal_copy_comes_in_a_later_scene_than_its_original():
    """Pages of one scene are read side by side: which comes first is not decided there."""
    for copy in (piece for piece in PIECES if piece.taken_from):
        original = next(p for p in PIECES if p.title == copy.title and not p.taken_from)
        assert any(original.at <= scene.at < copy.at for scene in SCENES)
