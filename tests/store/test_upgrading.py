"""An older database is saved before it is brought to the present schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alembic import command

from monitor.errors import StoreError
from monitor.store.database import schema_state, upgrade
from monitor.store.engine import Database
from monitor.store.restoring import restore
from monitor.store.schema import migrations
from monitor.store.upgrading import upgrade_with_backup
from tests.builders import HOUR, NOON

if TYPE_CHECKING:
    from pathlib import Path

OLDER = "0012"


def make_older(url: str) -> str:
    """The same database as an older program left it."""
    upgrade(url)
    config, database = migrations(), Database(url)
    with database.migrating() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, OLDER)
    database.close()
    return url


@pytest.fixture
def url(tmp_path: Path) -> str:
    return make_older(f"sqlite:///{tmp_path / 'ledger.db'}")


def test_an_older_database_is_saved_and_migrated(url, tmp_path):
    done = upgrade_with_backup(url, NOON)
    assert done.before == OLDER
    assert done.backup == tmp_path / "backups" / "ledger-before-upgrade-20260302T120000Z.db"
    assert schema_state(url).state == "current"


def test_the_way_back_is_the_backup(url):
    done = upgrade_with_backup(url, NOON)
    restore(url, done.backup, NOON)
    assert schema_state(url).found == OLDER


def test_nothing_is_saved_of_a_new_database_or_one_that_is_up_to_date(tmp_path):
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    assert upgrade_with_backup(url, NOON).backup is None
    assert upgrade_with_backup(url, NOON).backup is None
    assert not (tmp_path / "backups").exists()


def test_what_cannot_be_saved_is_not_migrated(url, tmp_path):
    (tmp_path / "backups").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match=r"cannot be saved before: .* monitor db upgrade --no-backup"):
        upgrade_with_backup(url, NOON)
    assert schema_state(url).found == OLDER


def test_backups_of_before_the_last_two_upgrades_are_kept(url, tmp_path):
    for hour in range(3):
        make_older(url)
        upgrade_with_backup(url, NOON + hour * HOUR)
    assert len(list((tmp_path / "backups").iterdir())) == 2


def test_postgresql_is_migrated_without(make_postgres):
    url = make_older(make_postgres())
    assert upgrade_with_backup(url, NOON).backup is None
    assert schema_state(url).state == "current"
