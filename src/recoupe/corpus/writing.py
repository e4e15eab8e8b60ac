"""The whole walk of a corpus: sources in, tables out, each step done once however often it is stopped."""

from __future__ import annotations

import shutil
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recoupe.corpus import addresses
from recoupe.corpus.addresses import is_address
from recoupe.corpus.engine import SAIL, engine
from recoupe.corpus.gathering import digest
from recoupe.corpus.manifest import Manifest
from recoupe.corpus.plan import beginning, rest
from recoupe.corpus.settings import Settings
from recoupe.corpus.stops import CorpusError, told
from recoupe.corpus.workplace import WORK, Workplace
from recoupe.language.pipeline import load
from recoupe.reading.reading import listed
from recoupe.workers import cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from recoupe.corpus.workplace import Step

    Progress = Callable[[int, int], None]

MADE_WITH = ("recoupe", "pyarrow", "pyspark-client")


def write(
    sources: Iterable[str | Path] | str | Path,
    folder: str | Path,
    *,
    address: str = SAIL,
    settings: Settings | None = None,
    tasks: int | None = None,
    resume: bool = False,
    progress: Progress | None = None,
    **given: Any,  # noqa: ANN401 - the options of `recoupe.read`
) -> Manifest:
    """Write what articles say, and what each says, as Parquet tables in `folder`, and return their manifest.

    Each table has a folder, its rows apart by the day their article was published. What stops a run loses none of
    its finished steps.

    Args:
        sources: whatever `recoupe.read` takes, save standard input, and addresses of files and folders that Arrow
            opens: `s3://`, `gs://`, `abfs://`, `hdfs://`, `file://`; the workers must see them.

        folder: where the tables go; the workers must see it too.

        address: the engine: `sail`, inside this process, or `sc://host:port` of a Spark Connect server, whose
            workers have recoupe.

        settings: what is looked for, and how.

        tasks: how many processes read at once; as many as there are cores unless given.

        resume: go on where a run with the same sources and settings was stopped.

        progress: called with how many steps are done and how many there are.

        given: what `recoupe.read` is told of the articles: `outlet`, `published`, `language`, `columns`, `outlets`.

    Raises:
        CorpusError: the folder holds a corpus, or another one than is to be gone on with; the engine is gone, or
            the disk is full.

        EngineError: no engine answers at the address.

        ModuleNotFoundError: the extra `recoupe[corpus]` is not installed.

        OSError: the folder cannot be written.

        recoupe.PipelineError: the model is not installed or has no UD labels.
    """
    places = [sources] if isinstance(sources, str | Path) else list(sources)
    asked = settings or Settings()
    begun = Manifest(_versions(address), _plain(asked, given), tuple(sorted(map(str, places))))
    if asked.model is not None:  # one that cannot serve is told before the work begins
        load("fr", asked.model)
    kept = _begin(begun, Path(folder), resume=resume)
    with told(str(folder), address), engine(address) as session:
        place = Workplace(session, Path(folder), asked, tasks or cores())
        place.clear()
        for done, total, manifest in _steps(place, kept, given):
            manifest.write(Path(folder))
            if progress is not None and total:
                progress(done, total)
    shutil.rmtree(Path(folder) / WORK, ignore_errors=True)
    return manifest


def _steps(place: Workplace, kept: Manifest, given: dict[str, Any]) -> Iterator[tuple[int, int, Manifest]]:
    """Do each step that is left, and yield how many are done of how many, 0 where unknown, and the manifest then."""
    first = beginning(place, _files(kept.sources), given)
    for done, step in enumerate(first, 1):
        kept = _done(step, kept)
        yield done, 0, kept
    if not kept.digest:
        kept = replace(kept, digest=digest(place))
    others = rest(place, kept.counts)
    total = len(first) + len(others)
    yield len(first), total, kept
    for done, step in enumerate(others, len(first) + 1):
        kept = _done(step, kept)
        yield done, total, replace(kept, finished=done == total)


def _done(step: Step, kept: Manifest) -> Manifest:
    return kept if step.name in kept.done else kept.with_done(step.name, **step.work())


def _files(places: Iterable[str]) -> list[str]:
    """Return the files that `places` stand for, each a task of its own; what is none is told by who reads it."""
    places = list(places)
    away = [file for place in places if is_address(place) for file in addresses.files(place)]
    here = [place for place in places if not is_address(place)]
    files, problems = listed(here) if here else ([], [])
    return sorted({*away, *(file.name for file in files), *(one.source for one in problems if one.skipped)})


def _begin(begun: Manifest, folder: Path, *, resume: bool) -> Manifest:
    """Return the manifest to go on from."""
    found = Manifest.read(folder)
    if found is None:
        begun.write(folder)
        return begun
    if not resume:
        raise CorpusError("corpus_there", str(folder))
    if (found.settings, found.sources, found.versions) != (begun.settings, begun.sources, begun.versions):
        raise CorpusError("corpus_other", str(folder))
    return found


def _plain(settings: Settings, given: dict[str, Any]) -> dict[str, Any]:
    """Return the settings as JSON has them."""
    said = {name: str(value) for name, value in sorted(given.items()) if value is not None}
    return {**asdict(settings), "tables": list(settings.tables), "read": said}


def _versions(address: str) -> dict[str, str]:
    own = ("pysail",) if address == SAIL else ()
    return {name: version(name) for name in (*MADE_WITH, *own)}
