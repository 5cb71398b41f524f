// What filling in a form is made easier by. Without this file every form is filled in and sent all the same.
(function () {
  "use strict";

  const words = document.querySelector(".words");
  const form = document.querySelector("form.fill");
  if (!words || !form) { return; }
  const said = words.dataset;
  const session = window.bihuanSession;
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (all, n) => values[n]);
  const el = (name, properties, ...children) => {
    const it = Object.assign(document.createElement(name), properties);
    it.append(...children);
    return it;
  };
  const later = (work, wait) => {
    let timer = 0;
    return (...values) => { clearTimeout(timer); timer = setTimeout(() => work(...values), wait); };
  };
  const json = (address) => fetch(address, { headers: { Accept: "application/json" }, redirect: "error" })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));

  // Enter in a line of text belongs to the input method, and never hands a form in by mistake: a button does.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=checkbox]):not([type=radio]):not([type=file])")) {
      event.preventDefault();
    }
  });

  // Long texts: how long they are, and phrases to put in.
  const phrases = [...form.querySelectorAll(".phrases li")].map((it) => it.textContent);
  const beside = (field) => field.closest("label") || field;
  const helped = (area) => {
    const most = area.maxLength > 0 ? " / " + area.maxLength : "";
    const count = el("p", { className: "counter hint wide" });
    const show = () => { count.textContent = area.value.length + most + " " + said.count; };
    beside(area).after(count);
    area.addEventListener("input", show);
    show();
    if (phrases.length > 0) {
      const list = el("details", { className: "insert" }, el("summary", { textContent: document.querySelector(".phrases summary").textContent }));
      phrases.forEach((text) => {
        const button = el("button", { type: "button", className: "btn btn-sm", textContent: text, title: said.insert });
        button.lang = "zh-CN";
        button.addEventListener("click", () => {
          area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
          area.dispatchEvent(new Event("input", { bubbles: true }));
          area.focus();
        });
        list.append(button);
      });
      count.after(list);
    }
  };
  form.querySelectorAll("textarea.counted").forEach(helped);
  // A list may have hundreds of rows: only where somebody writes.
  form.querySelectorAll(".row-of label textarea").forEach((area) => area.addEventListener("focus", () => helped(area), { once: true }));

  // Units and people: typed by name, pinyin or initials.
  const FEW = 8;
  let number = 0;
  function finder(box, apply) {
    const id = "find-" + (number += 1);
    const input = el("input", { type: "search", className: "form-control form-control-sm finder", id, autocomplete: "off" });
    const label = el("label", { className: "finder-label", htmlFor: id, textContent: fill(said.find, box.dataset.label) });
    const found = el("p", { className: "hint" });
    found.setAttribute("role", "status");
    box.before(label, input);
    box.after(found);
    const ask = later(() => {
      const typed = input.value.trim();
      if (!typed) { apply(null); found.textContent = ""; return; }
      const address = box.dataset.choices + (box.dataset.choices.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(typed);
      json(address).then((matches) => {
        if (input.value.trim() !== typed) { return; }
        const n = apply(new Set(matches.map((it) => it.value)));
        found.textContent = n > 0 ? fill(said.found, n) : said.findNone;
        input.dataset.shown = typed;
      }).catch(() => { apply(null); found.textContent = ""; });
    }, 200);
    input.addEventListener("input", (event) => { if (!event.isComposing) { ask(); } });
    input.addEventListener("compositionend", ask);
    return input;
  }

  // The units of a row are typed: what is typed is looked up, and what was found is put in its place, of several the one being typed.
  const PARTED = /[、，,；;\n]/;
  const OFFERED = 8;
  function offers(field, several) {
    const rows = field.closest(".rows");
    const list = el("ul", { className: "offered", lang: "zh-CN", hidden: true });
    const told = el("p", { className: "hint" });
    told.setAttribute("role", "status");
    let shown = "";
    const place = () => {
      if (!several) { return [0, field.value.length]; }
      let from = field.selectionEnd;
      while (from > 0 && !PARTED.test(field.value[from - 1])) { from -= 1; }
      const rest = field.value.slice(from).search(PARTED);
      return [from, rest < 0 ? field.value.length : from + rest];
    };
    const typed = () => field.value.slice(...place()).trim();
    const close = () => { list.hidden = true; list.replaceChildren(); told.textContent = ""; shown = ""; };
    const put = (text) => {
      const [from, to] = place();
      field.setRangeText(several && to === field.value.length ? text + "、" : text, from, to, "end");
      close();
      field.focus();
      changed();
    };
    const ask = later(() => {
      const sought = typed();
      if (!sought) { close(); return; }
      json(rows.dataset.choices + (rows.dataset.choices.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(sought)).then((matches) => {
        if (typed() !== sought) { return; }
        close();
        if (matches.some((it) => it.label === sought)) { return; }
        if (!list.isConnected) { field.after(list, told); }
        list.append(...matches.slice(0, OFFERED).map((it) => {
          const button = el("button", { type: "button", className: "btn btn-sm", textContent: it.label });
          button.addEventListener("click", () => put(button.textContent));
          return el("li", {}, button);
        }));
        list.hidden = matches.length === 0;
        told.textContent = matches.length > 0 ? fill(said.found, Math.min(matches.length, OFFERED)) : said.findNone;
        shown = sought;
      }).catch(close);
    }, 200);
    field.removeAttribute("list");
    field.autocomplete = "off";
    field.addEventListener("input", (event) => { if (!event.isComposing) { ask(); } });
    field.addEventListener("compositionend", ask);
    field.addEventListener("keydown", (event) => {
      // What is offered may still be for what was typed before; nothing is chosen that nobody has seen.
      if (event.isComposing || event.keyCode === 229 || list.hidden || shown !== typed()) { return; }
      const first = list.querySelector("button");
      if (event.key === "Enter") { event.preventDefault(); put(first.textContent); }
      if (event.key === "ArrowDown") { event.preventDefault(); first.focus(); }
      if (event.key === "Escape") { close(); }
    });
    list.addEventListener("keydown", (event) => {
      const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
      if (next) { event.preventDefault(); (event.target.closest("li")[next]?.firstElementChild || field).focus(); }
      if (event.key === "Escape") { close(); field.focus(); }
    });
  }
  form.querySelectorAll(".rows input[list]").forEach((field) => offers(field, false));
  form.querySelectorAll(".rows .also textarea").forEach((field) => offers(field, true));

  form.querySelectorAll("select[data-choices]").forEach((select) => {
    const all = [...select.options];
    if (all.length <= FEW) { return; }
    const input = finder(select, (matches) => {
      const chosen = select.value;
      const shown = all.filter((it) => !matches || matches.has(it.value) || it.value === chosen);
      select.replaceChildren(...shown);
      select.value = chosen;
      select.size = matches && shown.length > 1 ? Math.min(8, shown.length) : 0;
      return matches ? shown.filter((it) => matches.has(it.value)).length : 0;
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229) { return; }
      const first = [...select.options].find((it) => it.value !== "");
      if (event.key === "Enter" || event.key === "ArrowDown") {
        event.preventDefault();
        // What is shown may still be what was typed before; nothing is chosen that nobody has seen.
        const typed = input.value.trim();
        if (typed && input.dataset.shown !== typed) { return; }
        if (typed && first) { select.value = first.value; select.dispatchEvent(new Event("change", { bubbles: true })); }
        select.focus();
      }
    });
    select.addEventListener("change", () => { select.size = 0; });
  });

  form.querySelectorAll(".many[data-choices]").forEach((many) => {
    const labels = [...many.querySelectorAll("label")];
    if (labels.length <= FEW) { return; }
    const input = finder(many, (matches) => {
      let n = 0;
      labels.forEach((label) => {
        const box = label.querySelector("input");
        const here = !matches || matches.has(box.value);
        n += matches && here ? 1 : 0;
        label.classList.toggle("not-found", !here && !box.checked);
      });
      return n;
    });
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); } });
  });

  // Dates: what kind of day it is.
  form.querySelectorAll("input.explained, .row-of input.date").forEach((date) => {
    const text = el("span", { className: "day quiet wide" });
    text.setAttribute("role", "status");
    beside(date).after(text);
    const show = () => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date.value)) { text.textContent = ""; return; }
      json(said.day + "?date=" + date.value).then((it) => { text.textContent = it.text; }).catch(() => { text.textContent = ""; });
    };
    date.addEventListener("change", show);
    // A list of hundreds would ask hundreds of times.
    if (date.value && date.matches(".explained")) { show(); }
  });

  // Files: sent at once, by dropping or pasting too.
  const token = () => form.querySelector("input[name=_csrf]");
  form.querySelectorAll("input.handed").forEach((input) => {
    const field = input.closest(".field");
    const place = input.closest(".chooser") || input;
    let list = field.querySelector(".files");
    if (!list) { list = el("ul", { className: "files" }); place.before(list); }
    place.after(el("p", { className: "hint", textContent: said.drop + " " + said.mostText }));
    const needed = input.required;
    const name = input.name;
    input.removeAttribute("name");
    // What is still being sent would be left behind: the form waits for it, and says so where it is. A draft asks no field whether it is
    // right, so it is asked here.
    let underWay = 0;
    const awaited = (more) => {
      underWay += more;
      input.setCustomValidity(underWay > 0 ? fill(said.still, underWay) : "");
    };
    form.addEventListener("submit", (event) => {
      if (underWay > 0 && !input.disabled) { event.preventDefault(); input.reportValidity(); }
    });
    const send = (file) => {
      if (said.most && file.size > said.most * 1048576) {
        // Told before anything is sent: the server would read all of it and refuse it.
        list.append(el("li", { className: "error", role: "alert", textContent: fill(said.large, file.name, Math.ceil(file.size / 1048576), said.most) }));
        return;
      }
      const bar = el("progress", { max: 100, value: 0 });
      const state = el("span", { textContent: said.sending });
      const line = el("li", {}, el("span", { lang: "zh-CN", textContent: file.name }), " ", bar, " ", state);
      list.append(line);
      const body = new FormData();
      body.append("file", file, file.name);
      const sending = new XMLHttpRequest();
      sending.open("POST", said.upload);
      sending.responseType = "json";
      if (token()) { sending.setRequestHeader("X-CSRF-TOKEN", token().value); }
      sending.upload.addEventListener("progress", (event) => { if (event.lengthComputable) { bar.value = 100 * event.loaded / event.total; } });
      const failed = (why) => { bar.remove(); line.classList.add("error"); state.textContent = said.failed + (why ? ": " + why : ""); };
      sending.addEventListener("error", () => failed(""));
      sending.addEventListener("load", () => {
        const answer = sending.response;
        if (sending.status !== 201 || !answer) { failed(answer && answer.refused); return; }
        const box = el("input", { type: "checkbox", className: "form-check-input", name, value: answer.id, checked: true });
        // What a browser cannot show is there to be kept.
        const look = answer.shown
          ? el("a", { href: said.upload + "/" + answer.id + "/view", target: "_blank", rel: "noopener", textContent: said.view })
          : el("a", { href: said.upload + "/" + answer.id, textContent: said.download });
        look.setAttribute("aria-label", look.textContent + " " + answer.name);
        line.replaceChildren(el("label", { className: "form-check" }, box, el("span", { className: "form-check-label", lang: "zh-CN", textContent: answer.name })), " ", look);
        if (answer.type.startsWith("image/")) { line.append(" ", el("img", { className: "thumb", alt: "", src: look.href })); }
        input.required = false;
        changed();
      });
      sending.addEventListener("loadend", () => awaited(-1));
      awaited(1);
      sending.send(body);
    };
    const take = (files) => [...files].forEach(send);
    input.addEventListener("change", () => { take(input.files); input.value = ""; });
    list.addEventListener("change", () => { input.required = needed && !list.querySelector("input:checked"); });
    field.addEventListener("dragover", (event) => { event.preventDefault(); field.classList.add("over"); });
    field.addEventListener("dragleave", () => field.classList.remove("over"));
    field.addEventListener("drop", (event) => { event.preventDefault(); field.classList.remove("over"); take(event.dataTransfer.files); });
    form.addEventListener("paste", (event) => {
      const files = event.clipboardData.files;
      const there = event.target.closest(".field");
      const first = form.querySelector("input.handed") === input && !(there && there.querySelector("input.handed"));
      if (files.length > 0 && (there === field || first)) { event.preventDefault(); take(files); }
    });
  });

  // Outcomes as buttons; what an outcome asks for beside is asked in a dialog.
  const outcomes = [...form.querySelectorAll(".outcomes input[name=outcome]")];
  const complete = form.querySelector("button.btn-primary[type=submit]");
  if (outcomes.length > 1 && complete && typeof HTMLDialogElement === "function") {
    const bar = complete.parentElement;
    const dialog = el("dialog", { className: "reason" });
    const title = el("h2", { id: "reason-title" });
    const body = el("div");
    const confirm = el("button", { type: "submit", className: "btn btn-primary", textContent: said.confirm });
    confirm.name = complete.name;
    confirm.value = complete.value;
    const cancel = el("button", { type: "button", className: "btn", textContent: said.cancel });
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.append(title, body, el("div", { className: "buttons" }, confirm, cancel));
    form.append(dialog);
    const places = new Map();
    const back = () => { places.forEach((mark, field) => mark.replaceWith(field)); places.clear(); };
    cancel.addEventListener("click", () => dialog.close());
    let opener = null;
    // The fields go back where they stood, and may push what opened the dialog out of sight.
    dialog.addEventListener("close", () => { back(); opener.focus(); opener.scrollIntoView({ block: "nearest" }); });
    const lacks = (field) => [...field.querySelectorAll("textarea, input[type=text], input[type=date], select")].some((it) => !it.value.trim());
    outcomes.forEach((radio, n) => {
      const label = radio.closest("label").textContent.trim();
      const button = el("button", { type: "button", className: n === 0 ? "btn btn-primary" : "btn", textContent: label });
      button.addEventListener("click", () => {
        const away = new Set(form.querySelectorAll(".field.not-now"));
        const before = outcomes.find((it) => it.checked) || radio;
        radio.checked = true;
        radio.dispatchEvent(new Event("change", { bubbles: true }));
        const own = [...form.querySelectorAll(".field[data-for], .field[data-required-for]")].filter((it) => !it.classList.contains("not-now"));
        const needed = (it) => (it.dataset.requiredFor || "").split(" ").includes(radio.value);
        // What it cannot do without, and what was not to be seen before.
        const asked = own.filter((it) => away.has(it) || needed(it) && lacks(it));
        // Behind the dialog nothing can be put right, nor is it told there what is wrong.
        const outside = [...form.elements].find((it) => it.willValidate && !it.validity.valid && !asked.some((field) => field.contains(it)));
        if (outside) {
          before.checked = true;
          before.dispatchEvent(new Event("change", { bubbles: true }));
          outside.reportValidity();
          return;
        }
        if (asked.length === 0) { form.requestSubmit(complete); return; }
        title.textContent = fill(said.outcome, label);
        asked.forEach((field) => {
          const mark = el("span", { hidden: true });
          field.replaceWith(mark);
          places.set(field, mark);
          body.append(field);
          if (needed(field)) { field.querySelectorAll("textarea, input[type=text], input[type=date], select").forEach((it) => { it.required = true; }); }
        });
        opener = button;
        dialog.showModal();
        const first = body.querySelector("textarea, input:not([type=hidden]), select");
        if (first) { first.focus(); }
      });
      bar.insertBefore(button, complete);
    });
    complete.hidden = true;
    const choice = outcomes[0].closest(".field");
    choice.hidden = !choice.classList.contains("wrong");
    // What another outcome made necessary is not necessary any more.
    form.addEventListener("change", (event) => {
      if (event.target.name !== "outcome") { return; }
      form.querySelectorAll(".field[data-required-for]").forEach((field) => {
        if (!field.dataset.requiredFor.split(" ").includes(event.target.value)) {
          field.querySelectorAll("[required]").forEach((it) => { it.required = false; });
        }
      });
    });
  }

  // The draft: kept a while after each change, so that whatever ends the session takes nothing with it.
  const note = form.querySelector(".kept");
  let dirty = false;
  let sent = false;
  function keep() {
    if (!form.dataset.draft || !dirty || sent) { return Promise.resolve(); }
    dirty = false;
    const body = new FormData(form);
    body.delete("_form");
    [...body.entries()].forEach(([key, value]) => { if (value instanceof File) { body.delete(key); } });
    return fetch(form.dataset.draft, { method: "POST", body, redirect: "error", keepalive: true, headers: { Accept: "application/json" } })
      .then((answer) => (answer.headers.get("Content-Type") || "").includes("json") ? answer.json() : Promise.reject(answer.status))
      .then((it) => { note.textContent = it.text; note.classList.toggle("error", !it.kept); })
      .catch(() => { dirty = true; note.textContent = said.unsaved; note.classList.add("error"); return session.renewed(); });
  }
  const soon = later(keep, 5000);
  function changed() { dirty = true; soon(); }
  form.addEventListener("input", (event) => { if (!event.target.classList.contains("finder")) { changed(); } });
  form.addEventListener("submit", (event) => { sent = !event.defaultPrevented; });
  window.addEventListener("pageshow", () => { sent = false; });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { keep(); } });

  // Whatever asks how long the session lasts has the draft kept first.
  session.before = keep;
})();
