#!/usr/bin/env python3
"""Runs the {shards} shards of a batch under Dask.distributed, then merges them.

    python3 {name}.py tcp://scheduler:8786     or the address in DASK_SCHEDULER_ADDRESS
    python3 {name}.py                          without one: on this machine alone

Workers must see the plan and the output in the same place, and have a thread per shard that they
are to run at once: dask worker tcp://scheduler:8786 --nworkers 4 --nthreads 1
Run it again after a failure: what is finished is skipped. Needs: pip install distributed
"""
import os
import shutil
import subprocess
import sys

from dask.distributed import Client, LocalCluster, as_completed

PLAN = {plan}
BOCAGE = [{bocage}]
SHARDS = {shards}
THREADS = {threads}  # of one shard


def run_shard(index):
    command = [*BOCAGE, "shard", "run", PLAN, "--threads", str(THREADS), "--memory", "{memory}B"]
    command += ["--index", str(index)]
    if shutil.which("setpriv"):  # A worker that is killed takes its shard with it.
        command = ["setpriv", "--pdeathsig", "KILL", *command]
    code = subprocess.run(command).returncode
    if code not in (0, 3):  # 3: done, but some units failed; the merge tells which.
        raise RuntimeError(f"shard {index} ended with {code}")


def main():
    address = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("DASK_SCHEDULER_ADDRESS")
    if not address:
        workers = max(1, (os.cpu_count() or 1) // THREADS)
        address = LocalCluster(n_workers=workers, threads_per_worker=1)
    with Client(address) as client:
        # A shard is run again when its worker dies, or when it fails: three times at most.
        tasks = client.map(run_shard, range(SHARDS), retries=3, pure=False)
        for number, task in enumerate(as_completed(tasks), start=1):
            problem = f": {task.exception()}" if task.status == "error" else ""
            print(f"{number} of {SHARDS} shards have ended{problem}", file=sys.stderr)
    # It says which shards are missing, if any.
    return subprocess.run([*BOCAGE, "shard", "merge", PLAN]).returncode


if __name__ == "__main__":
    sys.exit(main())
