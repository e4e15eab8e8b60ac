"""Put parser and names into one folder that is small enough to ship."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import spacy
import srsly
from thinc.api import Config
from training.halve import halve

from recoupe.language import tokenizer  # noqa: F401 - registers what the settings name

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from training.families import Family

VERSION = "1.0.0"
SPACY = ">=3.8,<3.9"
NAMES = {"Europeana newspapers, French": "CC0", "NewsEye newspapers, French": "CC BY 4.0"}
LEMMATIZER = "trainable_lemmatizer"
# Files of spaCy's vocabulary that only word vectors and lookups need.
UNUSED = ("key2row", "lookups.bin", "vectors", "vectors.cfg")


def assemble(parser: Path, names: Path, output: Path, family: Family) -> None:
    """Write the pipeline of `parser` and `names` to the folder `output`, in half precision."""
    nlp = spacy.load(parser)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.meta.update(
        name="recoupe_french",
        version=VERSION,
        description="Tags, lemmas, relations and names of French news",
        sources=[
            {"name": name, "license": licence}
            for name, licence in {family.title: family.licence, **NAMES}.items()
        ],
        license=family.licence,
        author="Recoupe",
    )
    halve(nlp)
    shutil.rmtree(output, ignore_errors=True)
    nlp.to_disk(output)
    _slim(nlp, output)


def _slim(nlp: Language, output: Path) -> None:
    """Keep of the strings only those that weights refer to by hash, of the settings what loading reads."""
    (output / "vocab" / "strings.json").write_text(json.dumps(_strings(nlp), ensure_ascii=False), "utf-8")
    for unused in UNUSED:
        (output / "vocab" / unused).unlink(missing_ok=True)
    Config({part: nlp.config[part] for part in ("nlp", "components")}).to_disk(output / "config.cfg")
    meta = {key: value for key, value in nlp.meta.items() if key not in ("labels", "performance")}
    meta["spacy_version"] = SPACY
    (output / "meta.json").write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _strings(nlp: Language) -> list[str]:
    """Return what edit trees replace and insert: every other string comes back with its component."""
    lemmatizer: Any = nlp.get_pipe(LEMMATIZER)
    trees = srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]
    hashes = {tree[part] for tree in trees for part in ("orig", "subst") if part in tree}
    return sorted(nlp.vocab.strings[key] for key in hashes if key)
