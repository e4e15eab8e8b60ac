from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click import ClickException

from recoupe.cli import destination
from recoupe.cli.lines import line

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def refused(run: Run, *arguments: str) -> str:
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    done = run("dossier", *arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before
    return done.stderr.splitlines()[-1]


def test_a_source_is_never_overwritten(story: Path, run: Run) -> None:
    Path("lien.html").symlink_to("courrier.txt")
    told = line("is_source", "fr", "courrier.txt")
    assert refused(run, "courrier.txt", "-o", "courrier.txt") == told
    assert refused(run, ".", "--json", "courrier.txt") == told
    assert refused(run, "gazette.txt", "courrier.txt", "-o", "lien.html").startswith("lien.html")
    assert refused(run, "courrier.txt", "gazette.txt", "-o", f"../{story.name}/gazette.txt").startswith("..")


def test_a_source_that_could_not_be_read_is_not_overwritten_either(story: Path, run: Run) -> None:
    Path("vide.html").write_bytes(b"")
    assert refused(run, ".", "-o", "vide.html") == line("is_source", "fr", "vide.html")


def test_the_description_beside_a_source_is_not_overwritten(story: Path, run: Run) -> None:
    told = line("describes_source", "fr", "courrier.json", "courrier.txt")
    assert refused(run, "courrier.txt", "--json", "courrier.json") == told


def test_the_page_and_the_data_go_to_two_places(story: Path, run: Run) -> None:
    assert refused(run, "courrier.txt", "-o", "a", "--json", "./a") == line("written_twice", "fr", "a")
    assert refused(run, "courrier.txt", "-o", "-", "--json", "-") == line("written_twice", "fr", "-")


def test_a_place_that_is_none_is_told_before_any_work(story: Path, run: Run) -> None:
    missing = line("folder_missing", "en", "absent/a.html", str(story / "absent"))
    assert refused(run, "courrier.txt", "-o", "absent/a.html", "--lang", "en") == missing
    folder = line("is_folder", "en", ".", "dossier.html")
    assert refused(run, "courrier.txt", "-o", ".", "--lang", "en") == folder
    assert refused(run, "absent.txt", "--json", ".", "--lang", "en") == folder


def test_a_disk_that_refuses_is_told(story: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    told = line("unwritable", "fr", "dossier.html", "No space left on device")
    assert refused(run, "courrier.txt") == told


def test_a_stop_in_the_middle_leaves_the_former_file_whole(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.html").write_text("avant", encoding="utf-8")

    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        destination.write("a.html", "après", "fr")
    assert Path("a.html").read_text(encoding="utf-8") == "avant"
    assert sorted(path.name for path in Path().iterdir()) == ["a.html", "courrier.txt", "gazette.txt"]


def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(story: Path) -> None:
    Path("a.html").write_text("avant", encoding="utf-8")
    Path("a.html").chmod(0o640)
    Path("lien.html").symlink_to("a.html")
    destination.write("lien.html", "après", "fr")
    assert Path("lien.html").is_symlink()
    assert Path("a.html").read_text(encoding="utf-8") == "après"
    assert Path("a.html").stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_stays_one(story: Path) -> None:
    destination.write(os.devnull, "page", "fr")
    assert not Path(os.devnull).is_file()


def test_text_is_written_in_utf8_with_its_newlines(story: Path) -> None:
    destination.write("a.html", "é\r\nœ\n", "fr")
    assert Path("a.html").read_bytes() == "é\r\nœ\n".encode()


@pytest.mark.parametrize("name", ["", "."])
def test_a_folder_is_no_place_to_write(story: Path, name: str) -> None:
    with pytest.raises(ClickException):
        destination.check(name, "fr")
