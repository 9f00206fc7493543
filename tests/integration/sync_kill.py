# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills the program at random moments of a synchronisation, again and again.

After every kill the database must open, be whole, and still hold every run that any earlier look at
it has seen; in the end one undisturbed synchronisation makes it complete.

usage: sync_kill.py [--rounds N] [--runs N] [--seed N]     (RD_PROGRAM names the program)
"""

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import Profile, Sandbox  # noqa: E402


def stored_runs(path):
    # Opened as the program would, so that the write-ahead log is taken in.
    with sqlite3.connect(path) as database:
        verdict = database.execute("pragma integrity_check").fetchall()
        if verdict != [("ok",)]:
            raise SystemExit(f"the database is damaged: {verdict[:3]}")
        rows = database.execute("select scenario, sequence, remote from run").fetchall()
    database.close()
    return set(rows)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=12)
    options.add_argument("--runs", type=int, default=20000)
    options.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = options.parse_args()
    print(f"seed {options.seed}")
    chance = random.Random(options.seed)

    with Sandbox("--pace", "0", "--runs", str(options.runs)) as sandbox, Profile() as profile:
        code, _, err = profile.run("sign-in", "--url", sandbox.url, "--username", "owner",
                                   "--password-stdin", stdin=sandbox.password("owner") + "\n")
        assert code == 0, err
        expected = sum(len(project["runs"]) for project in sandbox.truth()["projects"])
        seen = set()
        for round_number in range(options.rounds):
            process = profile.start("sync", "--full", stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.02, 1.2))
            process.kill()
            process.wait()
            if not os.path.exists(profile.history()):
                assert not seen
                continue
            now = stored_runs(profile.history())
            lost = seen - now
            if lost:
                raise SystemExit(f"round {round_number}: {len(lost)} committed runs are gone")
            seen = now
        print(f"{options.rounds} kills, {len(seen)} of about {expected} runs stored on the way")
        code, _, err = profile.run("sync", "--full", timeout=900)
        assert code == 0, err
        final = stored_runs(profile.history())
        assert seen <= final, "the last synchronisation lost runs"
        total = json.loads(profile.run("runs", "--json", "--limit", "1")[1])["total"]
        assert total == len(final), (total, len(final))
        print(f"complete: {len(final)} runs")


if __name__ == "__main__":
    main()
