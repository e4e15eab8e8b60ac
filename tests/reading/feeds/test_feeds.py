"""Feeds, on disk and on the web: what they hold is read, what they link to is fetched where that is asked for."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from tests.reading.feeds.lists import ALL, ATOM, BODY, INDEX, JSON, NEWS, OPML, PAGE, RDF, RSS, SENTENCES
from tests.web import Page, here

from recoupe import Article, Reading, read
from recoupe.article import BlockKind
from recoupe.reading.feeds import listing
from recoupe.reading.feeds.entry import is_whole, pieces

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web import Server


def disk(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def entries(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.source.rpartition("/")[2], problem.entry) for problem in reading.problems]


def by_id(reading: Reading) -> dict[str, Article]:
    return {article.id: article for article in reading.articles}


@pytest.fixture
def feed(server: Server) -> Server:
    """Serve a feed whose entries link to pages of the same server."""
    text = RSS.replace("https://courrier.exemple.fr", server.link("")).replace("/2021/pont", "../2021/pont")
    server.pages["/flux/feed.xml"] = Page(text.encode(), type="application/rss+xml")
    server.pages["/piscine"] = Page(PAGE)
    server.pages["/rien"] = Page(PAGE.replace(b"pont", b"bac"))
    return server


def test_an_entry_with_its_text_is_an_article_as_the_feed_tells_it(tmp_path: Path) -> None:
    """Title, authors, date with its zone, categories; its address made whole."""
    article = by_id(read(disk(tmp_path, "feed.xml", RSS)))["pont-ferme"]
    assert (article.outlet, article.title) == ("Le Courrier d'Orsane", "Le pont fermé & la ville")
    assert article.authors == ("Anne Roche", "Paul Arnaud")
    assert (article.published, article.updated) == ("2021-03-03T10:30:00+01:00", None)
    assert (article.language, article.url) == ("fr", "https://courrier.exemple.fr/2021/pont-ferme.html")
    assert dict(article.details) == {"feed": "Le Courrier d'Orsane", "categories": "Orsane; Travaux"}


def test_the_blocks_of_an_entry_are_its_own(tmp_path: Path) -> None:
    """The title first, and no link that only leads on."""
    article = by_id(read(disk(tmp_path, "feed.xml", RSS)))["pont-ferme"]
    assert [block.kind for block in article.blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.SUBHEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    words = [block.span.of(article.text) for block in article.blocks]
    assert words[0] == article.title
    assert words[1] == f"{SENTENCES[0]} {SENTENCES[1]}"
    assert "\n\n".join(words) == article.text


@pytest.mark.parametrize(
    ("name", "text"), [("a.atom", ATOM), ("a.rdf", RDF), ("a.xml", ATOM), ("a", RDF), ("a.txt", ATOM)]
)
def test_atom_and_rdf_are_read_alike_whatever_the_name(tmp_path: Path, name: str, text: str) -> None:
    """The first bytes tell where the ending does not."""
    (article,) = read(disk(tmp_path, name, text)).articles
    assert (article.id, article.title, article.published) == (
        "pont",
        "Le pont fermé",
        "2021-03-03T10:30:00+01:00",
    )
    assert SENTENCES[3] in article.text
    if text is ATOM:
        assert article.authors == ("Anne Roche", "Paul Arnaud")
        assert (article.updated, article.url) == (
            "2021-03-03T12:00:00+01:00",
            "https://vigie.exemple.fr/pont",
        )


def test_a_title_that_opens_the_text_stands_once(tmp_path: Path) -> None:
    """A line that repeats it farther down is the newsroom's."""
    text = ATOM.replace("<![CDATA[<p>", "<![CDATA[<h2>Le pont fermé</h2><p>Le pont fermé</p><p>")
    (article,) = read(disk(tmp_path, "a.atom", text)).articles
    assert article.text.split("\n\n")[:3] == [
        "Le pont fermé",
        "Le pont fermé",
        f"{SENTENCES[0]} {SENTENCES[1]}",
    ]


def test_an_entry_of_too_many_elements_is_told_and_the_rest_read(tmp_path: Path) -> None:
    """As a page of so many is."""
    text = RSS.replace("La piscine rouvre lundi", "&lt;b&gt;" * 80_001)
    reading = read(disk(tmp_path, "feed.xml", text))
    assert ("feed.xml:2", "too_crowded") in entries(reading)
    assert list(by_id(reading)) == ["pont-ferme"]


