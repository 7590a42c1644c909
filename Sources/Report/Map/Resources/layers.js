// The layers on the map, and what is shown of them.

// Layers -------------------------------------------------------------------------------------

// The state of the page: with the measures or without, and the one measure that is looked at.
const state = { after: page.startsAfter, measure: null };

function styleOf(layer, index) {
  const classes = state.after && layer.classesAfter ? layer.classesAfter : layer.classes;
  return layer.styles[classes.charCodeAt(index) - 48];
}

function shapeOf(layer, index, parts) {
  const options = Object.assign(
    { renderer: renderer, interactive: layer.told }, styleOf(layer, index));
  switch (layer.shapes.length === 1 ? layer.shapes : layer.shapes[index]) {
    case "0": return L.polygon(parts, options);
    case "1": return L.polyline(parts, options);
    default: return L.circleMarker(parts[0][0], options);
  }
}

// The popup of a feature; texts are set as texts, never as markup.
function popupOf(layer, index) {
  const box = document.createElement("div");
  const title = box.appendChild(document.createElement("strong"));
  title.textContent = layer.titles[index];
  const table = box.appendChild(document.createElement("table"));
  for (const column of layer.columns) {
    const value = column.values[index];
    if (value === null || value === "") continue;
    const row = table.insertRow();
    row.insertCell().textContent = column.label;
    const text = typeof value === "number" ? numberText(value, column.decimals) : value;
    row.insertCell().textContent = column.unit ? text + "\u00A0" + column.unit : text;
  }
  if (!table.rows.length) table.remove();
  if (layer.kind === "measures") addPairs(box, layer.measureOf[index]);
  return box;
}

// The pairs of patches that a measure connects better: the probability now, and with it.
function addPairs(box, measure) {
  const pairs = page.layers.find((l) => l.kind === "pairs");
  if (!pairs) return;
  const [before, after] = ["before", "after"].map(
    (name) => pairs.columns.find((c) => c.name === name));
  const places = pairs.measureOf.map((m, i) => (m === measure ? i : -1)).filter((i) => i >= 0);
  if (!places.length || !before || !after) return;
  const part = box.appendChild(document.createElement("div"));
  part.className = "pair";
  part.append(page.text.pairs);
  const table = part.appendChild(document.createElement("table"));
  for (const i of places) {
    const row = table.insertRow();
    row.insertCell().textContent = pairs.titles[i];
    row.insertCell().textContent = numberText(before.values[i], before.decimals) + " \u2192 "
      + numberText(after.values[i], after.decimals);
  }
}

for (const layer of page.layers) {
  const shapes = unpack(layer.packed, page.stepsPerDegree);
  layer.group = L.layerGroup();
  layer.features = [];
  if (!layer.told && layer.shapes === "1") {
    // Very many lines are drawn as one a class; nobody could hit a single one anyway.
    layer.styles.forEach(function (style, number) {
      const lines = [];
      shapes.forEach(function (parts, index) {
        if (layer.classes.charCodeAt(index) - 48 === number) lines.push(...parts);
      });
      if (lines.length) {
        layer.group.addLayer(
          L.polyline(lines, Object.assign({ renderer: renderer, interactive: false }, style)));
      }
    });
    continue;
  }
  shapes.forEach(function (parts, index) {
    if (!parts.length || !parts[0].length) {
      layer.features.push(null);
      return;
    }
    const shape = shapeOf(layer, index, parts);
    if (layer.told) {
      shape.on("click", function (event) {
        L.DomEvent.stopPropagation(event);
        open(layer, index, event.latlng);
      });
    }
    layer.features.push(shape);
    layer.group.addLayer(shape);
  });
  if (layer.kind === "regions" || layer.kind === "units") nameRegions(layer);
}

