# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""systemd's own judgement of the unit that collects without a desktop, and of those that report.

systemd-analyze ends with 0 even when it ignores a directive it does not understand, so everything
it says about our unit counts; and copies with a mistake in them have to be found out.

usage: systemd_unit.py SYNC_SERVICE REPORT_SERVICE REPORT_TIMER
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
NAME = "resilience-desk-sync.service"


def verdict(text, name=NAME, beside=None):
    """What systemd-analyze says about a unit with that text; empty when it is content. BESIDE are
    units, by name, that it can see, and about which counts what is said, too."""
    units = {**(beside or {}), name: text}
    with tempfile.TemporaryDirectory() as folder:
        for one, content in units.items():
            with open(os.path.join(folder, one), "w") as file:
                file.write(content)
        process = subprocess.run(["systemd-analyze", "verify", os.path.join(folder, name)],
                                 capture_output=True, text=True, timeout=60,
                                 env={**os.environ, "SYSTEMD_UNIT_PATH": folder + ":"})
    said = [line for line in (process.stdout + process.stderr).splitlines()
            if any(one in line for one in units)]
    if process.returncode != 0 and not said:
        said = [f"exit code {process.returncode}: {process.stderr.strip()}"]
    return said


def exposure(path):
    """0 (safe) to 10, as systemd-analyze sees the unit's sandboxing."""
    process = subprocess.run(["systemd-analyze", "security", "--offline=yes", path],
                             capture_output=True, text=True, timeout=60)
    found = re.search(r"exposure level for \S+: ([0-9.]+)", process.stdout)
    return float(found.group(1)) if found else None


def judge_report(service, timer):
    """The timer, which starts the service of its name."""
    with open(service) as file:
        texts = {os.path.basename(service): file.read()}
    with open(timer) as file:
        texts[os.path.basename(timer)] = file.read()
    names = list(texts)
    assert not verdict(texts[names[1]], names[1], texts), verdict(texts[names[1]], names[1], texts)
    assert not verdict(texts[names[0]], names[0]), verdict(texts[names[0]], names[0])
    for name, right, wrong in ((names[1], "OnCalendar=Mon *-*-* 07:00", "OnCalendar=Mon 7 o'clock"),
                               (names[1], "Persistent=yes", "Persist=yes"),
                               (names[0], "Type=oneshot", "Type=once"),
                               (names[0], "%%F", "%Q"),
                               (names[0], "ExecStart=/bin/sh", "ExecStart=/no/such/shell")):
        assert right in texts[name], right
        wrong_text = texts[name].replace(right, wrong)
        assert verdict(wrong_text, name, texts), f"nobody minds {wrong}"


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
    judge_report(*sys.argv[2:4])
    print(f"systemd-analyze verify has nothing to say; exposure {level}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
