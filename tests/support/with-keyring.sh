#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-keyring.sh [MODE] COMMAND...
# Runs a command with a keychain of its own, never with the user's: fresh home, private session bus.
#   --unlocked    a keychain that is open (default)
#   --never-used  a keychain can be started, but has no collection yet
#   --absent      a bus on which nothing offers a keychain
#   --no-bus      no session bus
#   --no-glib     an open keychain whose jobs never end, because no GLib loop runs
# The command finds the mode in RD_TEST_KEYRING and refuses to touch a keychain without it.
set -eu

mode=unlocked
case ${1-} in
--unlocked | --never-used | --absent | --no-bus | --no-glib)
    mode=${1#--}
    shift
    ;;
esac

need() {
    if ! command -v "$1" >/dev/null; then
        echo "with-keyring: $1 is missing: install the package $2" >&2
        exit 1
    fi
}
need dbus-run-session dbus-daemon
need gnome-keyring-daemon gnome-keyring

home=$(mktemp -d "${TMPDIR:-/tmp}/rd-keyring.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run
export RD_TEST_KEYRING=$mode RD_TEST_KEYRING_HOME=$home RD_TEST_KEYRING_PASSWORD=ci-pass
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME DISPLAY WAYLAND_DISPLAY
unset DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS GNOME_KEYRING_CONTROL SSH_AUTH_SOCK
unset XDG_CURRENT_DESKTOP KDE_FULL_SESSION KDE_SESSION_VERSION

# An empty password would create no collection. The daemon's remarks about limits are harmless.
# shellcheck disable=SC2016
unlocked='
    printf %s "$RD_TEST_KEYRING_PASSWORD" |
        gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$@"'

status=0
case $mode in
no-bus)
    "$@" || status=$?
    ;;
absent)
    cat >"$home/bus.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    dbus-run-session --config-file="$home/bus.conf" -- "$@" || status=$?
    ;;
never-used)
    dbus-run-session -- "$@" || status=$?
    ;;
no-glib)
    QT_NO_GLIB=1 dbus-run-session -- bash -c "$unlocked" sh "$@" || status=$?
    ;;
unlocked)
    dbus-run-session -- bash -c "$unlocked" sh "$@" || status=$?
    ;;
esac
exit "$status"
