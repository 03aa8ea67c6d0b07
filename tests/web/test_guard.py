"""Who may look, and what surrounds every answer."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.web import Access
from monitor.web.access import SESSION, hash_of, salt_in
from monitor.web.guard import OPEN
from monitor.web.pages.signing_in import Tries
from tests.web.addresses import addresses
from tests.web.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]

TOKEN = "a-token-of-some-length"
GUARDED = Access(password_hash=hash_of("open sesame"), token=TOKEN)


def _form_token(browser: Browser) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', browser.get("/login").text)
    assert found
    return found[1]


def _sign_in(browser: Browser, secret: str, **fields: str) -> int:
    form = {"form_token": _form_token(browser), "secret": secret, **fields}
    return browser.post("/login", data=form, follow_redirects=False).status_code


# --- names -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1:8484", "localhost", "[::1]:8484", "news.example"])
def test_known_name_is_answered(visit: Visit, host: str) -> None:
    assert visit(names=["news.example"]).get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", ""])
def test_foreign_name_that_points_here_is_refused(visit: Visit, host: str) -> None:
    assert visit(names=["news.example"]).get("/", headers={"host": host}).status_code == 421


# --- secrets ---------------------------------------------------------------------------------------------


def test_stranger_is_asked_to_sign_in_and_led_back(visit: Visit) -> None:
    answer = visit(access=GUARDED).get("/series/1?as_of=2026-03-05", follow_redirects=False)
    assert answer.headers["location"] == "/login?next=%2Fseries%2F1%3Fas_of%3D2026-03-05"


@pytest.mark.parametrize("path", ["/login", "/healthz", "/static/style.css"])
def test_what_has_no_news_in_it_is_open(visit: Visit, path: str) -> None:
    assert visit(access=GUARDED).get(path).status_code == 200


@pytest.mark.parametrize("secret", ["open sesame", TOKEN])
def test_password_and_token_open_the_pages(visit: Visit, secret: str) -> None:
    browser = visit(access=GUARDED)
    assert _sign_in(browser, secret) == 303
    assert browser.get("/", follow_redirects=False).status_code == 200


def test_program_sends_the_token_with_each_request(visit: Visit) -> None:
    asked = {"authorization": f"Bearer {TOKEN}", "accept": "*/*"}
    assert visit(access=GUARDED).get("/", headers=asked).status_code == 200
    assert visit(access=GUARDED).get("/", headers=asked | {"authorization": "Bearer no"}).status_code == 401


def test_wrong_passwords_make_everybody_wait(visit: Visit) -> None:
    times = iter([NOW] * 20 + [NOW + timedelta(minutes=2)] * 20)
    browser = visit(access=GUARDED, clock=lambda: next(times))
    token = _form_token(browser)
    tried = [browser.post("/login", data={"form_token": token, "secret": "no"}).status_code for _ in range(6)]
    assert tried == [403] * 5 + [429]


def test_session_ends(visit: Visit) -> None:
    session = GUARDED.new_session(NOW)
    assert GUARDED.is_session(session, NOW + SESSION - timedelta(seconds=1))
    assert not GUARDED.is_session(session, NOW + SESSION)


def test_another_password_ends_every_session() -> None:
    other = Access(password_hash=hash_of("another one"))
    assert not other.is_session(GUARDED.new_session(NOW), NOW)


@pytest.mark.parametrize("cookie", ["", ".", "1.x.y", "9" * 400, "날조.된.쿠키", "1772000000.x."])
def test_forged_session_is_none(cookie: str) -> None:
    assert not GUARDED.is_session(cookie, NOW)


def test_secrets_are_in_no_repr() -> None:
    assert TOKEN not in repr(GUARDED)
    assert "scrypt" not in repr(GUARDED)


@pytest.mark.parametrize("kept", ["", "open sesame", "scrypt:abc", "scrypt:!:!", "bcrypt:AAAA:AAAA"])
def test_hash_of_another_make_is_known_as_such(kept: str) -> None:
    assert salt_in(kept) is None


# --- forms -----------------------------------------------------------------------------------------------


def test_form_of_another_site_is_refused(visit: Visit) -> None:
    browser = visit(access=GUARDED)
    answer = browser.post("/login", data={"secret": "open sesame"}, follow_redirects=False)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_form_of_another_session_is_refused(visit: Visit) -> None:
    browser = visit(access=GUARDED)
    early = _form_token(browser)
    _sign_in(browser, "open sesame")
    assert browser.post("/logout", data={"form_token": early}, follow_redirects=False).status_code == 403


# --- headers ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/series/999", "/static/page.js", "/healthz"])
def test_every_answer_forbids_what_we_do_not_use(visit: Visit, path: str) -> None:
    headers = visit().get(path).headers
    policy = [directive.split() for directive in headers["content-security-policy"].split(";")]
    assert policy[0] == ["default-src", "'none'"]
    assert {source for _, *sources in policy for source in sources} == {"'none'", "'self'"}
    assert ["frame-ancestors", "'none'"] in policy
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/", "/topics/westbay", "/series/1", "/login"])
def test_no_page_has_script_or_style_in_it(visit: Visit, path: str) -> None:
    html = visit().get(path).text
    assert not re.search(r"<script(?! src=\"/static/)|<style|\sstyle=|\son\w+=|javascript:", html)


def test_links_out_tell_nobody_where_they_came_from(visit: Visit) -> None:
    out = re.findall(r'<a href="https?://[^>]*>', visit().get("/series/1").text)
    assert out
    assert all('rel="noreferrer"' in link for link in out)


# --- everything that there is ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", addresses("POST"))
def test_nothing_is_done_without_the_token_of_a_form_of_ours(visit: Visit, path: str) -> None:
    for form in ({}, {"form_token": ""}, {"form_token": GUARDED.form_token("another session")}):
        answer = visit().post(path, data={**form, "secret": TOKEN}, follow_redirects=False)
        assert answer.status_code == 403


@pytest.mark.parametrize("path", addresses("POST"))
def test_no_form_is_without_end(visit: Visit, path: str) -> None:
    access = Access()
    long = {"form_token": access.form_token(""), "because": "x" * 200_000}
    answer = visit(access=access).post(path, data=long, follow_redirects=False)
    assert answer.status_code == 403
    assert path == "/login" or "too long" in answer.text


@pytest.mark.parametrize("path", [p for p in addresses("GET") if not p.startswith(OPEN)])
def test_no_stranger_sees_anything(visit: Visit, path: str) -> None:
    answer = visit(access=GUARDED).get(path, headers={"accept": "*/*"}, follow_redirects=False)
    assert answer.status_code == 401
    assert "harbour" not in answer.text


@pytest.mark.parametrize("path", addresses("GET"))
def test_no_fault_of_ours_shows_how_we_are_built(visit: Visit, path: str) -> None:
    class Broken:
        def __getattr__(self, name: str) -> object:
            raise RuntimeError("Traceback: the inside of the house")

    answer = visit(store=Broken(), faults=True).get(path, follow_redirects=False)
    assert "inside of the house" not in answer.text
    assert "Traceback" not in answer.text


def test_session_cookie_is_for_us_alone(visit: Visit) -> None:
    browser = visit(access=GUARDED)
    form = {"form_token": _form_token(browser), "secret": TOKEN}
    set_cookie = browser.post("/login", data=form, follow_redirects=False).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict"} <= {part.strip() for part in set_cookie.split(";")}


@pytest.mark.parametrize(("scheme", "secure"), [("http", False), ("https", True)])
def test_session_cookie_that_began_over_tls_goes_over_nothing_else(
    visit: Visit, scheme: str, secure: bool
) -> None:
    form = {"form_token": GUARDED.form_token(""), "secret": TOKEN}
    answer = visit(access=GUARDED).post(f"{scheme}://127.0.0.1/login", data=form, follow_redirects=False)
    assert ("Secure" in answer.headers["set-cookie"]) == secure


def test_many_tries_at_once_are_no_way_around_the_wait() -> None:
    tries = Tries(most=5)
    assert [tries.begin(NOW) > 0 for _ in range(7)] == [False] * 5 + [True] * 2
    tries.succeeded(NOW)
    assert tries.begin(NOW) == 0


@pytest.mark.parametrize(
    "goal", ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example"]
)
def test_signing_in_leads_nowhere_else(visit: Visit, goal: str) -> None:
    browser = visit(access=GUARDED)
    form = {"form_token": _form_token(browser), "secret": TOKEN, "next": goal}
    assert browser.post("/login", data=form, follow_redirects=False).headers["location"] == "/"
