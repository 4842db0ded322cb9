"use strict";
// Leaving at once: by the button, which is a plain link without this script, or by Shift three times
// within five seconds. The page is covered first, the session is ended on the way, and this page is
// taken out of the way back. What was visited before stays in the browser's history; no page can
// clear that.
(() => {
  const WITHIN = 5000;
  let presses = [];

  const leave = () => {
    const cover = document.createElement("div");
    cover.className = "cover";
    document.body.append(cover);
    document.title = "\u200b";
    const token = document.querySelector("input[name=_token]");
    navigator.sendBeacon("/away", new URLSearchParams(token ? { _token: token.value } : {}));
    location.replace("about:blank");
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = [];
    } else if (!event.repeat) {
      presses = presses.filter((time) => event.timeStamp - time < WITHIN).concat(event.timeStamp);
      if (presses.length === 3) {
        leave();
      }
    }
  });

  document.querySelectorAll("a.leave").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    }),
  );

  // A page that the browser kept to go back to is asked for anew.
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
