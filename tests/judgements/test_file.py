from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.judgements import About, Judgement, Kind, Mark, read_judgements, write_judgements
from recoupe.judgements import file as judgements_file
from recoupe.text import Span


def mark(text: str, start: int = 0, article: str = "courrier") -> Mark:
    return Mark("ab" * 32, Span(start, start + len(text)), text, article)


ONE = Judgement(Kind.SAME, mark("le pont fermera"), mark("le pont restera fermé", 40))
OTHER = Judgement(
    Kind.SPEAKER, mark("« J’assume »\nma part"), name="Jeanne Aubrac", note="à l’écrit", author="A. M."
)
MARKS = st.builds(
    Mark,
    st.sampled_from(["ab" * 32, "0c" * 32]),
    st.builds(lambda start, size: Span(start, start + size), st.integers(0, 999), st.integers(1, 99)),
    st.text(min_size=1).filter(str.strip),
    st.text(),
    st.text(),
    st.text(),
)
PAIRED = [Kind.SAME, Kind.DIFFERENT, Kind.UNSURE]
NOTES = {"note": st.text(), "author": st.text(), "date": st.text()}
JUDGEMENTS = st.one_of(
    st.builds(Judgement, st.sampled_from([k for k in Kind if k is not Kind.SPEAKER]), MARKS, MARKS, **NOTES),
    st.builds(Judgement, st.sampled_from(PAIRED), MARKS, MARKS, **NOTES, of=st.just(About.VALUES)),
    st.builds(Judgement, st.just(Kind.UNSURE), MARKS, MARKS, **NOTES, of=st.just(About.ACTORS)),
    st.builds(
        Judgement,
        st.just(Kind.SPEAKER),
        MARKS,
        name=st.none() | st.text(min_size=1).map(str.strip).filter(bool),
        **NOTES,
    ),
)


def said(path: Path, entry: str) -> list[str]:
    return [problem.source for problem in read_judgements(path).problems if problem.entry == entry]


@given(judgements=st.lists(JUDGEMENTS, unique_by=lambda one: one.subject))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_what_is_read(tmp_path: Path, judgements: list[Judgement]) -> None:
    path = tmp_path / "j.jsonl"
    path.unlink(missing_ok=True)
    write_judgements(judgements, path=path)
    read = read_judgements(path)
    assert (list(read.judgements), read.problems) == (judgements, ())
    assert len(path.read_bytes().splitlines()) == path.read_bytes().count(b"\n") == len(judgements)


