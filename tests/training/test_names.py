"""Name corpora as documents."""

from pathlib import Path

from spacy.vocab import Vocab

from training import names


def test_a_name_in_io_becomes_one_entity(vocab: Vocab) -> None:
    doc = names.document([("Jean", "I-PER"), ("Morel", "I-PER"), ("part", "O"), (".", "O")], vocab)
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Jean Morel", "PER")]


def test_spaces_are_restored_as_french_prints_them(vocab: Vocab) -> None:
    tokens = [
        (word, "O") for word in ["Il", "dit", ":", '"', "l'", "eau", "monte", '"', ",", "dit", "-il", "."]
    ]
    assert names.document(tokens, vocab).text.rstrip() == 'Il dit : "l\'eau monte", dit-il.'


def test_europeana_is_cut_at_full_stops(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    words = [f"mot{number}\tO" for number in range(13)]
    (tmp_path / "names" / "europeana-fr.bio").write_text(
        "\n".join([*words, ".\tO", "Paris\tI-LOC"]), encoding="utf-8"
    )
    sentences = list(names.europeana(tmp_path))
    assert [len(sentence) for sentence in sentences] == [14, 1]
    assert sentences[1] == [("Paris", "I-LOC")]


def test_newseye_leaves_honorifics_outside_the_name(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    table = "TOKEN\tNE\n# hipe2022:document_id = 1\nM.\tB-PER\nMorel\tI-PER\nvit\tO\n¬\tO\n"
    for part in names.NEWSEYE:
        (tmp_path / "names" / f"newseye-fr-{part}.tsv").write_text(table, encoding="utf-8")
    assert next(names.newseye(tmp_path)) == [("M.", "O"), ("Morel", "I-PER"), ("vit", "O")]
