"""What a corpus was made with and how far it came, in one file beside its tables."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Self

from recoupe.corpus.stops import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """How a corpus was made.

    Args:
        versions: of what made it.

        settings: what it was read with; `read` is what was told of the articles.

        sources: what was read, as it was given.

        counts: the rows of each table.

        digest: of its articles: the same for the same texts, whatever their order.

        done: the steps that are finished; `finished` once they all are.
    """

    versions: dict[str, str]
    settings: dict[str, Any]
    sources: tuple[str, ...]
    counts: dict[str, int] = field(default_factory=dict)
    digest: str = ""
    done: tuple[str, ...] = ()
    finished: bool = False

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """Return that of the corpus in `folder`; `None` where none was begun there.

        Raises:
            CorpusError: what stands there is none.
        """
        try:
            kept = json.loads((folder / NAME).read_text(encoding="utf-8"))
            return cls(**{**kept, "sources": tuple(kept["sources"]), "done": tuple(kept["done"])})
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError) as error:
            raise CorpusError("corpus_manifest", str(folder)) from error

    def write(self, folder: Path) -> None:
        """Put it in `folder`, whole or not at all.

        Raises:
            OSError: it cannot be written.
        """
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{NAME}.part"
        part.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        part.replace(folder / NAME)

    def with_done(self, step: str, **counts: int) -> Self:
        """Return it with one more step finished."""
        return replace(self, done=(*self.done, step), counts={**self.counts, **counts})
