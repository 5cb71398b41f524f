// What a page does beyond what it does without this file: fields that belong to another outcome are put away.
(function () {
  "use strict";

  function sort(form) {
    const chosen = form.querySelector("input[name=outcome]:checked, select[name=outcome]");
    form.querySelectorAll("[data-for]").forEach((field) => {
      const here = !chosen || field.dataset.for.split(" ").includes(chosen.value);
      field.classList.toggle("not-now", !here);
      field.querySelectorAll("input, select, textarea").forEach((it) => { it.disabled = !here; });
    });
  }

  document.querySelectorAll("form.fill").forEach((form) => {
    // A browser alone cannot tell outcomes apart: it would ask each for what the first one needs, and is told to ask for nothing.
    if (form.dataset.parted) { form.noValidate = false; }
    sort(form);
    form.addEventListener("change", (event) => { if (event.target.name === "outcome") { sort(form); } });
  });

  // A field for files is labelled by the browser, in the browser's language: the page puts its own words over it.
  const page = document.querySelector("main[data-choose]");
  (page ? page.querySelectorAll("input[type=file]") : []).forEach((input) => {
    const part = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });
    const field = part("span", "chooser", "");
    const face = part("span", "face quiet", "");
    const names = part("span", "", "");
    const show = () => {
      names.textContent = [...input.files].map((it) => it.name).join("、") || page.dataset.chosen;
      names.lang = input.files.length > 0 ? "zh-CN" : document.documentElement.lang;
    };
    face.setAttribute("aria-hidden", "true");
    face.append(part("b", "", page.dataset.choose), names);
    input.before(field);
    field.append(input, face);
    // What is sent at once is taken out of the field again.
    input.addEventListener("change", () => setTimeout(show));
    if (input.form) { input.form.addEventListener("reset", () => setTimeout(show)); }
    window.addEventListener("pageshow", show);
    show();
  });

  // A file that is too large is told at its field before anything is sent.
  document.querySelectorAll("input[type=file][data-most]").forEach((input) => {
    input.addEventListener("change", () => {
      const large = [...input.files].find((it) => it.size > input.dataset.most * 1048576);
      const values = large ? [large.name, Math.ceil(large.size / 1048576), input.dataset.most] : [];
      input.setCustomValidity(large ? input.dataset.large.replace(/\{(\d)\}/g, (all, n) => values[n]) : "");
      input.reportValidity();
    });
  });

  // What is being sent is not sent a second time. Only what is answered by a page: a form that asks may be asked again.
  const main = document.querySelector("main[data-sending]");
  const sends = (form) => form.method === "post" && !form.target && !form.hasAttribute("hx-post");
  function rest(form) {
    form.removeAttribute("aria-busy");
    form.querySelectorAll(".sending").forEach((it) => it.remove());
  }
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !sends(form)) { return; }
    if (form.getAttribute("aria-busy") === "true") { event.preventDefault(); return; }
    form.setAttribute("aria-busy", "true");
    const by = event.submitter;
    if (main && by && main.contains(by)) {
      const told = document.createElement("span");
      told.className = "sending quiet";
      told.setAttribute("role", "status");
      by.after(told);
      told.textContent = main.dataset.sending;
    }
    // Whoever stopped it may send it again, though no browser tells of that.
    setTimeout(() => rest(form), 60000);
  });
  // The page is there again: by going back, it may be with what was last sent.
  window.addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach(rest));

  // A part of the page that could not be fetched says so in its place, where a link to it stays; one that is asked for again and
  // again goes on.
  function failed(event) {
    const place = event.detail.elt;
    if (!main || !main.contains(place) || place.querySelector(".unfetched")) { return; }
    const told = document.createElement("p");
    told.className = "unfetched error";
    told.setAttribute("role", "status");
    place.append(told);
    told.textContent = main.dataset.failed;
  }
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((it) => document.body.addEventListener(it, failed));
  // Signing in again is a page of its own and no part of this one.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, pathInfo } = event.detail;
    const asked = new URL(pathInfo.finalRequestPath || pathInfo.requestPath, location.href).pathname;
    if (xhr.responseURL && new URL(xhr.responseURL).pathname !== asked) {
      event.detail.shouldSwap = false;
      failed(event);
    }
  });

  const errors = document.querySelector(".errors");
  if (errors) { errors.focus(); }
})();

// Windows of one session tell each other when it was last used.
try { localStorage.setItem("bihuan-seen", String(Math.round(Date.now() / 1000))); } catch (full) { /* then each window counts for itself */ }
