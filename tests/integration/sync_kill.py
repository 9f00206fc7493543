# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills the program at random moments of a synchronisation, again and again.

A history lives through as many kills as it takes to become complete; then it is compared with what
the server really has, thrown away, and the next one begins. A round is a kill that found rows still
to be stored; kills at the end of a synchronisation, or of one with nothing new, come on top. After every kill the database must open, be whole, and
hold every run that anybody had seen in it, up to a look a moment before the kill.

usage: sync_kill.py [--rounds N] [--runs N] [--seed N]     (RD_PROGRAM names the program)
"""

import argparse
import collections
import contextlib
import json
import os
import random
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import Profile, Sandbox  # noqa: E402

RUNS = ("select s.remote, r.sequence, r.remote, r.phase, r.created_ms, r.updated_ms,"
        " coalesce(r.faults_total, 0) from run r join scenario s on s.id = r.scenario")


def rows_of(path):
    """Every stored run, with what identifies it and what the server said about it."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return set(database.execute(RUNS).fetchall())


def glance(path):
    """What is committed while the program is at work; nothing before its tables are there."""
    if not os.path.exists(path):
        return set()
    try:
        return rows_of(path)
    except sqlite3.OperationalError:  # being created just now
        return set()


def identities(rows):
    return {row[:3] for row in rows}


def look_after_the_kill(path):
    """The stored runs, or None when the kill came before the tables; the database must be whole."""
    if not os.path.exists(path) or not os.path.getsize(path):
        return None
    # Opened for writing, as the program would, so that the write-ahead log is taken in.
    with contextlib.closing(sqlite3.connect(path)) as database:
        verdict = database.execute("pragma integrity_check").fetchall()
        if verdict != [("ok",)]:
            raise SystemExit(f"the database is damaged: {verdict[:3]}")
        if database.execute("pragma foreign_key_check").fetchall():
            raise SystemExit("the database has dangling keys")
        if not database.execute("select count(*) from sqlite_master").fetchone()[0]:
            return None
    return rows_of(path)


