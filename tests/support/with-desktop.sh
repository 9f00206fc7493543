#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-desktop.sh COMMAND...
# Runs a command with a display, a session bus and an open keychain of its own.
set -eu
here=$(dirname "$0")
exec "$here/with-keyring.sh" xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" "$@"
