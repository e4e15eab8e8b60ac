"""What the tests of the timeline ask of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.conftest import Window

# Whatever two labels, numbers or clusters of the drawing overlap, and whatever runs out of it.
CROWDED = """
const box = document.querySelector("svg.timeline").getBoundingClientRect();
const shown = [...document.querySelectorAll(".timeline .tag, .timeline .pill, .timeline .head, .timeline .dot")]
  .filter((e) => !e.closest("[display]")).map((e) => [e.getBoundingClientRect(), e.textContent || e.className.baseVal]);
const found = shown.filter(([r]) => r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 1);
shown.forEach(([a, one], at) => shown.slice(at + 1).forEach(([b, other]) => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide > 1 && high > 3) found.push([one, other]);
}));
return found.map(String);
"""
RULER = "return [...document.querySelectorAll('.timeline .tick, .timeline .over')].map((e) => e.textContent)"
SHOWN = ".timeline .entry:not([display])"


def counted(window: Window) -> int:
    """Return how many entries the clusters count."""
    return int(
        window.run(
            "return [...document.querySelectorAll('.timeline .pill + .number')]"
            ".reduce((sum, e) => sum + +e.textContent.slice(1), 0)"
        )
    )


def scale(window: Window) -> str:
    """Return the scale that is chosen."""
    return str(window.run("return document.querySelector('[data-level][aria-pressed=true]')?.dataset.level"))


def focus(window: Window) -> None:
    window.run("document.querySelector('.frieze .scroll').focus()")


def without_a_script(window: Window, *, off: bool) -> None:
    window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": off})
