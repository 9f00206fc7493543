# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Several connections and projects as one: `status` over a real history against plain SQL.

Two connections lead to the same server through two accounts. A project that both see counts once,
by the account that asked last; one that an account does not see any more, by the other. The same
project id on another server is another project.

usage: rollup.py [--seed N]     (RD_PROGRAM names the program)
"""

import argparse
import contextlib
import json
import os
import random
import sqlite3
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import Profile  # noqa: E402

DAY = 86_400_000
OUTCOMES = ("passed", "weakness", "broken", "stopped", "inProgress", "unknown")
NONE, OWNER = 1, 4
CONNECTIONS = [("a", "https://one.example/litmus"), ("b", "https://one.example/litmus"),
               ("c", "https://two.example/litmus")]
# connection, project, whether its list still has it, age of the last contact in seconds, counted
PROJECTS = [("a", "p1", True, 300, False), ("b", "p1", True, 10, True), ("a", "p2", True, 300, True),
            ("b", "p3", True, 10, True), ("c", "p1", True, 900, True),
            ("a", "p4", True, 300, True), ("b", "p4", False, 10, False)]


def expect(condition, what):
    if not condition:
        raise SystemExit(what)


def connect(profile):
    folder = os.path.join(profile.root, "config", "resilience-desk")
    os.makedirs(folder, 0o700, exist_ok=True)
    with open(os.path.join(folder, "connections.json"), "w", encoding="utf-8") as file:
        json.dump({"version": 1, "connections": [
            {"id": name, "name": "Connection " + name, "baseUrl": url, "username": "u-" + name}
            for name, url in CONNECTIONS]}, file)


def fill(database, now, dice):
    for key, (connection, project, listed, age, _) in enumerate(PROJECTS, 1):
        database.execute(
            "insert into project (id, connection, remote, name, role, contact_ms, complete,"
            " server_total) values (?, ?, ?, ?, ?, ?, 1, 4)",
            (key, connection, project, f"Project {project}", OWNER if listed else NONE,
             now - age * 1000))
        for number in range(dice.randint(3, 9)):
            scenario = database.execute(
                "insert into scenario (project, remote, name, weight_sum, deleted_ms)"
                " values (?, ?, ?, 10, ?)",
                (key, f"s{number}", f"Scenario {number}", 0 if listed else now - DAY)).lastrowid
            for sequence in range(1, dice.randint(1, 60)):
                outcome = dice.choice((0, 0, 0, 1, 1, 2, 3, 5))
                created = now - 30 * DAY + sequence * DAY // 2 - dice.randint(1, DAY // 3)
                database.execute(
                    "insert into run (scenario, sequence, remote, phase, outcome, raw_score,"
                    " weight_sum, created_ms, updated_ms, detailed)"
                    " values (?, ?, ?, 'made up', ?, ?, 10, ?, ?, 1)",
                    (scenario, sequence, f"{key}-{scenario}-{sequence}", outcome,
                     dice.randint(0, 100), created, created + 1000))
    # The program has not seen these runs come: its sums per day are to be made anew.
    database.execute("update summary_state set signature = '', zone = ''")
    database.commit()


def computed(database, begin, end, keys):
    """(score, measured, scenarios, outcomes) of the projects \\p keys."""
    chosen = ",".join(map(str, keys))
    scores = [row[0] for row in database.execute(
        f"select (select raw_score from run r where r.scenario = s.id and r.outcome in (0, 1)"
        f" and r.raw_score is not null and r.weight_sum > 0 and r.created_ms >= ?"
        f" and r.created_ms < ? order by r.created_ms desc, r.sequence desc limit 1)"
        f" from scenario s where s.deleted_ms = 0 and s.project in ({chosen})", (begin, end))]
    counts = dict(database.execute(
        f"select r.outcome, count(*) from run r join scenario s on s.id = r.scenario"
        f" where r.created_ms >= ? and r.created_ms < ? and s.project in ({chosen})"
        f" group by 1", (begin, end)))
    measured = [score for score in scores if score is not None]
    return (sum(measured) / len(measured) if measured else None, len(measured), len(scores),
            {name: counts.get(number, 0) for number, name in enumerate(OUTCOMES)})


def milliseconds(text):
    return int(time.mktime(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ")) - time.timezone) * 1000


def compare(name, got, wanted):
    score, measured, scenarios, outcomes = wanted
    expect(got["measured"] == measured and got["scenarios"] == scenarios
           and got["runs"] == outcomes, f"{name}: {got}, not {wanted}")
    expect((got["score"] is None) == (score is None)
           and (score is None or abs(got["score"] - score) < 0.06), f"{name}: {got}, not {wanted}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    seed = parser.parse_args().seed
    print(f"seed {seed}", flush=True)
    dice = random.Random(seed)
    os.environ["TZ"] = "UTC"
    time.tzset()
    now = int(time.time() * 1000)
    counted = [key for key, project in enumerate(PROJECTS, 1) if project[4]]
    with Profile() as profile:
        connect(profile)
        expect(profile.run("history", "retention")[0] == 0, "no empty history")
        with contextlib.closing(sqlite3.connect(profile.history())) as database:
            fill(database, now, dice)
        measured = 0  # a day may well have none
        for period in ("7d", "30d", "24h"):
            code, out, err = profile.run("status", "--period", period, "--json")
            expect(code == 0, err)
            report = json.loads(out)
            begin, end = (milliseconds(report["period"][edge]) for edge in ("from", "to"))
            with contextlib.closing(sqlite3.connect(profile.history())) as database:
                compare(period, report, computed(database, begin, end, counted))
                shown = [(project["connection"], project["id"]) for project in report["projects"]]
                expect(sorted(shown) == sorted(("Connection " + PROJECTS[key - 1][0],
                                                PROJECTS[key - 1][1]) for key in counted), shown)
                for project in report["projects"]:
                    key = next(key for key in counted if project["id"] == PROJECTS[key - 1][1]
                               and project["connection"].endswith(PROJECTS[key - 1][0]))
                    compare(f"{period}, {shown}", project, computed(database, begin, end, [key]))
                measured += report["measured"]
    expect(measured > 0, "nothing was compared")
    return 0


if __name__ == "__main__":
    sys.exit(main())
