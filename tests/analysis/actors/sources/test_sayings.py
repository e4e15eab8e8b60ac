"""Who says the quotations of a few sentences, read by all the rules at once."""

from __future__ import annotations

import pytest
from tests.analysis.actors.conftest import lay_out

from recoupe.analysis import analyse
from recoupe.article import Article


def _speakers(text: str) -> list[str]:
    article = Article(id="a", text=text, blocks=lay_out(text))
    return [quotation.speaker.name for quotation in analyse(article).quotations]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Hugo Marsan a parlé. Il affirme que douze postes seront supprimés cet été, et réclame une réunion.",
            ["Hugo Marsan", "Hugo Marsan"],
        ),
        (
            "Le maire, Paul Aubry, refuse. Agriculteur, il connaît le col. « J'ai trois permis », plaide-t-il.",
            ["Paul Aubry"],
        ),
        (
            "Son conducteur, Paul Aubry, est mort. Le chauffeur, un Dijonnais de 51 ans, dit qu'il pleuvait.",
            ["chauffeur"],
        ),
        (
            "Il écrit à l'agence régionale de santé. L'agence, elle, refuse. « Tout va bien », écrit-elle.",
            ["agence régionale de santé"],
        ),
        ("Le conseil municipal menace de démissionner.", ["conseil municipal"]),
        (
            "Londres a changé d'avis et la Ligue arabe a demandé que les combats cessent.",
            ["Ligue arabe"],
        ),
        (
            "À Madrid, le bureau du ministre de la Pêche soutient que tout va bien.",
            ["bureau du ministre de la Pêche"],
        ),
        (
            "La minorité, qui crie au scandale, presse le préfet de fermer le pont.",
            ["minorité"],
        ),
        (
            "« Tout a tremblé », a raconté à l'Agence Boréale une boulangère de 40 ans.",
            ["boulangère de 40 ans"],
        ),
        (
            "OSLO, 4 mai (Agence) - La Norvège a accusé vendredi la Suède d'avoir violé ses eaux.",
            ["Norvège (gouvernement)"],
        ),
        ("A Lorient, une infirmière, Zoé Kermadec, a raconté avoir entendu un cri.", ["Zoé Kermadec"]),
        (
            "« C'est un leurre », résume la présidente du groupe Les Écologistes unis, Anne Delorme.",
            ["Anne Delorme"],
        ),
        (
            "Le Haut-Commissaire aux réfugiés, le Chilien Tomás Varga, considère que la trêve est fragile.",
            ["Tomás Varga"],
        ),
        (
            "Professeure à l'Université de Caen, Irène Vasseur sourit. « Rien », résume la spécialiste du climat.",
            ["Irène Vasseur"],
        ),
        (
            "Interrogé sur la suite, le patron du club brestois, Yves Meurin, botte en touche : « On verra. »",
            ["Yves Meurin"],
        ),
        (
            "Aline Roche a écrit. Dans La Revue des arts, la critique est dure. « Je garde tout », assure-t-elle.",
            ["Aline Roche"],
        ),
        (
            "Luc Daumas a gagné. Sur Facebook, le texte est court. « J'ai dormi », écrit-il.",
            ["Luc Daumas"],
        ),
        (
            "Rémi Castan a changé. « Oui », raconte l'entraîneur.\nL'entraîneur de Morval, Pio Santos, part.",
            ["Rémi Castan"],
        ),
        (
            "Le maire, Jean Lorin, soupire. « Non, dit-il. Pas ça. » Selon plusieurs collègues, il va partir.",
            ["Jean Lorin", "plusieurs collègues"],
        ),
        ("Du côté du musée, on conteste ces chiffres.", ["musée"]),
        ("Au siège, on se dit prêt à négocier.", ["siège"]),
        ("« Nous irons loin », promet-on à l'intersyndicale.", ["intersyndicale"]),
        ("Selon un sondage de l'institut Sondéa, publié lundi, la moitié des gens dorment.", ["Sondéa"]),
        (
            "D'après le cabinet Orvane, tout va bien. « Rien ne manque », souligne son rapport.",
            ["Orvane", "Orvane"],
        ),
        (
            "Me Iris Tardy, l'avocate de Jules Brac, a fait savoir que son client contestait « tous les faits ».",
            ["Iris Tardy", "Jules Brac"],
        ),
        ("La majorité au conseil régional a réclamé un vote.", ["majorité au conseil régional"]),
        ("Une trentaine de pompiers ont aidé. « C'est long », confie l'un d'eux.", ["pompier"]),
        ("Le guide se tait. Ida Lemoine, gardienne, sourit. « Rien ne presse. »", ["Ida Lemoine"]),
        (
            "Légende : Ida Lemoine sous les toits, en mai. « Je n'ai jamais peur du vide. »",
            ["Ida Lemoine"],
        ),
        (
            "Me Iris Tardy a plaidé, estimant que tout est faux et pestant contre « un club qui se cherche un héros ».",
            ["Iris Tardy", "Iris Tardy"],
        ),
        (
            "Anne Sorel\nUn argument que balaie Lucie Mory. La ministre du Travail a soutenu que tout irait.",
            ["Lucie Mory"],
        ),
        (
            "Anne Sorel\n« La banque est libre », a rappelé la porte-parole du Département de la mer.",
            ["porte-parole du Département de la mer"],
        ),
        (
            "Le dernier mot revient à Michel, ancien fondeur. Il sourit. « Nous, on est partis sans rien dire. »",
            ["Michel"],
        ),
        (
            "Un attaché militaire en poste à Nairobi juge la trêve fragile.",
            ["attaché militaire en poste à Nairobi"],
        ),
        (
            "L'Orvane a ri. " + "Il pleut. " * 9 + "D'après l'assureur, rien ne sera payé.",
            ["assureur"],
        ),
    ],
)
def test_who_speaks(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


def test_a_title_inside_words_of_another_is_no_sure_tie() -> None:
    text = "L'entraîneur de Morval, Pio Santos, est parti. « Le coach dit que je dors », sourit Luc Daumas."
    article = Article(id="a", text=text, blocks=lay_out(text))
    told = [q for q in analyse(article).quotations if q.depth]
    assert [q.confidence.value for q in told] == ["likely"]


def test_a_thing_that_a_rule_took_for_a_speaker_is_no_il() -> None:
    text = "Rose Aubin a répondu. Aucun rapport ne dit que tout va. « Non », a-t-elle lancé."
    assert _speakers(text)[-1] == "Rose Aubin"
