// Decisions without leaving the page: what a button would send is sent, the card folds to one line with
// its way back, and the next card takes its place. Single keys press the buttons (WCAG 2.1.4: they can be
// switched off, act only on the page's own focus, and never with a modifier). Without this file, the
// same forms load the same pages.

const FOLDS_AFTER = 10_000;
// The words stand in the page, in its language.
const words = document.querySelector(".cases")?.dataset ?? {};
const shortcuts = () => document.querySelector("[data-shortcuts='on'], details.keys") !== null;
const cases = () => [...document.querySelectorAll(".case:not([aria-busy])")];
const current = () => document.activeElement?.closest(".case");
const inField = (node) => node?.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

// One after the other, so that what comes back is in order.
let queue = Promise.resolve();
let latestUndo = null;

// What an element says of so many.
function counted({ dataset }, many) {
  return many === 1 ? dataset.one : dataset.many.replace("#", many);
}

function say(text, failed) {
  const flash = document.querySelector(".flash");
  const line = document.createElement("p");
  if (failed) line.className = "card-error";
  line.textContent = text;
  flash.replaceChildren(line);
}

function focusCard(card) {
  if (!card) {
    document.querySelector("#content")?.focus();
    return;
  }
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function neighbour(card, step) {
  const all = cases();
  if (!card) return all[step > 0 ? 0 : all.length - 1];
  const at = all.indexOf(card);
  return all[at + step] ?? null;
}

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body, redirect: "follow" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { ok: answer.ok, page };
}

// How many are selected.
function recount() {
  const many = document.querySelectorAll("[name=comment]:checked").length;
  const line = document.querySelector(".bulk-count");
  if (line) line.textContent = many === 0 ? line.dataset.none : counted(line, many);
}

// Puts a card where it stands on its page, among those that are shown already.
function place(card) {
  let next = card.nextElementSibling;
  while (next && !document.getElementById(next.id)) next = next.nextElementSibling;
  const before = next && document.getElementById(next.id);
  const list = document.querySelector(".cases");
  if (before?.parentElement === list) before.before(document.adoptNode(card));
  else list?.append(document.adoptNode(card));
}

function renew(page) {
  for (const part of [".tabs", ".masthead nav", ".pager"]) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    else if (old && part === ".pager") old.remove();
  }
  document.title = page.title;
  // What has moved up from the pages after this one.
  for (const card of [...page.querySelectorAll(".cases > .case")]) {
    if (!document.getElementById(card.id)) place(card);
  }
  // Or that nothing is left: the way back to the last decision stays beside it.
  document.querySelector("#content .empty")?.remove();
  const empty = page.querySelector("#content .empty");
  if (empty) document.querySelector(".cases")?.after(document.adoptNode(empty));
  const bulk = document.querySelector(".bulk");
  if (bulk) bulk.hidden = cases().length === 0;
  recount();
  tellOfArrivals();
}

function fold(card, page, said) {
  const line = document.createElement("div");
  line.className = "folded";
  const sentence = document.createElement("p");
  sentence.textContent = said;
  line.append(sentence);
  const reply = page.querySelector(".flash a.reply");
  if (reply) line.append(document.adoptNode(reply));
  const undo = page.querySelector(".flash form");
  if (undo) {
    const form = document.adoptNode(undo);
    form.dataset.card = card.id;
    line.append(form);
    latestUndo = form;
  }
  card.replaceWith(line);
  const stays = () => line.matches(":focus-within") || line.querySelector(".card-error");
  setTimeout(() => stays() || line.remove(), FOLDS_AFTER);
}

// Says over these buttons why what one of them asked for was not done.
function complain(buttons, said) {
  buttons.parentElement.querySelector(".card-error")?.remove();
  const line = document.createElement("p");
  line.className = "card-error";
  line.textContent = said;
  buttons.before(line);
  say(said, true);
}

// Where its author has changed the comment, the new words take the place of the old.
function refuse(old, said, fresh) {
  const version = (card) => card?.querySelector("[name=version]")?.value;
  const card = fresh && version(fresh) !== version(old) ? document.adoptNode(fresh) : old;
  if (card !== old) old.replaceWith(card);
  card.removeAttribute("aria-busy");
  complain(card.querySelector(".decisions"), said);
  // Whoever writes or chooses elsewhere meanwhile goes on there; the message is announced.
  const busy = inField(document.activeElement) || document.activeElement?.closest("details.with-reason[open]");
  if (!busy) focusCard(card);
}

function decide(form, button) {
  const card = form.closest(".case");
  const next = neighbour(card, 1) ?? neighbour(card, -1);
  card.setAttribute("aria-busy", "true");
  focusCard(next);
  queue = queue.then(async () => {
    try {
      const { ok, page } = await send(form, button);
      const said = page.querySelector(".flash p")?.firstChild?.textContent.trim();
      const done = page.querySelector(".flash form");
      const still = page.getElementById(card.id);
      if (!ok || !said || (!done && still)) {
        refuse(card, said || page.querySelector("h1")?.textContent || words.failed, still);
        return;
      }
      const hadFocus = !current();
      fold(card, page, said);
      renew(page);
      say(said);
      if (hadFocus) focusCard(cases()[0]);
    } catch {
      refuse(card, words.unreached);
    }
  });
}

