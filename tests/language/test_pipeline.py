"""The shipped pipeline, and any other one that --model names."""

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from recoupe.language import parsed as plain
from recoupe.language import pipeline
from recoupe.language.pipeline import PipelineError
from recoupe.language.tokens import Sentence
from recoupe.text import Span

FIRST, SECOND = "La digue a cédé.", "« Personne n’est mort », a assuré le préfet."


def parsed(text: str) -> Doc:
    return pipeline.parse(pipeline.load("fr"), [text])[0]


def test_a_language_is_loaded_once() -> None:
    assert pipeline.load("fr") is pipeline.load("fr")


def test_an_unknown_language_is_read_as_french() -> None:
    assert pipeline.load("xx") is pipeline.load("fr")


def test_every_token_lies_where_its_sentence_says() -> None:
    sentence = Sentence(Span(3, 3 + len(SECOND)), plain.Doc(parsed(SECOND)))
    for token in sentence.doc:
        assert sentence.at(token).of("-- " + SECOND).replace("’", "'") == token.text


def test_an_incise_hangs_under_what_was_said_with_its_speaker() -> None:
    cue = next(
        token for token in parsed("« Personne n’est mort », a assuré le préfet.") if token.text == "assuré"
    )
    assert (cue.pos_, cue.lemma_, cue.dep_) == ("VERB", "assurer", "parataxis")
    assert [child.text for child in cue.children if child.dep_ == "nsubj"] == ["préfet"]


def test_a_clause_hangs_under_the_verb_that_reports_it() -> None:
    cue = next(
        token for token in parsed("La ministre affirme que la digue tiendra.") if token.text == "affirme"
    )
    assert [child.dep_ for child in cue.children if child.text == "tiendra"] == ["ccomp"]


def test_the_pipeline_names_people_and_places() -> None:
    doc = parsed("M. Jean Morel est né à Paris.")
    assert not doc.ents
    pipeline.recognise(pipeline.load("fr"), [doc])
    kinds = {entity.text: entity.label_ for entity in doc.ents}
    assert kinds == {"Jean Morel": "PER", "Paris": "LOC"}


def test_sentences_that_need_no_parser_are_tagged_only() -> None:
    plain, needed = pipeline.parse(
        pipeline.load("fr"), [FIRST, SECOND], needs=lambda number, doc: number == 1 and doc[0].text == "«"
    )
    assert [token.pos_ for token in plain] == ["DET", "NOUN", "AUX", "VERB", "PUNCT"]
    assert all(token.head == token and not token.dep_ for token in plain)
    assert any(token.dep_ == "parataxis" for token in needed)


def test_parsing_together_or_alone_gives_the_same_heads() -> None:
    nlp = pipeline.load("fr")
    together = pipeline.parse(nlp, [FIRST, SECOND])
    alone = [pipeline.parse(nlp, [sentence])[0] for sentence in (FIRST, SECOND)]
    for one, other in zip(together, alone, strict=True):
        assert [token.head.i for token in one] == [token.head.i for token in other]


def test_no_sentences_no_parses() -> None:
    assert pipeline.parse(pipeline.load("fr"), []) == []


def test_a_model_that_is_not_installed_is_named_with_its_remedy() -> None:
    with pytest.raises(PipelineError, match=r"no_such_model.*spacy download no_such_model") as raised:
        pipeline.load("fr", "no_such_model")
    assert "n’est pas installé" in raised.value.reason.say("fr")


def saved(folder: Path, *components: str, relations: tuple[str, ...] = ()) -> str:
    nlp = spacy.blank("xx")
    for component in components:
        nlp.add_pipe(component)
    for relation in relations:
        parser: Any = nlp.get_pipe("parser")
        parser.add_label(relation)
    nlp.to_disk(folder)
    return str(folder)


def test_a_model_without_tags_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="does not tag"):
        pipeline.load("fr", saved(tmp_path / "model"))


def test_a_model_without_a_parser_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="does not parse"):
        pipeline.load("fr", saved(tmp_path / "model", "tagger"))


def test_a_model_with_other_relations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="Universal Dependencies"):
        pipeline.load("fr", saved(tmp_path / "model", "tagger", "parser", relations=("nsubj", "dobj")))


def test_a_model_that_does_not_load_says_what_spacy_says(tmp_path: Path) -> None:
    folder = Path(saved(tmp_path / "model", "tagger"))
    settings = folder / "config.cfg"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"tagger"', '"tagger_of_tomorrow"'))
    with pytest.raises(PipelineError, match=r"does not load.*tagger_of_tomorrow"):
        pipeline.load("fr", str(folder))
