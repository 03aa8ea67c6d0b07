"""The built wheel, installed in an environment of its own and run from an empty folder."""

from __future__ import annotations

import json
import os
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent


def run(*command: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in `folder` with nothing of ours in its environment."""
    clean = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", **environment}
    return subprocess.run(
        [*map(str, command)], cwd=folder, env=clean, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def monitor(tmp_path_factory) -> Path:
    """The command of an installed wheel. The libraries are this environment's; our code is only the wheel's."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "-q")
    built = run(*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, REPOSITORY, folder=folder)
    assert built.returncode == 0, built.stderr
    home = folder / "env"
    venv.create(home, with_pip=False, symlinks=True)
    libraries = next(home.glob("lib/python*/site-packages"))
    # A path in a .pth file brings the libraries in, but not their .pth files: the editable install stays out.
    (libraries / "libraries.pth").write_text("\n".join(site.getsitepackages()))
    wheel = next(folder.glob("newsfigures-*.whl"))
    installed = run(
        *pip,
        "--python",
        home / "bin/python",
        "install",
        "--no-deps",
        "--ignore-installed",
        wheel,
        folder=folder,
    )
    assert installed.returncode == 0, installed.stderr
    return home / "bin/monitor"


def test_the_code_that_runs_is_the_wheels(monitor, tmp_path):
    where = run(monitor.parent / "python", "-c", "import monitor; print(monitor.__file__)", folder=tmp_path)
    assert where.stdout.startswith(str(monitor.parent.parent))


def test_both_commands_are_there(monitor, tmp_path):
    for name in ("monitor", "newsfigures"):
        shown = run(monitor.with_name(name), "--version", folder=tmp_path)
        assert shown.returncode == 0
        assert shown.stdout.startswith("newsfigures, version ")


def test_it_carries_the_migrations(monitor, tmp_path):
    done = run(monitor, "db", "upgrade", "--json", "--db", f"sqlite:///{tmp_path}/news.db", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["to"]


def test_it_carries_the_watchlists(monitor, tmp_path):
    done = run(monitor, "watch", "add", "night trains", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["sources"] > 5
    assert run(monitor, "watch", "check", folder=tmp_path).returncode == 0


def test_it_reads_figures(monitor, tmp_path):
    (tmp_path / "news.txt").write_text("The city will hire 1,200 nurses.", encoding="utf-8")
    done = run(monitor, "figures", "news.txt", "--json", folder=tmp_path)
    assert [f["text"] for f in json.loads(done.stdout)["figures"]] == ["1,200"]


def test_it_replays(monitor, tmp_path):
    (tmp_path / "topic.yaml").write_text("topic: nurses\nmatch: {}\n")
    article = {
        "url": "https://daily.example/1",
        "source": "Daily",
        "published": "2025-02-05T10:00:00+09:00",
        "title": "Nurses wanted",
        "text": "The city will hire 1,200 nurses this year, the mayor said on Wednesday.",
    }
    (tmp_path / "news.jsonl").write_text(json.dumps(article) + "\n")
    done = run(monitor, "replay", "news.jsonl", "--watchlist", "topic.yaml", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[0])["decision"] == "new"
