"""Vectors of words, which spaCy works out for each token, worked out once for each word of a batch."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

# Different words of a batch from which it is worth it; ten rows or fewer BLAS may add up in another order.
FEWEST = 16
# Those of spaCy's `MultiHashEmbed` that embeds words alone: features, one list, tables, mixture, lists again.
LAYERS = 5


def embed_once(model: Any) -> None:  # noqa: ANN401 - spaCy and thinc share no types
    """Have each part of `model` that embeds words alone embed those of a batch once.

    Half of an article's words stand in it before. Nothing is kept from one article to the next: with some kernels
    of BLAS the last bits of a vector hang on its place among others, so on what was read before.
    """
    from thinc.api import Model  # noqa: PLC0415 - spaCy has it loaded by now

    embeds = [node.get_ref("embed") for node in model.walk() if node.has_ref("embed")]
    for embed in embeds:
        if len(embed.layers) == LAYERS and embed.layers[0].name == "extract_features":
            model.replace_node(embed, Model("embed_once", _forward, layers=[embed]))


def _forward(model: Any, docs: Sequence[Doc], is_train: bool) -> Any:  # noqa: ANN401, FBT001 - thinc's protocol
    import numpy as np  # noqa: PLC0415 - as above

    (embed,) = model.layers
    extract, _, tables, mixture, _ = embed.layers
    features = np.concatenate(extract.predict(docs))
    each, size = features.tobytes(), features.itemsize * features.shape[1]
    places: dict[bytes, int] = {}
    rows = [places.setdefault(each[at : at + size], len(places)) for at in range(0, len(each), size)]
    if is_train or len(places) < FEWEST:
        return embed(docs, is_train)
    words = np.frombuffer(b"".join(places), features.dtype).reshape(len(places), -1)
    vectors = mixture.predict(tables.predict(words))
    ends = [*accumulate(map(len, docs))]
    return np.split(vectors[rows], ends[:-1]), None
