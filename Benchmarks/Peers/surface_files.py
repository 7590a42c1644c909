"""Reads the surfaces that `bocage-bench surface --write` makes, and compares costs with its own."""

import json
import re
import resource
import sys

import numpy as np


class SurfaceFiles:
    """Resistances, patches and the costs that Bocage found, as arrays of rows."""

    def __init__(self, folder):
        with open(f"{folder}/resistance.hdr") as header:
            sizes = dict(re.findall(r"^(NROWS|NCOLS)\s+(\d+)", header.read(), re.MULTILINE))
        self.folder = folder
        self.shape = (int(sizes["NROWS"]), int(sizes["NCOLS"]))
        self.resistance = np.fromfile(f"{folder}/resistance.bil", "<f4").reshape(self.shape)
        self.patches = np.fromfile(f"{folder}/patches.bil", "<i4").reshape(self.shape)
        self.costs = np.fromfile(f"{folder}/costs.f64", "<f8").reshape(self.shape)


def print_record(surface, costs, tool, version, seconds, peak=None):
    """Prints one record as bocage-bench reads them; costs that differ end the program."""
    reached = np.isfinite(surface.costs)
    if not np.array_equal(reached, np.isfinite(costs)):
        sys.exit(f"{tool} reaches other cells than Bocage")
    own = surface.costs[reached]
    apart = np.abs(costs[reached] - own) / np.maximum(own, 1)
    print(f"{tool}: costs differ by {apart.max():.2g} at most, relatively", file=sys.stderr)
    if apart.max() > 1e-9:
        sys.exit(f"{tool} finds other costs than Bocage")
    record = {
        "figure": "cost-distance",
        "tool": tool,
        "version": version,
        "nodes": surface.resistance.size,
        "links": int(surface.patches.max()),
        "seconds": sorted(seconds)[len(seconds) // 2],
        "low": min(seconds),
        "high": max(seconds),
        "check": float(np.sum(costs[reached])),
        "peak": peak or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    print(json.dumps(record, sort_keys=True))