def test_a_json_feed_is_read_as_the_others_are(tmp_path: Path) -> None:
    """HTML and plain text; what is no item is told."""
    reading = read(disk(tmp_path, "a", JSON))
    first, second = by_id(reading)["pont"], by_id(reading)["2"]
    assert (first.authors, second.authors) == (("Anne Roche",), ("La rédaction",))
    assert (first.published, first.updated) == ("2021-03-03T10:30:00+01:00", "2021-03-03T12:00:00+01:00")
    assert dict(first.details)["categories"] == "Orsane; Travaux"
    assert second.text.split("\n\n")[1:3] == list(SENTENCES[:2])
    assert entries(reading) == [("a", "links_alone"), ("a:4", "entry_without_text")]


def test_of_a_feed_on_disk_nothing_is_fetched(feed: Server, tmp_path: Path) -> None:
    """A start is read with a notice, an entry without a word is counted."""
    path = disk(tmp_path, "feed.xml", feed.pages["/flux/feed.xml"].body)  # type: ignore[union-attr]  # it is a page
    reading = read(path, web=here(tmp_path))
    assert feed.asked == []
    assert sorted(by_id(reading)) == ["piscine", "pont-ferme"]
    assert (
        by_id(reading)["piscine"].text == "La piscine rouvre\n\nLa piscine rouvre lundi après cinq mois […]"
    )
    assert entries(reading) == [("feed.xml", "links_alone"), ("feed.xml:2", "entry_start")]


def test_of_a_feed_on_the_web_the_pages_are_read_where_it_has_no_text(feed: Server, tmp_path: Path) -> None:
    """An entry with its text costs no request."""
    reading = read(feed.link("/flux/feed.xml"), web=here(tmp_path))
    assert feed.paths() == ["/flux/feed.xml", "/piscine", "/rien"]
    found = by_id(reading)
    assert sorted(found) == ["piscine", "pont-ferme", "rien"]
    assert found["pont-ferme"].url == feed.link("/2021/pont-ferme.html")
    assert (found["piscine"].path, found["piscine"].language) == (feed.link("/piscine"), "fr")
    assert dict(found["piscine"].details)["feed"] == "Le Courrier d'Orsane"
    assert entries(reading) == []


def test_follow_fetches_what_a_feed_on_disk_links_to(feed: Server, tmp_path: Path) -> None:
    """For who means it."""
    path = disk(tmp_path, "feed.xml", feed.pages["/flux/feed.xml"].body)  # type: ignore[union-attr]  # it is a page
    assert sorted(by_id(read(path, web=here(tmp_path, follow=True)))) == ["piscine", "pont-ferme", "rien"]
    assert feed.paths() == ["/piscine", "/rien"]


def test_where_a_page_cannot_be_had_the_start_is_read(feed: Server, tmp_path: Path) -> None:
    """With the line that says why, and a notice that it is a start."""
    feed.pages["/piscine"] = Page(status=500)
    feed.pages["/rien"] = Page(b"<html><body><nav>Menu</nav></body></html>")
    reading = read(feed.link("/flux/feed.xml"), web=here(tmp_path))
    assert sorted(by_id(reading)) == ["piscine", "pont-ferme"]
    assert entries(reading) == [
        ("feed.xml:2", "entry_start"),
        ("piscine", "web_failing"),
        ("rien", "no_story"),
    ]


def test_an_article_in_two_feeds_is_fetched_once(feed: Server, tmp_path: Path) -> None:
    """And its start is not read beside it."""
    feed.pages["/autre.xml"] = feed.pages["/flux/feed.xml"]
    reading = read([feed.link("/flux/feed.xml"), feed.link("/autre.xml")], web=here(tmp_path))
    assert len(reading.articles) == 3
    assert feed.paths().count("/piscine") == 1
    assert not [one for one in reading.problems if one.skipped]


