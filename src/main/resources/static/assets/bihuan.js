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
    sort(form);
    form.addEventListener("change", (event) => { if (event.target.name === "outcome") { sort(form); } });
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

  const errors = document.querySelector(".errors");
  if (errors) { errors.focus(); }
})();

// Windows of one session tell each other when it was last used.
try { localStorage.setItem("bihuan-seen", String(Math.round(Date.now() / 1000))); } catch (full) { /* then each window counts for itself */ }
