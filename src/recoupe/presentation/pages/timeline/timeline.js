"use strict";
// The timeline looked at closer: a stretch of its axis at a time, from the whole to an hour, and what is chosen in it.
(() => {
  const frieze = document.querySelector("[data-frieze]");
  if (!frieze) return;
  const one = (selector, root = frieze) => root.querySelector(selector);
  const all = (selector) => [...frieze.querySelectorAll(selector)];
  const svg = one("svg");
  const scroll = svg.parentElement;
  const output = one("output");
  const panel = one("[data-chosen]");
  const shape = JSON.parse(frieze.dataset.shape);
  const { day: DAY, hour: HOUR } = shape.units;
  const [first, last] = shape.axis;
  const CLOSEST = HOUR;
  const NARROWEST = 280;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const ticks = timelineTicks(shape);
  const drawing = timelineDrawing(svg, shape, ticks, follow);
  const items = drawing.items;
  const earliest = (some) => Math.min(...some.map((item) => item.start));
  const latest = (some) => Math.max(...some.map((item) => item.end));
  const told = { start: earliest(items), end: latest(items) };

  // What is looked at, in minutes, and what is chosen in it.
  let from = first;
  let to = last;
  let picked = [];

  function draw() {
    const width = Math.max(NARROWEST, scroll.clientWidth);
    drawing.draw({ from, to, width, x: (at) => ((at - from) / (to - from)) * width });
  }

  // Looking closer

  const whole = () => to - from >= last - first;
  const level = () => (whole() ? "all" : Object.keys(shape.levels).findLast((name) => to - from <= shape.levels[name]));

  function tell() {
    const ends = [Math.max(from, told.start), Math.min(to, told.end - 1)].map((at) => ticks.spell(at, to - from));
    const seen = items.filter((item) => item.end >= from && item.start <= to).length;
    const said = [ends.join(" – "), seen, items.length];
    output.textContent = said.reduce((text, part, at) => text.replace(`{${at}}`, part), shape.words.shown);
    for (const button of all("[data-level]")) button.setAttribute("aria-pressed", button.dataset.level === level());
    for (const name of ["farther", "earlier", "later"]) one(`[data-act=${name}]`).disabled = whole();
    one("[data-act=closer]").disabled = to - from <= CLOSEST;
  }

  // Show a stretch around a minute, within the axis.
  function show(middle, span, slowly = !still.matches) {
    const wanted = Math.min(Math.max(span, CLOSEST), last - first);
    const start = Math.round(Math.min(Math.max(middle - wanted / 2, first), last - wanted));
    glide(start, start + Math.round(wanted), slowly ? 240 : 0);
  }

  let frame = 0;
  function glide(start, end, lasting) {
    cancelAnimationFrame(frame);
    const [left, right, began] = [from, to, performance.now()];
    const step = (now) => {
      const part = lasting ? Math.min(1, Math.max(0, now - began) / lasting) : 1;
      const eased = 1 - (1 - part) ** 3;
      from = part < 1 ? left + (start - left) * eased : start;
      to = part < 1 ? right + (end - right) * eased : end;
      draw();
      if (part < 1) frame = requestAnimationFrame(step);
      else tell();
    };
    step(began);
  }

  // What lies under the pointer, else in the middle, stays where it is.
  function zoom(times, at = (from + to) / 2, slowly = undefined) {
    const span = Math.min(Math.max((to - from) * times, CLOSEST), last - first);
    show(at + span * (0.5 - (at - from) / (to - from)), span, slowly);
  }

  const move = (share) => show((from + to) / 2 + (to - from) * share, to - from);

  // The middle of what is chosen, else of the stretch of this length in which most is told.
  function busiest(span) {
    const short = items.filter((item) => item.end - item.start <= span);
    const among = picked.length ? picked : short.length ? short : items;
    const near = (item) => among.filter((other) => other.start >= item.start && other.end <= item.start + span);
    const groups = among.map((item) => [item, ...near(item)]);
    const held = groups.reduce((best, next) => (next.length > best.length ? next : best));
    return (held[0].start + latest(held)) / 2;
  }

  function goTo(name) {
    if (name === "all") show((first + last) / 2, last - first);
    else show(busiest(shape.levels[name]), shape.levels[name]);
  }

  // Choosing: an entry is shown at six times its own length, a cluster from end to end.

  function follow(event, held) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const [start, end] = [earliest(held), latest(held)];
    const span = held.length > 1 ? (end - start) * 1.2 : (end - start) * 6;
    const closer = Math.max(span, held.every((item) => item.clock) ? 6 * HOUR : DAY);
    const parted = closer < (to - from) * 0.9;
    pick(held.length > 1 && parted ? [] : held);
    if (parted) show((start + end) / 2, closer);
    if (held.length > 1) scroll.focus({ preventScroll: true });
  }

  function pick(held) {
    picked = held;
    for (const item of items) {
      item.picked = picked.includes(item);
      item.element.classList.toggle("picked", item.picked);
    }
    panel.hidden = !picked.length;
    one("ul", panel).replaceChildren(...picked.map(rowOf));
  }

  // What the table says of an entry, its links with it.
  function rowOf(item) {
    const row = document.getElementById("row-t-" + item.number);
    const line = document.createElement("li");
    const back = document.createElement("a");
    back.href = "#" + row.id;
    back.textContent = panel.dataset.row;
    const when = document.createElement("b");
    when.textContent = row.cells[0].textContent.trim();
    const cells = [row.cells[1], row.cells[2]].map((cell) => {
      const part = document.createElement("div");
      part.append(...cell.cloneNode(true).childNodes);
      return part;
    });
    line.append(when, ...cells, back);
    return line;
  }

  // What people do

  const ACTS = {
    closer: () => zoom(0.5),
    farther: () => zoom(2),
    earlier: () => move(-0.4),
    later: () => move(0.4),
    all: () => goTo("all"),
  };
  const KEYS = { "+": "closer", "=": "closer", "-": "farther", ArrowLeft: "earlier", ArrowRight: "later", 0: "all" };

  frieze.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && picked.length) pick([]);
    else if (KEYS[event.key]) ACTS[KEYS[event.key]]();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  frieze.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act], [data-level]");
    if (button) return button.dataset.act ? ACTS[button.dataset.act]() : goTo(button.dataset.level);
    if (event.target.closest("[data-close]")) return pick([]);
    return undefined;
  });

  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const share = (event.clientX - svg.getBoundingClientRect().left) / svg.clientWidth;
      zoom(1.0015 ** event.deltaY, from + (to - from) * share, false);
    },
    { passive: false },
  );

  new ResizeObserver(() => draw()).observe(scroll);
  draw();
  if (!items.length) return;
  for (const part of all("[data-scales], [data-keys]")) part.hidden = false;
  tell();
})();
