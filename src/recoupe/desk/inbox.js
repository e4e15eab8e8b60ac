"use strict";
// Questions answered without a pointer: a letter answers the one in focus, and the next comes into focus. Each form
// works without this script; with it the page stays where it is.
(() => {
  const list = document.querySelector("[data-questions]");
  const status = document.querySelector("#status");
  const keys = { s: "same", d: "different", u: "unsure" };
  const given = [];
  if (!list) return;

  const items = () => [...list.querySelectorAll("[data-item]")];
  const waits = (item) => !item.classList.contains("answered");
  const here = () => document.activeElement.closest?.("[data-item]") ?? items().find(waits);

  async function sent(form, more = {}) {
    const body = new URLSearchParams(new FormData(form));
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (answer.type !== "opaqueredirect") throw new Error(answer.status);
  }

  function show(item, kind) {
    const [answers, undo] = [item.querySelector(".answers"), item.querySelector(".undo")];
    const words = kind && answers.querySelector(`[value=${kind}]`).firstChild.textContent.trim();
    item.classList.toggle("answered", Boolean(kind));
    answers.hidden = Boolean(kind);
    undo.hidden = !kind;
    const told = kind ? list.dataset.answered.replace("{0}", words) : "";
    undo.querySelector("[data-told]").textContent = told;
    status.textContent = told;
  }

  async function answer(item, kind) {
    if (!item || !waits(item)) return;
    show(item, kind);
    try {
      await sent(item.querySelector(".answers"), { answer: kind });
      given.push(item);
      const all = items();
      const next = [...all.slice(all.indexOf(item) + 1), ...all].find(waits);
      (next ?? item).focus();
    } catch {
      show(item, "");
      status.textContent = list.dataset.failed;
    }
  }

  async function undo(item) {
    if (!item || waits(item)) return;
    try {
      await sent(item.querySelector(".undo"));
      show(item, "");
      if (given.includes(item)) given.splice(given.indexOf(item), 1);
      item.focus();
    } catch {
      status.textContent = list.dataset.failed;
    }
  }

  list.addEventListener("submit", (event) => {
    const item = event.target.closest("[data-item]");
    event.preventDefault();
    if (event.target.matches(".undo")) undo(item);
    else answer(item, event.submitter?.value);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.matches?.("input, select, textarea")) return;
    if (keys[event.key]) answer(here(), keys[event.key]);
    else if (event.key === "z") undo(document.activeElement.closest?.(".answered") ?? given.at(-1));
    else return;
    event.preventDefault();
  });

  here()?.focus({ preventScroll: true });
})();
