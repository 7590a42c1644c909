"""Compares the least-cost links of random grids with those of scikit-image's MCP_Geometric."""

import json
import subprocess
import sys

import numpy
from scipy import ndimage
from skimage import graph

LAMBERT = """PROJCS["Belge_Lambert_1972",GEOGCS["GCS_Belge_1972",DATUM["D_Belge_1972",\
SPHEROID["International_1924",6378388.0,297.0]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],\
PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",150000.013],\
PARAMETER["False_Northing",5400088.438],PARAMETER["Central_Meridian",4.36748666666667],\
PARAMETER["Standard_Parallel_1",51.1666672333333],PARAMETER["Standard_Parallel_2",49.8333339],\
PARAMETER["Latitude_Of_Origin",90.0],UNIT["Meter",1.0]]"""

# What the classes of land cost; 1 is habitat, 9 lets nothing through, -9 is no data.
COSTS = {1: 1.0, 2: 1.0, 3: 2.5, 4: 10.0, 5: 40.0, 6: 1000.0}
CELL = 10.0

PROFILE = """name: tester
species: Probator probator
realm: green
minimum-area: 0.001
habitats: {forest: 1}
dispersal: {distance: 1000, probability: 0.5}
permeability: {motorway: 0.1}
"""

STUDY = """name: random
crs: EPSG:31370
profile: profile.yml
links: leastCost
surface:
  connect: complete
  maximum-cost: 100000000
  land-cover: cover.asc
  classes:
    1: {resistance: 1, habitat: forest}
""" + "".join(
    f"    {number}: {{resistance: {cost}}}\n" for number, cost in COSTS.items() if number > 1
) + "    9: {resistance: impassable}\n"


def main(bocage, folder, grids):
    write(f"{folder}/profile.yml", PROFILE)
    write(f"{folder}/study.yml", STUDY)
    write(f"{folder}/cover.prj", LAMBERT)
    pairs = 0
    worst = 0.0
    for seed in range(grids):
        random = numpy.random.default_rng(seed)
        rows, columns = random.integers(2, 40, 2)
        common = random.random() < 0.5  # few classes make ties, many none
        classes = random.choice(
            [2, 2, 2, 4, 9, -9] if common else [2, 3, 4, 5, 6, 9, -9], (rows, columns))
        classes[random.random((rows, columns)) < random.choice([0.02, 0.1])] = 1
        if not (classes == 1).any():
            classes[0, 0] = 1
        expected = links(classes)
        found = {
            (link["from"], link["to"]): link["cost_m"] for link in of_bocage(bocage, folder, classes)}
        if found.keys() != expected.keys():
            sys.exit(f"grid {seed}: links {sorted(found.keys() ^ expected.keys())} are in one only")
        for pair, cost in expected.items():
            worst = max(worst, abs(found[pair] - cost) / cost)
        pairs += len(expected)
    print(f"{grids} grids, {pairs} links: the largest relative difference is {worst:.1e}")
    if not pairs > 10 * grids or worst > 1e-9:
        sys.exit("that is too few links, or too much")


def links(classes):
    """The least cost between each two patches, by their numbers in the order of their first cells."""
    costs = numpy.full(classes.shape, -1.0)
    for number, cost in COSTS.items():
        costs[classes == number] = cost * CELL
    patches, count = ndimage.label(classes == 1, numpy.ones((3, 3)))
    # Numbers by first cells, row by row.
    order = []
    for label in patches.ravel():
        if label and label not in order:
            order.append(label)
    found = {}
    for place, patch in enumerate(order):
        mcp = graph.MCP_Geometric(costs, fully_connected=True)
        cumulative, _ = mcp.find_costs(list(zip(*numpy.nonzero(patches == patch))))
        for other in range(place + 1, count):
            cost = cumulative[patches == order[other]].min()
            if numpy.isfinite(cost):
                found[(place + 1, other + 1)] = cost
    return found


def of_bocage(bocage, folder, classes):
    rows, columns = classes.shape
    write(
        f"{folder}/cover.asc",
        f"ncols {columns}\nnrows {rows}\nxllcorner 150000\nyllcorner 160000\ncellsize {CELL}\n"
        "NODATA_value -9\n" + "\n".join(" ".join(map(str, row)) for row in classes) + "\n")
    run = subprocess.run(
        [bocage, "surface", "links", "study.yml", "--json", "-q"], cwd=folder,
        capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return json.loads(run.stdout)["links"]


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
