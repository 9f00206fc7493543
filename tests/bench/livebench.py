# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program and a server: what a first synchronisation and idle polls cost the client."""

import contextlib
import os
import socket
import sqlite3
import statistics
import subprocess
import threading
import time

from program import Profile, Sandbox
from windowbench import Window

MB = 1e6
STEP = 0.25  # seconds between two looks at the processor time
BUSY = 1.5   # seconds after traffic that still belong to a poll
POLL = 2000  # bytes in a step from which on it is one; less is a WebSocket's ping


class Wire:
    """A plain TCP relay in front of a server that counts bytes in both directions."""

    def __init__(self, port):
        self.target = ("127.0.0.1", port)
        self.bytes = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(self.target)
            for pair in ((client, server), (server, client)):
                threading.Thread(target=self.pump, args=pair, daemon=True).start()

    def pump(self, source, target):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                self.bytes += len(data)
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self):
        self.listener.close()


def processor_seconds(pid):
    """(GUI thread, all threads) of a process."""
    main = total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        with contextlib.suppress(OSError):
            with open(f"/proc/{pid}/task/{thread}/schedstat", encoding="ascii") as file:
                spent = int(file.read().split()[0]) / 1e9
            total += spent
            if int(thread) == pid:
                main = spent
    return main, total


def finish_all(sandbox):
    """Nothing is in progress any more, so nothing happens any more. Answers with the projects."""
    truth = sandbox.truth()
    for project in truth["projects"]:
        for run in project["runs"]:
            if not run["removed"] and run["phase"] in ("Queued", "Pending", "Running"):
                key = "experimentRunID" if run["id"] else "notifyID"
                sandbox.request("/sandbox/finish", {key: run["id"] or run["notifyID"],
                                                    "phase": "Completed"})
    return sum(not project["removed"] for project in truth["projects"])


def sign_in(profile, sandbox, url):
    code, _, err = profile.run("sign-in", "--url", url, "--username", "owner",
                               "--password-stdin", stdin=sandbox.password("owner") + "\n")
    if code:
        raise SystemExit(err)


def synchronise(profile):
    """(runs, processor seconds of the client, peak of its memory in bytes, seconds)"""
    begun = time.monotonic()
    process = profile.start("sync", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"sync ended with {process.returncode}")
    with contextlib.closing(sqlite3.connect(f"file:{profile.history()}?mode=ro", uri=True)) as file:
        runs = file.execute("select count(*) from run").fetchone()[0]
    return (runs, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024,
            time.monotonic() - begun)


def tell_synchronisation(table, costs):
    for size, (runs, spent, peak, took) in costs.items():
        print(f"  {runs} runs in {took:.1f} s, of which the client worked {spent:.1f} s; "
              f"peak {peak / MB:.1f} MB")
        table.add("first synchronisation: client's processor time, network to disk", size,
                  f"{runs / spent:.0f} runs/s", "> 20000 runs/s", runs / spent > 20_000)
    (small, few), (large, many) = costs.items()
    ratio = (many[1] / many[0]) / (few[1] / few[0])
    table.add(f"first synchronisation: time per run against {small}", large, f"x {ratio:.2f}",
              "< x 1.5", ratio < 1.5)
    # The database's cache fills up to its limit on the way: that is no growth with what is stored.
    table.below(f"first synchronisation: peak memory above that of {small}", large,
                (many[2] - few[2]) / MB, 16, "MB")


class Samples:
    """Processor time of a process and traffic, in small steps."""

    def __init__(self, pid, wire, seconds):
        self.steps = []  # (bytes, GUI thread, all threads) in each
        end = time.monotonic() + seconds
        before = (wire.bytes, *processor_seconds(pid))
        while time.monotonic() < end:
            time.sleep(STEP)
            now = (wire.bytes, *processor_seconds(pid))
            self.steps.append(tuple(b - a for a, b in zip(before, now)))
            before = now

    def split(self):
        """Polls, each a list of steps, and the steps between them."""
        polls, idle, rest = [], [], 0
        for step in self.steps:
            if step[0] >= POLL:
                if rest <= 0:
                    polls.append([])
                rest = BUSY
            if rest > 0:
                polls[-1].append(step)
                rest -= STEP
            else:
                idle.append(step)
        return polls, idle


def tell_idle(bench, sandbox, wire, window, projects):
    table = bench.table
    sandbox.request("/sandbox/forget-seen", {})
    window.paints()
    begun = time.monotonic()
    samples = Samples(window.process.pid, wire, 130)
    took = time.monotonic() - begun
    paints = window.paints()[0]
    polls, idle = samples.split()
    seen = sandbox.request("/sandbox/seen")[1]["seen"]
    asked = {name: seen.count(name) for name in sorted(set(seen))}
    print(f"  {len(polls)} polls of {projects} projects in {took:.0f} s: {asked}; {paints} paints")

    gui = [sum(step[1] for step in poll) * 1000 for poll in polls]
    wired = [sum(step[0] for step in poll) for poll in polls]
    all_threads = [sum(step[2] for step in poll) * 1000 for poll in polls]
    print("  per poll: GUI thread", ", ".join(f"{ms:.1f}" for ms in gui), "ms; all threads",
          ", ".join(f"{ms:.1f}" for ms in all_threads), "ms;",
          ", ".join(str(count) for count in wired), "bytes")
    quiet = sorted(zip(wired, gui))[:max(1, (len(polls) + 1) // 2)]  # without delegates and hubs
    size = f"{projects} projects"
    each = asked.get("ListExperiment", 0) / max(1, len(polls)) / projects
    table.add("idle poll: requests for experiments per project", size, f"{each:.2f}", "1",
              0.9 <= each <= 1.1 and not asked.get("ListExperimentRun"))
    table.below("idle poll: bytes on the wire per project, both ways", size,
                statistics.median(count for count, _ in quiet) / projects / 1000, 25, "kB")
    table.below("idle poll: GUI thread per project, window included", size,
                statistics.median(ms for _, ms in quiet) / projects, 5, "ms")
    share = sum(step[2] for step in idle) / (len(idle) * STEP) * 100
    table.below("processor time between polls, Overview open", "100 k", share, 0.5,
                "% of one core")


def run(bench):
    print("\na first synchronisation, and polls", flush=True)
    costs = {}
    for size, runs in (("10 k", 10_000), ("100 k", 100_000)):
        with Sandbox("--pace", "0", "--runs", str(runs)) as sandbox, Profile() as profile:
            wire = Wire(sandbox.port)
            sign_in(profile, sandbox, wire.url)
            costs[size] = synchronise(profile)
            if runs == 100_000:
                tell_synchronisation(bench.table, costs)
                watch(bench, sandbox, profile, wire)
            wire.close()


def watch(bench, sandbox, profile, wire):
    """The window on what was synchronised, while nothing happens on the server."""
    projects = finish_all(sandbox)
    synchronise(profile)
    bench.starts("100 k", profile.environment)
    with Window(bench.binaries, profile.environment) as window:
        window.rest(70)  # the first polls, and one of each beat
        bench.table.below("resident memory, Overview open, signed in and polling", "100 k",
                          window.memory() / MB, 90, "MB")
        tell_idle(bench, sandbox, wire, window, projects)
        window.look(True)
        window.rest(2)
        window.paints()
        window.rest(65)
        count, same, names = window.paints()
        print(f"  {count} paints, {same} without a change {names}")
        bench.table.add("paints that change no pixel, in 65 s with polls", "100 k",
                        f"{same} of {count}", "0", same == 0)
        print(f"  resident {window.memory() / MB:.1f} MB at the end")
