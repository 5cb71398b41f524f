// Lists one can choose from: one box for all of the page.
(function () {
  "use strict";

  document.querySelectorAll("form.pickable").forEach((form) => {
    const head = form.querySelector("th.pick");
    const boxes = [...form.querySelectorAll("td.pick input")];
    if (!head || boxes.length < 2) { return; }
    const all = document.createElement("input");
    all.type = "checkbox";
    all.className = "form-check-input";
    all.setAttribute("aria-label", head.dataset.all || head.textContent);
    head.textContent = "";
    head.append(all);
    const show = () => {
      const chosen = boxes.filter((it) => it.checked).length;
      all.checked = chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    };
    all.addEventListener("change", () => { boxes.forEach((it) => { it.checked = all.checked; }); });
    form.addEventListener("change", (event) => { if (event.target !== all) { show(); } });
    show();
  });
})();
