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
    /* It may stand inside another language. */
    button.lang = document.documentElement.lang;
    button.dir = document.documentElement.dir;
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
  }
  /* One button, which a finger shares with and a mouse copies with, so that there is room for it: at the beginning
     of a line that ends at the edge, and at the end of one that begins there. */
  const shares = navigator.share && matchMedia("(pointer: coarse)").matches;
  const sharer = () => {
    const button = make("button", { type: "button", className: "plain", textContent: words.share });
    const what = () => ({ title: document.querySelector("h1").textContent, url: address() });
    /* Somebody who thinks better of it has done nothing wrong. */
    button.addEventListener("click", () => navigator.share(what()).catch(() => {}));
    return button;
  };
  if (shares || navigator.clipboard) {
    each(".article .byline-end", (line) => {
      const button = shares ? sharer() : copier("plain", words.link, address);
      matchMedia("(width >= 40em)").matches ? line.prepend(button) : line.append(button);
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
  each(".contents", (contents) => {
    contents.addEventListener("toggle", () => (contents.open ||= beside.matches));
  });

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
    dialog.lang = link.closest("[lang]").lang;
    dialog.setAttribute("aria-label", link.querySelector("picture img").alt);
    const form = make("form", { method: "dialog" });
    const { lang, dir } = document.documentElement;
    form.append(make("button", { className: "button", textContent: words.close, lang, dir }));
    const caption = link.closest("figure")?.querySelector("figcaption");
    dialog.append(picture, form, ...(caption ? [caption.cloneNode(true)] : []));
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  /* Whether the screen has room for a picture to be larger; else its link leads to all of it. */
  const gains = (link) => {
    const { width, height } = link.querySelector("picture img").getBoundingClientRect();
    return Math.min(innerWidth / width, innerHeight / height) > 1.2;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-frame], a.full:has(picture)");
    if (!link || elsewhere(event)) return;
    if (!link.dataset.frame && !gains(link)) return;
    event.preventDefault();
    link.dataset.frame ? play(link) : enlarge(link);
  });

  /* What is told stays in sight where it leads further down, and goes when it has been read. */
  const flash = document.querySelector(".flash");
  if (flash?.firstElementChild) {
    const away = make("button", { type: "button", className: "plain", textContent: words.close });
    away.addEventListener("click", () => flash.replaceChildren());
    flash.append(away);
  }

  /* What somebody writes is kept in their browser, through whatever befalls the page, until the server says that
     it is posted: for a week, and for a day where nobody is signed in. Each of two tabs keeps its own, and nobody
     finds what somebody else who signed in has written. */
  const mark = "words ";
  const day = 86400000;
  const guarded = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  const forget = (name) => guarded(() => localStorage.removeItem(name));
  /* Where there is no room, an older text would be taken for the latest. */
  const keep = (name, what) => {
    forget(name);
    if (what.text.trim()) guarded(() => localStorage.setItem(name, JSON.stringify(what)));
  };
  const tab = guarded(() => {
    sessionStorage.tab ||= Math.random().toString(36).slice(2);
    return sessionStorage.tab;
  });
  const posted = document.querySelector("[data-posted]")?.dataset.posted;
  const all = () => {
    const names = guarded(() => Object.keys(localStorage)) || [];
    return names.filter((name) => name.startsWith(mark)).map((name) => {
      const { text, at, who, form, from, sent } = guarded(() => JSON.parse(localStorage.getItem(name))) || {};
      return { name, text, at, who, form, from, sent };
    });
  };
  const done = posted ? all().filter((one) => one.sent && one.form === posted) : [];
  const isDone = ({ name, text, at, form }) =>
    form === posted && done.some((one) => one.text === text || (one.from?.name === name && one.from.at === at));
  all().forEach((one) => {
    const age = Date.now() - one.at;
    const holds = typeof one.text === "string" && age >= 0 && age < (one.who ? 7 : 1) * day;
    if (!holds || isDone(one)) forget(one.name);
  });
  const keepWords = (element) => {
    const { body, parent, version } = element.elements;
    const who = element.querySelector(".who bdi")?.textContent || "";
    const about = parent || version;
    const form = new URL(element.action).pathname + (about ? ` ${about.value}` : "");
    const name = `${mark}${tab} ${form} ${who}`;
    let from;
    const write = (sent) => keep(name, { text: body.value, at: Date.now(), who, form, from, sent });
    const known = all().filter((one) => one.form === form && (one.who === who || !one.who));
    const before = known.find((one) => one.name === name) || known.sort((one, other) => other.at - one.at)[0];
    const isFresh = !body.value || "fresh" in element.dataset;
    if (before && isFresh && before.text !== body.value) {
      /* What another tab keeps stays its own, until this one posts or discards it. */
      body.value = before.text;
      from = { name: before.name, at: before.at };
      const told = make("p", { className: "hint", textContent: `${words.restored} ` });
      const away = make("button", { type: "button", className: "plain", textContent: words.discard });
      away.addEventListener("click", () => {
        body.value = body.defaultValue;
        forget(name);
        if (all().some((one) => one.name === from.name && one.at === from.at)) forget(from.name);
        told.remove();
        body.focus();
      });
      told.append(away);
      body.after(told);
    }
    body.addEventListener("input", () => write(false));
    element.addEventListener("submit", ({ submitter }) => write(!submitter?.hasAttribute("formaction")));
  };
  each(".comment-form", keepWords);
  /* Over plain HTTP a browser does not do that by itself. */
  each("#sign-out", (form) => form.addEventListener("submit", () => all().forEach((one) => forget(one.name))));

  /* A reply is written under what it answers, one at a time. Where it cannot be, the link leads to a page for it. */
  const answer = async (link) => {
    const page = await fetch(link.href).then((found) => (found.ok && !found.redirected ? found.text() : ""));
    const form = new DOMParser().parseFromString(page, "text/html").querySelector(".comment-form");
    if (!form) return location.assign(link.href);
    document.querySelector("#reply")?.remove();
    form.id = "reply";
    const { body } = form.elements;
    const hint = form.querySelector("#body-hint");
    form.querySelector("label[for=body]").htmlFor = body.id = "reply-body";
    hint.id = "reply-body-hint";
    body.setAttribute("aria-describedby", hint.id);
    const away = make("button", { type: "button", className: "button quiet", textContent: words.close });
    away.addEventListener("click", () => {
      form.remove();
      link.focus();
    });
    form.querySelector(".buttons").prepend(away);
    link.closest("article").after(form);
    keepWords(form);
    body.focus();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".comments .actions a[href*='/reply']");
    if (!link || elsewhere(event)) return;
    event.preventDefault();
    answer(link).catch(() => location.assign(link.href));
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
