#!/usr/bin/env bash
# Restores a backup of backup.sh into an EMPTY database, and proves that everything arrived.
#
#   restore.sh BACKUP_DIRECTORY KEY_DIRECTORY
#
# PostgreSQL: an empty database, named by PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSWORD or PGPASSFILE (createdb first).
# SQLite:     SQLITE_FILE=data/discordah.db, which must not exist.
# KEY_DIRECTORY  where the key files go; a different key file that is already there is never overwritten.
# BACKUP_PASSPHRASE_FILE  the passphrase, when the keys are encrypted.
# DISCORDAH_VERIFY        a command that checks the restored database, as: "dotnet DiscordAH.Bot.dll verify"; its failure is the restore's.
#
# First the whole backup is checked (every byte), then the database is filled in one transaction, then counted. Exit codes: 0 good, 1 not.
set -euo pipefail
umask 077
. "$(dirname "${BASH_SOURCE[0]}")/backup-parts.sh"

[ $# -eq 2 ] || die "Use: restore.sh BACKUP_DIRECTORY KEY_DIRECTORY"
backup="$1"; keys="$2"
began="$(now_ms)"
for tool in sha256sum tar awk; do need "$tool"; done
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch" ${SQLITE_FILE:+"$SQLITE_FILE.restoring"}' EXIT

# 1. Every byte of the backup.
[ -f "$backup/manifest.txt" ] && [ -f "$backup/manifest.sha256" ] || die "$backup is no complete backup: manifest.txt or manifest.sha256 is missing."
hash_of "$backup/manifest.txt" | cmp -s - "$backup/manifest.sha256" || die "The backup is damaged: manifest.txt does not match manifest.sha256. Nothing was restored; use another backup."
[ "$(head -n 1 "$backup/manifest.txt")" = "discordah-backup 1" ] || die "The manifest is of a format that this script does not know. Use the restore.sh of the version that made the backup."
files=0; kind=""; made=""; keys_hash=""; key_file=""
while read -r word first second name; do
  case "$word" in
    file)
      case "$name" in */* | .* | "") die "The manifest names a file outside the backup." ;; esac
      [ -f "$backup/$name" ] || die "The backup is incomplete: $name is missing. Nothing was restored; use another backup."
      [ "$(bytes_of "$backup/$name")" = "$second" ] && [ "$(hash_of "$backup/$name")" = "$first" ] || die "The backup is damaged: $name is not what was written. Nothing was restored; use another backup."
      case "$name" in keys.tar | keys.tar.enc) key_file="$name" ;; esac
      files=$((files + 1))
      ;;
    database) kind="$first" ;;
    made) made="$first" ;;
    keys) keys_hash="$first" ;;
  esac
done < "$backup/manifest.txt"
[ "$(find "$backup" -mindepth 1 -maxdepth 1 | wc -l | tr -d ' ')" -eq $((files + 2)) ] || die "The backup holds files that its manifest does not name. Nothing was restored."
[ -n "$key_file" ] || die "The backup holds no key files. Nothing was restored."
grep -E '^(rows|invariant) ' "$backup/manifest.txt" > "$scratch/expected" || die "The manifest counts nothing. Nothing was restored."
say "Checked $files files of the backup of $made."

# 2. The keys, before anything is written.
if [ "$key_file" = keys.tar.enc ]; then
  need openssl
  [ -n "${BACKUP_PASSPHRASE_FILE:-}" ] && [ -s "$BACKUP_PASSPHRASE_FILE" ] || die "The keys are encrypted: set BACKUP_PASSPHRASE_FILE to the file with the passphrase. Nothing was restored."
  openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -pass "file:$BACKUP_PASSPHRASE_FILE" -in "$backup/$key_file" -out "$scratch/keys.tar" 2>/dev/null \
    || die "The keys cannot be decrypted: the passphrase is not the one of this backup. Nothing was restored."
else
  cp "$backup/$key_file" "$scratch/keys.tar"
fi
[ "$(hash_of "$scratch/keys.tar")" = "$keys_hash" ] || die "The keys cannot be decrypted: the passphrase is not the one of this backup. Nothing was restored."
mkdir "$scratch/keys"
tar -C "$scratch/keys" -xf "$scratch/keys.tar"
for key in "$scratch/keys"/*; do
  there="$keys/$(basename "$key")"
  [ ! -e "$there" ] || cmp -s "$key" "$there" || die "$there exists and is another key. Move it away, or choose another KEY_DIRECTORY. Nothing was restored."
done

# 3. The database.
case "$kind" in
  sqlite)
    need sqlite3
    [ -n "${SQLITE_FILE:-}" ] || die "This is a backup of SQLite: set SQLITE_FILE to the file to make. Nothing was restored."
    for file in "$SQLITE_FILE" "$SQLITE_FILE-wal" "$SQLITE_FILE-shm"; do [ ! -e "$file" ] || die "$file exists. A backup is restored into an empty place only: move it away. Nothing was restored."; done
    mkdir -p "$(dirname "$SQLITE_FILE")"
    cp "$backup/discordah.db" "$SQLITE_FILE.restoring"
    [ "$(sqlite3 -batch -bail "$SQLITE_FILE.restoring" "PRAGMA integrity_check")" = ok ] || die "The restored file is damaged (integrity_check)."
    sqlite_facts "$SQLITE_FILE.restoring" "$scratch/found" || die "The restored file could not be counted."
    ;;
  postgres)
    [ -z "${SQLITE_FILE:-}" ] || die "This is a backup of PostgreSQL: unset SQLITE_FILE and set PGHOST and PGDATABASE. Nothing was restored."
    need psql; need pg_restore
    there="$(psql --no-psqlrc -tAc "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'")" \
      || die "The database cannot be reached. Check PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE. Nothing was restored."
    [ "$there" = 0 ] || die "The database is not empty. A backup is restored into an empty database only: make a new one with createdb. Nothing was restored."
    pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="dbname='${PGDATABASE:-${PGUSER:-$(id -un)}}'" "$backup/database.dump" \
      || die "pg_restore failed; its message stands above. The transaction was rolled back: the database is as empty as before."
    { say '\set ON_ERROR_STOP on'; say 'ANALYZE;'; postgres_facts "$scratch/unsorted"; } > "$scratch/session.sql"
    psql --no-psqlrc --quiet --file="$scratch/session.sql" || die "The restored database could not be counted."
    LC_ALL=C sort "$scratch/unsorted" > "$scratch/found"
    ;;
  *) die "The manifest does not say which database it is of. Nothing was restored." ;;
esac

# 4. What arrived against what was there.
if ! cmp -s "$scratch/expected" "$scratch/found"; then
  diff "$scratch/expected" "$scratch/found" | grep '^[<>]' | sed 's/^</expected/; s/^>/found   /' >&2 || true
  die "The restored database is not what was backed up (see above). Do not use it."
fi
[ "$kind" != sqlite ] || mv "$SQLITE_FILE.restoring" "$SQLITE_FILE"
mkdir -p "$keys"
for key in "$scratch/keys"/*; do [ -e "$keys/$(basename "$key")" ] || cp "$key" "$keys/"; done
tell_broken "$scratch/found" || die "The restored database is exactly what was backed up, but that was broken already (see above). Use an older backup."
if [ -n "${DISCORDAH_VERIFY:-}" ]; then sh -c "$DISCORDAH_VERIFY" || die "The restored database did not pass: $DISCORDAH_VERIFY"; fi

say "restore.tables: $(grep -c '^rows ' "$scratch/found")"
say "restore.rows: $(awk '/^rows /{n+=$3} END{print n+0}' "$scratch/found")"
say "restore.invariants: $(grep -c '^invariant ' "$scratch/found") hold"
say "restore.keys: $(ls "$scratch/keys" | tr '\n' ' ')in $keys"
say "restore.rpo_seconds: $(( $(date -u +%s) - $(date -u -d "$(sed -E 's/^(....)(..)(..)T(..)(..)(..)Z$/\1-\2-\3T\4:\5:\6Z/' <<< "$made")" +%s) )) (age of the backup)"
say "restore.rto_seconds: $(awk "BEGIN{print ($(now_ms) - $began) / 1000}")"
