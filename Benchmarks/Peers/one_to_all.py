"""Times the best paths from one node to all with igraph, networkit or scipy.

Only the search is timed, in processor time of one thread; reading the graph, building it and
taking the result out are not. One sample is the mean over some sources, the same as
`bocage-bench micro --only distances` takes.
"""

import argparse
import importlib.metadata
import statistics
import time

import numpy as np

from graph_files import GraphFiles, print_record


def igraph_search(graph):
    import igraph

    made = igraph.Graph(n=graph.node_count, edges=graph.ends.tolist())
    made.es["impedance"] = graph.impedances.tolist()
    # All sources in one call, so that the list of impedances is handed over once.
    return lambda sources: made.distances(source=sources, weights="impedance")


def networkit_search(graph):
    import networkit

    networkit.setNumberOfThreads(1)
    made = networkit.Graph(graph.node_count, weighted=True)
    for (start, end), impedance in zip(graph.ends.tolist(), graph.impedances.tolist()):
        made.addEdge(start, end, impedance)
    made.indexEdges()

    def search(sources):
        runs = [networkit.distance.Dijkstra(made, source, storePaths=False) for source in sources]
        return [run.run() for run in runs]

    search.distances = lambda run: run.getDistances()
    return search


def scipy_search(graph):
    import scipy.sparse

    starts, ends = graph.ends.T
    # Both directions stored: faster than scipy's own handling of undirected graphs.
    made = scipy.sparse.csr_array(
        (
            np.concatenate([graph.impedances, graph.impedances]),
            (np.concatenate([starts, ends]), np.concatenate([ends, starts])),
        ),
        shape=(graph.node_count, graph.node_count),
    )
    return lambda sources: scipy.sparse.csgraph.dijkstra(made, indices=sources)


SEARCHES = {"igraph": igraph_search, "networkit": networkit_search, "scipy": scipy_search}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", choices=SEARCHES)
    parser.add_argument("folder")
    parser.add_argument("--samples", type=int, default=9)
    arguments = parser.parse_args()
    graph = GraphFiles(arguments.folder)
    search = SEARCHES[arguments.tool](graph)
    count = max(5, 60_000 // graph.node_count)
    sources = [index * graph.node_count // count for index in range(count)]

    first = search(sources[:1])[0]
    distances = search.distances(first) if hasattr(search, "distances") else first
    samples = []
    for _ in range(arguments.samples):
        start = time.process_time()
        search(sources)
        samples.append((time.process_time() - start) / count)
    print_record(
        graph,
        figure="distances",
        tool=arguments.tool,
        version=importlib.metadata.version(arguments.tool),
        seconds=statistics.median(samples),
        low=min(samples),
        high=max(samples),
        check=float(np.sum(distances)),
    )


main()
