// The data of the page, its numbers and shapes, and the map itself. Leaflet is the global L.

const page = JSON.parse(document.getElementById("data").textContent);
const mapElement = document.getElementById("map");

// Numbers ------------------------------------------------------------------------------------

// Writes a number as the page's language does.
function numberText(value, decimals) {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, page.numbers.group);
  const text = rest ? grouped + page.numbers.decimal + rest : grouped;
  return value < 0 && /[1-9]/.test(text) ? "\u2212" + text : text;
}

// Shapes -------------------------------------------------------------------------------------

// Reads what PackedShapes wrote: for each feature its parts, each a list of [lat, lon].
function unpack(text, stepsPerDegree) {
  const values = new Int16Array(128);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i;
  const features = [];
  let at = 0, x = 0, y = 0;
  function next() {
    let result = 0, scale = 1, digit;
    do {
      digit = values[text.charCodeAt(at++)];
      result += (digit & 31) * scale;
      scale *= 32;
    } while (digit >= 32);
    return result;
  }
  function signed() {
    const value = next();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }
  while (at < text.length) {
    const parts = [];
    for (let count = next(); count > 0; count--) {
      const part = [];
      for (let points = next(); points > 0; points--) {
        x += signed();
        y += signed();
        part.push([y / stepsPerDegree, x / stepsPerDegree]);
      }
      parts.push(part);
    }
    features.push(parts);
  }
  return features;
}

// The map ------------------------------------------------------------------------------------

const renderer = L.canvas({ padding: 0.3, tolerance: 5 });
const map = L.map(mapElement, {
  renderer: renderer, preferCanvas: true, zoomControl: false, zoomSnap: 0.25, maxZoom: 18,
  attributionControl: false,
});
const home = L.latLngBounds(page.bounds);
map.fitBounds(home, { padding: [12, 12], animate: false });
L.control.zoom({ zoomInTitle: page.text.zoomIn, zoomOutTitle: page.text.zoomOut }).addTo(map);
L.control.scale({ imperial: false }).addTo(map);
L.control.attribution({ prefix: "Leaflet" }).addTo(map);
if (page.basemap) {
  L.tileLayer(page.basemap.url, { attribution: page.basemap.attribution, maxZoom: 18 })
    .addTo(map);
}

const whole = L.control({ position: "topleft" });
whole.onAdd = function () {
  const bar = L.DomUtil.create("div", "leaflet-bar");
  const button = L.DomUtil.create("a", "whole", bar);
  button.href = "#map";
  button.title = page.text.wholeMap;
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", page.text.wholeMap);
  // Four corners, drawn rather than written: few fonts have the sign.
  button.innerHTML = '<svg width="16" height="16" viewBox="0 0 16 16" fill="none"'
    + ' stroke="currentColor" stroke-width="2"><path d="M1 5V1h4M11 1h4v4M15 11v4h-4M5 15H1v-4"/></svg>';
  L.DomEvent.on(button, "click", function (event) {
    L.DomEvent.stop(event);
    map.closePopup();
    map.fitBounds(home, { padding: [12, 12] });
  });
  return bar;
};
whole.addTo(map);
