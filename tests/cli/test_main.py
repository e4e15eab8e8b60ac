from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

import recoupe
from recoupe.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]


@pytest.mark.parametrize("verb", sorted(main.commands))
def test_every_verb_has_help_and_every_option_too(run: Run, verb: str) -> None:
    assert run(verb, "--help").exit_code == 0
    command = main.commands[verb]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_the_group_lists_its_verbs(run: Run) -> None:
    told = run("--help").stdout
    assert all(verb in told for verb in main.commands)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout.strip() == f"recoupe, version {recoupe.__version__}"


def test_a_terminal_without_accents_is_no_error(story: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from recoupe.cli import main; main()",
        "dossier",
        "courrier.txt",
        "absent",
    ]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
