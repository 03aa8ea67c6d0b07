"""One frozen object with every setting, read once from a file and the environment.

The file is YAML (`--settings FILE`, else `newsfigures.yaml` in the working folder, else none); a variable
`NEWSFIGURES_<SETTING>` wins over it. Secrets print as `**********`.
"""

from __future__ import annotations

import os
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from pydantic_settings import SettingsError as UnreadableVariable
from yaml import YAMLError, load

from monitor.checked import advice_of, known_zone
from monitor.errors import SettingsError
from monitor.notify.channels import channel_name
from monitor.phrases import joined, phrase
from monitor.resources import SETTINGS_FILE
from monitor.yaml_file import Loader

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from monitor.phrases import Phrase


def state_folder() -> Path:
    """Where the database lives: `$STATE_DIRECTORY` (systemd), else the XDG state folder."""
    given = os.environ.get("STATE_DIRECTORY")
    if given:
        return Path(given.split(":")[0])
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state") / "newsfigures"


def default_database() -> str:
    """SQLite in the state folder."""
    return f"sqlite:///{state_folder() / 'newsfigures.db'}"


def _web_address(value: SecretStr) -> SecretStr:
    if not value.get_secret_value().startswith(("http://", "https://")):
        raise ValueError(phrase("expected an address that begins with https:// or http://"))
    return value


class NaverKeys(BaseModel):
    """Keys of the Naver news search. `hub` is NAVER API HUB, `developers` the older platform."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    style: Literal["hub", "developers"] = "hub"
    id: str
    secret: SecretStr


class WebSettings(BaseModel):
    """Where the dashboard is served, and to whom. Off loopback it wants a password or a token."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    serve: bool = True  # whether `monitor run` serves it, too
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8484
    password_hash: SecretStr | None = None  # what `monitor web --hash-password` prints
    token: Annotated[SecretStr, Field(min_length=16)] | None = None  # for programs; opens the pages, too
    names: tuple[str, ...] = ()  # hosts under which browsers call it, behind a proxy


class BackupSettings(BaseModel):
    """When the daemon saves the ledger (SQLite), and where; `monitor backup` obeys folder and keep."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    every: Literal["hourly", "daily", "weekly", "never"] = "daily"
    keep: Annotated[int, Field(ge=1)] = 7  # older ones are removed
    folder: Path | None = None  # `backups` beside the database


class KeepSettings(BaseModel):
    """For how many days things are kept; null: for ever. Figures, their sentences and changes always are."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    texts_days: Annotated[int, Field(ge=30)] | None = None  # of articles
    links_days: Annotated[int, Field(ge=30)] | None = 90  # that led to no article
    messages_days: Annotated[int, Field(ge=7)] | None = 365  # the bodies of digests that were sent


