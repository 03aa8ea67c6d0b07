#!/bin/sh
# Starts a command in the container with the secrets that nobody has to think of: the dashboard's token, made at the
# first start, and the password of the database beside us, where there is one.
#   newsfigures-entrypoint COMMAND…   run it
#   newsfigures-entrypoint secrets    make what is missing in $SECRETS_DIRECTORY, and end
#   newsfigures-entrypoint healthy    ask /healthz: 0 if it answers that all is well
set -eu

make_secret() { # FILE
  if [ ! -s "$1" ]; then
    (umask 077 && python3 -c 'import secrets; print(secrets.token_urlsafe(32))' >"$1.new" && mv "$1.new" "$1")
  fi
}

case "${1:-}" in
secrets)
  make_secret "$SECRETS_DIRECTORY/database"
  # The database runs as another user. The volume is seen by these two containers only.
  chmod 0644 "$SECRETS_DIRECTORY/database"
  exit 0
  ;;
healthy)
  exec python3 -c 'import urllib.request as r; r.urlopen("http://127.0.0.1:8484/healthz", timeout=5)'
  ;;
esac

if [ -z "${NEWSFIGURES_WEB__TOKEN:-}" ] && [ -z "${NEWSFIGURES_WEB__PASSWORD_HASH:-}" ]; then
  make_secret "$STATE_DIRECTORY/web-token"
  NEWSFIGURES_WEB__TOKEN=$(cat "$STATE_DIRECTORY/web-token")
  export NEWSFIGURES_WEB__TOKEN
fi
if [ -n "${DATABASE_HOST:-}" ]; then
  NEWSFIGURES_DATABASE="postgresql://newsfigures:$(cat "$SECRETS_DIRECTORY/database")@$DATABASE_HOST/newsfigures"
  export NEWSFIGURES_DATABASE
fi
exec "$@"
