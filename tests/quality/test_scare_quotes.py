from __future__ import annotations

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article

NOBODY_SAYS = [
    "Le « Goéland » a quitté le port à l'aube, trois heures après la fin de la grève.",
    "Les « gilets bleus » occupaient encore le rond-point dimanche matin.",
    "Il a été mis en examen pour « mise en danger de la vie d'autrui ».",
    "La commune, dite « la petite Venise », compte huit cents habitants.",
    "L'association organise samedi une journée « portes ouvertes ».",
    "Ce système d'alerte, surnommé « la sirène », date de 1974.",
    "La réforme a créé un statut « hybride » entre le public et le privé.",
    "Le roman « Les Eaux mortes » paraîtra au printemps.",
    "Des manifestants portaient une pancarte « Rendez-nous le quai ».",
    "Le programme « Villages vivants » a été lancé il y a deux ans.",
    "Une exposition intitulée « Mémoires du phare » ouvre vendredi.",
    'La ligne, fermée depuis l\'hiver, est un "serpent de mer" de la vie locale.',
    "Les secours ont déclenché le plan « nombreuses victimes ».",
    "Cette “ville nouvelle” n’a jamais été achevée.",
]


@pytest.mark.parametrize("sentence", NOBODY_SAYS)
def test_a_name_a_title_or_a_word_held_at_arm_s_length_is_nobody_s_speech(sentence: str) -> None:
    assert analyse(Article("one", sentence, language="fr")).quotations == ()
