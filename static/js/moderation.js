// Decisions without leaving the page: what a button would send is sent, the card folds to one line with
// its way back, and the next card takes its place. Single keys press the buttons (WCAG 2.1.4: they can be
// switched off, act only on the page's own focus, and never with a modifier). Without this file, the
// same forms load the same pages.

const FOLDS_AFTER = 10_000;
const FAILED = "That did not work. Try again.";
const UNREACHED = "No connection. Nothing was changed; try again.";
const shortcuts = () => document.querySelector("[data-shortcuts='on'], details.keys") !== null;
const cases = () => [...document.querySelectorAll(".case:not([aria-busy])")];
const current = () => document.activeElement?.closest(".case");
const inField = (node) => node?.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

// One after the other, so that what comes back is in order.
let queue = Promise.resolve();
let latestUndo = null;

function say(text) {
  const flash = document.querySelector(".flash");
  const line = document.createElement("p");
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

function renew(page) {
  for (const part of [".tabs", ".masthead nav", ".pager"]) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    else if (old && part === ".pager") old.remove();
  }
  document.title = page.title;
  // What has moved up from the pages after this one.
  const list = document.querySelector(".cases");
  for (const card of page.querySelectorAll(".cases > .case")) {
    if (list && !document.getElementById(card.id)) list.append(document.adoptNode(card));
  }
  // Or that nothing is left: the way back to the last decision stays beside it.
  document.querySelector("#content .empty")?.remove();
  const empty = page.querySelector("#content .empty");
  if (empty) list?.after(document.adoptNode(empty));
}

function fold(card, page, said) {
  const line = document.createElement("div");
  line.className = "folded";
  const words = document.createElement("p");
  words.textContent = said;
  line.append(words);
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
  say(said);
}

// Where its author has changed the comment, the new words take the place of the old.
function refuse(old, said, fresh) {
  const version = (card) => card?.querySelector("[name=version]")?.value;
  const card = fresh && version(fresh) !== version(old) ? document.adoptNode(fresh) : old;
  if (card !== old) old.replaceWith(card);
  card.removeAttribute("aria-busy");
  complain(card.querySelector(".decisions"), said);
  focusCard(card);
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
        refuse(card, said || page.querySelector("h1")?.textContent || FAILED, still);
        return;
      }
      const hadFocus = !current();
      fold(card, page, said);
      renew(page);
      say(said);
      if (hadFocus) focusCard(cases()[0]);
    } catch {
      refuse(card, UNREACHED);
    }
  });
}

// Whoever could not take it back finds the line and its button again.
function keep(form, said) {
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
        keep(form, said || page.querySelector("h1")?.textContent || FAILED);
        return;
      }
      const card = form.dataset.card && page.getElementById(form.dataset.card);
      const line = form.closest(".folded");
      renew(page);
      say(said);
      if (card && line) {
        const fresh = document.getElementById(card.id) ?? document.adoptNode(card);
        line.replaceWith(fresh);
        focusCard(fresh);
      } else {
        line?.remove();
      }
      if (latestUndo === form) latestUndo = null;
    } catch {
      keep(form, UNREACHED);
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

// How many are selected.
document.addEventListener("change", (event) => {
  if (event.target.name !== "comment") return;
  const many = document.querySelectorAll("[name=comment]:checked").length;
  const line = document.querySelector(".bulk-count");
  if (line) line.textContent = many === 0 ? "Those selected:" : `${many} selected:`;
});

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
  else if (key === "u") (latestUndo ?? document.querySelector(".flash form"))?.requestSubmit();
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
