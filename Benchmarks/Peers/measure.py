"""Runs a command and prints its time and its memory as a record for bocage-bench."""

import argparse
import json
import os
import subprocess
import sys
import time


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figure")
    parser.add_argument("tool")
    parser.add_argument("nodes", type=int)
    parser.add_argument("links", type=int)
    parser.add_argument("output", help="where the command's standard output goes")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    with open(arguments.output, "w") as output:
        start = time.monotonic()
        process = subprocess.Popen(arguments.command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(arguments.command)} ended with {os.waitstatus_to_exitcode(status)}")
    record = {
        "figure": arguments.figure,
        "tool": arguments.tool,
        "nodes": arguments.nodes,
        "links": arguments.links,
        "seconds": seconds,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss,
    }
    print(json.dumps(record, sort_keys=True))


main()
