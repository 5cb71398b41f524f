// The button that prints; without this file the browser's own menu does. And the end of an official paper of several pages: its
// colophon 版记 belongs on the last line of the last page (GB/T 9704-2012, 7.4), which no style sheet can say.
(function () {
  "use strict";
  const button = document.getElementById("print");
  button.hidden = false;
  button.addEventListener("click", () => window.print());

  const sheet = document.querySelector(".sheet.letter");
  const last = sheet && sheet.querySelector(".last");
  if (!last || !last.querySelector(".colophon")) {
    return;
  }
  const mm = 96 / 25.4;
  const page = 225 * mm;
  const line = 10.227 * mm;

  let broken = false;

  /** Where on its page the text before the end stops, when it is broken into pages line by line. */
  function reached() {
    let at = 0;
    broken = false;
    for (const block of sheet.children) {
      if (block === last) {
        break;
      }
      const style = getComputedStyle(block);
      const height = block.getBoundingClientRect().height;
      at += parseFloat(style.marginTop);
      if (block.matches("p.text")) {
        for (let rest = height; rest > 1; rest -= line) {
          broken = broken || at + line > page + 1;
          at = at + line > page + 1 ? line : at + line;
        }
      } else {
        broken = broken || at + height > page + 1;
        at = at + height > page + 1 ? height : at + height;
      }
      at += parseFloat(style.marginBottom);
    }
    return at;
  }

  window.addEventListener("beforeprint", () => {
    // A narrow window shows the paper otherwise than it is printed; then it is left as it falls.
    if (sheet.clientWidth < 200 * mm) {
      return;
    }
    let height = 0;
    for (const part of last.children) {
      height += part.getBoundingClientRect().height;
    }
    const at = reached();
    const whole = page - 1 * mm;
    if (at + height <= whole && at <= page && !broken) {
      return;
    }
    sheet.classList.add("paged");
    if (at + height > whole) {
      last.style.breakBefore = "page";
      last.style.minHeight = whole + "px";
    } else {
      last.style.minHeight = (whole - at - line) + "px";
    }
  });
  window.addEventListener("afterprint", () => {
    sheet.classList.remove("paged");
    last.style.breakBefore = "";
    last.style.minHeight = "";
  });
})();