// Whoever could not take it back finds the line and its button again, also where it had folded away.
function keep(form, said) {
  if (!form.isConnected) document.querySelector(".cases")?.prepend(form.closest(".folded"));
  complain(form, said);
  form.querySelector("button").focus();
}

function undo(form) {
  queue = queue.then(async () => {
    try {
      const { ok, page } = await send(form);
      const said = page.querySelector(".flash p")?.firstChild?.textContent.trim();
      const done = page.querySelector(".flash form");
      if (!ok || !said || !done) {
        keep(form, said || page.querySelector("h1")?.textContent || words.failed);
        return;
      }
      const card = form.dataset.card && page.getElementById(form.dataset.card);
      const line = form.closest(".folded");
      // Who sees one comment at a time sees this one again, and no other.
      const alone = card && document.querySelector(".habit [name=view][value=list]");
      if (alone) for (const other of cases()) other.remove();
      renew(page);
      say(said);
      const fresh = card && document.getElementById(card.id);
      if (fresh && line?.isConnected) line.replaceWith(fresh);
      else line?.remove();
      focusCard(fresh ?? cases()[0]);
      if (latestUndo === form) latestUndo = null;
    } catch {
      keep(form, words.unreached);
    }
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.closest(".case .decisions")) {
    event.preventDefault();
    decide(form, event.submitter);
  } else if (form.closest(".folded")) {
    event.preventDefault();
    undo(form);
  }
});

document.addEventListener("change", (event) => {
  if (event.target.name === "comment") recount();
});

function undoLatest() {
  if (latestUndo && !latestUndo.isConnected) undo(latestUndo);
  else (latestUndo ?? document.querySelector(".flash form"))?.requestSubmit();
}

function press(card, key) {
  const button = card?.querySelector(`[data-key="${key}"]`);
  if (!button) return false;
  if (key === "r") {
    const details = button.closest("details");
    details.open = !details.open;
    if (details.open) details.querySelector("input[type=radio]").focus();
    else focusCard(card);
  } else {
    button.click();
  }
  return true;
}

function choose(card, number) {
  const form = card.querySelector("details.with-reason[open] form");
  const radio = form?.querySelectorAll("input[type=radio]")[number - 1];
  if (!radio) return false;
  radio.checked = true;
  // The last reason says nothing by itself.
  if (radio.value === "other") form.querySelector("[name=note]").focus();
  else form.requestSubmit();
  return true;
}

document.addEventListener("keydown", (event) => {
  const { key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !shortcuts()) return;
  if (inField(event.target)) return;
  const card = current() ?? cases()[0];
  let done = true;
  if (key === "j") focusCard(current() ? neighbour(current(), 1) ?? current() : cases()[0]);
  else if (key === "k") focusCard(current() ? neighbour(current(), -1) ?? current() : cases()[0]);
  else if ("arsobx".includes(key) && key.length === 1) done = press(card, key);
  else if (key === "z") document.querySelector("button[data-key=z]")?.click();
  else if (key === "u") undoLatest();
  else if (key === "/") document.getElementById("look-for")?.focus();
  else if (key === "?") {
    const keys = document.querySelector("details.keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  } else if (/^[1-8]$/.test(key)) {
    const open = card?.querySelector("details.with-reason[open]");
    done = open ? choose(card, Number(key)) : key <= "5";
    if (!open && done) document.querySelectorAll(".tabs a")[Number(key) - 1]?.click();
  } else if (key === "Escape" && card?.querySelector("details.with-reason[open]")) {
    press(card, "r");
  } else done = false;
  if (done) event.preventDefault();
});

// While the queue is open and seen, asks now and then what has come, and says so. Nothing moves: going there is a
// link, which loads the queue anew.
const USUAL = 45_000;
const LONGEST = 15 * 60_000;
const MOST = 100;
const told = document.querySelector(".queue-arrivals");
const shown = new Set();
let come = { ids: [], url: null };
let pause = USUAL;
let timer = 0;

function tellOfArrivals() {
  if (!told) return;
  for (const card of document.querySelectorAll(".case")) shown.add(Number(card.id.slice(5)));
  const many = come.ids.filter((id) => !shown.has(id)).length;
  if (many === 0) return told.replaceChildren();
  const text = many >= MOST ? told.dataset.most : counted(told, many);
  if (told.textContent === text) return;
  const link = document.createElement("a");
  link.href = come.url;
  link.textContent = text;
  link.addEventListener("click", (event) => {
    const [here, there] = [new URL(location.href), new URL(link.href)];
    if (here.pathname + here.search !== there.pathname + there.search) return;
    // From the same address the browser would look for the card on the page it has.
    event.preventDefault();
    history.replaceState(null, "", `${here.pathname}?anew`);
    location.replace(there);
  });
  told.replaceChildren(link);
}

async function ask() {
  timer = 0;
  try {
    const answer = await fetch(told.dataset.since, { headers: { accept: "application/json" } });
    if (answer.redirected || [401, 403, 404].includes(answer.status)) return;
    if (!answer.ok) throw new Error(answer.statusText);
    come = await answer.json();
    tellOfArrivals();
    pause = USUAL;
  } catch {
    pause = Math.min(pause * 2, LONGEST);
  }
  wait();
}

function wait() {
  if (!timer && document.visibilityState === "visible") timer = setTimeout(ask, pause);
}

if (told) {
  tellOfArrivals();
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    timer = 0;
    wait();
  });
  wait();
}
