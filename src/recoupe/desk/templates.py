"""The templates of the desk, beside those of the report, which they may include."""

from __future__ import annotations

from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from recoupe.desk.assets import address
from recoupe.desk.people import all_said
from recoupe.desk.visit import at
from recoupe.presentation.dates import spell_published
from recoupe.presentation.naming import flat
from recoupe.presentation.pages.addresses import anchor
from recoupe.presentation.pages.environment import environment

if TYPE_CHECKING:
    from jinja2 import Environment, Template


def template(name: str) -> Template:
    """Return the template `name` of the desk."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    made = environment(_own)
    made.globals.update(asset=address, at=at, anchor=partial(anchor, "q"), when=spell_published)
    made.globals.update(person=all_said, spaced=flat)
    return made


def _own(name: str) -> str | None:
    found = files("recoupe.desk").joinpath("templates", name)
    return found.read_text(encoding="utf-8").replace("\r\n", "\n") if found.is_file() else None
