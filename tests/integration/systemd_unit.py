# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""systemd's own judgement of the unit that collects without a desktop.

systemd-analyze ends with 0 even when it ignores a directive it does not understand, so everything
it says about our unit counts; and copies with a mistake in them have to be found out.

usage: systemd_unit.py UNIT
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
NAME = "resilience-desk-sync.service"


def verdict(text):
    """What systemd-analyze says about a unit with that text; empty when it is content."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, NAME)
        with open(path, "w") as file:
            file.write(text)
        process = subprocess.run(["systemd-analyze", "verify", path], capture_output=True,
                                 text=True, timeout=60)
    said = [line for line in (process.stdout + process.stderr).splitlines() if NAME in line]
    if process.returncode != 0 and not said:
        said = [f"exit code {process.returncode}: {process.stderr.strip()}"]
    return said


def exposure(path):
    """0 (safe) to 10, as systemd-analyze sees the unit's sandboxing."""
    process = subprocess.run(["systemd-analyze", "security", "--offline=yes", path],
                             capture_output=True, text=True, timeout=60)
    found = re.search(r"exposure level for \S+: ([0-9.]+)", process.stdout)
    return float(found.group(1)) if found else None


def main():
    if not shutil.which("systemd-analyze"):
        print("skipped: systemd-analyze is not installed (Debian: package systemd)")
        return SKIPPED
    with open(sys.argv[1]) as file:
        unit = file.read()
    assert "@" not in re.sub(r"@[a-z-]+", "", unit), "a placeholder was not filled in"

    said = verdict(unit)
    assert not said, said
    for right, wrong in (("DynamicUser=yes", "DynamicUsers=yes"),
                         ("ProtectSystem=strict", "ProtectSystem=mostly"),
                         ("LoadCredentialEncrypted=token:/", "LoadCredentialEncrypted=to/ken:/"),
                         ("RestartPreventExitStatus=2 4 6", "RestartPreventExitStatus=two"),
                         ("ExecStart=/bin/sh", "ExecStart=/no/such/shell")):
        assert right in unit, right
        assert verdict(unit.replace(right, wrong)), f"nobody minds {wrong}"

    for must in ("StateDirectory=resilience-desk\n", "LimitCORE=0\n", "Restart=on-failure\n"):
        assert must in unit, must
    level = exposure(sys.argv[1])
    assert level is not None and level < 2.0, level
    print(f"systemd-analyze verify has nothing to say; exposure {level}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
