"""What a verb wrote, read back."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any


def rows(written: str) -> list[dict[str, Any]]:
    """Return the objects of JSON Lines."""
    return [json.loads(line) for line in written.splitlines()]


def cells(name: str, delimiter: str = ",") -> list[dict[str, str]]:
    """Return the rows of a CSV file, by column."""
    text = Path(name).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=delimiter))
