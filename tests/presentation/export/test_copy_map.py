from __future__ import annotations

import recoupe
from recoupe.article import Article
from recoupe.presentation.export.copy_map import COPY_MAP_COLUMNS, copy_map_rows

SHARED = (
    "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
    "trois hectares de garrigue au-dessus du hameau"
)
OTHER = "La mairie organise samedi une collecte de vêtements chauds pour les familles du quartier nord"


def rows(*articles: tuple[str, str]) -> list[dict[str, object]]:
    given = [Article(f"a{at}", text, outlet=outlet) for at, (outlet, text) in enumerate(articles)]
    found = copy_map_rows(recoupe.copies(given, speech=False))
    return [dict(zip(COPY_MAP_COLUMNS, row, strict=True)) for row in found]


def test_a_row_tells_whose_words_stand_where_and_how_many() -> None:
    first, second = rows(("La Digue", f"{SHARED}."), ("Le Phare", f"{SHARED}.\n\n{OTHER}."))
    assert first == {
        "outlet": "La Digue",
        "other": "Le Phare",
        "articles": 1,
        "words": 21,
        "shared": 21,
        "narration": 21,
        "speech": 0,
        "share": 1.0,
    }
    assert (second["outlet"], second["words"], second["share"]) == ("Le Phare", 36, 0.5833)


def test_an_outlet_that_repeats_itself_has_a_row_with_itself() -> None:
    (row,) = rows(("La Digue", SHARED), ("La Digue", SHARED), ("Le Phare", OTHER))
    assert (row["outlet"], row["other"], row["articles"], row["shared"]) == ("La Digue", "La Digue", 2, 42)


def test_no_name_is_a_formula() -> None:
    names = {row["outlet"] for row in rows(("=1+1", SHARED), ("@SUM(A1)", SHARED), ("+x", SHARED))}
    assert names == {"'=1+1", "'@SUM(A1)", "'+x"}
