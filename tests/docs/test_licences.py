"""Every library of the default install and of the extras stands on the page of licences."""

from __future__ import annotations

import re

from tests.docs.page import ROOT, text_of


def test_each_library_that_a_user_may_install_is_listed_with_its_licence():
    locked = re.findall(r"^([\w.-]+)==", (ROOT / "requirements-postgres.lock").read_text(), re.MULTILINE)
    always = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    assert set(always) < set(locked)
    listed = dict(re.findall(r"^\| ([\w.-]+) \| ([^|?]+) \|$", text_of("docs/licences.md"), re.MULTILINE))
    assert len(locked) > 40
    assert sorted(listed.keys() - {"library"}) == sorted(locked)