// Names of regions, unless there are so many that they would lie on each other.
function nameRegions(layer) {
  if (layer.features.length > 12) return;
  layer.features.forEach(function (shape, index) {
    if (!shape) return;
    const name = L.tooltip({
      permanent: true, direction: "center", className: "place-name", interactive: false,
    });
    layer.group.addLayer(name.setLatLng(insideOf(shape)).setContent(escaped(layer.titles[index])));
  });
}

function escaped(text) {
  const box = document.createElement("span");
  box.textContent = text;
  return box;
}

// A place inside an area where a name has room: the middle of its widest stretch from west to east.
function insideOf(shape) {
  const bounds = shape.getBounds();
  const rings = shape.getLatLngs();
  let best = { width: 0, place: bounds.getCenter() };
  for (let part = 2; part <= 14; part++) {
    const lat = bounds.getSouth() + (bounds.getNorth() - bounds.getSouth()) * part / 16.03;
    const borders = [];
    for (const ring of rings) {
      ring.forEach(function (a, i) {
        const b = ring[(i + 1) % ring.length];
        if ((a.lat > lat) === (b.lat > lat)) return;
        borders.push(a.lng + (lat - a.lat) / (b.lat - a.lat) * (b.lng - a.lng));
      });
    }
    borders.sort((a, b) => a - b);
    for (let i = 0; i + 1 < borders.length; i += 2) {
      // What is near the northern or the southern border has less room than it seems.
      const width = (borders[i + 1] - borders[i]) * (1 - Math.abs(part - 8) / 16);
      if (width > best.width) {
        best = { width: width, place: L.latLng(lat, (borders[i] + borders[i + 1]) / 2) };
      }
    }
  }
  return best.place;
}

function isShown(layer) {
  return layer.on && (state.after || !layer.proposed);
}

// Shows what the switches and the state ask for, in the order of the layers.
function refresh() {
  let mustRestack = false;
  for (const layer of page.layers) {
    if (layer.input) layer.input.closest("li").classList.toggle("is-off", !isShown(layer));
    if (!isShown(layer)) {
      map.removeLayer(layer.group);
      mustRestack = true;
      continue;
    }
    if (layer.measureOf) {
      layer.features.forEach(function (shape, index) {
        if (!shape) return;
        const wanted = layer.kind === "measures" || state.measure === null
          || layer.measureOf[index] === state.measure;
        if (wanted) layer.group.addLayer(shape);
        else layer.group.removeLayer(shape);
      });
    }
    if (!map.hasLayer(layer.group)) {
      layer.group.addTo(map);
      mustRestack = true;
    }
    if (layer.classesAfter) {
      layer.features.forEach(function (shape, index) {
        if (shape) shape.setStyle(styleOf(layer, index));
      });
    }
  }
  if (!mustRestack) return;
  for (const layer of page.layers.slice(1)) {
    if (isShown(layer)) {
      layer.group.eachLayer(function (shape) { if (shape.setStyle) shape.bringToFront(); });
    }
  }
}

function open(layer, index, place) {
  const shape = layer.features[index];
  const middle = place || (shape.getBounds ? middleOf(shape) : shape.getLatLng());
  L.popup({ maxWidth: 300, closeButton: true, autoPanPadding: [16, 16] })
    .setLatLng(middle).setContent(popupOf(layer, index)).openOn(map);
}

// The middle of a line along its points, and of anything else the middle of its bounds.
function middleOf(shape) {
  const points = shape.getLatLngs()[0];
  if (shape instanceof L.Polygon || !points || !points.length) {
    return shape.getBounds().getCenter();
  }
  const total = points.slice(1).reduce((sum, p, i) => sum + map.distance(points[i], p), 0);
  let left = total / 2;
  for (let i = 1; i < points.length; i++) {
    const step = map.distance(points[i - 1], points[i]);
    if (step > 0 && left <= step) {
      const t = left / step;
      return L.latLng(
        points[i - 1].lat + t * (points[i].lat - points[i - 1].lat),
        points[i - 1].lng + t * (points[i].lng - points[i - 1].lng));
    }
    left -= step;
  }
  return points[points.length - 1];
}
