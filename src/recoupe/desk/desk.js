"use strict";
// The desk without a pointer: keys go from one thing of a list to the next and from page to page. And what is being
// added is asked for until it is done. Every page can be read and used without this script.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const help = one("#help");
  const list = one("[data-list]");
  const reading = one("[data-bench]");
  const course = one("[data-course]");
  // Milliseconds between two questions: half a second is as quick as one reads a number.
  const PACE = 500;
  let leading = false;

  const editing = (event) => event.target.matches?.("input, select, textarea, [contenteditable]");

  function step(direction) {
    const items = all("[data-item]", list);
    const here = items.findIndex((item) => item.contains(document.activeElement));
    const next = here < 0 ? (direction > 0 ? 0 : items.length - 1) : here + direction;
    items[Math.min(Math.max(next, 0), items.length - 1)]?.focus();
  }

  function lead(key) {
    leading = false;
    one(`[data-key="${CSS.escape(key)}"]`)?.click();
  }

  function seek() {
    const field = one("[data-search]");
    if (field) field.select();
    else location.assign("/search");
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || editing(event) || help.open) return;
    if (leading) lead(event.key);
    else if (event.key === "g") leading = true;
    else if (event.key === "/") seek();
    else if (list && event.key === "j") step(1);
    else if (list && event.key === "k") step(-1);
    else if (!reading && event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  });

  // On a narrow screen what is found comes first: what narrows it opens at a touch.
  const narrow = one(".narrow");
  if (narrow && matchMedia("(max-width: 52rem)").matches) narrow.open = false;

  // Where the report's own script is not there, its button for help is ours.
  if (!reading) {
    const button = one("[data-help]");
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }

  function draw(found) {
    const bar = one("progress", course);
    if (found.share === null) bar.removeAttribute("value");
    else bar.value = found.share;
    const said = [[one("[data-title]"), found.title], [one("[data-told]"), found.told]];
    for (const [element, words] of said) if (element.textContent !== words) element.textContent = words;
  }

  async function ask() {
    try {
      const found = await (await fetch(course.dataset.course)).json();
      draw(found);
      if (found.over) return location.reload();
    } catch {
      // The desk is away for a moment, or closed: what is shown stays, and the question is put again.
    }
    return setTimeout(ask, PACE);
  }

  if (course) setTimeout(ask, PACE);
})();
