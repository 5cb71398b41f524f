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

  function draw(place, process) {
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    caption.textContent = process.name;
    const canvas = document.createElement("div");
    canvas.className = "canvas";
    figure.append(caption, canvas);
    place.append(figure);
    const drawn = new bpmnvisu.BpmnVisualization({ container: canvas, navigation: { enabled: true } });
    drawn.load(process.xml, { fit: { type: bpmnvisu.FitType.HorizontalVertical, margin: 10 } });
    Object.keys(INK).forEach((state) => {
      const ids = process.nodes.filter((it) => it.state === state).map((it) => it.id);
      drawn.bpmnElementsRegistry.updateStyle(ids, {
        stroke: { color: INK[state], width: state === "current" ? 3 : 2 },
        fill: { color: GROUND[state] },
        font: { color: INK[state], isBold: state === "current" },
      });
    });
    drawn.bpmnElementsRegistry.updateStyle(process.flows, { stroke: { color: INK.done, width: 2 } });
  }
})();