class Series:
    """One profile signed in to one server whose clock stands still."""

    def __init__(self, sandbox, profile, chance):
        self.profile = profile
        self.chance = chance
        self.path = profile.history()
        code, _, err = profile.run("sign-in", "--url", sandbox.url, "--username", "owner",
                                   "--password-stdin", stdin=sandbox.password("owner") + "\n")
        assert code == 0, err
        # Runs of removed scenarios are not listed by the server: nobody can read them.
        self.truth = {(run["experimentID"], run["sequence"], run["id"], run["phase"],
                       run["createdAt"], run["updatedAt"], run["totalFaults"])
                      for project in sandbox.truth()["projects"] for run in project["runs"]
                      if not run["removed"]}
        self.wanted = identities(self.truth)
        self.moments = collections.Counter()
        self.missing_kills = self.storing_kills = self.lives = self.rows_stored = 0
        self.begin_life()

    def begin_life(self):
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(self.path + suffix)
        self.seen = set()

    def start(self):
        return self.profile.start("sync", "--full", stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL)

    def measure(self):
        """How long the first row takes, and all of them; undisturbed."""
        begun = time.monotonic()
        process = self.start()
        while process.poll() is None and not glance(self.path):
            time.sleep(0.005)
        self.first_row = time.monotonic() - begun
        process.wait(900)
        self.whole = time.monotonic() - begun
        assert process.returncode == 0, process.returncode
        self.end_life()
        # The end of a synchronisation that has nothing to store, to know how long that is.
        begun = time.monotonic()
        assert self.profile.run("sync", "--full", timeout=900)[0] == 0
        self.nothing_new = time.monotonic() - begun
        print(f"undisturbed: the first row after {self.first_row:.2f} s, all {len(self.wanted)} "
              f"after {self.whole:.2f} s, nothing new in {self.nothing_new:.2f} s", flush=True)

    def missing(self):
        """The share of the runs that is still to be stored."""
        return len(self.wanted - identities(self.seen)) / len(self.wanted)

    def moment(self):
        """A moment of the span that is left; more than its share goes to start-up and end."""
        if self.chance.random() < (0.1 if self.seen else 0.4):
            return self.chance.uniform(0, self.first_row)
        left = self.missing()
        if not left:
            return self.chance.uniform(0, self.nothing_new)
        storing = (self.whole - self.first_row) * left
        if left < 0.25:
            storing += self.nothing_new
        return self.first_row + self.chance.uniform(0, storing)

    def kill_once(self):
        """True when the kill met a living program; checks what it left behind."""
        before = identities(self.seen)
        after = self.moment()
        process = self.start()
        time.sleep(after)
        glimpsed = identities(glance(self.path))
        lived = process.poll() is None
        process.kill()
        code = process.wait()
        rows = look_after_the_kill(self.path)
        now = identities(rows or set())
        lost = (before | glimpsed) - now
        if lost:
            raise SystemExit(f"killed after {after:.3f} s: {len(lost)} committed runs are gone")
        if now - self.wanted:
            raise SystemExit(f"{len(now - self.wanted)} runs are stored that nobody can read")
        self.seen = rows or set()
        self.rows_stored += len(now - before)
        if not lived:
            # It was quicker than expected. Then it must have done everything.
            assert code == 0, f"the synchronisation ended by itself with {code}"
            if now != self.wanted:
                raise SystemExit(f"it ended, but {len(self.wanted - now)} runs are missing")
            return False
        self.missing_kills += now != self.wanted
        self.storing_kills += len(now) > len(before)
        if rows is None:
            self.moments["before the tables"] += 1
        elif not now:
            self.moments["before the first row"] += 1
        elif before == self.wanted:
            self.moments["with nothing new to store"] += 1
        elif now == self.wanted:
            self.moments["after the last row"] += 1
        elif now == before:
            self.moments["going on, nothing stored yet"] += 1
        else:
            self.moments["between the first row stored and the last"] += 1
        return True

    def end_life(self):
        """One undisturbed synchronisation, and then history is what the server has."""
        code, _, err = self.profile.run("sync", "--full", timeout=900)
        assert code == 0, err
        final = rows_of(self.path)
        assert identities(self.seen) <= identities(final), "the last synchronisation lost runs"
        if final != self.truth:
            raise SystemExit(f"not what the server has: {len(self.truth - final)} missing or "
                             f"different, {len(final - self.truth)} too many: "
                             f"{sorted(self.truth - final)[:2]} {sorted(final - self.truth)[:2]}")
        total = json.loads(self.profile.run("runs", "--json", "--limit", "1")[1])["total"]
        assert total == len(final), (total, len(final))
        self.seen = final
        self.lives += 1


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=8)
    options.add_argument("--runs", type=int, default=5000)
    options.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = options.parse_args()
    print(f"seed {options.seed}", flush=True)

    with Sandbox("--pace", "0", "--runs", str(options.runs)) as sandbox, Profile() as profile:
        series = Series(sandbox, profile, random.Random(options.seed))
        series.measure()
        series.begin_life()
        kills = too_late = 0
        # A fifth must have met a synchronisation between two of its commits.
        while (series.missing_kills < options.rounds
               or series.storing_kills < options.rounds // 5):
            was_complete = not series.missing()
            if series.kill_once():
                kills += 1
            else:
                too_late += 1
            if kills + too_late > 10 + 5 * options.rounds:
                raise SystemExit(f"of {kills} kills only {series.missing_kills} met rows to store, "
                                 f"{series.storing_kills} came between two commits and {too_late} "
                                 f"more came too late: too little was tested")
            # Nearly complete is mostly enough; but the last rows and a history with nothing new to
            # store have their turn, too.
            if was_complete or (series.missing() < 0.1 and series.chance.random() < 0.6):
                series.end_life()
                series.begin_life()
        series.end_life()
        print(f"{kills} kills: {series.missing_kills} landed while rows were missing, "
              f"{series.storing_kills} when that synchronisation had stored rows; {too_late} more "
              f"came too late and are not counted")
        for moment, count in series.moments.most_common():
            print(f"  {count:4} {moment}")
        print(f"{series.rows_stored} rows stored under fire; {series.lives} histories ended "
              f"complete and equal to the server's {len(series.wanted)} runs")


if __name__ == "__main__":
    main()
