"use strict";
// The timeline's drawing: the entries that the page holds, put where a view has them.
const timelineDrawing = (svg, shape, ticks, follow) => {
  const layOut = timelineLanes(shape);
  const [, HEAD, GAP, BETWEEN] = shape.lanes;
  const [TOP, ROW, FOOT] = shape.rows;
  const SPACE = 5;
  const one = (selector, root = svg) => root.querySelector(selector);
  const round = (value) => Math.round(value * 10) / 10;

  const numbers = (text) => text.split(" ").map(Number);
  const entries = [...svg.querySelectorAll(".entry")].map((element) => ({
    element,
    number: +element.dataset.number,
    start: +element.dataset.from,
    end: +element.dataset.to,
    placed: element.hasAttribute("data-from"),
    clock: element.classList.contains("clock"),
    weight: numbers(element.dataset.weight),
    when: one(".when", element).textContent,
    said: element.dataset.said,
  }));
  const items = entries.filter((entry) => entry.placed);
  const aside = entries.filter((entry) => !entry.placed);

  // What a label may be cut to, before each of its words, and how wide the letters at hand make it.
  const pen = document.createElement("canvas").getContext("2d");
  function measure(entry) {
    entry.wide = [lettered(".when", entry.when) + SPACE, lettered(".said", entry.said)];
    const parts = entry.said.split(" ").slice(0, -1);
    const cuts = parts.map((_, at) => shorn(parts.slice(0, at + 1).join(" "))).filter(Boolean);
    entry.cuts = cuts.map((text) => ({ text: text + "…", wide: lettered(".said", text + "…") }));
  }

  const fonts = {};
  function lettered(selector, text) {
    if (!fonts[selector]) {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(one(selector));
      fonts[selector] = `${fontWeight} ${fontSize} ${fontFamily}`;
    }
    pen.font = fonts[selector];
    return pen.measureText(text).width;
  }

  function shorn(text) {
    const characters = [...text];
    while (shape.ends.includes(characters.at(-1) ?? "x")) characters.pop();
    return characters.join("");
  }

  function shaped(tag, attributes, text = "") {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  }

  function draw(view) {
    const { drawn, groups } = layOut(items, view);
    const head = TOP + (groups.length ? ROW : 0);
    const foot = head + ROW * Math.max(0, ...drawn.map(({ lane }) => lane + 1)) + FOOT;
    const height = foot + (aside.length ? ROW * (aside.length + 1) : 0);
    for (const [name, value] of Object.entries({ width: view.width, height })) {
      if (svg.getAttribute(name) !== String(value)) svg.setAttribute(name, value);
    }
    if (items.length) one(".ruler").replaceChildren(...ruled(view, foot));
    one(".clusters").replaceChildren(...groups.map(clustered));
    const shown = new Map(drawn.map((placed) => [placed.item, placed]));
    for (const item of items) drawEntry(item, shown.get(item), head);
    aside.forEach((item, at) => drawAside(item, foot + ROW * (at + 1), view));
    one(".aside")?.setAttribute("y", foot + 20);
  }

  function ruled(view, foot) {
    const found = ticks.ticks(view).map((tick) => ({ ...tick, x: view.x(tick.at) }));
    const kind = (name, at) => (at === shape.axis[2] ? name + " origin" : name);
    const line = ({ at, x }) => shaped("line", { class: kind("grid", at), x1: round(x), x2: round(x), y1: 38, y2: foot });
    const written = (name, x, y, text) => shaped("text", { class: name, x: round(x + 4), y }, text);
    const labels = found.filter(({ text }) => text).map(({ at, x, text }) => written(kind("tick", at), x, 34, text));
    const heads = ticks.heads(view).map(({ at, text }) => written("over", view.x(at), 15, text));
    const edges = `M0 40.5H${view.width}M0 ${foot - 0.5}H${view.width}`;
    return [...found.map(line), ...labels, ...heads, shaped("path", { class: "edge", d: edges })];
  }

  function clustered({ x, items: held }) {
    const days = [...new Set([held[0].when, held.at(-1).when])].join(" – ");
    const title = `${held.length}\u00a0${shape.words.event[held.length === 1 ? 0 : 1]} · ${days}`;
    const link = shaped("a", { href: `#row-t-${held[0].number}`, "aria-label": title });
    link.setAttribute("transform", `translate(${round(x)} ${TOP})`);
    const pill = shaped("rect", { class: "pill", y: 3, width: 44, height: 22, rx: 11 });
    link.append(shaped("title", {}, title), pill, shaped("text", { class: "number", x: 22, y: 18 }, "+" + held.length));
    link.addEventListener("click", (event) => follow(event, held));
    return link;
  }

  function drawEntry(item, placed, head) {
    if (!placed) return void item.element.setAttribute("display", "none");
    const { element } = item;
    const long = placed.right - placed.left;
    element.removeAttribute("display");
    element.setAttribute("transform", `translate(${round(placed.left)} ${head + placed.lane * ROW})`);
    one(".bar", element).setAttribute("width", long > HEAD + 0.5 ? round(long) : 0);
    write(item, placed.room, placed.before ? -GAP : placed.inside - placed.left + GAP);
    return undefined;
  }

  function drawAside(item, y, view) {
    item.element.setAttribute("transform", `translate(0 ${y})`);
    write(item, view.width - HEAD - BETWEEN, HEAD + GAP);
  }

  function write(item, room, at) {
    const tag = one(".tag", item.element);
    tag.setAttribute("x", round(at));
    tag.setAttribute("text-anchor", at < 0 ? "end" : "start");
    one(".said", tag).textContent = cut(item, room - item.wide[0]);
  }

  function cut({ said, wide, cuts }, room) {
    return room >= wide[1] ? said : (cuts.findLast((part) => part.wide <= room)?.text ?? "");
  }

  for (const item of items) item.element.addEventListener("click", (event) => follow(event, [item]));
  svg.removeAttribute("viewBox");
  for (const entry of entries) measure(entry);
  return { items, draw };
};
