// Where something is typed, the end of the session is told before it comes. Without this file the server keeps what came too late.
window.bihuanSession = { before: () => Promise.resolve(), renewed: () => Promise.resolve() };
(function (session) {
  "use strict";

  const WARNED = 120;
  const main = document.querySelector("main[data-session]");
  const typed = "textarea, select, input[type=text], input[type=date], input[type=file], input:not([type])";
  if (!main || ![...main.querySelectorAll("form[method=post]")].some((it) => it.querySelector(typed))) { return; }
  const words = document.querySelector(".words");
  const said = { ...main.dataset, ...(words ? words.dataset : {}) };
  let ends = 0;
  let longest = 0;
  let idle = 0;
  const now = () => Date.now() / 1000;

  const told = document.createElement("dialog");
  const text = document.createElement("p");
  const buttons = document.createElement("div");
  const stay = document.createElement("button");
  told.className = "session";
  told.setAttribute("role", "alertdialog");
  text.id = "session-text";
  told.setAttribute("aria-labelledby", text.id);
  buttons.className = "buttons";
  stay.type = "button";
  stay.className = "btn btn-primary";
  buttons.append(stay);
  told.append(text, buttons);
  document.body.append(told);

  session.renewed = () => fetch(said.session, { headers: { Accept: "application/json" }, redirect: "error" })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then((it) => {
      idle = it.idle;
      ends = now() + it.idle;
      longest = now() + it.longest;
      // After signing in again in another window forms are sent with its token.
      if (it.token) { document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = it.token; }); }
      localStorage.setItem("bihuan-seen", String(Math.round(now())));
    })
    .catch(() => {});

  stay.addEventListener("click", () => {
    told.close();
    if (now() < Math.min(ends, longest)) { session.before().then(session.renewed); }
  });

  function watch() {
    // Another window of the same session may have asked for something since.
    const seen = Number(localStorage.getItem("bihuan-seen") || 0);
    if (idle > 0 && seen + idle > ends) { ends = seen + idle; }
    const left = Math.round(Math.min(ends, longest) - now());
    if (ends === 0 || left > WARNED) {
      if (told.open && left > WARNED) { told.close(); }
      return;
    }
    const last = longest <= ends;
    const warning = last ? said.longest : said.ends;
    text.textContent = left > 0 ? warning.replace("{0}", left) : said.over;
    stay.textContent = left > 0 && !last ? said.stay : said.understood;
    if (!told.open && !told.dataset.closed) { told.showModal(); stay.focus(); }
    if (left <= 0 || last) { told.addEventListener("close", () => { told.dataset.closed = "yes"; }, { once: true }); }
  }
  session.renewed().then(() => setInterval(watch, 1000));
})(window.bihuanSession);
