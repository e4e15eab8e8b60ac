"""Imports run one way through the house; this reads every import of the source and keeps it so."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(__file__).parent.parent / "src" / "recoupe"
GROUND = {"characters", "text", "article", "reasons", "plain"}
# What each part may import, besides itself. `recoupe` is the package's own names, `__version__` above all.
MAY_IMPORT = {
    "characters": set[str](),
    "text": {"characters"},
    "reasons": set[str](),
    "plain": set[str](),
    "article": {"text"},
    "language": GROUND,
    "reading": GROUND | {"language", "recoupe"},
    "judgements": GROUND | {"reading"},
    "analysis": GROUND | {"language"},
    "comparison": GROUND | {"language", "analysis", "judgements"},
    "workers": set[str](),
    "listen": GROUND | {"language", "analysis", "workers"},
    "clock": GROUND | {"analysis", "workers"},
    "examine": GROUND | {"language", "analysis", "workers", "listen"},
    "collate": GROUND | {"analysis", "comparison", "listen"},
    "component": GROUND | {"analysis"},
    "make": GROUND | {"analysis", "comparison", "judgements"},
    "examples": GROUND | {"reading"},
    "store": GROUND | {"language", "analysis", "judgements", "comparison"},
    "presentation": GROUND | {"analysis", "comparison", "judgements", "store", "recoupe"},
    "corpus": GROUND | {"reading", "language", "analysis", "comparison", "presentation", "workers"},
    "desk": GROUND
    | {
        "analysis",
        "comparison",
        "judgements",
        "examine",
        "presentation",
        "reading",
        "store",
        "recoupe",
    },
    "cli": GROUND
    | {
        "desk",
        "corpus",
        "reading",
        "judgements",
        "language",
        "listen",
        "examine",
        "clock",
        "collate",
        "make",
        "comparison",
        "store",
        "presentation",
        "examples",
        "recoupe",
    },
}
# The results of an analysis: the modules that hold its data. A package's own names are its public face.
RESULTS = {
    "recoupe.analysis.analysis",
    "recoupe.analysis.dating",
    "recoupe.analysis.figure",
    "recoupe.analysis.outline",
    "recoupe.analysis.portrait",
    "recoupe.analysis.record",
    "recoupe.analysis.sketch",
    "recoupe.analysis.actors.actor",
    "recoupe.analysis.quotations.quotation",
    "recoupe.analysis.speech",
    "recoupe.analysis.times.time",
}
# Both halves read names and offices by one rule: were there two, an article's cast and the dossier's would
# part. These modules take words and know nothing of any article; `comparison` alone may use them.
SHARED = {
    f"recoupe.analysis.actors.{name}"
    for name in ("names.aliases", "names.spelling", "words.lexicon", "words.offices")
}
MODULES = {
    ".".join(("recoupe", *path.relative_to(HOUSE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(HOUSE.rglob("*.py"))
}
PACKAGES = {name for name, path in MODULES.items() if path.name == "__init__.py"}


def imported(path: Path) -> Iterator[str]:
    """Yield each module of the house that `path` imports, wherever the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
            within = node.module or ""
            found = [f"{within}.{alias.name}" for alias in node.names]
            names = [name if name in MODULES else within for name in found]
        yield from (name for name in names if name.split(".")[0] == "recoupe")


def part(module: str) -> str:
    return module.split(".")[1] if "." in module else module


EDGES = sorted({(name, found) for name, path in MODULES.items() for found in imported(path)})


def test_every_part_of_the_house_has_its_place() -> None:
    assert {part(name) for name in MODULES} - {"recoupe"} == set(MAY_IMPORT)


@pytest.mark.parametrize("name", sorted(MAY_IMPORT))
def test_imports_run_one_way(name: str) -> None:
    upward = [
        (module, found)
        for module, found in EDGES
        if part(module) == name and part(found) not in MAY_IMPORT[name] | {name}
    ]
    assert upward == []


def test_what_stands_above_an_analysis_sees_its_results_and_never_its_insides() -> None:
    seen = [
        (module, found)
        for module, found in EDGES
        if part(found) == "analysis" and part(module) != "analysis" and found not in RESULTS | PACKAGES
    ]
    assert [pair for pair in seen if part(pair[0]) != "comparison" or pair[1] not in SHARED] == []


def test_the_order_of_the_parts_holds_no_circle() -> None:
    order = list(MAY_IMPORT)
    assert all(
        order.index(lower) < order.index(name) for name in order for lower in MAY_IMPORT[name] - {"recoupe"}
    )


# Accounts, from what an article says to what is decided of it.
ACCOUNTS = [
    "pages",
    "details",
    "facts",
    "drafts",
    "deeds",
    "people",
    "changes",
    "claims",
    "finding",
    "judged",
]


def test_accounts_are_made_step_by_step() -> None:
    def step(module: str) -> int:
        return ACCOUNTS.index(module.split(".")[3])

    within = [pair for pair in EDGES if all(one.startswith("recoupe.comparison.accounts.") for one in pair)]
    assert [(module, found) for module, found in within if step(found) > step(module)] == []
