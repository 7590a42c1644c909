"""Node importance as it is defined: all paths found anew without a node, with igraph.

For a sample of nodes; only igraph's search is timed. The losses are checked against those that
`bocage graph importance` printed, and a difference is an error.
"""

import argparse
import csv
import importlib.metadata
import statistics
import sys
import time

import igraph
import numpy as np

from graph_files import GraphFiles, print_record


def pc_numerator(made, weights):
    """Sum of a_i a_j p_ij over ordered pairs, and the seconds that the search took."""
    total, seconds = 0.0, 0.0
    # Blocks of sources, since igraph's lists take much memory.
    for first in range(0, len(weights), 250):
        sources = range(first, min(first + 250, len(weights)))
        start = time.process_time()
        distances = made.distances(source=sources, weights="impedance")
        seconds += time.process_time() - start
        total += weights[sources.start : sources.stop] @ np.exp(-np.array(distances)) @ weights
    return total, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("importance", help="what bocage graph importance printed")
    parser.add_argument("--removed", type=int, default=3, help="how many nodes are removed")
    arguments = parser.parse_args()
    graph = GraphFiles(arguments.folder)
    with open(arguments.importance, newline="") as file:
        expected = {int(row["id"]): float(row["dPC"]) for row in csv.DictReader(file)}
    made = igraph.Graph(n=graph.node_count, edges=graph.ends.tolist())
    made.es["impedance"] = graph.impedances.tolist()
    whole, _ = pc_numerator(made, graph.weights)

    samples = []
    for index in range(arguments.removed):
        node = index * graph.node_count // arguments.removed
        without = made.copy()
        without.delete_vertices([node])
        left, seconds = pc_numerator(without, np.delete(graph.weights, node))
        samples.append(seconds)
        loss = 100 * (whole - left) / whole
        # Differences of large sums, and Bocage ends paths at probability 1e-12.
        if abs(loss - expected[node]) > 1e-7:
            sys.exit(f"node {node}: igraph finds dPC {loss}, bocage {expected[node]}")
    print_record(
        graph,
        figure="naive-importance",
        tool="igraph",
        version=importlib.metadata.version("igraph"),
        seconds=statistics.median(samples),
        low=min(samples),
        high=max(samples),
    )


main()
