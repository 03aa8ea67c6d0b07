"""Folders of saved pages: what is listed, what is read, and what never is."""

from __future__ import annotations

import asyncio
import json
import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.errors import AddressRefused, FetchError, TooLarge
from monitor.fetch import WithFolders
from monitor.fetch import folders as room
from monitor.model import NotModified, Page, Request, Source
from monitor.sources import Answer, Keys, listing_in, requests_for

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
OLD = NOW.timestamp() - 60


class NoWeb:
    async def get(self, request, validators=None):
        raise AssertionError(f"{request.url} is no file")


@pytest.fixture
def inbox(tmp_path) -> Path:
    folder = tmp_path / "in box"
    folder.mkdir()
    return folder


@pytest.fixture
def get(inbox):
    door = WithFolders(NoWeb(), [str(inbox)], lambda: NOW)
    return lambda url, known=None: asyncio.run(door.get(Request(url=url), *([known] if known else [])))


@pytest.fixture
def listed(inbox, get):
    """The links of the folder."""
    source = Source(kind="folder", address=str(inbox), every=timedelta(minutes=1))

    def links():
        [request] = requests_for(source, Keys())
        page = get(request.url)
        answer = Answer(request=request, body=page.body, content_type=page.content_type, fetched_at=NOW)
        return listing_in(source, answer).links

    return links


def drop(folder: Path, name: str | bytes, text: str = "a text", at: float = OLD) -> None:
    path = os.path.join(os.fsencode(folder), os.fsencode(name))  # noqa: PTH118 - bytes
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(text.encode())
    os.utime(path, (at, at))


@pytest.mark.parametrize(
    "name",
    ["a.html", "B.HTM", "c.txt", "가 나.txt", "a?b#c%20.txt", "two\nlines.html", "'; DROP.txt",
     b"\xff\xfe.txt", "x" * 240 + ".txt", "-rf.txt", "<b>&amp;.html"],
)  # fmt: skip
def test_a_file_of_any_name_is_listed_and_read(inbox, listed, get, name):
    drop(inbox, name)
    [link] = listed()
    assert link.url.startswith("file:///")
    assert link.published_at == NOW - timedelta(minutes=1)
    assert get(link.url).body == b"a text"


@pytest.mark.parametrize("name", [".draft.html", "a.part", "a.html.tmp", "a.pdf", "html", "a.txt~"])
def test_what_is_no_page_and_no_text_is_left_alone(inbox, listed, name):
    drop(inbox, name)
    assert listed() == []


def test_a_file_that_was_just_written_to_waits(inbox, listed):
    drop(inbox, "a.txt", at=NOW.timestamp() - 1)
    assert listed() == []


def test_links_folders_and_pipes_are_no_files(inbox, listed, get, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    (inbox / "link.txt").symlink_to(secret)
    (inbox / "up.txt").symlink_to(tmp_path)
    (inbox / "folder.html").mkdir()
    os.mkfifo(inbox / "pipe.txt")
    assert listed() == []
    for name in ("link.txt", "up.txt", "folder.html", "pipe.txt"):
        with pytest.raises(FetchError):
            get(f"{inbox.as_uri()}/{name}")


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/sub/a.txt", "/a%00.txt", "/.hidden.txt"],
)
def test_nothing_outside_the_folder_is_read(inbox, get, tmp_path, path):
    (tmp_path / "secret.txt").write_text("secret")
    (inbox / "sub").mkdir()
    (inbox / "sub/a.txt").write_text("x")
    with pytest.raises(FetchError):
        get(inbox.as_uri() + path)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "file:///etc/hosts.txt", "file://host/a.txt", "file:///"]
)
def test_a_folder_that_no_watchlist_names_is_closed(get, url):
    with pytest.raises(AddressRefused):
        get(url)


def test_a_folder_that_is_gone_is_a_fault(inbox, listed):
    inbox.rmdir()
    with pytest.raises(FetchError, match="cannot be read"):
        listed()


def test_a_file_that_stayed_the_same_is_not_read_again(inbox, get):
    drop(inbox, "a.txt")
    url = f"{inbox.as_uri()}/a.txt"
    page = get(url)
    assert isinstance(page, Page)
    assert isinstance(get(url, page.validators), NotModified)
    drop(inbox, "a.txt", "another")
    assert get(url, page.validators).body == b"another"


def test_a_large_file_costs_no_more_than_the_cap(inbox, get):
    drop(inbox, "a.txt", "x" * (room._MAX_BYTES + 1))
    with pytest.raises(TooLarge):
        get(f"{inbox.as_uri()}/a.txt")


def test_a_full_folder_lists_its_newest(inbox, listed):
    for number in range(room._MOST_FILES + 5):
        drop(inbox, f"{number}.txt", at=OLD - number)
    links = listed()
    assert len(links) == room._MOST_FILES
    assert links[0].url.endswith("/0.txt")


def test_the_web_is_asked_for_what_is_no_file():
    door = WithFolders(NoWeb(), [], lambda: NOW)
    with pytest.raises(AssertionError, match="is no file"):
        asyncio.run(door.get(Request(url="https://a.example/")))


def test_the_list_is_json(inbox, get):
    assert json.loads(get(inbox.as_uri()).body) == {"files": []}
