#!/bin/sh
# Installs or upgrades newsfigures as a systemd service. What was set in /etc/newsfigures is never touched.
# DESTDIR puts everything under another root (packagers, tests); then systemd is not called.
set -eu
cd "$(dirname "$0")/.."
home=${DESTDIR:-}/opt/newsfigures
settings=${DESTDIR:-}/etc/newsfigures
units=${DESTDIR:-}/etc/systemd/system
python=${PYTHON:-python3}

if [ -z "${DESTDIR:-}" ] && [ "$(id -u)" != 0 ]; then
  echo "make install writes to /opt and /etc: run it as root" >&2
  exit 1
fi
[ -x "$home/bin/python" ] || "$python" -m venv "$home"
pip="$home/bin/python -m pip --disable-pip-version-check -q install"
$pip --require-hashes -r requirements.lock
$pip --no-deps --force-reinstall .

install -d "$settings/watchlists" "$units"
[ -e "$settings/newsfigures.yaml" ] || install -m 0644 deploy/newsfigures.yaml "$settings/newsfigures.yaml"
[ -e "$settings/secrets.env" ] || install -m 0600 deploy/secrets.env "$settings/secrets.env"
[ -n "$(ls -A "$settings/watchlists")" ] || install -m 0644 watchlists/*.yaml "$settings/watchlists"
install -m 0644 deploy/newsfigures.service "$units/newsfigures.service"

if [ -z "${DESTDIR:-}" ]; then
  systemctl daemon-reload
  systemctl enable newsfigures
  systemctl restart newsfigures
fi
echo "settings: $settings/newsfigures.yaml, channels and keys: $settings/secrets.env"
echo "then: systemctl restart newsfigures; journalctl -u newsfigures -f"
