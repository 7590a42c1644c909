"""Opens map pages in Chromium and checks what people see: checks.py FOLDER [PICTURES]."""

import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

WORK = Path(sys.argv[1])
PICTURES = Path(sys.argv[2]) if len(sys.argv) > 2 else None
failures = []


def check(holds, what):
    print(f"  {'ok' if holds else 'FAILED'}: {what}", flush=True)
    if not holds:
        failures.append(what)


class Page:
    """A page in a window of its own, whose errors and requests are noted."""

    def __init__(self, browser, name, width=1440, height=900):
        self.page = browser.new_page(viewport={"width": width, "height": height})
        self.trouble = []
        self.page.on("console", lambda message: self.trouble.append(message.text))
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("request", self.note)
        start = time.monotonic()
        self.page.goto((WORK / name).as_uri())
        self.page.wait_for_function("window.bocage")
        # Twice a frame: the first begins the drawing, the second comes after it.
        self.page.evaluate(
            "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
        self.seconds = time.monotonic() - start

    def note(self, request):
        if not request.url.startswith(("file:", "data:")):
            self.trouble.append("request for " + request.url)

    def run(self, script):
        return self.page.evaluate(script)

    def picture(self, name, **options):
        if PICTURES:
            self.page.wait_for_timeout(300)
            self.page.screenshot(path=PICTURES / f"{name}.png", **options)

    def close(self, name):
        check(not self.trouble, f"{name}: no error and no request {self.trouble[:3] or ''}")
        self.page.close()


# The canvas has something else than one colour.
IS_DRAWN = """() => {
  const canvas = document.querySelector("#map canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const colours = new Set();
  for (let i = 0; i < data.length; i += 404) {
    colours.add(data[i] + "," + data[i + 1] + "," + data[i + 2]);
  }
  return colours.size;
}"""


def check_languages(browser):
    words = {"en": ("Ranked barrier segments", "motorway E411", "5,161 ha"),
             "nl": ("Gerangschikte knelpunten", "autosnelweg E411", "5.161 ha"),
             "fr": ("Tronçons classés", "autoroute E411", "5\u202f161 ha")}
    for language, expected in words.items():
        view = Page(browser, f"all-{language}.html")
        text = view.run("() => document.body.innerText")
        check(all(word in text for word in expected), f"{language}: {', '.join(expected)}")
        check(view.run(IS_DRAWN) > 20, f"{language}: the map is drawn")
        view.picture(f"whole-{language}")
        view.close(language)


def check_click(browser):
    view = Page(browser, "all-en.html")
    place = view.run("""() => {
      const layers = window.bocage.layers;
      const place = layers.findIndex((l) => l.kind === "ranked_segments");
      document.querySelector('button[data-layer="' + place + '"]').click();
      const index = Number(
        document.querySelector('button[data-layer="' + place + '"]').dataset.feature);
      const bounds = layers[place].features[index].getBounds();
      const popup = document.querySelector(".leaflet-popup-content").innerText;
      const map = window.bocage.map;
      return {metres: map.distance(map.getCenter(), bounds.getCenter()), zoom: map.getZoom(),
              isSeen: map.getBounds().contains(bounds), popup: popup.replace(/\\u00a0/g, " ")};
    }""")
    # A popup may push the map aside by its own height.
    check(place["metres"] < 500, f"rank 1 is {place['metres']:.0f} m from the map's centre")
    check(place["isSeen"] and place["zoom"] >= 13, f"rank 1 is seen whole, at zoom {place['zoom']}")
    check(all(word in place["popup"] for word in ("E411", "km", "510.1 ha", "0.125")),
          "its popup has title, kilometres, gain and permeability")
    view.picture("rank-1")
    view.close("a click")


def check_scenario(browser):
    view = Page(browser, "all-en.html")
    shown = """() => Object.fromEntries(window.bocage.layers.map(
      (l) => [l.kind, window.bocage.map.hasLayer(l.group)]))"""
    pairs = """() => window.bocage.layers.find((l) => l.kind === "pairs").features[0]
      .options.weight"""
    after, heavy = view.run(shown), view.run(pairs)
    view.page.locator("input[name=scenario][value=now]").check(force=True)
    now, light = view.run(shown), view.run(pairs)
    view.picture("scenario-now")
    check(after["measures"] and not now["measures"], "measures are only there with the measures")
    check(heavy > light, f"the first pair's line grows from {light} to {heavy} pixels")
    view.page.locator("#facts button[data-feature]").first.click()
    popup = view.page.locator(".leaflet-popup-content").inner_text()
    check("→" in popup and "0.094" in popup and "0.589" in popup, "probabilities before and after")
    legs = """() => {
      const layer = window.bocage.layers.find((l) => l.kind === "legs");
      return layer.features.filter((f) => layer.group.hasLayer(f)).length;
    }"""
    check(view.run(legs) == 1, "only the chosen measure's links are shown")
    view.picture("scenario-measure")
    box = view.page.locator("#legend input").first
    box.uncheck()
    check(not view.run(shown)["measures"], "a switch takes its layer away")
    view.close("scenarios")


def check_phone(browser):
    for name in ("all-nl.html", "rank.html", "batch.html"):
        view = Page(browser, name, 390, 844)
        width = view.run("() => document.documentElement.scrollWidth")
        check(width <= 390, f"{name} on a phone: {width} pixels wide")
        order = view.run("""() => document.querySelector("#map").getBoundingClientRect().bottom
          <= document.querySelector("#facts").getBoundingClientRect().top + 1""")
        check(order, f"{name} on a phone: the list is below the map")
        view.picture("phone-" + name.split(".")[0], full_page=True)
        view.close(f"{name} on a phone")


def check_paper(browser):
    view = Page(browser, "all-nl.html")
    paper = (PICTURES or WORK) / "paper.pdf"
    view.page.pdf(path=paper, prefer_css_page_size=True)
    check(paper.stat().st_size > 20_000, "the page prints")
    check("paper" not in view.run("() => document.body.className"), "the screen is as it was")
    view.close("paper")


def check_tiles(browser):
    view = Page(browser, "tiles.html")
    view.page.wait_for_timeout(500)
    wanted = [t for t in view.trouble if t.startswith("request for https://tile.invalid/")]
    check(len(wanted) > 3, f"{len(wanted)} tiles are asked for where a base map is named")
    others = [t for t in view.trouble if "request" in t and t not in wanted]
    check(not others, f"and nothing else {others[:3] or ''}")
    view.page.close()


def check_many(browser):
    times = []
    for _ in range(3):
        view = Page(browser, "many.html")
        times.append(view.seconds)
        check(view.run("() => window.bocage.layers[0].features.length") == 20_000, "20,000 patches")
        check(view.run(IS_DRAWN) > 3, "they are drawn")
        view.picture("many")
        view.close("20,000 patches")
    check(min(times) < 5, "20,000 patches open in " + ", ".join(f"{t:.2f} s" for t in times))


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for part in (check_languages, check_click, check_scenario, check_phone, check_paper,
                     check_tiles, check_many):
            print(f"== {part.__name__.removeprefix('check_')}", flush=True)
            part(browser)
        print(f"== Chromium {browser.version}")
        browser.close()
    if failures:
        sys.exit(f"failed: {len(failures)} checks")


main()
