# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lets `sync --watch` live with a server that misbehaves, and looks at what is left.

Every few seconds the server gets another fault: late answers, silence, cut bodies, 5xx, garbage, web
pages, refused tokens; runs start, finish and are deleted meanwhile, and the server restarts. Half
way the token is revoked: the program must end by itself, be signed in again and go on. In the end the
faults stop, and history must equal what the server has. Memory, threads and open files are read
from /proc all the time and must not grow.

usage: sync_soak.py [--minutes M] [--runs N] [--seed N]     (RD_PROGRAM names the program)
"""

import argparse
import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import Profile, Sandbox  # noqa: E402
from sync_kill import rows_of, look_after_the_kill  # noqa: E402

FAULTS = ["latency=400", "latency=2500%40", "hang%20", "hang@/api/query%50", "cut%60", "reset%50",
          "status=500%60", "status=502", "status=503@/api/query", "status=429%50", "garbage%50",
          "html", "empty%50", "huge=30000000%20", "drip=20%30", "skew=86400", "skew=-7200", "deny%50",
          "revoked@/auth/get_project_role", "latency=300,status=503%20,cut%20,garbage%10"]


class Vitals:
    """What a process holds: resident memory in kB, threads, open files."""

    def __init__(self, pid):
        self.pid = pid
        self.samples = []

    def take(self):
        with contextlib.suppress(OSError, ProcessLookupError):
            with open(f"/proc/{self.pid}/status", encoding="ascii") as file:
                status = dict(line.split(":", 1) for line in file)
            self.samples.append((int(status["VmRSS"].split()[0]), int(status["Threads"]),
                                 len(os.listdir(f"/proc/{self.pid}/fd"))))

    def check(self):
        """The last quarter must not hold more than the second one: the first still warms up."""
        quarter = len(self.samples) // 4
        if quarter < 5:
            raise SystemExit("too few looks at the program: let it live longer")
        early, late = self.samples[quarter:2 * quarter], self.samples[-quarter:]
        growth = []
        for kind, slack, name in ((0, 6000, "kB resident"), (1, 1, "threads"), (2, 4, "files")):
            before = sorted(row[kind] for row in early)[quarter // 2]
            after = sorted(row[kind] for row in late)[quarter // 2]
            growth.append(f"{name} {before} -> {after}")
            if after > before + slack:
                raise SystemExit(f"it grows: {name} {before} -> {after}")
        return ", ".join(growth)


def truth_of(sandbox):
    return {(run["experimentID"], run["sequence"], run["id"], run["phase"], run["createdAt"],
             run["updatedAt"], run["totalFaults"])
            for project in sandbox.truth()["projects"] for run in project["runs"]
            if not run["removed"]}


def disturb(sandbox, chance, counts):
    """Something that happens to the server."""
    kind = chance.choice(["fault"] * 6 + ["run"] * 3 + ["outage", "clock"])
    counts[kind] = counts.get(kind, 0) + 1
    if kind == "fault":
        sandbox.fault(chance.choice(FAULTS))
    elif kind == "run":
        projects = [p for p in sandbox.truth()["projects"] if not p["removed"]]
        experiments = [e for e in chance.choice(projects)["experiments"] if not e["removed"]]
        sandbox.request("/sandbox/run", {"experimentID": chance.choice(experiments)["id"]})
    elif kind == "outage":
        sandbox.request("/sandbox/outage", {"seconds": chance.randrange(1, 10)})
        time.sleep(10)
    else:
        sandbox.request("/sandbox/clock", {"seconds": chance.randrange(1, 600)})


def sign_in(profile, sandbox):
    code, _, err = profile.run("sign-in", "--url", sandbox.url, "--username", "owner",
                               "--password-stdin", stdin=sandbox.password("owner") + "\n")
    assert code == 0, err


def live(profile, sandbox, chance, seconds, counts, log):
    """One program under fire for a while; revoked at the end. What it held is checked."""
    process = profile.start("sync", "--watch", stdout=subprocess.DEVNULL, stderr=log)
    vitals = Vitals(process.pid)
    ends = time.monotonic() + seconds
    next_change = 0
    while time.monotonic() < ends:
        if process.poll() is not None:
            raise SystemExit(f"the program ended by itself with {process.returncode}")
        if time.monotonic() > next_change:
            disturb(sandbox, chance, counts)
            next_change = time.monotonic() + chance.uniform(2, 8)
        time.sleep(1)
        vitals.take()
    sandbox.fault("")
    sandbox.request("/sandbox/revoke-all", "")
    try:
        code = process.wait(1200)  # it may be waiting for its next try: up to 15 minutes
    except subprocess.TimeoutExpired:
        process.kill()
        raise SystemExit("the program did not notice that its token was revoked") from None
    if code != 4:
        raise SystemExit(f"the token was revoked, and the program ended with {code} instead of 4")
    return vitals.check()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--minutes", type=float, default=20)
    options.add_argument("--runs", type=int, default=5000)
    options.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = options.parse_args()
    print(f"seed {options.seed}", flush=True)
    chance = random.Random(options.seed)
    counts = {}

    with Sandbox("--runs", str(options.runs)) as sandbox, Profile() as profile:
        log_path = os.path.join(profile.root, "soak.log")
        with open(log_path, "w", encoding="utf-8") as log:
            for half in (1, 2):
                sign_in(profile, sandbox)
                print(f"half {half}: " + live(profile, sandbox, chance, options.minutes * 30, counts,
                                              log), flush=True)
        # Quiet again: one synchronisation, and history is what the server has.
        sandbox.fault("")
        sign_in(profile, sandbox)
        for attempt in range(5):  # the world lives on: try until nothing changed meanwhile
            before = truth_of(sandbox)
            code, _, err = profile.run("sync", "--full", timeout=900)
            assert code == 0, err
            if truth_of(sandbox) == before:
                break
        rows = look_after_the_kill(profile.history())
        existing = {row for row in rows if row[:3] in {t[:3] for t in before}}
        if existing != before:
            raise SystemExit(f"not what the server has: {len(before - existing)} missing or different: "
                             f"{sorted(before - existing)[:2]} {sorted(existing - before)[:2]}")
        print(f"{counts}; {len(before)} runs equal to what the server has")


if __name__ == "__main__":
    main()
