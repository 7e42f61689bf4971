#!/bin/sh
# Restores the newest archive of BACKUP_DIR into a broker of its own and compares; no archive is a failure too.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
newest=$(find "${BACKUP_DIR:?which folder}" -maxdepth 1 -type f -name '*.tar*' ! -name '*.sha256' -printf '%T@ %p\n' | sort -rn | head -n 1 | cut -d' ' -f2-)
if [ -z "$newest" ]; then
    printf 'k98: there is no backup in %s\n' "$BACKUP_DIR" >&2
    exit 1
fi
exec "$here/k98" restore --verify "$newest"
