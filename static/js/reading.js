/* What reading and answering are easier with. Everything is there without it: films and full pictures are links,
   code can be selected, comments that have come are there when the page is loaded again. */
(() => {
  "use strict";
  const words = {};
  const each = (what, act) => document.querySelectorAll(what).forEach(act);
  const make = (name, more) => Object.assign(document.createElement(name), more);
  /* Whether a link is to be opened elsewhere, which the browser does. */
  const elsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;

  /* Said to those who do not see that a button says something else for a moment. */
  const status = make("p", { className: "unseen" });
  status.setAttribute("role", "status");
  document.body.append(status);

  /* A button that takes `text()` to the clipboard, and says so. */
  const copier = (className, label, text) => {
    const button = make("button", { type: "button", className, textContent: label });
    let timer = 0;
    const say = (what) => {
      status.textContent = button.textContent = what;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = label;
        status.textContent = "";
      }, 2000);
    };
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(text()).then(
        () => say(words.copied),
        () => say(words.failed),
      );
    });
    return button;
  };

  /* Only where the page came in a way that nobody else can read: browsers give the clipboard to no other. */
  if (navigator.clipboard) {
    each(".prose pre", (pre) => {
      let frame = pre.closest(".code");
      if (!frame) {
        frame = make("div", { className: "code" });
        pre.replaceWith(frame);
        frame.append(pre);
      }
      frame.append(copier("copy", words.copy, () => pre.textContent));
    });
    each(".article .byline-end", (line) => line.append(copier("plain", words.link, address)));
  }
  if (navigator.share) {
    each(".article .byline-end", (line) => {
      const button = make("button", { type: "button", className: "plain", textContent: words.share });
      const what = () => ({ title: document.querySelector("h1").textContent, url: address() });
      /* Somebody who thinks better of it has done nothing wrong. */
      button.addEventListener("click", () => navigator.share(what()).catch(() => {}));
      line.append(button);
    });
  }

  function address() {
    const known = document.querySelector("link[rel=canonical]");
    return known ? known.href : location.origin + location.pathname;
  }

  /* Open beside the text, whatever is said to be closed: so it is told to those who do not see it. */
  const beside = matchMedia("(width >= 80em)");
  const unfold = () => each(".contents", (contents) => (contents.open = beside.matches));
  if (beside.matches) unfold();
  beside.addEventListener("change", unfold);

  /* A film is loaded from where it lies when somebody presses its link, and not before. */
  const play = (link) => {
    const url = new URL(link.dataset.frame);
    url.searchParams.set("autoplay", "1");
    const frame = make("iframe", {
      title: link.textContent,
      allow: "autoplay; fullscreen; picture-in-picture; encrypted-media",
      allowFullscreen: true,
      referrerPolicy: "strict-origin-when-cross-origin",
      src: url.href,
    });
    const caption = link.parentElement.querySelector("figcaption");
    link.replaceWith(frame);
    /* Where the browser refuses it, there is still the way to it. */
    if (caption) caption.replaceChildren(link);
    delete link.dataset.frame;
    frame.focus();
  };

  /* A picture as large as the screen lets it be, until the next press or Escape. */
  const enlarge = (link) => {
    const picture = link.querySelector("picture").cloneNode(true);
    picture.querySelectorAll("source").forEach((source) => (source.sizes = "100vw"));
    picture.querySelector("img").loading = "eager";
    const dialog = make("dialog", { className: "enlarged" });
    dialog.setAttribute("aria-label", link.querySelector("picture img").alt);
    const form = make("form", { method: "dialog" });
    form.append(make("button", { className: "button", textContent: words.close }));
    dialog.append(picture, form);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-frame], a.full:has(picture)");
    if (!link || elsewhere(event)) return;
    event.preventDefault();
    link.dataset.frame ? play(link) : enlarge(link);
  });

  /* What somebody writes is kept in their browser, through whatever befalls the page, until it is posted; for a
     week, and for nobody who is signed in as somebody else. */
  const mark = "words ";
  const week = 7 * 86400000;
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };
  const keep = (name, what) => {
    try {
      what ? localStorage.setItem(name, JSON.stringify(what)) : localStorage.removeItem(name);
    } catch {
      /* Some browsers keep nothing. */
    }
  };
  const posted = document.querySelector(".flash:not(.failed) p");
  const names = () => {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(mark));
    } catch {
      return [];
    }
  };
  names().forEach((name) => {
    const { at, sent } = kept(name) || {};
    if (!(Date.now() - at < week) || (sent && posted)) keep(name);
  });
  each(".comment-form", (form) => {
    const { body, parent } = form.elements;
    const who = form.querySelector(".who bdi")?.textContent || "";
    const name = mark + new URL(form.action).pathname + (parent ? ` ${parent.value}` : "");
    const write = (sent) => keep(name, body.value.trim() && { text: body.value, at: Date.now(), who, sent });
    const before = kept(name);
    if (before && !body.value && (!before.who || before.who === who)) {
      body.value = before.text;
      const told = make("p", { className: "hint", textContent: `${words.restored} ` });
      const away = make("button", { type: "button", className: "plain", textContent: words.discard });
      away.addEventListener("click", () => {
        body.value = "";
        keep(name);
        told.remove();
        body.focus();
      });
      told.append(away);
      body.after(told);
    }
    body.addEventListener("input", () => write(false));
    form.addEventListener("submit", ({ submitter }) => write(!submitter?.hasAttribute("formaction")));
  });

  /* While somebody reads, says how many comments have come. Nothing on the page moves: going there is a link.
     Asks only while the page is seen, ever more seldom when there is no answer. */
  const thread = document.querySelector("[data-since]");
  const place = document.querySelector(".arrivals");
  if (!thread || !place) return;

  const usual = 45000;
  const longest = 15 * 60000;
  let pause = usual;
  let timer = 0;
  let told = 0;

  const say = ({ count, text, url }) => {
    if (!count || !url || count === told) return;
    told = count;
    place.replaceChildren(make("a", { href: url, textContent: text }));
  };

  const ask = async () => {
    timer = 0;
    try {
      const answer = await fetch(thread.dataset.since, { headers: { accept: "application/json" } });
      if (answer.status === 404 || answer.status === 410) return;
      if (!answer.ok) throw new Error(answer.statusText);
      say(await answer.json());
      pause = usual;
    } catch {
      pause = Math.min(pause * 2, longest);
    }
    wait();
  };

  const wait = () => {
    if (!timer && document.visibilityState === "visible") timer = setTimeout(ask, pause);
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    timer = 0;
    wait();
  });
  wait();
})();
