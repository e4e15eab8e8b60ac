"""What is read off a parse and built from it, on sentences of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.quality.treebanks.construction import construct
from tests.quality.treebanks.parse import Tree
from tests.quality.treebanks.projection import project
from training.treebank import read

if TYPE_CHECKING:
    from pathlib import Path

    from tests.quality.treebanks.attribution import Attribution

FINITE = "Mood=Ind|VerbForm=Fin"
# Each word: form, lemma, tag, features, head, relation.
QUE = f"""
Le~le~DET~_~2~det
maire~maire~NOUN~_~3~nsubj
affirme~affirmer~VERB~{FINITE}~0~root
que~que~SCONJ~_~7~mark
la~le~DET~_~6~det
digue~digue~NOUN~_~7~nsubj
tient~tenir~VERB~{FINITE}~3~ccomp
.~.~PUNCT~_~3~punct
"""
INCISE = f"""
Mais~mais~CCONJ~_~4~cc
la~le~DET~_~3~det
digue~digue~NOUN~_~4~nsubj
tient~tenir~VERB~{FINITE}~0~root
,~,~PUNCT~_~6~punct
assure~assurer~VERB~{FINITE}~4~parataxis
Anne~Anne~PROPN~_~6~nsubj
.~.~PUNCT~_~4~punct
"""
SELON = f"""
Selon~selon~ADP~_~2~case
Anne~Anne~PROPN~_~6~obl
,~,~PUNCT~_~2~punct
la~le~DET~_~5~det
digue~digue~NOUN~_~6~nsubj
tient~tenir~VERB~{FINITE}~0~root
.~.~PUNCT~_~6~punct
"""
PLAIN = f"""
Le~le~DET~_~2~det
pont~pont~NOUN~_~4~nsubj
a~avoir~AUX~{FINITE}~4~aux
tenu~tenir~VERB~_~0~root
bon~bon~ADV~_~4~advmod
.~.~PUNCT~_~4~punct
"""


def tree(sentence: str, folder: Path, name: str = "one") -> Tree:
    rows = [line.split("~") for line in sentence.strip().splitlines()]
    lines = [
        f"{place}\t{form}\t{lemma}\t{tag}\t_\t{features}\t{head}\t{relation}\t_\t_"
        for place, (form, lemma, tag, features, head, relation) in enumerate(rows, 1)
    ]
    file = folder / "one.conllu"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Tree(name, next(read(file)))


def told(known: Attribution) -> tuple[str, str]:
    return " … ".join(span.of(known.text) for span in known.content), known.heads[0].of(known.text)


@pytest.mark.parametrize(
    ("sentence", "content", "head"),
    [
        (QUE, "la digue tient", "maire"),
        (INCISE, "la digue tient", "Anne"),
        (SELON, "la digue tient", "Anne"),
    ],
)
def test_an_attribution_is_read_off_the_parse(sentence: str, content: str, head: str, tmp_path: Path) -> None:
    (known,) = project(tree(sentence, tmp_path))
    assert told(known) == (content, head)


@pytest.mark.parametrize(
    "silent",
    [QUE.replace("maire~maire~NOUN", "on~on~PRON"), QUE.replace("Mood=Ind", "Mood=Cnd", 1), PLAIN],
)
def test_where_nobody_asserts_nothing_is_known(silent: str, tmp_path: Path) -> None:
    assert list(project(tree(silent, tmp_path))) == []


def test_a_clause_is_put_into_frames_of_every_kind_the_same_way_each_time(tmp_path: Path) -> None:
    trees = [tree(PLAIN, tmp_path, f"sentence {number}") for number in range(200)]
    built = list(construct(trees, 199))
    assert built == list(construct(reversed(trees), 199))
    assert {known.kind for known in built} >= {"built que", "built incise", "built selon", "built split"}


def test_what_is_built_says_what_was_said_and_who_said_it(tmp_path: Path) -> None:
    trees = [tree(PLAIN, tmp_path, f"sentence {number}") for number in range(200)]
    for known in construct(trees, 199):
        assert {span.of(known.text).lower() for span in known.content} == {"le pont a tenu bon"}
        assert all(head in known.source for head in known.heads)
        assert ",," not in known.text
