"""What is said of an article as the variables of a corpus: names without accents, values on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.article import Article

DAY = re.compile(r"\d{4}-\d\d-\d\d")
NO_NAME = re.compile(r"[^a-z0-9]+")


def variables(article: Article) -> dict[str, str]:
    """Return the variables of `article` that say something; names are a contract.

    `date` is its day, `am` its month and `annee` its year, to group by; `publie` the moment where it is known.
    """
    published = article.published or ""
    day = published[:10] if DAY.match(published) else ""
    named = {
        "source": article.outlet,
        "titre": article.title,
        "auteur": "; ".join(article.authors),
        "date": day,
        "am": day[:7],
        "annee": day[:4],
        "publie": published if published != day else "",
        "maj": article.updated,
        "langue": article.language,
        "url": article.url,
    }
    details = {NO_NAME.sub("_", fold(name)).strip("_"): value for name, value in article.details}
    said = {name: " ".join((value or "").split("\n")) for name, value in {**details, **named}.items()}
    return {name: said[name] for name in (*named, *details) if name and said[name].strip()}
