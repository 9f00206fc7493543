# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The command `history`: what it prints and how it ends; and kills at random moments of an import
and of a removal, after each of which the database has to be whole.

usage: history_care.py [--rounds N] [--runs N] [--seed N]     (RD_PROGRAM names the program)
"""

import argparse
import contextlib
import datetime
import json
import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import Profile  # noqa: E402

DAY = 86_400_000
SCENARIOS = 40
NEWEST_KEPT = 20  # of each scenario, whatever their age
RUNS = ("select s.remote, r.sequence, r.remote, r.phase, r.raw_score, r.created_ms, r.updated_ms"
        " from run r join scenario s on s.id = r.scenario order by 1, 2")


def expect(condition, what):
    if not condition:
        raise SystemExit(what)


def rows(path, query, *values):
    with contextlib.closing(sqlite3.connect(path)) as database:
        return database.execute(query, values).fetchall()


def look(path):
    """The stored runs; the database must be whole."""
    expect(rows(path, "pragma integrity_check") == [("ok",)], "the database is damaged")
    expect(not rows(path, "pragma foreign_key_check"), "the database has dangling keys")
    return set(rows(path, RUNS))


def fill(path, count, now):
    """Runs of the last four years, each scenario read to its end."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("insert into project (id, connection, remote, name, complete)"
                         " values (1, 'c1', 'p1', 'Project', 1)")
        for scenario in range(1, SCENARIOS + 1):
            database.execute("insert into scenario (id, project, remote, name, weight_sum)"
                             " values (?, 1, ?, ?, 10)", (scenario, f"s{scenario}", "Scenario"))
            amount = count // SCENARIOS
            for sequence in range(1, amount + 1):
                created = now - 1460 * DAY + 1460 * DAY * sequence // amount
                database.execute(
                    "insert into run (scenario, sequence, remote, phase, outcome, raw_score,"
                    " weight_sum, created_ms, updated_ms, detailed)"
                    " values (?, ?, ?, 'Completed', 0, 100, 10, ?, ?, 1)",
                    (scenario, sequence, f"r{scenario}-{sequence}", created, created + 1000))
            database.execute("insert into backfill (scenario, complete, settled)"
                             " values (?, 1, ?)", (scenario, amount))
        database.commit()


def run(profile, code, *arguments):
    answer = profile.run("history", *arguments)
    expect(answer[0] == code, f"history {arguments}: {answer}, not {code}")
    expect(code == 0 or len(answer[2].strip().splitlines()) == 1, f"{arguments}: {answer[2]}")
    return answer[1]


def commands(profile, export):
    path = profile.history()
    report = json.loads(run(profile, 0, "info", "--json"))
    expect(list(report) == ["schema", "file", "version", "bytes", "freeBytes", "runs", "from", "to",
                            "keepMonths", "lastCheck", "connections"], report)
    expect((report["schema"], report["file"], report["keepMonths"], report["lastCheck"]) ==
           (1, path, None, None), report)
    expect(report["runs"] == rows(path, "select count(*) from run")[0][0], report)
    expect(report["connections"] == [{"id": "c1", "name": None, "projects": 1,
                                      "scenarios": SCENARIOS, "runs": report["runs"],
                                      "lastContact": None}], report)
    run(profile, 0, "info")
    run(profile, 0, "check")
    expect(json.loads(run(profile, 0, "info", "--json"))["lastCheck"]["ok"] is True, "last check")

    run(profile, 0, "export", "--output", export)
    expect(look(export) == look(path), "the export is not what was exported")
    expect(stat.S_IMODE(os.stat(export).st_mode) == 0o600, "the export is not private")
    run(profile, 2, "export", "--output", export)
    run(profile, 0, "export", "--output", export, "--overwrite")
    run(profile, 6, "import", os.path.abspath(__file__))
    run(profile, 6, "import", export + "-not-there")
    for wrong in ((), ("export",), ("import",), ("nonsense",), ("retention", "0"),
                  ("retention", "soon"), ("retention", "1201"), ("info", "more")):
        run(profile, 2, *wrong)
    expect("verything" in run(profile, 0, "retention"), "retention is not told")


