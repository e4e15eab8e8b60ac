"""Which articles tell of one event: invented stories; lead sentences and headlines where they lie at hand."""

from __future__ import annotations

import csv
from collections import Counter

import pytest
from tests.quality.goldset import HERE, OPEN

from recoupe.analysis.analysis import Analysis
from recoupe.article import Article, Block, BlockKind
from recoupe.comparison.stories import group_stories
from recoupe.language.sentences import split
from recoupe.text import Span

Gold = dict[str, str]

CLUSTERS = OPEN / "stories/clusters-open"
HEADLINES = OPEN / "stories/headlines-2020-01-10/test_one_day.csv"
FIVE = OPEN / "seeds"
# Reached: 98.5, and 97.9 with 2,000 headlines between the sentences. Random halves of the clusters: 98.8 ± 1.2, no
# half below 96.8; with the threshold chosen on the other half 97.8 ± 1.8.
LEAST = 97
AMONG = 96


def analysed(name: str, text: str, published: str | None = None) -> Analysis:
    whole = Span(0, len(text))
    blocks = (Block(whole, BlockKind.PARAGRAPH),)
    article = Article(name, text, published=published)
    return Analysis(article, "fr", None, blocks, (), split(text, [whole]), (), (), (), ())


def leads() -> list[Analysis]:
    """Return the sentences, each called by its cluster and a number."""
    if not CLUSTERS.exists():
        pytest.skip("the open clusters are not here")
    return [
        analysed(f"{path.stem}-{number:02}", line.strip())
        for path in sorted(CLUSTERS.glob("[0-9]*.txt"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines())
        if line.strip()
    ]


def headlines(count: int) -> list[Analysis]:
    if not HEADLINES.exists():
        pytest.skip("the headlines are not here")
    rows = csv.reader(HEADLINES.read_text(encoding="utf-8").splitlines()[:count])
    return [analysed(f"h{number:04}", row[0], row[1][:10]) for number, row in enumerate(rows)]


def bcubed(articles: list[Analysis], gold: Gold) -> float:
    """Return the B-cubed F1 of the articles of `gold`, in per cent; others count where they stand among them."""
    size = Counter(gold.values())
    precision = recall = 0.0
    for group in group_stories(articles).articles:
        held = Counter(gold[name] for name in group if name in gold)
        precision += sum(n * n / len(group) for n in held.values())
        recall += sum(n * n / size[cluster] for cluster, n in held.items())
    precision, recall = precision / len(gold), recall / len(gold)
    return 200 * precision * recall / (precision + recall)


def clusters(articles: list[Analysis]) -> Gold:
    return {one.article.id: one.article.id.split("-")[0] for one in articles}


def test_lead_sentences_of_one_event_stand_together() -> None:
    """Sentences share little; their groups are right all the same."""
    articles = leads()
    assert bcubed(articles, clusters(articles)) >= LEAST


def test_headlines_of_another_day_do_not_mix_with_them() -> None:
    """What has nothing to do with any of the events changes little."""
    articles = leads()
    assert bcubed([*articles, *headlines(2000)], clusters(articles)) >= AMONG


def test_five_articles_are_one_story_among_three_thousand_headlines() -> None:
    """Nothing else stands in it, however often it names the same countries."""
    if not FIVE.exists():
        pytest.skip("the five articles are not here")
    five = [analysed(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FIVE.glob("s*.txt"))]
    assert ("s0", "s1", "s2", "s3", "s4") in group_stories([*five, *headlines(3000)]).articles


@pytest.mark.parametrize("cut", [False, True])
def test_invented_stories_are_told_apart(*, cut: bool) -> None:
    """Whole articles all, or every second one its first long sentence alone."""
    paths = sorted((HERE / "stories").glob("*/*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    names = [f"{path.parent.name}-{number:02}" for number, path in enumerate(paths)]
    articles = [
        analysed(name, _sentence(text) if cut and number % 2 else text)
        for number, (name, text) in enumerate(zip(names, texts, strict=True))
    ]
    gold = {name: path.parent.name for name, path in zip(names, paths, strict=True)}
    assert bcubed(articles, gold) >= (LEAST - 2 if cut else 100)


def _sentence(text: str) -> str:
    spans = split(text, [Span(0, len(text))])
    return next(one for span in spans if len((one := text[span.start : span.end]).split()) >= 8)
