"""What `deploy/` promises: shut in, reachable from this machine alone, no secret to be thought of, no command that is none."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
import yaml

from monitor.cli import cli
from monitor.settings import Settings, load_settings

DEPLOY = Path(__file__).parent.parent.parent / "deploy"
UNIT = DEPLOY / "newsfigures.service"
MOST_EXPOSED = 2.0  # of 10, as `systemd-analyze security` counts; a unit without any hardening has 9.6


def compose(name: str) -> dict:
    return yaml.safe_load((DEPLOY / name).read_text())


SERVICES = compose("compose.yaml")["services"] | compose("compose.postgres.yaml")["services"]


def unit_lines(key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", UNIT.read_text(), re.MULTILINE)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze on this machine")
def test_the_unit_is_shut_in():
    told = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--no-pager", UNIT],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    exposure = re.search(r"exposure level for newsfigures.service: ([\d.]+)", told.stdout)
    assert exposure, told.stderr
    assert float(exposure[1]) <= MOST_EXPOSED


def test_what_the_unit_and_the_images_start_are_commands_of_ours():
    [started] = unit_lines("ExecStart")
    begun = [
        started.split()[1],
        *(one["command"][1] for one in SERVICES.values() if "newsfigures" in one.get("command", ())),
    ]
    assert set(begun) <= set(cli.commands)


def test_the_unit_does_not_start_again_what_a_person_has_to_mend():
    assert unit_lines("RestartPreventExitStatus") == ["2 3"]


def test_the_dashboard_is_reached_from_this_machine_alone():
    ports = [port for service in SERVICES.values() for port in service.get("ports", ())]
    ports += compose("compose.yaml")["services"]["newsfigures"]["ports"]
    assert {port.split(":")[0] for port in ports} == {"127.0.0.1"}


def test_the_image_runs_as_no_root():
    last = (DEPLOY / "Dockerfile").read_text().rsplit("\nFROM", 1)[1]
    assert "\nUSER newsfigures\n" in last


@pytest.mark.parametrize("command", ["deploy/Dockerfile", "deploy/entrypoint.sh", "deploy/install.sh"])
def test_every_setting_that_is_named_is_one(command):
    text = (DEPLOY.parent / command).read_text() + (DEPLOY / "secrets.env").read_text()
    named = {name.split("__")[0].lower() for name in re.findall(r"NEWSFIGURES_([A-Z_]+[A-Z])", text)}
    assert named
    assert named <= set(Settings.model_fields)


def test_the_settings_that_are_installed_can_be_used(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert load_settings(DEPLOY / "newsfigures.yaml").watchlists == DEPLOY / "watchlists"


class TestEntrypoint:
    """The shell script that the container begins with, run as it is."""

    @pytest.fixture
    def enter(self, tmp_path):
        def run(*command: str, **environment: str) -> str:
            done = subprocess.run(
                [DEPLOY / "entrypoint.sh", *command],
                env={"PATH": os.environ["PATH"], "STATE_DIRECTORY": str(tmp_path), **environment},
                capture_output=True, text=True, check=True,
            )  # fmt: skip
            return done.stdout.strip()

        return run

    def test_a_token_is_made_at_the_first_start_and_stays(self, enter, tmp_path):
        first = enter("printenv", "NEWSFIGURES_WEB__TOKEN")
        assert len(first) >= 32
        assert enter("printenv", "NEWSFIGURES_WEB__TOKEN") == first
        assert stat.S_IMODE((tmp_path / "web-token").stat().st_mode) == 0o600

    def test_a_token_that_was_given_is_kept(self, enter, tmp_path):
        assert enter("printenv", "NEWSFIGURES_WEB__TOKEN", NEWSFIGURES_WEB__TOKEN="mine") == "mine"
        assert not (tmp_path / "web-token").exists()

    def test_the_password_of_the_database_is_made_once_and_used(self, enter, tmp_path):
        where = {"SECRETS_DIRECTORY": str(tmp_path), "DATABASE_HOST": "database"}
        enter("secrets", **where)
        password = (tmp_path / "database").read_text().strip()
        enter("secrets", **where)
        url = enter("printenv", "NEWSFIGURES_DATABASE", **where)
        assert url == f"postgresql://newsfigures:{password}@database/newsfigures"
