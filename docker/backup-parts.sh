# Shared by backup.sh and restore.sh; not a program.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || die "$1 is not installed. Install the package that holds it and try again."; }
now_ms() { date +%s%3N; }
hash_of() { sha256sum < "$1" | cut -d' ' -f1; }
bytes_of() { wc -c < "$1" | tr -d ' '; }

# One statement for each invariant: gives lines "invariant NAME NUMBER".
invariant_statements() {
  awk '
    /^-- [a-z-]+: / { name = $2; sub(/:$/, "", name); text = ""; next }
    /^--/ || /^[[:space:]]*$/ { next }
    name != "" { text = text " " $0; if ($0 ~ /;[[:space:]]*$/) { sub(/;[[:space:]]*$/, "", text); print "SELECT '\''invariant " name " '\'' || (" text ");"; name = "" } }
  ' "$here/invariants.sql"
}

sentence_of() { sed -n "s/^-- $1: //p" "$here/invariants.sql"; }

# Counts of every table and invariant of a SQLite file, sorted.
sqlite_facts() {
  sqlite3 -batch -bail "$1" "SELECT 'SELECT ''rows ' || name || ' '' || count(*) FROM \"' || name || '\";' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!';" \
    | sqlite3 -batch -bail "$1" > "$2.unsorted" || return 1
  invariant_statements | sqlite3 -batch -bail "$1" >> "$2.unsorted" || return 1
  LC_ALL=C sort "$2.unsorted" > "$2"; rm -f "$2.unsorted"
}

# psql commands that write the counts of every table and invariant of the session's database into the file $1.
postgres_facts() {
  cat <<SQL
\\pset tuples_only on
\\pset format unaligned
\\o '$1'
SELECT format('SELECT %L || count(*) FROM %I.%I', 'rows ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ', n.nspname, c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
\\gexec
$(invariant_statements)
\\o
SQL
}

# Says which invariants are broken in a file of facts; fails when one is.
tell_broken() {
  local kind name number broken=0
  while read -r kind name number; do
    if [ "$kind" = invariant ] && [ "$number" != 0 ]; then
      say "BROKEN $name: $(sentence_of "$name") ($number rows)" >&2
      broken=1
    fi
  done < "$1"
  return $broken
}
