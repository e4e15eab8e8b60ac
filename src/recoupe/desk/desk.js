"use strict";
// The desk without a pointer: keys that go from one thing of a list to the next, and from page to page.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const help = one("#help");
  const list = one("[data-list]");
  const reading = one("[data-bench]");
  let leading = false;

  const editing = (event) => event.target.matches("input, select, textarea, [contenteditable]");

  function step(direction) {
    const links = all(":scope > li h2 a", list);
    const here = links.indexOf(document.activeElement);
    const next = here < 0 ? (direction > 0 ? 0 : links.length - 1) : here + direction;
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  }

  function lead(key) {
    leading = false;
    one(`[data-key="${CSS.escape(key)}"]`)?.click();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || editing(event) || help.open) return;
    if (leading) lead(event.key);
    else if (event.key === "g") leading = true;
    else if (list && event.key === "j") step(1);
    else if (list && event.key === "k") step(-1);
    else if (!reading && event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  });

  // Where the report's own script is not there, its button for help is ours.
  const button = one("[data-help]");
  if (!reading) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
})();
