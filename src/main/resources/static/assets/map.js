// Draws the boundaries a congress has supplied: each area a link like the figure in the table beside, which says the same as text.
(function () {
  "use strict";
  const place = document.querySelector(".chart[data-map]");
  if (!place) { return; }
  const table = document.getElementById(place.dataset.table);
  const SVG = "http://www.w3.org/2000/svg";
  const SHADES = 5;
  /** Pixels on paper, where the map is drawn anew: the width of an A4 page between its margins. */
  const PAPER = 680;
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  const rows = new Map(Array.from(table.querySelectorAll("tbody tr")).map((tr, at) => {
    const link = tr.querySelector("td a");
    return [tr.dataset.unit, { at, count: Number(link.textContent), href: link.href, label: link.getAttribute("aria-label") }];
  }));

  // Units behind the last row of the table are told by their figures alone; what they are called is known from their areas.
  new URLSearchParams(place.dataset.rest).forEach((count, unit) => {
    const address = new URL(table.querySelector("tbody td a").href);
    address.searchParams.set("leadUnit", unit);
    rows.set(unit, { at: rows.size, count: Number(count), href: address.href });
  });

  const label = (area) => area.row.label || place.dataset.link.replace("{0}", () => area.name).replace("{1}", area.count);

  function add(parent, name, attributes, text) {
    const it = document.createElementNS(SVG, name);
    Object.keys(attributes || {}).forEach((key) => it.setAttribute(key, attributes[key]));
    if (text !== undefined) { it.textContent = text; }
    parent.appendChild(it);
    return it;
  }

  /** Steps between whole numbers: no more than there are shades, none empty. */
  function steps(most) {
    const number = Math.min(SHADES, Math.max(1, most));
    const all = [{ to: 0, label: "0", shade: 0 }];
    for (let i = 1; i <= number; i += 1) {
      const from = all[all.length - 1].to + 1;
      const to = i === number ? Math.max(1, most) : Math.floor((most * i) / number);
      if (to >= from) { all.push({ to, label: from === to ? String(from) : from + "–" + to, shade: number === 1 ? 2 : i }); }
    }
    return all;
  }

  /** Lines that get denser with the number, for paper without colours and for colours of the reader's own. */
  function hatches(svg) {
    const defs = add(svg, "defs");
    [["1", 12, ["M0 12 12 0"]], ["2", 8, ["M0 8 8 0"]], ["3", 5, ["M0 5 5 0"]], ["4", 6, ["M0 6 6 0", "M0 0 6 6"]], ["5", 4, ["M0 4 4 0", "M0 0 4 4"]]].forEach(([shade, size, lines]) => {
      const pattern = add(defs, "pattern", { id: "hatch-" + shade, width: size, height: size, patternUnits: "userSpaceOnUse" });
      lines.forEach((it) => add(pattern, "path", { d: it, class: "hatch-line" }));
    });
  }

  const polygons = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

  /** From degrees to pixels: a degree of longitude is shorter by the cosine of the latitude. */
  function projection(features, width, most) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    features.forEach((it) => polygons(it.geometry).forEach((polygon) => polygon[0].forEach(([x, y]) => {
      west = Math.min(west, x); east = Math.max(east, x); south = Math.min(south, y); north = Math.max(north, y);
    })));
    const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180));
    const scale = Math.min((width - 8) / (Math.max(east - west, 1e-6) * narrow), (most - 8) / Math.max(north - south, 1e-6));
    const left = (width - (east - west) * narrow * scale) / 2;
    return { at: ([x, y]) => [left + (x - west) * narrow * scale, 4 + (north - y) * scale], height: Math.ceil((north - south) * scale + 8) };
  }

  const path = (rings) => rings.map((ring) => "M" + ring.slice(0, -1).map((it) => it[0].toFixed(1) + " " + it[1].toFixed(1)).join("L") + "Z").join("");

  const extent = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;

  /** Where a line at this height runs inside, left and right in turn. */
  function crossings(rings, y) {
    const all = [];
    rings.forEach((ring) => ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length];
      if ((y1 > y) !== (y2 > y)) { all.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)); }
    }));
    return all.sort((a, b) => a - b);
  }

  /** A place as high and as wide as the words, inside the area and nearest to its middle; else the widest there is. */
  function room(rings, height, width) {
    const ys = rings[0].map((it) => it[1]);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const middle = (top + bottom) / 2;
    let best = { x: rings[0][0][0], y: middle, width: 0 };
    const off = (y) => Math.abs(y - middle);
    for (let i = 1; i < 32; i += 1) {
      const y = top + ((bottom - top) * i) / 32;
      if (y - height / 2 < top || y + height / 2 > bottom) { continue; }
      const across = [y - height / 2, y, y + height / 2].map((it) => crossings(rings, it));
      for (let j = 0; j + 1 < across[1].length; j += 2) {
        const centre = (across[1][j] + across[1][j + 1]) / 2;
        const [left, right] = across.map((it) => {
          for (let k = 0; k + 1 < it.length; k += 2) { if (it[k] <= centre && centre <= it[k + 1]) { return [it[k], it[k + 1]]; } }
          return [centre, centre];
        }).reduce((a, b) => [Math.max(a[0], b[0]), Math.min(a[1], b[1])]);
        const found = { x: (left + right) / 2, y, width: right - left };
        const [fits, fitted] = [found.width >= width, best.width >= width];
        if (fits ? !fitted || off(y) < off(best.y) : !fitted && found.width > best.width) { best = found; }
      }
    }
    return best;
  }

  /** The name in one or two lines and the figure under it; a letter for the list below where there is no room. */
  function write(group, rings, area, size, letter) {
    const half = Math.ceil(area.name.length / 2);
    const figure = area.count === undefined ? [] : [String(area.count)];
    const cut = area.name.indexOf(" ", half - 1) > 0 ? area.name.indexOf(" ", half - 1) : half;
    const ways = [[area.name, ...figure], [area.name.slice(0, cut), area.name.slice(cut).trim(), ...figure]];
    const line = size * 1.25;
    const wide = (text) => Array.from(text).reduce((sum, it) => sum + (it.charCodeAt(0) > 255 ? size : size * 0.6), 0);
    for (const lines of ways) {
      const needed = Math.max(...lines.map(wide)) + 6;
      const at = room(rings, line * lines.length, needed);
      if (at.width >= needed) {
        lines.forEach((it, i) => add(group, "text", { x: at.x, y: at.y + line * (i + 0.5 - lines.length / 2), class: i === lines.length - 1 && figure.length ? "figure" : "name" }, it));
        return "";
      }
    }
    const mark = letter();
    const needed = wide(mark + " " + (figure[0] || ""));
    const at = room(rings, size, needed);
    const text = figure.length && at.width >= needed ? mark + " " + figure[0] : mark;
    add(group, "text", { x: at.x, y: at.y, class: "figure" }, text);
    return mark;
  }

  function draw(boundaries, width) {
    const areas = boundaries.features.map((it) => {
      const row = rows.get(it.properties.unit);
      return { geometry: it.geometry, name: it.properties.name, row, count: it.properties.unit === "" ? undefined : row ? row.count : 0 };
    });
    // The keyboard goes from area to area as it goes from row to row.
    const last = rows.size;
    areas.sort((a, b) => (a.row ? a.row.at : last) - (b.row ? b.row.at : last));
    const scale = steps(Math.max(0, ...areas.map((it) => it.count || 0)));
    const size = Math.round(parseFloat(getComputedStyle(place).fontSize)) || 13;
    const onto = projection(boundaries.features, width, Math.max(320, Math.min(width * 0.75, 640)));
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 " + width + " " + onto.height);
    svg.setAttribute("font-size", size);
    hatches(svg);
    const ground = add(svg, "g");
    const words = add(svg, "g", { "aria-hidden": "true" });
    const key = document.createElement("ul");
    key.className = "map-key";
    let letters = 0;
    areas.forEach((area) => {
      const shapes = polygons(area.geometry).map((polygon) => polygon.map((ring) => ring.map(onto.at)));
      const shade = area.count === undefined ? "none" : scale.find((it) => area.count <= it.to).shade;
      const said = area.count === undefined ? area.name : area.name + " " + area.count;
      const group = add(ground, area.row ? "a" : "g", area.row ? { href: area.row.href, "aria-label": label(area) } : { role: "img", "aria-label": said });
      add(group, "title", {}, said);
      const d = shapes.map(path).join("");
      add(group, "path", { d, class: "area shade-" + shade });
      if (shade > 0) { add(group, "path", { d, class: "hatch", fill: "url(#hatch-" + shade + ")" }); }
      group.addEventListener("focus", () => ground.appendChild(lift(svg, d)));
      group.addEventListener("blur", () => lift(svg));
      const largest = shapes.reduce((a, b) => (extent(b[0]) > extent(a[0]) ? b : a));
      const mark = write(words, largest, area, size, () => { letters += 1; return (letters > 26 ? LETTERS[Math.floor((letters - 1) / 26) - 1] : "") + LETTERS[(letters - 1) % 26]; });
      if (mark) {
        const item = key.appendChild(document.createElement("li"));
        item.appendChild(document.createElement("b")).textContent = mark;
        item.append(" " + said);
      }
    });
    place.replaceChildren(svg, legend(scale), key);
  }

  /** The border of the area that has the focus, above its neighbours. */
  function lift(svg, d) {
    const before = svg.querySelector(".here");
    if (before) { before.remove(); }
    if (!d) { return null; }
    const here = document.createElementNS(SVG, "path");
    here.setAttribute("d", d);
    here.setAttribute("class", "here");
    return here;
  }

  function legend(scale) {
    const list = document.createElement("ul");
    list.className = "map-steps";
    list.setAttribute("aria-hidden", "true");
    scale.forEach((it) => {
      const item = document.createElement("li");
      const swatch = add(item, "svg", { viewBox: "0 0 28 16", width: 28, height: 16 });
      add(swatch, "rect", { x: 0.5, y: 0.5, width: 27, height: 15, class: "area shade-" + it.shade });
      if (it.shade > 0) { add(swatch, "rect", { x: 0.5, y: 0.5, width: 27, height: 15, class: "hatch", fill: "url(#hatch-" + it.shade + ")" }); }
      item.append(" " + it.label);
      list.appendChild(item);
    });
    return list;
  }

  fetch(place.dataset.map).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))).then((boundaries) => {
    place.classList.add("drawn");
    let drawn = 0;
    const fit = (width) => { if (width > 0 && width !== drawn) { drawn = width; draw(boundaries, width); } };
    const onScreen = () => fit(Math.floor(place.clientWidth));
    onScreen();
    window.addEventListener("resize", onScreen);
    window.addEventListener("beforeprint", () => fit(PAPER));
    window.addEventListener("afterprint", onScreen);
  }).catch(() => { place.classList.remove("drawn"); place.replaceChildren(); });
})();
