"""Articles together: one cast, who copied, who said the same, where accounts stand, what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.dossier import Dossier


def compare(analyses: Iterable[Analysis]) -> Dossier:
    """Return the dossier of articles analysed one by one, the same whatever their order."""
    from recoupe.comparison.accounts import find_accounts
    from recoupe.comparison.actors import merge_actors
    from recoupe.comparison.calendar import date_articles
    from recoupe.comparison.copying import find_copies
    from recoupe.comparison.dossier import Dossier
    from recoupe.comparison.statements import find_statements
    from recoupe.comparison.stories import find_stories, group_stories
    from recoupe.comparison.timeline import find_timeline

    articles = tuple(sorted(analyses, key=lambda analysis: analysis.article.id))
    merged = merge_actors(articles)
    quotations = tuple(merged.named(q) for analysis in articles for q in analysis.quotations)
    copies = find_copies(articles)
    passages = copies.between
    groups = group_stories(articles, passages)
    calendar = date_articles(articles, groups=groups.articles)
    stories = find_stories(groups, calendar)
    return Dossier(
        analyses=articles,
        actors=merged.actors,
        quotations=quotations,
        statements=find_statements(articles, quotations, days=calendar.days),
        passages=passages,
        times=calendar.times,
        year=calendar.year,
        accounts=find_accounts(articles, calendar, merged, passages=passages, stories=stories),
        timeline=find_timeline(articles, calendar, merged),
        stories=stories,
        dependence=copies.dependence,
        families=copies.families,
    )
