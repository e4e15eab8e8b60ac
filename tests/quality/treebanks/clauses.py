"""Real clauses that anybody might have said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quality.treebanks.tables import words
from training.pieces import harvest

if TYPE_CHECKING:
    from tests.quality.treebanks.parse import Tree


def is_fit(tree: Tree) -> bool:
    """Tell whether the sentence is one plain statement about the world."""
    said = {form.lower() for word in tree.words for form in (word.form, word.lemma)}
    first = tree.words[0]
    return (
        bool(harvest([tree.words]).agents)
        and not said & (words("reporting") | words("que") | words("incise"))
        and not tree.openings & words("connectives")
        and _branch(tree) in ("nsubj", "obl", "expl", "advcl")
        and first.tag != "NOUN"
        # Whether *que* is elided before an h, no letter tells.
        and first.form[0] not in "Hh-"
        # The leaflets of medicines are nobody's news.
        and not tree.id.startswith("emea")
    )


def has_front(tree: Tree) -> bool:
    """Tell whether it opens with a circumstance of some words that a comma sets off."""
    front, comma, _ = tree.text.partition(", ")
    return bool(comma) and " " in front and _branch(tree) in ("obl", "advcl")


def lowered(tree: Tree) -> str:
    """Return the sentence as printed inside another: without its point, and its capital unless it is a name's."""
    text, first = tree.statement, tree.words[0]
    is_name = first.tag == "PROPN" or first.form in ("M.", "Mme", "Mgr") or first.form[1:].isupper()
    return text if is_name else text[0].lower() + text[1:]


def _branch(tree: Tree) -> str:
    """Return what the branch that opens the sentence is to its root."""
    at = 0
    while tree.words[at].head != tree.root:
        at = tree.words[at].head
    return tree.words[at].relation.split(":")[0]
