"""Settings: one object from file and environment, every fault told at once, no secret shown."""

from __future__ import annotations

import pytest

from monitor.errors import SettingsError
from monitor.settings import load_settings


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)


def test_everything_has_a_default(tmp_path):
    settings = load_settings()
    assert settings.database == f"sqlite:///{tmp_path}/state/newsfigures/newsfigures.db"
    assert settings.channels == {}


def test_the_state_directory_of_systemd_wins(monkeypatch):
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/newsfigures")
    assert load_settings().database == "sqlite:////var/lib/newsfigures/newsfigures.db"


def test_the_file_in_the_working_folder_is_read(tmp_path):
    (tmp_path / "newsfigures.yaml").write_text("contact: desk@example.org\n")
    assert load_settings().contact == "desk@example.org"


def test_the_environment_wins_over_the_file(tmp_path, monkeypatch):
    file = tmp_path / "own.yaml"
    file.write_text("contact: file@example.org\nhost_pause_s: 7\n")
    monkeypatch.setenv("NEWSFIGURES_CONTACT", "env@example.org")
    settings = load_settings(file)
    assert (settings.contact, settings.host_pause_s) == ("env@example.org", 7)


@pytest.mark.parametrize("name", ["watchlists", "units"])
def test_a_path_in_the_file_is_seen_from_the_files_folder(tmp_path, name):
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/own.yaml").write_text(f"{name}: my/place\n")
    assert getattr(load_settings(tmp_path / "etc/own.yaml"), name) == tmp_path / "etc/my/place"


@pytest.mark.parametrize("name", ["watchlists", "units"])
def test_an_absolute_path_and_one_in_a_variable_stay_as_they_are(tmp_path, monkeypatch, name):
    (tmp_path / "own.yaml").write_text(f"{name}: /srv/place\n")
    assert str(getattr(load_settings(tmp_path / "own.yaml"), name)) == "/srv/place"
    monkeypatch.setenv(f"NEWSFIGURES_{name.upper()}", "my/place")
    assert str(getattr(load_settings(tmp_path / "own.yaml"), name)) == "my/place"


def test_a_database_on_the_command_line_wins_over_both(monkeypatch):
    monkeypatch.setenv("NEWSFIGURES_DATABASE", "sqlite:///env.db")
    assert load_settings(database="sqlite:///line.db").database == "sqlite:///line.db"


def test_a_channel_in_a_variable_gets_hyphens_for_underscores(monkeypatch):
    monkeypatch.setenv("NEWSFIGURES_CHANNELS__TEAM_MAIL", "mailto://user:pass@example.org")
    assert list(load_settings().channels) == ["team-mail"]


def test_secrets_are_not_printed(monkeypatch):
    monkeypatch.setenv("NEWSFIGURES_CHANNELS__CHAT", "tgram://123:hush/42")
    monkeypatch.setenv("NEWSFIGURES_NAVER", '{"id": "me", "secret": "hush"}')
    assert "hush" not in repr(load_settings())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("backup: {foldr: x}", "backup.foldr: no such setting; there are every, keep, folder"),
        ("naver: {idd: x}", "naver.idd: no such setting; there are style, id, secret"),
        ("web: {prot: 1}", "web.prot: no such setting; there are serve, host, port"),
        (
            "keep: forever",
            "keep: expected a table; there may stand texts_days, links_days, messages_days in it",
        ),
        ("heartbeat_every: often", "heartbeat_every: expected seconds, or a time like PT5M"),
        ("heartbeat_url: ftp://x", "heartbeat_url: expected an address that begins with https:// or http://"),
    ],
)
def test_a_fault_says_what_may_be_written_there(tmp_path, written, said):
    file = tmp_path / "bad.yaml"
    file.write_text(written)
    with pytest.raises(SettingsError) as fault:
        load_settings(file)
    assert said in str(fault.value)


def test_all_faults_are_told_at_once_and_no_value_of_them(tmp_path):
    file = tmp_path / "bad.yaml"
    file.write_text("colour: secret-1\ntimezone: Asia/Soul\nnaver: {id: 1, style: hob}\n")
    with pytest.raises(SettingsError) as fault:
        load_settings(file)
    message = str(fault.value)
    assert "colour: no such setting; there are database, watchlists" in message
    assert "timezone: no time zone is called 'Asia/Soul'" in message
    assert "naver.secret: it is missing" in message
    assert "secret-1" not in message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("a: [", "bad.yaml:1: not YAML", id="broken YAML"),
        pytest.param("- a list", "expected `setting: value` lines", id="a list"),
        pytest.param(
            "on: [revised]", "on: no such setting", id="a key that YAML 1.1 takes for a truth value"
        ),
        pytest.param("day: 2026-13-45", "a date or number in it is none", id="a date that is none"),
        pytest.param("7: seven", "7: no such setting", id="a number for a key"),
        pytest.param("web: {port: 1}\nweb: {port: 2}", "bad.yaml:2: not YAML.*second time", id="a key twice"),
    ],
)
def test_a_file_that_is_no_settings_file_is_refused(tmp_path, text, message):
    file = tmp_path / "bad.yaml"
    file.write_text(text)
    with pytest.raises(SettingsError, match=message):
        load_settings(file)


def test_a_file_that_is_named_must_be_there(tmp_path):
    with pytest.raises(SettingsError, match=r"cannot read the settings file .*none\.yaml"):
        load_settings(tmp_path / "none.yaml")