def damaged_and_missing(export):
    with Profile() as profile:
        run(profile, 1, "info")
        run(profile, 1, "check")
        run(profile, 0, "import", export)
        with open(profile.history(), "r+b") as file:
            file.seek(40960)
            file.write(b"\x55" * 20480)
        for suffix in ("-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(profile.history() + suffix)
        with open(profile.history(), "rb") as file:
            before = file.read()
        run(profile, 6, "check")
        with open(profile.history(), "rb") as file:
            expect(file.read() == before, "looking for damage has changed the file")


def kill_after(profile, seconds, *arguments):
    """True when the program was still at work."""
    process = profile.start("history", *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    _, err = process.communicate(timeout=60)
    expect(process.returncode in (-signal.SIGKILL, 0), f"{arguments}: {err.decode()}")
    return process.returncode != 0


def timed(profile, *arguments):
    begin = time.monotonic()
    run(profile, 0, *arguments)
    return time.monotonic() - begin


def killed_imports(export, rounds, dice):
    truth = look(export)
    with Profile() as trial:
        whole = timed(trial, "import", export)
        expect(look(trial.history()) == truth, "the import is not what was exported")
    halves = 0
    with Profile() as profile:
        for _ in range(rounds):
            kill_after(profile, dice.uniform(0, whole), "import", export)
            if not os.path.exists(profile.history()) or not os.path.getsize(profile.history()):
                continue
            if not rows(profile.history(), "select count(*) from sqlite_master")[0][0]:
                continue
            got = look(profile.history())
            expect(got <= truth, "an import has invented runs")
            halves += 0 < len(got) < len(truth)
            if got == truth:  # the next life begins with nothing again
                for name in os.listdir(os.path.dirname(profile.history())):
                    os.remove(os.path.join(os.path.dirname(profile.history()), name))
        run(profile, 0, "import", export)
        expect(look(profile.history()) == truth, "an import after kills is not complete")
    return halves


def interrupted_imports(export, rounds, dice):
    """Ctrl+C: the exit code tells that it is not complete, and nothing is left lying about."""
    truth = look(export)
    interrupted = 0
    for _ in range(rounds):
        with Profile() as profile:
            process = profile.start("history", "import", export, stdout=subprocess.PIPE,
                                    stderr=subprocess.PIPE)
            time.sleep(dice.uniform(0.3, 1.5))
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
            if process.returncode == -signal.SIGINT:
                continue  # before it could listen
            interrupted += process.returncode == 6
            expect(process.returncode in (0, 6), f"{process.returncode}: {err.decode()}")
            expect(process.returncode == 0 or not out, f"a result in the middle: {out.decode()}")
            expect(process.returncode == 0 or b"Interrupted." in err, err.decode())
            files = os.listdir(os.path.dirname(profile.history()))
            expect(not any("importing" in name or "part" in name for name in files), files)
            run(profile, 0, "import", export)
            expect(look(profile.history()) == truth, "an import after an interruption is not complete")
    return interrupted


def killed_removals(export, rounds, dice, now):
    today = datetime.datetime.fromtimestamp(now / 1000, datetime.timezone.utc)
    month = today.year * 12 + today.month - 1 - 6
    cutoff = today.replace(year=month // 12, month=month % 12 + 1, day=min(today.day, 28))
    halves = 0
    with Profile() as profile:
        run(profile, 0, "import", export)
        truth = look(profile.history())
        amount = max(row[1] for row in truth)
        # Days about the border are left to the other tests.
        young = {row for row in truth if row[5] > cutoff.timestamp() * 1000 + 5 * DAY
                 or row[1] > amount - NEWEST_KEPT}
        old = {row for row in truth if row[5] < cutoff.timestamp() * 1000 - 5 * DAY
               and row[1] <= amount - NEWEST_KEPT}
        with Profile() as trial:
            run(trial, 0, "import", export)
            whole = timed(trial, "retention", "6")
        for _ in range(rounds):
            kill_after(profile, dice.uniform(0, whole), "retention", "6")
            got = look(profile.history())
            expect(young <= got <= truth, "a removal took what is to be kept")
            halves += bool(got & old) and not old <= got
            if not got & old:
                run(profile, 0, "import", export)
        run(profile, 0, "retention", "6")
        got = look(profile.history())
        expect(young <= got and not got & old, "a removal after kills is not complete")
        expect(json.loads(run(profile, 0, "info", "--json"))["keepMonths"] == 6, "not kept in mind")
        settled = rows(profile.history(), "select min(settled), max(settled) from backfill")
        expect(settled == [(amount, amount)], f"settled sequences have moved: {settled}")
    return halves


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--runs", type=int, default=40_000)
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.randrange(1 << 32)
    dice = random.Random(seed)
    print(f"seed {seed}, {arguments.rounds} rounds each", flush=True)
    now = int(time.time() * 1000)
    with Profile() as profile:
        run(profile, 1, "info")
        run(profile, 0, "retention")  # begins an empty history
        fill(profile.history(), arguments.runs, now)
        export = os.path.join(profile.root, "export.sqlite")
        commands(profile, export)
        damaged_and_missing(export)
        interrupted = interrupted_imports(export, max(3, arguments.rounds // 2), dice)
        imports = killed_imports(export, arguments.rounds, dice)
        removals = killed_removals(export, arguments.rounds, dice, now)
    print(f"kills in the middle: {imports} of imports, {removals} of removals;"
          f" interruptions: {interrupted}")
    expect(imports + removals > 0, "no kill met any work: nothing was tested")
    return 0


if __name__ == "__main__":
    sys.exit(main())