@given(judgements=st.lists(JUDGEMENTS, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_twice_stands_once(tmp_path: Path, judgements: list[Judgement]) -> None:
    path = tmp_path / "j.jsonl"
    path.unlink(missing_ok=True)
    write_judgements(judgements, path=path)
    once = {one.subject: one for one in read_judgements(path).judgements}
    write_judgements(once.values(), path=path)
    assert {one.subject: one for one in read_judgements(path).judgements} == once
    assert len(read_judgements(path).judgements) <= len(judgements)


def test_a_line_begins_with_what_is_decided_and_holds_the_words(tmp_path: Path) -> None:
    write_judgements([OTHER], path=tmp_path / "j.jsonl")
    line = (tmp_path / "j.jsonl").read_text(encoding="utf-8")
    assert line.startswith(
        '{"judgement": 1, "kind": "speaker", "name": "Jeanne Aubrac", "a": {"text": "« J’assume »\\n'
    )
    assert "date" not in line


def test_a_line_says_where_it_is_about_values_and_what_stands_beside_them(tmp_path: Path) -> None:
    twelve = Mark("ab" * 32, Span(9, 11), "12", "courrier", before="Il y a ", after=" morts.")
    write_judgements(
        [Judgement(Kind.DIFFERENT, twelve, mark("15"), of=About.VALUES)], path=tmp_path / "j.jsonl"
    )
    line = (tmp_path / "j.jsonl").read_text(encoding="utf-8")
    assert line.startswith(
        '{"judgement": 1, "kind": "different", "about": "values", "a": {"text": "12", "before"'
    )
    assert line.count("before") == line.count("after") == 1


def test_a_line_that_does_not_say_is_about_quotations(tmp_path: Path) -> None:
    (tmp_path / "j.jsonl").write_text(f"{changed()}\n{changed(about='quotations')}\n", encoding="utf-8")
    assert [one.about for one in read_judgements(tmp_path / "j.jsonl").judgements] == [About.QUOTATIONS] * 2


def test_each_judgement_knows_its_line(tmp_path: Path) -> None:
    write_judgements([ONE, OTHER], path=tmp_path / "j.jsonl")
    sources = [one.source for one in read_judgements(tmp_path / "j.jsonl").judgements]
    assert sources == [f"{tmp_path / 'j.jsonl'}:1", f"{tmp_path / 'j.jsonl'}:2"]


def test_a_mind_changed_back_is_written_again(tmp_path: Path) -> None:
    path, two = tmp_path / "j.jsonl", Judgement(Kind.DIFFERENT, ONE.b or ONE.a, ONE.a)
    for one in (ONE, two, ONE, ONE):
        write_judgements([one], path=path)
    assert list(read_judgements(path).judgements) == [ONE, two, ONE]


def test_a_file_that_is_not_there_holds_none_and_says_so(tmp_path: Path) -> None:
    read = read_judgements(tmp_path / "absent.jsonl")
    assert (read.judgements, [one.skipped for one in read.problems]) == ((), [False])
    assert read.problems[0].entry == "no_judgements"


def test_what_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    assert [one.entry for one in read_judgements(tmp_path).problems] == ["unreadable"]
    assert read_judgements("a\0b").problems[0].skipped


def changed(**fields: object) -> str:
    row = {"judgement": 1, "kind": "same"}
    row["a"] = row["b"] = {"text": "oui", "start": 0, "end": 3, "digest": "ab" * 32}
    return json.dumps({**row, **fields})


BAD_MARKS: tuple[object, ...] = (
    None,
    {},
    {"text": "oui", "start": 3, "end": 3, "digest": "ab" * 32},
    {"text": "oui", "start": True, "end": 3, "digest": "ab" * 32},
    {"text": "oui", "start": -1, "end": 3, "digest": "ab" * 32},
    {"text": "oui", "start": 0, "end": 3, "digest": "abab"},
    {"text": " ", "start": 0, "end": 3, "digest": "ab" * 32},
    {"text": 5, "start": 0, "end": 3, "digest": "ab" * 32},
    {"text": "oui", "start": 0, "end": 3, "digest": "ab" * 32, "article": 4},
    {"text": "oui", "start": 0, "end": 3, "digest": "ab" * 32, "before": 4},
)


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("rubbish", "judgement_line"),
        ("[" * 100_000, "judgement_line"),
        ("[]", "judgement_line"),
        ("{}", "judgement_version"),
        (changed(judgement=2), "judgement_version"),
        (changed(kind="equal"), "judgement_field"),
        (changed(kind=["same"]), "judgement_field"),
        (changed(note=3), "judgement_field"),
        (changed(about="actors"), "judgement_field"),
        (changed(about=["values"]), "judgement_field"),
        (changed(kind="speaker"), "judgement_field"),
        (changed(kind="speaker", name=3), "judgement_field"),
        *((changed(a=bad), "judgement_field") for bad in BAD_MARKS),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, line: str, entry: str) -> None:
    path = tmp_path / "j.jsonl"
    write_judgements([ONE], path=path)
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n{changed()}\n", encoding="utf-8")
    read = read_judgements(path)
    assert [(one.entry, one.source) for one in read.problems] == [(entry, f"{path}:3")]
    assert len(read.judgements) == 2
    assert "\n" not in read.problems[0].line("fr")


@given(junk=st.binary())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_cannot_be_read_is_kept_byte_for_byte(tmp_path: Path, junk: bytes) -> None:
    path = tmp_path / "j.jsonl"
    path.write_bytes(junk)
    write_judgements([ONE], path=path)
    assert path.read_bytes().startswith(junk)
    assert ONE in read_judgements(path).judgements


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_file_that_an_editor_saved_otherwise_is_added_to_in_its_encoding(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "j.jsonl"
    path.write_bytes(changed(note="été").replace("\\u00e9", "é").encode(encoding))
    write_judgements([OTHER], path=path)
    read = read_judgements(path)
    assert ([one.note for one in read.judgements], read.problems) == (["été", OTHER.note], ())


def test_lines_may_end_as_on_windows(tmp_path: Path) -> None:
    (tmp_path / "j.jsonl").write_bytes(f"{changed()}\r\n\r\n{changed()}\r\n".encode())
    read = read_judgements(tmp_path / "j.jsonl")
    assert (len(read.judgements), read.problems) == (2, ())


def test_a_line_and_a_file_have_their_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "j.jsonl"
    write_judgements([ONE], path=path)
    monkeypatch.setattr(judgements_file, "LINE_BYTES", 100)
    assert said(path, "judgement_heavy") == [f"{path}:1"]
    monkeypatch.setattr(judgements_file, "FILE_BYTES", 100)
    assert said(path, "judgements_heavy") == [str(path)]
    held = path.read_bytes()
    with pytest.raises(ValueError, match="100 bytes"):
        write_judgements([OTHER], path=path)
    assert path.read_bytes() == held


def test_a_write_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "j.jsonl"
    write_judgements([ONE], path=path)
    held = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        write_judgements([OTHER], path=path)
    assert path.read_bytes() == held
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_keeps_its_rights_and_its_link(tmp_path: Path) -> None:
    real, linked = tmp_path / "real.jsonl", tmp_path / "j.jsonl"
    write_judgements([ONE], path=real)
    real.chmod(0o600)
    linked.symlink_to(real)
    write_judgements([OTHER], path=linked)
    assert linked.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o600
    assert len(read_judgements(real).judgements) == 2


def test_nothing_to_add_touches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    write_judgements([ONE], path=path)
    os.utime(path, (1, 1))
    write_judgements([ONE], path=path)
    assert path.stat().st_mtime == 1


def test_what_another_program_adds_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "j.jsonl"
    write_judgements([ONE], path=path)
    write, others = Path.write_bytes, [f"{changed()}\n".encode()]

    def slow(part: Path, content: bytes) -> int:
        if others:
            write(path, path.read_bytes() + others.pop())
        return write(part, content)

    monkeypatch.setattr(Path, "write_bytes", slow)
    write_judgements([OTHER], path=path)
    assert [one.kind for one in read_judgements(path).judgements] == ["same", "same", "speaker"]
    assert list(tmp_path.iterdir()) == [path]
