#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-system-bus.sh COMMAND...
# Runs a command with a system bus of its own, on which python-dbusmock plays systemd-logind and
# NetworkManager; never with the machine's.
set -eu

need() {
    if ! command -v "$1" >/dev/null; then
        echo "with-system-bus: $1 is missing: install the package $2" >&2
        exit 1
    fi
}
need dbus-run-session dbus-daemon
need gdbus libglib2.0-bin
if ! /usr/bin/python3 -c 'import dbusmock' 2>/dev/null; then
    echo "with-system-bus: the Python module dbusmock is missing: install python3-dbusmock" >&2
    exit 1
fi

unset DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS
# shellcheck disable=SC2016
exec dbus-run-session -- bash -c '
    export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS RD_TEST_SYSTEM_BUS=1
    for template in logind networkmanager; do
        /usr/bin/python3 -m dbusmock --template "$template" >/dev/null &
        mocks="${mocks-} $!"
    done
    trap "kill $mocks" EXIT
    for name in org.freedesktop.login1 org.freedesktop.NetworkManager; do
        gdbus wait --system --timeout 30 "$name" || exit 1
    done
    "$@"' sh "$@"
