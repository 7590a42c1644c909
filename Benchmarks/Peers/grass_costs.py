"""Times the costs from all patches of a surface with GRASS GIS's r.cost.

r.cost reads and writes its maps; the processor time of a run that stops after the patches' own cells
is taken off, so that the search alone is left. It gets all the memory that it asks for.
"""

import argparse
import os
import resource
import subprocess
import tempfile

import numpy as np

from surface_files import SurfaceFiles, print_record


class Session:
    """A location of its own in a temporary folder."""

    def __init__(self, folder):
        self.folder = folder
        self.location = f"{folder}/location"
        subprocess.run(
            ["grass", "-c", "XY", "-e", self.location], check=True, capture_output=True
        )

    def run(self, *command):
        """Runs a command; returns its processor seconds, GRASS's own start included."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            ["grass", f"{self.location}/PERMANENT", "--exec", *command],
            env=os.environ | {"GRASS_VERBOSE": "0"},
            capture_output=True,
            text=True,
        )
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: {done.stderr}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--samples", type=int, default=3)
    arguments = parser.parse_args()
    surface = SurfaceFiles(arguments.folder)
    rows, columns = surface.shape
    version = subprocess.run(["grass", "--config", "version"], capture_output=True, text=True)
    with tempfile.TemporaryDirectory() as folder:
        session = Session(folder)
        resistance = np.where(np.isfinite(surface.resistance), surface.resistance, -1)
        resistance.astype("<f4").tofile(f"{folder}/resistance.bin")
        surface.patches.astype("<i4").tofile(f"{folder}/patches.bin")
        extent = [f"north={rows}", "south=0", f"east={columns}", "west=0"]
        extent += [f"rows={rows}", f"cols={columns}"]
        for name, kind, none in [("resistance", ["-f"], -1), ("patches", [], 0)]:
            session.run(
                "r.in.bin", *kind, f"input={folder}/{name}.bin", f"output={name}", "bytes=4",
                f"anull={none}", *extent,
            )
        session.run("g.region", "raster=resistance")
        search = ["r.cost", "--overwrite", "input=resistance", "output=costs"]
        search += ["start_raster=patches", "memory=16000"]
        samples = []
        for _ in range(arguments.samples):
            bare = session.run(*search, "max_cost=1e-9")
            samples.append(session.run(*search) - bare)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        session.run(
            "r.out.bin", "-f", "input=costs", f"output={folder}/costs.bin", "bytes=8", "null=-1"
        )
        costs = np.fromfile(f"{folder}/costs.bin", "<f8").reshape(surface.shape)
    costs = np.where(costs < 0, np.inf, costs)
    print_record(surface, costs, "GRASS r.cost", version.stdout.strip(), samples, peak)


main()
