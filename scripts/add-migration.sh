#!/bin/sh
# Adds a migration to both databases: scripts/add-migration.sh NAME
set -eu
name="${1:?usage: scripts/add-migration.sh NAME}"
cd "$(dirname "$0")/.."
dotnet tool restore
for database in Sqlite Postgres; do
  dotnet ef migrations add "$name" --project Infrastructure --startup-project Infrastructure \
    --context "${database}AppDbContext" --output-dir "Persistence/$database/Migrations"
done
