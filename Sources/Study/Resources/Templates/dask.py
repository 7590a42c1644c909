#!/usr/bin/env python3
"""{name}: {shards} shards on Dask.distributed, then the merge.

python this-file [scheduler address]; without an address it starts workers on this machine.
A shard whose worker dies is done again by another; what is finished is not done twice.
"""
import subprocess
import sys

from dask.distributed import Client, as_completed

BOCAGE = "{bocage}"
PLAN = "{plan}"
SHARDS = {shards}


def shard(index):
    command = [BOCAGE, "shard", "run", PLAN, "--index", str(index), "--quiet"]
    command += ["--threads", "{threads}", "--memory", "{memory}MB"]
    code = subprocess.run(command).returncode
    if code not in (0, 3):  # 3: done, but some units failed; the merge tells which
        raise RuntimeError(f"shard {index} ended with {code}")
    return index


if __name__ == "__main__":
    with Client(*sys.argv[1:2]) as client:
        futures = client.map(shard, range(SHARDS), retries=3, pure=False)
        for done in as_completed(futures):
            print(f"shard {done.result()} of {SHARDS} is done", flush=True)
    sys.exit(subprocess.run([BOCAGE, "shard", "merge", PLAN]).returncode)
