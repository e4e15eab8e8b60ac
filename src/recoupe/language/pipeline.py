"""The spaCy pipeline of a language: ours inside the package, or any installed one with UD labels."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from itertools import compress
from operator import not_
from typing import TYPE_CHECKING, Any

from recoupe.language.tokens import Sentence
from recoupe.reasons import because, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from recoupe.reasons import Reason
    from recoupe.text import Span

# Languages with a folder of their own; every other language is read by French rules.
FOLDERS = {"fr": "french"}
FALLBACK = "french"
# Relations that UD has and the older English label sets do not.
UD_RELATIONS = frozenset(["nsubj", "obj", "obl", "ccomp"])
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
    nlp: Language, text: str, sentences: Sequence[Span], *, needs: Callable[[str], bool] | None = None
) -> tuple[Sentence, ...]:
    """Return each of `sentences`, spans of `text`, with its tokens, tags and heads.

    Where `needs` is given, sentences whose words it refuses are tagged but not parsed: every token is then
    its own head. That saves a fifth of the time of each.
    """
    words = [span.of(text) for span in sentences]
    wanted = [needs is None or needs(sentence) for sentence in words]
    parsed = _pipe(nlp, compress(words, wanted))
    tagged = _pipe(nlp, compress(words, map(not_, wanted)), skip=("parser",))
    return tuple(
        Sentence(span, next(parsed if want else tagged)) for span, want in zip(sentences, wanted, strict=True)
    )


def _pipe(nlp: Language, sentences: Iterable[str], *, skip: tuple[str, ...] = ()) -> Iterator[Doc]:
    return nlp.pipe(map(nlp.make_doc, sentences), batch_size=BATCH, disable=list(skip))


@cache
def _ours(folder: str) -> Language:
    import spacy  # noqa: PLC0415 - takes a second: only those who parse pay it

    from recoupe.language import tokenizer  # noqa: F401, PLC0415 - registers what the model's config names

    with as_file(files("recoupe.language").joinpath(folder, "model")) as path:
        pipeline = spacy.load(path)
    _widen(pipeline)
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
    _widen(pipeline)
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


def _widen(pipeline: Any) -> None:  # noqa: ANN401 - spaCy's components share no type
    """Turn weights stored in half precision back into the single precision that spaCy computes in."""
    import numpy as np  # noqa: PLC0415 - spaCy has it loaded by now

    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            for name in node.param_names:
                if node.has_param(name) and node.get_param(name).dtype == np.float16:
                    node.set_param(name, node.get_param(name).astype("float32"))
