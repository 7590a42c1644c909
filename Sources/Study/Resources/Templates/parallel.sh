#!/usr/bin/env bash
# {name}: {shards} shards with GNU parallel, then the merge. Start it again if something fails: what is
# finished is not done twice.
set -euo pipefail

bocage={bocage}
plan={plan}

# Several machines that share a disk: add --sshlogin node1,node2. One shard at a time on each: --jobs 1.
# Exit code 3 is a shard with failed units, which the merge tells.
parallel --jobs 1 --joblog "$plan.log" --retries 3 \
  "$bocage shard run $plan --index {} --threads {threads} --memory {memory}MB --quiet || [ \$? = 3 ]" \
  ::: $(seq 0 {last})

exec "$bocage" shard merge "$plan"
