# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Shared by packaging/run and packaging/test: installs what is missing, configures, builds.
# Everything said here goes to stderr, so that the program's own output stays alone on stdout.

set -eu

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What the build needs, what the program loads while it runs (plugins the linker does not see), and
# what the tests use beside that. Reasons are in CONTRIBUTING.md.
build_packages="g++ cmake ninja-build qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
    qt6-websockets-dev qt6-networkauth-dev qtkeychain-qt6-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools libgl-dev"
run_packages="libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n fonts-dejavu-core"
test_packages="git ccache mold dbus gnome-keyring libglib2.0-bin python3 python3-graphql-core
    python3-dbusmock python3-croniter python3-authlib python3-flask python3-pyatspi at-spi2-core xvfb
    xauth xdotool sqlite3 desktop-file-utils appstream tzdata procps groff-base systemd poppler-utils
    tidy"
# A third of a gigabyte for one page; the tests say so where it could not be had.
browser_packages="chromium chromium-driver python3-selenium"

say() { printf '%s\n' "$*" >&2; }

# need PACKAGE... : makes sure that these Debian packages are installed.
need() {
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        # Another system: the names differ there, so the reader decides.
        if command -v cmake >/dev/null 2>&1 && command -v ninja >/dev/null 2>&1; then
            return 0
        fi
        say "This is not Debian. Install what your system calls these Debian 12 packages, then"
        say "start this script again:" $*
        exit 1
    fi
    local missing="" package
    local installed
    # Some of Debian 12's packages are only names in newer releases, which another package provides.
    installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}, ${Provides}\n' |
        sed -n 's/^ii *//p' | tr ',' '\n' | sed 's/^ *//; s/ .*//')
    for package in "$@"; do
        grep -qxF -- "$package" <<<"$installed" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0

    local as_root=""
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            say "These packages are missing and need root to install:$missing"
            say "As root: apt-get install$missing"
            exit 1
        fi
        as_root=sudo
    fi
    say "Installing from Debian:$missing"
    local log
    log=$(mktemp)
    if ! { $as_root apt-get update && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y \
        --no-install-recommends $missing; } >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        say "The packages could not be installed; the lines above say why."
        exit 1
    fi
    rm -f "$log"
}

# build PRESET : configures once and builds; silent when there is nothing to do.
build() {
    local preset=$1 log
    cd "$root"
    # What is compiled the same way in two presets, the tests, is compiled once.
    export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache} CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 \
        CCACHE_SLOPPINESS=pch_defines,time_macros
    log=$(mktemp)
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Building Resilience Desk ($preset); the first time takes some minutes."
        if ! cmake --preset "$preset" >"$log" 2>&1; then
            cat "$log" >&2
            # What was not found is remembered there; the next try shall look again.
            rm -f "$log" "build/$preset/CMakeCache.txt"
            say "CMake could not configure the build; the lines above say why."
            exit 1
        fi
    fi
    if [ -t 2 ]; then
        ninja -C "build/$preset" --quiet >&2 || exit 1
    elif ! ninja -C "build/$preset" >"$log" 2>&1; then
        tail -n 100 "$log" >&2
        rm -f "$log"
        say "The build failed; the lines above say where."
        exit 1
    fi
    rm -f "$log"
    cd - >/dev/null
}
