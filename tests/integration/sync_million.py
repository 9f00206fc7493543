# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""One large first synchronisation: killed on the way, taken up again, compared with the truth.

First undisturbed: memory must not grow with the runs that are stored. Then from nothing again, and
the program is killed again and again, at moments spread over the whole way; after each kill the
database must be whole and hold all that was seen in it. A last life runs to the end: the history
must equal what the server has, and the figures those that score_oracle.py computes from the
server's own data. At last the program polls for a while: one request for scenarios per project
and poll, and none for runs.

usage: sync_million.py [--runs N] [--kills N] [--seed N]     (RD_PROGRAM names the program)
"""

import argparse
import collections
import contextlib
import datetime
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import score_oracle  # noqa: E402
from program import Profile, Sandbox  # noqa: E402
from sync_kill import rows_of  # noqa: E402

PERIODS = ("24h", "7d", "30d", "90d", "12m")
FIGURES = ("score", "change", "compared", "measured", "scenarios", "unverified", "stale",
           "neverRan", "runs", "delegates", "hubs")


def stored(path):
    """How many runs are committed; 0 before the tables are there."""
    if not os.path.exists(path):
        return 0
    try:
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            return database.execute("select count(*) from run").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def resident(pid):
    with contextlib.suppress(OSError):
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            return sum(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
    return 0


def check_whole(path):
    if not os.path.exists(path) or not os.path.getsize(path):
        return
    with contextlib.closing(sqlite3.connect(path)) as database:
        verdict = database.execute("pragma quick_check").fetchall()
        if verdict != [("ok",)]:
            raise SystemExit(f"the database is damaged: {verdict[:3]}")
        if database.execute("pragma foreign_key_check").fetchall():
            raise SystemExit("the database has dangling keys")


def kill_on_the_way(profile, kills, total, chance):
    """Ends with what is stored; each life gets about its share of the way."""
    path = profile.history()
    resumed = late = 0
    for number in range(1, kills + 1):
        before = stored(path)
        goal = before + (total - before) / (kills + 1 - number) * chance.uniform(0.1, 0.95)
        process = profile.start("sync", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and stored(path) < goal:
            time.sleep(chance.uniform(0.01, 0.2))
        glimpsed = stored(path)
        late += process.poll() is not None
        process.kill()
        process.wait()
        check_whole(path)
        after = stored(path)
        if after < max(before, glimpsed):
            raise SystemExit(f"kill {number}: {max(before, glimpsed) - after} committed runs "
                             "are gone")
        resumed += after > before
    print(f"{kills} kills: {resumed} lives stored more, {late} had ended by themselves; "
          f"{after} of {total} runs are stored", flush=True)
    if late or resumed < kills * 0.9:
        raise SystemExit("the kills did not meet a synchronisation at work")


def live(profile, name):
    """One life to the end: the most memory it held in the first quarter of its runs, and after."""
    path = profile.history()
    begun, first = time.monotonic(), stored(path)
    process = profile.start("sync", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    samples = []
    while process.poll() is None:
        samples.append((stored(path), resident(process.pid)))
        time.sleep(0.5)
    if process.returncode:
        raise SystemExit(f"the synchronisation ended with {process.returncode}")
    took, count = time.monotonic() - begun, stored(path) - first
    quarter = first + count / 4
    early = max(kb for rows, kb in samples if rows <= quarter)
    late = max(kb for rows, kb in samples if rows > quarter)
    print(f"{name}: {count} runs in {took:.0f} s, {early} kB resident at most in its first "
          f"quarter, {late} kB after it", flush=True)
    return early, late


def compare_runs(profile, truth):
    expected = {(run["experimentID"], run["sequence"], run["id"], run["phase"], run["createdAt"],
                 run["updatedAt"], run["totalFaults"])
                for project in truth["projects"] for run in project["runs"] if not run["removed"]}
    rows = rows_of(profile.history())
    if rows != expected:
        raise SystemExit(f"not what the server has: {len(expected - rows)} missing or different, "
                         f"{len(rows - expected)} too many")
    print(f"all {len(rows)} runs are stored as the server has them", flush=True)


def compare_figures(profile, truth):
    for zone in ("UTC", "Europe/Berlin", "America/New_York"):
        for period in PERIODS:
            begun = time.monotonic()
            code, out, err = profile.run("status", "--json", "--period", period, zone=zone)
            took = time.monotonic() - begun
            assert code == 0, err
            shown = json.loads(out)
            now = datetime.datetime.fromisoformat(shown["generatedAt"].replace("Z", "+00:00"))
            expected = score_oracle.status(truth, period, int(now.timestamp() * 1000),
                                           score_oracle.zoneinfo.ZoneInfo(zone))
            others = {project["id"]: project for project in expected["projects"]}
            pairs = [(shown, expected)] + [(project, others[project["id"]])
                                           for project in shown["projects"]]
            for one, other in pairs:
                for key in FIGURES:
                    if one[key] != other[key]:
                        raise SystemExit(f"{zone} {period} {key}: {one[key]}, not {other[key]}")
            print(f"{zone} {period}: score {shown['score']}, change {shown['change']}, "
                  f"{sum(shown['runs'].values())} runs, as the truth has it ({took:.2f} s)",
                  flush=True)


def watch_polls(profile, sandbox, truth, seconds):
    """Nothing happens any more: one request for scenarios per project and poll."""
    for project in truth["projects"]:
        for run in project["runs"]:
            if not run["removed"] and run["phase"] in ("Queued", "Pending", "Running"):
                key = "experimentRunID" if run["id"] else "notifyID"
                sandbox.request("/sandbox/finish", {key: run["id"] or run["notifyID"],
                                                    "phase": "Completed"})
    process = profile.start("sync", "--watch", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(45)  # the first polls read what happened
    sandbox.request("/sandbox/forget-seen", {})
    time.sleep(seconds)
    seen = collections.Counter(sandbox.request("/sandbox/seen")[1]["seen"])
    memory = resident(process.pid)
    process.terminate()
    process.wait(30)
    projects = sum(not project["removed"] for project in truth["projects"])
    print(f"{projects} projects polled for {seconds} s: {dict(seen)}; {memory} kB resident",
          flush=True)
    polls = seconds / 30
    if not polls - 1.5 <= seen["ListExperiment"] / projects <= polls + 1.5:
        raise SystemExit(f"not one request for scenarios per project in about {polls:.0f} polls")
    if seen["ListExperimentRun"]:
        raise SystemExit("runs are asked for although nothing happens")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=1_000_000)
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = options.parse_args()
    print(f"seed {options.seed}", flush=True)

    with Sandbox("--pace", "0", "--runs", str(options.runs)) as sandbox, Profile() as profile:
        code, _, err = profile.run("sign-in", "--url", sandbox.url, "--username", "owner",
                                   "--password-stdin", stdin=sandbox.password("owner") + "\n")
        assert code == 0, err
        truth = sandbox.truth()
        total = sum(not run["removed"] for project in truth["projects"] for run in project["runs"])
        print(f"{total} runs to be read", flush=True)
        early, late = live(profile, "undisturbed")
        if options.runs >= 200_000 and late > early * 1.1 + 2000:  # less only fills the caches
            raise SystemExit("memory grows with what is stored")
        compare_runs(profile, truth)
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(profile.history() + suffix)
        kill_on_the_way(profile, options.kills, total, random.Random(options.seed))
        live(profile, "the last life")
        compare_runs(profile, truth)
        compare_figures(profile, truth)
        watch_polls(profile, sandbox, truth, 150)


if __name__ == "__main__":
    main()
