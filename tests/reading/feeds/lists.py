"""Feeds, lists and sitemaps of invented outlets."""

from __future__ import annotations

import json

SENTENCES = (
    "Le pont suspendu d'Orsane restera fermé jusqu'au printemps, a annoncé la mairie devant les habitants réunis.",
    "« Nous n'avons pas le choix, la sécurité passe avant tout », a déclaré la maire, Jeanne Aubrac, mardi soir.",
    "Les travaux dureront cinq mois et coûteront deux millions d'euros, dont la moitié à la charge de la région.",
    "Une navette gratuite sera proposée aux écoliers du bourg pendant toute la durée de la fermeture, dit-elle.",
)
BODY = (
    f"<p>{SENTENCES[0]} {SENTENCES[1]}</p><h2>Cinq mois</h2><p>{SENTENCES[2]}</p>"
    f"<p>{SENTENCES[3]} {SENTENCES[0].replace('pont', 'bac')}</p><p>{SENTENCES[2].replace('cinq', 'deux')}</p>"
)
PAGE = (
    "<!doctype html><html lang='fr'><head><title>Le pont fermé</title></head><body><article><h1>Le pont fermé</h1>"
    + "".join(f"<p>{words}</p>" for words in SENTENCES)
    + "</article></body></html>"
).encode()

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Courrier d'Orsane</title><link>https://courrier.exemple.fr/</link><language>fr-FR</language>
<item><title>Le pont fermé &amp;amp; la ville</title><link>/2021/pont-ferme.html</link>
<dc:creator>Anne Roche et Paul Arnaud</dc:creator><pubDate>Wed, 03 Mar 2021 10:30:00 +0100</pubDate>
<category>Orsane</category><category>Travaux</category><description>Le pont est fermé.</description>
<content:encoded><![CDATA[{BODY}<p><a href="/x">Lire la suite</a></p>]]></content:encoded></item>
<item><title>La piscine rouvre</title><link>https://courrier.exemple.fr/piscine</link>
<description>La piscine rouvre lundi après cinq mois […]</description></item>
<item><title>Sans texte</title><link>https://courrier.exemple.fr/rien</link></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Vigie Infos</title>
<link href="https://vigie.exemple.fr/"/><entry><title type="html">Le pont &lt;b&gt;fermé&lt;/b&gt;</title>
<link rel="alternate" href="pont"/><author><name>Anne Roche</name></author><author><name>Paul Arnaud</name></author>
<published>2021-03-03T10:30:00+01:00</published><updated>2021-03-03T12:00:00+01:00</updated>
<content type="html"><![CDATA[{BODY}]]></content></entry></feed>"""
RDF = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://gazette.exemple.fr/">
<title>La Gazette</title><link>https://gazette.exemple.fr/</link></channel>
<item rdf:about="https://gazette.exemple.fr/pont"><title>Le pont fermé</title><link>https://gazette.exemple.fr/pont</link>
<dc:date>2021-03-03T10:30:00+01:00</dc:date><content:encoded><![CDATA[{BODY}]]></content:encoded></item></rdf:RDF>"""
JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Vigie Infos",
    "home_page_url": "https://vigie.exemple.fr/",
    "language": "fr",
    "authors": [{"name": "La rédaction"}],
    "items": [
        {
            "id": "1", "url": "pont", "title": "Le pont fermé", "content_html": BODY, "tags": ["Orsane", "Travaux"],
            "date_published": "2021-03-03T10:30:00+01:00", "date_modified": "2021-03-03T12:00:00+01:00",
            "authors": [{"name": "Anne Roche"}],
        },
        {"id": "https://vigie.exemple.fr/2", "title": "Texte", "content_text": "\n".join(SENTENCES * 2)},
        {"id": "3", "title": "Rien"},
        4,
    ],
})  # fmt: skip
NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>{link}</loc>
<image:image><image:title>Une photo</image:title></image:image><lastmod>2021-03-04</lastmod><news:news>
<news:publication><news:name>Le Courrier d'Orsane</news:name><news:language>fr</news:language></news:publication>
<news:publication_date>2021-03-03T10:30:00+01:00</news:publication_date><news:title>Le pont &amp; la ville</news:title>
<news:keywords>Orsane, Travaux</news:keywords></news:news></url></urlset>"""
INDEX = """<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{link}</loc><lastmod>2021-03-04</lastmod></sitemap></sitemapindex>"""
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Presse</title></head><body>
<outline text="Région"><outline type="rss" text="Le Courrier" xmlUrl="{link}"/><outline text="Rien"/></outline>
<outline type="rss" text="Encore" xmlUrl="{link}"/></body></opml>"""
ALL = {"feed.xml": RSS, "feed.atom": ATOM, "feed.rdf": RDF, "sitemap.xml": NEWS.format(link="https://exemple.fr/a"),
       "index.xml": INDEX.format(link="https://exemple.fr/a"), "presse.opml": OPML.format(link="https://exemple.fr/a"),
       "feed.json": JSON}  # fmt: skip
