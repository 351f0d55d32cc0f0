/* While somebody reads, says how many comments have come. Nothing on the page moves: going there is a
   link. Asks only while the page is seen, ever more seldom when there is no answer. */
(() => {
  "use strict";
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
    const link = document.createElement("a");
    link.href = url;
    link.textContent = text;
    place.replaceChildren(link);
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
