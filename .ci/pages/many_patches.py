"""Writes a result GeoPackage of many patches over Belgium: many_patches.py FILE COUNT."""

import math
import random
import sqlite3
import struct
import sys


def ring(x, y, radius, generator, corners=28):
    """A closed ring that is not quite round."""
    points = []
    for corner in range(corners):
        angle = 2 * math.pi * corner / corners
        reach = radius * generator.uniform(0.6, 1.1)
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return points + points[:1]


def blob(points):
    """A polygon as GeoPackage holds it: a head without an envelope, then WKB."""
    body = struct.pack("<BIII", 1, 3, 1, len(points))
    for point in points:
        body += struct.pack("<dd", *point)
    return b"GP" + struct.pack("<BBi", 0, 1, 31370) + body


def main(path, count):
    generator = random.Random(1)
    database = sqlite3.connect(path)
    database.executescript(
        """
        PRAGMA application_id = 0x47504B47;
        PRAGMA user_version = 10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
          organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
          definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL,
          identifier TEXT UNIQUE, description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT '1970-01-01T00:00:00.000Z',
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
          m TINYINT NOT NULL);
        CREATE TABLE patches (fid INTEGER PRIMARY KEY, geom BLOB, patch INTEGER, name TEXT,
          area_ha DOUBLE, quality DOUBLE, "dPC" DOUBLE, region TEXT);
        INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)
          VALUES ('patches', 'features', 'patches', 31370);
        INSERT INTO gpkg_geometry_columns VALUES ('patches', 'geom', 'POLYGON', 31370, 0, 0);
        INSERT INTO gpkg_spatial_ref_sys
          VALUES ('BD72 / Belgian Lambert 72', 31370, 'EPSG', 31370, 'undefined', NULL);
        """
    )
    for number in range(1, count + 1):
        x, y = generator.uniform(30_000, 280_000), generator.uniform(40_000, 230_000)
        radius = 80 * generator.paretovariate(2)
        points = ring(x, y, radius, generator)
        database.execute(
            "INSERT INTO patches VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (number, blob(points), number, f"Bos {number}", radius * radius * 2.6e-4, 0.8,
             10 * generator.random() ** 8, "Flanders"),
        )
    database.commit()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
