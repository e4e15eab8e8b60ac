"""Measure that time grows with the text and no faster, on articles made to be slow.

    python benchmarks/hostile.py [CHARACTERS]

Each text is doubled three times, up to an eighth of what one article may have unless told. A ratio of two is
linear; near four, the time grows with the square.
"""

from __future__ import annotations

import sys
import time
from itertools import pairwise

import recoupe
from recoupe.article import Article
from recoupe.reading.soundness import CHARACTERS

TEXTS = {
    "no full stop": "le maire a dit que la ville dort et ",
    "words alone": "mot ",
    "one word": "a",
    "closed marks": "« a » ",
    "marks of all systems": '« a “ b „ c " d » e ” ‹ f ',
    "opened, never closed": "« Nous partirons demain ",
    "closed, never opened": "demain » nous partirons ",
    "speech after speech": "« Nous partirons », a dit Paul Arnaud. Selon lui, il est parti. ",
    "nested attributions": "il affirme qu'elle dit que ",
    "right to left": "قال الوزير « لا » أمس. ",
    "emoji and accents": "e\u0301\u0302 👩‍👩‍👧 « a\u0300 », dit-il. ",
    "names": "Paul Arnaud, Anne Roche et Marc Ollivier, ",
    "empty lines": "a\n\n",
    "titles": "LE MAIRE DIT NON\n",
}


def main() -> None:
    """Print the seconds of the longest text of each kind, and how they grow with each doubling."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else CHARACTERS // 8
    spent("Le maire a dit oui.")
    print(f"{'':24} {'seconds':>8}  ratio of each doubling, to {most:,} characters")
    for name, piece in TEXTS.items():
        times = [spent((piece * (most // len(piece) + 1))[: most // part]) for part in (8, 4, 2, 1)]
        ratios = "  ".join(f"{longer / shorter:4.1f}" for shorter, longer in pairwise(times))
        print(f"{name:24} {times[-1]:8.2f}  {ratios}")


def spent(text: str) -> float:
    """Return the CPU seconds that the analysis of `text` takes."""
    before = time.process_time()
    recoupe.analyse(Article("a", text, language="fr"))
    return time.process_time() - before


if __name__ == "__main__":
    main()
