"""The timeline as one drawing, as the page first shows it; `drawing.js` draws it closer from the same numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.presentation.pages.timeline.axis import lay_axis
from recoupe.presentation.pages.timeline.lanes import (
    BETWEEN,
    CLUSTER,
    ENOUGH,
    GAP,
    HEAD,
    HOLDS,
    LANES,
    ROOMS,
    Item,
    lay_out,
)
from recoupe.presentation.pages.timeline.marks import ENDS, mark_entries
from recoupe.presentation.pages.timeline.ticks import (
    ABOVE,
    APART,
    BESIDE,
    COUNTED,
    EACH,
    LADDER,
    UNITS,
    Ruler,
)

if TYPE_CHECKING:
    from recoupe.presentation.pages.labels import Labels
    from recoupe.presentation.pages.timeline.axis import Axis
    from recoupe.presentation.pages.timeline.lanes import Cluster, Layout, Placed
    from recoupe.presentation.pages.timeline.marks import Mark

# The drawing as wide as a page, until a script knows the window.
PAGE = 1160
# How high the ticks with what stands above them are, a row of clusters and a lane.
TOP = 46
ROW = 28
FOOT = 10
# What the reader may look at at once: so many minutes.
LEVELS = {"year": 366 * 1440, "month": 31 * 1440, "day": 1440, "hour": 180}


@dataclass(frozen=True)
class Chart:
    """A dossier's timeline, drawn."""

    labels: Labels

    @cached_property
    def marks(self) -> list[Mark]:
        """Return what is written on each entry's mark."""
        return mark_entries(self.labels)

    @cached_property
    def axis(self) -> Axis:
        """Return the axis."""
        return lay_axis(self.labels.dossier.timeline, self.labels.dossier.year.candidates)

    @cached_property
    def ruler(self) -> Ruler:
        """Return the ticks."""
        return Ruler(self.axis.start, self.axis.end, PAGE, self.axis.origin, self.labels.words)

    @cached_property
    def layout(self) -> Layout:
        """Return which entries are drawn, and where."""
        items = [
            Item(
                mark.number,
                self.ruler.x(extent.start),
                self.ruler.x(extent.end),
                mark.first + mark.rest,
                (mark.outlets, extent.end - extent.start, mark.mentions),
            )
            for mark, extent in zip(self.marks, self.axis.extents, strict=True)
            if extent
        ]
        return lay_out(items, PAGE)

    @cached_property
    def places(self) -> dict[int, Placed]:
        """Return where each entry that is drawn stands, by its number."""
        return {one.item.number: one for one in self.layout.placed}

    @property
    def aside(self) -> list[Mark]:
        """Return the marks that have no place on the axis."""
        return [mark for mark, extent in zip(self.marks, self.axis.extents, strict=True) if not extent]

    @property
    def head(self) -> int:
        """Return where the lanes begin."""
        return TOP + ROW * bool(self.layout.clusters)

    @property
    def foot(self) -> int:
        """Return where the lanes end."""
        return self.head + ROW * max((one.lane + 1 for one in self.layout.placed), default=0) + FOOT

    @property
    def height(self) -> int:
        """Return how high the drawing is."""
        return self.foot + (ROW * (len(self.aside) + 1) if self.aside else 0)

    @property
    def width(self) -> int:
        """Return how wide the drawing is."""
        return PAGE

    @property
    def top(self) -> int:
        """Return where the clusters begin."""
        return TOP

    @property
    def mark(self) -> int:
        """Return how wide the narrowest mark is."""
        return HEAD

    @property
    def row(self) -> int:
        """Return how high a lane is."""
        return ROW

    def beside(self, mark: Mark) -> int:
        """Return where an entry stands that has no place on the axis."""
        return self.foot + ROW * (self.aside.index(mark) + 1)

    def counted(self, cluster: Cluster) -> str:
        """Return how many entries a cluster counts, from when to when."""
        days = dict.fromkeys(self.marks[item.number].when for item in (cluster.items[0], cluster.items[-1]))
        return f"{self.labels.words.count('more_event', len(cluster.items))} · {' – '.join(days)}"

    @property
    def levels(self) -> list[str]:
        """Return the units that it is worth looking closer at: shorter than the whole, hours only if told."""
        whole = self.axis.end - self.axis.start
        clocks = any(mark.clock for mark in self.marks)
        return [name for name, span in LEVELS.items() if span < whole and (clocks or name != "hour")]

    @property
    def shape(self) -> str:
        """Return the numbers and the words that the script draws with."""
        words = self.labels.words.strings
        names = ("months", "short_months", "weekdays", "short_weekdays", "first", "hour", "whole_hour")
        return json.dumps(
            {
                "axis": [self.axis.start, self.axis.end, self.axis.origin],
                "lanes": [LANES, HEAD, GAP, BETWEEN, CLUSTER, HOLDS],
                "rooms": ROOMS,
                "enough": ENOUGH,
                "ends": ENDS,
                "rows": [TOP, ROW, FOOT],
                "units": UNITS,
                "above": ABOVE,
                "apart": [APART, EACH, BESIDE],
                "ladder": LADDER if self.axis.origin is None else COUNTED,
                "levels": LEVELS,
                "words": {name: words["dates"][name] for name in names}
                | {
                    "origin": words["timeline"]["origin"],
                    "shown": words["timeline"]["shown"],
                    "event": words["counts"]["more_event"],
                },
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
