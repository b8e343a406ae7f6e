#!/bin/sh
# launch.sh RANKS LOG [arguments of reading.train]: that many single-threaded processes at the lowest priority; waits for all.
# PYTHON names the interpreter. Go on after a stop with the same command.
ranks=$1; log=$2; shift 2
cd "$(dirname "$0")" || exit 1
meeting=$(mktemp -u)
export OMP_NUM_THREADS=1 WORLD_SIZE="$ranks" RENDEZVOUS="file://$meeting"
rank=0; children=
while [ "$rank" -lt "$ranks" ]; do
  RANK=$rank nice -n 19 "${PYTHON:-python3}" -u -m reading.train "$@" >> "$log.$rank" 2>&1 &
  children="$children $!"; rank=$((rank + 1))
done
trap 'kill $children 2>/dev/null' INT TERM
status=0
for child in $children; do wait "$child" || status=1; done
rm -f "$meeting"
exit $status
