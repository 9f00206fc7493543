# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs the benchmarks and prints one table: what, size, figure, limit, met or MISSED.

Figures are medians, except the start, of which the least counts. Judges nothing by its exit code: machines differ and
are busy. Run it by the target "bench" of the preset "bench", which names what it needs.

usage: bench.py --binaries DIR --data DIR [--only PART...]     (RD_PROGRAM names the program)

--data keeps the large histories that are made once. PART is one of charts, history, analytics,
runs, window, live.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "integration")]
import livebench  # noqa: E402
from windowbench import Launcher, Window, offline_profile  # noqa: E402

SIZES = (10_000, 100_000, 1_000_000)
MB = 1e6
STARTS = 15


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, size, figure, limit, met):
        self.rows.append((what, size, figure, limit, "met" if met else "MISSED"))
        print("  " + "  ".join(self.rows[-1]), flush=True)

    def below(self, what, size, figure, limit, unit):
        self.add(what, size, f"{figure:.2f} {unit}" if figure < 10 else f"{figure:.1f} {unit}",
                 f"< {limit} {unit}", figure < limit)

    def take(self, line):
        """A line of a benchmark: True when it was one for the table."""
        if not line.startswith("budget\t"):
            return False
        self.rows.append(tuple(line.rstrip("\n").split("\t")[1:]))
        print("  " + "  ".join(self.rows[-1]), flush=True)
        return True

    def print(self):
        head = ("what", "size", "figure", "limit", "")
        widths = [max(len(row[i]) for row in [head, *self.rows]) for i in range(5)]
        print()
        for row in [head, tuple("-" * width for width in widths), *self.rows]:
            print("  ".join(text.ljust(width) for text, width in zip(row, widths)).rstrip())
        missed = sum(row[4] == "MISSED" for row in self.rows)
        load = os.getloadavg()
        print(f"\n{len(self.rows)} figures, {missed} missed; {os.cpu_count()} processors, "
              f"{platform.machine()}, load {load[0]:.1f} {load[1]:.1f} {load[2]:.1f}", flush=True)


class Bench:
    def __init__(self, options):
        self.binaries = options.binaries
        self.data = options.data
        self.table = Table()
        self.launcher = Launcher(options.binaries)

    def run(self, name, *arguments):
        """A benchmark that tells its figures by itself."""
        print(f"\n{name} {' '.join(os.path.basename(str(a)) for a in arguments)}", flush=True)
        process = subprocess.Popen([os.path.join(self.binaries, name), *map(str, arguments)],
                                   stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            if not self.table.take(line):
                print(line, end="", flush=True)
        if process.wait():
            raise SystemExit(f"{name} ended with {process.returncode}")

    def history(self, runs):
        """A file with a history of that size; made when there is none yet."""
        made = subprocess.run([os.path.join(self.binaries, "bench_history"), "--ready", self.data,
                               str(runs)], stdout=subprocess.PIPE, text=True, check=True)
        return made.stdout.splitlines()[-1]

    def starts(self, size, environment):
        """The window against the empty one, in turns."""
        with Window(self.binaries, environment) as once:
            once.rest(8)  # builds what is built once: the sums by days
        window, empty = [], []
        for _ in range(STARTS):
            window.append(self.launcher.start(environment))
            empty.append(self.launcher.empty(environment))
        # The least: both wait for other programs on the machine now and then.
        ours, theirs = min(window), min(empty)
        print(f"  exec to saved data {ours:.1f} ms (median {statistics.median(window):.1f}), "
              f"empty window {theirs:.1f} ms (median {statistics.median(empty):.1f})")
        ratio = ours / theirs
        self.table.add("exec to saved data painted, against an empty window with 2 charts", size,
                       f"x {ratio:.2f} ({ours:.0f} ms / {theirs:.0f} ms)", "<= x 1.5", ratio <= 1.5)

    def charts(self):
        self.run("bench_charts")

    def store(self):
        self.run("bench_history", *SIZES)

    def analytics(self):
        self.run("bench_analytics")

    def runs(self):
        self.run("bench_runs", self.history(SIZES[2]))

    def window(self):
        """The window on saved histories, without a server."""
        resident = {}
        for runs in SIZES[1:]:
            size = "100 k" if runs == SIZES[1] else "1 M"
            print(f"\nthe window over {size} saved runs", flush=True)
            with offline_profile(self.history(runs)) as profile:
                if runs == SIZES[2]:
                    self.starts(size, profile.environment)
                seen = []
                for last in (False, False, True):
                    with Window(self.binaries, profile.environment) as window:
                        window.rest(4)
                        seen.append(window.memory())
                        if last:
                            for line in window.periods(size):
                                if not self.table.take(line):
                                    print(line, end="")
                            print(f"  resident {seen[-1] / MB:.1f} MB, after all periods "
                                  f"{window.memory() / MB:.1f} MB", flush=True)
                resident[runs] = statistics.median(seen)
        growth = (resident[SIZES[2]] - resident[SIZES[1]]) / (SIZES[2] - SIZES[1]) * 1e6
        self.table.below("resident memory with Overview open: growth per million runs",
                         "100 k to 1 M", growth / MB, 5, "MB")

    def live(self):
        livebench.run(self)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--binaries", required=True)
    options.add_argument("--data", required=True)
    parts = ("charts", "history", "analytics", "runs", "window", "live")
    options.add_argument("--only", nargs="+", choices=parts, default=parts)
    options = options.parse_args()
    os.environ.update(QT_QPA_PLATFORM="offscreen", TZ="Europe/Berlin", LC_ALL="C.UTF-8",
                      NO_AT_BRIDGE="1", QT_LOGGING_RULES="default.warning=false")
    bench = Bench(options)
    jobs = {"charts": bench.charts, "history": bench.store, "analytics": bench.analytics,
            "runs": bench.runs, "window": bench.window, "live": bench.live}
    for part in options.only:
        jobs[part]()
    bench.table.print()


if __name__ == "__main__":
    main()
