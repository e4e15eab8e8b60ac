"""Articles as nobody would set them: press-like fragments, marks of all systems, and what else keyboards hold."""

from __future__ import annotations

from hypothesis import strategies as st

MARKS = ("«", "»", "“", "”", "„", "‟", "‹", "›", '"', "''", "‘", "’", "<<", ">>", "『", "』")
SPACES = (" ", "\u00a0", "\u202f", "\u2009", "\t", "\u200b", "")
POINTS = (*",.:;!?…–—()[]-/", "...", "[…]", "(sic)")
PRESS = (
    "a dit le maire", "a-t-elle ajouté", "selon la préfecture", "d'après lui", "Paul Arnaud", "M. Villedieu",
    "affirme que", "qu'il a nié", "avoir vu la digue céder", "Le pont a été fermé mardi", "nous partirons", "il",
    "Interrogé mardi", "pour qui", "qui assure", "« Oui »", "dont", "(AFP)", "Propos recueillis par Anne Roche",
    "Le Courrier des Havres", "3 mai 2021 à 18h30", "12 000 euros", "PARIS", "de", "l'", "promet de", "dément",
    "Photo : Anne Roche", "Lire aussi", "https://exemple.fr/a?b=«c»", "juge la thèse « absurde »", "on", "et",
)  # fmt: skip
FOREIGN = (
    "قال الوزير", "אמר השר", "\u202bمرحبا\u202c", "\u200f", "\u2066x\u2069", "😀", "👩‍👩‍👧", "🇫🇷",
    "🏴\U000e0067\U000e007f", "e\u0301te\u0301", "a\u0300\u0301\u0302\u0303", "\u0301", "Ａ", "ﬁn", "İ", "ß", "ǆ",
    "\ufeff", "\ufffd", "\ud800", "\x00", "\x0b", "\u2028", "\u0085", "記者", "Путин заявил", "𝓛𝓮 𝓶𝓪𝓲𝓻𝓮", "𐍈",
)  # fmt: skip
BREAKS = ("\n", "\n\n", "\r\n", "\r")
OPENING = tuple('«“„‹"')
SAID = (
    "Nous partirons demain",
    "Le pont a été fermé mardi",
    "que la digue a cédé",
    "Qui l'a vu ?",
    "Non. Jamais",
    "a",
)
CUES = (
    ", a dit le maire.", " : ", ", selon Paul Arnaud.", ", affirme-t-elle, ", ". ", " (AFP)", " dit-il",
    ", dit M. Roche, ", "…", "",
)  # fmt: skip
IN_FRONT = ("", "", "Le maire affirme ", "Selon Paul Arnaud, ", "Il a déclaré : ", "Anne Roche a-t-elle dit ")


def _unmarked(piece: str) -> str:
    return "".join(sign for sign in piece if sign not in '«»“”„‟‹›"<>『』\n\r')


def _spaced(pieces: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    """Return lines of `pieces`, with one kind of space between two of them each time."""
    pairs = st.tuples(pieces, st.sampled_from((" ", " ", *SPACES)))
    return st.lists(pairs, max_size=most).map(lambda found: "".join(map("".join, found)))


_marks = st.sampled_from(("", "", *MARKS))
_speech = st.tuples(
    st.sampled_from(IN_FRONT), _marks, st.sampled_from(SAID), _marks, st.sampled_from(CUES)
).map("".join)
_plain = st.sampled_from(PRESS) | st.sampled_from(POINTS) | st.sampled_from(SPACES) | st.sampled_from(FOREIGN)
_any = _plain | _speech | _marks | st.sampled_from(BREAKS) | st.text(max_size=3)

texts = _spaced(_any, 60)
unmarked = _spaced((_plain | _speech).map(_unmarked), 25)
openings = st.sampled_from(OPENING)