def test_a_sitemap_of_news_says_what_its_pages_do_not(server: Server, tmp_path: Path) -> None:
    """The page goes first; outlet, date and keywords come from the sitemap where it is silent."""
    server.pages["/pont"] = Page(PAGE)
    server.pages["/news.xml"] = Page(NEWS.format(link=server.link("/pont")).encode(), type="application/xml")
    server.pages["/index.xml"] = Page(INDEX.format(link="/news.xml").encode(), type="text/xml")
    (article,) = read(server.link("/index.xml"), web=here(tmp_path)).articles
    assert (article.id, article.outlet) == ("pont", "Le Courrier d'Orsane")
    assert (article.published, article.updated) == ("2021-03-03T10:30:00+01:00", "2021-03-04")
    assert dict(article.details)["categories"] == "Orsane; Travaux"


@pytest.mark.parametrize("type_", ["application/gzip", "application/octet-stream", "text/xml"])
def test_a_packed_sitemap_is_read_through(server: Server, tmp_path: Path, type_: str) -> None:
    """What may be followed from an archive may be from what is in it; so it is on disk."""
    raw = gzip.compress(NEWS.format(link=server.link("/pont")).encode())
    server.pages.update({"/pont": Page(PAGE), "/news.xml.gz": Page(raw, type=type_)})
    (article,) = read(server.link("/news.xml.gz"), web=here(tmp_path)).articles
    assert (article.id, article.outlet) == ("pont", "Le Courrier d'Orsane")
    path = disk(tmp_path, "news.xml.gz", raw)
    assert list(by_id(read(path, web=here(tmp_path, follow=True)))) == ["pont"]
    assert [entry for _, entry in entries(read(path))] == ["links_alone"]


def test_a_list_of_feeds_is_read_feed_by_feed(feed: Server, tmp_path: Path) -> None:
    """Each once, from the web or with `follow` from the disk; else its links are told."""
    text = OPML.format(link=feed.link("/flux/feed.xml"))
    feed.pages["/presse.opml"] = Page(text.encode(), type="text/x-opml")
    path = disk(tmp_path, "presse.opml", text)
    assert len(read(feed.link("/presse.opml"), web=here(tmp_path)).articles) == 3
    assert len(read(path, web=here(tmp_path, follow=True)).articles) == 3
    told = read(path, web=here(tmp_path))
    assert (told.articles, entries(told)) == ((), [("presse.opml", "links_alone")])
    assert told.problems[0].words == ("1",)


def test_a_list_of_links_is_read_link_by_link(feed: Server, tmp_path: Path) -> None:
    """One a line, with `follow`; a text with a link in it is a text."""
    path = disk(
        tmp_path, "liens.txt", f"{feed.link('/piscine')}\r\n\n{feed.link('/rien')}\n{feed.link('/piscine')}\n"
    )
    assert sorted(by_id(read(path, web=here(tmp_path, follow=True)))) == ["piscine", "rien"]
    assert entries(read(path)) == [("liens.txt", "links_alone")]
    text = disk(tmp_path, "note.txt", f"{feed.link('/piscine')}\n{SENTENCES[0]}\n")
    assert list(by_id(read(text))) == ["note"]


def test_lists_that_list_themselves_come_to_an_end(server: Server, tmp_path: Path) -> None:
    """Each address is asked for once, however many lists have it."""
    for one, other in (("/a.xml", "/b.xml"), ("/b.xml", "/a.xml")):
        server.pages[one] = Page(INDEX.format(link=server.link(other)).encode(), type="text/xml")
    server.pages["/c.opml"] = Page(OPML.format(link=server.link("/c.opml")).encode(), type="text/x-opml")
    reading = read([server.link("/a.xml"), server.link("/c.opml")], web=here(tmp_path))
    assert sorted(server.paths()) == ["/a.xml", "/b.xml", "/c.opml"]
    assert entries(reading) == [("a.xml", "duplicate"), ("c.opml", "duplicate")]


def test_links_of_a_feed_lead_to_this_machine_only_where_that_is_meant(
    server: Server, tmp_path: Path
) -> None:
    """A feed on disk is no way round."""
    path = disk(tmp_path, "feed.xml", RSS.replace("https://courrier.exemple.fr", server.link("")))
    reading = read(path, web=here(tmp_path, follow=True, allow_private=False))
    assert [entry for _, entry in entries(reading) if entry != "entry_start"] == ["web_private"] * 2
    assert server.asked == []


