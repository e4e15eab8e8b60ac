"""A treebank of two sentences of our own, and the pieces it yields."""

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import spacy
from spacy.vocab import Vocab
from training.treebank import Sentence

sys.path.insert(0, str(Path(__file__).parents[2]))  # `training` lies beside `src`, in no package

from training import treebank

CONLLU = """\
# text = Le maire du village ouvre la porte.
1\tLe\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing|PronType=Art\t2\tdet\t_\t_
2\tmaire\tmaire\tNOUN\t_\tGender=Masc|Number=Sing\t6\tnsubj\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tvillage\tvillage\tNOUN\t_\tGender=Masc|Number=Sing\t2\tnmod\t_\t_
6\touvre\touvrir\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_
7\tla\tle\tDET\t_\t_\t8\tdet\t_\t_
8\tporte\tporte\tNOUN\t_\tGender=Fem|Number=Sing|Typo=Yes\t6\tobj\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_

# text = Hier, dans l’usine, Jeanne Roche, qui chantait, a quitté Vizille.
1\tHier\thier\tADV\t_\t_\t14\tadvmod\t_\tSpaceAfter=No
2\t,\t,\tPUNCT\t_\t_\t1\tpunct\t_\t_
3\tdans\tdans\tADP\t_\t_\t5\tcase\t_\t_
4\tl’\tle\tDET\t_\t_\t5\tdet\t_\tSpaceAfter=No
5\tusine\tusine\tNOUN\t_\tGender=Fem|Number=Sing\t14\tobl:mod\t_\tSpaceAfter=No
6\t,\t,\tPUNCT\t_\t_\t5\tpunct\t_\t_
7\tJeanne\tJeanne\tPROPN\t_\tGender=Fem|Number=Sing\t14\tnsubj\t_\t_
8\tRoche\tRoche\tPROPN\t_\t_\t7\tflat:name\t_\tSpaceAfter=No
9\t,\t,\tPUNCT\t_\t_\t11\tpunct\t_\t_
10\tqui\tqui\tPRON\t_\tPronType=Rel\t11\tnsubj\t_\t_
11\tchantait\tchanter\tVERB\t_\tMood=Ind|VerbForm=Fin\t7\tacl:relcl\t_\tSpaceAfter=No
12\t,\t,\tPUNCT\t_\t_\t14\tpunct\t_\t_
13\ta\tavoir\tAUX\t_\tMood=Ind|Number=Sing|VerbForm=Fin\t14\taux:tense\t_\t_
14\tquitté\tquitter\tVERB\t_\tTense=Past|VerbForm=Part\t0\troot\t_\t_
15\tVizille\tVizille\tPROPN\t_\t_\t14\tobj\t_\tSpaceAfter=No
16\t.\t.\tPUNCT\t_\t_\t14\tpunct\t_\t_
"""


@pytest.fixture
def vocab() -> Vocab:
    return spacy.blank("xx").vocab


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


@pytest.fixture
def sentences(file: Path) -> list[Sentence]:
    return list(treebank.read(file))


@pytest.fixture
def roll() -> Callable[[int], Random]:
    return Random
