"""Times the costs from all patches of a surface with scikit-image's MCP_Geometric.

Only the search is timed, in processor time of one thread.
"""

import argparse
import time

import numpy as np
import skimage
from skimage.graph import MCP_Geometric

from surface_files import SurfaceFiles, print_record


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--samples", type=int, default=3)
    arguments = parser.parse_args()
    surface = SurfaceFiles(arguments.folder)
    starts = list(zip(*np.nonzero(surface.patches)))
    samples = []
    for _ in range(arguments.samples):
        search = MCP_Geometric(surface.resistance.astype(np.float64), fully_connected=True)
        start = time.process_time()
        costs, _ = search.find_costs(starts)
        samples.append(time.process_time() - start)
    print_record(surface, costs, "scikit-image", skimage.__version__, samples)


main()
