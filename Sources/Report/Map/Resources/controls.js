// The switches, the lists and the paper.

// Controls -----------------------------------------------------------------------------------

document.querySelectorAll("input[data-layer]").forEach(function (input) {
  const layer = page.layers[input.dataset.layer];
  layer.input = input;
  // A browser may remember what was ticked when the page was left.
  input.checked = layer.on;
  input.addEventListener("change", function () {
    layer.on = input.checked;
    refresh();
  });
});

document.querySelectorAll("input[name=scenario]").forEach(function (input) {
  input.checked = (input.value === "after") === state.after;
  input.addEventListener("change", function () {
    setAfter(input.value === "after");
    refresh();
  });
});

function setAfter(after) {
  state.after = after;
  document.body.classList.toggle("after", after);
  document.querySelectorAll("input[name=scenario]").forEach(function (input) {
    input.checked = (input.value === "after") === after;
  });
}

function tick(layer) {
  layer.on = true;
  if (layer.input) layer.input.checked = true;
}

document.querySelectorAll("button[data-feature]").forEach(function (button) {
  button.addEventListener("click", function () {
    const layer = page.layers[button.dataset.layer];
    const indices = button.dataset.feature.split(" ").map(Number);
    const isChosen = button.classList.contains("chosen");
    document.querySelectorAll("button.chosen").forEach((b) => b.classList.remove("chosen"));
    state.measure = null;
    if (isChosen) {
      map.closePopup();
      refresh();
      return;
    }
    button.classList.add("chosen");
    if (layer.measureOf) {
      state.measure = layer.measureOf[indices[0]];
      setAfter(true);
      page.layers.filter((l) => l.kind === "legs" || l.kind === "pairs").forEach(tick);
    }
    tick(layer);
    refresh();
    go(layer, indices);
  });
});

// Zooms to features, so that their surroundings are seen too, and tells of the first.
function go(layer, indices) {
  const bounds = L.latLngBounds([]);
  for (const index of indices) {
    const shape = layer.features[index];
    if (shape) bounds.extend(shape.getBounds ? shape.getBounds() : shape.getLatLng());
  }
  if (!bounds.isValid()) return;
  if (window.innerWidth <= 760) mapElement.scrollIntoView({ block: "start" });
  let closest = 14;
  if (layer.kind === "measures") {
    // What a measure connects is to be seen with it.
    const pairs = page.layers.find((l) => l.kind === "pairs");
    if (pairs) {
      pairs.features.forEach(function (shape, i) {
        if (shape && pairs.measureOf[i] === state.measure) bounds.extend(shape.getBounds());
      });
    }
    closest = 13;
  }
  const fitting = map.getBoundsZoom(bounds, false, L.point(60, 60));
  const zoom = Math.max(map.getBoundsZoom(home), Math.min(closest, fitting));
  map.closePopup();
  map.setView(bounds.getCenter(), zoom, { animate: false });
  open(layer, indices[0]);
}

// Paper --------------------------------------------------------------------------------------

let screenView = null;
window.addEventListener("beforeprint", function () {
  screenView = map.getBounds();
  document.body.classList.add("paper");
  map.invalidateSize({ animate: false, pan: false });
  // Who looks at all of it wants all of it on paper, as large as it goes.
  map.fitBounds(screenView.contains(home) ? home : screenView, { animate: false });
  // The paper doesn't wait for the next frame.
  if (renderer._redraw) renderer._redraw();
});
window.addEventListener("afterprint", function () {
  document.body.classList.remove("paper");
  map.invalidateSize({ animate: false, pan: false });
  if (screenView) map.fitBounds(screenView, { animate: false });
});

map.on("click", function () { map.closePopup(); });
setAfter(state.after);
refresh();
// For whoever looks at the page from outside, such as its tests.
window.bocage = { map: map, layers: page.layers, state: state };
