from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from spacy.tokens.underscore import Underscore

import recoupe
from recoupe import component, examples

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "« Le pont restera fermé », a déclaré lundi la maire Jeanne Aubrac. Elle a promis une navette.\n"
TEXTS = [TEXT, "", "Il pleut.", *(article.text for article in examples.articles()[:2])]
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.fixture(scope="module")
def nlp() -> Any:
    blank = spacy.blank("fr")
    blank.add_pipe(component.NAME)
    return blank


def test_a_document_holds_what_the_library_finds_in_its_text(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert [q.content for q in doc._.quotations] == [q.content for q in recoupe.quotations(TEXT)]
    (quotation, *_) = doc._.quotations
    assert quotation.said(doc.text) == "Le pont restera fermé"
    assert quotation.speaker.name == "Jeanne Aubrac"
    assert quotation.speaker.actor in {actor.id for actor in doc._.actors}


@pytest.mark.parametrize("text", TEXTS)
def test_findings_come_back_from_plain_data_as_they_were(nlp: Any, text: str) -> None:
    speech = next(recoupe.speech([recoupe.Article("doc", text, language="fr")]))
    doc = nlp(text)
    assert (doc._.quotations, doc._.actors) == (speech.quotations, speech.actors)


@pytest.mark.parametrize("text", TEXTS)
def test_each_span_covers_what_is_said(nlp: Any, text: str) -> None:
    doc = nlp(text)
    pieces = [(one, span) for one in doc._.quotations for span in one.content]
    assert len(doc.spans["quotations"]) == len(pieces)
    for shown, (quotation, span) in zip(doc.spans["quotations"], pieces, strict=True):
        assert (shown.label_, shown.id_) == (quotation.type.value, quotation.id)
        assert shown.start_char <= span.start
        assert span.end <= shown.end_char
        assert span.of(doc.text) in shown.text


def test_a_document_nothing_has_read_has_no_quotations() -> None:
    component.extend()
    doc = spacy.blank("fr")(TEXT)
    assert (doc._.quotations, doc._.actors) == ((), ())


def test_a_name_that_is_taken_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    component.extend()
    monkeypatch.setitem(Underscore.doc_extensions, "quotations", ("theirs", None, None, None))
    with pytest.raises(ValueError, match="quotations"):
        component.extend()


def test_documents_come_in_order_through_a_pipe(nlp: Any) -> None:
    assert [doc.text for doc in nlp.pipe(TEXTS)] == TEXTS


@pytest.fixture(params=["bytes", "bin", "copy", "processes"])
def travelled(request: pytest.FixtureRequest, nlp: Any) -> Iterator[Doc]:
    doc = nlp(TEXT)
    if request.param == "bytes":
        yield Doc(nlp.vocab).from_bytes(doc.to_bytes())
    elif request.param == "bin":
        stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
        yield from DocBin().from_bytes(stored).get_docs(nlp.vocab)
    elif request.param == "copy":
        yield doc.copy()
    else:
        yield next(nlp.pipe([TEXT, TEXT], n_process=2))


def test_a_document_keeps_its_findings_wherever_it_goes(nlp: Any, travelled: Any) -> None:
    assert travelled._.quotations == nlp(TEXT)._.quotations
    assert travelled._.actors == nlp(TEXT)._.actors


def test_a_pipeline_keeps_the_component_on_disk(nlp: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again.pipe_names == [component.NAME]
    assert again(TEXT)._.quotations == nlp(TEXT)._.quotations


def test_the_spans_may_have_another_key() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe(component.NAME, config={"spans_key": "sc"})
    assert len(nlp(TEXT).spans["sc"]) == len(nlp(TEXT)._.quotations)


def test_a_model_that_is_not_there_is_named() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe(component.NAME, config={"model": "xx_absent"})
    with pytest.raises(recoupe.PipelineError, match="xx_absent"):
        nlp(TEXT)


def test_spacy_is_told_where_the_component_is() -> None:
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["spacy_factories"] == {component.NAME: "recoupe.component:make"}
    assert component.make.__module__ == "recoupe.component"


def test_the_component_costs_other_pipelines_nothing() -> None:
    command = "import recoupe.component, sys; print([m for m in sys.modules if m.startswith('recoupe.ana')])"
    told = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"
