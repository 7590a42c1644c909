#!/usr/bin/env bash
# Runs the {shards} shards of a batch as a Slurm job array, and merges them when all have ended.
#
#   bash {name}.sh     on a login node; plan and output are in a folder that all nodes see
#
# Run it again after a failure or a cut-off: what is finished is skipped.
set -euo pipefail

plan=$(printf %q {plan})
bocage=$(printf %q {bocage}) # in a container: bocage="apptainer exec bocage.sif bocage"

# What your cluster asks for. VSC and CÉCI want the account that pays; VSC also the cluster.
options=(
  --time=04:00:00 # of one shard
  # --account=my_project
  # --clusters=my_cluster
  # --partition=my_partition
)

# What a job needs before bocage starts, such as: prepare="module load GDAL GEOS PROJ"
prepare=""

# Jobs of a node that fails go back into the queue, and their logs go on where they were.
submit() {
  sbatch --parsable "${options[@]}" --mem={memory} --requeue --open-mode=append "$@"
}

mkdir -p {name}-logs
shards=$(
  submit --job-name={name} --array=0-$(({shards} - 1)) --cpus-per-task={threads} \
    --output={name}-logs/shard-%a.txt <<JOB
#!/bin/bash
$prepare
exec $bocage shard run $plan --threads {threads} --memory {memory}B --index "\$SLURM_ARRAY_TASK_ID"
JOB
)
shards=${shards%%;*} # Slurm may add the name of the cluster.

# After any end of theirs, not only a good one: the merge says which shards are missing.
merge=$(
  submit --job-name={name}-merge --dependency="afterany:$shards" \
    --output={name}-logs/merge.txt <<JOB
#!/bin/bash
$prepare
exec $bocage shard merge $plan --threads {threads}
JOB
)
echo "shards: job $shards, merge: job ${merge%%;*}; see squeue --me, and {name}-logs/"
