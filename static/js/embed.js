/* A film is loaded from where it lies when somebody presses its link, and not before. Without this script
   the link leads there. */
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-frame]");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!link || elsewhere) return;
    event.preventDefault();
    const url = new URL(link.dataset.frame);
    url.searchParams.set("autoplay", "1");
    const frame = document.createElement("iframe");
    frame.title = link.textContent;
    frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = url.href;
    link.replaceWith(frame);
    frame.focus();
  });
})();
