"use strict";
// The page reads without this script; with it, a highlight opens its card and lights the same words elsewhere.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const bench = one("[data-bench]");
  const texts = one("[data-texts]");
  const tray = one("[data-tray]");
  const deck = one("[data-deck]").content;
  const toggles = one("[data-toggles]");
  const filters = one("[data-filters]");
  const help = one("#help");
  const status = one("#status");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const KINDS = all("input[type=checkbox]", toggles).map((box) => box.name);
  const HIDDEN = KINDS.filter((kind) => !one(`[name=${kind}]`, toggles).checked).join(".");

  // What the address says: where, then what is filtered, hidden and how the texts stand.
  const state = { at: "", speaker: "", wording: "", off: HIDDEN, view: "" };
  // What is chosen: a finding, and the segment it was chosen at.
  let chosen = null;

  // Where things are

  const listed = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);

  const spans = (() => {
    let index = null;
    return (finding) => {
      index ||= indexed();
      return index.get(finding) || [];
    };
  })();

  function indexed() {
    const index = new Map();
    for (const segment of all(".s", texts)) {
      for (const finding of new Set(listed(segment, "i"))) {
        if (!index.has(finding)) index.set(finding, []);
        index.get(finding).push(segment);
      }
    }
    return index;
  }

  const cardOf = (finding) => deck.getElementById("card-" + finding);

  const siblings = (() => {
    let families = null;
    return (finding) => {
      families ||= familied();
      const family = one("[data-statement]", cardOf(finding) || deck.firstElementChild)?.dataset.statement;
      return (cardOf(finding) && family && families.get(family)) || [finding];
    };
  })();

  function familied() {
    const families = new Map();
    for (const inner of all("[data-statement]", deck)) {
      const family = inner.dataset.statement;
      if (!families.has(family)) families.set(family, []);
      families.get(family).push(inner.closest("[data-card]").dataset.card);
    }
    return families;
  }

  const anchorsOf = (finding) => all(`.at[data-i="${CSS.escape(finding)}"]`, texts);

  function segmentAt(anchor) {
    let next = anchor.nextElementSibling;
    while (next && !next.classList.contains("s")) next = next.nextElementSibling;
    return next;
  }

  // Of the findings at a segment, those of a kind that shows; the shortest comes first.
  function findingsAt(segment) {
    const kinds = listed(segment, "k");
    const shown = listed(segment, "i").filter((_, place) => !texts.classList.contains("no-" + kinds[place]));
    return [...new Set(shown)].filter(cardOf);
  }

  // Choosing

  function choose(finding, segment, others = []) {
    clear();
    chosen = { finding, segment };
    const card = cardOf(finding).cloneNode(true);
    tray.replaceChildren(card);
    one("[data-empty]").hidden = true;
    offer(one("[data-also]", card), others.filter((other) => other !== finding), segment);
    light(finding, segment);
  }

  function offer(also, others, segment) {
    also.hidden = others.length === 0;
    for (const other of others) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label(other);
      button.addEventListener("click", () => pick(other, segment));
      one("ul", also).append(document.createElement("li"));
      one("ul", also).lastElementChild.append(button);
    }
  }

  const label = (finding) => {
    const card = cardOf(finding);
    const who = one(".who", card)?.textContent;
    return card.getAttribute("aria-label") + (who ? " · " + who : "");
  };

  function pick(finding, segment) {
    choose(finding, segment, findingsAt(segment));
    one(".card", tray).focus({ preventScroll: true });
    remember(anchorsOf(finding)[0]?.id || "");
  }

  function light(finding, segment) {
    for (const kin of siblings(finding)) for (const span of spans(kin)) span.classList.add("lit");
    const here = spans(finding).filter((span) => span.closest(".article") === segment.closest(".article"));
    for (const span of here) span.classList.add("on");
    if (state.view) bringUp(segment);
  }

  // In columns, every other article shows its own first lit words.
  function bringUp(segment) {
    for (const article of all(".article", texts)) {
      const lit = one(".lit", article);
      if (!lit || article.contains(segment)) continue;
      const shift = lit.getBoundingClientRect().top - article.getBoundingClientRect().top;
      article.scrollBy({ top: shift - article.clientHeight / 3, behavior: still.matches ? "auto" : "smooth" });
    }
  }

  function clear() {
    for (const span of all(".lit, .on", texts)) span.classList.remove("lit", "on");
    tray.replaceChildren();
    one("[data-empty]").hidden = false;
    chosen = null;
  }

  function chooseAt(segment) {
    const findings = findingsAt(segment);
    if (!findings.length) return clear();
    if (chosen?.segment === segment && findings.includes(chosen.finding)) return undefined;
    choose(findings[0], segment, findings);
    const here = anchorsOf(findings[0]).find((anchor) => anchor.closest(".article") === segment.closest(".article"));
    return remember(here?.id || "");
  }

  function open(segment) {
    chooseAt(segment);
    one(".card", tray)?.focus({ preventScroll: true });
  }

  // Going somewhere

  function flash(element) {
    for (const earlier of all(".flash")) earlier.classList.remove("flash");
    void element.offsetWidth;
    element.classList.add("flash");
    setTimeout(() => element.classList.remove("flash"), 1500);
  }

  const centre = (element) =>
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: still.matches ? "auto" : "smooth" });

  function goTo(anchor) {
    const segment = segmentAt(anchor);
    if (!segment) return;
    const finding = anchor.dataset.i;
    if (cardOf(finding)) choose(finding, segment, findingsAt(segment));
    if (!segment.hasAttribute("tabindex")) segment.tabIndex = -1;
    segment.focus({ preventScroll: true });
    centre(segment);
    flash(segment);
  }

  function arrive(id) {
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (target.classList.contains("at")) return void goTo(target);
    if (target.hidden) reset();
    target.scrollIntoView({ block: "start" });
    if (target.matches(".statement, .fact, tr")) flash(target);
  }

  const quotations = (() => {
    let anchors = null;
    return () => (anchors ||= all(".at[id^='q-']", texts));
  })();

  // The next or previous quotation: from the one chosen, else from what the window shows.
  function step(direction) {
    const anchors = quotations();
    if (!anchors.length || texts.classList.contains("no-quotation")) return;
    const from = chosen?.segment || null;
    const after = (anchor) =>
      from
        ? from.compareDocumentPosition(segmentAt(anchor)) & Node.DOCUMENT_POSITION_FOLLOWING
        : segmentAt(anchor).getBoundingClientRect().top > 60;
    const place = anchors.findIndex((anchor) => segmentAt(anchor) !== from && after(anchor));
    const next = place < 0 ? anchors.length : place;
    const before = from ? anchors.findLastIndex((anchor, at) => at < next && segmentAt(anchor) !== from) : next - 1;
    const anchor = direction > 0 ? anchors[next] : anchors[before];
    if (!anchor) return;
    goTo(anchor);
    remember(anchor.id);
  }

  // Copying

  async function copy() {
    const card = one(".card", tray);
    const quote = card && one("[data-cite]", card);
    if (!quote) return;
    const marks = document.documentElement.lang === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];
    const words = marks[0] + quote.textContent.trim() + marks[1] + " – " + quote.dataset.cite;
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      copyByHand(words);
    }
    tell(status.dataset.copied);
    const button = one("[data-do-copy]", card);
    button.textContent = status.dataset.copied + " ✓";
  }

  function copyByHand(words) {
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  const tell = (words) => {
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = words));
  };

  // Filtering, showing, placing

  function filter() {
    if (!filters) return;
    const rows = all(".statement");
    for (const row of rows) {
      row.hidden = ["speaker", "wording"].some((name) => state[name] && row.dataset[name] !== state[name]);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    const output = one("output", filters);
    output.textContent = output.dataset.shown.replace("{0}", shown).replace("{1}", rows.length);
    one("[data-nothing]").hidden = shown > 0;
    one("[type=reset]", filters).hidden = shown === rows.length;
  }

  function reset() {
    state.speaker = state.wording = "";
    apply();
  }

  // Set the form's controls and the page from the state.
  function apply() {
    const off = state.off.split(".");
    for (const kind of KINDS) {
      one(`[name=${kind}]`, toggles).checked = !off.includes(kind);
      texts.classList.toggle("no-" + kind, off.includes(kind));
    }
    for (const radio of all("[name=view]", toggles)) radio.checked = radio.value === state.view;
    bench.classList.toggle("columns", state.view === "columns");
    for (const article of all(".article", texts)) article.tabIndex = state.view ? 0 : -1;
    for (const name of filters ? ["speaker", "wording"] : []) {
      const select = filters.elements[name];
      select.value = state[name];
      if (select.selectedIndex < 0) select.value = state[name] = "";
    }
    filter();
  }

  // The address

  function remember(at = state.at) {
    state.at = at;
    const rest = new URLSearchParams();
    for (const name of ["speaker", "wording", "view"]) if (state[name]) rest.set(name, state[name]);
    if (state.off !== HIDDEN) rest.set("off", state.off);
    const query = rest.toString();
    history.replaceState(null, "", "#" + state.at + (query ? "&" + query : ""));
  }

  function restore() {
    const [at, ...rest] = location.hash.slice(1).split("&");
    const asked = new URLSearchParams(rest.join("&"));
    if (rest.length) {
      for (const name of ["speaker", "wording", "view"]) state[name] = asked.get(name) || "";
      state.off = asked.has("off") ? asked.get("off") : HIDDEN;
      apply();
    }
    arrive(at);
    remember(at);
  }

  // What people do

  const editing = (event) => event.target.matches("input, select, textarea, [contenteditable]");
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    c: copy,
    "?": () => help.showModal(),
    Escape: () => {
      const segment = chosen?.segment;
      clear();
      segment?.focus({ preventScroll: true });
      chosen = null;
      remember("");
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || editing(event) || help.open) return;
    const segment = event.target.closest(".s");
    if (segment && (event.key === "Enter" || event.key === " ")) open(segment);
    else if (KEYS[event.key]) KEYS[event.key]();
    else return;
    event.preventDefault();
  });

  texts.addEventListener("click", (event) => {
    const segment = event.target.closest(".s");
    if (segment && getSelection().isCollapsed) chooseAt(segment);
  });

  texts.addEventListener("focusin", (event) => {
    if (event.target.matches(".s:focus-visible")) chooseAt(event.target);
  });

  tray.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) KEYS.Escape();
    if (event.target.closest("[data-do-copy]")) copy();
  });

  // A link already followed is followed again: the hash does not change, the reader still asks.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = link.getAttribute("href").slice(1);
    history.pushState(null, "", "#" + id);
    arrive(id);
    remember(id);
  });

  filters?.addEventListener("change", () => {
    for (const name of ["speaker", "wording"]) state[name] = filters.elements[name].value;
    filter();
    remember();
  });

  filters?.addEventListener("reset", (event) => {
    event.preventDefault();
    reset();
    remember();
  });

  toggles.addEventListener("change", () => {
    state.off = KINDS.filter((kind) => !one(`[name=${kind}]`, toggles).checked).join(".");
    state.view = toggles.elements.view.value;
    apply();
    remember();
  });

  one("[data-help]").addEventListener("click", KEYS["?"]);
  addEventListener("hashchange", restore);

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const box of folded) box.open = true;
  });
  addEventListener("afterprint", () => folded.forEach((box) => (box.open = false)));

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = one(`.sections a[href="#${target.id}"]`);
        if (isIntersecting) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    },
    { rootMargin: "-20% 0px -79% 0px" },
  );
  for (const section of all("main > section")) watcher.observe(section);

  for (const part of [toggles, filters, one("[data-help]")]) if (part) part.hidden = false;
  apply();
  if (location.hash) restore();
})();
