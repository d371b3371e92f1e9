#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Starts PostgreSQL as its official image does, as far as uitrol/compose/compose.yaml asks:
# a superuser with a password from a file, options of initdb, and files of SQL, run once.
set -euo pipefail
if [ "$(id -u)" = 0 ]; then
  mkdir -p /var/run/postgresql
  chown postgres:postgres "$PGDATA" /var/run/postgresql
  chmod 700 "$PGDATA"
  # As user of the database from here: the secrets must be readable for that user.
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  wachtwoord=$(cat "$POSTGRES_PASSWORD_FILE")
  # shellcheck disable=SC2086
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$wachtwoord") ${POSTGRES_INITDB_ARGS:-}
  printf '\nhost all all all scram-sha-256\n' >> "$PGDATA/pg_hba.conf"
  pg_ctl --pgdata="$PGDATA" --options="-c listen_addresses=''" --wait start
  export PGPASSWORD=$wachtwoord
  createdb --username="$POSTGRES_USER" "${POSTGRES_DB:-$POSTGRES_USER}"
  for bestand in /docker-entrypoint-initdb.d/*.sql; do
    [ -e "$bestand" ] || continue
    psql -v ON_ERROR_STOP=1 --no-psqlrc --username="$POSTGRES_USER" --dbname="${POSTGRES_DB:-$POSTGRES_USER}" --file="$bestand"
  done
  unset PGPASSWORD
  pg_ctl --pgdata="$PGDATA" --mode=fast --wait stop
fi
exec "$@" -c "listen_addresses=*"
