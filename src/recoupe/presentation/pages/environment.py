"""The templates, with everything they write escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined

from recoupe.presentation.naming import plain, short_id, shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Template


@cache
def template(name: str) -> Template:
    """Return the template `name` of `templates/`."""
    return _environment().get_template(name)


def asset(name: str) -> str:
    """Return the style sheet or the script `name`, its lines ended alike on every system."""
    return (
        files("recoupe.presentation.pages").joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")
    )


@cache
def _environment() -> Environment:
    return environment()


def environment(own: Callable[[str], str | None] = lambda _: None) -> Environment:
    """Return the templates of the report, behind those that `own` gives by their names."""
    made = Environment(
        loader=FunctionLoader(lambda name: own(name) or asset(f"templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["plain"] = plain
    made.filters["short_id"] = short_id
    made.filters["shorten"] = shorten
    return made
