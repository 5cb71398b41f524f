// Draws charts from the tables under them: what a chart shows can always be read as text.
(function () {
  "use strict";

  // Okabe and Ito: told apart by every eye; the patterns tell them apart in black and white.
  const COLOURS = ["#0072b2", "#56b4e9", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#999999"];
  const MOST = 20;
  /** Pixels between the margins of a page of A4, which is narrower than the window a chart was drawn for. */
  const PAPER = 680;
  const charts = [];

  function rows(table) {
    return Array.from(table.querySelectorAll("tbody tr")).map((tr) => {
      const cells = Array.from(tr.querySelectorAll("td[data-figure]"));
      const counts = {};
      cells.forEach((td) => { counts[td.dataset.figure] = Number(td.dataset.count || 0); });
      return { name: tr.querySelector("th").textContent.trim(), counts, list: cells.map((td) => Number(td.dataset.count || 0)) };
    });
  }

  function heads(table) {
    return Array.from(table.querySelectorAll("thead th")).slice(1).map((th) => th.textContent.trim());
  }

  function figures(table) {
    const first = table.querySelector("tbody tr");
    return first ? Array.from(first.querySelectorAll("td[data-figure]")).map((td) => td.dataset.figure) : [];
  }

  const KINDS = {
    // What became of what was handed over, by row.
    course(table, names) {
      const all = rows(table).slice(0, MOST).reverse();
      const parts = [
        (c) => c.onOriginalDate,
        (c) => Math.max(0, c.onCurrentDate - c.onOriginalDate),
        (c) => c.late,
        (c) => c.open - c.overdue,
        (c) => c.overdue,
      ];
      return { lying: true, names: all.map((it) => it.name),
        series: parts.map((part, i) => ({ name: names[i], data: all.map((it) => part(it.counts)) })) };
    },
    months(table) {
      const all = rows(table);
      const texts = heads(table);
      const which = figures(table);
      return { names: all.map((it) => it.name), apart: true,
        series: ["issued", "closed", "late"].map((figure) => ({ name: texts[which.indexOf(figure)], data: all.map((it) => it.counts[figure]) })) };
    },
    bars(table, names) {
      const all = rows(table);
      return { names: all.map((it) => it.name), single: true, series: [{ name: names[0], data: all.map((it) => it.list[0]) }] };
    },
    cross(table) {
      const all = rows(table);
      const texts = heads(table);
      const columns = texts.length > 1 ? texts.slice(0, -1) : texts;
      return { names: all.map((it) => it.name), series: columns.map((name, i) => ({ name, data: all.map((it) => it.list[i]) })) };
    },
  };

  function option(drawn, size) {
    const category = { type: "category", data: drawn.names,
      axisLabel: { fontSize: size, width: drawn.lying ? 12 * size : undefined, overflow: "truncate", interval: drawn.lying || drawn.names.length < 7 ? 0 : "auto" } };
    const value = { type: "value", minInterval: 1, axisLabel: { fontSize: size } };
    return {
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      aria: { enabled: true, decal: { show: !drawn.single } },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, textStyle: { fontSize: size } },
      legend: drawn.single ? undefined : { top: 0, textStyle: { fontSize: size } },
      grid: { left: 8, right: 24, top: drawn.single ? 12 + 2 * size : 16 + 2 * size, bottom: 8, containLabel: true },
      xAxis: drawn.lying ? value : category,
      yAxis: drawn.lying ? category : value,
      series: drawn.series.map((it) => ({ type: "bar", name: it.name, stack: drawn.apart || drawn.single ? undefined : "all", barMaxWidth: 36,
        label: { show: true, fontSize: size, position: drawn.apart || drawn.single ? (drawn.lying ? "right" : "top") : "inside",
          color: "#1b1f24", backgroundColor: drawn.apart || drawn.single ? undefined : "#fff", padding: drawn.apart || drawn.single ? 0 : [0, 3],
          formatter: (point) => (point.value ? String(point.value) : "") },
        data: it.data })),
    };
  }

  function draw() {
    charts.splice(0).forEach((it) => it.dispose());
    if (window.echarts) { document.querySelectorAll(".chart[data-table]").forEach(chart); }
  }

  function chart(place) {
    const table = document.getElementById(place.dataset.table);
    const kind = KINDS[place.dataset.chart];
    if (!table || !kind || !table.querySelector("tbody tr")) { return; }
    const drawn = kind(table, (place.dataset.names || "").split("|"));
    const size = Math.round(parseFloat(getComputedStyle(place).fontSize)) || 13;
    place.classList.add("drawn");
    if (drawn.lying) { place.classList.add(drawn.names.length > 8 ? "tall" : "middle"); }
    const canvas = window.echarts.init(place);
    canvas.setOption(option(drawn, size));
    charts.push(canvas);
  }

  draw();

  window.addEventListener("resize", () => charts.forEach((it) => it.resize()));
  // The printer does not wait for the next frame.
  window.addEventListener("beforeprint", () => charts.forEach((it) => { it.resize({ width: PAPER }); it.getZr().flush(); }));
  window.addEventListener("afterprint", () => charts.forEach((it) => it.resize({ width: "auto" })));

  // The board on a wall is read anew now and then; whoever has no scripts does it himself. Until the new figures have come, the old
  // ones stand there; if they do not come, it says how old these are. This script runs once more when figures follow their page.
  const board = document.documentElement.dataset;
  const again = Number(board.again) * 1000;
  delete board.again;
  if (!(again > 0)) { return; }
  /** Milliseconds after which figures that did not come are asked for again, and after which they have not come. */
  const SOON = 30000;
  const PATIENCE = 60000;

  function late(out) {
    const told = document.querySelector(".stale");
    const text = told.dataset[out ? "out" : document.querySelector(".large-figures") ? "old" : "none"];
    if (told.textContent !== text) { told.textContent = text; }
    next(SOON);
  }

  async function read() {
    const answer = await fetch("?figures=now", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    // Signing in again is another page.
    if (new URL(answer.url).pathname !== location.pathname) { late(true); return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector(".large-figures")) { late(); return; }
    if (!window.echarts) { location.replace("?figures=now"); return; }
    ["body > header", "main"].forEach((it) => document.querySelector(it).replaceWith(page.querySelector(it)));
    draw();
    next(again);
  }

  let timer = 0;
  function next(after) {
    clearTimeout(timer);
    timer = setTimeout(() => read().catch(() => late()), after);
  }

  next(again);
  // They were to follow the page at once.
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((it) => document.body.addEventListener(it, () => late()));
})();