@pytest.mark.parametrize("name", ALL)
def test_no_list_opens_a_file_of_this_machine(tmp_path: Path, name: str) -> None:
    """Whether it is named as an address or as a path; nor does a scheme of another kind lead anywhere."""
    secret = disk(tmp_path, "secret.txt", "SECRET\nsur deux lignes.")
    for link in (secret.as_uri(), str(secret), "javascript:alert(1)", "data:text/plain,SECRET", "//"):
        text = ALL[name].replace("https://exemple.fr/a", link).replace("/2021/pont-ferme.html", link)
        text = text.replace("https://courrier.exemple.fr/", link).replace("https://vigie.exemple.fr/", link)
        path = disk(tmp_path, name, text.replace(BODY, ""))
        reading = read(path, web=here(tmp_path, follow=True, seconds=1))
        assert "SECRET" not in [word for article in reading.articles for word in article.text.split()]


def test_only_so_many_entries_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a line; it is the same for all lists."""
    monkeypatch.setattr(listing, "ENTRIES", 2)
    assert ("feed.xml", "feed_long") in entries(read(disk(tmp_path, "feed.xml", RSS)))
    assert ("feed", "feed_long") in entries(read(disk(tmp_path, "feed", JSON)))


@pytest.mark.parametrize("name", ALL)
def test_a_list_that_stops_in_the_middle_is_read_as_far_as_it_goes(tmp_path: Path, name: str) -> None:
    """And a line says so."""
    text = ALL[name]
    reading = read(disk(tmp_path, name.removesuffix(".json"), text[: len(text) - 40]))
    assert {"feed_broken", "no_feed", "links_alone"} & {entry for _, entry in entries(reading)}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("<?xml version='1.0'?><facture><ligne>12</ligne></facture>", "no_feed"),
        ("<rss version='2.0'><channel><title>Vide</title></channel></rss>", None),
        ("pas du XML", "no_feed"),
        ("", "empty"),
        ("<rss version='2.0'><channel>" + "<item/>" * 200_001, "too_crowded"),
        (
            "<rss version='2.0' " + "".join(f"a{n}='x' " for n in range(2_000)) + "><channel/></rss>",
            "too_crowded",
        ),
        ("<a>" * 7_000_000, "too_heavy"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path: Path, text: str, entry: str | None) -> None:
    """XML of other kinds too."""
    assert entries(read(disk(tmp_path, "a.xml", text))) == ([("a.xml", entry)] if entry else [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "cp1252", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "n'importe", None])
def test_a_feed_in_any_usual_encoding_reads_the_same(
    tmp_path: Path, encoding: str, declared: str | None
) -> None:
    """Whatever it declares."""
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    raw = f"{head}{ATOM.partition('?>')[2]}".encode(encoding)
    (article,) = read(disk(tmp_path, "a.atom", raw)).articles
    assert article.title == "Le pont fermé"


def test_entities_are_not_filled_in_from_elsewhere(tmp_path: Path) -> None:
    """A file of this machine named in a feed, a list or a sitemap stays where it is."""
    disk(tmp_path, "secret", "SECRET")
    doctype = f"<!DOCTYPE a [<!ENTITY e SYSTEM 'file://{tmp_path}/secret'>]>"
    for name, text in ALL.items():
        if not name.endswith(".json"):
            laden = text.replace("?>", f"?>{doctype}", 1).replace("Le pont", "Le pont &e;")
            reading = read(disk(tmp_path, name, laden))
            assert "SECRET" not in str(reading)


@pytest.mark.parametrize(
    ("markup", "whole"),
    [
        (BODY, True),
        (BODY + "<p>La suite […]</p>", False),
        (BODY + "<p>Lire la suite sur le site du Courrier</p>", False),
        (BODY + "<p><a href='x'>Lire la suite</a></p>", True),
        (f"<p>{SENTENCES[0]}</p>", False),
        ("", False),
        ("<p></p>", False),
    ],
)
def test_a_text_is_whole_where_it_is_long_and_does_not_end_as_cut_ones_do(
    markup: str, *, whole: bool
) -> None:
    """Else its page is better."""
    assert is_whole(pieces(markup)) is whole