class Settings(BaseSettings):
    """Everything that can be set. Each has a default: none has to be."""

    model_config = SettingsConfigDict(
        env_prefix="NEWSFIGURES_",
        env_nested_delimiter="__",
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
    )

    database: str = Field(
        default_factory=default_database, description="where the ledger is kept: a database URL"
    )
    watchlists: Path = Field(Path("watchlists"), description="the folder of watchlists")
    units: Path | None = Field(None, description="a file with units of your own (docs/units.md)")
    channels: dict[str, SecretStr] = Field(
        default_factory=dict, description="names for Apprise URLs; watchlists use the names, never the URLs"
    )
    contact: str | None = Field(
        None, description="an address or URL that outlets can reach you by; goes into the User-Agent"
    )
    hook_secret: Annotated[SecretStr, Field(min_length=16)] | None = Field(
        None, description="signs what hook+https:// channels are sent (docs/webhooks.md)"
    )
    naver: NaverKeys | None = Field(None, description="keys of the Naver news search: id, secret, style")
    allow_networks: tuple[IPv4Network | IPv6Network, ...] = Field(
        (), description="private networks that may be fetched from, such as 10.1.0.0/16; none by default"
    )
    web: WebSettings = Field(
        WebSettings(),
        description="the dashboard: host, port, password_hash, token, names, serve (false: `monitor run` leaves it out)",
    )
    public_url: str | None = Field(
        None,
        pattern=r"^https?://",
        description="the dashboard's address as readers reach it; alerts link to it",
    )
    language: Literal["ko", "en"] | None = Field(
        None,
        description="the language in which commands speak; by default that of the environment (LANG and its kin)",
    )
    timezone: Annotated[str, AfterValidator(known_zone)] = Field(
        "Asia/Seoul",
        description="the zone of the times that commands print; a topic's alerts have that of its digest",
    )
    host_pause_s: float = Field(2.0, ge=0, description="seconds between two requests to one host, at least")
    page_workers: int = Field(1, ge=1, le=32, description="processes that read pages, each of up to 200 MB")
    source_failures: int = Field(
        4, ge=1, description="failures in a row after which you are told that a source is in trouble"
    )
    source_failing_for: timedelta = Field(
        timedelta(hours=1), description="and how long it has to fail: seconds, or like PT1H"
    )
    backup: BackupSettings = Field(
        BackupSettings(),
        description="automatic backups: every (hourly, daily, weekly, never), keep (how many), folder",
    )
    keep: KeepSettings = Field(
        KeepSettings(),
        description="for how many days things are kept (null: for ever): texts_days, links_days, messages_days",
    )
    disk_spare_mb: int = Field(
        200,
        ge=0,
        description="what stays free on the disk of a SQLite ledger: with less, nothing new is read",
    )
    heartbeat_url: Annotated[SecretStr, AfterValidator(_web_address)] | None = Field(
        None,
        description="asked after each round, with /fail where a pass failed (healthchecks.io and its kin)",
    )
    heartbeat_every: timedelta = Field(
        timedelta(minutes=1),
        ge=timedelta(seconds=5),
        description="how long a round is: seconds, or like PT5M",
    )
    log_level: Literal["debug", "info", "warning", "error"] | None = Field(
        None,
        description="how much is logged; by default warnings on a terminal, each pass and article elsewhere",
    )

    @field_validator("allow_networks", mode="before")
    @classmethod
    def _networks(cls, value: object) -> object:
        return [ip_network(str(v), strict=False) for v in value] if isinstance(value, list | tuple) else value

    @field_validator("channels", mode="before")
    @classmethod
    def _names(cls, value: object) -> object:
        return {channel_name(str(k)): v for k, v in value.items()} if isinstance(value, dict) else value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file, whose values are handed in."""
        return env_settings, init_settings

    @property
    def zone(self) -> ZoneInfo:
        """`timezone` as the thing it names."""
        return ZoneInfo(self.timezone)


def load_settings(file: Path | None = None, *, database: str | None = None) -> Settings:
    """The settings of this run; `database` (from `--db`) wins over file and environment.

    Raises: SettingsError, which tells every fault at once with the setting's name and what to write instead.
    """
    values = _file_values(file)
    try:
        settings = Settings(**values)
    except ValidationError as fault:
        raise SettingsError(_faults(fault, file or SETTINGS_FILE)) from None
    except UnreadableVariable as fault:
        raise SettingsError(
            "{fault}: write a variable that holds a list or table as JSON", fault=fault
        ) from None
    return settings.model_copy(update={"database": database}) if database else settings


def _file_values(file: Path | None) -> dict[str, Any]:
    """What the settings file says; nothing where none is named and the default one is absent."""
    path = file or SETTINGS_FILE
    try:
        values = load(path.read_text(encoding="utf-8"), Loader=Loader)  # noqa: S506 - it is a SafeLoader
    except (OSError, UnicodeDecodeError) as fault:
        if file is None and isinstance(fault, FileNotFoundError):
            return {}
        raise SettingsError(
            "cannot read the settings file {path}: {fault}", path=path, fault=fault
        ) from fault
    except YAMLError as fault:  # its own words quote the line, in which a secret may stand
        mark, problem = getattr(fault, "problem_mark", None), getattr(fault, "problem", None)
        where = f"{path}:{mark.line + 1}" if mark else str(path)
        raise SettingsError(
            "{where}: not YAML: {problem}", where=where, problem=phrase(problem or "it cannot be read")
        ) from None
    except ValueError:  # 2026-13-45 looks like a date and is none
        raise SettingsError(
            "{path}: a date or number in it is none; a text that looks like one stands in quotes", path=path
        ) from None
    if not isinstance(values or {}, dict):
        raise SettingsError(
            "{path}: expected `setting: value` lines, found {kind}", path=path, kind=type(values).__name__
        )
    return _seen_from(path.parent, {str(key): value for key, value in (values or {}).items()})


def _seen_from(folder: Path, values: dict[str, Any]) -> dict[str, Any]:
    """The values with their paths seen from the folder of the settings file, wherever a command is started."""
    paths: dict[str, Any] = {
        name: folder / values[name] for name in _PATHS if isinstance(values.get(name), str)
    }
    backup = values.get("backup")
    if isinstance(backup, dict) and isinstance(backup.get("folder"), str):
        paths["backup"] = backup | {"folder": folder / backup["folder"]}
    return values | paths


_PATHS = ("watchlists", "units")


def _faults(fault: ValidationError, file: Path) -> Phrase:
    """One line a fault. The values themselves are left out: one of them may be a secret."""
    head = phrase("settings cannot be used (from {file} or NEWSFIGURES_ variables):", file=file)
    lines = [
        phrase("  {name}: {advice}", name=".".join(str(part) for part in error["loc"]), advice=_advice(error))
        for error in fault.errors(include_input=False, include_url=False)
    ]
    return joined([head, *lines], "\n")


def _advice(error: ErrorDetails) -> str:
    match error["type"]:
        case "extra_forbidden":
            return phrase("no such setting; there are {names}", names=_listed(error["loc"][:-1]))
        case "model_type":
            return phrase("expected a table; there may stand {names} in it", names=_listed(error["loc"]))
        case "time_delta_parsing":
            return phrase("expected seconds, or a time like PT5M (five minutes)")
    return advice_of(error)


def _listed(inside: tuple[int | str, ...]) -> str:
    """What may be set at the top, or in the table of that name."""
    tables: dict[str, type[BaseModel]] = {
        "naver": NaverKeys, "web": WebSettings, "backup": BackupSettings, "keep": KeepSettings,
    }  # fmt: skip
    there: type[BaseModel] = tables[str(inside[0])] if inside else Settings
    return ", ".join(there.model_fields)
