"""What every life needs, imported once: a process that has done nothing else is forked for each."""

from importlib import import_module

from monitor.notify.deliver import check_channel

for _name in (
    "alembic.command",
    "apscheduler.schedulers.asyncio",
    "apscheduler.triggers.interval",
    "dotenv",
    "httpx",
    "monitor.cli",
    "monitor.cli.running",
    "monitor.cli.serving",
    "monitor.daemon",
    "monitor.notify.digest",
    "monitor.store.database",
    "monitor.watchlist",
    "pydantic_settings",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "tests.crash.life",
):
    import_module(_name)

check_channel("json://127.0.0.1/")  # loads the hundred plugins of Apprise
