// Draws the diagrams of a page: what was done, where it stands, and nothing that was never travelled in colour.
(function () {
  "use strict";

  const INK = { done: "#1a6b3c", current: "#1f4e79", failed: "#b3261e" };
  const GROUND = { done: "#e6f4ea", current: "#d6e6f5", failed: "#fdecea" };

  document.querySelectorAll("[data-diagram]").forEach((place) => {
    const told = place.querySelector("[role=status]");
    told.textContent = told.dataset.waiting;
    told.hidden = false;
    fetch(place.dataset.diagram, { headers: { Accept: "application/json" }, credentials: "same-origin" })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then((shown) => {
        shown.processes.forEach((it) => draw(place, it));
        told.hidden = true;
      })
      .catch(() => { told.textContent = told.dataset.failed; });
  });

  // Beyond this its words cannot be read; what is larger than the page is scrolled.
  const READABLE = 0.9;
  const MARGIN = 10;

  /** Width and height of a model, by what is drawn in it. */
  function extent(xml) {
    const shapes = [...new DOMParser().parseFromString(xml, "text/xml").getElementsByTagNameNS("*", "Bounds")];
    const side = (at, long) => shapes.map((it) => Number(it.getAttribute(at)) + Number(it.getAttribute(long)));
    const from = (at) => Math.min(...shapes.map((it) => Number(it.getAttribute(at))));
    return { width: Math.max(...side("x", "width")) - from("x"), height: Math.max(...side("y", "height")) - from("y") };
  }

  function draw(place, process) {
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    const size = document.createElement("button");
    const box = document.createElement("div");
    const canvas = document.createElement("div");
    const told = place.querySelector("[role=status]").dataset;
    size.type = "button";
    size.className = "btn btn-sm";
    box.className = "box";
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", process.name);
    canvas.className = "canvas";
    caption.append(process.name, " ", size);
    box.append(canvas);
    figure.append(caption, box);
    place.append(figure);

    const model = extent(process.xml);
    const drawn = new bpmnvisu.BpmnVisualization({ container: canvas });
    const fit = { type: bpmnvisu.FitType.HorizontalVertical, margin: MARGIN };
    const to = (scale) => {
      canvas.style.width = model.width * scale + 2 * MARGIN + "px";
      canvas.style.height = model.height * scale + 2 * MARGIN + "px";
    };
    const whole = () => Math.min(1, (box.clientWidth - 2 * MARGIN) / model.width);
    to(Math.max(READABLE, whole()));
    drawn.load(process.xml, { fit });

    Object.keys(INK).forEach((state) => {
      const ids = process.nodes.filter((it) => it.state === state).map((it) => it.id);
      drawn.bpmnElementsRegistry.updateStyle(ids, {
        stroke: { color: INK[state], width: state === "current" ? 3 : 2 },
        fill: { color: GROUND[state] },
        font: { color: INK[state], isBold: state === "current" },
      });
    });
    drawn.bpmnElementsRegistry.updateStyle(process.flows, { stroke: { color: INK.done, width: 2 } });

    // Where it stands is what one comes to see; at its end, what was done last.
    const stands = process.nodes.find((it) => it.state === "failed" || it.state === "current")
      || process.nodes.filter((it) => it.state === "done").pop();
    const centre = () => {
      const [node] = stands ? drawn.bpmnElementsRegistry.getElementsByIds([stands.id]) : [];
      if (!node) { return; }
      const at = node.htmlElement.getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      box.scrollBy(at.left + at.width / 2 - frame.left - frame.width / 2, at.top + at.height / 2 - frame.top - frame.height / 2);
    };
    const show = (all) => {
      size.textContent = all ? told.readable : told.whole;
      size.setAttribute("aria-label", size.textContent + " " + process.name);
      box.classList.toggle("whole", all);
      to(all ? whole() : Math.max(READABLE, whole()));
      drawn.navigation.fit(fit);
      if (!all) { centre(); }
    };
    let all = false;
    size.hidden = whole() >= READABLE;
    size.addEventListener("click", () => { all = !all; show(all); });
    // Paper does not scroll.
    window.addEventListener("beforeprint", () => show(true));
    window.addEventListener("afterprint", () => show(all));
    show(false);
  }
})();
