#!/usr/bin/env bash
# {name}: {shards} shards as a Slurm job array, then the merge. Start it on the login node: bash this-file
# If a shard or the merge fails, start it again: what is finished is not done twice.
set -euo pipefail

# What you may have to change, as your cluster asks (VSC: --account and --cluster; CÉCI: --partition).
options=(--time=04:00:00 --cpus-per-task={threads} --mem={memory}M)
# options+=(--account=your_project --partition=your_partition)

bocage={bocage}
plan={plan}

array=$(sbatch --parsable --job-name=bocage --array=0-{last} --requeue "${options[@]}" \
  --output=bocage-%A_%a.log --wrap "exec $bocage shard run $plan --index \$SLURM_ARRAY_TASK_ID --threads {threads} --memory {memory}MB")

# The merge waits for all shards, whatever became of them, and says which are missing.
merge=$(sbatch --parsable --job-name=bocage-merge --dependency="afterany:${array%%;*}" "${options[@]}" \
  --output=bocage-merge-%j.log --wrap "exec $bocage shard merge $plan --threads {threads} --memory {memory}MB")

echo "shards: job $array; merge: job $merge; see bocage-merge-${merge%%;*}.log"
