#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every figure of the Overview, for an organisation whose truth is known.

Goes on where score_oracle.py ends (same arguments, same rules, same plain ways): what the score is
made of, the trend and the outcomes in its buckets, the lists, the heat map, the roll-up with its
lines, and the year. Prints {"status": .., "overview": .., "year": ..}; numbers are raw, moments in
milliseconds.
"""

import datetime
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import score_oracle as rules  # noqa: E402
from score_oracle import OUTCOMES, mean, midnight, shown  # noqa: E402

ONE_DAY = datetime.timedelta(days=1)
WORST_FIRST = ("broken", "weakness", "passed", "stopped", "unknown", "inProgress")
FINISHED = ("passed", "weakness", "broken")
YEAR_DAYS = 53 * 7


def clamped(score):
    return None if score is None else min(100.0, max(0.0, score))


def is_visible(change):
    return change is not None and abs(change) >= 0.05


# ---- time ------------------------------------------------------------------------------------

def buckets(period, spans, now, zone):
    """Spans of the hours, days or weeks between the ends of the period."""
    _, start, end = spans
    first, last = rules.local(start, zone).date(), rules.local(end - 1, zone).date()
    if ".." in period:  # as it was asked for: hours yet to come do not make it shorter
        asked = [datetime.date.fromisoformat(day) for day in period.split("..")]
        days = (min(asked[1], rules.local(now, zone).date()) - asked[0]).days + 1
        unit = "hour" if days <= 2 else "day" if days <= 120 else "week"
    else:
        unit = {"24h": "hour", "12m": "week"}.get(period, "day")
    if unit == "hour":
        edges, moment = [], start
        while moment < end:
            edges.append(moment)
            moment = rules.next_hour(moment, zone)
    else:
        dates = [first + n * ONE_DAY for n in range((last - first).days + 1)]
        edges = [midnight(date, zone) for n, date in enumerate(dates)
                 if unit == "day" or n == 0 or date.weekday() == 0]
        edges = sorted(set(edges))  # a day that never was adds nothing
    return list(zip(edges, edges[1:] + [end]))


# ---- one scenario ----------------------------------------------------------------------------

class Scenario(rules.Scenario):
    def __init__(self, truth, runs, key, spans, marks, now):
        super().__init__(truth, runs)
        before, start, end = spans
        self.key, self.name = key, truth.get("name", "")
        self.now, self.then = self.raw(start, end), self.raw(before, start)
        self.inside = [run for run in self.runs if start <= run["createdAt"] < end]
        self.both = [run for run in self.runs if before <= run["createdAt"] < end]
        self.cells = [[run for run in self.inside if a <= run["createdAt"] < b] for a, b in marks]
        self.is_stale = bool(self.runs) and self.stale(now)

    def raw(self, start, end):
        """Newest measured score, whatever the server said."""
        return self.newest([run for run in self.runs if start <= run["createdAt"] < end])

    @staticmethod
    def newest(runs):
        scores = [run["score"] for run in runs if run["measured"]]
        return scores[-1] if scores else None

    def change(self):
        if self.now is None or self.then is None:
            return None
        return clamped(self.now) - clamped(self.then)

    def unverified_since(self):
        finished = [run for run in self.runs if run["outcome"] in FINISHED]
        return finished[-1]["createdAt"] if self.unverified() else 0

    def merged(self):
        """At most 30 neighbours each, the oldest group may be the smaller one."""
        size = max(1, -(-len(self.cells) // 30))
        groups, rest = [], list(self.cells)
        while rest:
            groups.insert(0, [run for cell in rest[-size:] for run in cell])
            rest = rest[:-size]
        return [clamped(self.newest(group)) for group in groups]

    def figure(self):
        measured = [run["createdAt"] for run in self.inside if run["measured"]]
        return {"name": self.name, "score": self.now, "before": self.then,
                "change": self.change(), "measuredMs": measured[-1] if measured else 0,
                "unverifiedSinceMs": self.unverified_since(), "stale": self.is_stale,
                "everRan": bool(self.runs), "runs": counts(self.inside),
                "sparkline": self.merged()}


def counts(runs):
    return {name: sum(run["outcome"] == name for run in runs) for name in OUTCOMES}


def weaker(scenario):
    return (scenario.now is None, scenario.now or 0, scenario.name, scenario.key)


# ---- groups ----------------------------------------------------------------------------------

def score_figures(scenarios, now, judgement):
    """What one project, or all of them, adds up to beyond the status."""
    alive = [s for s in scenarios if not s.removed]
    pairs = [s for s in alive if s.now is not None and s.then is not None]
    changes = [s.change() for s in pairs if is_visible(s.change())]
    measured = [clamped(s.now) for s in alive if s.now is not None]
    running = [run["createdAt"] for s in alive for run in s.runs
               if run["outcome"] == "inProgress"]
    now_mean = mean([clamped(s.now) for s in pairs])
    then_mean = mean([clamped(s.then) for s in pairs])
    return {
        "score": mean(measured),
        "change": now_mean - then_mean if pairs else None,
        "comparedNow": now_mean,
        "comparedThen": then_mean,
        "fresh": sum(s.now is not None and s.then is None for s in alive),
        "lost": sum(s.now is None and s.then is not None for s in alive),
        "improved": sum(change > 0 for change in changes),
        "worsened": sum(change < 0 for change in changes),
        "tooLittleMeasured": 2 * len(measured) < len(alive),
        "clamped": any(s.now is not None and s.now != clamped(s.now) for s in alive),
        "deleted": sorted(([s.name, s.newest(s.runs)] for s in scenarios
                           if s.removed and s.both), key=lambda one: (one[0], one[1] or 0)),
        "runningNow": len(running),
        "longestQueuedMs": max([0] + [now - created for created in running]),
        **judgement,
    }


def trend(scenarios, marks, now, target):
    alive = sum(not s.removed for s in scenarios)
    points = []
    for number, (start, end) in enumerate(marks):
        scores = [score for s in scenarios
                  if (score := clamped(s.newest(s.cells[number]))) is not None]
        value = mean(scores)
        points.append({
            "from": start, "to": end, "mean": value,
            "lowest": min(scores, default=0), "highest": max(scores, default=0),
            "measured": len(scores), "thin": 0 < 2 * len(scores) < alive,
            "open": start <= now < end,
            "belowTarget": value is not None and target is not None and shown(value) < target,
            "outcomes": counts([run for s in scenarios for run in s.cells[number]])})
    return points


def weakest(scenarios):
    ranked = sorted((s for s in scenarios if not s.removed
                     and (s.now is not None or s.unverified())), key=weaker)
    top = ranked[:8]
    missing = [s for s in [s for s in ranked if s.unverified()][:3] if s not in top]
    # The best of those that are verified make room.
    verified = [s for s in top if not s.unverified()]
    leaving = verified[max(0, len(verified) - len(missing)):]
    missing = missing[:len(leaving)]
    return sorted([s for s in top if s not in leaving] + missing, key=weaker)


def movers(scenarios):
    moved = [s for s in scenarios if not s.removed and is_visible(s.change())]
    return sorted(moved, key=lambda s: (-abs(s.change()), s.name, s.key))[:6]


def heat(scenarios):
    def group(s):
        return 3 if s.removed else 0 if s.now is not None else 1 if s.inside else 2
    rows = sorted((s for s in scenarios if not s.removed or s.inside),
                  key=lambda s: (group(s), *weaker(s)))
    return [{"name": s.name, "score": s.now, "deleted": s.removed,
             "cells": [[s.newest(cell), len(cell),
                        next((w for w in WORST_FIRST if counts(cell)[w]), None)]
                       for cell in s.cells]} for s in rows]


def last_runs(scenarios):
    runs = sorted((run["createdAt"], run["sequence"], s.key, OUTCOMES.index(run["outcome"]))
                  for s in scenarios for run in s.both)
    return [OUTCOMES[run[3]] for run in runs[-10:]]


def last_run(scenarios):
    """Of older ones only what says something about a scenario is remembered."""
    return max([0] + [run["createdAt"] for s in scenarios for run in s.runs
                      if run in s.both or run["outcome"] in FINISHED])


def line(scenarios, length):
    lines = [s.merged() for s in scenarios]
    return [mean([one[n] for one in lines if one[n] is not None]) for n in range(length)]


def year(scenarios, now, zone):
    today = rules.local(now, zone).date()
    days = {today - n * ONE_DAY: [] for n in range(YEAR_DAYS - 1, -1, -1)}
    for scenario in scenarios:
        for run in scenario.runs:
            days.get(rules.local(run["createdAt"], zone).date(), []).append(run)
    return [[day.isoformat(), counts(runs)] for day, runs in days.items()]


def overview(truth, period, now, zone, saw_removed, chosen, bands, target, targets, status):
    spans = rules.layout(period, now, zone)
    marks = buckets(period, spans, now, zone)
    by_id = {project["id"]: project for project in status["projects"]}
    everything, projects, key = [], {}, 0
    for project in truth["projects"]:
        if project.get("removed") or chosen and project["id"] not in chosen:
            continue
        runs = {}
        for run in project["runs"]:
            runs.setdefault(run["experimentID"], []).append(dict(run))
        scenarios = []
        for experiment in project["experiments"]:
            key += 1
            if saw_removed or not experiment.get("removed"):
                scenarios.append(Scenario(experiment, runs.get(experiment["id"], []), key, spans,
                                          marks, now))
        everything += scenarios
        projects[project["id"]] = scenarios

    def judgement(figures):
        return {name: figures[name] for name in ("band", "target")}
    common = targets.get(chosen[0], target) if len(chosen) == 1 else target
    length = len(Scenario({"type": ""}, [], 0, spans, marks, now).merged())
    return {
        "total": score_figures(everything, now, judgement(status)),
        "trend": trend(everything, marks, now, common),
        "heat": heat(everything),
        "weakest": [s.figure() for s in weakest(everything)],
        "movers": [s.figure() for s in movers(everything)],
        "scenarios": [s.figure() for s in sorted((s for s in everything if not s.removed),
                                                 key=weaker)],
        "projects": [{"id": name, "figures": score_figures(projects[name], now, judgement(one)),
                      "sparkline": line(projects[name], length),
                      "lastRuns": last_runs(projects[name]), "lastRunMs": last_run(projects[name])}
                     for name, one in by_id.items()],
    }, year(everything, now, zone)


def main():
    truth, options = rules.arguments("Computes every figure of the Overview from a known truth.")
    status = rules.status(truth, *options)
    figures, days = overview(truth, *options, status)
    json.dump({"status": status, "overview": figures, "year": days}, sys.stdout,
              separators=(",", ":"), ensure_ascii=False)


if __name__ == "__main__":
    main()
