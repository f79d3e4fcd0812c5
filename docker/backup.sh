#!/usr/bin/env bash
# Backs up the database and the key files, checked and in one consistent state, while the program runs.
#
#   backup.sh TARGET_DIRECTORY KEY_FILE...
#
# PostgreSQL: the connection comes from the environment that all its tools read: PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSWORD or PGPASSFILE.
#             Past a pooler: pg_dump needs a session of its own.
# SQLite:     SQLITE_FILE=data/discordah.db instead.
# KEY_FILE    every key file of every process: protection.pem (Data:KeyFile) and discord-signing.key. They are encrypted with the passphrase in the
#             file BACKUP_PASSPHRASE_FILE; keep that file somewhere else. BACKUP_PLAIN_KEYS=yes stores them readable instead.
# BACKUP_KEEP how many backups stay (default 14); older ones are deleted when a new one is complete.
#
# A backup is a directory discordah-TIME that appears when it is complete. Exit codes: 0 good, 1 failed, 3 made, but the database breaks an invariant.
set -euo pipefail
umask 077
. "$(dirname "${BASH_SOURCE[0]}")/backup-parts.sh"

[ $# -ge 1 ] || die "Use: backup.sh TARGET_DIRECTORY KEY_FILE..."
target="$1"; shift
keep="${BACKUP_KEEP:-14}"
[[ "$keep" =~ ^[1-9][0-9]*$ ]] || die "BACKUP_KEEP must be a number from 1 on, not \"$keep\"."
[ $# -ge 1 ] || die "Name the key files after the directory (protection.pem, discord-signing.key): without them a restored database keeps nobody logged in."
for key in "$@"; do [ -f "$key" ] && [ -r "$key" ] || die "The key file $key is not there or cannot be read."; done
[ "$(for key in "$@"; do basename "$key"; done | sort | uniq -d)" = "" ] || die "Two key files have the same name. Copy one under another name and name that."
if [ -n "${BACKUP_PASSPHRASE_FILE:-}" ]; then
  need openssl
  [ -s "$BACKUP_PASSPHRASE_FILE" ] || die "The passphrase file $BACKUP_PASSPHRASE_FILE is not there or empty."
elif [ "${BACKUP_PLAIN_KEYS:-}" != yes ]; then
  die "Set BACKUP_PASSPHRASE_FILE to encrypt the key files, or BACKUP_PLAIN_KEYS=yes to store them readable beside the database."
fi
for tool in sha256sum tar awk; do need "$tool"; done

began="$(now_ms)"
mkdir -p "$target"
stamp="$(date -u +%Y%m%dT%H%M%SZ)"
work="$target/.partial-$stamp-$$"
mkdir "$work"
trap 'rm -rf "$work"' EXIT
scratch="$work/.scratch"
mkdir "$scratch"

if [ -n "${SQLITE_FILE:-}" ]; then
  need sqlite3
  [ -f "$SQLITE_FILE" ] || die "The database file $SQLITE_FILE is not there."
  sqlite3 -batch -bail "$SQLITE_FILE" ".timeout 60000" ".backup '$work/discordah.db'" || die "The database file could not be copied."
  # The copy in one file: its log would be a second one.
  sqlite3 -batch -bail "$work/discordah.db" "PRAGMA journal_mode = DELETE" >/dev/null
  [ "$(sqlite3 -batch -bail "$work/discordah.db" "PRAGMA integrity_check")" = ok ] || die "The database file is damaged (integrity_check). Restore an older backup; this one was not made."
  sqlite_facts "$work/discordah.db" "$scratch/facts" || die "The copy could not be counted."
  kind=sqlite; server="$(sqlite3 --version | cut -d' ' -f1)"
else
  need psql; need pg_dump
  # One session holds the snapshot in which everything is counted; pg_dump reads the very same.
  export BACKUP_DUMP="$work/database.dump" BACKUP_DUMPED="$scratch/dumped"
  {
    say '\set ON_ERROR_STOP on'
    say 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;'
    say 'SELECT pg_export_snapshot() AS snapshot \gset'
    say '\setenv BACKUP_SNAPSHOT :snapshot'
    postgres_facts "$scratch/unsorted"
    say '\! pg_dump --format=custom --no-owner --no-privileges --snapshot="$BACKUP_SNAPSHOT" --file="$BACKUP_DUMP" && touch "$BACKUP_DUMPED"'
    say 'COMMIT;'
  } > "$scratch/session.sql"
  psql --no-psqlrc --quiet --file="$scratch/session.sql" || die "The database could not be read. Check PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE."
  [ -f "$scratch/dumped" ] || die "pg_dump failed; its message stands above."
  LC_ALL=C sort "$scratch/unsorted" > "$scratch/facts"
  kind=postgres; server="$(psql --no-psqlrc -tAc 'SHOW server_version')"
fi
grep -q '^rows ' "$scratch/facts" || die "The database holds no tables. Is it the right one?"

mkdir "$scratch/keys"
for key in "$@"; do cp "$key" "$scratch/keys/"; done
tar -C "$scratch/keys" -cf "$scratch/keys.tar" .
keys_hash="$(hash_of "$scratch/keys.tar")"
if [ -n "${BACKUP_PASSPHRASE_FILE:-}" ]; then
  openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -salt -pass "file:$BACKUP_PASSPHRASE_FILE" -in "$scratch/keys.tar" -out "$work/keys.tar.enc"
else
  cp "$scratch/keys.tar" "$work/keys.tar"
fi

{
  say "discordah-backup 1"
  say "made $stamp"
  say "database $kind ${server%% *}"
  say "keys $keys_hash"
  for file in "$work"/*; do say "file $(hash_of "$file") $(bytes_of "$file") $(basename "$file")"; done
  cat "$scratch/facts"
} > "$scratch/manifest.txt"
mv "$scratch/manifest.txt" "$work/manifest.txt"
hash_of "$work/manifest.txt" > "$work/manifest.sha256"
broken=0
tell_broken "$scratch/facts" || broken=3
rm -rf "$scratch"
sync "$work"/* "$work"

done_name="$target/discordah-$stamp"
[ ! -e "$done_name" ] || done_name="$done_name-$$"
mv "$work" "$done_name"
sync "$target"
trap - EXIT

# The newest stay. Names sort by time; leftovers of killed backups go after a day.
find "$target" -maxdepth 1 -type d -name 'discordah-[0-9]*' | LC_ALL=C sort -r | tail -n +"$((keep + 1))" | while IFS= read -r old; do rm -rf "$old"; say "Deleted the old backup $(basename "$old")."; done
find "$target" -maxdepth 1 -type d -name '.partial-*' -mtime +0 -exec rm -rf {} +

say "backup.directory: $done_name"
say "backup.tables: $(grep -c '^rows ' "$done_name/manifest.txt")"
say "backup.rows: $(awk '/^rows /{n+=$3} END{print n+0}' "$done_name/manifest.txt")"
say "backup.bytes: $(cat "$done_name"/* | wc -c | tr -d ' ')"
say "backup.seconds: $(awk "BEGIN{print ($(now_ms) - $began) / 1000}")"
[ $broken -eq 0 ] || say "The backup is complete, but the database breaks what is named above. Run \"verify\", and keep an older backup." >&2
exit $broken
