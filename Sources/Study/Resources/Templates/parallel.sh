#!/usr/bin/env bash
# Runs the {shards} shards of a batch with GNU parallel, then merges them.
#
#   bash {name}.sh     run it again after a failure: what is finished is skipped
set -euo pipefail

plan={plan}
bocage=({bocage})
jobs=$(($(nproc) / {threads}))

# Other machines that share this folder: add --sshloginfile machines.txt --workdir .
# Little memory: add --memfree {memory}, so that a shard waits until that much is free.
seq 0 $(({shards} - 1)) |
  parallel --quote --jobs "$((jobs > 0 ? jobs : 1))" \
    "${bocage[@]}" shard run "$plan" --threads {threads} --memory {memory}B --index {} ||
  echo "not all shards are done" >&2

# It says which shards are missing, if any.
exec "${bocage[@]}" shard merge "$plan"
