from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.article import BlockKind
from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
NITF = """<inlineXML contenttype="application/nitf+xml"><nitf><head><title>non</title></head><body>
<body.head><hedline><hl1>Le pont fermé</hl1></hedline><byline>Par Jeanne Durand</byline></body.head>
<body.content><p>Le pont suspendu restera <em>fermé</em>
jusqu'au printemps.</p><hl2>Cinq mois</hl2><media media-type="image"><media-caption>Le pont, mardi.</media-caption>
</media><p>« Nous n'avons pas le choix », a dit la maire.</p></body.content></body></nitf></inlineXML>"""
HTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>non</title></head><body><p>Le pont suspendu restera fermé jusqu'au printemps.</p><p>La maire l'a dit.</p></body>
</html></inlineXML>"""
DATA = """<inlineData contenttype="text/plain">Le pont suspendu restera fermé.
La maire l'a dit.</inlineData>"""


def item(
    body: str = NITF, *, guid: str = "urn:newsml:littoral.example:1", status: str = "stat:usable"
) -> str:
    return f"""<newsItem {NAMESPACE} guid="{guid}" version="3" standard="NewsML-G2" xml:lang="fr">
<rightsInfo><copyrightHolder qcode="ch:al"><name>Agence Littoral SA</name></copyrightHolder>
<usageTerms>Abonnés seulement</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:AL"><name>Agence Littoral</name></provider>
<versionCreated>2021-03-03T10:30:00+01:00</versionCreated><firstCreated>2021-03-03T09:00:00+01:00</firstCreated>
<embargoed>2021-03-03T18:00:00+01:00</embargoed><pubStatus qcode="{status}"/></itemMeta>
<contentMeta><urgency>2</urgency><located qcode="city:1"><name>Port-Neuf</name></located><creditline>AL</creditline>
<by>Jeanne Durand</by><slugline>pont-travaux</slugline><headline>Le pont fermé</headline>
<subject qcode="s:1"><name>transports</name></subject><subject qcode="s:2"><name>travaux</name></subject></contentMeta>
<contentSet><remoteContent href="a.jpg"/>{body}</contentSet></newsItem>"""


def message(*items: str) -> str:
    return (
        f'<?xml version="1.0"?>\n<newsMessage {NAMESPACE}><itemSet>{"".join(items)}</itemSet></newsMessage>'
    )


def reading(folder: Path, written: str) -> Reading:
    path = folder / "pont.xml"
    path.write_text(written, encoding="utf-8")
    return read(path)


def entries(found: Reading) -> list[str]:
    return [problem.entry for problem in found.problems]


def test_a_dispatch_is_laid_out_as_its_markup_says(tmp_path: Path) -> None:
    """What stands both beside the text and in it is told once."""
    (article,) = reading(tmp_path, item()).articles
    assert [(block.kind, block.span.of(article.text)) for block in article.blocks] == [
        (BlockKind.TITLE, "Le pont fermé"),
        (BlockKind.BYLINE, "Par Jeanne Durand"),
        (BlockKind.PARAGRAPH, "Le pont suspendu restera fermé jusqu'au printemps."),
        (BlockKind.SUBHEADING, "Cinq mois"),
        (BlockKind.CAPTION, "Le pont, mardi."),
        (BlockKind.PARAGRAPH, "« Nous n'avons pas le choix », a dit la maire."),
    ]


def test_what_the_agency_says_of_a_dispatch_is_kept(tmp_path: Path) -> None:
    """Names go before codes, and a code stands where there is no name."""
    (article,) = reading(tmp_path, item()).articles
    assert (article.id, article.outlet) == ("urn:newsml:littoral.example:1", "Agence Littoral")
    assert (article.title, article.authors, article.language) == ("Le pont fermé", ("Jeanne Durand",), "fr")
    assert article.published == "2021-03-03T10:30:00+01:00"
    assert article.details == (
        ("version", "3"),
        ("urgency", "2"),
        ("status", "usable"),
        ("usage_terms", "Abonnés seulement"),
        ("embargo", "2021-03-03T18:00:00+01:00"),
        ("credit", "AL"),
        ("located", "Port-Neuf"),
        ("slugline", "pont-travaux"),
        ("copyright_holder", "Agence Littoral SA"),
        ("first_created", "2021-03-03T09:00:00+01:00"),
        ("subjects", "transports, travaux"),
    )


@pytest.mark.parametrize("body", [HTML, DATA, DATA + HTML])
def test_the_text_may_be_a_page_or_plain(tmp_path: Path, body: str) -> None:
    """Of several forms one is read, and a page's own head is none of the text."""
    (article,) = reading(tmp_path, item(body)).articles
    assert article.text.startswith("Le pont fermé\n\nJeanne Durand\n\nLe pont suspendu restera fermé")
    assert article.text.count("La maire l'a dit.") == 1
    assert "non" not in article.text


def test_a_message_holds_many_and_what_is_no_text_is_counted(tmp_path: Path) -> None:
    """Packages and pictures are passed over."""
    picture = (
        f'<newsItem {NAMESPACE} guid="p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>'
    )
    package = f'<packageItem {NAMESPACE} guid="q"/>'
    found = reading(tmp_path, message(item(guid="a"), package, picture, item(guid="b"), picture))
    assert [article.id for article in found.articles] == ["a", "b"]
    assert [problem.words for problem in found.problems if problem.entry == "items_aside"] == [
        ("1 packageItem, 2 picture",)
    ]


@pytest.mark.parametrize(("status", "entry"), [("stat:canceled", "cancelled"), ("stat:withheld", "withheld")])
def test_what_is_taken_back_or_under_embargo_is_told(tmp_path: Path, status: str, entry: str) -> None:
    """It is read all the same."""
    found = reading(tmp_path, item(status=status))
    assert len(found.articles) == 1
    assert set(entries(found)) == {entry, "embargo"}


def test_a_message_cut_in_the_middle_gives_what_stands_before(tmp_path: Path) -> None:
    """The damage is told with its line."""
    whole = message(item(guid="a"), item(guid="b"))
    found = reading(tmp_path, whole[: whole.index('guid="b"') + 40])
    assert "a" in [article.id for article in found.articles]
    assert "broken_xml" in entries(found)


def test_entities_reach_no_file_and_do_not_multiply(tmp_path: Path) -> None:
    """Neither those of a file nor those made of one another are put into the text."""
    (tmp_path / "secret").write_text("motdepasse", encoding="utf-8")
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    head = f'<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file://{tmp_path}/secret"><!ENTITY e0 "boum">{bomb}]>'
    found = reading(tmp_path, head + item().replace("restera", "&x;&e9; restera"))
    assert all("motdepasse" not in article.text and len(article.text) < 1_000 for article in found.articles)
    assert len(found.articles) + len(found.problems) > 0


@pytest.mark.parametrize(
    ("body", "entry"),
    [
        (f"<inlineXML><html>{'<p/>' * 90_000}</html></inlineXML>", "too_crowded"),
        (f"<inlineXML><html><p>{'mot ' * 5_500_000}</p></html></inlineXML>", "too_heavy"),
        ("<inlineData encoding='e:base64'>QUJD</inlineData>", "no_body"),
    ],
)
def test_an_item_beyond_the_limits_is_told(tmp_path: Path, body: str, entry: str) -> None:
    """No dispatch has so many elements or bytes."""
    found = reading(tmp_path, message(item(body)))
    assert (found.articles, entry in entries(found)) == ((), True)
