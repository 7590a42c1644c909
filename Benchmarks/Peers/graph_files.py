"""Reads the tables that `bocage-bench generate` writes."""

import json
import resource

import numpy as np


class GraphFiles:
    """An undirected graph: weights of nodes, ends and impedances of links."""

    def __init__(self, folder):
        self.weights = np.loadtxt(f"{folder}/nodes.txt", ndmin=2)[:, 1]
        links = np.loadtxt(f"{folder}/links.txt", ndmin=2)
        self.ends = links[:, :2].astype(np.int64)
        self.impedances = links[:, 2]
        self.node_count = len(self.weights)
        self.link_count = len(links)


def print_record(graph, **values):
    """Prints one record as bocage-bench reads them."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sizes = {"nodes": graph.node_count, "links": graph.link_count, "peak": peak}
    print(json.dumps(sizes | values, sort_keys=True))
