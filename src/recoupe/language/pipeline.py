"""The spaCy pipeline of a language: ours inside the package, or any installed one with UD labels."""

from __future__ import annotations

from collections import deque
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from recoupe.language.embedding import embed_once
from recoupe.language.transitions import is_stepwise, step_through
from recoupe.reasons import because, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from recoupe.reasons import Reason

# Languages with a folder of their own; every other language is read by French rules.
FOLDERS = {"fr": "french"}
FALLBACK = "french"
# Relations that UD has and the older English label sets do not.
UD_RELATIONS = frozenset(["nsubj", "obj", "obl", "ccomp"])
# What only a sentence that may report words needs; names are looked for apart.
FOR_REPORTS = frozenset(("parser", "trainable_lemmatizer", "lemmatizer"))
# Sentences at a time, on the five test articles, one thread: 64 7,600 tokens a second, 256 7,300, 1024 6,600.
BATCH = 64


class PipelineError(ValueError):
    """A named model is missing or cannot serve; `reason` says so in French and English."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(say((reason,), "en"))
        self.reason = reason


def load(language: str, model: str | None = None) -> Language:
    """Return the pipeline of `language`, loaded once; `model` names an installed one to use instead.

    A language without a pipeline gets the French one: callers who care tell their readers.

    Raises:
        PipelineError: `model` is not installed, or lacks tags, a parser or the relations of Universal
            Dependencies.
    """
    return _ours(FOLDERS.get(language, FALLBACK)) if model is None else _installed(model)


def parse(
    nlp: Language, texts: Iterable[str], *, needs: Callable[[int, Doc], bool] | None = None
) -> list[Doc]:
    """Return each text as one sentence, whatever stops it holds, with its tokens, tags and heads.

    Names are left for `recognise`, which few sentences need.

    Args:
        nlp: the pipeline.

        texts: the sentences.

        needs: asked with a sentence's number and its tagged tokens; one that it refuses is tagged, but gets no
            lemmas, and every token is its own head.
    """
    docs = [_as_one_sentence(nlp.make_doc(text)) for text in texts]
    wanted: list[Doc] | None = None
    for name, component in nlp.pipeline:
        if name in FOR_REPORTS and wanted is None:
            wanted = [doc for number, doc in enumerate(docs) if needs is None or needs(number, doc)]
        if name != "ner":
            _run(component, docs if name not in FOR_REPORTS or wanted is None else wanted)
    return docs


def recognise(nlp: Language, docs: Sequence[Doc]) -> None:
    """Find the proper names of `docs`, which are parsed, where the pipeline has a part that does."""
    if nlp.has_pipe("ner"):
        _run(nlp.get_pipe("ner"), docs)


def _as_one_sentence(doc: Doc) -> Doc:
    import numpy as np  # noqa: PLC0415 - spaCy has it loaded by now

    starts: Any = np.full((len(doc), 1), -1)
    starts[:1] = 1
    return doc.from_array(["SENT_START"], starts.astype("uint64"))


def _run(component: Any, docs: Sequence[Doc]) -> None:  # noqa: ANN401 - spaCy's components share no type
    """Let one component set down on `docs` what it finds."""
    if not docs:
        return
    if is_stepwise(component):
        for start in range(0, len(docs), BATCH):
            step_through(component, docs[start : start + BATCH])
    elif hasattr(component, "pipe"):
        deque(component.pipe(docs, batch_size=BATCH), maxlen=0)
    else:
        deque(map(component, docs), maxlen=0)


@cache
def _ours(folder: str) -> Language:
    import spacy  # noqa: PLC0415 - takes a second: only those who parse pay it

    from recoupe.language import tokenizer  # noqa: F401, PLC0415 - registers what the model's config names

    with as_file(files("recoupe.language").joinpath(folder, "model")) as path:
        pipeline = spacy.load(path)
    _prepare(pipeline)
    return pipeline


@cache
def _installed(model: str) -> Language:
    import spacy  # noqa: PLC0415 - as above

    from recoupe.language import tokenizer  # noqa: F401, PLC0415 - a model of this project's training names it

    try:
        pipeline = spacy.load(model)
    except OSError as error:
        raise PipelineError(because("language.missing", model)) from error
    except ValueError as error:
        raise PipelineError(because("language.broken", model, str(error))) from error
    _check(model, pipeline)
    _prepare(pipeline)
    return pipeline


def _check(model: str, pipeline: Language) -> None:
    """Refuse a pipeline that our rules cannot stand on."""
    if not {"morphologizer", "tagger"} & set(pipeline.pipe_names):
        raise PipelineError(because("language.untagged", model))
    if "parser" not in pipeline.pipe_names:
        raise PipelineError(because("language.unparsed", model))
    parser: Any = pipeline.get_pipe("parser")
    if not UD_RELATIONS.issubset(parser.labels):
        raise PipelineError(because("language.not_ud", model))


def _prepare(pipeline: Any) -> None:  # noqa: ANN401 - as above
    """Make every layer multiply with numpy, in the single precision that spaCy computes in.

    Weights are stored in half of it. On matrices of an article's size numpy's BLAS is three times as fast as
    the one spaCy brings (101 against 35 billion operations a second, 600 x 288 by 288 x 288, one thread).
    """
    import numpy as np  # noqa: PLC0415 - spaCy has it loaded by now
    from thinc.api import NumpyOps  # noqa: PLC0415 - as above

    ops = NumpyOps(use_blis=False)
    models = [getattr(component, "model", None) for _, component in pipeline.pipeline]
    for node in (node for model in filter(None, models) for node in model.walk()):
        node.ops = ops
        for name in node.param_names:
            if node.has_param(name) and node.get_param(name).dtype == np.float16:
                node.set_param(name, node.get_param(name).astype("float32"))
    for model in filter(None, models):
        embed_once(model)
    for parser in filter(is_stepwise, (component for _, component in pipeline.pipeline)):
        # spaCy's own loop has BLIS multiply this layer, and another's last bits would differ.
        parser.model.get_ref("upper").ops = NumpyOps(use_blis=True)
