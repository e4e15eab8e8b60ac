from __future__ import annotations

import re
import shutil
import time
from html import unescape
from typing import TYPE_CHECKING

import pytest
from tests.desk.client import Client

from recoupe.comparison.stories.address import article_address
from recoupe.desk import application
from recoupe.desk.people import among
from recoupe.examples import articles
from recoupe.judgements import Judgement, Kind, Mark
from recoupe.presentation.report import report
from recoupe.store import Store
from recoupe.text import Span

if TYPE_CHECKING:
    from pathlib import Path

PERSON = r'<a class="person" href="([^"]*)">([^<]*)</a>'


@pytest.fixture
def story(client: Client) -> str:
    return f"/stories/{client.get('/today.json').json['stories'][0]['story']}"


@pytest.mark.parametrize("ending", ["", ".json", ".csv"])
def test_every_address_of_a_story_leads_to_the_one_it_has_now(
    client: Client, story: str, ending: str
) -> None:
    for article in client.get(f"{story}.json").json["articles"]:
        address = f"/stories/{article_address('story', article['id'])}"
        answer = client.get(f"{address}{ending}?lang=en")
        assert answer.to in ("", f"{story}{ending}?lang=en")
        assert bool(answer.to) == (address != story)


def test_a_story_is_called_what_the_list_calls_it(client: Client, story: str) -> None:
    title = client.get("/today.json").json["stories"][0]["title"]
    page = client.get(story).text
    assert f'<h1 dir="auto">{title}</h1>' in page
    assert page.count("<h1") == 1


def test_a_story_is_shown_by_the_templates_of_the_report(client: Client, story: str, example: Path) -> None:
    """What stands between the head and the foot is the same, but for the links that only the desk can have."""
    with Store(str(example), read_only=True) as store:
        made = store.dossier(story.rpartition("/")[2])
        assert made is not None
        alone = report(made).partition("<main>")[2].partition("</main>")[0]
    shown = client.get(story).text.partition("<main>")[2].partition("</main>")[0]
    added = set(_without_people(shown).splitlines()) - set(alone.splitlines())
    assert len(added) == len(articles())
    assert all('<a href="/articles/' in line for line in added)


def _without_people(page: str) -> str:
    row = re.sub(
        rf'<span class="speaker">{PERSON}</span> (<a href="#[^"]*">)',
        r'\3<span class="speaker">\2</span> ',
        page,
    )
    return re.sub(PERSON, r"\2", row)


def test_names_lead_to_all_that_is_said_where_there_is_such_a_page(client: Client, story: str) -> None:
    """In each view that names who speaks; a name that nobody has in the store leads nowhere."""
    page, data = client.get(story).text, client.get(f"{story}.json").json
    for view in ("overview", "statements", "timeline", "reading", "actors"):
        assert re.search(PERSON, page.partition(f'<section id="{view}"')[2].partition("</section>")[0]), view
    leads = dict(re.findall(PERSON, page))
    assert all(client.get(address).status == 200 for address in leads)
    named = {one["speaker"]["name"] for one in data["quotations"]}
    assert set(map(unescape, leads.values())) <= named | {one["name"] for one in data["actors"]}
    assert len(leads) > len(named) / 2


def test_a_name_that_only_a_person_gave_leads_nowhere() -> None:
    """Nobody of that name speaks in the store, which holds what articles say."""
    lead = among(["odile vasseur"])
    assert [lead("Odile  VASSEUR"), lead("Zénobie Arquès"), lead("")] == ["/actors/odile%20vasseur", "", ""]


def test_what_is_read_anew_for_a_page_is_told_anew_behind_it(example: Path, tmp_path: Path) -> None:
    """A store that other rules made is what these rules say of it once it was looked at."""
    name = shutil.copy(example, tmp_path / "desk.db")
    with Store(str(name)) as store:
        before = store.sayings(limit=500)
        for change in (
            "UPDATE analysis SET maker = 'of before'",
            "UPDATE quotation SET said = said || ' hier'",
            "DELETE FROM statement",
        ):
            store._connection.execute(change)
        client = Client(application(str(name)))
        assert client.get(f"/stories/{store.stories()[0].id}").status == 200
        ended = time.monotonic() + 30
        while store.sayings(limit=500) != before and time.monotonic() < ended:
            time.sleep(0.1)
        assert store.sayings(limit=500) == before


def test_the_standalone_report_leads_to_no_page_of_the_desk(client: Client, story: str) -> None:
    assert "/actors/" not in client.get(f"{story}.html").text


def test_what_people_decided_is_heard_at_once(tmp_path: Path) -> None:
    """A page that is kept is made again when what it says changes."""
    from recoupe import speech  # noqa: PLC0415 - used here alone

    name = str(tmp_path / "desk.db")
    with Store(name) as store:
        for one in speech(articles(), processes=1):
            added = store.add(one)
        store.settle()
        client = Client(application(name))
        address = f"/stories/{store.story_of(added.article.id)}"
        before = client.get(address).text
        said = client.get(f"{address}.json").json["quotations"][0]
        start, end, text = (said["content"][0][key] for key in ("start", "end", "text"))
        article = store.article(said["article"])
        assert article is not None
        mark = Mark(article.digest, Span(start, end), text, article.id)
        store.judge(Judgement(Kind.SPEAKER, mark, name="Zénobie Arquès"))
    after = client.get(address).text
    assert "Zénobie Arquès" not in before
    assert "Zénobie Arquès" in after
