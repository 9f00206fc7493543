#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program that writes the history, at random moments, again and again.

After each kill the database has to open undamaged and to hold every batch that the program had
reported as stored; no batch may be there in part. The same file is used in all rounds, so every
round also recovers what the one before left behind.
"""

import argparse
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

RUNS_PER_BATCH = 7  # as in tests/support/historywriter.cpp


def check(database: pathlib.Path, reported: int) -> int:
    """Returns the number of batches stored; raises AssertionError when something is wrong."""
    connection = sqlite3.connect(database)
    try:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        assert verdict == "ok", f"integrity_check says {verdict}"
        assert not connection.execute("PRAGMA foreign_key_check").fetchall(), "dangling keys"
        count, highest = connection.execute(
            "SELECT count(*), coalesce(max(sequence), 0) FROM run").fetchone()
        assert count == highest, f"{count} runs stored, but the last is number {highest}"
        assert count % RUNS_PER_BATCH == 0, f"{count} runs stored: a batch is there in part"
        batches = count // RUNS_PER_BATCH
        assert batches >= reported, f"{reported} batches were reported as stored, {batches} are there"
        # Contact and scenario belong to the same transaction as the runs.
        contact = connection.execute("SELECT coalesce(max(contact_ms), 0) FROM project").fetchone()
        assert contact[0] == batches, f"contact {contact[0]} does not fit {batches} batches"
        return batches
    finally:
        connection.close()


def is_begun(database: pathlib.Path) -> bool:
    """False before the first transaction, the one that makes the tables."""
    if not database.exists() or database.stat().st_size == 0:
        return False
    connection = sqlite3.connect(database)
    try:
        return connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] > 0
    finally:
        connection.close()


def kill_once(writer: str, database: pathlib.Path, first: int, after: float) -> int:
    """Runs the writer for some time, kills it, and returns how many batches it had reported."""
    process = subprocess.Popen([writer, str(database), str(first)], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    out, err = process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL, f"the writer ended by itself: {err.strip()}"
    numbers = [int(line) for line in out.splitlines(keepends=True) if line.endswith("\n")]
    assert numbers == list(range(first, first + len(numbers))), "numbers out of order"
    return numbers[-1] + 1 if numbers else first


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("writer", help="the historywriter executable")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=None)
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.randrange(1 << 32)
    dice = random.Random(seed)
    print(f"seed {seed}, {arguments.rounds} rounds", flush=True)

    with tempfile.TemporaryDirectory(prefix="history-kill-") as folder:
        database = pathlib.Path(folder) / "data" / "history.sqlite"
        stored = 0
        kills_while_writing = 0
        for number in range(arguments.rounds):
            # Short ones hit the creation and the recovery, longer ones the commits.
            after = dice.uniform(0.0, 0.1) if dice.random() < 0.3 else dice.uniform(0.1, 0.6)
            try:
                reported = kill_once(arguments.writer, database, stored, after)
                kills_while_writing += reported > stored
                if is_begun(database):
                    stored = check(database, reported)
                else:
                    assert reported == 0, "the database is gone"
                aside = list(database.parent.glob("*.damaged-*")) if database.parent.exists() else []
                assert not aside, f"set aside: {aside}"
            except AssertionError as problem:
                print(f"round {number + 1}, killed after {after:.3f} s: {problem}", file=sys.stderr)
                return 1
        print(f"{stored} batches stored, {kills_while_writing} kills while writing")
        if kills_while_writing == 0:
            print("no kill met a commit: nothing was tested", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
