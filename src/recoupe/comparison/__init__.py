"""Articles together: one cast, who copied, who said the same, where accounts stand, what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.cast.merged import Merged
    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.copying.copies import Copies
    from recoupe.comparison.dossier import Dossier, Story
    from recoupe.comparison.followed import Followed
    from recoupe.comparison.judging.ruling import Ruling
    from recoupe.comparison.statements.embeddings import Model
    from recoupe.comparison.stories import Groups
    from recoupe.judgements.judgement import Judgement


@uncollected()
def compare(
    analyses: Iterable[Analysis],
    *,
    judgements: Iterable[Judgement] = (),
    today: date | None = None,
    offices: bool = False,
    embeddings: Model | None = None,
) -> Dossier:
    """Return the dossier of articles analysed one by one, the same whatever their order.

    Args:
        analyses: as `recoupe.analyse` gives them; no two of one article.

        judgements: what people decided of its findings; of two that contradict each other the later stands.

        today: the day after which an article's date is noted as in the future; it changes nothing else.

        offices: let dated offices, which no article tells, decide between the years that fit.

        embeddings: a model of sentence-transformers on this machine, by its name or folder, or any object whose
            `encode` makes a vector of each text: one more ground for two quotations to report one utterance.

    Raises:
        recoupe.EmbeddingsError: the model is not there, or gives no vectors.
    """
    from recoupe.comparison.accounts import find_accounts, newsrooms
    from recoupe.comparison.digest import find_digest
    from recoupe.comparison.dossier import Dossier
    from recoupe.comparison.doubts import find_doubts
    from recoupe.comparison.judging import rule
    from recoupe.comparison.judging.values import judge_values, value_ids
    from recoupe.comparison.positions import find_contradictions, find_positions, take_stands
    from recoupe.comparison.statements import find_statements, reports_of
    from recoupe.comparison.statements.embeddings import load_embeddings
    from recoupe.comparison.stories import find_stories
    from recoupe.comparison.timeline import find_timeline

    ruling = rule(_in_order(analyses), judgements)
    articles = ruling.analyses
    copies, groups, calendar = _dated(articles, offices=offices)
    merged, quotations = _named(ruling, groups)
    passages = copies.between
    stories = find_stories(groups, calendar)
    reports = reports_of(articles, quotations)
    statements = find_statements(
        articles,
        quotations,
        days=calendar.days,
        times=calendar.spans_of_days,
        stories=groups.articles,
        judged=ruling.quotations,
        embeddings=load_embeddings(embeddings),
        reports=reports,
    ).statements
    accounts = find_accounts(
        articles,
        calendar,
        merged,
        passages=passages,
        stories=stories,
        statements=statements,
        quotations=quotations,
    )
    if ruling.marked_values:
        rooms = newsrooms(articles, calendar, merged, passages=passages, stories=stories)
        ruling, accounts = judge_values(ruling, accounts, rooms, merged)
    timeline = find_timeline(articles, calendar, merged)
    stands = take_stands(articles, reports)
    contradictions = find_contradictions(
        articles, stands, statements, days=calendar.days, stories=groups.articles
    )
    return Dossier(
        analyses=articles,
        actors=merged.actors,
        quotations=quotations,
        statements=statements,
        passages=passages,
        times=calendar.times,
        year=calendar.year,
        accounts=accounts,
        timeline=timeline,
        stories=stories,
        dependence=copies.dependence,
        families=copies.families,
        judgements=ruling.outcomes(merged.ids, value_ids(accounts)) if ruling.cases else (),
        notes=find_doubts(articles, calendar, today),
        positions=find_positions(stands, statements, contradictions, days=calendar.days),
        contradictions=contradictions,
        digest=find_digest(articles, quotations, statements, accounts, timeline),
    )


def order(analyses: Iterable[Analysis], *, today: date | None = None, offices: bool = False) -> Timeline:
    """Return the timeline that `compare` finds, without the rest of the dossier."""
    from recoupe.comparison.cast import merge_actors
    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.doubts import find_doubts
    from recoupe.comparison.timeline import find_timeline

    articles = _in_order(analyses)
    _, groups, calendar = _dated(articles, offices=offices)
    merged = merge_actors(articles, groups.articles)
    entries = find_timeline(articles, calendar, merged)
    named = {actor for entry in entries for actor in entry.actors}
    return Timeline(
        articles=tuple(analysis.article for analysis in articles),
        actors=tuple(actor for actor in merged.actors if actor.id in named),
        year=calendar.year,
        entries=entries,
        notes=find_doubts(articles, calendar, today),
    )


def group(analyses: Iterable[Analysis], *, offices: bool = False) -> tuple[Story, ...]:
    """Return the stories that `compare` finds, without the rest of the dossier; no parse is needed for them."""
    from recoupe.comparison.stories import find_stories

    _, groups, calendar = _dated(_in_order(analyses), offices=offices)
    return find_stories(groups, calendar)


def follow(analyses: Iterable[Analysis], *, judgements: Iterable[Judgement] = ()) -> Followed:
    """Return the story that these articles make, and who said what in it, without the rest of the dossier.

    Args:
        analyses: of one story, as a store has grouped its articles.

        judgements: what people decided, as `compare` takes it.
    """
    from recoupe.comparison.calendar import date_articles
    from recoupe.comparison.followed import Followed
    from recoupe.comparison.inquiry import ask
    from recoupe.comparison.judging import rule
    from recoupe.comparison.statements import find_statements
    from recoupe.comparison.stories import find_stories, hold_together

    ruling = rule(_in_order(analyses), judgements)
    articles = ruling.analyses
    groups = hold_together(articles)
    calendar = date_articles(articles, groups=groups.articles)
    merged, quotations = _named(ruling, groups)
    told = find_statements(
        articles,
        quotations,
        days=calendar.days,
        times=calendar.spans_of_days,
        stories=groups.articles,
        judged=ruling.quotations,
    )
    story = find_stories(groups, calendar)[0]
    asked = ask(told, quotations, ruling=ruling, merged=merged, calendar=calendar, story=story)
    return Followed(story, quotations, told.statements, asked)


def follow_all(analyses: Iterable[Analysis]) -> Iterator[Followed]:
    """Yield each story of `analyses`, as a store that held their articles and nothing else would keep it.

    Articles are grouped by their words alone, and each story is told by its own: `compare` also has what they copy
    bring them together, one cast, and one year for all.
    """
    from recoupe.comparison.stories import group_stories

    articles = {analysis.article.id: analysis for analysis in _in_order(analyses)}
    for group in group_stories(articles.values()).articles:
        yield follow(articles[name] for name in group)


def _in_order(analyses: Iterable[Analysis]) -> tuple[Analysis, ...]:
    return tuple(sorted(analyses, key=lambda analysis: analysis.article.id))


def _dated(articles: Sequence[Analysis], *, offices: bool) -> tuple[Copies, Groups, Calendar]:
    """Return what the articles share, which tell of one event, and when that was."""
    from recoupe.comparison.calendar import date_articles
    from recoupe.comparison.copying import find_copies
    from recoupe.comparison.stories import group_stories

    copies = find_copies(articles)
    groups = group_stories(articles, copies.between)
    return copies, groups, date_articles(articles, groups=groups.articles, offices=offices)


def _named(ruling: Ruling, groups: Groups) -> tuple[Merged, tuple[Quotation, ...]]:
    """Return the actors of all articles, and the quotations with their speakers among them."""
    from recoupe.comparison.cast import merge_actors
    from recoupe.comparison.judging.speakers import set_speakers

    merged = merge_actors(ruling.analyses, groups.articles, ruling.cast)
    named = (merged.named(q) for analysis in ruling.analyses for q in analysis.quotations)
    return merged, set_speakers(named, ruling.speakers, merged.actors)
